import { describe, expect, it } from 'vitest';
import { given } from '../../kernel/field.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { residentRoles } from '../../kernel/roles.ts';
import { refusalCodes } from '../testing/known.ts';
import { standIn } from '../testing/stand-in.ts';
import {
  create,
  evaluateStories,
  idOf,
  perform,
  type Step,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { instructionCheck } from './checks.ts';
import { requestItem } from './definition.ts';
import { requestItemModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const ago = (days: number): number => end - days * DAY_MS;
const settings = startingSettings(requestItemModule, {
  'service-request.categories': { choices: [{ id: 'access', name: 'Access' }] },
});
const telling = { definition: requestItem, settings };
const values = {
  title: 'An account',
  description: 'In one of our systems.',
  category: 'access',
  impact: 3,
  urgency: 3,
  team: idOf(5),
  assignee: idOf(6),
  audience: 'everyone',
  instruction: 'Open the console.',
};
const offered = (days: number, more: object = {}): readonly Step[] => [
  create(ago(days), { ...values, ...more }),
  perform(ago(days), 'offer'),
];
const story = (...steps: readonly Step[]) => tell(steps, telling);
const evaluate = (stories: ReturnType<typeof story>[], companions: never[] = [], asked: object = {}) =>
  evaluateStories(
    instructionCheck,
    requestItem,
    stories,
    { period: { from: ago(90), to: end }, settings, ...asked },
    companions,
  );

describe('AC-094', () => {
  it('supports offered items whose instruction was reviewed in time; a draft is none of them', () => {
    const reviewed = story(...offered(800), perform(ago(100), 'review-instruction'));
    const rewritten = story(...offered(800), perform(ago(10), 'revise', { instruction: 'Otherwise.' }));
    const draft = story(create(ago(5), { title: 'Not yet' }));
    expect(evaluate([story(...offered(20)), reviewed, rewritten, draft])).toMatchObject({
      verdict: 'supports',
      population: 3,
      measures: [{ name: 'current', value: 100 }, {}, {}],
    });
  });

  it('contradicts an instruction that nobody looked at for too long, whatever else was revised', () => {
    const revised = story(...offered(400), perform(ago(10), 'revise', { title: 'Another' }));
    const result = evaluate([revised]);
    expect(result.verdict).toBe('contradicts');
    expect(result.exceptions).toMatchObject([
      { reason: 'outdated', params: { days: 400, planned: 365, requests: 0 } },
    ]);
  });

  it('contradicts an item without an instruction and tells how many requests that concerned', () => {
    const { record, entries } = story(...offered(20));
    const without = { record: { ...record, values: { ...record.values, instruction: null } }, entries };
    const asking = standIn('service-request', { item: given('line', residentRoles) }, ['new']);
    const request = (at: number, item: string | null) =>
      tell([create(at, item === null ? {} : { item })], { definition: asking, settings: {} });
    const stories = [request(ago(5), record.id), request(ago(200), record.id), request(ago(5), null)];
    const result = evaluate([without], [{ definition: asking, stories }] as never);
    expect(result.exceptions).toMatchObject([{ reason: 'no-instruction', params: { requests: 1 } }]);
    expect(result.measures).toMatchObject([
      { value: 0 },
      { name: 'requests', value: 1 },
      { name: 'without-item', value: 1 },
    ]);
  });

  it('says nothing without items, and leaves an unconfirmed plan to people', () => {
    expect(evaluate([]).verdict).toBe('no-evidence');
    const unconfirmed = { unconfirmed: ['request-item.upkeep'] };
    expect(evaluate([story(...offered(20))], [], unconfirmed).verdict).toBe('needs-judgement');
  });
});

describe('an item', () => {
  const codes = (...steps: readonly Step[]) => refusalCodes(steps, telling);

  it('is offered only when complete, and stays so when it is revised', () => {
    for (const name of ['description', 'category', 'impact', 'team', 'assignee', 'audience', 'instruction']) {
      expect(codes(...offered(1, { [name]: null }))).toEqual(['field.required']);
    }
    expect(codes(...offered(1), perform(end, 'revise', { instruction: null }))).toEqual(['field.required']);
    expect(codes(create(end, { title: 'Half' }), perform(end, 'revise', { audience: 'staff' }))).toEqual([]);
  });

  it('becomes the next version whenever it is changed after it was offered', () => {
    const version = (...steps: readonly Step[]) => story(...steps).record.values['item_version'];
    expect(version(create(end, values), perform(end, 'revise', { title: 'Another' }))).toBe(1);
    expect(version(...offered(1), perform(end, 'revise', { title: 'Another' }))).toBe(2);
    expect(version(...offered(1), perform(end, 'review-instruction', { instruction: 'Otherwise.' }))).toBe(2);
    expect(version(...offered(1), perform(end, 'review-instruction'))).toBe(1);
  });

  it('asks for approvals that somebody can give', () => {
    const asking = (need: object) => codes(create(end, { ...values, approvals: [{ step: 1, ...need }] }));
    expect(asking({ of: 'people', rule: 'one' })).toEqual(['field.required']);
    expect(asking({ of: 'role', rule: 'one' })).toEqual(['field.required']);
    expect(asking({ of: 'role', rule: 'all', role: 'agent' })).toEqual(['request-item.all-of-role']);
    const two = [idOf(1), idOf(2)];
    expect(asking({ of: 'people', rule: 'quorum', people: two, quorum: 3 })).toEqual([
      'request-item.quorum-high',
    ]);
    expect(asking({ of: 'people', rule: 'quorum', people: two, quorum: 2 })).toEqual([]);
    expect(asking({ of: 'manager', rule: 'one' })).toEqual([]);
  });

  it('owes a review of its instruction at the planned interval', () => {
    expect(story(...offered(10)).record.due_at).toBe(ago(10) + 365 * DAY_MS);
    expect(story(create(ago(10), values)).record.due_at).toBe(ago(10) + 30 * DAY_MS);
  });
});
