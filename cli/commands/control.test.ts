import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../kernel/roles.ts';
import { good, type TestOrganisation, type TestService, testService } from '../../server/testing/service.ts';
import { command } from '../testing/command.ts';

let service: TestService;
let ours: TestOrganisation;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
});
afterAll(() => service.close());

function carriedOut(role: Role, ...commandLine: readonly string[]) {
  const email = `${role}.${ours.id.slice(-6)}@sample.example`;
  return command([...commandLine, '--as', email], { environment: { DATABASE_URL: service.database.url } });
}

test('a deployment is reported once, by those who work', async () => {
  const report = ['deployments', 'report', '--source', 'script', '--id', '1', '--result', 'succeeded'];
  const what = ['--target', 'mail', '--deployed-version', '2.1', '--at', '2026-03-01T10:00:00Z'];
  const first = await carriedOut('agent', ...report, ...what);
  expect(first).toMatchObject({ code: 0, err: '' });
  const [number] = first.out.match(/DEP\d+/) ?? [];
  expect(first.out).toBe(`${number}: unmatched\n`);
  expect((await carriedOut('agent', ...report, ...what)).out).toBe(`${number}: unmatched, reported before\n`);
  const record = good(await ours.person('agent').call('GET', `/deployments/${number}`));
  expect(record).toMatchObject({ title: 'mail 2.1', deployed_at: '2026-03-01T10:00:00.000Z' });
  expect((await carriedOut('requester', ...report, ...what)).code).toBe(1);
  expect((await carriedOut('agent', ...report, '--at', 'yesterday')).code).toBe(2);
});

test('the change calendar is shown with conflicts, to those who work with services', async () => {
  const mail = good(await ours.person('process-owner').call('POST', '/services', { title: 'Mail' }));
  const plan = { change_type: 'normal', service: mail.id };
  const at = (hour: number): number => Date.parse('2026-06-01T00:00:00Z') + hour * 3_600_000;
  const make = async (title: string, from: number) =>
    good(
      await ours
        .person('agent')
        .call('POST', '/changes', { title, ...plan, planned_start: at(from), planned_end: at(from + 2) }),
    );
  const first = await make('One', 10);
  const second = await make('Two', 11);
  const range = ['calendar', 'changes', '--from', '2026-06-01', '--until', '2026-06-02'];
  const shown = await carriedOut('auditor', ...range);
  expect(shown.out).toContain(`${first.number}`);
  expect(shown.out).toContain(`same-service ${second.number}`);
  const told = JSON.parse((await carriedOut('agent', ...range, '--json')).out) as { number: string }[];
  expect(told.map(({ number }) => number)).toEqual([first.number, second.number]);
  expect((await carriedOut('requester', ...range)).code).toBe(1);
  const backwards = ['calendar', 'changes', '--from', '2026-06-02', '--until', '2026-06-02'];
  expect((await carriedOut('agent', ...backwards)).code).toBe(1);
});
