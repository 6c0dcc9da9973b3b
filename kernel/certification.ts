/**
 * Words that a certification body and its client have in common, as what one of them records arrives at the other:
 * choices of fields that stand on both sides.
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
