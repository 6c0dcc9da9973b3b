import { Refusal } from '../../kernel/errors.ts';
import { fillText, type Language } from '../../kernel/text.ts';
import { inOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { isMailAddress } from './address.ts';
import { queueMail } from './outbox.ts';
import { noteConnection } from './send-store.ts';
import { type AccountServer, serverOf } from './server-of.ts';
import { SmtpSession } from './smtp.ts';
import { attemptFailed, type SendingReason } from './smtp-outcome.ts';
import { testMailTexts } from './texts.ts';

/** What came of connecting to a server and signing in. */
export interface ConnectionTest {
  readonly ok: boolean;
  readonly reason: SendingReason | null;
  /** What the server said. */
  readonly detail: string | null;
}

async function tried({ server }: AccountServer, platform: Platform): Promise<ConnectionTest> {
  try {
    (await SmtpSession.open(platform, server)).quit();
    return { ok: true, reason: null, detail: null };
  } catch (error) {
    const { reason, detail } = attemptFailed(error, false);
    return { ok: false, reason, detail };
  }
}

/**
 * Connects to the server by which an account sends, signs in, and leaves again.
 *
 * @throws Refusal `mail.cannot-send` where it has none
 */
export async function testSending(
  platform: Platform,
  { organisation_id }: Principal,
  account_id: string,
): Promise<ConnectionTest> {
  const { pool, now } = platform;
  let result: ConnectionTest;
  try {
    const account = await inOrganisation(pool, organisation_id, (client) =>
      serverOf(client, platform, organisation_id, account_id, 'smtp'),
    );
    if (account === null) throw new Refusal('mail.cannot-send');
    result = await tried(account, platform);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    result = { ok: false, reason: 'secret-unreadable', detail: (error as Error).message };
  }
  const { reason, detail } = result;
  await inOrganisation(pool, organisation_id, (client) =>
    noteConnection(client, account_id, 'smtp', { at: now(), reason, detail }),
  );
  return result;
}

/**
 * Queues a mail that says that mail works.
 *
 * @param account_id left out: the first that sends
 * @returns its id
 * @throws Refusal `record.invalid`, `mail.cannot-send`
 */
export async function sendTestMail(
  platform: Platform,
  { organisation_id }: Principal,
  { to, account_id }: { readonly to: string; readonly account_id?: string },
): Promise<string> {
  const address = to.trim();
  if (!isMailAddress(address)) {
    const params = { expected: 'name@example.org' };
    throw new Refusal('record.invalid', {}, { problems: [{ field: 'to', code: 'field.invalid', params }] });
  }
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<{ language: Language; name: string }>(
      `select name, coalesce((select language from person p where p.organisation_id = o.organisation_id
          and email_key = lower($1)), language) as language
        from organisation o where organisation_id = current_organisation_id()`,
      [address],
    );
    const { language = 'en', name = '' } = rows[0] ?? {};
    const id = await queueMail(client, platform, organisation_id, {
      kind: 'test',
      ...(account_id === undefined ? {} : { account_id }),
      to: [{ name: null, address }],
      subject: fillText(testMailTexts.subject[language], { organisation: name }),
      text: fillText(testMailTexts.text[language], { organisation: name }),
      automatic: true,
    });
    if (id === null) throw new Refusal('mail.cannot-send');
    return id;
  });
}
