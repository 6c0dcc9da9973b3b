import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { staffRoles } from '../../kernel/roles.ts';
import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useHolds } from '../session.ts';
import { DownloadMenu } from '../shared/download-menu.tsx';
import { useLocale, useNow } from '../shared/time.tsx';
import { assetsTexts } from '../texts/assets.ts';
import classes from './assets.module.css';
import { labelSizes } from './label-sizes.ts';

/** Points of an asset's life, as fields that hold their days. What ends is over once its day has passed. */
const points = [
  { field: 'purchased_on', name: 'life-purchase', ends: false },
  { field: 'warranty_end', name: 'life-warranty', ends: true },
  { field: 'support_end', name: 'life-support', ends: true },
  { field: 'seen_at', name: 'life-seen', ends: false },
  { field: 'disposed_on', name: 'life-disposal', ends: false },
] as const;

interface Point {
  readonly name: (typeof points)[number]['name'];
  readonly day: string;
  readonly kind: 'past' | 'over' | 'ahead';
}

function pointsOf(record: OpenedRecord, today: string): readonly Point[] {
  return points
    .flatMap(({ field, name, ends }): Point[] => {
      const value = record[field];
      if (typeof value !== 'string') return [];
      const day = value.slice(0, 10);
      const past = ends ? day < today : day <= today;
      return [{ name, day, kind: past ? (ends ? 'over' : 'past') : 'ahead' }];
    })
    .toSorted((a, b) => a.day.localeCompare(b.day));
}

/** The life of an asset from its purchase to its disposal, and its label. */
export function AssetPart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(assetsTexts);
  const locale = useLocale();
  const today = new Date(useNow()).toISOString().slice(0, 10);
  const mayPrint = useHolds(staffRoles);
  const life = pointsOf(record, today);
  return (
    <section aria-label={t('life')}>
      <Group justify="space-between" align="flex-start">
        <Title order={2} fz="md">
          {t('life')}
        </Title>
        {mayPrint ? (
          <DownloadMenu
            label={t('label')}
            offers={labelSizes.map((size) => ({
              label: t('mm', { size: size.replace('x', ' × ') }),
              path: '/assets/labels.pdf',
              query: { keys: record.number, size },
            }))}
          />
        ) : null}
      </Group>
      {life.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('life-none')}
        </Text>
      ) : (
        <ol className={classes.life}>
          {life.map(({ name, day, kind }) => (
            <li key={name} data-kind={kind}>
              <Text fz="xs" c="dimmed">
                {t(name)}
              </Text>
              <Text fz="sm">
                {formatDate(day, locale, 'UTC')}
                {kind === 'over' ? ` · ${t('over')}` : ''}
              </Text>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
