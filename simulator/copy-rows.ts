import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Column } from '../server/database/given-rows.ts';
import { parameter } from '../server/records/write.ts';

/** Text is sent in pieces of about so many characters. */
const pieceSize = 262_144;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function cellOf(type: string, value: unknown): string {
  const given = parameter(type, value ?? null);
  if (given === null) return '\\N';
  const text = String(given);
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : text;
}

/** Writes rows into a table by COPY in its text format (PostgreSQL manual, COPY): null as \N. */
export class RowCopy {
  readonly #columns: readonly Column[];
  readonly #stream: Writable;
  #lines: string[] = [];
  #size = 0;
  rows = 0;

  /** @param columns of the table, with their types */
  constructor(client: PoolClient, table: string, columns: readonly Column[]) {
    this.#columns = columns;
    this.#stream = client.query(
      copyFrom(`copy ${table} (${columns.map(([name]) => name).join(', ')}) from stdin`),
    );
  }

  /** Takes a row by its values in the columns. When it returns a promise, wait for it before the next: the database has enough to do. */
  put(valueOf: (column: string) => unknown): Promise<unknown> | undefined {
    const line = this.#columns.map(([name, type]) => cellOf(type, valueOf(name))).join('\t');
    this.#lines.push(line);
    this.#size += line.length + 1;
    this.rows += 1;
    return this.#size < pieceSize ? undefined : this.#send();
  }

  #send(): Promise<unknown> | undefined {
    const piece = `${this.#lines.join('\n')}\n`;
    this.#lines = [];
    this.#size = 0;
    return this.#stream.write(piece) ? undefined : once(this.#stream, 'drain');
  }

  /** Ends the copy. @throws the database's error when a row was not accepted */
  async end(): Promise<number> {
    if (this.#lines.length > 0) await this.#send();
    this.#stream.end();
    await finished(this.#stream);
    return this.rows;
  }
}
