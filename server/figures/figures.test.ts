import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drainJobs } from '../jobs/worker.ts';
import { type TestOrganisation, type TestPerson, type TestService, testService } from '../testing/service.ts';
import { takeDuePoints } from './take-due-points.ts';

const logger = { debug() {}, info() {}, warn() {}, error() {} };

let service: TestService;
let ours: TestOrganisation;
let manager: TestPerson;
let mail: string;
let portal: string;

/** The first instant of a day in UTC, which is the time zone of the organisation, and some hours more. */
const at = (day: string, hours = 0): number => Date.parse(day) + hours * 3_600_000;

async function does(
  plural: string,
  number: string,
  activity: string,
  fields = {},
  text: string | null = 'Why.',
) {
  const { body } = await manager.call('GET', `/${plural}/${number}`);
  const sent = { activity, fields, text };
  return manager.call('POST', `/${plural}/${number}/transitions`, sent, { 'if-match': `"${body.version}"` });
}

async function incident(day: string, of: string, resolved_hours: number | null): Promise<void> {
  service.now = at(day);
  const values = { title: `Of ${day}`, service: of, impact: 2, urgency: 2, category: 'other' };
  const made = await manager.call('POST', '/incidents', values);
  expect(made.status, made.text).toBe(201);
  if (resolved_hours === null) return;
  service.now = at(day, resolved_hours);
  const done = { resolution_code: 'solved', resolution_text: 'Restarted.' };
  const resolved = await does('incidents', made.body.number, 'resolve', done);
  expect(resolved.status, resolved.text).toBe(200);
}

const planned = {
  source: 'computed',
  figure: 'incident.opened',
  frequency_days: 7,
  evaluation_days: 90,
  direction: 'at-most',
  target: 2,
};

async function measure(values: object = {}): Promise<string> {
  const made = await manager.call('POST', '/measures', { title: 'Computed', ...planned, ...values });
  expect(made.status, made.text).toBe(201);
  return made.body.number;
}

const read = async (plural: string, number: string) =>
  (await manager.call('GET', `/${plural}/${number}`)).body;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  manager = ours.person('system-manager');
  [mail, portal] = (await Promise.all(
    ['Mail', 'Portal'].map(async (title) => (await manager.call('POST', '/services', { title })).body.id),
  )) as [string, string];
  await incident('2026-03-03', mail, 4);
  await incident('2026-03-05', mail, 8);
  await incident('2026-03-09', portal, null);
  await incident('2026-03-12', mail, 6);
});
afterAll(() => service.close());

describe('a point of a computed measure', () => {
  test('is taken by the program when it is due, over the time since the last one, and says what it rests on', async () => {
    service.now = at('2026-03-02', 9);
    const number = await measure();
    service.now = at('2026-03-09', 23);
    expect(await takeDuePoints(service.platform)).toEqual({ taken: 0, empty: 0, failed: [] });
    service.now = at('2026-03-10', 1);
    expect(await takeDuePoints(service.platform)).toEqual({ taken: 1, empty: 0, failed: [] });
    // Again at the same time: nothing is due any more.
    expect(await takeDuePoints(service.platform)).toEqual({ taken: 0, empty: 0, failed: [] });
    const first = await read('measures', number);
    expect(first.points).toMatchObject([
      { from: '2026-03-03', date: '2026-03-09', value: 3, population: 3, how: 'computed', met: false },
    ]);
    expect(first.points[0].proof).toBe(
      'Records of Incidents, 2026-03-03 to 2026-03-09: 3; computed 2026-03-10 01:00 UTC',
    );
    const journal = await manager.call('GET', `/measures/${number}/journal?order=newest-first`);
    expect(journal.body.items[0]).toMatchObject({ activity: 'take-point', actor: null });

    // Word of it was late: the point goes over all the time that has passed, and the one that was due stays missed.
    service.now = at('2026-03-25', 1);
    await takeDuePoints(service.platform);
    expect((await read('measures', number)).points[1]).toMatchObject({
      from: '2026-03-10',
      date: '2026-03-24',
      value: 1,
    });
  });

  test('is taken by the worker', async () => {
    service.now = at('2026-03-02', 9);
    const number = await measure({ title: 'By the worker' });
    service.now = at('2026-03-10', 1);
    await service.database.application.query("select enqueue_job('take-points', '{}'::json)");
    await drainJobs({ owner: service.database.owner, platform: service.platform, logger });
    expect((await read('measures', number)).last_value).toBe(3);
  });

  test('is taken at once by whoever wants it, narrowed to the service of the measure', async () => {
    service.now = at('2026-03-11', 12);
    const number = await measure({ figure: 'incident.median-hours', service: mail });
    const taken = await does('measures', number, 'take-point', {}, null);
    expect(taken.status, taken.text).toBe(200);
    // The days before, as many as lie between points: 4 to 10 March, with one of 8 hours.
    expect(taken.body.points).toMatchObject([
      { from: '2026-03-04', date: '2026-03-10', value: 8, population: 1, how: 'computed' },
    ]);
    expect(taken.body.unit).toBe('h');
    const again = await does('measures', number, 'take-point', {}, null);
    expect([again.status, again.body.code]).toEqual([409, 'measure.period-empty']);
    expect(again.body.params).toEqual({ date: '2026-03-10', next: '2026-03-12' });
  });

  test('is not typed by anybody, but corrected with a reason', async () => {
    service.now = at('2026-03-11', 12);
    const number = await measure();
    const point = { point_date: '2026-03-10', point_value: 0 };
    const typed = await does('measures', number, 'record-point', point);
    expect([typed.status, typed.body.code]).toEqual([409, 'measure.computed']);
    const smuggled = await does('measures', number, 'take-point', point);
    expect(smuggled.status).toBe(403);
    const own = await does('measures', number, 'find-nothing', { nothing_found_on: '2026-03-10' });
    expect(own.status).not.toBe(200);
    expect((await read('measures', number)).points).toBeNull();
    await does('measures', number, 'take-point', {}, null);
    expect((await does('measures', number, 'correct-point', point, null)).status).toBe(422);
    const corrected = await does('measures', number, 'correct-point', point, 'One was a test.');
    expect(corrected.body.points).toMatchObject([{ value: 0, how: 'corrected', date: '2026-03-10' }]);
  });

  test('is not made up where there are no records: the measure says so and is owed anew', async () => {
    service.now = at('2026-03-02', 9);
    const number = await measure({ figure: 'nonconformity.median-days' });
    const refused = await does('measures', number, 'take-point', {}, null);
    expect([refused.status, refused.body.code]).toEqual([409, 'measure.no-records']);
    service.now = at('2026-03-10', 1);
    const run = await takeDuePoints(service.platform);
    expect(run).toMatchObject({ empty: 1, failed: [] });
    const found = await read('measures', number);
    expect(found).toMatchObject({ points: null, nothing_found_on: '2026-03-09' });
    const journal = await manager.call('GET', `/measures/${number}/journal?order=newest-first`);
    expect(journal.body.items[0].text).toContain(
      'no record of Nonconformities from 2026-03-03 to 2026-03-09',
    );
    expect(Date.parse((await read('measures', number)).due_at)).toBe(at('2026-03-17') - 1);
    expect(await takeDuePoints(service.platform)).toMatchObject({ taken: 0, empty: 0 });
  });

  test('is not taken of a figure that cannot be told of the service, nor by those who may not', async () => {
    service.now = at('2026-03-20', 9);
    const number = await measure({ figure: 'competence.gaps', service: mail });
    const refused = await does('measures', number, 'take-point', {}, null);
    expect([refused.status, refused.body.code]).toEqual([409, 'measure.not-by-service']);
    const entered = await measure({
      source: 'entered',
      figure: null,
      method: 'By hand.',
      data_source: 'List.',
    });
    const other = await does('measures', entered, 'take-point', {}, null);
    expect([other.status, other.body.code]).toEqual([409, 'measure.not-computed']);
    const mine = await measure();
    for (const person of [ours.person('requester'), ours.person('auditor')]) {
      const answer = await person.call(
        'POST',
        `/measures/${mine}/transitions`,
        { activity: 'take-point' },
        { 'if-match': '"1"' },
      );
      expect(answer.status).toBeGreaterThanOrEqual(403);
      expect(answer.status).toBeLessThanOrEqual(404);
    }
    const theirs = (await service.organisation('Theirs')).person('system-manager');
    const hidden = await theirs.call(
      'POST',
      `/measures/${mine}/transitions`,
      { activity: 'take-point' },
      { 'if-match': '"1"' },
    );
    expect(hidden.status).toBe(404);
  });

  test('says nothing of the records of another organisation', async () => {
    service.now = at('2026-03-11', 12);
    const theirs = (await service.organisation('Others')).person('system-manager');
    const made = await theirs.call('POST', '/measures', { title: 'Theirs', ...planned });
    const answer = await theirs.call(
      'POST',
      `/measures/${made.body.number}/transitions`,
      { activity: 'take-point' },
      { 'if-match': '"1"' },
    );
    expect([answer.status, answer.body.code]).toEqual([409, 'measure.no-records']);
  });
});

describe('an issue of a service report', () => {
  const chosen = ['incident.opened', 'incident.median-hours', 'competence.gaps'];

  async function report(values: object = {}): Promise<string> {
    service.now = at('2026-02-02', 9);
    const made = await manager.call('POST', '/service-reports', {
      title: 'Mail, weekly',
      purpose: 'Shows how mail does.',
      frequency_days: 7,
      services: [mail],
      figures_chosen: chosen,
      ...values,
    });
    expect(made.status, made.text).toBe(201);
    return made.body.number;
  }

  test('is drawn up from the figures chosen, narrowed to its services, and keeps them as data', async () => {
    const number = await report();
    service.now = at('2026-03-09', 9);
    const draft = (
      await manager.call('GET', `/service-reports/${number}/draft-issue?from=2026-03-02&to=2026-03-08`)
    ).body;
    expect(draft).toMatchObject({
      period_from: '2026-03-02',
      issued_on: '2026-03-09',
      figures: 'Incidents opened: 2 (2 records)\nMedian time to resolve incidents: 6 h (2 records)',
      trend: 'First issue: there is nothing to compare yet.',
      trend_periods: 1,
      data_source: 'Records of Incidents, 2026-03-02 to 2026-03-08, computed 2026-03-09 09:00 UTC',
      computed: [
        { figure: 'incident.opened', value: 2, population: 2, previous: null, earlier: [] },
        { figure: 'incident.median-hours', value: 6, unit: 'hours', population: 2 },
      ],
    });
    const { computed, left_out, ...texts } = draft;
    expect(left_out).toEqual([{ figure: 'competence.gaps', name: expect.any(String) }]);
    const first = await does(
      'service-reports',
      number,
      'issue',
      { ...texts, figures: `${texts.figures}\nQuiet.` },
      null,
    );
    expect(first.status, first.text).toBe(200);
    expect(first.body.issues[0].computed).toEqual([
      { figure: 'incident.opened', value: 2, unit: 'count', population: 2, previous: null },
      { figure: 'incident.median-hours', value: 6, unit: 'hours', population: 2, previous: null },
    ]);
    expect(first.body).toMatchObject({
      computed: null,
      issues: [{ figures: expect.stringContaining('Quiet.') }],
    });

    service.now = at('2026-03-16', 9);
    const next = (await manager.call('GET', `/service-reports/${number}/draft-issue?language=vi`)).body;
    expect(next).toMatchObject({
      period_from: '2026-03-09',
      period_to: '2026-03-15',
      trend_periods: 2,
      trend: 'Sự cố được ghi nhận: 2 → 1\nThời gian giải quyết sự cố trung vị: 6 h → 6 h',
      computed: [
        {
          value: 1,
          previous: 2,
          earlier: [{ from: '2026-03-02', to: '2026-03-08', value: 2, population: 2 }],
        },
        { value: 6, previous: 6 },
      ],
    });
  });

  test('tells figures chosen later of the issues before, too', async () => {
    const number = await report({ figures_chosen: null });
    service.now = at('2026-03-09', 9);
    const given = { period_from: '2026-03-02', period_to: '2026-03-08', issued_on: '2026-03-09' };
    const words = { figures: 'Fine.', trend: 'None.', trend_periods: 1, data_source: 'Records.' };
    const issued = await does('service-reports', number, 'issue', { ...given, ...words }, null);
    expect(issued.status, issued.text).toBe(200);
    expect(issued.body.issues[0].computed).toBeNull();
    const empty = (await manager.call('GET', `/service-reports/${number}/draft-issue`)).body;
    expect(empty).toMatchObject({ figures: '', data_source: '', computed: [], trend_periods: 2 });
    const { version } = await read('service-reports', number);
    await manager.call(
      'PATCH',
      `/service-reports/${number}`,
      { figures_chosen: chosen },
      { 'if-match': `"${version}"` },
    );
    service.now = at('2026-03-16', 9);
    const { computed } = (await manager.call('GET', `/service-reports/${number}/draft-issue`)).body;
    expect(computed[0]).toMatchObject({ value: 1, previous: 2, earlier: [{ value: 2 }] });
  });

  test('takes figures from nobody but the program', async () => {
    const number = await report();
    service.now = at('2026-03-09', 9);
    const given = { period_from: '2026-03-02', period_to: '2026-03-08', issued_on: '2026-03-09' };
    const words = { figures: 'Fine.', trend: 'None.', trend_periods: 1, data_source: 'Records.' };
    const row = { figure: 'incident.opened', value: 0, unit: 'count', population: 0, previous: null };
    const refused = await does(
      'service-reports',
      number,
      'issue',
      { ...given, ...words, computed: [row] },
      null,
    );
    expect([refused.status, refused.body.code]).toEqual([403, 'field.not-allowed']);
    expect((await read('service-reports', number)).issues).toBeNull();
  });

  test('is drawn up over days that are days and in order, for those who may issue it', async () => {
    const number = await report();
    const path = `/service-reports/${number}/draft-issue`;
    const wrong = await manager.call('GET', `${path}?from=2026-03-08&to=2026-03-02`);
    expect(wrong.body.errors).toMatchObject([{ field: 'to', code: 'field.day-too-early' }]);
    const none = await manager.call('GET', `${path}?from=2026-02-31`);
    expect(none.body.errors).toMatchObject([{ field: 'from', code: 'field.date-invalid' }]);
    expect((await ours.person('requester').call('GET', path)).status).toBe(403);
    const theirs = (await service.organisation('Elsewhere')).person('system-manager');
    expect((await theirs.call('GET', path)).status).toBe(404);
    expect((await manager.call('GET', `${path}?from=2026-03-02&to=2026-03-08`)).status).toBe(200);
  });
});
