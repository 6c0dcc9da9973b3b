import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inOrganisation } from '../database/pool.ts';
import {
  good,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testPassword,
  testService,
} from '../testing/service.ts';

let service: TestService;
let ours: TestOrganisation;
let agent: TestPerson;
let manager: TestPerson;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  agent = ours.person('agent');
  manager = ours.person('system-manager');
  await ours.givePassword();
});
afterAll(() => service.close());

// biome-ignore lint: whatever the API answers, tests look into it.
type Shown = any;

async function perform(who: TestPerson, path: string, activity: string, more: object = {}): Promise<Shown> {
  const { body } = await who.call('GET', path);
  const command = { activity, text: 'Said why.', password: testPassword, ...more };
  return who.call('POST', `${path}/transitions`, command, { 'if-match': `"${body.version}"` });
}

/** An asset in use at a place, with a tag. */
async function inUse(asset_tag: string, location: string, more: object = {}): Promise<Shown> {
  const values = {
    title: `Thing ${asset_tag}`,
    asset_type: 'client-device',
    assignee: agent.id,
    asset_tag,
    ...more,
  };
  const made = good(await agent.call('POST', '/assets', values));
  return good(await perform(agent, `/assets/${made.number}`, 'put-in-use', { fields: { location } }));
}

async function started(values: object = {}): Promise<string> {
  const plan = { title: 'Count', planned_from: '2026-03-02', planned_until: '2026-03-06', ...values };
  const { number } = good(await agent.call('POST', '/stock-takes', plan));
  good(await agent.call('POST', `/stock-takes/${number}/start`, {}, { 'if-match': '"1"' }));
  return number;
}

function see(number: string, label: string, more: object = {}, who = agent): Promise<Shown> {
  const seen_at = new Date(service.now).toISOString();
  return who.call('POST', `/stock-takes/${number}/sightings`, { id: randomUUID(), label, seen_at, ...more });
}

async function lineOf(number: string, tag: string): Promise<Shown> {
  const { items } = good(await agent.call('GET', `/stock-takes/${number}/lines?limit=500`));
  return items.find((line: Shown) => line.tag === tag);
}

async function decide(number: string, tag: string, decision: string, more: object = {}): Promise<Shown> {
  const { id } = await lineOf(number, tag);
  const body = { decision, reason: 'Asked the owner.', ...more };
  return agent.call('POST', `/stock-takes/${number}/lines/${id}/decision`, body);
}

describe('tags', () => {
  test('one is made where none is given, and none stands for two assets', async () => {
    const made = good(await agent.call('POST', '/assets', { title: 'Switch', asset_type: 'network-device' }));
    expect(made.asset_tag).toMatch(/^A-[0-9A-Z]{8}$/);
    const again = { title: 'Other', asset_type: 'network-device', asset_tag: made.asset_tag.toLowerCase() };
    const refused = await agent.call('POST', '/assets', again);
    expect([refused.status, refused.body.errors]).toMatchObject([
      422,
      [{ field: 'asset_tag', code: 'asset.tag-taken' }],
    ]);
  });

  test('of two that take the same at the same moment one is told', async () => {
    const values = { title: 'Twin', asset_type: 'server', asset_tag: 'TWIN-1' };
    const both = await Promise.all([0, 1].map(() => agent.call('POST', '/assets', values)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 422]);
  });

  test('another organisation may use the same', async () => {
    const other = (await service.organisation('Others')).person('agent');
    good(await agent.call('POST', '/assets', { title: 'Here', asset_type: 'server', asset_tag: 'SAME-1' }));
    good(await other.call('POST', '/assets', { title: 'There', asset_type: 'server', asset_tag: 'SAME-1' }));
  });
});

describe('a stock-take', () => {
  let number: string;
  let here: Shown;

  beforeAll(async () => {
    here = await inUse('C-1', 'office');
    await inUse('C-2', 'office');
    await inUse('C-3', 'office');
    await inUse('C-4', 'data-centre');
    await inUse('C-5', 'office');
    // Software is counted by nobody.
    await inUse('C-6', 'office', { asset_type: 'software' });
    number = await started({ locations: ['office'] });
  });

  test('draws up what should be there, and nothing else', async () => {
    const { items } = good(await agent.call('GET', `/stock-takes/${number}/lines?limit=500`));
    const told = items.map((line: Shown) => [line.tag, line.outcome, line.expected_location]);
    expect(told).toEqual([
      ['C-1', 'missing', 'office'],
      ['C-2', 'missing', 'office'],
      ['C-3', 'missing', 'office'],
      ['C-5', 'missing', 'office'],
    ]);
  });

  test('pages through its lines without leaving one out', async () => {
    const first = good(await agent.call('GET', `/stock-takes/${number}/lines?limit=3`));
    const rest = good(await agent.call('GET', `/stock-takes/${number}/lines?limit=3&cursor=${first.next}`));
    const tags = [...first.items, ...rest.items].map((line: Shown) => line.tag);
    expect([tags, rest.next]).toEqual([['C-1', 'C-2', 'C-3', 'C-5'], null]);
  });

  test('tells what was seen in its place, once however often it is sent, and again when seen again', async () => {
    const body = {
      id: randomUUID(),
      label: `https://desk.example/assets/${here.number}#C-1`,
      location: 'office',
      condition: 'worn',
      seen_at: new Date(service.now).toISOString(),
    };
    const path = `/stock-takes/${number}/sightings`;
    const both = await Promise.all([0, 1].map(() => agent.call('POST', path, body)));
    for (const answer of both) expect(good(answer)).toMatchObject({ outcome: 'seen', again: false });
    expect(good(await agent.call('POST', path, body))).toMatchObject({ outcome: 'seen', again: false });
    expect(good(await see(number, 'c-1', { location: 'office' }))).toMatchObject({ again: true });
    const asset = good(await agent.call('GET', `/assets/${here.number}`));
    expect(asset).toMatchObject({ seen_location: 'office', state: 'in-use', seen_condition: null });
    const { counters } = good(await agent.call('GET', `/stock-takes/${number}/progress`));
    expect(counters).toEqual([{ id: agent.id, name: agent.name, sightings: 2 }]);
  });

  test('tells what stands elsewhere, what was not expected and what nobody knows', async () => {
    const told = async (label: string, location: string) =>
      good(await see(number, label, { location })).outcome;
    expect(await told('C-2', 'store')).toBe('misplaced');
    expect(await told('C-4', 'office')).toBe('unexpected');
    expect(await told('STRANGE-9', 'office')).toBe('unknown');
    // A label whose tag and number do not agree is somebody else's.
    expect(await told(`https://desk.example/assets/AST9999999#C-5`, 'office')).toBe('unknown');
    // That label bears the tag of one of ours: the asset itself is still missing.
    const { items } = good(await agent.call('GET', `/stock-takes/${number}/lines?outcome=missing,unknown`));
    expect(items.map((line: Shown) => [line.tag, line.outcome])).toEqual([
      ['C-3', 'missing'],
      ['C-5', 'missing'],
      ['C-5', 'unknown'],
      ['STRANGE-9', 'unknown'],
    ]);
  });

  test('lets a sighting that waited on a device change nothing that was seen later', async () => {
    const early = { location: 'store', seen_at: new Date(service.now - 1000).toISOString() };
    service.now += 60_000;
    good(await see(number, 'C-1', { location: 'office' }));
    const late = { ...early, seen_at: new Date(service.now - 30_000).toISOString() };
    expect(good(await see(number, 'C-1', late)).outcome).toBe('misplaced');
    expect(await lineOf(number, 'C-1')).toMatchObject({ outcome: 'seen', seen_location: 'office' });
  });

  test('is closed to whoever is not named to count, and to another organisation', async () => {
    const other = (await service.organisation('Theirs')).person('agent');
    for (const path of ['lines', 'progress']) {
      expect((await other.call('GET', `/stock-takes/${number}/${path}`)).status).toBe(404);
    }
    const before = good(await agent.call('GET', `/stock-takes/${number}`));
    expect((await see(before.id, 'C-3', {}, other)).body.code).toBe('record.unknown');
    const restricted = await started({ counters: [manager.id], locations: ['data-centre'] });
    expect((await see(restricted, 'C-4')).body.code).toBe('stock-take.not-counter');
    expect(good(await see(restricted, 'C-4', { location: 'data-centre' }, manager)).outcome).toBe('seen');
  });

  test('is closed once each difference was decided, by somebody who did not count, with the result', async () => {
    const path = `/stock-takes/${number}`;
    good(await perform(agent, path, 'end-counting'));
    expect((await see(number, 'C-3')).body.code).toBe('stock-take.not-counting');

    const open = await perform(manager, path, 'close');
    expect(open.body.errors).toMatchObject([{ field: 'undecided', code: 'stock-take.undecided' }]);
    expect((await decide(number, 'C-2', 'lost')).body.code).toBe('stock-take.decision-impossible');
    good(await decide(number, 'C-2', 'correct'));
    good(await decide(number, 'C-3', 'lost'));
    const { items } = good(await agent.call('GET', `${path}/lines?undecided=true`));
    for (const { id, tag, outcome } of items) {
      const search = outcome === 'missing' ? { decision: 'search', search_until: '2026-03-20' } : {};
      const body = { decision: 'dismiss', reason: `About ${tag}`, ...search };
      good(await agent.call('POST', `${path}/lines/${id}/decision`, body));
    }
    expect(good(await agent.call('GET', `${path}/lines?undecided=true`)).items).toEqual([]);

    const own = await perform(agent, path, 'close');
    expect(own.status).toBe(403);
    good(await perform(manager, path, 'close'));
    expect(good(await agent.call('GET', path))).toMatchObject({
      state: 'closed',
      expected: 4,
      seen: 1,
      misplaced: 1,
      missing: 2,
      unexpected: 1,
      unknown: 2,
      difference_percent: 85.71,
      counted_by: [{ id: agent.id }],
    });
    const assets = good(await agent.call('GET', '/assets?limit=200')).items;
    const told = (tag: string) => assets.find((one: Shown) => one.asset_tag === tag);
    expect(told('C-2')).toMatchObject({ location: 'store', state: 'in-use' });
    expect(told('C-3')).toMatchObject({ state: 'lost' });
    expect(told('C-5')).toMatchObject({ search_until: '2026-03-20' });
  });

  test('is not signed by somebody who counted', async () => {
    const own = await started({ locations: ['data-centre'] });
    good(await see(own, 'C-4', { location: 'data-centre' }, manager));
    good(await perform(agent, `/stock-takes/${own}`, 'end-counting'));
    const refused = await perform(manager, `/stock-takes/${own}`, 'close');
    expect(refused.body.errors).toMatchObject([{ code: 'stock-take.own-count' }]);
    good(await perform(ours.person('process-owner'), `/stock-takes/${own}`, 'close'));
  });

  test('takes a decision with what follows for the asset, or neither', async () => {
    await inUse('D-1', 'home-office');
    const one = await started({ locations: ['home-office'] });
    good(await perform(agent, `/stock-takes/${one}`, 'end-counting'));
    const asset = (await lineOf(one, 'D-1')).asset.number;
    good(await perform(agent, `/assets/${asset}`, 'report-lost'));
    expect((await decide(one, 'D-1', 'lost')).status).toBe(409);
    expect((await lineOf(one, 'D-1')).decision).toBeNull();
  });

  test('asks that what it found be registered before it says so', async () => {
    await inUse('E-1', 'data-centre');
    const one = await started({ locations: ['data-centre'] });
    good(await see(one, 'FOUND-1'));
    good(await perform(agent, `/stock-takes/${one}`, 'end-counting'));
    expect((await decide(one, 'FOUND-1', 'registered')).body.code).toBe('stock-take.not-registered');
    await inUse('FOUND-1', 'data-centre');
    expect(good(await decide(one, 'FOUND-1', 'registered'))).toMatchObject({ decision: 'registered' });
  });

  test('begins with something to count', async () => {
    const plan = {
      title: 'Empty',
      planned_from: '2026-03-02',
      planned_until: '2026-03-06',
      locations: ['store'],
    };
    const values = { ...plan, asset_types: ['facility'] };
    const { number: empty } = good(await agent.call('POST', '/stock-takes', values));
    const answer = await agent.call('POST', `/stock-takes/${empty}/start`, {}, { 'if-match': '"1"' });
    expect(answer.body.code).toBe('stock-take.nothing-to-count');
    expect(good(await agent.call('GET', `/stock-takes/${empty}`)).state).toBe('planned');
  });

  test('keeps its sightings as they were sent', async () => {
    const change = inOrganisation(service.database.application, ours.id, (client) =>
      client.query(`update stock_take_sighting set note = 'other'`),
    );
    await expect(change).rejects.toThrow(/permission denied|refused/);
  });
});
