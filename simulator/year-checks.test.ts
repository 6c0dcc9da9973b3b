import { describe, expect, test } from 'vitest';
import { CheckEvaluation, type CheckResult, type MemberEntry } from '../kernel/check.ts';
import { memberAt } from '../kernel/check-member.ts';
import { allChecks } from '../processes/checks.ts';
import { incident } from '../processes/incident/definition.ts';
import { simulated } from './testing/simulated.ts';

const DAY_MS = 86_400_000;
const end = Date.parse('2026-11-20T07:00:00Z');
const year = simulated('checks', 3_000, end);
/** Checks of incidents do not look at the directory. */
const nobody = { people: [], organisation_name: 'Sample organisation' };
const checks = allChecks.filter(({ process }) => process === 'incident');

function evaluate(from: number, to: number): ReadonlyMap<string, CheckResult> {
  const context = { ...year.context, ...nobody, period: { from, to } };
  const evaluations = checks.map((check) => new CheckEvaluation(check, context));
  for (const record of year.records) {
    const entries = (year.entries.get(record.id) ?? []).map(
      ({ activity, occurred_at: at, actor_id, changes }): MemberEntry => ({
        actor_id,
        activity,
        at,
        by_person: actor_id !== null,
        changes,
      }),
    );
    const member = memberAt(incident, record, entries, context);
    if (member !== null) for (const evaluation of evaluations) evaluation.add(member);
  }
  return new Map(evaluations.map((evaluation) => [evaluation.check.id, evaluation.finish(to)]));
}

describe('over the year', () => {
  const results = evaluate(year.turns.start, end);

  test.each(checks.map(({ id }) => id))(
    '%s finds records that support it and records that contradict it',
    (id) => {
      const { population, exceptions, verdict, evidence } = results.get(id) as CheckResult;
      expect(exceptions.length).toBeGreaterThan(0);
      expect(exceptions.length).toBeLessThan(population);
      expect(verdict).toBe('contradicts');
      expect(evidence).toEqual({ live: 0, import: 0, sample: population });
    },
  );

  test('most is right', () => {
    const wrong = (id: string): number => {
      const { population, exceptions } = results.get(id) as CheckResult;
      return exceptions.length / population;
    };
    expect(wrong('AC-086')).toBeLessThan(0.05);
    expect(wrong('AC-087')).toBeLessThan(0.4);
    expect(wrong('AC-088')).toBeLessThan(0.05);
    expect(wrong('AC-089')).toBeLessThan(0.3);
  });

  test('the mistakes are those that were made on purpose', () => {
    const reasons = new Set(
      [...results.values()].flatMap(({ exceptions }) => exceptions.map(({ reason }) => reason)),
    );
    for (const reason of [
      ...[
        'unclassified',
        'not-escalated',
        'not-closed',
        'no-recent-entry',
        'not-declared',
        'criteria-not-met',
      ],
      ...['management-late', 'manager-late', 'review-missing', 'review-late'],
    ]) {
      expect(reasons).toContain(reason);
    }
  });
});

test('the sample gets better: in its last quarter the evidence supports more than in its first', () => {
  const supported = (results: ReadonlyMap<string, CheckResult>): number =>
    [...results.values()].filter(({ verdict }) => verdict === 'supports').length;
  const first = evaluate(year.turns.start, year.turns.start + 91 * DAY_MS);
  const last = evaluate(end - 92 * DAY_MS, end - DAY_MS);
  expect(supported(last)).toBeGreaterThan(supported(first));
  expect(supported(last)).toBeLessThan(checks.length);
});
