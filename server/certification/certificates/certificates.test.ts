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
  await qualifiedDecider();
  audit = await reviewedAudit(client);
});
afterAll(() => service.close());

async function post(person: TestPerson, path: string, values: object) {
  const answer = await person.call('POST', path, values);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

/** How records get into a state, their own tests show; here they only have to be in it. */
async function putInto(state: string, id: string): Promise<void> {
  const isOpen = state !== 'reviewed';
  await inOrganisation(service.database.application, body.id, (client) =>
    client.query(`update record set state = $1, is_open = $2 where id = $3`, [state, isOpen, id]),
  );
}

/** A stage 2 of a client that was reviewed. */
async function reviewedAudit(certification: string): Promise<string> {
  const values = { title: 'Stage 2', kind: 'stage-2', certification, ends_on: '2026-06-03' };
  const { id } = await post(manager, '/certification-audits', values);
  await putInto('reviewed', id);
  return id;
}

/** The file of a client that is certified. */
async function certifiedFile(): Promise<string> {
  const values = { title: 'Another Ltd', client_name: 'Sample Ltd' };
  const { id } = await post(manager, '/certifications', values);
  await putInto('certified', id);
  return id;
}

/** Nobody decides without an approved qualification. */
async function qualifiedDecider() {
  const held = await post(manager, '/auditor-qualifications', {
    title: 'To decide',
    person: decider.id,
    editions: ['2018'],
    functions: ['decider'],
    valid_until: '2030-12-31',
  });
  await putInto('approved', held.id);
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
async function decided(kind: string, more: object = {}, file = client): Promise<string> {
  const audits = [file === client ? audit : await reviewedAudit(file)];
  const values = { title: `To ${kind}`, kind, certification: file, audits, ...more };
  const prepared = await post(manager, '/certification-decisions', values);
  await done(decider, 'certification-decisions', prepared.number, 'decide', {
    fields: { reasons: 'Shown.' },
  });
  return prepared.id;
}

/** A certificate, issued for three years from the day of the decision. */
async function issued(file = client) {
  const decision = await decided('grant', { scope_statement, sites }, file);
  const draft = await post(manager, '/certificates', {
    title: 'Certificate of Sample Ltd',
    certification: file,
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

  test('takes the client’s file along when it is suspended, restored and withdrawn, in one act', async () => {
    const file = await certifiedFile();
    const certificate = await issued(file);
    const stateOfFile = async () => (await manager.call('GET', `/certifications/${file}`)).body.state;
    for (const [activity, alone, state] of [
      ['suspend', 'suspend', 'suspended'],
      ['restore', 'lift-suspension', 'certified'],
      ['suspend', 'suspend', 'suspended'],
      ['withdraw', 'withdraw', 'withdrawn'],
    ] as const) {
      const decision = await decided(activity, {}, file);
      const byHand = await perform(manager, 'certifications', file, alone, { fields: { decision } });
      expect(byHand.body.errors).toContainEqual(
        expect.objectContaining({
          code: 'certification.by-certificate',
          params: { certificates: certificate.number },
        }),
      );
      await done(manager, 'certificates', certificate.id, activity, { fields: { decision } });
      expect(await stateOfFile()).toBe(state);
      const { body: history } = await manager.call('GET', `/certifications/${file}/journal`);
      expect(history.items.find((one: { activity: string }) => one.activity === alone)).toMatchObject({
        text: 'Said why.',
        actor: { id: manager.id },
      });
    }
  });

  test('is not suspended either where its file cannot go along', async () => {
    const file = await certifiedFile();
    const certificate = await issued(file);
    const decision = await decided('suspend', {}, file);
    const { owner } = service.database;
    await owner.query(
      `alter table record add constraint held check (id <> '${file}' or state = 'certified') not valid`,
    );
    try {
      const answer = await perform(manager, 'certificates', certificate.id, 'suspend', {
        fields: { decision },
      });
      expect(answer.status).toBe(500);
    } finally {
      await owner.query('alter table record drop constraint held');
    }
    const { body: now } = await lookUp(certificate.certificate_number);
    expect([now.status, stated(now).status]).toEqual(['valid', 'valid']);
  });

  test('leaves the file in force while another certificate of the client is', async () => {
    const file = await certifiedFile();
    const [one, other] = [await issued(file), await issued(file)];
    const states: string[] = [];
    for (const certificate of [one, other]) {
      const decision = await decided('suspend', {}, file);
      await done(manager, 'certificates', certificate.id, 'suspend', { fields: { decision } });
      states.push((await manager.call('GET', `/certifications/${file}`)).body.state);
    }
    expect(states).toEqual(['certified', 'suspended']);
  });

  test('says since when it is suspended, and only then', async () => {
    const { id, certificate_number: number } = await issued();
    expect((await lookUp(number)).body.suspended_on).toBeNull();
    const decision = await decided('suspend');
    await done(manager, 'certificates', id, 'suspend', { fields: { decision } });
    expect((await lookUp(number)).body.suspended_on).toBe('2026-07-10');
    expect((await page(number)).text).toContain('<dt>Suspended since</dt><dd>2026-07-10</dd>');
    await done(manager, 'certificates', id, 'restore', { fields: { decision: await decided('restore') } });
    expect((await lookUp(number)).body.suspended_on).toBeNull();
    expect((await page(number)).text).not.toContain('Suspended since');
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
