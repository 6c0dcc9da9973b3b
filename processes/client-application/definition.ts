import type { Activity, ProcessDefinition } from '../../kernel/definition.ts';
import { alike } from '../../kernel/exchange.ts';
import { given, set } from '../../kernel/field.ts';
import { DAY_MS, instantIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { certifyingRoles } from '../../kernel/roles.ts';
import { dossier, dossierFields } from './dossier.ts';
import { aboutBody, acceptanceProblems, becauseOf, reviewFields, reviewPoints } from './review.ts';

const notReviewed = Object.fromEntries(
  [...reviewFields, 'reviewed_at', 'reviewed_by'].map((name) => [name, null]),
);

const activities: readonly Activity[] = [
  {
    name: 'review',
    from: ['received'],
    may: certifyingRoles,
    requires: [...reviewFields, 'technical_areas'],
    accepts: ['certification'],
    effect: (_record, { now, actor }) => ({ reviewed_at: now, reviewed_by: actor.id }),
  },
  {
    name: 'accept',
    from: ['received'],
    to: 'accepted',
    may: certifyingRoles,
    requires: [],
    accepts: ['answer'],
    signed: true,
    knows: [aboutBody],
    objections: acceptanceProblems,
    effect: (_record, { now, actor }) => ({ answered_at: now, answered_by: actor.id }),
  },
  {
    name: 'return',
    from: ['received'],
    to: 'returned',
    may: certifyingRoles,
    requires: ['answer'],
    accepts: [],
    effect: (_record, { now }) => ({ returned_at: now }),
  },
  {
    name: 'receive-completion',
    from: ['received', 'returned'],
    to: 'received',
    may: certifyingRoles,
    requires: [],
    accepts: dossierFields,
    // What was reviewed is no longer what stands here.
    effect: (_record, { now }) => ({ ...notReviewed, completed_at: now }),
  },
  {
    name: 'decline',
    from: ['received', 'returned'],
    to: 'declined',
    may: certifyingRoles,
    requires: ['answer'],
    accepts: [],
    signed: true,
    effect: (_record, { now, actor }) => ({ answered_at: now, answered_by: actor.id }),
  },
  {
    name: 'receive-withdrawal',
    from: ['received', 'returned'],
    to: 'withdrawn',
    may: certifyingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

/**
 * Applications of clients and their review (ISO/IEC 17021-1:2015, 9.1.1 and 9.1.2): what the client supplied, six points
 * each shown or not with its reason, and the answer. It is accepted only when all are shown, when no consultancy or
 * internal audit of the body bars it, and when somebody qualified and free of conflicts covers each technical area.
 */
export const clientApplication: ProcessDefinition = {
  name: 'client-application',
  plural: 'client-applications',
  prefix: 'CAP',
  clause: '4.3',
  version: 1,
  title: { en: 'Client’s application', vi: 'Hồ sơ đăng ký của khách hàng', zh: '客户申请' },
  section: 'certification',
  kept_by: 'certification-body',
  exchange: {
    sends: {
      return: { kind: 'certification.application-returned', fields: alike('answer') },
      accept: { kind: 'certification.application-accepted', fields: alike('answer') },
      decline: { kind: 'certification.application-declined', fields: alike('answer') },
    },
    receives: {
      'certification.application': { does: 'create', fields: alike(...dossierFields) },
      'certification.application-completed': { does: 'receive-completion', fields: alike(...dossierFields) },
      'certification.application-withdrawn': { does: 'receive-withdrawal', fields: { reason: 'text' } },
    },
  },
  fields: {
    ...dossier,
    assignee: given('person', certifyingRoles, { column: 'assignee' }),
    technical_areas: set('choices', { choices_from: 'certification.technical-areas' }),
    ...Object.fromEntries(
      reviewPoints.flatMap((point) => [
        [point, set('boolean')],
        [becauseOf(point), set('paragraph')],
      ]),
    ),
    certification: set('record', { refers_to: 'certification' }),
    reviewed_at: set('instant'),
    reviewed_by: set('person'),
    answer: set('paragraph'),
    returned_at: set('instant'),
    completed_at: set('instant'),
    answered_at: set('instant'),
    answered_by: set('person'),
  },
  states: {
    returned: { open: true },
    // From there the way leads on to the review.
    received: { open: true },
    accepted: { open: false, stamps: 'closed_at' },
    declined: { open: false, stamps: 'closed_at' },
    withdrawn: { open: false, stamps: 'closed_at' },
  },
  initial: 'received',
  activities,
  clocks: [],
  may_create: certifyingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['client_name', 'request', 'edition', 'assignee', 'reviewed_at'],
  obligations: (record, { settings }) => {
    const days = (name: string): number => plannedNumber(settings, 'client-application.times', name) * DAY_MS;
    const person = textIn(record, 'assignee');
    if (record.state === 'returned') {
      const since = instantIn(record, 'returned_at') ?? record.opened_at;
      return [{ kind: 'follow-up', due_at: since + days('completion_days'), person, roles: certifyingRoles }];
    }
    const since = instantIn(record, 'completed_at') ?? record.opened_at;
    const kind = instantIn(record, 'reviewed_at') === null ? 'review' : 'answer';
    return [{ kind, due_at: since + days('answer_days'), person, roles: certifyingRoles }];
  },
  relations: ['relates-to'],
};
