import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDateTime } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { absencesTexts } from '../texts/absences.ts';
import type { Reference } from './references.ts';
import { useLocale } from './time.tsx';

interface ReferenceOptionProps extends Omit<Reference, 'id'> {
  /** Until when the person is away. */
  readonly away?: string | undefined;
}

/** How something pointed to reads in a list to choose from: a record with its number, as several may have one title. */
export function ReferenceOption({ name, number, away }: ReferenceOptionProps): ReactNode {
  const t = useTexts(absencesTexts);
  const locale = useLocale();
  return (
    <span>
      {name}{' '}
      {number === undefined ? null : (
        <Text span fz="xs" c="dimmed" className="figures">
          {number}
        </Text>
      )}
      {away === undefined ? null : (
        <Text span fz="xs" c="dimmed">
          {t('away-until', { at: formatDateTime(away, locale) })}
        </Text>
      )}
    </span>
  );
}
