import { ActionIcon, Button, Group, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { pathOfNumber } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { AppLink } from '../shared/link.tsx';
import { useLocale, useNow } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { systemTexts } from '../texts/system.ts';
import classes from './month.module.css';
import { dayHere, firstWeekday, monthIn, monthsAfter, weeksOf } from './month-days.ts';
import type { Owed } from './owed.ts';

/** Entries of one day that are shown before the rest is counted. */
const shown = 3;

function Entry({ owed, late }: { readonly owed: Owed; readonly late: boolean }): ReactNode {
  const t = useTexts(systemTexts);
  const names = useProcessNames(owed.process);
  const what = owed.kind === 'work' ? t('work') : names.obligation(owed.kind);
  const path = pathOfNumber(owed.number)?.path;
  const told = `${what}: ${owed.title}`;
  return (
    <li className={classes.entry} data-late={late || undefined} title={`${told} (${owed.number})`}>
      {path === undefined ? told : <AppLink href={path}>{told}</AppLink>}
    </li>
  );
}

interface DayProps {
  readonly day: string;
  readonly items: readonly Owed[];
  readonly month: string;
  readonly today: string;
  readonly locale: string;
}

function Day({ day, items, month, today, locale }: DayProps): ReactNode {
  const t = useTexts(systemTexts);
  const now = useNow();
  const [url, setUrl] = useUrlState();
  const whole = url['day'] === day;
  const some = whole ? items : items.slice(0, shown);
  const named = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return (
    <td
      className={classes.day}
      data-beside={!day.startsWith(month) || undefined}
      data-empty={items.length === 0 || undefined}
    >
      <Text
        fz="xs"
        className={`${classes.number} figures`}
        {...(day === today ? { 'aria-current': 'date' } : {})}
      >
        <span className={classes.short}>{Number(day.slice(8))}</span>
        <span className={classes.long}>{named.format(new Date(`${day}T00:00:00Z`))}</span>
      </Text>
      {items.length === 0 ? null : (
        <ul className={classes.entries}>
          {some.map((owed) => (
            <Entry
              key={`${owed.number} ${owed.kind} ${owed.due_at ?? ''}`}
              owed={owed}
              late={Date.parse(owed.due_at ?? '') < now}
            />
          ))}
        </ul>
      )}
      {items.length > some.length ? (
        <Button size="compact-sm" variant="subtle" onClick={() => setUrl({ day })}>
          {t('and-more', { count: items.length - some.length })}
        </Button>
      ) : null}
    </td>
  );
}

interface MonthHeadProps {
  readonly month: string;
  readonly today: string;
  /** How much is late that was due before the month. */
  readonly late_before: number;
}

function MonthHead({ month, today, late_before }: MonthHeadProps): ReactNode {
  const t = useTexts(systemTexts);
  const locale = useLocale();
  const [, setUrl] = useUrlState();
  const go = (to: string | null): void => setUrl({ month: to, day: null });
  const named = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <Group gap="xs" mb="xs">
      <Title order={2} className={classes.month} aria-live="polite">
        {named.format(new Date(`${month}-01T00:00:00Z`))}
      </Title>
      <ActionIcon variant="default" aria-label={t('month-before')} onClick={() => go(monthsAfter(month, -1))}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={t('month-after')} onClick={() => go(monthsAfter(month, 1))}>
        <IconChevronRight size={16} />
      </ActionIcon>
      {month === today.slice(0, 7) ? null : (
        <Button size="xs" variant="default" onClick={() => go(null)}>
          {t('today')}
        </Button>
      )}
      {late_before === 0 ? null : (
        <Button
          size="xs"
          variant="subtle"
          color="red"
          onClick={() => setUrl({ view: null, month: null, day: null })}
        >
          {t('late-before', { count: late_before })}
        </Button>
      )}
    </Group>
  );
}

/** What is owed in a month, day by day; on a narrow screen the days that ask for something, below each other. */
export function OwedCalendar({ items }: { readonly items: readonly Owed[] }): ReactNode {
  const locale = useLocale();
  const [url] = useUrlState();
  const today = dayHere(useNow());
  const month = monthIn(url['month'], today);
  const weeks = weeksOf(month, firstWeekday(locale));
  const late_before = items.filter(
    ({ due_at }) => due_at !== null && dayHere(due_at) < `${month}-01` && dayHere(due_at) < today,
  );
  const byDay = new Map<string, Owed[]>();
  for (const owed of items) {
    if (owed.due_at === null) continue;
    const day = dayHere(owed.due_at);
    byDay.set(day, [...(byDay.get(day) ?? []), owed]);
  }
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return (
    <section>
      <MonthHead month={month} today={today} late_before={late_before.length} />
      <table className={classes.table}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col">
                {weekday.format(new Date(`${day}T00:00:00Z`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day key={day} {...{ day, month, today, locale }} items={byDay.get(day) ?? []} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
