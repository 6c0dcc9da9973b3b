import { expect, test } from 'vitest';
import { formatMinutes } from '../format.ts';
import { parseMinutes } from './duration.ts';

test('a length of time is read however people write it', () => {
  const written = {
    90: 90,
    '90 min': 90,
    '1.5 h': 90,
    '1,5h': 90,
    '1:30': 90,
    '1 h 30 min': 90,
    '1h30m': 90,
  };
  for (const [text, minutes] of Object.entries(written)) expect(parseMinutes(text), text).toBe(minutes);
  expect(parseMinutes('1 giờ 30 phút')).toBe(90);
  expect(parseMinutes('1小时30分钟')).toBe(90);
});

test('what is no length of time is refused', () => {
  for (const text of ['', 'soon', '1 day', '-5', '1:75', '4 h or so', 'h'])
    expect(parseMinutes(text), text).toBeNull();
});

test('what the program writes it can read again, in every language', () => {
  for (const locale of ['en-GB', 'vi-VN', 'zh-CN']) {
    for (const minutes of [0, 1, 59, 60, 61, 480, 2400]) {
      expect(parseMinutes(formatMinutes(minutes, locale)), `${minutes} ${locale}`).toBe(minutes);
    }
  }
});
