import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBase64, fromHex, toHex } from '../../kernel/bytes.ts';
import { parseCheckpoint } from '../../kernel/checkpoint.ts';
import { leafHash } from '../../kernel/merkle.ts';
import { verifyConsistency, verifyInclusion } from '../../kernel/merkle-proof.ts';
import { contentHash, leafData } from '../../kernel/sealed-entry.ts';
import { isSignedBy, parseNote, parseVerifierKey } from '../../kernel/signed-note.ts';
import { type TestSealing, testSealing } from '../testing/sealed.ts';
import {
  testPassword as password,
  type TestOrganisation,
  type TestService,
  testService,
} from '../testing/service.ts';
import { verifyEd25519 } from './keys.ts';
import { sha256 } from './sha256.ts';
import { verifyAndKeep } from './verifications.ts';

let service: TestService;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let sealing: TestSealing;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  theirs = await service.organisation('Theirs');
  sealing = testSealing(service);
  await ours.givePassword(ours.person('administrator'));
});
afterAll(async () => {
  await sealing.close();
  await service.close();
});

async function report(title: string): Promise<{ id: string; number: string; entries: string[] }> {
  const agent = ours.person('agent');
  const made = await agent.call('POST', '/incidents', { title, impact: 2, urgency: 2 });
  await agent.call('POST', `/incidents/${made.body.id}/comments`, { kind: 'note', text: `Note on ${title}` });
  const journal = await agent.call('GET', `/incidents/${made.body.id}/journal`);
  const { id, number } = made.body;
  return { id, number, entries: journal.body.items.map((entry: { id: string }) => entry.id) };
}

const bytes = (text: string): Uint8Array => fromBase64(text) ?? new Uint8Array();

describe('the state of the journal', () => {
  test('is told before anything is sealed, and a checkpoint refused', async () => {
    const auditor = theirs.person('auditor');
    expect(await auditor.call('GET', '/journal')).toMatchObject({
      status: 200,
      body: { origin: `touchstone/${theirs.id}`, checkpoint: null, keys: [], verification: null },
    });
    expect(await auditor.call('GET', '/journal/checkpoint')).toMatchObject({
      status: 409,
      body: { code: 'journal.not-sealed' },
    });
  });

  test('tells the newest checkpoint, the keys and what verifying came to', async () => {
    await report('Printer');
    await sealing.seal();
    await verifyAndKeep(sealing, ours.id);
    const { body } = await ours.person('auditor').call('GET', '/journal');
    expect(body).toMatchObject({
      checkpoint: { size: 2, time_stamped_at: null },
      keys: [{ number: 1, reason: 'first', from_size: 0 }],
      verification: { whole: true, complete: true, size: 2, findings: [] },
      complete_verification: { whole: true },
    });
    const text = await ours.person('auditor').call('GET', '/journal/checkpoint');
    expect(text.headers['content-type']).toBe('text/plain; charset=utf-8');
    const note = parseNote(text.text);
    const key = parseVerifierKey(sha256, body.keys[0].verifier_key);
    expect(note !== null && key !== null && isSignedBy(verifyEd25519, note, key)).toBe(true);
    expect(parseCheckpoint(note?.text ?? '')).toMatchObject({ size: 2, origin: body.origin });
  });
});

describe('a proof', () => {
  test('leads from an entry and its content to a signed checkpoint, with nothing but the kernel', async () => {
    const { entries } = await report('Scanner');
    const auditor = ours.person('auditor');
    expect(await auditor.call('GET', `/journal/entries/${entries[1]}/proof`)).toMatchObject({
      status: 409,
      body: { code: 'journal.entry-not-sealed' },
    });
    await sealing.seal();
    const { body } = await auditor.call('GET', `/journal/entries/${entries[1]}/proof`);
    const content = { changes: {}, text: 'Note on Scanner', detail: null };
    expect(contentHash(sha256, content, fromHex(body.salt) ?? new Uint8Array())).toBe(
      body.entry.content_hash,
    );
    const leaf = leafHash(sha256, leafData(body.entry));
    const { size, root } = body.checkpoint;
    const proof = body.proof.map(bytes);
    const place = { index: body.position, leaf };
    expect(verifyInclusion(sha256, place, size, bytes(root), proof)).toBe(true);
    const other = { ...place, leaf: leafHash(sha256, leafData({ ...body.entry, activity: 'close' })) };
    expect(verifyInclusion(sha256, other, size, bytes(root), proof)).toBe(false);
  });

  test('shows that one state follows from another', async () => {
    const auditor = ours.person('auditor');
    await report('Phone');
    await sealing.seal();
    const { body } = await auditor.call('GET', '/journal/checkpoints');
    const [newer, older] = body.items;
    const found = await auditor.call('GET', `/journal/consistency?from=${older.size}&to=${newer.size}`);
    const head = (one: { size: number; root: string }) => ({ size: one.size, root: bytes(one.root) });
    const proof = found.body.proof.map(bytes);
    expect(verifyConsistency(sha256, head(older), head(newer), proof)).toBe(true);
    expect(verifyConsistency(sha256, { ...head(older), root: bytes(newer.root) }, head(newer), proof)).toBe(
      false,
    );
    for (const sizes of ['from=2&to=1', 'from=1&to=99999'])
      expect(await auditor.call('GET', `/journal/consistency?${sizes}`)).toMatchObject({
        status: 422,
        body: { code: 'journal.size-unknown' },
      });
  });
});

describe('what was erased by law', () => {
  const erase = (body: object) => ours.person('administrator').call('POST', '/journal/erasures', body);
  const reason = 'Request of a person concerned, case 17';

  test('is gone, with its salt, and the journal is whole and tells of it', async () => {
    const { id, entries } = await report('Secret of Mrs Tran');
    await sealing.seal();
    expect(await erase({ record: id, reason, password })).toMatchObject({ status: 200, body: { erased: 2 } });
    const journal = await ours.person('agent').call('GET', `/incidents/${id}/journal`);
    expect(journal.body.items).toMatchObject([
      { activity: 'create', changes: {}, text: null, detail: null },
      { activity: 'note', text: null },
    ]);
    const { rows } = await sealing.pool.query('select salt from journal_leaf where entry_id = any ($1)', [
      entries,
    ]);
    expect(rows).toEqual([{ salt: null }, { salt: null }]);
    await sealing.seal();
    expect(await sealing.verify(ours.id)).toMatchObject({ whole: true, erased: 2 });
    const seals = await ours.person('auditor').call('GET', `/journal/seals?record=${id}`);
    expect(seals.body.items).toMatchObject([{ erased: { reason } }, { erased: { reason } }]);
    const { body: proof } = await ours.person('auditor').call('GET', `/journal/entries/${entries[0]}/proof`);
    const leaf = leafHash(sha256, leafData(proof.entry));
    expect(proof.salt).toBeNull();
    expect(toHex(leaf)).toBe(toHex(bytes(proof.leaf_hash)));
    const { rows: told } = await sealing.pool.query(
      "select text, detail from journal_entry where process = 'journal' and activity = 'erase'",
    );
    expect(told).toMatchObject([{ text: reason, detail: { record: id, signed_by: 'Sample administrator' } }]);
    expect(new Set(told[0].detail.entries)).toEqual(new Set(entries));
    // Once more is nothing more.
    expect(await erase({ record: id, reason, password })).toMatchObject({ status: 200, body: { erased: 0 } });
  });

  test('is found when it was not erased by the program, whoever writes it down as if', async () => {
    const { entries } = await report('Other secret');
    await sealing.seal();
    const [, note = ''] = entries;
    const { body } = await ours.person('auditor').call('GET', `/journal/entries/${note}/proof`);
    await sealing.tamper("update journal_entry set changes = '{}', text = null where id = $1", [note]);
    expect((await sealing.verify(ours.id)).findings).toMatchObject([
      { kind: 'entry-changed', params: { entry: note } },
    ]);
    await sealing.tamper(
      `insert into journal_erasure (organisation_id, entry_id, content_hash, reason, journal_entry_id)
        values ($1, $2, $3, 'x', gen_random_uuid())`,
      [ours.id, note, body.entry.content_hash],
    );
    expect((await sealing.verify(ours.id)).findings).toMatchObject([
      { kind: 'erasure-unknown', params: { entry: note } },
    ]);
  });

  test('is gone of the record with a number, and of no other', async () => {
    const [meant, other] = [await report('Secret of Mr Le'), await report('Not his')];
    await sealing.seal();
    const { body: shown } = await ours.person('agent').call('GET', `/incidents/${meant.id}`);
    expect(await erase({ record: shown.number, reason, password })).toMatchObject({
      status: 200,
      body: { erased: 2 },
    });
    const seals = await ours.person('auditor').call('GET', `/journal/seals?record=${other.id}`);
    expect(seals.body.items).toMatchObject([{ erased: null }, { erased: null }]);
  });

  test('is refused without the password, by others, before it is sealed, and of the journal itself', async () => {
    const { entries } = await report('Fresh');
    const fresh = { entries, reason, password };
    expect(await erase({ ...fresh, password: 'wrong' })).toMatchObject({
      body: { code: 'activity.signature-wrong' },
    });
    expect(await erase(fresh)).toMatchObject({ status: 409, body: { code: 'journal.entry-not-sealed' } });
    expect(await ours.person('system-manager').call('POST', '/journal/erasures', fresh)).toMatchObject({
      status: 403,
    });
    expect(await erase({ reason, password })).toMatchObject({ status: 400 });
    for (const [record, status] of [
      ['INC9999999', 404],
      ['all of them', 400],
    ]) {
      expect(await erase({ record, reason, password })).toMatchObject({ status });
    }
    const unknown = '01a1fcd2-ed91-71bb-8188-93d032115173';
    expect(await erase({ entries: [unknown], reason, password })).toMatchObject({
      status: 404,
      body: { code: 'journal.entry-unknown' },
    });
    await sealing.seal();
    const { rows } = await sealing.pool.query<{ id: string }>(
      "select id from journal_entry where process = 'journal' limit 1",
    );
    expect(await erase({ entries: [rows[0]?.id], reason, password })).toMatchObject({
      status: 409,
      body: { code: 'journal.entry-kept' },
    });
  });
});

test('a second organisation sees nothing of it', async () => {
  const { id, entries } = await report('Ours alone');
  await sealing.seal();
  const other = theirs.person('administrator');
  expect(await other.call('GET', `/journal/entries/${entries[0]}/proof`)).toMatchObject({ status: 404 });
  expect((await other.call('GET', `/journal/seals?record=${id}`)).body.items).toEqual([]);
  expect((await other.call('GET', '/journal/checkpoints')).text).not.toContain(ours.id);
});
