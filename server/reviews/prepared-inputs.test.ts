import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inputItems } from '../../processes/management-review/inputs.ts';
import {
  type Answer,
  testPassword as password,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../testing/service.ts';

const DAY_MS = 86_400_000;
let service: TestService;
let ours: TestOrganisation;
let manager: TestPerson;
let top: TestPerson;

interface Known {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}

interface Prepared {
  readonly item: string;
  readonly content: string;
  readonly as_of: string | null;
  readonly source: string;
  readonly older: boolean;
  readonly records: readonly { process: string; number: string; title: string }[];
}

async function create(by: TestPerson, plural: string, values: object): Promise<Known> {
  const answer = await by.call('POST', `/${plural}`, values);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

async function perform(
  by: TestPerson,
  plural: string,
  { number, version }: Known,
  activity: string,
  body: object,
): Promise<Known> {
  const answer = await by.call(
    'POST',
    `/${plural}/${number}/transitions`,
    { activity, ...body },
    { 'if-match': `"${version}"` },
  );
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
}

/** A review that was held now, with one decision. */
async function holdReview(title: string, decision: object): Promise<Known> {
  const today = new Date(service.now).toISOString().slice(0, 10);
  const planned = await create(manager, 'management-reviews', {
    title,
    assignee: top.id,
    planned_on: today,
  });
  const inputs = inputItems.map((item) => ({ item, content: 'What there was to say.', as_of: today }));
  const prepared = await perform(manager, 'management-reviews', planned, 'prepare', { fields: { inputs } });
  return perform(top, 'management-reviews', prepared, 'hold', {
    fields: {
      held_at: service.now,
      present: [top.id],
      minutes: 'Minutes.',
      conclusion: 'Suitable.',
      decisions: [decision],
    },
    password,
  });
}

const pathOf = ({ number }: Known): string => `/management-reviews/${number}/prepared-inputs`;

const inputsIn = ({ body }: Answer): Record<string, Prepared> =>
  Object.fromEntries(body.inputs.map((one: Prepared) => [one.item, one]));

let earlier: Known;
let review: Known;
let issue: Known;
let risk: Known;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  manager = ours.person('system-manager');
  top = ours.person('top-management');
  await ours.givePassword(top);
  await create(manager, 'interested-parties', { title: 'Sample hospitals', group: 'customers' });
  service.now += DAY_MS;
  earlier = await holdReview('Winter review', {
    decision: 'A second engineer for the night shift.',
    kind: 'resources',
    owner: manager.id,
    due_on: new Date(service.now + 10 * DAY_MS).toISOString().slice(0, 10),
    status: 'open',
  });
  service.now += 30 * DAY_MS;
  issue = await create(manager, 'issues', { title: 'A new law', source: 'external', topic: 'law' });
  risk = await create(manager, 'risks', {
    title: 'The only expert leaves',
    nature: 'risk',
    family: 'organisation',
  });
  const mail = await create(manager, 'services', { title: 'Sample mail' });
  const incident = await create(ours.person('agent'), 'incidents', {
    title: 'Mail is slow',
    service: mail.id,
    impact: 2,
    urgency: 2,
  });
  service.now += 3_600_000;
  await perform(ours.person('agent'), 'incidents', incident, 'resolve', {
    fields: { resolution_code: 'solved', resolution_text: 'Restarted.' },
  });
  review = await create(manager, 'management-reviews', {
    title: 'Spring review',
    assignee: top.id,
    planned_on: '2026-05-01',
  });
});
afterAll(() => service.close());

describe('prepared inputs of a management review', () => {
  test('tell what registers show since the last review, with records and days behind', async () => {
    const answer = await manager.call('GET', pathOf(review));
    expect(answer.status, answer.text).toBe(200);
    const { a, b, c1, e, h, k } = inputsIn(answer);
    expect(answer.body.inputs.map(({ item }: Prepared) => item)).toEqual(inputItems);
    expect(answer.body.previous).toMatchObject({ number: earlier.number, day: '2026-03-03' });
    expect(a?.content).toContain('Open: 1, of these overdue: 1');
    expect(a?.content).toContain(`Owner: ${manager.name}; due: 2026-03-13; overdue.`);
    expect(a?.records).toEqual([
      { process: 'management-review', number: earlier.number, title: 'Winter review' },
    ]);
    expect(b).toMatchObject({ as_of: '2026-04-02', source: 'Issues (1)', older: false });
    expect(b?.records.map(({ number }) => number)).toEqual([issue.number]);
    expect(c1).toMatchObject({
      content: 'Nonconformities: nothing is recorded.',
      as_of: null,
      source: 'Nonconformities (0)',
      older: false,
    });
    expect(e).toMatchObject({ as_of: '2026-03-02', older: true });
    expect(h?.content).toContain(
      'Sample mail: opened 1 (0), resolved 1 (0), within target 100 % (–), major 0 (0)',
    );
    expect(k?.records.map(({ number }) => number)).toEqual([risk.number]);
  });

  test('point from a decision to the review that made it, and from that to the next', async () => {
    const { body } = await manager.call('GET', pathOf(review));
    expect(body.decisions).toEqual([
      {
        review: { number: earlier.number, title: 'Winter review', day: '2026-03-03' },
        decision: 'A second engineer for the night shift.',
        owner: { id: manager.id, name: manager.name },
        due_on: '2026-03-13',
        status: 'open',
        overdue: true,
        result: null,
      },
    ]);
    const before = await manager.call('GET', pathOf(earlier));
    expect(before.body).toMatchObject({
      previous: null,
      next: { number: review.number, day: '2026-05-01' },
      decisions: [],
    });
  });

  test('are written in the language asked for, or else that of the request', async () => {
    const asked = async (language: string) =>
      inputsIn(await manager.call('GET', `${pathOf(review)}?language=${language}`));
    const [vi, zh] = [await asked('vi'), await asked('zh')];
    expect(vi['c1']?.content).toBe('Điểm không phù hợp: chưa có hồ sơ nào.');
    expect(vi['b']?.source).toBe('Vấn đề bối cảnh (1)');
    expect(zh['c1']?.content).toBe('不符合项：没有任何记录。');
    expect(zh['a']?.content).toContain('负责人：Sample system-manager；期限：2026-03-13；已逾期');
    const header = await manager.call('GET', pathOf(review), undefined, { 'accept-language': 'zh-CN' });
    expect(inputsIn(header)['c1']?.content).toBe(zh['c1']?.content);
    const refused = await manager.call('GET', `${pathOf(review)}?language=fr`);
    expect(refused.status).toBe(400);
  });

  test('fit into the review as they are', async () => {
    const { body } = await manager.call('GET', pathOf(review));
    const inputs = body.inputs.map(({ item, content, as_of, source }: Prepared) => ({
      item,
      content,
      as_of,
      source,
    }));
    const prepared = await perform(manager, 'management-reviews', review, 'prepare', { fields: { inputs } });
    expect(prepared).toMatchObject({ state: 'prepared', inputs });
  });

  test('are for those who may prepare a review, and of their organisation alone', async () => {
    for (const role of ['requester', 'agent', 'auditor'] as const) {
      const refused = await ours.person(role).call('GET', pathOf(review));
      expect([role, refused.status, refused.body.code]).toEqual([role, 403, 'identity.not-allowed']);
    }
    const theirs = await service.organisation('Theirs');
    const stranger = theirs.person('system-manager');
    const unknown = await stranger.call('GET', pathOf(review));
    expect([unknown.status, unknown.body.code]).toEqual([404, 'record.unknown']);
    const own = await create(stranger, 'management-reviews', {
      title: 'Their review',
      planned_on: '2026-05-01',
    });
    const answer = await stranger.call('GET', pathOf(own));
    expect(answer.body.inputs.every(({ as_of }: Prepared) => as_of === null)).toBe(true);
    for (const secret of [issue.number, 'A new law', 'Sample mail', 'Winter']) {
      expect(answer.text).not.toContain(secret);
    }
  });
});
