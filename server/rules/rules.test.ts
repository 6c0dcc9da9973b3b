import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inOrganisation } from '../database/pool.ts';
import { followNow } from '../testing/followed.ts';
import {
  good,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../testing/service.ts';
import { assignmentFollower } from './assign.ts';
import { sweepEscalations } from './escalate.ts';

let service: TestService;
let ours: TestOrganisation;
let agent: TestPerson;
let owner: TestPerson;
let admin: TestPerson;
let requester: TestPerson;
let team: string;
let second: string;

const hour = 3_600_000;
const day = 24 * hour;

const always = {
  processes: [],
  services: [],
  priorities: [],
  categories: [],
  customers: [],
  channels: [],
  words: [],
  hours: null,
};

type Body = Awaited<ReturnType<TestPerson['call']>>['body'];

async function save(key: string, value: object): Promise<void> {
  const { version } = good(await admin.call('GET', '/settings'))[key];
  good(await admin.call('PUT', `/settings/${key}`, { value }, { 'if-match': `"${version}"` }));
}

const planned = (...rules: object[]) => ({
  automatic: true,
  weights: [8, 4, 2, 1],
  rules: rules.map((rule, at) => ({
    id: `rule-${at + 1}`,
    name: `Rule ${at + 1}`,
    active: true,
    when: always,
    team,
    person: 'none',
    ...rule,
  })),
});

async function incident(title: string, more: object = {}): Promise<Body> {
  return good(await agent.call('POST', '/incidents', { title, impact: 2, urgency: 2, ...more }));
}

async function followed(made: { readonly number: string }): Promise<Body> {
  await followNow(service, ours.id, [assignmentFollower]);
  return good(await agent.call('GET', `/incidents/${made.number}`));
}

const journalOf = async (number: string): Promise<Body[]> =>
  good(await agent.call('GET', `/incidents/${number}/journal`)).items;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  agent = ours.person('agent');
  owner = ours.person('process-owner');
  admin = ours.person('administrator');
  requester = ours.person('requester');
  const members = [agent.id, owner.id];
  team = good(await admin.call('POST', '/teams', { name: 'First line', members, lead: owner.id })).id;
  second = good(await admin.call('POST', '/teams', { name: 'Second line', lead: admin.id })).id;
  await followNow(service, ours.id, [assignmentFollower]);
});
afterAll(() => service.close());

describe('a new record', () => {
  test('goes to the team of the first rule that fits, which the journal names', async () => {
    await save('desk.assignment', planned({ when: { ...always, words: ['printer'] }, team: second }, {}));
    const printer = await incident('The printer is jammed');
    const other = await incident('No mail');
    const assigned = await followed(printer);
    expect(assigned).toMatchObject({ state: 'assigned', team: { id: second }, assignee: null });
    expect((await journalOf(printer.number)).at(-1)).toMatchObject({
      activity: 'assign',
      actor: null,
      origin: 'system',
      detail: { rule: { id: 'rule-1', name: 'Rule 1', place: 1 } },
    });
    expect(await followed(other)).toMatchObject({ team: { id: team } });
    // Followed again, nothing more happens.
    await followNow(service, ours.id, [assignmentFollower]);
    expect(good(await agent.call('GET', `/incidents/${printer.number}`)).version).toBe(assigned.version);
  });

  test('stays with whom a person gave it to', async () => {
    const given = await incident('Given by hand', { team: second });
    const mine = await incident('Mine already', { assignee: agent.id });
    expect(await followed(given)).toMatchObject({ team: { id: second }, version: given.version });
    expect(await followed(mine)).toMatchObject({ team: null, version: mine.version });
  });

  test('is left alone where the organisation does not assign by itself', async () => {
    await save('desk.assignment', { ...planned({}), automatic: false });
    expect(await followed(await incident('Nobody decides'))).toMatchObject({ team: null });
  });

  test('goes round by load among those who are there', async () => {
    await save('desk.assignment', planned({ person: 'load' }));
    const assignees: string[] = [];
    for (const title of ['One', 'Two', 'Three', 'Four']) {
      const made = await incident(title);
      assignees.push((await followed(made)).assignee.id);
    }
    // The incident given by hand before counts for the agent.
    const counts = [agent, owner].map(({ id }) => assignees.filter((one) => one === id).length);
    expect(assignees[0]).toBe(owner.id);
    expect(counts.toSorted()).toEqual([2, 2]);
    const until = new Date(service.now + day).toISOString();
    const from = new Date(service.now).toISOString();
    const absence = good(await agent.call('POST', '/absences', { from, until, deputy: owner.id }));
    for (const title of ['Five', 'Six']) {
      expect((await followed(await incident(title))).assignee.id).toBe(owner.id);
    }
    const ended = await agent.call('DELETE', `/absences/${absence.id}`, undefined, { 'if-match': '"1"' });
    expect(ended.status).toBe(204);
  });

  test('goes to whoever is on call, or their deputy', async () => {
    const monday = '2026-03-02';
    const shift = {
      week: 1,
      from_day: 'monday',
      from: '00:00',
      to_day: 'monday',
      to: '00:00',
      person: agent.id,
    };
    const body = { team, time_zone: 'Asia/Ho_Chi_Minh', weeks: 1, starts_on: monday, shifts: [shift] };
    const rota = good(await owner.call('POST', '/rotas', body));
    await save('desk.assignment', planned({ person: 'rota' }));
    expect(await followed(await incident('On call'))).toMatchObject({ assignee: { id: agent.id } });
    const [from, until] = [service.now, service.now + hour].map((at) => new Date(at).toISOString());
    good(
      await owner
        .call('POST', '/absences', { person: agent.id, from, until, deputy: admin.id })
        .then((answer) => {
          // A process owner leads this team, so may say so for its people.
          expect(answer.status).toBe(201);
          return answer;
        }),
    );
    expect(await followed(await incident('Deputy'))).toMatchObject({ assignee: { id: admin.id } });
    const swaps = [{ from, until, person: owner.id, note: 'Swapped' }];
    good(await owner.call('PATCH', `/rotas/${rota.id}`, { swaps }, { 'if-match': '"1"' }));
    expect(await followed(await incident('Swapped'))).toMatchObject({ assignee: { id: owner.id } });
  });
});

test('rules name nobody who has left: neither to work on a record nor as told of it', async () => {
  const gone = ours.person('system-manager');
  const mail = good(await admin.call('POST', '/services', { title: 'Mail', assignee: gone.id }));
  const stay = (active: boolean) =>
    inOrganisation(service.platform.pool, ours.id, (client) =>
      client.query('update person set active = $2 where id = $1', [gone.id, active]),
    );
  const escalation = {
    id: 'owner',
    name: 'Owner',
    active: true,
    when: { processes: ['incident'], services: [mail.id], priorities: [] },
    trigger: { kind: 'unassigned', minutes: 1 },
    to: { kind: 'service-owner' },
    times: 1,
    again_after_minutes: 60,
  };
  await save('desk.assignment', planned({ person: 'service-owner' }));
  await save('desk.escalation', { automatic: true, rules: [escalation] });
  const there = await incident('No mail', { service: mail.id });
  expect(await followed(there)).toMatchObject({ team: { id: team }, assignee: { id: gone.id } });
  await stay(false);
  const left = await incident('No mail at all', { service: mail.id });
  expect(await followed(left)).toMatchObject({ team: { id: team }, assignee: null });
  service.now += 2 * 60_000;
  await sweepEscalations(service.platform);
  const told = (await journalOf(left.number)).find(({ activity }) => activity.startsWith('escalate-'));
  expect(told.detail).toMatchObject({ rule: { id: 'owner' }, to: [] });
  service.now -= 2 * 60_000;
  await save('desk.escalation', { automatic: true, rules: [] });
  await stay(true);
});

describe('rules are tried', () => {
  test('before they are saved, with why each does not decide, and nothing is changed', async () => {
    const made = await incident('Server room is hot', { team: second });
    const rules = planned({ when: { ...always, priorities: [1], words: ['cold'] } }, { active: false }, {});
    const { items } = good(
      await agent.call('POST', '/desk/assignment/try', { planned: rules, record: made.number }),
    );
    expect(items).toMatchObject([
      {
        record: { number: made.number, team: { id: second, name: 'Second line' } },
        rule: { id: 'rule-3', place: 3 },
        team: { id: team, name: 'First line' },
        trials: [{ misses: ['priority', 'words'] }, { misses: ['inactive'] }, { fits: true, misses: [] }],
      },
    ]);
    const example = { process: 'incident', values: { title: 'Cold coffee', priority: 1 } };
    const tried = good(await agent.call('POST', '/desk/assignment/try', { planned: rules, example })).items;
    expect(tried).toMatchObject([{ record: null, rule: { place: 1 } }]);
    const last = good(await agent.call('POST', '/desk/assignment/try', { planned: rules, last: 3 })).items;
    expect(last).toHaveLength(3);
    expect(good(await agent.call('GET', `/incidents/${made.number}`)).version).toBe(made.version);
  });

  test('with records of one’s own organisation alone, by those who work', async () => {
    const made = await incident('Ours alone');
    const theirs = await service.organisation('Theirs');
    const strange = await theirs
      .person('agent')
      .call('POST', '/desk/assignment/try', { record: made.number });
    expect(strange).toMatchObject({ status: 404, body: { code: 'record.unknown' } });
    expect(
      good(await theirs.person('agent').call('POST', '/desk/assignment/try', { last: 100 })).items,
    ).toEqual([]);
    expect(good(await theirs.person('agent').call('GET', '/rotas')).items).toEqual([]);
    expect(good(await theirs.person('agent').call('GET', '/absences')).items).toEqual([]);
    expect(good(await theirs.person('agent').call('GET', '/absences/now')).items).toEqual([]);
    expect((await requester.call('POST', '/desk/assignment/try', { last: 1 })).status).toBe(403);
  });

  test('are refused where two have one id', async () => {
    const { version } = good(await admin.call('GET', '/settings'))['desk.assignment'];
    const value = planned({ id: 'same' }, { id: 'same' });
    const refused = await admin.call(
      'PUT',
      '/settings/desk.assignment',
      { value },
      { 'if-match': `"${version}"` },
    );
    expect(refused.body.errors).toMatchObject([{ field: '/rules/1/id', code: 'rule.twice' }]);
  });
});

describe('an absence', () => {
  const at = (days: number): string => new Date(service.now + days * day).toISOString();

  test('is said for oneself, for one’s team and by who directs; others see no more than they may', async () => {
    const own = good(await requester.call('POST', '/absences', { from: at(1), until: at(2) }));
    expect(own).toMatchObject({ person: { id: requester.id }, deputy: null, version: 1 });
    const foreign = { person: requester.id, from: at(3), until: at(4) };
    expect((await agent.call('POST', '/absences', foreign)).status).toBe(403);
    expect((await admin.call('POST', '/absences', foreign)).status).toBe(201);
    expect(good(await requester.call('GET', '/absences')).items).toHaveLength(2);
    const seen = good(await agent.call('GET', `/absences?person=${requester.id}`)).items;
    expect(seen.map(({ id }: { id: string }) => id)).toContain(own.id);
    const hidden = good(await requester.call('GET', `/absences?person=${agent.id}`)).items;
    expect(hidden.every(({ person }: Body) => person.id === requester.id)).toBe(true);
    expect((await requester.call('GET', '/absences/now')).status).toBe(403);
  });

  test('neither overlaps another nor ends before it begins, and the deputy is somebody else who is there', async () => {
    const post = (body: object) => owner.call('POST', '/absences', body);
    good(await post({ from: at(10), until: at(12) }));
    expect((await post({ from: at(11), until: at(13) })).body.code).toBe('absence.overlaps');
    expect((await post({ from: at(12), until: at(13) })).status).toBe(201);
    const wrong = await post({ from: at(21), until: at(20), deputy: owner.id });
    expect(wrong.body.errors).toMatchObject([{ code: 'absence.backwards' }, { code: 'absence.deputy' }]);
    const guest = ours.person('external-auditor').id;
    expect((await post({ from: at(20), until: at(21), deputy: guest })).body.errors).toMatchObject([
      { field: 'deputy', code: 'absence.deputy' },
    ]);
  });
});

describe('a rota', () => {
  test('is planned once for a team, without two at a time, and tells gaps', async () => {
    const shift = {
      week: 1,
      from_day: 'monday',
      from: '08:00',
      to_day: 'friday',
      to: '18:00',
      person: agent.id,
    };
    const body = { team: second, time_zone: 'UTC', weeks: 1, starts_on: '2026-03-02', shifts: [shift] };
    const wrong = await owner.call('POST', '/rotas', {
      ...body,
      starts_on: '2026-03-03',
      time_zone: 'Moon/Base',
      shifts: [shift, { ...shift, week: 2 }],
    });
    expect(wrong.body.errors.map(({ code }: { code: string }) => code)).toEqual([
      'calendar.zone-unknown',
      'rota.not-monday',
      'rota.week',
      'rota.overlap',
    ]);
    expect((await agent.call('POST', '/rotas', body)).status).toBe(403);
    const rota = good(await owner.call('POST', '/rotas', body));
    expect((await owner.call('POST', '/rotas', body)).body.code).toBe('rota.exists');
    const { items } = good(
      await agent.call('GET', `/rotas/${rota.id}/on-call?from=2026-03-02T08:00:00Z&days=7`),
    );
    expect(items).toEqual([
      {
        from: '2026-03-02T08:00:00.000Z',
        until: '2026-03-06T18:00:00.000Z',
        person: { id: agent.id, name: agent.name },
        by: 'shift',
      },
      { from: '2026-03-06T18:00:00.000Z', until: '2026-03-09T08:00:00.000Z', person: null, by: 'gap' },
    ]);
    const file = await agent.call('GET', `/rotas/${rota.id}/on-call.ics?language=vi`);
    expect(file.text).toContain(`SUMMARY:Trực: ${agent.name} (Second line)`);
    const theirs = await service.organisation('Others');
    expect((await theirs.person('agent').call('GET', `/rotas/${rota.id}/on-call`)).status).toBe(404);
  });
});

describe('escalation', () => {
  const rule = (id: string, more: object) => ({
    id,
    name: id,
    active: true,
    when: { processes: ['incident'], services: [], priorities: [1] },
    times: 2,
    again_after_minutes: 60,
    ...more,
  });

  test('comes by rule as often as planned, to another team and to whoever leads, and nobody sees it who asked', async () => {
    await save('desk.assignment', planned());
    await save('desk.escalation', {
      automatic: true,
      rules: [
        rule('waits', {
          trigger: { kind: 'unassigned', minutes: 30 },
          to: { kind: 'team', team: second },
          times: 1,
        }),
        rule('late', {
          trigger: { kind: 'percent', clock: 'resolution', percent: 100 },
          to: { kind: 'team-lead' },
        }),
      ],
    });
    const made = good(
      await requester.call('POST', '/incidents', { title: 'All is down', impact: 1, urgency: 1 }),
    );
    const escalations = async (): Promise<Body[]> =>
      (await journalOf(made.number)).filter(({ activity }: Body) => activity.startsWith('escalate-'));
    expect(await sweepEscalations(service.platform)).toEqual({ escalated: 0, failed: [] });
    const begun = service.now;
    service.now = begun + 31 * 60_000;
    await sweepEscalations(service.platform);
    await sweepEscalations(service.platform);
    expect(await escalations()).toMatchObject([
      {
        activity: 'escalate-functional',
        actor: null,
        detail: { rule: { id: 'waits', place: 1 }, to: [admin.id] },
      },
    ]);
    const moved = good(await agent.call('GET', `/incidents/${made.number}`));
    expect(moved).toMatchObject({ team: { id: second }, escalation_level: 1 });
    service.now = begun + 4 * hour + 1000;
    await sweepEscalations(service.platform);
    await sweepEscalations(service.platform);
    service.now += 61 * 60_000;
    await sweepEscalations(service.platform);
    service.now += 61 * 60_000;
    await sweepEscalations(service.platform);
    const hierarchic = (await escalations()).slice(1);
    expect(hierarchic.map(({ activity }) => activity)).toEqual([
      'escalate-hierarchic',
      'escalate-hierarchic',
    ]);
    expect(hierarchic[0].detail.to).toEqual([admin.id]);
    const told = good(await requester.call('GET', `/incidents/${made.number}/journal`)).items;
    expect(told.some(({ activity }: Body) => activity.startsWith('escalate-'))).toBe(false);
    service.now = begun;
  });

  test('comes at the next look after the record or the rules were changed, and once what was foreseen has come', async () => {
    await save('desk.assignment', planned());
    const rules = (minutes: number) => ({
      automatic: true,
      rules: [
        rule('waits', { trigger: { kind: 'unassigned', minutes }, to: { kind: 'team-lead' }, times: 1 }),
      ],
    });
    await save('desk.escalation', rules(600));
    const report = async (title: string, impact: number): Promise<Body> =>
      good(await requester.call('POST', '/incidents', { title, impact, urgency: impact }));
    const [changed, waiting] = [await report('Of less weight', 3), await report('Waits for long', 1)];
    const escalated = async ({ number }: Body): Promise<number> =>
      (await journalOf(number)).filter(({ activity }: Body) => activity.startsWith('escalate-')).length;
    const begun = service.now;
    const sweepAfter = async (minutes: number): Promise<readonly number[]> => {
      service.now = begun + minutes * 60_000;
      expect((await sweepEscalations(service.platform)).failed).toEqual([]);
      return [await escalated(changed), await escalated(waiting)];
    };
    expect(await sweepAfter(1)).toEqual([0, 0]);
    await save('desk.escalation', rules(10));
    expect(await sweepAfter(9)).toEqual([0, 0]);
    expect(await sweepAfter(10)).toEqual([0, 1]);
    good(
      await agent.call(
        'PATCH',
        `/incidents/${changed.number}`,
        { impact: 1, urgency: 1 },
        { 'if-match': `"${changed.version}"` },
      ),
    );
    expect(await sweepAfter(11)).toEqual([1, 1]);
    service.now = begun;
  });
});
