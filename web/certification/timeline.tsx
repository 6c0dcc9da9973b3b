import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { auditKindTexts } from '../../processes/certification-texts.ts';
import { formatDate } from '../format.ts';
import { useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../shared/link.tsx';
import { useLocale } from '../shared/time.tsx';
import { certificationTexts } from '../texts/certification.ts';
import classes from './certification.module.css';
import { type Bar, layOut, type OnTimeline } from './road.ts';

/** What an item of the timeline is called. */
function useItemName(): (item: OnTimeline) => string {
  const t = useTexts(certificationTexts);
  const text = useText();
  return ({ kind, audit, done }) => {
    if (kind === 'surveillance' && done) return t('kind-surveillance-done');
    const named = auditKindTexts[audit as keyof typeof auditKindTexts];
    return t(`kind-${kind}`, { audit: named === undefined ? (audit ?? '') : text(named) });
  };
}

interface RowProps {
  readonly bar: Bar;
  readonly today: string;
  readonly now: number;
}

function Row({ bar: { item, left, width }, today, now }: RowProps): ReactNode {
  const t = useTexts(certificationTexts);
  const locale = useLocale();
  const name = useItemName();
  const from = formatDate(item.from, locale, 'UTC');
  const to = formatDate(item.until, locale, 'UTC');
  const days = item.from === item.until ? to : t('from-to', { from, to });
  const late = !item.done && item.until < today;
  return (
    <li className={classes.row}>
      <span className={classes.name} title={`${name(item)} · ${days}`}>
        <AppLink href={paths.record(item.record.plural, item.record.number)} fz="sm">
          {name(item)}
        </AppLink>{' '}
        <Text span fz="xs" c="dimmed" className="figures">
          {days}
        </Text>
      </span>
      <span className={classes.track}>
        <span className={classes.now} style={{ left: `${now}%` }} />
        <span
          aria-hidden="true"
          className={classes.bar}
          data-kind={item.kind}
          data-done={item.done}
          data-late={late}
          style={{ left: `${left}%`, width: `${width}%` }}
        />
      </span>
    </li>
  );
}

interface TimelineProps {
  readonly items: readonly OnTimeline[];
  readonly today: string;
}

/** Audits, what was agreed of them, and the last days of the cycle, as bars over time. */
export function Timeline({ items, today }: TimelineProps): ReactNode {
  const t = useTexts(certificationTexts);
  const layout = layOut(items, today);
  if (layout === null) {
    return (
      <Text fz="sm" c="dimmed">
        {t('timeline-none')}
      </Text>
    );
  }
  return (
    <div className={classes.timeline}>
      <div className={classes.axis} aria-hidden="true">
        {layout.years.map(({ year, left }) => (
          <span key={year} className={classes.year} style={{ left: `${left}%` }}>
            {year}
          </span>
        ))}
        <span className={classes.todayMark} style={{ left: `${layout.today}%` }}>
          {t('today')}
        </span>
      </div>
      <ul className={classes.list}>
        {layout.bars.map((bar) => (
          <Row
            key={`${bar.item.record.number} ${bar.item.kind} ${bar.item.audit} ${bar.item.from}`}
            bar={bar}
            today={today}
            now={layout.today}
          />
        ))}
      </ul>
    </div>
  );
}
