import type { Command, Decision, DecisionContext } from './command.ts';
import { advance, changesBetween, entryOf, refuse } from './deciding.ts';
import { isOpenState, type ProcessDefinition } from './definition.ts';
import { Refusal } from './errors.ts';
import type { ProcessRecord } from './record.ts';
import { numberIn } from './register.ts';

/** The field in which a process counts how often a record was escalated, where it does. */
const levelField = 'escalation_level';

/**
 * Escalates an open record by a rule of the organisation: another team works on it, or somebody above is told. Only the
 * program does so; the journal names the rule and whom it went to.
 */
export function decideEscalate(
  definition: ProcessDefinition,
  record: ProcessRecord,
  { how, team, to, rule }: Extract<Command, { kind: 'escalate' }>,
  context: DecisionContext,
): Decision {
  const activity = `escalate-${how}`;
  if (context.actor.id !== null) return refuse(new Refusal('activity.not-allowed', { activity }));
  if (!isOpenState(definition, record.state)) {
    return refuse(new Refusal('activity.not-now', { activity, state: record.state, possible: '–' }));
  }
  const level = (numberIn(record, levelField) ?? 0) + 1;
  const moves = team !== null && team !== record.values['team'];
  const values = {
    ...(definition.fields[levelField] === undefined ? {} : { [levelField]: level }),
    // Whoever had it belongs to the team before.
    ...(moves ? { team, assignee: null } : {}),
  };
  const after = advance(definition, record, values, null, context);
  const entry = entryOf(after, context, activity, {
    origin: context.origin === 'live' ? 'system' : context.origin,
    changes: changesBetween(record.values, after.values),
    detail: { rule, to },
  });
  return { ok: true, record: after, entries: [entry] };
}
