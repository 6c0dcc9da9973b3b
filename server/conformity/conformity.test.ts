import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { settingDefinitions } from '../../processes/definitions.ts';
import { incident } from '../../processes/incident/definition.ts';
import { requirements } from '../../standard/requirements.ts';
import { inOrganisation } from '../database/pool.ts';
import { execute } from '../records/execute.ts';
import { executeBulk } from '../records/execute-bulk.ts';
import { type TestOrganisation, type TestService, testService } from '../testing/service.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday morning inside working hours of the starting calendar. */
const monday = Date.parse('2026-03-02T08:00:00Z');

let service: TestService;
let organisation: TestOrganisation;

beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());
beforeEach(async () => {
  service.now = monday;
  organisation = await service.organisation('Sample provider');
});

/** Confirms every planned value as the organisation's own. */
async function confirmSettings(of: TestOrganisation): Promise<void> {
  await inOrganisation(service.database.application, of.id, async (client) => {
    for (const [key, { starting_value }] of Object.entries(settingDefinitions)) {
      await client.query(
        `insert into setting (organisation_id, key, version, value, confirmed)
          values (current_organisation_id(), $1, 1, $2, true)`,
        [key, JSON.stringify(starting_value)],
      );
    }
  });
  service.platform.organisations.forget(of.id);
}

const classified = { title: 'Mail is slow', category: 'software', impact: 2, urgency: 2 };

/** An incident that is opened now and resolved and closed within the next hours. */
async function work(of: TestOrganisation, values: Record<string, unknown> = classified): Promise<string> {
  const agent = of.person('agent');
  const { number } = (await agent.call('POST', '/incidents', values)).body;
  const resolution = { resolution_code: 'solved', resolution_text: 'Restarted the relay' };
  for (const [index, [activity, fields]] of [
    ['start', {}],
    ['resolve', resolution],
    ['close', {}],
  ].entries()) {
    service.now += HOUR;
    const headers = { 'if-match': `"${index + 1}"` };
    const answer = await agent.call(
      'POST',
      `/incidents/${number}/transitions`,
      { activity, fields },
      headers,
    );
    expect(answer.status).toBe(200);
  }
  return number;
}

// biome-ignore lint: whatever the API answers, tests look into it.
type Any = any;

async function assessBy(of: TestOrganisation, body: object = {}): Promise<Any> {
  const answer = await of.person('process-owner').call('POST', '/assessments', body);
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

const checkIn = (assessment: Any, id: string): Any =>
  assessment.requirements.flatMap(({ checks }: Any) => checks).find((check: Any) => check.id === id);
const requirementIn = (assessment: Any, id: string): Any =>
  assessment.requirements.find((requirement: Any) => requirement.id === id);

describe('an assessment', () => {
  test('says of every requirement what the records show, with population and exceptions', async () => {
    await confirmSettings(organisation);
    await work(organisation);
    const unclassified = await work(organisation, { title: 'No idea what it is' });
    const made = await assessBy(organisation);
    expect(made.requirements.map(({ id }: Any) => id)).toEqual(requirements.map(({ id }) => id));
    expect(checkIn(made, 'AC-086')).toMatchObject({
      verdict: 'contradicts',
      population: 2,
      exceptions: 1,
      evidence: { live: 2, import: 0, sample: 0 },
    });
    expect(checkIn(made, 'AC-088')).toMatchObject({ verdict: 'supports', population: 2, exceptions: 0 });
    expect(checkIn(made, 'AC-092')).toMatchObject({ verdict: 'no-evidence', population: 0 });
    expect(requirementIn(made, '8.6.1-a')).toMatchObject({ clause: '8.6.1', verdict: 'contradicts' });
    expect(requirementIn(made, '4.2-a')).toMatchObject({ verdict: 'needs-judgement', checks: [] });
    const path = `/assessments/${made.number}/checks/AC-086/exceptions`;
    const exceptions = await organisation.person('auditor').call('GET', path);
    expect(exceptions.body).toMatchObject({
      items: [
        {
          number: unclassified,
          process: 'incident',
          title: 'No idea what it is',
          reason: 'unclassified',
          params: { missing: ['category', 'impact', 'urgency', 'priority'] },
        },
      ],
      next: null,
    });
    const csv = await organisation.person('auditor').call('GET', `${path}.csv`, undefined, {
      'accept-language': 'vi',
    });
    expect(csv.text.split('\r\n')[1]).toBe(
      `${unclassified},incident,No idea what it is,unclassified,"Còn thiếu: phân loại, mức ảnh hưởng, mức khẩn cấp, mức ưu tiên."`,
    );
  });

  test('answers for each requirement of a check by what bears on it', async () => {
    await confirmSettings(organisation);
    const number = await work(organisation, { title: 'No category', impact: 2, urgency: 2 });
    const made = await assessBy(organisation);
    const [logged, prioritised] = ['8.6.1-a', '8.6.1-b'].map((id) => requirementIn(made, id));
    expect(logged).toMatchObject({ verdict: 'contradicts', checks: [{ id: 'AC-086', exceptions: 1 }] });
    expect(prioritised).toMatchObject({
      verdict: 'supports',
      checks: [{ id: 'AC-086', verdict: 'supports', population: 1, exceptions: 0 }],
    });
    const listed = async (requirement: string): Promise<Any> =>
      (
        await organisation
          .person('auditor')
          .call('GET', `/assessments/${made.number}/checks/AC-086/exceptions?requirement=${requirement}`)
      ).body.items.map((item: Any) => item.number);
    expect(await listed('8.6.1-a')).toEqual([number]);
    expect(await listed('8.6.1-b')).toEqual([]);
    const csv = await organisation
      .person('auditor')
      .call('GET', `/assessments/${made.number}/checks/AC-086/exceptions.csv?requirement=8.6.1-b`);
    expect(csv.text).toBe('number,process,title,reason,explanation\r\n');
  });

  test('lets a check that is stricter than the text ask, count or not count, as the organisation decides', async () => {
    await confirmSettings(organisation);
    const administrator = organisation.person('administrator');
    const service_number = (await administrator.call('POST', '/services', { title: 'Sample service' })).body
      .number;
    await administrator.call(
      'POST',
      `/services/${service_number}/transitions`,
      { activity: 'publish', fields: {} },
      { 'if-match': '"1"' },
    );
    const { starting_value } = settingDefinitions['conformity.strict-checks'] as { starting_value: object };
    let version = 1;
    const weighing = async (weight: string): Promise<Any> => {
      const path = '/settings/conformity.strict-checks';
      const value = { ...starting_value, 'AC-011': weight };
      const put = await administrator.call('PUT', path, { value }, { 'if-match': `"${version}"` });
      expect(put).toMatchObject({ status: 200 });
      version += 1;
      return requirementIn(await assessBy(organisation), '6.1.2-a2');
    };
    for (const [weight, verdict] of [
      ['asks', 'needs-judgement'],
      ['counts', 'contradicts'],
      ['off', 'needs-judgement'],
    ] as const) {
      expect(await weighing(weight)).toMatchObject({
        verdict,
        checks: [{ id: 'AC-011', counts: weight, verdict: 'contradicts' }],
      });
    }
  });

  test('leaves to people what rests on starting values that nobody confirmed', async () => {
    await work(organisation, { title: 'No idea what it is' });
    expect(checkIn(await assessBy(organisation), 'AC-086')).toMatchObject({
      verdict: 'needs-judgement',
      reason: 'planned-value-unconfirmed',
      settings: ['incident.priority', 'incident.conformity', 'calendars'],
      population: 1,
      exceptions: 1,
    });
  });

  test('ends with the newest evidence, and calls it stale when that is long ago', async () => {
    await confirmSettings(organisation);
    await work(organisation);
    const newest = service.now;
    service.now += 400 * DAY;
    const late = await assessBy(organisation);
    expect(Date.parse(late.to) - newest).toBeLessThanOrEqual(60_000);
    expect(late.from).toBe('2025-03-02T11:01:00.000Z');
    expect(checkIn(late, 'AC-086')).toMatchObject({ verdict: 'stale', population: 1 });
    const asOfThen = await assessBy(organisation, { from: '2026-03-01', to: '2026-04-01' });
    expect(checkIn(asOfThen, 'AC-086')).toMatchObject({ verdict: 'supports', population: 1 });
  });

  test('sees records as they stood at the end of the period, in one snapshot', async () => {
    await confirmSettings(organisation);
    await work(organisation);
    const before = await assessBy(organisation, { from: '2026-03-01', to: '2026-03-02T09:30:00Z' });
    expect(checkIn(before, 'AC-089')).toMatchObject({ population: 1 });
    expect(checkIn(before, 'AC-088')).toMatchObject({ population: 0, verdict: 'no-evidence' });
    const after = await assessBy(organisation, { from: '2026-03-01', to: '2026-03-03' });
    expect(checkIn(after, 'AC-089')).toMatchObject({ population: 0 });
    expect(checkIn(after, 'AC-088')).toMatchObject({ population: 1 });
  });

  test('assesses an imported log over its own time, whatever clocks have announced since', async () => {
    await confirmSettings(organisation);
    const seen = Date.parse('2017-02-01T09:00:00Z');
    const values = { ...classified, priority: 3 };
    const principal = {
      organisation_id: organisation.id,
      actor: { id: null, roles: [] },
      origin: 'import',
    } as const;
    await executeBulk(service.platform, principal, incident, [
      {
        target: { external_key: 'OLD-9' },
        actor: principal.actor,
        now: seen,
        command: {
          ...{ kind: 'observe', state: 'in-progress', values, occurred_at: seen, opened_at: seen - HOUR },
          ...{ external_key: 'OLD-9', number: 'INC0000009', actor_id: null },
          ...{ source_hash: '00ff', import_run_id: organisation.id },
        },
      },
    ]);
    const live = { ...principal, origin: 'live' } as const;
    await execute(service.platform, live, {
      definition: incident,
      key: 'INC0000009',
      command: { kind: 'clock' },
    });
    const made = await assessBy(organisation);
    expect(made.to).toBe('2017-02-01T09:01:00.000Z');
    expect(checkIn(made, 'AC-089')).toMatchObject({ population: 1, exceptions: 0, verdict: 'stale' });
    expect(checkIn(made, 'AC-086')).toMatchObject({ evidence: { live: 0, import: 1, sample: 0 } });
    expect(checkIn(made, 'AC-087')).toMatchObject({ population: 0 });
  });

  test('can be limited to a clause', async () => {
    const made = await assessBy(organisation, { clause: '8.6.1' });
    expect(made.clause).toBe('8.6.1');
    expect(new Set(made.requirements.map(({ clause }: Any) => clause))).toEqual(new Set(['8.6.1']));
    const above = await assessBy(organisation, { clause: '8.6' });
    expect(above.requirements.length).toBeGreaterThan(made.requirements.length);
    const { requirements: all, clause } = await assessBy(organisation);
    expect([all.length, clause]).toEqual([requirements.length, null]);
    const auditor = organisation.person('auditor');
    expect((await auditor.call('GET', '/assessments/latest')).body.clause).toBeNull();
    expect((await auditor.call('GET', '/assessments/latest?clause=8.6.1')).body.id).toBe(made.id);
  });

  test.each([
    [{ from: '2026-13-01' }, 'assessment.date-invalid'],
    [{ to: 'yesterday' }, 'assessment.date-invalid'],
    [{ from: '2026-02-01', to: '2026-02-01' }, 'assessment.period-empty'],
    [{ from: '2026-12-01' }, 'assessment.period-empty'],
    [{ clause: '8.6.9' }, 'assessment.clause-unknown'],
    [{ clause: '3' }, 'assessment.clause-unknown'],
  ])('refuses %j', async (body, code) => {
    const answer = await organisation.person('administrator').call('POST', '/assessments', body);
    expect(answer).toMatchObject({ status: 422, body: { code } });
  });

  test('is kept as it was made, journalled, and cannot be changed', async () => {
    const made = await assessBy(organisation);
    expect(made.number).toBe('ASM0000001');
    const auditor = organisation.person('auditor');
    for (const path of ['latest', made.id, made.number]) {
      expect((await auditor.call('GET', `/assessments/${path}`)).body).toEqual(made);
    }
    const { owner } = service.database;
    const { rows } = await owner.query(
      'select activity, detail, actor_id from journal_entry where record_id = $1',
      [made.id],
    );
    expect(rows).toMatchObject([
      {
        activity: 'assess',
        actor_id: organisation.person('process-owner').id,
        detail: { number: made.number, counts: made.counts, queried_at: made.queried_at },
      },
    ]);
    for (const change of ["update assessment set counts = '{}'", 'delete from assessment']) {
      await expect(owner.query(`${change} where id = $1`, [made.id])).rejects.toThrow('append-only');
      const asApplication = inOrganisation(service.database.application, organisation.id, (client) =>
        client.query(`${change} where id = $1`, [made.id]),
      );
      await expect(asApplication).rejects.toThrow('permission denied');
    }
  });

  test('counts verdicts for each clause, newest first, a page at a time', async () => {
    const numbers = [];
    for (let count = 0; count < 3; count += 1) numbers.unshift((await assessBy(organisation)).number);
    const agent = organisation.person('agent');
    const first = (await agent.call('GET', '/assessments?limit=2')).body;
    const second = (await agent.call('GET', `/assessments?limit=2&cursor=${first.next}`)).body;
    expect([...first.items, ...second.items].map(({ number }: Any) => number)).toEqual(numbers);
    expect(second.next).toBeNull();
    const [{ counts, clauses }] = first.items;
    const sum = (of: Record<string, number>) => Object.values(of).reduce((a, b) => a + b, 0);
    expect(sum(counts)).toBe(requirements.length);
    expect(sum(clauses['8.6.1'])).toBe(requirements.filter(({ clause }) => clause === '8.6.1').length);
    expect((await agent.call('GET', '/assessments?cursor=AAAA')).body.code).toBe('list.cursor-invalid');
  });

  test('pages through exceptions without losing or repeating one', async () => {
    const count = 7;
    for (let made = 0; made < count; made += 1) {
      await organisation.person('agent').call('POST', '/incidents', { title: `Incident ${made}` });
    }
    // Until something newer is there to end the period with, they were just reported.
    service.now += 60 * DAY;
    await work(organisation);
    const { id } = await assessBy(organisation);
    const titles: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const path: string = `/assessments/${id}/checks/AC-086/exceptions?limit=3${next && `&cursor=${next}`}`;
      const page: Any = (await organisation.person('auditor').call('GET', path)).body;
      titles.push(...page.items.map(({ title }: Any) => title));
      next = page.next;
    }
    expect(titles.toSorted()).toEqual(Array.from({ length: count }, (_, made) => `Incident ${made}`));
  });

  test('never mixes two organisations', async () => {
    const other = await service.organisation('Another provider');
    await work(organisation, { title: 'No idea what it is' });
    await work(organisation);
    await work(other);
    const made = await assessBy(organisation);
    expect(checkIn(made, 'AC-086')).toMatchObject({ population: 2, exceptions: 1 });
    expect(checkIn(await assessBy(other), 'AC-086')).toMatchObject({ population: 1, exceptions: 0 });
    const stranger = other.person('administrator');
    for (const path of [
      made.id,
      `${made.id}/checks/AC-086/exceptions`,
      `${made.id}/checks/AC-086/exceptions.csv`,
    ]) {
      expect(await stranger.call('GET', `/assessments/${path}`)).toMatchObject({
        status: 404,
        body: { code: 'assessment.unknown' },
      });
    }
  });

  test('is made by those who answer for the system, read by staff, closed to requesters', async () => {
    const latest = '/assessments/latest';
    const none = await organisation.person('auditor').call('GET', latest);
    expect(none).toMatchObject({ status: 404, body: { code: 'assessment.none-yet' } });
    for (const role of ['agent', 'auditor', 'requester'] as const) {
      expect((await organisation.person(role).call('POST', '/assessments', {})).status).toBe(403);
    }
    for (const role of ['administrator', 'system-manager', 'process-owner'] as const) {
      expect((await organisation.person(role).call('POST', '/assessments', {})).status).toBe(201);
    }
    for (const role of ['administrator', 'system-manager', 'process-owner', 'agent', 'auditor'] as const) {
      expect((await organisation.person(role).call('GET', latest)).status).toBe(200);
    }
    expect((await organisation.person('requester').call('GET', latest)).status).toBe(403);
  });
});

describe('a judgement', () => {
  const path = '/requirements/4.2-a/judgements';
  const given = {
    verdict: 'supports',
    reason: 'The register of issues is kept and was reviewed in January.',
    evidence: [{ text: 'Register of issues, version 4', url: 'https://files.example/issues-4' }],
    valid_until: '2027-01-31',
  };

  test('decides what no check does until it goes stale, and the newest counts', async () => {
    const owner = organisation.person('process-owner');
    expect((await owner.call('POST', path, given)).body).toMatchObject({
      requirement: '4.2-a',
      judged_by: { id: owner.id, name: owner.name },
      valid_until: '2027-01-31T00:00:00.000Z',
    });
    expect(requirementIn(await assessBy(organisation), '4.2-a')).toMatchObject({
      verdict: 'supports',
      checks: [],
      judgement: { reason: given.reason, judged_by: { name: owner.name } },
    });
    await owner.call('POST', path, {
      ...given,
      verdict: 'contradicts',
      reason: 'It is a copy of last year’s.',
    });
    expect(requirementIn(await assessBy(organisation), '4.2-a').verdict).toBe('contradicts');
    service.now = Date.parse('2027-02-01T00:00:00Z');
    expect(requirementIn(await assessBy(organisation), '4.2-a').verdict).toBe('stale');
    const kept = (await organisation.person('auditor').call('GET', path)).body.items;
    expect(kept.map(({ verdict }: Any) => verdict)).toEqual(['contradicts', 'supports']);
    const { rows } = await service.database.owner.query(
      "select detail from journal_entry where organisation_id = $1 and activity = 'judge'",
      [organisation.id],
    );
    expect(rows).toHaveLength(2);
    const change = service.database.owner.query('update judgement set reason = $1', ['Other']);
    await expect(change).rejects.toThrow('append-only');
  });

  test('cannot talk contradicting records away', async () => {
    await confirmSettings(organisation);
    await work(organisation, { title: 'No idea what it is' });
    const judged = await organisation
      .person('system-manager')
      .call('POST', '/requirements/8.6.1-a/judgements', given);
    expect(judged.status).toBe(201);
    expect(requirementIn(await assessBy(organisation), '8.6.1-a').verdict).toBe('contradicts');
  });

  test.each([
    [{ reason: '  ' }, 422, 'judgement.blank'],
    [{ evidence: [] }, 400, 'request.invalid'],
    [{ valid_until: '2026-03-02T08:00:00Z' }, 422, 'judgement.expired-already'],
    [{ valid_until: 'soon' }, 422, 'judgement.expired-already'],
    [{ verdict: 'stale' }, 400, 'request.invalid'],
    [{ evidence: [{ text: 'A script', url: 'javascript:alert(1)' }] }, 400, 'request.invalid'],
  ])('is refused with %j', async (change, status, code) => {
    const answer = await organisation.person('process-owner').call('POST', path, { ...given, ...change });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  test('takes a requirement that exists and a role that answers for it', async () => {
    const owner = organisation.person('process-owner');
    expect((await owner.call('POST', '/requirements/4.1-x9/judgements', given)).body.code).toBe(
      'requirement.unknown',
    );
    expect((await owner.call('GET', '/requirements/4.1-x9/judgements')).body.code).toBe(
      'requirement.unknown',
    );
    for (const role of ['agent', 'auditor', 'requester'] as const) {
      expect((await organisation.person(role).call('POST', path, given)).status).toBe(403);
    }
    expect((await organisation.person('requester').call('GET', path)).status).toBe(403);
  });

  test('stays in its organisation', async () => {
    const other = await service.organisation('Another provider');
    await organisation.person('process-owner').call('POST', path, given);
    expect((await other.person('auditor').call('GET', path)).body.items).toEqual([]);
    expect(requirementIn(await assessBy(other), '4.2-a').verdict).toBe('needs-judgement');
  });
});
