import type { PoolClient } from 'pg';
import type { NewJournalEntry } from '../kernel/journal.ts';
import type { ProcessRecord } from '../kernel/record.ts';
import { incident } from '../processes/incident/definition.ts';
import { factOf, type Hands } from '../server/desk/figures/facts.ts';
import { doneStates, factFields } from '../server/desk/figures/write-facts.ts';
import type { OrganisationContext } from '../server/records/organisation-context.ts';
import type { RecordRow } from '../server/records/store.ts';
import { entryOf, searchFields } from '../server/search/entries.ts';
import type { Remark } from '../server/search/texts.ts';
import { RowCopy } from './copy-rows.ts';

interface Heard {
  readonly teams: Set<string>;
  readonly people: Set<string>;
  readonly remarks: Remark[];
}

/** A record with its row in the database. */
export interface Written {
  readonly record: ProcessRecord;
  readonly row: Readonly<Record<string, unknown>>;
}

/**
 * What followers of the journal would write for loaded records: the facts that figures are counted from, and the words
 * that records are found by. Made from the entries as they happen, as reading millions of them again takes far longer.
 */
export class WhatFollows {
  readonly #heard = new Map<string, Heard>();

  /** Takes an entry, in order of time. */
  hear({ record_id, activity, from_state, to_state, actor_id, changes, text }: NewJournalEntry): void {
    if (record_id === null) return;
    let heard = this.#heard.get(record_id);
    if (heard === undefined) {
      heard = { teams: new Set(), people: new Set(), remarks: [] };
      this.#heard.set(record_id, heard);
    }
    const [team, assignee] = [changes['team']?.[1], changes['assignee']?.[1]];
    if (typeof team === 'string') heard.teams.add(team);
    if (typeof assignee === 'string') heard.people.add(assignee);
    const resolves = doneStates.includes(to_state ?? '') && !doneStates.includes(from_state ?? '');
    if (resolves && actor_id !== null) heard.people.add(actor_id);
    if ((activity === 'comment' || activity === 'note') && text !== null) {
      heard.remarks.unshift({ activity, text });
    }
  }

  #handsOf(id: string): Hands {
    const heard = this.#heard.get(id);
    return { teams: heard?.teams.size ?? 0, people: heard?.people.size ?? 0 };
  }

  /** Writes the facts of these records, then their words: each table by one COPY. */
  async copy(
    client: PoolClient,
    written: readonly Written[],
    context: OrganisationContext & { readonly now: number },
  ): Promise<void> {
    const facts = new RowCopy(client, 'desk_fact', factFields);
    for (const { record } of written) {
      const fact = factOf(incident, record, this.#handsOf(record.id), context);
      const busy = facts.put((column) => fact[column as keyof typeof fact]);
      if (busy !== undefined) await busy;
    }
    await facts.end();
    const words = new RowCopy(client, 'search_entry', searchFields);
    for (const { record, row } of written) {
      // A row that is about to be written has every column that a row that was read has.
      const remarks = this.#heard.get(record.id)?.remarks ?? [];
      const entry = entryOf(incident, row as unknown as RecordRow, remarks);
      const busy = words.put((column) => entry[column as keyof typeof entry]);
      if (busy !== undefined) await busy;
    }
    await words.end();
  }
}
