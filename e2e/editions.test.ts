import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clauseOrigins } from '../standard/editions.ts';
import { requirementsOfClause } from '../standard/requirements.ts';
import { accessibilityProblems } from './accessibility.ts';
import { looks, type Program, startProgram } from './program.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

const gaps = clauseOrigins.filter(({ from_2011 }) => ['new', 'changed'].includes(from_2011.change));

/** The clauses that the gap list shows. */
async function shownOn(page: Page): Promise<(string | null)[]> {
  await page.locator('[data-clause]').first().waitFor();
  return page
    .locator('[data-clause]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-clause')));
}

test('a requirement shows the clauses that match its own', async () => {
  const page = await program.openAs('auditor', '/cockpit/7.6-s1');
  const section = page.getByRole('region', { name: 'Matching clauses' });
  await section.getByText('7.1.6', { exact: true }).waitFor();
  for (const name of ['ISO 9001:2015', 'ISO 14001:2015', 'ISO 22301:2019', 'ISO/IEC 27001:2022']) {
    expect(await section.getByText(name, { exact: true }).count(), name).toBe(1);
  }
  expect(await section.getByText('nothing corresponds').count()).toBe(3);
  await section.getByText('ISO 9001 asks for organisational knowledge').waitFor();
  expect(await section.getByText('New', { exact: true }).count()).toBe(2);
  // From requirement to requirement the section follows.
  await page.goto(`${program.base}/cockpit/8.6.1-a`);
  await section.getByText('A.5.24, A.5.25, A.5.26').waitFor();
  await section.getByRole('link', { name: 'All changes of clauses' }).click();
  await page.waitForURL(/\/editions$/);
});

test('the gap list from 2011 shows what changed, with the verdicts of the latest assessment', async () => {
  const page = await program.openAs('auditor', '/cockpit');
  await page.getByRole('link', { name: 'Earlier editions' }).click();
  await page.getByRole('heading', { name: 'Coming from an earlier edition' }).waitFor();
  expect(await shownOn(page)).toEqual(gaps.map(({ clause }) => clause));
  const row = page.locator('[data-clause="8.6.2"]');
  await row.getByText('8.1 Incident and service request management').waitFor();
  await row.getByText('A clause of its own.').waitFor();
  const latest = await (await page.request.get(`${program.base}/api/v1/assessments/latest`)).json();
  await page.getByRole('link', { name: latest.number }).waitFor();
  const wanted = latest.requirements.filter(({ clause }: never) => clause === '8.6.1');
  const marks = page.locator('[data-clause="8.6.1"] [data-verdict]');
  const verdicts = await marks.evaluateAll((signs) => signs.map((sign) => sign.getAttribute('data-verdict')));
  expect(verdicts).toEqual(wanted.map(({ verdict }: { verdict: string }) => verdict));
  await row.getByRole('link', { name: '8.6.2-a' }).click();
  await page.waitForURL(/cockpit\/8\.6\.2-a/);
});

test('edition and filter are in the URL', async () => {
  const page = await program.openAs('auditor', '/editions');
  const only = page.getByRole('switch', { name: 'New or changed only' });
  await only.waitFor();
  expect(await only.isChecked()).toBe(true);
  await only.click();
  await page.waitForURL(/show=all/);
  await expect.poll(() => shownOn(page)).toEqual(clauseOrigins.map(({ clause }) => clause));
  await page.getByText('2005', { exact: true }).click();
  await page.waitForURL(/from=2005/);
  await page.locator('[data-clause="8.6.2"]').getByText('8.2 Incident management').waitFor();
  // Whoever is handed the address sees the same.
  await page.goto(`${program.base}/editions?from=bs15000&show=all`);
  expect(await shownOn(page)).toHaveLength(clauseOrigins.length);
  expect(await page.getByRole('radio', { name: 'BS 15000' }).isChecked()).toBe(true);
  await page.getByText('BS 15000-1:2002', { exact: true }).waitFor();
  await only.click();
  await expect.poll(() => new URL(page.url()).search).toBe('?from=bs15000');
});

test('the list is taken away as CSV, a line for each requirement', async () => {
  const page = await program.openAs('auditor', '/editions');
  await shownOn(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('20000-1-2018-from-2011.csv');
  const lines = readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  const wanted = gaps.flatMap(({ clause }) => Math.max(1, requirementsOfClause(clause).length));
  expect(lines).toHaveLength(1 + wanted.reduce((sum, count) => sum + count, 0));
  expect(lines[0]).toContain('Clause of 2018,Title,Comes from (2011),Change');
  expect(lines.find((line) => line.includes('8.6.2-a'))).toMatch(
    /^8\.6\.2,Service request management,8\.1 Incident and service request management,Changed,/,
  );
  expect(program.errors).toEqual([]);
});

test.each(looks)('the gap list is accessible in %o', async (look) => {
  // All lines are made alike: the whole list is looked at once, else what changed.
  const show = look.language === 'en' && look.dark !== true ? '?show=all' : '';
  const page = await program.openAs('system-manager', `/editions${show}`, look);
  await page.getByRole('link', { name: /^ASM\d/ }).waitFor();
  await shownOn(page);
  expect(await accessibilityProblems(page, look)).toEqual([]);
  await page.goto(`${program.base}/cockpit/8.7.2-a`);
  await page.getByText('ISO 22301:2019', { exact: true }).waitFor();
  expect(await accessibilityProblems(page, look)).toEqual([]);
  await page.context().close();
});
