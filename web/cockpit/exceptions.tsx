import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { reasonSentence } from '../../kernel/check-words.ts';
import { checkTexts } from '../../processes/check-texts.ts';
import { formatDateTime, formatNumber } from '../format.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { pathOfNumber, paths } from '../paths.ts';
import { ListTable } from '../shared/list-table.tsx';
import { LoadMore } from '../shared/load-more.tsx';
import { usePagedList } from '../shared/paged-list.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { cockpitTexts } from '../texts/cockpit.ts';
import type { ExceptionOfCheck } from './assessment.ts';

/** How many exceptions are shown at first. */
const firstPage = 50;

interface ExceptionsProps {
  /** Number of the assessment. */
  readonly assessment: string;
  readonly check: string;
  /** Only what bears on it is shown. */
  readonly requirement: string;
  readonly count: number;
}

/** Why a record is an exception, in the reader's language and way of writing. */
function useReason(check: string): (exception: ExceptionOfCheck) => string {
  const language = useLanguage();
  const locale = useLocale();
  const texts = checkTexts[check];
  return ({ reason, params }) =>
    texts === undefined
      ? reason
      : reasonSentence(texts, reason, params, language, {
          instant: (at) => formatDateTime(at, locale),
          number: (value) => formatNumber(value, locale),
        });
}

function ExceptionTable({ assessment, check, requirement }: Omit<ExceptionsProps, 'count'>): ReactNode {
  const t = useTexts(cockpitTexts);
  const reasonOf = useReason(check);
  const list = usePagedList<ExceptionOfCheck>({
    path: `/assessments/${assessment}/checks/${check}/exceptions`,
    key: ['assessments', 'exceptions', assessment, check, requirement],
    query: { limit: firstPage, requirement },
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (list.error !== null) return <ProblemPanel error={list.error} onRetry={list.refetch} />;
  return (
    <ListTable
      label={`${t('exceptions')} ${check}`}
      columns={[
        { id: 'record', header: t('record'), width: '7.5rem', primary: true, cell: ({ number }) => number },
        { id: 'title', header: t('title-of-record'), width: '38%', cell: ({ title }) => title },
        { id: 'why', header: t('why'), wrap: true, cell: (exception) => reasonOf(exception) },
      ]}
      arrangement={['record', 'title', 'why']}
      rows={list.items ?? []}
      rowId={({ record_id: id }) => id}
      rowName={({ number }) => number}
      hrefOf={({ number }) => pathOfNumber(number)?.path ?? paths.incidents()}
      busy={list.isFetching}
      footer={<LoadMore list={list} compact />}
    />
  );
}

/** The records that did not show what the check asks for, in sight or folded away, and all of them as a file. */
export function Exceptions({ count, ...asked }: ExceptionsProps): ReactNode {
  const { assessment, check, requirement } = asked;
  const t = useTexts(cockpitTexts);
  const [open, setOpen] = useState(true);
  const list = useId();
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Button
          variant="default"
          size="compact-sm"
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'hide-exceptions' : 'show-exceptions')}
        </Button>
        <Anchor
          href={`/api/v1/assessments/${assessment}/checks/${check}/exceptions.csv?requirement=${requirement}`}
          fz="sm"
          download
        >
          {t('exceptions-csv')}
        </Anchor>
        {count > firstPage ? (
          <Text fz="xs" c="dimmed">
            {t('exceptions-shown', { count: firstPage, all: count })}
          </Text>
        ) : null}
      </Group>
      <div id={list}>{open ? <ExceptionTable {...asked} /> : null}</div>
    </Stack>
  );
}
