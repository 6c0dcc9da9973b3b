import { Button, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { FieldDefinition } from '../../kernel/definition.ts';
import { useTexts } from '../i18n.ts';
import { placeKey } from '../shared/place-key.ts';
import { commonTexts } from '../texts/common.ts';
import { useWriteValue } from './own-choices.ts';
import { useOwnNames, useProcess } from './process.tsx';
import type { ListedRecord } from './record.ts';
import classes from './records.module.css';

interface RowsTableProps {
  readonly name: string;
  readonly field: FieldDefinition;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Tables that the program goes on with by itself: what counts now is at their end. */
const growing: ReadonlySet<string> = new Set(['hands']);

/** How many rows of those are shown at first. */
const lastRows = 3;

/** A SHA-256 in hexadecimal digits. */
const hash = /^[0-9a-f]{64}$/;

/** What stands in a cell; of a hash the beginning, the whole of it on pointing at it. */
function Cell({ text }: { readonly text: string }): ReactNode {
  if (!hash.test(text)) return text;
  return (
    <Text span fz="xs" ff="monospace" title={text}>
      {text.slice(0, 12)}…
    </Text>
  );
}

/** The rows of a field as a table. */
export function RowsTable({ name, field, rows }: RowsTableProps): ReactNode {
  const names = useOwnNames();
  const write = useWriteValue();
  const common = useTexts(commonTexts);
  const [whole, setWhole] = useState(!growing.has(name));
  const columns = Object.entries(field.columns ?? {});
  const shown = whole ? rows : rows.slice(-lastRows);
  const left = rows.length - shown.length;
  return (
    <section aria-label={names.field(name)}>
      <Text component="h2" fz="md" fw={600} mb={4}>
        {names.field(name)}
      </Text>
      <div style={{ overflowX: 'auto' }}>
        <table className={classes.rows}>
          <thead>
            <tr>
              {columns.map(([column]) => (
                <th key={column} scope="col">
                  {names.column(name, column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={placeKey(left + index, rows.length)}>
                {columns.map(([column, inner]) => (
                  <td key={column}>
                    <Cell text={write(`${name}.${column}`, inner, row[column])} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left === 0 ? null : (
        <Button size="compact-xs" variant="subtle" onClick={() => setWhole(true)}>
          {common('show-earlier', { count: left })}
        </Button>
      )}
    </section>
  );
}

interface RecordTablesProps {
  readonly record: ListedRecord;
  /** Fields that are shown in another way. */
  readonly except: readonly string[];
}

/** Every table that the record holds. */
export function RecordTables({ record, except }: RecordTablesProps): ReactNode {
  const { fields } = useProcess();
  return Object.entries(fields).flatMap(([name, field]) => {
    const rows = record[name];
    if (field.kind !== 'rows' || except.includes(name) || !Array.isArray(rows) || rows.length === 0)
      return [];
    return [<RowsTable key={name} name={name} field={field} rows={rows} />];
  });
}
