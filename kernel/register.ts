import { type Static, type TObject, Type } from 'typebox';
import { timeZoneOf } from './calendar.ts';
import type { DirectoryPerson } from './check.ts';
import { endOfDay } from './day.ts';
import type {
  Activity,
  EffectContext,
  FieldDefinition,
  Obligation,
  SettingDefinition,
  Settings,
} from './definition.ts';
import type { FieldProblem } from './errors.ts';
import { type Asking, wantedOne } from './facts.ts';
import { given, set } from './field.ts';
import type { ProcessRecord } from './record.ts';
import { isStaff, type Role } from './roles.ts';

export const DAY_MS = 86_400_000;

/** Roles that tend the registers of the management system. */
export const tendingRoles: readonly Role[] = ['administrator', 'system-manager', 'process-owner'];

/** Roles that decide what only top management may, such as policy, means and acceptance of risks. */
export const decidingRoles: readonly Role[] = ['top-management'];

/** What an entry of every register has: a title, a description and an owner. */
export function entryFields(roles: readonly Role[] = tendingRoles): {
  readonly title: FieldDefinition;
  readonly description: FieldDefinition;
  readonly assignee: FieldDefinition;
} {
  return {
    title: given('line', roles, { column: 'title', required_on_create: true }),
    description: given('paragraph', roles),
    assignee: given('person', roles, { column: 'assignee' }),
  };
}

/** Whom an entry is about: fixed from the start. With `belongs_to`, that person reads it as their own. */
export function personField(): FieldDefinition {
  return given('person', tendingRoles, { required_on_create: true, on_update: [] });
}

/** Objects to somebody who would judge what is about themself. */
export function objectionsToOneself(
  record: ProcessRecord,
  { actor }: EffectContext,
): readonly FieldProblem[] {
  const own = actor.id !== null && actor.id === textIn(record, 'person');
  return own ? [{ field: 'person', code: 'field.about-oneself' }] : [];
}

/** Objects to a day on which something is said to have been done when it has come nowhere on earth yet. */
export function objectionsToDayAhead(
  record: ProcessRecord,
  field: string,
  { now }: EffectContext,
): readonly FieldProblem[] {
  const day = textIn(record, field);
  // The first places to see a day see it fourteen hours before it begins in UTC.
  const ahead = day !== null && Date.parse(day) > now + 14 * 3_600_000;
  return ahead ? [{ field, code: 'field.day-ahead', params: { value: day } }] : [];
}

/** The owner of an entry about a person, unless it is about the owner: then those who tend the register. */
export function ownerButNotOneself(record: ProcessRecord): string | null {
  const owner = textIn(record, 'assignee');
  return owner === textIn(record, 'person') ? null : owner;
}

/** How many active people who work for the services (holders of a role of staff) are not among those known. */
export function staffWithout(people: readonly DirectoryPerson[], known: ReadonlySet<string>): number {
  return people.filter(({ id, roles }) => !known.has(id) && isStaff({ id, roles })).length;
}

/** What an entry that is reviewed at intervals has besides. */
export const reviewFields = { reviewed_at: set('instant') } as const;

/** Looking at an entry again, with what came of it in words. */
export function reviewActivity(from: readonly string[], may: readonly Role[] = tendingRoles): Activity {
  return {
    name: 'review',
    from,
    may,
    requires: [],
    accepts: [],
    requires_text: true,
    effect: (_record, { now }) => ({ reviewed_at: now }),
  };
}

/**
 * A field that is filled in when the entry is written down and changed only by `revise`, so that what was approved,
 * accepted or submitted stays as it was.
 */
export function drafted(
  kind: FieldDefinition['kind'],
  roles: readonly Role[],
  more: Partial<FieldDefinition> = {},
): FieldDefinition {
  return given(kind, roles, { on_update: [], ...more });
}

/** Changing an entry's drafted fields while it may still be changed. */
export function reviseActivity(
  from: readonly string[],
  accepts: readonly string[],
  may: readonly Role[] = tendingRoles,
): Activity {
  return { name: 'revise', from, may, requires: [], accepts };
}

/** Taking an entry out of force, and putting it back. */
export function retireActivities(
  current: string,
  retired: string,
  may: readonly Role[] = tendingRoles,
): readonly Activity[] {
  const shared = { may, requires: [], accepts: [], requires_text: true } as const;
  return [
    { name: 'retire', from: [current], to: retired, ...shared },
    { name: 'restore', from: [retired], to: current, ...shared },
  ];
}

/** When a day that a record holds is over in the organisation's time zone; null where it holds none. */
export function dayEndIn(
  record: ProcessRecord,
  field: string,
  planned: Parameters<typeof timeZoneOf>[0],
): number | null {
  const day = textIn(record, field);
  return day === null ? null : endOfDay(day, timeZoneOf(planned));
}

/** An instant that a record holds, or null. */
export function instantIn(record: ProcessRecord, field: string): number | null {
  const value = record.values[field];
  return typeof value === 'number' ? value : null;
}

/** A number (level, amount, choice of a number) that a record holds, or null. */
export function numberIn(record: ProcessRecord, field: string): number | null {
  const value = record.values[field];
  return typeof value === 'number' ? value : null;
}

/** A text (line, choice, day, id) that a record holds, or null. */
export function textIn(record: ProcessRecord, field: string): string | null {
  const value = record.values[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The rows that a record holds in a field. */
export function rowsIn(record: ProcessRecord, field: string): readonly Readonly<Record<string, unknown>>[] {
  const value = record.values[field];
  return Array.isArray(value) ? (value as Readonly<Record<string, unknown>>[]) : [];
}

/** The list (choices, ids) that a record holds in a field. */
export function listIn(record: ProcessRecord, field: string): readonly string[] {
  const value = record.values[field];
  return Array.isArray(value) ? (value as string[]) : [];
}

/** When an entry was last looked at: reviewed, or else written down. */
export function lastReview(record: ProcessRecord): number {
  return instantIn(record, 'reviewed_at') ?? record.opened_at;
}

/** What an entry owes that is to be reviewed every so many days: by its owner, or else by those who tend it. */
export function reviewObligation(record: ProcessRecord, interval_days: number): Obligation {
  return {
    kind: 'review',
    due_at: lastReview(record) + interval_days * DAY_MS,
    person: textIn(record, 'assignee'),
    roles: tendingRoles,
  };
}

/** What every choice of an organisation's own has: the short name that records hold, and what people read. */
export const choiceProperties = {
  id: Type.String({ minLength: 1, maxLength: 100 }),
  name: Type.String({ minLength: 1, maxLength: 200 }),
} as const;

/** Several requirements by their ids (`8.6.1-a`), as findings of certification name them. */
export const requirementList = Type.Array(
  Type.String({ pattern: '^\\d{1,2}(\\.\\d{1,2}){0,3}-[a-z0-9]{1,4}$', maxLength: 20 }),
  { maxItems: 50, uniqueItems: true },
);

/** The form of a setting from which a field takes its choices (`choices_from`). */
export const choicesSchema = Type.Object(
  {
    choices: Type.Array(Type.Object(choiceProperties, { additionalProperties: false }), { maxItems: 1000 }),
  },
  { additionalProperties: false },
);

/** Planned values of a register: whole numbers, each with the bounds within which it makes sense. */
export type PlannedNumbers = Readonly<
  Record<string, { readonly start: number; readonly minimum: number; readonly maximum: number }>
>;

/** A setting of whole numbers that the organisation plans, such as intervals in days. */
export function numbersSetting(numbers: PlannedNumbers): SettingDefinition {
  const properties = Object.entries(numbers).map(([name, { minimum, maximum }]) => [
    name,
    Type.Integer({ minimum, maximum }),
  ]);
  const schema: TObject = Type.Object(Object.fromEntries(properties), { additionalProperties: false });
  const starting: Static<typeof schema> = Object.fromEntries(
    Object.entries(numbers).map(([name, { start }]) => [name, start]),
  );
  return { schema, starting_value: starting };
}

/** A whole number that the organisation planned. */
export function plannedNumber(settings: Settings, key: string, name: string): number {
  return (settings[key] as Readonly<Record<string, number>> | undefined)?.[name] ?? Number.NaN;
}

/** Asks for the record that a field refers to, to be known under a name. */
export function referredBy(field: string, as: string, process: string): Asking {
  return (record) => [wantedOne(as, process, textIn(record, field))];
}
