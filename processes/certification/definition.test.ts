import { describe, expect, it } from 'vitest';
import type { ProcessRecord } from '../../kernel/record.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { certification } from './definition.ts';
import { certificationModule } from './module.ts';

const at = Date.parse('2026-05-04T08:00:00Z');
const on = (day: string) => Date.parse(`${day}T08:00:00Z`);
const manager = idOf(1);
const colleague = idOf(2);

/** Figures of a made-up body. */
const basis = {
  table: [{ persons_from: 1, persons_to: 60, days: 10 }],
  table_source: 'Sample table',
  table_dated: '2026-01-01',
  most_reduction_percent: 30,
  most_reduction_source: 'Sample',
  most_combined_percent: 20,
  most_combined_source: 'Sample',
  stage_1_percent: 30,
  surveillance_percent: 33.33,
  recertification_percent: 66.67,
  shares_source: 'Sample',
  rounded_to_days: 0.5,
};
const settings = startingSettings(certificationModule, { 'certification.audit-time': basis });

const known = (process: string, number: number, state: string, values: object): ProcessRecord =>
  ({ process, id: idOf(number), number: `N${number}`, state, values }) as unknown as ProcessRecord;

const created = create(at, { title: 'Sample Ltd', client_name: 'Sample Ltd', application: idOf(20) });
const application = known('client-application', 20, 'accepted', {
  edition: '2018',
  scope_statement: 'The SMS of Sample Ltd that supports cloud services.',
  technical_areas: ['cloud'],
  sites: [{ name: 'Hanoi', central: true }, { name: 'Hue' }, { name: 'Da Nang' }],
});
const personnel = [{ group: 'Operations', persons: 40, percent: 100 }];
const calculate = (factors: object[] = [], more: object = {}) =>
  perform(at, 'calculate-time', { personnel, factors, ...more });

/** Goes on with a new file; records that are known are about it unless they say otherwise. */
function story(others: readonly ProcessRecord[], ...steps: Step[]): ProcessRecord {
  const begun = tell([created], { definition: certification, settings });
  const known = others.map((one) => ({ ...one, values: { certification: begun.record.id, ...one.values } }));
  const held = ['certification-manager'] as const;
  return tell(steps, { definition: certification, settings, known, held, going_on_with: begun.record })
    .record;
}

const refusalOf = (others: readonly ProcessRecord[], ...steps: Step[]) => {
  try {
    story(others, ...steps);
  } catch (refusal) {
    return refusal;
  }
  return null;
};

const agreement = known('client-agreement', 30, 'accepted', {});
const decision = (number: number, kind: string, decided_on: string, state = 'announced') =>
  known('certification-decision', number, state, { kind, decided_on });
const audit = (number: number, kind: string, ends_on: string, state = 'reviewed') =>
  known('certification-audit', number, state, { kind, ends_on });

const read = perform(at, 'read-application');
const agreed = [read, calculate(), perform(at, 'agree', { agreement: idOf(30) })];
const others = [application, agreement];
const granted = decision(40, 'grant', '2026-06-15');
const certify = perform(on('2026-06-15'), 'certify', { decision: idOf(40) });
const carryOut = (day: string, activity: string, number: number, more: object = {}) =>
  perform(on(day), activity, { decision: idOf(number), ...more });
const rowsOf = (record: ProcessRecord) =>
  (record.values['programme'] as { kind: string; from: string; until: string; done_on: string | null }[]).map(
    ({ kind, from, until, done_on }) => [kind, from, until, done_on],
  );

describe('audit time of a client', () => {
  it('is kept line by line with the source of the table, and approved', () => {
    const record = story([], calculate(), perform(at, 'approve-time'));
    expect(record.values).toMatchObject({
      initial_days: 10,
      stage_1_days: 3,
      stage_2_days: 7,
      time_source: 'Sample table, 2026-01-01',
      time_flags: null,
      time_calculated_by: manager,
      time_approved_by: manager,
    });
    expect(record.values['time_lines']).toHaveLength(11);
  });

  it('takes no factor without a justification, and nobody as part of a person without a reason', () => {
    const bare = { factor: 'low-reliance', percent: 10, justification: ' ' };
    expect(refusalOf([], calculate([bare]))).toMatchObject({
      problems: [{ field: 'factors.0.justification', code: 'field.required' }],
    });
    const part = { personnel: [{ group: 'Night shift', persons: 10, percent: 50 }] };
    expect(refusalOf([], calculate([], part))).toMatchObject({
      problems: [{ field: 'personnel.0.reason', code: 'field.required' }],
    });
  });

  const much = [{ factor: 'low-reliance', percent: 42, justification: 'Nothing is outsourced.' }];
  const reason = { time_reason: 'Two audits of the same system this year.' };
  const bySomebodyElse = (given: object): Step => {
    const [when, command] = perform(at, 'approve-time', given);
    return [when, command, colleague, ['certification-manager']];
  };

  it('stands beyond the limit only with a reason and by somebody else than computed it', () => {
    const flagged = story([], calculate(much));
    expect(flagged.values['initial_days']).toBe(6);
    expect(flagged.values['time_flags']).toEqual([
      { flag: 'reduction-limit', percent: 42, allowed_percent: 30, allowed_days: 7 },
    ]);
    expect(refusalOf([], calculate(much), bySomebodyElse({}))).toMatchObject({
      problems: [{ field: 'time_reason', code: 'field.required' }],
    });
    expect(refusalOf([], calculate(much), perform(at, 'approve-time', reason))).toMatchObject({
      problems: [{ field: 'time_calculated_by', code: 'field.beyond-authority' }],
    });
    const stood = story([], calculate(much), bySomebodyElse(reason));
    expect(stood.values).toMatchObject({ time_approved_by: colleague, initial_days: 6 });
  });

  it('is approved anew once it is computed anew', () => {
    const record = story([], calculate(much), bySomebodyElse(reason), calculate());
    expect(record.values).toMatchObject({ time_approved_at: null, time_reason: null, initial_days: 10 });
  });

  it('is not approved where nothing could be computed', () => {
    const beyond = { personnel: [{ group: 'All', persons: 61, percent: 100 }] };
    expect(refusalOf([], calculate([], beyond), perform(at, 'approve-time'))).toMatchObject({
      problems: [{ field: 'time_lines', code: 'audit-time.not-computed' }],
    });
  });

  it('is computed by no table of ours: without the body’s own there is none', () => {
    const starting = startingSettings(certificationModule);
    const { record } = tell([created, calculate()], { definition: certification, settings: starting });
    expect(record.values).toMatchObject({ initial_days: null, time_flags: [{ flag: 'no-table' }] });
  });
});

describe('sites of a client', () => {
  const draw = (more: object = {}) =>
    perform(at, 'draw-sites', {
      sample_occasion: 'initial',
      sample_suitable: true,
      sample_reason: 'The same services by the same processes.',
      sample_seed: 'CRT1-1',
      ...more,
    });

  it('are drawn besides the central function and kept with what they were drawn from', () => {
    const programmed = perform(at, 'draft-programme', { expected_on: '2026-09-01' });
    const record = story([application], read, programmed, draw());
    const [sample] = record.values['samples'] as {
      among: string;
      drawn: string;
      size: number;
      central: string;
    }[];
    expect(sample).toMatchObject({ among: 'Da Nang\nHue', size: 2, central: 'Hanoi' });
    expect(sample?.drawn.split('\n').toSorted()).toEqual(['Da Nang', 'Hue']);
    const stages = record.values['programme'] as { kind: string; sites: string | null }[];
    expect(stages.find(({ kind }) => kind === 'stage-2')?.sites).toMatch(/^Hanoi\n/);
    expect(stages.find(({ kind }) => kind === 'stage-1')?.sites).toBeNull();
  });

  it('are kept for each occasion, and chosen with a reason from those there are', () => {
    const chosen = [{ site: 'Hue', reason: 'Opened in March.' }];
    const record = story(
      [application],
      read,
      draw(),
      draw({ sample_occasion: 'surveillance', sample_chosen: chosen }),
    );
    expect(record.values['samples']).toMatchObject([
      { occasion: 'initial', chosen: null },
      { occasion: 'surveillance', chosen: 'Hue: Opened in March.' },
    ]);
    const unknown = draw({ sample_chosen: [{ site: 'Hanoi', reason: 'Always.' }] });
    expect(refusalOf([application], read, unknown)).toMatchObject({
      problems: [{ field: 'sample_chosen.0.site', code: 'site-sample.site-unknown' }],
    });
    expect(refusalOf([], draw())).toMatchObject({ problems: [{ code: 'site-sample.nothing-to-draw' }] });
  });
});

describe('the file of a client', () => {
  it('takes from the application what nobody wrote into it', () => {
    const own = perform(at, 'prepare', { scope_statement: 'Ours.' });
    expect(story([application], own, read).values).toMatchObject({
      scope_statement: 'Ours.',
      edition: '2018',
      technical_areas: ['cloud'],
    });
  });

  it('is agreed only by an agreement in force with this client', () => {
    expect(story(others, ...agreed).state).toBe('agreed');
    const offered = known('client-agreement', 30, 'offered', {});
    const foreign = known('client-agreement', 30, 'accepted', { certification: idOf(99) });
    for (const wrong of [offered, foreign]) {
      expect(refusalOf([application, wrong], ...agreed)).toMatchObject({
        problems: [{ field: 'agreement', code: 'certification.agreement-open' }],
      });
    }
  });

  it('begins its cycle by a decision that grants it, with the programme of three years', () => {
    const record = story([...others, granted], ...agreed, certify);
    expect(record).toMatchObject({
      state: 'certified',
      values: { decided_on: '2026-06-15', expires_on: '2029-06-14', cycle: 1 },
    });
    expect(rowsOf(record)).toEqual([
      ['surveillance', '2027-01-01', '2027-06-15', null],
      ['surveillance', '2028-01-01', '2028-12-31', null],
      ['recertification', '2028-12-16', '2029-03-16', null],
    ]);
    expect(record.due_at).toBe(Date.parse('2027-06-16T00:00:00Z') - 1);
  });

  it.each([
    ['of another kind', decision(40, 'refuse', '2026-06-15')],
    ['not made yet', decision(40, 'grant', '2026-06-15', 'prepared')],
    [
      'of another client',
      known('certification-decision', 40, 'decided', { kind: 'grant', certification: idOf(99) }),
    ],
  ])('does not begin its cycle by a decision %s', (_what, wrong) => {
    expect(refusalOf([...others, wrong], ...agreed, certify)).toMatchObject({
      problems: [{ field: 'decision', code: 'certification.other-decision' }],
    });
  });

  it('has audits of the programme done once each, by audits of this client that were', () => {
    const surveyed = audit(50, 'surveillance', '2027-03-10');
    const done = perform(on('2027-03-11'), 'record-audit', { audit: idOf(50) });
    const all = [...others, granted, surveyed];
    const twice = story(all, ...agreed, certify, done, done);
    expect(rowsOf(twice).map(([, , , done_on]) => done_on)).toEqual(['2027-03-10', null, null]);
    const wrong = [audit(50, 'stage-2', '2027-03-10'), audit(50, 'surveillance', '2027-03-10', 'planned')];
    for (const one of wrong) {
      expect(refusalOf([...others, granted, one], ...agreed, certify, done)).toMatchObject({
        problems: [{ field: 'audit', code: 'certification.not-in-programme' }],
      });
    }
  });

  it('keeps its cycle through a suspension, and owes what was missed in what is left of the year', () => {
    const known = [
      ...others,
      granted,
      decision(41, 'suspend', '2027-05-20'),
      decision(42, 'restore', '2027-08-01'),
    ];
    const suspended = story(known, ...agreed, certify, carryOut('2027-05-20', 'suspend', 41));
    expect(rowsOf(suspended).at(-1)).toEqual(['special', '2027-05-20', '2027-11-20', null]);
    const lifted = story(
      known,
      ...agreed,
      certify,
      carryOut('2027-05-20', 'suspend', 41),
      carryOut('2027-08-01', 'lift-suspension', 42),
    );
    expect(lifted.values).toMatchObject({ expires_on: '2029-06-14', suspended_on: null });
    expect(rowsOf(lifted)[0]).toEqual(['surveillance', '2027-08-01', '2027-12-31', null]);
  });

  it('is renewed with a validity that follows the former, before it ends or within six months after', () => {
    const early = [...others, granted, decision(43, 'renew', '2029-05-02')];
    const renewed = story(early, ...agreed, certify, carryOut('2029-05-02', 'renew', 43));
    expect(renewed.values).toMatchObject({
      decided_on: '2029-05-02',
      expires_on: '2032-06-14',
      former_expires_on: '2029-06-14',
      cycle: 2,
    });
    const expire = perform(on('2029-06-15'), 'expire');
    const late = (day: string) => [...others, granted, decision(43, 'renew', day)];
    const restored = story(
      late('2029-12-14'),
      ...agreed,
      certify,
      expire,
      carryOut('2029-12-14', 'renew', 43),
    );
    expect(restored).toMatchObject({ state: 'certified', values: { expires_on: '2032-06-14' } });
    expect(
      refusalOf(late('2029-12-15'), ...agreed, certify, expire, carryOut('2029-12-15', 'renew', 43)),
    ).toMatchObject({
      problems: [{ code: 'certification.restoration-over', params: { until: '2029-12-14' } }],
    });
  });

  it('expires on the day after its last, and then waits six months to be restored', () => {
    const known = [...others, granted];
    expect(refusalOf(known, ...agreed, certify, perform(on('2029-06-14'), 'expire'))).toMatchObject({
      problems: [{ code: 'certification.not-expired' }],
    });
    const expired = story(known, ...agreed, certify, perform(on('2029-06-15'), 'expire'));
    expect(rowsOf(expired)).toEqual([['restoration', '2029-06-15', '2029-12-14', null]]);
    expect(expired.due_at).toBe(Date.parse('2029-12-15T00:00:00Z') - 1);
  });

  it('keeps the cycle of the body before when it is taken over, which is one still valid', () => {
    const transfer = decision(40, 'grant', '2028-05-10');
    const given = (expires_on: string) => ({
      decided_on: '2026-06-15',
      expires_on,
      transferred_from: 'Sample body, certificate 123',
    });
    const over = (expires_on: string) => carryOut('2028-05-10', 'take-over', 40, given(expires_on));
    const record = story([...others, transfer], ...agreed, over('2029-06-14'));
    expect(record.values).toMatchObject({ expires_on: '2029-06-14', transferred_on: '2028-05-10' });
    expect(rowsOf(record)).toEqual([
      ['surveillance', '2028-05-10', '2028-12-31', null],
      ['recertification', '2028-12-16', '2029-03-16', null],
    ]);
    expect(refusalOf([...others, transfer], ...agreed, over('2028-05-09'))).toMatchObject({
      problems: [{ field: 'expires_on', code: 'field.day-too-early' }],
    });
  });
});
