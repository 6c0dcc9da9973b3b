import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  good,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../testing/service.ts';

let service: TestService;
let ours: TestOrganisation;
let agent: TestPerson;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Sample provider');
  agent = ours.person('agent');
});
afterAll(() => service.close());

interface Made {
  readonly id: string;
  readonly number: string;
}

const byRule = { by_rule: 'initial-inventory' };

async function does(key: string, activity: string, fields: object = {}, path = '/configuration-items') {
  const { headers } = await agent.call('GET', `${path}/${key}`);
  const body = { activity, fields, text: 'For the test.' };
  return agent.call('POST', `${path}/${key}/transitions`, body, { 'if-match': String(headers['etag']) });
}

async function item(title: string, values: object = {}, isLive = true): Promise<Made> {
  const given = { title, description: `${title} of the test.`, item_type: 'server', ...values };
  const made = good(await agent.call('POST', '/configuration-items', given));
  if (isLive) good(await does(made.number, 'put-in-use', byRule));
  return made;
}

async function relate(from: Made, relation: string, to: Made, fields: object = byRule) {
  return agent.call('POST', `/configuration-items/${from.number}/links`, { relation, to: to.number, fields });
}

async function impact(of: Made, query = ''): Promise<any> {
  return good(await agent.call('GET', `/configuration-items/${of.number}/impact${query}`));
}

const titlesIn = ({ nodes }: any): string[] => nodes.map(({ title }: any) => title);

async function newService(title: string): Promise<Made> {
  const path = '/services';
  const owner = ours.person('process-owner');
  const made = good(await owner.call('POST', path, { title }));
  const { headers } = await owner.call('GET', `${path}/${made.number}`);
  const body = { activity: 'publish', fields: {} };
  good(
    await owner.call('POST', `${path}/${made.number}/transitions`, body, {
      'if-match': String(headers['etag']),
    }),
  );
  return made;
}

describe('impact', () => {
  let shop: Made;
  let standing: Made;
  let application: Made;
  let database: Made;
  let server: Made;

  beforeAll(async () => {
    shop = await newService('Web shop');
    standing = await item('Shop', { item_type: 'business-service', service: shop.id });
    application = await item('Shop application', { item_type: 'application' });
    database = await item('Shop database', { item_type: 'database' });
    server = await item('Server 1');
    good(await relate(standing, 'depends-on', application));
    good(await relate(application, 'uses', database));
    good(await relate(application, 'runs-on', server));
    good(await relate(database, 'runs-on', server));
  });

  test('tells what fails with an item, up to the service, by the shortest way', async () => {
    const graph = await impact(server);
    const depths = Object.fromEntries(graph.nodes.map(({ title, depth }: any) => [title, depth]));
    expect(depths).toEqual({
      'Server 1': 0,
      'Shop application': 1,
      'Shop database': 1,
      Shop: 2,
      'Web shop': 3,
    });
    expect(graph.services).toEqual([shop.id]);
    expect(graph.edges).toHaveLength(5);
    expect(graph.more).toBe(false);
  });

  test('tells what an item needs, the other way round', async () => {
    expect(titlesIn(await impact(standing, '?direction=needs'))).toEqual([
      'Shop',
      'Shop application',
      'Shop database',
      'Server 1',
    ]);
    expect(titlesIn(await impact(server, '?direction=needs'))).toEqual(['Server 1']);
  });

  test('says that there is more beyond the depth or the number asked for', async () => {
    const near = await impact(server, '?depth=1');
    expect([titlesIn(near).length, near.more]).toEqual([3, true]);
    const few = await impact(server, '?most=2');
    expect([titlesIn(few).length, few.more]).toEqual([2, true]);
    const all = await impact(server, '?depth=3');
    expect([titlesIn(all).length, all.more]).toEqual([5, false]);
  });

  test('ends in circles, and draws them', async () => {
    const [a, b, c] = [await item('Ring A'), await item('Ring B'), await item('Ring C')];
    for (const [from, to] of [
      [a, b],
      [b, c],
      [c, a],
    ] as const) {
      good(await relate(from, 'depends-on', to));
    }
    const graph = await impact(a);
    expect(titlesIn(graph).toSorted()).toEqual(['Ring A', 'Ring B', 'Ring C']);
    expect(graph.edges).toHaveLength(3);
  });

  test('leaves out what is retired, and relations without meaning for it', async () => {
    const [a, gone, paper] = [
      await item('Alone'),
      await item('Gone'),
      await item('Manual', { item_type: 'document' }),
    ];
    good(await relate(gone, 'depends-on', a));
    good(await relate(paper, 'relates-to', a));
    good(await does(gone.number, 'retire', byRule));
    expect(titlesIn(await impact(a))).toEqual(['Alone']);
  });

  test('begins at a service too, and at all items that a change names', async () => {
    const ofService = good(await agent.call('GET', `/services/${shop.number}/impact?direction=needs`));
    expect(titlesIn(ofService)).toEqual([
      'Web shop',
      'Shop',
      'Shop application',
      'Shop database',
      'Server 1',
    ]);
    const values = { title: 'Move the shop', change_type: 'normal', category: 'infrastructure' };
    const items = [database.id, standing.id];
    const change = good(await agent.call('POST', '/changes', { ...values, items }));
    const graph = good(await agent.call('GET', `/changes/${change.number}/impact`));
    const depths = Object.fromEntries(graph.nodes.map(({ title, depth }: any) => [title, depth]));
    expect(depths).toEqual({ 'Shop database': 0, Shop: 0, 'Shop application': 1, 'Web shop': 1 });
    expect(graph.touched).toEqual([{ id: shop.id, number: shop.number, title: 'Web shop' }]);
    const empty = good(await agent.call('POST', '/changes', values));
    expect(good(await agent.call('GET', `/changes/${empty.number}/impact`))).toMatchObject({
      nodes: [],
      touched: [],
      more: false,
    });
    const theirs = (await service.organisation('Third provider')).person('agent');
    for (const path of [`/changes/${change.id}`, `/services/${shop.id}`]) {
      expect((await theirs.call('GET', `${path}/impact`)).status).toBe(404);
    }
  });

  test('is for staff of the own organisation', async () => {
    expect(
      (await ours.person('requester').call('GET', `/configuration-items/${server.id}/impact`)).status,
    ).toBe(403);
    const theirs = (await service.organisation('Other provider')).person('agent');
    expect(await theirs.call('GET', `/configuration-items/${server.id}/impact`)).toMatchObject({
      status: 404,
      body: { code: 'record.unknown' },
    });
  });
});

describe('an item and its relations', () => {
  test('an item is not related to itself', async () => {
    const alone = await item('Hermit');
    expect(await relate(alone, 'depends-on', alone)).toMatchObject({
      status: 422,
      body: { code: 'link.to-itself' },
    });
  });

  test('relations of a live item are made and taken away by a rule or a change', async () => {
    const [a, b] = [await item('From'), await item('To')];
    expect(await relate(a, 'runs-on', b, {})).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'by_change', code: 'item.basis-needed' }] },
    });
    const { items } = good(await relate(a, 'runs-on', b));
    const path = `/configuration-items/${a.number}/links/${items[0].id}`;
    expect((await agent.call('DELETE', path)).status).toBe(422);
    expect((await agent.call('DELETE', `${path}?by_rule=initial-inventory`)).status).toBe(204);
    const journal = good(await agent.call('GET', `/configuration-items/${a.number}/journal`));
    expect(journal.items.at(-1)).toMatchObject({
      activity: 'unlink',
      changes: { by_rule: ['initial-inventory', 'initial-inventory'] },
      detail: { relation: 'runs-on', to: b.id },
    });
  });

  test('are told as they were at an instant', async () => {
    const [a, b, c] = [await item('Then'), await item('Old neighbour'), await item('New neighbour')];
    const { items } = good(await relate(b, 'runs-on', a));
    service.now += 60_000;
    const then = new Date(service.now).toISOString();
    service.now += 60_000;
    good(await does(a.number, 'amend', { title: 'Now', ...byRule }));
    good(await relate(a, 'depends-on', c));
    const gone = `/configuration-items/${b.number}/links/${items[0].id}?by_rule=initial-inventory`;
    expect((await agent.call('DELETE', gone)).status).toBe(204);
    const at = (instant: string) =>
      agent.call('GET', `/configuration-items/${a.number}/at?instant=${instant}`);
    const past = good(await at(then));
    expect(past).toMatchObject({ state: 'live', values: { title: 'Then' } });
    expect(past.relations).toMatchObject([
      { relation: 'runs-on', direction: 'from', record: { number: b.number } },
    ]);
    const now = good(await at(new Date(service.now).toISOString()));
    expect(now.values.title).toBe('Now');
    expect(now.relations).toMatchObject([
      { relation: 'depends-on', direction: 'to', record: { number: c.number } },
    ]);
    expect(await at('2001-01-01T00:00:00Z')).toMatchObject({ status: 422, body: { code: 'item.not-yet' } });
  });

  test('an identifier belongs to one item of the organisation', async () => {
    const identifiers = [{ kind: 'serial', value: 'XYZ-7' }];
    const first = await item('Holder', { identifiers });
    const again = { title: 'Second', identifiers: [{ kind: 'Serial', value: 'xyz-7' }] };
    expect(await agent.call('POST', '/configuration-items', again)).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'item.identifier-taken', params: { number: first.number } }] },
    });
    const other = (await service.organisation('Third provider')).person('agent');
    expect((await other.call('POST', '/configuration-items', again)).status).toBe(201);
  });

  test('a type that items have is not removed', async () => {
    await item('Typed', { item_type: 'location' });
    const admin = ours.person('administrator');
    const settings = good(await admin.call('GET', '/settings'));
    const { value, version } = settings['configuration-item.types'];
    const types = value.types.filter(({ id }: { id: string }) => id !== 'location');
    const put = (left: unknown) =>
      admin.call(
        'PUT',
        '/settings/configuration-item.types',
        { value: { types: left } },
        { 'if-match': `"${version}"` },
      );
    expect(await put(types)).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'item.type-in-use', params: { value: 'location', count: 1 } }] },
    });
    good(await put(value.types.filter(({ id }: { id: string }) => id !== 'contract')));
  });
});

describe('baselines', () => {
  const path = '/configuration-baselines';

  async function taken(values: object): Promise<any> {
    const made = good(await agent.call('POST', path, { title: 'Before', ...values }));
    return good(
      await agent.call('POST', `${path}/${made.number}/take`, undefined, { 'if-match': `"${made.version}"` }),
    );
  }

  test('hold a service with what it needs, and are compared with what came after', async () => {
    const mail = await newService('Mail');
    const standing = await item('Mail service', { item_type: 'business-service', service: mail.id });
    const gateway = await item('Mail gateway');
    const disk = await item('Mail store');
    good(await relate(standing, 'depends-on', gateway));
    good(await relate(gateway, 'uses', disk));
    const first = await taken({ scope: 'service', service: mail.id });
    expect(first).toMatchObject({ state: 'taken', item_count: 3 });
    expect(first.content_hash).toMatch(/^[0-9a-f]{64}$/);

    const newer = await item('Mail filter', { service: mail.id });
    const attributes = [{ name: 'memory-gib', value: '64' }];
    good(await does(gateway.number, 'amend', { title: 'Mail gateway 2', attributes, ...byRule }));
    good(await relate(gateway, 'connects-to', newer));
    const links = good(await agent.call('GET', `/configuration-items/${gateway.number}/links`)).items;
    const uses = links.find(({ relation }: any) => relation === 'uses');
    await agent.call(
      'DELETE',
      `/configuration-items/${gateway.number}/links/${uses.id}?by_rule=initial-inventory`,
    );

    const expected = {
      added: [{ number: newer.number }],
      changed: [
        {
          number: gateway.number,
          fields: [
            { field: 'attributes.memory-gib', before: null, after: '64' },
            { field: 'title', before: 'Mail gateway', after: 'Mail gateway 2' },
          ],
          relations_added: [{ relation: 'connects-to', to: { number: newer.number } }],
          relations_removed: [{ relation: 'uses', to: { number: disk.number } }],
        },
      ],
    };
    expect(good(await agent.call('GET', `${path}/${first.number}/comparison`))).toMatchObject({
      ...expected,
      removed: [],
      unchanged: 2,
    });
    const second = await taken({ scope: 'service', service: mail.id });
    const between = good(await agent.call('GET', `${path}/${first.number}/comparison?with=${second.number}`));
    expect(between).toMatchObject({ ...expected, removed: [{ number: disk.number }], unchanged: 1 });
    expect(between.after.number).toBe(second.number);
  });

  test('are frozen, and empty ones are not taken', async () => {
    const named = await item('Named');
    const baseline = await taken({ scope: 'items', items: [named.id] });
    expect(baseline.item_count).toBe(1);
    await expect(service.database.owner.query(`update baseline_item set content = '{}'`)).rejects.toThrow(
      'frozen',
    );
    await expect(service.database.owner.query('delete from baseline_item')).rejects.toThrow('frozen');
    const empty = await newService('Nothing yet');
    const made = good(
      await agent.call('POST', path, { title: 'Empty', scope: 'service', service: empty.id }),
    );
    const headers = { 'if-match': `"${made.version}"` };
    expect(await agent.call('POST', `${path}/${made.number}/take`, undefined, headers)).toMatchObject({
      status: 422,
      body: { code: 'baseline.empty' },
    });
    expect(await agent.call('GET', `${path}/${made.number}/comparison`)).toMatchObject({
      status: 422,
      body: { code: 'baseline.not-taken' },
    });
  });
});

describe('verification', () => {
  const path = '/configuration-verifications';

  test('draws a sample that can be drawn again, and closes once everything is corrected', async () => {
    const place = await newService('Archive');
    const items = [];
    for (const name of ['Box 1', 'Box 2', 'Box 3', 'Box 4'])
      items.push(await item(name, { service: place.id }));
    const campaign = {
      scope: 'service',
      service: place.id,
      due_on: '2030-01-31',
      sample_size: 2,
      seed: 'dice',
    };
    const made = good(await agent.call('POST', path, { title: 'Archive', ...campaign }));
    const again = good(await agent.call('POST', path, { title: 'Archive again', ...campaign }));
    const drawn = good(await does(made.number, 'draw', {}, path));
    expect(drawn).toMatchObject({ state: 'under-way', population: 4, seed: 'dice' });
    const ids = drawn.results.map(({ item: { id } }: any) => id);
    expect(ids).toHaveLength(2);
    expect(good(await does(again.number, 'draw', {}, path)).results).toEqual(drawn.results);

    const other = items.find(({ id }) => !ids.includes(id)) as Made;
    const inspected = (rows: readonly object[]) =>
      does(made.number, 'record-results', { inspected: rows }, path);
    expect(await inspected([{ item: other.id, result: 'accurate' }])).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'verification.not-drawn' }] },
    });
    expect(await inspected([{ item: ids[0], result: 'deviating' }])).toMatchObject({
      body: { errors: [{ code: 'verification.what-found' }] },
    });
    good(await inspected([{ item: ids[0], result: 'accurate' }]));
    expect(await does(made.number, 'finish', {}, path)).toMatchObject({
      body: { errors: [{ code: 'verification.results-missing', params: { count: 1 } }] },
    });
    good(
      await inspected([
        { item: ids[1], result: 'deviating', attribute: 'memory-gib', found: '32' },
        { result: 'not-recorded', found: 'A fifth box' },
      ]),
    );
    const finished = good(await does(made.number, 'finish', {}, path));
    expect(finished).toMatchObject({ state: 'verified', accuracy_percent: 33.3 });
    expect(finished.deficiencies).toHaveLength(2);
    expect(await does(made.number, 'close', {}, path)).toMatchObject({
      body: { errors: [{ code: 'verification.deficiency-open', params: { count: 2 } }] },
    });
    const treated = (more: object) =>
      finished.deficiencies.map(({ item: of, owner, ...row }: any) => ({
        ...row,
        item: of?.id ?? null,
        owner: owner?.id ?? null,
        ...more,
      }));
    const corrected_on = new Date(service.now).toISOString().slice(0, 10);
    const treat = (deficiencies: readonly object[]) => does(made.number, 'treat', { deficiencies }, path);
    expect(await treat(treated({ corrected_on }))).toMatchObject({
      body: { errors: [{ code: 'verification.by-what' }, { code: 'verification.by-what' }] },
    });
    expect(await treat(treated({ corrected_on, ...byRule }).slice(1))).toMatchObject({
      body: { errors: [{ code: 'verification.deficiency-lost' }] },
    });
    good(await treat(treated({ corrected_on, ...byRule })));
    expect(good(await does(made.number, 'close', {}, path)).state).toBe('closed');
  });

  test('refuses a scope without items', async () => {
    const campaign = { title: 'None', scope: 'type', item_type: 'database', due_on: '2030-01-31' };
    const other = (await service.organisation('Empty provider')).person('agent');
    const made = good(await other.call('POST', path, campaign));
    const body = { activity: 'draw', fields: {} };
    const headers = { 'if-match': `"${made.version}"` };
    expect(await other.call('POST', `${path}/${made.number}/transitions`, body, headers)).toMatchObject({
      status: 422,
      body: { code: 'verification.nothing-to-draw' },
    });
  });
});
