import { describe, expect, it } from 'vitest';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { conflictOfInterestModule } from '../conflict-of-interest/module.ts';
import { knownRecord, refusalCodes } from '../testing/known.ts';
import { idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { certificationDecision } from './definition.ts';
import { certificationDecisionModule } from './module.ts';

const at = Date.parse('2026-07-10T09:00:00Z');
const settings = {
  ...startingSettings(conflictOfInterestModule),
  ...startingSettings(certificationDecisionModule),
};
const [lead, auditor, writer, decider, manager] = [idOf(2), idOf(3), idOf(4), idOf(5), idOf(6)];
const client = idOf(50);

const file = knownRecord('certification', 'agreed', { client_name: 'Sample Ltd' }, client);
const stageTwo = (state = 'reviewed', more = {}): ProcessRecord =>
  knownRecord(
    'certification-audit',
    state,
    {
      kind: 'stage-2',
      certification: client,
      assignee: lead,
      team: [{ name: auditor, function: 'auditor' }],
      ends_on: '2026-06-03',
      ...more,
    },
    idOf(60),
  );
const paper = knownRecord('work-paper', 'concluded', { audit: idOf(60), concluded_by: writer });
const finding = (grade: string, state: string, more = {}): ProcessRecord =>
  knownRecord('certification-finding', state, { audit: idOf(60), grade, ...more });
const qualified = (person: string, more = {}): ProcessRecord =>
  knownRecord('auditor-qualification', 'approved', {
    person,
    editions: ['2018'],
    functions: ['decider'],
    valid_until: '2027-12-31',
    ...more,
  });
const others = [file, stageTwo(), paper];
const basis = [...others, qualified(decider)];

const prepared = (kind: string, more = {}): Step => [
  ...([
    at,
    {
      kind: 'create',
      values: {
        title: 'Initial certification',
        kind,
        certification: client,
        audits: [idOf(60)],
        scope_statement: 'Service management system for managed hosting.',
        ...more,
      },
    },
    manager,
    ['certification-manager'],
  ] as const),
];
const decide = (who = decider, when = at): Step => {
  const [, command] = perform(when, 'decide', { reasons: 'Shown throughout.' });
  return [when, command, who, ['certification-decider']];
};
const telling = (known: readonly ProcessRecord[]) => ({ definition: certificationDecision, settings, known });
const codes = (known: readonly ProcessRecord[], kind = 'grant', more = {}, when = at) =>
  refusalCodes([prepared(kind, more), decide(decider, when)], telling(known));

describe('the decider', () => {
  it('decides and signs what others prepared, with the facts before them', () => {
    const { record } = tell([prepared('grant'), decide()], telling(basis));
    expect(record).toMatchObject({
      state: 'decided',
      values: {
        decision: 'granted',
        decided_by: decider,
        decided_on: '2026-07-10',
        stage_two_ended_on: '2026-06-03',
        age_days: 37,
        open_majors: [],
        minors_without_plan: [],
      },
    });
    expect(new Set(record.values['audited_by'] as string[])).toEqual(new Set([lead, auditor, writer]));
  });

  it.each([
    ['led an audit', lead],
    ['was in the team', auditor],
    ['wrote a work paper', writer],
  ])('is nobody who %s', (_, who) => {
    expect(refusalCodes([prepared('grant'), decide(who)], telling(basis))).toEqual([
      'certification-decision.audited-oneself',
    ]);
    const [, command] = perform(at, 'refuse', { reasons: 'Not enough.' });
    const refuse: Step = [at, command, who, ['certification-decider']];
    expect(refusalCodes([prepared('grant'), refuse], telling(basis))).toEqual([
      'certification-decision.audited-oneself',
    ]);
  });

  it('is nobody who took part in another audit of this client either', () => {
    const former = knownRecord('certification-audit', 'reviewed', {
      certification: client,
      assignee: decider,
    });
    expect(codes([...basis, former])).toEqual(['certification-decision.audited-oneself']);
    const elsewhere = knownRecord('certification-audit', 'reviewed', {
      certification: idOf(51),
      assignee: decider,
    });
    expect(codes([...basis, elsewhere])).toEqual([]);
  });

  it('is qualified to decide, on the day and for the edition of the client', () => {
    const asked = knownRecord('certification', 'agreed', { edition: '2018' }, client);
    const as = (more: object, who = decider) => codes([asked, stageTwo(), paper, qualified(who, more)]);
    expect(as({})).toEqual([]);
    for (const more of [
      { functions: ['lead', 'auditor'] },
      { valid_until: '2026-07-09' },
      { editions: ['2011'] },
    ]) {
      expect(as(more)).toEqual(['certification-decision.not-qualified']);
    }
    expect(as({}, auditor)).toEqual(['certification-decision.not-qualified']);
    const [, command] = perform(at, 'refuse', { reasons: 'Not enough.' });
    const refuse: Step = [at, command, decider, ['certification-decider']];
    expect(refusalCodes([prepared('grant'), refuse], telling(others))).toEqual([
      'certification-decision.not-qualified',
    ]);
  });

  it('has no relation to the client that still bars', () => {
    const declared = (person: string, until: string) =>
      knownRecord('conflict-of-interest', 'declared', {
        person,
        certification: client,
        kind: 'internal-audit',
        until,
      });
    expect(codes([...basis, declared(decider, '2025-01-01')])).toEqual(['certification-decision.conflict']);
    expect(codes([...basis, declared(decider, '2024-07-01')])).toEqual([]);
    expect(codes([...basis, declared(auditor, '2025-01-01')])).toEqual([]);
  });

  it('holds the role, which neither manager nor auditor has by their own', () => {
    const [, command] = perform(at, 'decide', { reasons: 'Shown.' });
    const step: Step = [at, command, idOf(9), ['certification-manager', 'certification-auditor']];
    expect(refusalCodes([prepared('grant'), step], telling(basis))).toEqual(['activity.not-allowed']);
  });
});

describe('granting', () => {
  it.each(['raised', 'issued', 'answered', 'accepted', 'evidence'])(
    'waits for a major nonconformity that is %s',
    (state) => {
      const known = [...basis, finding('major', state)];
      expect(codes(known)).toEqual(['certification-decision.majors-open']);
      // Refusing, suspending and withdrawing need no verification.
      expect(codes(known, 'suspend')).toEqual([]);
      expect(codes(known, 'refuse')).toEqual([]);
    },
  );

  it('takes a major nonconformity that was verified, a withdrawn one, and opportunities', () => {
    const verified = finding('major', 'verified', { verified_on: '2026-07-01' });
    const others = [finding('major', 'withdrawn'), finding('opportunity', 'issued')];
    expect(codes([...basis, verified, ...others])).toEqual([]);
  });

  it.each([
    ['issued', ['certification-decision.minors-open']],
    ['answered', ['certification-decision.minors-open']],
    ['accepted', []],
    ['closed', []],
  ])('looks for the plan of a minor nonconformity: %s', (state, expected) => {
    expect(codes([...basis, finding('minor', state)])).toEqual(expected);
  });

  it('takes stage 2 again when a major was not verified within six months of its last day', () => {
    const late = finding('major', 'verified', { verified_on: '2026-12-04' });
    const when = Date.parse('2026-12-10T09:00:00Z');
    expect(codes([...basis, late], 'grant', {}, when)).toEqual(['certification-decision.stage-two-again']);
    const inTime = finding('major', 'verified', { verified_on: '2026-12-03' });
    expect(codes([...basis, inTime], 'grant', {}, when)).toEqual([]);
    expect(codes([...basis, finding('major', 'evidence')], 'grant', {}, when)).toEqual([
      'certification-decision.majors-open',
      'certification-decision.stage-two-again',
    ]);
  });

  it('rests on reviewed audits of this client, a stage 2 among them', () => {
    expect(codes([file, qualified(decider), stageTwo('reported')])).toEqual([
      'certification-decision.audit-not-reviewed',
    ]);
    expect(codes([file, qualified(decider), stageTwo('reviewed', { certification: idOf(51) })])).toEqual([
      'certification-decision.other-client',
    ]);
    expect(codes([file, qualified(decider), stageTwo('reviewed', { kind: 'surveillance' })])).toEqual([
      'certification-decision.audit-missing',
    ]);
    expect(codes(basis, 'restore', { audits: [] })).toEqual(['field.required']);
    expect(codes(basis, 'restore')).toEqual([]);
  });

  it('says for which scope, and a renewal how the whole cycle went', () => {
    expect(codes(basis, 'grant', { scope_statement: null })).toEqual(['field.required']);
    expect(codes(basis, 'renew')).toEqual(['field.required']);
    expect(codes(basis, 'renew', { cycle_review: 'Findings closed, objectives met.' })).toEqual([]);
  });

  it('may be refused by the decider, whatever was put forward', () => {
    const [, command] = perform(at + DAY_MS, 'refuse', { reasons: 'Too few records.' });
    const refuse: Step = [at + DAY_MS, command, decider, ['certification-decider']];
    const { record } = tell([prepared('grant'), refuse], telling([...basis, finding('major', 'issued')]));
    expect(record).toMatchObject({ state: 'decided', values: { kind: 'refuse', decision: 'refused' } });
  });
});

it('tells the client after it was decided, and answers no application by a suspension', () => {
  const announce: Step = [
    at + DAY_MS,
    perform(at, 'announce', { answer: 'Your certification was granted.' })[1],
    manager,
    ['certification-manager'],
  ];
  expect(refusalCodes([prepared('grant'), announce], telling(basis))).toEqual(['activity.not-now']);
  expect(tell([prepared('grant'), decide(), announce], telling(basis)).record.state).toBe('announced');
  expect(tell([prepared('suspend'), decide()], telling(basis)).record.values['decision']).toBeNull();
});

it('shows the facts while it is prepared', () => {
  const look: Step = [at, perform(at, 'prepare')[1], manager, ['certification-manager']];
  const major = finding('major', 'issued');
  expect(tell([prepared('grant'), look], telling([...basis, major])).record.values).toMatchObject({
    open_majors: [major.id],
    facts_at: at,
  });
});
