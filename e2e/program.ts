import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Role } from '../kernel/roles.ts';
import { createApp, createPlatform } from '../server/app.ts';
import { readFileConfig } from '../server/attachments/file-config.ts';
import { buildWebIfStale } from '../server/build-web.ts';
import type { Config } from '../server/config.ts';
import { chooseOrganisation } from '../server/identity/organisations.ts';
import { createOrganisation } from '../server/identity/setup.ts';
import type { Platform, Principal } from '../server/platform.ts';
import { type TestDatabase, testDatabase, testTemplate } from '../server/testing/database.ts';
import { assessYear } from '../simulator/assess-year.ts';
import { createSample } from '../simulator/create-sample.ts';
import { findChromium } from '../tidy/find-chromium.ts';
import { reportFailureOf } from './failure-report.ts';
import { whenTestEnds } from './test-end.ts';

/** Email and password of the administrator of a blank organisation. In the sample the password is everybody's. */
const administrator = { email: 'admin@sample.example', password: 'a long sample password' };

/** The whole program on a database of its own, and a browser to use it with. */
export interface Program {
  readonly base: string;
  readonly platform: Platform;
  readonly principal: Principal;
  /** What the command line needs to work on the same database and keys. */
  readonly environment: Readonly<Record<string, string>>;
  /** A page with cookies of its own. Whatever the page reports as an error is collected in `errors`. */
  open(options?: OpenOptions): Promise<Page>;
  /** A page of the sample, shown to somebody of that role who has just signed in; null: a blank one, to go on from. */
  openAs(role: Role, path: string | null, options?: OpenOptions): Promise<Page>;
  readonly errors: string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly language?: 'en' | 'vi' | 'zh';
}

/** Every language and both themes: what depends on both at once (letters on colours) is seen in English. */
export const looks: readonly OpenOptions[] = [
  { language: 'en', dark: false },
  { language: 'en', dark: true },
  { language: 'vi', dark: false },
  { language: 'zh', dark: true },
];

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const locales = { en: 'en-GB', vi: 'vi-VN', zh: 'zh-CN' };

/**
 * Takes down what a page says went wrong. A page that is left while it loads a part says that it could not: that counts if
 * the part is not there.
 */
async function takeDown(page: Page, errors: string[], message: string): Promise<void> {
  const part = /Unable to preload CSS for (\S+)/.exec(message)?.[1];
  if (part === undefined) {
    errors.push(message);
    return;
  }
  const answer = await fetch(new URL(part, page.url())).catch(() => null);
  if (answer?.ok !== true) errors.push(message);
}

async function openPage(browser: Browser, errors: string[], options: OpenOptions): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.dark === true ? 'dark' : 'light',
    locale: locales[options.language ?? 'en'],
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  // What was chosen on the device goes before what the person's profile says.
  await context.addInitScript((language) => {
    // A page of the browser's own, such as that of a lost connection, keeps nothing; nor does a frame within a page.
    if (location.protocol.startsWith('http') && self === top)
      localStorage.setItem('touchstone-language', language);
  }, options.language ?? 'en');
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => void takeDown(page, errors, message));
  page.on('console', (message) => {
    // A refusal is an answer, not a fault of the page.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      void takeDown(page, errors, message.text());
  });
  return page;
}

/** When the sample of the tests ends: a fixed hour of a working day, so that the same is made every time. */
const sampleEnd = Date.parse('2026-06-10T04:00:00Z');

/** A database with the sample organisation, smaller than usual, and its assessments: made once in a run. */
async function sampleDatabase(): Promise<TestDatabase> {
  const template = await testTemplate('sample', async ({ application }) => {
    const { organisation } = await createSample(application, {
      seed: 'browser',
      end: sampleEnd,
      incidents: 240,
      password: administrator.password,
      condition: 'any',
    });
    await assessYear(createPlatform(application), organisation.id);
  });
  return testDatabase({ template });
}

/** The sample organisation of such a database. */
async function foundSample(platform: Platform): Promise<Principal> {
  const { organisation_id } = await chooseOrganisation(platform.pool, undefined);
  return { organisation_id, actor: { id: null, roles: ['administrator'] }, origin: 'sample' };
}

/** An organisation in which nothing has happened yet. */
async function foundBlank(platform: Platform): Promise<Principal> {
  const made = await createOrganisation(
    platform,
    {
      organisation: 'Sample organisation',
      language: 'en',
      time_zone: 'Asia/Ho_Chi_Minh',
      administrator: { name: 'Sample administrator', ...administrator },
    },
    'any',
  );
  const { id, roles } = made.administrator;
  return { organisation_id: made.organisation.id, actor: { id, roles }, origin: 'live' };
}

/**
 * Starts the program and a browser, with one organisation: a blank one, or the simulator's year of work.
 *
 * @param settings what is set otherwise than usual
 */
export async function startProgram(
  content: 'blank' | 'sample' = 'blank',
  settings: Partial<Pick<Config, 'private_addresses'>> = {},
): Promise<Program> {
  await buildWebIfStale(join(import.meta.dirname, '..'));
  const database = await (content === 'blank' ? testDatabase() : sampleDatabase());
  const data_folder = mkdtempSync(join(tmpdir(), 'touchstone-e2e-'));
  const config: Config = {
    host: '127.0.0.1',
    // Whichever is free.
    port: 0,
    data_folder,
    database_url: database.url,
    sample: false,
    organisation: null,
    kind: 'service-provider',
    admin_email: null,
    admin_password: null,
    log_level: 'fatal',
    keys_folder: join(data_folder, 'keys'),
    checkpoint_copy: null,
    time_stamp_authority: null,
    private_addresses: false,
    trusted_proxies: [],
    files: readFileConfig({}, data_folder),
    ...settings,
  };
  const app = await createApp({
    config,
    database: { ...database, close: database.drop, hasDied: () => false },
  });
  const principal = await (content === 'blank' ? foundBlank(app.platform) : foundSample(app.platform));
  const base = await app.listen();
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: browserArguments });
  const errors: string[] = [];
  const open = async (options: OpenOptions = {}): Promise<Page> => {
    const page = await openPage(browser, errors, options);
    reportFailureOf(page, database);
    // What nobody looks at any more still follows what happens, draws it, and takes its time.
    whenTestEnds(async (failed) => {
      if (!failed) await page.context().close();
    });
    return page;
  };
  return {
    base,
    platform: app.platform,
    principal,
    environment: { DATABASE_URL: database.url, DATA_DIR: data_folder },
    errors,
    open,
    async openAs(role, path, options = {}) {
      const page = await open(options);
      await signInQuietly(page, base, `${role}@sample.example`);
      if (path !== null) await page.goto(base + path);
      return page;
    },
    async close() {
      await browser.close();
      await app.close();
      await database.drop();
      rmSync(data_folder, { recursive: true, force: true });
    },
  };
}

/** Signs somebody in by the page's own form: the administrator, or who has a mailbox in the sample. */
export async function signIn(page: Page, base: string, email = administrator.email): Promise<void> {
  await page.goto(`${base}/sign-in`);
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(administrator.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** The same without the form, which has tests of its own. */
async function signInQuietly(page: Page, base: string, email: string): Promise<void> {
  const answer = await page.context().request.post(`${base}/api/v1/session`, {
    data: { email, password: administrator.password },
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  if (!answer.ok()) throw new Error(`${email} does not come in: ${answer.status()}`);
}

/** Waits until the page waits for nothing that it shows. */
export async function settled(page: Page): Promise<void> {
  const waiting = page.locator('main .mantine-Loader-root, main .mantine-Skeleton-root');
  await waiting.first().waitFor({ state: 'detached' });
}

/** Of many pages those that are looked at in a look: all in English, in each other language every fourth. */
export function pagesIn<T>({ language }: OpenOptions, pages: readonly T[]): readonly T[] {
  return language === 'en'
    ? pages
    : pages.filter((_page, place) => place % 4 === (language === 'vi' ? 0 : 2));
}

/** Chooses the second of a list by the keyboard, in the field that has the focus. */
export async function chooseSecondByKeys(page: Page): Promise<void> {
  const first = page.getByRole('option').first();
  await page.keyboard.press('ArrowDown');
  // The first key opens the list, which a busy browser shows later than the next one is pressed.
  await first.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await first.waitFor({ state: 'hidden' });
}
