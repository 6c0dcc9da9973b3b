import type { RiskMethod } from '../../processes/risk/method.ts';
import { withoutItem } from '../settings/value-at.ts';

type Scale = 'likelihoods' | 'consequences';
type Matrix = RiskMethod['matrix'];

function withLine(matrix: Matrix, scale: Scale): Matrix {
  if (scale === 'likelihoods') return [...matrix, [...(matrix.at(-1) ?? [])]];
  return matrix.map((row) => [...row, row.at(-1) ?? 'low']);
}

/** The method with one degree more at the end of a scale, judged like the one before until somebody says otherwise. */
export function withDegree(method: RiskMethod, scale: Scale): RiskMethod {
  return { ...method, [scale]: [...method[scale], ''], matrix: withLine(method.matrix, scale) };
}

/** The method without a degree of a scale, and without its line of the matrix. */
export function withoutDegree(method: RiskMethod, scale: Scale, index: number): RiskMethod {
  const matrix =
    scale === 'likelihoods'
      ? withoutItem(method.matrix, index)
      : method.matrix.map((row) => withoutItem(row, index));
  return { ...method, [scale]: withoutItem(method[scale], index), matrix };
}
