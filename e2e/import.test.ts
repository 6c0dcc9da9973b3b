import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './accessibility.ts';
import { type Program, signIn, startProgram } from './program.ts';

const head =
  'number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,opened_by,opened_at,' +
  'sys_created_by,sys_created_at,sys_updated_by,sys_updated_at,contact_type,location,category,subcategory,u_symptom,' +
  'cmdb_ci,impact,urgency,priority,assignment_group,assigned_to,knowledge,u_priority_confirmation,notify,problem_id,' +
  'rfc,vendor,caused_by,closed_code,resolved_by,resolved_at,closed_at';

function row(number: string, state: string, updated: string, changes: number): string {
  return (
    `${number},${state},true,0,0,${changes},true,Caller 1,Opened by 1,3/2/2026 08:10,?,?,Updated by 1,${updated},Phone,` +
    'Location 1,Category 26,Subcategory 174,?,?,2 - Medium,2 - Medium,3 - Moderate,Group 56,?,true,false,Do Not Notify,' +
    '?,?,?,?,code 5,Resolved by 1,3/2/2026 09:50,8/2/2026 09:59'
  );
}

const log = [
  head,
  row('INC0000045', 'New', '3/2/2026 08:15', 0),
  row('INC0000045', 'Resolved', '3/2/2026 09:50', 2),
  row('INC0000045', 'Closed', '8/2/2026 09:59', 3),
  row('INC0000046', 'New', '4/2/2026 10:00', 0),
  row('INC0000046', '-100', '4/2/2026 10:30', 1),
];

let program: Program;
let folder: string;

beforeAll(async () => {
  program = await startProgram();
  folder = mkdtempSync(join(tmpdir(), 'touchstone-logs-'));
});
afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function openImport(): Promise<Page> {
  const page = await program.open();
  await signIn(page, program.base);
  await page.goto(`${program.base}/imports/new`);
  return page;
}

async function preview(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'File' }).click();
  await (await chooser).setFiles(path);
  await page.getByRole('button', { name: 'Show the first rows' }).click();
}

test('a log is previewed, imported, accounted for and assessed', async () => {
  const page = await openImport();
  await preview(page, file('log.csv.gz', gzipSync(`${log.join('\n')}\n`)));
  await page.getByRole('cell', { name: 'INC0000045' }).first().waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Import the whole file' }).click();
  await page.waitForURL(/imports\/[0-9a-f-]{36}/);
  await page.getByRole('link', { name: 'Get the rejected rows' }).waitFor();
  const run = await (
    await page.request.get(`${program.base}/api/v1/imports/${page.url().split('/').at(-1)}`)
  ).json();
  expect(run).toMatchObject({ rows: 5, imported: 4, unchanged: 0, rejected: 1, records_created: 2 });
  expect(await accessibilityProblems(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.locator('a[href$="/rejected"]').click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('-100');
  await page.getByRole('link', { name: 'Assess this period' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Assess now' }).click();
  await page.waitForURL(/assessment=ASM/);
  await page.locator('[data-requirement]').first().waitFor();
  // What was imported is told apart from live work.
  await page.goto(`${program.base}/cockpit/8.6.1-a`);
  await page.getByText('2 imported').first().waitFor();
  await page.goto(`${program.base}/incidents`);
  await page.getByText('All', { exact: true }).click();
  await expect.poll(() => page.getByRole('row').count()).toBe(3);
  expect(program.errors).toEqual([]);
});

test('a file that is no log is refused in words, and nothing is imported', async () => {
  const page = await openImport();
  await preview(page, file('picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00])));
  await page.getByRole('alert').waitFor();
  await preview(page, file('other.csv', 'a,b\n1,2\n'));
  await page
    .getByRole('alert')
    .getByText(/number|column/)
    .first()
    .waitFor();
});
