import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serviceRequest } from '../../processes/service-request/definition.ts';
import { executeBulk } from '../records/execute-bulk.ts';
import { searchFollower } from '../search/follower.ts';
import { followNow } from '../testing/followed.ts';
import { alsoRequester } from '../testing/requesters.ts';
import {
  type Answer,
  good,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../testing/service.ts';

let service: TestService;
let organisation: TestOrganisation;
let owner: TestPerson;
let agent: TestPerson;
let requester: TestPerson;
let manager: TestPerson;
let team: string;

beforeAll(async () => {
  service = await testService();
  organisation = await service.organisation('Sample provider');
  owner = organisation.person('process-owner');
  agent = organisation.person('agent');
  requester = organisation.person('requester');
  manager = organisation.person('system-manager');
  team = good(await organisation.person('administrator').call('POST', '/teams', { name: 'Accounts' })).id;
});

afterAll(() => service.close());

async function perform(
  path: string,
  key: string,
  activity: string,
  by: TestPerson,
  fields: object = {},
  text?: string,
): Promise<Answer> {
  const { version } = good(await by.call('GET', `/${path}/${key}`));
  const body = { activity, fields, ...(text === undefined ? {} : { text }) };
  return by.call('POST', `/${path}/${key}/transitions`, body, { 'if-match': `"${version}"` });
}

const form = [
  {
    id: 'system',
    kind: 'choice',
    label: 'System',
    label_vi: 'Hệ thống',
    required: true,
    choices: 'erp | ERP\ncrm | CRM',
  },
  {
    id: 'reason',
    kind: 'paragraph',
    label: 'Reason',
    required: true,
    shown_if: 'system',
    shown_value: 'erp',
  },
  { id: 'until', kind: 'date', label: 'Until' },
];

const complete = () => ({
  title: 'Access to a system',
  title_vi: 'Quyền truy cập hệ thống',
  description: 'An account in one of our systems.',
  category: 'access',
  impact: 3,
  urgency: 2,
  team,
  assignee: owner.id,
  audience: 'everyone',
  instruction: 'Open the console and create the account.',
});

async function offered(more: object = {}): Promise<{ id: string; number: string }> {
  const item = good(await owner.call('POST', '/request-items', { ...complete(), form, ...more }));
  good(await perform('request-items', item.number, 'offer', owner));
  return item;
}

const ask = (item: { id: string }, answers: object[], more: object = {}, by = requester): Promise<Answer> =>
  by.call('POST', '/service-requests', { title: 'Access, please', item: item.id, answers, ...more });

const crm = [{ id: 'system', value: 'crm' }];

const tasksOf = async (request: { id: string }) =>
  good(await agent.call('GET', `/fulfilment-tasks?refers_to=${request.id}&sort=number`)).items;

describe('the catalogue', () => {
  test('shows what is offered to each, by category and in their language', async () => {
    const item = await offered();
    const inside = await offered({ title: 'Server room key', title_vi: null, audience: 'staff' });
    const draft = good(await owner.call('POST', '/request-items', { ...complete(), title: 'Not yet' }));
    const seen = async (by: TestPerson, q = '') =>
      good(await by.call('GET', `/catalogue?language=vi&q=${encodeURIComponent(q)}`)).groups;
    const [group] = await seen(requester);
    expect(group).toMatchObject({ category: 'access', name: 'Truy cập và tài khoản' });
    expect(group.items.map((one: { number: string }) => one.number)).toEqual([item.number]);
    expect(group.items[0].title).toBe('Quyền truy cập hệ thống');
    expect((await seen(agent))[0].items).toHaveLength(2);
    // Without marks as well.
    expect((await seen(requester, 'quyen he thong'))[0].items).toHaveLength(1);
    expect(await seen(requester, 'lorry')).toEqual([]);
    const formOf = (key: string, by: TestPerson) => by.call('GET', `/request-items/${key}/form?language=vi`);
    const { schema, version, instruction } = good(await formOf(item.number, requester));
    expect(schema.properties.system).toMatchObject({
      title: 'Hệ thống',
      oneOf: [{ const: 'erp' }, { const: 'crm' }],
    });
    expect(version).toBe(1);
    expect(instruction).toBeUndefined();
    for (const { number } of [inside, draft]) expect((await formOf(number, requester)).status).toBe(404);
    expect((await formOf(draft.number, agent)).status).toBe(200);
    expect((await requester.call('GET', `/request-items/${draft.number}`)).status).toBe(404);
    const other = await service.organisation('Another provider');
    expect(good(await other.person('agent').call('GET', '/catalogue')).groups).toEqual([]);
    expect((await formOf(item.number, other.person('agent'))).status).toBe(404);
  });

  test('is offered when it is complete, and says what is missing', async () => {
    const item = good(await owner.call('POST', '/request-items', { title: 'Half an item' }));
    const refused = await perform('request-items', item.number, 'offer', owner);
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ field }: { field: string }) => field)).toContain('instruction');
    expect((await perform('request-items', item.number, 'offer', agent)).status).toBe(403);
  });
});

describe('a request', () => {
  test('is held against the form of its item, question by question', async () => {
    const item = await offered();
    const wrong = await ask(item, [
      { id: 'system', value: 'erp' },
      { id: 'until', value: 'tomorrow' },
      { id: 'colour', value: 'red' },
    ]);
    expect(wrong.body.errors.map((one: { field: string; code: string }) => [one.field, one.code])).toEqual([
      ['answers.colour', 'answer.not-asked'],
      ['answers.reason', 'field.required'],
      ['answers.until', 'field.date-invalid'],
    ]);
    const made = good(await ask(item, [{ id: 'until', value: '2026-05-01' }, ...crm]));
    expect(made).toMatchObject({
      state: 'fulfilment',
      category: 'access',
      priority: 4,
      form_version: 1,
      requester: { id: requester.id },
      requested_for: { id: requester.id },
    });
    expect(made.answers.map(({ id, label }: { id: string; label: string }) => [id, label])).toEqual([
      ['system', 'System'],
      ['until', 'Until'],
    ]);
    const withdrawn = await offered();
    good(await perform('request-items', withdrawn.number, 'withdraw', owner, {}, 'Nobody wants it.'));
    expect((await ask(withdrawn, crm)).body.errors[0].code).toBe('service-request.not-offered');
  });

  test('keeps the version by which it was asked', async () => {
    const item = await offered();
    const made = good(await ask(item, crm));
    good(await perform('request-items', item.number, 'revise', owner, { form: form.slice(2) }));
    const later = good(await ask(item, []));
    expect(later.form_version).toBe(2);
    const kept = good(await agent.call('GET', `/service-requests/${made.number}`));
    expect([kept.form_version, kept.form.length]).toEqual([1, 3]);
  });

  test('is fulfilled by its tasks, step by step, each change with its journal', async () => {
    const tasks = [
      { step: 10, title: 'Create the account', team },
      { step: 10, title: 'Order the token', team },
      { step: 20, title: 'Hand it over', team, instruction: 'Ask for a signature.' },
    ];
    const item = await offered({ tasks });
    const made = good(await ask(item, crm));
    expect(made.tasks).toBeUndefined();
    expect(made.steps).toEqual([
      { step: 1, title: 'Create the account' },
      { step: 1, title: 'Order the token' },
      { step: 2, title: 'Hand it over' },
    ]);
    const [account, token, handing] = await tasksOf(made);
    expect([account, token, handing].map(({ state, step }) => [state, step])).toEqual([
      ['open', 1],
      ['open', 1],
      ['waiting', 2],
    ]);
    expect(handing).toMatchObject({ request: { id: made.id }, team: { id: team } });
    expect(account.due_target).toBe(
      made.clocks.find(({ name }: { name: string }) => name === 'fulfilment').due_at,
    );
    const read = async () => good(await agent.call('GET', `/service-requests/${made.number}`));
    expect((await read()).responded_at).toBeNull();
    service.now += 60_000;
    good(await perform('fulfilment-tasks', account.number, 'start', agent));
    expect((await read()).responded_at).toBe(new Date(service.now).toISOString());
    const early = await perform('service-requests', made.number, 'fulfil', agent, {
      fulfilment_text: 'Done.',
    });
    expect(early.body.errors).toMatchObject([{ field: 'tasks', code: 'service-request.tasks-open' }]);
    good(await perform('fulfilment-tasks', account.number, 'done', agent, { outcome: 'Account made.' }));
    expect((await read()).current_step).toBe(1);
    good(await perform('fulfilment-tasks', token.number, 'skip', agent, {}, 'They have one.'));
    expect((await read()).current_step).toBe(2);
    expect((await tasksOf(made)).map(({ state }: { state: string }) => state)).toEqual([
      'done',
      'skipped',
      'open',
    ]);
    good(await perform('fulfilment-tasks', handing.number, 'done', agent, { outcome: 'Handed over.' }));
    const done = await read();
    expect(done).toMatchObject({ state: 'fulfilled', current_step: null });
    const { items } = good(await agent.call('GET', `/service-requests/${made.number}/journal`));
    const told = items.map((one: { activity: string; actor: unknown }) => [one.activity, one.actor === null]);
    expect(told).toEqual([
      ['create', false],
      ['begin', true],
      ['respond', true],
      ['advance', true],
      ['fulfil', true],
    ]);
    // Its requester closes it, and opens it again with a reason.
    good(await perform('service-requests', made.number, 'close', requester));
    const again = good(
      await perform('service-requests', made.number, 'reopen', requester, {}, 'The password fails.'),
    );
    expect(again).toMatchObject({ state: 'fulfilment', reopen_count: 1, fulfilled_at: null });
    expect(
      good(await perform('service-requests', made.number, 'fulfil', agent, { fulfilment_text: 'Reset.' }))
        .state,
    ).toBe('fulfilled');
  });

  test('goes on when its requester answers, and its tasks are due by as much later', async () => {
    const tasks = [{ step: 1, title: 'Create the account', team }];
    const made = good(await ask(await offered({ tasks }), crm));
    const path = `/service-requests/${made.number}`;
    const [before] = await tasksOf(made);
    good(await perform('service-requests', made.number, 'pend', agent, { pending_reason: 'requester' }));
    service.now += 3_600_000;
    good(await requester.call('POST', `${path}/comments`, { kind: 'comment', text: 'For the sales team.' }));
    const now = good(await agent.call('GET', path));
    expect(now).toMatchObject({ state: 'fulfilment', pending_reason: null });
    const [after] = await tasksOf(made);
    expect(Date.parse(after.due_target)).toBeGreaterThan(Date.parse(before.due_target));
    expect(after.due_target).toBe(
      now.clocks.find(({ name }: { name: string }) => name === 'fulfilment').due_at,
    );
    // They follow its priority, too, and what is due by it.
    const urgent = good(
      await agent.call('PATCH', path, { impact: 1, urgency: 1 }, { 'if-match': `"${now.version}"` }),
    );
    expect(urgent.priority).not.toBe(now.priority);
    const [followed] = await tasksOf(made);
    expect(followed).toMatchObject({
      priority: urgent.priority,
      due_target: urgent.clocks.find(({ name }: { name: string }) => name === 'fulfilment').due_at,
    });
    const { items } = good(await agent.call('GET', `/fulfilment-tasks/${followed.number}/journal`));
    expect(items.at(-1)).toMatchObject({ activity: 'reschedule', actor: null });
  });

  test('gives its tasks up when it is cancelled, and nothing is half done', async () => {
    const tasks = [{ step: 1, title: 'Create the account', team }];
    const made = good(await ask(await offered({ tasks }), crm));
    const [task] = await tasksOf(made);
    // In bulk nobody would give them up, so that it is not done at all.
    const command = { kind: 'perform', activity: 'cancel', values: {}, text: 'No longer needed.' } as const;
    const actor = { id: requester.id, roles: ['requester'] } as const;
    const principal = { organisation_id: organisation.id, actor, origin: 'live' } as const;
    const item = { target: { id: made.id }, command, actor, now: service.now };
    await expect(executeBulk(service.platform, principal, serviceRequest, [item])).rejects.toThrow(
      'would perform a fulfilment-task',
    );
    expect((await tasksOf(made))[0].state).toBe('open');
    good(await perform('service-requests', made.number, 'cancel', requester, {}, 'No longer needed.'));
    expect((await tasksOf(made))[0].state).toBe('cancelled');
    const late = await perform('fulfilment-tasks', task.number, 'done', agent, { outcome: 'Done.' });
    expect(late.body.code).toBe('activity.not-now');
    const other = (await service.organisation('Yet another provider')).person('agent');
    expect((await other.call('GET', `/service-requests/${made.number}`)).status).toBe(404);
    expect((await other.call('GET', `/fulfilment-tasks/${task.number}`)).status).toBe(404);
    expect((await requester.call('GET', `/fulfilment-tasks/${task.number}`)).status).toBe(404);
  });

  test('lets two people finish its last two tasks at once: it is fulfilled once', async () => {
    const tasks = [1, 2].map((at) => ({ step: 1, title: `Part ${at}`, team }));
    const made = good(await ask(await offered({ tasks }), crm));
    const all = await tasksOf(made);
    const both = await Promise.all(
      all.map(({ number }: { number: string }, at: number) =>
        perform('fulfilment-tasks', number, 'done', at === 0 ? agent : owner, { outcome: 'Done.' }),
      ),
    );
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const { items } = good(await agent.call('GET', `/service-requests/${made.number}/journal`));
    expect(items.filter((one: { activity: string }) => one.activity === 'fulfil')).toHaveLength(1);
  });

  test('survives being cancelled while its last task is finished', async () => {
    const tasks = [{ step: 1, title: 'Create the account', team }];
    const item = await offered({ tasks });
    for (let round = 0; round < 4; round += 1) {
      const made = good(await ask(item, crm));
      const [task] = await tasksOf(made);
      const both = await Promise.all([
        perform('fulfilment-tasks', task.number, 'done', agent, { outcome: 'Done.' }),
        perform('service-requests', made.number, 'cancel', owner, {}, 'Too late.'),
      ]);
      // One of the two came first, and the other was told so.
      expect(both.every(({ status }) => status < 500)).toBe(true);
      const request = good(await agent.call('GET', `/service-requests/${made.number}`));
      const [after] = await tasksOf(made);
      expect([
        ['fulfilled', 'done'],
        ['cancelled', 'cancelled'],
      ]).toContainEqual([request.state, after.state]);
    }
  });

  test('that came without an item is told one, or fulfilled as it is', async () => {
    const mail = good(
      await agent.call('POST', '/service-requests', { title: 'Please, an account', requester: requester.id }),
    );
    expect(mail.state).toBe('new');
    const item = await offered();
    const chosen = good(
      await perform('service-requests', mail.number, 'choose-item', agent, { item: item.id, answers: crm }),
    );
    expect(chosen).toMatchObject({ state: 'fulfilment', form_version: 1, category: 'access' });
    const bare = good(await agent.call('POST', '/service-requests', { title: 'A question' }));
    expect(
      good(await perform('service-requests', bare.number, 'fulfil', agent, { fulfilment_text: 'Answered.' }))
        .state,
    ).toBe('fulfilled');
  });
});

describe('approval', () => {
  const byTwo = () => [
    { step: 1, of: 'people', rule: 'one', people: [manager.id] },
    { step: 2, of: 'role', rule: 'one', role: 'process-owner' },
  ];

  test('goes step by step, binds what is approved, and then work begins', async () => {
    const tasks = [{ step: 1, title: 'Create the account', team }];
    const item = await offered({ approvals: byTwo(), tasks });
    const made = good(await ask(item, crm));
    expect(made).toMatchObject({ state: 'approval', approvers: [{ id: manager.id }] });
    expect(await tasksOf(made)).toEqual([]);
    const approve = (by: TestPerson) => perform('service-requests', made.number, 'approve', by);
    expect((await approve(requester)).status).toBe(403);
    expect((await approve(owner)).body.errors[0].code).toBe('service-request.not-asked');
    const first = good(await approve(manager));
    expect(first).toMatchObject({ state: 'approval', approvers: null });
    // What is said later is another content: everybody is asked anew.
    const changed = await agent.call(
      'PATCH',
      `/service-requests/${made.number}`,
      { title: 'Access for two' },
      {
        'if-match': `"${first.version}"`,
      },
    );
    expect(good(changed).approvers).toMatchObject([{ id: manager.id }]);
    good(await approve(manager));
    const second = good(await approve(owner));
    expect(second.state).toBe('fulfilment');
    expect(
      second.approvals.map((one: { by: { id: string }; step: number }) => [one.by.id, one.step]),
    ).toEqual([
      [manager.id, 1],
      [manager.id, 1],
      [owner.id, 2],
    ]);
    expect(second.approvals[0].content_hash).not.toBe(second.approvals[1].content_hash);
    expect(await tasksOf(made)).toHaveLength(1);
    const frozen = await agent.call(
      'PATCH',
      `/service-requests/${made.number}`,
      { title: 'For three' },
      {
        'if-match': `"${second.version}"`,
      },
    );
    expect(frozen.body.errors[0].code).toBe('service-request.approved-as-is');
  });

  test('is given by somebody without a role of staff, who reads it later and does nothing more', async () => {
    const item = await offered({
      approvals: [{ step: 1, of: 'people', rule: 'one', people: [requester.id] }],
    });
    const made = good(await ask(item, crm, { requester: manager.id }, agent));
    const seen = good(await requester.call('GET', `/service-requests/${made.number}`));
    expect(seen.activities.map(({ name }: { name: string }) => name)).toEqual(['approve', 'reject']);
    const listed = good(await requester.call('GET', '/service-requests?state=approval')).items;
    expect(listed.map(({ number }: { number: string }) => number)).toContain(made.number);
    const owed = good(await requester.call('GET', '/obligations')).items;
    expect(owed.map((one: { kind: string; number?: string }) => one.kind)).toContain('decide');
    const cancel = await perform('service-requests', made.number, 'cancel', requester, {}, 'Mine.');
    expect(cancel.status).toBe(403);
    good(await perform('service-requests', made.number, 'reject', requester, {}, 'Too dear.'));
    expect(good(await agent.call('GET', `/service-requests/${made.number}`))).toMatchObject({
      state: 'rejected',
      approvers: null,
      approvals: [{ decision: 'rejected', by: { id: requester.id }, note: 'Too dear.' }],
    });
    const stranger = await alsoRequester(service, organisation, 'top-management');
    await followNow(service, organisation.id, [searchFollower]);
    const reads = async (by: TestPerson): Promise<readonly unknown[]> => {
      const hasIt = ({ items }: { items: { id: string }[] }) => items.some(({ id }) => id === made.id);
      return [
        (await by.call('GET', `/service-requests/${made.number}`)).status,
        hasIt(good(await by.call('GET', '/service-requests'))),
        hasIt(good(await by.call('GET', `/search?q=${made.number}`))),
      ];
    };
    expect(await reads(requester)).toEqual([200, true, true]);
    await expect.poll(() => reads(stranger)).toEqual([404, false, false]);
    const later = good(await requester.call('GET', `/service-requests/${made.number}`));
    expect([later.activities, later.writable]).toEqual([[], []]);
    const word = { kind: 'comment', text: 'And another thing.' };
    const said = await requester.call('POST', `/service-requests/${made.number}/comments`, word);
    expect(said.status).toBe(403);
  });

  test('is nobody’s about what they ask for, and the refusal says what to do', async () => {
    const own = await offered({ approvals: [{ step: 1, of: 'people', rule: 'one', people: [manager.id] }] });
    expect((await ask(own, crm, {}, manager)).body.errors).toMatchObject([
      { field: 'item', code: 'service-request.no-approver' },
    ]);
    const byRole = await offered({
      approvals: [{ step: 1, of: 'role', rule: 'one', role: 'process-owner' }],
    });
    const made = good(await ask(byRole, crm, {}, owner));
    const refused = await perform('service-requests', made.number, 'approve', owner);
    expect(refused.body.errors[0].code).toBe('service-request.own-approval');
    const byManager = await offered({ approvals: [{ step: 1, of: 'manager', rule: 'one' }] });
    expect((await ask(byManager, crm)).body.errors).toMatchObject([
      { field: 'item', code: 'service-request.no-manager' },
    ]);
    // Whoever asks without a word of for whom asks for themself: their own manager is asked.
    const admin = organisation.person('administrator');
    const { version } = good(await admin.call('GET', `/people/${requester.id}`));
    const match = { 'if-match': `"${version}"` };
    good(await admin.call('PATCH', `/people/${requester.id}`, { manager_id: manager.id }, match));
    expect(good(await ask(byManager, crm))).toMatchObject({ approvers: [{ id: manager.id }] });
  });
});
