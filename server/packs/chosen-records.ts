import type { PoolClient } from 'pg';
import { disposedState } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import { disposesItself } from '../../kernel/retention.ts';
import { definitions } from '../../processes/definitions.ts';
import { timestamp } from '../records/store.ts';
import { idsOfAudit, type SettledPack } from './settle.ts';

/** A record that a pack shows, and the page on which it can be read. */
export interface ChosenRecord {
  readonly id: string;
  readonly process: string;
  readonly number: string;
  /** Month in which it was opened, `2026-03`. */
  readonly month: string;
}

/** What belongs in a pack: the records it shows, and ids of those that were disposed of, of which nobody is shown anything. */
export interface ChosenRecords {
  readonly shown: readonly ChosenRecord[];
  readonly disposed: readonly string[];
}

/** Most records of a pack. */
export const mostRecords = 300_000;

const columns = `id, process, number, to_char(opened_at at time zone 'UTC', 'YYYY-MM') as month,
  state = '${disposedState}' as disposed`;

/** Documents show of themselves, once disposed of, what may still be shown. */
const showing = new Set(definitions.filter(disposesItself).map(({ name }) => name));

/**
 * The records of a pack, by process and month: of a period those that were open in it or of which something was recorded in
 * it, of an audit those that belong to it.
 *
 * @throws Refusal `pack.too-large`
 */
export async function chooseRecords(client: PoolClient, pack: SettledPack): Promise<ChosenRecords> {
  const { audit, from, to } = pack;
  const [condition, values] =
    audit === null
      ? [
          `(opened_at < $2 and (closed_at is null or closed_at >= $1)) or id in (
            select record_id from journal_entry where organisation_id = current_organisation_id()
              and recorded_at >= $1 and recorded_at < $2)`,
          [timestamp(from), timestamp(to)],
        ]
      : ['id = any ($1)', [await idsOfAudit(client, audit)]];
  const { rows } = await client.query<ChosenRecord & { readonly disposed: boolean }>(
    `select ${columns} from record where organisation_id = current_organisation_id() and (${condition})
      order by process, month, number limit ${mostRecords + 1}`,
    values,
  );
  if (rows.length > mostRecords) throw new Refusal('pack.too-large');
  const isDisposed = ({ disposed, process }: (typeof rows)[number]): boolean =>
    disposed && !showing.has(process);
  return {
    shown: rows.filter((row) => !isDisposed(row)),
    disposed: rows.filter(isDisposed).map(({ id }) => id),
  };
}
