import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { document } from '../../processes/document/definition.ts';
import type { TextNode } from '../../processes/document/structured-text.ts';
import { plainText } from '../documents/templates/nodes.ts';
import { execute } from '../records/execute.ts';
import {
  type Answer,
  good,
  type TestOrganisation,
  type TestService,
  testService,
} from '../testing/service.ts';

let service: TestService;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let fresh: TestOrganisation;

const perform = (who: TestOrganisation, path: string, version: number, activity: string): Promise<Answer> =>
  who
    .person('system-manager')
    .call('POST', `${path}/transitions`, { activity }, { 'if-match': `"${version}"` });

async function liveService(who: TestOrganisation, title: string): Promise<void> {
  const manager = who.person('system-manager');
  const made = good(await manager.call('POST', '/services', { title, assignee: manager.id }));
  good(await perform(who, `/services/${made.number}`, made.version, 'publish'));
}

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Our organisation');
  theirs = await service.organisation('Their organisation');
  fresh = await service.organisation('Fresh organisation');
  await liveService(ours, 'Our mail service');
  await liveService(theirs, 'Their secret service');
  const party = { title: 'Our regulator', group: 'regulators' };
  good(await ours.person('system-manager').call('POST', '/interested-parties', party));
});
afterAll(() => service.close());

const preview = (who: TestOrganisation, item: string, language: string): Promise<Answer> =>
  who.person('auditor').call('GET', `/document-templates/${item}?language=${language}`);
const textOf = ({ body }: Answer): string => plainText([body.text as TextNode]);
const fromTemplate = (who: TestOrganisation, body: object): Promise<Answer> =>
  who.person('agent').call('POST', '/documents/from-template', body);
const contentOf = async (who: TestOrganisation, number: string): Promise<TextNode> => {
  const answer = await who.person('agent').call('GET', `/documents/${number}/content?version=draft`);
  return JSON.parse(good({ ...answer, body: answer.text }));
};

describe('templates', () => {
  test('are listed with kind, requirements and the documents there are', async () => {
    const list = async (language: string): Promise<Answer['body']> =>
      good(await fresh.person('auditor').call('GET', `/document-templates?language=${language}`));
    const before = (await list('en')).templates.find(({ item }: { item: string }) => item === 'DI-01');
    expect(before).toMatchObject({ name: 'SMS scope', kind: 'guideline', letter: 'a', documents: [] });
    expect(before.requirements[0]).toEqual({ id: '4.3-s1', statement: expect.stringMatching(/\w{3}/) });
    const made = good(await fromTemplate(fresh, { item: 'DI-01', language: 'zh' }));
    const after = await list('zh');
    const shown = after.templates.find(({ item }: { item: string }) => item === 'DI-01');
    expect(shown).toMatchObject({ name: 'SMS 范围', title: made.title });
    expect(shown.documents).toEqual([{ number: made.number, state: 'draft', language: 'zh', version: null }]);
    const path = `/documents/${made.number}/transitions`;
    const withdrawal = { activity: 'withdraw', text: 'Not needed.' };
    const version = { 'if-match': `"${made.version}"` };
    good(await fresh.person('system-manager').call('POST', path, withdrawal, version));
    const last = (await list('zh')).templates.find(({ item }: { item: string }) => item === 'DI-01');
    expect(last.documents).toEqual([]);
    const names = after.processes.map(({ process }: { process: string }) => process);
    expect(names).toContain('incident');
  });

  test.each(['en', 'vi', 'zh'])(
    'show what the organisation recorded, never what another one did (%s)',
    async (language) => {
      const mine = await preview(ours, 'DI-13', language);
      expect(textOf(mine)).toContain('Our mail service');
      expect(textOf(mine)).toContain('Sample system-manager');
      expect(mine.text).not.toContain('Their');
      expect((await preview(theirs, 'DI-13', language)).text).not.toContain('Our mail');
    },
  );

  test('say where to record what is missing, in each language', async () => {
    expect(textOf(await preview(fresh, 'DI-13', 'en'))).toContain('Record it under “Services”');
    expect(textOf(await preview(fresh, 'DI-13', 'vi'))).toContain('Hãy ghi nhận tại “Dịch vụ”');
    expect(textOf(await preview(fresh, 'DI-13', 'zh'))).toContain('请在“服务”中记录');
  });

  test('are refused where there are none', async () => {
    expect((await preview(ours, 'DI-99', 'en')).body).toMatchObject({
      status: 404,
      code: 'template.unknown',
    });
    expect((await preview(ours, 'fantasy', 'en')).body.code).toBe('template.unknown');
    const none = await fromTemplate(ours, { item: 'DI-99', language: 'vi' });
    expect(none.body).toMatchObject({ code: 'template.unknown', params: { item: 'DI-99', language: 'vi' } });
    const process = await fromTemplate(ours, { process: 'fantasy', language: 'en' });
    expect(process.body).toMatchObject({ status: 404, code: 'template.process-unknown' });
    for (const body of [{}, { item: 'DI-01' }, { item: 'DI-01', process: 'issue', language: 'en' }]) {
      expect((await fromTemplate(ours, body)).body.code).toBe('request.invalid');
    }
  });

  test('are read by staff and made into documents by those who write them', async () => {
    const call = (role: 'requester' | 'auditor', method: string, path: string): Promise<Answer> =>
      ours.person(role).call(method, path, method === 'GET' ? undefined : { item: 'DI-01', language: 'en' });
    expect((await call('requester', 'GET', '/document-templates')).status).toBe(403);
    expect((await call('requester', 'GET', '/document-templates/DI-01')).status).toBe(403);
    expect((await call('auditor', 'GET', '/document-templates')).status).toBe(200);
    expect((await call('auditor', 'POST', '/documents/from-template')).status).toBe(403);
  });
});

describe('a document from a template', () => {
  test('is a draft with the text that the preview shows, in one go', async () => {
    const answer = await fromTemplate(ours, { item: 'DI-02', language: 'vi' });
    expect(answer.status).toBe(201);
    const { number, ...made } = answer.body;
    expect(answer.headers['location']).toBe(`/api/v1/documents/${number}`);
    expect(made).toMatchObject({ state: 'draft', kind: 'policy', item: 'DI-02', language: 'vi' });
    expect(made).toMatchObject({ media_type: 'application/json', generated_from: null, version: 2 });
    expect(made.authors).toMatchObject([{ id: ours.person('agent').id }]);
    const shown = good(await preview(ours, 'DI-02', 'vi'));
    expect(made.title).toBe(shown.title);
    expect(await contentOf(ours, number)).toEqual(shown.text);
    const journal = await ours.person('agent').call('GET', `/documents/${number}/journal`);
    expect(journal.body.items.map(({ activity }: { activity: string }) => activity)).toEqual([
      'create',
      'write',
    ]);
    const pdf = await ours.person('agent').call('GET', `/documents/${number}/pdf?version=draft`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('is not there at all when its content cannot be stored', async () => {
    const { id } = ours.person('agent');
    const principal = {
      organisation_id: ours.id,
      actor: { id, roles: ['agent' as const] },
      origin: 'live' as const,
    };
    const values = { title: 'Never there', kind: 'policy', language: 'en' };
    const create = { definition: document, key: null, command: { kind: 'create' as const, values } };
    const failing = execute(service.platform, principal, create, (record) => ({
      definition: document,
      key: record.id,
      command: { kind: 'perform', activity: 'write', values: {} },
    }));
    await expect(failing).rejects.toMatchObject({ code: 'record.invalid' });
    const list = await ours.person('agent').call('GET', '/documents');
    expect(list.text).not.toContain('Never there');
  });
});

describe('a document generated from a process', () => {
  const generated = async (number: string): Promise<Answer['body']> => {
    const { items } = good(await ours.person('auditor').call('GET', '/documents/generated'));
    return items.find((item: { number: string }) => item.number === number);
  };
  const again = (number: string, version: number): Promise<Answer> =>
    ours
      .person('agent')
      .call('POST', `/documents/${number}/generation`, undefined, { 'if-match': `"${version}"` });

  test('keeps what it was made from, is stale when the plan moves on, and can be made again', async () => {
    const { number, ...made } = good(
      await fromTemplate(ours, { process: 'interested-party', language: 'zh' }),
    );
    expect(made).toMatchObject({ kind: 'process', item: 'DI-11', generated_from: 'interested-party' });
    expect(made.generated_digest).toMatch(/^[0-9a-f]{64}$/);
    const text = plainText([await contentOf(ours, number)]);
    expect(text).toContain('相关方');
    expect(text).toContain('365');
    const fact = { process: 'interested-party', version: null, draft_stale: null };
    expect(await generated(number)).toMatchObject({
      ...fact,
      stale: false,
      current_digest: made.generated_digest,
    });

    const value = { interval_days: 90 };
    const change = { 'if-match': '"0"' };
    const manager = ours.person('system-manager');
    good(await manager.call('PUT', '/settings/interested-party.review', { value }, change));
    expect(await generated(number)).toMatchObject({ ...fact, stale: true });
    expect((await again(number, made.version + 5)).status).toBe(412);
    const remade = good(await again(number, made.version));
    expect(remade.generated_digest).not.toBe(made.generated_digest);
    expect(await generated(number)).toMatchObject({ ...fact, stale: false });
    expect(plainText([await contentOf(ours, number)])).toContain('90');
  });

  test('shows the diagram of the process, stored with it and the same for the same definition', async () => {
    const { number } = good(await fromTemplate(ours, { process: 'incident', language: 'vi' }));
    const images = (await contentOf(ours, number)).content?.filter(({ type }) => type === 'image') ?? [];
    const hashes = images.map(({ attrs }) => String(attrs?.['src']));
    expect(hashes).toHaveLength(2);
    const agent = ours.person('agent');
    for (const hash of hashes) {
      const stored = await agent.call('GET', `/documents/${number}/pictures/${hash}?version=draft`);
      const drawn = await agent.call('GET', `/processes/incident/pictures/${hash}?language=vi`);
      expect([stored.status, stored.headers['content-type']]).toEqual([200, 'image/png']);
      expect(stored.bytes.equals(drawn.bytes)).toBe(true);
    }
    expect((await agent.call('GET', `/processes/incident/pictures/${hashes[0]}?language=en`)).status).toBe(
      404,
    );
    for (const form of ['pdf', 'docx']) {
      const printed = await agent.call('GET', `/documents/${number}/${form}?version=draft`);
      expect([form, printed.status]).toEqual([form, 200]);
    }
    const shown = good(await preview(ours, 'incident', 'vi')).text;
    expect(shown).toEqual(await contentOf(ours, number));
  });

  test('has a diagram as BPMN to be taken along, for staff', async () => {
    const bpmn = (role: 'auditor' | 'requester', path: string): Promise<Answer> =>
      ours.person(role).call('GET', `/processes/${path}`);
    const taken = await bpmn('auditor', 'issue/bpmn?language=zh');
    expect(taken.headers).toMatchObject({
      'content-type': 'application/xml',
      'content-disposition': 'attachment; filename="issue-zh.bpmn"',
    });
    expect(taken.text).toContain('http://www.omg.org/spec/BPMN/20100524/MODEL');
    expect(taken.text).toContain('内外部因素');
    expect((await bpmn('requester', 'issue/bpmn')).status).toBe(403);
    expect((await bpmn('auditor', 'fantasy/bpmn')).body.code).toBe('template.process-unknown');
  });

  test('stays stale in its version in force while the next one is made', async () => {
    const { number, version } = good(await fromTemplate(ours, { process: 'issue', language: 'en' }));
    const rows = [
      { number: 1, hash: 'a'.repeat(64), generated_digest: 'b'.repeat(64), effective_date: '2026-01-01' },
    ];
    await service.database.owner.query(
      `update record set state = 'in-review', fields = fields || jsonb_build_object('versions', $2::jsonb)
        where organisation_id = $1 and number = $3`,
      [ours.id, JSON.stringify(rows), number],
    );
    expect(version).toBe(2);
    expect(await generated(number)).toMatchObject({ version: 1, stale: true, draft_stale: false });
  });

  test('is the only one that can be made again', async () => {
    const { number, version } = good(await fromTemplate(ours, { item: 'DI-02', language: 'en' }));
    expect((await again(number, version)).body).toMatchObject({
      status: 409,
      code: 'document.not-generated',
    });
    expect(await generated(number)).toBeUndefined();
  });
});
