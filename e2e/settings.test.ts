import { afterAll, beforeAll, expect, test } from 'vitest';
import { settingsTabsIn } from '../web/settings/tabs.ts';
import { accessibilityProblems } from './accessibility.ts';
import { looks, type Program, pagesIn, settled, startProgram } from './program.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

test('a limit is changed, kept, and told in its history', async () => {
  const page = await program.openAs('system-manager', '/settings/conformity');
  const limit = page.getByRole('textbox').first();
  await limit.fill('87');
  const status = page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Save' }) });
  await status.getByText('Not saved yet').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await status.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  expect(await page.getByRole('textbox').first().inputValue()).toBe('87');
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('dialog').getByText('minimum_in_target_percent 87 was').waitFor();
});

test('a service is added, with what is wrong said beside its field', async () => {
  const page = await program.openAs('process-owner', '/services');
  await page.getByRole('button', { name: 'Add' }).first().click();
  const dialog = page.getByRole('dialog');
  const name = dialog.getByRole('textbox', { name: 'Name' });
  const save = dialog.getByRole('button', { name: 'Save' });
  await save.click();
  await dialog.locator('[aria-invalid=true]').first().waitFor();
  expect(await name.getAttribute('aria-invalid')).toBe('true');
  await name.fill('Sample: directory of plants');
  await save.click();
  await page.getByText('Sample: directory of plants').first().waitFor();
  expect(program.errors).toEqual([]);
});

test.each(looks)(
  'settings and services are accessible in %o',
  async (look) => {
    const page = await program.openAs('administrator', '/services', look);
    await page.getByRole('row').nth(1).waitFor();
    expect(await accessibilityProblems(page, look)).toEqual([]);
    // Registers bring a page each, all made by the same form: every look takes its share of half of them.
    const own = settingsTabsIn('service-provider').filter(
      ({ group }, place) => group !== 'group-registers' || place % (2 * looks.length) === looks.indexOf(look),
    );
    await page.goto(`${program.base}/settings/priority`);
    for (const { name } of pagesIn(look, own)) {
      await page.locator(`nav a[href="/settings/${name}"]`).last().click();
      await page.waitForURL(`${program.base}/settings/${name}`);
      await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor();
      await settled(page);
      expect(await accessibilityProblems(page, look), name).toEqual([]);
    }
    await page.context().close();
  },
  180_000,
);
