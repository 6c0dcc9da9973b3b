import type { PoolClient } from 'pg';
import { isOpenState } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { isDeskProcess } from '../../processes/desk.ts';
import { survivorDone } from '../../processes/desk-joining.ts';
import type { FollowedEntry, Follower, Following } from '../journal/follow.ts';
import { programIn } from '../records/consequences.ts';
import { execute } from '../records/execute.ts';

/** Whether the entry ended a record that others may have been merged into. */
function ends({ record_id, process, from_state, to_state, activity }: FollowedEntry): boolean {
  if (record_id === null || from_state === null || to_state === null || !isDeskProcess(process)) return false;
  // What is merged itself goes on elsewhere, and those merged into it with it.
  if (activity === 'merge') return false;
  const definition = definitionOf(process);
  return isOpenState(definition, from_state) && !isOpenState(definition, to_state);
}

interface MergedRow {
  readonly id: string;
  /** Number of the record that ended. */
  readonly survivor: string;
}

/** The records that went into one, also by way of others, and were not told of this end yet. */
async function untold(
  client: PoolClient,
  record_id: string,
  entry_id: string,
): Promise<readonly MergedRow[]> {
  const { rows } = await client.query<MergedRow>(
    `select merged.id, survivor.number as survivor from record survivor
      cross join lateral records_merged_into(survivor.id) as merged (id)
      where survivor.organisation_id = current_organisation_id() and survivor.id = $1 and merged.id <> $1
        and not exists (select from journal_entry e where e.organisation_id = survivor.organisation_id
          and e.record_id = merged.id and e.activity = $2 and e.detail ->> 'entry' = $3)
      order by merged.id`,
    [record_id, survivorDone, entry_id],
  );
  return rows;
}

async function tell({ client, platform, organisation_id }: Following, entry: FollowedEntry): Promise<void> {
  const { id, process, to_state: state } = entry;
  const record_id = entry.record_id as string;
  const definition = definitionOf(process);
  const actor = { id: null, roles: [] };
  for (const merged of await untold(client, record_id, id)) {
    const survivor = { id: record_id, number: merged.survivor, process };
    const command = { kind: 'perform', activity: survivorDone, values: {}, by_program: true } as const;
    try {
      await execute(platform, programIn({ organisation_id, actor, origin: 'live' }), {
        definition,
        key: merged.id,
        command,
        telling: { survivor, state, entry: id },
      });
    } catch (error) {
      // Taken apart or disposed of in the same moment: then it is not told.
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

/**
 * Tells on merged records that the one they went into is done, so that whoever raised them hears of it by their own
 * record: the state that it is in now, and nothing that was said there.
 */
export const mergedFollower: Follower = {
  name: 'merged',
  from: 'now',
  async follow(following, entries) {
    for (const entry of entries.filter(ends)) await tell(following, entry);
  },
};
