import { approvedNow, notByAnAuthor, redraftActivity } from '../../kernel/approval.ts';
import type { Activity } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { missingFields } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { decidingRoles, reviewActivity, rowsIn, tendingRoles } from '../../kernel/register.ts';

/** What a scope must say before it is approved. */
const needed = ['edition', 'organisation_name', 'statement', 'services', 'locations', 'considered'];

const drafted = [
  'title',
  ...needed,
  'other_parties',
  'no_other_parties',
  'exclusions',
  'no_exclusions',
  'issues',
  'parties',
];

/** A list that may be empty is either filled in or said to be empty, and not both. */
function saidOrNone(record: ProcessRecord, list: string, none: string): readonly FieldProblem[] {
  const said = rowsIn(record, list).length > 0;
  const isNone = record.values[none] === true;
  if (said && isNone) return [{ field: none, code: 'field.none-but-listed' }];
  return said || isNone ? [] : [{ field: list, code: 'field.required' }];
}

/** Everything that can be done to a version of the scope. */
export const activities: readonly Activity[] = [
  redraftActivity(drafted),
  {
    name: 'approve',
    from: ['draft'],
    to: 'approved',
    may: decidingRoles,
    // Not required here, as what is required can be given: whoever approves is not to write it.
    requires: [],
    accepts: [],
    signed: true,
    objections: (record, context) => [
      ...missingFields(record.values, needed),
      ...saidOrNone(record, 'other_parties', 'no_other_parties'),
      ...saidOrNone(record, 'exclusions', 'no_exclusions'),
      ...notByAnAuthor(record, context),
    ],
    effect: approvedNow,
  },
  reviewActivity(['approved'], [...tendingRoles, ...decidingRoles]),
  {
    name: 'supersede',
    from: ['approved'],
    to: 'superseded',
    may: [...tendingRoles, ...decidingRoles],
    requires: [],
    accepts: [],
    requires_text: true,
  },
  {
    name: 'discard',
    from: ['draft'],
    to: 'discarded',
    may: tendingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];
