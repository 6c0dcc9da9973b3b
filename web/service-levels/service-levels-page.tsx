import {
  Anchor,
  Group,
  Loader,
  NativeSelect,
  Paper,
  SegmentedControl,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { PlainLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { serviceLevelsTexts } from '../texts/service-levels.ts';
import { LevelRecords } from './level-records.tsx';
import {
  type LevelChoice,
  type LevelClock,
  type LevelQuestion,
  levelsQuery,
  type ServiceLevels,
} from './levels.ts';
import { WeekBars } from './week-bars.tsx';

const groups = ['service', 'customer', 'priority', 'team'] as const;
const spans = ['4', '8', '13', '26', '52'] as const;
const figureHead = { textAlign: 'right', width: '6rem', whiteSpace: 'nowrap' } as const;
const figureCell = { textAlign: 'right', whiteSpace: 'nowrap' } as const;
const WEEK_MS = 7 * 86_400_000;

interface RowProps {
  readonly clock: LevelClock;
  readonly starts: readonly string[];
  readonly most: number;
  readonly onChoose: (choice: Pick<LevelChoice, 'breached' | 'week'>) => void;
}

function Figure(props: { readonly value: number; readonly onClick: () => void }): ReactNode {
  if (props.value === 0) return 0;
  return (
    <Anchor component="button" type="button" fz="sm" onClick={props.onClick}>
      {props.value}
    </Anchor>
  );
}

function ClockRow({ clock, starts, most, onChoose }: RowProps): ReactNode {
  const t = useTexts(serviceLevelsTexts);
  const names = useProcessNames(clock.process);
  return (
    <tr>
      <th scope="row" style={{ textAlign: 'left', fontWeight: 400, whiteSpace: 'nowrap' }}>
        {names.title} · {names.clock(clock.clock)}
        {clock.operational ? (
          <Text span fz="xs" c="dimmed">
            {' '}
            {t('operational')}
          </Text>
        ) : null}
      </th>
      <td style={figureCell}>{clock.share === null ? '–' : `${clock.share} %`}</td>
      <td style={figureCell}>
        <Figure value={clock.met} onClick={() => onChoose({ breached: false })} />
      </td>
      <td style={figureCell}>
        <Figure value={clock.missed} onClick={() => onChoose({ breached: true })} />
      </td>
      <td>
        <WeekBars
          weeks={clock.weeks}
          starts={starts}
          most={most}
          onWeek={(week, breached) => onChoose({ week, breached })}
        />
      </td>
    </tr>
  );
}

function GroupPart(props: {
  readonly levels: ServiceLevels;
  readonly of: ServiceLevels['groups'][number];
  readonly by: string;
  readonly onChoose: (choice: LevelChoice) => void;
}): ReactNode {
  const { levels, of, by, onChoose } = props;
  const t = useTexts(serviceLevelsTexts);
  const incident = useProcessNames('incident');
  const name = by === 'priority' && of.group !== null ? incident.choice('priority', of.group) : of.name;
  const most = Math.max(...of.clocks.flatMap(({ weeks }) => weeks.map(({ met, missed }) => met + missed)));
  return (
    <Paper p="sm" withBorder>
      <Title order={3} fz="md" mb={4}>
        {name ?? t('no-group')}
      </Title>
      <div style={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={name ?? t('no-group')}>
        <table
          style={{ width: '100%', borderSpacing: '0.75rem 0.25rem', fontSize: 'var(--mantine-font-size-sm)' }}
        >
          <thead>
            <tr>
              <th scope="col" style={{ textAlign: 'left', width: '14rem' }}>
                {t('clock')}
              </th>
              <th scope="col" style={figureHead}>
                {t('share')}
              </th>
              <th scope="col" style={figureHead}>
                {t('met')}
              </th>
              <th scope="col" style={figureHead}>
                {t('missed')}
              </th>
              <th scope="col" style={{ textAlign: 'left' }}>
                {t('by-week')}
              </th>
            </tr>
          </thead>
          <tbody>
            {of.clocks.map((clock) => (
              <ClockRow
                key={`${clock.process} ${clock.clock}`}
                clock={clock}
                starts={levels.weeks}
                most={most}
                onChoose={(choice) =>
                  onChoose({
                    process: clock.process,
                    clock: clock.clock,
                    group: of.group ?? 'none',
                    ...choice,
                  })
                }
              />
            ))}
          </tbody>
        </table>
      </div>
    </Paper>
  );
}

/** How many targets of the desk were kept, by service, customer, priority or team, week by week. */
export function ServiceLevelsPage(): ReactNode {
  const t = useTexts(serviceLevelsTexts);
  const [url, setUrl] = useUrlState();
  const by = groups.find((one) => one === url['by']) ?? 'service';
  const span = spans.find((one) => one === url['weeks']) ?? '13';
  const [choice, setChoice] = useState<LevelChoice | null>(null);
  // As it was when the page was opened, so that figures and the records behind them are of one period.
  const [now] = useState(() => Date.now());
  const question: LevelQuestion = {
    by,
    from: new Date(now - Number(span) * WEEK_MS).toISOString(),
    until: new Date(now).toISOString(),
  };
  const { data, error } = useQuery(levelsQuery(question));
  return (
    <>
      <PageHeader title={t('title')} />
      <Stack gap="md">
        <Text fz="sm" c="dimmed" maw="46rem">
          {t('help')}
        </Text>
        <Group gap="md" align="flex-end">
          <SegmentedControl
            aria-label={t('by')}
            value={by}
            data={groups.map((one) => ({ value: one, label: t(`by-${one}`) }))}
            onChange={(next) => setUrl({ ...url, by: next })}
          />
          <NativeSelect
            label={t('weeks')}
            data={[...spans]}
            value={span}
            onChange={(event) => setUrl({ ...url, weeks: event.currentTarget.value })}
          />
          <Anchor component={PlainLink} href={paths.desk({ at_risk: true })} fz="sm">
            {t('at-risk')}
          </Anchor>
          <Anchor component={PlainLink} href={paths.desk({ breached: true })} fz="sm">
            {t('breached')}
          </Anchor>
        </Group>
        {error === null ? null : <ProblemPanel error={error} />}
        {data === undefined && error === null ? <Loader size="sm" /> : null}
        {data?.groups.length === 0 ? <EmptyState title={t('none')}>{t('none-why')}</EmptyState> : null}
        {data?.groups.map((of) => (
          <GroupPart key={of.group ?? 'none'} levels={data} of={of} by={by} onChoose={setChoice} />
        ))}
      </Stack>
      {choice === null ? null : (
        <LevelRecords question={question} choice={choice} onClose={() => setChoice(null)} />
      )}
    </>
  );
}
