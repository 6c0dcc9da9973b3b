/**
 * Words that a certification body and its client have in common, as what one of them records arrives at the other:
 * choices of fields that stand on both sides, and the fields that go over, in the message as in the records.
 */

/** Kinds of audits under a certification programme (ISO/IEC 17021-1:2015, 9.1.3 and 9.6). */
export const auditKinds = [
  'stage-1',
  'stage-2',
  'surveillance',
  'recertification',
  'special',
  'transfer',
  'transition',
] as const;

/** What people in an audit team do. */
export const teamFunctions = ['lead', 'auditor', 'trainee', 'technical-expert', 'observer'] as const;

/** Methods by which evidence is gathered. */
export const auditMethods = ['interview', 'document-review', 'observation', 'sample'] as const;

/** What stage 1 concludes on stage 2. */
export const readinessLevels = ['ready', 'ready-with-concerns', 'not-ready'] as const;

/** What an audit recommends to whoever decides; stage 1 recommends nothing. */
export const recommendations = ['grant', 'maintain', 'renew', 'change-scope', 'suspend', 'refuse'] as const;

/** What an application asks for. */
export const applicationRequests = [
  'initial',
  'transfer',
  'extension',
  'reduction',
  'recertification',
  'transition',
] as const;

export type ApplicationRequest = (typeof applicationRequests)[number];

/** Who operates a process. */
export const operators = ['organisation', 'other-party', 'both'] as const;

/** Kinds of changes of which a client tells its certification body (ISO/IEC 17021-1:2015, 8.5.3). */
export const changeKinds = [
  'legal-status',
  'ownership',
  'organisation',
  'management',
  'contact',
  'sites',
  'scope',
  'services',
  'other-parties',
  'system',
  'other',
] as const;

/** What follows from a change that the client told. */
export const changeConsequences = ['none', 'scope-change', 'special-audit', 'other'] as const;

/** What a plan of an audit tells the client. */
export const auditPlanParts = [
  'title',
  'kind',
  'begins_on',
  'ends_on',
  'scope',
  'criteria',
  'objectives',
  'team',
  'sessions',
  'application',
] as const;

/** What of a plan may change once it was sent. */
export const changedPlanParts = [
  'begins_on',
  'ends_on',
  'scope',
  'criteria',
  'objectives',
  'team',
  'sessions',
] as const;

/** What an agreement on certification offers. */
export const agreementParts = [
  'title',
  'application',
  'terms',
  'audit_days_stage_1',
  'audit_days_stage_2',
  'surveillance_days',
  'recertification_days',
  'programme',
  'conditions',
  'valid_until',
] as const;

/** What a finding tells the client. */
export const findingParts = [
  'title',
  'grade',
  'requirements',
  'evidence',
  'statement',
  'audit',
  'answer_due',
  'closing_due',
] as const;

/** What the client answers to a finding. */
export const answerParts = ['correction', 'extent', 'root_cause', 'plan'] as const;

/** What a certificate tells its holder. */
export const certificateParts = [
  'title',
  'certificate_number',
  'edition',
  'scope_statement',
  'sites',
  'decided_on',
  'effective_on',
  'expires_on',
  'body_name',
  'accreditation_body',
  'accreditation_number',
  'status_address',
  'statement',
] as const;
