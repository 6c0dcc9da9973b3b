import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentItems } from '../../standard/documents.ts';
import { requirementsOfClause } from '../../standard/requirements.ts';
import { inOrganisation } from '../database/pool.ts';
import { hashPassword } from '../identity/passwords.ts';
import {
  type Answer,
  testPassword as password,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../testing/service.ts';

let service: TestService;
let ours: TestOrganisation;
let manager: TestPerson;
let owner: TestPerson;
let top: TestPerson;

interface Known {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

async function create(by: TestPerson, plural: string, values: object): Promise<Known> {
  const answer = await by.call('POST', `/${plural}`, values);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

function attempt(
  by: TestPerson,
  plural: string,
  { number, version }: Known,
  activity: string,
  body: object = {},
): Promise<Answer> {
  const path = `/${plural}/${number}/transitions`;
  return by.call('POST', path, { activity, ...body }, { 'if-match': `"${version}"` });
}

async function perform(...doing: Parameters<typeof attempt>): Promise<Known> {
  const answer = await attempt(...doing);
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
}

const finding = (grade: string, more: object = {}) => ({
  title: `A ${grade} one`,
  grade,
  requirements: ['8.6.1-a', '9.2.1-s1'],
  statement: 'No audit of the supplier was made.',
  evidence: 'Programme of 2026.',
  ...more,
});

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  manager = ours.person('system-manager');
  owner = ours.person('process-owner');
  top = ours.person('top-management');
  const hash = await hashPassword(password);
  await inOrganisation(service.database.application, ours.id, (client) =>
    client.query('update person set password_hash = $1 where organisation_id = $2', [hash, ours.id]),
  );
});
afterAll(() => service.close());

describe('the dossier of an application', () => {
  let application: Known;
  const partsOf = async () => {
    const answer = await manager.call('GET', `/certification-applications/${application.number}/dossier`);
    expect(answer.status, answer.text).toBe(200);
    return Object.fromEntries(answer.body.parts.map((one: { part: string }) => [one.part, one]));
  };

  beforeAll(async () => {
    const mail = await create(manager, 'services', { title: 'Mail', description: 'For hospitals.' });
    const law = await create(manager, 'interested-parties', {
      title: 'Ministry',
      group: 'regulators',
      requirements: [
        { requirement: 'Report breaches.', source: 'law', reference: 'Act 5', relevant: true },
        { requirement: 'Be polite.', source: 'expectation', relevant: true },
      ],
    });
    await create(manager, 'sms-processes', { title: 'Incident management', operated_by: 'organisation' });
    await create(manager, 'sms-processes', {
      title: 'Network',
      operated_by: 'other-party',
      other_party: law.id,
    });
    const scope = await create(manager, 'scopes', {
      title: 'Scope',
      edition: 1,
      organisation_name: 'Ours Limited',
      statement: 'Mail for hospitals.',
      services: [mail.id],
      locations: [{ place: 'Hanoi', activities: 'All' }],
      no_other_parties: true,
      no_exclusions: true,
      considered: 'Everything.',
    });
    await perform(top, 'scopes', scope, 'approve', { password });
    application = await create(manager, 'certification-applications', {
      title: 'First application',
      request: 'initial',
      edition: '2018',
    });
  });

  test('is taken over from records, with where each part comes from and what is missing', async () => {
    expect((await partsOf())['scope_statement']).toMatchObject({ state: 'missing', found: true });
    application = await perform(manager, 'certification-applications', application, 'assemble');
    expect(application).toMatchObject({
      client_name: 'Ours Limited',
      scope_statement: 'Mail for hospitals.',
      services: [{ name: 'Mail', description: 'For hospitals.' }],
      sites: [{ name: 'Hanoi', activities: 'All', central: true }],
      legal_obligations: 'Ministry: Report breaches. (Act 5)',
      outsourcing: 'Network (Ministry)',
    });
    expect(application['processes']).toEqual([
      { name: 'Incident management', operated_by: 'organisation' },
      { name: 'Network', operated_by: 'other-party' },
    ]);
    const parts = await partsOf();
    expect(parts['services']).toMatchObject({ state: 'taken' });
    expect(parts['services'].source).toBe('SCP0000001 Scope; SRV0000001 Mail');
    expect(parts['languages']).toMatchObject({ state: 'missing', found: false, source: null });
    expect(parts['integrated_with']).toMatchObject({ state: 'blank' });
  });

  test('keeps what people wrote when it is taken over once more, and says what records now give otherwise', async () => {
    application = await perform(manager, 'certification-applications', application, 'revise', {
      fields: { scope_statement: 'Mail for hospitals in Hanoi.' },
    });
    await create(manager, 'sms-processes', { title: 'Problem management', operated_by: 'both' });
    const parts = await partsOf();
    expect(parts['scope_statement'].state).toBe('written');
    expect(parts['processes'].state).toBe('outdated');
    application = await perform(manager, 'certification-applications', application, 'assemble');
    expect(application['scope_statement']).toBe('Mail for hospitals in Hanoi.');
    expect(application['processes']).toHaveLength(3);
    expect((await partsOf())['processes'].state).toBe('taken');
  });

  test('cannot be given what only the program brings', async () => {
    const refused = await attempt(manager, 'certification-applications', application, 'assemble', {
      fields: { sources: [{ part: 'services', source: 'Invented' }] },
    });
    expect(refused).toMatchObject({ status: 403, body: { errors: [{ field: 'sources' }] } });
  });

  test('is submitted only as top management approved it, and not by its author’s own approval', async () => {
    const plural = 'certification-applications';
    const early = await attempt(manager, plural, application, 'submit', { password });
    expect(early.body.code).toBe('certification.not-approved');
    const gaps = await attempt(top, plural, application, 'approve', { password });
    expect(gaps.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'address',
      'contact',
      'full_time_equivalent',
      'languages',
      'consultants',
    ]);
    const rest = {
      address: '1 Sample street',
      contact: 'Sample person',
      full_time_equivalent: 4.5,
      languages: 'vi, en',
      no_consultants: true,
    };
    application = await perform(manager, plural, application, 'revise', { fields: rest });
    application = await perform(top, plural, application, 'approve', { password });
    // A change after the approval asks for a new one.
    application = await perform(manager, plural, application, 'revise', { fields: { shifts: 'None' } });
    const changed = await attempt(manager, plural, application, 'submit', { password });
    expect(changed.body.code).toBe('certification.not-approved');
    application = await perform(top, plural, application, 'approve', { password });
    application = await perform(manager, plural, application, 'submit', { password });
    expect(application).toMatchObject({ state: 'submitted', submitted_by: { id: manager.id } });
    expect((await attempt(manager, plural, application, 'assemble')).status).toBe(409);
  });

  test('prints as PDF and as Word file', async () => {
    for (const ending of ['pdf', 'docx']) {
      const path = `/certification-applications/${application.number}/report/${ending}?language=vi`;
      const answer = await manager.call('GET', path);
      expect(answer.status).toBe(200);
      expect(answer.bytes.length).toBeGreaterThan(5_000);
    }
  });
});

describe('findings that were received', () => {
  const work = (...wanted: object[]) =>
    manager.call('POST', '/received-findings/improvement-work', { work: wanted });

  test('become improvement work in one step, filled and linked, and tell how far it is', async () => {
    const audit = await create(manager, 'external-audits', {
      title: 'Stage 2',
      kind: 'stage-2',
      begins_on: '2026-03-02',
      ends_on: '2026-03-04',
    });
    const major = await create(manager, 'received-findings', finding('major', { audit: audit.id }));
    const idea = await create(manager, 'received-findings', finding('opportunity', { audit: audit.id }));
    const made = await work(
      { finding: major.number, owner: owner.id, due_on: '2026-04-01' },
      { finding: idea.id, owner: manager.id, due_on: '2026-05-01' },
    );
    expect(made.status, made.text).toBe(201);
    expect(made.body.items.map((one: { work: { process: string } }) => one.work.process)).toEqual([
      'nonconformity',
      'improvement',
    ]);
    const { number } = made.body.items[0].work;
    const ncr = await manager.call('GET', `/nonconformities/${number}`);
    expect(ncr.body).toMatchObject({
      title: 'A major one',
      source: 'external-audit',
      grade: 'major',
      requirement: '8.6.1-a, 9.2.1-s1',
      assignee: { id: owner.id },
    });
    const links = await manager.call('GET', `/nonconformities/${number}/links`);
    expect(links.body.items).toMatchObject([{ relation: 'caused-by', record: { number: major.number } }]);
    const after = await manager.call('GET', `/received-findings/${major.number}`);
    expect(after.body).toMatchObject({
      nonconformity: { id: ncr.body.id },
      assignee: { id: owner.id },
      work_due_on: '2026-04-01',
    });
    const owed = await owner.call('GET', '/obligations');
    expect(owed.body.items).toContainEqual(
      expect.objectContaining({ kind: 'work', number: major.number, due_at: '2026-04-01T23:59:59.999Z' }),
    );
    const contained = await perform(owner, 'nonconformities', ncr.body, 'contain', {
      fields: { correction: 'Audited at once.', correction_on: '2026-03-02', consequences: 'None.' },
    });
    const state = await manager.call('GET', `/received-findings/${major.number}/work`);
    expect(state.body).toMatchObject({
      work: { number, state: 'contained' },
      is_done: false,
      proposed: {
        done: 'Audited at once.',
        evidence_list: [{ what: `${number} A major one`, where: `${number} (${contained.version})` }],
      },
    });
    const told = await manager.call('GET', `/external-audits/${audit.number}/findings`);
    expect(told.body.items).toMatchObject([
      { number: major.number, grade: 'major', work: { number }, is_done: false },
      { number: idea.number, grade: 'opportunity', work: { process: 'improvement' } },
    ]);
    // While a finding is on its way, its audit is not over.
    const report = { conclusions: 'See findings.', report_date: '2026-03-02' };
    const reported = await perform(manager, 'external-audits', audit, 'receive-report', { fields: report });
    const closing = await attempt(manager, 'external-audits', reported, 'close', { text: 'Over.' });
    expect(closing.body.errors).toMatchObject([
      { code: 'certification.findings-open', params: { numbers: `${major.number}, ${idea.number}` } },
    ]);
  });

  test('become work all together or not at all', async () => {
    const first = await create(manager, 'received-findings', finding('minor'));
    const second = await create(manager, 'received-findings', finding('minor'));
    const count = async () =>
      (await manager.call('GET', '/registers')).body.items.find(
        ({ process }: { process: string }) => process === 'nonconformity',
      ).total;
    const before = await count();
    const wanted = { owner: owner.id, due_on: '2026-04-01' };
    const refused = await work(
      { finding: first.number, ...wanted },
      { finding: second.number, ...wanted },
      { finding: first.number, ...wanted },
    );
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'work.2.finding', code: 'certification.has-work' }] },
    });
    expect(await count()).toBe(before);
    expect((await manager.call('GET', `/received-findings/${first.number}`)).body.nonconformity).toBeNull();
    const nobody = await work({ ...wanted, finding: first.number, owner: first.id });
    expect(nobody.body.errors).toMatchObject([{ field: 'work.0.owner', code: 'field.reference-unknown' }]);
    const late = await work({ ...wanted, finding: first.number, due_on: '2026-03-01' });
    expect(late.body.errors).toMatchObject([{ field: 'work.0.due_on', code: 'field.day-too-early' }]);
  });
});

describe('a certificate that is held', () => {
  const values = {
    title: 'ISO/IEC 20000-1',
    certificate_number: 'SB-1',
    edition: '2018',
    body_name: 'Sample body',
    scope_statement: 'Mail.',
    effective_on: '2026-03-01',
    expires_on: '2029-02-28',
  };

  test('is where applications about it begin: linked, filled and noted', async () => {
    const certificate = await create(manager, 'held-certificates', values);
    const path = `/held-certificates/${certificate.number}/applications`;
    const made = await manager.call('POST', path, { request: 'recertification', language: 'en' });
    expect(made.status, made.text).toBe(201);
    expect(made.body).toMatchObject({
      title: 'Recertification: SB-1',
      request: 'recertification',
      certificate: { id: certificate.id },
      current_certificate: 'SB-1, Sample body, 2029-02-28',
      scope_statement: 'Mail.',
    });
    const after = await manager.call('GET', `/held-certificates/${certificate.number}`);
    expect(after.body).toMatchObject({ recertification: { id: made.body.id } });
    const withdrawn = await perform(manager, 'held-certificates', after.body, 'record-withdrawal', {
      fields: { reason: 'Asked for.' },
    });
    const late = await manager.call('POST', path, { request: 'extension' });
    expect([withdrawn.state, late.status]).toEqual(['withdrawn', 409]);
  });

  test('shows on the road with its surveillance audits and what is owed', async () => {
    await create(manager, 'held-certificates', { ...values, certificate_number: 'SB-2' });
    const { status, body } = await top.call('GET', '/certification/road');
    expect(status).toBe(200);
    expect(body.certificate).toMatchObject({ state: 'valid', expires_on: '2029-02-28' });
    const due = body.timeline
      .filter(({ kind }: { kind: string }) => kind === 'surveillance')
      .map(({ until }: { until: string }) => until);
    expect(due).toEqual(['2027-03-01', '2028-12-31']);
    expect(body.owed.map(({ kind }: { kind: string }) => kind)).toContain('arrange-surveillance');
  });
});

describe('what stage 1 would ask', () => {
  const ask = async (by: TestPerson) => {
    const answer = await by.call('GET', '/certification/readiness?language=en');
    expect(answer.status, answer.text).toBe(200);
    return Object.fromEntries(answer.body.questions.map((one: { id: string }) => [one.id, one]));
  };

  test('is answered from records, with who has to close what is open', async () => {
    const asked = await ask(manager);
    expect(asked['scope'].open).toEqual([]);
    expect(asked['scope'].facts[0]).toMatchObject({
      text: 'Approved scope: 1.',
      records: [{ number: 'SCP0000001', state: 'approved' }],
    });
    expect(asked['internal-audit'].open).toContainEqual({
      text: 'No internal audit has been reported.',
      plural: 'audits',
      record: null,
      person: null,
      roles: ['auditor', 'system-manager'],
    });
    // What 7.5.4 lists, but for the records under its last letter.
    const listed = documentItems.filter(({ letter }) => letter !== null && letter !== 'l');
    expect(asked['documented-information'].open_count).toBe(listed.length);
    expect(asked['maturity'].facts[0].text).toContain('0 incidents since –');
    expect(asked['scope'].verdicts).toBeNull();
  });

  test('counts months of records and tells the verdicts of the last assessment', async () => {
    await create(ours.person('agent'), 'incidents', { title: 'Slow', impact: 2, urgency: 2 });
    service.now += 40 * 86_400_000;
    await create(ours.person('agent'), 'incidents', { title: 'Slower', impact: 2, urgency: 2 });
    const assessed = await manager.call('POST', '/assessments', {});
    expect(assessed.status).toBe(201);
    const asked = await ask(ours.person('auditor'));
    expect(asked['maturity'].facts[0].text).toContain('2 incidents since 2026-03-02, in 2 calendar months');
    const counts = Object.values(asked['scope'].verdicts as Record<string, number>);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(requirementsOfClause('4').length);
  });

  test('is nobody else’s: not of people who only report, nor of another organisation', async () => {
    expect((await ours.person('requester').call('GET', '/certification/readiness')).status).toBe(403);
    const theirs = await service.organisation('Theirs');
    const asked = await ask(theirs.person('system-manager'));
    expect(asked['scope'].facts[0].text).toBe('Approved scope: 0.');
    const road = await theirs.person('system-manager').call('GET', '/certification/road');
    expect(road.body).toMatchObject({ timeline: [], certificate: null, owed: [] });
    expect(road.body.stations.map(({ passage }: { passage: string }) => passage)).toEqual([
      'here',
      ...Array.from({ length: 9 }, () => 'ahead'),
    ]);
  });
});
