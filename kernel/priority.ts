import { Type } from 'typebox';
import { schemaProblems } from './validate.ts';
import type { ValueProblem } from './value-problem.ts';

/**
 * Priority by impact and urgency, as an organisation plans it. 1 is the highest of each.
 *
 * `matrix[impact - 1][urgency - 1]` is the priority, so there is one row per impact, one column per urgency.
 */
export interface PriorityMatrix {
  readonly impacts: number;
  readonly urgencies: number;
  readonly matrix: readonly (readonly number[])[];
}

const degree = Type.Integer({ minimum: 1, maximum: 9 });

/** JSON Schema of a priority matrix. That its size fits is in `priorityMatrixProblems`. */
export const priorityMatrixSchema = Type.Object(
  {
    impacts: degree,
    urgencies: degree,
    matrix: Type.Array(Type.Array(degree, { maxItems: 9 }), { maxItems: 9 }),
  },
  { additionalProperties: false },
);

function cellAt(value: unknown, path: string): unknown {
  const [row, column] = path.split('/').slice(2).map(Number);
  return (value as { matrix: unknown[][] }).matrix[row as number]?.[column as number];
}

/** What is wrong with a matrix: rows or cells missing or too many, priorities that are not whole numbers 1 to 9. */
export function priorityMatrixProblems(value: unknown): readonly ValueProblem[] {
  const shape = schemaProblems(priorityMatrixSchema, value);
  if (shape.length > 0) {
    return shape.map(({ path, message }) =>
      /^\/matrix\/\d+\/\d+$/.test(path)
        ? { path, code: 'priority.value-invalid', params: { value: cellAt(value, path) } }
        : { path, code: 'priority.invalid', params: { problem: message } },
    );
  }
  const { impacts, urgencies, matrix } = value as PriorityMatrix;
  const rows: ValueProblem[] =
    matrix.length === impacts
      ? []
      : [{ path: '/matrix', code: 'priority.rows-wrong', params: { given: matrix.length, impacts } }];
  const columns = matrix.flatMap((row, i): ValueProblem[] =>
    row.length === urgencies
      ? []
      : [{ path: `/matrix/${i}`, code: 'priority.columns-wrong', params: { given: row.length, urgencies } }],
  );
  return [...rows, ...columns];
}

/** The priority that the matrix gives to impact and urgency; null where the matrix has no such place. */
export function priorityOf(matrix: PriorityMatrix, impact: number, urgency: number): number | null {
  return matrix.matrix[impact - 1]?.[urgency - 1] ?? null;
}
