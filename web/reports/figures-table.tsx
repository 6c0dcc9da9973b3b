import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { type FigureUnit, unitSymbol } from '../../kernel/figure.ts';
import { formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useLocale } from '../shared/time.tsx';
import { reportsTexts } from '../texts/reports.ts';

/** What a figure came to in one issue; undefined where it was not computed for that one. */
export interface FigureCell {
  readonly value: number | null;
  readonly population: number;
}

/** A figure with what it came to in each of the issues, in their order. */
export interface FigureRow {
  readonly figure: string;
  readonly name: string;
  readonly unit: FigureUnit;
  readonly cells: readonly (FigureCell | undefined)[];
}

interface FiguresTableProps {
  readonly title: string;
  /** What the columns tell of: periods, from the newest. */
  readonly periods: readonly string[];
  readonly rows: readonly FigureRow[];
}

function Cell({
  cell,
  unit,
}: {
  readonly cell: FigureCell | undefined;
  readonly unit: FigureUnit;
}): ReactNode {
  const t = useTexts(reportsTexts);
  const locale = useLocale();
  if (cell === undefined) return '–';
  const { value, population } = cell;
  const symbol = unitSymbol(unit);
  return (
    <>
      <span style={{ whiteSpace: 'nowrap' }}>
        {value === null ? '–' : `${formatNumber(value, locale)}${symbol === null ? '' : ` ${symbol}`}`}
      </span>
      <Text component="div" fz="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {population === 0 ? t('no-records') : t('of-records', { count: population })}
      </Text>
    </>
  );
}

/** Figures of a report side by side over its issues, each with how many records it rests on. */
export function FiguresTable({ title, periods, rows }: FiguresTableProps): ReactNode {
  const t = useTexts(reportsTexts);
  return (
    <Table.ScrollContainer minWidth={140 + 110 * periods.length}>
      <Table aria-label={title} className="figures" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('figure')}</Table.Th>
            {periods.map((period) => (
              <Table.Th key={period} ta="end">
                {period}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ figure, name, unit, cells }) => (
            <Table.Tr key={figure}>
              <Table.Th scope="row" fw={400}>
                {name}
              </Table.Th>
              {periods.map((period, index) => (
                <Table.Td key={period} ta="end">
                  <Cell cell={cells[index]} unit={unit} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
