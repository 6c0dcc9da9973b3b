import { describe, expect, test } from 'vitest';
import { type KnownItem, reconcile, type SaidValues } from './reconcile.ts';
import { type ItemSource, type ItemSources, keysFor, precedenceOf, sourceSettings } from './sources.ts';

function sourceOf(id: string, precedence: number, more: Partial<ItemSource> = {}): ItemSource {
  return { id, name: id, rule: null, precedence, places: [], whole: false, retires_missing: false, ...more };
}

const settings: ItemSources = {
  people_precedence: 5,
  sources: [sourceOf('a', 10), sourceOf('b', 20), sourceOf('c', 10)],
  identification: [
    { item_type: 'phone', keys: [['imei']] },
    { item_type: '*', keys: [['serial'], ['hostname', 'domain']] },
  ],
};

interface Said {
  readonly source: string;
  readonly values: SaidValues;
  readonly key?: string;
  readonly absent?: true;
}

function item(
  id: string,
  values: Readonly<Record<string, KnownItem['values'][string]>>,
  said: readonly Said[] = [],
): KnownItem {
  const state = String(values['state']?.[0] ?? 'live');
  return {
    ...{ id, number: id, title: id, state, values: { state: [state], ...values } },
    said: said.map(({ source, values, key = null, absent = false }) => ({
      ...{ source, values, external_key: key, absent },
    })),
  };
}

const said = (values: SaidValues, external_key: string | null = null) => ({ external_key, values });

describe('which item a row is about', () => {
  const one = item('one', { 'identifiers.serial': ['S1'], 'identifiers.hostname': ['web'] });
  const other = item('other', {
    'identifiers.hostname': ['web'],
    'identifiers.domain': ['example.org'],
  });

  test('the one that shares the first key that is whole, without regard to case', () => {
    const row = said({ 'identifiers.serial': 's1', 'identifiers.hostname': 'WEB' });
    expect(reconcile(settings, 'a', row, [one, other], true)).toMatchObject({ item: { id: 'one' } });
  });

  test('a key of two parts counts with both alone', () => {
    const both = said({ 'identifiers.hostname': 'web', 'identifiers.domain': 'example.org' });
    expect(reconcile(settings, 'a', both, [one, other], true)).toMatchObject({ item: { id: 'other' } });
    const half = said({ 'identifiers.hostname': 'web' });
    expect(reconcile(settings, 'a', half, [one, other], true)).toEqual({ outcome: 'new' });
  });

  test('keys are those of the type', () => {
    const row = said({ item_type: 'phone', 'identifiers.serial': 'S1' });
    expect(reconcile(settings, 'a', row, [one], true)).toEqual({ outcome: 'new' });
    expect(keysFor(settings, 'phone')).toEqual([['imei']]);
  });

  test('several that match are ambiguous, retired ones aside', () => {
    const twin = item('twin', { 'identifiers.serial': ['S1'] });
    const old = item('old', { 'identifiers.serial': ['S1'], state: ['retired'] });
    const row = said({ 'identifiers.serial': 'S1' });
    expect(reconcile(settings, 'a', row, [one, twin], true)).toMatchObject({
      outcome: 'ambiguous',
      by: ['serial'],
    });
    expect(reconcile(settings, 'a', row, [one, old], true)).toMatchObject({ item: { id: 'one' } });
    expect(reconcile(settings, 'a', row, [old], true)).toMatchObject({ item: { id: 'old' } });
  });

  test('the key in the source goes before identifiers, unless these name another item', () => {
    const keyed = item('keyed', { 'identifiers.serial': ['S7'] }, [{ source: 'a', values: {}, key: 'k' }]);
    const renewed = said({ 'identifiers.serial': 'S8' }, 'k');
    expect(reconcile(settings, 'a', renewed, [keyed], true)).toMatchObject({ item: { id: 'keyed' } });
    expect(reconcile(settings, 'b', renewed, [keyed], true)).toEqual({ outcome: 'new' });
    const swapped = said({ 'identifiers.serial': 'S1' }, 'k');
    expect(reconcile(settings, 'a', swapped, [keyed, one], true)).toMatchObject({
      outcome: 'ambiguous',
      by: ['external_key', 'serial'],
    });
  });
});

describe('who prevails about a value', () => {
  const known = (values: SaidValues, sayings: readonly Said[]): KnownItem =>
    item(
      'one',
      {
        'identifiers.serial': ['S1'],
        ...Object.fromEntries(Object.entries(values).map(([place, value]) => [place, [value]])),
      },
      sayings,
    );
  const row = (values: SaidValues) => said({ 'identifiers.serial': 'S1', ...values });
  const ofOne = (source: string, title: string, sayings: readonly Said[], held: string, ruled = true) =>
    reconcile(settings, source, row({ title }), [known({ title: held }, sayings)], ruled);

  test('a source changes what it said itself', () => {
    expect(ofOne('b', 'new', [{ source: 'b', values: { title: 'old' } }], 'old')).toMatchObject({
      outcome: 'changed',
      changes: [{ place: 'title', from: 'old', to: 'new' }],
      conflicts: [],
    });
  });

  test('the lower number, and what lost is told', () => {
    const sayings = [{ source: 'a', values: { title: 'by a' } }];
    expect(ofOne('b', 'by b', sayings, 'by a')).toMatchObject({
      outcome: 'conflicting',
      changes: [],
      conflicts: [{ kept: 'by a', others: [{ source: 'b', value: 'by b' }], undecided: null }],
    });
    expect(ofOne('a', 'by a', [{ source: 'b', values: { title: 'by b' } }], 'by b')).toMatchObject({
      outcome: 'conflicting',
      changes: [{ from: 'by b', to: 'by a' }],
      conflicts: [{ kept: 'by a', others: [{ source: 'b', value: 'by b' }] }],
    });
  });

  test('nobody, where precedence is equal: the value stays', () => {
    expect(ofOne('c', 'by c', [{ source: 'a', values: { title: 'by a' } }], 'by a')).toMatchObject({
      changes: [],
      conflicts: [{ kept: 'by a', undecided: 'equal-precedence' }],
    });
  });

  test('people, where nobody else said what the item holds', () => {
    expect(ofOne('a', 'by a', [{ source: 'a', values: { title: 'by a' } }], 'by people')).toMatchObject({
      changes: [],
      conflicts: [{ kept: 'by people', others: [{ source: 'a', value: 'by a' }], undecided: null }],
    });
  });

  test('a source from which the item is gone has no say', () => {
    const sayings = [{ source: 'a', values: { title: 'by a' }, absent: true as const }];
    expect(ofOne('b', 'by b', sayings, 'by a')).toMatchObject({ outcome: 'changed' });
  });

  test('precedence may be planned for a single value', () => {
    const planned = {
      ...settings,
      sources: [
        sourceOf('a', 10, { places: [{ place: 'title', precedence: 30 }] }),
        ...settings.sources.slice(1),
      ],
    };
    expect(precedenceOf(planned, 'a', 'title')).toBe(30);
    expect(precedenceOf(planned, 'a:CFG0000001', 'state')).toBe(10);
    const sayings = [{ source: 'a', values: { title: 'by a' } }];
    const result = reconcile(planned, 'b', row({ title: 'by b' }), [known({ title: 'by a' }, sayings)], true);
    expect(result).toMatchObject({ changes: [{ to: 'by b' }] });
  });

  test('without a rule, changes of what is in use are proposed; of what is planned they are made', () => {
    const sayings = [{ source: 'b', values: { title: 'old' } }];
    expect(ofOne('b', 'new', sayings, 'old', false)).toMatchObject({
      outcome: 'proposed',
      changes: [],
      proposed: [{ to: 'new' }],
    });
    const planned = item('p', { 'identifiers.serial': ['S1'], title: ['old'], state: ['planned'] }, sayings);
    expect(reconcile(settings, 'b', row({ title: 'new' }), [planned], false)).toMatchObject({
      outcome: 'changed',
      changes: [{ to: 'new' }],
    });
  });

  test('what is retired comes back by a person alone', () => {
    const retired = item('r', { 'identifiers.serial': ['S1'], state: ['retired'] }, [
      { source: 'a', values: { state: 'live' } },
      { source: 'b', values: { state: 'retired' } },
    ]);
    expect(reconcile(settings, 'a', row({ state: 'live' }), [retired], true)).toMatchObject({
      changes: [],
      conflicts: [{ place: 'state', kept: 'retired', undecided: 'state' }],
    });
  });
});

test('sources and types may stand once', () => {
  const check = sourceSettings['configuration-item.sources']?.problems;
  expect(check?.(settings)).toEqual([]);
  const twice = { ...settings, sources: [...settings.sources, sourceOf('a', 1)] };
  expect(check?.(twice)).toMatchObject([{ path: '/sources', code: 'items.twice', params: { value: 'a' } }]);
});
