import { approvedNow, notByAnAuthor, withAuthor } from '../../kernel/approval.ts';
import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { missingFields } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { decidingRoles, instantIn, rowsIn, tendingRoles } from '../../kernel/register.ts';
import { assembledParts, dossierParts, neededParts } from './dossier.ts';

/** What was approved is what is submitted: any change asks for a new approval. */
const notApproved = { approved_at: null, approved_by: null };

/** Consultants are named or it is said that there were none: the body's impartiality depends on it. */
function consultantsSaid(record: ProcessRecord): readonly FieldProblem[] {
  const listed = rowsIn(record, 'consultants').length > 0;
  const none = record.values['no_consultants'] === true;
  if (listed && none) return [{ field: 'no_consultants', code: 'field.none-but-listed' }];
  return listed || none ? [] : [{ field: 'consultants', code: 'field.required' }];
}

/** What concerns a certificate that exists says which. */
function certificateSaid(record: ProcessRecord): readonly FieldProblem[] {
  return record.values['request'] === 'initial' ? [] : missingFields(record.values, ['current_certificate']);
}

const isApproved = (record: ProcessRecord): boolean => instantIn(record, 'approved_at') !== null;

const submission = {
  may: [...tendingRoles, ...decidingRoles],
  requires: [],
  accepts: [],
  signed: true,
  applies: isApproved,
  otherwise: 'certification.not-approved',
  effect: (_record: ProcessRecord, { now, actor }: EffectContext) => ({
    submitted_at: now,
    submitted_by: actor.id,
    answer: null,
  }),
} as const;

/** Everything that can be done to an application. What the body says is recorded by hand or arrives. */
export const activities: readonly Activity[] = [
  {
    name: 'assemble',
    from: ['draft', 'returned'],
    may: tendingRoles,
    requires: [],
    accepts: [],
    brings: [...assembledParts, 'sources'],
    effect: (record, context) => ({
      ...withAuthor(record, context),
      ...notApproved,
      assembled_at: context.now,
    }),
  },
  {
    name: 'revise',
    from: ['draft', 'returned'],
    may: tendingRoles,
    requires: [],
    accepts: ['title', 'request', 'edition', 'body', 'organisation', 'certificate', ...dossierParts],
    effect: (record, context) => ({ ...withAuthor(record, context), ...notApproved }),
  },
  {
    name: 'approve',
    from: ['draft', 'returned'],
    may: decidingRoles,
    // Not required here, as what is required can be given: whoever approves is not to write it.
    requires: [],
    accepts: [],
    signed: true,
    objections: (record, context) => [
      ...missingFields(record.values, neededParts),
      ...consultantsSaid(record),
      ...certificateSaid(record),
      ...notByAnAuthor(record, context),
    ],
    effect: approvedNow,
  },
  { name: 'submit', from: ['draft'], to: 'submitted', ...submission },
  { name: 'resubmit', from: ['returned'], to: 'submitted', ...submission },
  {
    name: 'record-return',
    from: ['submitted'],
    to: 'returned',
    may: tendingRoles,
    requires: ['answer'],
    accepts: [],
    effect: (_record, { now }) => ({ ...notApproved, returned_at: now }),
  },
  {
    name: 'record-acceptance',
    from: ['submitted'],
    to: 'accepted',
    may: tendingRoles,
    requires: [],
    accepts: ['answer'],
  },
  {
    name: 'record-refusal',
    from: ['submitted'],
    to: 'declined',
    may: tendingRoles,
    requires: ['answer'],
    accepts: [],
  },
  {
    name: 'record-decision',
    from: ['accepted'],
    to: 'decided',
    may: tendingRoles,
    requires: ['decision'],
    accepts: ['answer'],
    effect: (_record, { now }) => ({ decided_at: now }),
  },
  {
    name: 'withdraw',
    from: ['draft', 'submitted', 'returned', 'accepted'],
    to: 'withdrawn',
    may: [...tendingRoles, ...decidingRoles],
    requires: [],
    accepts: [],
    requires_text: true,
  },
];
