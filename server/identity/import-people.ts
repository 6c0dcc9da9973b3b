import type { PoolClient } from 'pg';
import { type FieldProblem, Refusal } from '../../kernel/errors.ts';
import { type Role, roles } from '../../kernel/roles.ts';
import { type Language, languages } from '../../kernel/text.ts';
import { inOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { changePersonIn, createPersonIn, type PersonValues, refusalOf } from './people.ts';
import type { Person } from './people-list.ts';
import { readPersonByEmail } from './people-list.ts';
import { type PeopleColumn, type PersonLine, readPeopleList } from './people-list-file.ts';

/** What a cell says to take away what stands there; a blank cell leaves it. */
const nothing = '-';

/** What becomes of a line, or would. */
export interface ImportedLine {
  readonly line: number;
  readonly email: string | null;
  readonly name: string | null;
  readonly outcome: 'created' | 'changed' | 'same' | 'refused';
  /** What changes of somebody who is in the directory, by column. */
  readonly changes: readonly PeopleColumn[];
  readonly refusal: Refusal | null;
}

function refused(field: PeopleColumn, value: string, expected: string): Refusal {
  return invalid({ field, code: 'field.invalid', params: { value, expected } });
}

function invalid(problem: FieldProblem): Refusal {
  return new Refusal('record.invalid', {}, { problems: [problem] });
}

function rolesIn(cell: string): readonly Role[] {
  const held = cell.split(/[\s,;|]+/).filter((role) => role !== '');
  const wrong = held.find((role) => !roles.some((one) => one === role));
  if (wrong !== undefined) throw refused('roles', wrong, roles.join(', '));
  return held as Role[];
}

function languageIn(cell: string): Language {
  const language = languages.find((one) => one === cell.toLowerCase());
  if (language === undefined) throw refused('language', cell, languages.join(', '));
  return language;
}

function activeIn(cell: string): boolean {
  const word = cell.toLowerCase();
  if (word === 'yes' || word === 'true' || word === '1') return true;
  if (word === 'no' || word === 'false' || word === '0') return false;
  throw refused('active', cell, 'yes, no');
}

/** The customer of that number or title. @throws Refusal where there is none, or several of the title */
async function customerIn(client: PoolClient, cell: string): Promise<string | null> {
  if (cell === nothing) return null;
  const { rows } = await client.query<{ id: string }>(
    `select id from record where organisation_id = current_organisation_id() and process = 'customer' and is_open
      and (number = upper($1) or lower(title) = lower($1)) limit 2`,
    [cell],
  );
  const [found, other] = rows;
  if (found !== undefined && other === undefined) return found.id;
  throw invalid({ field: 'customer', code: 'field.reference-unknown', params: { value: cell } });
}

async function personIn(client: PoolClient, email: string): Promise<Person | null> {
  try {
    return await readPersonByEmail(client, email);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'record.unknown') return null;
    throw error;
  }
}

async function managerIn(client: PoolClient, cell: string): Promise<string | null> {
  if (cell === nothing) return null;
  const manager = await personIn(client, cell);
  if (manager !== null) return manager.id;
  throw invalid({ field: 'manager', code: 'field.reference-unknown', params: { value: cell } });
}

async function valuesOf(client: PoolClient, { cells }: PersonLine): Promise<PersonValues> {
  const { name, roles: held, language, time_zone: zone, active, customer, manager } = cells;
  return {
    ...(name === undefined ? {} : { name }),
    ...(held === undefined ? {} : { roles: rolesIn(held) }),
    ...(language === undefined ? {} : { language: languageIn(language) }),
    ...(zone === undefined ? {} : { time_zone: zone === nothing ? null : zone }),
    ...(active === undefined ? {} : { active: activeIn(active) }),
    ...(customer === undefined ? {} : { customer_id: await customerIn(client, customer) }),
    ...(manager === undefined ? {} : { manager_id: await managerIn(client, manager) }),
  };
}

const compared = {
  name: 'name',
  roles: 'roles',
  language: 'language',
  time_zone: 'time_zone',
  active: 'active',
  customer: 'customer_id',
  manager: 'manager_id',
} as const satisfies Partial<Record<PeopleColumn, keyof Person>>;

function changesOf(before: Person, after: Person): readonly PeopleColumn[] {
  const pairs = Object.entries(compared) as [PeopleColumn, keyof Person][];
  return pairs.flatMap(([column, field]) =>
    JSON.stringify(before[field]) === JSON.stringify(after[field]) ? [] : [column],
  );
}

/** Refusals name fields as the API has them; a list has columns. */
function inColumns(refusal: Refusal): Refusal {
  const column = (field: string): string =>
    Object.entries(compared).find(([, name]) => name === field)?.[0] ?? field;
  const problems = refusal.problems.map((problem) => ({ ...problem, field: column(problem.field) }));
  return new Refusal(refusal.code, refusal.params, { problems });
}

type Done = Pick<ImportedLine, 'outcome' | 'changes'>;

async function writeLine(
  client: PoolClient,
  platform: Platform,
  principal: Principal,
  line: PersonLine,
): Promise<Done> {
  const { email } = line.cells;
  if (line.refusal !== null) throw line.refusal;
  if (email === undefined) throw invalid({ field: 'email', code: 'field.required' });
  const before = await personIn(client, email);
  const values = await valuesOf(client, line);
  if (before === null) {
    if (values.name === undefined) throw invalid({ field: 'name', code: 'field.required' });
    const person = { roles: ['requester'] as const, ...values, name: values.name, email };
    await createPersonIn(client, platform, principal, person);
    return { outcome: 'created', changes: [] };
  }
  const change = { id: before.id, values, expected_version: before.version, password_hash: null };
  const after = await changePersonIn(client, platform, principal, change);
  const changes = changesOf(before, after);
  return { outcome: changes.length === 0 ? 'same' : 'changed', changes };
}

/** Writes a line whole or not at all. */
async function attempt(
  client: PoolClient,
  platform: Platform,
  principal: Principal,
  line: PersonLine,
): Promise<ImportedLine> {
  const told = { line: line.line, email: line.cells.email ?? null, name: line.cells.name ?? null };
  await client.query('savepoint person_line');
  try {
    const done = await writeLine(client, platform, principal, line);
    await client.query('release savepoint person_line');
    return { ...told, ...done, refusal: null };
  } catch (error) {
    await client.query('rollback to savepoint person_line');
    const refusal = refusalOf(error, { email: told.email });
    if (!(refusal instanceof Refusal)) throw refusal;
    return { ...told, outcome: 'refused', changes: [], refusal: inColumns(refusal) };
  }
}

const keyOf = (email: string | undefined): string => email?.toLowerCase() ?? '';

/** The lines so that whoever others report to comes before them; a circle stays as it is, and is refused where it closes. */
export function managersFirst(lines: readonly PersonLine[]): readonly PersonLine[] {
  const byEmail = new Map(lines.map((line) => [keyOf(line.cells.email), line]));
  const seen = new Set<PersonLine>();
  const ordered: PersonLine[] = [];
  for (const line of lines) {
    const above: PersonLine[] = [];
    let next: PersonLine | undefined = line;
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      above.push(next);
      next = byEmail.get(keyOf(next.cells.manager));
    }
    ordered.push(...above.toReversed());
  }
  return ordered;
}

/** The same somebody told twice: which line counts nobody could say. */
function withoutTwice(lines: readonly PersonLine[]): readonly PersonLine[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    const email = keyOf(line.cells.email);
    const isTwice = email !== '' && seen.has(email);
    seen.add(email);
    const refusal = isTwice ? new Refusal('people-list.twice', { email }) : line.refusal;
    return { ...line, refusal };
  });
}

/**
 * Brings a list of people (CSV) into the directory: new ones by name alone, without a password, and those that are there,
 * by their email, as the list has them. Each line whole or not at all, the refused ones leave the others standing; a
 * preview does the same and takes it back.
 *
 * @returns a line for each of the list, in its order
 * @throws Refusal `people-list.columns`, `people-list.too-long`, those of reading CSV
 */
export async function importPeople(
  platform: Platform,
  principal: Principal,
  { csv, preview }: { readonly csv: string; readonly preview: boolean },
): Promise<readonly ImportedLine[]> {
  const lines = managersFirst(withoutTwice(await readPeopleList(csv)));
  const settled = await inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    await client.query('savepoint people_list');
    const done: ImportedLine[] = [];
    for (const line of lines) done.push(await attempt(client, platform, principal, line));
    if (preview) await client.query('rollback to savepoint people_list');
    return done;
  });
  if (!preview) platform.names.forget();
  return settled.toSorted((one, other) => one.line - other.line);
}
