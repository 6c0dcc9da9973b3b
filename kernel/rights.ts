import { type Activity, fieldsOf, isOpenState, type ProcessDefinition } from './definition.ts';
import type { ProcessRecord } from './record.ts';
import { type Actor, holdsOneOf, isGuest, isStaff, notingRoles, type Role, residentRoles } from './roles.ts';

const requesterAlone = ['requester'];

/** Fields that name whose own record it is. */
export function ownershipFields({ belongs_to }: ProcessDefinition): readonly string[] {
  return belongs_to ?? requesterAlone;
}

/** Whether the record is the actor's own: raised by or for them, or naming them in a field that makes it so. */
export function isOwnRecord(definition: ProcessDefinition, record: ProcessRecord, actor: Actor): boolean {
  return namesActor(record, ownershipFields(definition), actor);
}

function namesActor({ values }: ProcessRecord, fields: readonly string[], { id }: Actor): boolean {
  return id !== null && fields.some((name) => [values[name]].flat().includes(id));
}

/** Whether some of those whose own record it is may do it, and not its roles alone. */
export function mayOwners({ own_may }: Activity): boolean {
  return own_may !== undefined && own_may !== false;
}

/** Whether the actor is a guest and the process one on whose records guests act. */
function actsAsGuest({ activities }: ProcessDefinition, actor: Actor): boolean {
  return isGuest(actor) && activities.some(({ may }) => may.includes('external-auditor'));
}

/** Whether the record is of the actor's unit, whose people read each other's. */
export function isOfUnit(
  { unit_field }: ProcessDefinition,
  { values }: ProcessRecord,
  { unit = null }: Actor,
): boolean {
  return unit_field !== undefined && unit !== null && values[unit_field] === unit;
}

/** Whether the record is one that everybody in the organisation reads. */
export function isOpenToAll(
  { readable_by, open_field }: ProcessDefinition,
  values: ProcessRecord['values'],
): boolean {
  return readable_by === 'everyone' || (open_field !== undefined && values[open_field] === true);
}

/** Whether the actor may read the record at all. */
export function mayRead(definition: ProcessDefinition, record: ProcessRecord, actor: Actor): boolean {
  // What a room shows to guests, and which of these records are theirs, is for the routes of rooms to judge.
  if (isGuest(actor)) return actsAsGuest(definition, actor);
  return (
    isOpenToAll(definition, record.values) || isStaff(actor) || mayReadAsRequester(definition, record, actor)
  );
}

function mayReadAsRequester(definition: ProcessDefinition, record: ProcessRecord, actor: Actor): boolean {
  return (
    isOwnRecord(definition, record, actor) ||
    isOfUnit(definition, record, actor) ||
    (actor.id !== null && rowReaders(definition, record.values).includes(actor.id))
  );
}

/** The people whom rows of the record name as its readers (`read_by`). */
export function rowReaders(
  { read_by }: ProcessDefinition,
  values: ProcessRecord['values'],
): readonly unknown[] {
  const rows = read_by === undefined ? null : values[read_by.rows];
  if (read_by === undefined || !Array.isArray(rows)) return [];
  return rows.map((row: Readonly<Record<string, unknown>>) => row[read_by.column]);
}

/** Whether the activity's roles admit the actor, whatever the record's state. */
export function mayPerform(
  definition: ProcessDefinition,
  activity: Activity,
  record: ProcessRecord,
  actor: Actor,
): boolean {
  if (holdsOneOf(actor, activity.may)) return true;
  if (activity.own_may === undefined || activity.own_may === false) return false;
  if (activity.own_may === true) return isOwnRecord(definition, record, actor);
  return namesActor(record, activity.own_may, actor);
}

/** What this actor may do next to this record: right role, right state, and it makes sense. */
export function availableActivities(
  definition: ProcessDefinition,
  record: ProcessRecord,
  actor: Actor,
): readonly Activity[] {
  return definition.activities.filter(
    (activity) =>
      activity.by_route !== true &&
      activity.from.includes(record.state) &&
      mayPerform(definition, activity, record, actor) &&
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
  return fieldsOf(definition)
    .filter(([, field]) => holdsOneOf(actor, field.on_update))
    .map(([name]) => name);
}

/** Whether the actor may write internal notes and links. */
export function mayNote(actor: Actor): boolean {
  return holdsOneOf(actor, notingRoles);
}

/** Whether the actor may write a comment that the requester sees. */
export function mayComment(definition: ProcessDefinition, record: ProcessRecord, actor: Actor): boolean {
  return mayNote(actor) || isOwnRecord(definition, record, actor) || actsAsGuest(definition, actor);
}

/** Roles that may do something to a record of the process: activities, and what its owners may. */
export function performingRoles(definition: ProcessDefinition): readonly Role[] {
  const { activities, may_create } = definition;
  const owners = activities.some(mayOwners) ? residentRoles : [];
  return distinct([...may_create, ...activities.flatMap(({ may }) => may), ...owners]);
}

/** Roles that may change fields of a record of the process. */
export function updatingRoles({ fields }: ProcessDefinition): readonly Role[] {
  return distinct(Object.values(fields).flatMap(({ on_update }) => on_update));
}

/** Roles that may write a note or a comment on a record of the process. */
export function commentingRoles(definition: ProcessDefinition): readonly Role[] {
  return distinct([...notingRoles, ...performingRoles(definition)]);
}

/** The roles once each. Guests are none of them: they act by the routes of their room alone. */
function distinct(held: readonly Role[]): readonly Role[] {
  return residentRoles.filter((role) => held.includes(role));
}
