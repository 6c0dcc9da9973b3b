import { type Manifest, type PackedRecord, recordPath } from '../pack-format.ts';
import { PackProblem } from '../problem.ts';
import type { Findings } from './findings.ts';
import { differences, type History, replay } from './replay.ts';
import { asRecord } from './shape.ts';

/** Holds every record of a pack against its journal: its entries are all there, and it is what they add up to. */
export class RecordCheck {
  count = 0;
  readonly #histories: ReadonlyMap<string, History>;
  readonly #to: string;
  readonly #findings: Findings;
  readonly #disposed: ReadonlySet<string>;
  readonly #seen = new Set<string>();
  readonly #processes = new Set<string>();

  constructor(
    histories: ReadonlyMap<string, History>,
    { of, disposed_records }: Manifest,
    findings: Findings,
  ) {
    this.#histories = histories;
    this.#to = of.to;
    this.#disposed = new Set(disposed_records);
    this.#findings = findings;
  }

  /** @throws PackProblem `file-malformed` when the file holds no record, or another one than its name says */
  take(path: string, value: unknown): void {
    const record = asRecord(value);
    if (record === null || recordPath(record.process, record.number) !== path || this.#seen.has(record.id)) {
      throw new PackProblem('file-malformed', { file: path });
    }
    this.count += 1;
    this.#seen.add(record.id);
    this.#processes.add(record.process);
    const history = this.#histories.get(record.id);
    this.#checkEntries(record, history);
    if (history !== undefined) this.#checkValues(record, history);
  }

  /** No entry of a record without the record. Things that are no records of a process have entries alone. */
  end(): void {
    for (const [id, { process }] of this.#histories) {
      if (!this.#processes.has(process) || this.#seen.has(id) || this.#disposed.has(id)) continue;
      this.#findings.add('record-missing', { process, record: id });
    }
  }

  #checkEntries({ number, entries }: PackedRecord, history: History | undefined): void {
    const positions = (history?.entries ?? []).map(({ position }) => position).sort((a, b) => a - b);
    // A record of which the journal says nothing is nobody's word but the pack's.
    const isSame =
      positions.length > 0 &&
      positions.length === entries.length &&
      positions.every((position, index) => position === entries[index]);
    if (!isSame) this.#findings.add('record-entries', { record: number });
  }

  #checkValues(record: PackedRecord, { entries }: History): void {
    const { number, at_end_of_period } = record;
    const wrong = [...differences(replay(entries), record)];
    if (at_end_of_period !== null) {
      const before = entries.filter(({ occurred_at }) => isBefore(occurred_at, this.#to));
      wrong.push(...differences(replay(before), at_end_of_period));
    }
    for (const field of new Set(wrong)) this.#findings.add('record-differs', { record: number, field });
  }
}

/** Whether an instant of the journal lies before another, both ISO 8601 in UTC with whatever decimals. */
export function isBefore(at: string, other: string): boolean {
  return Date.parse(at) < Date.parse(other);
}
