import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { AppLink } from '../shared/link.tsx';
import { useLocale } from '../shared/time.tsx';
import { problemsTexts } from '../texts/problems.ts';
import classes from './problems.module.css';

interface Linked {
  readonly items: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly state: string;
  }[];
  readonly total: number;
  readonly open: number;
  readonly weeks: readonly { readonly from: string; readonly count: number }[];
}

/** Most incidents that stand on the page. */
const few = 20;

/** How many incidents came each week, as bars that say their numbers. */
function Weeks({ weeks }: Pick<Linked, 'weeks'>): ReactNode {
  const t = useTexts(problemsTexts);
  const locale = useLocale();
  const most = Math.max(...weeks.map(({ count }) => count), 1);
  return (
    <ul className={classes.weeks} aria-label={t('by-week')}>
      {weeks.map(({ from, count }) => {
        const told = t('week-from', { from: formatDate(from, locale, 'UTC'), count });
        return (
          <li
            key={from}
            className={classes.week}
            title={told}
            aria-label={told}
            style={{ height: `${(count / most) * 100}%` }}
          />
        );
      })}
    </ul>
  );
}

/** The incidents that a problem caused, with their count over time. */
export function LinkedIncidents({ number }: { readonly number: string }): ReactNode {
  const t = useTexts(problemsTexts);
  const names = useProcessNames('incident');
  const { data } = useQuery({
    queryKey: ['problems', number, 'incidents'],
    queryFn: () => api.get<Linked>(`/problems/${number}/incidents`),
  });
  if (data === undefined) return null;
  return (
    <section aria-label={t('linked-incidents')}>
      <Title order={2}>{t('linked-incidents')}</Title>
      {data.total === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('no-incidents')}
        </Text>
      ) : (
        <>
          <Text fz="sm" className="figures">
            {t('linked-count', { total: data.total, open: data.open })}
          </Text>
          <Weeks weeks={data.weeks} />
          <ul className={classes.list}>
            {data.items.slice(0, few).map(({ id, number: incident, title, state }) => (
              <Text component="li" fz="sm" key={id}>
                <AppLink href={paths.incident(incident)} fz="sm" underline="always">
                  {incident}
                </AppLink>{' '}
                {title}{' '}
                <Text span fz="xs" c="dimmed">
                  {names.state(state)}
                </Text>
              </Text>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
