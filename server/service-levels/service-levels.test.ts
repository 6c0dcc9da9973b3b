import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagesOf } from '../documents/testing/read-printed.ts';
import { recomputeClocks } from '../jobs/recompute-clocks.ts';
import {
  good,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../testing/service.ts';

const minute = 60_000;

let service: TestService;
let ours: TestOrganisation;
let agent: TestPerson;
let requester: TestPerson;
let admin: TestPerson;
let acme: { id: string; number: string };
let mail: { id: string };
let team: string;

const priority2 = { impact: 1, urgency: 2 };

async function setTargets(lines: readonly object[]): Promise<void> {
  const { version } = good(await admin.call('GET', '/settings'))['incident.targets'];
  const match = { 'if-match': `"${version}"` };
  good(await admin.call('PUT', '/settings/incident.targets', { value: { targets: lines } }, match));
  await recomputeClocks(service.platform, { organisation_id: ours.id });
}

const line = (more: object) => ({
  service: null,
  customer: null,
  priority: null,
  response_minutes: 60,
  resolution_minutes: 240,
  calendar: null,
  ...more,
});

async function change(person: TestPerson, id: string, values: object) {
  const { version } = good(await admin.call('GET', `/people/${id}`));
  return person.call('PATCH', `/people/${id}`, values, { 'if-match': `"${version}"` });
}

async function record(number: string) {
  return good(await agent.call('GET', `/incidents/${number}`));
}

async function perform(number: string, activity: string, values: object = {}) {
  const { version } = await record(number);
  const body = { activity, fields: values, text: 'As planned' };
  const match = { 'if-match': `"${version}"` };
  return good(await agent.call('POST', `/incidents/${number}/transitions`, body, match));
}

const numbers = (answer: { items: { number: string }[] }): string[] => answer.items.map((one) => one.number);

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  [agent, requester, admin] = [ours.person('agent'), ours.person('requester'), ours.person('administrator')];
  mail = good(await admin.call('POST', '/services', { title: 'Mail' }));
  acme = good(
    await admin.call('POST', '/customers', { title: 'Acme', kind: 'external', services: [mail.id] }),
  );
  team = good(await admin.call('POST', '/teams', { name: 'First line', members: [agent.id] })).id;
  good(await change(admin, requester.id, { customer_id: acme.id, manager_id: agent.id }));
});
afterAll(() => service.close());

describe('a person belongs to a customer and reports to somebody', () => {
  test('that the directory tells, and by which it is narrowed', async () => {
    const { items } = good(await agent.call('GET', `/people?customer=${acme.id}`));
    expect(items).toMatchObject([{ id: requester.id, customer_id: acme.id, manager_id: agent.id }]);
  });

  test('but not to what is no customer, nor to themselves by way of others', async () => {
    const wrong = await change(admin, agent.id, { customer_id: mail.id });
    expect(wrong.body.errors).toMatchObject([{ field: 'customer_id', code: 'field.reference-unknown' }]);
    const circle = await change(admin, agent.id, { manager_id: requester.id });
    expect(circle.body.errors).toMatchObject([{ field: 'manager_id', code: 'identity.own-manager' }]);
    const other = await service.organisation('Others');
    const elsewhere = await change(admin, agent.id, { manager_id: other.person('agent').id });
    expect(elsewhere.body.errors).toMatchObject([{ field: 'manager_id', code: 'field.reference-unknown' }]);
  });
});

describe('the customer of a record', () => {
  test('is that of its requester, until staff say otherwise', async () => {
    const own = good(await requester.call('POST', '/incidents', { title: 'Printer' }));
    expect(own.customer).toMatchObject({ id: acme.id, name: 'Acme' });
    const none = good(await agent.call('POST', '/incidents', { title: 'Mine' }));
    expect(none.customer).toBeNull();
    const match = { 'if-match': `"${none.version}"` };
    const moved = good(
      await agent.call('PATCH', `/incidents/${none.number}`, { requester: requester.id }, match),
    );
    expect(moved.customer).toMatchObject({ id: acme.id });
    const back = { 'if-match': `"${moved.version}"` };
    const said = { requester: agent.id, customer: acme.id };
    const kept = good(await agent.call('PATCH', `/incidents/${none.number}`, said, back));
    expect(kept.customer).toMatchObject({ id: acme.id });
  });

  test('is not for requesters to choose', async () => {
    const chosen = await requester.call('POST', '/incidents', { title: 'Printer', customer: acme.id });
    expect(chosen.status).toBe(403);
  });
});

describe('targets by service, priority and customer', () => {
  let number: string;
  const clock = async (name: string) =>
    (await record(number)).clocks.find((one: { name: string }) => one.name === name);
  const desk = async (query: string) => numbers(good(await agent.call('GET', `/desk/records?${query}`)));

  beforeAll(async () => {
    await setTargets([line({}), line({ priority: 2, resolution_minutes: 120 })]);
    const values = { title: 'Mail is slow', ...priority2, service: mail.id };
    number = good(await requester.call('POST', '/incidents', values)).number;
  });

  test('the line that counts is named, and a more specific one takes its place, also later', async () => {
    expect(await clock('resolution')).toMatchObject({
      target_minutes: 120,
      by: { setting: 'incident.targets', line: 1, matched: ['priority'] },
    });
    await setTargets([line({}), line({ customer: acme.id, resolution_minutes: 100, at_risk_percent: 50 })]);
    expect(await clock('resolution')).toMatchObject({
      target_minutes: 100,
      at_risk_percent: 50,
      by: { line: 1, matched: ['customer'] },
    });
  });

  test('is at risk from the planned share on, then missed, as the desk lists it', async () => {
    await perform(number, 'start', { team });
    const q = `service=${mail.id}`;
    expect(await desk(`${q}&at_risk=true`)).toEqual([]);
    service.now += 51 * minute;
    expect(await desk(`${q}&at_risk=true`)).toEqual([number]);
    expect(await desk(`${q}&breached=true`)).toEqual([]);
    service.now += 50 * minute;
    expect(await desk(`${q}&at_risk=true`)).toEqual([]);
    expect(await desk(`${q}&breached=true`)).toEqual([number]);
    // A target changed later gives what would always have been.
    await setTargets([line({ resolution_minutes: 400 })]);
    expect(await desk(`${q}&breached=true`)).toEqual([]);
    expect(await desk(`${q}&breached=false`)).toEqual([number]);
  });

  test('the journal keeps the outcome by the target of that time, figures go by the one of today', async () => {
    await perform(number, 'resolve', { resolution_code: 'solved', resolution_text: 'Restarted' });
    const { items } = good(await agent.call('GET', `/incidents/${number}/journal`));
    const resolved = items.find((one: { activity: string }) => one.activity === 'resolve');
    expect(resolved.detail.clocks).toMatchObject([
      { clock: 'resolution', target_minutes: 400, elapsed_minutes: 101, breached: false },
    ]);
    service.now += minute;
    const told = async (by: string) => {
      const { groups } = good(await agent.call('GET', `/desk/service-levels?by=${by}`));
      return groups.map(({ name, clocks }: { name: string; clocks: { clock: string; share: number }[] }) => [
        name,
        clocks.find((one) => one.clock === 'resolution')?.share,
      ]);
    };
    expect(await told('customer')).toEqual([['Acme', 100]]);
    expect(await told('service')).toEqual([['Mail', 100]]);
    await setTargets([line({ resolution_minutes: 100 })]);
    expect(await told('team')).toEqual([['First line', 0]]);
    const query = `by=customer&group=${acme.id}&clock=resolution&breached=true`;
    const behind = good(await agent.call('GET', `/desk/service-levels/records?${query}`));
    expect(behind).toMatchObject({
      count: 1,
      items: [{ number, elapsed_minutes: 101, target_minutes: 100 }],
    });
    const kept = good(
      await agent.call('GET', `/desk/service-levels/records?${query.replace('true', 'false')}`),
    );
    expect(kept.count).toBe(0);
  });

  test('are nothing to requesters, nor to another organisation', async () => {
    expect((await requester.call('GET', '/desk/service-levels')).status).toBe(403);
    const other = await service.organisation('Elsewhere');
    expect(good(await other.person('agent').call('GET', '/desk/service-levels')).groups).toEqual([]);
    const wrong = await agent.call(
      'GET',
      '/desk/service-levels?from=2026-01-01T00:00:00Z&until=2025-01-01T00:00:00Z',
    );
    expect(wrong.body.code).toBe('list.filter-invalid');
  });
});

describe('a major incident', () => {
  let number: string;

  beforeAll(async () => {
    const values = { title: 'Mail is down', impact: 1, urgency: 1, service: mail.id };
    number = good(await agent.call('POST', '/incidents', values)).number;
  });

  test('is told of only once it is one', async () => {
    const early = await agent.call('POST', `/incidents/${number}/major/communications`, {
      to: ['users'],
      text: 'Soon',
    });
    expect(early.body.code).toBe('activity.not-now');
    await perform(number, 'declare-major', { major_manager: agent.id });
  });

  test('concerns the people of its service’s customers', async () => {
    const { items } = good(await agent.call('GET', `/incidents/${number}/major/stakeholders`));
    expect(items).toMatchObject([{ id: requester.id, customer: 'Acme', has_email: true }]);
  });

  test('keeps a log of what was told to whom, and asks its manager for the next word', async () => {
    const body = { to: ['customers', 'top-management'], customers: true, text: 'We are working on it' };
    const told = good(await agent.call('POST', `/incidents/${number}/major/communications`, body));
    expect(told.major_log).toMatchObject([
      { to: body.to, by: { id: agent.id }, people: 1, mailed: 0, text: body.text },
    ]);
    expect(told.top_management_informed_at).toBe(told.major_log[0].at);
    const { items } = good(await agent.call('GET', '/obligations?whose=mine'));
    const due = new Date(service.now + 60 * minute).toISOString();
    expect(items).toContainEqual(expect.objectContaining({ number, kind: 'major-update', due_at: due }));
  });

  test('is printed for staff in every language, and nothing is where it is no major one', async () => {
    const path = `/incidents/${number}/report/pdf`;
    const wanted = {
      en: [
        'Major incident report: Mail is down',
        'Draft: the major incident is not reviewed yet',
        'Stakeholders told',
      ],
      vi: ['Báo cáo sự cố nghiêm trọng', 'Diễn biến', 'We are working on it'],
      zh: ['重大事件报告', '经过', 'We are working on it'],
    };
    for (const [language, parts] of Object.entries(wanted)) {
      const answer = await agent.call('GET', `${path}?language=${language}`);
      expect(answer.status, answer.text.slice(0, 500)).toBe(200);
      const text = (await pagesOf(answer.bytes)).join(' ');
      for (const part of parts) expect(text).toContain(part);
    }
    const plain = good(await agent.call('POST', '/incidents', { title: 'Small', impact: 3, urgency: 3 }));
    const none = await agent.call('GET', `/incidents/${plain.number}/report/pdf`);
    expect(none).toMatchObject({ status: 409, body: { code: 'incident.not-major' } });
    expect((await requester.call('GET', path)).status).toBe(403);
    const outside = await service.organisation('Not theirs');
    expect((await outside.person('agent').call('GET', path)).status).toBe(404);
  });

  test('is told to nobody unknown, by nobody but the desk', async () => {
    const path = `/incidents/${number}/major/communications`;
    const nobody = { to: ['staff'], people: ['01890000-0000-7000-8000-000000000001'], text: 'Hello' };
    expect((await agent.call('POST', path, nobody)).body.errors).toMatchObject([{ field: 'people' }]);
    expect((await requester.call('POST', path, { to: ['staff'], text: 'Hello' })).status).toBe(403);
    const other = await service.organisation('Outside');
    const away = await other.person('agent').call('POST', path, { to: ['staff'], text: 'Hello' });
    expect(away.status).toBe(404);
  });
});
