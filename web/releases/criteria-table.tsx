import { Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { criteriaCounts } from '../../kernel/acceptance.ts';
import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import type { OpenedRecord } from '../records/record.ts';
import records from '../records/records.module.css';
import { placeKey } from '../shared/place-key.ts';
import { useLocale } from '../shared/time.tsx';
import { releasesTexts } from '../texts/releases.ts';
import { rowsOf, type ShownRow } from './record-rows.ts';
import classes from './releases.module.css';

function standingOf({ met }: ShownRow): 'met' | 'unmet' | 'unjudged' {
  if (met === true) return 'met';
  return met === false ? 'unmet' : 'unjudged';
}

const marks = { met: '●', unmet: '✕', unjudged: '○' } as const;

function CriterionRow({ row }: { readonly row: ShownRow }): ReactNode {
  const t = useTexts(releasesTexts);
  const standing = standingOf(row);
  const by = row['by'] as { name?: string } | null | undefined;
  const locale = useLocale();
  const on = typeof row['on'] === 'string' ? formatDate(row['on'], locale, 'UTC') : undefined;
  const judged = [by?.name, on].filter((one) => one !== undefined).join(', ');
  return (
    <tr>
      <td className={classes.words}>{String(row['criterion'])}</td>
      <td className={classes.standing} data-standing={standing}>
        <span aria-hidden="true">{marks[standing]}</span> {t(standing)}
      </td>
      <td className={classes.words}>{String(row['shown_by'] ?? '')}</td>
      <td className={classes.words}>
        {String(row['evidence'] ?? '')}
        {judged === '' ? null : (
          <Text fz="xs" c="dimmed">
            {judged}
          </Text>
        )}
      </td>
    </tr>
  );
}

/** Acceptance criteria of a release or a transition: how many are met, and each with what shows it. */
export function CriteriaTable({
  process,
  record,
}: {
  readonly process: string;
  readonly record: OpenedRecord;
}): ReactNode {
  const t = useTexts(releasesTexts);
  const names = useProcessNames(process);
  const rows = rowsOf(record, 'criteria');
  const { met, unmet, all } = criteriaCounts({ values: record });
  const share = (count: number): number => (all === 0 ? 0 : (count / all) * 100);
  return (
    <section aria-label={names.field('criteria')}>
      <Text component="h2" fz="md" fw={600}>
        {names.field('criteria')}
      </Text>
      {all === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('no-criteria')}
        </Text>
      ) : (
        <>
          <Text fz="xs" c="dimmed" className="figures" mb={4}>
            {t('criteria-counts', { met, unmet, unjudged: all - met - unmet })}
          </Text>
          <Progress.Root size="sm" mb="xs" aria-hidden="true">
            <Progress.Section value={share(met)} color="teal" />
            <Progress.Section value={share(unmet)} color="var(--verdict-contradicts-fill)" />
          </Progress.Root>
          <div className={classes.scroller}>
            <table className={`${records.rows} ${classes.criteria}`}>
              <thead>
                <tr>
                  {['criterion', 'met', 'shown_by', 'evidence'].map((column) => (
                    <th key={column} scope="col">
                      {names.column('criteria', column)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, index) => (
                  <CriterionRow key={placeKey(index, rows.length)} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
