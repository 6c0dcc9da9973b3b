import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { type FieldProblem, Refusal } from '../../../kernel/errors.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import type { DeploymentResult } from '../../../processes/deployment/choices.ts';
import { deployment } from '../../../processes/deployment/definition.ts';
import { isOtherEnvironment } from '../../../processes/deployment/settings.ts';
import { readInOrganisation } from '../../database/pool.ts';
import type { Platform, Principal } from '../../platform.ts';
import { execute, type NamedRecord, type Request } from '../../records/execute.ts';
import { looksLikeId, readRecord } from '../../records/store.ts';
import { findMatch, foundBy } from './find-match.ts';

/** A deployment as it is reported. */
export interface DeploymentReport {
  readonly source: string;
  /** What it is called there: the same again is the same deployment. */
  readonly external_id: string;
  readonly result: DeploymentResult;
  /** Epoch milliseconds; null: as it is reported. */
  readonly deployed_at: number | null;
  readonly title?: string;
  readonly environment?: string;
  readonly target?: string;
  readonly version?: string;
  readonly deployed_by?: string;
  readonly url?: string;
  /** Id, number or exact title. */
  readonly service?: string;
  readonly items?: readonly string[];
  readonly change_reference?: string;
}

/** What came of a report. */
export interface Reported {
  readonly record: ProcessRecord;
  /** Whether it is there by this report, and not by the same one before. */
  readonly made: boolean;
}

/** How far a clock elsewhere may be ahead of ours. */
const ahead_ms = 5 * 60_000;

function hashOf(report: DeploymentReport): Buffer {
  return createHash('sha256').update(canonicalJson(report)).digest();
}

/** Ids of records that a report names by id, number or exact title; each that is none, or not one alone, is a problem. */
async function namedIds(
  client: PoolClient,
  process: string,
  field: string,
  names: readonly string[],
): Promise<{ readonly ids: readonly string[]; readonly problems: readonly FieldProblem[] }> {
  if (names.length === 0) return { ids: [], problems: [] };
  const { rows } = await client.query<{ name: string; ids: string[] }>(
    `select name, array_agg(id) as ids from unnest($2::text[]) as name join record
        on organisation_id = current_organisation_id() and process = $1 and state not in ('retired', 'disposed')
          and (number = upper(name) or lower(title) = lower(name) or id::text = lower(name))
      group by name`,
    [process, names],
  );
  const found = new Map(rows.map(({ name, ids }) => [name, ids]));
  const wrong = names.some((name) => found.get(name)?.length !== 1);
  return {
    ids: [...new Set(names.flatMap((name) => found.get(name) ?? []))],
    problems: wrong ? [{ field, code: 'field.reference-unknown' }] : [],
  };
}

/** The record of the same report, where it came before. @throws Refusal `deployment.reported-differently` */
async function findReported(
  platform: Platform,
  organisation_id: string,
  report: DeploymentReport,
): Promise<ProcessRecord | null> {
  const { source, external_id } = report;
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<{ record_id: string; content_hash: Buffer }>(
      `select record_id, content_hash from deployment_report
        where organisation_id = current_organisation_id() and source = $1 and external_id = $2`,
      [source, external_id],
    );
    const [earlier] = rows;
    if (earlier === undefined) return null;
    const record = await readRecord(client, deployment, earlier.record_id, false);
    if (record !== null && !earlier.content_hash.equals(hashOf(report))) {
      const { number } = record;
      throw new Refusal('deployment.reported-differently', { source, external_id, number });
    }
    return record;
  });
}

function titleOf({ title, target, service, version, source }: DeploymentReport): string {
  const what = [target ?? service ?? source, version].filter((part) => part !== undefined).join(' ');
  return (title ?? what).slice(0, 200);
}

/** The values of the record that a report makes. @throws Refusal `record.invalid` where it names what is not there */
async function valuesOf(
  client: PoolClient,
  report: DeploymentReport,
  principal: Principal,
  now: number,
): Promise<Record<string, unknown>> {
  const { service: serviceName, items: itemNames = [], version, deployed_at, ...rest } = report;
  const service = await namedIds(
    client,
    'service',
    'service',
    serviceName === undefined ? [] : [serviceName],
  );
  const items = await namedIds(client, 'configuration-item', 'items', itemNames);
  const problems = [...service.problems, ...items.problems];
  if (deployed_at !== null && deployed_at > now + ahead_ms) {
    problems.push({ field: 'deployed_at', code: 'deployment.time-ahead' });
  }
  if (problems.length > 0) throw new Refusal('record.invalid', {}, { problems });
  return {
    ...rest,
    title: titleOf(report),
    deployed_version: version ?? null,
    deployed_at: deployed_at ?? now,
    service: service.ids[0] ?? null,
    items: items.ids,
    reported_by: principal.actor.id !== null && looksLikeId(principal.actor.id) ? principal.actor.id : null,
    content_hash: hashOf(report).toString('hex'),
  };
}

/** Writes down, with the record, by which report it came about. */
function keeping({ source, external_id }: DeploymentReport, hash: Buffer): NonNullable<Request['alongside']> {
  return async (client, { id }) => {
    await client.query(
      `insert into deployment_report (organisation_id, source, external_id, content_hash, record_id)
        values (current_organisation_id(), $1, $2, $3, $4)`,
      [source, external_id, hash, id],
    );
  };
}

/** What is done to a deployment as soon as it is there: its change, or its environment, is known; null: neither. */
async function nextFor(
  platform: Platform,
  principal: Principal,
  values: Readonly<Record<string, unknown>>,
): Promise<((record: ProcessRecord) => Request) | null> {
  const { settings } = await platform.organisations.of(principal.organisation_id);
  const match = await readInOrganisation(platform.pool, principal.organisation_id, (client) =>
    findMatch(client, settings, values),
  );
  const perform = (activity: string, brought: Readonly<Record<string, unknown>>) => {
    return ({ id }: ProcessRecord): Request => ({
      definition: deployment,
      key: id,
      command: { kind: 'perform', activity, values: {}, brought },
    });
  };
  if (match !== null) return perform('find', foundBy(match));
  const environment = typeof values['environment'] === 'string' ? values['environment'] : null;
  return isOtherEnvironment(settings, environment)
    ? perform('set-aside', { explanation: 'other-environment' })
    : null;
}

/**
 * Records a deployment that is reported, once however often the report comes, and finds the change or release to which it
 * belongs.
 *
 * @throws Refusal `deployment.reported-differently` where the source told something else under the same identifier;
 * `record.invalid` where it names what is not there, or a time that has not come
 */
export async function recordDeployment(
  platform: Platform,
  principal: Principal,
  report: DeploymentReport,
): Promise<Reported> {
  const { organisation_id } = principal;
  const earlier = await findReported(platform, organisation_id, report);
  if (earlier !== null) return { record: earlier, made: false };
  const brought = await readInOrganisation(platform.pool, organisation_id, (client) =>
    valuesOf(client, report, principal, platform.now()),
  );
  const next = await nextFor(platform, principal, brought);
  const request: Request = {
    definition: deployment,
    key: null,
    command: { kind: 'create', values: {}, brought },
    alongside: keeping(report, hashOf(report)),
  };
  try {
    const made: NamedRecord =
      next === null
        ? await execute(platform, principal, request)
        : await execute(platform, principal, request, next);
    return { record: made.record, made: true };
  } catch (error) {
    // The same report twice at the same time: the one that lost answers with what the other made.
    if ((error as { constraint?: string }).constraint !== 'deployment_report_pkey') throw error;
    const other = await findReported(platform, organisation_id, report);
    if (other === null) throw error;
    return { record: other, made: false };
  }
}
