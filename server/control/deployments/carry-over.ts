import type { PoolClient } from 'pg';
import { Refusal } from '../../../kernel/errors.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { instantIn, rowsIn, tendingRoles, textIn } from '../../../kernel/register.ts';
import { definitionOf } from '../../../processes/definitions.ts';
import { deployment } from '../../../processes/deployment/definition.ts';
import { readInOrganisation } from '../../database/pool.ts';
import type { Platform, Principal } from '../../platform.ts';
import { execute } from '../../records/execute.ts';
import { readRecord } from '../../records/store.ts';

/** States in which a change or release cannot take over yet what was deployed: it is asked again later. */
const notYet: Readonly<Record<'change' | 'release', readonly string[]>> = {
  change: ['new', 'assess', 'authorise'],
  release: ['planned', 'built', 'verified', 'approved'],
};

/** On whose behalf it is told: nobody's, as it was reported. Of sample records it is sample. */
function theProgram({ organisation_id, origin }: ProcessRecord): Principal {
  return {
    organisation_id,
    actor: { id: null, roles: tendingRoles },
    origin: origin === 'sample' ? 'sample' : 'live',
  };
}

interface Told {
  readonly activity: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly brought: Readonly<Record<string, unknown>>;
}

/** A change was deployed when the first of its deployments was, and as well as the worst of them went. */
async function toldToChange(client: PoolClient, change_id: string): Promise<Told> {
  const { rows } = await client.query<{ deployed_at: number; result: string | null }>(
    `select min((fields->>'deployed_at')::bigint)::float8 as deployed_at,
        case when bool_or(fields->>'result' = 'failed') then 'failed'
          when bool_or(fields->>'result' = 'rolled-back') then 'rolled-back' else 'succeeded' end as result
      from record where organisation_id = current_organisation_id() and process = 'deployment' and state = 'matched'
        and fields->>'change' = $1`,
    [change_id],
  );
  const { deployed_at = null, result = null } = rows[0] ?? {};
  return { activity: 'note-deployment', values: {}, brought: { deployed_at, deployment_result: result } };
}

/** A release holds the result of each target: that of this one is put in, or added where nobody planned it. */
function toldToRelease(release: ProcessRecord, record: ProcessRecord): Told {
  const target = textIn(record, 'target') ?? textIn(record, 'environment') ?? record.number;
  const told = {
    result: textIn(record, 'result'),
    at: instantIn(record, 'deployed_at'),
    note: record.number,
  };
  const rows = rowsIn(release, 'targets');
  const isSame = (row: Readonly<Record<string, unknown>>): boolean =>
    String(row['target']).toLowerCase() === target.toLowerCase();
  const targets = rows.some(isSame)
    ? rows.map((row) => (isSame(row) ? { ...row, ...told } : row))
    : [...rows, { target, ...told }];
  return { activity: 'record-targets', values: { targets }, brought: {} };
}

interface Receiver {
  readonly record: ProcessRecord;
  readonly kind: 'change' | 'release';
  readonly told: Told;
}

/** What takes over what a deployment tells, and as what; null: it belongs nowhere any more. */
async function receiverOf(client: PoolClient, record: ProcessRecord): Promise<Receiver | null> {
  const kind = textIn(record, 'change') === null ? 'release' : 'change';
  const found = await readRecord(client, definitionOf(kind), textIn(record, kind) ?? '', false);
  if (found === null) return null;
  const told = kind === 'change' ? await toldToChange(client, found.id) : toldToRelease(found, record);
  return { record: found, kind, told };
}

async function tell(
  platform: Platform,
  principal: Principal,
  { record, kind, told }: Receiver,
): Promise<string | null> {
  try {
    await execute(platform, principal, {
      definition: definitionOf(kind),
      key: record.id,
      command: { kind: 'perform', ...told },
      expected_version: record.version,
    });
    return null;
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error;
    // Somebody changed it in the meantime: it is told again with what it holds now.
    if (error.code === 'record.version-conflict') throw error;
    return error.code;
  }
}

/**
 * Lets the change or release of a deployment take over what was reported, by the way that people's commands go, and writes
 * down with the deployment whether it did.
 *
 * @returns false where it has to wait: nothing is to be told, or its change is not approved, or its release not deployed
 */
export async function carryOver(platform: Platform, organisation_id: string, id: string): Promise<boolean> {
  const found = await readInOrganisation(platform.pool, organisation_id, async (client) => {
    const record = await readRecord(client, deployment, id, false);
    const isWaiting = record?.state === 'matched' && textIn(record, 'carried_over') === null;
    return record === null || !isWaiting ? null : { record, receiver: await receiverOf(client, record) };
  });
  if (found === null) return false;
  const { record, receiver } = found;
  if (receiver !== null && notYet[receiver.kind].includes(receiver.record.state)) return false;
  const principal = theProgram(record);
  const problem = receiver === null ? 'record.unknown' : await tell(platform, principal, receiver);
  await execute(platform, principal, {
    definition: deployment,
    key: id,
    command: {
      kind: 'perform',
      activity: 'carry-over',
      values: {},
      brought: { carried_over: problem === null ? 'yes' : 'not-taken' },
      text: problem,
    },
    expected_version: record.version,
  });
  return true;
}
