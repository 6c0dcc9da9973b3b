import type { PoolClient } from 'pg';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { mayRead } from '../../kernel/rights.ts';
import type { Actor } from '../../kernel/roles.ts';
import { definitions } from '../../processes/definitions.ts';
import type { BulkOrder } from '../../processes/desk-bulk.ts';
import type { Platform, Principal } from '../platform.ts';
import { linkTarget } from '../records/execute.ts';
import { type RecordRow, recordColumns, recordOf } from '../records/store.ts';
import type { LinkEnd } from './bulk-command.ts';
import type { DeskQuery } from './conditions.ts';
import { deskDefinitions } from './definitions.ts';
import { deskIds } from './queue.ts';

/** Most records that one action is carried out on. */
export const mostAtOnce = 1_000;

/** Which records: by their ids, or all that a query finds. */
export interface BulkTargets {
  readonly records?: readonly string[];
  readonly query?: DeskQuery;
  /** The version in which each was seen, by id: what changed since is left alone. */
  readonly versions?: Readonly<Record<string, number>>;
}

/** A record with its process, as whoever asks may see it. */
export interface Target {
  readonly definition: ProcessDefinition;
  readonly record: ProcessRecord;
}

/** Ids of what an order is about, each once, in its order. @throws Refusal `desk.too-many-records`, `list.filter-invalid` */
export async function idsOf(
  platform: Platform,
  principal: Principal,
  { records, query }: BulkTargets,
): Promise<readonly string[]> {
  const found = records ?? (await deskIds(platform, principal, query ?? {}, mostAtOnce + 1));
  const ids = [...new Set(found.map((id) => id.toLowerCase()))];
  if (ids.length > mostAtOnce) throw new Refusal('desk.too-many-records', { most: mostAtOnce });
  return ids;
}

/** Records of the desk by id, those that the actor may see. */
export async function readTargets(
  client: PoolClient,
  ids: readonly string[],
  actor: Actor,
): Promise<ReadonlyMap<string, Target>> {
  // Unnamed, so that it is planned for these ids and the table as it is now.
  const { rows } = await client.query<RecordRow>({
    text: `select ${recordColumns} from record where organisation_id = current_organisation_id()
      and id = any ($1::uuid[]) and process = any ($2::text[])`,
    values: [ids, deskDefinitions.map(({ name }) => name)],
  });
  const targets = rows.flatMap((row): [string, Target][] => {
    const definition = deskDefinitions.find(({ name }) => name === row.process);
    if (definition === undefined) return [];
    const record = recordOf(definition, row);
    return mayRead(definition, record, actor) ? [[row.id, { definition, record }]] : [];
  });
  return new Map(targets);
}

/** The record that an order links all others to; null where it links nothing. @throws Refusal `record.invalid` */
export async function linkEndOf(
  platform: Platform,
  principal: Principal,
  { action, to = '' }: BulkOrder,
): Promise<LinkEnd | null> {
  return action === 'link' ? linkTarget(platform, principal, to, definitions) : null;
}

/** The refusal of what is not there, or not for these eyes. */
export function unknownRecord(key: string): Refusal {
  return new Refusal('record.unknown', { process: 'record', key });
}
