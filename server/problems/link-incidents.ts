import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { incident } from '../../processes/incident/definition.ts';
import { problem } from '../../processes/problem/definition.ts';
import type { Platform, Principal } from '../platform.ts';
import { executeTogether, type NamedRecord, type Together } from '../records/execute.ts';
import { readRecord } from '../records/store.ts';
import { causedBy } from './linked-incidents.ts';

type Values = Readonly<Record<string, unknown>>;

/** Most incidents that are linked to a problem at once. */
export const mostLinked = 200;

/** What became of one incident: linked, or why not. */
export interface LinkOutcome {
  readonly key: string;
  /** Its number, where it is known to who asked. */
  readonly number: string | null;
  readonly refusal: Refusal | null;
}

/** A problem with what became of each incident that was to be linked to it. */
export interface LinkedProblem {
  readonly problem: NamedRecord;
  readonly incidents: readonly LinkOutcome[];
}

/** Links incidents to a problem, each for itself: one that is refused leaves the others linked. */
export async function linkEach(
  { attempt }: Together,
  { id, number }: Pick<ProcessRecord, 'id' | 'number'>,
  keys: readonly string[],
): Promise<readonly LinkOutcome[]> {
  const outcomes: LinkOutcome[] = [];
  // In one order for everybody, so that two who link the same incidents do not wait for each other.
  for (const key of [...new Set(keys)].toSorted()) {
    const command = { kind: 'link', relation: causedBy, to: { id, number } } as const;
    const done = await attempt({ definition: incident, key, command });
    outcomes.push(
      done instanceof Refusal
        ? { key, number: null, refusal: done }
        : { key, number: done.record.number, refusal: null },
    );
  }
  return outcomes;
}

/** What a problem takes over from an incident that it is opened for. */
function takenFrom({ values }: ProcessRecord): Values {
  const { title, service, category, impact, urgency, configuration_item: item } = values;
  const items = typeof item === 'string' ? [item] : null;
  const taken = { title, service, category, impact, urgency, items };
  return Object.fromEntries(Object.entries(taken).filter(([, value]) => value != null));
}

/**
 * Opens a problem for incidents and links all of them to it, in one transaction. What is not given is taken over from the
 * first incident.
 *
 * @throws Refusal where the problem cannot be opened; the first incident has to be known
 */
export async function problemFromIncidents(
  platform: Platform,
  principal: Principal,
  keys: readonly string[],
  values: Values,
): Promise<LinkedProblem> {
  return executeTogether(platform, principal, async (together) => {
    const first = await readRecord(together.client, incident, keys[0] ?? '', false);
    if (first === null) throw new Refusal('record.unknown', { process: 'incident', key: keys[0] ?? '' });
    const given = { detection: 'incidents', ...takenFrom(first), ...values };
    const command = { kind: 'create', values: given } as const;
    const made = await together.carry({ definition: problem, key: null, command });
    return { problem: made, incidents: await linkEach(together, made.record, keys) };
  });
}

/** Links incidents to a problem that is there. @throws Refusal `record.unknown` */
export async function linkToProblem(
  platform: Platform,
  principal: Principal,
  key: string,
  keys: readonly string[],
): Promise<readonly LinkOutcome[]> {
  return executeTogether(platform, principal, async (together) => {
    const found = await readRecord(together.client, problem, key, false);
    if (found === null) throw new Refusal('record.unknown', { process: 'problem', key });
    return linkEach(together, found, keys);
  });
}
