import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JournalVerification } from '../../kernel/journal-verification.ts';
import { type TestSealing, testSealing } from '../testing/sealed.ts';
import { type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { openTimeStampAuthority } from '../testing/time-stamp-authority.ts';
import { checkpointFile, signState } from './checkpoints.ts';
import { rotateKey } from './rotate-key.ts';
import { takeTimeStamp, timeStampQuestion } from './time-stamp.ts';
import { builderAt } from './tree-reader.ts';

let service: TestService;
let ours: TestOrganisation;
let sealing: TestSealing;

/** Incidents with their numbers, each with its entry, sealed in two checkpoints. */
let numbers: string[];

async function report(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const made = await ours
      .person('agent')
      .call('POST', '/incidents', { title: `Incident ${i}`, impact: 2, urgency: 2 });
    numbers.push(made.body.number);
  }
}

beforeEach(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  sealing = testSealing(service);
  numbers = [];
  await report(4);
  await sealing.seal();
  await report(4);
  await sealing.seal();
  expect(await sealing.verify(ours.id)).toMatchObject({
    whole: true,
    complete: true,
    size: 8,
    verified: 8,
    pending: 0,
    checkpoints: 4,
    findings: [],
    notices: [],
  });
});
afterEach(async () => {
  await sealing.close();
  await service.close();
});

async function entryAt(position: number): Promise<string> {
  const { rows } = await sealing.pool.query<{ entry_id: string }>(
    'select entry_id from journal_leaf where organisation_id = $1 and position = $2',
    [ours.id, position],
  );
  return rows[0]?.entry_id ?? '';
}

/** As a clock would have it that is wrong by so much. */
const shiftUnsealed = (by: string): Promise<void> =>
  sealing.tamper(
    `update journal_entry set recorded_at = recorded_at + $1::interval
      where not exists (select from journal_leaf where entry_id = id)`,
    [by],
  );

/** Lets an authority see the newest checkpoint. */
async function stampNewest(): Promise<void> {
  const { rows } = await sealing.pool.query<{ note: string }>(
    'select note from journal_checkpoint where organisation_id = $1 order by size desc limit 1',
    [ours.id],
  );
  const bytes = Buffer.from(rows[0]?.note ?? '');
  const question = timeStampQuestion(bytes);
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-authority-'));
  const answer = openTimeStampAuthority(folder).answer(question.request);
  rmSync(folder, { recursive: true });
  const { token } = await takeTimeStamp(answer, bytes, question);
  await sealing.tamper('update journal_checkpoint set time_stamp = $1 where note = $2', [
    token,
    rows[0]?.note,
  ]);
}

const kindsOf = ({ findings }: JournalVerification): string[] => findings.map(({ kind }) => kind);

describe('whoever has every right in the database', () => {
  test.each([
    ["changes = jsonb_set(changes, '{title}', '[null, \"Other\"]')"],
    ["text = 'Other'"],
    ["occurred_at = occurred_at - interval '1 microsecond'"],
    ["recorded_at = recorded_at - interval '1 day'"],
    ['actor_id = null'],
    ["to_state = 'closed'"],
  ])('does not change an entry unnoticed: %s', async (change) => {
    const id = await entryAt(5);
    await sealing.tamper(`update journal_entry set ${change} where id = $1`, [id]);
    const found = await sealing.verify(ours.id);
    expect(found.findings).toContainEqual({
      kind: 'entry-changed',
      params: { position: 5, entry: id, process: 'incident', record: numbers[5] },
    });
    expect(found.whole).toBe(false);
  });

  test('does not delete an entry unnoticed, with or without its leaf', async () => {
    const id = await entryAt(2);
    await sealing.tamper('delete from journal_entry where id = $1', [id]);
    expect((await sealing.verify(ours.id)).findings).toEqual([
      { kind: 'entry-deleted', params: { entry: id, position: 2 } },
    ]);
    await sealing.tamper('delete from journal_leaf where entry_id = $1', [id]);
    expect((await sealing.verify(ours.id)).findings).toEqual([
      { kind: 'leaf-missing', params: { from: 2, to: 2 } },
    ]);
  });

  test('does not insert an entry among sealed ones unnoticed', async () => {
    const id = await entryAt(2);
    await sealing.tamper(
      `insert into journal_entry select (e).* from (
        select jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid())) as e
        from journal_entry e where id = $1) as copy`,
      [id],
    );
    expect((await sealing.verify(ours.id)).findings).toMatchObject([
      { kind: 'entry-inserted', params: { record: numbers[2] } },
    ]);
    // Nor one that claims to be of a transaction yet to come.
    await sealing.tamper(
      "update journal_entry set transaction_id = '99999999999' where not exists (select from journal_leaf where entry_id = id)",
    );
    expect(kindsOf(await sealing.verify(ours.id))).toEqual(['entry-inserted']);
  });

  test('does not record an entry as if long ago, even where it is sealed', async () => {
    await report(1);
    await sealing.tamper(
      `update journal_entry set recorded_at = recorded_at - interval '3 days'
        where not exists (select from journal_leaf where entry_id = id)`,
    );
    await sealing.seal();
    expect((await sealing.verify(ours.id)).findings).toMatchObject([
      { kind: 'entry-backdated', params: { position: 8, record: numbers[8] } },
    ]);
  });

  test('does not record an entry as if long ago beside a time stamp that says otherwise', async () => {
    await report(1);
    await shiftUnsealed('-3 days');
    await sealing.seal();
    await stampNewest();
    expect(kindsOf(await sealing.verify(ours.id))).toEqual(['entry-backdated']);
  });

  test('does not reorder entries unnoticed', async () => {
    await sealing.tamper('update journal_leaf set position = position + 100 where position in (4, 5)');
    await sealing.tamper('update journal_leaf set position = 5 where position = 104');
    await sealing.tamper('update journal_leaf set position = 4 where position = 105');
    expect((await sealing.verify(ours.id)).findings).toMatchObject([
      { kind: 'tree-changed', params: { from: 4, to: 7 } },
    ]);
  });

  test('does not remove the newest entries unnoticed, with their leaves, checkpoints and what tells of them', async () => {
    await sealing.tamper(
      'delete from journal_entry where id in (select entry_id from journal_leaf where position >= 4)',
    );
    await sealing.tamper('delete from journal_leaf where position >= 4');
    await sealing.tamper('delete from journal_checkpoint where size > 4');
    expect((await sealing.verify(ours.id)).findings).toEqual([
      { kind: 'checkpoint-beyond', params: { size: 8, from: 4 } },
    ]);
    for (const table of ['entry', 'leaf', 'checkpoint', 'key', 'sealing'])
      await sealing.tamper(`delete from journal_${table}`);
    expect(kindsOf(await sealing.verify(ours.id))).toEqual(['checkpoint-beyond']);
  });

  test('does not change or delete checkpoints unnoticed', async () => {
    await sealing.tamper(
      "update journal_checkpoint set note = replace(note, E'\\n4\\n', E'\\n3\\n') where size = 4",
    );
    expect((await sealing.verify(ours.id)).findings).toEqual([
      { kind: 'checkpoint-changed', params: { size: 4 } },
    ]);
    await sealing.tamper('delete from journal_checkpoint where size = 4');
    expect((await sealing.verify(ours.id)).findings).toEqual([
      { kind: 'checkpoint-missing', params: { size: 4 } },
    ]);
  });

  test('does not rewrite history with a key of their own unnoticed', async () => {
    const id = await entryAt(1);
    // Everything anew, as the program itself would have made it, in folders of one's own.
    await sealing.tamper("update journal_entry set text = 'Other' where id = $1", [id]);
    for (const table of ['leaf', 'node', 'checkpoint', 'key', 'sealing'])
      await sealing.tamper(`delete from journal_${table}`);
    const own = testSealing(service);
    await own.seal();
    expect(await own.verify(ours.id)).toMatchObject({ whole: true, size: 8 });
    expect(new Set(kindsOf(await sealing.verify(ours.id)))).toEqual(
      new Set(['key-other', 'checkpoint-missing', 'checkpoint-differs']),
    );
    // Nor does it help to lay one's own keys beside.
    renameSync(join(own.folders.keys, ours.id, '1.pem'), join(sealing.folders.keys, ours.id, '1.pem'));
    expect(new Set(kindsOf(await sealing.verify(ours.id)))).toEqual(
      new Set(['checkpoint-missing', 'checkpoint-differs']),
    );
    await own.close();
  });

  test('does not sign in the place of the key in force', async () => {
    const other = testSealing(service);
    mkdirSync(join(other.folders.keys, ours.id), { recursive: true });
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(
      join(other.folders.keys, ours.id, '1.pem'),
      privateKey.export({ format: 'pem', type: 'pkcs8' }),
    );
    await sealing.tamper('delete from journal_checkpoint where size = 8');
    rmSync(checkpointFile(sealing.folders, ours.id));
    const client = await sealing.pool.connect();
    const builder = await builderAt(client, ours.id, 8).finally(() => client.release());
    await signState(sealing.pool, other.folders, ours.id, builder);
    expect((await sealing.verify(ours.id)).findings).toEqual([
      { kind: 'checkpoint-unsigned', params: { size: 8 } },
    ]);
    await other.close();
  });
});

describe('the key', () => {
  const principal = () => ({
    organisation_id: ours.id,
    actor: { id: null, roles: [] },
    origin: 'live' as const,
  });
  const change = () => ({ platform: service.platform, pool: sealing.pool, keys: sealing.folders.keys });

  test('is followed by another that the old one vouches for', async () => {
    await rotateKey(change(), principal(), false);
    await sealing.seal();
    await report(1);
    await sealing.seal();
    const { rows } = await sealing.pool.query<{ note: string }>(
      'select note from journal_checkpoint where organisation_id = $1 order by size',
      [ours.id],
    );
    expect(rows.map(({ note }) => note.split('— ').length - 1)).toEqual([1, 1, 2, 1]);
    expect(await sealing.verify(ours.id)).toMatchObject({ whole: true, notices: [] });
    await expect(rotateKey(change(), principal(), true)).rejects.toMatchObject({
      code: 'journal.key-present',
    });
    const { rows: told } = await sealing.pool.query(
      "select detail from journal_entry where activity = 'rotate-key'",
    );
    expect(told).toMatchObject([{ detail: { number: 2, lost: false } }]);
  });

  test('that is lost stops sealing with a clear word, and is replaced with a break that is shown', async () => {
    rmSync(join(sealing.folders.keys, ours.id, '1.pem'));
    await report(1);
    await expect(sealing.seal()).rejects.toThrow('key-missing');
    await expect(rotateKey(change(), principal(), false)).rejects.toMatchObject({
      code: 'journal.key-missing',
    });
    expect(await sealing.verify(ours.id)).toMatchObject({
      whole: true,
      pending: 1,
      notices: [{ kind: 'key-missing', params: { number: 1 } }],
    });
    await rotateKey(change(), principal(), true);
    await sealing.seal();
    expect(await sealing.verify(ours.id)).toMatchObject({
      whole: true,
      pending: 0,
      size: 10,
      notices: [{ kind: 'key-replaced', params: { number: 2 } }],
    });
  });
});

test('a clock that was ahead and was put right is told as that, where an authority saw the entries after it', async () => {
  await report(2);
  await shiftUnsealed('3 hours');
  await sealing.seal();
  await report(2);
  await sealing.seal();
  // Nobody else saw them: they could as well be dated back.
  expect(kindsOf(await sealing.verify(ours.id))).toEqual(['entry-backdated', 'entry-backdated']);
  await stampNewest();
  await report(1);
  await sealing.seal();
  expect(await sealing.verify(ours.id)).toMatchObject({
    whole: true,
    verified: 13,
    findings: [],
    notices: [{ kind: 'clock-put-back', params: { position: 10 } }],
  });
});

describe('checkpoints kept outside of the database', () => {
  test('are missed when they are gone, and stand a note that a crash cut off', async () => {
    const file = checkpointFile(sealing.folders, ours.id);
    const kept = readFileSync(file, 'utf8');
    writeFileSync(file, `${kept.slice(0, 50)}\n.\n${kept}`);
    expect(await sealing.verify(ours.id)).toMatchObject({ whole: true, notices: [] });
    rmSync(file);
    expect(await sealing.verify(ours.id)).toMatchObject({
      whole: true,
      notices: [{ kind: 'checkpoint-file-missing' }],
    });
  });
});
