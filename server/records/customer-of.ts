import type { PoolClient } from 'pg';
import type { Command } from '../../kernel/command.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { type Actor, isStaff } from '../../kernel/roles.ts';
import { looksLikeId } from './store.ts';

/** Whose customer it is asked for; undefined: the command leaves the customer as it is. */
function requesterOf(command: Command, before: ProcessRecord | null, actor: Actor): unknown {
  if (command.kind === 'create') {
    const given = { ...command.values, ...command.brought };
    if (!isBlank(given['customer'])) return undefined;
    return isStaff(actor) && !isBlank(given['requester']) ? given['requester'] : actor.id;
  }
  if (command.kind !== 'update' || before === null) return undefined;
  const { requester } = command.values;
  const isOther = requester !== undefined && requester !== before.values['requester'];
  return isOther && command.values['customer'] === undefined ? requester : undefined;
}

/** Whether records of the process name the customer for whom they are. */
function namesCustomer({ fields }: Pick<ProcessDefinition, 'fields'>): boolean {
  return fields['customer']?.refers_to === 'customer' && fields['requester'] !== undefined;
}

/**
 * The customer of a record where nobody said it: that of its requester, when it is written down and when the requester
 * becomes another. One of nobody's customer gets none.
 *
 * @param client in the scope of the organisation
 * @returns values that the program fills in; undefined: none
 */
export async function customerFor(
  client: PoolClient,
  { fields }: ProcessDefinition,
  command: Command,
  before: ProcessRecord | null,
  actor: Actor,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (!namesCustomer({ fields })) return undefined;
  const requester = requesterOf(command, before, actor);
  if (requester === undefined) return undefined;
  if (typeof requester !== 'string' || !looksLikeId(requester)) return { customer: null };
  const { rows } = await client.query<{ customer_id: string | null }>({
    name: 'customer-of-person',
    text: 'select customer_id from person where organisation_id = current_organisation_id() and id = $1',
    values: [requester],
  });
  return { customer: rows[0]?.customer_id ?? null };
}

/** What `customerFor` fills in for new records, by their commands. */
export type FillsOfNew = (command: Command, actor: Actor) => Readonly<Record<string, unknown>> | undefined;

/**
 * The same for many new records, whose requesters are looked up together.
 *
 * @param client in the scope of the organisation
 */
export async function customersForNew(
  client: PoolClient,
  definition: Pick<ProcessDefinition, 'fields'>,
  created: readonly { readonly command: Command; readonly actor: Actor }[],
): Promise<FillsOfNew> {
  if (!namesCustomer(definition)) return () => undefined;
  const wanted = created
    .filter(({ command }) => command.kind === 'create')
    .map(({ command, actor }) => requesterOf(command, null, actor))
    .filter((id) => typeof id === 'string' && looksLikeId(id));
  const { rows } = await client.query<{ id: string; customer_id: string | null }>(
    'select id, customer_id from person where organisation_id = current_organisation_id() and id = any ($1::uuid[])',
    [[...new Set(wanted)]],
  );
  const customers = new Map(rows.map(({ id, customer_id }) => [id, customer_id]));
  return (command, actor) => {
    const requester = command.kind === 'create' ? requesterOf(command, null, actor) : undefined;
    return requester === undefined ? undefined : { customer: customers.get(String(requester)) ?? null };
  };
}
