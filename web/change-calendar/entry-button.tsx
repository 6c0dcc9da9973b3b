import { IconAlertTriangle, IconBan, IconQuestionMark, IconRocket } from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import { formatDateTime } from '../format.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { processNames } from '../process-names.ts';
import { useLocale } from '../shared/time.tsx';
import { changeCalendarTexts } from '../texts/change-calendar.ts';
import classes from './change-calendar.module.css';
import { type Entry, isMovable, stageOf } from './entry.ts';
import { moved } from './layout.ts';
import { type DragScale, type Shift, useDrag } from './use-drag.ts';

/** The whole of an entry in words, as it is read out and told on hover. */
export function useEntryText(): (entry: Entry) => string {
  const t = useTexts(changeCalendarTexts);
  const locale = useLocale();
  const language = useLanguage();
  return (entry) => {
    const { kind, number, title, process, state, from, until, conflicts } = entry;
    const when =
      from === until
        ? formatDateTime(from, locale)
        : t('conflict-when', { from: formatDateTime(from, locale), until: formatDateTime(until, locale) });
    const stateName = processNames(process, language).state(state);
    const marks = conflicts.length === 0 ? [] : [t('conflicts', { count: conflicts.length })];
    return [`${t(`kind-${kind}`)} ${number}`, title, when, stateName, ...marks].join(' · ');
  };
}

const icons = { release: IconRocket, blackout: IconBan, deployment: IconQuestionMark } as const;

/** The marks of an entry: what it is, and whether something stands in its way. */
export function EntryMarks({ entry }: { readonly entry: Entry }): ReactNode {
  const Icon = entry.kind in icons ? icons[entry.kind as keyof typeof icons] : null;
  return (
    <>
      {entry.conflicts.length > 0 ? (
        <IconAlertTriangle size={13} className={classes.conflict} aria-hidden />
      ) : null}
      {Icon === null ? null : <Icon size={13} aria-hidden />}
    </>
  );
}

interface EntryButtonProps {
  readonly entry: Entry;
  readonly onOpen: (entry: Entry) => void;
  readonly className?: string | undefined;
  readonly style?: CSSProperties;
  /** What is written upon it besides marks and title, such as its time. */
  readonly time?: string;
  /** Where it can be moved: what distances mean, and what is done when it is let go. */
  readonly drag?: { readonly scale: DragScale; readonly onMove: (entry: Entry, to: MovedTo) => void };
}

/** The time to which an entry was moved, epoch milliseconds. */
export interface MovedTo {
  readonly from: number;
  readonly until: number;
}

function movedBy({ from, until }: Entry, { days, ms }: Shift): MovedTo {
  const begin = moved(from, days, ms);
  return { from: begin, until: begin + (until - from) };
}

const still: DragScale = { dayWidth: () => null, msPerPixel: () => 0, axis: 'down', step: 1 };

/** One entry wherever the calendar shows it: opens its card, and can be dragged where that means something. */
export function EntryButton({ entry, onOpen, className, style, time, drag }: EntryButtonProps): ReactNode {
  const words = useEntryText()(entry);
  const locale = useLocale();
  const canMove = drag !== undefined && isMovable(entry);
  const { shift, handlers, wasDragged } = useDrag(drag?.scale ?? still, (to) =>
    drag?.onMove(entry, movedBy(entry, to)),
  );
  const to = shift === null ? null : movedBy(entry, shift);
  const offset =
    shift === null
      ? {}
      : {
          opacity: 0.85,
          zIndex: 5,
          outline: '2px solid currentColor',
          transform: `translate(${shift.right}px, ${shift.down}px)`,
        };
  return (
    <button
      type="button"
      className={`${classes.entry} ${className ?? ''}`}
      data-kind={entry.kind}
      data-stage={stageOf(entry)}
      data-movable={canMove}
      title={words}
      aria-label={words}
      style={{ ...style, ...offset }}
      onClick={() => {
        if (!wasDragged()) onOpen(entry);
      }}
      {...(canMove ? handlers : {})}
    >
      <EntryMarks entry={entry} />
      {to === null && time !== undefined ? <span className={`${classes.time} figures`}>{time}</span> : null}
      <span className={classes.name}>{to === null ? entry.title : formatDateTime(to.from, locale)}</span>
    </button>
  );
}
