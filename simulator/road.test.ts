import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { monthsAfter } from '../kernel/day.ts';
import { isSignedBy, parseNote, parseVerifierKey } from '../kernel/signed-note.ts';
import { verificationLimit } from '../processes/before-decision.ts';
import { keysInMemory } from '../server/certification/certificates/keys.ts';
import { assess } from '../server/conformity/assess.ts';
import { verifyEd25519 } from '../server/journal/keys.ts';
import { sha256 } from '../server/journal/sha256.ts';
import { testSealing } from '../server/testing/sealed.ts';
import { type Answer, type TestService, testService } from '../server/testing/service.ts';
import { createSample, type Sample } from './create-sample.ts';
import { sampleName } from './organisation.ts';
import { bodyName } from './road/sample-body.ts';
import { isSurveillanceDue } from './road/surveillance.ts';
import { turnsOf } from './settings.ts';

const password = 'a long enough password';
/** The first surveillance lies within the year that ends then. */
const held = Date.parse('2026-06-10T04:00:00Z');
/** A Saturday night, before the calendar year in which the first surveillance is due. */
const ahead = Date.parse('2026-11-21T17:00:00Z');

interface Found {
  readonly id: string;
  readonly state: string;
  readonly opened_at: number;
  readonly assignee_id: string | null;
  readonly requester_id: string | null;
  // biome-ignore lint: whatever a process holds, tests look into it.
  readonly fields: any;
}

/** A sample with its road, in a database of its own. */
interface Walked {
  readonly service: TestService;
  readonly sample: Sample;
  readonly body: NonNullable<Sample['body']>;
  /** Records of a process, oldest first. */
  readonly of: (process: string) => Promise<readonly Found[]>;
}

async function walked(end: number): Promise<Walked> {
  const service = await testService();
  const sample = await createSample(service.database.application, {
    seed: 'road',
    end,
    incidents: 20,
    password,
    condition: 'none-yet',
    certificate_signer: keysInMemory(),
  });
  if (sample.body === null) throw new Error('there is no body');
  const of = async (process: string): Promise<readonly Found[]> => {
    const { rows } = await service.database.owner.query<Found>(
      `select id, state, opened_at, assignee_id, requester_id, fields from record where process = $1
        order by opened_at, id`,
      [process],
    );
    return rows;
  };
  return { service, sample, body: sample.body, of };
}

let road: Walked;
let other: Walked;

beforeAll(async () => {
  road = await walked(held);
  other = await walked(ahead);
}, 300_000);
afterAll(() => Promise.all([road, other].map(({ service }) => service.close())));

/** The only record of a process that a field tells from the others. */
async function one(process: string, field: string, value: string): Promise<Found> {
  const [first, another] = (await road.of(process)).filter(({ fields }) => fields[field] === value);
  if (first === undefined || another !== undefined) throw new Error(`${process} ${value} is not one`);
  return first;
}

async function provider(): Promise<string> {
  const file = (await road.of('certification')).find(({ state }) => state === 'certified');
  return file?.id ?? 'none';
}

const auditOf = async (kind: string): Promise<Found> => {
  const file = await provider();
  const found = (await road.of('certification-audit')).find(
    ({ fields }) => fields.certification === file && fields.kind === kind,
  );
  if (found === undefined) throw new Error(`there is no ${kind}`);
  return found;
};

const teamOf = ({ fields, assignee_id }: Found): readonly string[] => [
  assignee_id ?? '',
  ...fields.team.map(({ name }: { name: string }) => name),
];

async function states(process: string, field?: string): Promise<readonly string[]> {
  const found = await road.of(process);
  return found
    .map(({ state, fields }) => (field === undefined ? state : `${fields[field]} ${state}`))
    .toSorted();
}

async function signedInAs(email: string) {
  const { service } = road;
  const payload = { email, password };
  const signedIn = await service.call({ method: 'POST', url: '/api/v1/session', payload });
  expect(signedIn.status, signedIn.text).toBe(200);
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] as string;
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  return (method: 'GET' | 'POST', path: string, body?: object, more = {}): Promise<Answer> =>
    service.call({
      method,
      url: `/api/v1${path}`,
      headers: { ...headers, ...more },
      ...(body === undefined ? {} : { payload: body }),
    });
}

describe('the road to a certificate', () => {
  test('leads from the choice of a body to the first surveillance, one minor of which is open', async () => {
    expect(await states('certification-body')).toEqual(['chosen', 'ruled-out']);
    expect(await states('certification-application', 'decision')).toEqual(['granted decided']);
    expect(await states('certification-agreement')).toEqual(['accepted']);
    expect(await states('external-audit', 'kind')).toEqual([
      'stage-1 closed',
      'stage-2 closed',
      'surveillance reported',
    ]);
    expect(await states('received-finding', 'grade')).toEqual([
      ...['major closed', 'major closed', 'minor closed', 'minor closed', 'minor closed', 'minor open'],
      ...['opportunity considered', 'opportunity considered'],
    ]);
    expect(await states('held-certificate')).toEqual(['valid']);
    expect(await states('change-notice')).toEqual(['answered']);
    expect(await states('audit-room')).toEqual(['closed', 'open']);
    expect(await states('information-request')).toEqual(['in-answer', 'satisfied']);
    expect(await states('certificate')).toEqual(['valid']);
    const open = (await road.of('received-finding')).find(({ state }) => state === 'open');
    expect(open?.fields.answer_due > new Date(held).toISOString()).toBe(true);
  });

  test('sees an answer and evidence come back, and methods of all kinds', async () => {
    const returned = (await road.of('received-finding')).map(({ fields }) => fields.times_returned ?? 0);
    expect(returned.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
    const second = await auditOf('stage-2');
    const papers = (await road.of('work-paper')).filter(({ fields }) => fields.audit === second.id);
    expect([...new Set(papers.map(({ fields }) => fields.method))].toSorted()).toEqual([
      'document-review',
      'interview',
      'observation',
      'sample',
    ]);
    const drawn = papers.flatMap(({ fields }) => fields.sample ?? []);
    expect(drawn).toHaveLength(1);
    expect(drawn[0].drawn.split('\n')).toHaveLength(8);
    const first = await auditOf('stage-1');
    expect(first.fields).toMatchObject({ readiness: 'ready-with-concerns' });
    expect(first.fields.concerns).toBeTruthy();
  });

  test('takes its steps in the order and the time that the rules give', async () => {
    const [first, second, third] = [
      await auditOf('stage-1'),
      await auditOf('stage-2'),
      await auditOf('surveillance'),
    ];
    const [application] = await road.of('certification-application');
    const decision = await one('certification-decision', 'certification', await provider());
    const [certificate] = await road.of('certificate');
    const reviewed = (await road.of('management-review')).map(({ fields }) => fields.held_at ?? Infinity);
    const audited = (await road.of('audit')).map(({ fields }) => fields.ended_on ?? fields.reported_at);
    const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
    const inOrder = [
      day(Math.min(...reviewed)),
      first.fields.begins_on,
      first.fields.ends_on,
      second.fields.begins_on,
      second.fields.ends_on,
      decision.fields.decided_on,
      certificate?.fields.effective_on,
      third.fields.begins_on,
      day(held),
    ];
    expect(audited.length).toBeGreaterThan(0);
    expect(day(application?.opened_at ?? 0) < first.fields.begins_on).toBe(true);
    expect(inOrder).toEqual(inOrder.toSorted());
    // First surveillance: another calendar year, at most twelve months after the decision.
    const decided = decision.fields.decided_on;
    expect(third.fields.begins_on.slice(0, 4) > decided.slice(0, 4)).toBe(true);
    expect(third.fields.ends_on <= monthsAfter(decided, 12)).toBe(true);
    const file = await road.of('certification');
    const rows = file.find(({ state }) => state === 'certified')?.fields.programme;
    const window = rows.find(({ audit }: { audit: string }) => audit === third.id);
    expect(window.from <= third.fields.begins_on && third.fields.ends_on <= window.until).toBe(true);
    const majors = (await road.of('certification-finding')).filter(
      ({ fields }) => fields.grade === 'major' && fields.audit === second.id,
    );
    expect(majors).toHaveLength(2);
    for (const { fields } of majors) {
      expect(fields.verified_on <= verificationLimit(second.fields.ends_on)).toBe(true);
      expect(fields.verified_on < decided).toBe(true);
    }
  });

  test('keeps apart who audits, reviews, decides, and who writes and releases', async () => {
    const audits = await road.of('certification-audit');
    for (const audit of audits) expect(teamOf(audit)).not.toContain(audit.fields.reviewed_by);
    const everyAuditor = new Set(audits.flatMap(teamOf));
    const decisions = await road.of('certification-decision');
    expect(decisions).toHaveLength(2);
    for (const { fields } of decisions) {
      expect(fields.audited_by.length).toBeGreaterThan(0);
      expect(everyAuditor.has(fields.decided_by)).toBe(false);
    }
    for (const process of ['client-appeal', 'client-complaint']) {
      const [handled] = await road.of(process);
      expect(handled?.fields.involved).not.toContain(handled?.fields.decided_by);
      expect(handled?.fields.involved).not.toContain(handled?.fields.investigated_by);
    }
    const [application] = await road.of('certification-application');
    expect(application?.fields.authors).not.toContain(application?.fields.approved_by);
    for (const { fields } of await road.of('received-finding')) {
      if (fields.answered_by) expect(fields.authors).not.toContain(fields.answered_by);
    }
    const [conflict] = await road.of('conflict-of-interest');
    expect(everyAuditor.has(conflict?.fields.person)).toBe(false);
  });

  test('is told by both sides with the same bytes', async () => {
    const { rows } = await road.service.database.owner.query<{
      kind: string;
      hash: string;
      content: string;
      sent: string;
      received: string;
    }>(
      `select s.kind, encode(s.hash, 'hex') as hash, s.content, s.state as sent, r.state as received
        from delivery s left join delivery r
          on r.id = s.id and r.direction = 'received' and r.hash = s.hash and r.content = s.content
        where s.direction = 'sent'`,
    );
    expect(rows.length).toBeGreaterThan(40);
    for (const { content, hash, sent, received } of rows) {
      expect([sent, received]).toEqual(['delivered', 'delivered']);
      expect(createHash('sha256').update(content).digest('hex')).toBe(hash);
    }
    expect([...new Set(rows.map(({ kind }) => kind.replace('certification.', '')))].toSorted()).toEqual([
      ...['agreement', 'agreement-accepted', 'application', 'application-accepted', 'application-completed'],
      ...['application-returned', 'audit-plan', 'audit-plan-confirmed', 'audit-report', 'certificate'],
      ...['change-notice', 'change-notice-answered', 'decision', 'finding', 'finding-answer'],
      ...['finding-answer-accepted', 'finding-answer-rejected', 'finding-evidence', 'finding-not-verified'],
      'finding-verified',
    ]);
  });

  test('ends with a certificate that anybody can verify', async () => {
    const [certificate] = await road.of('certificate');
    const number = certificate?.fields.certificate_number;
    const answer = await road.service.call({ method: 'GET', url: `/api/v1/public/certificates/${number}` });
    expect(answer.body).toMatchObject({ status: 'valid', sample: true, certificate: { client: sampleName } });
    const note = parseNote(answer.body.statement);
    const key = parseVerifierKey(sha256, answer.body.key);
    if (note === null || key === null) throw new Error('it is no signed note');
    expect(isSignedBy(verifyEd25519, note, key)).toBe(true);
    expect(JSON.parse(note.text)).toMatchObject({ client: sampleName, body: { name: bodyName } });
    const [holding] = await road.of('held-certificate');
    expect(holding?.fields.statement).toBe(certificate?.fields.statement);
  });

  test('is sample on both sides, and sealed like everything else', async () => {
    const { service, sample, body } = road;
    for (const table of ['person', 'record', 'journal_entry', 'delivery']) {
      const { rows } = await service.database.owner.query(
        `select organisation_id as id, array_agg(distinct origin) as origins from ${table} group by 1`,
      );
      const expected = [sample.organisation.id, body.id].map((id) => ({ id, origins: ['sample'] }));
      expect(new Set(rows)).toEqual(new Set(expected));
    }
    const sealing = testSealing(service);
    try {
      await sealing.seal();
      for (const { id } of [sample.organisation, body]) {
        expect(await sealing.verify(id)).toMatchObject({ whole: true });
      }
    } finally {
      await sealing.close();
    }
  });

  test('leaves what the checks find as it is: what was made of findings is handled in time', async () => {
    const { service, sample } = road;
    const principal = {
      organisation_id: sample.organisation.id,
      actor: { id: null, roles: [] },
      origin: 'sample',
    } as const;
    const [from, to] = [turnsOf(held).start, held].map((at) => new Date(at).toISOString()) as [
      string,
      string,
    ];
    service.now = held + 86_400_000;
    const { id } = await assess(service.platform, principal, { from, to });
    const { rows } = await service.database.owner.query(
      `select check_id, count(*)::int from assessment_exception
        where assessment_id = $1 and check_id = any ($2) group by 1 order by 1`,
      [id, ['AC-124', 'AC-125', 'AC-126', 'AC-127']],
    );
    expect(rows).toEqual([
      { check_id: 'AC-124', count: 2 },
      { check_id: 'AC-125', count: 1 },
    ]);
  });
});

describe('the certification body', () => {
  test('does not send the auditor who advised the client', async () => {
    const call = await signedInAs('certification-manager-body@sample.example');
    const people = await road.service.database.owner.query<{ id: string }>(
      `select id from person where name = 'Keiko Sample'`,
    );
    const values = { title: 'Special audit', kind: 'special', certification: await provider() };
    const made = await call('POST', '/certification-audits', values);
    expect(made.status, made.text).toBe(201);
    const keiko = people.rows[0]?.id;
    const plan = {
      assignee: keiko,
      team: [{ name: keiko, function: 'lead' }],
      begins_on: '2026-07-01',
      ends_on: '2026-07-01',
      days_planned: 1,
      objectives: 'The move.',
      criteria: 'ISO/IEC 20000-1:2018',
      scope: 'Hà Nội',
      sessions: [{ day: '2026-07-01', topic: 'The move' }],
    };
    const refused = await call(
      'POST',
      `/certification-audits/${made.body.number}/transitions`,
      { activity: 'send-plan', fields: plan },
      { 'if-match': '"1"' },
    );
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toContainEqual(
      expect.objectContaining({ code: 'certification-audit.conflict' }),
    );
  });

  test('refused a client whose majors were never verified, and the appeal was decided by others', async () => {
    const decision = (await road.of('certification-decision')).find(({ fields }) => fields.kind === 'refuse');
    expect(decision?.state).toBe('announced');
    expect(decision?.fields.open_majors).toHaveLength(2);
    const audits = await road.of('certification-audit');
    const second = audits.find(
      ({ fields }) => fields.kind === 'stage-2' && fields.certification === decision?.fields.certification,
    );
    expect(decision?.fields.decided_on > verificationLimit(second?.fields.ends_on)).toBe(true);
    const [appeal] = await road.of('client-appeal');
    expect(appeal).toMatchObject({ state: 'closed', fields: { outcome: 'not-upheld' } });
    expect(appeal?.fields.decided_by).not.toBe(decision?.fields.decided_by);
  });
});

test('the guest comes in and sees the room that is open', async () => {
  const { service } = road;
  service.now = held;
  const call = await signedInAs('external-auditor@sample.example');
  const rooms = await call('GET', '/rooms');
  expect(rooms.body.items).toMatchObject([{ state: 'open', title: 'Surveillance: records of the year' }]);
  expect((await call('GET', '/risks')).status).toBe(403);
});

test('before the calendar year of the first surveillance, its days are agreed', async () => {
  expect([held, ahead].map((end) => isSurveillanceDue(turnsOf(end)))).toEqual([true, false]);
  const audits = await other.of('external-audit');
  expect(audits.map(({ fields, state }) => `${fields.kind} ${state}`)).toEqual([
    'stage-1 closed',
    'stage-2 closed',
    'surveillance confirmed',
  ]);
  const [certificate] = await other.of('held-certificate');
  const { next_surveillance_on, decided_on } = certificate?.fields ?? {};
  expect(next_surveillance_on).toBe(audits.at(-1)?.fields.begins_on);
  expect(next_surveillance_on >= `${Number(decided_on.slice(0, 4)) + 1}-01-01`).toBe(true);
  expect(next_surveillance_on <= monthsAfter(decided_on, 12)).toBe(true);
});

test('the same seed gives the same road, id by id', async () => {
  const again = await walked(held);
  const idsOf = async ({ service }: Walked): Promise<unknown> => {
    const { rows } = await service.database.owner.query(
      `select id, (select name from person p where p.id = actor_id) as who, process, activity, occurred_at
        from journal_entry order by organisation_id, id`,
    );
    return rows;
  };
  try {
    // What tests of this file have done themselves happened after the year.
    const before = (rows: unknown): unknown[] =>
      (rows as { occurred_at: number; process: string }[]).filter(
        ({ occurred_at, process }) => occurred_at < held && process !== 'session',
      );
    const [ours, theirs] = [before(await idsOf(road)), before(await idsOf(again))];
    expect(ours.length).toBeGreaterThan(1_000);
    expect(theirs).toEqual(ours);
  } finally {
    await again.service.close();
  }
}, 60_000);
