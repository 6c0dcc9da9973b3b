import { changesBetween } from '../../kernel/deciding.ts';
import type { Refusal } from '../../kernel/errors.ts';
import type { Platform } from '../platform.ts';
import type { Target } from './bulk-records.ts';
import type { MacroPlan, PlannedStep } from './doing.ts';
import {
  decideOn,
  type Foreseeing,
  type ForeseenRecord,
  type ForeseenStep,
  shownChanges,
} from './foreseen.ts';
import { commandOfStep, notOffered } from './macro-run.ts';

/** What would become of a record by all steps. */
type ForeseenMacro = Pick<ForeseenRecord, 'outcome' | 'to_state' | 'changes' | 'refusal' | 'steps'>;

async function shownStep(
  platform: Platform,
  { client, context }: Foreseeing,
  from: Target,
  to: Target,
): Promise<Pick<ForeseenStep, 'to_state' | 'changes'>> {
  const { definition, record } = from;
  const where = { client, organisation_id: context.organisation_id, definition };
  const names = await platform.names.of(where, [record.values, to.record.values]);
  return {
    to_state: to.record.state === record.state ? null : to.record.state,
    changes: shownChanges(definition, changesBetween(record.values, to.record.values), names),
  };
}

/** What a step does to a record as it stands then, and how the record stands afterwards; null: it was refused. */
async function foreseeStep(
  platform: Platform,
  foreseeing: Foreseeing,
  planned: PlannedStep,
  target: Target,
): Promise<{ readonly step: ForeseenStep; readonly after: Target | null }> {
  const { client, context } = foreseeing;
  const { action, activity = null } = planned.step;
  let text: string | null = null;
  const decision = await decideOn(foreseeing, target, async () => {
    const command = await commandOfStep(client, platform, context, planned, target);
    text = ('text' in command ? command.text : null) ?? null;
    return command;
  });
  const called = { action, activity, text };
  if (!decision.ok) {
    const step = { ...called, outcome: 'refused', to_state: null, changes: [] } as const;
    return { step: { ...step, refusal: decision.refusal }, after: null };
  }
  const after = { definition: target.definition, record: decision.record };
  const outcome = decision.entries.length === 0 ? 'unchanged' : 'will-do';
  const shown = await shownStep(platform, foreseeing, target, after);
  return { step: { ...called, ...shown, outcome, refusal: null }, after };
}

function outcomeOf(steps: readonly ForeseenStep[], refusal: Refusal | null): ForeseenRecord['outcome'] {
  if (refusal !== null) return 'refused';
  return steps.every(({ outcome }) => outcome === 'unchanged') ? 'unchanged' : 'will-do';
}

/** Tells what the steps of a macro would do to a record, each decided on the record as the steps before it leave it. */
export async function foreseeMacro(
  platform: Platform,
  foreseeing: Foreseeing,
  target: Target,
  plan: MacroPlan,
): Promise<ForeseenMacro> {
  const unfit = notOffered(plan, target);
  if (unfit !== null) return { outcome: 'refused', to_state: null, changes: [], refusal: unfit };
  const steps: ForeseenStep[] = [];
  let current = target;
  let refusal: Refusal | null = null;
  for (const planned of plan.steps) {
    const { step, after } = await foreseeStep(platform, foreseeing, planned, current);
    steps.push(step);
    refusal = step.refusal;
    if (after === null) break;
    current = after;
  }
  const whole = refusal === null ? current : target;
  const shown = await shownStep(platform, foreseeing, target, whole);
  return { outcome: outcomeOf(steps, refusal), ...shown, refusal, steps };
}
