import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cause, causeProblems, causeTree, deepestCause, mostCauses } from './causes.ts';

const cause = (id: string, parent: string | null, more: Partial<Cause> = {}): Cause => ({
  id,
  parent,
  kind: 'why',
  text: `Because of ${id}.`,
  confirmed: false,
  ...more,
});

/** Five answers to why, each explaining the one before. */
const chain = [1, 2, 3, 4, 5].map((step) => cause(`c${step}`, step === 1 ? null : `c${step - 1}`));

describe('an analysis of causes', () => {
  test('is sound as a chain and as a tree', () => {
    const tree = [
      ...chain,
      cause('d', 'c2', { kind: 'contributing' }),
      cause('e', 'd', { kind: 'evidence' }),
    ];
    expect(causeProblems(chain)).toEqual([]);
    expect(causeProblems(tree)).toEqual([]);
    const [first] = causeTree(tree);
    expect(first).toMatchObject({ id: 'c1', depth: 1, below: [{ id: 'c2', depth: 2 }] });
    expect(first?.below[0]?.below.map(({ id, depth }) => [id, depth])).toEqual([
      ['c3', 3],
      ['d', 3],
    ]);
  });

  test.each<[string, readonly Cause[], string, string]>([
    ['a parent that is not there', [cause('a', 'b')], 'causes.0.parent', 'problem.cause-parent-unknown'],
    ['itself above itself', [cause('a', 'a')], 'causes.0.parent', 'problem.causes-in-circle'],
    ['a name given twice', [cause('a', null), cause('a', null)], 'causes.1.id', 'problem.cause-twice'],
    [
      'a cause below evidence',
      [cause('a', null, { kind: 'evidence' }), cause('b', 'a')],
      'causes.1.parent',
      'problem.cause-below-evidence',
    ],
  ])('is refused with %s', (_what, causes, field, code) => {
    expect(causeProblems(causes)).toMatchObject([{ field, code }]);
  });

  test('is refused with a circle of several, for each in it', () => {
    const circle = [cause('a', 'c'), cause('b', 'a'), cause('c', 'b'), cause('d', null)];
    expect(causeProblems(circle).map(({ field }) => field)).toEqual([
      'causes.0.parent',
      'causes.1.parent',
      'causes.2.parent',
    ]);
  });

  test('has a deepest level and a largest number', () => {
    const deep = Array.from({ length: deepestCause + 1 }, (_, at) =>
      cause(`c${at}`, at === 0 ? null : `c${at - 1}`),
    );
    expect(causeProblems(deep.slice(0, deepestCause))).toEqual([]);
    expect(causeProblems(deep)).toMatchObject([
      { field: `causes.${deepestCause}.parent`, code: 'problem.causes-too-deep' },
    ]);
    const many = Array.from({ length: mostCauses + 1 }, (_, at) => cause(`c${at}`, null));
    expect(causeProblems(many.slice(0, mostCauses))).toEqual([]);
    expect(causeProblems(many)).toMatchObject([{ field: 'causes', code: 'problem.too-many-causes' }]);
  });

  test('without problems holds every cause in its tree, once', () => {
    const parents = fc.array(fc.integer({ min: -3, max: 30 }), { maxLength: 40 });
    fc.assert(
      fc.property(parents, (drawn) => {
        const causes = drawn.map((parent, at) => cause(`c${at}`, parent < 0 ? null : `c${parent}`));
        if (causeProblems(causes).length > 0) return;
        const held: string[] = [];
        const walk = (nodes: ReturnType<typeof causeTree>): void => {
          for (const { id, below } of nodes) {
            held.push(id);
            walk(below);
          }
        };
        walk(causeTree(causes));
        expect(held.toSorted()).toEqual(causes.map(({ id }) => id).toSorted());
      }),
    );
  });
});
