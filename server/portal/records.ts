import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import type { Actor } from '../../kernel/roles.ts';
import { finalStates, type PlainState, plainStateOf, portalProcesses } from '../../processes/portal-state.ts';
import { looksLikeId } from '../records/store.ts';

/** Whose records somebody looks through: their own, or those of their unit. */
export type PortalWhose = 'mine' | 'unit';

/** What is listed. */
export interface PortalQuery {
  readonly whose: PortalWhose;
  /** What is over, instead of what is still to come. */
  readonly over: boolean;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A record as the portal lists it. */
export interface PortalRecord {
  readonly id: string;
  readonly process: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly plain_state: PlainState;
  readonly service: string | null;
  readonly requester: string | null;
  /** Epoch milliseconds. */
  readonly opened_at: number;
  readonly updated_at: number;
}

interface Row extends Omit<PortalRecord, 'plain_state'> {
  readonly pending_reason: string | null;
}

/** @throws Refusal `list.cursor-invalid` */
function placeOf(cursor: string): readonly [number, string] {
  const [at = '', id = ''] = cursor.split('.');
  if (!/^\d{1,15}$/.test(at) || !looksLikeId(id)) throw new Refusal('list.cursor-invalid');
  return [Number(at), id];
}

/**
 * What somebody asked the desk for, of every process, newest first; or what others of their unit did.
 *
 * @throws Refusal `list.cursor-invalid`
 */
export async function listPortalRecords(
  client: PoolClient,
  { id, unit = null }: Actor,
  { whose, over, limit, cursor }: PortalQuery,
): Promise<{ readonly items: readonly PortalRecord[]; readonly next: string | null }> {
  if (whose === 'unit' && unit === null) return { items: [], next: null };
  const place = cursor === undefined || cursor === '' ? null : placeOf(cursor);
  const own = `(r.requester_id = $1::uuid or r.fields ->> 'requested_for' = $1::text)`;
  const others = `(r.requester_id is distinct from $1::uuid and r.fields ->> 'requested_for' is distinct from $1::text)`;
  // Said twice, so that the index of records with a customer serves it.
  const ofUnit = `r.fields ? 'customer' and r.fields ->> 'customer' = $2::text and ${others}`;
  const { rows } = await client.query<Row>(
    `select r.id, r.process, r.number, r.title, r.state, r.fields ->> 'pending_reason' as pending_reason,
        (select title from record s where s.organisation_id = r.organisation_id and s.id = r.service_id) as service,
        (select name from person p where p.organisation_id = r.organisation_id and p.id = r.requester_id) as requester,
        r.opened_at, r.updated_at
      from record r
      where r.organisation_id = current_organisation_id() and r.process = any ($3::text[])
        and ${whose === 'mine' ? `${own} and $2::text is null` : ofUnit}
        and (r.state = any ($4::text[])) = $5
        and ($6::timestamptz is null or (date_trunc('milliseconds', r.updated_at), r.id) < ($6::timestamptz, $7::uuid))
      order by date_trunc('milliseconds', r.updated_at) desc, r.id desc limit $8`,
    [
      id,
      whose === 'mine' ? null : unit,
      portalProcesses,
      finalStates,
      over,
      place === null ? null : new Date(place[0]),
      place?.[1] ?? null,
      limit + 1,
    ],
  );
  const items = rows.slice(0, limit).map(
    ({ pending_reason, ...row }): PortalRecord => ({
      ...row,
      plain_state: plainStateOf(row.state, pending_reason),
    }),
  );
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last === undefined ? null : `${last.updated_at}.${last.id}` };
}
