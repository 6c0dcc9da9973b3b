import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import type { Platform, Principal } from '../platform.ts';
import { type Message, sentValues } from './message.ts';
import { recipientOf } from './recipient.ts';

/** Largest message, in bytes: the database holds it, too. */
const mostBytes = 262_144;

/** Something that is to be handed over with an activity. */
export interface Parcel {
  readonly message: Message;
  /** The message as it is hashed and kept. */
  readonly content: string;
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string;
  readonly activity: string;
  /** What the journal tells of it. */
  readonly detail: { readonly kind: string; readonly hash: string; readonly to: string };
}

/** What is done to which record, on whose behalf, and when. */
export interface Doing {
  readonly principal: Principal;
  readonly definition: ProcessDefinition;
  /** As it stands after the activity. */
  readonly record: ProcessRecord;
  readonly activity: string;
  readonly text: string | null;
  readonly now: number;
}

async function ownName(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    'select name from organisation where organisation_id = current_organisation_id()',
  );
  return rows[0]?.name ?? '–';
}

/**
 * Puts together what an activity hands over; null where it hands over nothing, or nobody in this installation is there
 * to take it.
 *
 * @param client in the scope of the sender, in the transaction in which the activity is carried out
 * @throws Refusal `delivery.too-large`
 */
export async function parcelOf(
  client: PoolClient,
  { names, newId }: Platform,
  { principal, definition, record, activity, text, now }: Doing,
): Promise<Parcel | null> {
  const sending = definition.exchange?.sends?.[activity];
  const recipient = sending === undefined ? null : await recipientOf(client, definition, record, sending);
  if (sending === undefined || recipient === null) return null;
  const { organisation_id } = principal;
  const known = await names.of({ client, organisation_id, definition }, [record.values]);
  const message: Message = {
    format: 'touchstone-message/1',
    id: newId(),
    kind: sending.kind,
    from: { organisation: organisation_id, name: await ownName(client) },
    to: { organisation: recipient.organisation_id, name: recipient.name },
    record: { id: record.id, number: record.number, process: definition.name },
    subject: recipient.subject,
    sent_at: new Date(now).toISOString(),
    values: sentValues(definition, record, sending, text, known),
  };
  const content = canonicalJson(message);
  if (Buffer.byteLength(content) > mostBytes) {
    throw new Refusal('delivery.too-large', { to: recipient.name, limit: `${mostBytes / 1024} KiB` });
  }
  const hash = createHash('sha256').update(content).digest('hex');
  return {
    message,
    content,
    hash,
    activity,
    detail: { kind: sending.kind, hash, to: recipient.name },
  };
}

/** Between which organisations the job delivers. */
export interface DeliveryJob {
  readonly organisation_id: string;
  readonly recipient_id: string;
}

/** Writes down that something is handed over and queues its delivery, in the transaction of the activity. */
export async function handOver(client: PoolClient, principal: Principal, parcel: Parcel): Promise<void> {
  const { message, content, hash, activity } = parcel;
  const { organisation_id, actor, origin } = principal;
  await client.query(
    `insert into delivery (organisation_id, id, direction, kind, record_id, process, activity, other_organisation_id,
        other_name, content, hash, origin, state, person_id)
      values ($1, $2, 'sent', $3, $4, $5, $6, $7, $8, $9, $10, $11, 'sent', $12)`,
    [
      organisation_id,
      message.id,
      message.kind,
      message.record.id,
      message.record.process,
      activity,
      message.to.organisation,
      message.to.name,
      content,
      Buffer.from(hash, 'hex'),
      origin === 'sample' ? 'sample' : 'live',
      actor.id,
    ],
  );
  const job: DeliveryJob = { organisation_id, recipient_id: message.to.organisation };
  await client.query("select enqueue_job('deliver-messages', $1, $2)", [
    JSON.stringify(job),
    `deliver-messages ${organisation_id} ${message.to.organisation}`,
  ]);
}
