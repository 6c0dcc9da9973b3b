import { describe, expect, it } from 'vitest';
import { conflictOfInterestModule } from '../processes/conflict-of-interest/module.ts';
import { create, idOf, startingSettings, tell } from '../processes/testing/stories.ts';
import { barredUntil, barringOn, qualifiedOn, uncoveredAreas } from './impartiality.ts';
import type { ProcessRecord } from './record.ts';

const settings = startingSettings(conflictOfInterestModule);
const declared = (values: Record<string, unknown>): ProcessRecord =>
  tell(
    [create(0, { title: 'A relation', whose: 'person', person: idOf(7), client: 'Sample Ltd.', ...values })],
    { definition: conflictOfInterestModule.definition, settings },
  ).record;
const client = { name: 'SAMPLE  LTD', certification: null };

describe('a relation to a client', () => {
  it.each([
    ['consultancy', '2024-02-29', '2026-02-28'],
    ['internal-audit', '2024-06-30', '2026-06-30'],
    ['employment', '2024-06-30', '2026-06-30'],
    ['family', '2024-06-30', '2024-06-30'],
    ['consultancy', null, null],
  ])('%s until %s bars until %s', (kind, until, last) => {
    const conflict = declared({ kind, until });
    expect(barredUntil(conflict, settings)).toBe(last);
    expect(conflict.values['barred_until']).toBe(last);
  });

  it('bars for longer where the body set so', () => {
    const key = 'conflict-of-interest.barring';
    const stricter = { ...settings, [key]: { ...(settings[key] as object), consultancy_months: 36 } };
    expect(barredUntil(declared({ kind: 'consultancy', until: '2024-06-30' }), stricter)).toBe('2027-06-30');
  });

  it('bars to its last day, by the name however it is written, or by the file of the client', () => {
    const conflict = declared({ kind: 'consultancy', until: '2024-06-30' });
    expect(barringOn([conflict], client, '2026-06-30', settings)).toEqual([conflict]);
    expect(barringOn([conflict], client, '2026-07-01', settings)).toEqual([]);
    expect(
      barringOn([conflict], { name: 'Sample Holding', certification: null }, '2026-06-30', settings),
    ).toEqual([]);
    const filed = declared({ kind: 'other', client: 'Formerly known', certification: idOf(9) });
    expect(barringOn([filed], { name: 'Sample', certification: idOf(9) }, '2030-01-01', settings)).toEqual([
      filed,
    ]);
    expect(barringOn([filed], { name: 'Sample', certification: null }, '2030-01-01', settings)).toEqual([]);
  });

  it('bars no longer once it is withdrawn', () => {
    const conflict = { ...declared({ kind: 'consultancy' }), state: 'withdrawn' };
    expect(barringOn([conflict], client, '2024-01-01', settings)).toEqual([]);
  });
});

describe('qualifications', () => {
  const held = (person: string, areas: string[], more = {}) =>
    ({
      state: 'approved',
      values: { person, technical_areas: areas, editions: ['2018'], valid_until: '2027-01-31', ...more },
    }) as unknown as ProcessRecord;

  it('hold to their last day for their editions, once approved', () => {
    const one = held(idOf(1), ['cloud']);
    expect(qualifiedOn([one], '2027-01-31', '2018')).toEqual([one]);
    expect(qualifiedOn([one], '2027-02-01', '2018')).toEqual([]);
    expect(qualifiedOn([one], '2027-01-31', '2011')).toEqual([]);
    expect(qualifiedOn([{ ...one, state: 'proposed' }], '2027-01-31', '2018')).toEqual([]);
  });

  it('cover the technical areas of the people asked about, together', () => {
    const all = [held(idOf(1), ['cloud']), held(idOf(2), ['networks', 'security'])];
    expect(uncoveredAreas(['cloud', 'networks'], all, [idOf(1), idOf(2)])).toEqual([]);
    expect(uncoveredAreas(['cloud', 'networks'], all, [idOf(1)])).toEqual(['networks']);
  });
});
