import { existsSync } from 'node:fs';

// Without windows first: the tests look at pages, and a whole browser around them takes a fifth longer.
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium to test with: that of CHROMIUM_PATH, or where systems put it. Null: there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  return [...(named === undefined ? [] : [named]), ...places].find((place) => existsSync(place)) ?? null;
}
