import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { useLocale } from '../shared/time.tsx';
import { changeCalendarTexts } from '../texts/change-calendar.ts';
import classes from './change-calendar.module.css';
import { dayName, timeOn } from './day-words.ts';
import { type Entry, isWindow } from './entry.ts';
import { EntryButton } from './entry-button.tsx';
import { dayText, entriesOn } from './layout.ts';

interface DayListProps {
  readonly days: readonly Date[];
  readonly today: string;
  readonly entries: readonly Entry[];
  readonly onOpen: (entry: Entry) => void;
}

/** What is planned, day by day: for narrow screens, where a sheet could not be read. */
export function DayList({ days, today, entries, onOpen }: DayListProps): ReactNode {
  const t = useTexts(changeCalendarTexts);
  const locale = useLocale();
  const filled = days
    .map((day) => ({ day, own: entriesOn(entries, day) }))
    .filter(({ own }) => own.length > 0);
  if (filled.length === 0) return <Text fz="sm">{t('nothing')}</Text>;
  return (
    <div className={classes.list}>
      {filled.map(({ day, own }) => (
        <section key={day.getTime()} aria-label={dayName(day, locale)}>
          <Text
            component="h2"
            fz="sm"
            fw={600}
            className={classes.listDay}
            data-today={dayText(day) === today}
          >
            {dayName(day, locale)}
          </Text>
          {own.map((entry) => (
            <EntryButton
              key={entry.key}
              entry={entry}
              onOpen={onOpen}
              className={classes.line}
              {...(isWindow(entry) ? {} : { time: timeOn(entry, day, locale) })}
            />
          ))}
        </section>
      ))}
    </div>
  );
}
