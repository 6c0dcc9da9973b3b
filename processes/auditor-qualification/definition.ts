import { approvedNow } from '../../kernel/approval.ts';
import { dayOf } from '../../kernel/day.ts';
import type { Activity, EffectContext, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { column, needed, set } from '../../kernel/field.ts';
import { missingFields } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, drafted, objectionsToOneself, plannedNumber, textIn } from '../../kernel/register.ts';
import { certifyingRoles } from '../../kernel/roles.ts';
import { editions } from '../../standard/editions.ts';

/** What a qualification must say before somebody answers for it. */
const shown = ['technical_areas', 'editions', 'functions', 'languages', 'evidence', 'valid_until'];

const about = ['title', ...shown];

/** A qualification that has run out is not approved. */
function ranOut(record: ProcessRecord, { now }: EffectContext): readonly FieldProblem[] {
  const until = textIn(record, 'valid_until');
  const today = dayOf(now, 'UTC');
  if (until === null || until >= today) return [];
  return [{ field: 'valid_until', code: 'field.day-too-early', params: { value: until, earliest: today } }];
}

const activities: readonly Activity[] = [
  { name: 'revise', from: ['proposed'], may: certifyingRoles, requires: [], accepts: about },
  {
    name: 'approve',
    from: ['proposed'],
    to: 'approved',
    may: certifyingRoles,
    // Not required here, as what is required can be given: whoever approves is not to write it along with it.
    requires: [],
    accepts: [],
    signed: true,
    objections: (record, context) => [
      ...missingFields(record.values, shown),
      ...objectionsToOneself(record, context),
      ...ranOut(record, context),
    ],
    effect: approvedNow,
  },
  {
    name: 'reopen',
    from: ['approved'],
    to: 'proposed',
    may: certifyingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    effect: () => ({ approved_at: null, approved_by: null }),
  },
  {
    name: 'end',
    from: ['proposed', 'approved'],
    to: 'ended',
    may: certifyingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

/**
 * What the people of a certification body are qualified for (ISO/IEC 17021-1:2015, 7.1 and 7.2; ISO/IEC 20000-6:2017,
 * 7): technical areas, editions, functions and languages with the evidence, approved by somebody else until a day.
 * Reopened, it no longer counts until it is approved again.
 */
export const auditorQualification: ProcessDefinition = {
  name: 'auditor-qualification',
  plural: 'auditor-qualifications',
  prefix: 'QUA',
  clause: '7.2',
  version: 1,
  title: { en: 'Auditor’s qualification', vi: 'Năng lực chuyên gia đánh giá', zh: '审核员资格' },
  section: 'certification',
  kept_by: 'certification-body',
  fields: {
    title: drafted('line', certifyingRoles, { column: 'title', required_on_create: true }),
    person: drafted('person', certifyingRoles, { required_on_create: true }),
    technical_areas: drafted('choices', certifyingRoles, { choices_from: 'certification.technical-areas' }),
    editions: drafted('choices', certifyingRoles, { choices: editions.map(({ id }) => id) }),
    functions: drafted('choices', certifyingRoles, {
      choices: ['lead', 'auditor', 'technical-expert', 'decider'],
    }),
    languages: drafted('line', certifyingRoles),
    evidence: drafted('rows', certifyingRoles, {
      columns: {
        kind: needed('choice', {
          choices: ['education', 'training', 'work', 'audits', 'witnessed', 'examination'],
        }),
        what: needed('line'),
        day: column('date'),
      },
    }),
    valid_until: drafted('date', certifyingRoles),
    approved_at: set('instant'),
    approved_by: set('person'),
  },
  states: {
    proposed: { open: true },
    approved: { open: true },
    ended: { open: false, stamps: 'closed_at' },
  },
  initial: 'proposed',
  activities,
  clocks: [],
  may_create: certifyingRoles,
  readable_by: 'staff-and-requester',
  belongs_to: ['person'],
  list_columns: ['person', 'technical_areas', 'editions', 'functions', 'valid_until'],
  obligations: (record, { settings, endOf }) => {
    if (record.state === 'proposed') {
      return [{ kind: 'approve', due_at: null, person: null, roles: certifyingRoles }];
    }
    const until = textIn(record, 'valid_until');
    const ahead = plannedNumber(settings, 'auditor-qualification.renewal', 'ahead_days') * DAY_MS;
    const due_at = until === null ? null : endOf(until) - ahead;
    return [{ kind: 'renew', due_at, person: null, roles: certifyingRoles }];
  },
  relations: ['relates-to'],
};
