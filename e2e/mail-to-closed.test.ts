import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import PostalMime, { type Email } from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inOrganisation } from '../server/database/pool.ts';
import { createPerson } from '../server/identity/people.ts';
import { createTeam } from '../server/identity/teams.ts';
import { type TestSmtpServer, testSmtpServer } from '../server/mail/testing/smtp-server.ts';
import { chooseSecondByKeys, type Program, settled, startProgram } from './program.ts';

let program: Program;
let smtp: TestSmtpServer;

const desk = 'desk@provider.example';
const requester = 'ann@customer.example';

beforeAll(async () => {
  smtp = await testSmtpServer();
  program = await startProgram('blank', { private_addresses: true });
  await makeDesk();
}, 300_000);
afterAll(async () => {
  await program.close();
  await smtp.close();
});

/** An agent, their team, and the account that people write to: its answers leave by the server of the test. */
async function makeDesk(): Promise<void> {
  const { platform, principal } = program;
  const agent = await createPerson(platform, principal, {
    name: 'Sample agent',
    email: 'agent@sample.example',
    password: 'a long sample password',
    roles: ['agent'],
  });
  const team = await createTeam(platform, principal, { name: 'First line', members: [agent.id] });
  await inOrganisation(platform.pool, principal.organisation_id, (client) =>
    client.query(
      `insert into mail_account (organisation_id, id, name, address, process, team_id, smtp_host, smtp_port, smtp_tls)
        values ($1, $2, 'Service desk', $3, 'incident', $4, 'localhost', $5, 'none')`,
      [principal.organisation_id, platform.newId(), desk, team.id, smtp.port],
    ),
  );
}

/** Hands a mail over as a mail server does: to `touchstone mail receive`. */
async function handOver(headers: Readonly<Record<string, string>>, body: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../cli/touchstone.mjs'), 'mail', 'receive', '--account', desk],
    { env: { ...process.env, ...program.environment }, stdio: ['pipe', 'ignore', 'pipe'] },
  );
  const lines = Object.entries({ From: `Ann Sample <${requester}>`, ...headers });
  child.stdin.end([...lines.map(([name, value]) => `${name}: ${value}`), '', body].join('\r\n'));
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(code, said).toBe(0);
}

/** The mail to the requester that says something; waits until the server took it. */
async function mailThatSays(words: string): Promise<Email> {
  const find = async (): Promise<Email | undefined> => {
    const mails = await Promise.all(smtp.taken.map(({ raw }) => PostalMime.parse(raw)));
    return mails.find((mail) => mail.text?.includes(words));
  };
  await expect.poll(find).toBeDefined();
  return (await find()) as Email;
}

/** Whoever works without a mouse has to see where they are: the focus is on something, and that is in sight. */
async function standsInSight(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return false;
    const { top, bottom, left, right } = at.getBoundingClientRect();
    return bottom > top && right > left && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  });
}

/** Presses a key until the focus is on what a selector names. */
async function walkTo(page: Page, key: string, selector: string): Promise<void> {
  const target = page.locator(selector);
  await target.waitFor();
  for (let steps = 0; steps < 80; steps += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${selector}`);
}

/** Leaves a field for the page, where single keys do something again. */
async function leaveField(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('main:focus').waitFor();
}

test('an agent takes a record from mail to closed with the keyboard alone', async () => {
  const page = await program.openAs('agent', '/');
  // Nothing on this road is done with a mouse.
  await page.addInitScript(() => addEventListener('pointerdown', () => console.error('by mouse')));
  await page.reload();
  await page.waitForURL(/\/desk$/);
  await settled(page);
  const make = async (path: string, data: object): Promise<void> => {
    const headers = { 'sec-fetch-site': 'same-origin' };
    const answer = await page.request.post(`${program.base}/api/v1${path}`, { data, headers });
    expect(answer.status(), await answer.text()).toBe(201);
  };
  await make('/incidents', { title: 'Sample: earlier trouble', impact: 3, urgency: 3 });
  const content = { language: 'en', text: 'Dear {{requester.name}}, about {{record.number}}: since when?' };
  await make('/desk/canned-replies', { name: 'Sample: first questions', scope: 'own', content });

  // To the queue of the team, and there the new record.
  const queue = 'nav[aria-label=Queues] button:has-text("First line: unassigned")';
  await page.locator(queue).waitFor();
  await page.keyboard.press('q');
  await walkTo(page, 'ArrowDown', queue);
  await page.keyboard.press('Enter');
  await page.waitForURL(/assignee=none/);
  await page.getByText('Nothing waits here').waitFor();
  await handOver(
    {
      To: desk,
      Subject: 'Scanner on floor three is dead',
      'Message-ID': '<1@customer.example>',
      'Content-Type': 'text/html; charset=utf-8',
    },
    '<p>It has been <b>dead</b> since this morning.</p>',
  );
  await page.getByRole('button', { name: '1 new: show' }).waitFor();
  await page.keyboard.press('.');
  const row = page.getByRole('row').filter({ hasText: 'Scanner on floor three' });
  await row.waitFor();
  // Words are found by shortly after they are written: nobody types as fast as this test on a busy machine.
  const found = `${program.base}/api/v1/desk/records/count?q=scanner+on+floor+three`;
  await expect.poll(async () => (await (await page.request.get(found)).json()).count).toBe(1);
  await page.keyboard.press('/');
  await page.keyboard.type('scanner on floor three');
  await expect.poll(() => page.getByRole('row').count()).toBe(2);
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await page.locator('[data-row-link]:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/incidents\/INC\d{7}$/);
  const number = page.url().split('/').at(-1) ?? '';
  await settled(page);
  await standsInSight(page);

  // Every key of this road is in the help.
  await page.keyboard.press('?');
  const help = page.getByRole('dialog');
  await help.getByText('Assign to me').waitFor();
  const missingKeys = async (): Promise<string[]> => {
    const keys = await help.locator('section').first().locator('kbd').allInnerTexts();
    return ['I', 'R', ';', 'L', 'T', 'E', 'O'].filter((key) => !keys.includes(key));
  };
  // Parts of the page that come later bring their keys with them.
  await expect.poll(missingKeys).toEqual([]);
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  await standsInSight(page);

  // Mine; then the mail as it was written.
  await page.keyboard.press('i');
  await page.getByText(`${number}: done`).waitFor();
  await page.getByRole('region', { name: 'Facts' }).getByText('Sample agent').waitFor();
  await standsInSight(page);
  await walkTo(page, 'Tab', 'button:has-text("Show formatted")');
  await page.keyboard.press('Enter');
  await page.frameLocator('iframe').getByText('dead', { exact: true }).waitFor();
  await standsInSight(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await page.keyboard.type('start work');
  await page.getByRole('dialog').getByText('Start work').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[role=dialog] button[type=submit]:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('header').getByText('In progress', { exact: true }).waitFor();
  await standsInSight(page);

  // A reply, begun with a canned one.
  await page.keyboard.press('r');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.press(';');
  await page.getByPlaceholder('Search replies').waitFor();
  await page.keyboard.type('first questions');
  await page.getByText('Dear Ann Sample').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type(' Is the light on?');
  await page.keyboard.press('Control+Enter');
  const said = `Dear Ann Sample, about ${number}: since when? Is the light on?`;
  await page.getByRole('listitem').getByText(said).waitFor();
  const mail = await mailThatSays(said);
  expect(mail.to?.[0]?.address).toBe(requester);
  const answerTo = mail.replyTo?.[0]?.address ?? '';
  expect(answerTo).toMatch(/^desk\+[^@]{8,}@provider\.example$/);

  // What is answered comes by itself; meanwhile the keyboard is where the agent left it.
  await handOver(
    { To: answerTo, Subject: 'Re: Scanner', 'Message-ID': '<2@customer.example>' },
    'Since nine, and the light is off.',
  );
  await page.getByRole('listitem').getByText('Since nine, and the light is off.').waitFor();
  await page.locator('textarea:focus').waitFor();
  await leaveField(page);

  await page.keyboard.press('l');
  await page.keyboard.type('earlier');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const links = page.getByRole('region', { name: 'Links' });
  await links.getByRole('button', { name: /^Remove/ }).waitFor();
  await leaveField(page);

  await page.keyboard.press('t');
  await page.keyboard.type('25');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Looked at the cable');
  await page.keyboard.press('Enter');
  await page.getByText('25 mins in all').waitFor();
  await leaveField(page);

  // Resolved, which the requester is told, and closed.
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  await page.locator('[role=dialog] input:focus').waitFor();
  await chooseSecondByKeys(page);
  await page.keyboard.press('Tab');
  await page.keyboard.type('The cable was replaced.');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.locator('header').getByText('Resolved', { exact: true }).waitFor();
  await standsInSight(page);
  await mailThatSays('The cable was replaced.');
  await page.keyboard.press('e');
  await page.locator('header').getByText('Closed', { exact: true }).waitFor();
  await standsInSight(page);

  // Back to the queue one came from.
  await page.keyboard.press('o');
  await page.waitForURL(/\/desk\?/);
  await standsInSight(page);
  expect(program.errors).toEqual([]);
}, 180_000);
