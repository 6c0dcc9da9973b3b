import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../kernel/errors.ts';
import { obligationsOf } from '../../kernel/project.ts';
import type { Role } from '../../kernel/roles.ts';
import { contextFor, create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { receivedFinding } from './definition.ts';
import { receivedFindingModule } from './module.ts';

const now = Date.parse('2026-03-02T09:00:00Z');
const settings = startingSettings(receivedFindingModule);
const story = (...steps: Step[]) => tell(steps, { definition: receivedFinding, settings }).record;
const by = ([at, command]: Step, person: string, ...held: Role[]): Step => [at, command, person, held];
const [manager, owner, top] = [idOf(1), idOf(2), idOf(3)];
const finding = {
  title: 'No audit of a supplier',
  grade: 'major',
  requirements: ['8.3.4.1-a'],
  statement: 'The supplier was not evaluated.',
  evidence: 'Register of suppliers.',
};
const received = (more: object = {}) => by(create(now, { ...finding, ...more }), manager, 'system-manager');
const answer = {
  correction: 'Evaluated now.',
  extent: 'Two more.',
  root_cause: 'Nobody is named.',
  plan: [{ action: 'Name somebody.', owner, due_on: '2026-04-01' }],
};
const prepared = by(perform(now, 'prepare-answer', answer), owner, 'agent');
const answered = by(perform(now, 'answer'), manager, 'system-manager');
const accepted = by(perform(now, 'record-acceptance'), manager, 'system-manager');
const evidence = { done: 'Named.', evidence_list: [{ what: 'Letter', where: 'DOC1' }] };
const done = by(perform(now, 'report-done', evidence), manager, 'system-manager');
const verdict = { verdict: 'As seen.' };

function refusalOf(...steps: Step[]): Refusal {
  try {
    story(...steps);
  } catch (refusal) {
    return refusal as Refusal;
  }
  throw new Error('it was not refused');
}

function owedBy(...steps: Step[]) {
  const context = contextFor({ period: { from: 0, to: now }, settings });
  return obligationsOf(receivedFinding, story(...steps), context).map(({ kind, due_at, person }) => ({
    kind,
    due: new Date(due_at ?? 0).toISOString().slice(0, 10),
    person,
  }));
}

describe('a finding that was received', () => {
  const regrade = (regraded_to: string, text: string | null = 'Three sites.', more = {}) =>
    by(perform(now, 'record-regrade', { regraded_to, ...more }, text), manager, 'system-manager');

  it('is regraded as the body says, with both grades, the reason and the new days', () => {
    const { state, values } = story(
      received({ grade: 'minor' }),
      prepared,
      answered,
      regrade('major', 'Three sites.', { answer_due: '2026-03-10' }),
      regrade('minor', 'Two of them in error.'),
    );
    expect(state).toBe('answered');
    expect(values).toMatchObject({ grade: 'minor', answer_due: '2026-03-10' });
    expect(values['gradings']).toEqual([
      { from: 'minor', to: 'major', at: now, reason: 'Three sites.' },
      { from: 'major', to: 'minor', at: now, reason: 'Two of them in error.' },
    ]);
  });

  it('is not regraded to the same, to an opportunity, or without a reason', () => {
    const codesOf = (step: Step, grade = 'minor') =>
      refusalOf(received({ grade }), step).problems.map(({ code }) => code);
    expect(codesOf(regrade('minor'))).toEqual(['certification-finding.same-grade']);
    expect(codesOf(regrade('opportunity'))).toEqual(['certification-finding.softened']);
    expect(codesOf(regrade('major', null))).toEqual(['field.required']);
    expect(refusalOf(received({ grade: 'opportunity' }), regrade('major')).code).toBe('activity.not-now');
  });

  it('is answered, done, reported and closed when the body verified it', () => {
    const steps = [received(), prepared, answered, accepted, done];
    expect(steps.map((_step, index) => story(...steps.slice(0, index + 1)).state)).toEqual([
      'open',
      'open',
      'answered',
      'in-progress',
      'reported',
    ]);
    const verified = by(perform(now, 'record-verification', verdict), top, 'process-owner');
    expect(story(...steps, verified)).toMatchObject({ state: 'closed', closed_at: now });
  });

  it('is not answered by whoever wrote the answer, nor without its parts', () => {
    const own = by(perform(now, 'answer'), owner, 'process-owner');
    expect(refusalOf(received(), prepared, own).problems).toMatchObject([
      { field: 'authors', code: 'field.beyond-authority' },
    ]);
    expect(refusalOf(received(), answered).problems.map(({ field }) => field)).toEqual([
      'correction',
      'extent',
      'root_cause',
      'plan',
    ]);
  });

  it('is not recorded as verified by whoever reported it done', () => {
    const own = by(perform(now, 'record-verification', verdict), manager, 'system-manager');
    expect(refusalOf(received(), prepared, answered, accepted, done, own).problems).toMatchObject([
      { field: 'reported_by', code: 'field.beyond-authority' },
    ]);
  });

  it('comes back when the body does not accept, and counts how often', () => {
    const rejected = by(perform(now, 'record-rejection', verdict), manager, 'system-manager');
    const unverified = by(perform(now, 'record-non-verification', verdict), manager, 'system-manager');
    const steps = [received(), prepared, answered, rejected, answered, accepted, done, unverified];
    expect(story(...steps)).toMatchObject({ state: 'in-progress', values: { times_returned: 2 } });
    const silent = by(perform(now, 'record-rejection'), manager, 'system-manager');
    expect(refusalOf(received(), prepared, answered, silent).problems).toMatchObject([
      { field: 'verdict', code: 'field.required' },
    ]);
  });

  it('needs no answer where it is an opportunity, and is considered with a reason', () => {
    const idea = received({ grade: 'opportunity' });
    expect(refusalOf(idea, prepared).code).toBe('activity.not-now');
    expect(owedBy(idea)).toEqual([{ kind: 'consider', due: '2026-03-16', person: null }]);
    const considered = by(perform(now, 'consider'), manager, 'system-manager');
    expect(story(idea, considered).state).toBe('considered');
    expect(refusalOf(received(), considered).code).toBe('activity.not-now');
  });

  it('is owed by the day the body set, or else by the days planned', () => {
    expect(owedBy(received())).toEqual([{ kind: 'answer', due: '2026-03-16', person: null }]);
    const dated = received({ answer_due: '2026-03-09', closing_due: '2026-05-01' });
    expect(owedBy(dated)).toMatchObject([{ kind: 'answer', due: '2026-03-09' }]);
    expect(owedBy(dated, prepared, answered)).toEqual([]);
    expect(owedBy(dated, prepared, answered, accepted)).toMatchObject([
      { kind: 'report-done', due: '2026-05-01' },
    ]);
  });

  it('stays as it was received, and takes work only once', () => {
    const change: Step = [now, { kind: 'update', values: { grade: 'minor' } }, manager, ['system-manager']];
    expect(refusalOf(received(), change).code).toBe('field.not-allowed');
    const about = { nonconformity: idOf(9), work_owner: owner, work_due_on: '2026-04-10' };
    const plan: Step = [
      now,
      { kind: 'perform', activity: 'plan-work', values: {}, about },
      manager,
      ['system-manager'],
    ];
    expect(owedBy(received(), plan)).toMatchObject([
      { kind: 'answer', person: owner },
      { kind: 'work', due: '2026-04-10', person: owner },
    ]);
    expect(refusalOf(received(), plan, plan).code).toBe('activity.not-now');
  });
});
