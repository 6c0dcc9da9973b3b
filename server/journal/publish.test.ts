import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSealing, testSealing, untilSealable } from '../testing/sealed.ts';
import { type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { openTimeStampAuthority } from '../testing/time-stamp-authority.ts';
import { CheckpointPublisher, copiedCheckpoints } from './publish.ts';
import { sealEverything } from './sealer.ts';
import { verifyJournal } from './verify.ts';

let service: TestService;
let ours: TestOrganisation;
let sealing: TestSealing;
let folder: string;
let server: Server;
let asked = 0;
let publisher: CheckpointPublisher;
const warned: string[] = [];

const settings = () => ({
  checkpoint_copy: join(folder, 'elsewhere'),
  time_stamp_authority: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  private_addresses: true,
});

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  sealing = testSealing(service);
  folder = mkdtempSync(join(tmpdir(), 'touchstone-publish-'));
  const authority = openTimeStampAuthority(folder);
  server = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked += 1;
      answer.end(authority.answer(Buffer.concat(chunks)));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const logger = { warn: (_what: unknown, message?: string) => void warned.push(message ?? '') };
  publisher = new CheckpointPublisher({ pool: sealing.pool, settings: settings(), logger });
});
afterAll(async () => {
  server.close();
  await sealing.close();
  await service.close();
  rmSync(folder, { recursive: true });
});

async function sealOneMore(): Promise<void> {
  await ours.person('agent').call('POST', '/incidents', { title: 'Printer', impact: 2, urgency: 2 });
  const signed = (id: string, note: string): void => publisher.take(id, note);
  await untilSealable(sealing.pool);
  await sealEverything({ ...sealing, signed });
  await publisher.settle();
}

const verify = () =>
  verifyJournal({ ...sealing, copied: (id) => copiedCheckpoints(settings(), id) }, ours.id);

test('checkpoints are kept in a second place, and stamped by an authority once an hour', async () => {
  await sealOneMore();
  await sealOneMore();
  expect(warned).toEqual([]);
  const copy = readFileSync(join(folder, 'elsewhere', `${ours.id}.txt`), 'utf8');
  expect(copy).toBe(readFileSync(join(sealing.folders.checkpoints, `${ours.id}.txt`), 'utf8'));
  expect(copy.split('\n.\n')).toHaveLength(3);
  expect(asked).toBe(1);
  const { body } = await ours.person('auditor').call('GET', '/journal/checkpoints');
  expect(
    body.items.map(({ time_stamped_at }: { time_stamped_at: string | null }) => time_stamped_at !== null),
  ).toEqual([false, true]);
  expect(await verify()).toMatchObject({ whole: true, checkpoints: 4 });
});

test('a stamp that is put to another checkpoint is found', async () => {
  await sealing.tamper(
    'update journal_checkpoint set time_stamp = (select time_stamp from journal_checkpoint where size = 1) where size = 2',
  );
  expect((await verify()).findings).toEqual([{ kind: 'time-stamp-wrong', params: { size: 2 } }]);
  await sealing.tamper('update journal_checkpoint set time_stamp = null where size = 2');
});

test('history rewritten here and in the data folder is found by the second place', async () => {
  expect(await verify()).toMatchObject({ whole: true });
  rmSync(sealing.folders.checkpoints, { recursive: true });
  for (const table of ['leaf', 'checkpoint', 'sealing']) await sealing.tamper(`delete from journal_${table}`);
  await sealing.tamper("update journal_entry set text = 'Other'");
  await sealing.seal();
  expect((await sealing.verify(ours.id)).whole).toBe(true);
  expect((await verify()).findings).toContainEqual({ kind: 'checkpoint-differs', params: { size: 2 } });
});

test('nothing goes to a private address unless that is allowed, and sealing goes on without', async () => {
  const before = asked;
  publisher = new CheckpointPublisher({
    pool: sealing.pool,
    settings: { ...settings(), checkpoint_copy: null, private_addresses: false },
    logger: { warn: (_what: unknown, message?: string) => void warned.push(message ?? '') },
  });
  await sealOneMore();
  expect(asked).toBe(before);
  expect(warned).toEqual([expect.stringContaining('private address')]);
});
