import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { useLocale, useNow } from '../shared/time.tsx';
import classes from './change-calendar.module.css';
import { clockText, shortDay, timeOn } from './day-words.ts';
import { type Entry, isWindow } from './entry.ts';
import { EntryButton, type MovedTo } from './entry-button.tsx';
import { addDays, dayText, inLanes, partWithin, snapped } from './layout.ts';
import type { DragScale } from './use-drag.ts';

const HOUR_MS = 3_600_000;
const QUARTER_MS = HOUR_MS / 4;

/** What is shorter takes this much room, so that it can be read and hit. */
const shortest = HOUR_MS / 2;

interface WeekProps {
  readonly days: readonly Date[];
  readonly today: string;
  readonly entries: readonly Entry[];
  readonly onOpen: (entry: Entry) => void;
  readonly onMove: (entry: Entry, to: MovedTo) => void;
  readonly onNew: (at: number) => void;
}

interface Part {
  readonly entry: Entry;
  readonly from: number;
  readonly until: number;
}

/** A column is a day: its height is that of the day, which has 23 or 25 hours when clocks change. */
const scale: DragScale = {
  axis: 'down',
  step: QUARTER_MS,
  dayWidth: (element) => element.parentElement?.offsetWidth ?? null,
  msPerPixel: (element) => (24 * HOUR_MS) / (element.parentElement?.offsetHeight ?? 1),
};

interface DayColumnProps extends Omit<WeekProps, 'days' | 'today'> {
  readonly day: Date;
}

function DayColumn({ day, entries, onOpen, onMove, onNew }: DayColumnProps): ReactNode {
  const locale = useLocale();
  const now = useNow();
  const span = { from: day.getTime(), until: addDays(day, 1).getTime() };
  const length = span.until - span.from;
  const percent = (ms: number): string => `${(ms / length) * 100}%`;
  const parts = entries.flatMap((entry): Part[] => {
    const part = partWithin(entry, span);
    return part === null ? [] : [{ entry, ...part }];
  });
  const begin = (event: MouseEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return;
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const at = span.from + ((event.clientY - top) / height) * length;
    onNew(snapped(at - QUARTER_MS, HOUR_MS / 2));
  };
  return (
    // The keyboard begins a change by the button of the page.
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: see above
    <div className={classes.dayColumn} onDoubleClick={begin}>
      {parts
        .filter(({ entry }) => isWindow(entry))
        .map(({ entry, from, until }) => (
          <EntryButton
            key={entry.key}
            entry={entry}
            onOpen={onOpen}
            className={classes.ground}
            style={{ top: percent(from - span.from), height: percent(until - from) }}
          />
        ))}
      {inLanes(
        parts.filter(({ entry }) => !isWindow(entry)),
        shortest,
      ).map(({ item: { entry, from, until }, lane, lanes }) => (
        <EntryButton
          key={entry.key}
          entry={entry}
          onOpen={onOpen}
          className={classes.block}
          time={timeOn(entry, day, locale)}
          drag={{ scale, onMove }}
          style={{
            top: percent(from - span.from),
            height: percent(Math.max(until - from, shortest)),
            left: `${(lane / lanes) * 92}%`,
            width: `${92 / lanes}%`,
          }}
        />
      ))}
      {now >= span.from && now < span.until ? (
        <span className={classes.now} style={{ top: percent(now - span.from) }} aria-hidden="true" />
      ) : null}
    </div>
  );
}

/** The working day is what most look for, but never below the first work of the week. */
const usualFirstHour = 7;

/** The hour at which the week is opened: where its first work begins, as the night is a scroll away. */
function firstHour(entries: readonly Entry[], span: { from: number; until: number }): number {
  const hours = entries
    .filter((entry) => !isWindow(entry) && entry.from >= span.from && entry.from < span.until)
    .map(({ from }) => new Date(from).getHours());
  if (hours.length === 0) return usualFirstHour;
  // Work that begins late is shown with what comes before it in view; what begins early, from its own hour on.
  return Math.min(...hours, 16);
}

/** A week by hours: entries can be dragged to another time, a double click on an empty place begins a change. */
export function WeekView({ days, today, ...rest }: WeekProps): ReactNode {
  const locale = useLocale();
  const scroller = useRef<HTMLDivElement>(null);
  const first = days[0] as Date;
  const span = { from: first.getTime(), until: addDays(first, days.length).getTime() };
  const opensAt = firstHour(rest.entries, span);
  useEffect(() => {
    const hours = scroller.current?.querySelector<HTMLElement>('[data-hours]');
    if (scroller.current !== null && hours) scroller.current.scrollTop = (hours.offsetHeight / 24) * opensAt;
  }, [opensAt]);
  return (
    <div className={classes.week} ref={scroller}>
      <div className={classes.weekHead}>
        <span />
        {days.map((day) => (
          <span key={day.getTime()} className={classes.weekday} data-today={dayText(day) === today}>
            {shortDay(day, locale)}
          </span>
        ))}
      </div>
      <div className={classes.hours} data-hours>
        <div className={classes.hourNames} aria-hidden="true">
          {Array.from({ length: 24 }, (_, hour) => (
            <span key={hour} className="figures">
              {clockText(new Date(first).setHours(hour), locale)}
            </span>
          ))}
        </div>
        {days.map((day) => (
          <DayColumn key={day.getTime()} day={day} {...rest} />
        ))}
      </div>
    </div>
  );
}
