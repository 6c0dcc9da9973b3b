import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Answer,
  good,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testPassword,
  testService,
} from '../testing/service.ts';

const day = 86_400_000;

let service: TestService;
let ours: TestOrganisation;
let agent: TestPerson;
let owner: TestPerson;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Sample provider');
  agent = ours.person('agent');
  owner = ours.person('process-owner');
  await ours.givePassword();
});
afterAll(() => service.close());

interface Made {
  readonly id: string;
  readonly number: string;
}

async function make(path: string, values: object, by = agent): Promise<Made> {
  return good(await by.call('POST', `/${path}`, values));
}

async function does(
  path: string,
  { number }: Made,
  activity: string,
  more: { fields?: object; text?: string; by?: TestPerson } = {},
): Promise<Answer> {
  const { fields = {}, text = 'For the test.', by = agent } = more;
  const { headers } = await by.call('GET', `/${path}/${number}`);
  const body = { activity, fields, text, password: testPassword };
  return by.call('POST', `/${path}/${number}/transitions`, body, { 'if-match': String(headers['etag']) });
}

/** A change that was authorised: how it comes to be is for the tests of changes. */
async function authorisedChange(title: string, items: readonly Made[]): Promise<Made> {
  const change = await make('changes', {
    title,
    change_type: 'normal',
    category: 'application',
    items: items.map(({ id }) => id),
  });
  await service.database.owner.query(
    `update record set state = 'scheduled', history = history || '[["scheduled", 0]]' where id = $1`,
    [change.id],
  );
  return change;
}

async function baselineOf(items: readonly Made[]): Promise<Made> {
  const ids = items.map(({ id }) => id);
  const baseline = await make('configuration-baselines', { title: 'Before', scope: 'items', items: ids });
  const { headers } = await agent.call('GET', `/configuration-baselines/${baseline.number}`);
  good(
    await agent.call('POST', `/configuration-baselines/${baseline.number}/take`, undefined, {
      'if-match': String(headers['etag']),
    }),
  );
  return baseline;
}

async function item(title: string): Promise<Made> {
  const values = { title, description: `${title} of the test.`, item_type: 'server' };
  return make('configuration-items', values);
}

const criterion = { criterion: 'Sign-in works' };

/** A release of one change, approved. */
async function approvedRelease(values: object): Promise<Made> {
  const release = await make('releases', {
    title: 'Portal 4.2',
    release_type: 'regular',
    planned_at: service.now,
    closes_none: true,
    deliverables: 'Image and notes.',
    method: 'One node after the other.',
    back_out: 'Previous image.',
    criteria: [criterion],
    targets: [{ target: 'node-1' }],
    ...values,
  });
  good(await does('releases', release, 'build', { fields: { build: 'Image 4.2.0' } }));
  const criteria = [{ ...criterion, met: true, evidence: 'Report' }];
  good(await does('releases', release, 'verify', { fields: { criteria, verification: 'On staging.' } }));
  good(await does('releases', release, 'approve', { by: owner }));
  return release;
}

describe('a release', () => {
  test('is deployed after a baseline that holds what its changes and it affect', async () => {
    const [first, second] = [await item('Node 1'), await item('Node 2')];
    const change = await authorisedChange('New sign-in', [first]);
    const release = await approvedRelease({ changes: [change.id], items: [second.id] });
    const partial = await baselineOf([first]);
    const refused = await does('releases', release, 'deploy', { fields: { baseline: partial.id } });
    expect(refused.body.errors).toMatchObject([
      { field: 'baseline', code: 'release.baseline-incomplete', params: { count: 1 } },
    ]);
    // What the change affects is looked up when it is deployed, not remembered from when it was planned.
    const whole = await baselineOf([first, second]);
    const deployed = good(await does('releases', release, 'deploy', { fields: { baseline: whole.id } }));
    expect(deployed).toMatchObject({ state: 'deployed', items_without_baseline: 0 });
    expect(deployed.affected_items.map(({ id }: Made) => id)).toEqual([second.id, first.id]);
  });

  test('counts the incidents of the planned days on its services, and those that name it or its parts', async () => {
    const portal = await make('services', { title: 'Customer portal' }, owner);
    const other = await make('services', { title: 'Archive' }, owner);
    const node = await item('Node 3');
    const change = await authorisedChange('Faster search', [node]);
    const release = await approvedRelease({ changes: [change.id], service: portal.id });
    const incident = (values: object) => make('incidents', { title: 'Search fails', ...values });
    await incident({ service: portal.id });
    service.now += 60_000;
    const baseline = await baselineOf([node]);
    good(await does('releases', release, 'deploy', { fields: { baseline: baseline.id } }));
    const counted = async () => {
      const { incidents_after, incidents_named } = good(await does('releases', release, 'count-incidents'));
      return [incidents_after, incidents_named];
    };
    expect(await counted()).toEqual([0, 0]);

    service.now += day;
    await incident({ service: portal.id });
    await incident({ service: other.id });
    await incident({ service: other.id, configuration_item: node.id });
    const linked = await incident({ service: other.id });
    const link = { relation: 'caused-by', to: release.number };
    good(await agent.call('POST', `/incidents/${linked.number}/links`, link));
    const byChange = await incident({});
    good(
      await agent.call('POST', `/incidents/${byChange.number}/links`, {
        relation: 'caused-by',
        to: change.number,
      }),
    );
    const cancelled = await incident({ service: portal.id });
    good(await does('incidents', cancelled, 'cancel'));
    expect(await counted()).toEqual([4, 3]);

    service.now += 14 * day;
    await incident({ service: portal.id });
    expect(await counted()).toEqual([4, 3]);
  });

  test('of another organisation is neither seen nor counted', async () => {
    const theirs = await service.organisation('Other provider');
    const stranger = theirs.person('agent');
    const { items } = good(await agent.call('GET', '/releases'));
    const key = items[0].number;
    expect((await stranger.call('GET', `/releases/${key}`)).status).toBe(404);
    expect(good(await stranger.call('GET', '/releases')).items).toEqual([]);
    const body = { activity: 'count-incidents', fields: {} };
    const headers = { 'if-match': '"1"' };
    expect((await stranger.call('POST', `/releases/${key}/transitions`, body, headers)).status).toBe(404);
  });
});
