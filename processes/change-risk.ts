import { type Static, Type } from 'typebox';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { SettingDefinition, SettingProblem, Settings } from '../kernel/definition.ts';
import { column, needed } from '../kernel/field.ts';
import type { ProcessRecord } from '../kernel/record.ts';
import { choiceProperties, rowsIn } from '../kernel/register.ts';

// How risky a change is, by the organisation's own questions; changes and templates of standard changes answer the same.

const percent = Type.Integer({ minimum: 1, maximum: 100 });

const questionnaireSchema = Type.Object(
  {
    choices: Type.Array(
      Type.Object(
        {
          ...choiceProperties,
          weight: Type.Integer({ minimum: 1, maximum: 100 }),
          answers: Type.Array(
            Type.Object(
              { ...choiceProperties, points: Type.Integer({ minimum: 0, maximum: 10 }) },
              { additionalProperties: false },
            ),
            { minItems: 2, maxItems: 10 },
          ),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 40 },
    ),
    /** The share of the most points possible, in percent, from which on a change is of level 2, 3, 4. */
    level_2_from: percent,
    level_3_from: percent,
    level_4_from: percent,
  },
  { additionalProperties: false },
);

/** The organisation's questionnaire on the risk of changes. */
export type RiskQuestionnaire = Static<typeof questionnaireSchema>;

function questionnaireProblems(value: unknown): readonly SettingProblem[] {
  const { choices, level_2_from, level_3_from, level_4_from } = value as RiskQuestionnaire;
  const twice = choices.flatMap(({ id }, at): SettingProblem[] =>
    choices.findIndex((one) => one.id === id) < at
      ? [{ path: `/choices/${at}/id`, code: 'change.question-twice', params: { question: id } }]
      : [],
  );
  const rises = level_2_from < level_3_from && level_3_from < level_4_from;
  return rises ? twice : [...twice, { path: '/level_2_from', code: 'change.levels-fall', params: {} }];
}

type Answers = readonly (readonly [id: string, name: string, points: number])[];

function question(id: string, name: string, weight: number, answers: Answers) {
  return {
    id,
    name,
    weight,
    answers: answers.map(([answer, text, points]) => ({ id: answer, name: text, points })),
  };
}

/** Questions to start from, usual in the field: they are nobody's until confirmed. */
export const riskSettings: Readonly<Record<string, SettingDefinition>> = {
  'change.risk': {
    schema: questionnaireSchema,
    problems: questionnaireProblems,
    starting_value: {
      choices: [
        question('reach', 'How many people notice if it goes wrong?', 3, [
          ['nobody', 'Nobody outside the team', 0],
          ['some', 'Some users', 4],
          ['many', 'Most users or customers', 10],
        ]),
        question('criticality', 'How critical are the services it touches?', 3, [
          ['low', 'They can be out for days', 0],
          ['medium', 'They can be out for hours', 5],
          ['high', 'They may not be out', 10],
        ]),
        question('experience', 'Has it been done before?', 2, [
          ['often', 'Often and successfully', 0],
          ['rarely', 'Rarely, or with problems', 5],
          ['never', 'Never', 10],
        ]),
        question('complexity', 'How many teams and systems take part?', 2, [
          ['one', 'One', 0],
          ['few', 'A few', 4],
          ['many', 'Many, or suppliers', 10],
        ]),
        question('return', 'How fast can it be taken back?', 2, [
          ['minutes', 'In minutes', 0],
          ['hours', 'In hours', 5],
          ['not', 'Not at all', 10],
        ]),
        question('security', 'Does it touch information security or personal data?', 1, [
          ['no', 'No', 0],
          ['yes', 'Yes', 10],
        ]),
      ],
      level_2_from: 25,
      level_3_from: 50,
      level_4_from: 75,
    },
  },
};

/** Columns of the answers that a record holds. */
export const answerColumns = {
  question: needed('choice', { choices_from: 'change.risk' }),
  answer: needed('line'),
  note: column('line'),
} as const;

/** Columns of how the level came about, kept with the record: questions and weights may change later. */
export const calculationColumns = {
  question: needed('line'),
  answer: column('line'),
  points: column('number'),
  weight: needed('number'),
  product: needed('number'),
} as const;

/** The questionnaire in force. */
export function questionnaireIn(settings: Settings): RiskQuestionnaire {
  return settings['change.risk'] as RiskQuestionnaire;
}

function answersOf(record: ProcessRecord): ReadonlyMap<unknown, unknown> {
  return new Map(rowsIn(record, 'risk_answers').map(({ question: asked, answer }) => [asked, answer]));
}

/** Questions of the questionnaire without one of its answers, as people read them. */
export function unanswered(record: ProcessRecord, settings: Settings): readonly string[] {
  const given = answersOf(record);
  return questionnaireIn(settings)
    .choices.filter(({ id, answers }) => !answers.some((one) => one.id === given.get(id)))
    .map(({ name }) => name);
}

/** How risky a change is by its answers. Level and share are null while an answer is missing. */
export interface RiskResult {
  readonly risk_calculation: readonly Readonly<Record<string, unknown>>[];
  /** Points times weights, in percent of the most possible. */
  readonly risk_score: number | null;
  readonly risk_level: number | null;
}

/** Computes risk by the questionnaire in force: points times weight of each answer, as a share of the most possible. */
export function riskOf(record: ProcessRecord, settings: Settings): RiskResult {
  const { choices, level_2_from, level_3_from, level_4_from } = questionnaireIn(settings);
  const given = answersOf(record);
  const lines = choices.map(({ id, name, weight, answers }) => {
    const answer = answers.find((one) => one.id === given.get(id));
    const points = answer?.points ?? null;
    return { question: name, answer: answer?.name ?? null, points, weight, product: weight * (points ?? 0) };
  });
  if (given.size === 0) return { risk_calculation: [], risk_score: null, risk_level: null };
  if (lines.some(({ points }) => points === null)) {
    return { risk_calculation: lines, risk_score: null, risk_level: null };
  }
  const most = choices.reduce(
    (sum, { weight, answers }) => sum + weight * Math.max(...answers.map(({ points }) => points)),
    0,
  );
  const reached = lines.reduce((sum, { product }) => sum + product, 0);
  const risk_score = most === 0 ? 0 : Math.round((reached / most) * 100);
  const level = [level_2_from, level_3_from, level_4_from].filter((from) => risk_score >= from).length + 1;
  return { risk_calculation: lines, risk_score, risk_level: level };
}

/** Whether two records answer alike, notes aside. */
export function answersAlike(one: ProcessRecord, other: ProcessRecord): boolean {
  const pairs = (record: ProcessRecord) => canonicalJson([...answersOf(record)].map(String).toSorted());
  return pairs(one) === pairs(other);
}
