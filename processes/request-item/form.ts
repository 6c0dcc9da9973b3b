import type { Language } from '../../kernel/text.ts';
import { longestAnswer } from '../request-answers.ts';
import { choicesOfQuestion, labelOf, type Question } from '../request-form.ts';

/** A JSON Schema (2020-12), as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

function limits(question: Question, least: string, most: string, longest?: number): JsonSchema {
  const { minimum, maximum } = question;
  const upper = longest === undefined ? maximum : Math.min(maximum ?? longest, longest);
  return {
    ...(typeof minimum === 'number' ? { [least]: minimum } : {}),
    ...(typeof upper === 'number' ? { [most]: upper } : {}),
  };
}

function choiceSchema(question: Question, language: Language): JsonSchema {
  const oneOf = choicesOfQuestion(question).map(({ id, names }) => ({ const: id, title: names[language] }));
  return { type: 'string', oneOf };
}

/** What the answer to one question looks like. */
function answerSchema(question: Question, language: Language): JsonSchema {
  const { kind, pattern } = question;
  switch (kind) {
    case 'line':
      return {
        type: 'string',
        minLength: 1,
        ...limits(question, 'minLength', 'maxLength', longestAnswer.line),
        ...(pattern === null || pattern === undefined
          ? {}
          : { pattern: `^(?:${pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '')})$` }),
      };
    case 'paragraph':
      return {
        type: 'string',
        minLength: 1,
        ...limits(question, 'minLength', 'maxLength', longestAnswer.paragraph),
      };
    case 'number':
      return { type: 'number', ...limits(question, 'minimum', 'maximum') };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'boolean':
      return { type: 'boolean' };
    case 'email':
      return { type: 'string', format: 'email', maxLength: longestAnswer.email };
    case 'person':
      return { type: 'string', format: 'uuid', 'x-refers-to': 'people' };
    case 'choice':
      return choiceSchema(question, language);
    case 'choices':
      return {
        type: 'array',
        uniqueItems: true,
        minItems: 1,
        ...limits(question, 'minItems', 'maxItems'),
        items: choiceSchema(question, language),
      };
  }
}

/** The value of the other question as JSON has it, on which a question depends. */
function valueOf(questions: readonly Question[], { shown_if, shown_value }: Question): unknown {
  const other = questions.find(({ id }) => id === shown_if);
  return other?.kind === 'boolean' ? shown_value === 'true' : shown_value;
}

/** A question that depends on another: needed, allowed or not there at all, as the other is answered. */
function conditionOf(questions: readonly Question[], question: Question): JsonSchema {
  const { id, shown_if, required } = question;
  const other = String(shown_if);
  return {
    if: { properties: { [other]: { const: valueOf(questions, question) } }, required: [other] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: required === true ? { required: [id] } : {},
    else: { properties: { [id]: false } },
  };
}

/**
 * The form of an item as a JSON Schema (2020-12) of the answers as one object, by the ids of its questions, with the
 * names of questions and choices in a language. `x-order` says in which order they are asked.
 */
export function schemaOfForm(questions: readonly Question[], language: Language): JsonSchema {
  const conditional = questions.filter(({ shown_if }) => (shown_if ?? '') !== '');
  const always = questions.filter((one) => one.required === true && !conditional.includes(one));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: Object.fromEntries(
      questions.map((question) => [
        question.id,
        {
          title: labelOf(question, language),
          ...((question.help ?? '') === '' ? {} : { description: question.help }),
          ...answerSchema(question, language),
          'x-kind': question.kind,
        },
      ]),
    ),
    required: always.map(({ id }) => id),
    additionalProperties: false,
    ...(conditional.length === 0
      ? {}
      : { allOf: conditional.map((question) => conditionOf(questions, question)) }),
    'x-order': questions.map(({ id }) => id),
  };
}
