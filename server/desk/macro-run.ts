import type { PoolClient } from 'pg';
import type { Command } from '../../kernel/command.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { NewJournalEntry } from '../../kernel/journal.ts';
import { fillPlaceholders } from '../../kernel/placeholders.ts';
import type { Platform, Principal } from '../platform.ts';
import { executeTogether, type Request } from '../records/execute.ts';
import { commandFor } from './bulk-command.ts';
import type { Target } from './bulk-records.ts';
import type { MacroPlan, PlannedStep } from './doing.ts';
import { occasionOf } from './filling.ts';
import { isOffered } from './macros.ts';

/** The refusal of a macro on a record that it is not for; null: it is for it. */
export function notOffered({ macro }: MacroPlan, target: Target): Refusal | null {
  if (isOffered(macro.content, target)) return null;
  return new Refusal('macro.not-offered', { name: macro.name, number: target.record.number });
}

/** What the journal tells with every entry of a step. */
function tellingOf({ macro }: MacroPlan, index: number): NonNullable<Request['telling']> {
  return { macro: { id: macro.id, name: macro.name, step: index + 1 } };
}

/**
 * The command that a step means for a record as it stands then, its text filled in; a reply is said in the language of
 * whoever raised the record where there is one in it.
 *
 * @throws Refusal `tool.missing-values`, `activity.unknown`
 */
export async function commandOfStep(
  client: PoolClient,
  platform: Platform,
  principal: Principal,
  { step, to, replies }: PlannedStep,
  { definition, record }: Target,
): Promise<Command> {
  const { reply: _, text: own, ...order } = step;
  const [first] = replies;
  if (own === undefined && first === undefined) return commandFor(definition, record, order, to);
  const { filling, language } = await occasionOf(client, platform, principal, definition, record);
  const said = replies.find((one) => one.language === language) ?? first;
  const { text, missing } = fillPlaceholders(said?.text ?? own ?? '', filling);
  if (missing.length > 0) throw new Refusal('tool.missing-values', { names: missing.join(', ') });
  return commandFor(definition, record, { ...order, text }, to);
}

interface OnRecord {
  readonly target: Target;
  /** The version that it must have before the first step; null: whichever. */
  readonly expected_version: number | null;
  readonly alongside: NonNullable<Request['alongside']>;
}

/**
 * Carries out the steps of a macro on a record, each as whoever acts may take it: all of them, or none.
 *
 * @throws Refusal of the first step that is refused; the record is then as it was
 */
export async function carryOutSteps(
  platform: Platform,
  principal: Principal,
  plan: MacroPlan,
  { target, expected_version, alongside }: OnRecord,
): Promise<void> {
  const refusal = notOffered(plan, target);
  if (refusal !== null) throw refusal;
  const { definition } = target;
  await executeTogether(platform, principal, async ({ client, carry }) => {
    let { record } = target;
    const entries: NewJournalEntry[] = [];
    for (const [index, planned] of plan.steps.entries()) {
      const command = await commandOfStep(client, platform, principal, planned, { definition, record });
      const done = await carry({
        definition,
        key: record.id,
        command,
        expected_version: index === 0 ? expected_version : null,
        telling: tellingOf(plan, index),
      });
      record = done.record;
      entries.push(...done.entries);
    }
    await alongside(client, record, entries);
  });
}
