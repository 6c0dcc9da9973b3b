import { array, assert, constantFrom, integer, option, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EntitlementFacts, type Position, positionsOf } from './position.ts';
import type { ProductFacts, Use } from './units.ts';

const day = '2026-06-15';

function product(id: string, more: Partial<ProductFacts> = {}): ProductFacts {
  return { id, metric: 'device', minimum_cores: 0, released_on: null, succeeds: null, peak: null, ...more };
}

let next = 0;
function use(of: string, more: Partial<Use> = {}): Use {
  next += 1;
  return { id: `u${next}`, product: of, person: null, device: null, site: null, cores: null, ...more };
}

function entitlement(of: string, quantity: number, more: Partial<EntitlementFacts> = {}): EntitlementFacts {
  next += 1;
  return {
    id: `e${next}`,
    product: of,
    metric: 'device',
    quantity,
    valid_from: '2025-01-01',
    valid_until: null,
    maintenance_until: null,
    upgrade_right: 'none',
    downgrade_right: false,
    ...more,
  };
}

function one(of: ProductFacts, entitlements: readonly EntitlementFacts[], uses: readonly Use[]): Position {
  return positionsOf({ products: [of], entitlements, uses, day })[0] as Position;
}

describe('what a metric counts', () => {
  test('a device once, however often software is reported on it and assigned to whoever sits there', () => {
    const uses = [
      use('a', { device: 'd1', person: 'p1' }),
      use('a', { device: 'd1' }),
      use('a', { person: 'p1' }),
      use('a', { device: 'd2' }),
    ];
    expect(one(product('a'), [entitlement('a', 5)], uses)).toMatchObject({ used: 2, free: 3, short: 0 });
  });

  test('a person once over all devices; a device without a known user as one person, which is told', () => {
    const uses = [
      use('a', { device: 'd1', person: 'p1' }),
      use('a', { device: 'd2', person: 'p1' }),
      use('a', { device: 'd1' }),
      use('a', { device: 'd3' }),
    ];
    const position = one(product('a', { metric: 'user' }), [entitlement('a', 1, { metric: 'user' })], uses);
    expect(position).toMatchObject({ used: 2, short: 1, free: 0 });
    expect(position.units.map(({ assumption }) => assumption)).toEqual(['no-user', null]);
  });

  test('cores of each device, with the least number and with unknown ones', () => {
    const of = product('a', { metric: 'core', minimum_cores: 8 });
    const uses = [
      use('a', { device: 'd1', cores: 4 }),
      use('a', { device: 'd2', cores: 16 }),
      use('a', { device: 'd2', cores: 16 }),
      use('a', { device: 'd3' }),
    ];
    const position = one(
      of,
      [entitlement('a', 10, { metric: 'core' }), entitlement('a', 16, { metric: 'core' })],
      uses,
    );
    expect(position).toMatchObject({ used: 32, entitled: 26, short: 6, free: 0 });
    expect(position.units.map(({ demand, assumption }) => [demand, assumption])).toEqual([
      [8, null],
      [16, null],
      [8, 'no-cores'],
    ]);
  });

  test('the peak of concurrent use, not who could use it; without one, everybody who could', () => {
    const seats = [entitlement('a', 3, { metric: 'concurrent' })];
    const uses = ['p1', 'p2', 'p3', 'p4', 'p5'].map((person) => use('a', { person }));
    expect(one(product('a', { metric: 'concurrent', peak: 2 }), seats, uses)).toMatchObject({
      used: 2,
      free: 1,
    });
    const unknown = one(product('a', { metric: 'concurrent' }), seats, uses);
    expect(unknown).toMatchObject({ used: 5, short: 2, units: [{ assumption: 'no-peak' }] });
  });

  test('sites, and subscriptions while their term runs', () => {
    const uses = [
      use('a', { device: 'd1', site: 'Hanoi' }),
      use('a', { device: 'd2', site: 'Hanoi' }),
      use('a', { device: 'd3' }),
    ];
    expect(
      one(product('a', { metric: 'site' }), [entitlement('a', 1, { metric: 'site' })], uses),
    ).toMatchObject({
      used: 2,
      short: 1,
    });
    const rented = product('a', { metric: 'subscription' });
    const seat = { metric: 'subscription', valid_until: day } as const;
    const people = [use('a', { person: 'p1' })];
    expect(one(rented, [entitlement('a', 1, seat)], people)).toMatchObject({ short: 0 });
    const over = { ...seat, valid_until: '2026-06-14' };
    expect(one(rented, [entitlement('a', 1, over)], people)).toMatchObject({ short: 1, entitled: 0 });
    const ahead = { ...seat, valid_from: '2026-06-16', valid_until: '2027-06-16' };
    expect(one(rented, [entitlement('a', 1, ahead)], people)).toMatchObject({ short: 1, entitled: 0 });
  });

  test('open source is used and never short', () => {
    const position = one(product('a', { metric: 'open-source' }), [], [use('a', { device: 'd1' })]);
    expect(position).toMatchObject({ used: 1, short: 0, free: 0, entitled: 0 });
  });

  test('entitlements that count otherwise cover what their own metric left', () => {
    const uses = [
      use('a', { device: 'd1', person: 'p1' }),
      use('a', { device: 'd2', person: 'p1' }),
      use('a', { device: 'd3', person: 'p2' }),
    ];
    const both = [entitlement('a', 1), entitlement('a', 1, { metric: 'user' })];
    expect(one(product('a'), both, uses)).toMatchObject({ used: 3, entitled: 1, otherwise: 1, short: 1 });
  });
});

describe('rights to other versions', () => {
  const old = product('old', { released_on: '2022-01-01' });
  const current = product('new', { succeeds: 'old', released_on: '2025-05-01' });
  const positions = (entitlements: readonly EntitlementFacts[], uses: readonly Use[]) =>
    Object.fromEntries(
      positionsOf({ products: [current, old], entitlements, uses, day }).map((each) => [each.product, each]),
    );

  test('an upgrade reaches versions released while maintenance ran, and no others', () => {
    const right = { upgrade_right: 'with-maintenance', maintenance_until: '2025-05-01' } as const;
    const uses = [use('new', { device: 'd1' }), use('old', { device: 'd2' })];
    const found = positions([entitlement('old', 3, right)], uses);
    expect(found['new']).toMatchObject({ used: 1, entitled: 0, borrowed: 1, short: 0 });
    expect(found['old']).toMatchObject({ used: 1, entitled: 3, lent: 1, free: 1 });
    const lapsed = { ...right, maintenance_until: '2025-04-30' };
    expect(positions([entitlement('old', 3, lapsed)], uses)['new']).toMatchObject({ borrowed: 0, short: 1 });
    expect(positions([entitlement('old', 3)], uses)['new']).toMatchObject({ short: 1 });
    const always = { upgrade_right: 'always' } as const;
    expect(positions([entitlement('old', 3, always)], uses)['new']).toMatchObject({ short: 0 });
  });

  test('a downgrade covers earlier versions with what the own version leaves, never the other way round', () => {
    const uses = [use('old', { device: 'd1' }), use('old', { device: 'd2' }), use('new', { device: 'd3' })];
    const found = positions([entitlement('new', 2, { downgrade_right: true })], uses);
    expect(found['new']).toMatchObject({ used: 1, lent: 1, free: 0, short: 0 });
    expect(found['old']).toMatchObject({ used: 2, borrowed: 1, short: 1 });
    expect(positions([entitlement('new', 2)], uses)['old']).toMatchObject({ borrowed: 0, short: 2 });
  });

  test('versions in a circle end', () => {
    const circle = [product('a', { succeeds: 'b' }), product('b', { succeeds: 'a' })];
    const entitled = [entitlement('a', 1, { downgrade_right: true })];
    const found = positionsOf({
      products: circle,
      entitlements: entitled,
      uses: [use('b', { device: 'd' })],
      day,
    });
    expect(found.map(({ short }) => short)).toEqual([0, 0]);
  });
});

const metric = constantFrom('user', 'device', 'core', 'subscription', 'site', 'concurrent', 'open-source');
const name = (of: string) => option(constantFrom(`${of}1`, `${of}2`, `${of}3`), { nil: null });
const products = ['a', 'b', 'c'];

const anyFacts = record({
  metrics: array(metric, { minLength: 3, maxLength: 3 }),
  peak: option(integer({ min: 0, max: 9 }), { nil: null }),
  uses: array(
    record({
      product: constantFrom(...products),
      person: name('p'),
      device: name('d'),
      site: name('s'),
      cores: option(integer({ min: 1, max: 32 }), { nil: null }),
    }),
    { maxLength: 25 },
  ),
  entitlements: array(
    record({
      product: constantFrom(...products),
      metric,
      quantity: integer({ min: 1, max: 20 }),
      valid_until: option(constantFrom('2026-06-01', '2026-07-01'), { nil: null }),
      maintenance_until: option(constantFrom('2024-01-01', '2027-01-01'), { nil: null }),
      upgrade_right: constantFrom('none', 'with-maintenance', 'always'),
      downgrade_right: constantFrom(true, false),
    }),
    { maxLength: 8 },
  ),
}).map(({ metrics: chosen, peak, uses, entitlements }) => ({
  day,
  products: products.map((id, index) =>
    product(id, {
      metric: chosen[index] as ProductFacts['metric'],
      peak,
      succeeds: products[index + 1] ?? null,
    }),
  ),
  uses: uses.map((each, index) => ({ ...each, id: `u${index}` })),
  entitlements: entitlements.map((each, index) => ({ ...each, id: `e${index}`, valid_from: '2025-01-01' })),
}));

describe('whatever there is', () => {
  test('the calculation adds up, and nothing is both free and short of the same kind', () => {
    assert(
      property(anyFacts, (facts) => {
        for (const each of positionsOf(facts)) {
          const { entitled, borrowed, otherwise, lent, used, free, short } = each;
          if (each.metric === 'open-source') {
            expect(short).toBe(0);
            continue;
          }
          expect(entitled + borrowed + otherwise - lent - used).toBe(free - short);
          expect(free === 0 || short === 0).toBe(true);
          for (const part of [entitled, borrowed, otherwise, lent, used, free, short]) {
            expect(part).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no entitlement gives more than it has, and none that is not in force gives anything', () => {
    assert(
      property(anyFacts, (facts) => {
        const covers = positionsOf(facts).flatMap((each) =>
          each.covers.filter(({ product: of }) => of === each.product),
        );
        for (const each of facts.entitlements) {
          const taken = covers
            .filter((cover) => cover.entitlement === each.id)
            .reduce((sum, c) => sum + c.taken, 0);
          expect(taken).toBeLessThanOrEqual(each.valid_until === '2026-06-01' ? 0 : each.quantity);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('reported twice, or in another order, it is the same', () => {
    assert(
      property(anyFacts, integer({ min: 0, max: 1_000 }), (facts, seed) => {
        const told = (each: Position) => [each.used, each.entitled, each.short, each.free, each.borrowed];
        const before = positionsOf(facts).map(told);
        const turned = {
          ...facts,
          uses: facts.uses.toReversed(),
          entitlements: facts.entitlements.toReversed(),
        };
        expect(positionsOf(turned).map(told)).toEqual(before);
        const again = facts.uses
          .filter(({ person, device }) => person !== null && device !== null)
          .map((each, index) => ({ ...each, id: `again${seed}-${index}` }));
        const doubled = positionsOf({ ...facts, uses: [...facts.uses, ...again] });
        expect(doubled.map(({ used }) => used)).toEqual(before.map(([used]) => used));
      }),
      { numRuns: 300 },
    );
  });

  test('where one metric counts, used is never more than uses that have nothing in common', () => {
    assert(
      property(
        shuffledSubarray(['d1', 'd2', 'd3', 'd4', 'd5']),
        integer({ min: 1, max: 9 }),
        (devices, quantity) => {
          const found = one(
            product('a'),
            [entitlement('a', quantity)],
            devices.map((device) => use('a', { device })),
          );
          expect([found.used, found.free - found.short]).toEqual([devices.length, quantity - devices.length]);
        },
      ),
    );
  });
});
