import {
  ActionIcon,
  Badge,
  Button,
  Group,
  Loader,
  Paper,
  SegmentedControl,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { IconCalendarDown, IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { daysAfter } from '../../kernel/day.ts';
import { tendingRoles } from '../../kernel/register.ts';
import { api } from '../api.ts';
import { formatDateTime } from '../format.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { useHolds } from '../session.ts';
import { useAwayNow } from '../shared/away.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { ReferenceName } from '../shared/reference-name.tsx';
import { useLocale, useNow } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { absencesTexts } from '../texts/absences.ts';
import { Picture } from './picture.tsx';
import {
  gapHours,
  mondayOf,
  reachedNow,
  rotaOf,
  rowsOf,
  type TeamRota,
  todayIn,
  type View,
  views,
} from './rota.ts';
import { RotaDialog } from './rota-dialog.tsx';
import { SwapDialog } from './swap-dialog.tsx';

type Open = { readonly kind: 'edit' | 'swap'; readonly rota: TeamRota } | { readonly kind: 'new' } | null;

interface CardProps {
  readonly rota: TeamRota;
  readonly view: View;
  readonly monday: string;
  readonly now: number;
  readonly mayChange: boolean;
  readonly onOpen: (open: Open) => void;
}

/** Who is on call now, whether they are there, and who is next where nobody is reached. */
function OnCallNow({ rota, now }: Pick<CardProps, 'rota' | 'now'>): ReactNode {
  const t = useTexts(absencesTexts);
  const locale = useLocale();
  const moment = (at: number): string => formatDateTime(at, locale);
  const { named, away, next } = reachedNow(rotaOf(rota), now, useAwayNow());
  const nameOf = (id: string | null): string => rota.people.find((one) => one.id === id)?.name ?? t('gap');
  const name = nameOf(named);
  if (named !== null && away === null) return <Text fz="sm">{t('now', { name })}</Text>;
  const missing =
    next === null ? t('now-nobody') : t('now-next', { name: nameOf(next.person), from: moment(next.from) });
  return (
    <>
      <Text fz="sm" {...(away === null ? {} : { c: 'orange.8' })}>
        {away === null ? t('now', { name }) : t('now-away', { name, until: moment(Date.parse(away.until)) })}
      </Text>
      {away?.stands_in ? (
        <Text fz="sm">
          {t('now-deputy')} <ReferenceName kind="people" id={away.stands_in} />
        </Text>
      ) : (
        <Text fz="sm" fw={600}>
          {missing}
        </Text>
      )}
    </>
  );
}

function RotaCard({ rota, view, monday, now, mayChange, onOpen }: CardProps): ReactNode {
  const t = useTexts(absencesTexts);
  const language = useLanguage();
  const rows = rowsOf(rota, view, monday);
  const gaps = gapHours(rows);
  return (
    <Paper withBorder p="md" component="section" aria-label={rota.team.name}>
      <Group justify="space-between" mb="sm" align="flex-start">
        <div>
          <Title order={2} fz="lg">
            {rota.team.name}
          </Title>
          <OnCallNow rota={rota} now={now} />
          <Text fz="sm" c="dimmed">
            {rota.time_zone}
          </Text>
        </div>
        <Group gap="xs">
          {gaps === 0 ? null : <Badge color="red">{t('gap-hours', { hours: gaps })}</Badge>}
          <Button
            component="a"
            href={`/api/v1/rotas/${rota.id}/on-call.ics?language=${language}`}
            variant="default"
            size="compact-sm"
            leftSection={<IconCalendarDown size={14} />}
          >
            {t('rota-file')}
          </Button>
          {mayChange ? (
            <>
              <Button variant="default" size="compact-sm" onClick={() => onOpen({ kind: 'swap', rota })}>
                {t('rota-swap')}
              </Button>
              <Button variant="default" size="compact-sm" onClick={() => onOpen({ kind: 'edit', rota })}>
                {t('rota-edit')}
              </Button>
            </>
          ) : null}
        </Group>
      </Group>
      <Picture rota={rota} rows={rows} today={todayIn(rota, now)} />
    </Paper>
  );
}

function Tools({
  view,
  monday,
  show,
}: {
  view: View;
  monday: string;
  show: (view: View, day: string) => void;
}) {
  const t = useTexts(absencesTexts);
  const now = useNow();
  const step = view === 'week' ? 7 : 28;
  return (
    <Group gap="xs">
      <SegmentedControl
        size="xs"
        aria-label={t('view')}
        value={view}
        data={views.map((value) => ({ value, label: t(`view-${value}`) }))}
        onChange={(next) => show(next, monday)}
      />
      <ActionIcon
        variant="default"
        aria-label={t('previous')}
        onClick={() => show(view, daysAfter(monday, -step))}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => show(view, mondayOf(new Date(now).toISOString().slice(0, 10)))}
      >
        {t('today')}
      </Button>
      <ActionIcon
        variant="default"
        aria-label={t('next')}
        onClick={() => show(view, daysAfter(monday, step))}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  );
}

/** Who of each team is on call when. */
export function RotaPage(): ReactNode {
  const t = useTexts(absencesTexts);
  const mayChange = useHolds(tendingRoles);
  const [url, setUrl] = useUrlState();
  const [open, setOpen] = useState<Open>(null);
  const now = new Date(useNow()).getTime();
  const { data, error, refetch } = useQuery({
    queryKey: ['rotas'],
    queryFn: ({ signal }) => api.get<{ items: readonly TeamRota[] }>('/rotas', { signal }),
  });
  const view = views.find((one) => one === url['view']) ?? 'week';
  const asked = /^\d{4}-\d{2}-\d{2}$/.test(url['day'] ?? '') ? (url['day'] as string) : null;
  const monday = mondayOf(asked ?? new Date(now).toISOString().slice(0, 10));
  const close = (): void => setOpen(null);
  return (
    <>
      <PageHeader
        title={t('rota-title')}
        actions={
          mayChange ? (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen({ kind: 'new' })}>
              {t('rota-add')}
            </Button>
          ) : undefined
        }
      />
      <Stack gap="md">
        <Tools view={view} monday={monday} show={(next, day) => setUrl({ view: next, day })} />
        {error === null ? null : <ProblemPanel error={error} onRetry={refetch} />}
        {data === undefined && error === null ? <Loader size="sm" /> : null}
        {data?.items.length === 0 ? (
          <EmptyState title={t('rota-none')}>{t('rota-none-why')}</EmptyState>
        ) : null}
        {data?.items.map((rota) => (
          <RotaCard key={rota.id} {...{ rota, view, monday, now, mayChange }} onOpen={setOpen} />
        ))}
      </Stack>
      {open?.kind === 'new' ? <RotaDialog rota={null} onClose={close} /> : null}
      {open?.kind === 'edit' ? <RotaDialog rota={open.rota} onClose={close} /> : null}
      {open?.kind === 'swap' ? <SwapDialog rota={open.rota} onClose={close} /> : null}
    </>
  );
}
