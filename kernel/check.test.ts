import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Check, type CheckContext, CheckEvaluation, isBeyond, isWithin, type Member } from './check.ts';
import type { Origin, ProcessRecord } from './record.ts';

const period = { from: 1_000, to: 2_000 };
const context: CheckContext = {
  period,
  settings: { plan: {} },
  confirmed: { plan: true },
  calendar: () => null,
  people: [],
  organisation_name: 'Sample organisation',
};
const text = { en: 'e', vi: 'v', zh: 'z' };

/** Asks of each record of the period that its title is there; days are milliseconds here. */
const titled: Check = {
  id: 'AC-000',
  process: 'thing',
  requirements: ['1-a'],
  texts: { question: text, reasons: { untitled: { text, params: {} } }, measures: {} },
  planned: ['plan'],
  freshness_days: () => 1,
  fields: ['title'],
  entries_of: null,
  start: () => ({
    examine: ({ record }) => {
      if (!isWithin(period, record.opened_at)) return null;
      const untitled = record.values['title'] === null;
      return {
        evidence_at: record.opened_at,
        ...(untitled ? { exception: { reason: 'untitled', params: {} } } : {}),
      };
    },
  }),
};

function member(id: string, opened_at: number, title: string | null, origin: Origin = 'live'): Member {
  const record = { id, opened_at, values: { title }, origin } as Partial<ProcessRecord> as ProcessRecord;
  return { record, entries: [], clocks: () => [] };
}

function evaluate(members: readonly Member[], changed: Partial<CheckContext> = {}, reference = period.to) {
  const evaluation = new CheckEvaluation(titled, { ...context, ...changed });
  for (const each of members) evaluation.add(each);
  return evaluation.finish(reference);
}

describe('a period', () => {
  it('includes its start and excludes its end', () => {
    expect([999, 1_000, 1_999, 2_000].map((at) => isWithin(period, at))).toEqual([false, true, true, false]);
    expect(isWithin(period, null)).toBe(false);
  });
});

describe('a measure', () => {
  const measure = { name: 'share', unit: 'percent' } as const;

  it('is beyond a limit only on its wrong side, and never without a value or a limit', () => {
    const minimum = { kind: 'minimum', value: 90 } as const;
    const maximum = { kind: 'maximum', value: 5 } as const;
    expect([89.9, 90].map((value) => isBeyond({ ...measure, value, limit: minimum }))).toEqual([true, false]);
    expect([5, 5.1].map((value) => isBeyond({ ...measure, value, limit: maximum }))).toEqual([false, true]);
    expect(isBeyond({ ...measure, value: null, limit: minimum })).toBe(false);
    expect(isBeyond({ ...measure, value: 0, limit: null })).toBe(false);
  });
});

describe('an evaluation', () => {
  it('counts population, exceptions, origins and the newest evidence', () => {
    const members = [
      member('a', 1_200, 'One'),
      member('b', 1_900, null, 'import'),
      member('c', 1_500, 'Three', 'sample'),
      member('d', 2_500, null),
    ];
    expect(evaluate(members)).toEqual({
      id: 'AC-000',
      verdict: 'contradicts',
      requirements: { '1-a': { verdict: 'contradicts', exceptions: 1 } },
      population: 3,
      exceptions: [{ record_id: 'b', reason: 'untitled', params: {} }],
      measures: [],
      newest_evidence_at: 1_900,
      evidence: { live: 1, import: 1, sample: 1 },
      reason: null,
      settings: [],
    });
  });

  it('answers for each requirement by what bears on it alone', () => {
    const check: Check = {
      ...titled,
      requirements: ['1-a', '1-b', '1-c'],
      start: () => ({
        examine: ({ record: { values } }) => ({
          evidence_at: 1_900,
          ...(values['title'] === null
            ? { exception: { reason: 'untitled', params: {}, bears_on: ['1-a'] } }
            : {}),
        }),
        conclude: () => ({
          measures: [
            {
              name: 'lacking',
              value: 1,
              unit: 'count',
              limit: { kind: 'maximum', value: 0 },
              bears_on: ['1-b'],
            },
          ],
        }),
      }),
    };
    const evaluation = new CheckEvaluation(check, context);
    for (const title of ['One', null]) evaluation.add(member(title ?? 'b', 1_900, title));
    expect(evaluation.finish(period.to)).toMatchObject({
      verdict: 'contradicts',
      requirements: {
        '1-a': { verdict: 'contradicts', exceptions: 1 },
        '1-b': { verdict: 'contradicts', exceptions: 0 },
        '1-c': { verdict: 'supports', exceptions: 0 },
      },
    });
    const nothing = new CheckEvaluation(check, context).finish(period.to);
    expect(Object.values(nothing.requirements).map(({ verdict }) => verdict)).toEqual(
      Array(3).fill('no-evidence'),
    );
  });

  it('is stale once the newest evidence is older than the planned days', () => {
    const day = 86_400_000;
    expect(evaluate([member('a', 1_500, 'One')], {}, 1_500 + day).verdict).toBe('supports');
    expect(evaluate([member('a', 1_500, 'One')], {}, 1_501 + day).verdict).toBe('stale');
  });

  it('names the planned value that is missing or not confirmed', () => {
    const one = [member('a', 1_500, 'One')];
    expect(evaluate(one, { settings: {} })).toMatchObject({
      reason: 'planned-value-missing',
      settings: ['plan'],
    });
    expect(evaluate(one, { confirmed: {} })).toMatchObject({
      reason: 'planned-value-unconfirmed',
      settings: ['plan'],
    });
  });

  it('gives the same whatever the order, and never more exceptions than members', () => {
    const any = fc
      .array(fc.tuple(fc.nat(3_000), fc.option(fc.string())))
      .map((drawn) => drawn.map(([at, title], index) => member(`record-${index}`, at, title)));
    fc.assert(
      fc.property(any, (members) => {
        const forwards = evaluate(members);
        const backwards = evaluate(members.toReversed());
        expect(forwards.exceptions.length).toBeLessThanOrEqual(forwards.population);
        expect({ ...backwards, exceptions: backwards.exceptions.length }).toEqual({
          ...forwards,
          exceptions: forwards.exceptions.length,
        });
      }),
    );
  });
});
