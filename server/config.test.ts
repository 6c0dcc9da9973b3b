import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, settingDescriptions } from './config.ts';

describe('settings', () => {
  test('have the documented values when nothing is set', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      database_url: null,
      sample: true,
      organisation: null,
      log_level: 'warn',
    });
  });

  test.each([
    [{ PORT: '0' }, /PORT is 0: give a port/],
    [{ PORT: '3000x' }, /PORT/],
    [{ DATABASE_URL: 'mysql://x' }, /postgres:\/\//],
    [{ DATABASE_URL: 'not an address' }, /DATABASE_URL is not an address/],
    [{ TOUCHSTONE_SAMPLE: 'yes' }, /TOUCHSTONE_SAMPLE is yes: give 1/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL is loud/],
    [{ TOUCHSTONE_ORGANISATION: 'Us' }, /TOUCHSTONE_ADMIN_EMAIL/],
    [{ TOUCHSTONE_ADMIN_EMAIL: 'nobody' }, /give an email address/],
    [{ TOUCHSTONE_ADMIN_PASSWORD: 'short' }, /TOUCHSTONE_ADMIN_PASSWORD is shorter/],
  ])('%o is refused in one line that says what would be right', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });

  test('never repeat a password', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://user:secret@host/db' })).toThrow(/^(?!.*secret)/);
  });

  test('are all in the reference', () => {
    const reference = readFileSync(join(import.meta.dirname, '../docs/reference/settings.md'), 'utf8');
    for (const { name, standard, meaning } of settingDescriptions) {
      expect(reference).toContain(`| \`${name}\` | \`${standard}\` | ${meaning} |`);
    }
  });
});
