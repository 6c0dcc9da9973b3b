import type { PoolClient } from 'pg';

/** Finds which person or configuration item a list means by the names it uses. */
export interface Ends {
  /** Id of the person with that email or name; null: nobody, or several of that name. */
  readonly person: (name: string | null) => string | null;
  /** Id of the item with that number, identifier or title; null: none, or several. */
  readonly item: (name: string | null) => string | null;
}

type Found = { id: string; name: string };

/** What each name stands for, where it stands for one thing alone. */
function onlyOnes(rows: readonly Found[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const { id, name } of rows) {
    const known = found.get(name);
    found.set(name, known === undefined || known === id ? id : null);
  }
  return new Map([...found].flatMap(([name, id]) => (id === null ? [] : [[name, id] as const])));
}

function finder(first: ReadonlyMap<string, string>, second: ReadonlyMap<string, string>) {
  return (name: string | null): string | null => {
    const key = name?.trim().toLowerCase() ?? '';
    return first.get(key) ?? second.get(key) ?? null;
  };
}

/** Learns what names of people and devices stand for, once for all rows of a report. */
export async function readEnds(
  client: PoolClient,
  people: readonly string[],
  devices: readonly string[],
): Promise<Ends> {
  const lower = (names: readonly string[]): string[] => [
    ...new Set(names.map((name) => name.trim().toLowerCase())),
  ];
  const ask = async (text: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const wanted = lower(names);
    if (wanted.length === 0) return new Map();
    return onlyOnes((await client.query<Found>(text, [wanted])).rows);
  };
  const person = 'from person where organisation_id = current_organisation_id()';
  const item = `from record where organisation_id = current_organisation_id() and process = 'configuration-item'`;
  const emails = await ask(`select id, email_key as name ${person} and email_key = any ($1::text[])`, people);
  const names = await ask(
    `select id, lower(name) as name ${person} and lower(name) = any ($1::text[])`,
    people,
  );
  const numbers = await ask(
    `select id, lower(number) as name ${item} and lower(number) = any ($1::text[])`,
    devices,
  );
  const identifiers = await ask(
    `select item_id as id, name from unnest($1::text[]) as wanted (name)
      cross join unnest(array['hostname', 'serial', 'fqdn']) as kind
      join item_identifier on organisation_id = current_organisation_id() and key = kind || ':' || name`,
    devices,
  );
  const titles = await ask(
    `select id, lower(title) as name ${item} and lower(title) = any ($1::text[])`,
    devices,
  );
  const certain = new Map([...identifiers, ...numbers]);
  return { person: finder(emails, names), item: finder(certain, titles) };
}
