import type { ClientBase } from 'pg';
import type {
  FindingPlace,
  JournalFinding,
  JournalFindingKind,
  JournalNotice,
  JournalNoticeKind,
} from '../../kernel/journal-verification.ts';

/** Findings told one by one; the rest are counted. */
const limit = 100;

/** The parts of an entry that say where it is. */
export interface Whereabouts {
  readonly id: string;
  readonly record_id: string | null;
  readonly process: string;
}

/** Collects what verifying finds. */
export class Findings {
  readonly notices: JournalNotice[] = [];
  count = 0;
  readonly #list: { kind: JournalFindingKind; params: FindingPlace; record_id: string | null }[] = [];

  add(kind: JournalFindingKind, params: FindingPlace, record_id: string | null = null): void {
    this.count += 1;
    if (this.#list.length < limit) this.#list.push({ kind, params, record_id });
  }

  /** What is found about an entry. */
  addEntry(kind: JournalFindingKind, entry: Whereabouts, more: FindingPlace = {}): void {
    const { id, process, record_id } = entry;
    this.add(kind, { ...more, entry: id, process, record: process }, record_id);
  }

  notice(kind: JournalNoticeKind, params: FindingPlace): void {
    this.notices.push({ kind, params });
  }

  /** The findings, with the numbers of the records that they are about. */
  async list(client: ClientBase, organisation_id: string): Promise<readonly JournalFinding[]> {
    const ids = this.#list.flatMap(({ record_id }) => record_id ?? []);
    const { rows } = await client.query<{ id: string; number: string }>(
      'select id, number from record where organisation_id = $1 and id = any ($2::uuid[])',
      [organisation_id, ids],
    );
    const numbers = new Map(rows.map(({ id, number }) => [id, number]));
    return this.#list.map(({ kind, params, record_id }) => {
      const number = record_id === null ? undefined : numbers.get(record_id);
      return { kind, params: number === undefined ? params : { ...params, record: number } };
    });
  }
}
