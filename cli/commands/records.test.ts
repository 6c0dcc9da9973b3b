import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../kernel/roles.ts';
import { followNow } from '../../server/testing/followed.ts';
import {
  good,
  testPassword as password,
  type TestOrganisation,
  type TestService,
  testService,
} from '../../server/testing/service.ts';
import { command, type EndedCommand } from '../testing/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-records-'));

let service: TestService;
let ours: TestOrganisation;
let theirs: TestOrganisation;

const emailAt = (organisation: TestOrganisation, role: Role): string =>
  `${role}.${organisation.id.slice(-6)}@sample.example`;
const email = (role: Role): string => emailAt(ours, role);

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  theirs = await service.organisation('Theirs');
  await ours.givePassword(ours.person('top-management'));
});
afterAll(() => service.close());

/** Carries out a command line in a process of its own, as people do. */
async function spawned(commandLine: readonly string[]) {
  const program = join(import.meta.dirname, '../touchstone.ts');
  const child = spawn(process.execPath, [program, 'records', ...commandLine], {
    env: { ...process.env, LANG: 'C', LC_ALL: 'C', DATABASE_URL: service.database.url },
  });
  child.stdin.end();
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

/** Carries out a command line here. */
function records(commandLine: readonly string[], input = '', language = 'C'): Promise<EndedCommand> {
  const environment = { LC_ALL: language, DATABASE_URL: service.database.url };
  return command(['records', ...commandLine], { input, environment });
}

/** The same, which must succeed and answers as JSON. */
async function done(commandLine: readonly string[], input = ''): Promise<any> {
  const { code, out, err } = await records([...commandLine, '--json'], input);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

const sets = (values: Readonly<Record<string, string>>): string[] =>
  Object.entries(values).flatMap(([field, value]) => ['--set', `${field}=${value}`]);

async function countOf(organisation: TestOrganisation, plural: string): Promise<number> {
  const { body } = await organisation.person('administrator').call('GET', `/${plural}/count`);
  return body.count;
}

function fileOf(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

test('touchstone records do brings to an activity what the program computes for it, as the API does', async () => {
  const manager = ours.person('system-manager');
  const post = async (path: string, values: object) => good(await manager.call('POST', path, values));
  service.now = Date.now() - 10 * 86_400_000;
  const { number } = await post('/measures', {
    ...{ title: 'Incidents opened', source: 'computed', figure: 'incident.opened' },
    ...{ frequency_days: 7, evaluation_days: 90, direction: 'at-most', target: 2 },
  });
  service.now = Date.now() - 5 * 86_400_000;
  await post('/incidents', { title: 'Counted', impact: 2, urgency: 2 });
  service.now = Date.now();
  const taken = await done(['do', number, 'take-point', '--as', email('system-manager')]);
  expect(taken.points).toMatchObject([{ value: 1, how: 'computed' }]);
});

describe('touchstone records', () => {
  test('creates a record, finds it, shows it and carries it on, in the name of a person', async () => {
    const agent = ['--as', email('agent')];
    const created = await done([
      ...['create', 'incident', ...agent],
      ...sets({ title: 'Printer is out of paper', impact: '3', urgency: '2', requester: email('requester') }),
    ]);
    expect(created).toMatchObject({
      title: 'Printer is out of paper',
      impact: 3,
      requester: { id: ours.person('requester').id },
      state: 'new',
    });
    const { number } = created;
    const over_http = await ours.person('agent').call('GET', `/incidents/${number}`);
    expect(over_http.body).toEqual(created);

    await followNow(service, ours.id);
    const found = await done(['list', 'incident', ...agent, '--search', 'paper', '--state', 'new,assigned']);
    expect(found).toMatchObject({ items: [{ number }], next: null });
    const others = await done(['list', 'incident', ...agent, '--state', 'closed']);
    expect(others.items).toEqual([]);

    await ours.person('administrator').call('POST', '/teams', { name: 'Service desk' });
    const given = sets({ team: 'Service desk', assignee: 'me' });
    const assigned = await done(['do', number, 'assign', ...agent, ...given, '--if-version', '1']);
    expect(assigned).toMatchObject({
      state: 'assigned',
      team: { name: 'Service desk' },
      assignee: { id: ours.person('agent').id },
    });

    const shown = await done(['show', number, '--journal', ...agent]);
    expect(shown.activities.map(({ name }: { name: string }) => name)).toContain('start');
    expect(shown.journal.items).toMatchObject([
      { activity: 'assign', actor: { id: ours.person('agent').id }, origin: 'live' },
      { activity: 'create', actor: { id: ours.person('agent').id } },
    ]);
    const beside = await service.database.owner.query(
      `select activity, actor_id, origin, detail from journal_entry
        where process = 'session' and record_id = $1 order by id`,
      [ours.person('agent').id],
    );
    expect(beside.rows).toEqual([
      ...['create', 'assign'].map((activity) => ({
        activity: 'act-at-command-line',
        actor_id: null,
        origin: 'system',
        detail: { record: number, activity },
      })),
    ]);
  });

  test('prints for people what a record holds and what may be done next, nothing a terminal obeys', async () => {
    const agent = ['--as', email('agent')];
    const { number } = await done([
      ...['create', 'incident', ...agent],
      ...sets({ title: 'Red \u001b[31mlamp', description: 'First line\nSecond line' }),
    ]);
    const { code, out } = await records(['show', number, '--journal', ...agent], '', 'vi_VN.UTF-8');
    expect(code).toBe(0);
    expect(out).toContain(`${number}  Red \uFFFD[31mlamp`);
    expect(out).toMatch(/^ {2}description +First line\n +Second line$/m);
    expect(out).toMatch(/^ {2}assign .*to assigned; requires team; accepts assignee,/m);
    expect(out).toContain('Sự cố, new (');
    expect(out).toMatch(/Sample agent {2}create \(Ghi nhận\)/);
    expect(out).not.toContain('\u001b');

    const listed = await records(['list', 'incident', ...agent, '--limit', '1']);
    expect(listed.out).toMatch(/^Number +State +Due +Title\nINC\d+ /);
    const cursor = /--cursor (\S+)\n$/.exec(listed.out)?.[1] ?? '';
    const next = await done(['list', 'incident', ...agent, '--limit', '1', '--cursor', cursor]);
    expect(next.items[0].number).not.toBe(number);
  });

  test('counts the open records of each process that the person may see', async () => {
    const as = async (role: Role): Promise<any[]> =>
      (await done(['processes', '--as', email(role)])).processes;
    const own = await ours.person('requester').call('POST', '/incidents', { title: 'My screen flickers' });
    expect(own.status).toBe(201);
    const open = (listed: any[]): number => listed.find(({ name }) => name === 'incident').open;
    const [agents, requesters] = [await as('agent'), await as('requester')];
    expect(open(agents)).toBe(await countOf(ours, 'incidents'));
    const requester = await ours.person('requester').call('GET', '/incidents/count');
    expect(open(requesters)).toBe(requester.body.count);
    expect(open(requesters)).toBeLessThan(open(agents));
    expect(agents).toContainEqual(expect.objectContaining({ name: 'risk', prefix: 'RSK', clause: '6.1' }));
    const table = await records(['processes', '--as', email('agent')]);
    expect(table.out).toMatch(/^incident +INC +8\.6\.1 +\d+ {2}Incident$/m);
  });
});

describe('values', () => {
  test('are read by what their field holds: lists, days, records by number, marks, instants', async () => {
    const manager = ['--as', email('system-manager')];
    const owner = ours.person('system-manager');
    const service_record = await ours.person('system-manager').call('POST', '/services', { title: 'Mail' });
    const risk = await done([
      ...['create', 'risk', ...manager],
      ...sets({ title: 'The supplier fails', nature: 'risk', family: 'organisation' }),
      ...sets({ service: service_record.body.number, assignee: email('system-manager').toUpperCase() }),
    ]);
    expect(risk).toMatchObject({ service: { name: 'Mail' }, assignee: { id: owner.id } });

    const review = await done([
      ...['create', 'management-review', ...manager, '--set', 'title=Review of spring'],
      ...['--set', 'planned_on=2026-05-04', '--set', `participants=${email('agent')}`],
      ...['--set', 'participants=me'],
    ]);
    expect(review.planned_on).toBe('2026-05-04');
    expect(review.participants.map(({ id }: { id: string }) => id)).toEqual([
      ours.person('agent').id,
      owner.id,
    ]);
  });

  test('come from a file with rows, in the same words', async () => {
    const file = fileOf('customers.json', {
      title: 'Sample customers',
      assignee: email('system-manager'),
      group: 'customers',
      requirements: [{ requirement: 'Answers within an hour', source: 'contract', relevant: 'true' }],
    });
    const manager = ['--as', email('system-manager')];
    const created = await done(['create', 'interested-party', ...manager, '--file', file]);
    expect(created).toMatchObject({
      assignee: { id: ours.person('system-manager').id },
      requirements: [{ requirement: 'Answers within an hour', relevant: true }],
    });

    const twice = await records([
      ...['create', 'interested-party', ...manager, '--file', file, '--set', 'group=owners'],
      ...['--set', 'requirements=Answers'],
    ]);
    expect(twice).toEqual({
      code: 1,
      out: '',
      err: 'Some fields need attention. group: This field holds one value and was given more than once. Give it once. requirements: This field holds rows with the columns requirement, source, reference, relevant, climate, response. Give them as a list of objects in a JSON file (--file).\n',
    });
  });

  test('that cannot be read are named one by one with what would be right, and nothing is done', async () => {
    const before = await countOf(ours, 'incidents');
    const half = ['create', 'incident', '--as', email('agent'), '--set', 'title=Half'];
    const review = ['create', 'management-review', '--as', email('system-manager'), '--set', 'title=Half'];
    const unreadable = {
      impact: 'high',
      service: 'SRV9999999',
      requester: 'nobody@example.org',
      team: 'No team',
    };
    const ended = await Promise.all([
      records([...half, ...sets({ ...unreadable, major: 'yes', major_declared_at: '2026-03-02' })]),
      records([...half, ...sets({ channel: 'pigeon', colour: 'red' })]),
      records([...review, ...sets({ planned_on: '31.12.2026' })]),
    ]);
    for (const { code, out, err } of ended) {
      expect([code, out, err.split('\n').length]).toEqual([1, '', 2]);
    }
    const [unread, judged, day] = ended.map(({ err }) => err);
    for (const told of [
      'impact: high is not a number. Write digits with a point, such as 12.5.',
      'service: There is no service SRV9999999 that you may see. Give its number, such as',
      'requester: Nobody in this organisation has the email nobody@example.org.',
      'team: There is no team named No team.',
      'major: yes is neither true nor false.',
      'major_declared_at: 2026-03-02 is not a date and time with its zone.',
    ]) {
      expect(unread).toContain(told);
    }
    expect(judged).toContain('channel: pigeon is not one of the choices: portal, phone, email,');
    expect(judged).toContain('colour: There is no field colour in incident.');
    expect(day).toContain('planned_on: 31.12.2026 is not a day');
    expect(await countOf(ours, 'incidents')).toBe(before);
    expect(await countOf(ours, 'management-reviews')).toBe(1);
  });

  test('come from no file that is not an object of fields', async () => {
    const create = ['create', 'incident', '--as', email('agent'), '--file'];
    const files = [
      join(folder, 'missing.json'),
      fileOf('list.json', []),
      fileOf('large.json', { title: 'x'.repeat(1_100_000) }),
      fileOf('zero.json', { title: 'Zero \u0000' }),
    ];
    const ended = await Promise.all(files.map((file) => records([...create, file])));
    expect(ended.map(({ code, out }) => [code, out])).toEqual(files.map(() => [1, '']));
    const [missing, list, large, unstorable] = ended.map(({ err }) => err);
    expect(missing).toContain('ENOENT');
    expect(list).toMatch(/list\.json is not a JSON object of fields and their values: .*\n$/);
    expect(large).toBe('The request is larger than the 1 MiB allowed.\n');
    expect(unstorable).toContain('title: This text holds a character that cannot be stored');
  });
});

describe('rights', () => {
  test('are those of the person named, in their organisation alone', async () => {
    const { number } = await done([
      ...['create', 'incident', '--as', email('agent'), '--set', 'title=Not for everybody'],
    ]);
    const requester = await records(['show', number, '--as', email('requester')]);
    expect(requester).toEqual({
      code: 1,
      out: '',
      err: `There is no incident ${number} that you may see.\n`,
    });
    // Numbers begin anew in each organisation: the record itself is what stays unknown.
    const { body } = await ours.person('agent').call('GET', `/incidents/${number}`);
    const stranger = await records(['show', body.id, '--as', emailAt(theirs, 'administrator')]);
    expect(stranger).toMatchObject({ code: 1, out: '', err: expect.stringContaining('There is no record') });
    const taken = await records([
      ...['do', body.id, 'assign', '--as', emailAt(theirs, 'agent'), '--set', 'assignee=me'],
    ]);
    expect(taken).toMatchObject({ code: 1, out: '' });
    const auditor = await records([
      ...['create', 'incident', '--as', email('auditor'), '--set', 'title=By an auditor'],
    ]);
    expect(auditor).toMatchObject({ code: 1, out: '', err: expect.stringContaining('roles') });
    const nobody = await records([
      'list',
      'incident',
      '--as',
      'nobody@example.org',
      '--organisation',
      ours.slug,
    ]);
    expect(nobody.err).toBe('There is no person nobody@example.org that you may see.\n');
  });

  test('end with the person', async () => {
    const one = await ours.person('administrator').call('POST', '/people', {
      name: 'Has left',
      email: 'left@example.org',
      roles: ['agent'],
      active: false,
    });
    expect(one.status, one.text).toBe(201);
    const refused = await records(['list', 'incident', '--as', 'left@example.org']);
    expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining('left@example.org') });
  });
});

describe('an activity', () => {
  test('that is signed takes the password from standard input, and stands with the printed name', async () => {
    const top = ['--as', email('top-management')];
    const { number } = await done([
      ...['create', 'management-review', '--as', email('system-manager')],
      ...sets({ title: 'Review to hold', planned_on: '2026-05-04', assignee: email('top-management') }),
    ]);
    const { body } = await ours.person('system-manager').call('GET', `/management-reviews/${number}`);
    const prepared = fileOf('inputs.json', {
      inputs: body.inputs.map(({ item }: { item: string }) => ({ item, content: 'As reported' })),
    });
    await done(['do', number, 'prepare', '--as', email('system-manager'), '--file', prepared]);
    const hold = ['do', number, 'hold', ...top];
    const file = fileOf('minutes.json', {
      minutes: 'Held',
      conclusion: 'Suitable',
      held_at: '2026-03-02T07:00:00Z',
      present: ['me', email('system-manager')],
      decisions: [
        { decision: 'Go on', kind: 'other', owner: email('agent'), due_on: '2026-06-30', status: 'open' },
      ],
    });
    const given = [...hold, '--file', file, '--text', 'As planned'];
    const unsigned = await records(given);
    expect(unsigned).toEqual({
      code: 1,
      out: '',
      err: 'This is signed with your name: give your password once more.\n',
    });
    const wrong = await records([...given, '--password-stdin'], 'not the right password\n');
    expect(wrong).toMatchObject({ code: 1, out: '', err: expect.stringContaining('nothing was signed') });
    const held = await done([...given, '--password-stdin'], `${password}\n`);
    expect(held).toMatchObject({
      state: 'held',
      decisions: [{ owner: { id: ours.person('agent').id }, due_on: '2026-06-30' }],
    });
    const { journal } = await done(['show', number, '--journal', ...top]);
    expect(journal.items[0]).toMatchObject({
      activity: 'hold',
      detail: { signed: ours.person('top-management').name },
    });
    expect(JSON.stringify(journal)).not.toContain(password);
  });

  test('is refused in one line where it is unknown, not possible, or about another version', async () => {
    const agent = ['--as', email('agent')];
    const { number } = await done(['create', 'incident', ...agent, '--set', 'title=A lamp is dark']);
    const tried = [
      ['repaint'],
      ['close'],
      ['assign', '--if-version', '7'],
      ['assign', '--text', 'x'.repeat(20_001)],
    ];
    const ended = await Promise.all(tried.map((one) => records(['do', number, ...one, ...agent])));
    expect(ended.map(({ code, out }) => [code, out])).toEqual(tried.map(() => [1, '']));
    const [unknown, early, stale, long] = ended.map(({ err }) => err);
    expect(unknown).toBe('There is no activity repaint in incident.\n');
    expect(early).toMatch(/^close is not possible while the state is new\. Possible now: .*\n$/);
    expect(stale).toMatch(/you have version 7, the current one is 1\.\n$/);
    expect(long).toMatch(/text: This value does not fit: .*20000/);
    const { version, state } = await done(['show', number, ...agent]);
    expect([version, state]).toEqual([1, 'new']);
  });

  test('that brings content along is left to its own route', async () => {
    const { number } = await done([
      ...['create', 'document', '--as', email('system-manager')],
      ...sets({ title: 'A policy', kind: 'policy', language: 'en' }),
    ]);
    const refused = await records(['do', number, 'write', '--as', email('system-manager')]);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('by its own route of the API') });
  });
});

describe('a record that is there', () => {
  const journalOf = async (number: string): Promise<{ activity: string; text: string | null }[]> => {
    const { rows } = await service.database.owner.query(
      `select entry.activity, entry.text from journal_entry entry join record on record.id = entry.record_id
        where record.number = $1 order by entry.recorded_at, entry.id`,
      [number],
    );
    return rows;
  };
  const as = (role: Role, ...commandLine: readonly string[]): Promise<EndedCommand> =>
    records([...commandLine, '--as', email(role)]);

  test('is changed, commented on and linked in the name of a person', async () => {
    const made = async (title: string): Promise<{ number: string; version: number }> => {
      const set = ['--set', `title=${title}`, '--set', 'impact=3', '--set', 'urgency=3'];
      return JSON.parse((await as('agent', 'create', 'incident', ...set, '--json')).out);
    };
    const one = await made('Printer is out of paper');
    const other = await made('Printer jams');

    const changed = await as('agent', 'update', one.number, '--set', 'urgency=1', '--json');
    expect(changed.code, changed.err).toBe(0);
    expect(JSON.parse(changed.out)).toMatchObject({ urgency: 1, version: 2 });
    const stale = await as('agent', 'update', one.number, '--set', 'urgency=2', '--if-version', '1');
    expect([stale.code, stale.out]).toEqual([1, '']);
    const foreign = await as('agent', 'update', one.number, '--set', 'state=closed');
    expect(foreign.code).toBe(1);

    expect((await as('agent', 'comment', one.number, '--text', 'On its way.')).code).toBe(0);
    expect((await as('agent', 'comment', one.number, '--text', 'Again.', '--note')).code).toBe(0);
    expect((await as('agent', 'comment', one.number, '--text', ' ')).code).toBe(1);
    const refused = await as('requester', 'comment', one.number, '--text', 'Mine?');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining(one.number)]);

    expect((await as('agent', 'link', one.number, 'relates-to', other.number)).code).toBe(0);
    expect((await as('agent', 'link', one.number, 'is-friends-with', other.number)).code).toBe(1);
    const again = await as('agent', 'link', one.number, 'relates-to', other.number, '--remove');
    expect(again.code, again.err).toBe(0);
    expect(await journalOf(one.number)).toEqual([
      { activity: 'create', text: null },
      { activity: 'update', text: null },
      { activity: 'comment', text: 'On its way.' },
      { activity: 'note', text: 'Again.' },
      { activity: 'link', text: null },
      { activity: 'unlink', text: null },
    ]);
    const { rows } = await service.database.owner.query(
      `select detail->>'activity' as activity from journal_entry
        where activity = 'act-at-command-line' and detail->>'record' = $1 order by recorded_at, id`,
      [one.number],
    );
    expect(rows.map(({ activity }) => activity)).toEqual([
      ...['create', 'update', 'comment', 'note', 'link', 'unlink'],
    ]);
  });
});

test('is a command of the program', async () => {
  const { code, out, err } = await spawned(['processes', '--as', email('agent')]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('incident');
  const refused = await spawned(['processes', '--as', 'nobody@sample.example']);
  expect([refused.code, refused.out]).toEqual([1, '']);
});

test('a wrong command line is refused before anything is opened', async () => {
  const agent = ['--as', email('agent')];
  const wrong: readonly (readonly [readonly string[], string])[] = [
    [['list', 'incidents', ...agent], 'Allowed choices are'],
    [['create', 'filled-form', ...agent], 'Allowed choices are'],
    [['list', 'incident', ...agent, '--limit', '500'], 'from 1 to 200'],
    [['create', 'incident', ...agent, '--set', 'title'], 'Give a field and its value'],
    [['create', 'incident', '--set', 'title=Nobody'], "required option '--as <email>'"],
    [['do', 'INC0000001', 'assign', ...agent, '--if-version', 'new'], 'Give the version'],
  ];
  const ended = await Promise.all(wrong.map(([commandLine]) => records(commandLine)));
  expect(ended).toMatchObject(
    wrong.map(([, told]) => ({ code: 2, out: '', err: expect.stringContaining(told) })),
  );
});
