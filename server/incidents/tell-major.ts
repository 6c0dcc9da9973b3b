import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { incident } from '../../processes/incident/definition.ts';
import type { majorAudiences } from '../../processes/incident/major.ts';
import { queueMail, type Recipient } from '../mail/outbox.ts';
import type { Platform, Principal } from '../platform.ts';
import { executeTogether, type NamedOutcome } from '../records/execute.ts';
import { readRecord } from '../records/store.ts';

/** What is told about a major incident, to whom. */
export interface MajorMessage {
  readonly to: readonly (typeof majorAudiences)[number][];
  /** People named one by one. */
  readonly people: readonly string[];
  /** Whether the active people of the customers of its service, and of its own customer, are told. */
  readonly customers: boolean;
  /** Whether each of them gets a mail. */
  readonly mail: boolean;
  readonly text: string;
}

/** Most people that one message goes to. */
export const mostStakeholders = 2_000;

interface Stakeholder {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** Null: they belong to no customer. */
  readonly customer: string | null;
}

/** People named, and people of the customers that the incident concerns, by name. */
async function readStakeholders(
  client: PoolClient,
  record: ProcessRecord,
  people: readonly string[],
  customers: boolean,
): Promise<readonly Stakeholder[]> {
  const { rows } = await client.query<Stakeholder>(
    `select person.id, person.name, person.email, customer.title as customer
      from person left join record customer
        on customer.organisation_id = person.organisation_id and customer.id = person.customer_id
      where person.organisation_id = current_organisation_id() and person.active
        and (person.id = any ($1::uuid[]) or ($2 and customer.is_open
          and (customer.id = $3::uuid or customer.fields -> 'services' ? $4::text)))
      order by person.name, person.id limit ${mostStakeholders}`,
    [people, customers, textIn(record, 'customer'), textIn(record, 'service') ?? ''],
  );
  return rows;
}

/** Everybody whom a message to the customers of a major incident would reach. */
export function stakeholdersOf(client: PoolClient, record: ProcessRecord): Promise<readonly Stakeholder[]> {
  return readStakeholders(client, record, [], true);
}

/**
 * Tells people about a major incident: one row of its communication log and, where it is wished, a mail to each of them, all
 * of it or nothing.
 *
 * @throws Refusal where the incident is unknown, none of the people exists or it is no major incident
 */
export async function tellMajor(
  platform: Platform,
  principal: Principal,
  key: string,
  { to, people, customers, mail, text }: MajorMessage,
): Promise<NamedOutcome> {
  return executeTogether(platform, principal, async ({ client, carry }) => {
    const record = await readRecord(client, incident, key, true);
    if (record === null) throw new Refusal('record.unknown', { process: incident.name, key });
    const told =
      people.length === 0 && !customers ? [] : await readStakeholders(client, record, people, customers);
    if (people.some((id) => !told.some((one) => one.id === id))) {
      throw new Refusal(
        'record.invalid',
        {},
        { problems: [{ field: 'people', code: 'field.reference-unknown' }] },
      );
    }
    const reached = mail
      ? told.flatMap(({ name, email }): readonly Recipient[] =>
          email === null ? [] : [{ name, address: email }],
        )
      : [];
    const { id, number } = record;
    const queued = await queueMail(client, platform, principal.organisation_id, {
      kind: 'notification',
      to: reached,
      subject: textIn(record, 'title') ?? number,
      text,
      record: { id, number, process: incident.name },
      automatic: false,
    });
    // Where no account sends, nobody got a mail, and the log says so.
    const mailed = queued === null ? 0 : reached.length;
    const about = { to, people: told.length, mailed, text };
    const command = { kind: 'perform', activity: 'tell-major', values: {}, text, about } as const;
    return carry({ definition: incident, key: id, command });
  });
}
