import { timeZoneOf } from '../../../kernel/calendar.ts';
import { dayOf, endOfDay } from '../../../kernel/day.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { instantIn, textIn } from '../../../kernel/register.ts';
import { certificate } from '../../../processes/certificate/definition.ts';
import { bodyCode, looksLikeNumber } from '../../../processes/certificate/number.ts';
import {
  type CertificateStatement,
  type CertificateStatus,
  statementOf,
  statusIn,
} from '../../../processes/certificate/statement.ts';
import { readInOrganisation } from '../../database/pool.ts';
import { listOrganisations, type Organisation } from '../../identity/organisations.ts';
import type { Platform } from '../../platform.ts';
import { type RecordRow, recordColumns, recordOf } from '../../records/store.ts';
import { standardOf } from './sign-statement.ts';

/** What anybody may know of a certificate. */
export interface PublicCertificate {
  readonly status: CertificateStatus;
  readonly certificate: CertificateStatement;
  /** The day on which it was suspended, where it is; in the body's time zone. */
  readonly suspended_on: string | null;
  /** The signed statement, as it was made when the certificate last changed. */
  readonly statement: string | null;
  /** The key that it was signed by, as a line of text. */
  readonly key: string | null;
  /** Of an organisation that is made up to look around in. */
  readonly sample: boolean;
}

async function find(
  platform: Platform,
  { organisation_id }: Organisation,
  number: string,
): Promise<ProcessRecord | null> {
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<RecordRow>(
      `select ${recordColumns} from record
        where organisation_id = current_organisation_id() and process = 'certificate'
          and fields->>'certificate_number' = $1 limit 1`,
      [number],
    );
    const [row] = rows;
    return row === undefined ? null : recordOf(certificate, row);
  });
}

async function told(
  platform: Platform,
  body: Organisation,
  record: ProcessRecord,
): Promise<PublicCertificate | null> {
  const planned = await platform.organisations.of(body.organisation_id);
  const last = textIn(record, 'expires_on');
  const isOver = last !== null && platform.now() > endOfDay(last, timeZoneOf(planned));
  const status = statusIn(record.state, isOver);
  const said = statementOf(record, standardOf(record), record.updated_at);
  if (status === null || said === null) return null;
  const since = instantIn(record, 'suspended_at');
  return {
    status,
    certificate: { ...said, status },
    suspended_on: status === 'suspended' && since !== null ? dayOf(since, timeZoneOf(planned)) : null,
    statement: textIn(record, 'statement'),
    key: textIn(record, 'statement_key'),
    sample: body.sample || record.origin === 'sample',
  };
}

/**
 * Looks a certificate up by its number, in the one body of this installation whose code the number holds; null for every
 * other number alike. Nothing else of the body can be learned by it.
 */
export async function lookUpCertificate(
  platform: Platform,
  number: string,
): Promise<PublicCertificate | null> {
  if (!looksLikeNumber(number)) return null;
  const bodies = (await listOrganisations(platform.pool)).filter(
    ({ organisation_id, kind }) =>
      kind === 'certification-body' && number.includes(bodyCode(organisation_id)),
  );
  for (const body of bodies) {
    const record = await find(platform, body, number);
    if (record !== null) return told(platform, body, record);
  }
  return null;
}
