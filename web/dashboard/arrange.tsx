import { ActionIcon, Button, Checkbox, Group, Popover, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconLayoutGrid } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type ChartId, chartIds, dashboardCharts } from '../../processes/desk-dashboard.ts';
import { api } from '../api.ts';
import { useText, useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { dashboardTexts } from '../texts/dashboard.ts';
import { type Arrangement, arrangementQuery } from './dashboard.ts';

/** The list with one of its charts in the place of its neighbour. */
function moved(charts: readonly ChartId[], index: number, by: 1 | -1): readonly ChartId[] {
  const next = [...charts];
  const [one, other] = [next[index], next[index + by]];
  if (one === undefined || other === undefined) return charts;
  next[index] = other;
  next[index + by] = one;
  return next;
}

/** Which charts one sees, and in which order: kept for oneself at once. */
export function Arrange({ charts, own }: Arrangement): ReactNode {
  const t = useTexts(dashboardTexts);
  const text = useText();
  const client = useQueryClient();
  const keep = useMutation({
    mutationFn: (next: readonly ChartId[] | null) =>
      api.put<Arrangement>('/desk/dashboard/arrangement', { charts: next }),
    onSuccess: (kept) => client.setQueryData(arrangementQuery.queryKey, kept),
  });
  const rest = chartIds.filter((id) => !charts.includes(id));
  return (
    <Popover position="bottom-end" trapFocus withinPortal={false}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconLayoutGrid size={16} />}>
          {t('arrange')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={4}>
          <Text fz="xs" c="dimmed">
            {t('arrange-help')}
          </Text>
          {[...charts, ...rest].map((id, index) => {
            const name = text(dashboardCharts[id].title);
            const isShown = index < charts.length;
            return (
              <Group key={id} gap="xs" justify="space-between" wrap="nowrap">
                <Checkbox
                  label={name}
                  checked={isShown}
                  onChange={() => keep.mutate(isShown ? charts.filter((one) => one !== id) : [...charts, id])}
                />
                <Group gap={2} wrap="nowrap">
                  <ActionIcon
                    variant="subtle"
                    aria-label={t('up', { name })}
                    disabled={!isShown || index === 0}
                    onClick={() => keep.mutate(moved(charts, index, -1))}
                  >
                    <IconArrowUp size={14} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    aria-label={t('down', { name })}
                    disabled={!isShown || index === charts.length - 1}
                    onClick={() => keep.mutate(moved(charts, index, 1))}
                  >
                    <IconArrowDown size={14} />
                  </ActionIcon>
                </Group>
              </Group>
            );
          })}
          <Button variant="subtle" size="compact-sm" disabled={!own} onClick={() => keep.mutate(null)}>
            {t('usual')}
          </Button>
          {keep.error === null ? null : <ProblemPanel error={keep.error} />}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
