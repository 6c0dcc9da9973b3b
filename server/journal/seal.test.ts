import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCheckpoint } from '../../kernel/checkpoint.ts';
import { rootOf } from '../../kernel/merkle.ts';
import { isSignedBy, parseNote, parseVerifierKey } from '../../kernel/signed-note.ts';
import { type TestSealing, testSealing, untilSealable } from '../testing/sealed.ts';
import { type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { checkpointFile } from './checkpoints.ts';
import { readKeys, verifyEd25519 } from './keys.ts';
import { sealOrganisation } from './seal.ts';
import { startSealing } from './sealer.ts';
import { sha256 } from './sha256.ts';

let service: TestService;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let sealing: TestSealing;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  theirs = await service.organisation('Theirs');
  sealing = testSealing(service);
});
afterAll(async () => {
  await sealing.close();
  await service.close();
});

async function report(organisation: TestOrganisation, count: number): Promise<void> {
  const agent = organisation.person('agent');
  for (let i = 0; i < count; i += 1) {
    const made = await agent.call('POST', '/incidents', { title: `Incident ${i}`, impact: 2, urgency: 2 });
    expect(made.status).toBe(201);
  }
}

async function leaves(
  organisation: TestOrganisation,
): Promise<readonly { entry_id: string; hash: Buffer }[]> {
  const { rows } = await sealing.pool.query<{ entry_id: string; hash: Buffer }>(
    'select entry_id, hash from journal_leaf where organisation_id = $1 order by position',
    [organisation.id],
  );
  return rows;
}

async function newestNote(organisation: TestOrganisation): Promise<string> {
  const { rows } = await sealing.pool.query<{ note: string }>(
    'select note from journal_checkpoint where organisation_id = $1 order by size desc limit 1',
    [organisation.id],
  );
  return rows[0]?.note ?? '';
}

describe('sealing', () => {
  test('makes a leaf of each entry in the order of commit, and signs the tree of each organisation apart', async () => {
    await report(ours, 3);
    await report(theirs, 1);
    await sealing.seal();
    expect(await sealing.seal()).toBe(0);
    await report(ours, 2);
    await sealing.seal();
    for (const organisation of [ours, theirs]) {
      const sealed = await leaves(organisation);
      const { rows } = await sealing.pool.query<{ id: string }>(
        'select id from journal_entry where organisation_id = $1 order by transaction_id, id',
        [organisation.id],
      );
      expect(sealed.map(({ entry_id }) => entry_id)).toEqual(rows.map(({ id }) => id));
      const note = parseNote(await newestNote(organisation));
      const checkpoint = parseCheckpoint(note?.text ?? '');
      expect(checkpoint).toMatchObject({ origin: `touchstone/${organisation.id}`, size: sealed.length });
      expect(Buffer.from(checkpoint?.root ?? [])).toEqual(
        Buffer.from(
          rootOf(
            sha256,
            sealed.map(({ hash }) => hash),
          ),
        ),
      );
      const client = await sealing.pool.connect();
      const keys = await readKeys(client, organisation.id).finally(() => client.release());
      const key = parseVerifierKey(sha256, keys[0]?.verifier_key ?? '');
      expect(note !== null && key !== null && isSignedBy(verifyEd25519, note, key)).toBe(true);
    }
  });

  test('keeps private keys for its owner alone, outside of the database, and every checkpoint in a file', async () => {
    const folder = join(sealing.folders.keys, ours.id);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).toEqual(['1.pem']);
    expect(statSync(join(folder, '1.pem')).mode & 0o777).toBe(0o600);
    const kept = readFileSync(checkpointFile(sealing.folders, ours.id), 'utf8');
    expect(kept.endsWith(`${await newestNote(ours)}.\n`)).toBe(true);
    expect(kept.split('\n.\n')).toHaveLength(3);
  });

  test('waits for a transaction that began before, and then puts its entries behind', async () => {
    const before = (await leaves(ours)).length;
    const slow = await sealing.pool.connect();
    try {
      await slow.query('begin; select pg_current_xact_id()');
      await report(ours, 1);
      expect(await sealOrganisation(sealing, ours.id)).toMatchObject({ sealed: 0 });
    } finally {
      await slow.query('commit');
      slow.release();
    }
    expect(await sealing.seal()).toBe(1);
    expect((await leaves(ours)).length).toBe(before + 1);
  });

  test('goes over the bounds of batches and tiles, and is done by one process at a time', async () => {
    await sealing.pool.query(
      `insert into journal_entry (organisation_id, id, process, activity, occurred_at, origin)
        select $1, gen_random_uuid(), 'person', 'change', now(), 'system' from generate_series(1, 1300)`,
      [theirs.id],
    );
    const outcomes = await Promise.all([1, 2].map(() => sealOrganisation(sealing, theirs.id)));
    expect(outcomes.filter((outcome) => 'problem' in outcome)).toEqual([{ problem: 'busy' }]);
    await sealing.seal();
    expect((await leaves(theirs)).length).toBe(1301);
    expect(await sealing.verify(theirs.id)).toMatchObject({ whole: true, complete: true, size: 1301 });
    expect(await sealing.verify(theirs.id, 100)).toMatchObject({
      whole: true,
      complete: false,
      verified: 277,
    });
  });

  test('goes on by itself, in the background', async () => {
    await report(ours, 1);
    const signed = Promise.withResolvers<string>();
    const sealer = startSealing({ ...sealing, signed: signed.resolve }, { debug() {}, error() {} });
    expect(await signed.promise).toBe(ours.id);
    await sealer.stop();
    expect(await sealing.seal()).toBe(0);
  });

  test('signs no more often than it is told to, and makes up for it', async () => {
    await report(ours, 1);
    await untilSealable(sealing.pool);
    const often = { ...sealing, checkpoint_pause_ms: 3_600_000 };
    expect(await sealOrganisation(often, ours.id)).toEqual({ sealed: 1, unsigned: true });
    const before = await newestNote(ours);
    expect(await sealOrganisation(sealing, ours.id)).toEqual({ sealed: 0, unsigned: false });
    expect(await newestNote(ours)).not.toBe(before);
  });

  test('goes on in a database that was restored elsewhere, where transactions count anew', async () => {
    await sealing.tamper(
      "update journal_sealing set last_transaction_id = '99999999999' where organisation_id = $1",
      [ours.id],
    );
    await report(ours, 1);
    await untilSealable(sealing.pool);
    expect(await sealOrganisation(sealing, ours.id)).toMatchObject({ sealed: 1 });
    expect(await sealing.verify(ours.id)).toMatchObject({ whole: true });
  });

  test('is not stopped once transactions that count anew reach the numbers of old entries', async () => {
    const here = await service.organisation('Restored');
    await report(here, 2);
    await sealing.seal();
    // As a restored database has it: what is sealed bears numbers that are still to come here.
    const { rows } = await sealing.pool.query<{ next: string }>(
      'select (pg_current_xact_id()::text::bigint + 40)::text as next',
    );
    const next = rows[0]?.next;
    await sealing.tamper('update journal_entry set transaction_id = $2::xid8 where organisation_id = $1', [
      here.id,
      next,
    ]);
    await sealing.tamper(
      'update journal_sealing set last_transaction_id = $2::xid8 where organisation_id = $1',
      [here.id, next],
    );
    await report(here, 1);
    expect(await sealing.seal()).toBe(1);
    for (let passed = 0; passed < 60; passed += 1) await sealing.pool.query('select pg_current_xact_id()');
    await report(here, 1);
    expect(await sealing.seal()).toBe(1);
    expect(await sealing.verify(here.id)).toMatchObject({ whole: true, size: 4, pending: 0 });
  });

  test('cannot be undone by anybody whom the triggers stop, nor by the application at all', async () => {
    for (const statement of [
      'update journal_leaf set hash = hash',
      'update journal_leaf set salt = null',
      'delete from journal_leaf',
      'truncate journal_leaf',
      'update journal_node set hash = hash',
      'update journal_checkpoint set size = size + 1',
      'delete from journal_checkpoint',
      'delete from journal_key',
      "update journal_entry set text = 'x'",
      "update journal_entry set changes = '{}', text = null, detail = null",
    ]) {
      await expect(sealing.pool.query(statement), statement).rejects.toThrow(
        /append-only|stays as it was signed/,
      );
      await expect(service.database.application.query(statement), statement).rejects.toThrow(
        /permission denied/,
      );
    }
  });
});
