import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesOf } from '../server/documents/testing/read-printed.ts';
import { accessibilityProblems } from './accessibility.ts';
import { looks, type Program, settled, startProgram } from './program.ts';
import { call, type Known, password, stateOf } from './record-forms.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

interface Listed {
  readonly items: readonly Known[];
}

/** The one of a register that is called so. */
async function titled(page: Page, plural: string, title: string): Promise<Known> {
  const { items } = await call<Listed>(page, 'GET', `/${plural}?limit=200`);
  const found = items.find((one) => one['title'] === title);
  if (found === undefined) throw new Error(`There is no ${title}.`);
  return found;
}

const sign = async (page: Page): Promise<void> => {
  const next = page.getByRole('region', { name: 'Next' });
  await next.getByRole('button', { name: 'Complete and sign' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel(/^Your password/)
    .first()
    .fill(password);
};

test('a form is filled in, signed and printed, and nobody changes it afterwards', async () => {
  const page = await program.openAs('agent', '/documents');
  const form = await titled(page, 'documents', 'Handover between shifts of the service desk');
  await page.goto(`${program.base}/documents/${form.number}`);
  const copies = page.getByRole('region', { name: 'Filled copies' });
  await copies.getByRole('button', { name: 'Fill in' }).click();
  await page.waitForURL(/FRM\d{7}/);
  const number = /FRM\d{7}/.exec(page.url())?.[0] ?? '';

  const editor = page.getByRole('textbox', { name: 'Text of the document' });
  const blank = editor.getByText('[name]');
  await blank.waitFor();
  await blank.click({ clickCount: 3 });
  await page.keyboard.type('Bình Sample');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).click();

  await sign(page);
  // Exactly what is signed stands before whoever signs it.
  const stored = await call<Known>(page, 'GET', `/filled-forms/${number}`);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('filled in on version 1 of “Handover between shifts of the service desk”').waitFor();
  await dialog.getByText(`${String(stored['content_hash']).slice(0, 12)}…`).waitFor();
  await dialog.getByRole('button', { name: 'Complete and sign' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await stateOf(page, 'Completed');
  await page.getByRole('cell', { name: 'Bình Sample' }).waitFor();
  expect(await page.getByRole('button', { name: 'Fill in' }).count()).toBe(0);
  const next = await call<Known>(page, 'GET', `/filled-forms/${number}`);
  expect(next['activities']).toEqual([]);
  await page.goto(`${program.base}/filled-forms/${number}?edit=true`);
  await page.getByRole('cell', { name: 'Bình Sample' }).waitFor();
  expect(await editor.count()).toBe(0);

  await page.getByRole('button', { name: 'Download' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'PDF' }).click();
  const file = await (await download).path();
  const words = (await pagesOf(readFileSync(file))).join(' ');
  expect(words).toContain('Bình Sample');
  expect(words).toContain(number);
  expect(words).toContain('An Sample');
});

test('what is past its time is listed, and disposed of with a reason and a signature', async () => {
  const page = await program.openAs('system-manager', '/retention');
  await page.getByRole('link', { name: 'Filled forms' }).last().click();
  const past = page.getByRole('region', { name: 'Filled forms: past their time' });
  const title = 'Handover of the night of the storm';
  const copy = await titled(page, 'filled-forms', title);
  await past.getByRole('checkbox', { name: `Choose ${copy.number}` }).check();
  await past.getByRole('button', { name: 'Dispose of 1 record' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason, and on whose word').fill('The owner of the form agreed.');
  await dialog
    .getByLabel(/^Your password/)
    .first()
    .fill(password);
  await dialog.getByRole('button', { name: 'Dispose of 1 record' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await past.getByText(title).waitFor({ state: 'detached' });

  await page.goto(`${program.base}/filled-forms/${copy.number}`);
  await page.getByText('what it said is no longer kept').waitFor();
  await page.getByText('The owner of the form agreed.').waitFor();
  expect(await page.getByText(title).count()).toBe(0);
  expect(await page.getByText('Cần Thơ').count()).toBe(0);
});

test('a calendar address is made, read without a session, and ended', async () => {
  const page = await program.openAs('agent', '/owed');
  await page.getByRole('button', { name: 'Subscribe' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('For which device or program').fill('Phone');
  await dialog.getByRole('button', { name: 'Make an address' }).click();
  const address = await dialog.getByLabel('Address', { exact: true }).inputValue();
  const read = async (): Promise<[number, string]> => {
    const answer = await fetch(address);
    return [answer.status, (await answer.text()).slice(0, 15)];
  };
  expect(await read()).toEqual([200, 'BEGIN:VCALENDAR']);
  await dialog.getByRole('button', { name: 'End Phone' }).click();
  await dialog.getByText('You have none yet.').waitFor();
  expect((await read())[0]).toBe(404);
});

test('of a document it is seen who has read it', async () => {
  const page = await program.openAs('system-manager', '/documents');
  const policy = await titled(page, 'documents', 'Service management policy');
  await page.goto(`${program.base}/documents/${policy.number}`);
  const readers = page.getByRole('region', { name: 'Who has read it' });
  await readers.getByText('Version 2: 21 of 23 who were asked have read and understood it.').waitFor();
  expect(await readers.getByRole('row').nth(1).innerText()).toMatch(/Khoa|Martin/);
  await readers.getByRole('link', { name: 'Of all versions' }).click();
  await page.waitForURL(/acknowledgements\?.*refers_to=/);
  await page.getByRole('status').getByText('46').waitFor();
});

test.each(looks)('retention and filled forms are accessible in %o', async (look) => {
  const page = await program.openAs('system-manager', '/retention?process=incident', look);
  const form = await titled(page, 'documents', 'Kiểm tra phòng máy chủ hằng tháng');
  const copy = await titled(page, 'filled-forms', '更换三楼接入交换机');
  for (const path of [
    '/retention?process=filled-form',
    `/documents/${form.number}`,
    `/filled-forms/${copy.number}`,
  ]) {
    await page.goto(program.base + path);
    await page.locator('main h1').waitFor();
    await settled(page);
    expect([path, await accessibilityProblems(page, look)]).toEqual([path, []]);
  }
  expect(program.errors).toEqual([]);
});
