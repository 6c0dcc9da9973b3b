import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drainJobs } from '../jobs/worker.ts';
import {
  testPassword as password,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../testing/service.ts';

const DAY_MS = 86_400_000;
const logger = { debug() {}, info() {}, warn() {}, error() {} };
let service: TestService;
let ours: TestOrganisation;
let manager: TestPerson;
let top: TestPerson;
let requester: TestPerson;

async function givePassword(person: TestPerson): Promise<void> {
  await ours.givePassword(person);
}

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  manager = ours.person('system-manager');
  top = ours.person('top-management');
  requester = ours.person('requester');
  await givePassword(top);
});
afterAll(() => service.close());

const issue = { title: 'Few engineers for the mainframe', source: 'internal', topic: 'people' };

describe('a register', () => {
  test('keeps tables, lists and days as they were given, with the names of what they refer to', async () => {
    const measure = await manager.call('POST', '/interested-parties', {
      title: 'Sample customers',
      assignee: manager.id,
      group: 'customers',
      requirements: [{ requirement: 'Answers within an hour', source: 'contract', relevant: true }],
    });
    expect(measure.status, measure.text).toBe(201);
    const read = await manager.call('GET', `/interested-parties/${measure.body.number}`);
    expect(read.body).toMatchObject({
      assignee: { id: manager.id, name: manager.name },
      requirements: [{ requirement: 'Answers within an hour', relevant: true }],
    });
    expect(read.body.journal).toBeUndefined();
  });

  test('says where in a table something is missing, and keeps nothing', async () => {
    const refused = await manager.call('POST', '/interested-parties', {
      title: 'Sample owners',
      group: 'owners',
      requirements: [
        { requirement: 'One', source: 'law', relevant: true },
        { requirement: '', source: 'law', relevant: true },
      ],
    });
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ field }: { field: string }) => field)).toContain(
      'requirements.1.requirement',
    );
    const { body } = await manager.call('GET', '/interested-parties');
    expect(body.items.map(({ title }: { title: string }) => title)).not.toContain('Sample owners');
  });

  test('knows nobody of another organisation', async () => {
    const theirs = await service.organisation('Theirs');
    const stranger = theirs.person('agent').id;
    const refused = await manager.call('POST', '/issues', { ...issue, assignee: stranger });
    expect(refused.body.errors).toMatchObject([{ field: 'assignee', code: 'field.reference-unknown' }]);
    const hidden = await manager.call('POST', '/management-reviews', {
      title: 'Sample review',
      participants: [{ person: stranger, present: true }],
    });
    expect([hidden.status, hidden.text.includes(theirs.person('agent').name)]).toEqual([422, false]);
  });
});

describe('what is owed', () => {
  test('is told to whoever owes it, soonest first, until it is done', async () => {
    const made = await manager.call('POST', '/issues', {
      ...issue,
      assignee: ours.person('process-owner').id,
    });
    const owner = ours.person('process-owner');
    const owes = async (person: TestPerson): Promise<{ number: string; due_at: string }[]> =>
      (await person.call('GET', '/obligations')).body.items.filter(
        (one: { number: string }) => one.number === made.body.number,
      );
    const [first] = await owes(owner);
    expect(first).toMatchObject({ kind: 'review', process: 'issue', title: issue.title });
    expect(Date.parse(first?.due_at ?? '')).toBe(service.now + 365 * DAY_MS);
    expect(await owes(requester)).toEqual([]);
    service.now += 30 * DAY_MS;
    const reviewed = await owner.call(
      'POST',
      `/issues/${made.body.number}/transitions`,
      { activity: 'review', text: 'Still so.' },
      { 'if-match': `"${made.body.version}"` },
    );
    expect(reviewed.body.reviewed_at).toBe(new Date(service.now).toISOString());
    expect(Date.parse((await owes(owner))[0]?.due_at ?? '')).toBe(service.now + 365 * DAY_MS);
    const all = await requester.call('GET', '/obligations?whose=all');
    expect(all.status).toBe(200);
    const registers = await owner.call('GET', '/registers');
    const issues = registers.body.items.find(({ process }: { process: string }) => process === 'issue');
    expect(issues).toMatchObject({ open: 1, overdue: 0, total: 1 });
  });

  test('moves when the organisation plans another interval', async () => {
    const made = await manager.call('POST', '/issues', { ...issue, title: 'Another one' });
    const saved = await manager.call(
      'PUT',
      '/settings/issue.review',
      { value: { interval_days: 10 } },
      { 'if-match': '"0"' },
    );
    expect(saved.status, saved.text).toBe(200);
    const owed = await manager.call('GET', '/obligations?whose=all');
    const mine = owed.body.items.find(({ number }: { number: string }) => number === made.body.number);
    expect(Date.parse(mine.due_at)).toBe(service.now + 10 * DAY_MS);
    // What is stored follows as well: lists sort by it and counts of overdue records ask it.
    await drainJobs({ owner: service.database.owner, platform: service.platform, logger });
    const listed = await manager.call('GET', `/issues/${made.body.number}`);
    expect(Date.parse(listed.body.due_at)).toBe(service.now + 10 * DAY_MS);
  });
});

describe('the calendar of what is owed', () => {
  test('is a file of one’s own obligations, in the language asked for', async () => {
    const owner = ours.person('process-owner');
    await manager.call('POST', '/issues', { ...issue, title: 'For the calendar', assignee: owner.id });
    const answer = await owner.call('GET', '/obligations.ics?language=vi');
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(answer.text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(answer.text.replaceAll('\r\n ', '')).toContain('SUMMARY:Xem xét vấn đề: For the calendar');
    expect((await requester.call('GET', '/obligations.ics')).text).not.toContain('For the calendar');
    expect((await owner.call('GET', '/obligations.ics?language=fr')).status).toBe(400);
  });
});

describe('a signature', () => {
  async function request(): Promise<{ number: string; version: number }> {
    const made = await manager.call('POST', '/appointments', {
      title: 'Manager of the system',
      role: 'sms-manager',
      assignee: manager.id,
      responsibilities: ['conformity'],
      duties: 'Answers for the process.',
      authorities: 'Decides how it is done.',
      starts_on: '2026-03-02',
    });
    expect(made.status, made.text).toBe(201);
    return made.body;
  }
  const sign = (person: TestPerson, one: { number: string; version: number }, given: object) =>
    person.call(
      'POST',
      `/appointments/${one.number}/transitions`,
      { activity: 'appoint', text: 'As agreed.', ...given },
      { 'if-match': `"${one.version}"` },
    );

  test('needs the password of whoever signs, and stands in the journal with the printed name', async () => {
    const one = await request();
    const without = await sign(top, one, {});
    expect([without.status, without.body.code]).toEqual([403, 'activity.signature-needed']);
    const wrong = await sign(top, one, { password: 'not the right password' });
    expect([wrong.status, wrong.body.code]).toEqual([403, 'activity.signature-wrong']);
    const signed = await sign(top, one, { password });
    expect(signed.status, signed.text).toBe(200);
    const journal = await manager.call('GET', `/appointments/${one.number}/journal?order=newest-first`);
    expect(journal.body.items[0]).toMatchObject({ activity: 'appoint', detail: { signed: top.name } });
    expect(journal.text).not.toContain(password);
  });

  test('is not given by whoever has no password, nor guessed at leisure', async () => {
    const one = await request();
    const answers = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      answers.push((await sign(top, one, { password: `wrong password ${attempt}` })).body.code);
    }
    expect(answers[0]).toBe('activity.signature-wrong');
    expect(answers.at(-1)).toBe('request.too-many');
    expect((await sign(top, one, { password })).body.code).toBe('request.too-many');
  });
});
