import type { ProcessDefinition } from '../../kernel/definition.ts';
import { project } from '../../kernel/project.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { inOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import { type RecordRow, recordColumns, recordOf, timestamp } from './store.ts';

/** Records of one batch: short transactions, so that nobody waits long for a record that is being refreshed. */
const batchSize = 500;

/** What of a record follows from its clocks. */
const followed = ['due_at', 'next_clock_at', 'at_risk_at', 'missed_at'] as const;

interface Place {
  readonly opened_at: number;
  readonly id: string;
}

/**
 * Computes anew, for open records of a process, what follows from their history and the organisation's plans of today:
 * when they are due, when a clock next has something to say, and from when on a target is at risk.
 *
 * This is no change of a record: nothing that anybody decided is touched, the version stays, and the journal holds
 * the change of the setting that caused it. It runs over the same columns as every decision does, with the same
 * function (`project`), so that a target changed afterwards gives the same as if it had always been so.
 *
 * @returns how many records changed, and where to go on; null when all are done
 */
async function refreshBatch(
  platform: Platform,
  organisation_id: string,
  definition: ProcessDefinition,
  after: Place | null,
): Promise<{ refreshed: number; next: Place | null }> {
  const organisation = await platform.organisations.of(organisation_id);
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<RecordRow>(
      `select ${recordColumns} from record
        where organisation_id = current_organisation_id() and process = $1 and is_open
          and ($2::timestamptz is null or (opened_at, id) < ($2, $3::uuid))
        order by opened_at desc, id desc limit $4 for update`,
      [definition.name, timestamp(after?.opened_at ?? null), after?.id ?? null, batchSize],
    );
    const context = { ...organisation, now: platform.now() };
    const changed: ProcessRecord[] = [];
    for (const row of rows) {
      const record = recordOf(definition, row);
      const fresh = project(definition, record, context);
      if (followed.some((name) => (fresh[name] ?? null) !== (record[name] ?? null))) changed.push(fresh);
    }
    if (changed.length > 0) {
      await client.query(
        `update record set due_at = fresh.due_at, next_clock_at = fresh.next_clock_at,
            at_risk_at = fresh.at_risk_at, missed_at = fresh.missed_at
          from jsonb_to_recordset($1::jsonb) as fresh (id uuid, due_at timestamptz, next_clock_at timestamptz,
            at_risk_at timestamptz, missed_at timestamptz)
          where record.organisation_id = current_organisation_id() and record.id = fresh.id`,
        [
          JSON.stringify(
            changed.map((record) => ({
              id: record.id,
              ...Object.fromEntries(followed.map((name) => [name, timestamp(record[name] ?? null)])),
            })),
          ),
        ],
      );
    }
    const last = rows.length < batchSize ? undefined : rows.at(-1);
    return {
      refreshed: changed.length,
      next: last === undefined ? null : { opened_at: last.opened_at, id: last.id },
    };
  });
}

/** Refreshes the clocks of every open record of a process. Returns how many changed. */
export async function refreshClocks(
  platform: Platform,
  organisation_id: string,
  definition: ProcessDefinition,
): Promise<number> {
  let total = 0;
  let place: Place | null = null;
  do {
    const batch = await refreshBatch(platform, organisation_id, definition, place);
    total += batch.refreshed;
    place = batch.next;
  } while (place !== null);
  return total;
}
