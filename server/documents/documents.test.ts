import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inOrganisation } from '../database/pool.ts';
import { drainJobs } from '../jobs/worker.ts';
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
import { distributeDocument, distributeEverything } from './distribute.ts';
import { officeFile, paragraph, pdfFile, samplePng, textOf, wordFile } from './testing/files.ts';

const DAY_MS = 86_400_000;
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const silent = { debug() {}, info() {}, warn() {}, error() {} };

let service: TestService;
let ours: TestOrganisation;
let author: TestPerson;
let reviewer: TestPerson;
let boss: TestPerson;
let owner: TestPerson;
let reader: TestPerson;

type Versioned = { readonly number: string; readonly version: number };

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  author = ours.person('agent');
  reviewer = ours.person('process-owner');
  boss = ours.person('top-management');
  owner = ours.person('system-manager');
  reader = ours.person('requester');
  await ours.givePassword();
});
afterAll(() => service.close());

const put = (person: TestPerson, one: Versioned, bytes: Buffer, type: string): Promise<Answer> =>
  person.call('PUT', `/documents/${one.number}/content`, bytes, {
    'content-type': type,
    'if-match': `"${one.version}"`,
  });
const putText = (person: TestPerson, one: Versioned, text: object): Promise<Answer> =>
  put(person, one, Buffer.from(JSON.stringify(text)), 'application/json');
const perform = (person: TestPerson, one: Versioned, activity: string, more: object = {}): Promise<Answer> =>
  person.call(
    'POST',
    `/documents/${one.number}/transitions`,
    { activity, text: 'Said why.', ...more },
    { 'if-match': `"${one.version}"` },
  );
const sign = (person: TestPerson, one: Versioned, activity: string): Promise<Answer> =>
  perform(person, one, activity, { password });
const get = (person: TestPerson, path: string): Promise<Answer> => person.call('GET', `/documents/${path}`);

const problems = (answer: Answer): readonly (readonly [string, string])[] =>
  (answer.body.errors ?? []).map(({ field, code }: { field: string; code: string }) => [field, code]);

async function newDocument(more: object = {}): Promise<Versioned> {
  const values = {
    title: 'Sample policy',
    kind: 'policy',
    item: 'DI-02',
    language: 'en',
    assignee: owner.id,
    reviewers: [reviewer.id],
    approvers: [boss.id],
    ...more,
  };
  return good(await owner.call('POST', '/documents', values));
}

/** A document with content that was submitted and reviewed. */
async function toApproval(text: object, more: object = {}): Promise<Versioned> {
  const written = good(await putText(author, await newDocument(more), text));
  const submitted = good(await perform(author, written, 'submit'));
  return good(await sign(reviewer, submitted, 'review'));
}

const release = {
  fields: { effective_date: '2026-03-02', material: true, change_summary: 'First version.' },
};

async function published(text: object, more: object = {}): Promise<Versioned> {
  const approved = good(await sign(boss, await toApproval(text, more), 'approve'));
  return good(await perform(owner, approved, 'publish', release));
}

const approvalSetting = async () => good(await owner.call('GET', '/settings'))['document.approval'];
const work = () =>
  drainJobs({ owner: service.database.owner, platform: service.platform, logger: silent as never });
const sampleText = textOf(paragraph('We serve our customers.'));
const bytesOfText = (text: object): Buffer => Buffer.from(JSON.stringify(text));

describe('a document', () => {
  test('is written, reviewed, approved, published and acknowledged, each bound to the same bytes', async () => {
    const done = await published(sampleText, {
      distribution: ['requester'],
      distribution_people: [author.id],
    });
    const hash = hashOf(bytesOfText(sampleText));
    const { body } = await get(reader, done.number);
    expect(body).toMatchObject({
      state: 'published',
      published_hash: hash,
      reviews: [{ person: { id: reviewer.id }, name: reviewer.name, hash, meaning: 'review' }],
      approvals: [{ person: { id: boss.id }, name: boss.name, hash, roles: ['top-management'] }],
      versions: [{ number: 1, hash, approved_by: boss.name, authors: [{ id: author.id }] }],
    });
    const content = await get(reader, `${done.number}/content`);
    expect(content.bytes).toEqual(bytesOfText(sampleText));
    expect(content.headers).toMatchObject({ etag: `"${hash}"`, 'content-type': 'application/json' });

    await work();
    const owed = (await reader.call('GET', '/obligations')).body.items;
    expect(owed).toMatchObject([{ kind: 'acknowledge', person: { id: reader.id } }]);
    expect(Date.parse(owed[0].due_at)).toBe(service.now + 14 * DAY_MS);
    const number = owed[0].number;
    const give = (person: TestPerson) =>
      person.call(
        'POST',
        `/acknowledgements/${number}/transitions`,
        { activity: 'give' },
        { 'if-match': '"1"' },
      );
    expect((await give(owner)).status).toBe(403);
    expect(good(await give(reader))).toMatchObject({ state: 'given', content_hash: hash, version_number: 1 });
    expect((await reader.call('GET', '/obligations')).body.items).toEqual([]);
    const all = (await owner.call('GET', '/acknowledgements')).body.items;
    expect(all.map(({ state }: { state: string }) => state).toSorted()).toEqual(['given', 'owed']);
  });

  test('takes the password of whoever signs, and journals the printed name', async () => {
    const waiting = await toApproval(sampleText);
    expect((await perform(boss, waiting, 'approve')).body.code).toBe('activity.signature-needed');
    const wrong = await perform(boss, waiting, 'approve', { password: 'not the right password' });
    expect(wrong.body.code).toBe('activity.signature-wrong');
    good(await sign(boss, waiting, 'approve'));
    const journal = await get(owner, `${waiting.number}/journal?order=newest-first`);
    expect(journal.body.items[0]).toMatchObject({ activity: 'approve', detail: { signed: boss.name } });
  });

  test('is not approved by its author alone', async () => {
    const written = good(await putText(boss, await newDocument(), sampleText));
    const submitted = good(await perform(author, written, 'submit', { fields: { approvers: [owner.id] } }));
    const reviewed = good(await sign(reviewer, submitted, 'review'));
    expect(problems(await sign(boss, reviewed, 'approve'))).toEqual([['authors', 'document.author-alone']]);
    expect(problems(await perform(owner, reviewed, 'publish', release))).toEqual([
      ['approvals', 'document.quorum-missing'],
    ]);
  });

  test('cannot be given a hash without its bytes', async () => {
    const made = await newDocument();
    const fields = { content_hash: 'a'.repeat(64), media_type: 'application/json' };
    const forged = await perform(author, made, 'write', { fields });
    expect([forged.status, forged.body.code]).toEqual([400, 'request.invalid']);
    const updated = await author.call(
      'PATCH',
      `/documents/${made.number}`,
      { content_hash: 'a'.repeat(64) },
      {
        'if-match': `"${made.version}"`,
      },
    );
    expect(updated.status).toBe(403);
  });

  test('loses its signatures when its content changes, and keeps them when the same bytes come again', async () => {
    const waiting = await toApproval(sampleText);
    const same = await putText(author, waiting, sampleText);
    expect(same.body).toMatchObject({ state: 'in-approval', version: waiting.version, reviews: [{}] });
    const other = await putText(author, waiting, textOf(paragraph('Other words.')));
    expect(other.body).toMatchObject({ state: 'draft', submitted_hash: null, reviews: [] });
  });
});

describe('two people', () => {
  test('who approve at once: one is told to look again, and then both approvals stand', async () => {
    const body = await approvalSetting();
    const plan = { quorum: 2, approving_roles: ['top-management'], within_days: 14 };
    const save = (value: object, version: number) =>
      owner.call('PUT', '/settings/document.approval', { value }, { 'if-match': `"${version}"` });
    const saved = good(await save(plan, body.version));
    const waiting = await toApproval(sampleText, { approvers: [boss.id, owner.id] });
    const both = await Promise.all([sign(boss, waiting, 'approve'), sign(owner, waiting, 'approve')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const late = both[0]?.status === 412 ? boss : owner;
    const conflict = both.find(({ status }) => status === 412)?.body;
    expect(conflict).toMatchObject({ code: 'record.version-conflict', current: { approvals: [{}] } });
    const approved = good(await sign(late, conflict.current, 'approve'));
    expect(approved.approvals.map(({ person }: any) => person.id).toSorted()).toEqual(
      [boss.id, owner.id].toSorted(),
    );
    good(await perform(owner, approved, 'publish', release));
    good(await save({ ...plan, quorum: 1 }, saved.version));
  });

  test('who change the content at once: the second is shown what the first wrote', async () => {
    const made = await newDocument();
    const texts = ['One.', 'Two.'].map((words) => textOf(paragraph(words)));
    const both = await Promise.all(texts.map((text) => putText(author, made, text)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect((await putText(author, made, sampleText)).status).toBe(412);
    const bare = await author.call('PUT', `/documents/${made.number}/content`, bytesOfText(sampleText), {
      'content-type': 'application/json',
    });
    expect(bare.body.code).toBe('request.precondition-needed');
  });
});

describe('an approver who has left', () => {
  const setActive = (person: TestPerson, active: boolean) =>
    inOrganisation(service.database.application, ours.id, (client) =>
      client.query('update person set active = $1 where id = $2', [active, person.id]),
    );

  test('cannot sign any more; naming another one helps, and what they signed still counts', async () => {
    const auditor = ours.person('auditor');
    const body = await approvalSetting();
    const save = (value: object, version: number) =>
      owner.call('PUT', '/settings/document.approval', { value }, { 'if-match': `"${version}"` });
    const plan = { quorum: 2, approving_roles: [], within_days: 14 };
    const saved = good(await save(plan, body.version));
    const waiting = await toApproval(sampleText, { approvers: [auditor.id, boss.id] });
    const first = good(await sign(boss, waiting, 'approve'));
    await Promise.all([setActive(auditor, false), setActive(boss, false)]);
    expect((await sign(auditor, first, 'approve')).status).toBe(401);
    const refused = await perform(owner, first, 'publish', release);
    expect(refused.body.errors).toMatchObject([
      { code: 'document.quorum-missing', detail: expect.stringContaining('name another one') },
    ]);
    const named = await owner.call(
      'PATCH',
      `/documents/${first.number}`,
      { approvers: [owner.id] },
      {
        'if-match': `"${first.version}"`,
      },
    );
    const second = good(await sign(owner, good(named), 'approve'));
    expect(good(await perform(owner, second, 'publish', release)).versions[0].approved_by).toBe(
      `${boss.name}, ${owner.name}`,
    );
    await Promise.all([setActive(auditor, true), setActive(boss, true)]);
    good(await save(body.value, saved.version));
  });
});

describe('a file', () => {
  test.each([
    ['a Word file of old', word, Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'document.not-word', 422],
    ['a text called Word', word, Buffer.from('Dear reader,'), 'document.not-word', 422],
    ['nothing at all', word, Buffer.alloc(0), 'document.not-word', 422],
    ['a damaged Word file', word, wordFile.subarray(0, 120), 'document.not-word', 422],
    [
      'a spreadsheet called Word',
      word,
      officeFile('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
      'document.not-word',
      422,
    ],
    [
      'a Word file with macros',
      word,
      officeFile('application/vnd.ms-word.document.macroEnabled.main+xml'),
      'document.not-word',
      422,
    ],
    ['a Word file called PDF', 'application/pdf', wordFile, 'document.not-pdf', 422],
    ['a PDF cut off', 'application/pdf', pdfFile.subarray(0, 20), 'document.not-pdf', 422],
    ['a picture as a document', 'image/png', samplePng(2, 2, 1), 'document.kind-unknown', 415],
    ['words that are no JSON', 'application/json', Buffer.from('{'), 'document.text-invalid', 422],
    ['a text of 6 MB', 'application/json', Buffer.alloc(6 * 1_048_576, 0x20), 'request.too-large', 413],
    ['a PDF of 26 MB', 'application/pdf', Buffer.alloc(26 * 1_048_576), 'request.too-large', 413],
  ])('that is %s is refused, and nothing changes', async (_what, type, bytes, code, status) => {
    const made = await newDocument();
    const refused = await put(author, made, bytes, type);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect((await get(author, made.number)).body).toMatchObject({
      version: made.version,
      content_hash: null,
    });
  });

  test.each([
    ['a Word file', word, wordFile, 'docx'],
    ['a PDF', 'application/pdf', pdfFile, 'pdf'],
  ])('that is %s is under the same control, and comes back as it was', async (_what, type, bytes, ending) => {
    const written = good(await put(author, await newDocument(), bytes, type));
    expect(written.media_type).toBe(type);
    const submitted = good(await perform(author, written, 'submit'));
    const reviewed = good(await sign(reviewer, submitted, 'review'));
    const approved = good(await sign(boss, reviewed, 'approve'));
    const done = good(await perform(owner, approved, 'publish', release));
    const fetched = await get(reader, `${done.number}/content?version=1`);
    expect(fetched.bytes).toEqual(bytes);
    expect(fetched.headers['content-disposition']).toBe(`attachment; filename="${done.number}-1.${ending}"`);
    expect((await get(reader, `${done.number}/pdf`)).body.code).toBe('document.not-structured');
  });
});

describe('a picture', () => {
  const upload = (bytes: Buffer, type = 'image/png') =>
    author.call('POST', '/documents/pictures', bytes, { 'content-type': type });

  test('of 50 MB is refused with the size that is taken', async () => {
    const refused = await upload(Buffer.alloc(50 * 1_048_576));
    expect(refused).toMatchObject({
      status: 413,
      body: { code: 'request.too-large', params: { limit: '10 MiB' } },
    });
  });

  test('is known by its bytes, not by what it is called', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    expect((await upload(svg)).body.code).toBe('document.not-picture');
    expect((await upload(samplePng(9, 9, 1).subarray(0, 60))).body.code).toBe('document.not-picture');
    const damaged = Buffer.from(samplePng(9, 9, 1));
    damaged.fill(0xff, 40, damaged.length - 20);
    expect((await upload(damaged)).body.code).toBe('document.not-picture');
    const vast = Buffer.from(samplePng(3, 3, 1));
    vast.writeUInt32BE(30_000, 16);
    vast.writeUInt32BE(30_000, 20);
    expect((await upload(vast)).body).toMatchObject({
      code: 'request.too-large',
      params: { limit: '50 MP' },
    });
    const kept = good(await upload(samplePng(3, 2, 1), 'image/jpeg'));
    expect(kept).toMatchObject({ media_type: 'image/png', hash: hashOf(samplePng(3, 2, 1)) });
    expect((await get(author, `pictures/${kept.hash}`)).bytes).toEqual(samplePng(3, 2, 1));
  });

  test('is shown by texts that name it, once it is there, and to whoever may read them', async () => {
    const bytes = samplePng(4, 4, 7);
    const text = textOf({ type: 'image', attrs: { src: hashOf(bytes), alt: 'A diagram' } });
    const made = await newDocument();
    expect((await putText(author, made, text)).body.code).toBe('document.picture-unknown');
    good(await upload(bytes));
    const written = good(await putText(author, made, text));
    const path = `${made.number}/pictures/${hashOf(bytes)}`;
    expect((await get(author, path)).bytes).toEqual(bytes);
    expect((await get(reader, path)).status).toBe(403);
    expect((await get(reader, `pictures/${hashOf(bytes)}`)).status).toBe(403);
    const submitted = good(await perform(author, written, 'submit'));
    const approved = good(await sign(boss, good(await sign(reviewer, submitted, 'review')), 'approve'));
    good(await perform(owner, approved, 'publish', release));
    expect((await get(reader, path)).bytes).toEqual(bytes);
    const other = good(await upload(samplePng(4, 4, 8)));
    expect((await get(reader, `${made.number}/pictures/${other.hash}`)).status).toBe(404);
  });
});

describe('a draft', () => {
  test('is read by staff, not by others, who keep the version in force', async () => {
    const made = good(await putText(author, await newDocument(), sampleText));
    expect((await get(reader, `${made.number}/content`)).body.code).toBe('document.drafts-hidden');
    expect((await get(reader, `${made.number}/pdf?version=draft`)).body.code).toBe('document.drafts-hidden');
    expect((await get(author, `${made.number}/content?version=draft`)).bytes).toEqual(
      bytesOfText(sampleText),
    );
    const named = good(await putText(author, await newDocument({ reviewers: [reader.id] }), sampleText));
    expect((await get(reader, `${named.number}/content`)).status).toBe(200);
    const submitted = good(await perform(author, named, 'submit'));
    expect(good(await sign(reader, submitted, 'review')).state).toBe('in-approval');
    const done = await published(sampleText);
    const revised = good(await perform(author, done, 'revise'));
    good(await putText(author, revised, textOf(paragraph('Not yet decided.'))));
    expect((await get(reader, `${done.number}/content`)).bytes).toEqual(bytesOfText(sampleText));
    expect((await get(reader, `${done.number}/content?version=2`)).body).toMatchObject({
      code: 'document.version-unknown',
      params: { known: '1' },
    });
    expect((await get(author, `${(await newDocument()).number}/content`)).body.code).toBe(
      'document.content-missing',
    );
  });
});

describe('a second organisation', () => {
  test('sees no content, no picture and no list of the first', async () => {
    const theirs = await service.organisation('Theirs');
    const stranger = theirs.person('administrator');
    const bytes = samplePng(5, 5, 3);
    good(await author.call('POST', '/documents/pictures', bytes, { 'content-type': 'image/png' }));
    const done = await published(textOf(paragraph('Ours alone.')));
    for (const path of ['content', 'pdf', 'docx', 'verify', `pictures/${hashOf(bytes)}`]) {
      expect((await get(stranger, `${done.number}/${path}`)).body.code, path).toBe('record.unknown');
    }
    expect((await get(stranger, `pictures/${hashOf(bytes)}`)).status).toBe(404);
    expect((await get(stranger, 'master-list')).body.documents).toEqual([]);
    const text = textOf({ type: 'image', attrs: { src: hashOf(bytes) } });
    const made = good(
      await stranger.call('POST', '/documents', { title: 'T', kind: 'form', language: 'en' }),
    );
    expect((await putText(stranger, made, text)).body.code).toBe('document.picture-unknown');
  });
});

describe('a new version', () => {
  const acknowledgements = async (number: string) =>
    (await owner.call('GET', '/acknowledgements?limit=200')).body.items
      .filter(({ title }: { title: string }) => title.includes(number))
      .map(({ person, version_number, state }: any) => [person.id, version_number, state])
      .toSorted();

  test('with a material change is to be read by everybody anew, once however often it is asked', async () => {
    const first = await published(sampleText, {
      distribution: ['auditor'],
      distribution_people: [reader.id],
    });
    const auditor = ours.person('auditor');
    const one = [
      [auditor.id, 1, 'owed'],
      [reader.id, 1, 'owed'],
    ].toSorted();
    const job = { organisation_id: ours.id, record_id: (await get(owner, first.number)).body.id };
    await Promise.all([1, 2, 3].map(() => distributeDocument(service.platform, job)));
    expect(await acknowledgements(first.number)).toEqual(one);
    await work();
    expect(await acknowledgements(first.number)).toEqual(one);

    const revised = good(await perform(author, first, 'revise'));
    const written = good(await putText(author, revised, textOf(paragraph('Second.'))));
    const submitted = good(await perform(author, written, 'submit'));
    const approved = good(await sign(boss, good(await sign(reviewer, submitted, 'review')), 'approve'));
    const second = good(await perform(owner, approved, 'publish', release));
    await work();
    expect(await acknowledgements(first.number)).toEqual(
      [auditor.id, reader.id]
        .flatMap((id) => [
          [id, 1, 'lapsed'],
          [id, 2, 'owed'],
        ])
        .toSorted(),
    );
    good(await perform(owner, second, 'withdraw'));
    await work();
    const states = (await acknowledgements(first.number)).map(([, , state]: string[]) => state);
    expect(new Set(states)).toEqual(new Set(['lapsed']));
  });

  test('asks who comes later and lets go who leaves the list, and asks them again when they come back', async () => {
    const done = await published(sampleText, { distribution_people: [reader.id] });
    await work();
    const change = async (distribution_people: readonly string[]) => {
      const { body } = await get(owner, done.number);
      good(
        await owner.call(
          'PATCH',
          `/documents/${done.number}`,
          { distribution_people },
          {
            'if-match': `"${body.version}"`,
          },
        ),
      );
      await distributeEverything(service.platform);
    };
    await change([author.id]);
    expect(await acknowledgements(done.number)).toEqual(
      [
        [author.id, 1, 'owed'],
        [reader.id, 1, 'lapsed'],
      ].toSorted(),
    );
    await change([author.id, reader.id]);
    expect(await acknowledgements(done.number)).toEqual(
      [
        [author.id, 1, 'owed'],
        [reader.id, 1, 'lapsed'],
        [reader.id, 1, 'owed'],
      ].toSorted(),
    );
  });
});

describe('the stored bytes', () => {
  test('are what their hash says, or are not stored at all', async () => {
    const change = (statement: string) =>
      inOrganisation(service.database.application, ours.id, (client) => client.query(statement));
    await expect(change("update document_content set body = 'x'")).rejects.toThrow('permission denied');
    await expect(change('delete from document_content')).rejects.toThrow('permission denied');
    const asOwner = service.database.owner.query.bind(service.database.owner);
    await expect(asOwner("update document_content set media_type = 'text/html'")).rejects.toThrow(
      'append-only',
    );
    await expect(asOwner('delete from document_content')).rejects.toThrow('append-only');
    await expect(asOwner('truncate document_content')).rejects.toThrow('append-only');
  });

  test('are read again by verify, which tells of what is gone or was exchanged', async () => {
    const bytes = samplePng(6, 6, 9);
    good(await author.call('POST', '/documents/pictures', bytes, { 'content-type': 'image/png' }));
    const text = textOf(paragraph('Checked.'), { type: 'image', attrs: { src: hashOf(bytes) } });
    const done = await published(text);
    const verify = async () => (await get(owner, `${done.number}/verify`)).body.versions;
    const hash = hashOf(bytesOfText(text));
    expect(await verify()).toEqual([{ number: 1, hash, state: 'intact', pictures: [] }]);
    const client = await service.database.owner.connect();
    try {
      await client.query("set session_replication_role = 'replica'");
      await client.query('delete from document_content where hash = $1', [Buffer.from(hashOf(bytes), 'hex')]);
      expect(await verify()).toMatchObject([
        { state: 'intact', pictures: [{ hash: hashOf(bytes), state: 'missing' }] },
      ]);
      await client.query('alter table document_content drop constraint document_content_check');
      await client.query("update document_content set body = 'forged' where hash = $1", [
        Buffer.from(hash, 'hex'),
      ]);
      expect(await verify()).toMatchObject([{ state: 'changed' }]);
    } finally {
      await client.query("set session_replication_role = 'origin'");
      client.release();
    }
  });
});

describe('disposal', () => {
  test('waits for the term, takes a signature, and removes every byte that no other document holds', async () => {
    const shared = textOf(paragraph('Kept by another document.'));
    await published(shared);
    const made = good(await putText(author, await newDocument({ retention_days: 30 }), shared));
    const draft = textOf(paragraph('An early draft.'));
    const drafted = good(await putText(author, made, draft));
    const final = textOf(paragraph('The final words.'));
    const written = good(await putText(author, drafted, final));
    const submitted = good(await perform(author, written, 'submit'));
    const approved = good(await sign(boss, good(await sign(reviewer, submitted, 'review')), 'approve'));
    const done = good(await perform(owner, approved, 'publish', release));
    const dispose = (one: Versioned, given = password) =>
      owner.call(
        'POST',
        `/documents/${one.number}/disposal`,
        { password: given, text: 'Shredded on the word of the board.' },
        { 'if-match': `"${one.version}"` },
      );
    expect((await dispose(done)).body.code).toBe('activity.not-now');
    const withdrawn = good(await perform(owner, done, 'withdraw'));
    expect(problems(await dispose(withdrawn))).toEqual([['keep_until', 'document.retention-running']]);
    const before = service.now;
    service.now += 31 * DAY_MS;
    expect((await dispose(withdrawn, 'not the right password')).body.code).toBe('activity.signature-wrong');
    expect(good(await dispose(withdrawn))).toMatchObject({
      state: 'disposed',
      disposed_by: { id: owner.id },
    });
    service.now = before;
    expect((await get(owner, `${done.number}/content?version=1`)).body).toMatchObject({
      code: 'document.disposed',
    });
    const { rows } = await service.database.owner.query<{ hash: string; gone: boolean }>(
      "select encode(hash, 'hex') as hash, body is null as gone from document_content where organisation_id = $1",
      [ours.id],
    );
    const gone = new Map(rows.map((row) => [row.hash, row.gone]));
    expect([shared, draft, final].map((text) => gone.get(hashOf(bytesOfText(text))))).toEqual([
      false,
      true,
      true,
    ]);
    const journal = await get(owner, `${done.number}/journal?order=newest-first`);
    expect(journal.body.items[0]).toMatchObject({
      activity: 'dispose',
      text: 'Shredded on the word of the board.',
      detail: { signed: owner.name },
    });
  });
});

describe('the master list', () => {
  test('names documents and records, as page, CSV and spreadsheet, in the language asked for', async () => {
    const title = '=cmd|calc & <Chính sách>';
    const done = await published(sampleText, { title, language: 'vi' });
    const { body } = await get(owner, 'master-list');
    expect(body.documents.find(({ number }: any) => number === done.number)).toMatchObject({
      title,
      version: 1,
      state: 'published',
      owner: owner.name,
      approved_by: boss.name,
    });
    expect(body.records.find(({ process }: any) => process === 'incident')).toMatchObject({ total: 0 });
    const csv = await owner.call('GET', '/documents/master-list.csv', undefined, { 'accept-language': 'vi' });
    expect(csv.text).toContain(`${done.number},'=cmd|calc & <Chính sách>,Chính sách,`);
    const xlsx = await owner.call('GET', '/documents/master-list.xlsx', undefined, {
      'accept-language': 'zh',
    });
    const sheet = Buffer.from(unzipSync(xlsx.bytes)['xl/worksheets/sheet1.xml'] ?? []).toString('utf8');
    expect(sheet).toContain('=cmd|calc &amp; &lt;Chính sách&gt;');
    expect(sheet).toContain('已发布');
    expect((await get(reader, 'master-list')).status).toBe(403);
  });
});

describe('an assessment', () => {
  test('reads versions, signatures and acknowledgements as they stand in the database', async () => {
    const fresh = await service.organisation('Assessed');
    const [manager, writer, other, head] = (
      ['system-manager', 'agent', 'process-owner', 'top-management'] as const
    ).map((role) => fresh.person(role)) as [TestPerson, TestPerson, TestPerson, TestPerson];
    await fresh.givePassword();
    const settings = good(await manager.call('GET', '/settings'));
    for (const key of [
      'document.control',
      'document.approval',
      'document.acknowledgement',
      'record.retention',
    ]) {
      const { value, version } = settings[key];
      good(await manager.call('PUT', `/settings/${key}`, { value }, { 'if-match': `"${version}"` }));
    }
    const made = good(
      await manager.call('POST', '/documents', {
        title: 'Sample policy',
        kind: 'policy',
        item: 'DI-02',
        language: 'en',
        assignee: manager.id,
        reviewers: [other.id],
        approvers: [head.id],
        distribution: ['agent'],
      }),
    );
    const written = good(await putText(writer, made, sampleText));
    const submitted = good(await perform(writer, written, 'submit'));
    const approved = good(await sign(head, good(await sign(other, submitted, 'review')), 'approve'));
    good(await perform(manager, approved, 'publish', release));
    await work();
    service.now += DAY_MS;
    const assessed = good(await manager.call('POST', '/assessments', { to: '2026-03-03T09:00:00Z' }));
    const verdicts = Object.fromEntries(
      assessed.requirements
        .flatMap(({ checks }: any) => checks)
        .filter(({ id }: { id: string }) => /^AC-0(07|08|22|23|24|25)$/.test(id))
        .map(({ id, verdict, population }: any) => [id, [verdict, population]]),
    );
    service.now -= DAY_MS;
    expect(verdicts).toEqual({
      'AC-007': ['supports', 1],
      'AC-008': ['contradicts', 1],
      'AC-022': ['supports', 1],
      'AC-023': ['supports', 1],
      'AC-024': ['supports', 1],
      'AC-025': ['contradicts', 1],
    });
  });
});
