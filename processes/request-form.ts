import { Type } from 'typebox';
import type { FieldProblem } from '../kernel/errors.ts';
import { column, needed } from '../kernel/field.ts';
import { isBlank } from '../kernel/fields.ts';
import type { Language } from '../kernel/text.ts';
import { isPattern, longestPattern } from './request-pattern.ts';

// The form of an item of the catalogue: what is asked of whoever wants it. An item holds it, a request keeps a copy.

/** Kinds of questions that a form asks. */
export const questionKinds = [
  'line',
  'paragraph',
  'choice',
  'choices',
  'number',
  'date',
  'boolean',
  'person',
  'email',
] as const;

export type QuestionKind = (typeof questionKinds)[number];

/** Most questions of a form. */
export const mostQuestions = 60;

/** Most choices of a question. */
const mostChoices = 100;

const id = Type.String({ pattern: '^[a-z][a-z0-9_-]{0,39}$', maxLength: 40 });

/** Columns of the rows that a form is made of. */
export const formColumns = {
  id: needed('line', { schema: id }),
  kind: needed('choice', { choices: [...questionKinds] }),
  label: needed('line'),
  label_vi: column('line'),
  label_zh: column('line'),
  help: column('line'),
  required: column('boolean'),
  choices: column('paragraph'),
  minimum: column('number'),
  maximum: column('number'),
  pattern: column('line', { schema: Type.String({ minLength: 1, maxLength: longestPattern }) }),
  shown_if: column('line', { schema: id }),
  shown_value: column('line'),
} as const;

/** One question of a form, as its row holds it. */
export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly label: string;
  readonly label_vi?: string | null;
  readonly label_zh?: string | null;
  readonly help?: string | null;
  readonly required?: boolean | null;
  /** One choice a line: `id | English | Vietnamese | Chinese`. */
  readonly choices?: string | null;
  /** Of a text its length, of a number its value, of choices how many. */
  readonly minimum?: number | null;
  readonly maximum?: number | null;
  readonly pattern?: string | null;
  /** The question is asked only where another has this answer, by its id and value. */
  readonly shown_if?: string | null;
  readonly shown_value?: string | null;
}

/** A choice of a question. */
export interface QuestionChoice {
  readonly id: string;
  readonly names: Readonly<Record<Language, string>>;
}

const choiceId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;

/** The choices of a question, in their order. A line with one name has it in every language. */
export function choicesOfQuestion({ choices }: Pick<Question, 'choices'>): readonly QuestionChoice[] {
  const lines = (choices ?? '').split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [own = '', en = own, vi = en, zh = en] = line.split('|').map((part) => part.trim());
    return { id: own, names: { en: en || own, vi: vi || en || own, zh: zh || en || own } };
  });
}

/** What a question is called in a language; without a name of its own there as it is called first. */
export function labelOf({ label, label_vi, label_zh }: Question, language: Language): string {
  const own = { en: label, vi: label_vi, zh: label_zh }[language];
  return isBlank(own) ? label : String(own);
}

/** The questions of a field of rows that holds a form. */
export function questionsIn(rows: unknown): readonly Question[] {
  return Array.isArray(rows) ? (rows as readonly Question[]) : [];
}

const withChoices: readonly QuestionKind[] = ['choice', 'choices'];

function choiceProblems(question: Question, place: string): readonly FieldProblem[] {
  if (!withChoices.includes(question.kind)) return [];
  const field = `${place}.choices`;
  const choices = choicesOfQuestion(question);
  if (choices.length === 0) return [{ field, code: 'field.required' }];
  if (choices.length > mostChoices) {
    return [{ field, code: 'request-form.choices-many', params: { most: mostChoices } }];
  }
  const wrong = choices.find(({ id }) => !choiceId.test(id));
  if (wrong !== undefined) return [{ field, code: 'request-form.choice-id', params: { value: wrong.id } }];
  const twice = choices.find(({ id }, at) => choices.findIndex((one) => one.id === id) !== at);
  return twice === undefined ? [] : [{ field, code: 'request-form.twice', params: { value: twice.id } }];
}

const answersOfYesNo: readonly string[] = ['true', 'false'];

/** A question may depend on one before it that has choices or says yes or no. */
function conditionProblems(
  { shown_if, shown_value }: Question,
  place: string,
  earlier: readonly Question[],
): readonly FieldProblem[] {
  if (isBlank(shown_if)) return [];
  const asked = earlier.find((one) => one.id === shown_if);
  const possible =
    asked?.kind === 'boolean' ? answersOfYesNo : choicesOfQuestion(asked ?? {}).map((choice) => choice.id);
  if (asked === undefined || !['boolean', 'choice'].includes(asked.kind)) {
    return [{ field: `${place}.shown_if`, code: 'request-form.condition', params: { value: shown_if } }];
  }
  if (possible.includes(shown_value ?? '')) return [];
  const params = { value: shown_value ?? '–', choices: possible.join(', ') };
  return [{ field: `${place}.shown_value`, code: 'field.choice-unknown', params }];
}

function limitProblems(question: Question, place: string): readonly FieldProblem[] {
  const { minimum, maximum, pattern, kind } = question;
  const problems: FieldProblem[] = [];
  if (typeof minimum === 'number' && typeof maximum === 'number' && minimum > maximum) {
    problems.push({
      field: `${place}.maximum`,
      code: 'request-form.limits-turned',
      params: { minimum, maximum },
    });
  }
  if (!isBlank(pattern) && (kind !== 'line' || !isPattern(String(pattern)))) {
    problems.push({ field: `${place}.pattern`, code: 'request-form.pattern' });
  }
  return problems;
}

function twiceProblems(
  { id }: Question,
  place: string,
  earlier: readonly Question[],
): readonly FieldProblem[] {
  const isTwice = earlier.some((one) => one.id === id);
  return isTwice ? [{ field: `${place}.id`, code: 'request-form.twice', params: { value: id } }] : [];
}

/** What is wrong with a form, each problem with its place: `form.2.pattern`. */
export function formProblems(questions: readonly Question[], field = 'form'): readonly FieldProblem[] {
  if (questions.length > mostQuestions) {
    return [{ field, code: 'request-form.questions-many', params: { most: mostQuestions } }];
  }
  return questions.flatMap((question, at) => {
    const place = `${field}.${at}`;
    const earlier = questions.slice(0, at);
    return [
      ...twiceProblems(question, place, earlier),
      ...choiceProblems(question, place),
      ...conditionProblems(question, place, earlier),
      ...limitProblems(question, place),
    ];
  });
}
