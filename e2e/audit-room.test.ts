import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './accessibility.ts';
import { type Program, settled, signIn, startProgram } from './program.ts';
import { call, english, type Known, password, personOf, stateOf } from './record-forms.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

const guest = 'anna@body.example';
const requests = english('information-request');

/** A room with a list of incidents and a risk, open to a guest from today on. */
async function prepareRoom(page: Page): Promise<Known> {
  const { id } = await call<Known>(page, 'POST', '/people', {
    name: 'Anna Weber',
    email: guest,
    roles: ['external-auditor'],
    access_until: '2099-12-31',
    body: 'Sample certification body',
    password,
  });
  const owner = await personOf(page, 'system-manager@sample.example');
  const values = {
    title: 'Stage 1',
    guests: [id],
    opens_on: '2020-01-01',
    closes_on: '2099-12-31',
    assignee: owner.id,
  };
  const room = await call<Known>(page, 'POST', '/audit-rooms', values);
  return call(page, 'POST', `/audit-rooms/${room.number}/transitions`, { activity: 'open' }, room.version);
}

/** Staff open a list in the dialog of the room's page. */
async function openList(page: Page, room: Known): Promise<void> {
  await page.goto(`${program.base}/audit-rooms/${room.number}`);
  await page.getByRole('button', { name: 'Open to the guests' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open to the guests' });
  await dialog.getByLabel('Words of the title').fill('portal');
  await dialog.getByLabel('Why').fill('Asked for at the opening meeting');
  await dialog.getByRole('button', { name: 'Open to the guests' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'Incidents', exact: true }).last().waitFor();
}

test('a guest reads what was opened, asks, is answered and keeps a sample as seen; the manager sees the looks', async () => {
  const manager = await program.openAs('system-manager', '/');
  const room = await prepareRoom(manager);
  await openList(manager, room);

  const page = await program.open();
  await signIn(page, program.base, guest);
  await page.getByRole('heading', { level: 1, name: 'Stage 1' }).waitFor();
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  const main = page.locator('main');
  await main.getByRole('link', { name: 'Incidents' }).click();
  await page.getByRole('button', { name: 'Draw a sample' }).click();
  const draw = page.getByRole('dialog', { name: 'Draw a sample' });
  await draw.getByLabel('What it is to show').fill('Portal incidents');
  await draw.getByLabel('How many').fill('2');
  await draw.getByRole('button', { name: 'Draw a sample' }).click();
  await page.getByRole('heading', { level: 1, name: 'Portal incidents' }).waitFor();
  const drawn = main.getByRole('link', { name: /^INC\d{7}$/ });
  await drawn.first().waitFor();
  expect(await drawn.count()).toBe(2);
  const number = (await drawn.first().textContent()) ?? '';

  // The record changes after it was seen.
  const before = await call<Known>(manager, 'GET', `/incidents/${number}`);
  await call(manager, 'POST', `/incidents/${number}/comments`, { kind: 'note', text: 'Later' });
  await drawn.first().click();
  await page.getByText(new RegExp(`version ${before.version}$`)).waitFor();
  await page.getByText('The hash holds').waitFor();
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.goto(`${program.base}/rooms/${room.number}`);
  await page.getByRole('button', { name: 'Ask for information' }).click();
  const ask = page.getByRole('dialog', { name: 'Ask for information' });
  await ask.getByLabel(requests.field('title')).fill('The newest risk');
  await ask.getByRole('button', { name: 'Ask for information' }).click();
  await ask.waitFor({ state: 'hidden' });

  const { items } = await call<{ items: Known[] }>(manager, 'GET', '/information-requests');
  const asked = items[0] as Known;
  const risks = await call<{ items: Known[] }>(manager, 'GET', '/risks?limit=1');
  const risk = risks.items[0] as Known;
  await manager.goto(`${program.base}/information-requests/${asked.number}`);
  await manager.getByRole('button', { name: 'Answer', exact: true }).click();
  const answer = manager.getByRole('dialog', { name: 'Answer' });
  await answer.getByLabel('The answer').fill('Here it is.');
  await answer.getByLabel('Opened').fill(risk.number);
  const send = answer.getByRole('button', { name: 'Answer', exact: true });
  // What is opened with it is confirmed by a person first.
  expect(await send.isDisabled()).toBe(true);
  await answer.getByRole('checkbox').check();
  await send.click();
  await stateOf(manager, requests.state('answered'));

  await page.goto(`${program.base}/rooms/${room.number}/requests/${asked.number}`);
  await page.getByText('Here it is.').first().waitFor();
  await page.getByRole('button', { name: requests.activity('satisfy') }).click();
  await main.getByText(requests.state('satisfied'), { exact: true }).first().waitFor();
  await page.goto(`${program.base}/rooms/${room.number}`);
  await main.getByRole('link', { name: new RegExp(`^${risk.number}`) }).click();
  await page.getByRole('heading', { level: 1, name: String(risk['title']) }).waitFor();

  // Nothing else is theirs, by whatever address.
  await page.goto(`${program.base}/risks/${risk.number}`);
  await page.getByText('This page is not for your role').waitFor();

  await manager.goto(`${program.base}/rooms/${room.number}?tab=looks`);
  await manager.getByRole('cell', { name: new RegExp(`^${risk.number}`) }).waitFor();
  expect(program.errors).toEqual([]);
});
