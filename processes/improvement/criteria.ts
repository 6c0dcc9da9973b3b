import { type Static, Type } from 'typebox';
import type { SettingProblem, Settings } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { choiceProperties, rowsIn, textIn } from '../../kernel/register.ts';

/** Id of the criterion that every organisation has: how well an improvement serves its objectives (10.2). */
export const objectivesCriterion = 'objectives';

/** The highest score that a criterion gives. */
export const highestScore = 5;

/** JSON Schema of the criteria. That they fit each other is in `criteriaProblems`. */
export const criteriaSchema = Type.Object(
  {
    /** Named `choices` as in every setting from which a field takes its choices. */
    choices: Type.Array(
      Type.Object(
        {
          ...choiceProperties,
          weight: Type.Integer({ minimum: 1, maximum: 100 }),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 50 },
    ),
    /** Below this weighted mean, an improvement is not approved. */
    minimum_score: Type.Number({ minimum: 0, maximum: highestScore }),
  },
  { additionalProperties: false },
);

/** By what an organisation decides which opportunities for improvement to approve. */
type ImprovementCriteria = Static<typeof criteriaSchema>;

/** What is wrong with criteria of the right form: an id twice, or none for the objectives. */
export function criteriaProblems(value: unknown): readonly SettingProblem[] {
  const ids = (value as ImprovementCriteria).choices.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) {
    return [{ path: '/choices', code: 'improvement.criterion-twice', params: { criterion: twice } }];
  }
  return ids.includes(objectivesCriterion)
    ? []
    : [
        {
          path: '/choices',
          code: 'improvement.objectives-missing',
          params: { criterion: objectivesCriterion },
        },
      ];
}

/** The criteria in force; none where the organisation has planned none. */
export function criteriaIn(settings: Settings): ImprovementCriteria {
  const planned = settings['improvement.criteria'] as ImprovementCriteria | undefined;
  return planned ?? { choices: [], minimum_score: 0 };
}

/** The score that a record has by each criterion. */
export function scoresOf(record: ProcessRecord): ReadonlyMap<string, number> {
  return new Map(rowsIn(record, 'scores').map(({ criterion, score }) => [String(criterion), Number(score)]));
}

/** The criteria by which a record has no score. */
function unscored(record: ProcessRecord, { choices }: ImprovementCriteria): ImprovementCriteria['choices'] {
  const scores = scoresOf(record);
  return choices.filter(({ id }) => !scores.has(id));
}

/** The mean of the scores by the weights of the criteria, to two places; null while a criterion has none. */
export function totalOf(record: ProcessRecord, criteria: ImprovementCriteria): number | null {
  if (criteria.choices.length === 0 || unscored(record, criteria).length > 0) return null;
  const scores = scoresOf(record);
  const weights = criteria.choices.reduce((sum, { weight }) => sum + weight, 0);
  const points = criteria.choices.reduce((sum, { id, weight }) => sum + weight * (scores.get(id) ?? 0), 0);
  return Math.round((points / weights) * 100) / 100;
}

/** Objects to scores that leave a criterion out. */
export function unscoredProblems(record: ProcessRecord, settings: Settings): readonly FieldProblem[] {
  const names = unscored(record, criteriaIn(settings)).map(({ name }) => name);
  if (names.length === 0) return [];
  return [{ field: 'scores', code: 'improvement.criteria-unscored', params: { criteria: names.join(', ') } }];
}

/** Objects to a criterion scored twice, and to serving objectives without naming one. */
export function scoreProblems(record: ProcessRecord): readonly FieldProblem[] {
  const ids = rowsIn(record, 'scores').map(({ criterion }) => String(criterion));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) {
    return [{ field: 'scores', code: 'improvement.criterion-twice', params: { criterion: twice } }];
  }
  const serves = (scoresOf(record).get(objectivesCriterion) ?? 0) > 0;
  return serves && textIn(record, 'objective') === null
    ? [{ field: 'objective', code: 'field.required' }]
    : [];
}
