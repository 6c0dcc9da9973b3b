import type { MailProcess, UnknownSenderRule } from '../../../processes/desk-mail-accounts.ts';
import type { TestOrganisation, TestService } from '../../testing/service.ts';

/** What of a mail account a test says; the rest is left out or usual. */
export interface TestAccount {
  readonly address: string;
  readonly process?: MailProcess;
  readonly unknown_senders?: UnknownSenderRule;
}

/** Makes a mail account of an organisation, without servers. @returns its id */
export async function testAccount(
  { database, platform }: TestService,
  { id: organisation_id }: TestOrganisation,
  { address, process = 'incident', unknown_senders = 'create' }: TestAccount,
): Promise<string> {
  const id = platform.newId();
  await database.owner.query(
    `insert into mail_account (organisation_id, id, name, address, process, unknown_senders, smtp_host, smtp_port, smtp_tls)
      values ($1, $2, 'Desk', $3, $4, $5, 'localhost', 25, 'none')`,
    [organisation_id, id, address, process, unknown_senders],
  );
  return id;
}
