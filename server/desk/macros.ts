import type { PoolClient } from 'pg';
import { activityNamed } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { textIn } from '../../kernel/register.ts';
import type { Actor } from '../../kernel/roles.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { incompleteFields, type SingleOrder } from './bulk-command.ts';
import { readTargets, type Target, unknownRecord } from './bulk-records.ts';
import { placeholderProblems } from './canned-replies.ts';
import { deskDefinitions } from './definitions.ts';
import { listTools, readTool, type Tool, type ToolKind } from './tools.ts';

/** Most steps of a macro. */
export const mostSteps = 12;

/** One step: what is done, with a canned reply in place of a text where it names one. */
export interface MacroStep extends Omit<SingleOrder, 'macro'> {
  /** Id of the canned reply that is said. */
  readonly reply?: string;
}

/** When a macro is offered, and what it does, step after step. */
export interface MacroContent {
  /** Processes of the desk for whose records it is; none: all. */
  readonly processes: readonly string[];
  /** States in which it is offered; none: all. */
  readonly states: readonly string[];
  /** Ids of services; none: all, and records of none. */
  readonly services: readonly string[];
  readonly steps: readonly MacroStep[];
}

function stepProblems(
  step: MacroStep,
  place: string,
  definitions: typeof deskDefinitions,
): readonly FieldProblem[] {
  const given = step.reply === undefined ? step : { ...step, text: 'said by a reply' };
  const problems: FieldProblem[] = incompleteFields(given).map((name) => ({
    field: `${place}.${name}`,
    code: 'field.required',
  }));
  if (step.text !== undefined) problems.push(...placeholderProblems(`${place}.text`, step.text));
  const { activity = '', relation = '' } = step;
  const knows =
    step.action === 'perform'
      ? definitions.some((definition) => activityNamed(definition, activity) !== undefined)
      : step.action !== 'link' || definitions.some(({ relations }) => relations.includes(relation));
  const field = step.action === 'perform' ? 'activity' : 'relation';
  if (problems.length === 0 && !knows) {
    const possible = definitions.flatMap(({ activities, relations }) =>
      field === 'activity' ? activities.map(({ name }) => name) : relations,
    );
    const expected = [...new Set(possible)].join(', ');
    problems.push({ field: `${place}.${field}`, code: 'field.invalid', params: { expected } });
  }
  return problems;
}

function macroProblems({ processes, states, steps }: MacroContent): readonly FieldProblem[] {
  const definitions = deskDefinitions.filter(
    ({ name }) => processes.length === 0 || processes.includes(name),
  );
  const known = new Set(definitions.flatMap((definition) => Object.keys(definition.states)));
  const strange = states.filter((state) => !known.has(state));
  const problems = steps.flatMap((step, index) => stepProblems(step, `steps.${index + 1}`, definitions));
  return strange.length === 0
    ? problems
    : [{ field: 'states', code: 'field.invalid', params: { expected: [...known].join(', ') } }, ...problems];
}

/** Several steps that people take again and again, kept as one. */
export const macros: ToolKind<MacroContent> = { name: 'macro', problems: macroProblems };

/** Whether a macro is for a record as it stands. */
export function isOffered({ processes, states, services }: MacroContent, { record }: Target): boolean {
  const fits = (wanted: readonly string[], value: string | null): boolean =>
    wanted.length === 0 || (value !== null && wanted.includes(value));
  return (
    fits(processes, record.process) && fits(states, record.state) && fits(services, textIn(record, 'service'))
  );
}

/**
 * Macros that whoever asks may use; where a record is given, those that are for it as it stands.
 *
 * @throws Refusal `record.unknown`
 */
export async function listMacros(
  platform: Platform,
  { organisation_id, actor }: Principal,
  record_id: string | null,
): Promise<readonly Tool<MacroContent>[]> {
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const all = await listTools(client, macros, actor);
    if (record_id === null) return all;
    const target = (await readTargets(client, [record_id], actor)).get(record_id.toLowerCase());
    if (target === undefined) throw unknownRecord(record_id);
    return all.filter(({ content }) => isOffered(content, target));
  });
}

/** A macro that the actor may use. @throws Refusal `record.unknown` */
export function readMacro(client: PoolClient, actor: Actor, id: string): Promise<Tool<MacroContent>> {
  return readTool(client, macros, actor, id);
}
