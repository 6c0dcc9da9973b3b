import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestService, testService } from '../testing/service.ts';
import { drainJobs, startJobs } from './worker.ts';

let service: TestService;
const logger = { debug() {}, info() {}, warn() {}, error() {} };

beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

const options = () => ({ owner: service.database.owner, platform: service.platform, logger });
const queue = (task: string, payload: unknown) =>
  service.database.application.query('select enqueue_job($1, $2::json)', [task, JSON.stringify(payload)]);

test('a job queued while the worker runs is done, and stopping waits for it', async () => {
  const done: unknown[] = [];
  const jobs = { 'say-hello': async (payload: unknown) => void done.push(payload) };
  const worker = await startJobs({ ...options(), jobs });
  await queue('say-hello', { to: 'everybody' });
  await expect.poll(() => done).toEqual([{ to: 'everybody' }]);
  await worker.stop();
  await worker.stop();
  await queue('say-hello', { to: 'nobody' });
  expect(done).toHaveLength(1);
  await drainJobs({ ...options(), jobs });
  expect(done).toEqual([{ to: 'everybody' }, { to: 'nobody' }]);
  const { rows } = await service.database.owner.query(
    "select from graphile_worker.jobs where task_identifier = 'say-hello'",
  );
  expect(rows).toEqual([]);
});

test('draining tells of a job that failed, which stays queued', async () => {
  await queue('break', {});
  const jobs = {
    break: async () => {
      throw new Error('broken on purpose');
    },
  };
  await expect(drainJobs({ ...options(), jobs })).rejects.toThrow('broken on purpose');
  const { rows } = await service.database.owner.query(
    "select attempts, last_error from graphile_worker.jobs where task_identifier = 'break'",
  );
  expect(rows).toMatchObject([{ attempts: 1, last_error: expect.stringContaining('broken on purpose') }]);
});
