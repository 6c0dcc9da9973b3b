import { isDeepStrictEqual } from 'node:util';
import type { PoolClient } from 'pg';
import { type ErrorCode, type FieldProblem, Refusal } from '../../kernel/errors.ts';
import { isStaff } from '../../kernel/roles.ts';
import { schemaProblems } from '../../kernel/validate.ts';
import { definitions, settingDefinitions, settingKeysIn } from '../../processes/definitions.ts';
import { modules } from '../../processes/modules.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import { journalChange } from '../journal/append.ts';
import type { Platform, Principal } from '../platform.ts';
import { calendarUseProblems } from './calendar-use.ts';
import { readSettings, settingsChannel } from './organisation-context.ts';
import { typeUseProblems } from './type-use.ts';

/** One version of a setting. Version 0 is the starting value, which nobody has touched. */
export interface SettingVersion {
  readonly value: unknown;
  readonly version: number;
  /** Whether a person of the organisation stands by the value. */
  readonly confirmed: boolean;
  /** Epoch milliseconds; null for version 0. */
  readonly changed_at: number | null;
  readonly changed_by: { readonly id: string; readonly name: string } | null;
}

interface SettingRow extends Omit<SettingVersion, 'changed_by'> {
  readonly key: string;
  readonly person_id: string | null;
  readonly person_name: string | null;
}

/** Planned values of processes whose open records ask for something by a day. */
const plannedDays: ReadonlySet<string> = new Set(
  modules.flatMap(({ definition, settings = {} }) =>
    definition.obligations === undefined ? [] : Object.keys(settings),
  ),
);

/** Whether due times follow from the setting: working hours, targets, at which percentage something happens, intervals. */
function movesDueTimes(key: string): boolean {
  return (
    key === 'calendars' || key.endsWith('.targets') || key.endsWith('.escalation') || plannedDays.has(key)
  );
}

function versionOf({
  value,
  version,
  confirmed,
  changed_at,
  person_id,
  person_name,
}: SettingRow): SettingVersion {
  const changed_by = person_id === null ? null : { id: person_id, name: person_name ?? '' };
  return { value, version, confirmed, changed_at, changed_by };
}

function startingVersion(key: string): SettingVersion {
  const value = settingDefinitions[key]?.starting_value;
  return { value, version: 0, confirmed: false, changed_at: null, changed_by: null };
}

const columns = `key, value, setting.version, confirmed, changed_at, person.id as person_id, person.name as person_name
  from setting left join person
    on person.organisation_id = setting.organisation_id and person.id = setting.changed_by`;

/** Settings that name the choices of fields which everyone sees: without them a requester could not read their record. */
const choicesForEveryone = new Set(
  definitions.flatMap(({ fields }) =>
    Object.values(fields)
      .filter(({ audience }) => audience === 'everyone')
      .map(({ choices_from }) => choices_from),
  ),
);

/** Every setting in its newest version, by key; requesters see only those that name choices of their fields. */
export async function listSettings(
  platform: Platform,
  principal: Principal,
): Promise<Record<string, SettingVersion>> {
  const { kind } = await platform.organisations.of(principal.organisation_id);
  return readInOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rows } = await client.query<SettingRow>(
      `select distinct on (key) ${columns} order by key, setting.version desc`,
    );
    const stored = new Map(rows.map((row) => [row.key, versionOf(row)]));
    return Object.fromEntries(
      settingKeysIn(kind)
        .filter((key) => isStaff(principal.actor) || choicesForEveryone.has(key))
        .map((key) => [key, stored.get(key) ?? startingVersion(key)]),
    );
  });
}

/** Every version of a setting, newest first, down to the starting value. @throws Refusal `setting.unknown` */
export async function settingHistory(
  platform: Platform,
  principal: Principal,
  key: string,
): Promise<SettingVersion[]> {
  await refuseUnknown(platform, principal, key);
  return readInOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rows } = await client.query<SettingRow>(
      `select ${columns} where key = $1 order by setting.version desc limit 500`,
      [key],
    );
    return [...rows.map(versionOf), startingVersion(key)];
  });
}

/** @throws Refusal `setting.unknown` for what no process that the organisation keeps has */
async function refuseUnknown({ organisations }: Platform, principal: Principal, key: string): Promise<void> {
  const known = settingKeysIn((await organisations.of(principal.organisation_id)).kind);
  if (!known.includes(key)) throw new Refusal('setting.unknown', { key, known: known.join(', ') });
}

/** What is wrong with a value, each with its JSON Pointer as the field: first its form, then what its parts mean. */
function problemsOf(key: string, value: unknown): FieldProblem[] {
  const definition = settingDefinitions[key];
  if (definition === undefined) return [];
  const wrong = schemaProblems(definition.schema, value).map(({ path, message }) => ({
    field: path,
    code: 'field.invalid' as const,
    params: { expected: message },
  }));
  if (wrong.length > 0) return wrong;
  return (definition.problems?.(value) ?? []).map(({ path, code, params }) => ({
    field: path,
    code: code as ErrorCode,
    params,
  }));
}

function refuseInvalid(problems: readonly FieldProblem[]): void {
  const [first] = problems;
  if (first !== undefined) throw new Refusal('setting.invalid', { path: first.field || '/' }, { problems });
}

async function write(
  client: PoolClient,
  principal: Principal,
  key: string,
  next: { readonly value: unknown; readonly version: number },
): Promise<void> {
  const { rowCount } = await client.query(
    `insert into setting (organisation_id, key, version, value, confirmed, changed_by)
      values ($1, $2, $3, $4, true, $5) on conflict do nothing`,
    [principal.organisation_id, key, next.version, JSON.stringify(next.value), principal.actor.id],
  );
  if (rowCount === 0) {
    throw new Refusal('setting.version-conflict', { given: next.version - 1, current: next.version });
  }
}

/**
 * Queues the recomputation of due times, at once and again a little later: a record that was being decided with the
 * old value in this very moment, in whatever process, is put right by the second round.
 */
async function queueClocks(client: PoolClient, organisation_id: string): Promise<void> {
  for (const [round, seconds] of [
    ['at-once', 0],
    ['again', 60],
  ] as const) {
    await client.query(
      `select enqueue_job('recompute-clocks', $1::json, $2, clock_timestamp() + make_interval(secs => $3))`,
      [JSON.stringify({ organisation_id }), `recompute-clocks:${organisation_id}:${round}`, seconds],
    );
  }
}

/**
 * Changes a setting, or confirms it by saving it as it is: a new version that a person stands by, journalled with the
 * old value. Every process of the program forgets what it knew, and due times follow in the background.
 *
 * @param expected_version the version last read; 0 for a starting value
 * @throws Refusal `setting.unknown`, `setting.invalid` (each problem with its JSON Pointer),
 * `setting.version-conflict` (with the setting as it stands)
 */
export async function changeSetting(
  platform: Platform,
  principal: Principal,
  key: string,
  value: unknown,
  expected_version: number,
): Promise<SettingVersion> {
  await refuseUnknown(platform, principal, key);
  refuseInvalid(problemsOf(key, value));
  const { organisation_id } = principal;
  const changed = await inOrganisation(platform.pool, organisation_id, async (client) => {
    const all = await readSettings(client);
    const before = all[key] ?? { value: null, version: 0, confirmed: false };
    if (before.version !== expected_version) {
      const params = { given: expected_version, current: before.version };
      throw new Refusal('setting.version-conflict', params, { current: before });
    }
    refuseInvalid(calendarUseProblems(all, key, value));
    refuseInvalid(await typeUseProblems(client, key, value));
    const version = before.version + 1;
    await write(client, principal, key, { value, version });
    const same = isDeepStrictEqual(before.value, value);
    await journalChange(client, platform, principal, {
      thing: 'setting',
      id: null,
      activity: same ? 'confirm' : 'update',
      changes: same ? {} : { [key]: [before.value, value] },
      detail: { key, version },
    });
    if (movesDueTimes(key) && !same) await queueClocks(client, organisation_id);
    await client.query('select pg_notify($1, $2)', [settingsChannel, organisation_id]);
    const { rows } = await client.query<SettingRow>(
      `select ${columns} where key = $1 and setting.version = $2`,
      [key, version],
    );
    return versionOf(rows[0] as SettingRow);
  });
  platform.organisations.forget(organisation_id);
  return changed;
}
