import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSignedBy, parseNote, parseVerifierKey } from '../../../kernel/signed-note.ts';
import { inOrganisation } from '../../database/pool.ts';
import { verifyEd25519 } from '../../journal/keys.ts';
import { sha256 } from '../../journal/sha256.ts';
import {
  testPassword as password,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../../testing/service.ts';
import { expireCertificates } from './expire.ts';
import { printedCertificate } from './printed-certificate.ts';
import { qrCodeSvg } from './qr-code.ts';

const scope_statement = 'Service management system of Sample Ltd <b>for</b> managed hosting.';
const sites = [{ name: 'Main site', address: '2 Sample Street', activities: 'Service desk' }];

let service: TestService;
let body: TestOrganisation;
let manager: TestPerson;
let decider: TestPerson;
/** Id of the client's file. */
let client: string;
/** Id of a stage 2 that was reviewed. */
let audit: string;

beforeAll(async () => {
  service = await testService();
  service.now = Date.parse('2026-07-10T08:00:00Z');
  body = await service.organisation('Sample Certification', 'certification-body');
  manager = body.person('certification-manager');
  decider = body.person('certification-decider');
  await body.givePassword();
  const made = await post(manager, '/certifications', { title: 'Sample Ltd', client_name: 'Sample Ltd' });
  client = made.id;
  const value = {
    name: 'Sample Certification',
    address: '1 Sample Street',
    accreditation_body: 'Sample Accreditation',
    accreditation_number: 'SA-7',
    accreditation_symbol: '',
    public_address: 'https://certification.example',
    number_pattern: 'SMS-BODY-YEAR-NUMBER',
  };
  const admin = body.person('administrator');
  const before = await admin.call('GET', '/settings/certificate.body');
  const set = await admin.call(
    'PUT',
    '/settings/certificate.body',
    { value },
    {
      'if-match': `"${before.body.version ?? 0}"`,
    },
  );
  expect(set.status, set.text).toBeLessThan(300);
  const planned = await post(manager, '/certification-audits', {
    title: 'Stage 2',
    kind: 'stage-2',
    certification: client,
    ends_on: '2026-06-03',
  });
  audit = planned.id;
  // How an audit gets there, its own tests show; here it only has to be one that was reviewed.
  await inOrganisation(service.database.application, body.id, (client) =>
    client.query(`update record set state = 'reviewed', is_open = false where id = $1`, [audit]),
  );
});
afterAll(() => service.close());

async function post(person: TestPerson, path: string, values: object) {
  const answer = await person.call('POST', path, values);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

async function perform(person: TestPerson, plural: string, key: string, activity: string, more: object = {}) {
  const { body: now } = await person.call('GET', `/${plural}/${key}`);
  const command = { activity, text: 'Said why.', password, ...more };
  return person.call('POST', `/${plural}/${key}/transitions`, command, { 'if-match': `"${now.version}"` });
}

async function done(...given: Parameters<typeof perform>) {
  const answer = await perform(...given);
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
}

/** A decision of a kind, taken and signed. */
async function decided(kind: string, more: object = {}): Promise<string> {
  const values = { title: `To ${kind}`, kind, certification: client, audits: [audit], ...more };
  const prepared = await post(manager, '/certification-decisions', values);
  await done(decider, 'certification-decisions', prepared.number, 'decide', {
    fields: { reasons: 'Shown.' },
  });
  return prepared.id;
}

/** A certificate, issued for three years from the day of the decision. */
async function issued() {
  const decision = await decided('grant', { scope_statement, sites });
  const draft = await post(manager, '/certificates', {
    title: 'Certificate of Sample Ltd',
    certification: client,
    decision,
    edition: '2018',
    client_name: 'Sample Ltd',
    scope_statement,
    sites,
    effective_on: '2026-07-10',
    expires_on: '2029-07-09',
  });
  return done(manager, 'certificates', draft.number, 'issue');
}

test('a decision is used once, by whichever of two certificates comes first in the same moment', async () => {
  const decision = await decided('grant', { scope_statement, sites });
  const draft = () =>
    post(manager, '/certificates', {
      title: 'Certificate of Sample Ltd',
      certification: client,
      decision,
      edition: '2018',
      client_name: 'Sample Ltd',
      scope_statement,
      sites,
      effective_on: '2026-07-10',
      expires_on: '2029-07-09',
    });
  const drafts = [await draft(), await draft()];
  const { owner } = service.database;
  const holding = await owner.connect();
  try {
    // Nothing can be written until both have looked whether the decision was used.
    await holding.query('begin; lock table journal_entry in share mode');
    const issuing = drafts.map(({ number }) => perform(manager, 'certificates', number, 'issue'));
    const waiting = `select count(*)::int as count from pg_locks where not granted
      and database = (select oid from pg_database where datname = current_database())`;
    for (let count = 0; count < drafts.length; ) ({ count } = (await owner.query(waiting)).rows[0]);
    await holding.query('commit');
    const answers = await Promise.all(issuing);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  } finally {
    holding.release();
  }
});

const lookUp = (number: string) =>
  service.call({ method: 'GET', url: `/api/v1/public/certificates/${number}` });
const page = (number: string, language = 'en') =>
  service.call({ method: 'GET', url: `/certificates/${number}?language=${language}` });

/** What a signed statement says, when the key it is said to be signed by signed it. */
function stated({ statement, key }: { statement: string; key: string }) {
  const [note, verifier] = [parseNote(statement), parseVerifierKey(sha256, key)];
  if (note === null || verifier === null) throw new Error('it is no signed note');
  expect(isSignedBy(verifyEd25519, note, verifier)).toBe(true);
  return JSON.parse(note.text);
}

describe('a certificate that was issued', () => {
  test('is signed, and can be looked up by anybody', async () => {
    const certificate = await issued();
    const number = certificate.certificate_number;
    expect(number).toMatch(/^SMS-[0-9A-Z]{6}-2026-\d{6}$/);
    const answer = await lookUp(number);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        status: 'valid',
        sample: false,
        certificate: { number, client: 'Sample Ltd', expires_on: '2029-07-09' },
      },
    });
    expect(stated(answer.body)).toMatchObject({
      number,
      status: 'valid',
      standard: 'ISO/IEC 20000-1:2018',
      scope: scope_statement,
      sites,
      body: { name: 'Sample Certification', address: '1 Sample Street' },
      status_address: `https://certification.example/certificates/${number}`,
    });
    expect(certificate.statement).toBe(answer.body.statement);
  });

  test('has a page in three languages, in which what people wrote is text', async () => {
    const { certificate_number: number } = await issued();
    const words = { en: 'Valid', vi: 'Còn hiệu lực', zh: '有效' };
    for (const [language, word] of Object.entries(words)) {
      const answer = await page(number, language);
      expect(answer.status).toBe(200);
      expect(answer.text).toContain(`<p class="status valid" role="status">${word}</p>`);
      expect(answer.text).toContain('&lt;b&gt;for&lt;/b&gt;');
      expect(answer.text).not.toContain('<b>for</b>');
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  test('is printed with its number and a code of its status address, a draft never', async () => {
    const { number, certificate_number, status_address } = await issued();
    expect(qrCodeSvg(status_address)).toMatch(/^<svg [^>]*>.*<\/svg>$/);
    const printed = await printedCertificate(
      {
        state: 'suspended',
        origin: 'live',
        values: { certificate_number, status_address, edition: '2018' },
      } as never,
      'en',
    );
    expect(printed).toMatchObject({ number: certificate_number, mark: 'Suspended' });
    expect(printed.pictures.size).toBe(1);
    expect(JSON.stringify(printed.body)).toContain(status_address);
    const file = await manager.call('GET', `/certificates/${number}/printed/pdf?language=vi`);
    expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const draft = await post(manager, '/certificates', { title: 'Draft', certification: client });
    const refused = await manager.call('GET', `/certificates/${draft.number}/printed/pdf`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'certificate.not-issued' } });
  });

  test('is stated anew with each change, each by its decision', async () => {
    const { id, certificate_number: number } = await issued();
    const states: string[] = [];
    for (const [activity, kind, fields] of [
      ['suspend', 'suspend', {}],
      ['restore', 'restore', {}],
      ['change-scope', 'reduce', { scope_statement: 'Desk alone.', sites }],
      ['withdraw', 'withdraw', {}],
    ] as const) {
      const decision = await decided(kind, 'scope_statement' in fields ? fields : {});
      await done(manager, 'certificates', id, activity, { fields: { decision, ...fields } });
      const { body: now } = await lookUp(number);
      expect(stated(now).status).toBe(now.status);
      states.push(now.status);
      if (activity === 'change-scope') expect(stated(now).scope).toBe('Desk alone.');
    }
    expect(states).toEqual(['suspended', 'valid', 'valid', 'withdrawn']);
  });

  test('keeps its statement where a change is refused', async () => {
    const { id, certificate_number: number } = await issued();
    const before = (await lookUp(number)).body.statement;
    const decision = await decided('suspend');
    const refused = await perform(manager, 'certificates', id, 'withdraw', { fields: { decision } });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'certificate.no-decision' }] } });
    const malformed = await perform(manager, 'certificates', id, 'change-scope', {
      fields: { decision, scope_statement: 'X', sites: [null] },
    });
    expect(malformed.status).toBeGreaterThanOrEqual(400);
    expect(malformed.status).toBeLessThan(500);
    expect((await lookUp(number)).body).toMatchObject({ status: 'valid', statement: before });
  });

  test('takes no statement that somebody made up', async () => {
    const { id } = await issued();
    const decision = await decided('suspend');
    const forged = await perform(manager, 'certificates', id, 'suspend', {
      fields: { decision, statement: 'Valid.' },
    });
    expect(forged.body).toMatchObject({ errors: [{ field: 'statement', code: 'field.not-allowed' }] });
  });

  test('expires by itself on the status page, and in its record by the job', async () => {
    const { id, certificate_number: number } = await issued();
    const now = service.now;
    try {
      service.now = Date.parse('2029-07-10T00:00:01Z');
      const { body: over } = await lookUp(number);
      expect(over.status).toBe('expired');
      expect(stated(over).status).toBe('valid');
      service.now = Date.parse('2029-07-10T13:00:00Z');
      expect((await expireCertificates(service.platform)).failed).toEqual([]);
      const { body: said } = await lookUp(number);
      expect(stated(said).status).toBe('expired');
      service.now = now;
      const { body: record } = await manager.call('GET', `/certificates/${id}`);
      expect(record.state).toBe('expired');
    } finally {
      service.now = now;
    }
  });
});

describe('nobody learns more', () => {
  test('drafts, records of other kinds and numbers of nothing are unknown alike', async () => {
    const draft = await post(manager, '/certificates', { title: 'Secret draft', certification: client });
    const { certificate_number: number } = await issued();
    const known = number.slice(0, -6);
    const others = [draft.number, draft.id, `${known}999999`, number.toLowerCase(), 'SMS-000000-2026-000001'];
    const answers = await Promise.all(others.map((one) => lookUp(one)));
    for (const [index, answer] of answers.entries()) {
      expect([others[index], answer.status, answer.body.code]).toEqual([
        others[index],
        404,
        'certificate.unknown',
      ]);
      expect(answer.text).not.toContain('Secret');
    }
    const unknown = await page(`${known}999999`);
    expect(unknown.status).toBe(404);
    expect(unknown.text).toContain('class="status unknown"');
    expect(unknown.text).not.toContain('Sample');
  });

  test('another body does not answer for it, and cannot give the same number', async () => {
    const other = await service.organisation('Other Certification', 'certification-body');
    const { certificate_number: number } = await issued();
    const list = await other.person('certification-manager').call('GET', '/certificates');
    expect(list.body.items).toEqual([]);
    const { bodyCode } = await import('../../../processes/certificate/number.ts');
    expect(number).toContain(bodyCode(body.id));
    expect(bodyCode(other.id)).not.toBe(bodyCode(body.id));
  });

  test('what the web application shows below the same path stays its own', async () => {
    const { number } = await issued();
    // No web application is served here: its page would come where this says that there is nothing.
    expect((await page(number)).body.code).toBe('request.not-found');
  });

  test('an address that asks too often is told to wait', async () => {
    const busy = await testService();
    try {
      const answers: number[] = [];
      for (let asked = 0; asked < 121; asked += 1) {
        const answer = await busy.call({
          method: 'GET',
          url: '/api/v1/public/certificates/SMS-000000-2026-000001',
        });
        answers.push(answer.status);
      }
      expect(new Set(answers.slice(0, 120))).toEqual(new Set([404]));
      expect(answers.at(-1)).toBe(429);
      busy.now += 60_000;
      const later = await busy.call({
        method: 'GET',
        url: '/api/v1/public/certificates/SMS-000000-2026-000001',
      });
      expect(later.status).toBe(404);
    } finally {
      await busy.close();
    }
  });
});
