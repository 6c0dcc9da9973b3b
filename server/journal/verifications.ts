import type { FastifyBaseLogger } from 'fastify';
import type { JournalVerification } from '../../kernel/journal-verification.ts';
import { everyOrganisation } from './seal.ts';
import { type Verifying, type VerifyOptions, verifyJournal } from './verify.ts';

/** Entries that a quick look goes over. */
const newest = 2000;

/** Verifies a journal and keeps what came of it, for the cockpit to show. */
export async function verifyAndKeep(
  verifying: Verifying,
  organisation_id: string,
  options: VerifyOptions = {},
): Promise<JournalVerification> {
  const found = await verifyJournal(verifying, organisation_id, options);
  await verifying.pool.query(
    'insert into journal_verification (organisation_id, whole, complete, result) values ($1, $2, $3, $4)',
    [organisation_id, found.whole, found.complete, JSON.stringify(found)],
  );
  return found;
}

/** Verifies every journal of the installation, wholly or its newest entries. */
export async function verifyEverything(
  verifying: Verifying,
  complete: boolean,
  logger: Pick<FastifyBaseLogger, 'error'>,
): Promise<void> {
  for (const organisation of await everyOrganisation(verifying.pool)) {
    const found = await verifyAndKeep(verifying, organisation, complete ? {} : { newest });
    if (!found.whole) logger.error({ organisation, findings: found.findings }, 'the journal is not whole');
  }
}
