import type { PoolClient } from 'pg';
import { Refusal } from '../../../kernel/errors.ts';
import type { Origin } from '../../../kernel/record.ts';
import { tendingRoles } from '../../../kernel/register.ts';
import { deployment } from '../../../processes/deployment/definition.ts';
import { readInOrganisation } from '../../database/pool.ts';
import type { Platform, Principal } from '../../platform.ts';
import { execute } from '../../records/execute.ts';
import { type RecordRow, recordColumns, recordOf } from '../../records/store.ts';
import { carryOver } from './carry-over.ts';
import { findMatch, foundBy } from './find-match.ts';

/** Most deployments of an organisation that are looked at in one run, the newest first. */
const mostWaiting = 500;

/** What a run did. */
export interface MatchedDeployments {
  readonly matched: number;
  /** Deployments that could not be dealt with, with the reason: the others go on regardless. */
  readonly failed: readonly { readonly deployment: string; readonly error: unknown }[];
}

async function readWaiting(client: PoolClient, condition: string): Promise<readonly RecordRow[]> {
  const { rows } = await client.query<RecordRow>(
    `select ${recordColumns} from record where organisation_id = current_organisation_id()
      and process = 'deployment' and ${condition} order by opened_at desc, id limit ${mostWaiting}`,
  );
  return rows;
}

function programFor(organisation_id: string, origin: Origin): Principal {
  return {
    organisation_id,
    actor: { id: null, roles: tendingRoles },
    origin: origin === 'sample' ? 'sample' : 'live',
  };
}

/** Finds the change of one deployment that has none, now that another is recorded. */
async function matchOne(platform: Platform, organisation_id: string, row: RecordRow): Promise<boolean> {
  const { settings } = await platform.organisations.of(organisation_id);
  const { id, values, origin, version } = recordOf(deployment, row);
  const match = await readInOrganisation(platform.pool, organisation_id, (client) =>
    findMatch(client, settings, values),
  );
  if (match === null) return false;
  await execute(platform, programFor(organisation_id, origin), {
    definition: deployment,
    key: id,
    command: { kind: 'perform', activity: 'find', values: {}, brought: foundBy(match) },
    expected_version: version,
  });
  return true;
}

/**
 * Looks for the changes of deployments that have none yet, in all organisations, and lets changes and releases take over
 * what was deployed meanwhile: a change may be recorded after its deployment, and says so by its dates.
 */
export async function matchDeployments(platform: Platform): Promise<MatchedDeployments> {
  let matched = 0;
  const failed: { deployment: string; error: unknown }[] = [];
  const trying = async (id: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      // Somebody was quicker: the next run sees what is left.
      if (!(error instanceof Refusal)) failed.push({ deployment: id, error });
    }
  };
  const { rows } = await platform.pool.query<{ organisation_id: string }>(
    'select organisation_id from organisations_with_deployments()',
  );
  for (const { organisation_id } of rows) {
    const read = (condition: string): Promise<readonly RecordRow[]> =>
      readInOrganisation(platform.pool, organisation_id, (client) => readWaiting(client, condition));
    for (const row of await read('is_open')) {
      await trying(row.id, async () => {
        if (await matchOne(platform, organisation_id, row)) matched += 1;
      });
    }
    for (const { id } of await read("state = 'matched' and not fields ? 'carried_over'")) {
      await trying(id, async () => carryOver(platform, organisation_id, id));
    }
  }
  return { matched, failed };
}
