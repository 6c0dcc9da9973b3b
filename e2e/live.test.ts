import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './accessibility.ts';
import { type Program, settled, startProgram } from './program.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

/** Records an incident by the API, with the session of a page. */
async function recorded(page: Page, title: string): Promise<string> {
  const answer = await page.context().request.post(`${program.base}/api/v1/incidents`, {
    data: { title, impact: 2, urgency: 2, description: 'Nothing is printed.' },
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  const { number } = (await answer.json()) as { number: string };
  return number;
}

/** Opens the form of the facts. */
const edit = (page: Page) => page.getByRole('button', { name: 'Edit', exact: true }).click();

test('two people on one record see each other, who writes, and what the other did, at once', async () => {
  const first = await program.openAs('agent', '/incidents');
  const number = await recorded(first, 'Sample: seen by two');
  await first.goto(`${program.base}/incidents/${number}`);
  await settled(first);
  const second = await program.openAs('system-manager', `/incidents/${number}`);
  for (const page of [first, second]) await page.getByText('Also here').waitFor();
  const note = second.getByRole('textbox', { name: 'Internal note' });
  await note.pressSequentially('Looking into it, @sample');
  await first.locator('[data-also-here]').getByText('is writing').waitFor();
  // Who is offered behind the @ is chosen by the keyboard and mentioned by name.
  await second.getByRole('option').first().waitFor();
  const name = await second.getByRole('option').first().innerText();
  await note.press('Enter');
  expect(await note.inputValue()).toBe(`Looking into it, @${name} `);
  await note.press('Control+Enter');
  const entry = first.getByRole('listitem').filter({ hasText: 'Looking into it' });
  await entry.getByText(`@${name}`, { exact: true }).waitFor();
  await first
    .getByRole('status')
    .filter({ hasText: `changed ${number}: Work note` })
    .waitFor({ state: 'attached' });
  await first.getByRole('button', { name: 'Watchers: 1' }).waitFor();
  expect(await accessibilityProblems(first)).toEqual([]);
  await second.close();
  await first.getByText('Also here').waitFor({ state: 'detached' });
});

test('of two who change one field the second sees both versions, survives a reload, and joins them', async () => {
  const first = await program.openAs('agent', '/incidents');
  const number = await recorded(first, 'Sample: changed by two');
  const second = await program.openAs('administrator', `/incidents/${number}`);
  await first.goto(`${program.base}/incidents/${number}`);
  for (const page of [first, second]) {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await edit(page);
  }
  const description = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: 'Description' });
  await description(second).fill('Since nine.');
  await description(first).fill('Only in the north wing.');
  await first.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await first.getByRole('dialog').waitFor({ state: 'detached' });
  const dialog = second.getByRole('dialog');
  const theirs = dialog.getByRole('radio', { name: 'Take theirs' });
  await theirs.waitFor();
  await second.reload();
  await second.getByRole('heading', { level: 1 }).waitFor();
  await edit(second);
  await theirs.waitFor();
  for (const text of ['Since nine.', 'Only in the north wing.', 'Before: Nothing is printed.']) {
    await dialog.getByText(text).first().waitFor();
  }
  expect(await accessibilityProblems(second)).toEqual([]);
  const save = dialog.getByRole('button', { name: 'Save' });
  expect(await save.isDisabled()).toBe(true);
  await theirs.check();
  expect(await description(second).inputValue()).toBe('Only in the north wing.');
  await dialog.getByRole('radio', { name: 'Join both texts' }).check();
  await save.click();
  await dialog.waitFor({ state: 'detached' });
  for (const page of [first, second]) {
    await expect
      .poll(() => page.getByRole('region', { name: 'Facts' }).innerText())
      .toContain('Only in the north wing.\n\nSince nine.');
  }
});

test('the queue counts what is new instead of moving rows, and changes rows where they stand', async () => {
  const page = await program.openAs('agent', '/incidents');
  await page.getByRole('row').nth(2).waitFor();
  const numbers = async (): Promise<string[]> =>
    (await page.getByRole('row').allInnerTexts()).slice(1).map((row) => /INC\d+/.exec(row)?.[0] ?? '');
  const before = await numbers();
  const other = await program.openAs('administrator', '/incidents');
  await recorded(other, 'Sample: new in the queue');
  await page.getByText('1 new').first().waitFor({ state: 'attached' });
  const shown = page.getByRole('button', { name: '1 new' });
  await shown.waitFor();
  expect(await numbers()).toEqual(before);
  const api = `${program.base}/api/v1/incidents/${before[1]}`;
  const { version } = (await (await other.context().request.get(api)).json()) as { version: number };
  await other.context().request.patch(api, {
    data: { title: 'Sample: another title' },
    headers: { 'sec-fetch-site': 'same-origin', 'if-match': `"${version}"` },
  });
  await page.getByRole('row').nth(2).getByText('Sample: another title').waitFor();
  expect(await numbers()).toEqual(before);
  await shown.click();
  await page.getByText('Sample: new in the queue').waitFor();
  expect(program.errors).toEqual([]);
});
