import type { PoolClient } from 'pg';
import {
  type Activity,
  activityNamed,
  isOpenState,
  type ProcessDefinition,
} from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { isDisposed } from '../../kernel/retention.ts';
import { availableActivities, mayPerform, mayRead } from '../../kernel/rights.ts';
import { inOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { readRecord } from '../records/store.ts';
import { insertEntry } from '../records/write.ts';
import { handOver, parcelOf } from './hand-over.ts';
import type { Message } from './message.ts';
import type { DeliveryProblem } from './receive.ts';

/** Most deliveries of a record that are told. */
export const mostDeliveries = 200;

/** What was handed over of a record, or arrived for it. */
export interface Delivery {
  readonly id: string;
  readonly direction: 'sent' | 'received';
  readonly kind: string;
  /** What was done to the record: what handed it over, or what it did. */
  readonly activity: string;
  /** The other organisation's name at that time. */
  readonly other: string;
  readonly state: 'sent' | 'delivered' | 'refused';
  readonly problem: DeliveryProblem | null;
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly created_at: number;
  readonly settled_at: number | null;
  /** Whether it was refused and nothing newer of the record is on its way or arrived. */
  readonly retryable: boolean;
}

/** What was handed over of a record and arrived for it, newest first. */
export async function readDeliveries(
  client: PoolClient,
  record: ProcessRecord,
): Promise<readonly Delivery[]> {
  const { rows } = await client.query<Delivery>(
    `select delivery.id, direction, kind, activity, other_name as other, state, problem, encode(hash, 'hex') as hash,
        octet_length(content) as size, delivery.created_at, settled_at,
        case when person.id is null then null else json_build_object('id', person.id, 'name', person.name) end as person,
        state = 'refused' and not exists (
          select from delivery newer
          where newer.organisation_id = delivery.organisation_id and newer.record_id = delivery.record_id
            and newer.direction = 'sent' and newer.sequence > delivery.sequence) as retryable
      from delivery left join person
        on person.organisation_id = delivery.organisation_id and person.id = delivery.person_id
      where delivery.organisation_id = current_organisation_id() and delivery.record_id = $1
      order by sequence desc limit ${mostDeliveries}`,
    [record.id],
  );
  return rows;
}

/**
 * What was handed over, byte for byte as it was hashed.
 *
 * @throws Refusal `delivery.unknown`, `document.disposed` where the record was disposed of: then nobody is shown it
 */
export async function readContent(client: PoolClient, record: ProcessRecord, id: string): Promise<string> {
  if (isDisposed(record)) throw new Refusal('document.disposed', { number: record.number });
  const { rows } = await client.query<{ content: string }>(
    'select content from delivery where organisation_id = current_organisation_id() and record_id = $1 and id = $2',
    [record.id, id],
  );
  if (rows[0] === undefined) throw new Refusal('delivery.unknown');
  return rows[0].content;
}

/** Whether the record was ended since by something else than what handed it over, such as a withdrawal. */
function endedSince(definition: ProcessDefinition, { state }: ProcessRecord, { to }: Activity): boolean {
  return !isOpenState(definition, state) && state !== to;
}

function refuseRetry(delivery: Delivery | undefined): asserts delivery is Delivery {
  if (delivery === undefined || delivery.direction !== 'sent') throw new Refusal('delivery.unknown');
  if (delivery.state !== 'refused') throw new Refusal('delivery.settled');
  if (!delivery.retryable) throw new Refusal('delivery.superseded');
}

/** What was said with the activity, from the message that was refused. */
function saidIn(definition: ProcessDefinition, activity: string, content: string): string | null {
  const { fields = {} } = definition.exchange?.sends?.[activity] ?? {};
  const name = Object.keys(fields).find((one) => fields[one] === 'text' && !('text' in definition.fields));
  const said = name === undefined ? null : (JSON.parse(content) as Message).values[name];
  return typeof said === 'string' ? said : null;
}

/**
 * Hands over anew what the other side refused: the record as it stands now, with what was said at that time, as a
 * message of its own. The refused one stays as it is. Whoever may do the activity may do so; the journal tells it.
 *
 * @throws Refusal `record.unknown`, `delivery.unknown`, `delivery.settled`, `delivery.superseded`,
 * `activity.not-allowed`, `activity.not-now` where the record was ended since, `delivery.too-large`, `delivery.no-counterpart` where nobody is there to take it any more
 */
export async function retryDelivery(
  platform: Platform,
  principal: Principal,
  definition: ProcessDefinition,
  key: string,
  id: string,
): Promise<readonly Delivery[]> {
  return inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const record = await readRecord(client, definition, key, true);
    if (record === null || !mayRead(definition, record, principal.actor)) {
      throw new Refusal('record.unknown', { process: definition.name, key });
    }
    const refused = (await readDeliveries(client, record)).find((one) => one.id === id);
    refuseRetry(refused);
    const { activity } = refused;
    const known = activityNamed(definition, activity);
    if (known === undefined || !mayPerform(definition, known, record, principal.actor)) {
      throw new Refusal('activity.not-allowed', { activity });
    }
    if (endedSince(definition, record, known)) {
      const possible = availableActivities(definition, record, principal.actor).map(({ name }) => name);
      throw new Refusal('activity.not-now', {
        activity,
        state: record.state,
        possible: possible.join(', ') || '–',
      });
    }
    const text = saidIn(definition, activity, await readContent(client, record, id));
    const now = platform.now();
    const parcel = await parcelOf(client, platform, { principal, definition, record, activity, text, now });
    if (parcel === null) throw new Refusal('delivery.no-counterpart');
    await insertEntry(client, principal.organisation_id, {
      id: platform.newId(),
      record_id: record.id,
      process: definition.name,
      activity: 'hand-over',
      from_state: null,
      to_state: null,
      occurred_at: now,
      actor_id: principal.actor.id,
      origin: principal.origin,
      changes: {},
      text: null,
      detail: { sent: parcel.detail },
      source_hash: null,
      import_run_id: null,
    });
    await handOver(client, principal, parcel);
    return readDeliveries(client, record);
  });
}
