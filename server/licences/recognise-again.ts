import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import { installation } from '../../processes/installation/definition.ts';
import type { FoundSoftware, Recognition } from '../../processes/software-product/recognise.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { type BulkItem, bulkLimit, executeBulk } from '../records/execute-bulk.ts';
import { readRecognition } from './recognition.ts';

/** What the rules of products come to for what is installed. */
export interface RecognisedAgain {
  /** Installations about which nobody decided. */
  readonly looked_at: number;
  /** Had no product, and have one. */
  readonly recognised: number;
  /** Had another product. */
  readonly moved: number;
  /** Have none any more: no rule fits. */
  readonly lost: number;
  /** False: this only says what it would do. */
  readonly applied: boolean;
}

interface Row extends Omit<FoundSoftware, 'cpe'> {
  readonly id: string;
  readonly product: string | null;
}

interface Change {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Those after an id about which nobody decided by hand, in order of their ids. */
async function readPage(client: PoolClient, after: string): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>(
    `select id, title as name, fields->>'publisher' as publisher, fields->>'software_version' as version,
        fields->>'purl' as purl, fields->>'tag_id' as tag_id, fields->>'product' as product
      from record where organisation_id = current_organisation_id() and process = 'installation' and state = 'installed'
        and fields->>'recognised_by' is distinct from 'hand' and not coalesce((fields->>'ignored')::boolean, false)
        and id > $1 order by id limit ${bulkLimit}`,
    [after],
  );
  return rows;
}

/**
 * What the rules say otherwise than it is written down. CPE names are in reports alone: what has a product that goes by one is
 * left to the next report of its source.
 */
function changesOf(rows: readonly Row[], recognition: Recognition): readonly Change[] {
  return rows.flatMap(({ id, product, ...found }): Change[] => {
    if (product !== null && recognition.goesBy('cpe', product)) return [];
    const to = recognition.ruleFor({ ...found, cpe: null })?.product ?? null;
    return to === product ? [] : [{ id, from: product, to }];
  });
}

/** @returns those that were changed: what somebody decided, or took away, in the meantime stays so */
async function write(
  platform: Platform,
  principal: Principal,
  changes: readonly Change[],
): Promise<readonly Change[]> {
  const now = platform.now();
  const items = changes.map(({ id, to }): BulkItem => {
    const brought = { product: to, recognised_by: to === null ? null : 'rule' };
    const command = { kind: 'perform', activity: 'apply-rules', values: {}, brought } as const;
    return { target: { id }, actor: principal.actor, now, command };
  });
  const { outcomes } = await executeBulk(platform, principal, installation, items);
  return changes.filter((_change, index) => !(outcomes[index] instanceof Refusal));
}

/**
 * Holds what is installed against the rules of products as they are now: a rule that was added after a report need not wait for
 * the next one. What was decided by hand stays, and each change is journalled with its installation.
 *
 * @param apply false: only says what it would do
 */
export async function recogniseAgain(
  platform: Platform,
  principal: Principal,
  apply: boolean,
): Promise<RecognisedAgain> {
  const read = <T>(work: (client: PoolClient) => Promise<T>): Promise<T> =>
    readInOrganisation(platform.pool, principal.organisation_id, work);
  const recognition = await read(readRecognition);
  const counted = { looked_at: 0, recognised: 0, moved: 0, lost: 0 };
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await read((client) => readPage(client, after));
    const changes = changesOf(rows, recognition);
    const done = apply && changes.length > 0 ? await write(platform, principal, changes) : changes;
    counted.looked_at += rows.length;
    for (const { from, to } of done) {
      if (to === null) counted.lost += 1;
      else if (from === null) counted.recognised += 1;
      else counted.moved += 1;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < bulkLimit) return { ...counted, applied: apply };
    after = last.id;
  }
}
