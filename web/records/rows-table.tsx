import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldDefinition } from '../../kernel/definition.ts';
import { placeKey } from '../shared/place-key.ts';
import { useWriteValue } from './own-choices.ts';
import { useOwnNames, useProcess } from './process.tsx';
import type { ListedRecord } from './record.ts';
import classes from './records.module.css';

interface RowsTableProps {
  readonly name: string;
  readonly field: FieldDefinition;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

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
  const columns = Object.entries(field.columns ?? {});
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
            {rows.map((row, index) => (
              <tr key={placeKey(index, rows.length)}>
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
