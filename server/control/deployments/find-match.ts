import type { PoolClient } from 'pg';
import type { Settings } from '../../../kernel/definition.ts';
import { underwayStates } from '../../../processes/change-approval.ts';
import {
  type Candidate,
  type Match,
  matchOf,
  numbersIn,
  type ToMatch,
} from '../../../processes/deployment/matching.ts';
import { matchingIn } from '../../../processes/deployment/settings.ts';

/** Most changes that one deployment is held against. */
const mostCandidates = 200;

interface Row {
  id: string;
  process: Candidate['process'];
  number: string;
  external_key: string | null;
  state: string;
  service_id: string | null;
  fields: Readonly<Record<string, unknown>>;
}

const columns = 'id, process, number, external_key, state, service_id, fields';

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}

function instantOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function candidateOf({ fields, service_id, state, ...row }: Row): Candidate {
  return {
    ...row,
    planned_start: instantOf(fields['planned_start']),
    planned_end: instantOf(fields['planned_end']),
    services: [...(service_id === null ? [] : [service_id]), ...listOf(fields['services'])],
    items: listOf(fields['items']),
    underway: underwayStates.includes(state),
  };
}

async function byReference(client: PoolClient, reference: string): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>(
    `select ${columns} from record where organisation_id = current_organisation_id()
      and process in ('change', 'release') and state <> 'disposed'
      and (number = any ($1::text[]) or external_key = $2) limit ${mostCandidates}`,
    [numbersIn(reference), reference.trim()],
  );
  return rows;
}

async function byTime(client: PoolClient, at: number, slack: number): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>(
    `select ${columns} from record where organisation_id = current_organisation_id() and process = 'change'
      and state = any ($3::text[])
      and coalesce((fields->>'planned_end')::bigint, (fields->>'planned_start')::bigint) >= $1
      and (fields->>'planned_start')::bigint <= $2 limit ${mostCandidates}`,
    [at - slack, at + slack, underwayStates],
  );
  return rows;
}

/** What of a deployment's values tells where it belongs. */
function toMatch(values: Readonly<Record<string, unknown>>): ToMatch {
  const { change_reference, deployed_at, service, items } = values;
  return {
    change_reference: typeof change_reference === 'string' ? change_reference : null,
    deployed_at: Number(deployed_at),
    service: typeof service === 'string' ? service : null,
    items: listOf(items),
  };
}

/**
 * The change or release to which a deployment belongs; null where none fits or several do.
 *
 * @param client in the scope of the organisation
 * @param values of the deployment's record
 */
export async function findMatch(
  client: PoolClient,
  settings: Settings,
  values: Readonly<Record<string, unknown>>,
): Promise<Match | null> {
  const wanted = toMatch(values);
  const plan = matchingIn(settings);
  const rows =
    wanted.change_reference === null
      ? await byTime(client, wanted.deployed_at, plan.tolerance_minutes * 60_000)
      : await byReference(client, wanted.change_reference);
  return matchOf(wanted, rows.map(candidateOf), plan);
}

/** What a match says of a deployment. */
export function foundBy({ candidate, matched_by }: Match): Readonly<Record<string, unknown>> {
  return { [candidate.process]: candidate.id, matched_by };
}
