import type { PoolClient } from 'pg';
import { isOpenState, type Obligation, type ProcessDefinition } from '../../kernel/definition.ts';
import { obligationsOf } from '../../kernel/project.ts';
import { mayRead } from '../../kernel/rights.ts';
import type { Actor } from '../../kernel/roles.ts';
import { holdsOneOf } from '../../kernel/roles.ts';
import { definitionNamed, definitions } from '../../processes/definitions.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { type RecordRow, recordColumns, recordOf } from './store.ts';

/** Most open records that are looked at for what they ask: registers hold some hundreds. */
const mostRecords = 20_000;

/** Most things owed that are told at once. */
export const mostOwed = 2_000;

/** Something that is owed, by whom and by when. */
export interface Owed extends Obligation {
  readonly process: string;
  readonly plural: string;
  readonly number: string;
  readonly title: string;
}

/** `mine`: owed by whoever asks, by name or by role. `all`: everything they may see. */
export type Whose = 'mine' | 'all';

const asking = definitions
  .filter(({ obligations, asks_only_if }) => obligations !== undefined && asks_only_if === undefined)
  .map(({ name }) => name);
/** Processes of which few records ask something, by the mark that these hold. */
const seldom = definitions.flatMap(({ name, asks_only_if }) =>
  asks_only_if === undefined ? [] : [{ process: name, mark: { [asks_only_if]: true } }],
);
/** Processes whose records are work for their assignee, as they tell nothing more particular. */
const working = definitions.filter(
  ({ obligations, asks_only_if, clocks }) =>
    clocks.length > 0 && (obligations === undefined || asks_only_if !== undefined),
);

async function openRecords(client: PoolClient, actor: Actor, whose: Whose): Promise<readonly RecordRow[]> {
  const { rows } = await client.query<RecordRow>(
    `select ${recordColumns} from record
      where organisation_id = current_organisation_id() and is_open
        and (process = any ($1) or ($3 = 'mine' and process = any ($2) and assignee_id = $4)
          ${seldom.map((_, index) => `or (process = $${2 * index + 5} and fields @> $${2 * index + 6}::jsonb)`).join(' ')})
      order by due_at nulls last, id limit ${mostRecords}`,
    [
      asking,
      working.map(({ name }) => name),
      whose,
      actor.id,
      ...seldom.flatMap(({ process, mark }) => [process, JSON.stringify(mark)]),
    ],
  );
  return rows;
}

function isMine({ person, roles = [] }: Obligation, actor: Actor): boolean {
  return person === null ? holdsOneOf(actor, roles) : person === actor.id;
}

type Context = Parameters<typeof obligationsOf>[2];

function owedBy(
  definition: ProcessDefinition,
  row: RecordRow,
  context: Context,
  actor: Actor,
): readonly Owed[] {
  const record = recordOf(definition, row);
  if (!isOpenState(definition, record.state) || !mayRead(definition, record, actor)) return [];
  const isWork = definition.obligations === undefined || definition.asks_only_if !== undefined;
  const found: readonly Obligation[] = [
    ...(isWork && row.assignee_id !== null
      ? [{ kind: 'work', due_at: record.due_at, person: row.assignee_id }]
      : []),
    ...obligationsOf(definition, record, context),
  ];
  const { name: process, plural } = definition;
  return found.map((one) => ({ ...one, process, plural, number: record.number, title: row.title }));
}

const last = Number.POSITIVE_INFINITY;

/** What is owed in the organisation, soonest first: what open records ask of whom, by today's planned values. */
export async function listOwed(
  platform: Platform,
  principal: Principal,
  whose: Whose,
): Promise<readonly Owed[]> {
  const { organisation_id, actor } = principal;
  const organisation = await platform.organisations.of(organisation_id);
  const rows = await readInOrganisation(platform.pool, organisation_id, (client) =>
    openRecords(client, actor, whose),
  );
  const owed = rows.flatMap((row) => {
    const definition = definitionNamed(row.process);
    return definition === undefined ? [] : owedBy(definition, row, organisation, actor);
  });
  return owed
    .filter((one) => whose === 'all' || isMine(one, actor))
    .toSorted((a, b) => (a.due_at ?? last) - (b.due_at ?? last))
    .slice(0, mostOwed);
}
