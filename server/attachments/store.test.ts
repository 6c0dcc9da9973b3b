import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ObjectStorage, objectStorage, signatureOf } from '../testing/object-storage.ts';
import { readFileConfig } from './file-config.ts';
import { tidyFileName } from './file-name.ts';
import { type Bucket, S3Store } from './s3-store.ts';
import { type FileStore, FolderStore } from './store.ts';

const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
let storage: ObjectStorage;
let bucket: Bucket;
let incoming: string;
let stores: Record<'folder' | 's3', FileStore>;

beforeAll(async () => {
  const owner = { key_id: 'AKIAIOSFODNN7EXAMPLE', secret };
  storage = await objectStorage('attachments', owner);
  bucket = {
    ...owner,
    endpoint: storage.endpoint,
    region: 'eu-central-1',
    name: 'attachments',
    prefix: 'desk/',
  };
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-store-'));
  incoming = join(folder, 'incoming');
  stores = { folder: new FolderStore(folder), s3: new S3Store(bucket, incoming) };
});
afterAll(() => storage.close());

// Examples that AWS publishes for Signature Version 4 with S3: the storage of these tests judges by them.
test.each([
  [
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    { path: '/test.txt', query: '', headers: { range: 'bytes=0-9' } },
  ],
  [
    'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    { path: '/', query: 'lifecycle', headers: {} },
  ],
  [
    '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    { path: '/', query: 'max-keys=2&prefix=J', headers: {} },
  ],
])('a request is signed as published: %s', (signature, { path, query, headers: more }) => {
  const headers = {
    host: 'examplebucket.s3.amazonaws.com',
    'x-amz-content-sha256': nothing,
    'x-amz-date': '20130524T000000Z',
    ...more,
  };
  const signed_headers = Object.keys(headers).sort();
  const at = '20130524T000000Z';
  expect(
    signatureOf({ method: 'GET', path, query, headers, signed_headers, at, region: 'us-east-1' }, secret),
  ).toBe(signature);
});

describe.each(['folder', 's3'] as const)('a store of files (%s)', (kind) => {
  test('keeps bytes under their hash, once, lists them and removes them', async () => {
    const store = stores[kind];
    const contents = [randomBytes(200_000), randomBytes(3), randomBytes(70_000)];
    const hashes = contents.map((content) => createHash('sha256').update(content).digest('hex'));
    for (const [index, content] of [...contents, ...contents].entries()) {
      const stored = await store.put(Readable.from([content.subarray(0, 2), content.subarray(2)]), 200_000);
      expect(stored).toEqual({ sha256: hashes[index % 3], size: content.length });
    }
    for (const [index, sha256] of hashes.entries()) {
      expect((await buffer(await store.open(sha256))).equals(contents[index] as Buffer)).toBe(true);
    }
    const listed: string[] = [];
    for await (const { sha256, put_at } of store.list()) {
      expect(Math.abs(Date.now() - put_at)).toBeLessThan(3_600_000);
      listed.push(sha256);
    }
    expect(listed.sort()).toEqual([...hashes].sort());
    for (const sha256 of hashes) await store.remove(sha256);
    expect(await store.has(hashes[0] as string)).toBe(false);
    await expect(store.open(hashes[0] as string)).rejects.toMatchObject({ code: 'attachment.content-gone' });
    await store.remove(hashes[0] as string);
  });

  test('keeps nothing of what is too large or breaks off', async () => {
    const store = stores[kind];
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield randomBytes(10);
      throw new Error('the line broke');
    }
    await expect(store.put(Readable.from([Buffer.alloc(11)]), 10)).rejects.toMatchObject({
      code: 'attachment.too-large',
    });
    await expect(store.put(broken(), 100)).rejects.toThrow('the line broke');
    for await (const one of store.list()) expect(one).toBe('nothing');
    expect(existsSync(incoming) ? readdirSync(incoming) : []).toEqual([]);
  });

  test('is reached by hashes alone', async () => {
    await expect(stores[kind].has('../../etc/passwd')).rejects.toThrow(TypeError);
  });
});

test('storage that refuses or does not answer keeps nobody guessing', async () => {
  const content = (): Readable => Readable.from(['a']);
  const refused = { code: 'attachment.store-failed', status: 503 };
  const wrongSecret = new S3Store({ ...bucket, secret: 'another' }, incoming);
  await expect(wrongSecret.put(content(), 10)).rejects.toMatchObject({
    ...refused,
    cause: expect.objectContaining({ message: expect.stringContaining('SignatureDoesNotMatch') }),
  });
  await expect(new S3Store({ ...bucket, name: 'other' }, incoming).put(content(), 10)).rejects.toMatchObject(
    refused,
  );
  const nobody = new S3Store({ ...bucket, endpoint: 'http://127.0.0.1:9' }, incoming);
  await expect(nobody.has(nothing)).rejects.toMatchObject(refused);
  expect(readdirSync(incoming)).toEqual([]);
});

describe('settings of files', () => {
  test('name a folder or a bucket', () => {
    expect(readFileConfig({}, '/data').place).toEqual({ folder: '/data/files' });
    const keys = { TOUCHSTONE_S3_KEY_ID: 'key', TOUCHSTONE_S3_SECRET: 'secret' };
    expect(readFileConfig({ TOUCHSTONE_FILES: 's3://attachments/desk/', ...keys }, '/data').place).toEqual({
      bucket: {
        endpoint: 'https://s3.us-east-1.amazonaws.com',
        region: 'us-east-1',
        name: 'attachments',
        prefix: 'desk/',
        key_id: 'key',
        secret: 'secret',
      },
    });
  });

  test.each([
    [{ TOUCHSTONE_FILES: 's3://attachments' }, /give TOUCHSTONE_S3_KEY_ID/],
    [{ TOUCHSTONE_FILES: 'ftp://x' }, /give a folder, s3:\/\/bucket/],
    [{ TOUCHSTONE_FILE_LIMIT: '0' }, /give a whole number from 1 to 2000/],
    [{ TOUCHSTONE_FILE_TYPES_REFUSED: 'exe; msi' }, /give endings such as pdf/],
  ])('%o is refused in one line that says what would be right', (environment, sentence) => {
    expect(() => readFileConfig(environment, '/data')).toThrow(sentence);
  });
});

test.each([
  ['C:\\Users\\a\\báo cáo.pdf', 'báo cáo.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['a\u202egnp.exe', 'a gnp.exe'],
  ['', 'file'],
  ['...', 'file'],
  [`${'x'.repeat(300)}.docx`, `${'x'.repeat(195)}.docx`],
])('the name %j is kept as %j', (given, kept) => {
  expect(tidyFileName(given)).toBe(kept);
});
