import { describe, expect, test } from 'vitest';
import { type PreparedInput, takeOver, writtenOtherwise } from './prepared.ts';

function prepared(item: string, content = `Prepared ${item}`): PreparedInput {
  return {
    item,
    content,
    as_of: '2026-05-01',
    source: 'Issues (2)',
    older: false,
    registers: [],
    records: [],
  };
}

const rows = [
  { item: 'a', content: 'Written a', as_of: '2026-06-01', source: 'My notes' },
  { item: 'b', content: null, as_of: null, source: null },
];

describe('taking over what was prepared', () => {
  test('fills what is blank, and adds a row where an input has none', () => {
    expect(takeOver(rows, [prepared('c1'), prepared('b')], 'keep')).toEqual([
      rows[0],
      { item: 'b', content: 'Prepared b', as_of: '2026-05-01', source: 'Issues (2)' },
      { item: 'c1', content: 'Prepared c1', as_of: '2026-05-01', source: 'Issues (2)' },
    ]);
  });

  test('leaves what somebody wrote unless it was said to add or to replace', () => {
    const [kept] = takeOver(rows, [prepared('a')], 'keep');
    expect(kept).toEqual(rows[0]);
    const [added] = takeOver(rows, [prepared('a')], 'add');
    expect(added).toEqual({
      item: 'a',
      content: 'Written a\n\nPrepared a',
      as_of: '2026-06-01',
      source: 'My notes; Issues (2)',
    });
    const [replaced] = takeOver(rows, [prepared('a')], 'replace');
    expect(replaced).toEqual({ item: 'a', content: 'Prepared a', as_of: '2026-05-01', source: 'Issues (2)' });
  });

  test('asks only where something else is written', () => {
    expect(writtenOtherwise(rows, [prepared('a'), prepared('b')])).toEqual(['a']);
    expect(writtenOtherwise(rows, [prepared('a', 'Written a')])).toEqual([]);
  });

  test('adds nothing twice, and fills one row of an input alone', () => {
    const twice = takeOver(takeOver(rows, [prepared('b')], 'add'), [prepared('b')], 'add');
    expect(twice[1]?.content).toBe('Prepared b');
    const blank = [
      { item: 'b', content: '' },
      { item: 'b', content: 'Written b' },
    ];
    expect(takeOver(blank, [prepared('b')], 'add').map(({ content }) => content)).toEqual([
      '',
      'Written b\n\nPrepared b',
    ]);
  });
});
