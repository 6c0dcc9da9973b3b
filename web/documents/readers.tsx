import { Group, Loader, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import type { OpenedRecord } from '../records/record.ts';
import records from '../records/records.module.css';
import { allRecords } from '../shared/all-records.ts';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import type { Reference } from '../shared/references.ts';
import { Time } from '../shared/time.tsx';
import { documentsTexts } from '../texts/documents.ts';
import { today } from './content-section.tsx';
import { versionInForce } from './document.ts';

const plural = 'acknowledgements';

/** Who has read the version in force and said so, and who still owes it, those first. */
export function Readers({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(documentsTexts);
  const names = useProcessNames('acknowledgement');
  const version = versionInForce(record, today());
  const { data, error, refetch } = useQuery({
    queryKey: [plural, 'of', record.id],
    queryFn: ({ signal }) => allRecords(plural, { refers_to: record.id }, signal),
    enabled: version !== null,
  });
  if (version === null) return null;
  const asked = (data ?? []).filter(
    (one) => one['version_number'] === version.number && one.state !== 'lapsed',
  );
  const given = asked.filter(({ state }) => state === 'given');
  const inOrder = asked.toSorted((a, b) => Number(a.state === 'given') - Number(b.state === 'given'));
  return (
    <section aria-label={t('readers')}>
      <Title order={2} mb={4}>
        {t('readers')}
      </Title>
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? (
        <Loader size="sm" role="progressbar" aria-label={t('readers')} />
      ) : null}
      {data === undefined ? null : (
        <Group gap="sm" mb={4}>
          <Text fz="sm">
            {asked.length === 0
              ? t('readers-none', { version: version.number })
              : t('readers-of', { version: version.number, given: given.length, asked: asked.length })}
          </Text>
          <AppLink fz="sm" href={paths.records(plural, { show: 'all', refers_to: record.id })}>
            {t('readers-all')}
          </AppLink>
        </Group>
      )}
      {asked.length === 0 ? null : (
        <details open={given.length < asked.length}>
          <summary>{names.plural}</summary>
          <table className={records.rows}>
            <thead>
              <tr>
                <th scope="col">{names.field('person')}</th>
                <th scope="col">{t('reader-state')}</th>
                <th scope="col">{names.field('given_at')}</th>
              </tr>
            </thead>
            <tbody>
              {inOrder.map((one) => (
                <tr key={one.id}>
                  <td>
                    <AppLink href={paths.record(plural, one.number)}>
                      {(one['person'] as Reference | null)?.name ?? '–'}
                    </AppLink>
                  </td>
                  <td>{names.state(one.state)}</td>
                  <td>
                    <Time at={(one['given_at'] ?? null) as string | null} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
