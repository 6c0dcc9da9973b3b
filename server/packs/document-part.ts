import type { PoolClient } from 'pg';
import type { ArchiveWriter } from './archive-writer.ts';

/** A content of a document that a pack holds. */
export interface WrittenDocument {
  readonly number: string;
  readonly title: string;
  readonly path: string;
  readonly media_type: string;
  readonly sha256: string;
}

/** What was written of the documents, and how many contents were disposed of before. */
export interface WrittenDocuments {
  readonly documents: readonly WrittenDocument[];
  readonly disposed: number;
}

const extensions: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

interface NamedContent {
  readonly number: string;
  readonly title: string;
  readonly hash: string;
}

/** Contents that the documents and filled forms of the pack name: every version, what is prepared, and their pictures. */
async function namedContents(client: PoolClient, ids: readonly string[]): Promise<readonly NamedContent[]> {
  const { rows } = await client.query<NamedContent>(
    `select distinct on (hash) number, title, hash from record, lateral (
        select fields->>'content_hash' as hash
        union all select fields->>'form_hash'
        union all select v->>'hash' from jsonb_array_elements(
          case when jsonb_typeof(fields->'versions') = 'array' then fields->'versions' else '[]' end) v
      ) named
      where organisation_id = current_organisation_id() and process in ('document', 'filled-form') and id = any ($1)
        and hash ~ '^[0-9a-f]{64}$'
      order by hash, number`,
    [ids],
  );
  return rows.toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

async function readContent(
  client: PoolClient,
  hash: string,
): Promise<{ readonly media_type: string; readonly body: Buffer | null } | undefined> {
  const { rows } = await client.query<{ media_type: string; body: Buffer | null }>(
    'select media_type, body from document_content where organisation_id = current_organisation_id() and hash = $1',
    [Buffer.from(hash, 'hex')],
  );
  return rows[0];
}

/** Hashes of pictures that a structured text shows. */
function picturesIn(media_type: string, body: Buffer): readonly string[] {
  return media_type === 'application/json' ? (body.toString('utf8').match(/\b[0-9a-f]{64}\b/g) ?? []) : [];
}

/** Writes what controlled documents and filled forms say, as the bytes under the hash that was signed. */
export async function writeDocuments(
  client: PoolClient,
  archive: ArchiveWriter,
  ids: readonly string[],
): Promise<WrittenDocuments> {
  const documents: WrittenDocument[] = [];
  const waiting = [...(await namedContents(client, ids))];
  const known = new Set(waiting.map(({ hash }) => hash));
  let disposed = 0;
  for (let named = waiting.shift(); named !== undefined; named = waiting.shift()) {
    const { number, title, hash } = named;
    const content = await readContent(client, hash);
    if (content === undefined) continue;
    if (content.body === null) {
      disposed += 1;
      continue;
    }
    const path = `documents/${number}/${hash}.${extensions[content.media_type] ?? 'bin'}`;
    await archive.add(path, content.body);
    documents.push({ number, title, path, media_type: content.media_type, sha256: hash });
    for (const picture of picturesIn(content.media_type, content.body)) {
      if (!known.has(picture)) waiting.push({ number, title, hash: picture });
      known.add(picture);
    }
  }
  return { documents, disposed };
}
