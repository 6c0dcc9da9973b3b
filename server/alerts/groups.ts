import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { ProcessRecord } from '../../kernel/record.ts';
import { incident } from '../../processes/incident/definition.ts';
import type { Platform } from '../platform.ts';
import { readRecord, timestamp } from '../records/store.ts';
import { survivorOf } from '../records/survivor.ts';
import type { AlertReading, Member } from './mapping.ts';
import type { KnownGroup, Step } from './step.ts';

/** An alert group as it is kept. */
export interface GroupRow {
  readonly id: string;
  readonly key: string;
  readonly source_id: string;
  readonly title: string;
  readonly state: KnownGroup['state'];
  readonly impact: number;
  readonly urgency: number;
  readonly link: string | null;
  readonly firing_since: number;
  readonly newest_at: number;
  readonly ended_at: number | null;
  readonly resolve_at: number | null;
  readonly last_heard_at: number;
  /** Messages so far; 0: it was written down for this very message. */
  readonly messages: number;
  /** Messages that told nothing new. */
  readonly repeats: number;
  readonly flaps: number;
  readonly members: readonly Member[];
  readonly incident_id: string | null;
}

/** Columns of a group. */
export const groupColumns = `id, key, source_id, title, state, impact, urgency, link, firing_since, newest_at, ended_at,
  resolve_at, last_heard_at, messages, repeats, flaps, members, incident_id`;

/** SHA-256 of a group's key: keys may be longer than what an index holds. */
const keyHash = (key: string): Buffer => createHash('sha256').update(key).digest();

/**
 * The group of an alert, held until the transaction ends: whoever else reports the same alert waits, so that many at once
 * open one incident.
 */
export async function lockGroup(
  client: PoolClient,
  platform: Platform,
  source_id: string,
  { key, title, impact, urgency }: AlertReading,
): Promise<GroupRow> {
  const now = timestamp(platform.now());
  const hash = keyHash(key);
  await client.query(
    `insert into alert_group (organisation_id, id, source_id, key_hash, key, title, state, impact, urgency, firing_since,
        newest_at, last_hash, last_heard_at, messages)
      values (current_organisation_id(), $1, $2, $3, $4, $5, 'resolved', $6, $7, $8, $8, $3, $8, 0)
      on conflict (organisation_id, source_id, key_hash) do nothing`,
    [platform.newId(), source_id, hash, key, title, impact, urgency, now],
  );
  const { rows } = await client.query<GroupRow>(
    `select ${groupColumns} from alert_group
      where organisation_id = current_organisation_id() and source_id = $1 and key_hash = $2 for update`,
    [source_id, hash],
  );
  const [row] = rows;
  if (row === undefined) throw new TypeError('an alert group that was written down is gone');
  return row;
}

/** The group of a key as it stands; null: nothing is known of it. */
export async function readGroup(
  client: PoolClient,
  source_id: string,
  key: string,
): Promise<GroupRow | null> {
  const { rows } = await client.query<GroupRow>(
    `select ${groupColumns} from alert_group
      where organisation_id = current_organisation_id() and source_id = $1 and key_hash = $2`,
    [source_id, keyHash(key)],
  );
  return rows[0] ?? null;
}

/** A group by its id, held until the transaction ends. */
export async function lockGroupById(client: PoolClient, id: string): Promise<GroupRow | null> {
  const { rows } = await client.query<GroupRow>(
    `select ${groupColumns} from alert_group where organisation_id = current_organisation_id() and id = $1 for update`,
    [id],
  );
  return rows[0] ?? null;
}

/** The incident that goes on with an alert. */
export interface GroupIncident {
  readonly record: ProcessRecord | null;
  /** Whether the alert's own was merged into it: it is then about more than this alert. */
  readonly merged: boolean;
}

/** The incident of a group as it stands, or the one that it was merged into. */
export async function incidentOf(client: PoolClient, group: GroupRow | null): Promise<GroupIncident> {
  if (group?.incident_id == null) return { record: null, merged: false };
  const survivor = await survivorOf(client, group.incident_id);
  const record = await readRecord(client, incident, survivor ?? group.incident_id, false);
  return { record, merged: survivor !== null };
}

/** Whether an incident is worked on. */
export function isOpen(record: ProcessRecord): boolean {
  return incident.states[record.state]?.open === true;
}

/** A group as decisions look at it; null where this is the first message of it. */
export function knownGroup(group: GroupRow | null, record: ProcessRecord | null): KnownGroup | null {
  if (group === null || group.messages === 0) return null;
  const { state, impact, urgency, firing_since, newest_at, ended_at, members } = group;
  const told =
    record === null
      ? null
      : { open: isOpen(record), reopens: record.state === 'resolved' || record.state === 'closed' };
  return { state, impact, urgency, firing_since, newest_at, ended_at, members, incident: told };
}

/** What a group is after a message. */
export interface GroupAfter {
  readonly step: Step;
  readonly reading: AlertReading;
  readonly incident_id: string | null;
  /** Whether an incident was opened for it just now. */
  readonly opened: boolean;
  readonly resolve_at: number | null;
  readonly hash: Buffer;
}

/** Writes a group down as it is after a message. */
export async function writeGroup(
  client: PoolClient,
  platform: Platform,
  group: GroupRow,
  { step, reading, incident_id, opened, resolve_at, hash }: GroupAfter,
): Promise<void> {
  const now = timestamp(platform.now());
  const isRepeat = step.deed === 'repeat' || step.deed === 'stale' || step.deed === 'ignore';
  await client.query(
    `update alert_group set title = $2, state = $3, impact = $4, urgency = $5, link = coalesce($6, link),
        firing_since = $7, newest_at = $8, ended_at = $9, resolve_at = $10, last_hash = $11, last_heard_at = $12,
        messages = messages + 1, repeats = repeats + $13, flaps = flaps + $14, members = $15, incident_id = $16,
        opened_at = case when $17 then $12 else opened_at end
      where organisation_id = current_organisation_id() and id = $1`,
    [
      group.id,
      step.deed === 'stale' ? group.title : reading.title,
      step.state,
      step.impact,
      step.urgency,
      reading.link,
      timestamp(step.firing_since),
      timestamp(step.newest_at),
      timestamp(step.ended_at),
      timestamp(resolve_at),
      hash,
      now,
      isRepeat ? 1 : 0,
      step.deed === 'fire-again' || step.deed === 'reopen' ? 1 : 0,
      JSON.stringify(step.changes.members),
      incident_id,
      opened,
    ],
  );
}

/** How many incidents a source opened within the last hour. */
export async function openedLately(client: PoolClient, source_id: string, now: number): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*) as count from alert_group
      where organisation_id = current_organisation_id() and source_id = $1 and opened_at > $2`,
    [source_id, timestamp(now - 3_600_000)],
  );
  return rows[0]?.count ?? 0;
}
