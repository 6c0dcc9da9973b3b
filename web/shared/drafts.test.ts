import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deviceDraft, forgetDrafts } from './drafts.ts';

/** Storage as browsers have it, with room for so many letters. */
class Room {
  [key: string]: unknown;
  getItem(key: string): string | null {
    return (this[key] as string | undefined) ?? null;
  }
  setItem(key: string, text: string): void {
    if (text.length > 100) throw new DOMException('full', 'QuotaExceededError');
    this[key] = text;
  }
  removeItem(key: string): void {
    delete this[key];
  }
}

beforeEach(() => {
  vi.stubGlobal('localStorage', new Room());
  vi.stubGlobal('sessionStorage', new Room());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a draft is kept on the device until it is forgotten, or the person signs out', () => {
  const draft = deviceDraft<{ text: string }>('document:1');
  expect(draft.read()).toBeNull();
  expect(draft.write({ text: 'a' })).toBe(true);
  expect(deviceDraft('document:1').read()).toEqual({ text: 'a' });
  expect(deviceDraft('document:2').read()).toBeNull();
  draft.write(null);
  expect(draft.read()).toBeNull();
  draft.write({ text: 'b' });
  localStorage.setItem('touchstone-language', 'vi');
  forgetDrafts();
  expect(draft.read()).toBeNull();
  expect(localStorage.getItem('touchstone-language')).toBe('vi');
});

test('a draft for which the device has no room says so, and leaves what was kept', () => {
  const draft = deviceDraft<string>('document:1');
  draft.write('short');
  expect(draft.write('long '.repeat(50))).toBe(false);
  expect(draft.read()).toBe('short');
  vi.stubGlobal('localStorage', undefined);
  expect(draft.write('a')).toBe(false);
  expect(draft.read()).toBeNull();
});
