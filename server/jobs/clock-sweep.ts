import { Refusal } from '../../kernel/errors.ts';
import { definitionOf } from '../../processes/definitions.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute } from '../records/execute.ts';

/** Records looked up at once; a sweep goes on until none is due. */
const batchSize = 500;

interface DueRecord {
  readonly organisation_id: string;
  readonly process: string;
  readonly id: string;
}

/** What a sweep did. */
export interface Sweep {
  /** Records whose clock was heard. */
  readonly heard: number;
  /** Records that could not be dealt with, with the reason: the others go on regardless. */
  readonly failed: readonly { readonly record: DueRecord; readonly error: unknown }[];
}

async function hear(platform: Platform, due: DueRecord): Promise<void> {
  const definition = definitionOf(due.process);
  const principal: Principal = {
    organisation_id: due.organisation_id,
    actor: { id: null, roles: [] },
    origin: 'live',
  };
  await execute(platform, principal, { definition, key: due.id, command: { kind: 'clock' } });
}

/**
 * Lets every clock that has something to say speak, in all organisations: thresholds are journalled and escalations
 * follow, at the platform's time.
 *
 * Several processes may sweep at once: a record is locked while its clock speaks, and what was said is marked, so that
 * nothing is said twice.
 */
export async function sweepClocks(platform: Platform): Promise<Sweep> {
  const failed: { record: DueRecord; error: unknown }[] = [];
  const tried = new Set<string>();
  let heard = 0;
  for (;;) {
    const { rows } = await platform.pool.query<DueRecord>('select * from records_with_due_clocks($1, $2)', [
      new Date(platform.now()).toISOString(),
      batchSize + failed.length,
    ]);
    const fresh = rows.filter(({ id }) => !tried.has(id));
    if (fresh.length === 0) return { heard, failed };
    for (const record of fresh) {
      tried.add(record.id);
      try {
        await hear(platform, record);
        heard += 1;
      } catch (error) {
        // Somebody removed it or closed it in between: nothing is left to say.
        if (!(error instanceof Refusal && error.code === 'record.unknown')) failed.push({ record, error });
      }
    }
  }
}
