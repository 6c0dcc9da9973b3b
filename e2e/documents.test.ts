import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordFile } from '../server/documents/testing/files.ts';
import { accessibilityProblems } from './accessibility.ts';
import { looks, type Program, pagesIn, settled, startProgram } from './program.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

const password = 'a long sample password';

interface Known {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

/** Calls the API as whoever the page is shown to. */
async function call<T>(
  page: Page,
  method: string,
  path: string,
  body?: unknown,
  version?: number,
): Promise<T> {
  const answer = await page.request.fetch(`${program.base}/api/v1${path}`, {
    method,
    headers: { origin: program.base, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
    ...(body === undefined ? {} : { data: body }),
  });
  expect(answer.ok(), `${method} ${path}: ${answer.ok() ? '' : await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

/** Who the page is shown to. */
async function personOf(page: Page): Promise<{ id: string; name: string }> {
  return (await call<{ person: { id: string; name: string } }>(page, 'GET', '/session')).person;
}

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Text of the document' });
const contentOf = (page: Page) => page.getByRole('region', { name: 'Content', exact: true });
const stateOf = (page: Page, state: string) =>
  page.locator('header').getByText(state, { exact: true }).waitFor();

/** Saves what is in the editor, and waits until it is. */
async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
}

/** Chooses somebody in a field of people. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label }).or(page.getByRole('textbox', { name: label }));
  await field.first().click();
  await field.first().fill(name);
  await page.getByRole('option', { name }).first().click();
  await page.keyboard.press('Escape');
}

/** Does what the page of the document offers, with the password where it is signed. */
async function does(page: Page, activity: string, fill?: (dialog: Page) => Promise<void>): Promise<void> {
  const next = page.getByRole('region', { name: 'Next' });
  const button = next.getByRole('button', { name: activity, exact: true });
  await next.getByRole('button').first().waitFor();
  if ((await button.count()) > 0) await button.click();
  else {
    await next.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: activity, exact: true }).click();
  }
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill?.(page);
  await dialog.getByRole('button', { name: activity, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function sign(page: Page, activity: string): Promise<void> {
  await does(page, activity, async () => {
    await page
      .getByRole('dialog')
      .getByLabel(/^Your password/)
      .first()
      .fill(password);
  });
}

/** A draft with one paragraph, written by whoever the page is shown to. */
async function draft(page: Page, title: string, more: object = {}): Promise<Known> {
  const created = await call<Known>(page, 'POST', '/documents', {
    title,
    kind: 'guideline',
    language: 'en',
    ...more,
  });
  const text = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Written first.' }] }],
  };
  return call(page, 'PUT', `/documents/${created.number}/content`, text, created.version);
}

test('a policy is written, reviewed, approved, published, read and understood, each by somebody else', async () => {
  const author = await program.openAs('agent', '/documents/new?from=blank');
  const reviewer = await program.openAs('process-owner', '/owed');
  const approver = await program.openAs('top-management', '/owed');
  const manager = await program.openAs('system-manager', '/documents');
  const reader = await program.openAs('requester', '/owed');

  await author.getByRole('textbox', { name: 'Title' }).fill('Sample: policy of service management');
  await author.getByRole('combobox', { name: 'Kind' }).click();
  await author.getByRole('option', { name: 'Policy', exact: true }).click();
  await author.getByRole('combobox', { name: 'Language' }).click();
  await author.getByRole('option', { name: 'English', exact: true }).click();
  await choose(author, 'Owner', (await personOf(manager)).name);
  await author.getByRole('button', { name: 'Record', exact: true }).click();
  await author.waitForURL(/DOC\d{7}/);
  const number = /DOC\d{7}/.exec(author.url())?.[0] ?? '';
  const path = `${program.base}/documents/${number}`;

  // Nothing is there yet: it is written from blank.
  await author.getByRole('button', { name: 'Write text' }).click();
  await editorOf(author).waitFor();
  await author.keyboard.type('# Purpose\nThis policy says how services are ');
  await author.keyboard.press('Control+b');
  await author.keyboard.type('planned');
  await author.keyboard.press('Control+b');
  await author.keyboard.type(' and delivered.\n- agreed with customers\nmeasured');
  await save(author);
  await author.getByRole('button', { name: 'Close', exact: true }).click();
  const shown = contentOf(author);
  await shown.getByRole('heading', { name: 'Purpose' }).waitFor();
  await shown.getByText('Not approved and not in force.').waitFor();
  expect(await shown.locator('strong').filter({ hasText: 'planned' }).count()).toBe(1);
  expect(await shown.getByRole('article').getByRole('listitem').allInnerTexts()).toEqual([
    'agreed with customers',
    'measured',
  ]);

  // Who reads it is the manager's to say.
  await manager.goto(path);
  await manager.getByRole('button', { name: 'Edit' }).first().waitFor();
  await manager.getByRole('region', { name: 'Facts' }).getByRole('button', { name: 'Edit' }).click();
  await choose(manager, 'Distributed to roles', 'Requester');
  await manager.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await manager.getByRole('dialog').waitFor({ state: 'hidden' });

  await author.reload();
  const reviewerName = (await personOf(reviewer)).name;
  const approverName = (await personOf(approver)).name;
  await does(author, 'Submit for review', async (page) => {
    await choose(page, 'Reviewers', reviewerName);
    await choose(page, 'Approvers', approverName);
  });
  await stateOf(author, 'In review');

  await reviewer.goto(path);
  await contentOf(reviewer).getByText('This policy says how services are').waitFor();
  await sign(reviewer, 'Sign as reviewed');
  await stateOf(reviewer, 'In approval');
  await approver.goto(path);
  await sign(approver, 'Sign as approved');
  const signatures = approver.getByRole('region', { name: 'Review and approval' });
  await signatures.getByRole('row', { name: new RegExp(`Approved ${approverName}`) }).waitFor();
  await signatures.getByRole('row', { name: new RegExp(`Reviewed ${reviewerName}`) }).waitFor();

  await manager.goto(path);
  await does(manager, 'Publish', async (page) => {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Effective from/).fill(new Date().toISOString().slice(0, 10));
    await dialog.getByRole('combobox', { name: 'Material change' }).click();
    await page.getByRole('option', { name: 'Yes', exact: true }).click();
    await dialog.getByLabel(/^What changed/).fill('First issue.');
  });
  await stateOf(manager, 'Published');
  await contentOf(manager).getByText(`approved by ${approverName}`).waitFor();

  // Whoever it was distributed to owes it to have read it, until they say so.
  const owed = reader.getByRole('link', { name: /Sample: policy of service management/ });
  await expect
    .poll(
      async () => {
        await reader.goto(`${program.base}/owed`);
        await reader.getByRole('heading', { level: 1 }).waitFor();
        await reader.waitForLoadState('networkidle');
        return owed.count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  await owed.click();
  await reader.getByText('This policy says how services are').waitFor();
  expect(await accessibilityProblems(reader)).toEqual([]);
  await reader.getByRole('link', { name: 'Read it in the document' }).click();
  await contentOf(reader).getByText('This policy says how services are').waitFor();
  await reader.getByRole('button', { name: 'I have read and understood it' }).click();
  await reader.getByRole('status').getByText('you have read and understood it').waitFor();
  await reader.goto(`${program.base}/owed`);
  await reader.getByRole('heading', { level: 1 }).waitFor();
  await reader.waitForLoadState('networkidle');
  expect(await owed.count()).toBe(0);

  // What is in force can be taken away as PDF and as Word.
  await reader.goto(path);
  for (const [form, begin] of [
    ['PDF', '%PDF'],
    ['Word (DOCX)', 'PK'],
  ] as const) {
    const download = reader.waitForEvent('download');
    await reader.getByRole('button', { name: 'Download' }).click();
    await reader.getByRole('menuitem', { name: form, exact: true }).click();
    const bytes = readFileSync(await (await download).path());
    expect(bytes.subarray(0, begin.length).toString('latin1')).toBe(begin);
    expect(bytes.length).toBeGreaterThan(2_000);
  }
  expect(program.errors).toEqual([]);
});

test('a new version says what changed, and the one before stays in force until it is published', async () => {
  const author = await program.openAs('agent', '/documents');
  const reviewer = await program.openAs('process-owner', '/documents');
  const approver = await program.openAs('top-management', '/documents');
  const manager = await program.openAs('system-manager', '/documents');
  const people = await Promise.all([author, reviewer, approver, manager].map(personOf));
  const [, reviewing, approving, owning] = people;
  let one = await draft(author, 'Sample: guideline in two versions', {
    assignee: owning?.id,
    reviewers: [reviewing?.id],
    approvers: [approving?.id],
  });
  const perform = async (page: Page, activity: string, more: object = {}): Promise<void> => {
    const path = `/documents/${one.number}/transitions`;
    one = await call<Known>(page, 'POST', path, { activity, ...more }, one.version);
  };
  const day = new Date().toISOString().slice(0, 10);
  const publish = (change_summary: string) => ({
    fields: { effective_date: day, material: false, change_summary },
  });
  await perform(author, 'submit');
  await perform(reviewer, 'review', { password });
  await perform(approver, 'approve', { password });
  await perform(manager, 'publish', publish('First issue.'));
  await perform(author, 'revise', { text: 'It was looked at again.' });

  await author.goto(`${program.base}/documents/${one.number}?version=draft&edit=true`);
  await editorOf(author).waitFor();
  await author.keyboard.press('Control+End');
  await author.keyboard.type(' And revised later.');
  await save(author);
  await author.goto(`${program.base}/documents/${one.number}?version=1&compare=1..draft`);
  const differences = author.getByRole('region', { name: 'Differences' });
  await differences.locator('ins').filter({ hasText: 'And revised later.' }).waitFor();
  expect(await differences.locator('del').count()).toBe(0);
  await contentOf(author).getByText('In force since').waitFor();
  await contentOf(author).getByRole('button', { name: 'Look at the draft' }).click();
  await author.waitForURL(/version=draft/);
  await contentOf(author).getByText('And revised later.').waitFor();

  // A reader is shown what is in force, and nothing of the draft.
  const reader = await program.openAs('requester', `/documents/${one.number}`);
  await contentOf(reader).getByText('Written first.').waitFor();
  expect(await reader.getByText('And revised later.').count()).toBe(0);
  expect(await reader.getByText('Look at the draft').count()).toBe(0);
  await manager.goto(`${program.base}/documents/${one.number}`);
  await manager.getByRole('button', { name: 'Read the stored bytes again' }).click();
  await manager.getByText('Every published version still has the hash that was signed.').waitFor();
  expect(program.errors).toEqual([]);
});

test('what is written survives a reload, and of two who save at once nobody loses anything', async () => {
  const page = await program.openAs('agent', '/documents');
  const one = await draft(page, 'Sample: written by two');
  await page.goto(`${program.base}/documents/${one.number}?version=draft&edit=true`);
  await editorOf(page).waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' By me.');
  await page.getByText('Not saved yet, kept on this device').waitFor();
  await page.reload();
  await editorOf(page).getByText('Written first. By me.').waitFor();

  const other = await program.openAs('process-owner', '/documents');
  const theirs = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Written first. By the other.' }] }],
  };
  // Both save at once, and the other's arrives first. A moment earlier, and the page would tell of it before Save is pressed:
  // nothing can be saved then until it is decided.
  await page.route(`**/documents/${one.number}/content`, async (route) => {
    if (route.request().method() !== 'PUT') return route.fallback();
    await call(other, 'PUT', `/documents/${one.number}/content`, theirs, one.version);
    await route.continue();
    // Not before: it would let go of what is held.
    await page.unroute(`**/documents/${one.number}/content`);
  });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const conflict = page.getByRole('alert').filter({ hasText: 'saved another content' });
  await conflict.getByText((await personOf(other)).name).waitFor();
  await conflict.locator('del').filter({ hasText: 'the other' }).waitFor();
  await conflict.locator('ins').filter({ hasText: 'me' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  // Theirs stands until mine is saved on purpose.
  expect(await call(page, 'GET', `/documents/${one.number}/content?version=draft`)).toEqual(theirs);
  await conflict.getByRole('button', { name: 'Go on with mine' }).click();
  await save(page);
  expect(JSON.stringify(await call(page, 'GET', `/documents/${one.number}/content?version=draft`))).toContain(
    'By me.',
  );
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual(
    [],
  );
  expect(program.errors).toEqual([]);
});

test('a table is made and changed by keyboard alone', async () => {
  const page = await program.openAs('agent', '/documents');
  const one = await draft(page, 'Sample: with a table');
  await page.goto(`${program.base}/documents/${one.number}?version=draft&edit=true`);
  await editorOf(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  const isIn = (selector: string): Promise<unknown> =>
    page.waitForFunction((where) => document.activeElement?.closest(where) != null, selector);
  const choice = async (name: string): Promise<void> => {
    await isIn('[contenteditable=true]');
    await page.keyboard.press('Alt+F10');
    await isIn('[role=toolbar]');
    await page.keyboard.press('Home');
    const tools = page.getByRole('toolbar', { name: 'Tools' });
    const table = tools.getByRole('button', { name: 'Table' });
    while (!(await table.evaluate((tool) => tool === document.activeElement))) {
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Enter');
    const item = page.getByRole('menuitem', { name });
    await item.waitFor();
    while (!(await item.evaluate((one) => one === document.activeElement))) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await item.waitFor({ state: 'hidden' });
  };
  await choice('New table');
  await page.keyboard.type('Role');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Does');
  await choice('Column after');
  await choice('Row below');
  await choice('Remove the column');
  await save(page);
  const { content } = await call<{ content: { type: string; content: { content: unknown[] }[] }[] }>(
    page,
    'GET',
    `/documents/${one.number}/content?version=draft`,
  );
  const rows = content.find(({ type }) => type === 'table')?.content ?? [];
  expect(rows.map((row) => row.content.length)).toEqual([3, 3, 3, 3]);
  expect(program.errors).toEqual([]);
});

test('a file becomes the content when it is what it says it is', async () => {
  const page = await program.openAs('agent', '/documents');
  const one = await draft(page, 'Sample: from a file');
  await page.goto(`${program.base}/documents/${one.number}`);
  await page.getByRole('button', { name: 'Upload a file' }).click();
  const dialog = page.getByRole('dialog');
  const send = async (name: string, buffer: Buffer): Promise<void> => {
    await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
    await dialog.getByRole('button', { name: 'Upload a file' }).click();
  };
  await send('text.docx', Buffer.from('no Word file at all'));
  await dialog.getByRole('alert').getByText('document.not-word').waitFor();
  await send('notes.txt', Buffer.from('notes'));
  await dialog.getByRole('alert').getByText('document.kind-unknown').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await send('text.docx', wordFile);
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('This content is a Word file.').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Get the file' }).click();
  await page.getByRole('menuitem', { name: 'Get it as it was uploaded' }).click();
  expect(readFileSync(await (await download).path())).toEqual(wordFile);
  expect(program.errors).toEqual([]);
});

test('a document is begun from a template, which then is there', async () => {
  const page = await program.openAs('process-owner', '/documents/new');
  const row = page.getByRole('row').filter({ hasText: 'DI-01' });
  await row.getByRole('button', { name: /^Look at the template/ }).click();
  await page.getByRole('dialog').getByRole('article').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await row.getByRole('button', { name: /^Begin with the template/ }).click();
  await page.waitForURL(/DOC\d{7}/);
  const number = /DOC\d{7}/.exec(page.url())?.[0] ?? '';
  await contentOf(page).getByRole('article').getByRole('heading').first().waitFor();
  // The editor takes every template as it is.
  await contentOf(page).getByRole('button', { name: 'Edit' }).click();
  await editorOf(page).getByRole('heading').first().waitFor();
  await page.goto(`${program.base}/documents/new`);
  await row.getByRole('link', { name: number }).waitFor();
  await page.getByLabel('Only what is not there yet').check();
  await expect.poll(() => row.count()).toBe(0);
  expect(program.errors).toEqual([]);
});

test('a text is finished and remarked upon before it is approved', async () => {
  const author = await program.openAs('agent', '/documents');
  const reviewer = await program.openAs('process-owner', '/documents');
  const { number } = await call<Known>(author, 'POST', '/documents/from-template', {
    item: 'DI-01',
    language: 'en',
  });
  await author.goto(`${program.base}/documents/${number}`);
  // What is left open keeps it from being submitted, and each place is one step away.
  const next = author.getByRole('region', { name: 'Next' });
  await next.getByRole('button', { name: 'Submit for review' }).click();
  const dialog = author.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Submit for review' }).click();
  await dialog.getByText(/hints or blanks in square brackets are left/).waitFor();
  const places = dialog.getByRole('list', { name: 'Hints and blanks left in the text' });
  await places.getByRole('button', { name: /^Blank: \[unit that runs/ }).click();
  await editorOf(author).waitFor();
  await expect
    .poll(() => author.evaluate(() => document.getSelection()?.toString()))
    .toBe('[unit that runs the service desk]');
  await author.keyboard.type('Service desk');
  await save(author);

  // Words are selected and remarked upon; the text stays as it is.
  await reviewer.goto(`${program.base}/documents/${number}?version=draft`);
  const text = contentOf(reviewer).getByRole('article');
  const words = 'This document sets the boundaries';
  const passage = text.locator('p').filter({ hasText: words }).first();
  await passage.waitFor();
  await passage.evaluate((element, length) => {
    const range = document.createRange();
    range.setStart(element.firstChild as Node, 0);
    range.setEnd(element.firstChild as Node, length);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  }, words.length);
  await reviewer.getByRole('button', { name: 'Remark on this' }).click();
  const margin = reviewer.getByRole('complementary', { name: 'Remarks' });
  await margin.getByLabel('Remark on this passage').fill('Say which.');
  await margin.getByRole('button', { name: 'Remark', exact: true }).click();
  await margin.getByRole('listitem').getByText('Say which.').waitFor();
  expect(await text.locator('mark').allInnerTexts()).toEqual([words]);
  expect(await accessibilityProblems(reviewer)).toEqual([]);

  // It stands in the editor, too, is answered there and resolved.
  await author.reload();
  await editorOf(author).locator('mark').filter({ hasText: words }).waitFor();
  const own = author.getByRole('complementary', { name: 'Remarks' });
  await own.getByRole('button', { name: 'Answer' }).click();
  await own.getByLabel('Answer to the remark').fill('Those of the scope.');
  await own.getByRole('button', { name: 'Answer' }).click();
  await own.getByRole('paragraph').filter({ hasText: 'Those of the scope.' }).waitFor();
  await own.getByRole('button', { name: 'Resolve' }).click();
  await own.getByText('Resolved: 1').waitFor();
  await expect.poll(() => editorOf(author).locator('mark').count()).toBe(0);
  expect(program.errors).toEqual([]);
});

test('the master list is taken away as a file', async () => {
  const page = await program.openAs('auditor', '/documents');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Master list' }).click();
  await page.getByRole('menuitem', { name: 'As CSV' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('DOC0000001');
});

test.each(looks)('documents are accessible in %o', async (look) => {
  const page = await program.openAs('system-manager', '/documents', look);
  await page.getByRole('row').nth(1).waitFor();
  expect(await accessibilityProblems(page, look), 'list').toEqual([]);
  const one = await draft(page, 'Sample: to be looked at');
  for (const path of pagesIn(look, [
    `/documents/${one.number}`,
    `/documents/${one.number}?edit=true`,
    '/documents/new',
  ])) {
    await page.goto(program.base + path);
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    if (path.endsWith('edit=true')) await page.getByRole('toolbar').waitFor();
    await settled(page);
    expect(await accessibilityProblems(page, look), path).toEqual([]);
  }
  await page.context().close();
});
