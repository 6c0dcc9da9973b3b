import { Button, Group, Loader, SegmentedControl, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import type { RiskMethod } from '../../processes/risk/method.ts';
import { useTexts } from '../i18n.ts';
import { paths, type Query } from '../paths.ts';
import { useOwnNames, useProcess } from '../records/process.tsx';
import type { ListedRecord } from '../records/record.ts';
import { useRegisterColumns } from '../records/register-columns.tsx';
import { allRecords, mostPictured } from '../shared/all-records.ts';
import { AppLink } from '../shared/link.tsx';
import { useArrangement } from '../shared/list-columns.ts';
import { ListTable } from '../shared/list-table.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { settingsQuery } from '../shared/settings-query.ts';
import { useUrlState } from '../shared/url-state.ts';
import { risksTexts } from '../texts/risks.ts';
import classes from './heat-map.module.css';
import levels from './level.module.css';
import { type MapCell, type RiskMap, riskMap, type Stage } from './risk-map.ts';

/** Numbers shown in a cell; the others are in the list of the cell. */
const shownNumbers = 5;

interface CellProps {
  readonly cell: MapCell;
  readonly chosen: boolean;
  readonly hrefOfList: string;
}

function Cell({ cell, chosen, hrefOfList }: CellProps): ReactNode {
  const t = useTexts(risksTexts);
  const names = useOwnNames();
  const { risks, level } = cell;
  const further = risks.length - shownNumbers;
  return (
    <td className={levels.level} data-level={level} data-chosen={chosen || undefined}>
      <div className={classes.head}>
        <span className={classes.name}>{level === null ? '–' : names.choice('residual_level', level)}</span>
        {risks.length === 0 ? null : (
          <AppLink href={hrefOfList} className={`${classes.count} figures`}>
            <span aria-hidden="true">{risks.length}</span>
            <span className="visually-hidden">{t('risks', { count: risks.length })}</span>
          </AppLink>
        )}
      </div>
      {risks.length === 0 ? null : (
        <ul className={classes.numbers}>
          {risks.slice(0, shownNumbers).map(({ number, title }) => (
            <li key={number}>
              <AppLink href={paths.record('risks', number)} title={title}>
                {number}
              </AppLink>
            </li>
          ))}
          {further <= 0 ? null : (
            <li>
              <AppLink href={hrefOfList}>
                {t('further', { count: further })} <span className="visually-hidden">{t('further-why')}</span>
              </AppLink>
            </li>
          )}
        </ul>
      )}
    </td>
  );
}

interface GridProps {
  readonly map: RiskMap;
  readonly method: RiskMethod;
  readonly stage: Stage;
  readonly chosen: string;
  readonly hrefOfCell: (cell: string) => string;
}

function Grid({ map, method, stage, chosen, hrefOfCell }: GridProps): ReactNode {
  const t = useTexts(risksTexts);
  return (
    // A region that scrolls can be reached with the keyboard (WCAG 2.1.1).
    <div className={classes.scroller} role="region" aria-label={t(`map-of-${stage}`)} tabIndex={0}>
      <table className={classes.map}>
        <caption className="visually-hidden">{t(`map-of-${stage}`)}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${classes.corner} ${classes.axis}`}>
              {t('likelihood')} ↓
              <br />
              {t('consequence')} →
            </th>
            {method.consequences.map((name, index) => (
              <th key={name} scope="col">
                <span className={classes.axis}>{index + 1}</span> {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.rows.map((row) => (
            <tr key={row[0]?.likelihood}>
              <th scope="row">
                <span className={classes.axis}>{row[0]?.likelihood}</span>{' '}
                {method.likelihoods[(row[0]?.likelihood ?? 0) - 1]}
              </th>
              {row.map((cell) => (
                <Cell
                  key={cell.id}
                  cell={cell}
                  chosen={cell.id === chosen}
                  hrefOfList={hrefOfCell(cell.id)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellListProps {
  readonly title: string;
  readonly risks: readonly ListedRecord[];
  readonly onClose: () => void;
}

/** The risks of one cell as the register lists them. It takes the focus, as somebody just asked for it. */
function CellList({ title, risks, onClose }: CellListProps): ReactNode {
  const t = useTexts(risksTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  const { plural } = useProcess();
  const columns = useRegisterColumns();
  const [arrangement] = useArrangement(plural, columns);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack gap="xs" mt="md">
      <Group justify="space-between">
        <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {title}
        </Title>
        <Button variant="default" size="compact-sm" onClick={onClose}>
          {t('show-all')}
        </Button>
      </Group>
      <ListTable
        label={title}
        columns={columns}
        arrangement={arrangement}
        rows={risks}
        rowId={({ id }) => id}
        rowName={({ number }) => number}
        hrefOf={({ number }) => paths.record(plural, number)}
      />
    </Stack>
  );
}

interface BelowProps {
  readonly map: RiskMap;
  readonly fetched: number;
  readonly hrefOfOutside: string;
}

/** What the map holds, and what it does not. */
function Below({ map, fetched, hrefOfOutside }: BelowProps): ReactNode {
  const t = useTexts(risksTexts);
  return (
    <div className={classes.below}>
      <span role="status">{t('on-map', { count: map.placed })}</span>
      {map.outside.length === 0 ? null : (
        <AppLink href={hrefOfOutside}>{t('off-map', { count: map.outside.length })}</AppLink>
      )}
      {map.opportunities === 0 ? null : <span>{t('opportunities')}</span>}
      {fetched < mostPictured ? null : <span>{t('partial', { count: mostPictured })}</span>}
    </div>
  );
}

interface HeatMapProps {
  /** What the list is narrowed to. */
  readonly query: Query;
}

/** The risks of the list on a grid of likelihood and consequence, coloured and named by the level of the method. */
export function HeatMap({ query }: HeatMapProps): ReactNode {
  const t = useTexts(risksTexts);
  const [url, setUrl] = useUrlState();
  const settings = useQuery(settingsQuery);
  const risks = useQuery({
    queryKey: ['risks', 'map', query],
    queryFn: ({ signal }) => allRecords('risks', query, signal),
    placeholderData: (before) => before,
  });
  const stage: Stage = url['of'] === 'inherent' ? 'inherent' : 'residual';
  const chosen = url['cell'] ?? '';
  const method = settings.data?.['risk.method']?.value as RiskMethod | undefined;
  const error = risks.error ?? settings.error;
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void risks.refetch()} />;
  if (risks.data === undefined || method === undefined)
    return <Loader role="progressbar" aria-label={t('map')} />;

  const map = riskMap(risks.data, stage, method);
  const hrefOfCell = (cell: string): string => paths.records('risks', { ...url, cell });
  const cell = map.rows.flat().find(({ id }) => id === chosen);
  const listed = chosen === 'none' ? map.outside : (cell?.risks ?? []);
  const title =
    cell === undefined
      ? t('in-none')
      : t('in-cell', {
          likelihood: method.likelihoods[cell.likelihood - 1],
          consequence: method.consequences[cell.consequence - 1],
        });
  return (
    <>
      <SegmentedControl
        aria-label={t('stage')}
        size="xs"
        mb="sm"
        value={stage}
        onChange={(next) => setUrl({ of: next, cell: null })}
        data={[
          { value: 'inherent', label: t('inherent') },
          { value: 'residual', label: t('residual') },
        ]}
      />
      <Grid map={map} method={method} stage={stage} chosen={chosen} hrefOfCell={hrefOfCell} />
      <Below map={map} fetched={risks.data.length} hrefOfOutside={hrefOfCell('none')} />
      {listed.length === 0 ? null : (
        <CellList
          key={`${stage} ${chosen}`}
          title={title}
          risks={listed}
          onClose={() => setUrl({ cell: null })}
        />
      )}
    </>
  );
}
