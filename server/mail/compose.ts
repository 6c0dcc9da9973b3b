import MailComposer from 'nodemailer/lib/mail-composer';
import type { Language } from '../../kernel/text.ts';
import type { Platform } from '../platform.ts';
import { headerLine } from './address.ts';
import { htmlOf } from './html.ts';
import { type QueuedFile, withFiles } from './mailed-files.ts';
import type { OutgoingKind } from './outbox.ts';
import { replyAddress } from './reply-address.ts';

/** By which we know mails of our own that come back: the organisation's id. */
export const loopHeader = 'X-Touchstone-Organisation';

/** A mail of the outbox as the database holds it. */
export interface StoredMail {
  readonly id: string;
  readonly message_id: string;
  readonly in_reply_to: string | null;
  readonly reference_ids: readonly string[];
  readonly to_addresses: readonly string[];
  readonly to_names: readonly string[] | null;
  readonly subject: string;
  readonly text: string | null;
  readonly kind: OutgoingKind;
  readonly record_id: string | null;
  readonly files: readonly QueuedFile[];
  readonly automatic: boolean;
  /** Epoch milliseconds. */
  readonly created_at: number;
  readonly language: Language;
}

/** By whose mailbox it goes out. */
export interface SendingAccount {
  readonly organisation_id: string;
  readonly name: string;
  readonly address: string;
  /** Whether replies come back to an address of the record's own. */
  readonly signed_replies: boolean;
}

/** What a mail that nobody wrote says of itself, so that no machine answers it (RFC 3834, 5). */
function automaticHeaders({ kind, automatic }: StoredMail): Record<string, string> {
  if (!automatic) return {};
  return {
    'Auto-Submitted': kind === 'acknowledgement' ? 'auto-replied' : 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
  };
}

function replyTo(
  platform: Platform,
  account: SendingAccount,
  { record_id, to_addresses }: StoredMail,
): string {
  const { address, organisation_id, signed_replies } = account;
  if (record_id === null || !signed_replies) return address;
  const [recipient = ''] = to_addresses;
  return replyAddress(platform, address, organisation_id, { record_id, recipient });
}

/** The mail as it travels (RFC 5322): the same bytes each time it is tried. Nothing is read from files or the network. */
export async function composeMail(
  platform: Platform,
  account: SendingAccount,
  mail: StoredMail,
): Promise<Buffer> {
  const { text, attachments } = await withFiles(platform, mail);
  const from = { name: headerLine(account.name, 80), address: account.address };
  const [to = ''] = mail.to_addresses;
  const composer = new MailComposer({
    from,
    to: { name: mail.to_names?.[0] ?? '', address: to },
    replyTo: { name: from.name, address: replyTo(platform, account, mail) },
    subject: mail.subject,
    text,
    html: htmlOf(text, mail.language),
    messageId: mail.message_id,
    date: new Date(mail.created_at),
    ...(mail.in_reply_to === null ? {} : { inReplyTo: mail.in_reply_to }),
    references: [...mail.reference_ids],
    headers: { [loopHeader]: account.organisation_id, ...automaticHeaders(mail) },
    attachments: [...attachments],
    baseBoundary: mail.id,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const composed = composer.compile();
  return composed.build();
}
