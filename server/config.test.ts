import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, settingDescriptions } from './config.ts';

const root = join(import.meta.dirname, '..');

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
    [{ TOUCHSTONE_KIND: 'auditee' }, /TOUCHSTONE_KIND is auditee: give one of service-provider/],
    [{ TOUCHSTONE_TRUSTED_PROXIES: '10.0.0.0/8, proxy' }, /has proxy: give addresses or networks/],
    [{ TOUCHSTONE_TRUSTED_PROXIES: '10.0.0.0/33' }, /TRUSTED_PROXIES/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL is loud/],
    [{ TOUCHSTONE_ORGANISATION: 'Us' }, /TOUCHSTONE_ADMIN_EMAIL/],
    [{ TOUCHSTONE_ADMIN_EMAIL: 'a@example.org' }, /give TOUCHSTONE_ORGANISATION as well/],
    [
      {
        TOUCHSTONE_ORGANISATION: 'Us',
        TOUCHSTONE_ADMIN_EMAIL: 'nobody',
        TOUCHSTONE_ADMIN_PASSWORD: 'a long enough password',
      },
      /give an email address/,
    ],
    [{ TOUCHSTONE_ADMIN_PASSWORD: 'short' }, /TOUCHSTONE_ADMIN_PASSWORD is shorter/],
  ])('%o is refused in one line that says what would be right', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });

  test('never repeat a password', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://user:secret@host/db' })).toThrow(/^(?!.*secret)/);
  });

  test('are in the reference, all of them and nothing else', () => {
    const reference = readFileSync(join(root, 'docs/reference/settings.md'), 'utf8');
    const rows = settingDescriptions.map(
      ({ name, standard, meaning }) => `| \`${name}\` | \`${standard}\` | ${meaning} |`,
    );
    expect(reference.match(/^\| `.*$/gm)).toEqual(rows);
  });

  test('are all that the program reads of the environment', () => {
    const known = new Set(settingDescriptions.map(({ name }) => name));
    const read = ['server', 'cli', 'simulator'].flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|testing/.test(file))
        .flatMap((file) => [
          ...readFileSync(join(root, room, file), 'utf8').matchAll(
            /(?:env|environment)\W{1,4}([A-Z][A-Z_]+)\b/g,
          ),
        ])
        .map(([, name]) => name ?? ''),
    );
    expect(read).toContain('PATH');
    const ofTheSystem = new Set(['PATH', 'LANG', 'LC_ALL', 'LC_MESSAGES', 'NO_COLOR']);
    expect([...new Set(read)].filter((name) => !known.has(name) && !ofTheSystem.has(name))).toEqual([]);
  });

  test('keep the data with the program, wherever a command is called', () => {
    expect(readConfig({}).data_folder).toBe(join(root, 'data'));
    expect(readConfig({ DATA_DIR: 'here' }).data_folder).toBe(join(process.cwd(), 'here'));
  });
});
