import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './accessibility.ts';
import { looks, type Program, pagesIn, settled, startProgram } from './program.ts';
import { call, does, type Known, perform, stateOf } from './record-forms.ts';

let program: Program;
let number: string;
beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

/** A list of what is on two laptops that nobody wrote down, and one strange program. */
const list = [
  'product,publisher,version,device,user',
  'Draw Pro,Sample Graphics,4.2,E2E-LAPTOP-1,',
  'Draw Pro,Sample Graphics,4.2,E2E-LAPTOP-2,',
  'Strange Tool,Unheard Of,1.0,E2E-LAPTOP-2,',
].join('\n');

async function upload(page: Page, name: string, content: string, source: string): Promise<void> {
  await page.goto(`${program.base}/licences?part=reports`);
  const file = {
    name,
    mimeType: name.endsWith('.csv') ? 'text/csv' : 'application/json',
    buffer: Buffer.from(content),
  };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByLabel(/^Source/).fill(source);
}

/** Looks at what the file would do before it does it. */
async function takeIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'See what it would do' }).click();
  await page.getByRole('heading', { name: 'What it would do' }).waitFor();
  await page.getByRole('button', { name: 'Take it in' }).click();
  await page.getByRole('heading', { name: 'Taken in' }).waitFor();
}

/** One licence in force for a product that two rows of the list will be recognised as. */
async function oneLicence(page: Page): Promise<{ product: Known; entitlement: Known }> {
  const identifiers = [{ kind: 'name', pattern: 'draw*' }];
  const product = await call<Known>(page, 'POST', '/software-products', {
    title: 'Draw Pro 4',
    metric: 'device',
    identifiers,
  });
  const drafted = await call<Known>(page, 'POST', '/entitlements', {
    title: 'Draw Pro, one device',
    product: product.id,
    quantity: 1,
    metric: 'device',
    valid_from: '2025-01-01',
    proof_kind: 'invoice',
    proof: 'R-2025-17',
    cost: '240.00',
    cost_per: 'once',
    currency: 'EUR',
  });
  return { product, entitlement: await perform(page, 'entitlements', drafted, 'activate', {}) };
}

test('a list comes in, the position tells what is short, and each line leads to its records', async () => {
  const page = await program.openAs('agent', '/licences');
  const { product, entitlement } = await oneLicence(page);
  ({ number } = product);
  await upload(page, 'laptops.csv', list, 'e2e inventory');
  await takeIn(page);
  await page.getByText('No rule recognises: Strange Tool').waitFor();
  expect(await page.getByRole('status').getByText('E2E-LAPTOP-2').count()).toBe(1);

  await page.getByText('Position', { exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: 'Draw Pro 4' });
  await row.getByRole('img', { name: '2 used of 1' }).waitFor();
  await row.getByText('missing: €240 once').waitFor();
  await row.getByRole('link', { name: 'Draw Pro 4' }).click();
  const calculation = page.getByRole('region', { name: 'Calculation' });
  await calculation.getByRole('link', { name: entitlement.number }).waitFor();
  const lines = calculation.getByRole('row').filter({ hasText: 'E2E-LAPTOP' });
  expect(await lines.count()).toBe(2);
  await lines.nth(0).getByRole('link').click();
  await page.waitForURL(/\/installations\/INS\d{7}$/);
  await page.getByRole('heading', { level: 1 }).getByText('Draw Pro').waitFor();

  // What is not recognised is led to, and settled with a reason.
  await page.goto(`${program.base}/licences`);
  await page.getByRole('link', { name: /not recognised$/ }).click();
  await page.getByRole('link', { name: 'Strange Tool' }).waitFor();
  expect(await page.getByRole('link', { name: 'Draw Pro', exact: true }).count()).toBe(0);
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('link', { name: 'Strange Tool' }).click();
  await does(page, 'installation', 'ignore', { ignored_reason: 'Comes with the laptop' });
  await page.goBack();
  await page.getByRole('link', { name: 'Strange Tool' }).waitFor({ state: 'detached' });

  // A second licence, and nothing is short.
  await page.goto(`${program.base}/entitlements/${entitlement.number}`);
  await stateOf(page, 'In force');
  await does(page, 'entitlement', 'amend', { quantity: '2' }, { text: 'Bought a second one, R-2026-3' });
  await page.goto(`${program.base}/licences`);
  await row.getByRole('img', { name: '2 used of 2' }).waitFor();
  expect(program.errors).toEqual([]);
});

// Made here where what is shared is not at hand: of the same form, with a few components instead of 58.
const shared = join(import.meta.dirname, '../../shared/data/sbom/dropwizard.cdx.json');
const small = JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  components: [
    { type: 'library', name: 'one', version: '1.0', licenses: [{ license: { id: 'Apache-2.0' } }] },
    { type: 'library', name: 'two', version: '1.0', licenses: [{ license: { name: 'Ask the author' } }] },
  ],
});

test('a bill of software is of one item, and its licences are told with what they ask for', async () => {
  const page = await program.openAs('agent', '/licences');
  await call(page, 'POST', '/configuration-items', { title: 'Bill host', item_type: 'application' });
  await upload(page, 'bill.cdx.json', existsSync(shared) ? readFileSync(shared, 'utf8') : small, 'e2e build');
  await page.getByRole('button', { name: 'See what it would do' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('combobox', { name: 'Configuration item' }).fill('Bill host');
  await page.getByRole('option', { name: /^Bill host/ }).click();
  await takeIn(page);
  await page.getByText('Open source', { exact: true }).click();
  await page.getByText('nobody decided yet').first().waitFor();
  await page.getByRole('row').filter({ hasText: 'Apache-2.0' }).first().waitFor();
});

describe.each(looks)('in $language, dark: $dark', (look) => {
  let page: Page;
  beforeAll(async () => {
    page = await program.openAs('agent', null, look);
  });
  afterAll(() => page.context().close());

  const parts = ['position', 'open-source', 'renewals', 'reports', 'unused', 'calculation'];
  test.each(pagesIn(look, parts))('%s can be used by everybody', async (part) => {
    const path = part === 'calculation' ? `/software-products/${number}` : `/licences?part=${part}`;
    await page.goto(program.base + path);
    await page.locator('main h1').waitFor();
    await settled(page);
    expect(await accessibilityProblems(page, look)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(overflow).toBe(false);
  });
});
