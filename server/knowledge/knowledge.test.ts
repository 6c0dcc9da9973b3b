import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleHash } from '../../processes/knowledge/versions.ts';
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
let owner: TestPerson;
let requester: TestPerson;

const day_ms = 86_400_000;
const numbers: Record<string, string> = {};

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Sample provider');
  theirs = await service.organisation('Another provider');
  agent = ours.person('agent');
  owner = ours.person('process-owner');
  requester = ours.person('requester');
  await publish('printer', { title: 'Printer says no paper', body: 'Open tray two and turn the wheel.' });
  await publish('vpn', {
    title: 'Không kết nối được VPN',
    body: 'Kiểm tra đồng hồ máy tính.',
    language: 'vi',
  });
  await publish('chinese', { title: '打印机无法连接', body: '重启打印机。', language: 'zh' });
  await publish('staff', {
    title: 'Printer queue on the server',
    body: 'Restart the spooler.',
    audience: 'staff',
  });
  await write('draft', { title: 'Printer ink', body: 'Not finished.' });
  await followNow(service, ours.id);
}, 60_000);
afterAll(() => service.close());

async function write(name: string, values: object): Promise<string> {
  const given = { audience: 'everyone', assignee: owner.id, ...values };
  const { number } = good(await agent.call('POST', '/knowledge-articles', given));
  numbers[name] = number;
  return number;
}

async function perform(person: TestPerson, number: string, activity: string, fields = {}, text = 'Why.') {
  const { headers } = await agent.call('GET', `/knowledge-articles/${number}`);
  const match = { 'if-match': String(headers['etag']) };
  return person.call('POST', `/knowledge-articles/${number}/transitions`, { activity, fields, text }, match);
}

async function publish(name: string, values: object): Promise<void> {
  const number = await write(name, values);
  good(await perform(agent, number, 'submit'));
  good(await perform(owner, number, 'publish'));
}

async function suggested(
  person: TestPerson,
  q: string,
  more: Record<string, string> = {},
): Promise<string[]> {
  const { items } = good(
    await person.call('GET', `/knowledge/suggest?${new URLSearchParams({ q, ...more })}`),
  );
  const names = Object.fromEntries(Object.entries(numbers).map(([name, number]) => [number, name]));
  return items.map(({ number }: { number: string }) => names[number] ?? number);
}

const article = async (person: TestPerson, name: string) =>
  good(await person.call('GET', `/knowledge-articles/${numbers[name]}`));

describe('what is proposed while somebody types', () => {
  test.each([
    ['The printer on my floor says there is no paper again', ['printer']],
    ['khong ket noi duoc vpn', ['vpn']],
    ['打印机连不上了', ['chinese']],
    ['prin', ['printer']],
    ['unrelated words about holidays', []],
    ['what can I do about the new one', []],
    ['', []],
    ['&|!:*()\'"\\', []],
  ])('to requesters: %s', async (q, expected) => {
    expect(await suggested(requester, q)).toEqual(expected);
  });

  test('staff get what is for staff, nobody a draft, another organisation nothing', async () => {
    expect((await suggested(agent, 'printer')).toSorted()).toEqual(['printer', 'staff']);
    expect(await suggested(agent, 'ink finished')).toEqual([]);
    expect(await suggested(theirs.person('agent'), 'printer')).toEqual([]);
  });

  test('nothing that is only being written, until it is approved; and no longer what was retired', async () => {
    await publish('scanner', { title: 'Scanner', body: 'Press the green button.' });
    const number = numbers['scanner'] ?? '';
    good(await perform(agent, number, 'revise', { title: 'Scanning', body: 'Press the purple lever.' }));
    await followNow(service, ours.id);
    expect(await suggested(requester, 'purple lever')).toEqual([]);
    expect(await suggested(agent, 'purple lever')).toEqual([]);
    expect(await suggested(requester, 'green button')).toEqual(['scanner']);
    good(await perform(agent, number, 'submit'));
    good(await perform(owner, number, 'publish'));
    await followNow(service, ours.id);
    expect(await suggested(requester, 'purple lever')).toEqual(['scanner']);
    good(await perform(owner, number, 'retire'));
    expect(await suggested(agent, 'purple lever')).toEqual([]);
  });
});

describe('who reads what', () => {
  test('requesters read what is in force for everyone, without a word of what is being written', async () => {
    const number = numbers['vpn'] ?? '';
    good(
      await perform(agent, number, 'revise', {
        title: 'Secret title',
        body: 'Secret body',
        audience: 'staff',
      }),
    );
    const shown = await requester.call('GET', `/knowledge-articles/${number}?include=journal`);
    expect(shown.body).toMatchObject({
      title: 'Không kết nối được VPN',
      published_body: 'Kiểm tra đồng hồ máy tính.',
    });
    expect(shown.text).not.toContain('Secret');
    const { items } = good(await requester.call('GET', '/knowledge-articles?limit=100'));
    const seen = items.map((one: { number: string }) => one.number);
    expect(seen).toContain(number);
    expect(seen).not.toContain(numbers['staff']);
    expect(seen).not.toContain(numbers['draft']);
    for (const hidden of ['staff', 'draft']) {
      const { status } = await requester.call('GET', `/knowledge-articles/${numbers[hidden]}`);
      expect(status).toBe(404);
      expect((await requester.call('POST', `/knowledge/${numbers[hidden]}/reads`)).status).toBe(404);
      expect((await requester.call('GET', `/knowledge/${numbers[hidden]}/usage`)).status).toBe(404);
    }
    const found = good(await requester.call('GET', '/search?q=secret'));
    expect(found.items).toEqual([]);
    good(await perform(agent, number, 'abandon'));
  });

  test('the author alone does not approve', async () => {
    const number = await write('own', { title: 'Own', body: 'Own' });
    good(await perform(owner, number, 'revise', { body: 'Both' }));
    good(await perform(agent, number, 'submit'));
    const refused = await perform(owner, number, 'publish');
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'field.beyond-authority' }] } });
    good(await perform(ours.person('system-manager'), number, 'publish'));
  });

  test('each approved text can be read and proven by its hash', async () => {
    const number = numbers['own'] ?? '';
    good(await perform(agent, number, 'revise', { title: 'Own 2', body: 'Second' }));
    good(await perform(agent, number, 'submit'));
    good(await perform(owner, number, 'publish'));
    const first = good(await agent.call('GET', `/knowledge/${number}/versions/1`));
    const said = { audience: 'everyone', language: null };
    expect(first).toEqual({
      number: 1,
      title: 'Own',
      body: 'Both',
      hash: articleHash({ ...said, title: 'Own', body: 'Both' }),
    });
    const second = good(await agent.call('GET', `/knowledge/${number}/versions/2`));
    expect(second).toMatchObject({ title: 'Own 2', body: 'Second' });
    expect((await agent.call('GET', `/knowledge/${number}/versions/3`)).status).toBe(404);
    expect((await requester.call('GET', `/knowledge/${number}/versions/1`)).status).toBe(403);
    expect((await theirs.person('agent').call('GET', `/knowledge/${number}/versions/1`)).status).toBe(404);
  });
});

describe('use', () => {
  const usage = async (person: TestPerson, name: string) =>
    good(await person.call('GET', `/knowledge/${numbers[name]}/usage`));

  test('is counted without saying whose, and told to the article once a day', async () => {
    const path = `/knowledge/${numbers['printer']}`;
    for (const body of [{ helped: true, deflected: true }, { helped: true }, { helped: false }]) {
      expect((await requester.call('POST', `${path}/uses`, body)).status).toBe(204);
    }
    await requester.call('POST', `${path}/reads`);
    expect(await usage(requester, 'printer')).toMatchObject({ read: 1, used: 1, deflected: 1, unhelpful: 1 });
    const before = await article(agent, 'printer');
    expect(before).toMatchObject({ useful_count: 1 });
    const { items: timeline } = good(
      await agent.call('GET', `/knowledge-articles/${numbers['printer']}/journal?limit=100`),
    );
    const told = timeline.filter((entry: { activity: string }) => entry.activity === 'useful');
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain(requester.id);
    service.now += day_ms;
    good(await requester.call('POST', `${path}/uses`, { helped: true }));
    expect(await article(agent, 'printer')).toMatchObject({ useful_count: 3 });
  });

  test('for a record links it as solved with the article, and counts it once', async () => {
    const incident = good(
      await agent.call('POST', '/incidents', { title: 'No paper', impact: 3, urgency: 3 }),
    );
    const use = { record: incident.number, helped: true };
    const path = `/knowledge/${numbers['staff']}/uses`;
    expect((await agent.call('POST', path, use)).status).toBe(204);
    expect((await agent.call('POST', path, use)).status).toBe(204);
    expect(await usage(agent, 'staff')).toMatchObject({ used: 1, used_in: [{ number: incident.number }] });
    const { items } = good(await agent.call('GET', `/incidents/${incident.number}/links`));
    expect(items).toMatchObject([{ relation: 'solved-by', record: { number: numbers['staff'] } }]);
  });

  test('for a record is refused to who may not link it, and then counts nothing', async () => {
    const mine = good(await requester.call('POST', '/incidents', { title: 'Mine' }));
    const refused = await requester.call('POST', `/knowledge/${numbers['chinese']}/uses`, {
      record: mine.number,
      helped: true,
    });
    expect(refused.status).toBe(403);
    expect(await usage(requester, 'chinese')).toMatchObject({ used: 0, used_in: [] });
    const draft = await agent.call('POST', `/knowledge/${numbers['draft']}/uses`, { helped: true });
    expect(draft).toMatchObject({ status: 422, body: { code: 'knowledge.not-in-force' } });
  });

  test('a vote is one for each person, who may change it', async () => {
    const path = `/knowledge/${numbers['chinese']}/vote`;
    for (const helpful of [true, true, false]) await requester.call('PUT', path, { helpful });
    await agent.call('PUT', path, { helpful: true });
    expect(await usage(requester, 'chinese')).toMatchObject({
      helpful_votes: 1,
      unhelpful_votes: 1,
      own_vote: false,
    });
    expect(await usage(owner, 'chinese')).toMatchObject({ own_vote: null });
    const theirPath = await theirs.person('agent').call('PUT', path, { helpful: true });
    expect(theirPath.status).toBe(404);
  });

  test('the overview tells what is used least and most', async () => {
    const order = async (by: string) =>
      good(await agent.call('GET', `/knowledge/usage?order=${by}`)).items.map(
        (one: { number: string }) => one.number,
      );
    expect((await order('most-used'))[0]).toBe(numbers['printer']);
    expect((await order('least-used')).at(-1)).toBe(numbers['printer']);
    expect(await order('due')).not.toContain(numbers['draft']);
    expect((await requester.call('GET', '/knowledge/usage')).status).toBe(403);
  });
});

describe('searches', () => {
  test('that found nothing are told to those who write, by words and times', async () => {
    for (const q of ['Coffee machine', 'coffee  MACHINE!', 'printer paper']) {
      good(await requester.call('POST', '/knowledge/searches', { q }));
    }
    const told = good(await agent.call('GET', '/knowledge/searches/nothing-found'));
    expect(told).toMatchObject({
      searches: 3,
      nothing_found: 2,
      items: [{ words: 'coffee machine', count: 2 }],
    });
    expect((await requester.call('GET', '/knowledge/searches/nothing-found')).status).toBe(403);
    const others = good(await theirs.person('agent').call('GET', '/knowledge/searches/nothing-found'));
    expect(others).toMatchObject({ searches: 0, items: [] });
  });

  test('are forgotten after the planned days', async () => {
    service.now += 401 * day_ms;
    good(await requester.call('POST', '/knowledge/searches', { q: 'tea kettle' }));
    const told = good(await agent.call('GET', '/knowledge/searches/nothing-found?days=3650'));
    expect(told.items).toMatchObject([{ words: 'tea kettle' }]);
  });

  test('stand in the assessment as a trend', async () => {
    const assessed = good(await owner.call('POST', '/assessments', { clause: '7.6' }));
    const text = JSON.stringify(assessed);
    expect(text).toContain('nothing-found-before');
  });
});

describe('articles from before versions were kept', () => {
  /** What the migration does to records, once more. */
  async function migrate(): Promise<void> {
    const sql = await readFile(new URL('../database/migrations/0025-knowledge.sql', import.meta.url), 'utf8');
    await service.database.owner.query(sql.slice(sql.indexOf('update record set')));
  }

  test('stay as they could be read: published ones as a first version, drafts with their authors', async () => {
    const old = {
      users: await write('old-users', { title: 'For users', body: 'Users' }),
      specialists: await write('old-specialists', { title: 'For specialists', body: 'Specialists' }),
      draft: await write('old-draft', { title: 'Old draft', body: 'Draft' }),
    };
    const all = Object.values(numbers).filter((number) => !Object.values(old).includes(number));
    const asBefore = (number: string, audience: string, state: string) =>
      service.database.owner.query(
        `update record set state = $3, fields = (fields - '{authors,in_force,open_to_all}'::text[]) || jsonb_build_object('audience', $2::text)
          where organisation_id = $1 and number = $4`,
        [ours.id, audience, state, number],
      );
    await asBefore(old.users, 'users', 'published');
    await asBefore(old.specialists, 'specialists', 'published');
    await asBefore(old.draft, 'users', 'draft');
    // Only what is old may be touched here: the others were written with versions already.
    await service.database.owner.query("update record set process = 'not-now' where number = any ($1)", [
      all,
    ]);
    await migrate();
    await service.database.owner.query("update record set process = 'knowledge' where process = 'not-now'");
    expect(await article(requester, 'old-users')).toMatchObject({
      published_body: 'Users',
      version_number: 1,
    });
    expect((await requester.call('GET', `/knowledge-articles/${old.specialists}`)).status).toBe(404);
    expect(await article(agent, 'old-specialists')).toMatchObject({
      published_audience: 'staff',
      in_force: true,
      authors: [],
    });
    expect(await article(agent, 'old-draft')).toMatchObject({
      authors: [{ id: agent.id }],
      audience: 'everyone',
    });
    const first = good(await agent.call('GET', `/knowledge/${old.users}/versions/1`));
    expect(first).toEqual({ number: 1, title: 'For users', body: 'Users', hash: null });
    good(await perform(agent, old.users, 'revise', { body: 'Users now' }));
    good(await perform(agent, old.users, 'submit'));
    good(await perform(owner, old.users, 'publish'));
    const kept = good(await agent.call('GET', `/knowledge/${old.users}/versions/1`));
    expect(kept).toMatchObject({ body: 'Users', title: 'For users' });
    expect(await article(requester, 'old-users')).toMatchObject({
      published_body: 'Users now',
      version_number: 2,
    });
  });
});
