import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestOrganisation, type TestService, testService } from '../../server/testing/service.ts';
import { command, type EndedCommand } from '../testing/command.ts';

let service: TestService;
let ours: TestOrganisation;
const folder = mkdtempSync(join(tmpdir(), 'touchstone-people-'));

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

function bringIn(list: string, ...more: readonly string[]): Promise<EndedCommand> {
  const file = join(folder, 'people.csv');
  writeFileSync(file, list);
  return command(['person', 'import', file, ...more], {
    environment: { DATABASE_URL: service.database.url },
  });
}

const list = `email,name,roles
one@sample.example,Sample One,agent requester
two@sample.example,Sample Two,captain
`;

async function emails(): Promise<readonly string[]> {
  const { body } = await ours.person('administrator').call('GET', '/people?limit=200');
  return (body.items as { email: string }[]).map(({ email }) => email);
}

test('a list is looked at without a change, then brought in, and the line that is wrong is told with what would be right', async () => {
  const looked = await bringIn(list, '--dry-run');
  expect(looked.out).toContain('Looked at, nothing was changed: 1 created, 0 changed, 0 same, 1 refused.');
  expect(await emails()).not.toContain('one@sample.example');
  const done = await bringIn(list);
  expect(done.out).toMatch(/^Line 3 \(two@sample\.example\): .*roles: .*agent/m);
  expect(done.out).toContain('Carried out: 1 created, 0 changed, 0 same, 1 refused.');
  expect(await emails()).toContain('one@sample.example');
  const again = JSON.parse((await bringIn(list, '--json')).out) as { line: number; outcome: string }[];
  expect(again.map(({ line, outcome }) => [line, outcome])).toEqual([
    [2, 'same'],
    [3, 'refused'],
  ]);
});

test('a list without emails is refused as a whole, with the columns that may be', async () => {
  const refused = await bringIn('name,phone\nSample,1\n');
  expect(refused.code).not.toBe(0);
  expect(refused.err).toMatch(/phone/);
  expect(refused.err).toMatch(/email, name, roles/);
});
