import { buffer as bytesOf } from 'node:stream/consumers';
import type { PoolClient } from 'pg';
import { Refusal } from '../../../kernel/errors.ts';
import { mayRead } from '../../../kernel/rights.ts';
import { isStaff } from '../../../kernel/roles.ts';
import { type CleanHtml, cleanHtml } from '../../../mail/clean-html.ts';
import { readInOrganisation } from '../../database/pool.ts';
import type { Platform, Principal } from '../../platform.ts';
import { looksLikeId } from '../../records/store.ts';
import { deskRecord } from './thread.ts';

/** Bytes of pictures that came with a mail and are put into what is shown, at most. */
const picturesAtMost = 8 * 1_048_576;

/** What may be a picture in formatted text. */
const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

interface FormattedRow {
  readonly html: string | null;
  readonly kind: string;
  readonly record_id: string | null;
}

interface PictureRow {
  readonly content_id: string;
  readonly sha256: string;
  readonly media_type: string;
  readonly size: number;
}

async function rowOf(client: PoolClient, { actor }: Principal, id: string): Promise<FormattedRow> {
  const { rows } = await client.query<FormattedRow>(
    `select html, kind, record_id from mail_message
      where organisation_id = current_organisation_id() and id = $1 and direction = 'in'`,
    [looksLikeId(id) ? id : null],
  );
  const [row] = rows;
  const unknown = new Refusal('record.unknown', { process: 'mail', key: id });
  if (row?.html == null) throw unknown;
  if (isStaff(actor)) return row;
  // Others see what was put to a record of their own, and no note that staff has of it.
  const found = row.record_id === null ? null : await deskRecord(client, row.record_id);
  if (found === null || row.kind !== 'human' || !mayRead(found.definition, found.record, actor))
    throw unknown;
  return row;
}

async function picturesOf(
  platform: Platform,
  client: PoolClient,
  { record_id }: FormattedRow,
): Promise<ReadonlyMap<string, string>> {
  if (record_id === null) return new Map();
  const { rows } = await client.query<PictureRow>(
    `select content_id, sha256, media_type, size from attachment
      where organisation_id = current_organisation_id() and record_id = $1 and removed_at is null
        and audience = 'everyone' and content_id is not null and media_type = any ($2) order by created_at desc limit 100`,
    [record_id, pictureTypes],
  );
  const pictures = new Map<string, string>();
  let total = 0;
  for (const { content_id, sha256, media_type, size } of rows) {
    total += size;
    if (total > picturesAtMost) break;
    const bytes = await bytesOf(await platform.files.open(sha256));
    pictures.set(content_id, `data:${media_type};base64,${bytes.toString('base64')}`);
  }
  return pictures;
}

/**
 * The formatted text of a mail that came in, made harmless, with the pictures that came with it.
 *
 * @throws Refusal `record.unknown` where there is none, or the actor may not see it
 */
export async function formattedMail(
  platform: Platform,
  principal: Principal,
  id: string,
  remote: boolean,
): Promise<CleanHtml> {
  const { row, inline } = await readInOrganisation(
    platform.pool,
    principal.organisation_id,
    async (client) => {
      const found = await rowOf(client, principal, id);
      return { row: found, inline: await picturesOf(platform, client, found) };
    },
  );
  return cleanHtml(row.html ?? '', { remote, inline });
}
