import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { useLocale } from '../shared/time.tsx';
import { changeCalendarTexts } from '../texts/change-calendar.ts';
import classes from './change-calendar.module.css';
import { dayName, timeOn, weekdayName } from './day-words.ts';
import { type Entry, isWindow } from './entry.ts';
import { EntryButton } from './entry-button.tsx';
import { dayText, entriesOn } from './layout.ts';

/** Most entries that a day of the month shows. */
const mostShown = 5;

interface MonthProps {
  readonly days: readonly Date[];
  /** The month that is meant: days of others are drawn back. */
  readonly month: number;
  readonly today: string;
  readonly entries: readonly Entry[];
  readonly onOpen: (entry: Entry) => void;
  readonly onDay: (day: Date) => void;
}

interface DayProps extends Pick<MonthProps, 'month' | 'today' | 'onOpen' | 'onDay'> {
  readonly day: Date;
  readonly entries: readonly Entry[];
}

function Day({ day, month, today, entries, onOpen, onDay }: DayProps): ReactNode {
  const t = useTexts(changeCalendarTexts);
  const locale = useLocale();
  const shown = entries.length > mostShown ? entries.slice(0, mostShown - 1) : entries;
  const left = entries.length - shown.length;
  const name = dayName(day, locale);
  return (
    <div className={classes.day} data-other={day.getMonth() !== month} role="gridcell" aria-label={name}>
      <button
        type="button"
        className={`${classes.dayNumber} figures`}
        data-today={dayText(day) === today}
        aria-label={name}
        onClick={() => onDay(day)}
      >
        {day.getDate()}
      </button>
      {shown.map((entry) => (
        <EntryButton
          key={entry.key}
          entry={entry}
          onOpen={onOpen}
          {...(isWindow(entry) ? {} : { time: timeOn(entry, day, locale) })}
        />
      ))}
      {left === 0 ? null : (
        <button
          type="button"
          className={classes.more}
          aria-label={t('more-on', { count: left, day: name })}
          onClick={() => onDay(day)}
        >
          {t('more', { count: left })}
        </button>
      )}
    </div>
  );
}

/** A month as a sheet of weeks. A day with more than fits leads to its week. */
export function MonthView({ days, entries, ...rest }: MonthProps): ReactNode {
  const locale = useLocale();
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return (
    <div className={classes.month} role="grid">
      <div className={classes.weekRow} role="row">
        {weeks[0]?.map((day) => (
          <div key={day.getTime()} className={classes.weekday} role="columnheader">
            {weekdayName(day, locale)}
          </div>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week[0]?.getTime()} className={classes.weekRow} role="row">
          {week.map((day) => (
            <Day key={day.getTime()} day={day} entries={entriesOn(entries, day)} {...rest} />
          ))}
        </div>
      ))}
    </div>
  );
}
