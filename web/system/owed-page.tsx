import { Button, Loader, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconCalendarDown, IconCalendarShare } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { staffRoles } from '../../kernel/roles.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { useHolds } from '../session.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useNow } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { calendarsTexts } from '../texts/calendars.ts';
import { systemTexts } from '../texts/system.ts';
import { CalendarDialog } from './calendar-dialog.tsx';
import { type Owed, owedQuery, spanOf, spans } from './owed.ts';
import { OwedCalendar } from './owed-calendar.tsx';
import { OwedTable } from './owed-table.tsx';

/** What is owed by when it is due, late first. */
function OwedList({
  items,
  withWho,
}: {
  readonly items: readonly Owed[];
  readonly withWho: boolean;
}): ReactNode {
  const t = useTexts(systemTexts);
  const now = useNow();
  const groups = spans.map((span) => ({
    span,
    items: items.filter(({ due_at }) => spanOf(due_at, now) === span),
  }));
  return (
    <Stack gap="lg">
      {groups
        .filter((group) => group.items.length > 0)
        .map((group) => (
          <section key={group.span} aria-label={t(group.span)}>
            <Title order={2} mb={4} {...(group.span === 'late' ? { c: 'var(--verdict-contradicts)' } : {})}>
              {t(group.span)}{' '}
              <Text span c="dimmed" fz="sm" className="figures">
                {group.items.length}
              </Text>
            </Title>
            <OwedTable items={group.items} withWho={withWho} />
          </section>
        ))}
    </Stack>
  );
}

/** What this person owes, or, to staff, what everybody does: late first. */
export function OwedPage(): ReactNode {
  const t = useTexts(systemTexts);
  const language = useLanguage();
  const staff = useHolds(staffRoles);
  const calendars = useTexts(calendarsTexts);
  const [subscribing, setSubscribing] = useState(false);
  const [url, setUrl] = useUrlState();
  const whose = staff && url['whose'] === 'all' ? 'all' : 'mine';
  const { data, error, refetch } = useQuery(owedQuery(whose));
  const asCalendar = url['view'] === 'calendar';
  return (
    <>
      <PageHeader
        title={t(whose === 'all' ? 'owed-all-title' : 'owed-title')}
        actions={
          <>
            <Button
              component="a"
              variant="default"
              size="xs"
              href={`/api/v1/obligations.ics?whose=${whose}&language=${language}`}
              leftSection={<IconCalendarDown size={16} />}
            >
              {t('calendar')}
            </Button>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconCalendarShare size={16} />}
              onClick={() => setSubscribing(true)}
            >
              {calendars('subscribe')}
            </Button>
            <SegmentedControl
              size="xs"
              aria-label={t('view')}
              value={asCalendar ? 'calendar' : 'list'}
              onChange={(next) => setUrl({ view: next === 'calendar' ? next : null, month: null, day: null })}
              data={[
                { value: 'list', label: t('as-list') },
                { value: 'calendar', label: t('as-calendar') },
              ]}
            />
            {staff ? (
              <SegmentedControl
                size="xs"
                aria-label={t('whose')}
                value={whose}
                onChange={(next) => setUrl({ whose: next === 'all' ? 'all' : null })}
                data={[
                  { value: 'mine', label: t('mine') },
                  { value: 'all', label: t('all') },
                ]}
              />
            ) : null}
          </>
        }
      />
      {subscribing ? <CalendarDialog onClose={() => setSubscribing(false)} /> : null}
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? (
        <Loader role="progressbar" aria-label={t('owed-title')} />
      ) : null}
      {data?.items.length === 0 ? (
        <EmptyState title={t('nothing-owed')}>{t('nothing-owed-why')}</EmptyState>
      ) : null}
      {data === undefined || data.items.length === 0 ? null : asCalendar ? (
        <OwedCalendar items={data.items} />
      ) : (
        <OwedList items={data.items} withWho={whose === 'all'} />
      )}
    </>
  );
}
