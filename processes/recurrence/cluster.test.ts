import { describe, expect, test } from 'vitest';
import { type Occurrence, recurringAmong, similarityOf, titleWords } from './cluster.ts';

let made = 0;
const occurrence = (title: string, more: Partial<Occurrence> = {}): Occurrence => {
  made += 1;
  const id = `i${String(made).padStart(6, '0')}`;
  return { id, title, service: 'mail', category: 'software', item: null, opened_at: made, ...more };
};

const rules = { minimum: 3, similarity: 60 };
const titlesOf = (occurrences: readonly Occurrence[]): readonly (readonly string[])[] =>
  recurringAmong(occurrences, rules).map(({ incidents }) => incidents.map(({ title }) => title));

describe('recurring incidents', () => {
  test('are those of one place whose titles say the same, whatever their numbers and marks', () => {
    const stops = [
      'Mail queue stops at 02:00',
      'mail queue stops at 3:15 (host 17)',
      'Mail Queue stops, at 5',
    ];
    const mixed = [...stops, 'Password forgotten', 'Printer jam', 'Mail signature wrong'].map((title) =>
      occurrence(title),
    );
    expect(titlesOf(mixed)).toEqual([stops]);
    const vietnamese = ['Mất kết nối mạng', 'mat ket noi mang', 'Mất kết nối mạng lần 3'].map((title) =>
      occurrence(title),
    );
    expect(titlesOf(vietnamese)).toHaveLength(1);
    const chinese = ['邮件队列停止', '邮件队列停止了', '邮件队列停止 3'].map((title) => occurrence(title));
    expect(titlesOf(chinese)).toHaveLength(1);
  });

  test('have to be as many as planned, of one service, category and item', () => {
    const same = (more: Partial<Occurrence>[]) => more.map((one) => occurrence('Mail queue stops', one));
    expect(titlesOf(same([{}, {}]))).toEqual([]);
    expect(titlesOf(same([{}, {}, { service: 'web' }]))).toEqual([]);
    expect(titlesOf(same([{}, {}, { category: 'network' }]))).toEqual([]);
    expect(titlesOf(same([{}, {}, { item: 'host' }]))).toEqual([]);
    expect(titlesOf(same([{}, {}, {}]))).toHaveLength(1);
    const nowhere = { service: null, category: null, item: null };
    expect(titlesOf(same([nowhere, nowhere, nowhere]))).toEqual([]);
  });

  test('are the same groups in whatever order they are told, with the same key', () => {
    const told = [
      'Disk full on backup',
      'Backup disk full',
      'Disk full, backup',
      'Login slow',
      'Login slow again',
      'Login slow',
    ].map((title) => occurrence(title));
    const keys = (list: readonly Occurrence[]) =>
      recurringAmong(list, rules).map(({ key, incidents }) => [key, incidents]);
    expect(keys(told.toReversed())).toEqual(keys(told));
    expect(keys(told)).toHaveLength(2);
  });

  test('keep their key while the group grows', () => {
    const three = [1, 2, 3].map((hour) => occurrence(`Mail queue stops at ${hour}`));
    const more = [...three, occurrence('Mail queue stops at night')];
    const [before, after] = [recurringAmong(three, rules), recurringAmong(more, rules)];
    expect(after[0]?.incidents).toHaveLength(4);
    expect(after[0]?.key).toBe(before[0]?.key);
  });

  test('leave out titles that say less in common than planned', () => {
    expect(similarityOf(titleWords('Mail queue stops'), titleWords('Mail queue grows'))).toBe(0.5);
    const half = ['Mail queue stops', 'Mail queue grows', 'Mail queue empty'].map((title) =>
      occurrence(title),
    );
    expect(titlesOf(half)).toEqual([]);
    expect(recurringAmong(half, { ...rules, similarity: 50 })).toHaveLength(1);
  });

  test('are found among twenty thousand of one place by comparing each with a few', () => {
    // Held against every other one, these would be two hundred million comparisons: that would be noticed.
    const subjects = Array.from({ length: 2_000 }, (_, at) =>
      `sub${at.toString(26)}`.replace(/\d/g, (one) => 'qrstuvwxyz'[Number(one)] ?? ''),
    );
    const many = Array.from({ length: 20_000 }, (_, at) => occurrence(`Error in ${subjects[at % 2_000]}`));
    const found = recurringAmong(many, { minimum: 10, similarity: 90 });
    expect(found).toHaveLength(2_000);
    expect(found.every(({ incidents }) => incidents.length === 10)).toBe(true);
  });
});
