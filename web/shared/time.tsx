import { Tooltip } from '@mantine/core';
import { type ReactNode, useSyncExternalStore } from 'react';
import { formatDateTime, formatExact, formatRelative, localeOf, type Moment } from '../format.ts';
import { useLanguage } from '../i18n.ts';

const TICK_MS = 30_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const one of listeners) one();
  }, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The present in epoch milliseconds, brought up to date every half minute; one timer serves the whole page. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

/** The locale by which the reader's language writes dates and numbers. */
export function useLocale(): string {
  return localeOf(useLanguage());
}

interface TimeProps {
  /** ISO 8601 or epoch milliseconds; null shows nothing. */
  readonly at: Moment | null | undefined;
  /** `relative` for lists, `absolute` where the day matters. The exact time is told on hover in any case. */
  readonly form?: 'relative' | 'absolute';
  /** The organisation's time zone, told beside the reader's where a deadline counts. */
  readonly zone?: string;
}

/** A moment in the reader's own time zone, the exact time on hover. */
export function Time({ at, form = 'relative', zone }: TimeProps): ReactNode {
  const locale = useLocale();
  const present = useNow();
  if (at === null || at === undefined) return null;
  const text = form === 'relative' ? formatRelative(at, present, locale) : formatDateTime(at, locale);
  const exact = formatExact(at, locale);
  return (
    <Tooltip
      label={
        <>
          {exact}
          {zone === undefined ? null : <br />}
          {zone === undefined ? null : `${zone}: ${formatExact(at, locale, zone)}`}
        </>
      }
    >
      <time className="figures" dateTime={new Date(at).toISOString()}>
        {text}
      </time>
    </Tooltip>
  );
}
