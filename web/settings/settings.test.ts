import { describe, expect, test } from 'vitest';
import { settingDefinitions } from '../../processes/definitions.ts';
import { copyMonday, tidyTime, weekdayName, weekMinutes } from './calendar-hours.ts';
import { codeFor } from './code-for.ts';
import { readHolidays, writeHolidays } from './holidays.ts';
import { settingsTabs } from './tabs.ts';
import { changesBetween, sameAt, valueAt, withItem, withoutItem } from './value-at.ts';

test('every setting has a tab of its own', () => {
  const edited = settingsTabs.flatMap(({ setting }) => setting ?? []);
  expect(edited.toSorted()).toEqual(Object.keys(settingDefinitions).toSorted());
  const names = settingsTabs.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe('holidays', () => {
  test('are read however a spreadsheet gives them, in the order of their dates', () => {
    const { holidays, wrong } = readHolidays('2027-02-06\tTết\n\n2027-01-01, New Year \r\n2027-10-01;国庆节');
    expect(holidays).toEqual([
      { date: '2027-01-01', name: 'New Year' },
      { date: '2027-02-06', name: 'Tết' },
      { date: '2027-10-01', name: '国庆节' },
    ]);
    expect(wrong).toEqual([]);
    expect(readHolidays(writeHolidays(holidays)).holidays).toEqual(holidays);
  });

  test('say which line cannot be read', () => {
    expect(readHolidays('2027-01-01 New Year\n1 May\n2027-05-01').wrong).toEqual([
      { line: 2, text: '1 May' },
      { line: 3, text: '2027-05-01' },
    ]);
  });
});

describe('working hours', () => {
  const hours = {
    monday: [
      ['08:00', '12:00'],
      ['13:00', '17:30'],
    ],
    tuesday: [['22:00', '24:00']],
    wednesday: [['oops', '10:00']],
    thursday: [],
    friday: [],
    saturday: [],
    sunday: [],
  } as const;

  test('are summed over the week', () => {
    expect(weekMinutes(hours)).toBe(510 + 120);
  });

  test('of Monday are copied to days that have any', () => {
    const copied = copyMonday(hours);
    expect(copied.tuesday).toEqual(hours.monday);
    expect(copied.thursday).toEqual([]);
  });

  test('are tidied as people write them', () => {
    expect(['8', '8:30', '0830', '17h30', ' 24:00 ', 'noon'].map(tidyTime)).toEqual([
      '08:00',
      '08:30',
      '08:30',
      '17:30',
      '24:00',
      'noon',
    ]);
  });

  test('have days named in the language', () => {
    expect(weekdayName('monday', 'en-GB')).toBe('Monday');
    expect(weekdayName('sunday', 'vi-VN')).toBe('Chủ Nhật');
    expect(weekdayName('wednesday', 'zh-CN')).toBe('星期三');
  });
});

test('a code follows from the name, unlike all others', () => {
  expect(codeFor('Access and accounts', [])).toBe('access-and-accounts');
  expect(codeFor('Phần cứng – đĩa', [])).toBe('phan-cung-dia');
  expect(codeFor('Network', ['network'])).toBe('network-2');
  expect(codeFor('网络', ['item-1'])).toBe('item-2');
});

test('places of a value are found and compared', () => {
  const value = { matrix: [[1, 2], [3]] };
  expect(valueAt(value, '/matrix/1/0')).toBe(3);
  expect(valueAt(value, '/matrix/5/0')).toBeUndefined();
  expect(sameAt(value, { matrix: [[1, 2], [4]] }, '/matrix/0')).toBe(true);
  expect(sameAt(value, { matrix: [[1, 2], [4]] }, '/matrix/1/0')).toBe(false);
  expect(withItem(['a', 'b'], 1, 'c')).toEqual(['a', 'c']);
  expect(withoutItem(['a', 'b'], 0)).toEqual(['b']);
});

test('what a version changed is told place by place, counted from one', () => {
  const before = { automatic: true, steps: [{ percent: 75 }, { percent: 100 }] };
  const now = { automatic: false, steps: [{ percent: 75 }, { percent: 90 }, { percent: 120 }] };
  expect(changesBetween(before, now)).toEqual([
    { place: 'automatic', was: 'true', is: 'false' },
    { place: 'steps · 2 · percent', was: '100', is: '90' },
    { place: 'steps · 3 · percent', was: undefined, is: '120' },
  ]);
  expect(changesBetween(before, before)).toEqual([]);
});
