import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import type { Origin } from '../../kernel/record.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Language } from '../../kernel/text.ts';
import { looksLikeId } from '../records/store.ts';
import { afterCursor, cursorAt, searchPattern, withoutMarks } from './name-list.ts';

/** A person as others in the organisation see them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly language: Language;
  readonly time_zone: string | null;
  readonly active: boolean;
  /** Whether they have a password. */
  readonly may_sign_in: boolean;
  /** The last day on which a guest may come in (`YYYY-MM-DD`); null for everybody else. */
  readonly access_until: string | null;
  /** The body or company that a guest comes from. */
  readonly body: string | null;
  /** The customer that they belong to; what they report is that customer's. */
  readonly customer_id: string | null;
  /** Whom they report to: may have to approve what they ask for. */
  readonly manager_id: string | null;
  readonly origin: Origin;
  readonly version: number;
}

/** What a list of people can be narrowed to. */
export interface PeopleQuery {
  /** Part of a name or email, with or without accents. */
  readonly q?: string;
  readonly limit?: number;
  readonly cursor?: string;
  readonly role?: Role;
  /** Only members of this team. */
  readonly team?: string;
  /** Only those who are active, or only those who are not; both if left out. */
  readonly active?: boolean;
  /** Only people of this customer. */
  readonly customer?: string;
}

const columns = `id, name, email, roles, language, time_zone, active, password_hash is not null as may_sign_in,
  access_until::text as access_until, body, customer_id, manager_id, origin, version`;

/**
 * Reads a person of the organisation in scope.
 *
 * @param lock hold the row until the end of the transaction
 * @throws Refusal `record.unknown`
 */
export async function readPerson(client: PoolClient, id: string, lock = false): Promise<Person> {
  const { rows } = await client.query<Person>(
    `select ${columns} from person where organisation_id = current_organisation_id() and id = $1
      ${lock ? 'for update' : ''}`,
    [looksLikeId(id) ? id : null],
  );
  if (rows[0] === undefined) throw new Refusal('record.unknown', { process: 'person', key: id });
  return rows[0];
}

/** The person of that email in the organisation in scope. @throws Refusal `record.unknown` */
export async function readPersonByEmail(client: PoolClient, email: string): Promise<Person> {
  const { rows } = await client.query<Person>(
    `select ${columns} from person where organisation_id = current_organisation_id() and email_key = lower($1)`,
    [email.trim()],
  );
  if (rows[0] === undefined) throw new Refusal('record.unknown', { process: 'person', key: email });
  return rows[0];
}

/** People of the organisation in scope by name, a page at a time. @throws Refusal `list.cursor-invalid` */
export async function listPeople(
  client: PoolClient,
  query: PeopleQuery,
): Promise<{ items: Person[]; next: string | null }> {
  const { limit = 50 } = query;
  const [name, id] = afterCursor(query.cursor);
  const { rows } = await client.query<Person>(
    `select ${columns} from person
      where organisation_id = current_organisation_id()
        and ($1::text is null or ${withoutMarks('name')} like $1 or ${withoutMarks("coalesce(email, '')")} like $1)
        and ($2::text is null or $2 = any (roles))
        and ($3::uuid is null or exists (select from team_member where team_id = $3 and person_id = person.id))
        and ($4::boolean is null or active = $4)
        and ($8::uuid is null or customer_id = $8)
        and ($5::text is null or (name collate "und-x-icu", id) > ($5, $6::uuid))
      order by name collate "und-x-icu", id limit $7`,
    [
      searchPattern(query.q),
      query.role ?? null,
      query.team ?? null,
      query.active ?? null,
      name,
      id,
      limit + 1,
      query.customer ?? null,
    ],
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? cursorAt(items.at(-1)) : null };
}
