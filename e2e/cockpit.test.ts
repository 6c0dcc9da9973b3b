import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requirements } from '../standard/requirements.ts';
import { accessibilityProblems } from './accessibility.ts';
import { looks, type Program, pagesIn, startProgram } from './program.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

async function wallOf(page: Page): Promise<Record<string, string>> {
  await page.locator('[data-requirement]').first().waitFor();
  return page
    .locator('[data-requirement]')
    .evaluateAll((cells) =>
      Object.fromEntries(
        cells.map((cell) => [cell.getAttribute('data-requirement'), cell.getAttribute('data-verdict')]),
      ),
    );
}

/** What the API answers, asked by the page with its own session. */
// biome-ignore lint: whatever the API answers, tests look into it.
async function asked(page: Page, path: string): Promise<any> {
  return (await page.request.get(`${program.base}/api/v1${path}`)).json();
}

test('the wall shows the verdict of every requirement, as the assessment has it', async () => {
  const page = await program.openAs('auditor', '/');
  await page.waitForURL(/cockpit/);
  const wall = await wallOf(page);
  const latest = await asked(page, '/assessments/latest');
  expect(Object.keys(wall)).toEqual(requirements.map(({ id }) => id));
  expect(wall).toEqual(
    Object.fromEntries(latest.requirements.map(({ id, verdict }: never) => [id, verdict])),
  );
  expect(new Set(Object.values(wall)).size).toBeGreaterThan(2);
  // An auditor looks and changes nothing.
  expect(await page.getByRole('button', { name: 'Assess now' }).count()).toBe(0);
});

test('three clicks lead from the whole to the single record, and one back', async () => {
  const page = await program.openAs('auditor', '/cockpit');
  const { items } = await asked(page, '/assessments');
  const { number: assessment } = items.find(
    ({ clauses }: never) =>
      ((clauses as Record<string, { contradicts: number }>)['8.6.1']?.contradicts ?? 0) > 0,
  );
  await page.goto(`${program.base}/cockpit?assessment=${assessment}`);
  await page.getByText(assessment).first().waitFor();
  const wall = await wallOf(page);
  const contradicted = Object.keys(wall).find((id) => id.startsWith('8.6.1') && wall[id] === 'contradicts');
  await page.locator(`[data-requirement="${contradicted}"]`).click();
  const row = page.getByRole('row').filter({ hasText: /INC\d/ }).first();
  const number = /INC\d{7}/.exec(await row.innerText())?.[0];
  await row.getByRole('link').click();
  await page.waitForURL(new RegExp(`incidents/${number}`));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goBack();
  await page.waitForURL(new RegExp(`cockpit/${contradicted}`));
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'All as CSV' }).first().click();
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(file).toContain('number,process,title,reason,explanation');
  expect(file).toContain(number);
});

test('arrow keys walk over the wall, and the cell under the keyboard tells what it stands for', async () => {
  const page = await program.openAs('auditor', '/cockpit');
  await wallOf(page);
  await page.locator('[data-requirement="4.1-s1"]').focus();
  for (const key of ['ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
  const focused = (): Promise<string | null> => page.locator(':focus').getAttribute('data-requirement');
  expect(await focused()).toBe(requirements.filter(({ clause }) => clause === '4.2')[1]?.id);
  await page
    .getByRole('tooltip')
    .getByText(requirements.filter(({ clause }) => clause === '4.2')[1]?.statement.en ?? '')
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('tooltip').waitFor({ state: 'detached' });
  // The tab key leaves the wall at once.
  expect(await page.locator('[data-requirement][tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.waitForURL(/cockpit\/4\.2-/);
});

test('verdicts stand out one by one, and the past is a slider away', async () => {
  const page = await program.openAs('auditor', '/cockpit');
  await wallOf(page);
  await page.getByRole('button', { name: /Evidence supports/ }).click();
  await page.waitForURL(/verdict=supports/);
  const { counts, number } = await asked(page, '/assessments/latest');
  expect(await page.locator('[data-requirement]:not([data-faint])').count()).toBe(counts.supports);
  await page.getByRole('button', { name: 'Older assessment' }).click();
  await page.waitForURL(/assessment=ASM/);
  const older = /ASM\d+/.exec(page.url())?.[0];
  expect(older).not.toBe(number);
  await page
    .getByText(older ?? '')
    .first()
    .waitFor();
  const then = await asked(page, `/assessments/${older}`);
  await expect
    .poll(async () => wallOf(page))
    .toEqual(Object.fromEntries(then.requirements.map(({ id, verdict }: never) => [id, verdict])));
  await page.getByRole('slider').press('ArrowLeft');
  await expect.poll(() => /ASM\d+/.exec(page.url())?.[0]).not.toBe(older);
});

test('what moved between two assessments is told by name, and any earlier one can be compared with', async () => {
  const page = await program.openAs('auditor', '/cockpit');
  const { items } = await asked(page, '/assessments');
  const past = items
    .filter(({ clause }: never) => clause === null)
    .toSorted((a: { to: string }, b: { to: string }) => a.to.localeCompare(b.to));
  const [oldest, previous, latest] = [past[0].number, past.at(-2).number, past.at(-1).number];
  const verdictsOf = async (number: string): Promise<Record<string, string>> => {
    const { requirements: found } = await asked(page, `/assessments/${number}`);
    return Object.fromEntries(found.map(({ id, verdict }: never) => [id, verdict]));
  };
  const now = await verdictsOf(latest);
  const movedSince = async (number: string): Promise<readonly string[]> => {
    const then = await verdictsOf(number);
    return Object.keys(now).filter((id) => now[id] !== then[id]);
  };
  const shown = async (number: string): Promise<readonly (string | null)[]> => {
    const changes = page.getByRole('region', { name: `Changes since ${number}` });
    await changes.locator('[data-moved]').first().waitFor();
    const more = changes.getByRole('button', { name: /Show all/ });
    while ((await more.count()) > 0) await more.first().click();
    return changes
      .locator('[data-moved]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-moved')));
  };
  await page.getByRole('link', { name: `Changes since ${previous}` }).waitFor();
  expect((await shown(previous)).toSorted()).toEqual((await movedSince(previous)).toSorted());
  await page.getByRole('combobox', { name: 'Compared with' }).selectOption(oldest);
  await page.waitForURL(new RegExp(`since=${oldest}`));
  const all = await shown(oldest);
  expect(all.toSorted()).toEqual((await movedSince(oldest)).toSorted());
  // What is contradicted now stands among what got worse.
  const worse = page.getByRole('region', { name: 'Got worse' }).locator('[data-moved]').first();
  const id = await worse.getAttribute('data-moved');
  await worse.getByRole('link').click();
  await page.waitForURL(new RegExp(`cockpit/${id}`));
});

test('a stricter check asks a person until the organisation lets it count', async () => {
  const page = await program.openAs('system-manager', '/cockpit/6.1.2-a2');
  const card = page.getByRole('region', { name: 'AC-011' });
  await card.getByText('Stricter than the standard asks').waitFor();
  const { requirements: before } = await asked(page, '/assessments/latest');
  const verdictIn = (found: readonly { id: string; verdict: string }[]): string | undefined =>
    found.find(({ id }) => id === '6.1.2-a2')?.verdict;
  expect(verdictIn(before)).toBe('needs-judgement');
  await card.getByRole('link', { name: 'asks a person to judge' }).click();
  await page.waitForURL(/settings\/conformity\.strict-checks/);
  // The card of the page that is being left has the same name.
  await page
    .locator('input')
    .and(page.getByLabel(/^AC-011/))
    .click();
  await page.getByRole('option', { name: 'counts as any other check' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.goto(`${program.base}/cockpit?assess=1`);
  await page.getByRole('dialog').getByRole('button', { name: 'Assess now' }).click();
  await page.waitForURL(/assessment=ASM/);
  const number = /ASM\d+/.exec(page.url())?.[0];
  await page.goto(`${program.base}/cockpit/6.1.2-a2?assessment=${number}`);
  await card.getByRole('link', { name: 'counts as any other check' }).waitFor();
  const { requirements: after } = await asked(page, `/assessments/${number}`);
  expect(verdictIn(after)).toBe('contradicts');
  expect(program.errors).toEqual([]);
});

test('the trend is a picture, a table and files', async () => {
  const page = await program.openAs('auditor', '/cockpit');
  const trend = page.getByRole('region', { name: 'Over time' });
  await trend.getByRole('img', { name: 'Over time' }).locator('canvas').waitFor();
  const picture = page.waitForEvent('download');
  await trend.getByRole('button', { name: 'Save as PNG' }).click();
  expect(
    readFileSync(await (await picture).path())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  await trend.getByRole('button', { name: 'As a table' }).click();
  const { items } = await asked(page, '/assessments');
  expect(await trend.getByRole('row').count()).toBe(items.length + 1);
  const table = page.waitForEvent('download');
  await trend.getByRole('button', { name: 'Save as CSV' }).click();
  const lines = readFileSync(await (await table).path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines).toHaveLength(items.length + 1);
});

test('somebody who answers for the system assesses a period and judges what no record can show', async () => {
  const page = await program.openAs('system-manager', '/cockpit/4.2-a');
  await page.getByRole('button', { name: 'Judge' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The register names parties, owners and dates.');
  await dialog
    .getByRole('textbox', { name: 'Evidence' })
    .fill('Register of parties https://sample.example/register');
  await dialog.getByLabel('Valid until').fill('2020-01-01');
  await dialog.getByRole('button', { name: 'Judge' }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel('Valid until').fill('2199-12-31');
  await dialog.getByRole('button', { name: 'Judge' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('The register names parties, owners and dates.').waitFor();
  await page.goto(`${program.base}/cockpit?assess=1&from=2026-05-01&to=2026-06-01`);
  await page.getByRole('dialog').getByRole('button', { name: 'Assess now' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.waitForURL(/assessment=ASM/);
  await page.getByText('1 May 2026 to 31 May 2026').waitFor();
  const wall = await wallOf(page);
  expect(wall['4.2-a']).toBe('supports');
  expect(program.errors).toEqual([]);
});

test('a wrong period is refused with what was typed still there', async () => {
  const page = await program.openAs('system-manager', '/cockpit?assess=1&from=2026-06-01&to=2026-05-01');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Assess now' }).click();
  await dialog.getByRole('alert').waitFor();
  expect(await dialog.getByLabel('From').inputValue()).toBe('2026-06-01');
});

test.each(looks)('the pages of conformity are accessible in %o', async (look) => {
  const page = await program.openAs('system-manager', '/cockpit', look);
  await page.locator('canvas').waitFor();
  expect(await accessibilityProblems(page, look)).toEqual([]);
  for (const path of pagesIn(look, [
    '/cockpit/8.6.1-a',
    '/cockpit/8.6.1-d',
    '/cockpit?assess=1',
    '/assessments',
  ])) {
    await page.goto(program.base + path);
    await page.getByText(/ASM\d/).first().waitFor();
    expect(await accessibilityProblems(page, look), path).toEqual([]);
  }
  await page.context().close();
});
