import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { type Manifest, packFormat, packPaths, packVersion, signedText } from '../../evidence/pack-format.ts';
import { problemSentence } from '../../evidence/problem.ts';
import { fingerprint } from '../../evidence/verify/keys.ts';
import { verifyPack } from '../../evidence/verify/verify-pack.ts';
import { journalOrigin } from '../../kernel/checkpoint.ts';
import { Refusal } from '../../kernel/errors.ts';
import { signNote } from '../../kernel/signed-note.ts';
import { readInOrganisation, snapshotInOrganisation } from '../database/pool.ts';
import { type Sealing, sealOrganisation } from '../journal/seal.ts';
import type { Platform, Principal } from '../platform.ts';
import { contextOf, readSettings } from '../records/organisation-context.ts';
import { ArchiveWriter } from './archive-writer.ts';
import { writeChecks } from './check-part.ts';
import { type ChosenRecord, chooseRecords } from './chosen-records.ts';
import { writeDocuments } from './document-part.ts';
import { writeExceptions } from './exception-part.ts';
import { indexPage, type PackIndex } from './index-page.ts';
import { indexPdf } from './index-print.ts';
import { type PackedJournal, writeJournal } from './journal-part.ts';
import { newestCheckpoint, readPackKeys } from './key-part.ts';
import { oscalResults } from './oscal.ts';
import { writeRecords } from './record-part.ts';
import { type PackOrder, type SettledPack, settlePack } from './settle.ts';
import type { PackTelling } from './telling.ts';
import { nodeVerifierTools, withFile } from './verifier-tools.ts';

/** What making packs works with. */
export interface PackMaking {
  readonly platform: Platform;
  readonly sealing: Sealing;
  readonly program: { readonly name: string; readonly version: string };
}

/** A pack that was made. */
export interface MadePack {
  readonly manifest: Manifest;
  /** Of the file. */
  readonly size: number;
  readonly sha256: string;
}

/** How often, and how long in all, it is waited until everything the records show is sealed, in milliseconds. */
const [sealingPause_ms, sealingLimit_ms] = [200, 60_000];

/** Both connections of a pack: records as of one snapshot, and the journal as it was sealed after that. */
interface PackReading {
  readonly client: PoolClient;
  readonly journal: PoolClient;
  readonly snapshot: string;
}

async function isSealed(client: PoolClient, snapshot: string): Promise<boolean> {
  const { rows } = await client.query<{ sealed: boolean }>(
    `select not exists (
      select from journal_entry e
      where e.organisation_id = current_organisation_id() and pg_visible_in_snapshot(e.transaction_id, $1::pg_snapshot)
        and not exists (select from journal_leaf l where l.organisation_id = e.organisation_id and l.entry_id = e.id)
    ) as sealed`,
    [snapshot],
  );
  return rows[0]?.sealed ?? false;
}

/** Seals whatever the snapshot saw: what a pack shows is proved. @throws Refusal `pack.not-sealed`, `pack.key-missing` */
async function sealUpTo(
  { platform, sealing }: PackMaking,
  organisation_id: string,
  snapshot: string,
): Promise<void> {
  for (let waited = 0; waited < sealingLimit_ms; waited += sealingPause_ms) {
    const outcome = await sealOrganisation(sealing, organisation_id);
    if ('problem' in outcome && outcome.problem !== 'busy') throw new Refusal('pack.key-missing');
    const sealed = await readInOrganisation(platform.pool, organisation_id, (client) =>
      isSealed(client, snapshot),
    );
    if (sealed) return;
    // Somebody else seals, or a transaction that began earlier is still under way.
    await wait(sealingPause_ms);
  }
  throw new Refusal('pack.not-sealed');
}

/** Reads as of one instant, and the journal beside it as it is sealed once that instant is. */
function reading<T>(
  making: PackMaking,
  organisation_id: string,
  work: (reading: PackReading) => Promise<T>,
): Promise<T> {
  const { pool } = making.platform;
  return snapshotInOrganisation(pool, organisation_id, async (client) => {
    const { rows } = await client.query<{ snapshot: string }>(
      'select pg_current_snapshot()::text as snapshot',
    );
    const snapshot = rows[0]?.snapshot ?? '';
    await sealUpTo(making, organisation_id, snapshot);
    return snapshotInOrganisation(pool, organisation_id, (journal) => work({ client, journal, snapshot }));
  });
}

async function nameOf(client: PoolClient, id: string | null): Promise<{ id: string; name: string } | null> {
  if (id === null) return null;
  const { rows } = await client.query<{ id: string; name: string }>(
    'select id, name from person where organisation_id = current_organisation_id() and id = $1',
    [id],
  );
  return rows[0] ?? null;
}

async function organisationIn(
  client: PoolClient,
): Promise<{ readonly name: string; readonly time_zone: string }> {
  const { rows } = await client.query<{ name: string; time_zone: string }>(
    'select name, time_zone from organisation where organisation_id = current_organisation_id()',
  );
  return rows[0] ?? { name: '–', time_zone: 'UTC' };
}

/** Records that the journal of the pack tells of and that are not there at all. */
async function goneRecords(client: PoolClient, pack: SettledPack): Promise<readonly string[]> {
  if (pack.audit !== null) return [];
  const { rows } = await client.query<{ id: string }>(
    `select distinct record_id as id from journal_entry e
      where organisation_id = current_organisation_id() and record_id is not null
        and recorded_at >= $1 and recorded_at < $2
        and exists (select from journal_entry c where c.organisation_id = e.organisation_id
          and c.record_id = e.record_id and c.to_state is not null)
        and not exists (select from record r where r.organisation_id = e.organisation_id and r.id = e.record_id)`,
    [new Date(pack.from).toISOString(), new Date(pack.to).toISOString()],
  );
  return rows.map(({ id }) => id);
}

/** Everything that is known once the parts are written. */
interface Written {
  readonly index: PackIndex;
  readonly journal: PackedJournal;
  readonly disposed: readonly string[];
}

/** Writes one pack, part by part, in the order of its files. */
class PackWriting {
  readonly #making: PackMaking;
  readonly #principal: Principal;
  readonly #pack: SettledPack;
  readonly #archive: ArchiveWriter;
  readonly id: string;
  readonly made_at: string;

  constructor(
    making: PackMaking,
    principal: Principal,
    pack: SettledPack,
    archive: ArchiveWriter,
    id: string,
  ) {
    this.#making = making;
    this.#principal = principal;
    this.#pack = pack;
    this.#archive = archive;
    this.id = id;
    this.made_at = new Date(making.platform.now()).toISOString();
  }

  async write({ client, journal, snapshot }: PackReading): Promise<Manifest> {
    const { organisation_id } = this.#principal;
    const { platform, sealing } = this.#making;
    const organisation = await organisationIn(client);
    const settings = await readSettings(client);
    const planned = contextOf(settings);
    const telling: PackTelling = {
      language: this.#pack.language,
      time_zone: organisation.time_zone,
      planned,
    };
    const { shown: chosen, disposed: disposed_ids } = await chooseRecords(client, this.#pack);
    const record_ids = chosen.map(({ id }) => id);
    const checkpoint = await newestCheckpoint(journal);
    const { keys, signer } = await readPackKeys(journal, sealing.folders.keys, organisation_id);
    const packed = await writeJournal(journal, this.#archive, {
      organisation_id,
      pack: this.#pack,
      record_ids,
      disposed_ids,
      snapshot,
      size: checkpoint.size,
    });
    await this.#archive.add(packPaths.checkpoint, checkpoint.note);
    if (checkpoint.time_stamp !== null)
      await this.#archive.add('journal/checkpoint.tsr', checkpoint.time_stamp);
    await this.#archive.add(packPaths.keys, `${JSON.stringify(keys, null, 2)}\n`);
    const to = new Date(this.#pack.to).toISOString();
    const place = { platform, client, journal, organisation_id, snapshot, to, telling };
    const records = await writeRecords(place, this.#archive, chosen);
    const documents = await writeDocuments(client, this.#archive, record_ids);
    const checks = await writeChecks(this.#archive, this.#pack.assessment, settings);
    const exceptions = await writeExceptions(
      client,
      this.#archive,
      this.#pack.assessment,
      checks.map(({ id }) => id),
      telling,
    );
    const disposed = [...disposed_ids, ...(await goneRecords(client, this.#pack))];
    const made_by = await nameOf(client, this.#principal.actor.id);
    const { program } = this.#making;
    const index: PackIndex = {
      pack: this.#pack,
      organisation: organisation.name,
      made_at: this.made_at,
      made_by: made_by?.name ?? null,
      program: `${program.name} ${program.version}`,
      key: fingerprint(signer.key),
      size: checkpoint.size,
      entries: packed.entries,
      left_out: this.#leftOut(packed, documents.disposed, disposed.length),
      records,
      record_count: chosen.length,
      documents: documents.documents,
      checks,
      exceptions,
    };
    await this.#writeReadable(telling, index, { id: organisation_id, name: organisation.name });
    const manifest = this.#manifest({ index, journal: packed, disposed }, made_by, chosen);
    await this.#sign(manifest, (text) => signNote(text, [signer]));
    return manifest;
  }

  #leftOut(packed: PackedJournal, documents: number, records: number): PackIndex['left_out'] {
    return [
      ...[...packed.left_out].map(([reason, count]) => ({ what: `left-${reason}` as const, count })),
      { what: 'left-before-range', count: packed.from },
      { what: 'left-disposed', count: documents },
      { what: 'left-gone', count: records },
    ];
  }

  async #writeReadable(
    telling: PackTelling,
    index: PackIndex,
    organisation: { id: string; name: string },
  ): Promise<void> {
    const { made_at, id: pack_id } = this;
    const { program } = this.#making;
    const { assessment } = this.#pack;
    if (assessment !== null) await this.#archive.add('assessment.json', `${JSON.stringify(assessment)}\n`);
    const oscal = oscalResults(telling, { pack_id, organisation, made_at, program }, this.#pack);
    await this.#archive.add('oscal/assessment-results.json', `${JSON.stringify(oscal)}\n`);
    await this.#archive.add('index.html', indexPage(telling, index));
    await this.#archive.add('index.pdf', await indexPdf(telling, index));
  }

  #manifest(
    { index, journal, disposed }: Written,
    made_by: Manifest['made_by'],
    chosen: readonly ChosenRecord[],
  ): Manifest {
    const { organisation_id } = this.#principal;
    const { kind, number, from, to } = this.#pack;
    return {
      format: packFormat,
      version: packVersion,
      id: this.id,
      made_at: this.made_at,
      made_by,
      program: this.#making.program,
      organisation: { id: organisation_id, name: index.organisation },
      of: { kind, number, from: new Date(from).toISOString(), to: new Date(to).toISOString() },
      journal: {
        origin: journalOrigin(organisation_id),
        size: index.size,
        from: journal.from,
        to: journal.to,
        entries: journal.entries,
        erased: journal.erased,
      },
      counts: {
        records: chosen.length,
        documents: index.documents.length,
        exceptions: index.exceptions.count,
        checks: index.checks.length,
      },
      left_out: index.left_out.map(({ what, count }) => ({ what, count })).filter(({ count }) => count > 0),
      disposed_records: disposed,
      files: this.#archive.listed,
    };
  }

  async #sign(manifest: Manifest, sign: (text: string) => string): Promise<void> {
    const text = `${JSON.stringify(manifest)}\n`;
    const digest = createHash('sha256').update(text).digest('hex');
    await this.#archive.addUnlisted(packPaths.manifest, text);
    await this.#archive.addUnlisted(packPaths.signature, sign(signedText(this.id, digest)));
  }
}

/** Verifies what was just made: a journal that was tampered with shows here. @throws Refusal `pack.journal-broken` */
async function checkMade(path: string): Promise<string> {
  const digest = createHash('sha256');
  return withFile(path, async (source) => {
    const report = await verifyPack(nodeVerifierTools, source);
    const [problem] = report.problems;
    if (problem !== undefined)
      throw new Refusal('pack.not-whole', { problem: problemSentence(problem, 'en') });
    for (let at = 0; at < source.size; at += 1024 ** 2) {
      digest.update(await source.read(at, Math.min(1024 ** 2, source.size - at)));
    }
    return digest.digest('hex');
  });
}

/**
 * Makes an evidence pack: everything of one instant, proved under the newest checkpoint, signed and verified at once.
 *
 * @param path of the file that is written; it is removed again when something fails
 * @throws Refusal `pack.…`, and those of finding out what it is of
 */
export async function makePack(
  making: PackMaking,
  principal: Principal,
  order: PackOrder,
  path: string,
): Promise<MadePack> {
  const pack = await settlePack(making.platform, principal, order);
  const archive = await ArchiveWriter.create(path);
  try {
    const writing = new PackWriting(making, principal, pack, archive, making.platform.newId());
    const manifest = await reading(making, principal.organisation_id, (one) => writing.write(one));
    const size = await archive.end();
    return { manifest, size, sha256: await checkMade(path) };
  } catch (error) {
    await archive.abandon();
    await rm(path, { force: true });
    throw error;
  }
}
