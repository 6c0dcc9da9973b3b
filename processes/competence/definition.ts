import type { ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  DAY_MS,
  entryFields,
  instantIn,
  numberIn,
  objectionsToOneself,
  ownerButNotOneself,
  personField,
  plannedNumber,
  retireActivities,
  tendingRoles,
} from '../../kernel/register.ts';
import { evidenceEnd } from './evidence.ts';

const levels = [0, 1, 2, 3, 4];

/** Required minus actual level; null until somebody has assessed it. */
function gapOf(record: ProcessRecord): number | null {
  const [required, actual] = [numberIn(record, 'required_level'), numberIn(record, 'actual_level')];
  return required === null || actual === null ? null : required - actual;
}

/** By when it is to be assessed: first soon after it was written down, then at the planned interval. */
function assessmentDue(record: ProcessRecord, { settings }: ObligationContext): number {
  const planned = (name: string): number => plannedNumber(settings, 'competence.assessment', name) * DAY_MS;
  const assessed_at = instantIn(record, 'assessed_at');
  return assessed_at === null
    ? record.opened_at + planned('first_within_days')
    : assessed_at + planned('interval_days');
}

/**
 * The competence of one person for one role or task (ISO/IEC 20000-1:2018, 7.2): the level it needs, the level the
 * person has as somebody else assessed it, what it rests on and the evidence of it.
 */
export const competence: ProcessDefinition = {
  name: 'competence',
  plural: 'competences',
  prefix: 'CMP',
  clause: '7.2',
  version: 1,
  title: { en: 'Competence', vi: 'Năng lực', zh: '能力' },
  section: 'system',
  fields: {
    ...entryFields(),
    person: personField(),
    // Another role is another competence, and only an assessment by somebody else may move what is required.
    role: given('choice', tendingRoles, {
      choices_from: 'competence.roles',
      required_on_create: true,
      on_update: [],
    }),
    required_level: given('choice', tendingRoles, {
      choices: levels,
      required_on_create: true,
      on_update: [],
    }),
    actual_level: set('choice', { choices: levels }),
    gap: set('number'),
    basis: set('choices', { choices: ['education', 'training', 'experience'] }),
    evidence: given('rows', tendingRoles, {
      columns: {
        kind: needed('choice', {
          choices: [
            'degree',
            'certificate',
            'training',
            'test',
            'observation',
            'work-record',
            'reference',
            'other',
          ],
        }),
        title: needed('line'),
        date: needed('date'),
        valid_until: column('date'),
        reference: needed('line'),
      },
    }),
    assessed_at: set('instant'),
    assessed_by: set('person'),
  },
  states: { current: { open: true }, ended: { open: false, stamps: 'closed_at' } },
  initial: 'current',
  activities: [
    {
      name: 'assess',
      from: ['current'],
      may: tendingRoles,
      requires: ['actual_level'],
      accepts: ['required_level', 'basis', 'evidence'],
      requires_text: true,
      objections: (record, context) => {
        const baseless = (numberIn(record, 'actual_level') ?? 0) > 0 && record.values['basis'] === null;
        return [
          ...objectionsToOneself(record, context),
          ...(numberIn(record, 'required_level') === null
            ? [{ field: 'required_level', code: 'field.required' as const }]
            : []),
          ...(baseless ? [{ field: 'basis', code: 'field.required' as const }] : []),
        ];
      },
      effect: (_record, { now, actor }) => ({ assessed_at: now, assessed_by: actor.id }),
    },
    ...retireActivities('current', 'ended'),
  ],
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  belongs_to: ['person'],
  list_columns: ['person', 'role', 'required_level', 'actual_level', 'gap', 'assessed_at'],
  obligations: (record, context) => {
    const owed = { person: ownerButNotOneself(record), roles: tendingRoles };
    const last = evidenceEnd(record);
    return [
      { kind: 'assess', due_at: assessmentDue(record, context), ...owed },
      ...(last === null || last === 'open'
        ? []
        : [{ kind: 'renew-evidence', due_at: context.endOf(last), ...owed }]),
    ];
  },
  relations: ['relates-to'],
  derive: (record) => ({ gap: gapOf(record) }),
};
