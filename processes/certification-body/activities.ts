import { dayOf, daysAfter, monthsAfter } from '../../kernel/day.ts';
import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { missingFields } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { decidingRoles, objectionsToDayAhead, tendingRoles, textIn } from '../../kernel/register.ts';

/** For how long a body does not certify whom it, or a related body, advised or audited internally (17021-1, 5.2). */
const barred_months = 24;

/** An accreditation is named by who gave it, its number and what it is for. */
function namedWhole(record: ProcessRecord): readonly FieldProblem[] {
  return textIn(record, 'accreditation') === 'accredited'
    ? missingFields(record.values, ['accreditation_body', 'accreditation_number', 'accreditation_scope'])
    : [];
}

function notAfterConsultancy(record: ProcessRecord, { now }: EffectContext): readonly FieldProblem[] {
  const until = textIn(record, 'consulted_until');
  if (until === null) return [];
  const from = daysAfter(monthsAfter(until, barred_months), 1);
  return dayOf(now, 'UTC') >= from
    ? []
    : [{ field: 'consulted_until', code: 'certification.consulted', params: { until, from } }];
}

/** Without accreditation a certificate is worth what its reader believes: that is said, with a reason. */
function reasonWithoutAccreditation(record: ProcessRecord): readonly FieldProblem[] {
  return textIn(record, 'accreditation') === 'accredited'
    ? []
    : missingFields(record.values, ['unaccredited_reason']);
}

function notByTheEvaluator(record: ProcessRecord, { actor }: EffectContext): readonly FieldProblem[] {
  const own = actor.id !== null && textIn(record, 'evaluated_by') === actor.id;
  return own ? [{ field: 'evaluated_by', code: 'field.beyond-authority' }] : [];
}

/** Everything that can be done to a certification body that comes into question. */
export const activities: readonly Activity[] = [
  {
    name: 'check-accreditation',
    from: ['candidate', 'chosen'],
    may: tendingRoles,
    requires: ['accreditation', 'checked_where', 'checked_on'],
    accepts: ['accreditation_body', 'accreditation_number', 'accreditation_scope', 'accreditation_until'],
    objections: (record, context) => [
      ...namedWhole(record),
      ...objectionsToDayAhead(record, 'checked_on', context),
    ],
  },
  {
    name: 'evaluate',
    from: ['candidate'],
    may: tendingRoles,
    requires: ['evaluation'],
    accepts: ['consulted_until'],
    effect: (_record, { actor }) => ({ evaluated_by: actor.id }),
  },
  {
    name: 'choose',
    from: ['candidate'],
    to: 'chosen',
    may: decidingRoles,
    requires: [],
    accepts: ['unaccredited_reason'],
    signed: true,
    objections: (record, context) => [
      ...missingFields(record.values, ['checked_on', 'evaluation']),
      ...reasonWithoutAccreditation(record),
      ...notAfterConsultancy(record, context),
      ...notByTheEvaluator(record, context),
    ],
    effect: (_record, { now, actor }) => ({ chosen_at: now, chosen_by: actor.id }),
  },
  {
    name: 'rule-out',
    from: ['candidate'],
    to: 'ruled-out',
    may: tendingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
  {
    name: 'leave',
    from: ['chosen'],
    to: 'left',
    may: decidingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    signed: true,
  },
];
