import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { answerErrors } from '../../kernel/answer-errors.ts';
import { fillText } from '../../kernel/text.ts';
import { answerProblems, askedQuestions } from '../../processes/request-answers.ts';
import type { Question } from '../../processes/request-form.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { requestsTexts } from '../texts/requests.ts';
import { answersAsked, answersOf, type Typed } from './form.ts';
import { QuestionInput } from './question-input.tsx';

/** What is wrong with what is typed, by question: the same check as the server's, in the reader's language. */
export function useAnswerErrors(
  questions: readonly Question[],
  typed: Typed,
): Readonly<Record<string, string>> {
  const t = useTexts(requestsTexts);
  const language = useLanguage();
  const problems = answerProblems(questions, answersAsked(questions, typed));
  const said = (code: string, params: Readonly<Record<string, unknown>>): string | null => {
    if (code === 'field.required') return t('must-answer');
    if (code === 'field.number-invalid') return t('write-number');
    const found = answerErrors[code as keyof typeof answerErrors];
    // What controls do not let anybody type, the server would refuse.
    return found === undefined ? null : fillText(found.text[language], params);
  };
  return Object.fromEntries(
    problems.flatMap(({ field, code, params = {} }) => {
      const text = said(code, params);
      return text === null ? [] : [[field, text]];
    }),
  );
}

interface QuestionsProps {
  readonly questions: readonly Question[];
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
  /** Sentences by `answers.<id>`. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The questions of a form that are asked as answered so far, one below the other. */
export function Questions({ questions, typed, onChange, errors }: QuestionsProps): ReactNode {
  return (
    <Stack gap="sm">
      {askedQuestions(questions, answersOf(typed)).map((question) => (
        <QuestionInput
          key={question.id}
          question={question}
          value={typed[question.id]}
          error={errors[`answers.${question.id}`]}
          onChange={(value) => onChange({ ...typed, [question.id]: value })}
        />
      ))}
    </Stack>
  );
}
