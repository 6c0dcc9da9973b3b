import { Type } from 'typebox';
import { approvalFields, firstAuthor } from '../../kernel/approval.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { column, given, needed } from '../../kernel/field.ts';
import {
  DAY_MS,
  decidingRoles,
  drafted,
  instantIn,
  plannedNumber,
  reviewFields,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { activities } from './activities.ts';

/**
 * Versions of the scope of the management system (ISO/IEC 20000-1:2018, 4.3): boundaries, the organisation and the
 * services covered, other parties involved, exclusions with their reason, and how context, parties and services were
 * taken into account. Everybody reads it. Only a draft can be changed; the approved version stays as approved.
 */
export const scope: ProcessDefinition = {
  name: 'scope',
  plural: 'scopes',
  prefix: 'SCP',
  clause: '4.3',
  version: 1,
  title: { en: 'Scope of the SMS', vi: 'Phạm vi SMS', zh: 'SMS 范围' },
  section: 'system',
  fields: {
    title: drafted('line', tendingRoles, { column: 'title', required_on_create: true }),
    edition: drafted('number', tendingRoles, { schema: Type.Integer({ minimum: 1 }) }),
    assignee: given('person', tendingRoles, { column: 'assignee' }),
    organisation_name: drafted('line', tendingRoles),
    statement: drafted('paragraph', tendingRoles),
    services: drafted('record', tendingRoles, { refers_to: 'service', many: true }),
    locations: drafted('rows', tendingRoles, {
      columns: { place: needed('line'), activities: column('paragraph') },
    }),
    other_parties: drafted('rows', tendingRoles, {
      columns: {
        name: needed('line'),
        party: column('record', { refers_to: 'interested-party' }),
        involvement: needed('paragraph'),
        clauses: column('line'),
      },
    }),
    no_other_parties: drafted('boolean', tendingRoles),
    exclusions: drafted('rows', tendingRoles, {
      columns: {
        excluded: needed('line'),
        service: column('record', { refers_to: 'service' }),
        reason: needed('paragraph'),
      },
    }),
    no_exclusions: drafted('boolean', tendingRoles),
    considered: drafted('paragraph', tendingRoles),
    issues: drafted('record', tendingRoles, { refers_to: 'issue', many: true }),
    parties: drafted('record', tendingRoles, { refers_to: 'interested-party', many: true }),
    ...approvalFields,
    ...reviewFields,
  },
  states: {
    draft: { open: true },
    approved: { open: true },
    superseded: { open: false, stamps: 'closed_at' },
    discarded: { open: false, stamps: 'closed_at' },
  },
  initial: 'draft',
  activities,
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'everyone',
  list_columns: ['edition', 'organisation_name', 'assignee', 'approved_at', 'reviewed_at'],
  obligations: (record, { settings }) => {
    if (record.state === 'draft') {
      return [{ kind: 'approve', due_at: null, person: null, roles: decidingRoles }];
    }
    const since = instantIn(record, 'reviewed_at') ?? instantIn(record, 'approved_at') ?? record.opened_at;
    const due_at = since + plannedNumber(settings, 'scope.review', 'interval_days') * DAY_MS;
    return [{ kind: 'review', due_at, person: textIn(record, 'assignee'), roles: tendingRoles }];
  },
  relations: ['relates-to', 'replaces'],
  derive: firstAuthor,
};
