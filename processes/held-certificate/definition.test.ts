import { describe, expect, it, test } from 'vitest';
import type { Refusal } from '../../kernel/errors.ts';
import { obligationsOf } from '../../kernel/project.ts';
import type { Role } from '../../kernel/roles.ts';
import { contextFor, create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { surveillancesOf } from './cycle.ts';
import { heldCertificate } from './definition.ts';
import { heldCertificateModule } from './module.ts';

const now = Date.parse('2026-03-02T09:00:00Z');
const settings = startingSettings(heldCertificateModule);
const story = (...steps: Step[]) => tell(steps, { definition: heldCertificate, settings }).record;
const by = ([at, command]: Step, person: string, ...held: Role[]): Step => [at, command, person, held];
const [manager, top] = [idOf(1), idOf(2)];
const at = (day: string): number => Date.parse(`${day}T09:00:00Z`);
const issued = by(
  create(now, {
    title: 'Certificate',
    certificate_number: 'SB-1',
    edition: '2018',
    body_name: 'Sample body',
    scope_statement: 'Mail.',
    decided_on: '2026-02-20',
    effective_on: '2026-03-01',
    expires_on: '2029-02-28',
  }),
  manager,
  'system-manager',
);
const tended = (step: Step): Step => by(step, manager, 'system-manager');

function refusalOf(...steps: Step[]): Refusal {
  try {
    story(...steps);
  } catch (refusal) {
    return refusal as Refusal;
  }
  throw new Error('it was not refused');
}

function owedBy(...steps: Step[]): readonly (readonly [string, string | null])[] {
  const context = contextFor({ period: { from: 0, to: now }, settings });
  return obligationsOf(heldCertificate, story(...steps), context).map(({ kind, due_at }) => [
    kind,
    due_at === null ? null : new Date(due_at).toISOString().slice(0, 10),
  ]);
}

describe('the surveillance audits of a cycle', () => {
  const days = { decided_on: '2026-02-20', expires_on: '2029-02-28', surveillances: [] };

  test('are due within twelve months of the decision, then in each calendar year but the last', () => {
    expect(surveillancesOf(days)).toEqual([
      { kind: 'first', by: '2027-02-20', done_on: null },
      { kind: 'yearly', by: '2028-12-31', done_on: null },
    ]);
  });

  test('leave the year after the decision its own when the first came early', () => {
    expect(surveillancesOf({ ...days, surveillances: ['2026-11-30'] })).toEqual([
      { kind: 'first', by: '2027-02-20', done_on: '2026-11-30' },
      { kind: 'yearly', by: '2027-12-31', done_on: null },
      { kind: 'yearly', by: '2028-12-31', done_on: null },
    ]);
  });

  test('of a former cycle count for nothing', () => {
    expect(surveillancesOf({ ...days, surveillances: ['2025-11-30'] })[0]?.done_on).toBeNull();
  });
});

describe('a certificate that is held', () => {
  it('asks for surveillance, recertification and a look at the marks, ahead as planned', () => {
    expect(owedBy(issued)).toEqual([
      ['arrange-surveillance', '2026-12-22'],
      ['apply-for-recertification', '2028-09-01'],
      ['check-marks', '2026-08-29'],
    ]);
    const arranged = tended(
      perform(at('2026-12-01'), 'arrange-surveillance', { next_surveillance_on: '2027-02-15' }),
    );
    expect(owedBy(issued, arranged)[0]).toEqual(['surveillance', '2027-02-15']);
    const recorded = tended(
      perform(at('2027-02-16'), 'record-surveillance', { surveillances: [{ done_on: '2027-02-15' }] }),
    );
    expect(owedBy(issued, arranged, recorded)[0]).toEqual(['arrange-surveillance', '2028-11-01']);
  });

  it('agrees on no surveillance that is too late, and records none that is to come', () => {
    const late = perform(at('2026-12-01'), 'arrange-surveillance', { next_surveillance_on: '2027-02-21' });
    expect(refusalOf(issued, tended(late)).problems).toMatchObject([
      { code: 'certification.surveillance-too-late', params: { latest: '2027-02-20' } },
    ]);
    const ahead = perform(at('2027-01-01'), 'record-surveillance', {
      surveillances: [{ done_on: '2027-02-15' }],
    });
    expect(refusalOf(issued, tended(ahead)).problems).toMatchObject([
      { field: 'surveillances.0.done_on', code: 'field.day-ahead' },
    ]);
  });

  it('asks to stop using the marks once suspended, and says where they are used or that they are not', () => {
    const suspended = tended(perform(at('2026-05-01'), 'record-suspension', { reason: 'No audit.' }));
    expect(owedBy(issued, suspended)).toContainEqual(['stop-marks', '2026-05-04']);
    const unsaid = tended(perform(at('2026-05-02'), 'check-marks'));
    expect(refusalOf(issued, suspended, unsaid).problems).toMatchObject([
      { field: 'marks', code: 'field.required' },
    ]);
    const both = { no_marks: true, marks: [{ where: 'Web site', mark: 'words', permitted: true }] };
    const contrary = tended(perform(at('2026-05-02'), 'check-marks', both));
    expect(refusalOf(issued, suspended, contrary).problems).toMatchObject([
      { code: 'field.none-but-listed' },
    ]);
    const none = tended(perform(at('2026-05-02'), 'check-marks', { no_marks: true }));
    expect(owedBy(issued, suspended, none)).toContainEqual(['check-marks', '2026-10-29']);
  });

  it('begins a new cycle when it is renewed, even within the time after expiry', () => {
    const early = tended(perform(at('2029-02-01'), 'record-expiry'));
    expect(refusalOf(issued, early).problems).toMatchObject([{ code: 'certification.not-expired' }]);
    const expired = tended(perform(at('2029-03-02'), 'record-expiry'));
    const renewed = tended(
      perform(at('2029-05-01'), 'record-renewal', { expires_on: '2032-02-28', renewed_on: '2029-04-20' }),
    );
    expect(story(issued, expired, renewed)).toMatchObject({
      state: 'valid',
      values: { decided_on: '2029-04-20', expires_on: '2032-02-28', renewed_on: null },
    });
    const undated = tended(perform(at('2029-05-01'), 'record-renewal', { expires_on: '2032-02-28' }));
    expect(story(issued, expired, undated).values['decided_on']).toBe('2029-05-01');
  });

  it('stays as the body issued it, and is ended by top management alone', () => {
    const change = (step: Step) => refusalOf(issued, step).code;
    expect(change(tended([now, { kind: 'update', values: { expires_on: '2030-01-01' } }]))).toBe(
      'field.not-allowed',
    );
    const end = perform(now, 'end');
    expect(change(tended(end))).toBe('activity.not-allowed');
    expect(story(issued, by(end, top, 'top-management')).state).toBe('ended');
  });
});
