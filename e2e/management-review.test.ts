import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './accessibility.ts';
import { type Program, startProgram } from './program.ts';
import {
  call,
  create,
  does,
  english,
  fill,
  type Known,
  password,
  personOf,
  stateOf,
} from './record-forms.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

const names = english('management-review');

const panelOf = (page: Page) => page.getByRole('region', { name: 'Prepared from the records' });
const dialogOf = (page: Page, activity: string) =>
  page.getByRole('dialog', { name: names.activity(activity) });

/** The text that the form of an activity holds for each input. */
async function contentsIn(dialog: Locator): Promise<string[]> {
  const contents = dialog.getByLabel('Content', { exact: true });
  await contents.first().waitFor();
  return contents.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
}

async function choose(page: Page, form: Locator, label: string, option: string): Promise<void> {
  await form.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Takes the prepared inputs over: one that is edited first, and then all others, none of them twice. */
async function prepare(page: Page): Promise<void> {
  const panel = panelOf(page);
  const issues = panel.locator('details[data-input="b"]');
  await issues.locator('summary').click();
  await issues
    .getByText(/Issues in force: \d+/)
    .last()
    .waitFor();
  await issues
    .getByRole('link', { name: /^ISS\d{7}$/ })
    .first()
    .waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await issues.getByRole('button', { name: /^Take over/ }).click();
  const one = dialogOf(page, 'gather');
  const content = one.getByLabel('Content', { exact: true }).nth(1);
  const told = await content.inputValue();
  expect(told).toMatch(/^Issues in force: \d+/);
  await content.fill(`${told}\nThe new law was talked about with counsel.`);
  await one.getByRole('button', { name: names.activity('gather'), exact: true }).click();
  await one.waitFor({ state: 'hidden' });

  await panel.getByRole('button', { name: 'Take over all' }).click();
  const asked = page.getByRole('dialog', { name: 'There is text already' });
  await asked.getByText('b Changed internal and external issues').waitFor();
  await asked.getByRole('button', { name: 'Fill empty ones only' }).click();
  const all = dialogOf(page, 'prepare');
  const contents = await contentsIn(all);
  expect(contents).toHaveLength(14);
  expect(contents.every((text) => text.trim() !== '')).toBe(true);
  expect(contents[1]).toContain('The new law was talked about with counsel.');
  expect(contents[9]).toMatch(/^Incidents since the last review/);
  await all.getByRole('button', { name: names.activity('prepare'), exact: true }).click();
  await stateOf(page, names.state('prepared'));
}

/** Top management holds it: who was present, minutes, conclusion, a decision with owner and day, and its password. */
async function hold(page: Page, chair: string, owner: string): Promise<void> {
  await page
    .getByRole('region', { name: 'Next' })
    .getByRole('button', { name: names.activity('hold') })
    .click();
  const dialog = dialogOf(page, 'hold');
  await dialog.getByLabel(/^Held/).fill('2026-06-20T09:00');
  await dialog.getByRole('combobox', { name: names.field('present') }).fill(chair);
  await page.getByRole('option', { name: chair }).click();
  await fill(page, dialog, 'management-review', {
    minutes: 'Each input was looked at.',
    conclusion: 'Suitable, adequate and effective; the night shift needs a second engineer.',
  });
  const decisions = dialog.getByRole('group', { name: names.field('decisions') });
  await decisions.getByRole('button', { name: 'Add a row' }).click();
  await decisions.getByLabel(/^Decision/).fill('Sample: a second engineer for the night shift.');
  await choose(page, decisions, 'About', 'Resources');
  await choose(page, decisions, 'Status', 'Open');
  await decisions.getByRole('combobox', { name: 'Owner' }).fill(owner);
  await page.getByRole('option', { name: owner }).first().click();
  await decisions.getByLabel('Due on').fill('2027-03-31');
  await dialog
    .getByLabel(/^Your password/)
    .first()
    .fill(password);
  await dialog.getByRole('button', { name: names.activity('hold'), exact: true }).click();
  await stateOf(page, names.state('held'));
  await page.getByText(`signed ${chair}`).waitFor();
}

test('a management review is prepared from the records, held, followed up and looked at in the next', async () => {
  const manager = await program.openAs('system-manager', '/management-reviews');
  const me = await personOf(manager, 'system-manager@sample.example');
  const chair = await personOf(manager, 'top-management@sample.example');
  const number = await create(manager, 'management-review', {
    title: 'Sample: review of the summer',
    assignee: chair.name,
    planned_on: '2026-12-15',
  });
  await prepare(manager);

  const top = await program.openAs('top-management', `/management-reviews/${number}`);
  await hold(top, chair.name, me.name);
  await top.context().close();

  await manager.reload();
  await does(
    manager,
    'management-review',
    'follow-up',
    {},
    {
      within: async (dialog) => {
        await choose(manager, dialog, 'Status', 'Done');
        await dialog.getByLabel('Result or progress').fill('Sample: hired in January.');
      },
    },
  );
  await does(manager, 'management-review', 'close', {});
  await stateOf(manager, names.state('closed'));

  const next = await call<Known>(manager, 'POST', '/management-reviews', {
    title: 'Sample: review of the winter',
    planned_on: '2027-06-15',
  });
  await manager.goto(`${program.base}/management-reviews/${next.number}`);
  const decisions = manager.getByRole('region', { name: 'Decisions of earlier reviews' });
  const row = decisions.getByRole('row').filter({ hasText: 'a second engineer for the night shift' });
  await row.getByRole('cell', { name: 'Done', exact: true }).waitFor();
  await row.getByText('Sample: hired in January.').waitFor();
  expect(await accessibilityProblems(manager)).toEqual([]);
  await row.getByRole('link', { name: number }).click();
  await manager
    .getByText(/The status of these decisions is looked at in/)
    .getByRole('link')
    .waitFor();
  expect(program.errors).toEqual([]);
});
