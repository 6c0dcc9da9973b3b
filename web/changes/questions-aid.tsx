import { SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Settings } from '../../kernel/definition.ts';
import { choicesInSetting } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { questionnaireIn, riskOf, unanswered } from '../../processes/change-risk.ts';
import { useTexts } from '../i18n.ts';
import type { FormAid } from '../records/extras.ts';
import { settingsQuery } from '../shared/settings-query.ts';
import { changesTexts } from '../texts/changes.ts';
import { valuesOf } from './change-view.ts';

type Row = Readonly<Record<string, unknown>>;

interface AnswerProps extends FormAid {
  readonly settings: Settings;
}

function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? (value as readonly Row[]) : [];
}

/** The rows with the answer to one question given, in place of an earlier one. */
function withAnswer(rows: readonly Row[], key: string, id: string, answer: unknown): readonly Row[] {
  const others = rows.filter((row) => row[key] !== id);
  return answer === null ? others : [...others, { [key]: id, answer }];
}

/** A choice for each question on risk, and the level that follows from what is chosen so far. */
function Questions({ settings, values, onFill }: AnswerProps): ReactNode {
  const t = useTexts(changesTexts);
  const rows = rowsOf(values['risk_answers']);
  const asRecord = { values: { risk_answers: rows } } as unknown as ProcessRecord;
  const open = unanswered(asRecord, settings).length;
  const { risk_level: level, risk_score: score } = riskOf(asRecord, settings);
  return (
    <Stack gap="xs" role="group" aria-label={t('questions')}>
      <Text fz="sm" fw={600}>
        {t('questions')}
      </Text>
      {questionnaireIn(settings).choices.map(({ id, name, answers }) => (
        <Select
          key={id}
          label={name}
          size="xs"
          data={answers.map((answer) => ({ value: answer.id, label: answer.name }))}
          value={(rows.find((row) => row['question'] === id)?.['answer'] ?? null) as string | null}
          onChange={(answer) => onFill({ risk_answers: withAnswer(rows, 'question', id, answer) })}
        />
      ))}
      <Text fz="sm" aria-live="polite">
        {level === null || score === null
          ? t('risk-open', { count: open })
          : t('risk-so-far', { level, score })}
      </Text>
    </Stack>
  );
}

/** Yes or no for each criterion for major impact. */
function Criteria({ settings, values, onFill }: AnswerProps): ReactNode {
  const t = useTexts(changesTexts);
  const rows = rowsOf(values['major_criteria']);
  const answers = [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
  ];
  return (
    <Stack gap="xs" role="group" aria-label={t('criteria')}>
      <Text fz="sm" fw={600}>
        {t('criteria')}
      </Text>
      {choicesInSetting(settings['change.major']).map(({ id, name }) => {
        const answer = rows.find((row) => row['criterion'] === id)?.['answer'];
        const chosen = answer === undefined ? '' : answer === true ? 'yes' : 'no';
        return (
          <div key={id}>
            <Text fz="xs">{name}</Text>
            <SegmentedControl
              size="xs"
              aria-label={name}
              data={answers}
              value={chosen}
              onChange={(next) =>
                onFill({ major_criteria: withAnswer(rows, 'criterion', id, next === 'yes') })
              }
            />
          </div>
        );
      })}
    </Stack>
  );
}

/** The organisation's questions on the risk of a change, asked one by one. */
export function RiskAid(props: FormAid): ReactNode {
  const { data } = useQuery(settingsQuery);
  return data === undefined ? null : <Questions {...props} settings={valuesOf(data)} />;
}

/** Both: questions on risk, and criteria for major impact. */
export function AssessmentAid(props: FormAid): ReactNode {
  const { data } = useQuery(settingsQuery);
  if (data === undefined) return null;
  const settings = valuesOf(data);
  return (
    <Stack gap="md">
      <Questions {...props} settings={settings} />
      <Criteria {...props} settings={settings} />
    </Stack>
  );
}
