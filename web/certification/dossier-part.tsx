import { Loader, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import type { OpenedRecord } from '../records/record.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { certificationTexts } from '../texts/certification.ts';

interface Part {
  readonly part: string;
  readonly state: 'missing' | 'blank' | 'taken' | 'outdated' | 'written';
  readonly source: string | null;
  readonly as_of: string | null;
  readonly found: boolean;
}

const marks: Readonly<Record<Part['state'], string>> = {
  missing: '✕',
  blank: '○',
  taken: '●',
  outdated: '◐',
  written: '✎',
};

function PartRow({ part: { part, state, source, found } }: { readonly part: Part }): ReactNode {
  const t = useTexts(certificationTexts);
  const names = useProcessNames('certification-application');
  const isMissing = state === 'missing';
  return (
    <Table.Tr>
      <Table.Td>{names.field(part)}</Table.Td>
      <Table.Td>
        <Text fz="sm" span inherit={!isMissing} {...(isMissing ? { c: 'var(--verdict-contradicts)' } : {})}>
          <span aria-hidden="true">{marks[state]}</span>{' '}
          {t(isMissing && found ? 'part-missing-found' : `part-${state}`)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text fz="xs" c="dimmed" lineClamp={3} title={source ?? undefined}>
          {source}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}

/** Each part of a dossier: missing, taken over from which records, or written by people. */
export function DossierPart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(certificationTexts);
  const { data, error, refetch } = useQuery({
    queryKey: ['certification-applications', 'dossier', record.number, record.version],
    queryFn: ({ signal }) =>
      api.get<{ parts: readonly Part[] }>(`/certification-applications/${record.number}/dossier`, { signal }),
    placeholderData: (before) => before,
  });
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader size="sm" role="progressbar" aria-label={t('dossier')} />;
  const missing = data.parts.filter(({ state }) => state === 'missing').length;
  return (
    <section aria-label={t('dossier')}>
      <Title order={2} fz="md">
        {t('dossier')}
      </Title>
      <Text fz="xs" c="dimmed">
        {t('dossier-why')}
      </Text>
      {missing === 0 ? null : (
        <Text fz="sm" fw={600} c="var(--verdict-contradicts)">
          {t('missing-count', { count: missing })}
        </Text>
      )}
      <Table.ScrollContainer minWidth={480}>
        <Table fz="sm" verticalSpacing={4} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="28%">{t('part')}</Table.Th>
              <Table.Th w="24%">{t('part-state')}</Table.Th>
              <Table.Th>{t('source')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.parts.map((part) => (
              <PartRow key={part.part} part={part} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
