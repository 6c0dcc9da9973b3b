import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import {
  good,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../testing/service.ts';
import { countRecurrence } from './count-recurrence.ts';
import { detectEverywhere } from './detect-recurrences.ts';

let service: TestService;
const start = Date.parse('2026-03-02T08:00:00Z');

beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

/** An organisation with an agent and a service, at the beginning of time. */
async function begin(name: string) {
  service.now = start;
  const organisation = await service.organisation(name);
  const agent = organisation.person('agent');
  const mail = good(await organisation.person('administrator').call('POST', '/services', { title: 'Mail' }));
  return { organisation, agent, mail: mail.id as string };
}

async function reported(agent: TestPerson, values: Record<string, unknown>): Promise<any> {
  return good(
    await agent.call('POST', '/incidents', { impact: 2, urgency: 2, category: 'software', ...values }),
  );
}

async function several(agent: TestPerson, count: number, values: Record<string, unknown>): Promise<string[]> {
  const numbers: string[] = [];
  for (let at = 0; at < count; at += 1) {
    numbers.push((await reported(agent, { title: `Mail queue stops at ${at}:00`, ...values })).number);
    service.now += 3_600_000;
  }
  return numbers;
}

async function doing(
  agent: TestPerson,
  record: any,
  activity: string,
  fields: object,
  text?: string,
): Promise<any> {
  const { body } = await agent.call('GET', `/problems/${record.number}`);
  const given = { activity, fields, ...(text === undefined ? {} : { text }) };
  return agent.call('POST', `/problems/${record.number}/transitions`, given, {
    'if-match': `"${body.version}"`,
  });
}

/** A problem with cause and workaround. */
async function known(agent: TestPerson, incidents: readonly string[]): Promise<any> {
  const { problem } = good(await agent.call('POST', '/problems/from-incidents', { incidents }));
  good(await doing(agent, problem, 'investigate', { assignee: agent.id }));
  const { body } = await agent.call('GET', `/problems/${problem.number}`);
  const values = { root_cause: 'The queue is full.', workaround: 'Restart it.' };
  good(await agent.call('PATCH', `/problems/${problem.number}`, values, { 'if-match': `"${body.version}"` }));
  return good(await doing(agent, problem, 'declare-known-error', {}));
}

describe('a problem of incidents', () => {
  test('takes over what they say, and is linked to each or says why not', async () => {
    const { organisation, agent, mail } = await begin('Linking');
    const numbers = await several(agent, 3, { service: mail });
    const answer = await agent.call('POST', '/problems/from-incidents', {
      incidents: [...numbers, 'INC9999999'],
    });
    expect(answer.status).toBe(201);
    const { problem, incidents } = answer.body;
    expect(problem).toMatchObject({
      title: 'Mail queue stops at 0:00',
      state: 'new',
      detection: 'incidents',
      service: { id: mail },
      category: 'software',
      priority: 3,
    });
    expect(incidents.filter(({ done }: any) => done).map(({ number }: any) => number)).toEqual(numbers);
    expect(incidents.find(({ done }: any) => !done)).toMatchObject({
      key: 'INC9999999',
      number: null,
      reason: { code: 'record.unknown' },
    });
    const again = good(
      await agent.call('POST', `/problems/${problem.number}/incidents`, { incidents: [numbers[0]] }),
    );
    expect(again.incidents).toMatchObject([{ done: false, reason: { code: 'link.exists' } }]);
    service.now = start + 15 * DAY_MS;
    const linked = good(
      await organisation.person('auditor').call('GET', `/problems/${problem.number}/incidents`),
    );
    expect(linked).toMatchObject({ total: 3, open: 3 });
    expect(linked.items.map(({ number }: any) => number)).toEqual(numbers.toReversed());
    // Three in the first week, none in the two after it.
    expect(linked.weeks.map(({ count }: any) => count)).toEqual([3, 0, 0]);
    expect(linked.weeks[0].from).toBe('2026-03-02T00:00:00.000Z');
    const { body: journal } = await agent.call('GET', `/incidents/${numbers[0]}/journal`);
    expect(journal.items.some(({ activity }: any) => activity === 'link')).toBe(true);
  });

  test('is not made where the first incident is unknown, and leaves nothing behind', async () => {
    const { agent } = await begin('Nothing');
    const answer = await agent.call('POST', '/problems/from-incidents', { incidents: ['INC9999999'] });
    expect(answer).toMatchObject({ status: 404, body: { code: 'record.unknown' } });
    expect((await agent.call('GET', '/problems')).body.items).toEqual([]);
  });

  test('shows its workaround with open incidents of its service, and tells those linked to it when asked', async () => {
    const { organisation, agent, mail } = await begin('Workaround');
    const numbers = await several(agent, 2, { service: mail });
    const other = await reported(agent, { title: 'Mail queue stops', service: mail });
    const elsewhere = await reported(agent, { title: 'Printer jam' });
    const problem = await known(agent, numbers);
    const shown = async (number: string): Promise<any[]> =>
      good(await agent.call('GET', `/incidents/${number}/known-errors`)).items;
    expect(await shown(numbers[0] as string)).toMatchObject([
      { number: problem.number, workaround: 'Restart it.', linked: true },
    ]);
    expect(await shown(other.number)).toMatchObject([{ number: problem.number, linked: false }]);
    expect(await shown(elsewhere.number)).toEqual([]);
    const tell = async (preview: boolean) =>
      good(
        await agent.call('POST', `/problems/${problem.number}/tell-incidents`, {
          text: 'Restart it.',
          preview,
        }),
      );
    expect(await tell(true)).toEqual({ open: 2, told: 0, incidents: [] });
    const noted = async (): Promise<any[]> => {
      const { body } = await agent.call('GET', `/incidents/${numbers[1]}/journal`);
      return body.items.filter(({ activity }: any) => activity === 'note');
    };
    expect(await noted()).toEqual([]);
    expect(await tell(false)).toMatchObject({ open: 2, told: 2 });
    expect(await noted()).toMatchObject([{ text: `${problem.number}: Restart it.` }]);
    // Nobody of another organisation comes upon any of it.
    const stranger = (await service.organisation('Strangers')).person('agent');
    for (const path of [`/problems/${problem.number}/incidents`, `/incidents/${other.id}/known-errors`]) {
      expect((await stranger.call('GET', path)).status).toBe(404);
    }
    expect(
      (await organisation.person('requester').call('GET', `/incidents/${other.number}/known-errors`)).status,
    ).toBe(403);
  });

  test('is fixed by a change that is raised with it, by the rights of who raises it', async () => {
    const { agent, mail } = await begin('Fixing');
    const problem = await known(agent, await several(agent, 1, { service: mail }));
    const raised = good(await agent.call('POST', `/problems/${problem.number}/change`, {}));
    const { body: change } = await agent.call('GET', `/changes/${raised.change.name}`);
    expect(change).toMatchObject({
      title: problem.title,
      change_type: 'normal',
      service: { id: mail },
      benefit: 'The queue is full.',
    });
    expect(raised.problem).toMatchObject({ change: { id: change.id }, known_error: true });
    const { body: links } = await agent.call('GET', `/problems/${problem.number}/links`);
    const relations = links.items.map(({ relation }: any) => relation);
    expect(relations.toSorted()).toEqual(['caused-by', 'fixed-by']);
    // Named once more it stays as it is.
    good(await agent.call('POST', `/problems/${problem.number}/change`, { change: raised.change.name }));
    const unknown = await agent.call('POST', `/problems/${problem.number}/change`, { change: 'CHG9999999' });
    expect(unknown.body.code).toBe('record.unknown');
    const direct = await doing(agent, problem, 'raise-change', {});
    expect(direct.status).toBe(400);
  });

  test('tells at its review, and each night, what it caused since it was resolved', async () => {
    const { organisation, agent, mail } = await begin('Recurring');
    const problem = await known(agent, await several(agent, 2, { service: mail }));
    good(await agent.call('POST', `/problems/${problem.number}/change`, {}));
    service.now += DAY_MS;
    good(await doing(agent, problem, 'resolve', { resolution: 'Larger.', effectiveness: 'No stop.' }));
    service.now += DAY_MS;
    const again = async (): Promise<void> => {
      const late = await reported(agent, { title: 'Mail queue stops again', service: mail });
      good(await agent.call('POST', `/problems/${problem.number}/incidents`, { incidents: [late.number] }));
    };
    await again();
    const review = { effectiveness_verdict: 'partly', review_conclusion: 'Once more.' };
    expect(good(await doing(agent, problem, 'close', review))).toMatchObject({
      state: 'closed',
      recurred_incidents: 1,
    });
    expect(await countRecurrence(service.platform, organisation.id)).toBe(0);
    await again();
    expect(await countRecurrence(service.platform, organisation.id)).toBe(1);
    expect((await agent.call('GET', `/problems/${problem.number}`)).body).toMatchObject({
      state: 'closed',
      recurred_incidents: 2,
    });
  });
});

describe('the detection of recurring incidents', () => {
  const detect = async ({ person }: TestOrganisation): Promise<any> =>
    good(await person('process-owner').call('POST', '/recurrences/detect'));

  async function decide(agent: TestPerson, number: string, activity: string, fields: object): Promise<any> {
    const { body } = await agent.call('GET', `/recurrences/${number}`);
    return agent.call(
      'POST',
      `/recurrences/${number}/transitions`,
      { activity, fields },
      { 'if-match': `"${body.version}"` },
    );
  }

  test('proposes a group once, lets it grow, and links its incidents to the problem that is opened for it', async () => {
    const { organisation, agent, mail } = await begin('Detection');
    await several(agent, 5, { service: mail });
    await reported(agent, { title: 'Printer jam', service: mail });
    expect(await detect(organisation)).toEqual({
      considered: 6,
      clusters: 1,
      proposed: 1,
      grown: 0,
      proposed_again: 0,
    });
    expect(await detect(organisation)).toMatchObject({ proposed: 0, grown: 0 });
    await several(agent, 1, { service: mail });
    expect(await detect(organisation)).toMatchObject({ proposed: 0, grown: 1 });
    const { body } = await agent.call('GET', '/recurrences');
    expect(body.items).toHaveLength(1);
    const [{ number }] = body.items;
    const taken = good(await agent.call('POST', `/recurrences/${number}/problem`, { title: 'Mail stops' }));
    expect(taken.recurrence).toMatchObject({
      state: 'problem',
      decision: 'opened',
      problem: { id: taken.problem.id },
      decided_by: { id: agent.id },
    });
    expect(taken.incidents.every(({ done }: any) => done)).toBe(true);
    expect(good(await agent.call('GET', `/problems/${taken.problem.name}/incidents`))).toMatchObject({
      total: 6,
    });
    const { body: problem } = await agent.call('GET', `/problems/${taken.problem.name}`);
    expect(problem).toMatchObject({ title: 'Mail stops', detection: 'trend', service: { id: mail } });
    await several(agent, 1, { service: mail });
    expect(await detect(organisation)).toMatchObject({ clusters: 1, proposed: 0, proposed_again: 0 });
  });

  test('proposes again what goes on after its problem was given up', async () => {
    const { organisation, agent, mail } = await begin('Given up');
    await several(agent, 5, { service: mail });
    await detect(organisation);
    const { body } = await agent.call('GET', '/recurrences');
    const [{ number }] = body.items;
    const taken = good(await agent.call('POST', `/recurrences/${number}/problem`, {}));
    good(await doing(agent, { number: taken.problem.name }, 'cancel', {}, 'Not ours.'));
    expect(await detect(organisation)).toMatchObject({ proposed: 0, proposed_again: 0 });
    service.now += DAY_MS;
    await several(agent, 1, { service: mail });
    expect(await detect(organisation)).toMatchObject({ proposed: 0, proposed_again: 1 });
  });

  test('proposes again what was declined once its day has come, not before', async () => {
    const { organisation, agent, mail } = await begin('Declining');
    await several(agent, 5, { service: mail });
    await detect(organisation);
    const { body } = await agent.call('GET', '/recurrences');
    const { number } = body.items[0];
    const declined = { decline_reason: 'A campaign.', declined_until: '2026-03-10' };
    expect(
      (await decide(agent, number, 'decline', { ...declined, declined_until: '2026-03-01' })).status,
    ).toBe(422);
    good(await decide(agent, number, 'decline', declined));
    await several(agent, 1, { service: mail });
    expect(await detect(organisation)).toMatchObject({ proposed: 0, proposed_again: 0 });
    service.now = Date.parse('2026-03-12T08:00:00Z');
    await several(agent, 1, { service: mail });
    // The night's own run, for all organisations.
    expect(await detectEverywhere(service.platform)).toEqual({ failed: [] });
    const again = await agent.call('GET', `/recurrences/${number}`);
    expect(again.body).toMatchObject({ state: 'proposed', incident_count: 7, decision: null });
    expect((await agent.call('POST', '/recurrences/detect')).status).toBe(403);
    expect((await agent.call('POST', '/recurrences', { title: 'By hand' })).status).toBe(404);
  });
});
