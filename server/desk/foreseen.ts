import type { PoolClient } from 'pg';
import type { Command, Decision, DecisionContext } from '../../kernel/command.ts';
import { decide } from '../../kernel/decide.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { Changes } from '../../kernel/journal.ts';
import { factsFor } from '../records/facts.ts';
import type { Names } from '../records/names.ts';
import { presentValue } from '../records/present.ts';
import { checkReferences } from '../records/references.ts';
import type { Target } from './bulk-records.ts';
import type { Doing } from './doing.ts';

/** What would become of a record: something is done, nothing changes, it is refused, or it was changed since it was seen. */
export type Foreseen = 'will-do' | 'unchanged' | 'refused' | 'changed';

/** A record of the preview. */
export interface ForeseenRecord {
  readonly id: string;
  readonly outcome: Foreseen;
  /** Null where there is no such record for whoever asks. */
  readonly target: Target | null;
  readonly to_state: string | null;
  /** Old and new value of each field that changes, as the API shows them. */
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  readonly refusal: Refusal | null;
  /** What each step of a macro would do, as far as they go; none of an order that is one command. */
  readonly steps?: readonly ForeseenStep[];
}

/** A step of a macro on a record as the steps before it leave it. */
export type ForeseenStep = Pick<ForeseenRecord, 'outcome' | 'to_state' | 'changes' | 'refusal'> & {
  readonly action: string;
  readonly activity: string | null;
  /** What is said, filled in. */
  readonly text: string | null;
};

/** What foreseeing goes by. */
export interface Foreseeing {
  readonly client: PoolClient;
  readonly context: DecisionContext;
  readonly doing: Doing;
  readonly versions: Readonly<Record<string, number>>;
}

/** What `execute` would decide of a command, without writing it. @throws nothing that is a refusal: it is the decision */
export async function decideOn(
  { client, context }: Pick<Foreseeing, 'client' | 'context'>,
  { definition, record }: Target,
  commandOf: () => Command | Promise<Command>,
): Promise<Decision> {
  try {
    const command = await commandOf();
    const facts = await factsFor(client, definition, record, command, context);
    const decision = decide(definition, record, command, { ...context, facts });
    if (decision.ok) await checkReferences(client, definition, record, decision.record);
    return decision;
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, refusal: error };
    throw error;
  }
}

/** Changes as the API shows them. */
export function shownChanges(
  definition: ProcessDefinition,
  changes: Changes,
  names: Names,
): ForeseenRecord['changes'] {
  return Object.entries(changes).map(([field, [before, after]]) => ({
    field,
    before: presentValue(definition.fields[field], before, names),
    after: presentValue(definition.fields[field], after, names),
  }));
}
