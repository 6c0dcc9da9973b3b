import { Loader, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import type { TimelineEntry } from '../records/record.ts';
import records from '../records/records.module.css';
import { EmptyState } from '../shared/empty-state.tsx';
import { LoadMore } from '../shared/load-more.tsx';
import { usePagedList } from '../shared/paged-list.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { auditRoomPageTexts } from '../texts/audit-room.ts';
import { roomPath } from './room.ts';

/** What a look was at, as the journal has it. */
function What({ entry }: { readonly entry: TimelineEntry }): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const detail = entry.detail ?? {};
  const of = (name: string): string | null => {
    const value = detail[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  };
  const names = useProcessNames(of('process') ?? '');
  const sample = of('sample');
  const number = of('number');
  const page = of('page');
  const version = of('version');
  const parts = [
    sample === null ? null : t('sample-n', { number: Number(sample) }),
    page === null ? null : `${names.plural} ${page}`,
    number === null ? null : number,
    version === null ? null : `v${version}`,
    of('form'),
    entry.activity === 'sampled' ? of('name') : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? t('the-room') : parts.join(' · ');
}

/** Who looked at what when, and who took which sample. */
export function Looks({ room }: { readonly room: string }): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const names = useProcessNames('audit-room');
  const list = usePagedList<TimelineEntry>({
    path: `${roomPath(room)}/looks`,
    key: ['rooms', room, 'looks'],
    query: { limit: 100 },
  });
  if (list.error !== null) return <ProblemPanel error={list.error} onRetry={list.refetch} />;
  if (list.items === undefined) return <Loader role="progressbar" aria-label={t('looks')} />;
  if (list.items.length === 0) return <EmptyState title={t('no-looks')}>{t('no-looks-why')}</EmptyState>;
  return (
    <>
      <Text fz="sm" c="dimmed" mb="xs">
        {t('no-looks-why')}
      </Text>
      <div style={{ overflowX: 'auto' }}>
        <table className={records.rows}>
          <thead>
            <tr>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('who')}</th>
              <th scope="col">{t('what')}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {list.items.map((entry) => (
              <tr key={entry.id}>
                <td>
                  <Time at={entry.occurred_at} form="absolute" />
                </td>
                <td>{entry.actor?.name ?? '–'}</td>
                <td>
                  <What entry={entry} />
                </td>
                <td>{names.activity(entry.activity)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <LoadMore list={list} compact />
    </>
  );
}
