import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDateTime, formatWeekday } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useLocale } from '../shared/time.tsx';
import { absencesTexts } from '../texts/absences.ts';
import classes from './rota.module.css';
import type { Row, TeamRota } from './rota.ts';

/** Shades that tell people apart; their names stand in the bars. */
const shades = 4;

/** Who is on call when, a bar for each day or week; what nobody has is hatched. */
export function Picture({
  rota,
  rows,
  today,
}: {
  readonly rota: TeamRota;
  readonly rows: readonly Row[];
  readonly today: string;
}): ReactNode {
  const t = useTexts(absencesTexts);
  const locale = useLocale();
  const place = new Map(rota.people.map(({ id }, at) => [id, at]));
  const nameOf = (person: string | null): string =>
    person === null ? t('gap') : (rota.people.find(({ id }) => id === person)?.name ?? '–');
  return (
    <ol className={classes.rows}>
      {rows.map(({ day, from, until, spans }) => (
        <li key={day} className={classes.row}>
          <Text fz="sm" className={classes.day} data-today={day === today ? '' : undefined}>
            {formatWeekday(day, locale)}
          </Text>
          <div className={classes.bar}>
            {spans.map((span) => {
              const name = `${nameOf(span.person)}${span.by === 'swap' ? ` (${t('swapped')})` : ''}`;
              const when = `${formatDateTime(span.from, locale)} – ${formatDateTime(span.until, locale)}`;
              const width = ((span.until - span.from) / (until - from)) * 100;
              return (
                <div
                  key={span.from}
                  className={classes.span}
                  data-by={span.by}
                  data-shade={(place.get(span.person ?? '') ?? 0) % shades}
                  style={{
                    insetInlineStart: `${((span.from - from) / (until - from)) * 100}%`,
                    width: `${width}%`,
                  }}
                  title={`${name}: ${when}`}
                >
                  {name}
                </div>
              );
            })}
          </div>
        </li>
      ))}
    </ol>
  );
}
