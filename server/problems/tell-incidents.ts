import { Refusal } from '../../kernel/errors.ts';
import { incident } from '../../processes/incident/definition.ts';
import { problem } from '../../processes/problem/definition.ts';
import type { Platform, Principal } from '../platform.ts';
import { executeTogether } from '../records/execute.ts';
import { readRecord } from '../records/store.ts';
import type { LinkOutcome } from './link-incidents.ts';
import { openIncidentsOf } from './linked-incidents.ts';

/** Most incidents that are told something at once. */
const mostTold = 1_000;

/** What became of each incident that was to be told. */
export interface Told {
  readonly incidents: readonly LinkOutcome[];
}

/**
 * Notes something on every open incident that a problem caused, and on the problem that this was done. Requesters do not see
 * notes.
 *
 * @throws Refusal where the problem is unknown, or in a state in which nothing is told
 */
export async function tellIncidents(
  platform: Platform,
  principal: Principal,
  key: string,
  text: string,
): Promise<Told> {
  return executeTogether(platform, principal, async ({ client, carry, attempt }) => {
    const found = await readRecord(client, problem, key, true);
    if (found === null) throw new Refusal('record.unknown', { process: 'problem', key });
    const command = { kind: 'perform', activity: 'tell-incidents', values: {}, text } as const;
    await carry({ definition: problem, key: found.id, command });
    const incidents: LinkOutcome[] = [];
    for (const { id, number } of await openIncidentsOf(client, found.id, mostTold)) {
      const note = { kind: 'note', text: `${found.number}: ${text}` } as const;
      const done = await attempt({ definition: incident, key: id, command: note });
      incidents.push({ key: id, number, refusal: done instanceof Refusal ? done : null });
    }
    return { incidents };
  });
}
