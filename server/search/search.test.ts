import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchQuery, tsqueryOf, wideTsqueryOf } from '../../kernel/search-query.ts';
import { inOrganisation } from '../database/pool.ts';
import { followNow } from '../testing/followed.ts';
import {
  good,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../testing/service.ts';

let service: TestService;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let agent: TestPerson;
let requester: TestPerson;

const numberOf = new Map<string, string>();

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Sample provider');
  theirs = await service.organisation('Another provider');
  agent = ours.person('agent');
  requester = ours.person('requester');
  await report('printer', { title: 'Máy in tầng 3 kẹt giấy', description: 'Đèn đỏ nháy liên tục' });
  await report('chinese', { title: '打印机无法连接网络', description: '重启后仍然报错' });
  await report('vpn', {
    title: 'VPN drops every hour',
    description: 'Gateway srv-vpn-01.example.com answers anna.nguyen@sample.example',
    requester: requester.id,
  });
  await report('other', { title: 'Mail client is slow', description: 'Since the printer was moved' });
  await comment('vpn', 'comment', 'We restarted the concentrator');
  await comment('vpn', 'note', 'Suspected sabotage by the vendor');
  await theirs.person('agent').call('POST', '/incidents', { title: 'Máy in of somebody else' });
  await followNow(service, theirs.id);
  await followNow(service, ours.id);
}, 60_000);
afterAll(() => service.close());

async function report(name: string, values: Record<string, unknown>): Promise<void> {
  service.now += 60_000;
  const { number } = good(await agent.call('POST', '/incidents', { impact: 2, urgency: 2, ...values }));
  numberOf.set(name, number);
}

async function comment(name: string, kind: 'comment' | 'note', text: string): Promise<void> {
  good(await agent.call('POST', `/incidents/${numberOf.get(name)}/comments`, { kind, text }));
}

const query = (q: string, more: Record<string, string> = {}): string =>
  new URLSearchParams({ q, ...more }).toString();

async function found(person: TestPerson, q: string, more: Record<string, string> = {}): Promise<string[]> {
  const { items } = good(await person.call('GET', `/search?${query(q, more)}`));
  const names = [...numberOf].map(([name, number]) => [number, name] as const);
  return items.map(({ number }: { number: string }) => new Map(names).get(number) ?? number);
}

describe('staff find', () => {
  test.each([
    ['máy in', ['printer']],
    ['may in', ['printer']],
    ['mày in', []],
    ['do nhay', ['printer']],
    ['打印', ['chinese']],
    ['打印机连接', []],
    ['错', ['chinese']],
    ['vpn drop', ['vpn']],
    ['drops vpn', ['vpn']],
    ['"drops every"', ['vpn']],
    ['"every drops"', []],
    ['vpn -gateway', []],
    ['vpn -mail', ['vpn']],
    ['srv-vpn-01', ['vpn']],
    ['anna.nguyen@sample.example', ['vpn']],
    ['concentrator', ['vpn']],
    ['sabotage', ['vpn']],
    ['printer', ['other']],
    ['&|!:*()\'"\\', []],
    ['-vpn', []],
    ['', []],
  ])('by %s', async (q, expected) => {
    expect(await found(agent, q)).toEqual(expected);
  });

  test('by number however it is written, that record before what mentions it', async () => {
    const number = numberOf.get('chinese') ?? '';
    await comment('other', 'note', `Like ${number}`);
    await followNow(service, ours.id);
    const short = `inc ${Number(number.slice(3))}`;
    for (const q of [number, number.toLowerCase()])
      expect(await found(agent, q)).toEqual(['chinese', 'other']);
    expect((await found(agent, short))[0]).toBe('chinese');
    expect((await found(agent, String(Number(number.slice(3)))))[0]).toBe('chinese');
  });

  test('what stands in the title before what is said in passing', async () => {
    await report('passing', { title: 'Slow desktop', description: 'The drops of rain make noise' });
    await followNow(service, ours.id);
    expect(await found(agent, 'drops')).toEqual(['vpn', 'passing']);
  });

  test('narrowed by process, state, service and time, and counted', async () => {
    const { id } = good(
      await ours.person('administrator').call('POST', '/services', { title: 'Slow archive' }),
    );
    await report('archived', { title: 'Archive of mail', service: id });
    await followNow(service, ours.id);
    expect(await found(agent, 'archive', { process: 'incident' })).toEqual(['archived']);
    expect(await found(agent, 'mail', { service: id })).toEqual(['archived']);
    expect(await found(agent, 'mail', { open: 'false' })).toEqual([]);
    expect(await found(agent, 'mail', { open: 'true' })).toEqual(['archived', 'other']);
    const now = new Date(service.now).toISOString();
    expect(await found(agent, 'mail', { from: now })).toEqual(['archived']);
    expect(await found(agent, 'mail', { to: now })).toEqual(['other']);
    const counted = good(await agent.call('GET', `/search/count?${query('archive')}`));
    expect(counted).toEqual({
      items: [
        { process: 'incident', count: 1 },
        { process: 'service', count: 1 },
      ],
      count: 2,
      capped: false,
    });
    for (const wrong of ['process=nothing', 'service=me', 'from=never', 'cursor=%25%25']) {
      expect((await agent.call('GET', `/search?q=mail&${wrong}`)).status, wrong).toBe(400);
    }
  });

  test('page by page, and in lists of one process', async () => {
    const first = good(await agent.call('GET', `/search?${query('mail', { limit: '1' })}`));
    const second = good(
      await agent.call('GET', `/search?${query('mail', { limit: '1', cursor: first.next })}`),
    );
    expect(first.items[0].number).not.toBe(second.items[0].number);
    expect(second.next).toBeNull();
    for (const q of ['may in', 'kẹt giấy', 'liên tục']) {
      const list = good(await agent.call('GET', `/incidents?${query(q)}`));
      expect(list.items.map(({ number }: { number: string }) => number)).toEqual([numberOf.get('printer')]);
    }
    expect(good(await agent.call('GET', `/incidents/count?${query('打印')}`)).count).toBe(1);
  });

  test('with the words that were found marked in title and excerpt', async () => {
    const { items } = good(await agent.call('GET', `/search?${query('vpn answers')}`));
    const [{ title, title_marks, excerpt }] = items;
    expect(title_marks.map(([from, to]: [number, number]) => title.slice(from, to))).toEqual(['VPN']);
    expect(excerpt.place).toBe('description');
    expect(excerpt.marks.map(([from, to]: [number, number]) => excerpt.text.slice(from, to))).toEqual([
      'vpn',
      'answers',
    ]);
  });
});

test('whatever is typed is a query that the database takes', async () => {
  const letters = fc.string({ unit: 'binary', maxLength: 60 });
  const sign = fc.constantFrom(
    "'",
    '"',
    '\\',
    ':',
    '*',
    '&',
    '|',
    '!',
    '(',
    ')',
    '<->',
    '-',
    '@o',
    ' ',
    '机',
    'é',
  );
  const anything = fc.oneof(
    letters,
    fc.array(sign, { maxLength: 30 }).map((signs) => signs.join('')),
  );
  const queries = fc.sample(anything, { numRuns: 300, seed: 7 }).flatMap((text) => searchQuery(text) ?? []);
  expect(queries.length).toBeGreaterThan(50);
  await inOrganisation(service.platform.pool, ours.id, async (client) => {
    const texts = queries.flatMap((query) => [tsqueryOf(query), wideTsqueryOf(query) ?? 'x']);
    const { rows } = await client.query(
      'select count(*) as queries from unnest($1::text[]) as given (text) where numnode(text::tsquery) > 0',
      [texts],
    );
    expect(rows).toEqual([{ queries: texts.length }]);
  });
});

describe('others', () => {
  test('find their own records, by what they may know of them', async () => {
    expect(await found(requester, 'vpn')).toEqual(['vpn']);
    expect(await found(requester, 'concentrator')).toEqual(['vpn']);
    expect(await found(requester, 'printer')).toEqual([]);
    expect(await found(requester, 'may in')).toEqual([]);
  });

  test('find what everybody reads, of their own organisation alone', async () => {
    for (const provider of [ours, theirs]) {
      await provider.person('administrator').call('POST', '/services', { title: 'Telescope rental' });
      await followNow(service, provider.id);
    }
    expect(await found(requester, 'telescope')).toHaveLength(1);
    expect(good(await requester.call('GET', `/search/count?${query('telescope')}`)).count).toBe(1);
  });

  test('never find by notes, not even by leaving something out, and are shown none', async () => {
    expect(await found(requester, 'sabotage')).toEqual([]);
    expect(await found(requester, 'vpn -sabotage')).toEqual(['vpn']);
    expect(await found(agent, 'vpn -sabotage')).toEqual([]);
    expect(good(await requester.call('GET', `/search/count?${query('sabotage')}`)).count).toBe(0);
    expect(good(await requester.call('GET', `/incidents?${query('sabotage')}`)).items).toEqual([]);
    expect(good(await requester.call('GET', `/search/pick?${query('sabotage')}`)).items).toEqual([]);
    const answer = await requester.call('GET', `/search?${query('vendor vpn')}`);
    expect(answer.text).not.toContain('sabotage');
  });

  test('of another organisation find nothing, and guests are not let in', async () => {
    expect(await found(theirs.person('agent'), 'vpn')).toEqual([]);
    expect(good(await theirs.person('agent').call('GET', `/search?${query('may in')}`)).items).toHaveLength(
      1,
    );
    for (const path of ['/search?q=vpn', '/search/count?q=vpn', '/search/pick?q=vpn']) {
      expect((await ours.person('external-auditor').call('GET', path)).status).toBe(403);
    }
  });

  test('find no longer what became somebody else’s', async () => {
    await report('handed', { title: 'Handed over unicorn', requester: requester.id });
    await followNow(service, ours.id);
    expect(await found(requester, 'unicorn')).toEqual(['handed']);
    const path = `/incidents/${numberOf.get('handed')}`;
    good(await agent.call('PATCH', path, { requester: agent.id }, { 'if-match': '"1"' }));
    // Before the index knows it, too.
    expect(await found(requester, 'unicorn')).toEqual([]);
    await followNow(service, ours.id);
    expect(await found(requester, 'unicorn')).toEqual([]);
    expect(good(await requester.call('GET', `/search/count?${query('unicorn')}`)).count).toBe(0);
  });
});

describe('a word among thousands of records', () => {
  /** Entries of records that are not there, changed later than all others. */
  const bury = (words = 'common:1'): Promise<unknown> =>
    inOrganisation(service.platform.pool, ours.id, (client) =>
      client.query(
        `insert into search_entry (organisation_id, record_id, process, is_open, updated_at, version, words)
          select $1::uuid, gen_random_uuid(), 'incident', true, timestamptz '2026-04-01' + n * interval '1 second', 1,
            $2::tsvector
          from generate_series(1, 12000) as n`,
        [ours.id, words],
      ),
    );
  const dig = (): Promise<unknown> =>
    inOrganisation(service.platform.pool, ours.id, (client) =>
      client.query("delete from search_entry where words @@ 'common'::tsquery"),
    );

  test('is found by the index, and so is one that most of them hold', async () => {
    await bury();
    expect(await found(agent, 'ket giay')).toEqual(['printer']);
    expect(await found(agent, 'concentrator', { process: 'incident', open: 'true' })).toEqual(['vpn']);
    expect(await found(agent, 'concentrator', { open: 'false' })).toEqual([]);
    expect(await found(agent, 'concentrator', { process: 'service' })).toEqual([]);
    expect(await found(agent, '"drops every" -gateway')).toEqual([]);
    expect(await found(requester, 'sabotage')).toEqual([]);
    expect(await found(requester, 'vpn -sabotage')).toEqual(['vpn']);
    const counted = good(await agent.call('GET', `/search/count?${query('common')}`));
    expect(counted).toMatchObject({ count: 200, capped: true });
    // By the index, too, nobody learns what another organisation has, not even how much of it.
    expect(good(await theirs.person('agent').call('GET', `/search/count?${query('somebody')}`)).count).toBe(
      1,
    );
    expect(good(await agent.call('GET', `/search/count?${query('somebody')}`)).count).toBe(0);
    await dig();
  });

  test('is found by whoever may read thousands as it stands, and by its beginning in what they raised last', async () => {
    await bury(`'@b${requester.id}' common:1`);
    expect(await found(requester, 'vpn')).toEqual(['vpn']);
    expect(await found(requester, 'gateway srv')).toEqual(['vpn']);
    expect(await found(requester, 'sabotage')).toEqual([]);
    const count = async (q: string) => good(await requester.call('GET', `/search/count?${query(q)}`));
    expect(await count('vpn')).toMatchObject({ count: 1, capped: true });
    expect(await count('gatew')).toMatchObject({ count: 1, capped: true });
    expect(await count('comm')).toMatchObject({ count: 200, capped: true });
    await dig();
    expect(await count('gatew')).toMatchObject({ count: 1, capped: false });
  });

  test('is found by whoever raised thousands: in the newest, by the index, and beside them in what everybody may read', async () => {
    const third = await service.organisation('Third provider');
    const busy = third.person('requester');
    good(await third.person('administrator').call('POST', '/services', { title: 'Frequent service' }));
    await followNow(service, third.id);
    const count = async (q: string) => good(await busy.call('GET', `/search/count?${query(q)}`));
    expect(await count('nowhere')).toEqual({ items: [], count: 0, capped: false });
    await service.database.owner.query(
      `with own as (
          insert into record (organisation_id, id, process, number, title, state, is_open, opened_at, created_at, updated_at,
            priority, version, origin, history, fields, requester_id)
          select $1, gen_random_uuid(), 'incident', 'OWN' || n, 'One of many', 'new', true, at, at, at, 4, 1, 'import', '[]',
            '{}', $2 from generate_series(1, 2300) as n, lateral (select timestamptz '2026-04-01' + n * interval '1 second') as t (at)
          returning id, number, updated_at)
        insert into search_entry (organisation_id, record_id, process, is_open, updated_at, version, words)
        select $1, id, 'incident', true, updated_at, 1, (format('''@b%s'' frequent:1', $2::uuid)
          || case when number = 'OWN1' then ' rarest:1' when number like 'OWN150_' then ' middle:1' else '' end)::tsvector
        from own`,
      [third.id, busy.id],
    );
    const frequent = await count('frequent');
    expect(frequent).toMatchObject({ capped: true });
    expect(frequent.items).toMatchObject([{ process: 'incident' }, { process: 'service', count: 1 }]);
    expect(frequent.items[0].count).toBeGreaterThanOrEqual(25);
    expect((await found(busy, 'frequent', { process: 'incident', limit: '5' })).toSorted()).toEqual([
      'OWN2296',
      'OWN2297',
      'OWN2298',
      'OWN2299',
      'OWN2300',
    ]);
    // Older than the first few of the newest, and older than the newest that are looked at.
    expect(await count('midd')).toMatchObject({ count: 10, capped: true });
    expect(await found(busy, 'rarest')).toEqual(['OWN1']);
    // Not all was looked at, and it says so.
    expect(await count('nowhere')).toEqual({ items: [], count: 0, capped: true });
  });
});

describe('a picker', () => {
  const picked = async (person: TestPerson, more: Record<string, string>): Promise<string[]> =>
    good(await person.call('GET', `/search/pick?${new URLSearchParams(more)}`)).items.map(
      ({ number }: { number: string }) => number,
    );

  test('begins with what changed last, of what one may read', async () => {
    const [newest] = await picked(agent, { process: 'incident', limit: '1' });
    expect(newest).toBe(numberOf.get('handed'));
    expect(await picked(requester, { process: 'incident' })).toEqual([numberOf.get('vpn')]);
    expect(await picked(agent, { process: 'incident', open: 'false' })).toEqual([]);
  });

  test('goes by number and by words', async () => {
    const number = numberOf.get('printer') ?? '';
    expect(await picked(agent, { q: number })).toEqual([number]);
    expect(await picked(agent, { q: 'ket giay', process: 'incident' })).toEqual([number]);
    expect(await picked(agent, { q: 'ket giay', process: 'service' })).toEqual([]);
    expect(await picked(requester, { q: number })).toEqual([]);
  });
});
