import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TextNode } from '../../processes/document/structured-text.ts';
import { openPlaces } from '../../processes/document/unfinished.ts';
import {
  type Answer,
  good,
  testPassword as password,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../testing/service.ts';
import { paragraph, pdfFile, textOf } from './testing/files.ts';

let service: TestService;
let ours: TestOrganisation;
let author: TestPerson;
let reviewer: TestPerson;
let boss: TestPerson;
let owner: TestPerson;

type Versioned = { readonly number: string; readonly version: number };

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  author = ours.person('agent');
  reviewer = ours.person('process-owner');
  boss = ours.person('top-management');
  owner = ours.person('system-manager');
  await ours.givePassword();
});
afterAll(() => service.close());

const write = (one: Versioned, body: Buffer, type: string): Promise<Answer> =>
  author.call('PUT', `/documents/${one.number}/content`, body, {
    'content-type': type,
    'if-match': `"${one.version}"`,
  });
const writeText = (one: Versioned, text: TextNode): Promise<Answer> =>
  write(one, Buffer.from(JSON.stringify(text)), 'application/json');
const perform = (person: TestPerson, one: Versioned, activity: string, more: object = {}): Promise<Answer> =>
  person.call(
    'POST',
    `/documents/${one.number}/transitions`,
    { activity, text: 'Said why.', password, ...more },
    { 'if-match': `"${one.version}"` },
  );
const problems = ({ body }: Answer): readonly unknown[] =>
  (body.errors ?? []).map(({ field, code, params }: any) => [field, code, params]);
const people = () => ({ reviewers: [reviewer.id], approvers: [boss.id], assignee: owner.id });

async function newDocument(): Promise<Versioned> {
  const values = { title: 'Sample policy', kind: 'policy', language: 'en', ...people() };
  return good(await owner.call('POST', '/documents', values));
}

/** A text without hints, and with its blanks filled in. */
function finished(node: TextNode): TextNode {
  const { content, text } = node;
  if (text !== undefined) return { ...node, text: text.replaceAll(/[[\]]/g, '') };
  if (content === undefined) return node;
  return { ...node, content: content.filter(({ type }) => type !== 'blockquote').map(finished) };
}

describe('a text that its writer has not finished', () => {
  test('is not submitted: the refusal says how many places are left and where, until none are', async () => {
    const made = good(
      await author.call('POST', '/documents/from-template', { item: 'DI-01', language: 'en' }),
    );
    const content = await author.call('GET', `/documents/${made.number}/content?version=draft`);
    const text = JSON.parse(content.text) as TextNode;
    const { length } = openPlaces(text);
    expect(length).toBeGreaterThan(10);
    expect(made).toMatchObject({ places_left: length, first_left_under: 'Scope statement' });
    const named = good(
      await owner.call('PATCH', `/documents/${made.number}`, people(), { 'if-match': `"${made.version}"` }),
    );
    const refused = await perform(author, named, 'submit');
    expect(refused.status).toBe(422);
    expect(problems(refused)).toEqual([
      ['places_left', 'document.unfinished', { places: length, heading: 'Scope statement' }],
    ]);

    const hinted = textOf(paragraph('Guidance is good.'), {
      type: 'blockquote',
      content: [paragraph('Hướng dẫn: nêu lý do.')],
    });
    const once = good(await writeText(named, hinted));
    expect(once).toMatchObject({ places_left: 1, first_left_under: null });
    expect(problems(await perform(author, once, 'submit'))).toEqual([
      ['places_left', 'document.unfinished', { places: 1, heading: made.title }],
    ]);

    const whole = good(await writeText(once, finished(text)));
    expect(whole.places_left).toBeNull();
    expect(good(await perform(author, whole, 'submit')).state).toBe('in-review');
  });

  test('may be a form, whose blanks are for whoever fills it in, but not its hints', async () => {
    const made = await newDocument();
    const hint: TextNode = { type: 'blockquote', content: [paragraph('Guidance: name the unit.')] };
    const written = good(await writeText(made, textOf(paragraph('Name: [name]'), hint)));
    const form = good(await perform(author, written, 'describe', { fields: { kind: 'form' } }));
    expect(problems(await perform(author, form, 'submit'))).toMatchObject([
      ['places_left', 'document.unfinished', { places: 1 }],
    ]);
    const left = good(await writeText(form, textOf(paragraph('Name: [name]'))));
    expect(left).toMatchObject({ places_left: 1, blanks_left: 1 });
    expect(good(await perform(author, left, 'submit')).state).toBe('in-review');
  });

  test('gives way to a file, into which nobody looks', async () => {
    const hinted = good(await writeText(await newDocument(), textOf(paragraph('By [whom]'))));
    expect(hinted.places_left).toBe(1);
    const file = good(await write(hinted, pdfFile, 'application/pdf'));
    expect(good(await perform(author, file, 'submit')).state).toBe('in-review');
  });
});

describe('a remark', () => {
  const remarks = (one: Versioned): string => `/documents/${one.number}/remarks`;
  const remark = (person: TestPerson, one: Versioned, more: object = {}): Promise<Answer> =>
    person.call('POST', remarks(one), {
      text: 'Whose?',
      quote: 'our customers',
      before: 'We serve',
      ...more,
    });
  const sample = textOf(paragraph('We serve our customers.'));

  test('stands beside the text without changing what is signed, and keeps it from approval until resolved', async () => {
    const written = good(await writeText(await newDocument(), sample));
    const submitted = good(await perform(author, written, 'submit'));
    const answer = await remark(reviewer, submitted);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      state: 'in-review',
      content_hash: written.content_hash,
      submitted_hash: written.content_hash,
      authors: [{ id: author.id }],
      remarks: [
        {
          id: '1',
          version: 1,
          hash: written.content_hash,
          quote: 'our customers',
          before: 'We serve',
          text: 'Whose?',
          by: { id: reviewer.id, name: reviewer.name },
          at: new Date(service.now).toISOString(),
          resolved_at: null,
        },
      ],
    });
    const reviewed = good(await perform(reviewer, answer.body, 'review'));
    const open = [['remarks', 'document.remarks-open', { open: 1 }]];
    expect(problems(await perform(boss, reviewed, 'approve'))).toEqual(open);

    const answered = good(await author.call('POST', `${remarks(reviewed)}/1/answers`, { text: 'All.' }));
    expect(answered.remarks[1]).toMatchObject({ id: '2', answers: '1', text: 'All.', by: { id: author.id } });
    expect(problems(await perform(boss, answered, 'approve'))).toEqual(open);

    const resolved = good(await reviewer.call('POST', `${remarks(reviewed)}/1/resolution`));
    expect(resolved.remarks[0]).toMatchObject({ resolved_by: { id: reviewer.id } });
    const approved = good(await perform(boss, resolved, 'approve'));
    const late = good(await remark(owner, approved));
    const release = {
      fields: { effective_date: '2026-03-02', material: true, change_summary: 'First version.' },
    };
    expect(problems(await perform(owner, late, 'publish', release))).toEqual(open);
    const settled = good(await owner.call('POST', `${remarks(late)}/3/resolution`));
    const published = good(await perform(owner, settled, 'publish', release));
    expect(published.published_hash).toBe(written.content_hash);
    expect((await remark(author, published)).body.code).toBe('activity.not-now');

    const revised = good(await perform(author, published, 'revise'));
    expect(revised.remarks).toBeNull();
    expect(good(await remark(author, revised)).remarks).toMatchObject([{ id: '1', version: 2 }]);
    const { body } = await owner.call('GET', `/documents/${revised.number}/journal?limit=100`);
    const told = body.items.filter(({ activity }: any) => /remark/.test(activity));
    expect(told.map(({ activity, text, actor }: any) => [activity, text, actor.id])).toEqual([
      ['remark', 'Whose?', reviewer.id],
      ['answer-remark', 'All.', author.id],
      ['resolve-remark', null, reviewer.id],
      ['remark', 'Whose?', owner.id],
      ['resolve-remark', null, owner.id],
      ['remark', 'Whose?', author.id],
    ]);
  });

  test('of two people at once: both stand', async () => {
    const written = good(await writeText(await newDocument(), sample));
    const both = await Promise.all([remark(reviewer, written), remark(boss, written, { text: 'All?' })]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    const { body } = await owner.call('GET', `/documents/${written.number}`);
    expect(body.remarks.map(({ text }: any) => text).toSorted()).toEqual(['All?', 'Whose?']);
  });

  test('is refused where nothing is written, where there is none, or where it was resolved', async () => {
    const made = await newDocument();
    expect(problems(await remark(reviewer, made))).toEqual([['content_hash', 'field.required', {}]]);
    const written = good(await writeText(made, sample));
    good(await remark(reviewer, written));
    const on = (path: string, body?: object): Promise<Answer> =>
      author.call('POST', `${remarks(written)}/${path}`, body);
    expect(problems(await on('2/resolution'))).toEqual([
      ['remarks', 'document.remark-unknown', { remark: '2' }],
    ]);
    good(await on('1/resolution'));
    service.now += 1;
    const resolved = [['remarks', 'document.remark-resolved', { remark: '1' }]];
    expect(problems(await on('1/resolution'))).toEqual(resolved);
    expect(problems(await on('1/answers', { text: 'More.' }))).toEqual(resolved);
    expect((await remark(author, written, { text: '' })).status).toBe(400);
    expect((await remark(author, written, { quote: 'a'.repeat(1_001) })).status).toBe(400);
  });

  test('is for those who read drafts and work on them: readers neither write nor see it', async () => {
    const written = good(await writeText(await newDocument(), sample));
    const [reader, auditor] = [ours.person('requester'), ours.person('auditor')];
    expect((await remark(reader, written)).status).toBe(403);
    expect((await remark(auditor, written)).status).toBe(403);
    good(await remark(reviewer, written));
    expect((await auditor.call('GET', `/documents/${written.number}`)).body.remarks).toHaveLength(1);
    const seen = await reader.call('GET', `/documents/${written.number}?include=journal`);
    expect(good(seen)).not.toHaveProperty('remarks');
    expect(seen.text).not.toContain('Whose?');
  });
});
