import { type Static, Type } from 'typebox';
import type {
  EffectContext,
  FieldDefinition,
  Obligation,
  ObligationContext,
} from '../../kernel/definition.ts';
import { column, longest_text, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { instantIn, rowsIn, textIn } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import type { IncidentMajor } from './settings.ts';

/** To whom something is told about a major incident. */
export const majorAudiences = [
  'top-management',
  'customers',
  'users',
  'staff',
  'suppliers',
  'authorities',
  'others',
] as const;

/** Who deals with a major incident that nobody was made manager of yet. */
const leading: readonly Role[] = ['administrator', 'system-manager', 'process-owner'];

const MINUTE_MS = 60_000;

/** Most that is written down of what was told. */
export const mostTold = 200;

/** What a major incident holds beside what every incident does. */
export const majorFields = {
  major: set('boolean'),
  major_proposed_at: set('instant', { audience: 'staff' }),
  major_manager: set('person'),
  major_declared_at: set('instant'),
  top_management_informed_at: set('instant', { audience: 'staff' }),
  major_log: set('rows', {
    audience: 'staff',
    columns: {
      at: needed('instant'),
      to: needed('choices', { choices: majorAudiences }),
      by: column('person'),
      people: column('number', { schema: Type.Integer({ minimum: 0 }) }),
      mailed: column('number', { schema: Type.Integer({ minimum: 0 }) }),
      text: needed('paragraph'),
    },
  }),
  major_review: set('paragraph', { audience: 'staff' }),
  major_improvement: set('paragraph', { audience: 'staff' }),
  major_improvement_record: set('record', { refers_to: 'improvement', audience: 'staff' }),
  major_reviewed_at: set('instant', { audience: 'staff' }),
} as const satisfies Record<string, FieldDefinition>;

/** What was told about a major incident, as the route by which it is told brings it along. */
export const majorMessageForm = Type.Object(
  {
    to: Type.Array(Type.Enum([...majorAudiences]), { minItems: 1, maxItems: 7, uniqueItems: true }),
    /** How many people were told by name. */
    people: Type.Integer({ minimum: 0 }),
    /** To how many of them a mail goes. */
    mailed: Type.Integer({ minimum: 0 }),
    text: Type.String({ minLength: 1, maxLength: longest_text }),
  },
  { additionalProperties: false },
);

type MajorMessage = Static<typeof majorMessageForm>;

type Values = Readonly<Record<string, unknown>>;

/** Whether these values meet the organisation's criteria for a major incident. */
export function meetsCriteria(values: Values, { priorities, services }: IncidentMajor): boolean {
  if (typeof values['priority'] !== 'number' || !priorities.includes(values['priority'])) return false;
  return services.length === 0 || services.includes(String(values['service']));
}

function criteriaIn(settings: Values): IncidentMajor | undefined {
  return settings['incident.major'] as IncidentMajor | undefined;
}

/** Whether the criteria ask for a declaration: what was declared once is for people to decide upon. */
function wantsDeclaration({ values }: ProcessRecord, settings: Values): boolean {
  const criteria = criteriaIn(settings);
  if (criteria === undefined || values['major'] === true || values['major_declared_at'] != null) return false;
  return meetsCriteria(values, criteria);
}

/** The declaration by the program itself, where the organisation plans it so and the criteria are met now; else null. */
export function declaresItself(record: ProcessRecord, { settings }: EffectContext): string | null {
  const isAutomatic = criteriaIn(settings)?.declare === 'automatic';
  return isAutomatic && wantsDeclaration(record, settings) ? 'declare-major' : null;
}

/** Since when the criteria ask for a declaration that nobody has made, for `derive`. */
export function proposedAt(record: ProcessRecord, { settings, now }: EffectContext): Record<string, unknown> {
  const isProposed = wantsDeclaration(record, settings);
  return { major_proposed_at: isProposed ? (instantIn(record, 'major_proposed_at') ?? now) : null };
}

/** The log with one more message; that top management knows follows from it. */
export function withMessage(
  record: ProcessRecord,
  { now, actor }: EffectContext,
  message: MajorMessage,
): Record<string, unknown> {
  const log = rowsIn(record, 'major_log');
  const row = {
    at: now,
    to: message.to,
    by: actor.id,
    people: message.people,
    mailed: message.mailed,
    text: message.text,
  };
  const informed = instantIn(record, 'top_management_informed_at');
  const isInformed = message.to.includes('top-management');
  return {
    major_log: [...log, row].slice(-mostTold),
    top_management_informed_at: informed ?? (isInformed ? now : null),
  };
}

/** When somebody was last told something of a major incident, or else when it was declared; null: it is none. */
export function lastToldAt(record: ProcessRecord): number | null {
  if (record.values['major'] !== true) return null;
  const told = rowsIn(record, 'major_log').map(({ at }) => Number(at));
  return Math.max(instantIn(record, 'major_declared_at') ?? record.opened_at, ...told);
}

/** The next word to those concerned: from the manager, at the planned interval, as long as work on it is owed. */
export function majorObligations(
  record: ProcessRecord,
  { settings }: ObligationContext,
): readonly Obligation[] {
  const every = criteriaIn(settings)?.update_every_minutes;
  const last = lastToldAt(record);
  if (every === undefined || last === null) return [];
  const person = textIn(record, 'major_manager');
  return [{ kind: 'major-update', due_at: last + every * MINUTE_MS, person, roles: leading }];
}
