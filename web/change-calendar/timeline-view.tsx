import { type CSSProperties, Fragment, type MouseEvent, type ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { useLocale, useNow } from '../shared/time.tsx';
import { changeCalendarTexts } from '../texts/change-calendar.ts';
import classes from './change-calendar.module.css';
import { shortDay } from './day-words.ts';
import { type Entry, isWindow, type Party } from './entry.ts';
import { EntryButton, type MovedTo } from './entry-button.tsx';
import { addDays, dayText, inLanes, partWithin, type Span, snapped, spanOf } from './layout.ts';
import type { DragScale } from './use-drag.ts';

const HOUR_MS = 3_600_000;

/** What is shorter takes this much room, so that its name can be read beside its bar. */
const shortest = 30 * HOUR_MS;

/** The same of a window, which need not be read. */
const shortestWindow = 9 * HOUR_MS;

/** Height of a lane: a bar that can be hit, and a gap. */
const lane_rem = 1.7;

interface TimelineProps {
  readonly days: readonly Date[];
  readonly today: string;
  readonly entries: readonly Entry[];
  readonly services: ReadonlyMap<string, Party>;
  readonly onOpen: (entry: Entry) => void;
  readonly onMove: (entry: Entry, to: MovedTo) => void;
  readonly onNew: (at: number, service: Party | null) => void;
}

interface RowProps extends Pick<TimelineProps, 'onOpen' | 'onMove' | 'onNew' | 'days'> {
  readonly name: string;
  readonly service: Party | null;
  readonly entries: readonly Entry[];
  readonly span: Span;
}

interface Part {
  readonly entry: Entry;
  readonly from: number;
  readonly until: number;
}

function scaleOf({ from, until }: Span): DragScale {
  return {
    axis: 'sideways',
    step: HOUR_MS,
    dayWidth: () => null,
    msPerPixel: (element) => (until - from) / (element.parentElement?.offsetWidth ?? 1),
  };
}

function ServiceRow({ name, service, entries, span, days, onOpen, onMove, onNew }: RowProps): ReactNode {
  const length = span.until - span.from;
  const percent = (ms: number): string => `${(ms / length) * 100}%`;
  const parts = entries.flatMap((entry): Part[] => {
    const part = partWithin(entry, span);
    return part === null ? [] : [{ entry, ...part }];
  });
  const placed = inLanes(
    parts.filter(({ entry }) => !isWindow(entry)),
    shortest,
  );
  // Windows have lanes of their own above the work, so that both can be read and hit.
  const placedWindows = inLanes(
    parts.filter(({ entry }) => isWindow(entry)),
    shortestWindow,
  );
  const windowLanes = Math.max(0, ...placedWindows.map((one) => one.lanes));
  const topOf = (lane: number): string => `${lane * lane_rem + 0.2}rem`;
  const roomOf = (part: Span): number =>
    Math.max(part.until - part.from, Math.min(shortest, span.until - part.from));
  const lanes = Math.max(1, ...placed.map((one) => one.lanes));
  const begin = (event: MouseEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    onNew(snapped(span.from + ((event.clientX - left) / width) * length, HOUR_MS), service);
  };
  return (
    <li className={classes.serviceRow}>
      <span className={classes.serviceName} title={name}>
        {name}
      </span>
      {/* The keyboard begins a change by the button of the page. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: see above */}
      <div
        className={classes.track}
        style={{ height: `${(windowLanes + lanes) * lane_rem + 0.4}rem` }}
        onDoubleClick={begin}
      >
        {days.slice(1).map((day) => (
          <span
            key={day.getTime()}
            className={classes.dayLine}
            style={{ left: percent(day.getTime() - span.from) }}
            aria-hidden="true"
          />
        ))}
        {placedWindows.map(({ item: { entry, from, until }, lane }) => (
          <Fragment key={entry.key}>
            <span
              className={classes.sideGround}
              data-kind={entry.kind}
              style={{ left: percent(from - span.from), width: percent(until - from) }}
              aria-hidden="true"
            />
            <EntryButton
              entry={entry}
              onOpen={onOpen}
              className={classes.sideWindow}
              style={{
                left: percent(from - span.from),
                width: percent(Math.max(until - from, Math.min(shortestWindow, span.until - from))),
                top: topOf(lane),
              }}
            />
          </Fragment>
        ))}
        {placed.map(({ item: { entry, from, until }, lane }) => (
          <EntryButton
            key={entry.key}
            entry={entry}
            onOpen={onOpen}
            className={classes.bar}
            drag={{ scale: scaleOf(span), onMove }}
            style={
              {
                left: percent(from - span.from),
                width: percent(roomOf({ from, until })),
                top: topOf(windowLanes + lane),
                '--length': `${((until - from) / roomOf({ from, until })) * 100}%`,
              } as CSSProperties
            }
          />
        ))}
      </div>
    </li>
  );
}

/** Two weeks with a row for each service: windows behind, work as bars that can be dragged to another time. */
export function TimelineView({ days, today, entries, services, ...rest }: TimelineProps): ReactNode {
  const t = useTexts(changeCalendarTexts);
  const locale = useLocale();
  const now = useNow();
  const span = spanOf(days);
  const forAll = entries.filter((entry) => isWindow(entry) && entry.services.length === 0);
  const named = [...services.values()].toSorted((a, b) => a.title.localeCompare(b.title, locale));
  const without = entries.filter((entry) => !isWindow(entry) && entry.services.length === 0);
  const left = ((now - span.from) / (span.until - span.from)) * 100;
  return (
    <div className={classes.timeline}>
      <div className={classes.timelineHead}>
        <span />
        <div className={classes.dayNames}>
          {days.map((day) => (
            <span
              key={day.getTime()}
              className={classes.weekday}
              data-today={dayText(day) === today}
              style={{ flexGrow: addDays(day, 1).getTime() - day.getTime() }}
            >
              {shortDay(day, locale)}
            </span>
          ))}
          {left > 0 && left < 100 ? (
            <span className={classes.nowMark} style={{ left: `${left}%` }} aria-hidden="true" />
          ) : null}
        </div>
      </div>
      <ul className={classes.rows}>
        {named.map((service) => (
          <ServiceRow
            key={service.id}
            name={service.title}
            service={service}
            span={span}
            days={days}
            entries={[...forAll, ...entries.filter((entry) => entry.services.includes(service.id))]}
            {...rest}
          />
        ))}
        {without.length === 0 && named.length > 0 ? null : (
          <ServiceRow
            name={t('no-service')}
            service={null}
            span={span}
            days={days}
            entries={[...forAll, ...without]}
            {...rest}
          />
        )}
      </ul>
    </div>
  );
}
