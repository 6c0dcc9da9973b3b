import { Readable } from 'node:stream';
import { Refusal } from '../../../kernel/errors.ts';
import { filledParts, type MailPart } from '../../../mail/message.ts';
import { attachFile } from '../../attachments/attach.ts';
import { tidyFileName } from '../../attachments/file-name.ts';
import { judgeType, tellingBytes } from '../../attachments/file-rules.ts';
import { inOrganisation, readInOrganisation } from '../../database/pool.ts';
import { readOrganisationLanguage } from '../../identity/organisations.ts';
import type { Platform, Principal } from '../../platform.ts';
import { execute } from '../../records/execute.ts';
import type { FiledRecord, Filing } from './file.ts';
import { settle } from './message-row.ts';
import { say } from './words.ts';

/** Files of one mail that are put to a record, at most; the others are told and stay with the original. */
const filesAtMost = 50;

const endings: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'text/calendar': 'ics',
  'text/plain': 'txt',
  'text/html': 'html',
  'application/pdf': 'pdf',
  'application/pgp-signature': 'asc',
};

function nameOf({ file_name, media_type }: MailPart, index: number): string {
  if (file_name !== null && file_name.trim() !== '') return tidyFileName(file_name);
  const ending = endings[media_type] ?? /^image\/(png|jpeg|gif|webp)$/.exec(media_type)?.[1];
  return `${index + 1}${ending === undefined ? '' : `.${ending}`}`;
}

async function known(platform: Platform, organisation_id: string, record_id: string): Promise<Set<string>> {
  const rows = await readInOrganisation(platform.pool, organisation_id, async (client) => {
    const found = await client.query<{ sha256: string }>({
      name: 'files-of-record',
      text: `select sha256 from attachment
        where organisation_id = current_organisation_id() and record_id = $1 and removed_at is null`,
      values: [record_id],
    });
    return found.rows;
  });
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** Stores a part of a mail. @throws Refusal of the rules for files */
async function storePart(platform: Platform, { content }: MailPart, file_name: string) {
  const { file_rules, files } = platform;
  const media_type = await judgeType(file_rules, file_name, content.subarray(0, tellingBytes));
  const stored = await files.put(Readable.from([content]), file_rules.limit_bytes);
  return { ...stored, media_type };
}

/** Whose files are put to a record. */
type PartsFiling = Pick<Filing, 'platform' | 'organisation_id' | 'id' | 'mail'>;

/** Puts the files of a mail to the record that it was just put to; one without is settled by that already. */
export async function putParts(filing: PartsFiling, filed: FiledRecord): Promise<void> {
  if (filledParts(filing.mail).length > 0) await fileParts(filing, filed);
}

/**
 * Puts the files of a mail to its record, and settles the mail. The same file is not put there twice: not by a mail that is
 * taken up again after the program was stopped, nor as the logo under everybody's answer. What may not be attached is told.
 */
export async function fileParts(
  { platform, organisation_id, id, mail }: PartsFiling,
  { definition, record }: FiledRecord,
): Promise<void> {
  const principal: Principal = { organisation_id, actor: { id: null, roles: [] }, origin: platform.origin };
  const parts = filledParts(mail);
  const there = parts.length === 0 ? new Set<string>() : await known(platform, organisation_id, record.id);
  const part_hashes: string[] = [];
  const refused: string[] = parts.slice(filesAtMost).map((part, index) => nameOf(part, index + filesAtMost));
  for (const [index, part] of parts.slice(0, filesAtMost).entries()) {
    const file_name = nameOf(part, index);
    try {
      const stored = await storePart(platform, part, file_name);
      part_hashes.push(stored.sha256);
      if (there.has(stored.sha256)) continue;
      there.add(stored.sha256);
      const file = { ...stored, file_name, audience: 'everyone', content_id: part.content_id } as const;
      await attachFile(platform, principal, { process: definition.name, key: record.id, file });
    } catch (error) {
      // What does not answer now may answer later; what the rules refuse stays refused.
      if (!(error instanceof Refusal) || error.status >= 500) throw error;
      refused.push(file_name);
    }
  }
  const settlement = { state: 'filed', part_hashes } as const;
  if (refused.length === 0) {
    await inOrganisation(platform.pool, organisation_id, (client) => settle(client, id, settlement));
    return;
  }
  const language = await readInOrganisation(platform.pool, organisation_id, readOrganisationLanguage);
  await execute(platform, principal, {
    definition,
    key: record.id,
    command: {
      kind: 'note',
      text: say(language, 'not-attached', { files: refused.join(', ') }),
      via: { channel: 'mail', mail: id },
    },
    alongside: (client) => settle(client, id, settlement),
  });
}
