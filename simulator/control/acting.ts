import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { readInOrganisation } from '../../server/database/pool.ts';
import type { Principal } from '../../server/platform.ts';
import { execute } from '../../server/records/execute.ts';
import { readRecord } from '../../server/records/store.ts';
import { nameOf } from '../organisation.ts';
import type { Doing } from '../system/story.ts';

/** An activity that somebody of the sample does beside the record of a story. */
export interface Act {
  readonly definition: ProcessDefinition;
  readonly key: string;
  readonly activity: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly text?: string;
}

/** Does an activity as whoever takes the step. */
export async function act({ platform, principal }: Doing, done: Act): Promise<ProcessRecord> {
  const { definition, key, activity, values = {}, text = null } = done;
  const command = { kind: 'perform', activity, values, text } as const;
  return (await execute(platform, principal, { definition, key, command })).record;
}

/** Somebody else of the sample, who does something in the same step. */
export function as({ principal, world }: Pick<Doing, 'principal' | 'world'>, given_name: string): Principal {
  const person = world.people.find(({ name }) => name === nameOf({ given_name }));
  if (person === undefined) throw new Error(`nobody in the sample is called ${given_name}`);
  return { ...principal, actor: person.actor };
}

/** A record as it is at that moment. @throws Error when there is none */
export async function recordOf(
  { platform, principal }: Doing,
  definition: ProcessDefinition,
  key: string,
): Promise<ProcessRecord> {
  const found = await readInOrganisation(platform.pool, principal.organisation_id, (client) =>
    readRecord(client, definition, key, false),
  );
  if (found === null) throw new Error(`there is no ${definition.name} ${key}`);
  return found;
}
