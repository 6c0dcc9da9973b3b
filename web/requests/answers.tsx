import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { shownAnswer } from '../../processes/request-answers.ts';
import { labelOf, questionsIn } from '../../processes/request-form.ts';
import { formatDate } from '../format.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import type { OpenedRecord } from '../records/record.ts';
import type { Reference } from '../shared/references.ts';
import { useLocale } from '../shared/time.tsx';
import { commonTexts } from '../texts/common.ts';
import { requestsTexts } from '../texts/requests.ts';
import classes from './requests.module.css';

interface KeptAnswer {
  readonly id: string;
  readonly label: string | null;
  readonly value: string | null;
  readonly person: Reference | null;
}

/** What was asked for, question by question as the form asked it then, in the reader's language. */
export function Answers({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(requestsTexts);
  const common = useTexts(commonTexts);
  const language = useLanguage();
  const locale = useLocale();
  const answers = (record['answers'] ?? []) as readonly KeptAnswer[];
  const questions = questionsIn(record['form']);
  if (answers.length === 0) return null;
  const textOf = ({ id, value, person }: KeptAnswer): string => {
    if (person !== null) return person.name;
    const question = questions.find((one) => one.id === id);
    if (question?.kind === 'date' && value !== null) return formatDate(value, locale, 'UTC');
    return shownAnswer(question, value ?? '', language, [common('yes'), common('no')]);
  };
  return (
    <section aria-label={t('answers')}>
      <Text component="h2" fz="md" fw={600}>
        {t('answers')}
      </Text>
      <Text fz="xs" c="dimmed" mb={4}>
        {t('answered-version', { version: Number(record['form_version'] ?? 1) })}
      </Text>
      <dl className={classes.answers}>
        {answers.map((answer) => {
          const question = questions.find(({ id }) => id === answer.id);
          return [
            <dt key={`${answer.id} asked`}>
              {question === undefined ? (answer.label ?? answer.id) : labelOf(question, language)}
            </dt>,
            <dd key={answer.id}>{textOf(answer)}</dd>,
          ];
        })}
      </dl>
    </section>
  );
}
