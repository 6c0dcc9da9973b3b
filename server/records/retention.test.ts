import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assess } from '../conformity/assess.ts';
import { inOrganisation } from '../database/pool.ts';
import {
  type Answer,
  good,
  testPassword as password,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../testing/service.ts';
import { retentionFacts } from './retention.ts';

const DAY_MS = 86_400_000;
let service: TestService;
let ours: TestOrganisation;
let manager: TestPerson;
let agent: TestPerson;
let team: string;

type Versioned = { readonly id: string; readonly number: string; readonly version: number };

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  manager = ours.person('system-manager');
  agent = ours.person('agent');
  await ours.givePassword();
  team = good(await ours.person('administrator').call('POST', '/teams', { name: 'Desk' })).id;
  await plan(30);
});
afterAll(() => service.close());

/** Plans for how many days incidents are kept. */
async function plan(days: number): Promise<void> {
  const { value, version } = good(await manager.call('GET', '/settings'))['record.retention'];
  const changed = { value: { ...value, incident: days } };
  good(await manager.call('PUT', '/settings/record.retention', changed, { 'if-match': `"${version}"` }));
}

async function perform(one: Versioned, activity: string, fields: object = {}): Promise<Versioned> {
  const body = { activity, fields, text: 'Said why.' };
  return good(
    await agent.call('POST', `/incidents/${one.number}/transitions`, body, {
      'if-match': `"${one.version}"`,
    }),
  );
}

/** An incident about somebody, closed now. */
async function closed(title: string): Promise<Versioned> {
  const given = { title, description: 'Ada Lovelace cannot print.', impact: 3, urgency: 3 };
  const created = good(await agent.call('POST', '/incidents', given));
  await agent.call('POST', `/incidents/${created.number}/comments`, {
    kind: 'note',
    text: 'Ada was called.',
  });
  const noted = good(await agent.call('GET', `/incidents/${created.number}`));
  const assigned = await perform(noted, 'assign', { assignee: agent.id, team });
  const started = await perform(assigned, 'start');
  const resolved = await perform(started, 'resolve', {
    resolution_code: 'solved',
    resolution_text: 'A new cartridge for Ada.',
  });
  return perform(resolved, 'close');
}

const dispose = (person: TestPerson, records: readonly string[], more: object = {}): Promise<Answer> =>
  person.call('POST', '/retention/incident/disposals', {
    records,
    text: 'The term is over.',
    password,
    ...more,
  });

const keptOf = async (process: string): Promise<Answer['body']> =>
  good(await manager.call('GET', '/retention')).items.find((one: Answer['body']) => one.process === process);

describe('a closed record', () => {
  test('is kept for its planned time, then listed, and disposed of by a person who says why', async () => {
    const one = await closed('Printer of Ada Lovelace');
    const open = good(await agent.call('POST', '/incidents', { title: 'Open', impact: 3, urgency: 3 }));
    expect(await keptOf('incident')).toMatchObject({
      plural: 'incidents',
      days: 30,
      closed: 1,
      past_term: 0,
    });

    service.now += 30 * DAY_MS;
    expect(good(await manager.call('GET', '/retention/incident')).items).toEqual([]);
    const early = good(await dispose(manager, [one.number, open.number])).items;
    expect(early).toMatchObject([
      { key: one.number, disposed: false, code: 'retention.running' },
      { key: open.number, disposed: false, code: 'retention.not-closed' },
    ]);

    service.now += DAY_MS;
    expect(await keptOf('incident')).toMatchObject({ past_term: 1, oldest: '2026-04-01' });
    expect(good(await agent.call('GET', '/retention/incident'))).toMatchObject({
      items: [{ number: one.number, until: '2026-04-01' }],
      more: false,
    });
    expect((await dispose(agent, [one.number])).body.code).toBe('identity.not-allowed');
    expect((await dispose(manager, [one.number], { password: 'another' })).body.code).toBe(
      'activity.signature-wrong',
    );
    expect(good(await dispose(manager, [one.number])).items).toEqual([
      { key: one.number, disposed: true, code: null, detail: null },
    ]);
    expect(good(await dispose(manager, [one.number])).items).toMatchObject([{ code: 'activity.not-now' }]);
    expect(await keptOf('incident')).toMatchObject({ closed: 0, past_term: 0, oldest: null });
  });

  test('says nothing any more once it was, and its journal only who did what, when and why', async () => {
    const [one] = good(await agent.call('GET', '/incidents?state=disposed')).items;
    const shown = await agent.call('GET', `/incidents/${one.number}`);
    expect(shown.body).toMatchObject({ state: 'disposed', title: one.number, description: null });
    const journal = good(await agent.call('GET', `/incidents/${one.number}/journal`));
    expect(journal.items.map(({ activity }: Answer['body']) => activity)).toEqual([
      ...['create', 'note', 'assign', 'start', 'resolve', 'close', 'dispose'],
    ]);
    expect(journal.items.at(-1)).toMatchObject({
      actor: { id: manager.id },
      text: 'The term is over.',
      detail: { signed: manager.name, kept_until: '2026-04-01' },
    });
    const found = await agent.call('GET', '/incidents?search=Lovelace');
    for (const { text } of [shown, found]) expect(text).not.toMatch(/Ada|Lovelace|cartridge/);
    expect(JSON.stringify(journal)).not.toMatch(/Ada|Lovelace|cartridge/);
    for (const kind of ['comment', 'note']) {
      const said = await agent.call('POST', `/incidents/${one.number}/comments`, {
        kind,
        text: 'Ada again.',
      });
      expect([said.status, said.body.code]).toEqual([409, 'activity.not-now']);
    }
    const changed = await agent.call(
      'PATCH',
      `/incidents/${one.number}`,
      { description: 'Again.' },
      { 'if-match': `"${shown.body.version}"` },
    );
    expect(changed.status).toBeGreaterThanOrEqual(400);
  });

  test('counts where an assessment looks at the time before, and for nothing after it', async () => {
    const principal = { organisation_id: ours.id, actor: { id: null, roles: [] }, origin: 'live' } as const;
    const populationOf = async (from: string, to: string): Promise<number> => {
      const { requirements } = await assess(service.platform, principal, { from, to, clause: '8.6.1' });
      const check = requirements.flatMap(({ checks }) => checks).find(({ id }) => id === 'AC-086');
      return check?.population ?? -1;
    };
    // The one that was disposed of and the one that is open.
    expect(await populationOf('2026-03-01', '2026-03-15')).toBe(2);
    expect(await populationOf('2026-03-01', '2026-04-03')).toBe(1);
  });

  test('that was disposed of is told to the check of retention, and so is what is left past its time', async () => {
    await closed('Left over');
    service.now += 40 * DAY_MS;
    const facts = await inOrganisation(service.database.application, ours.id, async (client) => {
      const { settings } = await service.platform.organisations.of(ours.id);
      return retentionFacts(client, settings, { from: Date.parse('2026-03-01'), to: service.now });
    });
    expect(facts).toMatchObject({
      past_term: 1,
      disposals: [{ kept_until: '2026-04-01', journalled: true, at: Date.parse('2026-04-02T08:00:00Z') }],
    });
  });
});

test('documents are disposed of by their own road, and nobody by another organisation’s', async () => {
  const body = { records: ['DOC0000001'], text: 'x', password };
  const answer = await manager.call('POST', '/retention/document/disposals', body);
  expect(answer.body.code).toBe('activity.not-allowed');

  const theirs = await service.organisation('Theirs');
  const stranger = theirs.person('administrator');
  expect(good(await stranger.call('GET', '/retention/incident')).items).toEqual([]);
  await theirs.givePassword();
  const [left] = good(await manager.call('GET', '/retention/incident')).items;
  expect(good(await dispose(stranger, [left.id])).items).toMatchObject([
    { disposed: false, code: 'record.unknown' },
  ]);
});

test('what was disposed of says nothing more in the timeline of the one that it was merged into', async () => {
  const make = async (title: string): Promise<Versioned> =>
    good(await agent.call('POST', '/incidents', { title, impact: 3, urgency: 3 }));
  const [survivor, merged] = [await make('Goes on'), await make('The same')];
  const said = { kind: 'comment', text: 'Ada Lovelace cannot print.' };
  good(await agent.call('POST', `/incidents/${merged.number}/comments`, said));
  const merging = { survivor: survivor.id, records: [merged.id], text: 'One matter.' };
  good(await agent.call('POST', '/desk/merges', merging));
  const told = async (): Promise<Answer['body'][]> =>
    good(await agent.call('GET', `/incidents/${survivor.number}/journal`)).items;
  expect((await told()).map(({ text }) => text)).toContain(said.text);
  service.now += 31 * DAY_MS;
  const [done] = good(await dispose(manager, [merged.number])).items;
  expect(done).toMatchObject({ key: merged.number, disposed: true });
  const after = await told();
  expect(after.map(({ text }) => text)).not.toContain(said.text);
  // That it was said, and by whom, is still told; and what was said of the one that goes on.
  expect(after.filter(({ activity }) => activity === 'comment')).toHaveLength(1);
  expect(after.map(({ text }) => text)).toContain('One matter.');
});
