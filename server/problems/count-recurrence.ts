import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { tendingRoles } from '../../kernel/register.ts';
import { problem } from '../../processes/problem/definition.ts';
import { resolvedSince } from '../../processes/problem/solved.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import { execute } from '../records/execute.ts';
import { type RecordRow, recordColumns, recordOf } from '../records/store.ts';
import { causedBy, incidentsSince } from './linked-incidents.ts';

type Values = Readonly<Record<string, unknown>>;

/** How many incidents a problem caused since it was held to be solved: what its review goes by. */
export async function recurrenceOf(client: PoolClient, record: ProcessRecord, now: number): Promise<Values> {
  const since = resolvedSince(record);
  const recurred_incidents = since === null ? null : await incidentsSince(client, record.id, since);
  return { recurred_incidents, recurred_at: now };
}

/** Most problems of an organisation that are looked at in a night, those with the newest incidents first. */
const most = 1_000;

/** Solved problems that were linked to an incident opened in the last days, with what they say of it and what is so. */
async function miscounted(
  platform: Platform,
  organisation_id: string,
): Promise<readonly { readonly record: ProcessRecord; readonly values: Values }[]> {
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<RecordRow>(
      `select ${recordColumns} from record where organisation_id = current_organisation_id() and process = 'problem'
        and state in ('resolved', 'closed') and exists (select from link
          where link.organisation_id = record.organisation_id and link.to_id = record.id and link.relation = '${causedBy}')
        order by updated_at desc limit ${most}`,
    );
    const counted = [];
    for (const record of rows.map((row) => recordOf(problem, row))) {
      const values = await recurrenceOf(client, record, platform.now());
      if (values['recurred_incidents'] !== (record.values['recurred_incidents'] ?? 0)) {
        counted.push({ record, values });
      }
    }
    return counted;
  });
}

/**
 * Counts again, by nobody's hand, how many incidents each solved problem caused since: only a count that is another one is
 * written.
 *
 * @returns how many problems have another count than before
 */
export async function countRecurrence(platform: Platform, organisation_id: string): Promise<number> {
  let counted = 0;
  for (const { record, values } of await miscounted(platform, organisation_id)) {
    const origin = record.origin === 'sample' ? 'sample' : 'live';
    const program = { organisation_id, actor: { id: null, roles: tendingRoles }, origin } as const;
    const command = { kind: 'perform', activity: 'count-recurrence', values: {}, brought: values } as const;
    try {
      await execute(platform, program, { definition: problem, key: record.id, command });
      counted += 1;
    } catch (error) {
      // Reopened meanwhile: there is nothing to count.
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return counted;
}
