import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Manifest, packPaths } from '../../evidence/pack-format.ts';
import { verifyPack } from '../../evidence/verify/verify-pack.ts';
import { type TestSealing, testSealing } from '../testing/sealed.ts';
import { good, testPassword as password, type TestService, testService } from '../testing/service.ts';
import { makePack } from './make-pack.ts';
import { readPack } from './testing/repack.ts';
import { nodeVerifierTools, withFile } from './verifier-tools.ts';

const DAY_MS = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'touchstone-disposed-'));

let service: TestService;
let sealing: TestSealing;

beforeAll(async () => {
  service = await testService();
  sealing = testSealing(service);
  service.now = Date.now() - 100 * DAY_MS;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await sealing.close();
  await service.close();
});

test('a pack tells nothing of what a record said that was disposed of, and is whole all the same', async () => {
  const ours = await service.organisation('Ours');
  const [manager, agent] = [ours.person('system-manager'), ours.person('agent')];
  await ours.givePassword();
  const { value, version } = good(await manager.call('GET', '/settings'))['record.retention'];
  const planned = { value: { ...value, incident: 1 } };
  good(await manager.call('PUT', '/settings/record.retention', planned, { 'if-match': `"${version}"` }));
  const given = { description: 'Ada Lovelace cannot print.', impact: 3, urgency: 3 };
  const made = good(await agent.call('POST', '/incidents', { title: 'Printer of Ada Lovelace', ...given }));
  good(
    await agent.call('POST', '/incidents', { title: 'Another that stays', ...given, description: 'Open.' }),
  );
  const cancelled = await agent.call(
    'POST',
    `/incidents/${made.number}/transitions`,
    { activity: 'cancel', text: 'Ada Lovelace has left.' },
    { 'if-match': `"${made.version}"` },
  );
  good(cancelled);
  service.now += 40 * DAY_MS;
  const disposal = { records: [made.number], text: 'The term is over.', password };
  expect(good(await manager.call('POST', '/retention/incident/disposals', disposal)).items).toMatchObject([
    { disposed: true },
  ]);
  service.now = Date.now();
  const path = join(folder, 'pack.zip');
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  const period = { from: day(service.now - 120 * DAY_MS), to: day(service.now + DAY_MS) };
  await makePack(
    { platform: service.platform, sealing, program: { name: 'touchstone', version: '0.0.0' } },
    { organisation_id: ours.id, actor: { id: manager.id, roles: ['system-manager'] }, origin: 'live' },
    { kind: 'period', language: 'en', ...period },
    path,
  );
  const files = await readPack(path);
  for (const [name, content] of files) expect(content.includes('Lovelace'), name).toBe(false);
  expect([...files.keys()].filter((name) => name.startsWith('records/incident/INC'))).toHaveLength(1);
  const manifest = JSON.parse(files.get(packPaths.manifest)?.toString() ?? '') as Manifest;
  expect(manifest.disposed_records).toEqual([made.id]);
  expect(manifest.left_out).toContainEqual({ what: 'left-record-disposed', count: 3 });
  const report = await withFile(path, (source) => verifyPack(nodeVerifierTools, source));
  expect(report.problems).toEqual([]);
});
