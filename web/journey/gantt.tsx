import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../shared/link.tsx';
import { useLocale, useNow } from '../shared/time.tsx';
import { journeyTexts } from '../texts/journey.ts';
import { type Bar, type Gap, type Month, planOf } from './gaps.ts';
import classes from './journey.module.css';

function isLate({ gap, to }: Bar, now: number): boolean {
  return gap.due_at !== null && Date.parse(to) + 86_400_000 <= now;
}

function MonthMark({ at, left }: Month): ReactNode {
  const month = new Intl.DateTimeFormat(useLocale(), { month: 'short', year: '2-digit', timeZone: 'UTC' });
  return (
    <span className={classes.month} style={{ left: `${left}%` }}>
      {month.format(Date.parse(at))}
    </span>
  );
}

function BarRow({ bar, today }: { readonly bar: Bar; readonly today: number | null }): ReactNode {
  const t = useTexts(journeyTexts);
  const locale = useLocale();
  const now = useNow();
  const { gap, left, width } = bar;
  const from = formatDate(bar.from, locale, 'UTC');
  const to = formatDate(bar.to, locale, 'UTC');
  return (
    <li className={classes.barRow}>
      <AppLink href={paths.record('gaps', gap.number)} className={classes.barName} fz="sm">
        <span className={classes.requirement}>{gap.requirement}</span> {gap.title}
      </AppLink>
      <span className={classes.track}>
        {today === null ? null : <span className={classes.now} style={{ left: `${today}%` }} />}
        <span
          role="img"
          aria-label={t('bar-of', { title: gap.title, from, to })}
          title={`${from} – ${to}${gap.assignee === null ? '' : ` · ${gap.assignee.name}`}`}
          className={classes.bar}
          data-state={isLate(bar, now) ? 'late' : gap.state}
          style={{ left: `${left}%`, width: `${Math.max(width, 0.8)}%` }}
        />
      </span>
    </li>
  );
}

/** The plan: each gap with a date as a bar from its beginning to its end. */
export function Gantt({ gaps }: { readonly gaps: readonly Gap[] }): ReactNode {
  const t = useTexts(journeyTexts);
  const now = useNow();
  const plan = planOf(gaps, now);
  if (plan === null) {
    return (
      <Text fz="sm" c="dimmed">
        {t('plan-none')}
      </Text>
    );
  }
  return (
    <div className={classes.gantt}>
      <div className={classes.axis} aria-hidden="true">
        {plan.months.map((month) => (
          <MonthMark key={month.at} {...month} />
        ))}
        {plan.today === null ? null : (
          <span className={classes.todayMark} style={{ left: `${plan.today}%` }}>
            {t('today')}
          </span>
        )}
      </div>
      <ul className={classes.bars}>
        {plan.bars.map((bar) => (
          <BarRow key={bar.gap.id} bar={bar} today={plan.today} />
        ))}
      </ul>
    </div>
  );
}
