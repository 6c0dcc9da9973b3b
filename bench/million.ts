import type { PoolClient } from 'pg';
import { createToken } from '../server/identity/tokens.ts';
import { sealFolders } from '../server/journal/folders.ts';
import { sealEverything } from '../server/journal/sealer.ts';
import { leaveBehindFollowers, loadIncidents } from '../simulator/bulk-loader.ts';
import { type Environment, madeOnce } from './environment.ts';

/** Incidents that each live a life of their own, and how often each of them stands. */
const [lived, copies] = [20_000, 50];

/** An organisation with a million incidents of a year, and a token of one of its agents. */
export interface Million {
  readonly organisation_id: string;
  readonly token: string;
  readonly person_id: string;
  readonly journal_entries: number;
}

/** The id of a copy: the same in time and order, another in its last three digits. */
const idOf = (id: string): string => `(left(${id}::text, 33)
  || lpad(to_hex((('x' || right(${id}::text, 3))::bit(12)::int + copy) % 4096), 3, '0'))::uuid`;

const digits = `(right(number, 7)::int)`;

const copied_digits = `(${digits} + copy * ${lived})`;

/** Words with the number of a copy instead of that of the copied, in each of its forms: INC0000012, INC12 and 12. */
const numbered = (words: string): string =>
  [
    ['lower(number)', `'inc' || lpad(${copied_digits}::text, 7, '0')`],
    [`'inc' || ${digits}`, `'inc' || ${copied_digits}`],
    [`${digits}::text`, `${copied_digits}::text`],
  ].reduce(
    (text, [was, is]) => `replace(${text}, quote_literal(${was}), quote_literal(${is}))`,
    `${words}::text`,
  );

/** How the rows of a table are copied. */
interface Copied {
  readonly from: string;
  /** The instant by which rows come in life: so copies lie in the table as they would. */
  readonly comes_at: string;
  /** What differs between a row and its copy: all other columns are the same. */
  readonly differing: Readonly<Record<string, string>>;
}

const tables: Readonly<Record<'record' | 'journal_entry' | 'desk_fact' | 'search_entry', Copied>> = {
  record: {
    from: 'record',
    comes_at: 'opened_at',
    differing: {
      id: idOf('id'),
      number: `'INC' || lpad(${copied_digits}::text, 7, '0')`,
    },
  },
  journal_entry: {
    from: 'journal_entry',
    comes_at: 'occurred_at',
    differing: {
      id: idOf('id'),
      record_id: idOf('record_id'),
      recorded_at: 'clock_timestamp()',
      transaction_id: 'pg_current_xact_id()',
    },
  },
  desk_fact: { from: 'desk_fact', comes_at: 'opened_at', differing: { record_id: idOf('record_id') } },
  search_entry: {
    from: `(select e.*, r.number from search_entry e join record r
      on r.organisation_id = e.organisation_id and r.id = e.record_id) as entry`,
    comes_at: 'updated_at',
    differing: {
      record_id: idOf('record_id'),
      words: `${numbered('words')}::tsvector`,
      shown_words: `${numbered('shown_words')}::tsvector`,
    },
  },
};

async function copyRows(
  client: PoolClient,
  table: keyof typeof tables,
  organisation_id: string,
): Promise<number> {
  const { from, comes_at, differing } = tables[table];
  const { rows } = await client.query<{ name: string }>(
    'select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped',
    [table],
  );
  const names = rows.map(({ name }) => name);
  const { rowCount } = await client.query(
    `insert into ${table} (${names.join()})
      select ${names.map((name) => differing[name] ?? name).join()}
      from (select * from ${from} where organisation_id = $1 and process = 'incident'
        order by ${comes_at}) as one, generate_series(1, ${copies - 1}) as copy`,
    [organisation_id],
  );
  return rowCount ?? 0;
}

/** Lets every incident stand so many times, with its journal: what takes a simulation half an hour takes minutes so. */
async function multiply({ database: { owner } }: Environment, organisation_id: string): Promise<number> {
  const within = async (work: (client: PoolClient) => Promise<number>): Promise<number> => {
    const client = await owner.connect();
    try {
      await client.query("begin; set local synchronous_commit = off; set local work_mem = '128MB'");
      const made = await work(client);
      await client.query('commit');
      return made;
    } finally {
      client.release();
    }
  };
  const { rows } = await owner.query<{ made: string }>(
    "select indexdef as made from pg_indexes where indexname = 'search_entry_words'",
  );
  // Building it at the end takes a fraction of filling it row by row.
  await owner.query('drop index search_entry_words');
  const [entries] = await Promise.all([
    within(async (client) => {
      const copied = await copyRows(client, 'journal_entry', organisation_id);
      await leaveBehindFollowers(client, organisation_id);
      return copied;
    }),
    within(async (client) => {
      await copyRows(client, 'record', organisation_id);
      await client.query("select set_config('app.organisation_id', $1, true)", [organisation_id]);
      await client.query("select reserve_record_numbers('incident', $1)", [lived * copies]);
      return lived * copies;
    }).then(() => within((client) => copyRows(client, 'desk_fact', organisation_id))),
  ]);
  await within((client) => copyRows(client, 'search_entry', organisation_id));
  await owner.query(rows[0]?.made ?? '');
  for (const table of Object.keys(tables)) await owner.query(`vacuum (analyze) ${table}`);
  return entries;
}

/** Loads and seals the incidents, while no server has its own opinion of how fast a journal is to be sealed. */
async function fill(environment: Environment): Promise<Pick<Million, 'organisation_id' | 'journal_entries'>> {
  const { config, database } = environment;
  const begun = performance.now();
  const told = (what: string): void => {
    process.stderr.write(`${what} after ${((performance.now() - begun) / 1000).toFixed(0)} s\n`);
  };
  const { organisation, journal_entries } = await loadIncidents(database, {
    seed: 'bench',
    end: Math.floor(Date.now() / 3_600_000) * 3_600_000,
    incidents: lived,
    password: 'a password for benchmarks',
  });
  told(`${lived} incidents lived`);
  const copied = await multiply(environment, organisation.id);
  told(`${lived * copies} incidents stand, with ${journal_entries + copied} entries,`);
  const sealed = await sealEverything({ pool: database.owner, folders: sealFolders(config), now: Date.now });
  told(`${sealed} entries sealed`);
  return { organisation_id: organisation.id, journal_entries: journal_entries + copied };
}

async function load(environment: Environment): Promise<Million> {
  const { database, platform } = environment;
  const filled = await environment.withoutServer(() => fill(environment));
  const { organisation_id } = filled;
  const { rows } = await database.owner.query<{ id: string }>(
    "select id from person where organisation_id = $1 and 'agent' = any (roles) and password_hash is not null limit 1",
    [organisation_id],
  );
  const person_id = rows[0]?.id ?? '';
  const actor = { id: person_id, roles: ['agent'] as const };
  const { secret } = await createToken(platform, { organisation_id, actor, origin: 'live' }, { person_id });
  return { ...filled, token: secret, person_id };
}

const loaded = new WeakMap<Environment, Promise<Million>>();

/** The million, loaded when the first benchmark of a run asks for it. */
export function theMillion(environment: Environment): Promise<Million> {
  const known = loaded.get(environment) ?? madeOnce(environment.folder, 'million', () => load(environment));
  loaded.set(environment, known);
  return known;
}
