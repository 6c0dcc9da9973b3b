import { afterAll, beforeAll, expect, test } from 'vitest';
import { inOrganisation } from '../database/pool.ts';
import { followNow } from '../testing/followed.ts';
import { untilSealable } from '../testing/sealed.ts';
import { good, type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { catchUp, type FollowedEntry, type Follower } from './follow.ts';

let service: TestService;
let provider: TestOrganisation;

beforeAll(async () => {
  service = await testService();
  provider = await service.organisation('Sample provider');
});
afterAll(() => service.close());

async function incidents(how_many: number): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (let count = 0; count < how_many; count += 1) {
    const made = await provider
      .person('agent')
      .call('POST', '/api/v1/incidents', { title: `Sample ${count}` });
    numbers.push(good(made).id);
  }
  return numbers;
}

function noting(name: string, more: Partial<Follower> = {}): Follower & { readonly seen: FollowedEntry[] } {
  const seen: FollowedEntry[] = [];
  return {
    name,
    from: 'start',
    seen,
    async follow(_, entries) {
      seen.push(...entries);
    },
    ...more,
  };
}

const created = (follower: { readonly seen: readonly FollowedEntry[] }): (string | null)[] =>
  follower.seen.filter(({ process }) => process === 'incident').map(({ record_id }) => record_id);

test('each entry is followed once, in the order of commit', async () => {
  const follower = noting('in-order');
  const ids = await incidents(3);
  await followNow(service, provider.id, [follower]);
  expect(created(follower)).toEqual(ids);
  const more = await incidents(2);
  await followNow(service, provider.id, [follower]);
  await followNow(service, provider.id, [follower]);
  expect(created(follower)).toEqual([...ids, ...more]);
});

test('what a follower writes is undone with its position where it fails, and nothing is lost', async () => {
  const before = noting('beforehand');
  await followNow(service, provider.id, [before]);
  const [first] = await incidents(1);
  let failures = 1;
  const follower = noting('failing', {
    async follow({ client }, entries) {
      await client.query("update organisation set name = name || '+'");
      if (failures > 0) {
        failures -= 1;
        throw new Error('the first time it fails');
      }
      follower.seen.push(...entries);
    },
  });
  await followNow(service, provider.id, [follower]);
  expect(created(follower)).toContain(first);
  const { rows } = await inOrganisation(service.platform.pool, provider.id, (client) =>
    client.query<{ name: string }>('select name from organisation'),
  );
  // Once for the batch that was followed, not for the one that was undone.
  expect(rows[0]?.name).toBe('Sample provider+');
});

test('an entry that cannot be followed is told and stepped over, with those around it followed', async () => {
  const skipped = noting('skipped');
  await followNow(service, provider.id, [skipped]);
  const [first, second, third] = await incidents(3);
  const told: unknown[] = [];
  const follower = noting('stumbling', {
    async follow(_, entries) {
      if (entries.some(({ record_id }) => record_id === second)) throw new Error('not this one');
      follower.seen.push(...entries);
    },
  });
  await untilSealable(service.database.owner);
  await catchUp(service.platform, provider.id, follower, (_, __, error) => told.push(error));
  expect(told).toHaveLength(1);
  expect(created(follower)).toEqual(expect.arrayContaining([first, third]));
  expect(created(follower)).not.toContain(second);
});

test('who begins with what is new is handed all of an organisation that is newer than the program', async () => {
  const follower = noting('from-now', { from: 'now' });
  const other = await service.organisation('Another sample provider');
  await other.person('agent').call('POST', '/api/v1/incidents', { title: 'Sample' });
  await followNow(service, other.id, [follower]);
  expect(created(follower)).toHaveLength(1);
  // Of this one it saw nothing yet, although another organisation's journal was followed.
  expect(follower.seen.every(({ process }) => process === 'incident' || process === 'person')).toBe(true);
});

test('after a restore that counts transactions anew only what is new is followed', async () => {
  const follower = noting('restored');
  await followNow(service, provider.id, [follower]);
  const known = follower.seen.length;
  await service.database.owner.query(
    "update journal_follower set last_transaction_id = '9000000000' where name = 'restored'",
  );
  const [fresh] = await incidents(1);
  await followNow(service, provider.id, [follower]);
  expect(follower.seen.slice(known).map(({ record_id }) => record_id)).toEqual([fresh]);
});
