import type { PoolClient } from 'pg';
import { fieldsOf, keeperOf, type ProcessDefinition } from '../../kernel/definition.ts';
import type { Sending } from '../../kernel/exchange.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { visitReferences } from '../../kernel/reference.ts';
import { textIn } from '../../kernel/register.ts';
import { organisationKinds } from '../../kernel/roles.ts';
import { receiverOf } from './receivers.ts';

/** To whom something is handed over, and the record here for whose counterpart it is. */
export interface Recipient {
  readonly organisation_id: string;
  readonly name: string;
  readonly subject: string;
}

/** With whom records are shared: those that have a counterpart, and those whose first message is still under way. */
interface Sharing {
  readonly record_id: string;
  readonly other_organisation_id: string;
  readonly paired: boolean;
}

async function sharingOf(client: PoolClient, ids: readonly string[]): Promise<readonly Sharing[]> {
  const { rows } = await client.query<Sharing>(
    `select record_id, other_organisation_id, true as paired, created_at from counterpart
      where organisation_id = current_organisation_id() and record_id = any ($1::uuid[])
    union all
    select record_id, other_organisation_id, false, created_at from delivery
      where organisation_id = current_organisation_id() and record_id = any ($1::uuid[])
        and direction = 'sent' and state = 'sent'
    order by paired desc, created_at desc`,
    [ids],
  );
  return rows;
}

/** The body that a field of the record names. */
function namedBody(definition: ProcessDefinition, record: ProcessRecord): string | null {
  const named = fieldsOf(definition).find(
    ([name, { kind }]) => kind === 'organisation' && textIn(record, name) !== null,
  );
  return named === undefined ? null : textIn(record, named[0]);
}

/** Whether the message makes a record on the other side; any other is about one that is there, or on its way. */
function isBeginning(definition: ProcessDefinition, { kind }: Sending): boolean {
  const other = organisationKinds.find((one) => one !== keeperOf(definition));
  const receiver = other === undefined ? undefined : receiverOf(kind, other);
  return receiver === undefined || receiver.receiving.does === 'create';
}

async function chosen(
  client: PoolClient,
  definition: ProcessDefinition,
  record: ProcessRecord,
  sending: Sending,
): Promise<Omit<Recipient, 'name'> | null> {
  const { of } = sending;
  if (of !== undefined) {
    const referred = textIn(record, of);
    const sharing = referred === null ? [] : await sharingOf(client, [referred]);
    const [first] = sharing;
    return first === undefined
      ? null
      : { organisation_id: first.other_organisation_id, subject: first.record_id };
  }
  const referred: string[] = [];
  visitReferences(definition, record.values, ({ kind, id }) => {
    if (kind === 'record' && id !== record.id) referred.push(id);
  });
  const sharing = await sharingOf(client, [record.id, ...referred]);
  const own = sharing.filter(({ record_id }) => record_id === record.id);
  const partner = own.find(({ paired }) => paired) ?? own[0];
  const found = isBeginning(definition, sending)
    ? (own.find(({ paired }) => paired)?.other_organisation_id ??
      namedBody(definition, record) ??
      partner?.other_organisation_id ??
      referred.flatMap((id) => sharing.find(({ record_id }) => record_id === id) ?? [])[0]
        ?.other_organisation_id)
    : partner?.other_organisation_id;
  return found === undefined ? null : { organisation_id: found, subject: record.id };
}

/** What the other organisation is called, as far as this one may know: a body it can turn to, or who wrote to it. */
async function nameOf(client: PoolClient, organisation_id: string): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>(
    `select name from certification_bodies() where id = $1
    union all
    (select other_name from delivery
      where organisation_id = current_organisation_id() and other_organisation_id = $1 and direction = 'received'
      order by sequence desc limit 1)`,
    [organisation_id],
  );
  return rows[0]?.name ?? null;
}

/**
 * To whom a record is handed over, by the rules that `Sending` tells; null: to nobody of this installation.
 *
 * @param client in the scope of the sender
 */
export async function recipientOf(
  client: PoolClient,
  definition: ProcessDefinition,
  record: ProcessRecord,
  sending: Sending,
): Promise<Recipient | null> {
  const found = await chosen(client, definition, record, sending);
  const name = found === null ? null : await nameOf(client, found.organisation_id);
  return found === null || name === null ? null : { ...found, name };
}
