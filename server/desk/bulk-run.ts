import type { PoolClient } from 'pg';
import { type ErrorCode, type FieldProblem, Refusal } from '../../kernel/errors.ts';
import { inOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import type { OnceKey } from '../records/idempotency.ts';

/** What became of a record. */
export type BulkOutcome = 'done' | 'unchanged' | 'refused' | 'changed';

/** What is kept of it, so that the same request answers the same and does nothing twice. */
export interface KeptOutcome {
  readonly record_id: string;
  readonly outcome: BulkOutcome;
  readonly version: number | null;
  readonly refusal: Refusal | null;
}

interface KeptProblem {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, unknown>>;
  readonly problems: readonly FieldProblem[];
}

interface Row extends Omit<KeptOutcome, 'refusal'> {
  readonly problem: KeptProblem | null;
}

/** How long a request is remembered. */
const remembered_days = 7;

/** A run: which records it is about, from its beginning on. */
export interface BegunRun {
  readonly id: string;
  readonly ids: readonly string[];
}

/**
 * Begins a run, or finds the one that the same request began, with the records that were found then.
 *
 * @throws Refusal `record.key-reused`
 */
export async function beginRun(
  platform: Platform,
  { organisation_id, actor }: Principal,
  { key, hash }: OnceKey,
  ids: readonly string[],
): Promise<BegunRun> {
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    await client.query(
      `delete from bulk_outcome where organisation_id = current_organisation_id() and run_id in (
        select id from bulk_run where organisation_id = current_organisation_id() and person_id = $1
          and created_at < now() - make_interval(days => $2))`,
      [actor.id, remembered_days],
    );
    await client.query(
      `delete from bulk_run where organisation_id = current_organisation_id() and person_id = $1
        and created_at < now() - make_interval(days => $2)`,
      [actor.id, remembered_days],
    );
    await client.query(
      `insert into bulk_run (organisation_id, id, person_id, key, request_hash, record_ids)
        values ($1, $2, $3, $4, $5, $6) on conflict (organisation_id, person_id, key) do nothing`,
      [organisation_id, platform.newId(), actor.id, key, hash, ids],
    );
    const { rows } = await client.query<BegunRun & { request_hash: Buffer }>(
      `select id, record_ids as ids, request_hash from bulk_run
        where organisation_id = current_organisation_id() and person_id = $1 and key = $2`,
      [actor.id, key],
    );
    const [run] = rows;
    if (run === undefined || !run.request_hash.equals(hash)) throw new Refusal('record.key-reused');
    return { id: run.id, ids: run.ids };
  });
}

/** What became of the records of a run so far, by id. */
export async function keptOutcomes(
  client: PoolClient,
  run: string,
): Promise<ReadonlyMap<string, KeptOutcome>> {
  const { rows } = await client.query<Row>(
    `select record_id, outcome, version, problem from bulk_outcome
      where organisation_id = current_organisation_id() and run_id = $1`,
    [run],
  );
  return new Map(
    rows.map(({ problem, ...kept }) => {
      const refusal =
        problem === null ? null : new Refusal(problem.code, problem.params, { problems: problem.problems });
      return [kept.record_id, { ...kept, refusal }];
    }),
  );
}

/** Remembers, in the transaction that changes the record, what became of it. */
export async function keepOutcome(client: PoolClient, run: string, kept: KeptOutcome): Promise<void> {
  const { record_id, outcome, version, refusal } = kept;
  const problem =
    refusal === null ? null : { code: refusal.code, params: refusal.params, problems: refusal.problems };
  await client.query({
    name: 'bulk-outcome',
    text: `insert into bulk_outcome (organisation_id, run_id, record_id, outcome, version, problem)
      values (current_organisation_id(), $1, $2, $3, $4, $5)`,
    values: [run, record_id, outcome, version, problem === null ? null : JSON.stringify(problem)],
  });
}

/** Whether an error says that the same request did this record meanwhile. */
export function wasKept(error: unknown): boolean {
  return (error as { constraint?: string }).constraint === 'bulk_outcome_pkey';
}
