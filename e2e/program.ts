import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { createApp } from '../server/app.ts';
import { buildWebIfStale } from '../server/build-web.ts';
import type { Config } from '../server/config.ts';
import { createOrganisation } from '../server/identity/setup.ts';
import type { Platform, Principal } from '../server/platform.ts';
import { testDatabase } from '../server/testing/database.ts';
import { findChromium } from '../tidy/find-chromium.ts';

/** Email and password of the administrator of the browser tests' organisation. */
export const administrator = { email: 'admin@sample.example', password: 'a long sample password' };

/** The whole program on a database of its own, and a browser to use it with. */
export interface Program {
  readonly base: string;
  readonly platform: Platform;
  readonly principal: Principal;
  /** A page with cookies of its own. Whatever the page reports as an error is collected in `errors`. */
  open(options?: OpenOptions): Promise<Page>;
  readonly errors: string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly language?: 'en' | 'vi' | 'zh';
}

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const locales = { en: 'en-GB', vi: 'vi-VN', zh: 'zh-CN' };

async function openPage(browser: Browser, errors: string[], options: OpenOptions): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.dark === true ? 'dark' : 'light',
    locale: locales[options.language ?? 'en'],
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // A refusal is an answer, not a fault of the page.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) errors.push(message.text());
  });
  return page;
}

/** Starts the program, with one organisation and its administrator, and a browser. */
export async function startProgram(): Promise<Program> {
  await buildWebIfStale(join(import.meta.dirname, '..'));
  const database = await testDatabase();
  const data_folder = mkdtempSync(join(tmpdir(), 'touchstone-e2e-'));
  const port = 30_000 + Math.floor((process.pid * 7919) % 20_000);
  const config: Config = {
    host: '127.0.0.1',
    port,
    data_folder,
    database_url: database.url,
    sample: false,
    organisation: null,
    admin_email: null,
    admin_password: null,
    log_level: 'fatal',
  };
  const app = await createApp({
    config,
    database: { ...database, close: database.drop, hasDied: () => false },
  });
  const setup = {
    organisation: 'Sample organisation',
    language: 'en',
    time_zone: 'Asia/Ho_Chi_Minh',
    administrator: { name: 'Sample administrator', ...administrator },
  } as const;
  const made = await createOrganisation(app.platform, setup, 'any');
  const base = await app.listen();
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: browserArguments });
  const errors: string[] = [];
  return {
    base,
    platform: app.platform,
    principal: {
      organisation_id: made.organisation.id,
      actor: { id: made.administrator.id, roles: made.administrator.roles },
      origin: 'live',
    },
    errors,
    open: (options = {}) => openPage(browser, errors, options),
    async close() {
      await browser.close();
      await app.close();
      await database.drop();
      rmSync(data_folder, { recursive: true, force: true });
    },
  };
}

/** Signs the administrator in by the page's own form. */
export async function signIn(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/sign-in`);
  await page.locator('input[type=email]').fill(administrator.email);
  await page.locator('input[type=password]').fill(administrator.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** What the page violates of WCAG 2.2 AA: one line each, empty when nothing. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
