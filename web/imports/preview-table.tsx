import { Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDateTime } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import { useLocale } from '../shared/time.tsx';
import { importsTexts } from '../texts/imports.ts';
import type { UploadedRun } from './import-run.ts';

/** Columns that every mapped row has, beside the fields of the process. */
const ownColumns = {
  external_key: 'external-key',
  occurred_at: 'occurred-at',
  opened_at: 'opened-at',
  state: 'state',
  actor: 'actor',
} as const;

interface PreviewTableProps {
  readonly preview: UploadedRun['preview'];
  readonly process: string;
}

/** The first rows of a log as the mapping understands them; a row that would be rejected says why. */
export function PreviewTable({ preview, process }: PreviewTableProps): ReactNode {
  const t = useTexts(importsTexts);
  const names = useProcessNames(process);
  const locale = useLocale();
  const headerOf = (column: string): string =>
    column in ownColumns ? t(ownColumns[column as keyof typeof ownColumns]) : names.field(column);

  function shown(column: string, value: unknown): string {
    if (value === null || value === undefined) return '';
    if (column.endsWith('_at')) return formatDateTime(String(value), locale);
    if (column === 'state') return names.state(String(value));
    return names.choice(column, typeof value === 'number' ? value : String(value));
  }

  return (
    <section aria-labelledby="preview-title">
      <Title order={2} id="preview-title">
        {t('preview-title')}
      </Title>
      <Text fz="sm" c="dimmed" mb="xs">
        {t('preview-why')}
      </Text>
      <Table.ScrollContainer
        minWidth={900}
        type="native"
        tabIndex={0}
        role="region"
        aria-labelledby="preview-title"
      >
        <Table
          verticalSpacing={4}
          horizontalSpacing="sm"
          withTableBorder
          fz="sm"
          style={{ whiteSpace: 'nowrap' }}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('line')}</Table.Th>
              {preview.columns.map((column) => (
                <Table.Th key={column}>{headerOf(column)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.rows.map(({ line, values, reason }) => (
              <Table.Tr key={line}>
                <Table.Td>{line}</Table.Td>
                {values === null ? (
                  <Table.Td colSpan={preview.columns.length} c="var(--mantine-color-error)">
                    {t('would-reject', { reason })}
                  </Table.Td>
                ) : (
                  preview.columns.map((column) => (
                    <Table.Td key={column}>{shown(column, values[column])}</Table.Td>
                  ))
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
