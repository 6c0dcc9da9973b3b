import { describe, expect, it } from 'vitest';
import { obligationsOf } from '../../kernel/project.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { mayRead } from '../../kernel/rights.ts';
import type { Role } from '../../kernel/roles.ts';
import { contextFor, create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { knowledge } from './definition.ts';
import { knowledgeModule } from './module.ts';
import { articleHash } from './versions.ts';

const day = Date.parse('2026-03-02T08:00:00Z');
const settings = startingSettings(knowledgeModule);
const owner = idOf(2);
const story = (...steps: Step[]) => tell(steps, { definition: knowledge, settings });
const [author, approver] = [idOf(4), idOf(3)];
const as = ([at, command]: Step, person: string): Step => [at, command, person];
const drafted = as(
  create(day, { title: 'Reset the token', body: 'Open the portal …', assignee: owner, audience: 'everyone' }),
  author,
);
const submitted = as(perform(day + DAY_MS, 'submit'), author);
const approved = as(perform(day + DAY_MS, 'publish'), approver);
const published: readonly [Step, Step] = [submitted, approved];
const later = (days: number, activity: string, values = {}, person = author): Step =>
  as(perform(day + days * DAY_MS, activity, values), person);
const by = ([at, command]: Step, held: readonly Role[]): Step => [at, command, idOf(5), held];
const refusalOf = (...steps: Step[]): unknown => {
  try {
    story(...steps);
  } catch (refusal) {
    return refusal;
  }
  return null;
};
const owedBy = (...steps: Step[]) =>
  obligationsOf(knowledge, story(...steps).record, contextFor({ period: { from: day, to: day }, settings }));

describe('an article', () => {
  it('is submitted with a text, an owner and readers', () => {
    const bare = as(create(day, { title: 'Reset the token' }), author);
    expect(refusalOf(bare, submitted)).toMatchObject({
      problems: ['body', 'assignee', 'audience'].map((field) => ({ field, code: 'field.required' })),
    });
  });

  it('is approved by those who tend knowledge, and by nobody who wrote it', () => {
    expect(refusalOf(drafted, submitted, by(approved, ['agent']))).toMatchObject({
      code: 'activity.not-allowed',
    });
    const beyond = { problems: [{ field: 'authors', code: 'field.beyond-authority' }] };
    expect(refusalOf(drafted, submitted, as(approved, author))).toMatchObject(beyond);
    const helped = later(0, 'revise', { body: 'Open the portal, then …' }, approver);
    expect(refusalOf(drafted, helped, submitted, approved)).toMatchObject(beyond);
    expect(refusalOf(drafted, approved)).toMatchObject({ code: 'activity.not-now' });
  });

  it('keeps each version with number, hash, who wrote and who approved it', () => {
    const { record } = story(drafted, ...published);
    const said = {
      title: 'Reset the token',
      body: 'Open the portal …',
      audience: 'everyone',
      language: null,
    };
    const hash = articleHash(said);
    expect(record).toMatchObject({
      state: 'published',
      values: {
        published_at: day + DAY_MS,
        published_body: said.body,
        version_number: 1,
        published_hash: hash,
        open_to_all: true,
        authors: [],
        versions: [{ number: 1, hash, authors: [author], approved_by: approver, at: day + DAY_MS }],
      },
    });
    const next = [
      later(3, 'revise', { body: 'New' }, idOf(5)),
      later(4, 'submit'),
      later(5, 'publish', {}, approver),
    ];
    const { values } = story(drafted, ...published, ...next).record;
    expect(values).toMatchObject({
      version_number: 2,
      versions: [{ hash }, { number: 2, authors: [idOf(5)] }],
    });
    expect(values['published_hash']).toBe(articleHash({ ...said, body: 'New' }));
    // The same person may approve what others wrote, and write the next one: then they no longer approve it.
    const own = [
      later(3, 'revise', { body: 'New' }, approver),
      later(4, 'submit'),
      later(5, 'publish', {}, approver),
    ];
    expect(refusalOf(drafted, ...published, ...own)).toMatchObject({ problems: [{ field: 'authors' }] });
  });

  it('shows readers what was approved while the next version is written, title and readers included', () => {
    const revised = later(3, 'revise', { title: 'Tokens', body: 'Being written', audience: 'staff' });
    const { record } = story(drafted, ...published, revised, later(4, 'submit'));
    expect(record).toMatchObject({
      state: 'review',
      values: {
        title: 'Reset the token',
        next_title: 'Tokens',
        published_body: 'Open the portal …',
        open_to_all: true,
      },
    });
    const { values } = story(
      drafted,
      ...published,
      revised,
      later(4, 'submit'),
      later(5, 'publish', {}, approver),
    ).record;
    expect(values).toMatchObject({ title: 'Tokens', published_body: 'Being written', open_to_all: false });
    expect(values['next_title']).toBeNull();
    const given_up = story(drafted, ...published, revised, later(4, 'abandon')).record;
    expect(given_up).toMatchObject({
      state: 'published',
      values: {
        title: 'Reset the token',
        body: 'Open the portal …',
        audience: 'everyone',
        version_number: 1,
      },
    });
    expect(refusalOf(drafted, later(1, 'abandon'))).toMatchObject({ code: 'activity.not-now' });
  });

  it('is found useful, and reported as wrong, by anybody who reads it, once a version is in force', () => {
    const useful = by(perform(day + 2 * DAY_MS, 'useful', {}, null), ['requester']);
    const { record } = story(drafted, ...published, useful, useful);
    expect(record.values).toMatchObject({ useful_count: 2, useful_at: day + 2 * DAY_MS });
    expect(refusalOf(drafted, useful)).toMatchObject({ code: 'record.unknown' });
    const agents = by(perform(day + 2 * DAY_MS, 'useful', {}, null), ['agent']);
    expect(refusalOf(drafted, agents)).toMatchObject({ code: 'activity.not-now' });
    const flag = by(perform(day + 2 * DAY_MS, 'flag', {}, null), ['requester']);
    expect(refusalOf(drafted, ...published, flag)).toMatchObject({ problems: [{ field: 'text' }] });
  });

  it('comes back from retirement as a draft that nobody but staff sees', () => {
    const retired = perform(day + 2 * DAY_MS, 'retire');
    const gone = story(drafted, ...published, retired).record;
    expect(gone).toMatchObject({
      closed_at: day + 2 * DAY_MS,
      values: { open_to_all: false, in_force: false },
    });
    const restored = story(drafted, ...published, retired, perform(day + 9 * DAY_MS, 'restore')).record;
    expect(restored).toMatchObject({ state: 'draft', closed_at: null, values: { open_to_all: false } });
  });
});

describe('who reads an article', () => {
  const person = (role: Role) => ({ id: idOf(9), roles: [role] });
  it.each([
    ['a draft', [drafted], false],
    ['one for everyone', [drafted, ...published], true],
    ['one that is being revised', [drafted, ...published, later(3, 'revise', { body: 'New' })], true],
    [
      'one for staff',
      [as(create(day, { title: 'T', body: 'B', assignee: owner, audience: 'staff' }), author), ...published],
      false,
    ],
  ] as const)('is staff, and others: %s', (_name, steps, open) => {
    const { record } = story(...steps);
    expect(mayRead(knowledge, record, person('agent'))).toBe(true);
    expect(mayRead(knowledge, record, person('requester'))).toBe(open);
    expect(mayRead(knowledge, record, person('external-auditor'))).toBe(false);
  });
});

describe('what is owed', () => {
  it('is a decision on the draft, counted from when it became one', () => {
    const owed = { kind: 'publish', person: null };
    expect(owedBy(drafted)).toMatchObject([{ ...owed, due_at: day + 30 * DAY_MS }]);
    const again = [perform(day + 2 * DAY_MS, 'retire'), perform(day + 9 * DAY_MS, 'restore')];
    expect(owedBy(drafted, ...published, ...again)).toMatchObject([{ ...owed, due_at: day + 39 * DAY_MS }]);
  });

  it('is an approval, counted from when it was submitted', () => {
    expect(owedBy(drafted, submitted)).toMatchObject([
      { kind: 'approve', person: null, due_at: day + 31 * DAY_MS },
    ]);
  });

  it('is a review at the planned interval, or at the article’s own', () => {
    const owed = { kind: 'review', person: owner };
    expect(owedBy(drafted, ...published)).toMatchObject([{ ...owed, due_at: day + 366 * DAY_MS }]);
    const own = perform(day + 3 * DAY_MS, 'review', { review_every_days: 10 });
    expect(owedBy(drafted, ...published, own)).toMatchObject([{ ...owed, due_at: day + 13 * DAY_MS }]);
  });

  it('is a correction from the first report of an error until the next review', () => {
    const [first, second] = [perform(day + 2 * DAY_MS, 'flag'), perform(day + 3 * DAY_MS, 'flag')];
    const correct = { kind: 'correct', person: owner, due_at: day + 16 * DAY_MS };
    expect(owedBy(drafted, ...published, first, second)[1]).toMatchObject(correct);
    expect(owedBy(drafted, ...published, first, perform(day + 4 * DAY_MS, 'review'))).toHaveLength(1);
  });
});
