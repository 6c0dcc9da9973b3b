import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestService, testService } from '../testing/service.ts';
import { readInOrganisation } from './pool.ts';

// Under row-level security a condition only reaches an index where its functions are known to keep to themselves what they
// see. Where it does not, every row of the organisation is looked at, which nobody notices before there are many.

let service: TestService;
let organisation_id: string;

beforeAll(async () => {
  service = await testService();
  organisation_id = (await service.organisation('Sample provider')).id;
});
afterAll(() => service.close());

/** Conditions of indexes by which the application would read these rows. */
async function conditionsOf(query: string): Promise<string> {
  return readInOrganisation(service.platform.pool, organisation_id, async (client) => {
    await client.query('set local enable_seqscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${query}`);
    return rows
      .map((row) => row['QUERY PLAN'])
      .filter((line) => line.includes('Index Cond'))
      .join('\n');
  });
}

test('people are found by their address through an index', async () => {
  const mine = 'organisation_id = current_organisation_id()';
  expect(await conditionsOf(`select from person where ${mine} and email_key = 'a@b.example'`)).toContain(
    'email_key =',
  );
  // Such a condition uses none though there is one: what this test is for.
  await service.database.owner.query('create index on person (organisation_id, lower(name))');
  expect(await conditionsOf(`select from person where ${mine} and lower(name) = 'a'`)).not.toContain('lower');
});
