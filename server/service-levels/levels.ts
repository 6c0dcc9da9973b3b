import type { PoolClient } from 'pg';
import type { Needs, Period } from '../../kernel/check.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { streamMembers } from '../conformity/members.ts';
import { snapshotInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';
import { type Ended, endedClocks, type LevelGroup, Levels, levelProcesses } from './tally.ts';

/** What is asked of service levels. */
export interface LevelQuestion {
  readonly period: Period;
  readonly by: LevelGroup;
}

/** Which of the clocks behind a figure are wanted; null: of every process, clock, group, outcome or week. */
export interface LevelChoice {
  readonly process: string | null;
  readonly clock: string | null;
  /** A group's value as text; `none`: records that have none. */
  readonly group: string | null;
  readonly breached: boolean | null;
  readonly week: number | null;
}

/** Groups with a name of their own. */
const named: readonly LevelGroup[] = ['service', 'customer', 'team'];

/** Most records behind a figure that are told at once. */
export const mostBehind = 200;

/** What clocks of the desk are computed from. */
const clockFields = [
  'service',
  'customer',
  'priority',
  'team',
  'hands',
  'supplier',
  'responded_at',
  'target_minutes',
] as const;

function needsOf(process: string): Needs {
  const { fields } = definitionOf(process);
  return { fields: clockFields.filter((name) => fields[name] !== undefined), entries_of: null };
}

async function eachEnded(
  client: PoolClient,
  organisation: OrganisationContext,
  { period, by }: LevelQuestion,
  take: (ended: Ended) => void,
): Promise<void> {
  for (const process of levelProcesses) {
    const definition = definitionOf(process);
    await streamMembers(client, definition, [needsOf(process)], { ...organisation, period }, (member) => {
      for (const ended of endedClocks(definition, member, period, by)) take(ended);
    });
  }
}

async function namesOf(
  client: PoolClient,
  by: LevelGroup,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (!named.includes(by) || ids.length === 0) return new Map();
  const { rows } = await client.query<{ id: string; name: string }>(
    by === 'team'
      ? 'select id, name from team where organisation_id = current_organisation_id() and id = any ($1::uuid[])'
      : 'select id, title as name from record where organisation_id = current_organisation_id() and id = any ($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/**
 * How many clocks that came to their end in a period were within their target, by service, customer, priority or team and
 * week by week: computed from the histories of the records at one moment, by the targets in force today. What teams and
 * suppliers agreed among themselves is told beside it.
 */
export async function serviceLevels(
  platform: Platform,
  { organisation_id }: Principal,
  question: LevelQuestion,
) {
  const organisation = await platform.organisations.of(organisation_id);
  return snapshotInOrganisation(platform.pool, organisation_id, async (client) => {
    const levels = new Levels(question.period);
    await eachEnded(client, organisation, question, (ended) => levels.add(ended));
    const groups = levels.groups();
    const ids = groups.flatMap(({ group }) => (typeof group === 'string' ? [group] : []));
    const names = await namesOf(client, question.by, ids);
    return groups.map(({ group, rows }) => ({
      group: group === null ? null : String(group),
      name: group === null ? null : (names.get(String(group)) ?? String(group)),
      rows,
    }));
  });
}

function fits(ended: Ended, { process, clock, group, breached, week }: LevelChoice): boolean {
  return (
    (process === null || ended.process === process) &&
    (clock === null || ended.clock === clock) &&
    (group === null || (ended.group === null ? 'none' : String(ended.group)) === group) &&
    (breached === null || ended.breached === breached) &&
    (week === null || ended.week === week)
  );
}

/** The records behind a figure of `serviceLevels`: found by the same computation, the newest first. */
export async function levelRecords(
  platform: Platform,
  { organisation_id }: Principal,
  question: LevelQuestion,
  choice: LevelChoice,
) {
  const organisation = await platform.organisations.of(organisation_id);
  return snapshotInOrganisation(platform.pool, organisation_id, async (client) => {
    const found: Ended[] = [];
    await eachEnded(client, organisation, question, (ended) => {
      if (fits(ended, choice)) found.push(ended);
    });
    const items = found.toSorted((a, b) => b.stopped_at - a.stopped_at).slice(0, mostBehind);
    const { rows } = await client.query<{ id: string; title: string }>(
      'select id, title from record where organisation_id = current_organisation_id() and id = any ($1::uuid[])',
      [items.map(({ record_id }) => record_id)],
    );
    const titles = new Map(rows.map(({ id, title }) => [id, title]));
    return {
      count: found.length,
      items: items.map((one) => ({ ...one, title: titles.get(one.record_id) ?? one.number })),
    };
  });
}
