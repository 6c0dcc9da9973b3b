import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { activityNamed } from '../kernel/definition.ts';
import { definitionNamed } from '../processes/definitions.ts';
import { processTexts } from '../processes/process-texts.ts';

/** Everybody's in the sample. */
export const password = 'a long sample password';

/** A record as the API shows it. */
export interface Known {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

const originOf = (page: Page): string => new URL(page.url()).origin;

/** Calls the API as whoever the page is shown to. */
export async function call<T>(
  page: Page,
  method: string,
  path: string,
  body?: unknown,
  version?: number,
): Promise<T> {
  const answer = await page.request.fetch(`${originOf(page)}/api/v1${path}`, {
    method,
    headers: { origin: originOf(page), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
    ...(body === undefined ? {} : { data: body }),
  });
  expect(answer.ok(), `${method} ${path}: ${answer.ok() ? '' : await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

/** Does something to a record as whoever the page is shown to. */
export function perform(
  page: Page,
  plural: string,
  record: Known,
  activity: string,
  fields: object,
): Promise<Known> {
  return call(page, 'POST', `/${plural}/${record.number}/transitions`, { activity, fields }, record.version);
}

/** The person of a mailbox of the sample. */
export async function personOf(page: Page, email: string): Promise<{ id: string; name: string }> {
  const { items } = await call<{ items: { id: string; name: string; email: string }[] }>(
    page,
    'GET',
    '/people?limit=200',
  );
  const found = items.find((person) => person.email === email);
  if (found === undefined) throw new Error(`Nobody has the mailbox ${email}.`);
  return found;
}

/** What everything of a process is called in English. */
export const english = (process: string) => {
  const texts = processTexts[process];
  if (texts === undefined) throw new Error(`${process} has no texts.`);
  return {
    field: (name: string) => texts.fields[name]?.en ?? name,
    activity: (name: string) => texts.activities[name]?.en ?? name,
    state: (name: string) => texts.states[name]?.en ?? name,
    column: (field: string, name: string) => texts.columns?.[field]?.[name]?.en ?? name,
    choice: (field: string, value: string) => texts.choices[field]?.[value]?.en ?? value,
  };
};

/** A text as a part of a pattern. */
export const quoted = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Fills in fields of a form as people do: chooses from lists, types everything else. */
export async function fill(
  page: Page,
  form: Locator,
  process: string,
  values: Record<string, string>,
): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const label = english(process).field(name);
    const kind = definitionNamed(process)?.fields[name]?.kind ?? '';
    if (['choice', 'person', 'record', 'boolean'].includes(kind)) {
      const choices = form.getByRole('combobox', { name: label, exact: true });
      await choices.click();
      // Of many only the first are listed until somebody types.
      if (['person', 'record'].includes(kind)) await choices.fill(value);
      await page
        .getByRole('option', { name: new RegExp(`^${quoted(value)}`) })
        .first()
        .click();
    } else {
      await form
        .getByLabel(new RegExp(`^${quoted(label)}( \\*)?$`))
        .first()
        .fill(value);
    }
  }
}

/** Does something that the page of a record offers, with the password where it is signed. */
export async function does(
  page: Page,
  process: string,
  activity: string,
  values: Record<string, string>,
  more: { text?: string; signed?: true; within?: (form: Locator) => Promise<void> } = {},
): Promise<void> {
  const name = english(process).activity(activity);
  const next = page.getByRole('region', { name: 'Next' });
  const button = next.getByRole('button', { name, exact: true });
  await next.getByRole('button').first().waitFor();
  if ((await button.count()) > 0) await button.click();
  else {
    await next.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  }
  const definition = definitionNamed(process);
  const asked = definition === undefined ? undefined : activityNamed(definition, activity);
  const asks = asked?.requires.length !== 0 || asked.accepts.length > 0 || asked.requires_text === true;
  // What asks for nothing is done at once.
  if (!asks && asked.signed !== true) return;
  const dialog = page.getByRole('dialog', { name });
  await fill(page, dialog, process, values);
  await more.within?.(dialog);
  if (more.text !== undefined) await dialog.getByLabel(/^What was said or done/).fill(more.text);
  if (more.signed === true)
    await dialog
      .getByLabel(/^Your password/)
      .first()
      .fill(password);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Records something new by its form; its number. */
export async function create(page: Page, process: string, values: Record<string, string>): Promise<string> {
  const definition = definitionNamed(process);
  await page.goto(`${originOf(page)}/${definition?.plural}/new`);
  await page.getByRole('button', { name: 'Record', exact: true }).waitFor();
  await fill(page, page.getByRole('main'), process, values);
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  const pattern = new RegExp(`${definition?.prefix}\\d{7}`);
  await page.waitForURL(pattern);
  return pattern.exec(page.url())?.[0] ?? '';
}

/** Waits until the page says that its record is in a state. */
export const stateOf = (page: Page, state: string) =>
  page.locator('header').getByText(state, { exact: true }).waitFor();
