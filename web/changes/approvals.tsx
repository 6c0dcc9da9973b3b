import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Settings } from '../../kernel/definition.ts';
import { formatDateTime } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import type { OpenedRecord } from '../records/record.ts';
import records from '../records/records.module.css';
import { placeKey } from '../shared/place-key.ts';
import type { Reference } from '../shared/references.ts';
import { useLocale } from '../shared/time.tsx';
import { changesTexts } from '../texts/changes.ts';
import classes from './changes.module.css';
import { useApproverName } from './use-approver-name.ts';

interface Said {
  readonly as: string;
  readonly decision: string;
  readonly by: Reference | null;
  readonly name: string | null;
  readonly at: string;
  readonly plan_version: number;
  readonly content_hash: string;
  readonly note: string | null;
}

interface OfChange {
  readonly record: OpenedRecord;
  readonly settings: Settings;
}

function SaidRow({ said, record, settings }: OfChange & { readonly said: Said }): ReactNode {
  const t = useTexts(changesTexts);
  const names = useProcessNames('change');
  const nameOf = useApproverName(settings);
  const locale = useLocale();
  const holds = said.plan_version === record['plan_version'] && said.content_hash === record['content_hash'];
  const who = said.by?.name ?? t('board', { tally: said.name ?? '' });
  return (
    <tr>
      <th scope="row">{who}</th>
      <td>{nameOf(said.as)}</td>
      <td>
        <span
          className={holds ? classes[said.decision === 'approved' ? 'for' : 'against'] : classes.outdated}
        >
          {names.choice('approvals.decision', said.decision)}
        </span>
        {said.note === null || said.note === undefined ? null : (
          <Text fz="xs" c="dimmed">
            {said.note}
          </Text>
        )}
      </td>
      <td title={said.content_hash}>
        {said.plan_version}{' '}
        <Text span fz="xs" c="dimmed">
          {t(holds ? 'counts' : 'older-version')} · {said.content_hash.slice(0, 8)}
        </Text>
      </td>
      <td>{formatDateTime(said.at, locale)}</td>
    </tr>
  );
}

/** Who said what about which version of a change, and whether it still counts. */
export function Approvals({ record, settings }: OfChange): ReactNode {
  const t = useTexts(changesTexts);
  const rows = (record['approvals'] ?? []) as readonly Said[];
  const authorised = record['authorised_version'];
  return (
    <section aria-label={t('approvals')}>
      <Text component="h2" fz="md" fw={600}>
        {t('approvals')}
      </Text>
      <Text fz="xs" c="dimmed" className="figures">
        {t('version-now', { version: Number(record['plan_version'] ?? 1) })}
        {typeof authorised === 'number' ? `; ${t('version-authorised', { version: authorised })}` : ''}
      </Text>
      {rows.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('nobody-yet')}
        </Text>
      ) : (
        <div className={classes.scroller}>
          <table className={records.rows}>
            <thead>
              <tr>
                {(['who', 'as', 'decision', 'version', 'when'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((said, index) => (
                <SaidRow key={placeKey(index, rows.length)} said={said} record={record} settings={settings} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
