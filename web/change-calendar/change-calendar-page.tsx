import { ActionIcon, Alert, Button, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { tendingRoles } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useSession } from '../session.ts';
import { AppLink, useGo } from '../shared/link.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import { useLocale, useNow } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { CalendarDialog } from '../system/calendar-dialog.tsx';
import { changeCalendarTexts } from '../texts/change-calendar.ts';
import classes from './change-calendar.module.css';
import { DayList } from './day-list.tsx';
import { rangeName } from './day-words.ts';
import type { Entry, Party } from './entry.ts';
import { type Chosen, EntryCard } from './entry-card.tsx';
import { dayOf, daysOf, dayText, spanOf, stepped, type View, views, weekBegins } from './layout.ts';
import { Legend } from './legend.tsx';
import { MonthView } from './month-view.tsx';
import { SourcesDialog } from './sources-dialog.tsx';
import { TimelineView } from './timeline-view.tsx';
import { useCalendar, useUnmatched } from './use-calendar.ts';
import { WeekView } from './week-view.tsx';

const HOUR_MS = 3_600_000;

/** Which part of the calendar the URL says, and going to another. */
function usePlace() {
  const [url, setUrl] = useUrlState();
  const locale = useLocale();
  const now = useNow();
  const view: View = views.find((one) => one === url['view']) ?? 'month';
  const day = dayOf(url['day'], now);
  const days = daysOf(view, day, weekBegins(locale));
  return {
    view,
    day,
    days,
    today: dayText(now),
    service: url['service'] ?? null,
    show: (next: View, at: Date = day) => setUrl({ view: next, day: dayText(at) }),
    step: (steps: number) => setUrl({ day: dayText(stepped(view, day, steps)) }),
    goToday: () => setUrl({ day: null }),
    ofService: (service: string | null) => setUrl({ service }),
  };
}

type Place = ReturnType<typeof usePlace>;

function Tools({ place }: { readonly place: Place }): ReactNode {
  const t = useTexts(changeCalendarTexts);
  const locale = useLocale();
  const { view, day, days, service, show, step, goToday, ofService } = place;
  return (
    <div className={classes.tools}>
      <SegmentedControl
        size="xs"
        aria-label={t('view')}
        value={view}
        data={views.map((value) => ({ value, label: t(`view-${value}`) }))}
        onChange={(value) => show(value)}
      />
      <ActionIcon variant="default" aria-label={t('previous')} onClick={() => step(-1)}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <Button size="compact-sm" variant="default" onClick={goToday}>
        {t('today')}
      </Button>
      <ActionIcon variant="default" aria-label={t('next')} onClick={() => step(1)}>
        <IconChevronRight size={16} />
      </ActionIcon>
      <span className={classes.range} aria-live="polite">
        {rangeName(days, view === 'month' ? day : null, locale)}
      </span>
      <ReferenceSelect
        kind="services"
        value={service}
        aria-label={t('services')}
        placeholder={t('service')}
        onChange={(chosen) => ofService(chosen?.id ?? null)}
      />
    </div>
  );
}

/** What waits for somebody: deployments that belong to no change. */
function Unmatched(): ReactNode {
  const t = useTexts(changeCalendarTexts);
  const count = useUnmatched();
  if (count === 0) return null;
  return (
    <Alert color="yellow" p="xs" mb="sm">
      <AppLink href={paths.records('deployments', { state: 'unmatched' })}>
        {t('unmatched', { count })}
      </AppLink>
    </Alert>
  );
}

interface PictureProps {
  readonly place: Place;
  readonly entries: readonly Entry[];
  readonly services: ReadonlyMap<string, Party>;
  readonly onChoose: (chosen: Chosen) => void;
}

/** The calendar itself: in the view that was chosen, or day by day where there is no room for it. */
function Picture({ place, entries, services, onChoose }: PictureProps): ReactNode {
  const isNarrow = useMediaQuery('(max-width: 48em)');
  const go = useGo();
  const { person } = useSession();
  const { view, day, days, today, show } = place;
  const onOpen = (entry: Entry): void => onChoose({ entry, to: null });
  const onMove = (entry: Entry, to: NonNullable<Chosen['to']>): void => onChoose({ entry, to });
  const mayPlan = person.roles.some((role) => workingRoles.includes(role));
  const onNew = (at: number, service: Party | null = null): void => {
    if (!mayPlan) return;
    const of = service === null ? {} : { service: service.id, 'service.name': service.title };
    go(paths.newRecord('changes', { planned_start: at, planned_end: at + HOUR_MS, ...of }));
  };
  if (isNarrow) return <DayList days={days} today={today} entries={entries} onOpen={onOpen} />;
  if (view === 'week') return <WeekView {...{ days, today, entries, onOpen, onMove, onNew }} />;
  if (view === 'timeline') {
    return <TimelineView {...{ days, today, entries, services, onOpen, onMove, onNew }} />;
  }
  return (
    <MonthView
      {...{ days, today, entries, onOpen }}
      month={day.getMonth()}
      onDay={(wanted) => show('week', wanted)}
    />
  );
}

/** When services are changed, and what stands in the way: months, weeks, and services side by side over time. */
export function ChangeCalendarPage(): ReactNode {
  const t = useTexts(changeCalendarTexts);
  const go = useGo();
  const { person } = useSession();
  const place = usePlace();
  const { data, error, refetch } = useCalendar(spanOf(place.days), place.service);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [dialog, setDialog] = useState<'subscribe' | 'sources' | null>(null);
  const holds = (roles: readonly string[]): boolean => person.roles.some((role) => roles.includes(role));
  const begin = (): void => go(paths.newRecord('changes'));
  usePageActions([
    { id: 'today', text: t('today'), keys: 't', run: place.goToday },
    { id: 'earlier', text: t('previous'), keys: 'arrowleft', run: () => place.step(-1) },
    { id: 'later', text: t('next'), keys: 'arrowright', run: () => place.step(1) },
    { id: 'month', text: t('view-month'), keys: 'm', run: () => place.show('month') },
    { id: 'week', text: t('view-week'), keys: 'w', run: () => place.show('week') },
    { id: 'timeline', text: t('view-timeline'), keys: 'l', run: () => place.show('timeline') },
    { id: 'subscribe', text: t('subscribe'), run: () => setDialog('subscribe') },
    ...(holds(workingRoles) ? [{ id: 'new', text: t('new-change'), keys: 'n', run: begin }] : []),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            {holds(tendingRoles) ? (
              <Button variant="default" onClick={() => setDialog('sources')}>
                {t('sources')}
              </Button>
            ) : null}
            <Button variant="default" onClick={() => setDialog('subscribe')}>
              {t('subscribe')}
            </Button>
            {holds(workingRoles) ? <Button onClick={begin}>{t('new-change')}</Button> : null}
          </>
        }
      />
      <Unmatched />
      <Tools place={place} />
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      <Picture
        place={place}
        entries={data?.entries ?? []}
        services={data?.services ?? new Map()}
        onChoose={setChosen}
      />
      <Legend />
      {chosen === null ? null : (
        <EntryCard chosen={chosen} services={data?.services ?? new Map()} onClose={() => setChosen(null)} />
      )}
      {dialog === 'subscribe' ? <CalendarDialog about="changes" onClose={() => setDialog(null)} /> : null}
      {dialog === 'sources' ? <SourcesDialog onClose={() => setDialog(null)} /> : null}
    </>
  );
}
