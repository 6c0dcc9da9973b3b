import { describe, expect, it, test } from 'vitest';
import { tenThousandths } from '../../kernel/amount.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { refusalCodes } from '../testing/known.ts';
import { standIn } from '../testing/stand-in.ts';
import {
  create,
  evaluateStories,
  figureOver,
  idOf,
  perform,
  type Step,
  type Story,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { assetCheck } from './checks.ts';
import { asset } from './definition.ts';
import { assetFigures } from './figures.ts';
import { assetModule } from './module.ts';
import { labelAddress, readLabel, tagFrom } from './tag.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const settings = startingSettings(assetModule);
const question = { period: { from: end - 365 * DAY_MS, to: end }, settings };
const telling = { definition: asset, settings };
const story = (...steps: Step[]): Story => tell(steps, telling);
const answered = { legal: false, contractual: false, holds_data: false, licensed: false };
const whole = { title: 'Server', asset_type: 'server', assignee: idOf(1), ...answered };
const begun = end - 30 * DAY_MS;
const inUse = (values: object = {}): Story =>
  story(create(begun, { ...whole, ...values }), perform(begun, 'put-in-use', { location: 'office' }));

function companion(process: string, state: string, values: Record<string, unknown>): Story {
  const fields = Object.keys(values);
  const definition = standIn(process, {}, [state]);
  const { record } = tell([create(begun, {})], { definition, settings: {} });
  expect(fields.length).toBeGreaterThan(0);
  return { record: { ...record, values }, entries: [] };
}

const evaluate = (stories: readonly Story[], known: readonly Story[] = [], more: object = {}) =>
  evaluateStories(
    assetCheck,
    asset,
    stories,
    { ...question, ...more },
    known.map((one) => ({
      definition: standIn(one.record.process, {}, [one.record.state]),
      stories: [one],
    })),
  );

describe('AC-037', () => {
  it('supports with owner, answers and support that lasts', () => {
    expect(evaluate([inUse({ support_end: '2027-01-01' })])).toMatchObject({
      verdict: 'supports',
      population: 1,
      exceptions: [],
    });
  });

  it('sees nothing without assets, and leaves those that are gone or only ordered aside', () => {
    const ordered = story(create(begun, whole));
    const lost = story(
      create(begun, whole),
      perform(begun, 'receive', { location: 'store' }),
      perform(begun, 'report-lost'),
    );
    expect(evaluate([ordered, lost])).toMatchObject({ verdict: 'no-evidence', population: 0 });
  });

  it.each([
    [{ assignee: null }, ['owner']],
    [{ legal: null, licensed: null }, ['legal', 'licensed']],
    [{ holds_data: true }, ['data_text']],
    [{ holds_data: true, data_text: 'Mail' }, null],
  ])('holds %o against it', (values, missing) => {
    const kept = story(
      create(begun, { ...whole, ...values }),
      perform(begun, 'receive', { location: 'store' }),
    );
    const { exceptions } = evaluate([kept]);
    expect(exceptions.map(({ reason, params }) => [reason, params])).toEqual(
      missing === null ? [] : [['incomplete', { missing }]],
    );
  });

  it('holds support that is over against what is in use, until its last day has passed', () => {
    expect(evaluate([inUse({ support_end: '2026-10-22' })]).exceptions).toMatchObject([
      { reason: 'support-over', params: { days: 9 } },
    ]);
    expect(evaluate([inUse({ support_end: '2026-11-01' })]).exceptions).toEqual([]);
    const stored = story(
      create(begun, { ...whole, support_end: '2026-01-01' }),
      perform(begun, 'receive', { location: 'store' }),
    );
    expect(evaluate([stored]).exceptions).toEqual([]);
  });

  const [item, product] = [idOf(501), idOf(502)];
  const installed = companion('installation', 'installed', { product, item });
  const entitled = (state: string, valid_until: string | null): Story =>
    companion('entitlement', state, { product, valid_until });

  it.each([
    ['one that is over', [entitled('active', '2026-05-01')], 1],
    [
      'one that is over and one that lasts',
      [entitled('active', '2026-05-01'), entitled('active', '2027-05-01')],
      0,
    ],
    [
      'one that is over and one without an end',
      [entitled('active', null), entitled('active', '2026-05-01')],
      0,
    ],
    ['one that is over and a draft', [entitled('active', '2026-05-01'), entitled('draft', null)], 1],
    ['none at all', [], 0],
  ])('counts licences in use by entitlements: %s', (_what, entitlements, count) => {
    const { exceptions } = evaluate([inUse({ item })], [installed, ...entitlements]);
    expect(exceptions.length).toBe(count);
    if (count > 0) expect(exceptions[0]).toMatchObject({ reason: 'licence-over', params: { count: 1 } });
  });

  it('measures the stock-take closed last by the planned limit', () => {
    const closed = (at: number, difference_percent: number): Story => {
      const { record, entries } = companion('stock-take', 'closed', { difference_percent, result_at: at });
      return { record: { ...record, closed_at: at, updated_at: at }, entries };
    };
    const [before, last] = [closed(end - 20 * DAY_MS, 1), closed(end - 10 * DAY_MS, 3)];
    const against = evaluate([inUse()], [last, before]);
    expect(against).toMatchObject({ verdict: 'contradicts', exceptions: [] });
    expect(against.measures.map(({ value }) => value)).toEqual([3, 10]);
    expect(evaluate([inUse()], [before]).verdict).toBe('supports');
  });

  it('leaves it to people while the plan is nobody’s, and is stale when nothing was looked at', () => {
    expect(evaluate([inUse()], [], { unconfirmed: ['asset.care'] }).verdict).toBe('needs-judgement');
    expect(evaluate([inUse()], [], { reference: end + 400 * DAY_MS }).verdict).toBe('stale');
  });
});

describe('disposal', () => {
  const given = { disposed_on: '2026-10-05', disposal_method: 'recycled' };
  const at = end - 20 * DAY_MS;
  const disposed = (values: object, more: object): readonly string[] =>
    refusalCodes(
      [
        create(begun, { ...whole, ...values }),
        perform(begun, 'put-in-use', { location: 'office' }),
        perform(at, 'retire'),
        perform(at, 'dispose-of', { ...given, ...more }),
      ],
      telling,
    );

  test.each([
    [{}, { erasure: 'none-stored' }, []],
    [{ holds_data: true }, { erasure: 'none-stored' }, ['asset.data-left']],
    [{ holds_data: true }, { erasure: 'overwritten' }, ['asset.erasure-unproven']],
    [{ holds_data: true }, { erasure: 'overwritten', erasure_proof: 'Log 7' }, []],
    [{}, { erasure: 'none-stored', disposed_on: '2026-11-30' }, ['field.day-ahead']],
  ])('of %o with %o: %o', (values, more, codes) => {
    expect(disposed(values, more)).toEqual(codes);
  });

  test('is not for everybody who works', () => {
    const steps: Step[] = [
      create(begun, whole),
      perform(begun, 'receive', { location: 'store' }),
      perform(begun, 'retire'),
      [at, { kind: 'perform', activity: 'dispose-of', values: {}, signature: 'A' }, idOf(2), ['agent']],
    ];
    expect(refusalCodes(steps, telling)).toEqual(['activity.not-allowed']);
  });
});

describe('tags', () => {
  test('are made of the id, and the cost gets the planned currency', () => {
    const { record } = story(create(begun, { ...whole, cost: '10.5' }));
    expect(record.values).toMatchObject({ asset_tag: tagFrom(record.id, 'A-'), currency: 'EUR' });
    expect(story(create(begun, { ...whole, asset_tag: ' hw-7 ' })).record.values['asset_tag']).toBe('HW-7');
  });

  test.each([
    [' hw-7 ', { tag: 'HW-7', number: null }],
    [labelAddress('https://desk.example/', 'AST0000007', 'HW 7%'), { tag: 'HW 7%', number: 'AST0000007' }],
    ['https://desk.example/base/assets/AST0000007#HW-7', { tag: 'HW-7', number: 'AST0000007' }],
    ['https://elsewhere.example/AST0000007', { tag: 'HTTPS://ELSEWHERE.EXAMPLE/AST0000007', number: null }],
    ['https://desk.example/assets/AST0000007#100%', { tag: '100%', number: 'AST0000007' }],
  ])('are read from %s', (label, read) => {
    expect(readLabel(label)).toEqual(read);
  });
});

describe('obligations', () => {
  const owed = (one: Story) =>
    asset.obligations?.(one.record, { settings, endOf: (day) => Date.parse(`${day}T23:59:59.999Z`) });

  test('ask so long before warranty and support end as planned, while it is kept', () => {
    const one = inUse({ warranty_end: '2027-03-01', support_end: '2027-04-01' });
    expect(
      owed(one)?.map(({ kind, due_at }) => [kind, new Date(due_at ?? 0).toISOString().slice(0, 10)]),
    ).toEqual([
      ['warranty-ends', '2026-12-31'],
      ['support-ends', '2027-01-01'],
    ]);
  });

  test('are settled for an end by a decision, and owed again for a later one', () => {
    const ends = { warranty_end: '2026-10-20', support_end: '2028-01-01' };
    const decided = perform(end, 'decide-end');
    const steps: Step[] = [
      create(begun, { ...whole, ...ends }),
      perform(begun, 'receive', { location: 'store' }),
      decided,
    ];
    const kinds = (...more: Step[]) => owed(story(...steps, ...more))?.map(({ kind }) => kind);
    expect(kinds()).toEqual(['support-ends']);
    const longer: Step = [end, { kind: 'update', values: { warranty_end: '2027-10-20' } }];
    expect(kinds(longer)).toEqual(['warranty-ends', 'support-ends']);
    expect(kinds(decided)).toEqual([]);
  });

  test('ask for the disposal of what is retired', () => {
    const one = story(
      create(begun, whole),
      perform(begun, 'receive', { location: 'store' }),
      perform(begun, 'retire'),
    );
    expect(owed(one)).toMatchObject([{ kind: 'dispose', due_at: begun + 90 * DAY_MS, person: idOf(1) }]);
  });
});

describe('figures', () => {
  const value = (id: string, stories: readonly Story[]) => {
    const figure = assetFigures.find((one) => one.id === id);
    if (figure === undefined) throw new Error(id);
    return figureOver(figure, asset, stories, question);
  };

  test('sum costs exactly, in the planned currency alone', () => {
    const stories = ['0.1', '0.2', '1000000.0001'].map((cost) => inUse({ cost }));
    const foreign = inUse({ cost: '5', currency: 'USD' });
    expect(value('asset.value-in-use', [...stories, foreign])).toEqual({ value: 1_000_000.3, population: 3 });
    expect(value('asset.value-in-use', [])).toEqual({ value: null, population: 0 });
    expect(tenThousandths('12.5')).toBe(125_000n);
  });

  test('count states, and support that is over', () => {
    const stories = [inUse({ support_end: '2026-10-01' }), inUse({ support_end: '2028-01-01' }), inUse()];
    expect(value('asset.in-use', stories)).toEqual({ value: 3, population: 3 });
    expect(value('asset.in-stock', stories)).toEqual({ value: 0, population: 3 });
    expect(value('asset.support-over', stories)).toEqual({ value: 50, population: 2 });
  });
});
