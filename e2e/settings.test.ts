import { afterAll, beforeAll, expect, test } from 'vitest';
import { settingsTabs } from '../web/settings/tabs.ts';
import { accessibilityProblems, looks, type Program, startProgram } from './program.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

test('a limit is changed, kept, and told in its history', async () => {
  const page = await program.openAs('system-manager', '/settings/conformity');
  const limit = page.getByRole('textbox').first();
  await limit.fill('87');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').first().waitFor();
  await page.reload();
  expect(await page.getByRole('textbox').first().inputValue()).toBe('87');
});

test('a service is added, with what is wrong said beside its field', async () => {
  const page = await program.openAs('process-owner', '/services');
  await page.getByRole('button', { name: 'Add' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('Sample: directory of plants');
  await dialog
    .getByRole('button', { name: /save|add|create/i })
    .last()
    .click();
  await page.getByText('Sample: directory of plants').first().waitFor();
  expect(program.errors).toEqual([]);
});

test.each(looks)('settings and services are accessible in %o', async (look) => {
  const page = await program.openAs('administrator', '/services', look);
  await page.getByRole('row').nth(1).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  for (const { name } of settingsTabs) {
    await page.goto(`${program.base}/settings/${name}`);
    await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await accessibilityProblems(page), name).toEqual([]);
  }
  await page.context().close();
});
