import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn } from '../../kernel/register.ts';
import { problem } from '../../processes/problem/definition.ts';
import { recurrence } from '../../processes/recurrence/definition.ts';
import type { Platform, Principal } from '../platform.ts';
import { executeTogether, type NamedRecord, type Together } from '../records/execute.ts';
import { readRecord } from '../records/store.ts';
import { type LinkOutcome, linkEach } from './link-incidents.ts';

type Values = Readonly<Record<string, unknown>>;

/** A decision on recurring incidents: the proposal, its problem, and what became of each incident. */
export interface TakenUp {
  readonly recurrence: NamedRecord;
  readonly problem: NamedRecord['record'];
  readonly incidents: readonly LinkOutcome[];
}

/** What a problem takes over from the recurring incidents that it is opened for. */
function takenFrom({ values }: ProcessRecord): Values {
  const { title, service, category, item } = values;
  const taken = { title, service, category, items: typeof item === 'string' ? [item] : null };
  return Object.fromEntries(Object.entries(taken).filter(([, value]) => value != null));
}

async function problemFor(
  { client, carry }: Together,
  record: ProcessRecord,
  existing: string | null,
  given: Values,
): Promise<ProcessRecord> {
  if (existing !== null) {
    const found = await readRecord(client, problem, existing, false);
    if (found === null) throw new Refusal('record.unknown', { process: 'problem', key: existing });
    return found;
  }
  const values = { detection: 'trend', ...takenFrom(record), ...given };
  return (await carry({ definition: problem, key: null, command: { kind: 'create', values } })).record;
}

/**
 * Decides on recurring incidents by a problem: opens one, or names one that is there, and links the incidents to it. All in one
 * transaction, but for incidents whose link is refused, which are told.
 *
 * @param existing id or number of a problem that is there; null opens one
 */
export async function takeUp(
  platform: Platform,
  principal: Principal,
  key: string,
  existing: string | null,
  given: Values,
): Promise<TakenUp> {
  return executeTogether(platform, principal, async (together) => {
    const found = await readRecord(together.client, recurrence, key, true);
    if (found === null) throw new Refusal('record.unknown', { process: 'recurrence', key });
    const taken = await problemFor(together, found, existing, given);
    const brought = { problem: taken.id, decision: existing === null ? 'opened' : 'linked' };
    const command = { kind: 'perform', activity: 'take-up', values: {}, brought } as const;
    const decided = await together.carry({ definition: recurrence, key: found.id, command });
    const incidents = await linkEach(together, taken, listIn(found, 'incidents'));
    return { recurrence: decided, problem: taken, incidents };
  });
}
