import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { providerStaff } from '../../kernel/roles.ts';
import { formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useHolds } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import { useLocale } from '../shared/time.tsx';
import { licencesTexts } from '../texts/licences.ts';
import classes from './licences.module.css';
import { calculationQuery } from './licences.ts';

/** States in which a licence is still to be given. */
const waiting = new Set(['requested', 'approved']);

/** How many licences there are left, before one is approved. */
export function AssignmentPart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(licencesTexts);
  const locale = useLocale();
  const product = record['product'] as { readonly id: string; readonly name: string } | null | undefined;
  const staff = useHolds(providerStaff);
  const shown = staff && waiting.has(record.state) && product !== null && product !== undefined;
  const { data } = useQuery({ ...calculationQuery(product?.id ?? ''), enabled: shown });
  if (!shown || data === undefined) return null;
  const { free, short, approved } = data;
  const numbers = {
    free: formatNumber(free, locale),
    short: formatNumber(short, locale),
    approved: formatNumber(approved, locale),
  };
  return (
    <section aria-label={t('capacity-title')}>
      <Title order={2} mb={4}>
        {t('capacity-title')}
      </Title>
      <Text fz="sm" className={free === 0 ? classes.missing : undefined}>
        {t(short > 0 ? 'capacity-short' : 'capacity', numbers)}
      </Text>
      <AppLink href={paths.record('software-products', data.product.number)} fz="sm" underline="always">
        {data.product.title}
      </AppLink>
    </section>
  );
}
