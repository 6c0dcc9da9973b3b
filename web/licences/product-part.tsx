import { Loader, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatDate, formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import type { OpenedRecord } from '../records/record.ts';
import { AppLink } from '../shared/link.tsx';
import { placeKey } from '../shared/place-key.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { licencesTexts } from '../texts/licences.ts';
import classes from './licences.module.css';
import { type Calculation, type CalculationLine, calculationQuery, type Named } from './licences.ts';

/** The registers whose records a calculation names. */
const registers: Readonly<Record<string, string>> = {
  entitlement: 'entitlements',
  installation: 'installations',
  'licence-assignment': 'licence-assignments',
  'software-product': 'software-products',
};

/** Most records that a line names. */
const mostNamed = 5;

function RecordLink({ record }: { readonly record: Named }): ReactNode {
  return (
    <AppLink
      href={paths.record(registers[record.process] ?? '', record.number)}
      fz="sm"
      me="xs"
      underline="always"
      title={record.title}
    >
      {record.number}
    </AppLink>
  );
}

function useUnitName(): (name: string) => string {
  const t = useTexts(licencesTexts);
  return (name) => {
    if (name === 'peak') return t('peak-unit');
    return name === '' ? t('site-unknown') : name;
  };
}

function Term({ line }: { readonly line: CalculationLine }): ReactNode {
  const t = useTexts(licencesTexts);
  const locale = useLocale();
  const { valid_from, valid_until, assumption, product } = line;
  const day = (date: string): string => formatDate(date, locale, 'UTC');
  const notes = [
    ...(valid_from === null ? [] : [t('from', { day: day(valid_from) })]),
    ...(valid_until === null ? [] : [t('until', { day: day(valid_until) })]),
    ...(assumption === null ? [] : [t(assumption)]),
    ...(product === null ? [] : [product.title]),
  ];
  return notes.length === 0 ? null : (
    <Text span fz="xs" c="dimmed">
      {notes.join(' · ')}
    </Text>
  );
}

function Line({ line }: { readonly line: CalculationLine }): ReactNode {
  const t = useTexts(licencesTexts);
  const locale = useLocale();
  const unitName = useUnitName();
  const { step, sign, quantity, records, unit } = line;
  const signed = `${sign === '-' ? '−' : sign === '+' ? '+' : ''}${formatNumber(quantity, locale)}`;
  return (
    <tr className={sign === '0' ? classes.nothing : undefined}>
      <td className={classes.number}>{sign === '0' ? <s>{signed}</s> : signed}</td>
      <td>
        {t(`step-${step}`)}{' '}
        {unit === null ? null : unit.item === null ? (
          unitName(unit.name)
        ) : (
          <AppLink href={paths.record('configuration-items', unit.item)} fz="sm">
            {unit.name}
          </AppLink>
        )}{' '}
        <Term line={line} />
      </td>
      <td>
        {records.slice(0, mostNamed).map((record) => (
          <RecordLink key={record.id} record={record} />
        ))}
        {records.length > mostNamed ? (
          <Text span fz="xs" c="dimmed">
            {t('more-records', { count: records.length - mostNamed })}
          </Text>
        ) : null}
      </td>
    </tr>
  );
}

function CalculationTable({ calculation }: { readonly calculation: Calculation }): ReactNode {
  const t = useTexts(licencesTexts);
  const locale = useLocale();
  const { lines, more_units, free, short } = calculation;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col" className={classes.number}>
            {t('quantity')}
          </th>
          <th scope="col">{t('line')}</th>
          <th scope="col">{t('records')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <Line key={placeKey(index, lines.length)} line={line} />
        ))}
        {more_units === 0 ? null : (
          <tr>
            <td />
            <td>{t('more-units', { count: more_units })}</td>
            <td />
          </tr>
        )}
        <tr className={classes.sum}>
          <td className={classes.number}>
            <span className={short > 0 ? classes.missing : undefined}>
              {short > 0 ? `−${formatNumber(short, locale)}` : formatNumber(free, locale)}
            </span>
          </td>
          <td>{t(short > 0 ? 'short' : 'free')}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}

/** Where a product stands, line by line: each line leads to the records behind it. */
export function ProductPart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(licencesTexts);
  const locale = useLocale();
  const { data, error } = useQuery(calculationQuery(record.number));
  return (
    <section aria-label={t('calculation')}>
      <Title order={2} mb={4}>
        {t('calculation')}
      </Title>
      {error === null ? null : <ProblemPanel error={error} />}
      {data === undefined && error === null ? (
        <Loader role="progressbar" aria-label={t('calculation')} />
      ) : null}
      {data === undefined ? null : (
        <>
          <Text fz="xs" c="dimmed">
            {t('calculation-of', { day: formatDate(data.day, locale, 'UTC') })}
          </Text>
          <CalculationTable calculation={data} />
        </>
      )}
    </section>
  );
}
