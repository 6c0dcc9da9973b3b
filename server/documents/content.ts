import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { dayOf } from '../../kernel/day.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { isOwnRecord } from '../../kernel/rights.ts';
import { type Actor, isStaff } from '../../kernel/roles.ts';
import { document } from '../../processes/document/definition.ts';
import { readStructuredText, structuredType } from '../../processes/document/structured-text.ts';
import { type Version, versionInForce, versionsOf } from '../../processes/document/versions.ts';
import type { Request } from '../records/execute.ts';
import type { Content } from './file-kinds.ts';

/** The hash under which bytes are stored and signed: SHA-256 in hexadecimal. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Content as it is stored. */
export interface StoredContent {
  readonly hash: string;
  readonly media_type: string;
  /** Null: disposed of. */
  readonly body: Buffer | null;
}

const toBytes = (hash: string): Buffer => Buffer.from(hash, 'hex');

/** Stores bytes under their hash, in the transaction that refers to them. */
export async function keepContent(
  client: PoolClient,
  bytes: Buffer,
  media_type: string,
  person: string | null,
): Promise<void> {
  await client.query('select keep_document_content($1, $2, $3)', [bytes, media_type, person]);
}

/** The content of that hash in the organisation in scope, or null. */
export async function findContent(client: PoolClient, hash: string): Promise<StoredContent | null> {
  const { rows } = await client.query<Omit<StoredContent, 'hash'>>({
    name: 'document-content',
    text: `select media_type, body from document_content
      where organisation_id = current_organisation_id() and hash = $1`,
    values: [toBytes(hash)],
  });
  return rows[0] === undefined ? null : { hash, ...rows[0] };
}

/** Refuses a text that shows pictures nobody uploaded. @throws Refusal `document.picture-unknown` */
async function checkPictures(client: PoolClient, { pictures }: Content): Promise<void> {
  if (pictures.length === 0) return;
  const { rows } = await client.query<{ hash: Buffer }>(
    `select hash from document_content where organisation_id = current_organisation_id()
      and hash = any ($1) and media_type like 'image/%' and body is not null`,
    [pictures.map(toBytes)],
  );
  const known = new Set(rows.map(({ hash }) => hash.toString('hex')));
  const unknown = pictures.find((hash) => !known.has(hash));
  if (unknown !== undefined) throw new Refusal('document.picture-unknown', { picture: unknown });
}

/** Stores content in the transaction that refers to it. @throws Refusal `document.picture-unknown` */
export function keeping(content: Content, person: string | null): (client: PoolClient) => Promise<void> {
  return async (client) => {
    await checkPictures(client, content);
    await keepContent(client, content.bytes, content.media_type, person);
  };
}

/**
 * The command by which content becomes what a document holds, and the storing of its bytes in the same transaction.
 *
 * @param more what else is set with it: of which process definition it was made
 * @param pictures PNG pictures that the program drew for it, stored along with it
 */
export function writing(
  content: Content,
  person: string | null,
  more: Readonly<Record<string, unknown>> = {},
  pictures: readonly Buffer[] = [],
): Pick<Request, 'command'> & Required<Pick<Request, 'alongside'>> {
  const { bytes, media_type, open } = content;
  const left = {
    places_left: open.length || null,
    blanks_left: open.filter(({ kind }) => kind === 'blank').length || null,
    first_left_under: open[0]?.heading ?? null,
  };
  const values = { content_hash: hashOf(bytes), media_type, ...left, ...more };
  return {
    command: { kind: 'perform', activity: 'write', values },
    alongside: async (client) => {
      for (const picture of pictures) await keepContent(client, picture, 'image/png', person);
      await keeping(content, person)(client);
    },
  };
}

/** Which content of a document is meant: a published version, or what is being prepared. */
export interface ChosenContent {
  readonly hash: string;
  /** Null: what is being prepared, by nobody's approval yet. */
  readonly version: Version | null;
}

function draftOf(record: ProcessRecord, actor: Actor): ChosenContent {
  // Whoever is named to write, review or approve it reads it, whatever their roles.
  if (!isStaff(actor) && !isOwnRecord(document, record, actor)) throw new Refusal('document.drafts-hidden');
  const hash = textIn(record, 'content_hash');
  if (hash === null) throw new Refusal('document.content-missing', { number: record.number });
  return { hash, version: null };
}

function versionNumbered(record: ProcessRecord, wanted: string): ChosenContent {
  const versions = versionsOf(record);
  const version = versions.find(({ number }) => String(number) === wanted);
  if (version !== undefined) return { hash: version.hash, version };
  const known = versions.map(({ number }) => number).join(', ');
  throw new Refusal('document.version-unknown', {
    number: record.number,
    version: wanted,
    known: known === '' ? '–' : known,
  });
}

/**
 * The content that somebody asks for: a version by its number, `draft`, or when they name none the version in force;
 * before the first of them, the newest or, for staff and those named in it, the draft.
 *
 * @throws Refusal `document.version-unknown`, `document.drafts-hidden` or `document.content-missing`
 */
export function chooseContent(
  record: ProcessRecord,
  wanted: string | undefined,
  actor: Actor,
  now: number,
): ChosenContent {
  if (wanted === 'draft') return draftOf(record, actor);
  if (wanted !== undefined) return versionNumbered(record, wanted);
  const version = versionInForce(record, dayOf(now, 'UTC')) ?? versionsOf(record).at(-1);
  return version === undefined ? draftOf(record, actor) : { hash: version.hash, version };
}

/** The bytes of chosen content. @throws Refusal `document.disposed` or `document.content-missing` */
export async function contentBytes(
  client: PoolClient,
  record: ProcessRecord,
  hash: string,
): Promise<{ readonly media_type: string; readonly body: Buffer }> {
  const found = await findContent(client, hash);
  if (found === null) throw new Refusal('document.content-missing', { number: record.number });
  const { media_type, body } = found;
  if (body === null) throw new Refusal('document.disposed', { number: record.number });
  return { media_type, body };
}

/** Hashes of the pictures that structured text shows; none for other files. */
export function picturesOf(media_type: string, body: Buffer): readonly string[] {
  if (media_type !== structuredType) return [];
  const read = readStructuredText(JSON.parse(body.toString('utf8')));
  return read.ok ? read.pictures : [];
}

/** The bytes of pictures by their hash; those that are disposed of are left out. */
export async function readPictures(
  client: PoolClient,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  for (const one of hashes) {
    const found = await findContent(client, one);
    if (found?.body) pictures.set(one, found.body);
  }
  return pictures;
}

/** Whether what is stored of a hash still has it. */
interface Verified {
  readonly hash: string;
  readonly state: 'intact' | 'changed' | 'missing' | 'disposed';
}

async function verifyHash(
  client: PoolClient,
  hash: string,
): Promise<Verified & { pictures: readonly string[] }> {
  const found = await findContent(client, hash);
  if (found === null) return { hash, state: 'missing', pictures: [] };
  if (found.body === null) return { hash, state: 'disposed', pictures: [] };
  const state = hashOf(found.body) === hash ? 'intact' : 'changed';
  return { hash, state, pictures: state === 'intact' ? picturesOf(found.media_type, found.body) : [] };
}

/** What came of reading the stored bytes of a version again. */
export interface VerifiedVersion extends Verified {
  readonly number: number;
  /** Pictures whose bytes are not intact. */
  readonly pictures: readonly Verified[];
}

/** Reads the bytes of every version and its pictures again, and compares them with the hashes that were signed. */
export async function verifyVersions(
  client: PoolClient,
  record: ProcessRecord,
): Promise<readonly VerifiedVersion[]> {
  const verified: VerifiedVersion[] = [];
  for (const { number, hash } of versionsOf(record)) {
    const { state, pictures } = await verifyHash(client, hash);
    const damaged: Verified[] = [];
    for (const picture of pictures) {
      const seen = await verifyHash(client, picture);
      if (seen.state !== 'intact') damaged.push({ hash: picture, state: seen.state });
    }
    verified.push({ number, hash, state, pictures: damaged });
  }
  return verified;
}

/** Every content that the document ever had, drafts included, as its journal tells. */
async function everyHash(client: PoolClient, record: ProcessRecord): Promise<readonly string[]> {
  const { rows } = await client.query<{ hash: string }>(
    `select distinct changes->'content_hash'->>1 as hash from journal_entry
      where organisation_id = current_organisation_id() and record_id = $1
        and changes->'content_hash'->>1 is not null`,
    [record.id],
  );
  return rows.map(({ hash }) => hash);
}

/**
 * Removes the bytes of everything that the document ever held, in the transaction that says that it is disposed of.
 * Content and pictures that another document holds stay. @returns how many contents were emptied
 */
export async function disposeContents(client: PoolClient, record: ProcessRecord): Promise<number> {
  const hashes = await everyHash(client, record);
  const pictures = new Set<string>();
  for (const hash of hashes) {
    const found = await findContent(client, hash);
    if (found === null || found.body === null) continue;
    for (const picture of picturesOf(found.media_type, found.body)) pictures.add(picture);
  }
  const { rows } = await client.query<{ emptied: number }>(
    'select dispose_document_contents($1) as emptied',
    [[...hashes, ...pictures].map(toBytes)],
  );
  return rows[0]?.emptied ?? 0;
}
