import { Refusal } from '../../kernel/errors.ts';
import { filledForm } from '../../processes/filled-form/definition.ts';
import { deliverInTurn } from '../../server/deliveries/deliver.ts';
import { disposeContents } from '../../server/documents/content.ts';
import { broughtFor } from '../../server/figures/brought.ts';
import type { Platform, Principal } from '../../server/platform.ts';
import { execute, type Request } from '../../server/records/execute.ts';
import { changeSetting, listSettings } from '../../server/records/settings.ts';
import type { TimedStep } from '../control/changes/timed.ts';
import { controlStories } from '../control/stories.ts';
import { RefreshedStatistics } from '../refresh-statistics.ts';
import { requestStories } from '../requests/stories.ts';
import type { Turns } from '../settings.ts';
import { RefusedMove } from '../simulation.ts';
import { personWith, type World } from '../world.ts';
import { carryOutBeyond, isBeyond } from './carry-out-beyond.ts';
import { plannedValues } from './planned.ts';
import { systemStories } from './stories.ts';
import type { Story } from './story.ts';
import { type Side, Telling, type ToldStep } from './telling.ts';
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

/** The command by which a text is written, without what is said of places in it that are open. */
function onlyText(command: Request['command']): Request['command'] {
  if (command.kind !== 'perform') return command;
  const { content_hash, media_type } = command.values;
  return { ...command, values: { content_hash, media_type } };
}

/** Somebody stands by the planned values of every register of the organisation, at the beginning of the year. */
async function confirmPlans(platform: Platform, world: World): Promise<void> {
  const { actor } = personWith(world, 'system-manager');
  const principal = { organisation_id: world.organisation_id, actor, origin: 'sample' } as const;
  const settings = await listSettings(platform, principal);
  const versions = Object.fromEntries(Object.entries(settings).map(([key, { version }]) => [key, version]));
  for (const [key, value] of plannedValues(versions)) {
    // Those of certification bodies are not a service provider's.
    if (key in versions) await changeSetting(platform, principal, key, value, 0);
  }
}

/** Sections in whose registers the program brings something to what people do. */
const broughtTo: readonly (string | undefined)[] = ['certification', 'control'];

/** What a step asks of the program: its command, and what is stored or removed in the same transaction. */
async function doneBy(
  platform: Platform,
  principal: Principal,
  telling: Telling,
  step: ToldStep,
): Promise<Pick<Request, 'command' | 'alongside'>> {
  const { deed, definition } = step;
  if (deed.kind === 'write') {
    const { command, alongside } = await written(platform, principal, deed);
    // A copy of a form holds its text and nothing of what its author left open.
    return { command: definition === filledForm ? onlyText(command) : command, alongside };
  }
  const command = telling.command(step);
  if (command.kind === 'perform' && broughtTo.includes(definition.section)) {
    const { activity, values } = command;
    const attempt = { definition, key: telling.known(step).record(step.key), activity, values };
    return { command: { ...command, brought: await broughtFor(platform, principal, attempt) } };
  }
  if (deed.kind !== 'dispose' || definition !== filledForm) return { command };
  return { command, alongside: async (client, record) => void (await disposeContents(client, record)) };
}

/** Whether a step may hand something over. */
function handsOver({ definition, deed }: ToldStep): boolean {
  return deed.kind === 'perform' && definition.exchange?.sends?.[deed.activity] !== undefined;
}

/** Delivers what a step has handed over. @throws RefusedMove when the other side does not take it */
async function deliver(
  platform: Platform,
  { organisation_id, key }: ToldStep,
  recipient_id: string,
): Promise<void> {
  for (const { message, arrival } of await deliverInTurn(platform, { organisation_id, recipient_id })) {
    if (!('problem' in arrival)) continue;
    throw new RefusedMove(`${key}: ${message.kind} was not taken: ${JSON.stringify(arrival.problem)}`);
  }
}

/** Stories of the year besides those of the management system, and the other organisation that they tell of. */
export interface Beside {
  readonly body: Side;
  readonly stories: readonly Story[];
}

/**
 * Carries out the year of the management system on the database: plans first, then every step of its stories in the
 * order of time, each as a command of its own by the person who takes it. What a step hands over to the certification body
 * or its client arrives before the next.
 *
 * @param time the clock that the platform reads; it is set to the simulated time of each step
 * @param timed what happens beside the stories at instants of its own
 * @throws RefusedMove when the program refuses what a story tells: the story is then wrong
 */
export async function carryOutSystem(
  platform: Platform,
  world: World,
  time: { now: number },
  turns: Turns,
  beside: Beside | null = null,
  timed: readonly TimedStep[] = [],
): Promise<SystemCarriedOut> {
  time.now = turns.start;
  await confirmPlans(platform, world);
  const telling = new Telling(world, turns, beside?.body);
  const stories = [...systemStories, ...controlStories, ...requestStories, ...(beside?.stories ?? [])];
  const steps = telling.steps(stories, timed);
  let journal_entries = 0;
  let records = 0;
  const statistics = new RefreshedStatistics(platform.pool, turns.start);
  for (const step of steps) {
    const { at, definition, key, person } = step;
    time.now = at;
    await statistics.at(at);
    const { organisation_id } = step;
    const principal = { organisation_id, actor: person.actor, origin: 'sample' } as const;
    const known = telling.recordOf(key);
    try {
      if (isBeyond(step)) {
        const told = await carryOutBeyond(platform, principal, telling, step);
        if (told !== null) telling.remember(step, told);
        if (told !== null && known === null) records += 1;
        continue;
      }
      const done = await doneBy(platform, principal, telling, step);
      const request = { definition, key: known?.id ?? null, now: at, ...done };
      const { record, entries } = await execute(platform, principal, request);
      journal_entries += entries.length;
      telling.remember(step, record);
      if (known === null) records += 1;
      if (beside === null || !handsOver(step)) continue;
      const other = organisation_id === world.organisation_id ? beside.body : world;
      await deliver(platform, step, other.organisation_id);
    } catch (error) {
      throw error instanceof Refusal ? refusedStep(step, error) : error;
    }
  }
  return { records, commands: steps.length, journal_entries };
}
