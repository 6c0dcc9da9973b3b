import { afterAll, beforeAll, expect, test } from 'vitest';
import { inOrganisation } from '../database/pool.ts';
import { followNow } from '../testing/followed.ts';
import { type TestSealing, testSealing } from '../testing/sealed.ts';
import {
  good,
  testPassword as password,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../testing/service.ts';
import { indexAgain } from './index-again.ts';

// What is gone by law is no longer to be found, either.

let service: TestService;
let sealing: TestSealing;
let ours: TestOrganisation;
let agent: TestPerson;

beforeAll(async () => {
  service = await testService();
  sealing = testSealing(service);
  ours = await service.organisation('Sample provider');
  agent = ours.person('agent');
  await ours.givePassword();
});
afterAll(async () => {
  await sealing.close();
  await service.close();
});

const numbers = async (q: string): Promise<string[]> =>
  good(await agent.call('GET', `/search?q=${encodeURIComponent(q)}`)).items.map(
    ({ number }: { number: string }) => number,
  );

/** Every word that the index holds of the organisation, as the database keeps it. */
const wordsKept = async (word: string): Promise<number> => {
  const { rows } = await inOrganisation(service.platform.pool, ours.id, (client) =>
    client.query<{ count: number }>(
      'select count(*) from search_entry where words @@ $1::tsquery or shown_words @@ $1::tsquery',
      [word],
    ),
  );
  return rows[0]?.count ?? 0;
};

test('words of a comment whose entry was erased go from the index', async () => {
  const { number } = good(await agent.call('POST', '/incidents', { title: 'Badge reader' }));
  const path = `/incidents/${number}/comments`;
  for (const kind of ['comment', 'note'])
    good(await agent.call('POST', path, { kind, text: `Called Tran at home (${kind})` }));
  await sealing.seal();
  await followNow(service, ours.id);
  expect(await numbers('tran')).toEqual([number]);
  const { items } = good(await agent.call('GET', `/incidents/${number}/comments`));
  const entries = items.map(({ id }: { id: string }) => id);
  const body = { entries, reason: 'Request of a person concerned', password };
  good(await ours.person('administrator').call('POST', '/journal/erasures', body));
  await followNow(service, ours.id);
  expect(await numbers('tran')).toEqual([]);
  expect(await numbers('badge')).toEqual([number]);
  expect(await wordsKept('tran')).toBe(0);
});

test('a record that was disposed of leaves the index, also when all is indexed again', async () => {
  const made = good(
    await agent.call('POST', '/incidents', { title: 'Lost wallet of Ada', impact: 3, urgency: 3 }),
  );
  const cancelled = await agent.call(
    'POST',
    `/incidents/${made.number}/transitions`,
    { activity: 'cancel', fields: {}, text: 'Found again.' },
    { 'if-match': `"${made.version}"` },
  );
  good(cancelled);
  await followNow(service, ours.id);
  expect(await numbers('wallet')).toEqual([made.number]);
  service.now += 20 * 365 * 86_400_000;
  const disposal = { records: [made.number], text: 'The term is over.', password };
  const manager = ours.person('system-manager');
  const [done] = good(await manager.call('POST', '/retention/incident/disposals', disposal)).items;
  expect(done).toMatchObject({ disposed: true });
  // Before the index knows it, too.
  expect(await numbers('wallet')).toEqual([]);
  await followNow(service, ours.id);
  expect(await wordsKept('wallet')).toBe(0);
  expect(await indexAgain(service.platform, ours.id, false)).toBeGreaterThan(0);
  expect(await wordsKept('wallet')).toBe(0);
  expect(await numbers(made.number)).toEqual([]);
});

test('only what is missing is indexed where that is asked for', async () => {
  expect(await indexAgain(service.platform, ours.id, true)).toBe(0);
  await agent.call('POST', '/incidents', { title: 'Nobody followed this' });
  expect(await indexAgain(service.platform, ours.id, true)).toBe(1);
  expect(await numbers('followed')).toHaveLength(1);
});
