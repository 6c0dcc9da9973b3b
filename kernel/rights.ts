import type { Activity, ProcessDefinition } from './definition.ts';
import { isOpenState } from './definition.ts';
import type { ProcessRecord } from './record.ts';
import { type Actor, holdsOneOf, isStaff, workingRoles } from './roles.ts';

/** Whether the record was raised by or for the actor. */
export function isOwnRecord(record: ProcessRecord, actor: Actor): boolean {
  return actor.id !== null && record.values['requester'] === actor.id;
}

/** Whether the actor may read the record at all. */
export function mayRead(definition: ProcessDefinition, record: ProcessRecord, actor: Actor): boolean {
  return definition.readable_by === 'everyone' || isStaff(actor) || isOwnRecord(record, actor);
}

/** Whether the activity's roles admit the actor, whatever the record's state. */
export function mayPerform(activity: Activity, record: ProcessRecord, actor: Actor): boolean {
  if (holdsOneOf(actor, activity.may)) return true;
  return activity.requester_may === true && isOwnRecord(record, actor);
}

/** What this actor may do next to this record: right role, right state, and it makes sense. */
export function availableActivities(
  definition: ProcessDefinition,
  record: ProcessRecord,
  actor: Actor,
): readonly Activity[] {
  return definition.activities.filter(
    (activity) =>
      activity.from.includes(record.state) &&
      mayPerform(activity, record, actor) &&
      (activity.applies?.(record) ?? true),
  );
}

/** Names of the fields this actor may change on this record now. Records that are done take no more changes. */
export function writableFields(
  definition: ProcessDefinition,
  record: ProcessRecord,
  actor: Actor,
): readonly string[] {
  if (!isOpenState(definition, record.state)) return [];
  return Object.entries(definition.fields)
    .filter(([, field]) => holdsOneOf(actor, field.on_update))
    .map(([name]) => name);
}

/** Whether the actor may write internal notes and links. */
export function mayNote(actor: Actor): boolean {
  return holdsOneOf(actor, workingRoles);
}

/** Whether the actor may write a comment that the requester sees. */
export function mayComment(record: ProcessRecord, actor: Actor): boolean {
  return mayNote(actor) || isOwnRecord(record, actor);
}
