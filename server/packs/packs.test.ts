import { generateKeyPairSync, randomInt, sign } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PackedEntry, type PackedRecord, packPaths } from '../../evidence/pack-format.ts';
import { type PackReport, type VerifyOptions, verifyPack } from '../../evidence/verify/verify-pack.ts';
import {
  formatVerifierKey,
  type NoteSigner,
  parseVerifierKey,
  verifierKey,
} from '../../kernel/signed-note.ts';
import { eraseContents } from '../journal/erase.ts';
import { privateKeyOf, readKeys } from '../journal/keys.ts';
import { sha256 } from '../journal/sha256.ts';
import type { Principal } from '../platform.ts';
import { type TestSealing, testSealing } from '../testing/sealed.ts';
import { type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { type MadePack, makePack, type PackMaking } from './make-pack.ts';
import { packSealingPool } from './pack-job.ts';
import { type CoverUp, type PackFiles, readPack, writePack } from './testing/repack.ts';
import { nodeVerifierTools, withFile } from './verifier-tools.ts';

let service: TestService;
let ours: TestOrganisation;
let sealing: TestSealing;
let folder: string;
let making: PackMaking;
let principal: Principal;
let pack: string;
let made: MadePack;
let oldNote: string;

const day = 86_400_000;

async function call(method: string, path: string, body: object, headers = {}): Promise<any> {
  const answer = await ours.person('system-manager').call(method, path, body, headers);
  expect(answer.status, answer.text).toBeLessThan(300);
  return answer.body;
}

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  sealing = testSealing(service);
  folder = mkdtempSync(join(tmpdir(), 'touchstone-packs-'));
  service.now = Date.now() - 10 * day;
  const kept: any[] = [];
  for (let index = 0; index < 5; index += 1) {
    const incident = await call('POST', '/incidents', { title: `Incident ${index}`, impact: 2, urgency: 2 });
    kept.push(incident);
    await call('POST', `/incidents/${incident.id}/comments`, {
      kind: 'comment',
      text: `Seen at ${index} o’clock <b>`,
    });
  }
  await sealing.seal();
  oldNote = await newestNote();
  service.now = Date.now() - 1 * day;
  await call('PATCH', `/incidents/${kept[0].id}`, { title: 'Renamed later' }, { 'if-match': '"2"' });
  service.now = Date.now();
  await (await service.organisation('Theirs'))
    .person('agent')
    .call('POST', '/incidents', { title: 'Not ours' });
  making = { platform: service.platform, sealing, program: { name: 'touchstone', version: '0.0.0' } };
  principal = {
    organisation_id: ours.id,
    actor: { id: ours.person('auditor').id, roles: ['auditor'] },
    origin: 'live',
  };
  pack = join(folder, 'pack.zip');
  made = await makePack(making, principal, period('en'), pack);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await sealing.close();
  await service.close();
});

test('a pack is made while another one holds the connections that it seals by', async () => {
  const pool = packSealingPool(service.database.url, 2);
  const held = [await pool.connect(), await pool.connect()];
  try {
    const { id, person } = await service.organisation('Meanwhile');
    await person('agent').call('POST', '/incidents', { title: 'To be sealed' });
    const whose = { ...principal, organisation_id: id, actor: { id: null, roles: [] } };
    const own = { ...making, sealing: { ...sealing, pool } };
    const { manifest } = await makePack(own, whose, period('en'), join(folder, 'meanwhile.zip'));
    expect(manifest.counts.records).toBe(1);
  } finally {
    for (const client of held) client.release();
    await pool.end();
  }
});

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

function period(language: 'en' | 'vi' | 'zh') {
  return {
    kind: 'period' as const,
    from: isoDay(Date.now() - 20 * day),
    to: isoDay(Date.now() + day),
    language,
  };
}

async function newestNote(): Promise<string> {
  const { rows } = await sealing.pool.query<{ note: string }>(
    'select note from journal_checkpoint where organisation_id = $1 order by size desc limit 1',
    [ours.id],
  );
  return rows[0]?.note ?? '';
}

const verified = (path: string, options: VerifyOptions = {}): Promise<PackReport> =>
  withFile(path, (source) => verifyPack(nodeVerifierTools, source, options));

/** Changes a pack and covers it up; says what verifying finds. */
async function tampered(change: (files: PackFiles) => void, cover: CoverUp = {}): Promise<PackReport> {
  const files = await readPack(pack);
  change(files);
  const path = join(folder, 'tampered.zip');
  await writePack(path, files, cover);
  return verified(path);
}

const entriesIn = (files: PackFiles): PackedEntry[] =>
  (files.get(packPaths.entries)?.toString() ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

function setEntries(files: PackFiles, entries: readonly object[]): void {
  files.set(packPaths.entries, Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')));
}

const codesOf = ({ problems }: PackReport): string[] => problems.map(({ code }) => code);

describe('a pack', () => {
  test('is whole, by the key of the journal, and goes on from an older checkpoint', async () => {
    const [key] = await readKeys(
      await sealing.pool.connect().then((client) => (client.release(), client)),
      ours.id,
    );
    const given = parseVerifierKey(sha256, key?.verifier_key ?? '');
    const report = await verified(pack, { key: given ?? undefined, checkpoint: oldNote });
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ whole: true, key_known: true, older_checked: true });
    expect(report.checked).toMatchObject({ records: 5, entries: made.manifest.journal.entries });
    expect(report.checked.entries + report.checked.left_out).toBe(made.manifest.journal.size);
  });

  test('opens with ordinary programs and holds what the records say', () => {
    const files = unzipSync(readFileSync(pack));
    const text = (name: string): string => Buffer.from(files[name] ?? []).toString();
    expect(text('index.html')).toContain('8.6.1-a');
    expect(
      Buffer.from(files['index.pdf'] ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const record = JSON.parse(text('records/incident/INC0000001.json')) as PackedRecord;
    expect(record.values['title']).toBe('Renamed later');
    const page = Object.keys(files).find((name) => /^records\/incident\/\d{4}-\d\d\.html$/.test(name)) ?? '';
    expect(text(page)).toContain('Seen at 3 o’clock &lt;b&gt;');
    expect(Object.values(files).some((bytes) => Buffer.from(bytes).includes('Not ours'))).toBe(false);
    expect(JSON.parse(text('checks/AC-086.json'))).toMatchObject({
      id: 'AC-086',
      reads: [{ process: 'incident' }],
      settings: expect.arrayContaining([expect.objectContaining({ confirmed: false })]),
    });
    expect(text('exceptions.csv').split('\r\n')[0]).toBe('check,number,process,title,reason,explanation');
  });
});

const oscalSchema = join(
  import.meta.dirname,
  '../../../shared/oracles/oscal/oscal_assessment-results_schema.json',
);

describe('its OSCAL assessment results', () => {
  test.each(['en', 'vi', 'zh'] as const)('are valid by the schema of NIST, in %s', async (language) => {
    const path = join(folder, `${language}.zip`);
    await makePack(making, principal, period(language), path);
    const results = JSON.parse(
      (await readPack(path)).get('oscal/assessment-results.json')?.toString() ?? '{}',
    );
    const ajv = new Ajv({ strict: false, allErrors: true });
    formats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(oscalSchema, 'utf8')));
    expect(validate(results), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
    const [result] = results['assessment-results'].results;
    expect(result.findings.length).toBe(401);
    // The schema is no tautology here: without what it wants, it says so.
    expect(validate({ 'assessment-results': { ...results['assessment-results'], results: [] } })).toBe(false);
    expect((await verified(path)).problems).toEqual([]);
  });
});

describe('what was changed is found and named', () => {
  test('any byte, wherever it stands', async () => {
    const bytes = readFileSync(pack);
    const path = join(folder, 'flipped.zip');
    for (let time = 0; time < 60; time += 1) {
      const at = randomInt(bytes.length);
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << randomInt(8));
      writeFileSync(path, changed);
      const { whole } = await verified(path);
      expect(whole, `byte ${at} of ${bytes.length}`).toBe(false);
    }
  });

  test('a byte of a file', async () => {
    const report = await tampered((files) => {
      const page = files.get('index.html') as Buffer;
      files.set('index.html', Buffer.from(page.toString().replace('Ours', 'Hers')));
    });
    expect(report.problems.filter(({ code }) => code === 'file-changed')).toEqual([
      { code: 'file-changed', params: { file: 'index.html' } },
    ]);
    // Whoever changes it packs the others again: that is seen, too, and told apart.
    expect(codesOf(report)).toContain('file-repacked');
  });

  test('a file removed, added, or moved', async () => {
    const gone = await tampered((files) => files.delete('exceptions.csv'));
    expect(gone.problems).toContainEqual({ code: 'file-missing', params: { file: 'exceptions.csv' } });
    const more = await tampered((files) => files.set('records/incident/INC0000099.json', Buffer.from('{}')));
    expect(more.problems).toContainEqual({
      code: 'file-added',
      params: { file: 'records/incident/INC0000099.json' },
    });
    const moved = await tampered((files) => {
      const page = files.get('index.html') as Buffer;
      files.delete('index.html');
      files.set('index.html', page);
    });
    expect(codesOf(moved)).toContain('file-moved');
  });

  test('a manifest that was listed anew', async () => {
    const report = await tampered((files) => files.set('index.html', Buffer.from('x')), { manifest: true });
    expect(codesOf(report)).toEqual(['manifest-other']);
  });

  test('an entry that was re-dated, reworded, removed, added or put elsewhere, though the manifest fits', async () => {
    const cover = { manifest: true };
    const redated = await tampered((files) => {
      const [first, ...rest] = entriesIn(files);
      setEntries(files, [
        { ...first, leaf: { ...first?.leaf, occurred_at: '2020-01-01T00:00:00.000000Z' } },
        ...rest,
      ]);
    }, cover);
    expect(redated.problems).toContainEqual({
      code: 'entry-changed',
      params: { entry: expect.any(String), position: 0, part: 'frame' },
    });
    const reworded = await tampered((files) => {
      const entries = entriesIn(files).map((one) =>
        one.content?.text?.startsWith('Seen at 2')
          ? { ...one, content: { ...one.content, text: 'Nothing' } }
          : one,
      );
      setEntries(files, entries);
    }, cover);
    expect(reworded.problems.filter(({ code }) => code === 'entry-changed')).toMatchObject([
      { params: { part: 'content' } },
    ]);
    const removed = await tampered((files) => setEntries(files, entriesIn(files).slice(1)), cover);
    expect(removed.problems).toContainEqual({ code: 'entry-missing', params: { position: 0 } });
    const added = await tampered((files) => {
      const entries = entriesIn(files);
      setEntries(files, [...entries, { ...entries[0], position: 1_000 }, entries[1] as PackedEntry]);
    }, cover);
    expect(
      added.problems.filter(({ code }) => code === 'entry-added').map(({ params }) => params['position']),
    ).toEqual([1_000, 1]);
    const swapped = await tampered((files) => {
      const [a, b, ...rest] = entriesIn(files) as [PackedEntry, PackedEntry, ...PackedEntry[]];
      setEntries(files, [{ ...b, position: a.position }, { ...a, position: b.position }, ...rest]);
    }, cover);
    expect(swapped.problems).toContainEqual({
      code: 'entry-moved',
      params: { entry: expect.any(String), position: 0, sealed_at: 1 },
    });
  });

  test('a record that is not what its journal adds up to, or hides entries', async () => {
    const path = 'records/incident/INC0000002.json';
    const change = (more: object) => (files: PackFiles) => {
      const record = JSON.parse((files.get(path) as Buffer).toString()) as PackedRecord;
      files.set(path, Buffer.from(JSON.stringify({ ...record, ...more })));
    };
    const files = await readPack(pack);
    const { values, entries } = JSON.parse((files.get(path) as Buffer).toString()) as PackedRecord;
    const report = await tampered(change({ values: { ...values, urgency: 1 } }), { manifest: true });
    expect(report.problems).toContainEqual({
      code: 'record-differs',
      params: { record: 'INC0000002', field: 'urgency' },
    });
    const closed = await tampered(change({ state: 'closed' }), { manifest: true });
    expect(closed.problems).toContainEqual({
      code: 'record-differs',
      params: { record: 'INC0000002', field: 'state' },
    });
    const hidden = await tampered(change({ entries: entries.slice(1) }), { manifest: true });
    expect(hidden.problems).toContainEqual({ code: 'record-entries', params: { record: 'INC0000002' } });
    const left = await tampered((all) => all.delete(path), { manifest: true });
    expect(codesOf(left)).toContain('record-missing');
    const invented = await tampered(
      (all) => {
        const record = JSON.parse((all.get(path) as Buffer).toString()) as PackedRecord;
        const id = '00000000-0000-7000-8000-000000000001';
        const more = { id, number: 'INC0009999', entries: [], values: { ...values, title: 'Made up' } };
        all.set(
          'records/incident/INC0009999.json',
          Buffer.from(JSON.stringify({ ...record, ...more, at_end_of_period: null })),
        );
      },
      { manifest: true, signer: privateKeyOf(sealing.folders.keys, ours.id, 1) as NoteSigner },
    );
    expect(invented.problems).toEqual([
      { code: 'record-entries', params: { record: 'INC0009999' } },
      { code: 'manifest-counts', params: { part: 'records', told: 5, found: 6 } },
    ]);
  });

  test('an entry whose content was taken out as if it had been erased', async () => {
    const report = await tampered(
      (files) => {
        const [first, ...rest] = entriesIn(files);
        setEntries(files, [
          { ...first, salt: null, content: null, erased_at: new Date().toISOString() },
          ...rest,
        ]);
      },
      { manifest: true, signer: privateKeyOf(sealing.folders.keys, ours.id, 1) as NoteSigner },
    );
    expect(report.problems).toContainEqual({
      code: 'erasure-untold',
      params: { entry: expect.any(String), position: 0 },
    });
    expect(report.problems).toContainEqual({
      code: 'manifest-counts',
      params: { part: 'erased', told: 0, found: 1 },
    });
  });

  test('a leaf that was changed along with its entry', async () => {
    const report = await tampered(
      (files) => {
        const lines = (files.get(packPaths.leaves) as Buffer).toString().split('\n');
        files.set(packPaths.leaves, Buffer.from(['0'.repeat(64), ...lines.slice(1)].join('\n')));
      },
      { manifest: true },
    );
    expect(codesOf(report)).toContain('tree-mismatch');
  });

  test('a key that was swapped, by whoever has the real one', async () => {
    const own = generateKeyPairSync('ed25519');
    const der = own.publicKey.export({ format: 'der', type: 'spki' });
    const signer: NoteSigner = {
      key: verifierKey(sha256, made.manifest.journal.origin, der.subarray(12)),
      sign: (message) => sign(null, message, own.privateKey),
    };
    const files = await readPack(pack);
    const keys = JSON.parse((files.get(packPaths.keys) as Buffer).toString());
    const swap = (all: PackFiles): unknown =>
      all.set(packPaths.keys, Buffer.from(JSON.stringify({ ...keys, key: formatVerifierKey(signer.key) })));
    expect(codesOf(await tampered((all) => void swap(all), { manifest: true, signer }))).toEqual([
      'checkpoint-unsigned',
    ]);
    const given = parseVerifierKey(sha256, keys.key) ?? undefined;
    const report = await verified(join(folder, 'tampered.zip'), { key: given });
    expect(codesOf(report)).toContain('key-other');
    expect(report.key_known).toBe(false);
  });

  test('a checkpoint that this journal does not go on from', async () => {
    const other = await service.organisation('Another');
    await other.person('agent').call('POST', '/incidents', { title: 'Theirs' });
    await sealing.seal();
    const { rows } = await sealing.pool.query<{ note: string }>(
      'select note from journal_checkpoint where organisation_id = $1',
      [other.id],
    );
    expect(codesOf(await verified(pack, { checkpoint: rows[0]?.note ?? '' }))).toEqual([
      'older-checkpoint-invalid',
    ]);
    expect(codesOf(await verified(pack, { checkpoint: 'nothing' }))).toEqual(['older-checkpoint-invalid']);
  });

  test('no archive, a cut one, one with something behind it', async () => {
    const path = join(folder, 'odd.zip');
    writeFileSync(path, 'no archive');
    expect(codesOf(await verified(path))).toEqual(['archive-none']);
    const bytes = readFileSync(pack);
    writeFileSync(path, bytes.subarray(0, bytes.length - 7));
    expect((await verified(path)).whole).toBe(false);
    copyFileSync(pack, path);
    writeFileSync(path, Buffer.concat([bytes, Buffer.from('x')]));
    expect((await verified(path)).whole).toBe(false);
  });
});

test('what was erased by law leaves its place behind, and the pack is whole', async () => {
  const files = await readPack(pack);
  const entry = entriesIn(files).find(({ content }) => content?.text?.startsWith('Seen at 2'));
  const id = entry?.leaf.id ?? '';
  const erasure = { entries: [id], reason: 'Request of a person concerned, case 17', signed_by: null };
  expect(await eraseContents(service.platform, principal, erasure)).toBe(1);
  await sealing.seal();
  const path = join(folder, 'erased.zip');
  await makePack(making, principal, period('en'), path);
  const report = await verified(path);
  expect(report).toMatchObject({ whole: true, checked: { erased: 1 } });
  const kept = entriesIn(await readPack(path)).find(({ leaf }) => leaf.id === id);
  expect(kept).toMatchObject({ position: entry?.position, leaf: entry?.leaf, salt: null, content: null });
});
