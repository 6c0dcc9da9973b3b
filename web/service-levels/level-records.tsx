import { Anchor, Drawer, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatMinutes } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { processDirectory } from '../process-directory.ts';
import { PlainLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time, useLocale } from '../shared/time.tsx';
import { serviceLevelsTexts } from '../texts/service-levels.ts';
import { type LevelChoice, type LevelQuestion, levelRecordsQuery } from './levels.ts';

function pathOf(process: string, number: string): string {
  const plural = processDirectory.find(({ name }) => name === process)?.plural ?? 'incidents';
  return paths.record(plural, number);
}

/** The records behind a figure, beside the page. */
export function LevelRecords(props: {
  readonly question: LevelQuestion;
  readonly choice: LevelChoice;
  readonly onClose: () => void;
}): ReactNode {
  const { question, choice, onClose } = props;
  const t = useTexts(serviceLevelsTexts);
  const locale = useLocale();
  const { data, error } = useQuery(levelRecordsQuery(question, choice));
  return (
    <Drawer opened onClose={onClose} position="right" size="30rem" title={t('records')}>
      {error === null ? null : <ProblemPanel error={error} />}
      <Stack gap="sm">
        {data?.items.map(
          ({ process, number, title, breached, elapsed_minutes, target_minutes, stopped_at }) => (
            <div key={`${number} ${stopped_at}`}>
              <Anchor component={PlainLink} href={pathOf(process, number)} fz="sm">
                {number} {title}
              </Anchor>
              <Text fz="xs" c={breached ? 'var(--verdict-contradicts)' : 'dimmed'}>
                {breached ? t('missed') : t('met')} ·{' '}
                {t('took', {
                  elapsed: formatMinutes(elapsed_minutes, locale),
                  target: formatMinutes(target_minutes, locale),
                })}{' '}
                · <Time at={stopped_at} />
              </Text>
            </div>
          ),
        )}
        {data !== undefined && data.count > data.items.length ? (
          <Text fz="sm" c="dimmed">
            {t('records-more', { shown: data.items.length, count: data.count })}
          </Text>
        ) : null}
      </Stack>
    </Drawer>
  );
}
