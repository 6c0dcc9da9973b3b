import { type Static, Type } from 'typebox';
import type { Settings } from '../../kernel/definition.ts';
import { schemaProblems } from '../../kernel/validate.ts';
import type { ValueProblem } from '../../kernel/value-problem.ts';

/** Levels of risk, from the lowest to the highest. */
export const riskLevels = ['low', 'medium', 'high', 'very-high'] as const;

export type RiskLevel = (typeof riskLevels)[number];

/** Those who may accept a risk: whoever owns it, or top management. */
export const acceptors = ['owner', 'top-management'] as const;

export type Acceptor = (typeof acceptors)[number];

const level = Type.Union([
  Type.Literal('low'),
  Type.Literal('medium'),
  Type.Literal('high'),
  Type.Literal('very-high'),
]);
const limit = Type.Union([level, Type.Null()]);
const scale = Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
  minItems: 2,
  maxItems: 5,
  uniqueItems: true,
});

/** JSON Schema of a method. That its parts fit each other is in `riskMethodProblems`. */
export const riskMethodSchema = Type.Object(
  {
    /** Names of the degrees of likelihood, the lowest first: the first is degree 1. */
    likelihoods: scale,
    /** Names of the degrees of consequence, the lowest first. */
    consequences: scale,
    /** `matrix[likelihood - 1][consequence - 1]` is the level. */
    matrix: Type.Array(Type.Array(level, { maxItems: 5 }), { maxItems: 5 }),
    /** The highest level that the owner of a risk may accept; null: none. */
    owner_accepts: limit,
    /** The highest level that top management may accept; null: none. */
    top_management_accepts: limit,
  },
  { additionalProperties: false },
);

/**
 * How an organisation judges risks, as it plans it (ISO/IEC 20000-1:2018, 6.1.2 c and d): scales, the level of each
 * pair of degrees, and the criteria for acceptance.
 */
export type RiskMethod = Static<typeof riskMethodSchema>;

/** The level that the method gives to degrees of likelihood and consequence; null where it has no such place. */
export function levelOf(method: RiskMethod, likelihood: number, consequence: number): RiskLevel | null {
  return method.matrix[likelihood - 1]?.[consequence - 1] ?? null;
}

/** Whether a level lies above the highest one that is allowed; above null lies every level. */
export function isAbove(found: RiskLevel, highest: RiskLevel | null): boolean {
  return highest === null || riskLevels.indexOf(found) > riskLevels.indexOf(highest);
}

/** The highest level that the method lets them accept; null: none. */
export function limitOf(method: RiskMethod, acceptor: Acceptor): RiskLevel | null {
  return acceptor === 'owner' ? method.owner_accepts : method.top_management_accepts;
}

/** The method in force. */
export function methodIn(settings: Settings): RiskMethod {
  return settings['risk.method'] as RiskMethod;
}

function sizeProblems({ likelihoods, consequences, matrix }: RiskMethod): readonly ValueProblem[] {
  const rows: ValueProblem[] =
    matrix.length === likelihoods.length
      ? []
      : [
          {
            path: '/matrix',
            code: 'risk.rows-wrong',
            params: { given: matrix.length, likelihoods: likelihoods.length },
          },
        ];
  const columns = matrix.flatMap((row, index): ValueProblem[] =>
    row.length === consequences.length
      ? []
      : [
          {
            path: `/matrix/${index}`,
            code: 'risk.columns-wrong',
            params: { given: row.length, consequences: consequences.length },
          },
        ],
  );
  return [...rows, ...columns];
}

/** Places whose level is below that of a lower degree beside them: more likely or worse must never mean less. */
function fallingProblems({ matrix }: RiskMethod): readonly ValueProblem[] {
  return matrix.flatMap((row, i) =>
    row.flatMap((here, j): ValueProblem[] => {
      const lower = [matrix[i - 1]?.[j], row[j - 1]];
      const falls = lower.some((beside) => beside !== undefined && isAbove(beside, here));
      return falls ? [{ path: `/matrix/${i}/${j}`, code: 'risk.level-falls', params: { level: here } }] : [];
    }),
  );
}

/**
 * What is wrong with a method: rows or columns missing or too many, levels that fall where likelihood or consequence
 * rises, owners who may accept more than top management.
 */
export function riskMethodProblems(value: unknown): readonly ValueProblem[] {
  const shape = schemaProblems(riskMethodSchema, value);
  if (shape.length > 0) {
    return shape.map(({ path, message }) => ({
      path,
      code: 'risk.method-invalid',
      params: { problem: message },
    }));
  }
  const method = value as RiskMethod;
  const { owner_accepts, top_management_accepts } = method;
  const backwards = owner_accepts !== null && isAbove(owner_accepts, top_management_accepts);
  return [
    ...sizeProblems(method),
    ...fallingProblems(method),
    ...(backwards
      ? [{ path: '/owner_accepts', code: 'risk.criteria-backwards', params: {} } satisfies ValueProblem]
      : []),
  ];
}
