import { Alert, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { type TimeFlag, type TimeLine, timeFactorSetting } from '../../processes/certification/audit-time.ts';
import { formatDateTime, formatNumber, formatPercent } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useOwnChoices } from '../records/own-choices.ts';
import { useOwnNames } from '../records/process.tsx';
import type { OpenedRecord } from '../records/record.ts';
import records from '../records/records.module.css';
import { placeKey } from '../shared/place-key.ts';
import { useLocale } from '../shared/time.tsx';
import { certificationBodyTexts } from '../texts/certification-body.ts';
import classes from './file.module.css';
import { doneBy, flagsOf, linesOf } from './file.ts';

const sums: readonly TimeLine['step'][] = ['adjusted', 'initial'];

function Line({ line }: { readonly line: TimeLine }): ReactNode {
  const names = useOwnNames();
  const t = useTexts(certificationBodyTexts);
  const locale = useLocale();
  const factors = useOwnChoices(timeFactorSetting);
  const { step, about, persons, percent, days } = line;
  const isFactor = step === 'reduction' || step === 'increase';
  const named = isFactor ? (factors.find(({ value }) => value === about)?.label ?? about) : about;
  const isDays = step !== 'persons' && step !== 'full-time';
  const signed = { signDisplay: isFactor ? 'exceptZero' : 'auto' } as const;
  return (
    <tr className={sums.includes(step) ? classes.sum : undefined}>
      <td>
        {names.choice('time_lines.step', step)}
        {named === null ? null : `: ${named}`}
      </td>
      <td className="figures">{persons === null ? null : formatNumber(persons, locale)}</td>
      <td className="figures">{percent === null ? null : formatNumber(percent, locale, signed)}</td>
      <td className="figures">
        {days === null ? (isDays ? t('not-computed') : null) : formatNumber(days, locale, signed)}
      </td>
    </tr>
  );
}

function Flag({ flag }: { readonly flag: TimeFlag }): ReactNode {
  const names = useOwnNames();
  const t = useTexts(certificationBodyTexts);
  const locale = useLocale();
  const name = names.choice('time_flags.flag', flag.flag);
  const { percent, allowed_percent, allowed_days } = flag;
  if (percent === null || allowed_percent === null)
    return <Text fz="sm">{t('flag-table', { flag: name })}</Text>;
  const shown = { percent: formatPercent(percent, locale), allowed: formatPercent(allowed_percent, locale) };
  return (
    <Text fz="sm">
      {t('flag-percent', { flag: name, ...shown })}{' '}
      {allowed_days === null ? null : t('flag-days', { days: formatNumber(allowed_days, locale) })}
    </Text>
  );
}

function Flags({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(certificationBodyTexts);
  const flags = flagsOf(record);
  if (flags.length === 0) return null;
  const isApproved = doneBy(record, 'time_approved') !== null;
  const isLimit = flags.some(({ percent }) => percent !== null);
  return (
    <Alert color="yellow" role="note">
      {flags.map((flag, index) => (
        <Flag key={placeKey(index, flags.length)} flag={flag} />
      ))}
      {isLimit && !isApproved ? <Text fz="sm">{t('flag-why')}</Text> : null}
      {typeof record['time_reason'] === 'string' ? (
        <Text fz="sm">{t('reason', { reason: record['time_reason'] })}</Text>
      ) : null}
    </Alert>
  );
}

/** The calculation of audit time: its lines, its sum, where the table is from, what goes beyond limits, who answers for it. */
export function AuditTimeCard({ record }: { readonly record: OpenedRecord }): ReactNode {
  const names = useOwnNames();
  const t = useTexts(certificationBodyTexts);
  const locale = useLocale();
  const lines = linesOf(record);
  const computed = doneBy(record, 'time_calculated');
  if (computed === null) return null;
  const approved = doneBy(record, 'time_approved');
  const { time_source: source } = record;
  const told = (done: { name: string; at: string }) => ({
    name: done.name,
    at: formatDateTime(done.at, locale),
  });
  return (
    <section>
      <Stack gap="xs">
        <Text component="h2" fz="md" fw={600}>
          {t('audit-time')}
        </Text>
        <Flags record={record} />
        {/* A region that scrolls can be reached with the keyboard (WCAG 2.1.1). */}
        <div className={classes.scroller} role="region" aria-label={t('audit-time')} tabIndex={0}>
          <table className={`${records.rows} ${classes.table}`}>
            <thead>
              <tr>
                {(['step', 'persons', 'percent', 'days'] as const).map((column) => (
                  <th key={column} scope="col">
                    {names.column('time_lines', column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line, index) => (
                <Line key={placeKey(index, lines.length)} line={line} />
              ))}
            </tbody>
          </table>
        </div>
        <Text fz="sm" c="dimmed">
          {typeof source === 'string' ? `${t('by-table', { source })} · ` : null}
          {t('computed', told(computed))} ·{' '}
          {approved === null ? t('not-approved') : t('approved', told(approved))}
        </Text>
      </Stack>
    </section>
  );
}
