import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseSecondByKeys, type Program, startProgram } from './program.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

function isSorted(numbers: readonly string[]): boolean {
  return numbers.every((number, index) => index === 0 || (numbers[index - 1] ?? '') < number);
}

test('what the queue shows is in its address, and comes back from there', async () => {
  const page = await program.openAs('agent', '/incidents');
  await page.getByText('All', { exact: true }).click();
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('menuitem', { name: 'Priority' }).click();
  await page.getByRole('checkbox', { name: '2 – High' }).click();
  await page.waitForURL(/priority=2/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Number' }).click();
  await page.waitForURL(/sort=number/);
  await expect.poll(() => page.getByRole('row').nth(1).innerText()).toContain('2 – High');
  const numbersShown = async (): Promise<string[]> =>
    (await page.getByRole('row').allInnerTexts()).slice(1).map((row) => /INC\d+/.exec(row)?.[0] ?? '');
  // What was shown before stays until the new order has come.
  await expect.poll(async () => isSorted(await numbersShown())).toBe(true);
  const shown = await page.getByRole('row').allInnerTexts();
  await page.goto(page.url());
  await expect.poll(() => page.getByRole('row').allInnerTexts()).toEqual(shown);
  const numbers = await numbersShown();
  expect(numbers.length).toBeGreaterThan(3);
  expect(isSorted(numbers)).toBe(true);
  expect(shown.slice(1).every((row) => row.includes('2 – High'))).toBe(true);
});

test('the desk lists what missed a target, each row marked, and all of it counted', async () => {
  const page = await program.openAs('agent', '/desk?group=open,waiting');
  await page.getByRole('row').nth(1).waitFor();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Target missed' }).click();
  await page.getByRole('radio', { name: 'Yes' }).click();
  await page.waitForURL(/breached=true/);
  const asked = new URL(page.url()).searchParams;
  const { count } = await (
    await page.request.get(`${program.base}/api/v1/desk/records/count?${asked}`)
  ).json();
  expect(count).toBeGreaterThan(0);
  const marks = page.getByRole('row').getByRole('img', { name: 'Target missed' });
  // What was shown before stays until the missed ones have come.
  await expect.poll(async () => (await page.getByRole('row').count()) - 1 - (await marks.count())).toBe(0);
  expect(await marks.count()).toBe(Math.min(count, 50));
});

test('the keyboard walks through the queue, selects, assigns with a look at what will happen, and opens', async () => {
  const page = await program.openAs('agent', '/incidents');
  await page.getByRole('row').nth(2).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByText('2 selected').waitFor();
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Team' }).click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('button', { name: 'Show what will happen' }).click();
  await dialog.getByText('2 records change').waitFor();
  await dialog.getByRole('button', { name: 'Carry out on 2 records' }).click();
  await dialog.getByText('2 records done').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  // The focus comes back to the row once the dialog has gone, so that the keyboard goes on from there.
  await page.locator('[data-row-link]:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/incidents\/INC/);
});

/** The keys that the help lists, each step in capitals as it is drawn. */
const deskKeys = ['J', 'K', 'X', 'I', 'A', 'R', 'N', 'E', 'P', 'D', 'L', 'O', 'C'];

test('on the desk a record goes from new to closed by the keyboard alone, and a view is kept', async () => {
  const made = await program.openAs('agent', '/incidents/new');
  await made.getByRole('textbox', { name: 'Title' }).fill('Sample: by the keyboard alone');
  await made.getByRole('button', { name: 'Record the incident' }).click();
  await made.waitForURL(/INC\d{7}/);
  const number = /INC\d{7}/.exec(made.url())?.[0] ?? '';
  await made.close();
  const page = await program.openAs('agent', '/desk?group=open,waiting&team=none&sort=-opened_at');
  const row = page.getByRole('row').filter({ hasText: number });
  await row.waitFor();
  await page.keyboard.press('j');
  await page.getByRole('complementary', { name: 'Preview' }).getByText(number).waitFor();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog');
  await help.waitFor();
  const missingKeys = async (): Promise<string[]> => {
    const keys = await help.locator('section').first().locator('kbd').allInnerTexts();
    return deskKeys.filter((key) => !keys.includes(key));
  };
  await expect.poll(missingKeys).toEqual([]);
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  await page.keyboard.press('i');
  await page.getByText(`${number}: done`).waitFor();
  // Whoever is faster than the list is not refused for what they did themselves.
  const list = Promise.withResolvers<void>();
  await page.route('**/api/v1/desk/records?*', (route) => list.promise.then(() => route.continue()));
  // No key does anything while somebody types.
  await page.keyboard.press('n');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type('pair and seek');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('pair and seek').waitFor();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Resolution code' }).waitFor();
  await page.locator('[role=dialog] input:focus').waitFor();
  await chooseSecondByKeys(page);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Done by keys.');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  list.resolve();
  await page.goto(`${program.base}/incidents/${number}`);
  await page.getByText('Resolved', { exact: true }).first().waitFor();
  await page.keyboard.press('e');
  await page.getByText('Closed', { exact: true }).first().waitFor();
  await page.goto(`${program.base}/desk?group=done&sort=-updated_at`);
  await row.waitFor();
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.locator('[role=dialog] input:focus').waitFor();
  await page.keyboard.type('Lately done');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('navigation', { name: 'Queues' }).getByText('Lately done').waitFor();
  await page.goto(`${program.base}/desk`);
  await page.getByRole('navigation', { name: 'Queues' }).getByText('Lately done').click();
  await page.waitForURL(/group=done/);
  await row.waitFor();
  expect(program.errors).toEqual([]);
});

test('columns are chosen and stay chosen', async () => {
  const page = await program.openAs('agent', '/incidents');
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Category' }).click();
  await page.getByRole('columnheader', { name: 'Category' }).waitFor();
  await page.reload();
  await page.getByRole('columnheader', { name: 'Category' }).waitFor();
});

test('the keyboard merges what is selected, and a new record is split off with chosen comments', async () => {
  const page = await program.openAs('agent', '/');
  const post = async (path: string, data: object): Promise<{ id: string; number: string }> => {
    const headers = { 'sec-fetch-site': 'same-origin' };
    const answer = await page.request.post(`${program.base}/api/v1${path}`, { data, headers });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  };
  const make = (title: string) => post('/incidents', { title, impact: 2, urgency: 2 });
  const [first, second] = [await make('Duplicate scanner jam'), await make('Duplicate scanner jam again')];
  await page.goto(`${program.base}/desk?q=duplicate scanner jam`);
  await page.getByRole('row').nth(2).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByText('2 selected').first().waitFor();
  await page.keyboard.press('Shift+M');
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('radio', { name: first.number }).isChecked()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The same scanner.');
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('1 record changes').waitFor();
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('1 record done').waitFor();
  await dialog.getByText(second.number).waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  const say = (text: string) => post(`/incidents/${first.number}/comments`, { kind: 'comment', text });
  await say('And the feeder squeaks.');
  await say('The scanner still jams.');
  await page.goto(`${program.base}/incidents/${first.number}`);
  await page.getByText('The scanner still jams.').waitFor();
  await page.keyboard.press('Control+k');
  await dialog.getByRole('combobox').or(dialog.getByRole('textbox')).first().fill('split off');
  await dialog.getByText('Split off a new record').click();
  await dialog.getByRole('textbox', { name: 'Title of the new record' }).fill('Squeaking feeder');
  await dialog.getByRole('checkbox', { name: 'And the feeder squeaks.' }).check();
  await page.keyboard.press('Control+Enter');
  await page.waitForURL((url) => /INC\d+$/.test(url.pathname) && !url.pathname.endsWith(first.number));
  await page.getByText('And the feeder squeaks.').first().waitFor();
  expect(await page.getByText('The scanner still jams.').count()).toBe(0);
});

test('the command palette goes to a number, to a page and to what the page can do', async () => {
  const page = await program.openAs('agent', '/incidents');
  await page.getByRole('row').nth(1).waitFor();
  const palette = page.getByRole('dialog');
  await page.keyboard.press('Control+k');
  await palette.getByRole('combobox').or(palette.getByRole('textbox')).first().fill('inc 7');
  await palette.getByText('INC0000007').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/INC0000007/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await palette.getByRole('combobox').or(palette.getByRole('textbox')).first().fill('service cat');
  await page.keyboard.press('Enter');
  await page.waitForURL(/services/);
  await page.keyboard.press('?');
  await page
    .getByRole('dialog')
    .getByText('g i')
    .or(page.getByRole('dialog').getByText('Incidents'))
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.waitForURL(/incidents/);
  expect(program.errors).toEqual([]);
});
