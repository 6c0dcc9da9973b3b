import { hash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Discovery } from '../../../kernel/command.ts';
import type { Refusal } from '../../../kernel/errors.ts';
import { configurationItem } from '../../../processes/configuration-item/definition.ts';
import type { ItemSources } from '../../../processes/configuration-item/sources.ts';
import { inOrganisation } from '../../database/pool.ts';
import type { Platform, Principal } from '../../platform.ts';
import { type BulkItem, type BulkOutcome, bulkLimit, executeBulk } from '../../records/execute-bulk.ts';
import type { RejectedRows } from '../rejected.ts';
import type { Claims } from './claims.ts';
import type { ItemNames } from './item-names.ts';
import type { RowsOf } from './runs.ts';

/** By what items come in, and whether anything is done or only looked at. */
export interface ItemWork extends RowsOf {
  readonly platform: Platform;
  readonly principal: Principal;
  readonly settings: ItemSources;
  readonly source: string;
  /** The discovery rule in force behind the source; null: there is none. */
  readonly rule: string | null;
  readonly claims: Claims;
  readonly names: ItemNames;
  readonly rejected: RejectedRows | null;
}

/** What is wrong with a row, as it is kept and shown. */
export interface KeptProblem {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The place of the item that it is about. */
  readonly field?: string;
}

/** The problem of a refusal that names the place best. */
export function problemOf(refusal: Refusal): KeptProblem {
  const [problem] = refusal.problems;
  if (problem === undefined) return { code: refusal.code, params: refusal.params };
  return { code: problem.code, params: problem.params ?? {}, field: problem.field };
}

/** Tells of a discovery what its source said, so that what it was can be proved. */
export function discoveryOf(work: ItemWork, said: unknown): Discovery {
  const { source, rule, import_id: run } = work;
  return { source, rule, run, hash: hash('sha256', JSON.stringify(said)) };
}

/** To which run rows belong. */
export function pickRowsOf({ organisation_id, import_id, carried_out }: RowsOf): RowsOf {
  return { organisation_id, import_id, carried_out };
}

/**
 * Carries commands out, or only judges them, and keeps what came of them: all in one transaction, unless there are more
 * than one takes (what is kept then comes with the last).
 */
export async function carryOut(
  { platform, principal, organisation_id, carried_out }: ItemWork,
  items: readonly BulkItem[],
  keep: (client: PoolClient, outcomes: readonly BulkOutcome[]) => Promise<void>,
): Promise<void> {
  if (items.length === 0) {
    await inOrganisation(platform.pool, organisation_id, (client) => keep(client, []));
    return;
  }
  const outcomes: BulkOutcome[] = [];
  for (let from = 0; from < items.length; from += bulkLimit) {
    const some = items.slice(from, from + bulkLimit);
    const isLast = from + bulkLimit >= items.length;
    await executeBulk(platform, principal, configurationItem, some, {
      onlyJudge: !carried_out,
      alongside: async (client, result) => {
        outcomes.push(...result.outcomes);
        if (isLast) await keep(client, outcomes);
      },
    });
  }
}
