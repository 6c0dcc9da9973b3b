import { afterAll, beforeAll, expect, test } from 'vitest';
import { followNow } from '../../server/testing/followed.ts';
import { good, type TestOrganisation, type TestService, testService } from '../../server/testing/service.ts';
import { command } from '../testing/command.ts';

let service: TestService;
let ours: TestOrganisation;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
});
afterAll(() => service.close());

const search = (...words: readonly string[]) =>
  command(words, { environment: { DATABASE_URL: service.database.url } });

test('finds with the rights of the person, and the index can be made anew', async () => {
  const agent = ours.person('agent');
  const { number } = good(await agent.call('POST', '/incidents', { title: 'Máy in kẹt giấy' }));
  await followNow(service, ours.id);
  const as = (role: string) => ['--as', `${role}.${ours.id.slice(-6)}@sample.example`];
  const found = await search('search', 'may', 'in', ...as('agent'), '--process', 'incident', '--open');
  expect(found).toMatchObject({ code: 0, out: expect.stringContaining(`${number}`) });
  const json = await search('search', 'ket giay', ...as('agent'), '--json');
  expect(JSON.parse(json.out)).toMatchObject({ items: [{ number }], next: null });
  expect((await search('search', 'may', ...as('requester'))).out).toBe('Nothing was found.\n');
  expect((await search('search', 'may', ...as('agent'), '--limit', '51')).code).toBe(2);
  expect(JSON.parse((await search('search-index', '--missing', '--json')).out)).toEqual({ indexed: 0 });
  expect(JSON.parse((await search('search-index', '--json')).out).indexed).toBeGreaterThan(0);
});
