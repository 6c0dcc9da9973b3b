import { describe, expect, test } from 'vitest';
import type { Owed } from '../records/obligations.ts';
import { calendarOf } from './obligation-calendar.ts';

const options = {
  name: 'What I owe',
  language: 'en' as const,
  time_zone: 'Asia/Ho_Chi_Minh',
  base: 'http://127.0.0.1:3000',
};
const owed: Owed = {
  kind: 'review',
  due_at: Date.parse('2026-03-31T16:59:59.999Z'),
  person: null,
  process: 'issue',
  plural: 'issues',
  number: 'ISS0000001',
  title: 'Few engineers; many, old machines',
};

/** Lines as RFC 5545 (3.1) has them: what goes on after a blank belongs to the line before. */
const lines = (text: string): readonly string[] => text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');

describe('the calendar of what is owed', () => {
  test('has an all-day event on the day of the organisation’s zone', () => {
    const text = lines(calendarOf([owed], options));
    expect(text[0]).toBe('BEGIN:VCALENDAR');
    expect(text).toContain('DTSTART;VALUE=DATE:20260331');
    expect(text).toContain('UID:ISS0000001-review-anyone@touchstone');
    expect(text).toContain('SUMMARY:Review the issue: Few engineers\\; many\\, old machines');
    expect(text.some((line) => line.startsWith('URL') && line.endsWith('/issues/ISS0000001'))).toBe(true);
  });

  test('leaves out what has no day, and speaks the language asked for', () => {
    const none = calendarOf([{ ...owed, due_at: null }], options);
    expect(none).not.toContain('BEGIN:VEVENT');
    expect(lines(calendarOf([owed], { ...options, language: 'zh' })).join('\n')).toContain(
      'SUMMARY:评审因素',
    );
  });
});
