import type { ReactNode } from 'react';
import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useLocale } from '../shared/time.tsx';
import { serviceLevelsTexts } from '../texts/service-levels.ts';
import type { LevelTally } from './levels.ts';

const height = 32;
/** As wide as a finger or an unsteady hand needs (WCAG 2.2, 2.5.8). */
const width = 24;

interface WeekBarsProps {
  readonly weeks: readonly LevelTally[];
  readonly starts: readonly string[];
  /** The largest week of all that are compared: bars of all rows have one scale. */
  readonly most: number;
  /** Leads to the records of a week; those that missed where there are any. */
  readonly onWeek: (week: number, breached: boolean) => void;
}

/** Weeks as small stacked bars, met below and missed above, each a button that leads to its records. */
export function WeekBars({ weeks, starts, most, onWeek }: WeekBarsProps): ReactNode {
  const t = useTexts(serviceLevelsTexts);
  const locale = useLocale();
  const tall = (count: number): number => (most === 0 ? 0 : Math.round((height * count) / most));
  return (
    <div style={{ display: 'flex', alignItems: 'flex-end', height: height + 2 }}>
      {weeks.map(({ met, missed }, week) => {
        const start = starts[week] ?? '';
        const label = t('week-of', { date: formatDate(start, locale), met, missed });
        return (
          <button
            key={start}
            type="button"
            title={label}
            aria-label={label}
            disabled={met + missed === 0}
            onClick={() => onWeek(week, missed > 0)}
            style={{
              flex: 'none',
              width,
              height,
              padding: '0 3px',
              border: 0,
              background: 'none',
              cursor: met + missed === 0 ? 'default' : 'pointer',
              display: 'flex',
              flexDirection: 'column',
              justifyContent: 'flex-end',
              borderBottom: '1px solid var(--mantine-color-default-border)',
            }}
          >
            <span style={{ height: tall(missed), background: 'var(--verdict-contradicts)' }} />
            <span style={{ height: tall(met), background: 'var(--verdict-supports)' }} />
          </button>
        );
      })}
    </div>
  );
}
