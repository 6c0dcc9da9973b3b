import { describe, expect, it } from 'vitest';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { knownRecord, refusalCodes } from '../testing/known.ts';
import { idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { certificate } from './definition.ts';
import { certificateModule } from './module.ts';
import { bodyCode, certificateNumber, looksLikeNumber } from './number.ts';
import { statementOf, statementText } from './statement.ts';

const at = Date.parse('2026-07-10T09:00:00Z');
const client = idOf(50);
const body = {
  ...(certificateModule.settings?.['certificate.body']?.starting_value as object),
  name: 'Sample Certification',
  address: '1 Sample Street',
  accreditation_body: 'Sample Accreditation',
  accreditation_number: 'SA-7',
  public_address: 'https://certification.example',
};
const settings = startingSettings(certificateModule, { 'certificate.body': body });
const scope_statement = 'Service management system of Sample Ltd for managed hosting.';
const sites = [{ name: 'Main site', address: '2 Sample Street', activities: 'Service desk' }];

let decisions = 70;
const decision = (kind: string, more = {}, state = 'decided'): ProcessRecord => {
  decisions += 1;
  const values = { kind, certification: client, decided_on: '2026-07-10', ...more };
  return knownRecord('certification-decision', state, values, idOf(decisions));
};
const file = knownRecord('certification', 'agreed', { client_name: 'Sample Ltd', edition: '2018' }, client);
const granted = decision('grant', { scope_statement, sites });

const by = ([when, command]: Step): Step => [when, command, idOf(6), ['certification-manager']];
const begun = (more = {}): Step =>
  by([
    at,
    {
      kind: 'create',
      values: {
        title: 'Certificate of Sample Ltd',
        certification: client,
        decision: granted.id,
        edition: '2018',
        client_name: 'Sample Ltd',
        scope_statement,
        sites,
        effective_on: '2026-07-10',
        expires_on: '2029-07-09',
        ...more,
      },
    },
  ]);
/** The activity with the statement that the program brings along. */
const stated = ([when, command]: Step): Step =>
  by([when, { ...command, brought: { statement: 'Signed.', statement_key: 'Key.' } } as Step[1]]);
const issue = stated(perform(at, 'issue'));
const telling = (known: readonly ProcessRecord[] = [], own = settings) => ({
  definition: certificate,
  settings: own,
  known: [file, granted, ...known],
});
const codes = (...steps: Step[]) => refusalCodes(steps, telling());

/** Does something to a certificate that was issued, by a decision. */
const after = (when: number, activity: string, by_: ProcessRecord, values = {}): Step =>
  stated(perform(when, activity, { decision: by_.id, ...values }));

describe('a certificate', () => {
  it('is issued as was decided, numbered by the program, with what the body says of itself', () => {
    const { record } = tell([begun(), issue], telling());
    expect(record).toMatchObject({
      state: 'valid',
      values: {
        decided_on: '2026-07-10',
        decisions: [granted.id],
        body_name: 'Sample Certification',
        accreditation_number: 'SA-7',
      },
    });
    const number = String(record.values['certificate_number']);
    expect(looksLikeNumber(number)).toBe(true);
    expect(record.values['status_address']).toBe(`https://certification.example/certificates/${number}`);
  });

  it('takes client, edition, scope and sites from decision and file where they are blank', () => {
    const blank = { edition: null, client_name: null, scope_statement: null, sites: null };
    const prepare = by(perform(at, 'prepare', { decision: granted.id }));
    expect(tell([begun(blank), prepare], telling()).record.values).toMatchObject({
      edition: '2018',
      client_name: 'Sample Ltd',
      scope_statement,
      sites,
    });
  });

  it.each([
    ['of another kind', decision('extend')],
    ['of another client', decision('grant', { certification: idOf(51) })],
    ['that was not taken', decision('grant', {}, 'prepared')],
  ])('is not issued on a decision %s', (_, other) => {
    const steps = [begun({ decision: other.id }), issue];
    expect(refusalCodes(steps, telling([other]))).toEqual(['certificate.no-decision']);
  });

  it('is not issued twice on the same decision', () => {
    const former = knownRecord('certificate', 'valid', { decisions: [granted.id] });
    expect(refusalCodes([begun(), issue], telling([former]))).toEqual(['certificate.decision-used']);
  });

  it.each([
    ['another scope', { scope_statement: 'Everything.' }, 'certificate.not-as-decided'],
    ['other sites', { sites: [{ name: 'Another site' }] }, 'certificate.not-as-decided'],
    ['a day before the decision', { effective_on: '2026-07-09' }, 'field.day-too-early'],
    ['three whole years', { expires_on: '2029-07-10' }, 'certificate.too-long'],
  ])('does not say %s', (_, values, code) => {
    expect(codes(begun(values), issue)).toEqual([code]);
  });

  it('may take effect later, and ends by the decision all the same', () => {
    expect(codes(begun({ effective_on: '2026-08-01' }), issue)).toEqual([]);
    const late = { effective_on: '2026-08-01', expires_on: '2029-07-31' };
    expect(codes(begun(late), issue)).toEqual(['certificate.too-long']);
  });

  it.each([
    'Certified product: Sample Desk.',
    'Sản phẩm được chứng nhận: Sample Desk.',
    '产品认证：Sample Desk。',
  ])('never reads as if a product were certified: %s', (wording) => {
    const other = decision('grant', { scope_statement: wording });
    const steps = [begun({ decision: other.id, scope_statement: wording }), issue];
    expect(refusalCodes(steps, telling([other]))).toEqual(['certificate.product-wording']);
  });

  it('names the body that issues it', () => {
    const unnamed = startingSettings(certificateModule);
    expect(refusalCodes([begun(), issue], telling([], unnamed))).toEqual(['certificate.body-unnamed']);
  });
});

describe('what becomes of it', () => {
  const valid = [begun(), issue];
  const suspension = decision('suspend');
  const suspended = [...valid, after(at + DAY_MS, 'suspend', suspension)];

  it.each([
    ['suspend', 'suspend', valid, 'suspended', {}],
    ['restore', 'restore', suspended, 'valid', {}],
    ['withdraw', 'withdraw', suspended, 'withdrawn', {}],
    ['change-scope', 'extend', valid, 'valid', { scope_statement: 'Hosting and desk.', sites }],
    ['change-scope', 'reduce', suspended, 'suspended', { scope_statement: 'Desk.', sites }],
    ['renew', 'renew', valid, 'valid', { expires_on: '2032-07-09' }],
  ])('%s takes a decision to %s', (activity, kind, steps, state, values) => {
    const { scope_statement: scope = null } = values as { scope_statement?: string };
    const right = decision(kind, scope === null ? {} : { scope_statement: scope });
    const wrong = decision(kind === 'suspend' ? 'restore' : 'suspend');
    const known = telling([right, wrong, suspension]);
    const when = at + 2 * DAY_MS;
    expect(tell([...steps, after(when, activity, right, values)], known).record).toMatchObject({
      state,
      values: { decisions: expect.arrayContaining([granted.id, right.id]) as unknown },
    });
    expect(refusalCodes([...steps, after(when, activity, wrong, values)], known)).toEqual([
      'certificate.no-decision',
    ]);
    const used = knownRecord('certificate', 'valid', { decisions: [right.id] });
    expect(
      refusalCodes([...steps, after(when, activity, right, values)], telling([right, suspension, used])),
    ).toEqual(['certificate.decision-used']);
  });

  it('is renewed from the end of the former cycle, for six months after it as well', () => {
    const renewal = decision('renew');
    const renew = (when: string, expires_on: string) =>
      refusalCodes(
        [...valid, after(Date.parse(`${when}T09:00:00Z`), 'renew', renewal, { expires_on })],
        telling([renewal]),
      );
    expect(renew('2029-05-01', '2032-07-09')).toEqual([]);
    expect(renew('2029-05-01', '2032-07-10')).toEqual(['certificate.too-long']);
    expect(renew('2029-05-01', '2029-07-09')).toEqual(['field.day-too-early']);
    expect(renew('2030-01-09', '2032-07-09')).toEqual([]);
    expect(renew('2030-01-10', '2032-07-09')).toEqual(['certificate.restoration-over']);
  });

  it('expires once its last day is over everywhere, and not before', () => {
    const expire = (when: string) =>
      refusalCodes([...valid, stated(perform(Date.parse(when), 'expire'))], telling());
    expect(expire('2029-07-10T11:59:00Z')).toEqual(['certificate.not-over']);
    expect(expire('2029-07-10T12:00:00Z')).toEqual([]);
  });

  it.each([
    ['issue', [begun()], perform(at, 'issue')],
    ['suspend', valid, perform(at + DAY_MS, 'suspend', { decision: suspension.id })],
    ['expire', valid, perform(Date.parse('2029-07-10T12:00:00Z'), 'expire')],
  ])('never says what it is worth without a statement signed just now: %s', (_, steps, step) => {
    expect(refusalCodes([...steps, by(step)], telling([suspension]))).toEqual(['certificate.unsigned']);
    expect(refusalCodes([...steps, stated(step)], telling([suspension]))).toEqual([]);
  });

  it('is not extended while it is suspended', () => {
    const extension = decision('extend', { scope_statement: 'Hosting and desk.' });
    const values = { scope_statement: 'Hosting and desk.', sites };
    const extend = after(at + 2 * DAY_MS, 'change-scope', extension, values);
    const known = telling([suspension, extension]);
    expect(refusalCodes([...suspended, extend], known)).toEqual(['certificate.suspended-extension']);
    expect(refusalCodes([...valid, extend], known)).toEqual([]);
  });

  it('asks for an end of a suspension within the body’s months', () => {
    const { record } = tell(suspended, telling([suspension]));
    expect(record.due_at).toBe(Date.parse('2027-01-11T23:59:59.999Z'));
  });

  it('is replaced by a valid certificate of the same client alone', () => {
    const next = (state: string, of = client) =>
      knownRecord('certificate', state, { certification: of }, idOf(95));
    const replace = stated(perform(at + DAY_MS, 'replace', { successor: idOf(95) }));
    expect(refusalCodes([...valid, replace], telling([next('valid')]))).toEqual([]);
    for (const other of [next('draft'), next('valid', idOf(51))]) {
      expect(refusalCodes([...valid, replace], telling([other]))).toEqual(['certificate.no-successor']);
    }
  });
});

describe('a number', () => {
  const parts = {
    organisation_id: '01a1fcd2-ed91-71bb-8188-93d032115173',
    record_number: 'CER0000042',
    year: '2026',
  };

  it('says which body, year and count', () => {
    // Worked out apart from the program: the last 30 bits of 93d032115173 in Crockford's digits.
    expect(bodyCode(parts.organisation_id)).toBe('S12MBK');
    expect(certificateNumber('SMS-BODY-YEAR-NUMBER', parts)).toBe('SMS-S12MBK-2026-000042');
  });

  it('of two bodies differs', () => {
    const other = { ...parts, organisation_id: '01a1fcd2-ed91-71bb-8188-93d032115174' };
    const pattern = 'BODY-NUMBER';
    expect(certificateNumber(pattern, other)).not.toBe(certificateNumber(pattern, parts));
  });

  it('needs body and count in its pattern', () => {
    const problems = certificateModule.settings?.['certificate.body']?.problems;
    expect(problems?.({ ...body, number_pattern: 'SMS-YEAR-NUMBER' })).toEqual([
      { path: '/number_pattern', code: 'certificate.pattern-incomplete', params: { parts: 'BODY' } },
    ]);
    expect(problems?.(body)).toEqual([]);
  });
});

describe('a statement', () => {
  it('is of nothing that was not issued', () => {
    const { record } = tell([begun()], telling());
    expect(statementOf(record, 'ISO/IEC 20000-1:2018', at)).toBeNull();
  });

  it('has the same bytes for the same certificate, in one line', () => {
    const { record } = tell([begun(), issue], telling());
    const said = statementOf(record, 'ISO/IEC 20000-1:2018', at);
    expect(said).toMatchObject({ status: 'valid', client: 'Sample Ltd', expires_on: '2029-07-09' });
    const text = said === null ? '' : statementText(said);
    expect(text.indexOf('\n')).toBe(text.length - 1);
    expect(Object.keys(JSON.parse(text) as object)).toEqual(
      Object.keys(JSON.parse(text) as object).toSorted(),
    );
  });
});
