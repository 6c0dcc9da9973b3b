import type { PoolClient } from 'pg';
import type { ArrivedMessage, Command } from '../../kernel/command.ts';
import { type ErrorCode, type FieldProblem, Refusal } from '../../kernel/errors.ts';
import type { Receiving } from '../../kernel/exchange.ts';
import type { Origin, ProcessRecord } from '../../kernel/record.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute } from '../records/execute.ts';
import { type Message, receivedValues, visitReferred } from './message.ts';
import { type Receiver, receiverOf } from './receivers.ts';

/** A message as it arrives, with its bytes. */
export interface Arriving {
  readonly message: Message;
  readonly content: string;
  readonly hash: string;
  readonly origin: Exclude<Origin, 'import'>;
}

/** Why it was not taken, told without anything of what the recipient holds. */
export interface DeliveryProblem {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What came of it: the recipient's record, or why there is none. */
export type Arrival =
  | { readonly record_id: string; readonly made: boolean }
  | { readonly problem: DeliveryProblem };

/** What the recipient knows of it before it does anything. */
interface Known {
  /** The record that the message made or changed when it arrived before. */
  readonly arrived: string | null;
  readonly own: ReadonlyMap<string, string>;
}

async function lookUp(client: PoolClient, { id, from, subject, values }: Message): Promise<Known> {
  const referred = new Set([subject]);
  visitReferred(values, (record) => referred.add(record));
  const earlier = await client.query<{ record_id: string }>(
    'select record_id from delivery where organisation_id = current_organisation_id() and id = $1',
    [id],
  );
  const { rows } = await client.query<{ record_id: string; other_record_id: string }>(
    `select record_id, other_record_id from counterpart
      where organisation_id = current_organisation_id() and other_organisation_id = $1
        and other_record_id = any ($2::uuid[])`,
    [from.organisation, [...referred]],
  );
  return {
    arrived: earlier.rows[0]?.record_id ?? null,
    own: new Map(rows.map(({ record_id, other_record_id }) => [other_record_id, record_id])),
  };
}

/** Writes down on the recipient's side what arrived, in the transaction of what it did. */
async function writeDown(
  client: PoolClient,
  { message, content, hash, origin }: Arriving,
  { does }: Receiving,
  record: ProcessRecord,
): Promise<void> {
  await client.query(
    `insert into delivery (organisation_id, id, direction, kind, record_id, process, activity, other_organisation_id,
        other_name, content, hash, origin, state, settled_at)
      values (current_organisation_id(), $1, 'received', $2, $3, $4, $5, $6, $7, $8, $9, $10, 'delivered',
        clock_timestamp())`,
    [
      message.id,
      message.kind,
      record.id,
      record.process,
      does,
      message.from.organisation,
      message.from.name,
      content,
      Buffer.from(hash, 'hex'),
      origin,
    ],
  );
  if (does !== 'create') return;
  await client.query(
    `insert into counterpart (organisation_id, record_id, other_organisation_id, other_record_id)
      values (current_organisation_id(), $1, $2, $3)`,
    [record.id, message.from.organisation, message.subject],
  );
}

function commandOf(
  { definition, receiving }: Receiver,
  { message, hash }: Arriving,
  own: Known['own'],
): Command {
  const { values, text } = receivedValues(definition, receiving, message.values, own);
  const arrived: ArrivedMessage = { kind: message.kind, hash, from: message.from.name };
  return receiving.does === 'create'
    ? { kind: 'create', values: {}, brought: values, message: arrived }
    : { kind: 'perform', activity: receiving.does, values: {}, brought: values, text, message: arrived };
}

/**
 * What the sender is told of a refusal: which of the values they sent cannot be taken, or that the record there is not
 * in a state for it. What else the recipient's process said would tell of the recipient.
 */
function problemOf({ problems }: Refusal, { fields }: Receiving): DeliveryProblem {
  const about = (problem: FieldProblem): readonly string[] => {
    const [target] = problem.field.split('.');
    return Object.keys(fields).filter((name) => fields[name] === target);
  };
  const named = [...new Set(problems.flatMap(about))];
  return named.length === 0
    ? { code: 'delivery.not-expected', params: {} }
    : { code: 'delivery.values-refused', params: { fields: named.join(', ') } };
}

/** Another run of the same job was quicker: the message is there, as its id says, or its record has its counterpart. */
function isThere(error: unknown): boolean {
  const { code, constraint = '' } = error as { code?: string; constraint?: string };
  return code === '23505' && /^(delivery|counterpart)_/.test(constraint);
}

/**
 * Lets a message do in the recipient's organisation what the definitions there say, once, however often it comes.
 *
 * @throws whatever is no refusal, such as a lost connection: it is then to be tried again
 */
export async function receive(platform: Platform, arriving: Arriving): Promise<Arrival> {
  const { message, origin } = arriving;
  const organisation_id = message.to.organisation;
  const { kind } = await platform.organisations.of(organisation_id);
  const receiver = receiverOf(message.kind, kind);
  if (receiver === undefined) {
    return { problem: { code: 'delivery.not-received', params: { kind: message.kind } } };
  }
  const { receiving, definition } = receiver;
  const made = receiving.does === 'create';
  const look = (): Promise<Known> =>
    readInOrganisation(platform.pool, organisation_id, (client) => lookUp(client, message));
  const { arrived, own } = await look();
  if (arrived !== null) return { record_id: arrived, made };
  const counterpart = own.get(message.subject);
  if (made && counterpart !== undefined) return { problem: { code: 'delivery.not-expected', params: {} } };
  if (!made && counterpart === undefined) return { problem: { code: 'delivery.no-counterpart', params: {} } };
  const principal: Principal = { organisation_id, actor: { id: null, roles: [] }, origin };
  try {
    const { record } = await execute(platform, principal, {
      definition,
      key: made ? null : (counterpart ?? null),
      command: commandOf(receiver, arriving, own),
      alongside: (client, written) => writeDown(client, arriving, receiving, written),
    });
    return { record_id: record.id, made };
  } catch (error) {
    if (error instanceof Refusal && error.status < 500) return { problem: problemOf(error, receiving) };
    const again = isThere(error) ? (await look()).arrived : null;
    if (again === null) throw error;
    return { record_id: again, made };
  }
}
