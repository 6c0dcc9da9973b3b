import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inOrganisation } from '../server/database/pool.ts';
import { newSurveyToken } from '../server/surveys/link.ts';
import { accessibilityProblems } from './accessibility.ts';
import { looks, type Program, settled, startProgram } from './program.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram('sample');
}, 300_000);
afterAll(() => program.close());

const phone = { width: 390, height: 844 };

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Does something to a record by the API, as whoever is signed in on the page. */
async function perform(page: Page, path: string, activity: string, fields: object = {}): Promise<void> {
  const { version } = await (await page.request.get(`${program.base}/api/v1/${path}`)).json();
  const answer = await page.request.post(`${program.base}/api/v1/${path}/transitions`, {
    data: { activity, fields },
    headers: { 'if-match': `"${version}"`, 'sec-fetch-site': 'same-origin' },
  });
  if (!answer.ok()) throw new Error(`${activity}: ${await answer.text()}`);
}

/** Has everybody asked after each closed record: the sample asks after a share of them. */
async function askEverybody(): Promise<void> {
  const page = await program.openAs('system-manager', null);
  const settings = `${program.base}/api/v1/settings`;
  const { value, version } = (await (await page.request.get(settings)).json())['desk.satisfaction'];
  const answer = await page.request.put(`${settings}/desk.satisfaction`, {
    data: { value: { ...value, share_percent: 100, pause_days: 0 } },
    headers: { 'if-match': `"${version}"`, 'sec-fetch-site': 'same-origin' },
  });
  if (!answer.ok()) throw new Error(await answer.text());
  await page.context().close();
}

async function staysInWidth(page: Page): Promise<void> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBeLessThanOrEqual(0);
}

test('a requester does all of theirs on a telephone: reports, follows, answers, opens again, rates by the link', async () => {
  await askEverybody();
  const agent = await program.openAs('agent', '/desk');
  const page = await program.openAs('requester', '/', phone);
  await page.waitForURL(/\/portal$/);
  await settled(page);
  await page.getByRole('link', { name: /Report a problem/ }).click();
  await page.getByRole('textbox', { name: 'What happened?' }).fill('Sample: the scanner is dead');
  await page.getByRole('textbox', { name: 'Tell us more' }).fill('Since this morning.');
  await page.getByRole('radio', { name: 'With difficulty' }).check();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'scanner.png', mimeType: 'image/png', buffer: png });
  await page.getByText('scanner.png').waitFor();
  const inputs = await page
    .getByRole('textbox', { name: 'What happened?' })
    .evaluate((one) => getComputedStyle(one).fontSize);
  expect(inputs).toBe('16px');
  await staysInWidth(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.waitForURL(/\/portal\/incidents\/INC\d+$/);
  const number = page.url().split('/').at(-1) ?? '';
  await page.getByText('We have received it').first().waitFor();
  await page.getByRole('button', { name: /scanner\.png/ }).waitFor();
  expect(await (await agent.request.get(`${program.base}/api/v1/incidents/${number}`)).json()).toMatchObject({
    urgency: 2,
    description: 'Since this morning.',
  });

  await perform(agent, `incidents/${number}`, 'start');
  await page.getByText('We are working on it').first().waitFor();
  await perform(agent, `incidents/${number}`, 'pend', { pending_reason: 'requester' });
  await page.getByText('We need your answer').first().waitFor();
  await page.getByRole('textbox', { name: 'Comment' }).fill('The light is green.');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('listitem').getByText('The light is green.').waitFor();
  // The answer lets it go on by itself.
  await page.getByText('We are working on it').first().waitFor();
  await perform(agent, `incidents/${number}`, 'resolve', {
    resolution_code: 'solved',
    resolution_text: 'Cable replaced.',
  });
  await page.getByRole('button', { name: 'No, not yet' }).click();
  await page.getByRole('textbox', { name: 'What is still wrong?' }).fill('It went dark again.');
  await page.getByRole('button', { name: 'Open it again' }).click();
  await page.getByRole('listitem').getByText('It went dark again.').waitFor();
  await perform(agent, `incidents/${number}`, 'resolve', {
    resolution_code: 'solved',
    resolution_text: 'New scanner.',
  });
  await page.getByRole('button', { name: 'Yes, close it' }).click();
  await page.getByText('It is done').first().waitFor();
  await staysInWidth(page);

  // The link of the mail, whose secret nobody but the mail holds.
  const token = newSurveyToken(program.principal.organisation_id);
  await expect
    .poll(async () => {
      const { rowCount } = await inOrganisation(
        program.platform.pool,
        program.principal.organisation_id,
        (client) =>
          client.query(
            'update survey set token_hash = $1 where record_id = (select id from record where number = $2)',
            [token.hash, number],
          ),
      );
      return rowCount;
    })
    .toBe(1);
  const outside = await program.open(phone);
  await outside.goto(`${program.base}/survey/${token.text}`);
  expect(await accessibilityProblems(outside)).toEqual([]);
  await outside.getByRole('radio', { name: '4 – Satisfied' }).check();
  await outside.getByRole('button', { name: 'Send' }).click();
  await outside.getByText('Thank you').first().waitFor();
  await page.goto(`${program.base}/incidents/${number}`);
  await page.getByText('Your rating: 4 – Satisfied').waitFor();
});

interface Made {
  readonly id: string;
  readonly number: string;
}

async function create(page: Page, path: string, data: object): Promise<Made> {
  const answer = await page.request.post(`${program.base}/api/v1/${path}`, {
    data,
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  if (!answer.ok()) throw new Error(await answer.text());
  return answer.json();
}

/** An item of the catalogue that asks one question; where somebody is named, they approve it first. */
async function offer(owner: Page, title: string, approver: string | null): Promise<Made> {
  const item = await create(owner, 'request-items', {
    title,
    description: 'For the office.',
    category: 'hardware',
    impact: 3,
    urgency: 3,
    team: (await (await owner.request.get(`${program.base}/api/v1/teams`)).json()).items[0].id,
    assignee: (await (await owner.request.get(`${program.base}/api/v1/session`)).json()).person.id,
    audience: 'everyone',
    instruction: 'Order it.',
    form: [{ id: 'size', kind: 'line', label: 'Which size?', required: true }],
    ...(approver === null ? {} : { approvals: [{ step: 1, of: 'people', rule: 'one', people: [approver] }] }),
  });
  await perform(owner, `request-items/${item.number}`, 'offer');
  return item;
}

test('a requester requests from the catalogue, approves in two taps and reads an article', async () => {
  const owner = await program.openAs('process-owner', '/');
  const agent = await program.openAs('agent', '/');
  const page = await program.openAs('requester', '/portal', phone);
  const { person } = await (await page.request.get(`${program.base}/api/v1/session`)).json();
  await offer(owner, 'Sample: a screen', null);
  await page.getByRole('link', { name: /Request something/ }).click();
  await page.getByRole('link', { name: /Sample: a screen/ }).click();
  await page.waitForURL(/\/portal\/request\?item=/);
  await page.getByRole('textbox', { name: 'Which size?' }).fill('27 inches');
  await staysInWidth(page);
  await page.getByRole('button', { name: 'Send the request' }).click();
  await page.waitForURL(/\/portal\/service-requests\/REQ\d+$/);
  await page.getByText('27 inches').waitFor();
  await page.getByText('We are working on it').first().waitFor();

  const chair = await offer(owner, 'Sample: a chair', person.id);
  const asked = await create(agent, 'service-requests', {
    title: 'Sample: a chair for the lab',
    item: chair.id,
    answers: [{ id: 'size', value: 'high' }],
  });
  await page.goto(`${program.base}/portal`);
  await page.getByRole('link', { name: /Your approval is asked for.*a chair for the lab/ }).click();
  await page.getByText('high', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Approve' }).click();
  // Decided, it may still be read, and nothing more is asked.
  await page.getByRole('button', { name: 'Approve' }).waitFor({ state: 'detached' });
  await page.getByText('high', { exact: true }).waitFor();
  const { state } = await (
    await agent.request.get(`${program.base}/api/v1/service-requests/${asked.number}`)
  ).json();
  expect(state).toBe('fulfilment');

  await page.goto(`${program.base}/portal`);
  const articles = page.getByRole('region', { name: 'Articles' });
  const first = articles.getByRole('link').first();
  const title = (await first.textContent()) ?? '';
  await first.click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
});

test.each(looks)('the portal is accessible on a telephone in %o', async (look) => {
  const page = await program.openAs('requester', '/portal', { ...look, ...phone });
  await settled(page);
  await staysInWidth(page);
  expect(await accessibilityProblems(page, look)).toEqual([]);
  await page.goto(`${program.base}/portal/report`);
  await page.locator('form').waitFor();
  expect(await accessibilityProblems(page, look)).toEqual([]);
  await page.context().close();
  expect(program.errors).toEqual([]);
});
