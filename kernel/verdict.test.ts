import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CheckVerdict,
  requirementVerdict,
  type StandingJudgement,
  type VerdictBasis,
  verdictOf,
  verdicts,
  worseOf,
} from './verdict.ts';

const basis: VerdictBasis = {
  population: 10,
  absent: [],
  unconfirmed: [],
  exceptions: 0,
  beyond_limit: false,
  newest_evidence_at: 1_000,
  stale_before: 500,
};

const anyBasis = fc.record({
  population: fc.nat(5),
  absent: fc.subarray(['a']),
  unconfirmed: fc.subarray(['b', 'c']),
  exceptions: fc.nat(3),
  beyond_limit: fc.boolean(),
  newest_evidence_at: fc.option(fc.nat(1_000)),
  stale_before: fc.nat(1_000),
});
const anyVerdict = fc.constantFrom(...verdicts);
const anyJudgement: fc.Arbitrary<StandingJudgement | null> = fc.option(
  fc.record({
    verdict: fc.constantFrom('supports' as const, 'contradicts' as const),
    valid_until: fc.nat(100),
  }),
);
const rank = (verdict: CheckVerdict): number => verdicts.indexOf(verdict);

describe('verdict of a check', () => {
  it('supports only with fresh evidence, confirmed values and nothing against it', () => {
    expect(verdictOf(basis).verdict).toBe('supports');
    expect(verdictOf({ ...basis, population: 0 }).verdict).toBe('no-evidence');
    expect(verdictOf({ ...basis, exceptions: 1 }).verdict).toBe('contradicts');
    expect(verdictOf({ ...basis, beyond_limit: true }).verdict).toBe('contradicts');
    expect(verdictOf({ ...basis, stale_before: 1_001 }).verdict).toBe('stale');
  });

  it('says which settings keep it from deciding', () => {
    expect(verdictOf({ ...basis, exceptions: 3, unconfirmed: ['incident.targets'] })).toEqual({
      verdict: 'needs-judgement',
      reason: 'planned-value-unconfirmed',
      settings: ['incident.targets'],
    });
    expect(verdictOf({ ...basis, absent: ['x'], unconfirmed: ['y'] }).reason).toBe('planned-value-missing');
  });

  it('holds what is old against it as much as what is new', () => {
    expect(verdictOf({ ...basis, exceptions: 1, stale_before: 5_000 }).verdict).toBe('contradicts');
  });

  it('never supports an empty population', () => {
    fc.assert(
      fc.property(anyBasis, (any) => {
        expect(verdictOf({ ...any, population: 0 }).verdict).toBe('no-evidence');
      }),
    );
  });

  it('is never better with one exception more', () => {
    fc.assert(
      fc.property(anyBasis, (any) => {
        const more = { ...any, population: any.population + 1, exceptions: any.exceptions + 1 };
        expect(rank(verdictOf(more).verdict)).toBeLessThanOrEqual(rank(verdictOf(any).verdict));
      }),
    );
  });

  it('supports nothing that rests on an unconfirmed value', () => {
    fc.assert(
      fc.property(anyBasis, (any) => {
        expect(verdictOf({ ...any, unconfirmed: ['x'] }).verdict).not.toBe('supports');
      }),
    );
  });
});

describe('verdict of a requirement', () => {
  it('is the worst of its checks, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyVerdict, { minLength: 1 }), anyJudgement, (found, judgement) => {
        const verdict = requirementVerdict(found, judgement, 50);
        expect(requirementVerdict(found.toReversed(), judgement, 50)).toBe(verdict);
        if (judgement === null) expect(verdict).toBe(found.toSorted((a, b) => rank(a) - rank(b))[0]);
      }),
    );
  });

  it('is never better for one worse check', () => {
    fc.assert(
      fc.property(
        fc.array(anyVerdict, { minLength: 1 }),
        anyVerdict,
        anyJudgement,
        (found, worse, judgement) => {
          const [first, ...others] = found as [CheckVerdict, ...CheckVerdict[]];
          const before = requirementVerdict(found, judgement, 50);
          const after = requirementVerdict([worseOf(first, worse), ...others], judgement, 50);
          expect(rank(after)).toBeLessThanOrEqual(rank(before));
        },
      ),
    );
  });

  it('contradicts whenever a check or a standing judgement does', () => {
    const against = { verdict: 'contradicts', valid_until: 100 } as const;
    const speaksFor = { verdict: 'supports', valid_until: 100 } as const;
    expect(requirementVerdict(['supports', 'contradicts'], speaksFor, 50)).toBe('contradicts');
    expect(requirementVerdict(['supports'], against, 50)).toBe('contradicts');
    expect(requirementVerdict([], against, 50)).toBe('contradicts');
  });

  it('leaves to a person what no check decides, as long as the judgement stands', () => {
    const judgement = { verdict: 'supports', valid_until: 100 } as const;
    expect(requirementVerdict([], null, 50)).toBe('needs-judgement');
    for (const found of [[], ['no-evidence'], ['stale'], ['needs-judgement']] as CheckVerdict[][]) {
      expect(requirementVerdict(found, judgement, 50)).toBe('supports');
      expect(requirementVerdict(found, judgement, 100)).toBe('stale');
    }
    expect(requirementVerdict(['supports'], judgement, 100)).toBe('supports');
  });

  it('supports nothing without a check or a judgement that supports', () => {
    fc.assert(
      fc.property(fc.array(anyVerdict), anyJudgement, (found, judgement) => {
        if (requirementVerdict(found, judgement, 50) !== 'supports') return;
        const judged = judgement?.verdict === 'supports' && judgement.valid_until > 50;
        expect(judged || (found.length > 0 && found.every((verdict) => verdict === 'supports'))).toBe(true);
      }),
    );
  });
});
