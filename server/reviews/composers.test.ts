import { describe, expect, test } from 'vitest';
import type { ProcessRecord } from '../../kernel/record.ts';
import { type Language, languages } from '../../kernel/text.ts';
import { inputItems } from '../../processes/management-review/inputs.ts';
import type { Known } from './composer.ts';
import { composers } from './composers.ts';
import { writeInput } from './prepare.ts';
import { knownTo, record } from './testing/known.ts';
import { decisions, held, showing } from './testing/showing.ts';

type Item = keyof typeof composers;

const names = new Map([
  ['an', 'Nguyen An'],
  ['mail', 'Mail'],
]);

function prepare(
  item: Item,
  records: readonly ProcessRecord[],
  more: Partial<Known> = {},
  language: Language = 'en',
) {
  const composer = composers[item];
  const composed = composer.compose(knownTo(composer, records, more));
  return writeInput(item, composed, { language, names, time_zone: 'UTC', last: '2026-01-01' });
}

const items = Object.keys(showing) as Item[];

test('every input of the clause has somebody who prepares it', () => {
  expect(items).toEqual(inputItems);
});

describe.each(items)('input %s', (item) => {
  test('tells what the records show, as of the youngest, and names where from', () => {
    const { records, more = {}, says, as_of } = showing[item]();
    const prepared = prepare(item, records, more);
    for (const words of says) expect(prepared.content).toContain(words);
    expect(prepared.as_of).toBe(as_of);
    expect(prepared.older).toBe(as_of <= '2026-01-01');
    expect(prepared.registers.map(({ process }) => process)).toContain(
      item === 'h' ? 'incident' : prepared.records[0]?.process,
    );
    for (const { number } of prepared.records) expect(prepared.content).toContain(number);
  });

  test('says in every language that nothing is recorded, and dates nothing', () => {
    for (const language of languages) {
      const prepared = prepare(item, [], {}, language);
      expect(prepared.content.trim()).not.toBe('');
      expect([prepared.as_of, prepared.older, prepared.records]).toEqual([null, false, []]);
      expect(prepared.registers.every(({ count }) => count === 0)).toBe(true);
    }
  });

  test('reads the same in every language, with every gap filled', () => {
    const { records, more = {} } = showing[item]();
    const told = languages.map((language) => prepare(item, records, more, language));
    for (const { content, source } of told) {
      expect(content).not.toMatch(/\{\w+\}/);
      expect(source.length).toBeLessThanOrEqual(200);
    }
    expect(new Set(told.map(({ content }) => content)).size).toBe(3);
    expect(new Set(told.map(({ content }) => content.split('\n').length)).size).toBe(1);
    const numbers = told.map(({ records: behind }) => behind.map(({ number }) => number));
    expect(numbers[1]).toEqual(numbers[0]);
    expect(numbers[2]).toEqual(numbers[0]);
  });
});

describe('what is told of many', () => {
  test('names the first and says how many more there are', () => {
    const many = Array.from({ length: 40 }, () =>
      record('issue', 'current', '2026-03-01', { source: 'external', topic: 'law' }),
    );
    const { content, records } = prepare('b', many);
    expect(content).toContain('… and 28 more');
    expect(records).toHaveLength(12);
  });

  test('fits into an input of a review however long decisions are', () => {
    const long = { ...decisions[0], decision: 'x'.repeat(20_000), result: 'y'.repeat(20_000) };
    const { content } = prepare('a', [held({ decisions: Array.from({ length: 200 }, () => long) })]);
    expect(content.length).toBeLessThan(20_000);
    expect(content).toContain('… and 175 more');
  });

  test('leaves out the review itself and those that were not held', () => {
    const review = held();
    const planned = record('management-review', 'planned', '2026-06-01', { decisions });
    const { content } = prepare('a', [review, planned], { review });
    expect(content).toBe('No earlier review was held.');
  });
});
