import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import records from '../records/records.module.css';
import { AppLink } from '../shared/link.tsx';
import { useLocale } from '../shared/time.tsx';
import { reviewsTexts } from '../texts/reviews.ts';
import type { EarlierDecision } from './prepared.ts';
import classes from './reviews.module.css';

function DecisionRow({ decision: one }: { readonly decision: EarlierDecision }): ReactNode {
  const t = useTexts(reviewsTexts);
  const names = useProcessNames('management-review');
  const locale = useLocale();
  return (
    <tr>
      <td>
        <AppLink href={paths.record('management-reviews', one.review.number)} title={one.review.title}>
          {one.review.number}
        </AppLink>
      </td>
      <td>{one.decision}</td>
      <td>{one.owner?.name ?? '–'}</td>
      <td className="figures">{one.due_on === null ? '–' : formatDate(one.due_on, locale, 'UTC')}</td>
      <td>
        {one.overdue ? (
          <span className={classes.late}>{t('overdue')}</span>
        ) : (
          names.choice('decisions.status', one.status)
        )}
      </td>
      <td>{one.result ?? ''}</td>
    </tr>
  );
}

/** What became of the decisions of earlier reviews: what is overdue or open first. */
export function EarlierDecisions({
  decisions,
}: {
  readonly decisions: readonly EarlierDecision[];
}): ReactNode {
  const t = useTexts(reviewsTexts);
  const names = useProcessNames('management-review');
  if (decisions.length === 0) return null;
  const columns = ['decision', 'owner', 'due_on', 'status', 'result'];
  return (
    <section aria-label={t('decisions')}>
      <Text component="h2" fz="md" fw={600} mb={4}>
        {t('decisions')}
      </Text>
      <div style={{ overflowX: 'auto' }}>
        <table className={`${records.rows} ${classes.decisions}`}>
          <thead>
            <tr>
              <th scope="col">{t('review')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {names.column('decisions', column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {decisions.map((one) => (
              <DecisionRow key={`${one.review.number} ${one.decision} ${one.due_on}`} decision={one} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
