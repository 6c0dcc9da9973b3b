import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './accessibility.ts';
import { looks, type Program, pagesIn, settled, startProgram } from './program.ts';
import { call, type Known, perform } from './record-forms.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

const hour = 3_600_000;

const day = '2030-06-12';

/** An hour of a day far enough ahead that nothing of the sample lies there, by the clock of the browser. */
function at(hours: number): number {
  return Date.parse(`${day}T00:00:00+07:00`) + hours * hour;
}

/** The same as a control for day and time holds it. */
function local(moment: number): string {
  return new Date(moment + 7 * hour).toISOString().slice(0, 16);
}

async function changeAt(page: Page, title: string, from: number, service: string): Promise<Known> {
  const values = { title, change_type: 'normal', category: 'network', service };
  return call(page, 'POST', '/changes', { ...values, planned_start: at(from), planned_end: at(from + 1) });
}

/** A window in force the day after, so that every kind of entry is seen in what is looked at. */
async function windowNextDay(page: Page, kind: 'maintenance' | 'blackout', from: number): Promise<void> {
  const [starts_at, ends_at] = [at(24 + from), at(24 + from + 4)];
  const made = await call<Known>(page, 'POST', '/change-windows', { title: kind, kind, starts_at, ends_at });
  await perform(page, 'change-windows', made, 'put-in-force', {});
}

async function plannedStart(page: Page, number: string): Promise<number> {
  const record = await call<Known & { planned_start: string }>(page, 'GET', `/changes/${number}`);
  return Date.parse(record.planned_start);
}

test('a change is planned for another time on the calendar, by pointer and by keyboard, and hears what stands in its way', async () => {
  const page = await program.openAs('process-owner', '/');
  const { id: service } = await call<{ id: string }>(page, 'POST', '/services', {
    title: 'Calendar service',
  });
  const first = await changeAt(page, 'Patch the mail server', 10, service);
  const second = await changeAt(page, 'Renew the certificate', 14, service);
  await windowNextDay(page, 'maintenance', 8);
  await windowNextDay(page, 'blackout', 14);
  await page.goto(`${program.base}/change-calendar?view=week&day=${day}`);
  const entry = (title: string) => page.getByRole('button', { name: title });

  // By pointer: an hour later, which is free.
  const block = entry('Patch the mail server');
  await block.waitFor();
  await settled(page);
  await block.scrollIntoViewIfNeeded();
  const box = await block.boundingBox();
  if (box === null) throw new Error('the change is not on the calendar');
  await page.mouse.move(box.x + 20, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 20, box.y + 8 + box.height, { steps: 6 });
  await page.mouse.up();
  const dialog = page.getByRole('dialog', { name: `Another time for ${first.number}` });
  await dialog.getByText('Nothing stands in the way at this time.').waitFor();
  expect(await dialog.getByLabel('Begins').inputValue()).toBe(local(at(11)));
  await dialog.getByRole('button', { name: 'Plan this time' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await plannedStart(page, first.number)).toBe(at(11));

  // By keyboard: into the time of the other, which the dialog says before anything is saved.
  await entry('Patch the mail server').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Plan another time' }).click();
  await dialog.getByLabel('Begins').fill(local(at(14) + hour / 2));
  await dialog.getByLabel('Ends').fill(local(at(15) + hour / 2));
  await dialog.getByText(`Touches the same service as ${second.number} Renew the certificate`).waitFor();
  expect(await plannedStart(page, first.number)).toBe(at(11));
  await dialog.getByRole('button', { name: 'Plan this time' }).click();
  await dialog.waitFor({ state: 'hidden' });
  // Both bear the mark, in words for whoever does not see it.
  await page.getByRole('button', { name: /Patch the mail server.*1 conflict/ }).waitFor();
  await page.getByRole('button', { name: /Renew the certificate.*1 conflict/ }).waitFor();

  // What is shown stands in the URL, and keys lead on.
  await page.keyboard.press('l');
  await page.waitForURL(/view=timeline/);
  await page.getByText('Calendar service').first().waitFor();
  await page.keyboard.press('m');
  await page.waitForURL(/view=month/);
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/day=2030-07-01/);
});

describe.each(looks)('in $language, dark: $dark', (look) => {
  let page: Page;
  beforeAll(async () => {
    page = await program.openAs('agent', null, look);
  });
  afterAll(() => page.context().close());

  test.each(pagesIn(look, ['month', 'week', 'timeline']))('the %s can be used by everybody', async (view) => {
    await page.goto(`${program.base}/change-calendar?view=${view}&day=${day}`);
    await page.locator('main h1').waitFor();
    await settled(page);
    expect(await accessibilityProblems(page, look)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(overflow).toBe(false);
  });
});
