import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TextNode } from '../../processes/document/structured-text.ts';
import {
  type Answer,
  good,
  testPassword as password,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../testing/service.ts';
import { hashOf } from './content.ts';
import { paragraph, pdfFile, samplePng, textOf } from './testing/files.ts';
import { pagesOf, wordsOf } from './testing/read-printed.ts';

const DAY_MS = 86_400_000;
let service: TestService;
let ours: TestOrganisation;
let author: TestPerson;
let reviewer: TestPerson;
let boss: TestPerson;
let owner: TestPerson;
let requester: TestPerson;

type Versioned = { readonly number: string; readonly version: number; readonly id: string };

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  author = ours.person('agent');
  reviewer = ours.person('process-owner');
  boss = ours.person('top-management');
  owner = ours.person('system-manager');
  requester = ours.person('requester');
  await ours.givePassword();
});
afterAll(() => service.close());

const codeOf = (answer: Answer): unknown => answer.body.code;
const bytesOfText = (text: object): Buffer => Buffer.from(JSON.stringify(text));

const put = (
  person: TestPerson,
  path: string,
  one: Versioned,
  bytes: Buffer,
  type = 'application/json',
): Promise<Answer> =>
  person.call('PUT', `/${path}/${one.number}/content`, bytes, {
    'content-type': type,
    'if-match': `"${one.version}"`,
  });
const perform = (
  person: TestPerson,
  path: string,
  one: Versioned,
  activity: string,
  more: object = {},
): Promise<Answer> =>
  person.call(
    'POST',
    `/${path}/${one.number}/transitions`,
    { activity, text: 'Said why.', ...more },
    { 'if-match': `"${one.version}"` },
  );

const blankForm = textOf(paragraph('Name of the visitor:'), paragraph('Reason:'));
const filled = textOf(paragraph('Name of the visitor: Ada'), paragraph('Reason: maintenance'));

/** Takes what was written as far as a version in force. */
async function publish(one: Versioned, summary: string): Promise<Versioned> {
  const submitted = good(await perform(author, 'documents', one, 'submit'));
  const reviewed = good(await perform(reviewer, 'documents', submitted, 'review', { password }));
  const approved = good(await perform(boss, 'documents', reviewed, 'approve', { password }));
  const fields = { effective_date: '2026-03-02', material: true, change_summary: summary };
  return good(await perform(owner, 'documents', approved, 'publish', { fields }));
}

async function newForm(more: object = {}): Promise<Versioned> {
  return good(
    await owner.call('POST', '/documents', {
      title: 'Visitor form',
      kind: 'form',
      language: 'en',
      assignee: owner.id,
      reviewers: [reviewer.id],
      approvers: [boss.id],
      ...more,
    }),
  );
}

async function publishedForm(more: object = {}, text: TextNode = blankForm): Promise<Versioned> {
  const written = good(await put(author, 'documents', await newForm(more), bytesOfText(text)));
  return publish(written, 'First version.');
}

const fillIn = (person: TestPerson, form: Versioned, given: object = {}): Promise<Answer> =>
  person.call('POST', `/documents/${form.number}/copies`, given);
const complete = (person: TestPerson, copy: Versioned, more: object = { password }): Promise<Answer> =>
  perform(person, 'filled-forms', copy, 'complete', more);

describe('a filled copy', () => {
  test('begins as the form, is filled in and signed by one person, and then stays as it is', async () => {
    const form = await publishedForm({ distribution: ['requester'] });
    const begun = await fillIn(requester, form, { title: 'Visit of 2 March' });
    expect(begun.status, begun.text).toBe(201);
    const copy = begun.body;
    const form_hash = hashOf(bytesOfText(blankForm));
    expect(copy).toMatchObject({
      title: 'Visit of 2 March',
      state: 'draft',
      form: { id: form.id, name: 'Visitor form' },
      form_version: 1,
      form_hash,
      content_hash: form_hash,
      language: 'en',
      filled_by: { id: requester.id },
    });
    expect(begun.headers).toMatchObject({ location: `/api/v1/filled-forms/${copy.number}`, etag: '"1"' });
    const content = await requester.call('GET', `/filled-forms/${copy.number}/content`);
    expect(content.bytes).toEqual(bytesOfText(blankForm));
    const owed = good(await requester.call('GET', '/obligations')).items;
    expect(owed).toContainEqual(
      expect.objectContaining({ kind: 'complete', number: copy.number, person: expect.anything() }),
    );

    const early = await complete(requester, copy);
    expect(early.body.errors).toMatchObject([{ field: 'content_hash', code: 'filled-form.untouched' }]);
    const written = good(await put(requester, 'filled-forms', copy, bytesOfText(filled)));
    expect(written.content_hash).toBe(hashOf(bytesOfText(filled)));
    expect(codeOf(await complete(requester, written, {}))).toBe('activity.signature-needed');
    expect(codeOf(await complete(requester, written, { password: 'not the right one' }))).toBe(
      'activity.signature-wrong',
    );
    const done = good(await complete(requester, written));
    expect(done).toMatchObject({
      state: 'completed',
      completed_by: { id: requester.id },
      completed_name: requester.name,
      completed_at: new Date(service.now).toISOString(),
      keep_until: new Date(service.now + 1095 * DAY_MS).toISOString().slice(0, 10),
    });
    expect(codeOf(await put(requester, 'filled-forms', done, bytesOfText(blankForm)))).toBe(
      'activity.not-now',
    );
    const fields = { title: 'Another title' };
    expect(codeOf(await perform(requester, 'filled-forms', done, 'describe', { fields }))).toBe(
      'activity.not-now',
    );
    const kept = await requester.call('GET', `/filled-forms/${done.number}/content`);
    expect(kept.bytes).toEqual(bytesOfText(filled));
  });

  test('is written and completed by nobody else, and seen by staff and whoever fills it in alone', async () => {
    const form = await publishedForm({ distribution: ['requester'] });
    const theirs = good(await fillIn(requester, form));
    const agents = good(await fillIn(author, form));
    expect(theirs.title).toBe('Visitor form');

    for (const path of ['', '/content', '/form', '/pdf', '/docx', '/journal']) {
      const hidden = await requester.call('GET', `/filled-forms/${agents.number}${path}`);
      expect([path, codeOf(hidden)]).toEqual([path, 'record.unknown']);
      expect((await author.call('GET', `/filled-forms/${theirs.number}${path}`)).status, path).toBe(200);
    }
    expect(codeOf(await put(requester, 'filled-forms', agents, bytesOfText(filled)))).toBe('record.unknown');
    expect(codeOf(await put(owner, 'filled-forms', theirs, bytesOfText(filled)))).toBe(
      'activity.not-allowed',
    );
    expect(codeOf(await complete(boss, theirs))).toBe('activity.not-allowed');
    expect(codeOf(await perform(author, 'filled-forms', theirs, 'void'))).toBe('activity.not-allowed');

    const listed = async (person: TestPerson): Promise<string[]> =>
      good(await person.call('GET', `/documents/${form.number}/copies`)).items.map(
        ({ number }: Versioned) => number,
      );
    expect(await listed(requester)).toEqual([theirs.number]);
    expect((await listed(owner)).toSorted()).toEqual([theirs.number, agents.number].toSorted());
    const register = good(await requester.call('GET', '/filled-forms?limit=200')).items;
    expect(register.map(({ number }: Versioned) => number)).not.toContain(agents.number);
  });

  test('stays bound to the version it was begun on, and says so', async () => {
    const form = await publishedForm();
    const old = good(await fillIn(author, form));
    const draft = good(await perform(author, 'documents', form, 'revise'));
    const next = textOf(paragraph('Name of the visitor and company:'));
    await publish(good(await put(author, 'documents', draft, bytesOfText(next))), 'Asks for the company.');
    const recent = good(await fillIn(author, form));
    expect([old.form_version, recent.form_version]).toEqual([1, 2]);
    expect(good(await author.call('GET', `/filled-forms/${old.number}/form`))).toEqual({
      number: form.number,
      title: 'Visitor form',
      version: 1,
      effective_date: '2026-03-02',
      owner: owner.name,
      in_force: 2,
    });
    const written = good(await put(author, 'filled-forms', old, bytesOfText(filled)));
    expect(good(await complete(author, written))).toMatchObject({
      form_version: 1,
      form_hash: hashOf(bytesOfText(blankForm)),
    });
    const pdf = (await author.call('GET', `/filled-forms/${old.number}/pdf`)).bytes;
    expect((await pagesOf(pdf)).join(' ')).toContain('1 (version 2 is in force now)');
  });

  test('is printed with number and version of its form, and with who completed it when', async () => {
    const form = await publishedForm();
    const begun = good(await fillIn(author, form, { title: 'Visit of Ada' }));
    const draft = await pagesOf((await author.call('GET', `/filled-forms/${begun.number}/pdf`)).bytes);
    expect(draft.join(' ')).toContain('Being filled in');
    const written = good(await put(author, 'filled-forms', begun, bytesOfText(filled)));
    const done = good(await complete(author, written));
    const pdf = await author.call('GET', `/filled-forms/${done.number}/pdf`);
    expect(pdf.headers['content-disposition']).toBe(`attachment; filename="${done.number}.pdf"`);
    const docx = await author.call('GET', `/filled-forms/${done.number}/docx`);
    for (const text of [(await pagesOf(pdf.bytes)).join(' '), wordsOf(docx.bytes)]) {
      for (const told of [
        'Visit of Ada',
        done.number,
        `${form.number}, Version 1`,
        'Name of the visitor: Ada',
        author.name,
        'Completed',
        '2026-03-02 08:00',
      ]) {
        expect(text).toContain(told);
      }
      expect(text).not.toContain('Being filled in');
    }
  });

  test('is made void with a reason by those who tend the registers, and stays readable', async () => {
    const form = await publishedForm();
    const copy = good(await fillIn(author, form));
    const written = good(await put(author, 'filled-forms', copy, bytesOfText(filled)));
    const done = good(await complete(author, written));
    const silent = await perform(owner, 'filled-forms', done, 'void', { text: ' ' });
    expect(silent.body.errors).toMatchObject([{ field: 'text', code: 'field.required' }]);
    expect(good(await perform(owner, 'filled-forms', done, 'void'))).toMatchObject({
      state: 'void',
      voided_by: { id: owner.id },
      completed_name: author.name,
    });
    expect((await author.call('GET', `/filled-forms/${copy.number}/content`)).bytes).toEqual(
      bytesOfText(filled),
    );
    const pages = await pagesOf((await author.call('GET', `/filled-forms/${copy.number}/pdf`)).bytes);
    expect(pages.join(' ')).toContain('Void');
  });

  test('is linked to what it is about, by those who may link, or not begun at all', async () => {
    const form = await publishedForm({ distribution: ['requester'] });
    const incident = good(await requester.call('POST', '/incidents', { title: 'The door is stuck' }));
    const copy = good(await fillIn(author, form, { about: incident.number }));
    const links = good(await author.call('GET', `/filled-forms/${copy.number}/links`)).items;
    expect(links).toMatchObject([{ relation: 'about', record: { number: incident.number } }]);
    const refused = await fillIn(requester, form, { about: incident.number });
    expect(codeOf(refused)).toBe('activity.not-allowed');
    expect((await fillIn(author, form, { about: 'INC9999999' })).status).toBe(422);
    expect(good(await owner.call('GET', `/documents/${form.number}/copies`)).items).toHaveLength(1);
  });
});

describe('a form', () => {
  test('is filled in only while a version of text is in force, by staff and those it is distributed to', async () => {
    const draft = await newForm();
    expect(codeOf(await fillIn(author, draft))).toBe('filled-form.not-in-force');
    const form = await publishedForm();
    expect(codeOf(await fillIn(requester, form))).toBe('filled-form.not-distributed');
    const named = await publishedForm({ distribution_people: [requester.id] });
    expect((await fillIn(requester, named)).status).toBe(201);
    const policy = await publishedForm({ kind: 'policy' });
    expect(codeOf(await fillIn(author, policy))).toBe('filled-form.not-a-form');
    const file = good(await put(author, 'documents', await newForm(), pdfFile, 'application/pdf'));
    expect(codeOf(await fillIn(author, await publish(file, 'As PDF.')))).toBe('filled-form.file');
    good(await perform(owner, 'documents', form, 'withdraw'));
    expect(codeOf(await fillIn(author, form))).toBe('filled-form.not-in-force');
  });

  test('is the only way to a copy: the register itself takes none, nor other kinds of content', async () => {
    const form = await publishedForm();
    const values = { title: 'By hand', form: form.id, form_version: 1, filled_by: owner.id };
    expect(codeOf(await owner.call('POST', '/filled-forms', values))).toBe('request.not-found');
    const copy = good(await fillIn(author, form));
    const patched = await author.call(
      'PATCH',
      `/filled-forms/${copy.number}`,
      { form_version: 7 },
      {
        'if-match': '"1"',
      },
    );
    expect(codeOf(patched)).toBe('identity.not-allowed');
    expect(codeOf(await put(author, 'filled-forms', copy, pdfFile, 'application/pdf'))).toBe(
      'filled-form.text-only',
    );
    const stale = await put(author, 'filled-forms', { ...copy, version: 9 }, bytesOfText(filled));
    expect(codeOf(stale)).toBe('record.version-conflict');
  });

  test('that is disposed of leaves its copies their text and pictures', async () => {
    const picture = samplePng(6, 6, 4);
    const headers = { 'content-type': 'image/png' };
    good(await author.call('POST', '/documents/pictures', picture, headers));
    const shown = textOf({ type: 'image', attrs: { src: hashOf(picture) } }, paragraph('Sign here:'));
    const form = await publishedForm({ retention_days: 0 }, shown);
    const copy = good(await fillIn(author, form));
    const withdrawn = good(await perform(owner, 'documents', form, 'withdraw'));
    service.now += 2 * DAY_MS;
    good(
      await owner.call(
        'POST',
        `/documents/${form.number}/disposal`,
        { password, text: 'Nobody needs it.' },
        { 'if-match': `"${withdrawn.version}"` },
      ),
    );
    const content = await author.call('GET', `/filled-forms/${copy.number}/content`);
    expect(content.bytes).toEqual(bytesOfText(shown));
    const seen = await author.call('GET', `/filled-forms/${copy.number}/pictures/${hashOf(picture)}`);
    expect(seen.bytes).toEqual(picture);
    const other = await author.call('GET', `/filled-forms/${copy.number}/pictures/${'0'.repeat(64)}`);
    expect(codeOf(other)).toBe('request.not-found');
    service.now -= 2 * DAY_MS;
  });
});

test('a copy whose time is over is disposed of with its bytes, and says what it was', async () => {
  const form = await publishedForm();
  const words = bytesOfText(textOf(paragraph('Name of the visitor: Grace Hopper')));
  const written = good(await put(author, 'filled-forms', good(await fillIn(author, form)), words));
  const done = good(await complete(author, written));
  const disposal = { records: [done.number], text: 'Three years are over.', password };
  const dispose = (): Promise<Answer> => owner.call('POST', '/retention/filled-form/disposals', disposal);
  const stored = async (): Promise<unknown[]> => {
    const { rows } = await service.database.owner.query('select body from document_content where hash = $1', [
      Buffer.from(hashOf(words), 'hex'),
    ]);
    return rows;
  };
  const then = service.now;
  service.now += 1095 * DAY_MS;
  expect(good(await dispose()).items).toMatchObject([{ code: 'retention.running' }]);
  service.now += DAY_MS;
  expect(good(await owner.call('GET', '/retention/filled-form')).items).toContainEqual(
    expect.objectContaining({ number: done.number, until: done.keep_until }),
  );
  expect(await stored()).toEqual([{ body: words }]);
  expect(good(await dispose()).items).toMatchObject([{ disposed: true }]);
  expect(await stored()).toEqual([{ body: null }]);
  for (const path of ['content', 'pdf', 'docx']) {
    const gone = await author.call('GET', `/filled-forms/${done.number}/${path}`);
    expect([path, codeOf(gone)]).toEqual([path, 'document.disposed']);
  }
  expect(good(await author.call('GET', `/filled-forms/${done.number}`))).toMatchObject({
    state: 'disposed',
    title: done.number,
    form: { id: form.id },
    form_version: 1,
    completed_name: author.name,
    content_hash: null,
  });
  // The form itself is still there for whoever fills in the next copy.
  expect((await author.call('GET', `/documents/${form.number}/content`)).bytes).toEqual(
    bytesOfText(blankForm),
  );
  service.now = then;
});

test('another organisation sees neither copies nor what they were filled in on', async () => {
  const theirs = await service.organisation('Theirs');
  const stranger = theirs.person('administrator');
  const form = await publishedForm();
  const copy = good(await fillIn(author, form));
  for (const path of ['', '/content', '/form', '/pdf', '/docx']) {
    const answer = await stranger.call('GET', `/filled-forms/${copy.id}${path}`);
    expect([path, codeOf(answer)]).toEqual([path, 'record.unknown']);
  }
  expect(codeOf(await stranger.call('GET', `/documents/${form.id}/copies`))).toBe('record.unknown');
  expect(codeOf(await fillIn(stranger, { ...form, number: form.id }))).toBe('record.unknown');
  const written = await stranger.call('PUT', `/filled-forms/${copy.id}/content`, bytesOfText(filled), {
    'content-type': 'application/json',
    'if-match': '"1"',
  });
  expect(codeOf(written)).toBe('record.unknown');
});
