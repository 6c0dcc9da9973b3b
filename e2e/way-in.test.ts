import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './accessibility.ts';
import { looks, type Program, pagesIn, startProgram } from './program.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

test('the journey says what proves each step, and a gap is planned, given to somebody and drawn', async () => {
  const page = await program.openAs('system-manager', '/journey');
  const steps = page.getByRole('region', { name: 'Steps' }).getByRole('listitem');
  const documents = steps.filter({ hasText: 'What has to be written is written' });
  await documents.getByRole('img', { name: 'Proved' }).waitFor();
  const last = steps.filter({ hasText: 'found no requirement that records or people contradict' });
  await last.getByRole('img', { name: 'Begun', exact: true }).waitFor();

  const analysis = page.getByRole('region', { name: 'Gap analysis' });
  const clause = analysis.locator('details').filter({ hasText: 'Incident management' }).first();
  await clause.locator('summary').first().click();
  await clause.getByRole('button', { name: 'Plan something for' }).first().click();
  await page.getByRole('textbox', { name: 'What is to be done' }).fill('Sample: word the duties of the desk');
  await page.getByLabel('From', { exact: true }).fill('2026-07-01');
  await page.getByLabel('Until', { exact: true }).fill('2026-09-30');
  await page.getByRole('main').locator('button[type=submit]').click();
  await page.getByRole('heading', { name: 'Sample: word the duties of the desk' }).waitFor();
  await page.goto(`${program.base}/journey`);
  const plan = page.getByRole('region', { name: 'Plan' });
  await plan.getByRole('link', { name: /Sample: word the duties of the desk/ }).waitFor();

  await documents.getByRole('link', { name: 'Documents' }).click();
  await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor();
  expect(program.errors).toEqual([]);
  await page.context().close();
});

test('the overview leads from a clause to its register', async () => {
  const page = await program.openAs('auditor', '/system');
  const planning = page.getByRole('region', { name: /^6 / });
  await planning.getByRole('link', { name: 'Risks and opportunities' }).click();
  await page.getByRole('heading', { level: 1, name: 'Risks and opportunities' }).waitFor();
  expect(program.errors).toEqual([]);
  await page.context().close();
});

test('what is owed is seen as a list and as a calendar, month by month', async () => {
  const page = await program.openAs('system-manager', '/owed?whose=all');
  const late = page.getByRole('region', { name: 'Late' });
  const first = late.getByRole('row').nth(1).getByRole('link');
  const number = (await first.innerText()).split(' ').at(-1) ?? '';
  await page.getByText('Calendar', { exact: true }).click();
  await page.getByRole('button', { name: 'late from before' }).waitFor();
  const month = await page.getByRole('heading', { level: 2 }).innerText();
  await page.getByRole('button', { name: 'Month before' }).click();
  await page.getByRole('button', { name: 'Today' }).click();
  await page.getByRole('heading', { level: 2, name: month }).waitFor();

  // Somewhere before, each entry stands on its day and leads to its record.
  await page.goto(`${program.base}/owed?whose=all&view=calendar`);
  const entry = page.getByTitle(`(${number})`).first();
  while ((await entry.count()) === 0) {
    const before = await page.getByRole('heading', { level: 2 }).innerText();
    await page.getByRole('button', { name: 'Month before' }).click();
    await page.getByRole('heading', { level: 2, name: before }).waitFor({ state: 'detached' });
    const more = page.getByRole('button', { name: /^\d+ more$/ });
    if ((await entry.count()) === 0 && (await more.count()) > 0) await more.first().click();
  }
  await entry.getByRole('link').click();
  await page.waitForURL((url) => url.pathname.endsWith(number));
  expect(program.errors).toEqual([]);
  await page.context().close();
});

test.each(looks)('the way in is accessible in %o', async (look) => {
  const page = await program.openAs('system-manager', '/journey', look);
  for (const path of pagesIn(look, [
    '/journey',
    '/system',
    '/owed?whose=all',
    '/owed?whose=all&view=calendar',
  ])) {
    await page.goto(program.base + path);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await accessibilityProblems(page, look), path).toEqual([]);
  }
  expect(program.errors).toEqual([]);
  await page.context().close();
});
