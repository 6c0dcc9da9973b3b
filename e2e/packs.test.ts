import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commonTexts } from '../web/texts/common.ts';
import { accessibilityProblems } from './accessibility.ts';
import { looks, type Program, settled, startProgram } from './program.ts';
import { call, type Known, password } from './record-forms.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

test('a pack of a period is asked for, made, and fetched; what is wrong is said at its field', async () => {
  const page = await program.openAs('auditor', '/evidence-packs');
  await page.getByRole('heading', { name: 'No evidence pack was made yet' }).waitFor();
  await page.getByRole('button', { name: 'Pack of a period' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Make an evidence pack' });
  const [from, to] = [dialog.getByLabel('First day'), dialog.getByLabel('Day after the last')];
  await from.fill('2026-05-02');
  await to.fill('2026-05-01');
  await dialog.getByRole('button', { name: 'Make an evidence pack' }).click();
  await dialog.locator('[aria-invalid=true], [role=alert]').first().waitFor();
  expect(await from.inputValue()).toBe('2026-05-02');
  await to.fill('2026-05-04');
  await dialog.getByRole('button', { name: 'Make an evidence pack' }).click();
  await dialog.waitFor({ state: 'hidden' });

  const link = page.getByRole('link', { name: /^Download the pack made/ });
  await link.waitFor();
  await page.getByText('2026-05-02 – 2026-05-04').waitFor();
  const fetching = page.waitForEvent('download');
  await link.click();
  const file = readFileSync(await (await fetching).path());
  expect(file.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  expect(program.errors).toEqual([]);
});

test('whoever keeps no packs is told so, and sees none', async () => {
  const page = await program.openAs('agent', '/evidence-packs');
  await page.getByText(commonTexts.texts['not-for-role'].en).first().waitFor();
  expect(await page.getByRole('button', { name: 'Pack of a period' }).count()).toBe(0);
});

test('checkpoints, keys and the last verification are shown; an administrator erases by law, signed', async () => {
  const auditor = await program.openAs('auditor', '/sealed-journal');
  await auditor.getByRole('region', { name: 'Last verified' }).waitFor();
  expect(await auditor.getByRole('button', { name: 'Erase by law' }).count()).toBe(0);
  const [newest] = (
    await call<{ items: { size: number; root: string }[] }>(auditor, 'GET', '/journal/checkpoints')
  ).items;
  // Sealing goes on: the page is read after what it is to show.
  await auditor.reload();
  await auditor
    .getByRole('region', { name: 'Checkpoints' })
    .getByText(newest?.root ?? 'none')
    .waitFor();

  const page = await program.openAs('administrator', '/sealed-journal');
  const made = await call<Known>(page, 'POST', '/incidents', { title: 'Of Mrs Tran' });
  const sealed = () =>
    call<{ items: { position: number | null; erased: object | null }[] }>(
      page,
      'GET',
      `/journal/seals?record=${made.id}`,
    );
  await expect.poll(async () => (await sealed()).items[0]?.position, { timeout: 20_000 }).not.toBeNull();
  await page.getByRole('button', { name: 'Erase by law' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase by law' });
  const erase = dialog.getByRole('button', { name: 'Erase by law' });
  expect(await erase.isDisabled()).toBe(true);
  await dialog.getByLabel(/^Record/).fill(made.number);
  await dialog.getByLabel(/^Reason/).fill('Request of Mrs Tran, case 17');
  await dialog
    .getByLabel(/^Your password/)
    .first()
    .fill('not hers at all');
  await erase.click();
  await dialog.getByRole('alert').waitFor();
  expect(await dialog.getByLabel(/^Reason/).inputValue()).toBe('Request of Mrs Tran, case 17');
  await dialog
    .getByLabel(/^Your password/)
    .first()
    .fill(password);
  await erase.click();
  await page.getByText('The content of 1 entry was erased.').waitFor();
  expect((await sealed()).items[0]?.erased).toMatchObject({ reason: 'Request of Mrs Tran, case 17' });
  expect(program.errors).toEqual([]);
});

test.each([looks[0], looks[3]])('packs and the sealed journal are accessible in %o', async (look = {}) => {
  const page = await program.openAs('administrator', '/evidence-packs', look);
  for (const path of ['/evidence-packs', '/sealed-journal']) {
    await page.goto(program.base + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page), path).toEqual([]);
  }
  await page.context().close();
});
