import {
  array,
  assert as check,
  constantFrom,
  integer,
  property,
  record as recordOf,
  tuple,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ConflictRules,
  conflictsAmong,
  conflictsOf,
  type PlannedWork,
  type WindowSpan,
} from './conflicts.ts';

const hour = 3_600_000;
const none: ConflictRules = { windows: [], wantsWindow: () => false };
const change = (id: string, from: number, until: number, more: Partial<PlannedWork> = {}): PlannedWork => ({
  id,
  kind: 'change',
  from: from * hour,
  until: until * hour,
  services: ['mail'],
  items: [],
  ...more,
});
const kindsOf = (work: PlannedWork, others: readonly PlannedWork[], rules = none) =>
  conflictsOf(work, others, rules).map(({ kind, with: id }) => [kind, id]);

describe('two plans', () => {
  it('stand in each other’s way on one service at the same time, and not one after the other', () => {
    expect(kindsOf(change('a', 1, 3), [change('b', 2, 4)])).toEqual([['same-service', 'b']]);
    expect(kindsOf(change('a', 1, 2), [change('b', 2, 4)])).toEqual([]);
    expect(kindsOf(change('a', 1, 3), [change('b', 2, 4, { services: ['payroll'] })])).toEqual([]);
  });

  it('name the gravest of what they share, once', () => {
    const [a, b] = [change('a', 1, 3, { items: ['db'] }), change('b', 2, 4, { items: ['db', 'web'] })];
    expect(conflictsOf(a, [b], none)).toEqual([
      { kind: 'same-item', with: 'b', from: 2 * hour, until: 3 * hour },
    ]);
  });

  it('see an item that the other needs, from both sides', () => {
    const web = change('a', 1, 3, { services: [], items: ['web'], needs: ['db'] });
    const db = change('b', 2, 4, { services: [], items: ['db'] });
    expect(kindsOf(web, [db])).toEqual([['needed-item', 'b']]);
    expect(kindsOf(db, [web])).toEqual([['needed-item', 'a']]);
  });

  it('tell two releases of a service from a release and a change', () => {
    const release = change('r', 1, 3, { kind: 'release' });
    expect(kindsOf(release, [change('s', 2, 4, { kind: 'release' })])).toEqual([['two-releases', 's']]);
    expect(kindsOf(release, [change('b', 2, 4)])).toEqual([['same-service', 'b']]);
  });

  it('let a release and its own changes go together, whichever names the other', () => {
    const release = change('r', 1, 3, { kind: 'release', belongs_with: ['a'] });
    expect(kindsOf(release, [change('a', 1, 3)])).toEqual([]);
    expect(kindsOf(change('a', 1, 3), [release])).toEqual([]);
  });

  it('take a point in time for what it lies in', () => {
    expect(kindsOf(change('a', 2, 2), [change('b', 2, 4)])).toEqual([['same-service', 'b']]);
    expect(kindsOf(change('a', 4, 4), [change('b', 2, 4)])).toEqual([]);
    expect(kindsOf(change('a', 2, 2), [change('b', 2, 2)])).toEqual([['same-service', 'b']]);
  });

  it('pass over the plan itself', () => {
    expect(kindsOf(change('a', 1, 3), [change('a', 5, 6), change('a', 1, 3)])).toEqual([]);
  });
});

describe('windows', () => {
  const blackout = (services: string[]): WindowSpan => ({
    id: 'frozen',
    kind: 'blackout',
    from: 2 * hour,
    until: 10 * hour,
    services,
  });

  it('forbid in a blackout of the service, or of all services', () => {
    const inside = change('a', 9, 12);
    expect(kindsOf(inside, [], { ...none, windows: [blackout(['mail'])] })).toEqual([['blackout', 'frozen']]);
    expect(kindsOf(inside, [], { ...none, windows: [blackout([])] })).toEqual([['blackout', 'frozen']]);
    expect(kindsOf(inside, [], { ...none, windows: [blackout(['payroll'])] })).toEqual([]);
    expect(kindsOf(change('a', 10, 12), [], { ...none, windows: [blackout([])] })).toEqual([]);
  });

  const maintenance = (from: number, until: number, services = ['mail']): WindowSpan => ({
    id: `m${from}`,
    kind: 'maintenance',
    from: from * hour,
    until: until * hour,
    services,
  });
  const asked = (...windows: WindowSpan[]): ConflictRules => ({
    windows,
    wantsWindow: (one) => one === 'mail',
  });

  it('want a change wholly within them, where the service does', () => {
    const outside = [['outside-window', 'mail']];
    expect(kindsOf(change('a', 3, 5), [], asked(maintenance(2, 6)))).toEqual([]);
    expect(kindsOf(change('a', 3, 7), [], asked(maintenance(2, 6)))).toEqual(outside);
    expect(kindsOf(change('a', 3, 5), [], asked(maintenance(2, 6, ['payroll'])))).toEqual(outside);
    expect(kindsOf(change('a', 3, 5), [], asked(maintenance(2, 6, [])))).toEqual([]);
    expect(kindsOf(change('a', 3, 5, { services: ['payroll'] }), [], asked())).toEqual([]);
  });

  it('count together where one follows another without a gap', () => {
    expect(kindsOf(change('a', 3, 8), [], asked(maintenance(6, 9), maintenance(2, 6)))).toEqual([]);
    expect(kindsOf(change('a', 3, 8), [], asked(maintenance(7, 9), maintenance(2, 6)))).toEqual([
      ['outside-window', 'mail'],
    ]);
  });
});

const some = (names: readonly string[]) => array(constantFrom(...names), { maxLength: 2 });
const works = array(
  tuple(
    recordOf({
      kind: constantFrom('change' as const, 'release' as const),
      services: some(['mail', 'payroll']),
      items: some(['db', 'web', 'disk']),
      needs: some(['db', 'disk']),
      belongs_with: some(['w0', 'w1']),
    }),
    integer({ min: 0, max: 20 }),
    integer({ min: 0, max: 6 }),
  ),
  { maxLength: 12 },
).map((all) =>
  all.map(
    ([about, from, length], index): PlannedWork => ({
      ...about,
      id: `w${index}`,
      from,
      until: from + length,
    }),
  ),
);
const windows = array(
  tuple(
    constantFrom('maintenance' as const, 'blackout' as const),
    some(['mail', 'payroll']),
    integer({ min: 0, max: 20 }),
    integer({ min: 1, max: 8 }),
  ),
  { maxLength: 5 },
).map((all) =>
  all.map(
    ([kind, services, from, length], index): WindowSpan => ({
      id: `n${index}`,
      kind,
      services,
      from,
      until: from + length,
    }),
  ),
);

describe('whatever is planned', () => {
  it('has the same conflicts looked at all at once and one by one', () => {
    check(
      property(works, windows, (all, spans) => {
        const rules = { windows: spans, wantsWindow: (one: string) => one === 'mail' };
        const among = conflictsAmong(all, rules);
        for (const work of all) expect(among.get(work.id) ?? []).toEqual(conflictsOf(work, all, rules));
      }),
    );
  });

  it('is in conflict from both sides, of one kind and for one time', () => {
    check(
      property(works, (all) => {
        const among = conflictsAmong(all, none);
        for (const [id, conflicts] of among) {
          for (const { with: other, ...what } of conflicts) {
            expect(among.get(other)).toContainEqual({ ...what, with: id });
          }
        }
      }),
    );
  });
});
