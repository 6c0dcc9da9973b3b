import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../kernel/roles.ts';
import {
  assessmentWords,
  highAnswers,
  lowAnswers,
  noMajor,
  plans,
  proofs,
} from '../../processes/testing/changes.ts';
import { drainJobs } from '../jobs/worker.ts';
import {
  type Answer,
  good,
  type TestOrganisation,
  type TestService,
  testPassword,
  testService,
} from '../testing/service.ts';

let service: TestService;
let ours: TestOrganisation;
let other: TestOrganisation;
let mail: string;

const hour = 3_600_000;
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

const as = (role: Role) => ours.person(role);
const get = async (path: string, role: Role = 'agent') => good(await as(role).call('GET', path));
const make = async (path: string, body: object, role: Role = 'agent') =>
  good(await as(role).call('POST', path, body));

async function act(
  plural: string,
  number: string,
  activity: string,
  fields: object = {},
  { role = 'agent', text = null }: { role?: Role; text?: string | null } = {},
): Promise<Answer> {
  const { version } = await get(`/${plural}/${number}`, role);
  const body = { activity, fields, text, password: testPassword };
  return as(role).call('POST', `/${plural}/${number}/transitions`, body, { 'if-match': `"${version}"` });
}

const codesOf = ({ body }: Answer): string[] => (body.errors ?? []).map(({ code }: { code: string }) => code);

async function changeOn(days: number, more: object = {}): Promise<string> {
  const planned_start = service.now + days * 24 * hour;
  const { number } = await make('/changes', {
    title: `Change in ${days} days`,
    description: 'A new version of the gateway.',
    change_type: 'normal',
    category: 'network',
    service: mail,
    assignee: as('agent').id,
    planned_start,
    planned_end: planned_start + 2 * hour,
    ...plans,
    ...more,
  });
  return number as string;
}

const words = { ...assessmentWords, major_criteria: noMajor, service_effect: 'none' };

async function awaiting(days: number, answers: readonly object[], more: object = {}): Promise<string> {
  const number = await changeOn(days, more);
  good(await act('changes', number, 'submit'));
  good(await act('changes', number, 'assess', { ...words, risk_answers: answers }));
  good(await act('changes', number, 'request-approval'));
  return number;
}

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  other = await service.organisation('Other');
  await ours.givePassword();
  mail = (await make('/services', { title: 'Mail' }, 'process-owner')).id;
});
afterAll(() => service.close());

describe('an assessment', () => {
  test('is brought what fails with its items, what is open there, what else is planned and how similar changes went', async () => {
    const own = await make('/configuration-items', { title: 'Gateway', item_type: 'server' });
    const fails = await make('/configuration-items', {
      title: 'Mailboxes',
      item_type: 'application',
      service: mail,
    });
    good(
      await as('agent').call('POST', `/configuration-items/${fails.number}/links`, {
        relation: 'depends-on',
        to: own.number,
      }),
    );
    const incident = await make('/incidents', { title: 'Mail is slow', service: mail });
    const risk = await make(
      '/risks',
      {
        title: 'The gateway is old',
        description: 'Nobody repairs it.',
        nature: 'risk',
        family: 'service-requirements',
        service: mail,
      },
      'process-owner',
    );
    const overlapping = await changeOn(30);
    const number = await changeOn(30, { items: [own.id] });
    good(await act('changes', number, 'submit'));
    const assessed = good(await act('changes', number, 'assess', words));
    expect(assessed).toMatchObject({
      affected_items: [{ id: fails.id }],
      affected_services: [{ id: mail }],
      open_incidents: [{ id: incident.id }],
      open_risks: [{ id: risk.id }],
      similar_count: 0,
      findings_cut_off: false,
    });
    expect(assessed.conflicts).toMatchObject([{ kind: 'same-service', number: overlapping }]);
  });

  test('shows whoever asked for the change nothing of other people’s records', async () => {
    const item = await make('/configuration-items', { title: 'Firewall', item_type: 'server' });
    await make('/incidents', { title: 'A secret incident', service: mail });
    const number = await changeOn(31, { items: [item.id], requester: as('requester').id });
    good(await act('changes', number, 'submit'));
    good(await act('changes', number, 'assess', words));
    const own = await as('requester').call('GET', `/changes/${number}`);
    expect(good(own)).toMatchObject({ number, benefit: words.benefit });
    expect(own.text).not.toContain('A secret incident');
    expect(own.text).not.toContain('Firewall');
    for (const name of ['open_incidents', 'open_risks', 'affected_items', 'conflicts', 'items']) {
      expect(own.body).not.toHaveProperty(name);
    }
    expect((await get(`/changes/${number}`)).open_incidents).not.toEqual([]);
  });

  test('takes nothing of that from people', async () => {
    const number = await changeOn(40);
    good(await act('changes', number, 'submit'));
    const refused = await act('changes', number, 'assess', { similar_count: 100 });
    expect(codesOf(refused)).toEqual(['field.not-allowed']);
    const byRoute = await act('changes', number, 'note-deployment', { deployed_at: 1 });
    expect(byRoute.status).toBeGreaterThanOrEqual(400);
  });
});

test('a time without changes is refused until somebody entitled lets it', async () => {
  const from = service.now + 60 * 24 * hour;
  const window = await make(
    '/change-windows',
    { title: 'Year end', kind: 'blackout', starts_at: from - hour, ends_at: from + 24 * hour },
    'process-owner',
  );
  good(await act('change-windows', window.number, 'put-in-force', {}, { role: 'process-owner' }));
  const number = await changeOn(10);
  const time = { planned_start: from, planned_end: from + hour };
  expect(codesOf(await act('changes', number, 'schedule', time))).toEqual(['change.blackout']);
  const reason = { blackouts: [window.id], blackout_reason: 'The supplier comes once a year.' };
  good(await act('changes', number, 'override-blackout', reason, { role: 'process-owner' }));
  expect(good(await act('changes', number, 'schedule', time)).planned_start).toBe(
    new Date(from).toISOString(),
  );
});

test('what was let in one time without changes is not let in another', async () => {
  const from = service.now + 400 * 24 * hour;
  const blackout = async (starts_at: number) => {
    const body = { title: 'Peak', kind: 'blackout', starts_at, ends_at: starts_at + 24 * hour };
    const window = await make('/change-windows', body, 'process-owner');
    good(await act('change-windows', window.number, 'put-in-force', {}, { role: 'process-owner' }));
    return window;
  };
  const first = await blackout(from);
  await blackout(from + 48 * hour);
  const number = await changeOn(11);
  const reason = { blackouts: [first.id], blackout_reason: 'The supplier comes once a year.' };
  good(await act('changes', number, 'override-blackout', reason, { role: 'process-owner' }));
  const at = (start: number) => ({ planned_start: start, planned_end: start + hour });
  good(await act('changes', number, 'schedule', at(from + hour)));
  expect(codesOf(await act('changes', number, 'schedule', at(from + 49 * hour)))).toEqual([
    'change.blackout',
  ]);
});

test('a change of an item lies in the blackout of its service, and does not begin in one that came later', async () => {
  const from = service.now + 280 * 24 * hour;
  const blackout = async (starts_at: number): Promise<void> => {
    const body = {
      title: 'Audit',
      kind: 'blackout',
      starts_at,
      ends_at: starts_at + 9 * hour,
      services: [mail],
    };
    const { number } = await make('/change-windows', body, 'process-owner');
    good(await act('change-windows', number, 'put-in-force', {}, { role: 'process-owner' }));
  };
  await blackout(from);
  const item = await make('/configuration-items', { title: 'Relay', item_type: 'server', service: mail });
  const onItem = await changeOn(10, { service: null, items: [item.id] });
  const time = { planned_start: from + hour, planned_end: from + 2 * hour };
  expect(codesOf(await act('changes', onItem, 'schedule', time))).toEqual(['change.blackout']);

  const number = await awaiting(300, lowAnswers);
  good(await act('changes', number, 'approve', {}, { role: 'process-owner' }));
  await blackout(service.now + 300 * 24 * hour);
  expect(codesOf(await act('changes', number, 'start', proofs))).toContain('change.blackout');
});

describe('a board', () => {
  const vote = (meeting: string, change: string, role: Role, said = 'for') =>
    as(role).call('POST', `/change-meetings/${meeting}/votes`, { change, vote: said });

  async function meetingOn(...changes: readonly string[]) {
    const ids = await Promise.all(
      changes.map(async (number) => (await get(`/changes/${number}`)).id as string),
    );
    const agenda = ids.map((change) => ({ change }));
    const { number } = await make('/change-meetings', { title: 'Week 10', board: 'advisory', agenda });
    return { number: number as string, ids };
  }
  const hold = (number: string) =>
    act('change-meetings', number, 'hold', { attended: [as('process-owner').id] }, { role: 'process-owner' });
  const conclude = (number: string) =>
    act('change-meetings', number, 'conclude', {}, { role: 'process-owner' });
  const drain = () => drainJobs({ owner: service.database.owner, platform: service.platform, logger: quiet });

  test('decides in its meeting, and the program puts the decision on the change', async () => {
    const number = await awaiting(90, highAnswers);
    good(await act('changes', number, 'approve', {}, { role: 'process-owner' }));
    expect((await get(`/changes/${number}`)).state).toBe('authorise');
    const { number: meeting, ids } = await meetingOn(number);
    const [id = ''] = ids;
    good(await vote(meeting, id, 'process-owner'));
    good(await vote(meeting, id, 'system-manager'));
    expect(codesOf(await vote(meeting, id, 'agent'))).toEqual(['change-meeting.not-a-member']);
    good(await hold(meeting));
    good(await conclude(meeting));
    await drain();
    const change = await get(`/changes/${number}`);
    expect(change).toMatchObject({
      state: 'scheduled',
      authorised_version: 1,
      authorised_policy: 'High risk',
    });
    expect(change.approvals.at(-1)).toMatchObject({ as: 'board:advisory', decision: 'approved', by: null });
    const held = await get(`/change-meetings/${meeting}`);
    expect(held.results).toMatchObject([{ result: 'approved', votes_for: 2 }]);
    good(await act('change-meetings', meeting, 'close', { minutes: 'Agreed.' }, { role: 'process-owner' }));
    // The job once more, as when a machine died in the middle: nothing twice.
    const { length } = change.approvals;
    await service.database.owner.query('select enqueue_job($1, $2, $3)', [
      'apply-board-results',
      JSON.stringify({ organisation_id: ours.id, record_id: held.id }),
      'again',
    ]);
    await drain();
    expect((await get(`/changes/${number}`)).approvals).toHaveLength(length);
  });

  test('has to vote again on a change that was edited between its vote and the program’s hand', async () => {
    const number = await awaiting(95, highAnswers);
    const { number: meeting, ids } = await meetingOn(number);
    const [id = ''] = ids;
    good(await vote(meeting, id, 'process-owner'));
    good(await vote(meeting, id, 'system-manager'));
    good(await hold(meeting));
    good(await conclude(meeting));
    good(await act('changes', number, 'revise', { plan: 'Another one.' }));
    await drain();
    expect(await get(`/changes/${number}`)).toMatchObject({
      state: 'authorise',
      plan_version: 2,
      approvals: null,
    });
    expect((await get(`/change-meetings/${meeting}`)).results).toMatchObject([{ result: 'outdated' }]);
    const open = await act('change-meetings', meeting, 'close', { minutes: 'x' }, { role: 'process-owner' });
    expect(codesOf(open)).toEqual(['change-meeting.items-open']);
    good(await vote(meeting, id, 'process-owner', 'against'));
    good(await vote(meeting, id, 'system-manager', 'against'));
    good(await conclude(meeting));
    await drain();
    expect(await get(`/changes/${number}`)).toMatchObject({ state: 'assess' });
  });

  test('of another organisation sees and decides nothing', async () => {
    const number = await awaiting(97, highAnswers);
    const { number: meeting, ids } = await meetingOn(number);
    const stranger = other.person('process-owner');
    const body = { change: ids[0], vote: 'for' };
    expect((await stranger.call('POST', `/change-meetings/${meeting}/votes`, body)).status).toBe(404);
    expect((await stranger.call('GET', `/changes/${number}`)).status).toBe(404);
  });
});

test('a change of low risk goes through all of it over the API', async () => {
  const number = await awaiting(5, lowAnswers);
  good(await act('changes', number, 'approve', {}, { role: 'process-owner' }));
  good(await act('changes', number, 'start', proofs));
  good(await act('changes', number, 'record-result', { outcome: 'successful' }));
  const review = { effectiveness: 'effective', review_conclusion: 'Quiet.' };
  good(await act('changes', number, 'review', review));
  expect(good(await act('changes', number, 'close')).state).toBe('closed');
  const similar = await changeOn(200);
  good(await act('changes', similar, 'submit'));
  expect(good(await act('changes', similar, 'assess'))).toMatchObject({
    similar_count: 1,
    similar_successful: 1,
  });
});

test('a template is told how often it was used, and how often without success', async () => {
  const template = await make('/standard-changes', {
    title: 'Reset',
    description: 'Of a mailbox.',
    category: 'access',
    risk_answers: lowAnswers,
    back_out_tested: true,
    test_result: 'Often.',
    straight_to_scheduled: true,
    ...assessmentWords,
    ...plans,
  });
  good(await act('standard-changes', template.number, 'approve', {}, { role: 'process-owner' }));
  const body = {
    change_type: 'standard',
    template: template.id,
    plan: null,
    back_out_plan: null,
    category: null,
  };
  const number = await changeOn(120, body);
  expect(good(await act('changes', number, 'submit')).state).toBe('scheduled');
  const text = 'Looked at.';
  const reviewed = await act(
    'standard-changes',
    template.number,
    'review',
    {},
    { role: 'process-owner', text },
  );
  expect(good(reviewed)).toMatchObject({ used_count: 1, unsuccessful_count: 0 });
});
