import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawSample } from '../../../kernel/sample.ts';
import { inputItems } from '../../../processes/management-review/inputs.ts';
import {
  type Answer,
  good,
  testPassword as password,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../../testing/service.ts';
import { close, pagesOf, wordsOf } from '../testing/read-printed.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let service: TestService;
let ours: TestOrganisation;
let lead: TestPerson;
let manager: TestPerson;
let owner: TestPerson;
let boss: TestPerson;
let requester: TestPerson;

type Versioned = { readonly id: string; readonly number: string; readonly version: number };

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  lead = ours.person('auditor');
  manager = ours.person('system-manager');
  owner = ours.person('process-owner');
  boss = ours.person('top-management');
  requester = ours.person('requester');
  await ours.givePassword();
});
afterAll(() => service.close());

const create = async (person: TestPerson, plural: string, values: object): Promise<Versioned> =>
  good(await person.call('POST', `/${plural}`, values));

async function perform(
  person: TestPerson,
  plural: string,
  one: Versioned,
  activity: string,
  fields: object = {},
): Promise<Versioned & Readonly<Record<string, any>>> {
  const signed = ['report', 'hold', 'verify'].includes(activity) ? { password } : {};
  const body = { activity, fields, text: 'Said why.', ...signed };
  const etag = { 'if-match': `"${one.version}"` };
  return good(await person.call('POST', `/${plural}/${one.number}/transitions`, body, etag));
}

const report = (person: TestPerson, path: string): Promise<Answer> => person.call('GET', path);

async function pdfText(person: TestPerson, path: string): Promise<readonly string[]> {
  const answer = await report(person, path);
  expect(answer.status, answer.text.slice(0, 500)).toBe(200);
  return pagesOf(answer.bytes);
}

const keys = Array.from({ length: 12 }, (_, index) => `INC${String(index + 1).padStart(7, '0')}`);

/** An audit that has started, with something seen, a sample drawn and a finding; led by the auditor. */
async function audited(responsible = manager): Promise<{
  audit: Versioned;
  finding: Versioned;
  action: Versioned;
}> {
  const planned = await create(lead, 'audits', {
    title: 'Incidents and improvement',
    assignee: lead.id,
    responsible: responsible.id,
    areas: ['8.6', '10'],
    criteria: 'Clauses 8.6 and 10, our incident procedure.',
    scope: 'Service desk, both sites.',
    planned_on: '2026-03-02',
    team: [{ person: lead.id, independent: true }],
  });
  const started = await perform(lead, 'audits', planned, 'start');
  const drawn = await perform(lead, 'audits', started, 'draw', {
    sample: [{ population: 'Incidents of February', keys: keys.join('\n'), size: 3, seed: 'spring-2026' }],
  });
  const checklist = (drawn['checklist'] as { requirement: string; result: string }[]).map((row) => {
    if (row.requirement === '8.6.1-a') {
      return { ...row, result: 'conforming', seen: 'Recorded the same day.', evidence: 'INC0000003' };
    }
    if (row.requirement !== '8.6.1-b') return row;
    return { ...row, result: 'minor', seen: 'Bốn sự cố chưa phân loại.', evidence: 'INC0000007' };
  });
  const audit = await perform(lead, 'audits', drawn, 'record', {
    checklist,
    summary: 'Sound on the whole.\n\nOne gap in categories.',
  });
  const action = await create(manager, 'nonconformities', {
    title: 'Categories are left out',
    description: 'Four incidents had none.',
    source: 'internal-audit',
    grade: 'minor',
    assignee: manager.id,
  });
  const finding = await create(lead, 'findings', {
    title: 'Incidents without category',
    audit: audit.id,
    grade: 'minor',
    requirement: '8.6.1-b',
    statement: 'Four of twelve incidents had no category.',
    evidence: 'INC0000007, INC0000009',
    assignee: owner.id,
  });
  await perform(owner, 'findings', finding, 'answer', {
    agreed: true,
    answer: 'True; the form lets it pass.',
    nonconformity: action.id,
  });
  return { audit, finding, action };
}

async function reported(): Promise<Awaited<ReturnType<typeof audited>>> {
  const { audit, ...more } = await audited();
  const finished = await perform(lead, 'audits', audit, 'finish');
  return { audit: await perform(lead, 'audits', finished, 'report'), ...more };
}

describe('the report of an audit', () => {
  test('tells plan, findings with their actions, what was seen, samples and which state was printed', async () => {
    const { audit, finding, action } = await reported();
    const answer = await report(manager, `/audits/${audit.number}/report/pdf?language=en`);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${audit.number}.pdf"`,
      'cache-control': 'private, no-cache',
    });
    const pages = await pagesOf(answer.bytes);
    const text = pages.join(' ');
    const { body: journal } = await manager.call('GET', `/audits/${audit.number}/journal?order=newest-first`);
    for (const part of [
      'Internal audit report: Incidents and improvement',
      'Clauses 8.6 and 10, our incident procedure.',
      'Service desk, both sites.',
      'One gap in categories.',
      manager.name,
      `Sign and issue the report ${lead.name} 2026-03-02 08:00 (UTC)`,
      `${finding.number} Incidents without category`,
      'Minor nonconformity',
      'Four of twelve incidents had no category.',
      'True; the form lets it pass.',
      `${action.number} Categories are left out`,
      'Recorded the same day.',
      'INC0000003',
      'spring-2026',
      drawSample('spring-2026', keys, 3).join(', '),
      journal.items[0].id,
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/Not looked at \(\d+\): 8\.6\.1-c/);
    for (const page of pages) {
      expect(page).toContain(`Version of the record ${audit.version} · Printed 2026-03-02 08:00 (UTC)`);
    }
    expect(text).not.toContain('Draft');
  });

  test('is a draft on each page until it was signed', async () => {
    const { audit } = await audited();
    const pages = await pdfText(manager, `/audits/${audit.number}/report/pdf?language=en`);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('Draft: the audit is not reported yet');
    expect(pages[0]).toContain('Nobody has signed this yet.');
    const answer = await report(manager, `/audits/${audit.number}/report/docx?language=en`);
    expect(wordsOf(answer.bytes)).toContain('Draft: the audit is not reported yet');
  });

  test.each([
    ['vi', 'Báo cáo đánh giá nội bộ: Incidents', 'Điểm không phù hợp nhẹ', 'Ký và phát hành báo cáo'],
    ['zh', '内部审核报告：Incidents', '轻微不符合项', '签发报告'],
  ])('has its labels in %s, and what people wrote as they wrote it', async (language, ...labels) => {
    const { audit } = await reported();
    const path = `/audits/${audit.number}/report`;
    const pdf = close((await pdfText(manager, `${path}/pdf?language=${language}`)).join(' '));
    const docx = await report(manager, `${path}/docx?language=${language}`);
    expect(docx.headers).toMatchObject({
      'content-type': word,
      'content-disposition': `attachment; filename="${audit.number}.docx"`,
    });
    const text = close(wordsOf(docx.bytes));
    for (const part of [
      ...labels,
      'Bốn sự cố chưa phân loại.',
      'Four of twelve incidents had no category.',
    ]) {
      expect(pdf).toContain(close(part));
      expect(text).toContain(close(part));
    }
    expect(pdf).not.toContain('Criteria');
  });

  test('speaks the language of whoever asks unless another is named', async () => {
    const { audit } = await audited();
    const path = `/api/v1/audits/${audit.number}/report/pdf`;
    const asked = await manager.call('GET', path, undefined, { 'accept-language': 'vi' });
    expect((await pagesOf(asked.bytes))[0]).toContain('Báo cáo đánh giá nội bộ');
    const named = await manager.call('GET', `${path}?language=en`, undefined, { 'accept-language': 'vi' });
    expect((await pagesOf(named.bytes))[0]).toContain('Internal audit report');
  });

  test('leaves out for the responsible manager who is no staff what is for staff, and says so', async () => {
    const { audit } = await audited(requester);
    const text = (await pdfText(requester, `/audits/${audit.number}/report/pdf?language=en`)).join(' ');
    expect(text).toContain('Service desk, both sites.');
    expect(text).toMatch(/Left out, not open to the reader Checklist, Samples, related records: 1/);
    for (const hidden of [
      'Recorded the same day.',
      'spring-2026',
      'Four of twelve incidents',
      'INC0000007',
    ]) {
      expect(text).not.toContain(hidden);
    }
  });

  test.each(['pdf', 'docx'])(
    'is refused to others, in languages that there are not, and elsewhere: %s',
    async (form) => {
      const { audit } = await reported();
      const path = `/audits/${audit.number}/report/${form}`;
      expect(await report(requester, path)).toMatchObject({ status: 404, body: { code: 'record.unknown' } });
      const theirs = await service.organisation('Theirs');
      for (const key of [audit.number, audit.id]) {
        const answer = await report(theirs.person('administrator'), `/audits/${key}/report/${form}`);
        expect(answer).toMatchObject({ status: 404, body: { code: 'record.unknown' } });
      }
      const unknown = await report(manager, `${path}?language=fr`);
      expect([unknown.status, unknown.body.code]).toEqual([400, 'request.invalid']);
      const none = await report(manager, `/problems/PRB0000001/report/${form}`);
      expect(none).toMatchObject({ status: 404, body: { code: 'request.not-found' } });
    },
  );
});

describe('the minutes of a management review', () => {
  const inputs = inputItems.map((item) => ({
    item,
    content: `What there is to say of ${item}.`,
    as_of: '2026-02-28',
    source: `Register of ${item}`,
  }));

  async function prepared(): Promise<Versioned> {
    const planned = await create(manager, 'management-reviews', {
      title: 'Spring review',
      assignee: boss.id,
      planned_on: '2026-03-02',
      participants: [boss.id, manager.id],
    });
    return perform(manager, 'management-reviews', planned, 'prepare', { inputs });
  }

  test('tell inputs with their dates and sources, conclusion, decisions, who was there and who signed', async () => {
    const review = await prepared();
    const held = await perform(boss, 'management-reviews', review, 'hold', {
      held_at: Date.parse('2026-03-02T07:00:00Z'),
      present: [boss.id, manager.id],
      minutes: 'Everybody was heard.',
      conclusion: 'Suitable, adequate and effective.',
      decisions: [
        {
          decision: 'A second engineer at night.',
          kind: 'resources',
          owner: manager.id,
          due_on: '2026-06-30',
          status: 'open',
        },
      ],
    });
    const pages = await pdfText(manager, `/management-reviews/${held.number}/report/pdf?language=en`);
    const text = pages.join(' ');
    for (const part of [
      'Minutes of the management review: Spring review',
      'Everybody was heard.',
      'Suitable, adequate and effective.',
      'A second engineer at night.',
      '2026-06-30',
      `Sign as held ${boss.name} 2026-03-02 08:00 (UTC)`,
      '2026-03-02 07:00 (UTC)',
      ...inputs.map(({ content }) => content),
      'Register of c2',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Draft');
    const docx = await report(manager, `/management-reviews/${held.number}/report/docx?language=zh`);
    expect(wordsOf(docx.bytes)).toContain('管理评审纪要');
  });

  test('are a draft until the review was held', async () => {
    const { number } = await prepared();
    for (const page of await pdfText(manager, `/management-reviews/${number}/report/pdf?language=vi`)) {
      expect(page).toContain('Bản thảo: cuộc xem xét chưa được tổ chức');
    }
  });
});

describe('a service report', () => {
  test('tells its newest issue in full, what was decided on it, and the issues before', async () => {
    const planned = await create(manager, 'service-reports', {
      title: 'Mail, monthly',
      purpose: 'To show how mail does.',
      frequency_days: 30,
      readers: [boss.id],
      other_readers: 'Sample customer',
    });
    const path = `/service-reports/${planned.number}/report/pdf?language=en`;
    for (const page of await pdfText(manager, path)) {
      expect(page).toContain('Draft: nothing is issued yet');
    }
    const issue = (one: Versioned, month: string, days: number) =>
      perform(manager, 'service-reports', one, 'issue', {
        period_from: `2026-${month}-01`,
        period_to: `2026-${month}-${days}`,
        issued_on: '2026-03-01',
        figures: `99.${month} % of mail arrived.`,
        trend: `Steady up to ${month}.`,
        trend_periods: 6,
        data_source: 'Log of the gateway.',
      });
    const first = await issue(planned, '01', 31);
    const followed = await perform(manager, 'service-reports', first, 'follow-up', {
      actions: 'A second gateway.',
      communicated_to: 'The customer by letter.',
    });
    await issue(followed, '02', 28);
    const text = (await pdfText(manager, path)).join(' ');
    expect(text).toContain('2026-02-01 to 2026-02-28');
    expect(text.indexOf('99.02 % of mail')).toBeGreaterThan(0);
    expect(text.indexOf('Earlier issues')).toBeGreaterThan(text.indexOf('99.02 % of mail'));
    expect(text.lastIndexOf('99.01 % of mail')).toBeGreaterThan(text.indexOf('Earlier issues'));
    for (const part of ['A second gateway.', 'Periods in the trend: 6', boss.name, 'Sample customer']) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Draft');
    // Nothing of a service report is ever signed.
    expect(text).not.toContain('Signatures');
  });
});
