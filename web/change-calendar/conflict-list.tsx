import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { conflictKinds } from '../../processes/change-window/conflicts.ts';
import { formatDateTime } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useLocale } from '../shared/time.tsx';
import { changeCalendarTexts } from '../texts/change-calendar.ts';
import classes from './change-calendar.module.css';
import type { Conflict } from './entry.ts';

/** What stands in the way of something planned, in words with the time concerned. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly Conflict[] }): ReactNode {
  const t = useTexts(changeCalendarTexts);
  const locale = useLocale();
  return (
    <ul className={classes.conflicts}>
      {conflicts.map(({ kind, from, until, with: { id, number, title } }) => {
        const name = conflictKinds.find((one) => one === kind) ?? 'same-service';
        return (
          <li key={`${kind} ${id} ${from}`}>
            <IconAlertTriangle size={14} className={classes.conflict} aria-hidden />
            <div>
              <Text fz="sm">{t(`conflict-${name}`, { number, title })}</Text>
              <Text fz="xs" c="dimmed" className="figures">
                {t('conflict-when', {
                  from: formatDateTime(from, locale),
                  until: formatDateTime(until, locale),
                })}
              </Text>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
