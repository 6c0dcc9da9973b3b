import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { rowsIn, textIn } from '../../kernel/register.ts';

/** What a certificate is worth, as anybody may know. */
export const certificateStatuses = ['valid', 'suspended', 'withdrawn', 'expired', 'replaced'] as const;

export type CertificateStatus = (typeof certificateStatuses)[number];

const statusOfState: Readonly<Record<string, CertificateStatus>> = {
  valid: 'valid',
  suspended: 'suspended',
  withdrawn: 'withdrawn',
  expired: 'expired',
  ended: 'expired',
  replaced: 'replaced',
};

/**
 * The status of a certificate in a state; null for one that was never issued.
 *
 * @param is_over whether its last day has passed: what is not withdrawn or replaced has expired then, even before the
 *   program gets round to saying so
 */
export function statusIn(state: string, is_over = false): CertificateStatus | null {
  const status = statusOfState[state] ?? null;
  return is_over && (status === 'valid' || status === 'suspended') ? 'expired' : status;
}

/** What is signed of a certificate: what it says, and what it is worth since when. */
export interface CertificateStatement {
  readonly kind: 'certificate-of-a-service-management-system';
  readonly v: 1;
  readonly number: string;
  readonly standard: string;
  readonly client: string;
  readonly scope: string;
  readonly sites: readonly { readonly name: string; readonly address: string; readonly activities: string }[];
  readonly decided_on: string | null;
  readonly effective_on: string;
  readonly expires_on: string;
  readonly status: CertificateStatus;
  /** When it came to that status or last changed, ISO 8601 in UTC. */
  readonly stated_at: string;
  readonly body: { readonly name: string; readonly address: string };
  readonly accreditation: { readonly body: string; readonly number: string };
  readonly status_address: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What is signed of a certificate as it stands; null for one that was never issued. */
export function statementOf(
  record: Pick<ProcessRecord, 'state' | 'values'>,
  standard: string,
  at: number,
): CertificateStatement | null {
  const status = statusIn(record.state);
  if (status === null) return null;
  const held = (field: string): string => text(record.values[field]);
  return {
    kind: 'certificate-of-a-service-management-system',
    v: 1,
    number: held('certificate_number'),
    standard,
    client: held('client_name'),
    scope: held('scope_statement'),
    sites: rowsIn(record as ProcessRecord, 'sites').map(({ name, address, activities }) => ({
      name: text(name),
      address: text(address),
      activities: text(activities),
    })),
    decided_on: textIn(record as ProcessRecord, 'decided_on'),
    effective_on: held('effective_on'),
    expires_on: held('expires_on'),
    status,
    stated_at: new Date(at).toISOString(),
    body: { name: held('body_name'), address: held('body_address') },
    accreditation: { body: held('accreditation_body'), number: held('accreditation_number') },
    status_address: held('status_address'),
  };
}

/** The text that is signed: canonical JSON (RFC 8785) in one line. */
export function statementText(statement: CertificateStatement): string {
  return `${canonicalJson(statement)}\n`;
}
