import { levelOf, type RiskLevel, type RiskMethod } from '../../processes/risk/method.ts';
import type { ListedRecord } from '../records/record.ts';

/** Which of its two assessments places a risk: before its treatment, or what remains after it. */
export type Stage = 'inherent' | 'residual';

/** One pair of degrees with the risks that were assessed so. */
export interface MapCell {
  /** `likelihood-consequence`, as the URL names it. */
  readonly id: string;
  readonly likelihood: number;
  readonly consequence: number;
  readonly level: RiskLevel | null;
  readonly risks: readonly ListedRecord[];
}

/** The risks of a register placed by a method. */
export interface RiskMap {
  /** From the highest likelihood to the lowest, each from the lowest consequence to the highest. */
  readonly rows: readonly (readonly MapCell[])[];
  readonly placed: number;
  /** Risks that were not assessed at the stage, or by a degree that the scales no longer have. */
  readonly outside: readonly ListedRecord[];
  readonly opportunities: number;
}

/** Name of a pair of degrees. */
export function cellId(likelihood: number, consequence: number): string {
  return `${likelihood}-${consequence}`;
}

function placeOf(risk: ListedRecord, stage: Stage): string {
  return cellId(Number(risk[`${stage}_likelihood`]), Number(risk[`${stage}_consequence`]));
}

/** Places risks; opportunities are counted and left out, as a level bounds only what may do harm. */
export function riskMap(records: readonly ListedRecord[], stage: Stage, method: RiskMethod): RiskMap {
  const risks = records.filter(({ nature }) => nature !== 'opportunity');
  const byCell = Map.groupBy(risks, (risk) => placeOf(risk, stage));
  const rows = method.likelihoods
    .map((_name, index) => index + 1)
    .toReversed()
    .map((likelihood) =>
      method.consequences.map((_name, index): MapCell => {
        const consequence = index + 1;
        const id = cellId(likelihood, consequence);
        const level = levelOf(method, likelihood, consequence);
        return { id, likelihood, consequence, level, risks: byCell.get(id) ?? [] };
      }),
    );
  const known = new Set(rows.flat().map(({ id }) => id));
  const outside = risks.filter((risk) => !known.has(placeOf(risk, stage)));
  return {
    rows,
    placed: risks.length - outside.length,
    outside,
    opportunities: records.length - risks.length,
  };
}
