import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drainJobs } from '../jobs/worker.ts';
import { multipartHeaders, multipartStream, type SentFile, sendFiles } from '../testing/multipart.ts';
import { testSealing } from '../testing/sealed.ts';
import {
  good,
  type TestOrganisation,
  type TestService,
  testPassword,
  testService,
} from '../testing/service.ts';
import { attachFile } from './attach.ts';
import { cleanFiles } from './remove.ts';
import { FolderStore } from './store.ts';

let service: TestService;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let folder: string;

beforeAll(async () => {
  service = await testService();
  folder = mkdtempSync(join(tmpdir(), 'touchstone-attachments-'));
  Object.assign(service.platform, { files: new FolderStore(folder) });
  ours = await service.organisation('Ours');
  theirs = await service.organisation('Theirs');
});
afterAll(() => service.close());

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const note = { name: 'router.log', content: 'link down\n' };

async function newIncident(organisation = ours, role: 'agent' | 'requester' = 'agent'): Promise<string> {
  const created = await organisation.person(role).call('POST', '/incidents', { title: 'No network' });
  return good(created).number;
}

function runJobs(): Promise<void> {
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  return drainJobs({ owner: service.database.owner, platform: service.platform, logger: quiet });
}

/** Hashes of everything that is stored. */
async function stored(): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const { sha256 } of service.platform.files.list()) all.push(sha256);
  return all;
}

/** Puts a stored file's time before yesterday. */
function age(sha256: string): void {
  utimesSync(join(folder, sha256.slice(0, 2), sha256), 1, 1);
}

async function attach(path: string, file: SentFile = note, role: 'agent' | 'requester' = 'agent') {
  return good(await sendFiles(ours.person(role), `${path}/attachments`, [file])).items[0];
}

describe('a file of a record', () => {
  test('is stored, told in the journal with its hash, listed and handed out byte for byte', async () => {
    const agent = ours.person('agent');
    const path = `/incidents/${await newIncident()}`;
    const sent = await sendFiles(agent, `${path}/attachments`, [
      { name: 'Ảnh màn hình.png', content: png, type: 'text/html' },
      { name: 'C:\\logs\\..\\router.log', content: 'link down\n' },
    ]);
    expect(sent.status).toBe(201);
    expect(sent.body.items).toMatchObject([
      { file_name: 'Ảnh màn hình.png', media_type: 'image/png', size: png.length, sent: true },
      { file_name: 'router.log', media_type: 'text/plain', size: 10, created_by: { name: agent.name } },
    ]);
    expect(good(await agent.call('GET', `${path}/attachments`)).items).toEqual(sent.body.items);
    const { items } = good(await agent.call('GET', `${path}/journal`));
    expect(items.slice(1)).toMatchObject([
      { activity: 'attach', detail: { file_name: 'Ảnh màn hình.png', sha256: sent.body.items[0].sha256 } },
      { activity: 'attach', detail: { file_name: 'router.log', size: 10 } },
    ]);
    const [picture, log] = sent.body.items;
    const shown = await agent.call('GET', `${path}/attachments/${picture.id}?inline=true`);
    expect(shown.bytes.equals(png)).toBe(true);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `inline; filename="_nh m_n h_nh.png"; filename*=UTF-8''${encodeURIComponent('Ảnh màn hình.png')}`,
      'x-content-type-options': 'nosniff',
    });
    expect(shown.headers['content-security-policy']).toContain('sandbox');
    const saved = await agent.call('GET', `${path}/attachments/${log.id}?inline=true`);
    expect(saved.headers['content-type']).toBe('application/octet-stream');
    expect(saved.headers['content-disposition']).toMatch(/^attachment/);
  });

  test('is stored once however often it comes, and stays while one of them holds it', async () => {
    const path = `/incidents/${await newIncident()}`;
    const first = await attach(path);
    const second = await attach(path, { ...note, name: 'again.log' });
    expect(second.sha256).toBe(first.sha256);
    expect((await stored()).filter((one) => one === first.sha256)).toHaveLength(1);
    const agent = ours.person('agent');
    good(await agent.call('DELETE', `${path}/attachments/${first.id}`, { text: 'Sent twice' }));
    service.now += 31 * 86_400_000;
    age(first.sha256);
    await cleanFiles(service.platform);
    expect((await agent.call('GET', `${path}/attachments/${second.id}`)).text).toBe(note.content);
  });

  test.each([
    ['a program by its name', { name: 'setup.exe', content: 'text' }, 422, 'attachment.type-refused'],
    [
      'a program by its content',
      { name: 'photo.png', content: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]) },
      422,
      'attachment.type-refused',
    ],
    ['an empty file', { name: 'nothing.txt', content: '' }, 422, 'attachment.empty'],
    [
      'one that is too large',
      { name: 'big.txt', content: Buffer.alloc(2_000_001, 'x') },
      413,
      'attachment.too-large',
    ],
  ])('is not taken where it is %s, and nothing of it stays', async (_what, file, status, code) => {
    const { file_rules } = service.platform;
    Object.assign(service.platform, { file_rules: { ...file_rules, limit_bytes: 2_000_000 } });
    const path = `/incidents/${await newIncident()}`;
    const before = await stored();
    const answer = await sendFiles(ours.person('agent'), `${path}/attachments`, [file, note]);
    Object.assign(service.platform, { file_rules });
    expect(answer).toMatchObject({ status, body: { code } });
    expect(await stored()).toEqual(before);
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
    expect(good(await ours.person('agent').call('GET', `${path}/attachments`)).items).toEqual([]);
  });

  test('of any size goes through without being held in memory', async () => {
    const { file_rules } = service.platform;
    Object.assign(service.platform, { file_rules: { ...file_rules, limit_bytes: 100_000_000 } });
    const path = `/incidents/${await newIncident()}`;
    const chunk = randomBytes(1_048_576);
    let ahead = 0;
    // How much was asked for and has not reached the disk when the next is asked for.
    async function* content(): AsyncGenerator<Uint8Array> {
      for (let sent = 0; sent < 64; sent += 1) {
        const [name] = sent === 0 ? [] : readdirSync(join(folder, 'incoming'));
        const written = name === undefined ? 0 : statSync(join(folder, 'incoming', name)).size;
        ahead = Math.max(ahead, sent * chunk.length - written);
        yield chunk;
      }
    }
    const sent = Readable.from(multipartStream('disk.img', content()));
    const answer = await ours.person('agent').call('POST', `${path}/attachments`, sent, multipartHeaders);
    Object.assign(service.platform, { file_rules });
    expect(good(answer).items[0].size).toBe(64 * chunk.length);
    expect(ahead).toBeLessThan(6 * chunk.length);
  });
});

describe('who sees a file', () => {
  test('whoever raised the record sees what is for everyone, adds to it, and removes nothing that was sent', async () => {
    const path = `/incidents/${await newIncident(ours, 'requester')}`;
    const requester = ours.person('requester');
    const open = await attach(path, note, 'requester');
    const secret = good(await sendFiles(ours.person('agent'), `${path}/attachments?audience=staff`, [note]))
      .items[0];
    expect(good(await requester.call('GET', `${path}/attachments`)).items).toMatchObject([{ id: open.id }]);
    expect(await requester.call('GET', `${path}/attachments/${secret.id}`)).toMatchObject({
      status: 404,
      body: { code: 'attachment.unknown' },
    });
    const { items } = good(await requester.call('GET', `${path}/journal`));
    expect(items.filter(({ activity }: { activity: string }) => activity === 'attach')).toMatchObject([
      { detail: { id: open.id } },
    ]);
    expect(
      await sendFiles(requester, `${path}/attachments?audience=staff`, [
        { name: 'a.txt', content: 'never stored' },
      ]),
    ).toMatchObject({ status: 403, body: { code: 'activity.not-allowed' } });
    for (const id of [open.id, secret.id]) {
      const removal = await requester.call('DELETE', `${path}/attachments/${id}`, { text: 'Not mine' });
      expect(removal.status).toBe(id === open.id ? 403 : 404);
    }
  });

  test('another requester and another organisation find nothing, whatever bytes they have themselves', async () => {
    const path = `/incidents/${await newIncident()}`;
    const file = await attach(path);
    for (const person of [ours.person('requester'), theirs.person('agent')]) {
      for (const place of [`${path}/attachments`, `${path}/attachments/${file.id}`]) {
        expect(await person.call('GET', place)).toMatchObject({
          status: 404,
          body: { code: 'record.unknown' },
        });
      }
    }
    // The same bytes and a record of their own: neither names nor ids of ours come along, and ours outlive theirs.
    const own = `/incidents/${await newIncident(theirs)}`;
    const same = good(await sendFiles(theirs.person('agent'), `${own}/attachments`, [note])).items[0];
    expect(await theirs.person('agent').call('GET', `${own}/attachments/${file.id}`)).toMatchObject({
      status: 404,
    });
    good(await theirs.person('agent').call('DELETE', `${own}/attachments/${same.id}`, { text: 'Done' }));
    service.now += 31 * 86_400_000;
    age(same.sha256);
    await cleanFiles(service.platform);
    expect((await ours.person('agent').call('GET', `${path}/attachments/${file.id}`)).text).toBe(
      note.content,
    );
  });
});

describe('a comment with files', () => {
  test('sends what was uploaded for it, once, to those who see the comment', async () => {
    const path = `/incidents/${await newIncident(ours, 'requester')}`;
    const [agent, requester] = [ours.person('agent'), ours.person('requester')];
    const held = async (content: string) =>
      good(await sendFiles(agent, `${path}/attachments?hold=true`, [{ name: 'held.txt', content }])).items[0];
    const [first, second] = [await held('one'), await held('two')];
    expect(first.sent).toBe(false);
    expect(good(await requester.call('GET', `${path}/attachments`)).items).toEqual([]);
    const write = (kind: string, files: readonly string[], text = '') =>
      agent.call('POST', `${path}/comments`, { kind, text, files });
    expect((await write('comment', [first.id])).status).toBe(201);
    expect((await write('note', [second.id], 'For us')).status).toBe(201);
    expect(await write('comment', [first.id])).toMatchObject({
      status: 404,
      body: { code: 'attachment.unknown' },
    });
    expect(good(await requester.call('GET', `${path}/attachments`)).items).toMatchObject([
      { id: first.id, sent: true },
    ]);
    expect(good(await requester.call('GET', `${path}/comments`)).items).toMatchObject([
      { text: null, detail: { files: [first.id], attached: [{ file_name: 'held.txt', size: 3 }] } },
    ]);
    expect(await agent.call('POST', `${path}/comments`, { kind: 'comment', text: '' })).toMatchObject({
      status: 422,
    });
  });

  test('goes over with them into a record that is split off, and a note stays where it is', async () => {
    const path = `/incidents/${await newIncident(ours, 'requester')}`;
    const [agent, requester] = [ours.person('agent'), ours.person('requester')];
    const held = good(await sendFiles(agent, `${path}/attachments?hold=true`, [note])).items[0];
    await attach(path, { name: 'loose.txt', content: 'of no comment' });
    const comment = { kind: 'comment', text: '', files: [held.id] };
    good(await agent.call('POST', `${path}/comments`, comment));
    const [entry] = good(await agent.call('GET', `${path}/comments`)).items;
    const { id } = good(await agent.call('GET', path));
    const split = { record: id, process: 'incident', title: 'A second thing', comments: [entry.id] };
    const made = good(await agent.call('POST', '/desk/splits', split));
    expect((await agent.call('GET', `/incidents/${made.number}`)).body.version).toBe(made.version);
    const [taken, ...more] = good(await requester.call('GET', `/incidents/${made.number}/attachments`)).items;
    expect(more).toEqual([]);
    expect(taken).toMatchObject({ file_name: note.name, sha256: held.sha256, audience: 'everyone' });
    expect(taken.id).not.toBe(held.id);
    const content = `/incidents/${made.number}/attachments/${taken.id}`;
    expect((await requester.call('GET', content)).text).toBe(note.content);
    const { items } = good(await agent.call('GET', `/incidents/${made.number}/journal`));
    expect(items.at(-1)).toMatchObject({ activity: 'attach', detail: { sha256: held.sha256 } });
    // The first record keeps its own.
    good(await agent.call('DELETE', content, { text: 'Not here' }));
    expect((await agent.call('GET', `${path}/attachments/${held.id}`)).text).toBe(note.content);
  });

  test('cannot take what another person uploaded, and an upload without a comment is gone after a day', async () => {
    const path = `/incidents/${await newIncident()}`;
    const [agent, other] = [ours.person('agent'), ours.person('process-owner')];
    const content = 'never sent';
    const [{ id, sha256 }] = good(
      await sendFiles(agent, `${path}/attachments?hold=true`, [{ name: 'a.txt', content }]),
    ).items;
    expect(
      await other.call('POST', `${path}/comments`, { kind: 'note', text: 'x', files: [id] }),
    ).toMatchObject({
      status: 404,
    });
    await cleanFiles(service.platform);
    expect((await agent.call('GET', `${path}/attachments/${id}`)).text).toBe(content);
    service.now += 86_400_001;
    age(sha256);
    await cleanFiles(service.platform);
    expect(await agent.call('GET', `${path}/attachments/${id}`)).toMatchObject({ status: 404 });
    expect(await stored()).not.toContain(sha256);
  });
});

describe('the bytes of a file', () => {
  test('go where a program was killed between storing and telling, and not while somebody may be telling', async () => {
    const { files } = service.platform;
    const [orphan, fresh] = [
      await files.put(Readable.from([randomBytes(50)]), 100),
      await files.put(Readable.from([randomBytes(51)]), 100),
    ];
    age(orphan.sha256);
    await cleanFiles(service.platform);
    expect(await files.has(orphan.sha256)).toBe(false);
    expect(await files.has(fresh.sha256)).toBe(true);
    const principal = { organisation_id: ours.id, actor: { id: null, roles: [] }, origin: 'live' } as const;
    const about = {
      file_name: 'a.bin',
      media_type: 'application/octet-stream',
      audience: 'staff',
      content_id: null,
    } as const;
    const key = await newIncident();
    const put = (file: typeof fresh) =>
      attachFile(service.platform, principal, { process: 'incident', key, file: { ...about, ...file } });
    await expect(put(orphan)).rejects.toMatchObject({ code: 'attachment.not-stored' });
    await put(fresh);
    age(fresh.sha256);
    await cleanFiles(service.platform);
    expect(await files.has(fresh.sha256)).toBe(true);
  });

  test('go some days after the file was removed with a reason', async () => {
    const path = `/incidents/${await newIncident()}`;
    const file = await attach(path, { name: 'wrong.txt', content: 'the wrong customer' });
    const place = `${path}/attachments/${file.id}`;
    const [agent, owner] = [ours.person('agent'), ours.person('system-manager')];
    expect(await agent.call('DELETE', place, {})).toMatchObject({ status: 422 });
    expect((await agent.call('DELETE', place, { text: 'Of another customer' })).status).toBe(204);
    const { items } = good(await agent.call('GET', `${path}/journal?order=newest-first`));
    expect(items[0]).toMatchObject({
      activity: 'detach',
      text: 'Of another customer',
      detail: { sha256: file.sha256 },
    });
    expect(await agent.call('GET', place)).toMatchObject({ status: 410 });
    expect((await owner.call('GET', place)).text).toBe('the wrong customer');
    service.now += 31 * 86_400_000;
    age(file.sha256);
    await cleanFiles(service.platform);
    expect(await owner.call('GET', place)).toMatchObject({
      status: 410,
      body: { code: 'attachment.content-gone' },
    });
    expect(await stored()).not.toContain(file.sha256);
  });

  test('go at once when what tells of them is erased by law', async () => {
    const sealing = testSealing(service);
    const number = await newIncident();
    const file = await attach(`/incidents/${number}`, { name: 'Mrs Tran.txt', content: 'of a person' });
    await sealing.seal();
    const administrator = ours.person('administrator');
    await ours.givePassword(administrator);
    const erasure = { record: number, reason: 'Request of a person concerned', password: testPassword };
    good(await administrator.call('POST', '/journal/erasures', erasure));
    await runJobs();
    expect(await stored()).not.toContain(file.sha256);
    const { rows } = await service.database.owner.query('select file_name from attachment where id = $1', [
      file.id,
    ]);
    expect(rows).toEqual([{ file_name: null }]);
    await sealing.close();
  });
});

test('a record that is disposed of holds no files any more, and takes none', async () => {
  const manager = ours.person('system-manager');
  await ours.givePassword(manager);
  const retention = good(await manager.call('GET', '/settings'))['record.retention'];
  const planned = { value: { ...retention.value, incident: 1 } };
  const version = { 'if-match': `"${retention.version}"` };
  good(await manager.call('PUT', '/settings/record.retention', planned, version));
  const number = await newIncident();
  const path = `/incidents/${number}`;
  const file = await attach(path, { name: 'of-the-record.txt', content: 'goes with it' });
  const cancel = { activity: 'cancel', fields: {}, text: 'Reported twice' };
  good(await ours.person('agent').call('POST', `${path}/transitions`, cancel, { 'if-match': '"2"' }));
  service.now += 3 * 86_400_000;
  const disposal = { records: [number], text: 'As planned', password: testPassword };
  const { items } = good(await manager.call('POST', '/retention/incident/disposals', disposal));
  expect(items).toMatchObject([{ disposed: true }]);
  await runJobs();
  expect(await stored()).not.toContain(file.sha256);
  expect(good(await manager.call('GET', `${path}/attachments`)).items).toEqual([]);
  expect(await sendFiles(manager, `${path}/attachments`, [note])).toMatchObject({
    status: 409,
    body: { code: 'attachment.disposed' },
  });
});

describe('time spent', () => {
  test('adds up, is corrected with a reason, and is told to staff alone', async () => {
    const path = `/incidents/${await newIncident(ours, 'requester')}`;
    const [agent, requester] = [ours.person('agent'), ours.person('requester')];
    const book = (minutes: number, text?: string) => agent.call('POST', `${path}/time`, { minutes, text });
    good(await book(45, 'Looked into the switch'));
    expect(good(await book(30)).minutes_spent).toBe(75);
    expect(await book(-20)).toMatchObject({ status: 422, body: { errors: [{ field: 'text' }] } });
    expect(good(await book(-20, 'Booked on the wrong record')).minutes_spent).toBe(55);
    expect(await book(-56, 'Too much')).toMatchObject({ status: 422, body: { code: 'time.below-nought' } });
    expect(await book(0)).toMatchObject({ status: 422, body: { code: 'time.minutes' } });
    expect(await book(1441)).toMatchObject({ status: 400 });
    const { items } = good(await agent.call('GET', `${path}/journal?order=newest-first`));
    expect(items[0]).toMatchObject({
      activity: 'time',
      text: 'Booked on the wrong record',
      detail: { minutes: -20 },
      changes: { minutes_spent: [75, 55] },
    });
    expect(good(await requester.call('GET', path))).not.toHaveProperty('minutes_spent');
    expect(good(await requester.call('GET', `${path}/journal`)).items).toHaveLength(1);
    expect(await requester.call('POST', `${path}/time`, { minutes: 5 })).toMatchObject({ status: 403 });
  });
});
