import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { licencesTexts } from '../texts/licences.ts';
import classes from './licences.module.css';
import { unusedQuery } from './licences.ts';

/** Licences that are held and not used, to be reclaimed on their pages. */
export function UnusedPart(): ReactNode {
  const t = useTexts(licencesTexts);
  const { data, error, refetch } = useQuery(unusedQuery);
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader role="progressbar" aria-label={t('unused')} />;
  if (data.items.length === 0) return <EmptyState title={t('no-unused')}>{t('no-unused-why')}</EmptyState>;
  return (
    <table className={classes.table}>
      <tbody>
        {data.items.map(({ record, days }) => (
          <tr key={record.id}>
            <td>
              <AppLink href={paths.record('licence-assignments', record.number)} underline="always">
                {record.number}
              </AppLink>{' '}
              {record.title}
            </td>
            <td className={classes.number}>{t('unused-days', { count: days })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
