import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { followNow } from '../../server/testing/followed.ts';
import { good, type TestOrganisation, type TestService, testService } from '../../server/testing/service.ts';
import { runCommandLine } from '../touchstone.ts';

let service: TestService;
let ours: TestOrganisation;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
});
afterAll(() => service.close());

async function command(...words: readonly string[]): Promise<{ code: number; out: string }> {
  vi.stubEnv('DATABASE_URL', service.database.url);
  const written: string[] = [];
  const out = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((chunk) => written.push(String(chunk)) > 0);
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  try {
    return { code: await runCommandLine(['node', 'touchstone', ...words]), out: written.join('') };
  } finally {
    out.mockRestore();
    err.mockRestore();
    vi.unstubAllEnvs();
  }
}

test('finds with the rights of the person, and the index can be made anew', async () => {
  const agent = ours.person('agent');
  const { number } = good(await agent.call('POST', '/incidents', { title: 'Máy in kẹt giấy' }));
  await followNow(service, ours.id);
  const as = (role: string) => ['--as', `${role}.${ours.id.slice(-6)}@sample.example`];
  const found = await command('search', 'may', 'in', ...as('agent'), '--process', 'incident', '--open');
  expect(found).toMatchObject({ code: 0, out: expect.stringContaining(`${number}`) });
  const json = await command('search', 'ket giay', ...as('agent'), '--json');
  expect(JSON.parse(json.out)).toMatchObject({ items: [{ number }], next: null });
  expect((await command('search', 'may', ...as('requester'))).out).toBe('Nothing was found.\n');
  expect((await command('search', 'may', ...as('agent'), '--limit', '51')).code).toBe(2);
  expect(JSON.parse((await command('search-index', '--missing', '--json')).out)).toEqual({ indexed: 0 });
  expect(JSON.parse((await command('search-index', '--json')).out).indexed).toBeGreaterThan(0);
});
