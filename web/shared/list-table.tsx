import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type MouseEvent, type ReactNode, useRef } from 'react';
import { useTexts } from '../i18n.ts';
import { commonTexts } from '../texts/common.ts';
import { AppLink, useGo } from './link.tsx';
import { type ArrangedColumn, type Arrangement, arranged } from './list-columns.ts';
import { useListKeys } from './list-keys.ts';
import { type Selection, selectRange, toggleAll, toggleOne } from './list-selection.ts';
import classes from './list-table.module.css';

/** A column of a list. */
export interface ListColumn<Row> extends ArrangedColumn {
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Name by which the API sorts; absent: not to be sorted by. */
  readonly sort?: string;
  /** CSS width; the primary column takes what is left. */
  readonly width?: string;
  /** Holds the link to the row's page. Exactly one column is. */
  readonly primary?: boolean;
  readonly align?: 'end';
  /** Long sentences go on in further lines instead of being cut. */
  readonly wrap?: true;
  /** Is never cut: half of a state says nothing. */
  readonly whole?: true;
}

interface ListTableProps<Row> {
  /** What the list is, for screen readers. */
  readonly label: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly arrangement: Arrangement;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** How a row is called, such as its number. */
  readonly rowName: (row: Row) => string;
  readonly hrefOf?: (row: Row) => string;
  /** Name to sort by, with `-` before it for descending. */
  readonly sort?: string;
  readonly onSort?: (sort: string) => void;
  readonly selection?: Selection;
  readonly onSelect?: (selection: Selection) => void;
  /** What stands in place of rows when there are none. */
  readonly empty?: ReactNode;
  /** What stands below the rows: a button for more, a count. */
  readonly footer?: ReactNode;
  /** Id of the row that is shown beside the list; the keyboard comes back to it. */
  readonly current?: string | null;
  /** The reader comes to another row. */
  readonly onCurrent?: (id: string) => void;
  /** A click stays in the list, as the row is shown beside it; absent: it opens the row. */
  readonly clickStays?: boolean;
  /** What about a row is told by how it looks: it no longer belongs in the list. */
  readonly isPast?: (row: Row) => boolean;
  /** New rows are being fetched; the old ones stay in sight. */
  readonly busy?: boolean;
}

/** Room that the primary column keeps. */
const primaryRoom = '13rem';

/** How far columns may shrink before the list scrolls sideways rather than hide what it says. */
const leastShare = 0.84;

function widthOf<Row>(columns: readonly ListColumn<Row>[]): string {
  const others = columns.filter(({ primary }) => primary !== true).map(({ width }) => width ?? '8rem');
  return `calc(${primaryRoom} + (${['0rem', ...others].join(' + ')}) * ${leastShare})`;
}

interface HeadCellProps<Row> {
  readonly column: ListColumn<Row>;
  readonly sort: string | undefined;
  readonly onSort: ((sort: string) => void) | undefined;
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>): ReactNode {
  const t = useTexts(commonTexts);
  const style = {
    width: column.width,
    textAlign: column.align,
    // What tells rows apart is not what gives way.
    ...(column.always === true ? { minWidth: column.primary === true ? primaryRoom : column.width } : {}),
  };
  const by = column.sort;
  if (by === undefined || onSort === undefined) {
    return (
      <th scope="col" style={style}>
        {column.header}
      </th>
    );
  }
  const descending = sort === `-${by}`;
  const direction = descending ? 'descending' : sort === by ? 'ascending' : undefined;
  const Icon = descending ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" style={style} aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className={classes.sort}
        title={t('sort-by', { name: column.header })}
        onClick={() => onSort(direction === undefined || descending ? by : `-${by}`)}
      >
        {column.header}
        {direction === undefined ? null : <Icon size={13} aria-hidden="true" />}
      </button>
    </th>
  );
}

interface BodyRowProps<Row> {
  readonly row: Row;
  readonly table: ListTableProps<Row>;
  readonly columns: readonly ListColumn<Row>[];
  readonly onToggle: (id: string, range: boolean) => void;
}

function BodyRow<Row>({ row, table, columns, onToggle }: BodyRowProps<Row>): ReactNode {
  const t = useTexts(commonTexts);
  const go = useGo();
  const id = table.rowId(row);
  const name = table.rowName(row);
  const href = table.hrefOf?.(row);
  const selected = table.selection?.has(id) ?? false;

  // The whole row can be clicked, as a convenience of the mouse; keyboard and screen reader use the link.
  function onClick(event: MouseEvent<HTMLElement>): void {
    const marked = (window.getSelection()?.toString() ?? '') !== '';
    const onControl = (event.target as Element).closest('a, button, input, label') !== null;
    if (href === undefined || marked || onControl) return;
    if (table.clickStays === true) {
      event.currentTarget.querySelector<HTMLElement>('[data-row-link]')?.focus();
      return;
    }
    if (event.metaKey || event.ctrlKey) window.open(href, '_blank', 'noopener');
    else go(href);
  }

  return (
    <tr
      data-row={id}
      data-selected={selected || undefined}
      data-link={href !== undefined || undefined}
      data-current={table.current === id || undefined}
      data-past={table.isPast?.(row) === true || undefined}
      onFocus={() => table.onCurrent?.(id)}
      onClick={onClick}
    >
      {table.selection === undefined ? null : (
        <td className={classes.check}>
          <Checkbox
            size="xs"
            checked={selected}
            aria-label={t('select-row', { name })}
            onChange={() => undefined}
            onClick={(event) => onToggle(id, event.shiftKey)}
          />
        </td>
      )}
      {columns.map((column) => (
        <td
          key={column.id}
          style={{ textAlign: column.align }}
          data-wrap={column.wrap}
          data-whole={column.whole}
        >
          {column.primary === true && href !== undefined ? (
            <AppLink
              href={href}
              className={classes.primary}
              data-row-link=""
              data-arrive={table.current === id || undefined}
            >
              {column.cell(row)}
            </AppLink>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}

/**
 * A list of records: rows of 32 pixels, head that stays, sorting, selection. On the keyboard `j` and `k` walk through
 * the rows, `Enter` opens, `x` selects, `shift+x` selects up to there.
 */
export function ListTable<Row>(props: ListTableProps<Row>): ReactNode {
  const t = useTexts(commonTexts);
  const { rows, rowId, selection, onSelect } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const anchor = useRef<string | null>(null);
  const ids = rows.map(rowId);
  const columns = arranged(props.columns, props.arrangement);

  function toggle(id: string, range: boolean): void {
    if (selection === undefined) return;
    onSelect?.(range ? selectRange(selection, ids, anchor.current, id) : toggleOne(selection, id));
    anchor.current = id;
  }

  useListKeys(body, { onToggle: selection === undefined ? undefined : toggle });
  const all = selection !== undefined && ids.length > 0 && ids.every((id) => selection.has(id));
  const some = selection !== undefined && ids.some((id) => selection.has(id));
  return (
    // A region that scrolls can be reached with the keyboard (WCAG 2.1.1).
    <div className={classes.scroll} role="region" aria-label={props.label} tabIndex={0}>
      <table className={classes.table} aria-busy={props.busy === true} style={{ minWidth: widthOf(columns) }}>
        <thead>
          <tr>
            {selection === undefined ? null : (
              <th scope="col" className={classes.check}>
                <Checkbox
                  size="xs"
                  checked={all}
                  indeterminate={some && !all}
                  aria-label={t('select-all')}
                  onChange={() => onSelect?.(toggleAll(selection, ids))}
                />
              </th>
            )}
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <BodyRow key={rowId(row)} row={row} table={props} columns={columns} onToggle={toggle} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && props.busy !== true ? props.empty : null}
      {props.footer}
    </div>
  );
}
