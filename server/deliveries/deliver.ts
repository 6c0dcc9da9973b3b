import type { PoolClient } from 'pg';
import { inOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import type { DeliveryJob } from './hand-over.ts';
import type { Message } from './message.ts';
import { type Arrival, type Arriving, receive } from './receive.ts';

/** The oldest message under way to the recipient, held until the transaction ends: nobody delivers it meanwhile. */
async function holdNext(client: PoolClient, recipient_id: string): Promise<Arriving | null> {
  const { rows } = await client.query<{ content: string; hash: string; origin: Arriving['origin'] }>(
    `select content, encode(hash, 'hex') as hash, origin from delivery
      where organisation_id = current_organisation_id() and other_organisation_id = $1 and state = 'sent'
      order by sequence limit 1 for update`,
    [recipient_id],
  );
  const [next] = rows;
  return next === undefined ? null : { ...next, message: JSON.parse(next.content) as Message };
}

/** Writes down on the sender's side what became of a message. */
async function settle(client: PoolClient, { message }: Arriving, arrival: Arrival): Promise<void> {
  const problem = 'problem' in arrival ? JSON.stringify(arrival.problem) : null;
  await client.query(
    `update delivery set state = $2, problem = $3, settled_at = clock_timestamp()
      where organisation_id = current_organisation_id() and id = $1`,
    [message.id, problem === null ? 'delivered' : 'refused', problem],
  );
  if ('problem' in arrival || !arrival.made) return;
  await client.query(
    `insert into counterpart (organisation_id, record_id, other_organisation_id, other_record_id)
      values (current_organisation_id(), $1, $2, $3) on conflict do nothing`,
    [message.subject, message.to.organisation, arrival.record_id],
  );
}

/** A message with what became of it. */
export interface Delivered {
  readonly message: Message;
  readonly arrival: Arrival;
}

/**
 * Delivers what one organisation handed over to another, in the order in which it was handed over.
 *
 * A message that is refused is settled: what comes after it goes on its way. What fails otherwise stays under way, with
 * all that comes after it, and the error is the caller's.
 *
 * Each message is a transaction on either side, never one over both: where the program dies between the two, the
 * message goes over once more and finds itself there.
 */
export async function deliverBetween(
  platform: Platform,
  { organisation_id, recipient_id }: DeliveryJob,
): Promise<void> {
  for (;;) {
    const delivered = await inOrganisation(platform.pool, organisation_id, async (client) => {
      const next = await holdNext(client, recipient_id);
      if (next === null) return false;
      await settle(client, next, await receive(platform, next));
      return true;
    });
    if (!delivered) return;
  }
}

/**
 * As `deliverBetween`, for work that is one transaction as a whole (`inOneTransaction`): the two sides then take turns, as
 * they share one connection. Nobody else can see or deliver anything of it meanwhile.
 *
 * @returns what became of each message, in order
 */
export async function deliverInTurn(
  platform: Platform,
  { organisation_id, recipient_id }: DeliveryJob,
): Promise<readonly Delivered[]> {
  const asSender = <T>(work: (client: PoolClient) => Promise<T>): Promise<T> =>
    inOrganisation(platform.pool, organisation_id, work);
  const delivered: Delivered[] = [];
  for (;;) {
    const next = await asSender((client) => holdNext(client, recipient_id));
    if (next === null) return delivered;
    const arrival = await receive(platform, next);
    await asSender((client) => settle(client, next, arrival));
    delivered.push({ message: next.message, arrival });
  }
}

/** Delivers whatever is under way between any two organisations of the installation. @throws the first error, in the end */
export async function deliverEverything(platform: Platform): Promise<void> {
  const { rows } = await platform.pool.query<{ organisation_id: string; other_organisation_id: string }>(
    'select * from deliveries_under_way()',
  );
  const errors: unknown[] = [];
  for (const { organisation_id, other_organisation_id: recipient_id } of rows) {
    await deliverBetween(platform, { organisation_id, recipient_id }).catch((error: unknown) =>
      errors.push(error),
    );
  }
  if (errors.length > 0) throw errors[0];
}
