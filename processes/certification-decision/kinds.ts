/** What can be decided about a certification (ISO/IEC 17021-1:2015, 9.5 and 9.6). */
export const decisionKinds = [
  'grant',
  'refuse',
  'renew',
  'extend',
  'reduce',
  'suspend',
  'restore',
  'withdraw',
] as const;

const favourable: readonly unknown[] = ['grant', 'renew', 'extend', 'restore'];

/** Whether a decision says that the client may rely on a certificate, for which evidence of audits is needed. */
export function isFavourable(kind: unknown): boolean {
  return favourable.includes(kind);
}

/** Kinds of audits of which a decision of the kind needs at least one; none where any will do. */
export const neededAudits: Readonly<Record<string, readonly string[]>> = {
  grant: ['stage-2', 'transfer'],
  renew: ['recertification', 'stage-2'],
};
