import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Program, startProgram } from './program.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

function isSorted(numbers: readonly string[]): boolean {
  return numbers.every((number, index) => index === 0 || (numbers[index - 1] ?? '') < number);
}

test('what the queue shows is in its address, and comes back from there', async () => {
  const page = await program.openAs('agent', '/incidents');
  await page.getByText('All', { exact: true }).click();
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('menuitem', { name: 'Priority' }).click();
  await page.getByRole('checkbox', { name: '2 – High' }).click();
  await page.waitForURL(/priority=2/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Number' }).click();
  await page.waitForURL(/sort=number/);
  await expect.poll(() => page.getByRole('row').nth(1).innerText()).toContain('2 – High');
  const numbersShown = async (): Promise<string[]> =>
    (await page.getByRole('row').allInnerTexts()).slice(1).map((row) => /INC\d+/.exec(row)?.[0] ?? '');
  // What was shown before stays until the new order has come.
  await expect.poll(async () => isSorted(await numbersShown())).toBe(true);
  const shown = await page.getByRole('row').allInnerTexts();
  await page.goto(page.url());
  await expect.poll(() => page.getByRole('row').allInnerTexts()).toEqual(shown);
  const numbers = await numbersShown();
  expect(numbers.length).toBeGreaterThan(3);
  expect(isSorted(numbers)).toBe(true);
  expect(shown.slice(1).every((row) => row.includes('2 – High'))).toBe(true);
});

test('the keyboard walks through the queue, selects and opens', async () => {
  const page = await program.openAs('agent', '/incidents');
  await page.getByRole('row').nth(2).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByText('2 selected').waitFor();
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Team' }).click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('button', { name: 'Assign' }).click();
  await expect.poll(() => dialog.getByText(/INC\d+: done/).count()).toBe(2);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  // The focus comes back to the row once the dialog has gone, so that the keyboard goes on from there.
  await page.locator('[data-row-link]:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/incidents\/INC/);
});

test('columns are chosen and stay chosen', async () => {
  const page = await program.openAs('agent', '/incidents');
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Category' }).click();
  await page.getByRole('columnheader', { name: 'Category' }).waitFor();
  await page.reload();
  await page.getByRole('columnheader', { name: 'Category' }).waitFor();
});

test('the command palette goes to a number, to a page and to what the page can do', async () => {
  const page = await program.openAs('agent', '/incidents');
  await page.getByRole('row').nth(1).waitFor();
  const palette = page.getByRole('dialog');
  await page.keyboard.press('Control+k');
  await palette.getByRole('combobox').or(palette.getByRole('textbox')).first().fill('inc 7');
  await palette.getByText('INC0000007').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/INC0000007/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await palette.getByRole('combobox').or(palette.getByRole('textbox')).first().fill('service cat');
  await page.keyboard.press('Enter');
  await page.waitForURL(/services/);
  await page.keyboard.press('?');
  await page
    .getByRole('dialog')
    .getByText('g i')
    .or(page.getByRole('dialog').getByText('Incidents'))
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.waitForURL(/incidents/);
  expect(program.errors).toEqual([]);
});
