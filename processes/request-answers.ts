import { isDay } from '../kernel/day.ts';
import type { FieldProblem } from '../kernel/errors.ts';
import { column, needed } from '../kernel/field.ts';
import { isBlank } from '../kernel/fields.ts';
import type { Language } from '../kernel/text.ts';
import { choicesOfQuestion, type Question } from './request-form.ts';
import { fitsPattern } from './request-pattern.ts';

// What somebody answered to the form of an item: held against it by the server and by the page that asks.

/** Columns of the rows that hold answers. */
export const answerColumns = {
  id: needed('line'),
  label: column('line'),
  value: column('paragraph'),
  person: column('person'),
} as const;

/**
 * One answer, as its row holds it. `value` is a text whatever the question's kind: a choice by its id, several with
 * commas between, a number in digits, a day as `YYYY-MM-DD`, yes and no as `true` and `false`. A person stands in `person`.
 */
export interface Answer {
  readonly id: string;
  readonly label?: string | null;
  readonly value?: string | null;
  readonly person?: string | null;
}

/** Longest answers in characters, where the question itself says nothing less. */
export const longestAnswer = { line: 200, paragraph: 5_000, email: 254 } as const;

/** The answers of a field of rows that holds them. */
export function answersIn(rows: unknown): readonly Answer[] {
  return Array.isArray(rows) ? (rows as readonly Answer[]) : [];
}

const answerTo = (answers: readonly Answer[], id: string): Answer | undefined =>
  answers.find((one) => one.id === id);

/** The questions that are asked as answered so far: those that depend on another answer only where it is given. */
export function askedQuestions(
  questions: readonly Question[],
  answers: readonly Answer[],
): readonly Question[] {
  const asked: Question[] = [];
  for (const question of questions) {
    const { shown_if, shown_value } = question;
    const isAsked =
      isBlank(shown_if) ||
      (asked.some(({ id }) => id === shown_if) && answerTo(answers, String(shown_if))?.value === shown_value);
    if (isAsked) asked.push(question);
  }
  return asked;
}

type Problem = Omit<FieldProblem, 'field'>;

function lengthProblem({ minimum, maximum }: Question, text: string, longest: number): Problem | null {
  const least = minimum ?? 1;
  const most = Math.min(maximum ?? longest, longest);
  const length = [...text].length;
  return length >= least && length <= most
    ? null
    : { code: 'answer.length', params: { length, minimum: least, maximum: most } };
}

function lineProblem(question: Question, text: string): Problem | null {
  const length = lengthProblem(question, text, longestAnswer.line);
  if (length !== null) return length;
  if (text.includes('\n')) return { code: 'answer.one-line' };
  const { pattern } = question;
  if (isBlank(pattern) || fitsPattern(String(pattern), text)) return null;
  return { code: 'answer.pattern', params: { value: text, expected: question.help ?? pattern } };
}

function numberProblem({ minimum, maximum }: Question, text: string): Problem | null {
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(text))
    return { code: 'field.number-invalid', params: { value: text } };
  const value = Number(text);
  const isWithin = value >= (minimum ?? value) && value <= (maximum ?? value);
  return isWithin
    ? null
    : { code: 'answer.range', params: { value, minimum: minimum ?? '–', maximum: maximum ?? '–' } };
}

function choicesProblem(question: Question, chosen: readonly string[]): Problem | null {
  const known = choicesOfQuestion(question).map(({ id }) => id);
  const unknown = chosen.find((one, at) => !known.includes(one) || chosen.indexOf(one) !== at);
  if (unknown !== undefined) {
    return { code: 'field.choice-unknown', params: { value: unknown, choices: known.join(', ') } };
  }
  if (question.kind === 'choice') return null;
  const least = question.minimum ?? 1;
  const most = question.maximum ?? known.length;
  return chosen.length >= least && chosen.length <= most
    ? null
    : { code: 'answer.how-many', params: { count: chosen.length, minimum: least, maximum: most } };
}

/** An address as mail takes it: one @, no blanks, a name with a point after it. */
const emailForm = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;

/** What is wrong with a text as the answer to a question; null: nothing. */
function textProblem(question: Question, text: string): Problem | null {
  switch (question.kind) {
    case 'line':
      return lineProblem(question, text);
    case 'paragraph':
      return lengthProblem(question, text, longestAnswer.paragraph);
    case 'number':
      return numberProblem(question, text);
    case 'date':
      return isDay(text) ? null : { code: 'field.date-invalid', params: { value: text } };
    case 'boolean':
      return ['true', 'false'].includes(text)
        ? null
        : { code: 'field.boolean-invalid', params: { value: text } };
    case 'email':
      return text.length <= longestAnswer.email && emailForm.test(text)
        ? null
        : { code: 'answer.email', params: { value: text } };
    case 'choice':
      return choicesProblem(question, [text]);
    case 'choices':
      return choicesProblem(question, text.split(','));
    // A person is named by id, beside the text.
    case 'person':
      return null;
  }
}

function answerProblem(question: Question, answer: Answer | undefined): Problem | null {
  const given = question.kind === 'person' ? answer?.person : answer?.value;
  const other = question.kind === 'person' ? answer?.value : answer?.person;
  if (!isBlank(other)) return { code: 'field.unknown', params: { field: question.id, process: 'answers' } };
  if (isBlank(given)) return question.required === true ? { code: 'field.required' } : null;
  return question.kind === 'person' ? null : textProblem(question, String(given));
}

/**
 * What is wrong with the answers to a form, each problem at `answers.<id>`: something that is needed is missing, an answer
 * is not of the form that its question asks for, or there is no such question, or it is not asked as the others stand.
 */
export function answerProblems(
  questions: readonly Question[],
  answers: readonly Answer[],
): readonly FieldProblem[] {
  const asked = askedQuestions(questions, answers);
  const strange = answers.flatMap(({ id, value, person }, at): readonly FieldProblem[] => {
    const field = `answers.${id}`;
    if (answers.findIndex((one) => one.id === id) !== at) return [{ field, code: 'answer.twice' }];
    if (asked.some((question) => question.id === id) || (isBlank(value) && isBlank(person))) return [];
    return [{ field, code: 'answer.not-asked' }];
  });
  const wrong = asked.flatMap((question): readonly FieldProblem[] => {
    const problem = answerProblem(question, answerTo(answers, question.id));
    return problem === null ? [] : [{ field: `answers.${question.id}`, ...problem }];
  });
  return [...strange, ...wrong];
}

/** The answers as they are kept: in the order of the form, each with what was asked, those left blank left out. */
export function keptAnswers(questions: readonly Question[], answers: readonly Answer[]): readonly Answer[] {
  const order = questions.map(({ id }) => id);
  return answers
    .filter(({ value, person }) => !isBlank(value) || !isBlank(person))
    .map(({ id, value = null, person = null }) => ({
      id,
      label: questions.find((question) => question.id === id)?.label ?? id,
      value,
      person,
    }))
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** What an answer says to people, apart from persons, who are named by the directory. */
export function shownAnswer(
  question: Question | undefined,
  value: string,
  language: Language,
  yesNo: readonly [yes: string, no: string],
): string {
  if (question?.kind === 'boolean') return value === 'true' ? yesNo[0] : yesNo[1];
  if (question?.kind !== 'choice' && question?.kind !== 'choices') return value;
  const choices = choicesOfQuestion(question);
  return value
    .split(',')
    .map((id) => choices.find((choice) => choice.id === id)?.names[language] ?? id)
    .join(', ');
}
