import { Paper, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type Question, questionKinds } from '../../processes/request-form.ts';
import { useTexts } from '../i18n.ts';
import { requestsTexts } from '../texts/requests.ts';
import type { Typed } from './form.ts';
import { Questions, useAnswerErrors } from './questions.tsx';

/** Whether a row holds enough to be shown as a question. */
function isQuestion(row: Partial<Question>): row is Question {
  return (row.id ?? '') !== '' && (row.label ?? '') !== '' && questionKinds.includes(row.kind as never);
}

/** A form as requesters see it, to try out: nothing typed here goes anywhere. */
export function FormPreview({ rows }: { readonly rows: readonly Partial<Question>[] }): ReactNode {
  const t = useTexts(requestsTexts);
  const [typed, setTyped] = useState<Typed>({});
  const questions = rows.filter(isQuestion);
  const errors = useAnswerErrors(questions, typed);
  // What nobody has touched yet is not marked as missing.
  const touched = Object.fromEntries(
    Object.entries(errors).filter(([field]) => (typed[field.slice('answers.'.length)] ?? '') !== ''),
  );
  return (
    <Paper withBorder p="sm" role="group" aria-label={t('preview')}>
      <Text fz="xs" c="dimmed" mb="xs">
        {t('preview')}
      </Text>
      {questions.length === 0 ? (
        <Text fz="sm">{t('no-questions')}</Text>
      ) : (
        <Questions questions={questions} typed={typed} onChange={setTyped} errors={touched} />
      )}
    </Paper>
  );
}
