import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { dayOf } from '../../kernel/day.ts';
import type { ProgrammeRow } from '../../processes/certification/programme.ts';
import { formatDate, formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useOwnNames } from '../records/process.tsx';
import type { OpenedRecord } from '../records/record.ts';
import records from '../records/records.module.css';
import { placeKey } from '../shared/place-key.ts';
import { useLocale, useNow } from '../shared/time.tsx';
import { certificationBodyTexts } from '../texts/certification-body.ts';
import classes from './file.module.css';
import { entriesOf, programmeOf } from './file.ts';
import { type Axis, axisOf, standingOn } from './window-bars.ts';

interface RowProps {
  readonly row: ProgrammeRow;
  readonly axis: Axis;
  readonly today: string;
}

function Bar({ row, axis, today }: RowProps): ReactNode {
  const { start, width } = axis.stretch(row.from, row.until);
  const now = axis.at(today);
  return (
    <div className={classes.track} aria-hidden="true">
      <div
        className={classes.bar}
        data-standing={standingOn(row, today)}
        style={{ insetInlineStart: `${start}%`, width: `${width}%` }}
      />
      {now === null ? null : <div className={classes.today} style={{ insetInlineStart: `${now}%` }} />}
    </div>
  );
}

function Row({ row, axis, today }: RowProps): ReactNode {
  const names = useOwnNames();
  const t = useTexts(certificationBodyTexts);
  const locale = useLocale();
  const day = (value: string): string => formatDate(value, locale, 'UTC');
  const standing = standingOn(row, today);
  const told =
    standing === 'done' ? t('is-done', { day: day(row.done_on ?? row.until) }) : t(`is-${standing}`);
  return (
    <tr>
      <td className={classes.whole}>{names.choice('programme.kind', row.kind)}</td>
      <td>
        <Bar row={row} axis={axis} today={today} />
        <span className="figures">
          {day(row.from)} – {day(row.until)}
        </span>
      </td>
      <td className={`${classes.whole} ${standing === 'late' ? classes.late : ''}`}>{told}</td>
      <td className={`figures ${classes.whole}`}>
        {row.days === null ? null : formatNumber(row.days, locale)}
      </td>
      <td>{entriesOf(row.sites).join(', ')}</td>
    </tr>
  );
}

function Years({ axis, today }: { readonly axis: Axis; readonly today: string }): ReactNode {
  const t = useTexts(certificationBodyTexts);
  const now = axis.at(today);
  return (
    <span className={classes.axis} aria-hidden="true">
      {axis.years.map(({ year, start }) => (
        <span key={year} className={classes.year} style={{ insetInlineStart: `${start}%` }}>
          {year}
        </span>
      ))}
      {now === null ? null : (
        <span className={classes.today} title={t('today')} style={{ insetInlineStart: `${now}%` }} />
      )}
    </span>
  );
}

/** The programme of a client's cycle: a window for each audit over the years, and where it stands today. */
export function ProgrammeCard({ record }: { readonly record: OpenedRecord }): ReactNode {
  const names = useOwnNames();
  const t = useTexts(certificationBodyTexts);
  const locale = useLocale();
  const today = dayOf(useNow(), 'UTC');
  const rows = programmeOf(record);
  const axis = axisOf(rows);
  if (axis === null) return null;
  const { decided_on: from, expires_on: until } = record;
  const isDecided = typeof from === 'string' && typeof until === 'string';
  const shown = (day: string): string => formatDate(day, locale, 'UTC');
  return (
    <section>
      <Stack gap="xs">
        <Text component="h2" fz="md" fw={600}>
          {names.field('programme')}
        </Text>
        <Text fz="sm" c="dimmed">
          {isDecided ? t('cycle-of', { from: shown(from), until: shown(until) }) : t('expected-cycle')}
        </Text>
        {/* A region that scrolls can be reached with the keyboard (WCAG 2.1.1). */}
        <div className={classes.scroller} role="region" aria-label={names.field('programme')} tabIndex={0}>
          <table className={`${records.rows} ${classes.table}`}>
            <thead>
              <tr>
                <th scope="col">{names.column('programme', 'kind')}</th>
                <th scope="col">
                  {t('window')}
                  <Years axis={axis} today={today} />
                </th>
                <th scope="col">{t('status')}</th>
                <th scope="col">{names.column('programme', 'days')}</th>
                <th scope="col">{names.column('programme', 'sites')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <Row key={placeKey(index, rows.length)} row={row} axis={axis} today={today} />
              ))}
            </tbody>
          </table>
        </div>
      </Stack>
    </section>
  );
}
