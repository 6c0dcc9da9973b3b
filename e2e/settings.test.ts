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

test('a mail account is filled in for a provider that takes no passwords, and its secrets are not shown again', async () => {
  const page = await program.openAs('administrator', '/mail?part=accounts');
  await page.getByRole('button', { name: 'Add account' }).first().click();
  const dialog = page.getByRole('dialog');
  const field = (name: string, place = 0) => dialog.getByRole('textbox', { name, exact: true }).nth(place);
  const secret = (place = 0) => dialog.getByLabel('Client secret', { exact: true }).nth(place);
  await field('Name').fill('Sample: by token');
  await field('Address').fill('token@sample.example');
  await dialog.getByRole('button', { name: 'Microsoft 365' }).click();
  expect(await field('Host', 1).inputValue()).toBe('outlook.office365.com');
  expect(await field('User name', 1).inputValue()).toBe('token@sample.example');
  await dialog.getByText('in place of <TENANT>').first().waitFor();
  await dialog.getByLabel('In use', { exact: true }).uncheck();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.locator('[aria-invalid=true]').nth(3).waitFor();
  expect(await accessibilityProblems(page, {})).toEqual([]);

  await field('Token address').fill('https://login.microsoftonline.com/sample.example/oauth2/v2.0/token');
  await field('Client ID').fill('client');
  await secret().fill('a-secret-of-the-sample');
  await dialog.getByRole('button', { name: 'Sign in as for sending' }).click();
  expect(await field('Client ID', 1).inputValue()).toBe('client');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Sample: by token', exact: true }).click();
  expect(await dialog.getByText('One is kept. Leave blank to keep it.').count()).toBe(2);
  expect(await secret(1).inputValue()).toBe('');
  expect(await field('Client ID', 1).inputValue()).toBe('client');
  await page.context().close();
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
