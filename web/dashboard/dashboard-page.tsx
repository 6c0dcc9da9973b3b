import { Button, Group, Loader, Menu, Text } from '@mantine/core';
import { useFullscreenElement } from '@mantine/hooks';
import { IconChevronDown, IconDeviceTv, IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { dashboardTitle } from '../../processes/desk-dashboard.ts';
import { api } from '../api.ts';
import { formatDate } from '../format.ts';
import { useText, useTexts } from '../i18n.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { saveBlob, saveUrl } from '../shared/save-file.ts';
import { Time, useLocale } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { dashboardTexts } from '../texts/dashboard.ts';
import { Arrange } from './arrange.tsx';
import { Controls } from './controls.tsx';
import classes from './dashboard.module.css';
import { arrangementQuery, askedOf, type Dashboard, dashboardQuery } from './dashboard.ts';
import { FigureChart } from './dashboard-chart.tsx';
import { Totals } from './totals.tsx';
import { wholePicture } from './whole-picture.ts';

interface ExportProps {
  readonly asked: Readonly<Record<string, string>>;
  readonly onPicture: () => void;
}

function Export({ asked, onPicture }: ExportProps): ReactNode {
  const t = useTexts(dashboardTexts);
  const get = useMutation({
    mutationFn: () => api.file('/desk/dashboard.xlsx', { query: asked }),
    onSuccess: ({ name, content }) => saveBlob(name, content),
  });
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            loading={get.isPending}
            leftSection={<IconDownload size={16} />}
            rightSection={<IconChevronDown size={16} />}
          >
            {t('export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => get.mutate()}>{t('as-xlsx')}</Menu.Item>
          <Menu.Item onClick={onPicture}>{t('as-png')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {get.error === null ? null : <ProblemPanel error={get.error} />}
    </>
  );
}

/** Of which days the figures are, and when they were counted. */
function Told({ at, period, time_zone }: Dashboard): ReactNode {
  const t = useTexts(dashboardTexts);
  const locale = useLocale();
  const day = (text: string): string => formatDate(text, locale, 'UTC');
  return (
    <Text fz="sm" c="dimmed" role="status">
      {t('days', { from: day(period.from_day), to: day(period.to_day), zone: time_zone })} · {t('counted')}{' '}
      <Time at={at} />
    </Text>
  );
}

/** The figures of the desk: what waits, what came and went, how well it went, each number with its records. */
export function DashboardPage(): ReactNode {
  const t = useTexts(dashboardTexts);
  const text = useText();
  const [url, setUrl] = useUrlState();
  const asked = askedOf(url);
  const { ref, toggle, fullscreen } = useFullscreenElement<HTMLDivElement>();
  const page = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = useQuery(dashboardQuery(asked, fullscreen));
  const arrangement = useQuery(arrangementQuery).data;
  const charts = (arrangement?.charts ?? []).flatMap(
    (id) => data?.charts.find((chart) => chart.id === id) ?? [],
  );
  const savePicture = (): void => {
    const picture = page.current === null ? null : wholePicture(page.current);
    if (picture !== null) saveUrl(`desk-${data?.period.from_day}-${data?.period.to_day}.png`, picture);
  };
  return (
    <div className={classes['page']} ref={ref}>
      <PageHeader
        title={text(dashboardTitle)}
        aside={data === undefined ? null : <Told {...data} />}
        actions={
          <Group gap="xs">
            {fullscreen || arrangement === undefined ? null : <Arrange {...arrangement} />}
            {fullscreen ? null : <Export asked={asked} onPicture={savePicture} />}
            <Button variant="default" leftSection={<IconDeviceTv size={16} />} onClick={() => void toggle()}>
              {t(fullscreen ? 'leave-wall' : 'wall')}
            </Button>
          </Group>
        }
      />
      {fullscreen ? null : <Controls url={url} onChange={setUrl} shown={data} />}
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loader size="sm" /> : null}
      {data === undefined ? null : <Totals totals={data.totals} />}
      {arrangement?.charts.length === 0 ? (
        <EmptyState title={t('no-charts')}>{t('no-charts-why')}</EmptyState>
      ) : null}
      <div className={classes['charts']} ref={page}>
        {charts.map((chart) => (
          <FigureChart key={chart.id} chart={chart} />
        ))}
      </div>
    </div>
  );
}
