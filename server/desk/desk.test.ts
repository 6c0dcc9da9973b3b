import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
let agent: TestPerson;
let requester: TestPerson;
let team: string;
let other: string;

const hour = 3_600_000;

type Made = { readonly id: string; readonly number: string; readonly version: number };

async function incident(by: TestPerson, title: string, more: object = {}): Promise<Made> {
  return good(await by.call('POST', '/incidents', { title, impact: 2, urgency: 2, ...more }));
}

async function titlesOf(by: TestPerson, query: string): Promise<string[]> {
  const { items } = good(await by.call('GET', `/desk/records?${query}`));
  return items.map(({ title }: { title: string }) => title);
}

async function bulk(by: TestPerson, body: object, key?: string) {
  const headers = key === undefined ? {} : { 'idempotency-key': key };
  const answer = await by.call('POST', '/desk/bulk', body, headers);
  expect(answer.status, answer.text).toBe(200);
  const lines = answer.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { begin: lines[0], records: lines.slice(1, -1), end: lines.at(-1) };
}

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  agent = ours.person('agent');
  requester = ours.person('requester');
  const admin = ours.person('administrator');
  team = good(await admin.call('POST', '/teams', { name: 'First line', members: [agent.id] })).id;
  other = good(await admin.call('POST', '/teams', { name: 'Second line' })).id;
});
afterAll(() => service.close());

describe('the queue of the desk', () => {
  let made: Record<string, Made>;

  beforeAll(async () => {
    const begun = service.now;
    made = {
      first: await incident(agent, 'Printer on fire', { team }),
      second: await incident(agent, 'Mail is slow', { team, assignee: agent.id }),
    };
    service.now = begun + hour;
    made['third'] = await incident(agent, 'Door does not open', { team: other, impact: 1, urgency: 1 });
    made['own'] = await incident(requester, 'My screen is black');
    good(
      await agent.call(
        'POST',
        `/incidents/${made['second']?.number}/transitions`,
        { activity: 'start', fields: { assignee: agent.id } },
        { 'if-match': '"1"' },
      ),
    );
    good(
      await agent.call(
        'POST',
        `/incidents/${made['second']?.number}/transitions`,
        { activity: 'pend', fields: { pending_reason: 'supplier' } },
        { 'if-match': '"2"' },
      ),
    );
  });

  test('is narrowed by team, assignee, group of states, priority, words and what is due', async () => {
    expect(await titlesOf(agent, 'team=mine&sort=opened_at')).toEqual(['Printer on fire', 'Mail is slow']);
    expect(await titlesOf(agent, `team=${other},${team}&assignee=none&sort=opened_at`)).toEqual([
      'Printer on fire',
      'Door does not open',
    ]);
    expect(await titlesOf(agent, 'assignee=me')).toEqual(['Mail is slow']);
    expect(await titlesOf(agent, 'group=waiting')).toEqual(['Mail is slow']);
    expect(await titlesOf(agent, 'group=done')).toEqual([]);
    expect(await titlesOf(agent, 'priority=1')).toEqual(['Door does not open']);
    await followNow(service, ours.id);
    expect(await titlesOf(agent, 'q=screen')).toEqual(['My screen is black']);
    expect(await titlesOf(agent, 'process=problem')).toEqual([]);
    expect(await titlesOf(agent, `requester=${requester.id}`)).toEqual(['My screen is black']);
    expect(await titlesOf(agent, 'watched=true')).toEqual([]);
    const { due_at } = good(await agent.call('GET', `/desk/records?priority=1`)).items[0];
    const minutes = Math.ceil((Date.parse(due_at) - service.now) / 60_000) + 1;
    expect(await titlesOf(agent, `priority=1&due_within=${minutes}`)).toEqual(['Door does not open']);
    expect(await titlesOf(agent, `priority=1&due_within=${minutes - 2}`)).toEqual([]);
    const refused = await agent.call('GET', '/desk/records?group=open,lost');
    expect(refused.body).toMatchObject({ code: 'list.filter-invalid', params: { value: 'lost' } });
  });

  test.each(['due_at', '-due_at', 'opened_at', '-updated_at', 'priority', '-priority'])(
    'by %s is the same in pages of one as in one page, and what is never due comes last',
    async (sort) => {
      const whole = await titlesOf(agent, `sort=${sort}`);
      expect(whole.toSorted()).toEqual(
        ['Printer on fire', 'Mail is slow', 'Door does not open', 'My screen is black'].toSorted(),
      );
      const paged: string[] = [];
      let cursor = '';
      do {
        const page = good(await agent.call('GET', `/desk/records?sort=${sort}&limit=1${cursor}`));
        paged.push(page.items[0].title);
        cursor = page.next === null ? '' : `&cursor=${page.next}`;
      } while (cursor !== '');
      expect(paged).toEqual(whole);
      // Pending stops the clock: nothing is due until somebody goes on.
      if (sort.endsWith('due_at')) expect(whole.at(-1)).toBe('Mail is slow');
    },
  );

  test('is counted, and told by team with what is unassigned, overdue and mine', async () => {
    expect(good(await agent.call('GET', '/desk/records/count?team=mine'))).toEqual({
      count: 2,
      capped: false,
    });
    const queues = good(await agent.call('GET', '/desk/queues'));
    expect(queues).toEqual({
      teams: [{ team: { id: team, name: 'First line' }, open: 2, unassigned: 1, overdue: 0, mine: 1 }],
      mine: { open: 1, overdue: 0 },
      unrouted: { open: 1 },
    });
  });

  test('shows requesters their own, and another organisation nothing', async () => {
    expect(await titlesOf(requester, 'sort=opened_at')).toEqual(['My screen is black']);
    expect(good(await requester.call('GET', '/desk/records/count')).count).toBe(1);
    const theirs = await service.organisation('Theirs');
    expect(await titlesOf(theirs.person('agent'), '')).toEqual([]);
    expect(good(await theirs.person('agent').call('GET', `/desk/records/count?team=${team}`)).count).toBe(0);
  });
});

describe('a saved view', () => {
  const view = {
    list: 'desk',
    name: 'Urgent',
    query: { priority: '1,2' },
    columns: ['number'],
    sort: '-due_at',
  };

  test('of one person is seen and changed by nobody else, of a team by its members, of everyone by the staff', async () => {
    const owner = ours.person('process-owner');
    const own = good(await agent.call('POST', '/saved-views', { ...view, scope: 'own' }));
    const shared = good(await agent.call('POST', '/saved-views', { ...view, scope: 'team', team }));
    const refused = await agent.call('POST', '/saved-views', { ...view, scope: 'everyone' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'identity.not-allowed' } });
    const all = good(await owner.call('POST', '/saved-views', { ...view, name: 'All', scope: 'everyone' }));
    const idsFor = async (by: TestPerson): Promise<string[]> =>
      good(await by.call('GET', '/saved-views?list=desk'))
        .items.map(({ id }: Made) => id)
        .toSorted();
    expect(await idsFor(agent)).toEqual([own.id, shared.id, all.id].toSorted());
    expect(await idsFor(owner)).toEqual([all.id]);
    expect(good(await agent.call('GET', '/saved-views?list=incidents')).items).toEqual([]);
    const ifMatch = { 'if-match': '"1"' };
    for (const id of [own.id, shared.id]) {
      expect((await owner.call('PATCH', `/saved-views/${id}`, { name: 'Taken' }, ifMatch)).status).toBe(404);
    }
    expect((await agent.call('DELETE', `/saved-views/${all.id}`, undefined, ifMatch)).status).toBe(403);
    expect((await requester.call('GET', '/saved-views?list=desk')).status).toBe(403);
    const foreign = await agent.call('POST', '/saved-views', { ...view, scope: 'team', team: other });
    expect(foreign.body.errors).toMatchObject([{ field: 'team', code: 'view.not-of-team' }]);
  });

  test('is changed by its version, begins its list for who wants that, is journalled and goes', async () => {
    const made = good(await agent.call('POST', '/saved-views', { ...view, name: 'Due soon', scope: 'own' }));
    const taken = await agent.call('POST', '/saved-views', { ...view, name: 'due SOON', scope: 'own' });
    expect(taken).toMatchObject({ status: 409, body: { code: 'view.name-taken' } });
    const path = `/saved-views/${made.id}`;
    const changed = good(await agent.call('PATCH', path, { sort: 'priority' }, { 'if-match': '"1"' }));
    expect(changed).toMatchObject({ name: 'Due soon', sort: 'priority', version: 2 });
    const late = await agent.call('PATCH', path, { sort: null }, { 'if-match': '"1"' });
    expect(late).toMatchObject({ status: 412, body: { current: { version: 2 } } });
    good(await agent.call('PUT', '/saved-views/default', { list: 'desk', view: made.id }));
    const mine = (by: TestPerson) => by.call('GET', '/saved-views?list=desk');
    const isDefault = good(await mine(agent)).items.filter((one: { is_default: boolean }) => one.is_default);
    expect(isDefault).toMatchObject([{ id: made.id }]);
    expect(
      (await agent.call('PUT', '/saved-views/default', { list: 'incidents', view: made.id })).status,
    ).toBe(404);
    expect((await agent.call('DELETE', path, undefined, { 'if-match': '"2"' })).status).toBe(204);
    expect(good(await mine(agent)).items.some(({ id }: Made) => id === made.id)).toBe(false);
    const { rows } = await service.database.owner.query(
      "select activity from journal_entry where record_id = $1 and process = 'saved-view' order by recorded_at",
      [made.id],
    );
    expect(rows.map(({ activity }) => activity)).toEqual(['create', 'update', 'remove']);
  });

  test('is limited in number for the same people', async () => {
    const { rows } = await service.database.owner.query(
      `insert into saved_view (organisation_id, id, list, scope, person_id, name, created_by)
        select $1, gen_random_uuid(), 'incidents', 'own', $2, 'View ' || n, $2 from generate_series(1, 50) n returning id`,
      [ours.id, agent.id],
    );
    expect(rows).toHaveLength(50);
    const refused = await agent.call('POST', '/saved-views', { ...view, list: 'incidents', scope: 'own' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'view.too-many', params: { most: 50 } } });
  });
});

describe('one action on many records', () => {
  const journalOf = async (number: string): Promise<string[]> =>
    good(await agent.call('GET', `/incidents/${number}/journal`)).items.map(
      ({ activity }: { activity: string }) => activity,
    );

  test('is told beforehand record by record, writes nothing then, and does just that', async () => {
    const open = await incident(agent, 'To be resolved', { team });
    const done = await incident(agent, 'Resolved already', { team });
    const order = {
      action: 'perform',
      activity: 'resolve',
      values: { resolution_code: 'solved', resolution_text: 'Cable plugged in.' },
    };
    await bulk(agent, { ...order, records: [done.id] });
    const stranger = await service.organisation('Strangers');
    const hidden = await incident(stranger.person('agent'), 'Hidden');
    const records = [open.id, done.id, hidden.id];
    const { items } = good(await agent.call('POST', '/desk/bulk', { ...order, records, preview: true }));
    expect(items).toMatchObject([
      { id: open.id, outcome: 'will-do', state: 'new', to_state: 'resolved', version: 1 },
      { id: done.id, outcome: 'refused', problem: { code: 'activity.not-now' } },
      { id: hidden.id, outcome: 'refused', number: null, title: null, problem: { code: 'record.unknown' } },
    ]);
    expect(items[0].changes).toContainEqual({ field: 'resolution_code', before: null, after: 'solved' });
    expect(await journalOf(open.number)).toEqual(['create']);
    const { begin, records: settled, end } = await bulk(agent, { ...order, records });
    expect(begin).toMatchObject({ kind: 'begin', total: 3 });
    expect(settled.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'done',
      'refused',
      'refused',
    ]);
    expect(end).toEqual({ kind: 'end', done: 1, unchanged: 0, refused: 2, changed: 0 });
    expect(await journalOf(open.number)).toEqual(['create', 'resolve']);
    expect(await journalOf(done.number)).toEqual(['create', 'resolve']);
  });

  test('leaves alone what was changed since it was seen', async () => {
    const seen = await incident(agent, 'Seen before', { team });
    good(await agent.call('PATCH', `/incidents/${seen.id}`, { impact: 1 }, { 'if-match': '"1"' }));
    const order = {
      action: 'update',
      values: { urgency: 3 },
      records: [seen.id],
      versions: { [seen.id]: 1 },
    };
    const { items } = good(await agent.call('POST', '/desk/bulk', { ...order, preview: true }));
    expect(items).toMatchObject([{ outcome: 'changed', version: 2 }]);
    const { records } = await bulk(agent, order);
    expect(records).toMatchObject([{ outcome: 'changed', problem: { code: 'record.version-conflict' } }]);
    expect(good(await agent.call('GET', `/incidents/${seen.id}`))).toMatchObject({ version: 2, urgency: 2 });
  });

  test('sent again with its key does nothing twice and answers the same; another request may not take the key', async () => {
    const quiet = good(await ours.person('administrator').call('POST', '/teams', { name: 'Quiet' })).id;
    const one = await incident(agent, 'Commented once', { team: quiet });
    const order = { action: 'comment', text: 'We are looking at it.', query: { team: quiet } };
    const first = await bulk(agent, order, 'the key');
    await incident(agent, 'Comes later', { team: quiet });
    expect(await bulk(agent, order, 'the key')).toEqual(first);
    expect(first.records).toMatchObject([{ id: one.id, outcome: 'done' }]);
    expect(await journalOf(one.number)).toEqual(['create', 'comment']);
    const taken = await agent.call(
      'POST',
      '/desk/bulk',
      { ...order, text: 'Other words' },
      { 'idempotency-key': 'the key' },
    );
    expect(taken.body.code).toBe('record.key-reused');
  });

  test('goes on where it was interrupted', async () => {
    const records = [(await incident(agent, 'Before')).id, (await incident(agent, 'After')).id];
    const order = { action: 'note', text: 'Looked at.', records };
    const whole = await bulk(agent, order, 'interrupted');
    // As if the program had ended between the two records: the second is neither done nor kept.
    await service.database.owner.query('delete from bulk_outcome where record_id = $1', [records[1]]);
    const again = await bulk(agent, order, 'interrupted');
    expect(again.end).toEqual(whole.end);
    const notes = await Promise.all(
      records.map(async (id) => (await journalOf(id)).filter((activity) => activity === 'note').length),
    );
    expect(notes).toEqual([1, 2]);
  });

  test('assigns by the activity of the process what is new, and otherwise changes who works on it', async () => {
    const fresh = await incident(agent, 'Fresh');
    const begun = await incident(agent, 'Begun', { team });
    good(
      await agent.call(
        'POST',
        `/incidents/${begun.id}/transitions`,
        { activity: 'start', fields: { assignee: agent.id } },
        { 'if-match': '"1"' },
      ),
    );
    const owner = ours.person('process-owner');
    const { end } = await bulk(agent, {
      action: 'assign',
      values: { team, assignee: owner.id },
      records: [fresh.id, begun.id],
    });
    expect(end).toMatchObject({ done: 2 });
    const stateOf = async ({ id }: Made) => good(await agent.call('GET', `/incidents/${id}`));
    expect(await stateOf(fresh)).toMatchObject({ state: 'assigned', team: { id: team } });
    expect(await stateOf(begun)).toMatchObject({ state: 'in-progress', assignee: { id: owner.id } });
  });

  test('links, and is refused to readers, without a target and beyond the limit', async () => {
    const one = await incident(agent, 'A child');
    const parent = await incident(agent, 'The parent');
    const link = { action: 'link', relation: 'child-of', to: parent.number, records: [one.id] };
    expect((await bulk(agent, link)).end).toMatchObject({ done: 1 });
    expect((await bulk(agent, link)).records).toMatchObject([{ problem: { code: 'link.exists' } }]);
    for (const role of ['auditor', 'requester'] as const) {
      expect((await ours.person(role).call('POST', '/desk/bulk', link)).status).toBe(403);
    }
    const unsaid = await agent.call('POST', '/desk/bulk', { action: 'comment', records: [one.id] });
    expect(unsaid.body.errors).toMatchObject([{ field: 'text', code: 'field.required' }]);
    await service.database.owner.query(
      `insert into record (organisation_id, id, process, number, title, state, is_open, opened_at, created_at, updated_at,
        priority, version, origin, history, fields)
        select $1, gen_random_uuid(), 'incident', 'X' || n, 'One of many', 'new', true, now(), now(), now(), 4, 1, 'import',
          '[]', '{}' from generate_series(1, 1001) n`,
      [ours.id],
    );
    const many = await agent.call('POST', '/desk/bulk', {
      action: 'note',
      text: 'All',
      query: { priority: '4' },
    });
    expect(many).toMatchObject({ status: 422, body: { code: 'desk.too-many-records' } });
  });
});
