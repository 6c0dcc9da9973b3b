import { expect, test } from 'vitest';
import { describeKeys, isSingleKey, type KeyPress, keyLabels } from './keys.ts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

test('a key press is written as shortcuts are', () => {
  expect(describeKeys(press('x'))).toBe('x');
  expect(describeKeys(press('X', { shiftKey: true }))).toBe('shift+x');
  expect(describeKeys(press('k', { ctrlKey: true }))).toBe('mod+k');
  expect(describeKeys(press('K', { metaKey: true, shiftKey: true }))).toBe('mod+shift+k');
  expect(describeKeys(press('Enter', { ctrlKey: true }))).toBe('mod+enter');
});

test('a sign that takes shift on some keyboards is the sign alone', () => {
  expect(describeKeys(press('?', { shiftKey: true }))).toBe('?');
  expect(describeKeys(press('/'))).toBe('/');
});

test('shortcuts with Ctrl work while typing, single keys do not', () => {
  expect(isSingleKey('x')).toBe(true);
  expect(isSingleKey('shift+x')).toBe(true);
  expect(isSingleKey('mod+k')).toBe(false);
  expect(isSingleKey('escape')).toBe(false);
});

test('keys are shown as the keyboard names them', () => {
  expect(keyLabels('mod+k', true)).toEqual([['⌘', 'K']]);
  expect(keyLabels('g i', false)).toEqual([['G'], ['I']]);
  expect(keyLabels('shift+x', false)).toEqual([['Shift', 'X']]);
});
