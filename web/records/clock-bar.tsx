import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDateTime, formatMinutes } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useLocale } from '../shared/time.tsx';
import { recordsTexts } from '../texts/records.ts';
import classes from './clock-bar.module.css';
import { useOwnNames } from './process.tsx';
import type { Clock } from './record.ts';

/** How much of its target a clock has used, in percent of the target. */
function usedPercent(clock: Clock): number {
  if (clock.target_minutes === null) return 0;
  return Math.min(100, (100 * clock.elapsed_minutes) / clock.target_minutes);
}

/** How a clock stands, in a few words. */
function useStanding(clock: Clock): string {
  const t = useTexts(recordsTexts);
  const locale = useLocale();
  const elapsed = formatMinutes(clock.elapsed_minutes, locale);
  if (clock.target_minutes === null) return t('clock-none');
  if (clock.state === 'stopped')
    return clock.breached ? t('clock-missed', { time: elapsed }) : t('clock-met', { time: elapsed });
  if (clock.breached) return t('clock-over');
  if (clock.state === 'paused') return t('clock-paused');
  // Working time, as the target is; the wall clock is told by when it is due.
  const left = Math.max(0, clock.target_minutes - clock.elapsed_minutes);
  return t('clock-left', { time: formatMinutes(left, locale) });
}

/** A clock as a thin bar: what is used of the target, hatched while paused, red once missed. */
export function ClockBar({ clock }: { readonly clock: Clock }): ReactNode {
  const standing = useStanding(clock);
  const used = usedPercent(clock);
  if (clock.target_minutes === null) return null;
  return (
    <div
      className={classes.bar}
      data-state={clock.breached ? 'missed' : clock.state}
      role="img"
      aria-label={standing}
      title={standing}
    >
      <div className={classes.used} style={{ width: `${used}%` }} />
    </div>
  );
}

/** By which line of the targets a clock goes, and what that line names of the record. */
function ClockReason({ clock: { by, target_minutes } }: { readonly clock: Clock }): ReactNode {
  const t = useTexts(recordsTexts);
  const names = useOwnNames();
  if (by == null || target_minutes === null) return null;
  const line = by.line + 1;
  const matched = by.matched.map((name) => names.field(name)).join(', ');
  return (
    <Text fz="xs" c="dimmed">
      {matched === '' ? t('clock-by-all', { line }) : t('clock-by', { line, matched })}
    </Text>
  );
}

/** A clock with its name, how it stands, its target and when it is due. */
export function ClockFacts({ clock }: { readonly clock: Clock }): ReactNode {
  const t = useTexts(recordsTexts);
  const names = useOwnNames();
  const locale = useLocale();
  const standing = useStanding(clock);
  const due =
    clock.due_at === null || clock.state === 'stopped' ? null : formatDateTime(clock.due_at, locale);
  return (
    <div>
      <div className={classes.words}>
        <Text fz="sm" fw={500}>
          {names.clock(clock.name)}
        </Text>
        <Text fz="sm" c={clock.breached ? 'var(--verdict-contradicts)' : 'inherit'}>
          {standing}
        </Text>
      </div>
      <ClockBar clock={clock} />
      {clock.target_minutes === null ? null : (
        <Text fz="xs" c="dimmed">
          {t('clock-target', { time: formatMinutes(clock.target_minutes, locale) })}
          {due === null ? '' : ` · ${t('due')} ${due}`}
          {clock.paused_minutes
            ? ` · ${t('clock-waited', { time: formatMinutes(clock.paused_minutes, locale) })}`
            : ''}
        </Text>
      )}
      <ClockReason clock={clock} />
    </div>
  );
}
