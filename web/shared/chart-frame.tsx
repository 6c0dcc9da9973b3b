import { Button, Group, Table, Text, Title, useComputedColorScheme } from '@mantine/core';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { csvLine } from '../../kernel/csv-cell.ts';
import { useTexts } from '../i18n.ts';
import { commonTexts } from '../texts/common.ts';
import { AppLink } from './link.tsx';
import { saveText, saveUrl } from './save-file.ts';

use([GridComponent, TooltipComponent, CanvasRenderer]);

type Cell = string | number;

/** The figures behind a chart. The first column names what the others tell of. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Where cells lead, row by row as the cells stand; null: nowhere. */
  readonly links?: readonly (readonly (string | null)[])[];
}

interface ChartFrameProps {
  readonly title: string;
  readonly why: string;
  /** Name of saved files, without ending. */
  readonly file: string;
  readonly table: ChartTable;
  /** What is drawn. Made anew, it is drawn anew: keep it for as long as nothing changes. */
  readonly option: () => EChartsCoreOption;
  /** Somebody chose the place of this number on the x axis. */
  readonly onPlace?: (index: number) => void;
  /** Somebody chose what is drawn of this row and series. */
  readonly onItem?: (row: number, series: number) => void;
}

/** The value of a CSS variable: a canvas knows nothing of them. */
export function colourOf(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** What every chart has in common: letters of the page, faint axes, nothing that moves. */
export function plainOption(): EChartsCoreOption {
  const faint = colourOf('--mantine-color-dimmed');
  const line = colourOf('--line');
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 40, right: 8, top: 36, bottom: 28 },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 12,
      textStyle: { color: colourOf('--mantine-color-text') },
    },
    // Drawn on the canvas: HTML with styles of its own is not allowed by the content security policy.
    tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' }, confine: true },
    xAxis: {
      axisLabel: { color: faint, hideOverlap: true },
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      axisLabel: { color: faint },
      splitLine: { lineStyle: { color: line } },
    },
  };
}

interface PictureProps extends Pick<ChartFrameProps, 'title' | 'option' | 'onPlace' | 'onItem'> {
  readonly onDrawn: (chart: EChartsType | null) => void;
}

/** Draws for as long as it is shown. Colours are read when it is drawn, so that another theme takes another one. */
function Picture({ title, option, onPlace, onItem, onDrawn }: PictureProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const choose = useRef(onPlace);
  const item = useRef(onItem);
  useEffect(() => {
    choose.current = onPlace;
    item.current = onItem;
  });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const chart = init(element);
    chart.setOption(option());
    chart.getZr().on('click', ({ offsetX, offsetY }) => {
      if (!chart.containPixel('grid', [offsetX, offsetY])) return;
      const index = chart.convertFromPixel({ xAxisIndex: 0 }, offsetX);
      if (typeof index === 'number') choose.current?.(index);
    });
    chart.on('click', ({ dataIndex, seriesIndex }) => item.current?.(dataIndex, seriesIndex ?? 0));
    onDrawn(chart);
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(element);
    return () => {
      resized.disconnect();
      onDrawn(null);
      chart.dispose();
    };
  }, [option, onDrawn]);
  return <div ref={frame} role="img" aria-label={title} style={{ height: '14rem' }} />;
}

function Figure({ value, href }: { readonly value: Cell; readonly href: string | null }): ReactNode {
  return href === null ? value : <AppLink href={href}>{value}</AppLink>;
}

function Figures({ table, title }: { readonly table: ChartTable; readonly title: string }): ReactNode {
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table aria-label={title} className="figures">
        <Table.Thead>
          <Table.Tr>
            {table.head.map((name, index) => (
              <Table.Th key={name} ta={index === 0 ? 'start' : 'end'}>
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map((row, line) => (
            <Table.Tr key={row.join()}>
              {row.map((cell, index) => (
                <Table.Td key={table.head[index]} ta={index === 0 ? 'start' : 'end'}>
                  <Figure value={cell} href={table.links?.[line]?.[index] ?? null} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** A picture with its title and the table behind it; both can be taken away. */
export function ChartFrame(props: ChartFrameProps): ReactNode {
  const { title, why, file, table, option, onPlace, onItem } = props;
  const t = useTexts(commonTexts);
  const [asTable, setAsTable] = useState(false);
  const [drawn, setDrawn] = useState<EChartsType | null>(null);
  const scheme = useComputedColorScheme();
  const savePicture = (): void => {
    const url = drawn?.getDataURL({ pixelRatio: 2, backgroundColor: colourOf('--surface') });
    if (url !== undefined) saveUrl(`${file}.png`, url);
  };
  const saveTable = (): void => {
    // The mark at the beginning tells spreadsheets that the text is UTF-8.
    saveText(`${file}.csv`, 'text/csv', `\uFEFF${[table.head, ...table.rows].map(csvLine).join('')}`);
  };
  return (
    <section aria-label={title}>
      <Group justify="space-between" mb="xs">
        <div>
          <Title order={2}>{title}</Title>
          <Text fz="xs" c="dimmed">
            {why}
          </Text>
        </div>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => setAsTable(!asTable)}>
            {t(asTable ? 'as-picture' : 'as-table')}
          </Button>
          {asTable ? null : (
            <Button
              size="compact-sm"
              variant="default"
              onClick={savePicture}
              aria-label={t('save-as', { form: 'PNG' })}
            >
              PNG
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            onClick={saveTable}
            aria-label={t('save-as', { form: 'CSV' })}
          >
            CSV
          </Button>
        </Group>
      </Group>
      {asTable ? (
        <Figures table={table} title={title} />
      ) : (
        <Picture
          key={scheme}
          title={`${title}. ${why}`}
          option={option}
          onDrawn={setDrawn}
          {...(onPlace === undefined ? {} : { onPlace })}
          {...(onItem === undefined ? {} : { onItem })}
        />
      )}
    </section>
  );
}
