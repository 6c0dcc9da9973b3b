import { describe, expect, test } from 'vitest';
import { requirements } from '../../standard/requirements.ts';
import { gapRows, grouped, isGap, originNames, sourceOf, sources } from './gap.ts';

describe('the edition to come from', () => {
  test('is what the URL says, and the newest where it says nothing that is known', () => {
    expect(sources.map(({ value }) => sourceOf(value).value)).toEqual(['2011', '2005', 'bs15000']);
    expect(sourceOf(undefined).value).toBe('2011');
    expect(sourceOf('1999').value).toBe('2011');
  });

  test('is 2005 for BS 15000 as well, whose sections it took over', () => {
    expect(gapRows(sourceOf('bs15000'))).toEqual(gapRows(sourceOf('2005')));
  });
});

describe('the gap list', () => {
  test.each(sources)('from $name holds every requirement once', (source) => {
    const rows = gapRows(source);
    expect(rows.flatMap((row) => row.requirements)).toEqual(requirements);
    expect(grouped(rows).flatMap((group) => group.rows)).toEqual(rows);
  });

  test('is narrowed to what is new or changed', () => {
    const rows = gapRows(sourceOf('2011')).filter(isGap);
    const clauses = rows.map(({ clause }) => clause.id);
    expect(clauses).toContain('7.6');
    expect(clauses).toContain('8.6.2');
    // Resources are asked for as before, internal suppliers elsewhere than before.
    expect(clauses).not.toContain('7.1');
    expect(clauses).not.toContain('8.3.4.2');
  });

  test('stands under chapters, clause 8 under its parts', () => {
    const groups = grouped(gapRows(sourceOf('2011'))).map(({ clause }) => clause.id);
    expect(groups).toEqual('1 2 3 4 5 6 7 8.1 8.2 8.3 8.4 8.5 8.6 8.7 9 10'.split(' '));
  });

  test('names the clauses of before with their titles', () => {
    const source = sourceOf('2011');
    const row = gapRows(source).find(({ clause }) => clause.id === '8.6.2');
    expect(row && originNames(source, row.origin, 'en')).toEqual([
      { id: '8.1', title: 'Incident and service request management' },
    ]);
  });
});
