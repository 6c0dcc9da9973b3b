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
let requester: TestPerson;
let theirs: TestPerson;

type Made = { readonly id: string; readonly number: string; readonly version: number };

async function incident(by: TestPerson, title: string, more: object = {}): Promise<Made> {
  return good(await by.call('POST', '/incidents', { title, impact: 2, urgency: 2, ...more }));
}

async function read(number: string, plural = 'incidents', by = agent) {
  return good(await by.call('GET', `/${plural}/${number}`));
}

async function timeline(number: string, by = agent, plural = 'incidents') {
  return good(await by.call('GET', `/${plural}/${number}/journal`)).items;
}

async function run(macro: string, records: readonly string[], by = agent) {
  const answer = await by.call('POST', '/desk/bulk', { action: 'macro', macro, records });
  expect(answer.status, answer.text).toBe(200);
  const lines = answer.text.trim().split('\n');
  return lines.map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'record');
}

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  agent = ours.person('agent');
  requester = ours.person('requester');
  theirs = (await service.organisation('Theirs')).person('agent');
});
afterAll(() => service.close());

const reply = (name: string, language: string, text: string, scope = 'own') => ({
  scope,
  name,
  content: { language, text },
});

describe('canned replies', () => {
  test('are filled in for a record, what is missing is told, and the language of the requester comes first', async () => {
    const made = await incident(requester, 'No {{link}} here');
    const text = '{{requester.name}}: {{record.number}} ({{record.title}}), {{service.name}}';
    good(await agent.call('POST', '/desk/canned-replies', reply('A greeting', 'vi', 'Chào')));
    good(await agent.call('POST', '/desk/canned-replies', reply('Thanks', 'en', text)));
    const { language, items } = good(await agent.call('GET', `/desk/canned-replies?record=${made.id}`));
    expect(language).toBe('en');
    expect(items.map((one: { name: string }) => one.name)).toEqual(['Thanks', 'A greeting']);
    expect(items[0].filled).toEqual({
      text: `Sample requester: ${made.number} (No {{link}} here), {{service.name}}`,
      missing: ['service.name'],
    });
  });

  test('refuse what is no placeholder, a name that is taken, and an older version', async () => {
    const unknown = await agent.call('POST', '/desk/canned-replies', reply('New', 'en', 'Dear {{nobody}}'));
    expect(unknown.status).toBe(422);
    expect(unknown.body.errors).toMatchObject([{ field: 'text', code: 'tool.placeholder-unknown' }]);
    const kept = good(await agent.call('POST', '/desk/canned-replies', reply('Twice', 'en', 'Once')));
    const again = await agent.call('POST', '/desk/canned-replies', reply('twice', 'en', 'Again'));
    expect(again.body.code).toBe('tool.name-taken');
    const path = `/desk/canned-replies/${kept.id}`;
    const changed = { name: 'Twice', content: { language: 'en', text: 'Changed' } };
    expect(good(await agent.call('PUT', path, changed, { 'if-match': '"1"' })).version).toBe(2);
    expect((await agent.call('PUT', path, changed, { 'if-match': '"1"' })).status).toBe(412);
    expect((await agent.call('DELETE', path, undefined, { 'if-match': '"2"' })).status).toBe(204);
  });

  test('of one are not those of others, and everyone’s are tended by role', async () => {
    const mine = good(await agent.call('POST', '/desk/canned-replies', reply('Mine', 'en', 'x')));
    const all = reply('For all', 'en', 'Hello', 'everyone');
    expect((await agent.call('POST', '/desk/canned-replies', all)).status).toBe(403);
    const owner = ours.person('process-owner');
    const shared = good(await owner.call('POST', '/desk/canned-replies', all));
    const names = async (by: TestPerson): Promise<string[]> =>
      good(await by.call('GET', '/desk/canned-replies')).items.map(({ name }: { name: string }) => name);
    expect(await names(owner)).toEqual(['For all']);
    expect(await names(agent)).toContain('For all');
    expect(await names(theirs)).toEqual([]);
    const change = { name: 'Taken', content: { language: 'en', text: 'x' } };
    const versioned = { 'if-match': '"1"' };
    expect((await owner.call('PUT', `/desk/canned-replies/${mine.id}`, change, versioned)).status).toBe(404);
    expect((await agent.call('PUT', `/desk/canned-replies/${shared.id}`, change, versioned)).status).toBe(
      403,
    );
  });
});

describe('macros', () => {
  const macro = (name: string, steps: readonly object[], more: object = {}) => ({
    scope: 'own',
    name,
    content: { processes: ['incident'], states: [], services: [], ...more, steps },
  });
  const kept = async (body: object): Promise<string> =>
    good(await agent.call('POST', '/desk/macros', body)).id;

  test('tell each step before, and are then carried out as one', async () => {
    const made = await incident(requester, 'Screen');
    const id = await kept(
      macro('Take and say so', [
        { action: 'perform', activity: 'start', values: { assignee: agent.id } },
        { action: 'comment', text: 'I am on {{record.number}}.' },
        { action: 'perform', activity: 'pend', values: { pending_reason: 'requester' } },
      ]),
    );
    const order = { action: 'macro', macro: id, records: [made.id], preview: true };
    const [foreseen] = good(await agent.call('POST', '/desk/bulk', order)).items;
    expect(foreseen).toMatchObject({ outcome: 'will-do', to_state: 'pending' });
    expect(foreseen.steps).toMatchObject([
      { activity: 'start', outcome: 'will-do', to_state: 'in-progress' },
      { action: 'comment', text: `I am on ${made.number}.`, to_state: null },
      { activity: 'pend', to_state: 'pending' },
    ]);
    expect((await read(made.number)).state).toBe('new');
    expect(await run(id, [made.id])).toMatchObject([{ outcome: 'done', version: 4 }]);
    const told = (await timeline(made.number)).slice(-3);
    expect(told.map(({ activity }: { activity: string }) => activity)).toEqual(['start', 'comment', 'pend']);
    const steps = told.map(({ detail }: { detail: { macro: unknown } }) => detail.macro);
    expect(steps).toEqual([1, 2, 3].map((step) => ({ id, name: 'Take and say so', step })));
  });

  test('are tried on a record before they are kept, and write nothing', async () => {
    const made = await incident(requester, 'To try on');
    const { name, content } = macro('Not kept', [
      { action: 'comment', text: 'I am on {{record.number}}.' },
      { action: 'perform', activity: 'close' },
    ]);
    const attempt = (more: object = {}, by = agent) =>
      by.call('POST', '/desk/macros/try', { record: made.number.toLowerCase(), name, content, ...more });
    const tried = good(await attempt());
    expect(tried).toMatchObject({ number: made.number, outcome: 'refused' });
    expect(tried.steps).toMatchObject([
      { text: `I am on ${made.number}.`, outcome: 'will-do' },
      { activity: 'close', outcome: 'refused', problem: { code: 'activity.not-now' } },
    ]);
    expect((await read(made.number)).version).toBe(made.version);
    expect(await timeline(made.number)).toHaveLength(1);
    const listed = good(await agent.call('GET', '/desk/macros')).items;
    expect(listed.some((one: { name: string }) => one.name === name)).toBe(false);
    const wrong = { ...content, steps: [{ action: 'note', text: '{{nobody}}' }] };
    expect((await attempt({ content: wrong })).body.errors).toMatchObject([{ field: 'steps.1.text' }]);
    expect((await attempt({ record: 'INC9999999' })).body.code).toBe('record.unknown');
    expect((await attempt({}, theirs)).body.code).toBe('record.unknown');
    expect((await attempt({}, requester)).status).toBe(403);
  });

  test('do nothing where one step is refused, and tell which', async () => {
    const made = await incident(requester, 'Half');
    const id = await kept(
      macro('Half', [
        { action: 'comment', text: 'Said before.' },
        { action: 'perform', activity: 'close' },
      ]),
    );
    const order = { action: 'macro', macro: id, records: [made.id], preview: true };
    const [foreseen] = good(await agent.call('POST', '/desk/bulk', order)).items;
    expect(foreseen.steps.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['will-do', 'refused']);
    expect(await run(id, [made.id])).toMatchObject([
      { outcome: 'refused', problem: { code: 'activity.not-now' } },
    ]);
    expect((await timeline(made.number)).map(({ activity }: { activity: string }) => activity)).toEqual([
      'create',
    ]);
  });

  test('are offered where they fit, refused elsewhere, and refused when they say nothing that can be done', async () => {
    const made = await incident(agent, 'Fits');
    const id = await kept(macro('Only pending', [{ action: 'note', text: 'x' }], { states: ['pending'] }));
    const offered = good(await agent.call('GET', `/desk/macros?record=${made.id}`)).items;
    expect(offered.map(({ name }: { name: string }) => name)).not.toContain('Only pending');
    expect(await run(id, [made.id])).toMatchObject([{ problem: { code: 'macro.not-offered' } }]);
    const empty = await agent.call(
      'POST',
      '/desk/macros',
      macro('Bad', [{ action: 'perform', activity: 'fly' }]),
    );
    expect(empty.body.errors).toMatchObject([{ field: 'steps.1.activity', code: 'field.invalid' }]);
    const foreign = await theirs.call('POST', '/desk/bulk', {
      action: 'macro',
      macro: id,
      records: [made.id],
    });
    expect(foreign.status).toBe(404);
  });

  test('say a canned reply in the language of the requester', async () => {
    const first = good(await agent.call('POST', '/desk/canned-replies', reply('Hello', 'vi', 'Chào bạn')));
    good(await agent.call('POST', '/desk/canned-replies', reply('Hello', 'en', 'Hello {{requester.name}}')));
    const made = await incident(requester, 'Greeting');
    const id = await kept(macro('Greet', [{ action: 'comment', reply: first.id }]));
    await run(id, [made.id]);
    expect((await timeline(made.number)).at(-1).text).toBe('Hello Sample requester');
  });
});

describe('merging', () => {
  const merge = (survivor: Made, records: readonly Made[], more: object = {}, by = agent) =>
    by.call('POST', '/desk/merges', {
      survivor: survivor.id,
      records: records.map(({ id }) => id),
      text: 'The same outage.',
      ...more,
    });

  test('ends the others as duplicates and tells their entries with the one that goes on', async () => {
    const [survivor, first, own] = [
      await incident(agent, 'Outage', { requester: agent.id }),
      await incident(requester, 'No mail'),
      await incident(agent, 'Mail again', { requester: agent.id }),
    ];
    good(
      await requester.call('POST', `/incidents/${first.number}/comments`, {
        kind: 'comment',
        text: 'Here too.',
      }),
    );
    const { items } = good(await merge(survivor, [first, own], { preview: true }));
    expect(items).toMatchObject([
      { outcome: 'will-do', other_requester: true },
      { outcome: 'will-do', other_requester: false },
    ]);
    const merged = good(await merge(survivor, [first, own]));
    expect(merged).toMatchObject({
      survivor: { id: survivor.id },
      items: [
        { id: first.id, number: first.number, outcome: 'done', state: 'closed', problem: null },
        { id: own.id, outcome: 'done' },
      ],
    });
    expect(await read(first.number)).toMatchObject({ state: 'closed', resolution_code: 'duplicate' });
    const told = await timeline(survivor.number);
    expect(told.find(({ text }: { text: string }) => text === 'Here too.')).toMatchObject({
      from_record: { id: first.id, number: first.number },
    });
    expect(told.at(-1)).toMatchObject({
      activity: 'note',
      detail: { merged: [{ number: first.number }, { number: own.number }] },
    });
    expect(told[0].from_record).toBeUndefined();
    // Whoever raised the one sees their own, and nothing of what it went into.
    const theirView = await timeline(first.number, requester);
    expect(theirView.at(-1)).toMatchObject({ activity: 'merge', text: 'The same outage.', detail: null });
    const links = good(await agent.call('GET', `/incidents/${first.number}/links`)).items;
    expect(links).toMatchObject([{ relation: 'duplicates', direction: 'to', record: { id: survivor.id } }]);
  });

  test('is refused with itself, twice, into what is merged, and does then nothing at all', async () => {
    const [one, two, three] = [
      await incident(agent, 'One'),
      await incident(agent, 'Two'),
      await incident(agent, 'Three'),
    ];
    expect((await merge(one, [one])).body.code).toBe('merge.with-itself');
    good(await merge(one, [two]));
    expect((await merge(two, [one])).body).toMatchObject({
      code: 'merge.already',
      params: { survivor: one.number },
    });
    expect((await merge(three, [one, two])).body.code).toBe('merge.already');
    expect((await read(one.number)).state).toBe('new');
    expect((await merge(one, [three], {}, requester)).status).toBe(403);
    expect((await merge(one, [three], {}, theirs)).status).toBe(404);
    // By way of another, what was said first is still told.
    good(await agent.call('POST', `/incidents/${two.number}/comments`, { kind: 'comment', text: 'Deep.' }));
    good(await merge(three, [one]));
    const deep = (await timeline(three.number)).find(({ text }: { text: string }) => text === 'Deep.');
    expect(deep.from_record.number).toBe(two.number);
  });

  test('is undone while the one that goes on is open', async () => {
    const [survivor, merged] = [await incident(agent, 'Goes on'), await incident(agent, 'Apart')];
    const undo = () => agent.call('POST', '/desk/unmerges', { record: merged.id, text: 'Another cause.' });
    expect((await undo()).body.code).toBe('merge.none');
    good(await merge(survivor, [merged]));
    const cancelled = (await read(survivor.number)).version;
    expect(good(await undo())).toMatchObject({ state: 'new' });
    expect(await read(merged.number)).toMatchObject({ state: 'new' });
    expect(good(await agent.call('GET', `/incidents/${merged.number}/links`)).items).toEqual([]);
    expect((await timeline(survivor.number)).some((one: { from_record?: object }) => one.from_record)).toBe(
      false,
    );
    good(await merge(survivor, [merged]));
    const end = { activity: 'cancel', text: 'Over.' };
    const at = (await read(survivor.number)).version;
    expect(at).toBeGreaterThan(cancelled);
    good(
      await agent.call('POST', `/incidents/${survivor.number}/transitions`, end, { 'if-match': `"${at}"` }),
    );
    expect((await undo()).body.code).toBe('merge.survivor-over');
  });
});

describe('splitting and converting', () => {
  test('comments become a record of its own; notes never do', async () => {
    const from = await incident(requester, 'Two things');
    const say = async (kind: string, text: string): Promise<void> =>
      good(await agent.call('POST', `/incidents/${from.number}/comments`, { kind, text }));
    await say('comment', 'The second thing.');
    await say('note', 'Not for them.');
    const entries = (await timeline(from.number)).slice(-2).map(({ id }: { id: string }) => id);
    const body = { record: from.id, process: 'incident', title: 'Second', text: 'Split off.' };
    const refused = await agent.call('POST', '/desk/splits', { ...body, comments: entries });
    expect(refused.body.code).toBe('split.nothing');
    const made = good(await agent.call('POST', '/desk/splits', { ...body, comments: entries.slice(0, 1) }));
    expect(await read(made.number)).toMatchObject({
      description: 'Split off.\n\nThe second thing.',
      requester: { id: requester.id },
      impact: 2,
    });
    expect(good(await agent.call('GET', `/incidents/${made.number}/links`)).items).toMatchObject([
      { relation: 'split-from', record: { number: from.number } },
    ]);
    expect((await timeline(from.number)).at(-1).detail.split_off.number).toBe(made.number);
    expect((await theirs.call('POST', '/desk/splits', body)).status).toBe(404);
  });

  test('an incident goes on as a service request, and back', async () => {
    const from = await incident(requester, 'Please give me a mouse', { description: 'A small one.' });
    const text = 'This is a request.';
    const made = good(await agent.call('POST', '/desk/conversions', { record: from.id, text }));
    expect(made).toMatchObject({ process: 'service-request' });
    expect(await read(from.number)).toMatchObject({ state: 'cancelled' });
    expect(await read(made.number, 'service-requests', requester)).toMatchObject({
      title: 'Please give me a mouse',
      description: 'A small one.',
    });
    const back = good(await agent.call('POST', '/desk/conversions', { record: made.id, text }));
    expect(back.process).toBe('incident');
    const again = await agent.call('POST', '/desk/conversions', { record: from.id, text });
    expect(again.body.code).toBe('activity.not-now');
  });
});
