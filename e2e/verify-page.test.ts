import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packPaths } from '../evidence/pack-format.ts';
import { makePack } from '../server/packs/make-pack.ts';
import { readPack, writePack } from '../server/packs/testing/repack.ts';
import { type TestSealing, testSealing } from '../server/testing/sealed.ts';
import { type TestService, testService } from '../server/testing/service.ts';
import { findChromium } from '../tidy/find-chromium.ts';
import { buildOfflinePage } from '../web/verify/build-page.ts';
import { accessibilityProblems } from './accessibility.ts';

let service: TestService;
let sealing: TestSealing;
let folder: string;
let browser: Browser;
let pack: string;
let tampered: string;

beforeAll(async () => {
  service = await testService();
  service.now = Date.now();
  sealing = testSealing(service);
  folder = mkdtempSync(join(tmpdir(), 'touchstone-verify-'));
  const ours = await service.organisation('Sông Hồng Services');
  for (const title of ['Mail is slow', 'Printer']) {
    await ours.person('agent').call('POST', '/incidents', { title, impact: 2, urgency: 2 });
  }
  pack = join(folder, 'pack.zip');
  const principal = { organisation_id: ours.id, actor: { id: null, roles: [] }, origin: 'live' as const };
  const day = (later: number): string => new Date(service.now + later).toISOString().slice(0, 10);
  await makePack(
    { platform: service.platform, sealing, program: { name: 'touchstone', version: '0.0.0' } },
    principal,
    { kind: 'period', from: day(-86_400_000), to: day(86_400_000), language: 'en' },
    pack,
  );
  const files = await readPack(pack);
  const path = 'records/incident/INC0000001.json';
  const record = (files.get(path) as Buffer).toString();
  files.set(path, Buffer.from(record.replace('Mail is slow', 'Mail is fast')));
  tampered = join(folder, 'tampered.zip');
  await writePack(tampered, files, { manifest: true });
  await buildOfflinePage(folder);
  browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
  await sealing.close();
  await service.close();
});

/** The page as a file, without any network; whatever it would have asked for is told. */
async function open(locale: string, width = 1440): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext({ locale, viewport: { width, height: 900 }, offline: true });
  const page = await context.newPage();
  await page.context().setOffline(true);
  const asked: string[] = [];
  page.on('requestfailed', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(join(folder, 'verify.html')).href);
  return { page, asked };
}

test('a whole pack is found whole, without a network, and says that the key is its own word', async () => {
  const { page, asked } = await open('en-GB');
  await page.getByLabel('Pack (ZIP file)').setInputFiles(pack);
  await page.getByText('The pack is whole').waitFor();
  await page.getByText('Records held against their journal: 2.').waitFor();
  await page.getByText('only the pack itself says').waitFor();
  const { key } = JSON.parse(((await readPack(pack)).get(packPaths.keys) as Buffer).toString());
  await page.getByLabel('Verifier key').fill(key);
  await page.getByRole('button', { name: 'Verify' }).click();
  await page.getByText('which is the key given').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(asked).toEqual([]);
});

test('a changed record is named, in the language of the reader, on a telephone too', async () => {
  const { page } = await open('vi-VN', 390);
  await page.getByLabel('Gói (tệp ZIP)').setInputFiles(tampered);
  await page.getByText('Gói không nguyên vẹn').waitFor();
  await page.getByText('INC0000001 không khớp').waitFor();
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByText('INC0000001 与其日志推算结果不符').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('what is no pack is said to be none; a wrong key is refused before anything is read', async () => {
  const { page } = await open('en-GB');
  const other = join(folder, 'other.zip');
  writeFileSync(other, 'nothing of the kind');
  await page.getByLabel('Pack (ZIP file)').setInputFiles(other);
  await page.getByText('This is no ZIP archive').waitFor();
  await page.getByLabel('Verifier key').fill('nonsense');
  await page.getByRole('button', { name: 'Verify' }).click();
  await page.getByText('This is no verifier key').waitFor();
});

test('the page may load nothing: its policy names script and style by digest', () => {
  const text = readFileSync(join(folder, 'verify.html'), 'utf8');
  expect(text).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'/);
  expect(text).not.toMatch(/<(script|link|img)[^>]+(src|href)=/);
});
