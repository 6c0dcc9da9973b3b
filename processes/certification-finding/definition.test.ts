import { describe, expect, it } from 'vitest';
import { DAY_MS, rowsIn } from '../../kernel/register.ts';
import { verificationLimit } from '../before-decision.ts';
import { knownRecord, refusalCodes } from '../testing/known.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { certificationFinding } from './definition.ts';
import { certificationFindingModule } from './module.ts';

const at = Date.parse('2026-06-03T15:00:00Z');
const settings = startingSettings(certificationFindingModule);
const [lead, other] = [idOf(2), idOf(3)];
const audit = (state = 'under-way', kind = 'stage-2') =>
  knownRecord('certification-audit', state, { kind, assignee: lead, ends_on: '2026-06-03' }, idOf(60));
const by = (person: string, [when, command]: Step): Step => [
  when,
  command,
  person,
  ['certification-auditor'],
];
const telling = (known = [audit()]) => ({ definition: certificationFinding, settings, known });
const story = (...steps: Step[]) => tell(steps, telling()).record;
const codes = (...steps: Step[]) => refusalCodes(steps, telling());

const whole = { requirements: ['8.6.1-a'], evidence: 'INC0000012 of 2 May.', statement: 'Not classified.' };
const raised = (grade: string, more = {}): Step =>
  by(lead, create(at, { title: 'Classification', audit: idOf(60), grade, ...whole, ...more }));
const issue = by(lead, perform(at, 'issue'));
const answer = {
  correction: 'Classified.',
  extent: 'Three more.',
  root_cause: 'No rule for alerts.',
  plan: [{ action: 'Write the rule', owner: 'Service desk', due_on: '2026-07-01' }],
};
const step = (days: number, activity: string, values = {}) =>
  by(lead, perform(at + days * DAY_MS, activity, values));
const answered = [raised('major'), issue, step(5, 'receive-answer', answer)];
const accepted = [...answered, step(6, 'accept-answer')];
const proof = { done: 'Rule in force.', evidence_list: [{ what: 'Rule', where: 'DOC0000007' }] };
const shown = [...accepted, step(30, 'receive-evidence', proof)];

describe('a finding', () => {
  it.each([['requirements'], ['evidence'], ['statement']])('is not issued without its %s', (field) => {
    const blank = { [field]: null };
    expect(codes(raised('minor', blank), issue)).toEqual(['field.required']);
    expect(codes(raised('minor'), issue)).toEqual([]);
  });

  it('is issued by the team, of an audit that is under way, and not in stage 1', () => {
    const asked = [raised('minor'), issue];
    expect(refusalCodes([raised('minor'), by(other, perform(at, 'issue'))], telling())).toEqual([
      'audit.not-in-team',
    ]);
    expect(refusalCodes(asked, telling([audit('reported')]))).toEqual(['work-paper.audit-not-under-way']);
    expect(refusalCodes(asked, telling([audit('under-way', 'stage-1')]))).toEqual([
      'certification-finding.stage-one',
    ]);
    expect(refusalCodes(asked, telling([audit('closed-on-site')]))).toEqual([]);
  });

  it('sets the client the days of the body, by its grade', () => {
    expect(story(raised('major'), issue).values).toMatchObject({
      answer_due: '2026-06-17',
      closing_due: '2026-08-02',
      verify_by: '2026-12-03',
    });
    expect(story(raised('minor'), issue).values).toMatchObject({
      answer_due: '2026-07-03',
      closing_due: '2026-09-01',
    });
    expect(story(raised('opportunity'), issue).values).toMatchObject({ answer_due: null, closing_due: null });
  });

  it('has no field in which an auditor would give a solution', () => {
    const byAuditors = Object.entries(certificationFinding.fields)
      .filter(([, { on_create }]) => on_create.length > 0)
      .map(([name]) => name);
    expect(byAuditors).toEqual([
      'title',
      'audit',
      'grade',
      'requirements',
      'evidence',
      'statement',
      'work_papers',
      'repeats',
    ]);
  });
});

describe('an answer', () => {
  it('is judged, and given again where it is rejected', () => {
    expect(story(...accepted).state).toBe('accepted');
    const rejected = [...answered, step(6, 'reject-answer', { verdict: 'Extent not looked into.' })];
    expect(story(...rejected)).toMatchObject({
      state: 'issued',
      values: { times_returned: 1, verdict: 'Extent not looked into.' },
    });
    expect(story(...rejected, step(8, 'receive-answer', answer)).values['verdict']).toBeNull();
    expect(codes(...answered, step(6, 'reject-answer'))).toEqual(['field.required']);
  });

  it('is whole: correction, extent, cause and plan', () => {
    const { extent: _, ...less } = answer;
    expect(codes(raised('major'), issue, step(5, 'receive-answer', less))).toEqual(['field.required']);
  });

  it('is owed for nonconformities alone', () => {
    const opportunity = [raised('opportunity'), issue];
    expect(codes(...opportunity, step(5, 'receive-answer', answer))).toEqual(['activity.not-now']);
    expect(story(...opportunity, step(5, 'close-opportunity')).state).toBe('closed');
    expect(codes(raised('minor'), issue, step(5, 'close-opportunity'))).toEqual(['activity.not-now']);
  });
});

describe('what was done', () => {
  it('is verified by name, on a day that decisions count from', () => {
    expect(story(...shown, step(31, 'verify', { verdict: 'Seen in use.' }))).toMatchObject({
      state: 'verified',
      values: { verified_by: lead, verified_on: '2026-07-04' },
    });
    expect(codes(...accepted, step(31, 'verify', { verdict: 'Seen.' }))).toEqual(['activity.not-now']);
  });

  it('is shown again where it was not verified', () => {
    const refused = [...shown, step(31, 'refuse-verification', { verdict: 'Rule not used yet.' })];
    expect(story(...refused)).toMatchObject({ state: 'accepted', values: { times_returned: 1 } });
  });

  it('is never closed unverified', () => {
    expect(codes(...shown, step(31, 'close'))).toEqual(['activity.not-now']);
  });
});

describe('a grade', () => {
  const regrade = (grade: string, text: string | null = 'Three sites.') =>
    by(lead, perform(at + DAY_MS, 'regrade', { grade }, text));

  it('is changed with a reason, and its history stays', () => {
    const { values } = story(raised('minor'), issue, regrade('major'));
    expect(values).toMatchObject({ grade: 'major', answer_due: '2026-06-17' });
    expect(rowsIn({ values } as never, 'gradings')).toEqual([
      { grade: 'minor', at, by: lead, reason: null },
      { grade: 'major', at: at + DAY_MS, by: lead, reason: 'Three sites.' },
    ]);
    expect(codes(raised('minor'), issue, regrade('major', null))).toEqual(['field.required']);
  });

  it('is not softened to an opportunity, issued or not', () => {
    expect(codes(raised('minor'), issue, regrade('opportunity'))).toEqual(['certification-finding.softened']);
    expect(codes(raised('major'), regrade('opportunity'))).toEqual(['certification-finding.softened']);
    expect(codes(raised('minor'), regrade('minor'))).toEqual(['certification-finding.same-grade']);
  });
});

describe('six months after stage 2', () => {
  it('are counted by the calendar', () => {
    expect(verificationLimit('2026-06-03')).toBe('2026-12-03');
    expect(verificationLimit('2026-08-31')).toBe('2027-02-28');
  });

  it('are owed for a major nonconformity of stage 2 that is not verified', () => {
    const limit = Date.parse('2026-12-03T23:59:59.999Z');
    const owed = (...steps: Step[]) =>
      certificationFinding
        .obligations?.(story(...steps), { settings, endOf: (day) => Date.parse(`${day}T23:59:59.999Z`) })
        .filter(({ kind }) => kind === 'stage-two-again')
        .map(({ due_at }) => due_at);
    expect(owed(raised('major'), issue)).toEqual([limit]);
    expect(owed(...shown)).toEqual([limit]);
    expect(owed(...shown, step(31, 'verify', { verdict: 'Seen.' }))).toEqual([]);
    expect(owed(raised('minor'), issue)).toEqual([]);
  });
});

describe('a finding that nobody answers for any more', () => {
  const file = (state: string, closed_at: number | null) => ({
    ...knownRecord('certification', state, {}, idOf(61)),
    closed_at,
  });
  const ofFile = { ...audit(), values: { ...audit().values, certification: idOf(61) } };
  const leave: Step = [
    at + 90 * DAY_MS,
    perform(at, 'leave', {}, 'Refused.')[1],
    other,
    ['certification-manager'],
  ];

  it('is left unverified once the client’s file is closed, and not before', () => {
    const steps = [raised('major'), issue, leave];
    expect(refusalCodes(steps, telling([ofFile, file('agreed', null)]))).toEqual([
      'certification-finding.still-followed-up',
    ]);
    const { record } = tell(steps, telling([ofFile, file('ended', at)]));
    expect(record).toMatchObject({ state: 'left', closed_at: at + 90 * DAY_MS });
  });

  it('is not left by those who audit', () => {
    const by_auditor: Step = [leave[0], leave[1], lead, ['certification-auditor']];
    expect(() => tell([raised('major'), issue, by_auditor], telling([ofFile, file('ended', at)]))).toThrow(
      /not-allowed/,
    );
  });
});
