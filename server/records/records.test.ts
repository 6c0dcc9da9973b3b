import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followNow } from '../testing/followed.ts';
import { type TestOrganisation, type TestService, testService } from '../testing/service.ts';

let service: TestService;
let organisation: TestOrganisation;

beforeAll(async () => {
  service = await testService();
  organisation = await service.organisation('First');
});
afterAll(() => service.close());

const mail = { title: 'Mail is down', impact: 1, urgency: 2 };

async function newIncident(values: Record<string, unknown> = {}) {
  const created = await organisation.person('agent').call('POST', '/incidents', { ...mail, ...values });
  expect(created.status).toBe(201);
  return created.body;
}

describe('an incident over HTTP', () => {
  test('goes from report to closure, and its journal tells how', async () => {
    const agent = organisation.person('agent');
    const { number } = await newIncident();
    const at = (version: number) => ({ 'if-match': `"${version}"` });
    const path = `/incidents/${number}/transitions`;
    const steps: [string, Record<string, unknown>][] = [
      ['start', {}],
      ['pend', { pending_reason: 'supplier' }],
      ['resume', {}],
      ['resolve', { resolution_code: 'solved', resolution_text: 'Restarted the relay' }],
      ['close', {}],
    ];
    for (const [index, [activity, fields]] of steps.entries()) {
      service.now += 600_000;
      const done = await agent.call('POST', path, { activity, fields }, at(index + 1));
      expect(done.body).toMatchObject({ version: index + 2 });
    }
    const journal = await agent.call('GET', `/incidents/${number}/journal`);
    const activities = journal.body.items.map((entry: { activity: string }) => entry.activity);
    expect(activities).toEqual(['create', ...steps.map(([activity]) => activity)]);
    const closed = await agent.call('GET', `/incidents/${number}`);
    expect(closed.body).toMatchObject({ state: 'closed', due_at: null });
    expect(closed.body.clocks).toMatchObject([
      { name: 'response', state: 'stopped', elapsed_minutes: 10 },
      { name: 'resolution', state: 'stopped', elapsed_minutes: 30 },
    ]);
  });

  test.each([
    ['POST', '/incidents', { title: 'a\0b' }, 'title'],
    ['POST', '/incidents', { title: 'half \ud83d of it' }, 'title'],
    ['GET', '/incidents?q=a%00b', undefined, 'q'],
    ['GET', '/incidents/INC%00', undefined, 'key'],
  ])('refuses text that no database stores: %s %s', async (method, path, body, field) => {
    const answer = await organisation.person('agent').call(method, path, body);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', errors: [{ field, code: 'field.character' }] },
    });
  });

  test('tells its journal page by page from either end', async () => {
    const agent = organisation.person('agent');
    const { number } = await newIncident();
    for (const text of ['one', 'two', 'three']) {
      service.now += 60_000;
      await agent.call('POST', `/incidents/${number}/comments`, { kind: 'note', text });
    }
    const read = async (order: string): Promise<(string | null)[]> => {
      const texts: (string | null)[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page = await agent.call(
          'GET',
          `/incidents/${number}/journal?limit=2&order=${order}${cursor === '' ? '' : `&cursor=${cursor}`}`,
        );
        texts.push(...page.body.items.map(({ text }: { text: string | null }) => text));
        cursor = page.body.next;
      }
      return texts;
    };
    expect(await read('oldest-first')).toEqual([null, 'one', 'two', 'three']);
    expect(await read('newest-first')).toEqual(['three', 'two', 'one', null]);
    const unknown = await agent.call('GET', `/incidents/${number}/journal?order=random`);
    expect(unknown.status).toBe(400);
    const opened = await agent.call('GET', `/incidents/${number}?include=journal`);
    expect(opened.body).toMatchObject({ number, version: 4, journal: { next: null } });
    expect(opened.body.journal.items.map(({ text }: { text: string | null }) => text)).toEqual([
      'three',
      'two',
      'one',
      null,
    ]);
    expect((await agent.call('GET', `/incidents/${number}`)).body).not.toHaveProperty('journal');
    expect((await agent.call('GET', `/incidents/${number}?include=links`)).status).toBe(400);
  });

  test('shows what it refers to by the name that this has now', async () => {
    const administrator = organisation.person('administrator');
    const agent = organisation.person('agent');
    const rename = async (path: string, version: number, change: Record<string, unknown>) => {
      const done = await administrator.call('PATCH', path, change, { 'if-match': `"${version}"` });
      expect(done.status).toBe(200);
    };
    const { body: team } = await administrator.call('POST', '/teams', { name: 'Sample desk' });
    const { body: service } = await administrator.call('POST', '/services', { title: 'Sample post' });
    const { body: person } = await administrator.call('POST', '/people', { name: 'Sample reporter' });
    const incident = await newIncident({ service: service.id, team: team.id, requester: person.id });
    const namesIn = async () => {
      const list = await agent.call('GET', `/incidents?q=${incident.number}`);
      const { body: one } = await agent.call('GET', `/incidents/${incident.number}?include=journal`);
      const [first] = one.journal.items;
      return [list.body.items[0], one]
        .map((shown) => [shown.service.name, shown.team.name, shown.requester.name])
        .concat([
          [first.changes.service[1].name, first.changes.team[1].name, first.changes.requester[1].name],
        ]);
    };
    for (const names of await namesIn())
      expect(names).toEqual(['Sample post', 'Sample desk', 'Sample reporter']);
    await rename(`/teams/${team.id}`, team.version, { name: 'Sample counter' });
    await rename(`/services/${service.id}`, service.version, { title: 'Sample mail' });
    await rename(`/people/${person.id}`, person.version, { name: 'Sample witness' });
    for (const names of await namesIn())
      expect(names).toEqual(['Sample mail', 'Sample counter', 'Sample witness']);
  });

  test('is created once however often one key is sent', async () => {
    const agent = organisation.person('agent');
    const send = () => agent.call('POST', '/incidents', mail, { 'idempotency-key': 'once' });
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1);
    const other = await agent.call('POST', '/incidents', { title: 'Other' }, { 'idempotency-key': 'once' });
    expect(other).toMatchObject({ status: 409, body: { code: 'record.key-reused' } });
  });

  test('refuses a stale version and shows what stands instead', async () => {
    const agent = organisation.person('agent');
    const { number } = await newIncident();
    const first = await agent.call(
      'PATCH',
      `/incidents/${number}`,
      { title: 'Mail is slow' },
      { 'if-match': '"1"' },
    );
    expect(first.status).toBe(200);
    const second = await agent.call(
      'PATCH',
      `/incidents/${number}`,
      { title: 'Mail is gone' },
      { 'if-match': '"1"' },
    );
    expect(second).toMatchObject({
      status: 412,
      body: { code: 'record.version-conflict', current: { title: 'Mail is slow', version: 2 } },
    });
    const without = await agent.call('PATCH', `/incidents/${number}`, { title: 'Mail is gone' });
    expect(without).toMatchObject({ status: 428, body: { code: 'request.precondition-needed' } });
  });

  test('loses one of two changes that come at the same time, never half of both', async () => {
    const agent = organisation.person('agent');
    const { number } = await newIncident();
    const send = (title: string) =>
      agent.call('PATCH', `/incidents/${number}`, { title }, { 'if-match': '"1"' });
    const statuses = (await Promise.all([send('A'), send('B')])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 412]);
  });

  test('names the field whose reference does not exist', async () => {
    const agent = organisation.person('agent');
    const nobody = '01a1fcd2-ed91-71bb-8188-93d032115173';
    for (const field of ['assignee', 'team', 'service', 'configuration_item']) {
      const refused = await agent.call('POST', '/incidents', { ...mail, [field]: nobody });
      expect(refused).toMatchObject({
        status: 422,
        body: { errors: [{ field, code: 'field.reference-unknown' }] },
      });
    }
  });

  test('shows a requester their own record without what is for staff', async () => {
    const requester = organisation.person('requester');
    const agent = organisation.person('agent');
    const { body: own } = await requester.call('POST', '/incidents', {
      title: 'No sound',
      impact: 3,
      urgency: 3,
    });
    await agent.call('POST', `/incidents/${own.number}/comments`, { kind: 'note', text: 'secret' });
    await agent.call('POST', `/incidents/${own.number}/comments`, { kind: 'comment', text: 'hello' });
    const seen = await requester.call('GET', `/incidents/${own.number}`);
    expect(seen.body).not.toHaveProperty('escalation_level');
    const journal = await requester.call('GET', `/incidents/${own.number}/journal`);
    expect(journal.text).toContain('hello');
    expect(journal.text).not.toContain('secret');
    const opened = await requester.call('GET', `/incidents/${own.number}?include=journal`);
    expect(opened.text).toContain('hello');
    expect(opened.text).not.toContain('secret');
    const { number } = await newIncident();
    for (const path of ['', '?include=journal', '/journal', '/comments']) {
      const others = await requester.call('GET', `/incidents/${number}${path}`);
      expect(others).toMatchObject({ status: 404, body: { code: 'record.unknown' } });
    }
    const list = await requester.call('GET', '/incidents');
    expect(new Set(list.body.items.map((item: { requester: { id: string } }) => item.requester.id))).toEqual(
      new Set([requester.id]),
    );
  });

  test('links records both ways and takes the link away again', async () => {
    const agent = organisation.person('agent');
    const [one, two] = [await newIncident(), await newIncident()];
    const linked = await agent.call('POST', `/incidents/${one.number}/links`, {
      relation: 'caused-by',
      to: two.number,
    });
    expect(linked.body.items).toMatchObject([
      { relation: 'caused-by', direction: 'to', record: { number: two.number } },
    ]);
    const again = await agent.call('POST', `/incidents/${one.number}/links`, {
      relation: 'caused-by',
      to: two.number,
    });
    expect(again.body.code).toBe('link.exists');
    const back = await agent.call('GET', `/incidents/${two.number}/links`);
    expect(back.body.items).toMatchObject([{ direction: 'from', record: { number: one.number } }]);
    const gone = await agent.call('DELETE', `/incidents/${one.number}/links/${linked.body.items[0].id}`);
    expect(gone.status).toBe(204);
    expect((await agent.call('GET', `/incidents/${one.number}/links`)).body.items).toEqual([]);
  });
});

describe('lists', () => {
  test('go through every record once, in order, by whatever they are sorted', async () => {
    const other = await service.organisation('Listing');
    const agent = other.person('agent');
    for (let index = 0; index < 25; index += 1) {
      service.now += index % 3 === 0 ? 0 : 60_000;
      await agent.call('POST', '/incidents', {
        title: `Incident ${index}`,
        impact: (index % 3) + 1,
        urgency: 2,
      });
    }
    for (const sort of [
      'opened_at',
      '-opened_at',
      'priority',
      '-priority',
      'due_at',
      'number',
      '-updated_at',
    ]) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page = await agent.call(
          'GET',
          `/incidents?limit=7&sort=${sort}${cursor === '' ? '' : `&cursor=${cursor}`}`,
        );
        expect(page.status).toBe(200);
        seen.push(...page.body.items.map((item: { number: string }) => item.number));
        cursor = page.body.next;
      }
      expect(seen).toHaveLength(25);
      expect(new Set(seen).size).toBe(25);
    }
  });

  test('narrow by state, priority, words and number, and say what a filter takes', async () => {
    const other = await service.organisation('Filtering');
    const agent = other.person('agent');
    await agent.call('POST', '/incidents', { title: 'Printer on floor two jams', impact: 3, urgency: 3 });
    await agent.call('POST', '/incidents', { title: 'Mail relay refuses', impact: 1, urgency: 1 });
    const numbers = async (query: string) =>
      (await agent.call('GET', `/incidents?${query}`)).body.items.map(
        (item: { number: string }) => item.number,
      );
    expect(await numbers('priority=1')).toEqual(['INC0000002']);
    await followNow(service, other.id);
    expect(await numbers('q=printer jam')).toEqual(['INC0000001']);
    expect(await numbers('q=inc0000002')).toEqual(['INC0000002']);
    expect(await numbers('open=false')).toEqual([]);
    expect(await numbers('assignee=none&state=new&sort=priority')).toEqual(['INC0000002', 'INC0000001']);
    const refused = await agent.call('GET', '/incidents?state=broken');
    expect(refused.body).toMatchObject({ code: 'list.filter-invalid', params: { filter: 'state' } });
    expect((await agent.call('GET', '/incidents?cursor=nonsense')).body.code).toBe('list.cursor-invalid');
    expect((await agent.call('GET', '/incidents/count?open=true')).body).toEqual({ count: 2, capped: false });
  });
});

describe('the journal', () => {
  test('cannot be changed, emptied or dated by the application', async () => {
    await newIncident();
    const attempts = [
      "update journal_entry set text = 'x'",
      'delete from journal_entry',
      'truncate journal_entry',
      `insert into journal_entry (organisation_id, id, process, activity, occurred_at, origin, recorded_at)
        values ('${organisation.id}', gen_random_uuid(), 'incident', 'note', now(), 'live', now() - interval '1 year')`,
    ];
    for (const statement of attempts) {
      await expect(service.database.application.query(statement)).rejects.toThrow(
        /permission denied|append-only/,
      );
    }
    await expect(service.database.owner.query("update journal_entry set text = 'x'")).rejects.toThrow(
      /append-only/,
    );
  });

  test('says of every record in which states it was', async () => {
    const { rows } = await service.database.owner.query(`
      select r.number, r.history, (
        select json_agg(json_build_array(to_state, (extract(epoch from occurred_at) * 1000)::bigint) order by occurred_at, id)
        from journal_entry j where j.record_id = r.id and (j.from_state is distinct from j.to_state)) as told
      from record r`);
    expect(rows.length).toBeGreaterThan(10);
    for (const { history, told } of rows) expect(history).toEqual(told);
  });
});
