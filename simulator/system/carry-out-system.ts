import { Refusal } from '../../kernel/errors.ts';
import type { Platform } from '../../server/platform.ts';
import { execute } from '../../server/records/execute.ts';
import { changeSetting, listSettings } from '../../server/records/settings.ts';
import type { Turns } from '../settings.ts';
import { RefusedMove } from '../simulation.ts';
import { personWith, type World } from '../world.ts';
import { plannedValues } from './planned.ts';
import { systemStories } from './stories.ts';
import { Telling, type ToldStep } from './telling.ts';
import { written } from './written.ts';

/** What was carried out. */
export interface SystemCarriedOut {
  readonly records: number;
  readonly commands: number;
  readonly journal_entries: number;
}

/** What went wrong with a step, told so that the story can be put right. */
export function refusedStep({ key, at, deed }: ToldStep, refusal: Refusal): RefusedMove {
  const { code, params, problems } = refusal;
  const reason = `${code} ${JSON.stringify({ ...params, problems })}`;
  return new RefusedMove(`${key}: ${reason} for ${JSON.stringify(deed)} at ${new Date(at).toISOString()}`);
}

/** Somebody of the sample stands by the planned values of every register, at the beginning of the year. */
async function confirmPlans(platform: Platform, world: World): Promise<void> {
  const { actor } = personWith(world, 'system-manager');
  const principal = { organisation_id: world.organisation_id, actor, origin: 'sample' } as const;
  const settings = await listSettings(platform, principal);
  const versions = Object.fromEntries(Object.entries(settings).map(([key, { version }]) => [key, version]));
  for (const [key, value] of plannedValues(versions)) await changeSetting(platform, principal, key, value, 0);
}

/**
 * Carries out the year of the management system on the database: plans first, then every step of its stories in the
 * order of time, each as a command of its own by the person who takes it.
 *
 * @param time the clock that the platform reads; it is set to the simulated time of each step
 * @throws RefusedMove when the program refuses what a story tells: the story is then wrong
 */
export async function carryOutSystem(
  platform: Platform,
  world: World,
  time: { now: number },
  turns: Turns,
): Promise<SystemCarriedOut> {
  time.now = turns.start;
  await confirmPlans(platform, world);
  const telling = new Telling(world, turns);
  const steps = telling.steps(systemStories);
  let journal_entries = 0;
  let records = 0;
  for (const step of steps) {
    const { at, definition, deed, key, person } = step;
    time.now = at;
    const principal = {
      organisation_id: world.organisation_id,
      actor: person.actor,
      origin: 'sample',
    } as const;
    const known = telling.recordOf(key);
    const done =
      deed.kind === 'write' ? await written(platform, principal, deed) : { command: telling.command(step) };
    const request = { definition, key: known?.id ?? null, now: at, ...done };
    try {
      const { record, entries } = await execute(platform, principal, request);
      journal_entries += entries.length;
      telling.remember(step, record);
      if (known === null) records += 1;
    } catch (error) {
      throw error instanceof Refusal ? refusedStep(step, error) : error;
    }
  }
  return { records, commands: steps.length, journal_entries };
}
