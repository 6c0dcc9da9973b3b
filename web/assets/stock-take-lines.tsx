import { Button, Group, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { workingRoles } from '../../kernel/roles.ts';
import { isDifference } from '../../processes/stock-take/lines.ts';
import { decisionTexts } from '../../processes/stock-take/texts.ts';
import { useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useHolds } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import { LoadMore } from '../shared/load-more.tsx';
import { usePagedList } from '../shared/paged-list.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { assetsTexts } from '../texts/assets.ts';
import classes from './assets.module.css';
import { DecideDialog } from './decide-dialog.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import type { Line } from './stock-take.ts';
import { useLocationName } from './use-location-name.ts';

/** What is shown of the lines: by the query that asks for it. */
const views = {
  lines: { outcome: 'missing,misplaced,unexpected,unknown' },
  'lines-open': { undecided: 'true' },
  'lines-all': {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

type View = keyof typeof views;

function Decision({ line }: { readonly line: Line }): ReactNode {
  const text = useText();
  if (line.decision === null) return '–';
  return (
    <>
      <Text fz="sm">{text(decisionTexts[line.decision])}</Text>
      <Text fz="xs" c="dimmed">
        {[line.decided_reason, line.decided_by].filter(Boolean).join(' · ')}
      </Text>
    </>
  );
}

interface LineRowProps {
  readonly line: Line;
  /** Absent: nothing can be decided now. */
  readonly onDecide: (() => void) | null;
  readonly counting: boolean;
}

function LineRow({ line, onDecide, counting }: LineRowProps): ReactNode {
  const t = useTexts(assetsTexts);
  const nameOf = useLocationName();
  return (
    <Table.Tr>
      <Table.Td>
        {line.asset === null ? null : (
          <AppLink href={paths.record('assets', line.asset.number)}>{line.asset.title}</AppLink>
        )}
        <Text fz={line.asset === null ? 'sm' : 'xs'} className={classes.tag}>
          {line.tag}
        </Text>
        <Text fz="xs" c="dimmed">
          {line.asset?.owner ?? ''}
        </Text>
      </Table.Td>
      <Table.Td>
        <OutcomeMark outcome={line.outcome} counting={counting} />
      </Table.Td>
      <Table.Td>{line.expected_location === null ? '–' : nameOf(line.expected_location)}</Table.Td>
      <Table.Td>
        {line.seen_location === null ? '–' : nameOf(line.seen_location)}
        {line.seen_at === null ? null : (
          <Text fz="xs" c="dimmed">
            <Time at={line.seen_at} /> · {line.seen_by}
            {line.note === null ? '' : ` · ${line.note}`}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Decision line={line} />
      </Table.Td>
      {onDecide === null ? null : (
        <Table.Td>
          {isDifference(line.outcome) ? (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('decide-tag', { tag: line.tag })}
              onClick={onDecide}
            >
              {t('decide')}
            </Button>
          ) : null}
        </Table.Td>
      )}
    </Table.Tr>
  );
}

/** The lines of a stock-take, differences first of all, and the decisions on them. */
export function StockTakeLines({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(assetsTexts);
  const [view, setView] = useState<View>(record.state === 'deciding' ? 'lines-open' : 'lines');
  const [chosen, setChosen] = useState<Line | null>(null);
  const mayDecide = useHolds(workingRoles) && record.state === 'deciding';
  const list = usePagedList<Line>({
    path: `/stock-takes/${record.number}/lines`,
    key: ['stock-takes', 'lines', record.number, view],
    query: { ...views[view], limit: 100 },
    keeps: true,
  });
  const heads = ['asset', 'standing', 'should-be', 'seen-at', 'decision'] as const;
  return (
    <section aria-label={t('lines')}>
      <Group justify="space-between" mb="xs">
        <Title order={2} fz="md">
          {t('lines')}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t('lines')}
          value={view}
          onChange={(next) => setView(next)}
          data={(Object.keys(views) as View[]).map((value) => ({ value, label: t(value) }))}
        />
      </Group>
      <Stack gap="xs">
        {record.state === 'counting' ? <Text fz="sm">{t('decide-later')}</Text> : null}
        {list.error === null ? null : <ProblemPanel error={list.error} onRetry={list.refetch} />}
        {list.items?.length === 0 ? (
          <Text fz="sm" c="dimmed">
            {t('lines-none')}
          </Text>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
          <div className={classes.wide} tabIndex={0} role="group" aria-label={t('lines')}>
            <Table horizontalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  {heads.map((head) => (
                    <Table.Th key={head}>{t(head)}</Table.Th>
                  ))}
                  {mayDecide ? <Table.Th aria-label={t('decide')} /> : null}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {(list.items ?? []).map((line) => (
                  <LineRow
                    key={line.id}
                    line={line}
                    onDecide={mayDecide ? () => setChosen(line) : null}
                    counting={record.state === 'counting'}
                  />
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
        <LoadMore list={list} />
      </Stack>
      {chosen === null ? null : (
        <DecideDialog key={chosen.id} number={record.number} line={chosen} onClose={() => setChosen(null)} />
      )}
    </section>
  );
}
