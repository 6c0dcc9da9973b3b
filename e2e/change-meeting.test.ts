import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessmentWords, highAnswers, noMajor, plans } from '../processes/testing/changes.ts';
import { accessibilityProblems } from './accessibility.ts';
import { looks, type Program, pagesIn, settled, startProgram } from './program.ts';
import { call, does, fill, type Known, perform, personOf, stateOf } from './record-forms.ts';

let program: Program;
let meeting: string;
beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

/** A change of the highest risk, which its policy puts before the advisory board, awaiting approval. */
async function awaiting(page: Page, title: string, service: string, days: number): Promise<Known> {
  const planned_start = Date.parse('2030-03-04T03:00:00Z') + days * 86_400_000;
  const time = { planned_start, planned_end: planned_start + 3_600_000 };
  const { id: assignee } = await personOf(page, 'agent@sample.example');
  const asked = { title, description: 'Twice as fast.', change_type: 'normal', category: 'network', service };
  const made = await call<Known>(page, 'POST', '/changes', { ...asked, assignee, ...time, ...plans });
  const words = { ...assessmentWords, major_criteria: noMajor, service_effect: 'none' };
  const submitted = await perform(page, 'changes', made, 'submit', {});
  const assessed = await perform(page, 'changes', submitted, 'assess', {
    ...words,
    risk_answers: highAnswers,
  });
  return perform(page, 'changes', assessed, 'request-approval', {});
}

/** What the agenda says of a change. */
const item = (page: Page, { number }: Known): Locator =>
  page.getByRole('region', { name: 'Agenda and votes' }).getByRole('row').filter({ hasText: number });

async function putOnAgenda(page: Page, changes: readonly Known[]): Promise<void> {
  const agenda = page.getByRole('group', { name: 'Agenda' });
  for (const [at, { number, title }] of changes.entries()) {
    await agenda.getByRole('button', { name: 'Add' }).click();
    const choice = agenda.getByRole('combobox', { name: 'Change' }).nth(at);
    await choice.fill(String(title));
    await page.getByRole('option', { name: new RegExp(number) }).click();
  }
}

test('a board votes on changes, again on one that was edited, and the result goes to the change', async () => {
  const owner = await program.openAs('process-owner', '/change-meetings/new');
  const { id: service } = await call<Known>(owner, 'POST', '/services', { title: 'Board service' });
  const agent = await program.openAs('agent', '/change-meetings');
  const core = await awaiting(agent, 'Replace the core switch', service, 0);
  const line = await awaiting(agent, 'Second line to the office', service, 2);

  await fill(owner, owner.getByRole('main'), 'change-meeting', {
    title: 'Week 10',
    board: 'Change advisory',
  });
  await putOnAgenda(owner, [core, line]);
  await owner.getByRole('button', { name: 'Record', exact: true }).click();
  await owner.waitForURL(/CAB\d{7}/);
  meeting = /CAB\d{7}/.exec(owner.url())?.[0] ?? '';
  const manager = await program.openAs('system-manager', `/change-meetings/${meeting}`);

  const [chair, second] = await Promise.all(
    ['process-owner', 'system-manager'].map((role) => personOf(owner, `${role}@sample.example`)),
  );

  // By key within the row, and by button.
  await item(owner, core)
    .getByRole('button', { name: `For: ${core.number}` })
    .focus();
  await owner.keyboard.press('f');
  await item(owner, core).getByText(`${chair?.name}: For`).waitFor();
  await item(manager, core)
    .getByRole('button', { name: `Against: ${core.number}` })
    .click();
  await item(manager, core).getByText(`${second?.name}: Against`).waitFor();

  // Another plan is another version: what was said is about the former one.
  const seen = await call<Known>(agent, 'GET', `/changes/${core.number}`);
  await perform(agent, 'changes', seen, 'revise', { plan: 'Both switches side by side for a week.' });
  await owner.reload();
  const former = item(owner, core).getByText('on version 1: to be given again');
  await former.nth(1).waitFor();
  await item(owner, core)
    .getByRole('button', { name: `For: ${core.number}` })
    .click();
  await former.nth(1).waitFor({ state: 'detached' });
  await item(manager, core)
    .getByRole('button', { name: `For: ${core.number}` })
    .click();
  await item(manager, core).getByText(`${second?.name}: For`).waitFor();

  // One vote alone is no quorum; an abstention says why.
  await item(owner, line)
    .getByRole('button', { name: `For: ${line.number}` })
    .focus();
  await owner.keyboard.press('b');
  await owner.getByLabel('Why you abstain').fill('The landlord has not answered');
  await owner.keyboard.press('Enter');
  await item(owner, line).getByText(`${chair?.name}: Abstain`).waitFor();

  // Whoever is no member reads, and has nothing to vote with.
  await agent.goto(`${program.base}/change-meetings/${meeting}`);
  await item(agent, core).getByText(`${chair?.name}: For`).waitFor();
  expect(await item(agent, core).getByRole('button').count()).toBe(0);

  await does(owner, 'change-meeting', 'hold', { attended: second?.name ?? '' });
  await stateOf(owner, 'Held');
  await does(owner, 'change-meeting', 'conclude', {}, { signed: true });
  await item(owner, core).getByText('2 for, 0 against, 0 abstained').waitFor();
  await item(owner, core).getByText('Approved', { exact: true }).waitFor();
  await item(owner, line).getByText('Deferred', { exact: true }).waitFor();
  await item(owner, line).getByText('0 for, 0 against, 1 abstained').waitFor();
  // The program puts the result on the change, and the page says when it has.
  await item(owner, core).getByText('on its way to the change').waitFor({ state: 'detached' });

  await item(owner, core).getByRole('link', { name: core.number }).click();
  const said = owner.getByRole('region', { name: 'Who said what about which version' });
  await said.getByText(`the board, ${meeting}: 2 – 0 – 0`).waitFor();
  await said.getByText('Version 2 is the one that stands').waitFor();
  // Its policy asks for the process owner besides.
  await does(owner, 'change', 'approve', {}, { signed: true });
  await stateOf(owner, 'Scheduled');
  expect(program.errors).toEqual([]);
});

describe.each(looks)('in $language, dark: $dark', (look) => {
  let page: Page;
  beforeAll(async () => {
    page = await program.openAs('system-manager', null, look);
  });
  afterAll(() => page.context().close());

  test.each(pagesIn(look, ['the meeting', 'the list', 'the form']))(
    '%s can be used by everybody',
    async (which) => {
      const path = which === 'the meeting' ? `/${meeting}` : which === 'the form' ? '/new' : '';
      await page.goto(`${program.base}/change-meetings${path}`);
      await page.locator('main h1').waitFor();
      await settled(page);
      expect(await accessibilityProblems(page, look)).toEqual([]);
    },
  );
});
