import { Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n.ts';
import { pathOfNumber, paths, type Query } from '../../paths.ts';
import { AppLink } from '../../shared/link.tsx';
import { useLocale } from '../../shared/time.tsx';
import { impactGraphTexts } from '../../texts/impact-graph.ts';
import { type Graph, type GraphNode, kindOf } from './graph.ts';
import type { GraphNames } from './use-graph.ts';

/** What the list can be sorted by. */
const columns = ['number', 'name', 'type', 'steps'] as const;

type Column = (typeof columns)[number];

type Compare = (a: GraphNode, b: GraphNode) => number;

/** Rows in order: services first and then the nearest, unless another order is asked for (`-name` for descending). */
function sorted(
  nodes: readonly GraphNode[],
  sort: string,
  names: GraphNames,
  locale: string,
): readonly GraphNode[] {
  const by: Readonly<Record<Column, Compare>> = {
    number: (a, b) => a.number.localeCompare(b.number),
    name: (a, b) => a.title.localeCompare(b.title, locale),
    type: (a, b) => names.kind(kindOf(a)).localeCompare(names.kind(kindOf(b)), locale),
    steps: (a, b) => a.side.localeCompare(b.side) || a.depth - b.depth,
  };
  const column = columns.find((one) => one === sort.replace(/^-/, ''));
  const isService = ({ process }: GraphNode): number => (process === 'service' ? 0 : 1);
  const usual: Compare = (a, b) => isService(a) - isService(b) || a.depth - b.depth || by.number(a, b);
  if (column === undefined) return nodes.toSorted(usual);
  const turn = sort.startsWith('-') ? -1 : 1;
  return nodes.toSorted((a, b) => turn * by[column](a, b) || usual(a, b));
}

interface HeadProps {
  readonly column: Column;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}

function Head({ column, sort, onSort }: HeadProps): ReactNode {
  const t = useTexts(impactGraphTexts);
  const isUp = sort === column;
  const isDown = sort === `-${column}`;
  const Arrow = isDown ? IconArrowDown : IconArrowUp;
  const names = { number: t('number'), name: t('name'), type: t('type'), steps: t('depth') };
  return (
    <Table.Th aria-sort={isUp ? 'ascending' : isDown ? 'descending' : 'none'}>
      <UnstyledButton fz="xs" fw={600} onClick={() => onSort(isUp ? `-${column}` : column)}>
        {names[column]}
        {isUp || isDown ? <Arrow size={12} aria-hidden="true" /> : null}
      </UnstyledButton>
    </Table.Th>
  );
}

interface GraphListProps {
  readonly graph: Graph;
  readonly circles: readonly (readonly string[])[];
  readonly names: GraphNames;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  /** What the links to other centres take along. */
  readonly query: Query;
}

/** The graph as a table, the centre left out: the number leads to the record, the name makes it the centre. */
export function GraphList({ graph, circles, names, sort, onSort, query }: GraphListProps): ReactNode {
  const t = useTexts(impactGraphTexts);
  const locale = useLocale();
  const inCircle = new Set(circles.flat());
  const reached = graph.nodes.filter(({ side }) => side !== 'centre');
  return (
    <Table.ScrollContainer minWidth={320} maxHeight="calc(100vh - 9rem)">
      <Table aria-label={t('list')} verticalSpacing={3} fz="xs" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Head key={column} column={column} sort={sort} onSort={onSort} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted(reached, sort, names, locale).map((node) => (
            <Table.Tr key={node.id}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                <AppLink href={pathOfNumber(node.number)?.path ?? ''}>{node.number}</AppLink>
              </Table.Td>
              <Table.Td>
                <AppLink href={paths.impactGraph(node.number, query)} underline="always">
                  {node.title}
                </AppLink>
                {inCircle.has(node.id) ? ` (${t('in-circle')})` : ''}
              </Table.Td>
              <Table.Td>{names.kind(kindOf(node))}</Table.Td>
              <Table.Td className="figures">
                {node.depth} <span style={{ whiteSpace: 'nowrap' }}>{t(`side-${node.side}`)}</span>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
