import { Type } from 'typebox';
import { dayOf, daysAfter } from '../../kernel/day.ts';
import type { Activity, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, plannedNumber, tendingRoles, textIn } from '../../kernel/register.ts';
import { languages } from '../../kernel/text.ts';

/** A copy that still says what the form says was not filled in. */
function untouched(record: ProcessRecord): readonly FieldProblem[] {
  return textIn(record, 'content_hash') === textIn(record, 'form_hash')
    ? [{ field: 'content_hash', code: 'filled-form.untouched' }]
    : [];
}

/** Only whoever fills it in, whose own it is, writes and completes a copy. */
const own = { may: [], own_may: true } as const;

const activities: readonly Activity[] = [
  {
    name: 'write',
    from: ['draft'],
    ...own,
    by_route: true,
    requires: ['content_hash', 'media_type'],
    accepts: [],
  },
  {
    name: 'complete',
    from: ['draft'],
    to: 'completed',
    ...own,
    signed: true,
    requires: [],
    accepts: [],
    objections: untouched,
    effect: (_record, { now, actor, settings, signature = null }) => ({
      completed_at: now,
      completed_by: actor.id,
      completed_name: signature,
      keep_until: daysAfter(
        dayOf(now, 'UTC'),
        plannedNumber(settings, 'filled-form.control', 'retention_days'),
      ),
    }),
  },
  { name: 'describe', from: ['draft'], ...own, requires: ['title'], accepts: [] },
  {
    name: 'void',
    from: ['draft', 'completed'],
    to: 'void',
    may: tendingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    effect: (_record, { now, actor }) => ({ voided_at: now, voided_by: actor.id }),
  },
];

/**
 * Filled copies of forms (ISO/IEC 20000-1:2018, 7.5.3): each begins as the text of one published version of a form and
 * stays bound to that version and its bytes. Whoever fills it in signs it when it is complete; from then on nobody
 * changes it. One that should not have been is made void with a reason, and stays readable.
 *
 * A copy is made by its own route, as its text and version come from the form: nobody gives them.
 */
export const filledForm: ProcessDefinition = {
  name: 'filled-form',
  plural: 'filled-forms',
  prefix: 'FRM',
  clause: '7.5.3',
  version: 1,
  title: { en: 'Filled form', vi: 'Biểu mẫu đã điền', zh: '已填写表单' },
  section: 'system',
  fields: {
    title: set('line', { column: 'title' }),
    form: set('record', { refers_to: 'document' }),
    form_version: set('number', { schema: Type.Integer({ minimum: 1 }) }),
    form_hash: set('line'),
    language: set('choice', { choices: languages }),
    filled_by: set('person'),
    content_hash: set('line'),
    media_type: set('line'),
    completed_at: set('instant'),
    completed_by: set('person'),
    completed_name: set('line'),
    keep_until: set('date'),
    voided_at: set('instant'),
    voided_by: set('person'),
  },
  states: {
    draft: { open: true },
    completed: { open: false, stamps: 'closed_at' },
    void: { open: false, stamps: 'closed_at' },
  },
  initial: 'draft',
  activities,
  clocks: [],
  may_create: [],
  readable_by: 'staff-and-requester',
  belongs_to: ['filled_by'],
  list_columns: ['form', 'form_version', 'filled_by', 'completed_at', 'keep_until'],
  obligations: (record, { settings }) => [
    {
      kind: 'complete',
      due_at:
        record.opened_at + plannedNumber(settings, 'filled-form.control', 'complete_within_days') * DAY_MS,
      person: textIn(record, 'filled_by'),
    },
  ],
  relations: ['about'],
  retention_days: (settings) => plannedNumber(settings, 'filled-form.control', 'retention_days'),
  // What there was can still be shown, and by whom it was signed; what it said cannot.
  kept_on_disposal: ['form', 'form_version', 'language', 'filled_by', 'completed_at', 'completed_name'],
};
