import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { good, type TestOrganisation, type TestService, testService } from '../testing/service.ts';

let service: TestService;
let ours: TestOrganisation;

const minute = 60_000;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
});
afterAll(() => service.close());

async function plan(key: string, value: object): Promise<void> {
  const manager = ours.person('system-manager');
  const { version } = good(await manager.call('GET', '/settings'))[key];
  good(await manager.call('PUT', `/settings/${key}`, { value }, { 'if-match': `"${version}"` }));
}

/** An incident of the requester. */
async function incident(more: object = {}) {
  const given = { title: 'Mail is slow', impact: 1, urgency: 1, requester: ours.person('requester').id };
  return good(await ours.person('agent').call('POST', '/incidents', { ...given, ...more }));
}

describe('a requester', () => {
  test('is told what was promised to them, not what teams agreed among themselves', async () => {
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    const hours = Object.fromEntries(days.map((day) => [day, [['00:00', '24:00']]]));
    const always = { id: 'always', name: 'Always', time_zone: 'UTC', hours, holidays: [] };
    await plan('calendars', { default: 'always', calendars: [always] });
    const line = { service: null, priority: null, calendar: null };
    await plan('incident.targets', {
      targets: [{ ...line, response_minutes: 120, resolution_minutes: 240 }],
    });
    await plan('desk.targets', {
      at_risk_percent: 75,
      teams: [{ ...line, team: null, process: null, minutes: 7 }],
      suppliers: [],
    });
    const team = good(await ours.person('administrator').call('POST', '/teams', { name: 'First line' })).id;
    const made = await incident({ team });
    const dueTo = async (role: 'agent' | 'requester', of: string): Promise<readonly number[]> => {
      const person = ours.person(role);
      const one = good(await person.call('GET', `/${of}/${made.number}`));
      const { items } = good(await person.call('GET', `/${of}`));
      const listed = items.find(({ id }: { id: string }) => id === made.id);
      return [one, listed].map(
        ({ due_at, opened_at }) => (Date.parse(due_at) - Date.parse(opened_at)) / minute,
      );
    };
    expect(await dueTo('agent', 'incidents')).toEqual([7, 7]);
    expect(await dueTo('requester', 'incidents')).toEqual([120, 120]);
  });

  test('does not find out by a filter which item or problem their record is about', async () => {
    const item = good(
      await ours.person('administrator').call('POST', '/configuration-items', {
        title: 'Mail server',
        item_type: 'server',
      }),
    );
    const made = await incident({ configuration_item: item.id });
    const asked = (role: 'agent' | 'requester') =>
      ours.person(role).call('GET', `/incidents?refers_to=${item.id}`);
    const found = good(await asked('agent')).items;
    expect(found.map(({ id }: { id: string }) => id)).toEqual([made.id]);
    expect((await asked('requester')).body).not.toMatchObject({ items: [{ id: made.id }] });
    const counted = await ours.person('requester').call('GET', `/incidents/count?refers_to=${item.id}`);
    expect(counted.body.count ?? 0).toBe(0);
  });
});

test('a view that a list begins with is chosen many times at once without a fault', async () => {
  const agent = ours.person('agent');
  const given = { list: 'desk', name: 'Mine', scope: 'own', query: { team: 'mine' } };
  const view = good(await agent.call('POST', '/saved-views', given));
  const choose = () => agent.call('PUT', '/saved-views/default', { list: 'desk', view: view.id });
  const answers = await Promise.all(Array.from({ length: 12 }, choose));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 204));
});
