import { Type } from 'typebox';
import type { Obligation, ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  DAY_MS,
  drafted,
  entryFields,
  listIn,
  numberIn,
  plannedNumber,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { residentRoles, rolesIn } from '../../kernel/roles.ts';
import { languages } from '../../kernel/text.ts';
import { documentItems } from '../../standard/documents.ts';
import { activities, writingRoles } from './activities.ts';
import { remarksField } from './remarks.ts';
import { approvalPlan } from './settings.ts';
import { isAuthor, newestVersion, standingSignatures } from './versions.ts';

/** Roles of the organisation that documents are written for and signed by: guests have no part in them. */
const providerRoles = rolesIn['service-provider'].filter((role) => residentRoles.includes(role));

/** What kinds of documents there are. */
export const documentKinds = [
  'policy',
  'process',
  'procedure',
  'plan',
  'guideline',
  'form',
  'agreement',
  'record-set',
  'external',
] as const;

const days = (minimum: number, maximum: number): { schema: ReturnType<typeof Type.Integer> } => ({
  schema: Type.Integer({ minimum, maximum }),
});

const signature = {
  version: needed('number', { schema: Type.Integer({ minimum: 1 }) }),
  person: needed('person'),
  name: needed('line'),
  at: needed('instant'),
  hash: needed('line'),
  meaning: needed('choice', { choices: ['review', 'approval'] }),
  roles: column('choices', { choices: providerRoles }),
};

/**
 * `places_left` counts the hints and blanks that are left in what is being prepared, `blanks_left` the blanks among
 * them, null where there are none.
 * Hashes are SHA-256 in hexadecimal of the exact bytes. What is signed and published is `set`: it comes about by
 * activities alone. `content_hash` is what is being prepared, `submitted_hash` what reviewers and approvers sign,
 * `published_hash` what is in force. `generated_from` is the process from whose definition the content was made,
 * `generated_digest` the digest of that definition then.
 */
const fields: ProcessDefinition['fields'] = {
  title: drafted('line', writingRoles, { column: 'title', required_on_create: true }),
  kind: drafted('choice', writingRoles, { choices: documentKinds, required_on_create: true }),
  item: drafted('choice', writingRoles, { choices: documentItems.map(({ id }) => id) }),
  language: drafted('choice', writingRoles, { choices: languages, required_on_create: true }),
  description: entryFields(writingRoles).description,
  assignee: entryFields(writingRoles).assignee,
  reviewers: given('person', writingRoles, { many: true }),
  approvers: given('person', writingRoles, { many: true }),
  distribution: given('choices', tendingRoles, { choices: providerRoles }),
  distribution_people: given('person', tendingRoles, { many: true }),
  review_interval_days: given('number', tendingRoles, days(1, 3650)),
  retention_days: given('number', tendingRoles, days(0, 36_500)),
  external_source: drafted('line', writingRoles),
  external_reference: drafted('line', writingRoles),
  authors: set('person', { many: true }),
  content_hash: set('line'),
  media_type: set('line'),
  places_left: set('number', { schema: Type.Integer({ minimum: 1 }), audience: 'staff' }),
  blanks_left: set('number', { schema: Type.Integer({ minimum: 1 }), audience: 'staff' }),
  first_left_under: set('line', { audience: 'staff' }),
  generated_from: set('line'),
  generated_digest: set('line'),
  remarks: remarksField,
  submitted_hash: set('line'),
  published_hash: set('line'),
  version_number: set('number', { schema: Type.Integer({ minimum: 1 }) }),
  effective_date: set('date'),
  material: set('boolean'),
  change_summary: set('paragraph'),
  reviewed_at: set('instant'),
  next_review: set('date'),
  withdrawn_at: set('instant'),
  keep_until: set('date'),
  disposed_at: set('instant'),
  disposed_by: set('person'),
  reviews: set('rows', { columns: signature }),
  approvals: set('rows', { columns: signature }),
  versions: set('rows', {
    columns: {
      number: needed('number', { schema: Type.Integer({ minimum: 1 }) }),
      title: needed('line'),
      hash: needed('line'),
      previous_hash: column('line'),
      media_type: needed('line'),
      generated_digest: column('line'),
      authors: column('person', { many: true }),
      approved_by: needed('paragraph'),
      published_at: needed('instant'),
      published_by: column('person'),
      effective_date: needed('date'),
      material: needed('boolean'),
      summary: needed('paragraph'),
      superseded_on: column('date'),
    },
  }),
};

/** When a signature is due: so many days after the state that asks for it was entered. */
function signatureDue(record: ProcessRecord, within_days: number): number {
  return (record.history.at(-1)?.at ?? record.opened_at) + within_days * DAY_MS;
}

function approvalsOwed(record: ProcessRecord, { settings }: ObligationContext): readonly Obligation[] {
  const { quorum, approving_roles, within_days } = approvalPlan(settings);
  const due_at = signatureDue(record, within_days);
  const signed = standingSignatures(record, 'approvals').map(({ person }) => person);
  if (signed.length >= quorum) return [{ kind: 'publish', due_at, person: null, roles: tendingRoles }];
  const named = listIn(record, 'approvers').filter((person) => !isAuthor(record, person));
  const waiting = named.filter((person) => !signed.includes(person));
  if (named.length === 0) return [{ kind: 'approve', due_at, person: null, roles: approving_roles }];
  return waiting.map((person) => ({ kind: 'approve', due_at, person }));
}

/** What a document asks of whom: to be finished, reviewed, approved, published, and looked at again in time. */
function obligations(record: ProcessRecord, context: ObligationContext): readonly Obligation[] {
  const owner = { person: textIn(record, 'assignee'), roles: tendingRoles };
  const day = textIn(record, 'next_review');
  const review_due = day === null ? null : context.endOf(day);
  if (record.state === 'published') return [{ kind: 'periodic-review', due_at: review_due, ...owner }];
  if (record.state === 'draft') return [{ kind: 'finish', due_at: review_due, ...owner }];
  if (record.state === 'in-approval') return approvalsOwed(record, context);
  const due_at = signatureDue(record, approvalPlan(context.settings).within_days);
  return listIn(record, 'reviewers')
    .filter((person) => !isAuthor(record, person))
    .map((person) => ({ kind: 'review', due_at, person }));
}

/**
 * Controlled documents (ISO/IEC 20000-1:2018, 7.5): written, reviewed, approved under exactly one content, published in
 * versions, looked at again, withdrawn, kept and disposed of. A revision leaves the version before it in force until it
 * is published itself.
 */
export const document: ProcessDefinition = {
  name: 'document',
  plural: 'documents',
  prefix: 'DOC',
  clause: '7.5',
  version: 1,
  title: { en: 'Document', vi: 'Tài liệu', zh: '文件' },
  section: 'system',
  fields,
  states: {
    draft: { open: true },
    'in-review': { open: true },
    'in-approval': { open: true },
    published: { open: true },
    withdrawn: { open: false, stamps: 'closed_at' },
    disposed: { open: false, stamps: 'closed_at' },
  },
  initial: 'draft',
  activities,
  clocks: [],
  may_create: writingRoles,
  readable_by: 'everyone',
  belongs_to: ['assignee', 'authors', 'reviewers', 'approvers'],
  list_columns: ['kind', 'item', 'version_number', 'assignee', 'next_review'],
  obligations,
  relations: ['relates-to', 'replaces', 'belongs-to'],
  derive: (record, { settings }) => {
    const planned = (name: string): number =>
      numberIn(record, name) ?? plannedNumber(settings, 'document.control', name);
    return {
      review_interval_days: planned('review_interval_days'),
      retention_days: planned('retention_days'),
      // What is in force stays in force while it is revised.
      ...(newestVersion(record) === null ? { published_hash: null } : {}),
    };
  },
};
