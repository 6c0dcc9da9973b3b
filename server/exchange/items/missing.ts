import type { PoolClient } from 'pg';
import { Refusal } from '../../../kernel/errors.ts';
import { sourceNamed } from '../../../processes/configuration-item/sources.ts';
import { inOrganisation } from '../../database/pool.ts';
import type { BulkItem, BulkOutcome } from '../../records/execute-bulk.ts';
import { carryOut, discoveryOf, type ItemWork, pickRowsOf, problemOf } from './item-work.ts';
import { type ItemRow, keepRows } from './runs.ts';

interface Missing {
  readonly item_id: string;
  readonly external_key: string | null;
  readonly title: string;
  readonly number: string;
  readonly state: string;
  readonly relations: readonly (readonly [relation: string, to: string])[];
}

/** How many missing items are told at once. */
const together = 1000;

/** Items that the source said before and that none of the rows is about, from a place on. */
async function readMissing(client: PoolClient, work: ItemWork, after: string): Promise<Missing[]> {
  const { rows } = await client.query<Missing>({
    text: `select said.item_id, said.external_key, said.relations, record.title, record.number, record.state
      from item_source said join record using (organisation_id)
      where said.organisation_id = current_organisation_id() and said.source = $1 and said.item_id > $4
        and record.id = said.item_id and said.absent_since is null
        and not exists (select from item_import_row told where told.organisation_id = said.organisation_id
          and told.import_id = $2 and told.carried_out = $3 and told.kind = 'item'
          and (told.item_id = said.item_id or told.external_key = said.external_key))
      order by said.item_id limit ${together}`,
    values: [work.source, work.import_id, work.carried_out, after],
  });
  return rows;
}

/** What is done for an item that is missing: retired where the organisation planned so, its relations taken away. */
function commandsFor(work: ItemWork, item: Missing, retires: boolean): readonly BulkItem[] {
  const { platform, principal, rule } = work;
  if (rule === null) return [];
  const discovery = discoveryOf(work, { external_key: item.external_key, absent: true });
  const common = { target: { id: item.item_id }, actor: principal.actor, now: platform.now() };
  const values = { by_rule: rule, by_change: null };
  const unlinks = item.relations.map(([relation, to]) => ({
    ...common,
    command: { kind: 'unlink' as const, relation, to: { id: to, number: '' }, discovery },
  }));
  if (!retires || item.state === 'retired') return unlinks;
  return [...unlinks, { ...common, command: { kind: 'discover', discovery, values, state: 'retired' } }];
}

function rowOf(item: Missing, position: number, retires: boolean, problem: Refusal | null): ItemRow {
  const { item_id, external_key, title, state, number } = item;
  return {
    kind: 'missing',
    position,
    line: null,
    outcome: 'missing',
    item_id,
    external_key,
    title,
    detail: {
      number,
      retires: retires && problem === null && state !== 'retired',
      ...(problem === null ? {} : { problem: problemOf(problem) }),
    },
  };
}

/**
 * Tells which items the source said before and says no more; they are absent from then on. They are retired only where
 * the settings say so of the source and a rule stands behind it.
 */
export async function tellMissing(work: ItemWork, told: number): Promise<void> {
  const { platform, organisation_id, settings, source, rule, carried_out } = work;
  const planned = sourceNamed(settings, source);
  if (planned?.whole !== true) return;
  const retires = planned.retires_missing && rule !== null;
  let position = told;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const missing = await inOrganisation(platform.pool, organisation_id, (client) =>
      readMissing(client, work, after),
    );
    if (missing.length === 0) return;
    after = missing.at(-1)?.item_id ?? after;
    const commands = missing.map((item) => commandsFor(work, item, retires));
    const keep = async (client: PoolClient, outcomes: readonly BulkOutcome[]): Promise<void> => {
      let at = 0;
      const rows = missing.map((item, index) => {
        const own = outcomes.slice(at, at + (commands[index]?.length ?? 0));
        at += own.length;
        position += 1;
        const refused = own.find((outcome) => outcome instanceof Refusal);
        return rowOf(item, position, retires, refused instanceof Refusal ? refused : null);
      });
      if (carried_out) {
        await client.query(
          `update item_source set absent_since = $3, relations = '[]'
            where organisation_id = current_organisation_id() and source = $1 and item_id = any ($2::uuid[])`,
          [source, missing.map(({ item_id }) => item_id), new Date(platform.now()).toISOString()],
        );
      }
      await keepRows(client, pickRowsOf(work), rows);
    };
    await carryOut(work, commands.flat(), keep);
  }
}
