import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyPack } from '../../evidence/verify/verify-pack.ts';
import type { Role } from '../../kernel/roles.ts';
import { drainJobs } from '../jobs/worker.ts';
import { runPackJob } from '../packs/pack-job.ts';
import type { PackJob } from '../packs/pack-store.ts';
import { nodeVerifierTools } from '../packs/verifier-tools.ts';
import { type TestSealing, testSealing } from '../testing/sealed.ts';
import { type TestOrganisation, type TestService, testService } from '../testing/service.ts';

let service: TestService;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let sealing: TestSealing;
const path = '/evidence-packs';

beforeAll(async () => {
  service = await testService();
  service.now = Date.now();
  ours = await service.organisation('Ours');
  theirs = await service.organisation('Theirs');
  sealing = testSealing(service);
  await ours.person('agent').call('POST', '/incidents', { title: 'Mail is slow' });
});
afterAll(async () => {
  await sealing.close();
  await service.close();
});

/** Lets background work make what was asked for. */
async function makeAll(): Promise<void> {
  const making = { platform: service.platform, sealing, program: { name: 'touchstone', version: '0.0.0' } };
  const quiet = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
  };
  await drainJobs({
    owner: service.database.owner,
    platform: service.platform,
    logger: quiet,
    jobs: { 'make-pack': (payload) => runPackJob(making, service.packs, payload as PackJob) },
  });
}

const today = (): string => new Date(service.now).toISOString().slice(0, 10);
const month = () => ({
  from: '2026-01-01',
  to: new Date(service.now + 86_400_000).toISOString().slice(0, 10),
});

test('an auditor has a pack made, follows it, fetches it and verifies it', async () => {
  const auditor = ours.person('auditor');
  const asked = await auditor.call('POST', path, { ...month(), language: 'vi' });
  expect(asked.status, asked.text).toBe(202);
  expect(asked.body).toMatchObject({ state: 'queued', kind: 'period', language: 'vi', available: false });
  expect((await auditor.call('GET', `${path}/${asked.body.id}/file`)).body.code).toBe('pack.not-ready');
  await makeAll();
  const { body } = await auditor.call('GET', `${path}/${asked.body.id}`);
  expect(body).toMatchObject({
    state: 'done',
    problem: null,
    records: 1,
    available: true,
    started_by: { id: auditor.id },
  });
  const file = await auditor.call('GET', `${path}/${asked.body.id}/file`);
  const { bytes } = file;
  expect(file.headers['content-type']).toBe('application/zip');
  expect(bytes.length).toBe(body.size);
  const read = async (offset: number, length: number): Promise<Uint8Array> =>
    bytes.subarray(offset, offset + length);
  const report = await verifyPack(nodeVerifierTools, { size: bytes.length, read });
  expect(report).toMatchObject({ whole: true, problems: [] });
  expect((await auditor.call('GET', path)).body.items).toMatchObject([
    { id: asked.body.id, sha256: body.sha256 },
  ]);
  const { rows } = await service.database.owner.query(
    "select detail, actor_id from journal_entry where organisation_id = $1 and process = 'pack'",
    [ours.id],
  );
  expect(rows).toMatchObject([{ actor_id: auditor.id, detail: { sha256: body.sha256, size: body.size } }]);
  // Another organisation sees nothing of it.
  for (const place of ['', '/file']) {
    const other = await theirs.person('administrator').call('GET', `${path}/${asked.body.id}${place}`);
    expect([other.status, other.body.code]).toEqual([404, 'pack.unknown']);
  }
  expect((await theirs.person('auditor').call('GET', path)).body.items).toEqual([]);
  // After its time the file is not given out.
  service.now += 31 * 86_400_000;
  expect((await auditor.call('GET', `${path}/${asked.body.id}/file`)).body.code).toBe('pack.unknown');
  service.now -= 31 * 86_400_000;
});

test('an audit has a pack of its own: what belongs to it, and the rest by hash', async () => {
  const manager = ours.person('system-manager');
  const audit = await manager.call('POST', '/audits', {
    title: 'Incidents',
    areas: ['8.6'],
    planned_on: today(),
  });
  expect(audit.status, audit.text).toBe(201);
  const asked = await manager.call('POST', path, { audit: audit.body.number });
  await makeAll();
  const { body } = await manager.call('GET', `${path}/${asked.body.id}`);
  expect(body).toMatchObject({ state: 'done', kind: 'audit', number: audit.body.number, records: 1 });
});

test.each<readonly [object, string]>([
  [{}, 'pack.order-invalid'],
  [{ from: '2026-01-01' }, 'pack.order-invalid'],
  [{ from: '2026-01-01', to: '2026-02-01', assessment: 'ASM0000001' }, 'pack.order-invalid'],
  [{ from: 'spring', to: '2026-02-01' }, 'assessment.date-invalid'],
  [{ from: '2026-02-01', to: '2026-01-01' }, 'assessment.period-empty'],
  [{ assessment: 'ASM0999999' }, 'assessment.unknown'],
  [{ audit: 'AUD0999999' }, 'record.unknown'],
])('%j is refused at once: %s', async (order, code) => {
  const answer = await ours.person('auditor').call('POST', path, order);
  expect(answer.body.code, answer.text).toBe(code);
});

test('more than three at once wait', async () => {
  const auditor = theirs.person('auditor');
  for (let index = 0; index < 3; index += 1) {
    expect((await auditor.call('POST', path, month())).status).toBe(202);
  }
  expect((await auditor.call('POST', path, month())).body).toMatchObject({ code: 'pack.too-many' });
});

test.each<Role>(['agent', 'requester', 'process-owner', 'top-management', 'external-auditor'])(
  'role %s neither has packs made nor sees them',
  async (role) => {
    const person = ours.person(role);
    expect((await person.call('POST', path, month())).status).toBe(403);
    expect((await person.call('GET', path)).status).toBe(403);
  },
);
