import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AuditTimeBasis,
  auditTime,
  basisProblems,
  fullTimeEquivalent,
  type TimeFactor,
} from './audit-time.ts';

/** A made-up table: figures of a body's own. */
const basis: AuditTimeBasis = {
  table: [
    { persons_from: 1, persons_to: 20, days: 6 },
    { persons_from: 21, persons_to: 60, days: 10 },
  ],
  table_source: 'Sample table of the body',
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
const factors: readonly TimeFactor[] = [
  { id: 'certified', name: 'Certified already', increases: false, combined: false },
  { id: 'integrated', name: 'Integrated audit', increases: false, combined: true },
  { id: 'complex', name: 'Complex', increases: true, combined: false },
];
const personnel = [
  { persons: 30, percent: 100 },
  { persons: 11, percent: 50 },
];
const asked = { personnel, applied: [], basis, factors };
const stepOf = (time: ReturnType<typeof auditTime>, step: string) =>
  time.lines.find((one) => one.step === step);

describe('full-time equivalents', () => {
  it('are rounded up to whole persons', () => {
    expect(fullTimeEquivalent(personnel)).toBe(36);
    expect(fullTimeEquivalent([{ persons: 3, percent: 33.3 }])).toBe(1);
    expect(fullTimeEquivalent([])).toBe(0);
  });
});

describe('audit time', () => {
  it('is that of the table without factors, with the shares that the body set', () => {
    const time = auditTime(asked);
    expect(time).toMatchObject({
      flags: [],
      initial_days: 10,
      stage_1_days: 3,
      stage_2_days: 7,
      surveillance_days: 3.5,
      recertification_days: 7,
    });
    expect(stepOf(time, 'persons')?.persons).toBe(41);
    expect(stepOf(time, 'table')).toMatchObject({ about: '21–60', days: 10 });
  });

  it('adds and takes away what each factor says, and rounds up', () => {
    const applied = [
      { factor: 'certified', percent: 12 },
      { factor: 'integrated', percent: 10 },
      { factor: 'complex', percent: 5 },
    ];
    const time = auditTime({ ...asked, applied });
    expect(stepOf(time, 'total-reduction')).toMatchObject({ percent: -22, days: -2.2 });
    expect(stepOf(time, 'total-increase')).toMatchObject({ percent: 5, days: 0.5 });
    expect(stepOf(time, 'adjusted')).toMatchObject({ percent: -17, days: 8.3 });
    expect(time).toMatchObject({ flags: [], initial_days: 8.5 });
  });

  it('flags a reduction beyond the limit with what would be allowed, and cuts nothing off', () => {
    const applied = [{ factor: 'certified', percent: 42 }];
    const time = auditTime({ ...asked, applied });
    expect(time.initial_days).toBe(6);
    expect(time.flags).toEqual([
      { flag: 'reduction-limit', percent: 42, allowed_percent: 30, allowed_days: 7 },
    ]);
    expect(auditTime({ ...asked, applied: [{ factor: 'certified', percent: 30 }] }).flags).toEqual([]);
  });

  it('tells reductions whose sum goes beyond the limit although increases make up for them', () => {
    const applied = [
      { factor: 'certified', percent: 35 },
      { factor: 'complex', percent: 20 },
    ];
    expect(auditTime({ ...asked, applied }).flags).toMatchObject([
      { flag: 'reductions-listed', percent: 35 },
    ]);
  });

  it('flags what is taken away for a combined audit beyond its own limit', () => {
    const applied = [{ factor: 'integrated', percent: 25 }];
    expect(auditTime({ ...asked, applied }).flags).toMatchObject([
      { flag: 'combined-limit', percent: 25, allowed_percent: 20 },
    ]);
  });

  it('is not computed without a table, nor beyond its last band, and says so', () => {
    const without = auditTime({ ...asked, basis: { ...basis, table: [] } });
    expect(without).toMatchObject({
      initial_days: null,
      surveillance_days: null,
      flags: [{ flag: 'no-table' }],
    });
    const beyond = auditTime({ ...asked, personnel: [{ persons: 61, percent: 100 }] });
    expect(beyond).toMatchObject({ initial_days: null, flags: [{ flag: 'no-band' }] });
  });

  it('computes no share that the body has not set', () => {
    const unset = { ...basis, stage_1_percent: null, surveillance_percent: null };
    expect(auditTime({ ...asked, basis: unset })).toMatchObject({
      initial_days: 10,
      stage_1_days: null,
      stage_2_days: null,
      surveillance_days: null,
      recertification_days: 7,
    });
  });

  it('never goes below what the factors leave, and below the limit never without a flag', () => {
    const percent = fc.integer({ min: 1, max: 60 });
    const chosen = fc.array(fc.record({ factor: fc.constantFrom(...factors.map(({ id }) => id)), percent }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(chosen, fc.integer({ min: 1, max: 60 }), (applied, persons) => {
        const time = auditTime({ ...asked, applied, personnel: [{ persons, percent: 100 }] });
        const table = persons <= 20 ? 6 : 10;
        const adjusted = stepOf(time, 'adjusted')?.days ?? 0;
        const days = time.initial_days ?? -1;
        expect(days).toBeGreaterThanOrEqual(Math.max(adjusted, 0) - 0.005);
        if (days < table * 0.7 - 0.005) {
          expect(time.flags.map(({ flag }) => flag)).toContain('reduction-limit');
        }
        expect((time.stage_1_days ?? 0) + (time.stage_2_days ?? 0)).toBeCloseTo(days, 5);
      }),
    );
  });
});

describe('a basis of audit time', () => {
  it('may be empty, and says in what it does not fit together', () => {
    expect(basisProblems({ ...basis, table: [], table_source: '' })).toEqual([]);
    expect(basisProblems(basis)).toEqual([]);
    const bands = [
      { persons_from: 1, persons_to: 20, days: 6 },
      { persons_from: 22, persons_to: 21, days: 7 },
      { persons_from: 30, persons_to: 40, days: 8 },
    ];
    expect(basisProblems({ ...basis, table: bands, table_source: ' ' })).toEqual([
      { path: '/table/1/persons_to', code: 'audit-time.band-turned', params: { persons_from: 22 } },
      { path: '/table/2/persons_from', code: 'audit-time.band-gap', params: { expected: 22 } },
      { path: '/table_source', code: 'audit-time.source-missing', params: {} },
    ]);
  });
});
