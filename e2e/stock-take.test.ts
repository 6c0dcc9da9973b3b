import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { qrCodeSvg } from '../server/certification/certificates/qr-code.ts';
import { printPicture } from '../server/documents/printing.ts';
import { accessibilityProblems } from './accessibility.ts';
import { type Program, settled, startProgram } from './program.ts';
import { call, does, type Known, personOf, stateOf } from './record-forms.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

const phone = { width: 390, height: 844 };

/** An asset in use in the office. */
async function inOffice(page: Page, asset_tag: string, owner: string): Promise<Known> {
  const values = { title: `Laptop ${asset_tag}`, asset_type: 'other', asset_tag, assignee: owner };
  const made = await call<Known>(page, 'POST', '/assets', values);
  const body = { activity: 'put-in-use', fields: { location: 'office' } };
  return call(page, 'POST', `/assets/${made.number}/transitions`, body, made.version);
}

/** A photo of a label, as its sheet shows it. */
async function photoOf(content: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  return { name: 'label.png', mimeType: 'image/png', buffer: await printPicture(qrCodeSvg(content), 8) };
}

async function type(page: Page, tag: string): Promise<void> {
  await page.getByLabel('Asset tag').fill(tag);
  await page.getByRole('button', { name: 'Look up' }).click();
}

const sent = (page: Page) => page.getByRole('status').filter({ hasText: 'Everything is sent' }).waitFor();

test('who counts reads labels with a phone, also without a connection; the desk decides, and another signs', async () => {
  const desk = await program.openAs('agent', '/stock-takes');
  const agent = await personOf(desk, 'agent@sample.example');
  const first = await inOffice(desk, 'SCAN-1', agent.id);
  for (const tag of ['SCAN-2', 'SCAN-3']) await inOffice(desk, tag, agent.id);
  // Of a kind that the sample has none of.
  const plan = { title: 'Office count', planned_from: '2026-06-10', planned_until: '2026-06-20' };
  const values = { ...plan, locations: ['office'], asset_types: ['other'], assignee: agent.id };
  const { number } = await call<Known>(desk, 'POST', '/stock-takes', values);
  await desk.goto(`${program.base}/stock-takes/${number}`);
  await desk.getByRole('button', { name: 'Draw up the list and start' }).click();
  await stateOf(desk, 'Counting');

  const page = await program.openAs('agent', `/stock-takes/${number}/count`, phone);
  await page.getByRole('combobox', { name: 'I am at' }).click();
  await page.getByRole('option', { name: 'Office', exact: true }).click();
  const photo = page.locator('input[type=file]');
  await photo.setInputFiles(await photoOf(`https://desk.example/assets/${first.number}#SCAN-1`));
  await page.getByText('Belongs here').waitFor();
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Seen here' }).click();
  await page.getByText('1 of 3 found').waitFor();

  await type(page, 'scan-1');
  await page.getByRole('region', { name: 'Laptop SCAN-1' }).getByText('counted before').waitFor();
  await page.getByRole('button', { name: 'Not this one' }).click();

  // The connection is lost: what is seen waits on the device, also when the page is loaded again.
  await page.context().route('**/sightings', (route) => route.abort());
  await type(page, 'SCAN-2');
  await page.getByRole('button', { name: 'Seen here' }).click();
  await page.getByText('1 sighting waits on this device').waitFor();
  await type(page, 'STRANGE-7');
  await page.getByText('Not on the list of this stock-take').waitFor();
  await page.getByRole('button', { name: 'Seen here' }).click();
  await page.getByText('2 sightings wait on this device').waitFor();
  await page.reload();
  await page.getByText('2 sightings wait on this device').waitFor();
  await page.context().unroute('**/sightings');
  await page.getByRole('button', { name: 'Try again' }).click();
  await sent(page);
  await page.getByText('2 of 3 found').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(program.errors.filter((error) => !error.includes('ERR_FAILED'))).toEqual([]);

  await desk.reload();
  await does(desk, 'stock-take', 'end-counting', {});
  await stateOf(desk, 'Deciding');
  for (const [tag, decision] of [
    ['SCAN-3', 'Report lost'],
    ['STRANGE-7', 'Nothing to correct'],
  ] as const) {
    await desk.getByRole('button', { name: `Decide on ${tag}` }).click();
    const dialog = desk.getByRole('dialog', { name: `Decide on ${tag}` });
    await dialog.getByRole('combobox', { name: 'Decision' }).click();
    await desk.getByRole('option', { name: decision }).click();
    await dialog.getByLabel('Reason').fill('Asked on the spot');
    await dialog.getByRole('button', { name: 'Decide', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  await settled(desk);
  expect(await accessibilityProblems(desk)).toEqual([]);

  const manager = await program.openAs('system-manager', `/stock-takes/${number}`);
  await does(manager, 'stock-take', 'close', {}, { signed: true });
  await stateOf(manager, 'Closed');
  const closed = await call<Known>(manager, 'GET', `/stock-takes/${number}`);
  expect(closed).toMatchObject({ expected: 3, seen: 2, missing: 1, unknown: 1, difference_percent: 50 });
});

test('the page of an asset shows its life and prints its label; a label opens it', async () => {
  const page = await program.openAs('agent', '/assets');
  const agent = await personOf(page, 'agent@sample.example');
  const values = { title: 'Switch', asset_type: 'network-device', purchased_on: '2025-01-07' };
  const more = { warranty_end: '2026-01-07', support_end: '2030-01-07', assignee: agent.id };
  const { number } = await call<Known>(page, 'POST', '/assets', { ...values, ...more });
  await page.goto(`${program.base}/assets/${number}#ANY`);
  const life = page.getByRole('region', { name: 'Life of the asset' });
  await life.getByText('Warranty until').waitFor();
  expect(await life.getByRole('listitem').allTextContents()).toHaveLength(3);
  await life.getByRole('button', { name: 'Label' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: '70 × 37 mm' }).click();
  expect((await saved).suggestedFilename()).toBe('labels.pdf');
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.goto(`${program.base}/assets/labels?asset_type=information`);
  await page.getByRole('button', { name: 'Make the sheet (PDF)' }).click();
  await page.getByText('There is no asset to print a label for').waitFor();
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);
});
