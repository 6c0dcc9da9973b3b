import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './accessibility.ts';
import { looks, type Program, settled, startProgram } from './program.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

/** Chooses the first in the list that opens below a field. */
async function chooseFirst(page: Page, label: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option').first().click();
}

async function record(page: Page, title: string): Promise<string> {
  await page.goto(`${program.base}/incidents/new`);
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  for (const label of ['Service', 'Category', 'Impact', 'Urgency']) await chooseFirst(page, label);
  await page.getByText('Priority: 1 – Critical').waitFor();
  await page.getByRole('button', { name: 'Record the incident' }).click();
  await page.waitForURL(/INC\d{7}/);
  return /INC\d{7}/.exec(page.url())?.[0] ?? '';
}

/** The badge beside the title. */
const stateOf = (page: Page, state: string) =>
  page.getByRole('banner').or(page.locator('header')).getByText(state, { exact: true }).waitFor();

test('an incident is worked on from its report to its closure, mostly by keyboard', async () => {
  const page = await program.openAs('agent', '/incidents');
  await record(page, 'Sample: the printer prints nothing');
  await stateOf(page, 'New');
  await settled(page);
  await page.keyboard.press('s');
  await page.getByRole('dialog').getByRole('button', { name: 'Start work' }).click();
  await stateOf(page, 'In progress');
  // A dialog gives the focus back when it has gone: whoever types looks at the page first.
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('n');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type('Looked at the queue: it is stuck.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('listitem').getByText('Looked at the queue: it is stuck.').waitFor();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Resolution', exact: true }).fill('Emptied the queue.');
  await dialog.getByRole('button', { name: 'Resolve' }).click();
  // What is missing is said beside its field, and what was typed stays.
  await dialog.getByText('This is needed here.').first().waitFor();
  expect(await dialog.getByRole('textbox', { name: 'Resolution', exact: true }).inputValue()).toBe(
    'Emptied the queue.',
  );
  await chooseFirst(page, 'Resolution code');
  await dialog.getByRole('button', { name: 'Resolve' }).click();
  await stateOf(page, 'Resolved');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('e');
  await stateOf(page, 'Closed');
  const entries = await page.getByRole('main').getByRole('listitem').allInnerTexts();
  const told = ['Close', 'Resolve', 'Work note', 'Start work', 'Recorded'];
  const places = told.map((activity) => entries.findIndex((entry) => entry.startsWith(activity)));
  expect(places, entries.join('\n---\n')).toEqual([0, 1, 2, 3, 4]);
  expect(program.errors).toEqual([]);
});

test('of two people who change an incident the second sees both versions and loses nothing', async () => {
  const first = await program.openAs('agent', '/incidents');
  const number = await record(first, 'Sample: two people, one incident');
  const second = await program.openAs('administrator', `/incidents/${number}`);
  await stateOf(second, 'New');
  await second.keyboard.press('a');
  const dialog = second.getByRole('dialog');
  await chooseFirst(second, 'Team');
  await first.keyboard.press('f');
  await first
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Title' })
    .fill('Sample: changed by the first');
  await first.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await first.getByRole('heading', { name: 'Sample: changed by the first' }).waitFor();
  // It is told at once, and as the first changed something else, the second goes on.
  await dialog.getByText(`Somebody changed ${number} meanwhile`, { exact: false }).waitFor();
  await dialog.getByText('Title is now: Sample: changed by the first').waitFor();
  await dialog.getByRole('button', { name: 'Assign' }).click();
  await stateOf(second, 'Assigned');
  await second.getByRole('heading', { name: 'Sample: changed by the first' }).waitFor();
});

test('a requester reports, sees the own alone, and no internal note', async () => {
  const agent = await program.openAs('agent', '/incidents');
  const foreign = await record(agent, 'Sample: of somebody else');
  const page = await program.openAs('requester', '/incidents/new');
  await page.getByRole('textbox', { name: 'Title' }).fill('Sample: my screen is dark');
  await page.getByRole('button', { name: 'Record the incident' }).click();
  await page.waitForURL(/INC\d{7}/);
  const own = /INC\d{7}/.exec(page.url())?.[0] ?? '';
  await agent.goto(`${program.base}/incidents/${own}`);
  await agent.getByRole('textbox', { name: 'Internal note' }).fill('Between us.');
  await agent.getByRole('button', { name: 'Add', exact: true }).first().click();
  await agent.getByRole('listitem').getByText('Between us.').waitFor();
  await agent.getByText('Comment to the requester').click();
  await agent.getByRole('textbox', { name: 'Comment to the requester' }).fill('Is the cable in?');
  await agent.getByRole('button', { name: 'Add', exact: true }).first().click();
  await agent.getByRole('listitem').getByText('Is the cable in?').waitFor();
  await page.reload();
  await page.getByText('Is the cable in?').waitFor();
  expect(await page.getByText('Between us.').count()).toBe(0);
  await page.goto(`${program.base}/incidents/${foreign}`);
  await page.getByRole('alert').waitFor();
  expect(await page.getByText('of somebody else').count()).toBe(0);
  await page.goto(`${program.base}/cockpit`);
  await page.getByText('This page is not for your role').waitFor();
});

test.each(looks)('the pages of incidents and the desk are accessible in %o', async (look) => {
  const page = await program.openAs('agent', '/incidents', look);
  await page.getByRole('row').nth(3).waitFor();
  expect(await accessibilityProblems(page, look)).toEqual([]);
  await page.getByRole('row').nth(1).getByRole('link').click();
  await page.getByRole('main').getByRole('listitem').first().waitFor();
  expect(await accessibilityProblems(page, look)).toEqual([]);
  await page.goto(`${program.base}/incidents/new`);
  await page.getByRole('combobox').first().waitFor();
  expect(await accessibilityProblems(page, look)).toEqual([]);
  // The desk with a record beside the list and the bar of what is selected.
  await page.goto(`${program.base}/desk?group=open,waiting`);
  await page.getByRole('row').nth(3).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByRole('toolbar').waitFor();
  await page.getByRole('complementary').getByRole('list').waitFor();
  expect(await accessibilityProblems(page, look)).toEqual([]);
  await page.context().close();
  expect(program.errors).toEqual([]);
});
