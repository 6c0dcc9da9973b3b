import { Type } from 'typebox';
import { approvalFields, firstAuthor } from '../../kernel/approval.ts';
import { applicationRequests, operators } from '../../kernel/certification.ts';
import type { Obligation, ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { alike } from '../../kernel/exchange.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  DAY_MS,
  decidingRoles,
  drafted,
  instantIn,
  plannedNumber,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { editions } from '../../standard/editions.ts';
import { activities } from './activities.ts';
import { handedOver } from './dossier.ts';

const people = Type.Number({ minimum: 0, maximum: 1_000_000 });
const count = Type.Integer({ minimum: 1, maximum: 1_000_000 });

function obligations(record: ProcessRecord, { settings }: ObligationContext): readonly Obligation[] {
  const owed = { person: textIn(record, 'assignee'), roles: tendingRoles };
  const decided = { person: null, roles: decidingRoles };
  const isApproved = instantIn(record, 'approved_at') !== null;
  switch (record.state) {
    case 'draft':
      return isApproved
        ? [{ kind: 'submit', due_at: null, ...owed }]
        : [
            { kind: 'complete', due_at: null, ...owed },
            { kind: 'approve', due_at: null, ...decided },
          ];
    case 'returned': {
      const days = plannedNumber(settings, 'certification-application.steps', 'completion_days');
      const due_at = (instantIn(record, 'returned_at') ?? record.opened_at) + days * DAY_MS;
      return [{ kind: 'answer-questions', due_at, ...owed }];
    }
    default:
      // The body's turn.
      return [];
  }
}

/**
 * Applications for certification with the dossier that a body asks for (ISO/IEC 17021-1:2015, 9.1.1): assembled from the
 * records of the management system, each value with where it was taken from and what is missing, approved by top
 * management as it stands, submitted with a signature. What changes after the approval is approved again.
 */
export const certificationApplication: ProcessDefinition = {
  name: 'certification-application',
  plural: 'certification-applications',
  prefix: 'APP',
  clause: '4.4',
  version: 1,
  title: { en: 'Application for certification', vi: 'Đơn đăng ký chứng nhận', zh: '认证申请' },
  section: 'certification',
  exchange: {
    sends: {
      submit: { kind: 'certification.application', fields: handedOver },
      resubmit: { kind: 'certification.application-completed', fields: handedOver },
      withdraw: { kind: 'certification.application-withdrawn', fields: { reason: 'text' } },
    },
    receives: {
      'certification.application-returned': { does: 'record-return', fields: alike('answer') },
      'certification.application-accepted': { does: 'record-acceptance', fields: alike('answer') },
      'certification.application-declined': { does: 'record-refusal', fields: alike('answer') },
      'certification.decision': { does: 'record-decision', fields: alike('decision', 'answer') },
    },
  },
  fields: {
    title: drafted('line', tendingRoles, { column: 'title', required_on_create: true }),
    request: drafted('choice', tendingRoles, { choices: applicationRequests, required_on_create: true }),
    edition: drafted('choice', tendingRoles, {
      choices: editions.map(({ id }) => id),
      required_on_create: true,
    }),
    body: drafted('record', tendingRoles, { refers_to: 'certification-body' }),
    organisation: drafted('organisation', tendingRoles),
    certificate: drafted('record', tendingRoles, { refers_to: 'held-certificate' }),
    assignee: given('person', tendingRoles, { column: 'assignee' }),
    client_name: drafted('line', tendingRoles),
    address: drafted('paragraph', tendingRoles),
    contact: drafted('line', tendingRoles),
    scope_statement: drafted('paragraph', tendingRoles),
    services: drafted('rows', tendingRoles, {
      columns: { name: needed('line'), description: column('paragraph') },
    }),
    sites: drafted('rows', tendingRoles, {
      columns: {
        name: needed('line'),
        address: column('paragraph'),
        activities: column('paragraph'),
        persons: column('number', { schema: people }),
        shifts: column('line'),
        central: column('boolean'),
      },
    }),
    persons_in_scope: drafted('number', tendingRoles, { schema: count }),
    full_time_equivalent: drafted('number', tendingRoles, { schema: people }),
    processes: drafted('rows', tendingRoles, {
      columns: { name: needed('line'), operated_by: needed('choice', { choices: operators }) },
    }),
    other_parties: drafted('rows', tendingRoles, {
      columns: { name: needed('line'), provides: column('paragraph'), oversight: column('paragraph') },
    }),
    outsourcing: drafted('paragraph', tendingRoles),
    shifts: drafted('line', tendingRoles),
    languages: drafted('line', tendingRoles),
    legal_obligations: drafted('paragraph', tendingRoles),
    other_certificates: drafted('rows', tendingRoles, {
      columns: {
        standard: needed('line'),
        body: column('line'),
        number: column('line'),
        valid_until: column('date'),
      },
    }),
    consultants: drafted('rows', tendingRoles, {
      columns: { name: needed('line'), subject: column('line'), until: column('date') },
    }),
    no_consultants: drafted('boolean', tendingRoles),
    current_certificate: drafted('line', tendingRoles),
    integrated_with: drafted('line', tendingRoles),
    sources: set('rows', {
      columns: {
        part: needed('line'),
        source: needed('paragraph'),
        as_of: column('date'),
        hash: column('line'),
      },
    }),
    assembled_at: set('instant'),
    ...approvalFields,
    submitted_at: set('instant'),
    submitted_by: set('person'),
    returned_at: set('instant'),
    answer: set('paragraph'),
    decision: set('choice', { choices: ['granted', 'refused'] }),
    decided_at: set('instant'),
  },
  states: {
    draft: { open: true },
    submitted: { open: true },
    returned: { open: true },
    accepted: { open: true },
    decided: { open: false, stamps: 'closed_at' },
    declined: { open: false, stamps: 'closed_at' },
    withdrawn: { open: false, stamps: 'closed_at' },
  },
  initial: 'draft',
  activities,
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['request', 'edition', 'body', 'assignee', 'submitted_at', 'decision'],
  obligations,
  relations: ['relates-to', 'concerns', 'follows'],
  derive: firstAuthor,
};
