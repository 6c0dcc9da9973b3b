import type { PoolClient } from 'pg';
import { disposedState } from '../../../kernel/definition.ts';
import { deskProcesses } from '../../../processes/desk.ts';
import { givenRows } from '../../database/given-rows.ts';
import { inOrganisation } from '../../database/pool.ts';
import type { Follower } from '../../journal/follow.ts';
import type { Platform } from '../../platform.ts';
import { type RecordRow, recordColumns, recordOf } from '../../records/store.ts';
import { deskDefinitions } from '../definitions.ts';
import { type DeskFact, factOf, type Hands, withdrawnStates } from './facts.ts';

/** Columns of what figures are counted from, with their types. */
export const factFields = [
  ['organisation_id', 'uuid'],
  ['record_id', 'uuid'],
  ['process', 'text'],
  ['is_open', 'boolean'],
  ['priority', 'smallint'],
  ['service_id', 'uuid'],
  ['team_id', 'uuid'],
  ['assignee_id', 'uuid'],
  ['customer_id', 'uuid'],
  ['category', 'text'],
  ['channel', 'text'],
  ['opened_at', 'timestamptz'],
  ['responded_at', 'timestamptz'],
  ['response_met', 'boolean'],
  ['ended_at', 'timestamptz'],
  ['withdrawn', 'boolean'],
  ['resolution_met', 'boolean'],
  ['first_contact', 'boolean'],
  ['reopened_at', 'timestamptz'],
  ['satisfaction', 'smallint'],
] as const;

const names = factFields.map(([name]) => name).join(', ');
const anew = factFields
  .slice(2)
  .map(([name]) => `${name} = excluded.${name}`)
  .join(', ');

/** States in which what was asked for is there, of all processes. */
export const doneStates: readonly string[] = [
  ...new Set(
    deskDefinitions.flatMap(({ states }) =>
      Object.entries(states).flatMap(([state, { open }]) =>
        open || withdrawnStates.includes(state) ? [] : [state],
      ),
    ),
  ),
];

/** Teams and people that records were given to, from their journals; who resolved one had it in hand, too. */
async function handsOf(client: PoolClient, ids: readonly string[]): Promise<ReadonlyMap<string, Hands>> {
  const { rows } = await client.query<Hands & { record_id: string }>({
    name: 'desk-fact-hands',
    text: `select one.id as record_id, count(distinct e.changes -> 'team' ->> 1)::int as teams,
        count(distinct hand.person)::int as people
      from unnest($1::uuid[]) as one (id)
      join journal_entry e on e.organisation_id = current_organisation_id() and e.record_id = one.id
      cross join lateral (values (e.changes -> 'assignee' ->> 1),
        (case when e.to_state = any ($2::text[]) and not coalesce(e.from_state = any ($2::text[]), false)
          then e.actor_id::text end)) as hand (person)
      group by one.id`,
    values: [ids, doneStates],
  });
  return new Map(rows.map(({ record_id, ...hands }) => [record_id, hands]));
}

async function store(client: PoolClient, facts: readonly DeskFact[]): Promise<void> {
  if (facts.length === 0) return;
  const given = givenRows(factFields, facts, (fact, name) => fact[name as keyof DeskFact]);
  await client.query({
    name: `desk-facts-${given.key}`,
    text: `insert into desk_fact (${names}) select ${given.values} from ${given.source}
      on conflict (organisation_id, record_id) do update set ${anew}`,
    values: [...given.parameters],
  });
}

/** Brings what figures know of these records up to date, in the scope of their organisation. Returns how many were written. */
export async function writeFacts(
  client: PoolClient,
  platform: Platform,
  organisation_id: string,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const organisation = await platform.organisations.of(organisation_id);
  const { rows } = await client.query<RecordRow>({
    name: 'desk-fact-records',
    text: `select ${recordColumns} from record where organisation_id = current_organisation_id()
      and id = any ($1::uuid[]) and process = any ($2::text[])`,
    values: [ids, deskProcesses],
  });
  const gone = rows.filter(({ state }) => state === disposedState).map(({ id }) => id);
  if (gone.length > 0) {
    await client.query(
      'delete from desk_fact where organisation_id = current_organisation_id() and record_id = any ($1::uuid[])',
      [gone],
    );
  }
  const kept = rows.filter(({ state }) => state !== disposedState);
  const hands = await handsOf(
    client,
    kept.map(({ id }) => id),
  );
  const context = { ...organisation, now: platform.now() };
  const facts = kept.flatMap((row) => {
    const definition = deskDefinitions.find(({ name }) => name === row.process);
    if (definition === undefined) return [];
    return [
      factOf(definition, recordOf(definition, row), hands.get(row.id) ?? { teams: 0, people: 0 }, context),
    ];
  });
  await store(client, facts);
  return facts.length;
}

/** Keeps what figures are counted from up to date with the records and their journal. */
export const figuresFollower: Follower = {
  name: 'desk-figures',
  origins: ['live', 'system', 'import', 'sample'],
  from: 'start',
  async follow({ client, platform, organisation_id }, entries) {
    const ofDesk = entries.filter(({ process }) => (deskProcesses as readonly string[]).includes(process));
    await writeFacts(client, platform, organisation_id, [
      ...new Set(ofDesk.flatMap(({ record_id }) => record_id ?? [])),
    ]);
  },
};

/** Records looked at in one transaction. */
const batchSize = 500;

/**
 * Computes anew what figures are counted from, for every record of the desk: by the targets and calendars of today. Each
 * batch is a transaction of its own, so that others work on meanwhile. Returns how many records there are.
 */
export async function recomputeFigures(platform: Platform, organisation_id: string): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000';
  let total = 0;
  for (;;) {
    const found = await inOrganisation(platform.pool, organisation_id, async (client) => {
      const { rows } = await client.query<{ id: string }>({
        name: 'desk-fact-after',
        text: `select id from record where organisation_id = current_organisation_id() and id > $1
          and process = any ($2::text[]) order by id limit ${batchSize}`,
        values: [after, deskProcesses],
      });
      const ids = rows.map(({ id }) => id);
      total += await writeFacts(client, platform, organisation_id, ids);
      return ids;
    });
    if (found.length === 0) return total;
    after = found.at(-1) ?? after;
  }
}
