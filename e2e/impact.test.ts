import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './accessibility.ts';
import { looks, type Program, pagesIn, settled, signIn, startProgram } from './program.ts';
import { call, type Known } from './record-forms.ts';

let program: Program;
let page: Page;

/** The day on which the test runs, by the clock of the browser. */
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

/** Items by the names they are written down with. */
const numbers = new Map<string, string>();

const numberOf = (title: string): string => {
  const number = numbers.get(title);
  if (number === undefined) throw new Error(`There is no item ${title}.`);
  return number;
};

async function item(title: string, item_type: string, more: object = {}): Promise<Known> {
  const made = await call<Known>(page, 'POST', '/configuration-items', { title, item_type, ...more });
  numbers.set(title, made.number);
  return made;
}

async function relate(from: string, relation: string, to: string): Promise<void> {
  const { id } = await call<Known>(page, 'GET', `/configuration-items/${numberOf(to)}`);
  await call(page, 'POST', `/configuration-items/${numberOf(from)}/links`, { relation, to: id });
}

beforeAll(async () => {
  program = await startProgram('blank');
  page = await program.open();
  await signIn(page, program.base);
  const service = await call<Known>(page, 'POST', '/services', { title: 'Web shop' });
  await item('Host 1', 'server', {
    attributes: [{ name: 'cores', value: '64' }],
    identifiers: [{ kind: 'serial', value: 'SN-7' }],
  });
  await item('Rack room', 'location');
  await item('Orders database', 'database');
  await item('Shop', 'application');
  await item('Reports', 'application');
  await item('Shop service', 'business-service', { service: service.id });
  await item('Queue', 'application');
  await relate('Host 1', 'located-in', 'Rack room');
  await relate('Orders database', 'runs-on', 'Host 1');
  await relate('Shop', 'depends-on', 'Orders database');
  await relate('Reports', 'uses', 'Orders database');
  await relate('Shop service', 'depends-on', 'Shop');
  // Each of the two needs the other.
  await relate('Queue', 'uses', 'Shop');
  await relate('Shop', 'uses', 'Queue');
});
afterAll(() => program.close());

const nodeOf = (of: Page, title: string) => of.locator(`svg a[aria-label^="${title}, "]`);

/** Names in the list, in its order. */
async function listed(of: Page): Promise<readonly string[]> {
  const rows = of.getByRole('table', { name: 'List' }).locator('tbody tr');
  return rows.locator('td:nth-child(2) a').allTextContents();
}

/** Names in the picture. */
async function drawn(of: Page): Promise<readonly string[]> {
  const labels = await of
    .locator('svg a[data-node]:not([aria-current])')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  return labels.map((label) => label.split(',')[0] ?? '');
}

const focused = (of: Page): Promise<string> =>
  of.evaluate(() => document.activeElement?.getAttribute('aria-label')?.split(',')[0] ?? '');

test('the graph is walked by mouse and by keyboard, turned round and gone back in, and the list agrees', async () => {
  await page.goto(`${program.base}/configuration-items/${numberOf('Host 1')}`);
  await page.getByRole('link', { name: 'Open the graph' }).click();
  await page.getByRole('heading', { level: 1, name: 'Host 1' }).waitFor();
  await nodeOf(page, 'Shop').waitFor();
  expect((await drawn(page)).toSorted()).toEqual(['Orders database', 'Reports', 'Shop']);
  expect((await listed(page)).toSorted()).toEqual((await drawn(page)).toSorted());
  await page.getByText('There is more beyond 2 steps.').waitFor();

  // Further: the service stands first in the list and at the top of the picture, and the circle is told.
  await page.getByRole('button', { name: 'One step further' }).click();
  await page.waitForURL(/depth=3/);
  await nodeOf(page, 'Queue').waitFor();
  await page.getByRole('button', { name: 'One step further' }).click();
  await nodeOf(page, 'Web shop').waitFor();
  await page.getByText('If CFG0000001 fails, 6 others fail with it.').waitFor();
  expect((await listed(page))[0]).toBe('Web shop');
  const heights = async (title: string): Promise<number> => (await nodeOf(page, title).boundingBox())?.y ?? 0;
  expect(await heights('Web shop')).toBeLessThan(await heights('Shop service'));
  expect(await heights('Shop')).toBeLessThan(await heights('Host 1'));
  await page.getByText('In a circle, each fails with the others:').waitFor();
  expect(await nodeOf(page, 'Queue').getAttribute('aria-label')).toContain('in a circle');

  // By mouse to the database, by keyboard on to an application, and back twice.
  await nodeOf(page, 'Orders database').click();
  await page.getByRole('heading', { level: 1, name: 'Orders database' }).waitFor();
  await nodeOf(page, 'Reports').waitFor();
  await expect.poll(() => focused(page)).toBe('Orders database');
  await page.keyboard.press('ArrowUp');
  const up = await focused(page);
  expect(['Shop', 'Reports']).toContain(up);
  await page.keyboard.press(up === 'Shop' ? 'ArrowRight' : 'ArrowLeft');
  const beside = await focused(page);
  expect([up, beside].toSorted()).toEqual(['Reports', 'Shop']);
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('Orders database');
  await nodeOf(page, 'Reports').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor();
  await page.getByText('Nothing that is recorded fails with').waitFor();

  await page.getByText('What this needs', { exact: true }).click();
  await page.waitForURL(/show=needs/);
  await nodeOf(page, 'Rack room').waitFor();
  expect((await drawn(page)).toSorted()).toEqual(['Host 1', 'Orders database', 'Rack room']);
  expect((await listed(page)).toSorted()).toEqual((await drawn(page)).toSorted());
  await page.getByText(/needs 3 others/).waitFor();

  await page.goBack();
  await page.getByText('Nothing that is recorded fails with').waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Orders database' }).waitFor();
  await nodeOf(page, 'Shop').waitFor();
  expect((await listed(page)).toSorted()).toEqual((await drawn(page)).toSorted());

  // Without servers, what needed one still hangs together.
  await page.goto(`${program.base}/impact-graph/${numberOf('Rack room')}?depth=3&hide=server`);
  await nodeOf(page, 'Orders database').waitFor();
  expect(await drawn(page)).not.toContain('Host 1');
  expect(await listed(page)).not.toContain('Host 1');
  await page.getByText('1 more is hidden by its type.').waitFor();
  expect(program.errors).toEqual([]);
});

test('the picture and its list are taken away as files', async () => {
  await page.goto(`${program.base}/impact-graph/${numberOf('Host 1')}?depth=5`);
  await nodeOf(page, 'Web shop').waitFor();
  for (const [form, name] of [
    ['SVG', 'impact-CFG0000001.svg'],
    ['PNG', 'impact-CFG0000001.png'],
    ['List (CSV)', 'impact-CFG0000001.csv'],
  ] as const) {
    await page.getByRole('button', { name: 'Save' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: form }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe(name);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    const content = Buffer.concat(chunks);
    if (form === 'PNG') expect(content.subarray(1, 4).toString()).toBe('PNG');
    else expect(content.toString()).toContain('Orders database');
    // A picture that stands alone has no colours that only our pages know.
    if (form === 'SVG') expect(content.toString()).not.toContain('var(');
  }
});

test('an incident and a change lead to the graph of what they concern', async () => {
  const { id } = await call<Known>(page, 'GET', `/configuration-items/${numberOf('Host 1')}`);
  const incident = await call<Known>(page, 'POST', '/incidents', {
    title: 'Host is down',
    impact: 1,
    urgency: 1,
    configuration_item: id,
  });
  await page.goto(`${program.base}/incidents/${incident.number}`);
  await page.getByRole('link', { name: 'Open the graph' }).click();
  await page.getByRole('heading', { level: 1, name: 'Host 1' }).waitFor();

  const values = {
    title: 'Replace the host',
    change_type: 'normal',
    category: 'infrastructure',
    items: [id],
  };
  const change = await call<Known>(page, 'POST', '/changes', values);
  await page.goto(`${program.base}/changes/${change.number}`);
  await page.getByRole('link', { name: 'Open the graph' }).click();
  await page.waitForURL(new RegExp(`/impact-graph/${change.number}`));
  await nodeOf(page, 'Shop').waitFor();
  expect((await listed(page)).toSorted()).toEqual(['Orders database', 'Reports', 'Shop']);
});

/** Pages by what they begin with: paths that need a number are made when it is known. */
const pages = {
  both: () => `/impact-graph/${numberOf('Orders database')}?depth=4&show=both`,
  needs: () => `/impact-graph/${numberOf('Shop')}?depth=4&show=needs&hide=server`,
  item: () => `/configuration-items/${numberOf('Orders database')}?then=${today}`,
} as const;

describe.each(looks)('in $language, dark: $dark', (look) => {
  let other: Page;
  beforeAll(async () => {
    other = await program.open(look);
    await signIn(other, program.base);
  });
  afterAll(() => other.context().close());

  test.each(pagesIn(look, ['both', 'needs', 'item'] as const))(
    'the page (%s) can be used by everybody',
    async (name) => {
      await other.goto(program.base + pages[name]());
      await other.locator('svg a[data-node]').first().waitFor();
      await settled(other);
      expect(await accessibilityProblems(other, look)).toEqual([]);
    },
  );
});

test('the page of an item tells its attributes, its neighbours, and what it was on a past day', async () => {
  await page.goto(`${program.base}/configuration-items/${numberOf('Host 1')}`);
  const attributes = page.getByRole('region', { name: 'Attributes' });
  await attributes.getByText('Processor cores').waitFor();
  await attributes.getByText('64', { exact: true }).waitFor();
  await page.getByRole('region', { name: 'Identifiers' }).getByText('SN-7').waitFor();
  const near = page.getByRole('region', { name: 'Nearest neighbours' });
  await nodeOf(page, 'Rack room').waitFor();
  expect(await near.locator('svg a[data-node]').count()).toBe(3);
  const then = page.getByRole('region', { name: 'As it was' });
  await then.getByLabel('At the end of').fill(today);
  await then.getByText('All values were as they are now.').waitFor();
  await then.getByText('Relations then: 2').waitFor();
  await page.waitForURL(/then=/);
  await then.getByLabel('At the end of').fill('2001-01-01');
  await then.getByRole('alert').waitFor();
  expect(program.errors).toEqual([]);
});

test('on a phone the list stands first, and the picture is one step away', async () => {
  const phone = await program.open({ width: 390, height: 844 });
  await signIn(phone, program.base);
  await phone.goto(`${program.base}/impact-graph/${numberOf('Host 1')}`);
  await phone.getByRole('table', { name: 'List' }).waitFor();
  expect(await phone.locator('svg a[data-node]').count()).toBe(0);
  expect((await listed(phone)).toSorted()).toEqual(['Orders database', 'Reports', 'Shop']);
  expect(await accessibilityProblems(phone)).toEqual([]);
  const overflow = await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(overflow).toBe(false);
  await phone.getByRole('table', { name: 'List' }).getByRole('link', { name: 'Orders database' }).click();
  await phone.getByRole('heading', { level: 1, name: 'Orders database' }).waitFor();
  await phone.getByText('Picture', { exact: true }).click();
  await nodeOf(phone, 'Shop').waitFor();
});
