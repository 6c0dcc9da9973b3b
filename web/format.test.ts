import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatExact,
  formatMinutes,
  formatNumber,
  formatPercent,
  formatRelative,
  formatWeekday,
} from './format.ts';

const at = '2026-01-31T08:05:00.000Z';
const now = Date.parse(at);
/** Intl writes narrow and unbreakable blanks; which ones changes with its version. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');

describe('dates', () => {
  test('are written as the language does, in the zone asked for', () => {
    expect(formatDateTime(at, 'en-GB', 'Asia/Ho_Chi_Minh')).toBe('31 Jan 2026, 15:05');
    expect(plain(formatDateTime(at, 'vi-VN', 'Asia/Ho_Chi_Minh'))).toMatch(/15:05.*31.*2026|31.*2026.*15:05/);
    expect(formatDateTime(at, 'zh-CN', 'Asia/Shanghai')).toBe('2026年1月31日 16:05');
    expect(formatDate(at, 'en-GB', 'UTC')).toBe('31 Jan 2026');
    expect(formatWeekday(at, 'en-GB', 'UTC')).toBe('Sat, 31 Jan 2026');
  });

  test('name their zone where they must be exact', () => {
    expect(formatExact(at, 'en-GB', 'UTC')).toBe('Sat, 31 Jan 2026, 08:05:00 UTC');
  });

  test('take epoch milliseconds as well', () => {
    expect(formatDateTime(now, 'en-GB', 'UTC')).toBe(formatDateTime(at, 'en-GB', 'UTC'));
  });
});

describe('relative times', () => {
  const minutes = (count: number): number => now + count * 60_000;

  test('use the largest unit that fits and never round up', () => {
    expect(formatRelative(minutes(-119), now, 'en-GB')).toBe('1 hr ago');
    expect(formatRelative(minutes(-47 * 60), now, 'en-GB')).toBe('yesterday');
    expect(formatRelative(minutes(59), now, 'en-GB')).toBe('in 59 min');
    expect(formatRelative(now, now, 'en-GB')).toBe('now');
    expect(formatRelative(minutes(-400 * 24 * 60), now, 'en-GB')).toBe('last yr');
  });

  test('speak the language', () => {
    expect(formatRelative(minutes(-180), now, 'vi-VN')).toBe('3 giờ trước');
    expect(formatRelative(minutes(180), now, 'zh-CN')).toBe('3小时后');
  });
});

describe('lengths of time', () => {
  test('are told in hours and minutes, not in days', () => {
    expect(plain(formatMinutes(200, 'en-GB'))).toBe('3 hrs 20 mins');
    expect(plain(formatMinutes(60, 'en-GB'))).toBe('1 hr');
    expect(plain(formatMinutes(0, 'en-GB'))).toBe('0 mins');
    expect(plain(formatMinutes(-75, 'en-GB'))).toBe('−1 hr 15 mins');
    expect(plain(formatMinutes(2880, 'zh-CN'))).toBe('48小时');
  });
});

describe('numbers', () => {
  test('have the separators of the language', () => {
    expect(formatNumber(1234567.8, 'en-GB')).toBe('1,234,567.8');
    expect(formatNumber(1234567.8, 'vi-VN')).toBe('1.234.567,8');
    expect(formatPercent(97.25, 'en-GB')).toBe('97.3%');
  });

  test('of bytes are given in the unit that fits', () => {
    expect(plain(formatBytes(999, 'en-GB'))).toBe('999 byte');
    expect(plain(formatBytes(5_230_000, 'en-GB'))).toBe('5.2 MB');
    expect(plain(formatBytes(0, 'en-GB'))).toBe('0 byte');
  });
});
