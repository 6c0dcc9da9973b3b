import type { PoolClient } from 'pg';
import type { DiscoverCommand } from '../../../kernel/command.ts';
import { Refusal } from '../../../kernel/errors.ts';
import { isSame } from '../../../kernel/value.ts';
import {
  type KnownItem,
  type Reconciliation,
  reconcile,
  type SaidItem,
  type SaidValue,
} from '../../../processes/configuration-item/reconcile.ts';
import { readInOrganisation } from '../../database/pool.ts';
import type { BulkItem, BulkOutcome } from '../../records/execute-bulk.ts';
import type { FedRow, RawItem } from './feed.ts';
import { asChanges, valuesAfter } from './item-values.ts';
import {
  carryOut,
  discoveryOf,
  type ItemWork,
  type KeptProblem,
  pickRowsOf,
  problemOf,
} from './item-work.ts';
import { keepSaid, type NewSaid } from './keep-said.ts';
import { candidatesFor, type FoundItem } from './known-items.ts';
import { type ItemRow, keepRows } from './runs.ts';

/** A row on its way: what it came to so far, and what is to be done for it. */
export interface Pending {
  readonly fed: FedRow;
  row: ItemRow;
  command: { readonly item: BulkItem; readonly reconciled: Reconciliation } | null;
  said: NewSaid | null;
}

/** The names in a row become ids. @returns what is wrong with them, or the row as it is reconciled */
function named(work: ItemWork, { item }: RawItem): SaidItem | KeptProblem {
  if (item === null) throw new TypeError('a row of relations alone is no item');
  const values: Record<string, SaidValue> = { ...item.values };
  for (const [place, kind] of item.names) {
    const name = String(values[place]);
    const id = work.names.idOf(kind, name);
    if (id === null) return { code: `row.unknown-${kind}`, params: { name }, field: place };
    values[place] = id;
  }
  return { external_key: item.external_key, values };
}

function shown(items: readonly KnownItem[]): readonly { number: string; title: string }[] {
  return items.map(({ number, title }) => ({ number, title }));
}

/** Does the items of a file, a batch at a time: finds what each row is about, decides, and keeps what came of it. */
export class ItemRows {
  readonly #work: ItemWork;
  /** Rows that are done already, of a run that is taken up again, with the item that each was about. */
  readonly #done: ReadonlyMap<number, string | null>;

  constructor(work: ItemWork, done: ReadonlyMap<number, string | null>) {
    this.#work = work;
    this.#done = done;
  }

  /** Finds out what a batch comes to; nothing is written. The batch before may still be on its way. */
  async prepare(batch: readonly FedRow[]): Promise<readonly Pending[]> {
    const { platform, organisation_id, names } = this.#work;
    return readInOrganisation(platform.pool, organisation_id, async (client) => {
      const wanted = batch.flatMap((fed) => {
        if (!fed.ok || fed.row.item === null) return [];
        const { values, names } = fed.row.item;
        return names.map(([place, kind]) => [kind, String(values[place])] as const);
      });
      if (wanted.length > 0) await names.learn(client, wanted);
      const said = batch.map((fed) => (fed.ok ? named(this.#work, fed.row) : fed.problem));
      const { settings, source } = this.#work;
      const sound = said.filter((one): one is SaidItem => 'values' in one);
      const found = await candidatesFor(client, settings, source, sound);
      const candidates = new Map(sound.map((one, index) => [one, found[index] ?? []]));
      return said.flatMap((one, index) => this.#judged(batch[index] as FedRow, one, candidates));
    });
  }

  #judged(
    fed: FedRow,
    said: SaidItem | KeptProblem,
    candidates: ReadonlyMap<SaidItem, readonly FoundItem[]>,
  ): readonly Pending[] {
    const { claims, settings } = this.#work;
    const position = claims.rows + 1;
    const line = fed.ok ? fed.row.line : fed.raw.line;
    if (this.#done.has(position)) {
      const id = this.#done.get(position) ?? null;
      if ('values' in said) claims.take(settings, said, line, id);
      else claims.skip(line);
      if (id === null) claims.refuse(position);
      return [];
    }
    const item = fed.ok ? fed.row.item : null;
    const blank = {
      kind: 'item' as const,
      position,
      line,
      item_id: null,
      external_key: item?.external_key ?? null,
      title: item?.title ?? null,
    };
    if (!('values' in said)) {
      claims.skip(line);
      const row: ItemRow = { ...blank, outcome: 'refused', detail: { problem: said } };
      return [{ fed, row, command: null, said: null }];
    }
    return [this.#reconciled(fed, said, candidates.get(said) ?? [], blank)];
  }

  #reconciled(
    fed: FedRow,
    said: SaidItem,
    candidates: readonly FoundItem[],
    blank: Omit<ItemRow, 'outcome' | 'detail'>,
  ): Pending {
    const { claims, settings, source, rule, platform } = this.#work;
    const result = reconcile(settings, source, said, candidates, rule !== null);
    const known = 'item' in result ? (result.item as FoundItem) : null;
    const id = result.outcome === 'new' ? platform.newId() : (known?.id ?? null);
    const earlier = claims.take(settings, said, blank.line ?? 0, id);
    if (earlier !== null) {
      const problem: KeptProblem = { code: 'row.item-twice', params: { line: earlier } };
      const row: ItemRow = { ...blank, item_id: known?.id ?? null, outcome: 'refused', detail: { problem } };
      return { fed, row, command: null, said: null };
    }
    if (result.outcome === 'ambiguous') {
      const detail = { candidates: shown(result.items), by: result.by };
      return { fed, row: { ...blank, outcome: 'ambiguous', detail }, command: null, said: null };
    }
    if (result.outcome === 'new') {
      const row: ItemRow = { ...blank, item_id: id, outcome: 'new', detail: { values: said.values } };
      return { fed, row, command: this.#creation(String(id), said, result), said: this.#saying(id, said) };
    }
    const { outcome, changes, proposed, conflicts } = result;
    const detail = outcome === 'same' ? null : { changes, proposed, conflicts };
    const row: ItemRow = { ...blank, item_id: id, outcome, detail };
    const command = changes.length === 0 ? null : this.#modification(known as FoundItem, said, result);
    return { fed, row, command, said: this.#newSaying(known as FoundItem, said) };
  }

  #saying(id: string | null, { external_key, values }: SaidItem): NewSaid {
    return { item_id: String(id), external_key, said: values };
  }

  /** What is to be kept of a source's word; null where it says what it said before. */
  #newSaying(known: FoundItem, said: SaidItem): NewSaid | null {
    const last = known.said.find(({ source }) => source === this.#work.source);
    const again =
      last !== undefined &&
      !last.absent &&
      (said.external_key === null || last.external_key === said.external_key) &&
      isSame(last.values, said.values);
    return again ? null : this.#saying(known.id, said);
  }

  #command(id: string, said: SaidItem, values: DiscoverCommand['values'], state: string | null): BulkItem {
    const { principal, platform, rule } = this.#work;
    const basis = rule === null ? {} : { by_rule: rule, by_change: null };
    return {
      target: { id },
      actor: principal.actor,
      now: platform.now(),
      command: {
        kind: 'discover',
        discovery: discoveryOf(this.#work, said),
        values: { ...values, ...basis },
        state,
      },
    };
  }

  #creation(id: string, said: SaidItem, reconciled: Reconciliation): Pending['command'] {
    const { values, state } = valuesAfter(null, asChanges(said.values));
    // What no rule stands behind is planned, whatever the source says: nothing gets into use by its word.
    const begins = this.#work.rule === null ? null : (state ?? 'live');
    return { item: this.#command(id, said, values, begins), reconciled };
  }

  #modification(known: FoundItem, said: SaidItem, reconciled: Reconciliation): Pending['command'] {
    const changes = 'changes' in reconciled ? reconciled.changes : [];
    const { values, state } = valuesAfter(known.record, changes);
    const moves = this.#work.rule === null ? null : state;
    return { item: this.#command(known.id, said, values, moves), reconciled };
  }

  /** Carries a batch out (or only judges it) and keeps what came of each row, in one transaction. */
  async write(batch: readonly Pending[]): Promise<void> {
    const { platform, carried_out, organisation_id } = this.#work;
    const doing = batch.filter(({ command }) => command !== null);
    const items = doing.flatMap(({ command }) => (command === null ? [] : [command.item]));
    const keep = async (client: PoolClient, outcomes: readonly BulkOutcome[]): Promise<void> => {
      doing.forEach((pending, index) => this.#tell(pending, outcomes[index]));
      await client.query('set local synchronous_commit = off');
      if (carried_out) {
        const { source, import_id } = this.#work;
        const said = batch.flatMap(({ said }) => (said === null ? [] : [said]));
        await keepSaid(client, { organisation_id, source, import_id, now: platform.now() }, said);
      }
      await keepRows(
        client,
        pickRowsOf(this.#work),
        batch.map(({ row }) => row),
      );
    };
    await carryOut(this.#work, items, keep);
    await this.#reject(batch);
  }

  #tell(pending: Pending, outcome: BulkOutcome | undefined): void {
    if (!(outcome instanceof Refusal)) return;
    const { row } = pending;
    pending.said = null;
    pending.row = {
      ...row,
      item_id: row.outcome === 'new' ? null : row.item_id,
      outcome: 'refused',
      detail: { ...row.detail, problem: problemOf(outcome) },
    };
    this.#work.claims.refuse(row.position);
  }

  async #reject(batch: readonly Pending[]): Promise<void> {
    for (const { fed, row } of batch) {
      const { problem } = (row.detail ?? {}) as { problem?: KeptProblem };
      if (row.outcome === 'refused' && problem !== undefined && fed.raw !== null) {
        await this.#work.rejected?.add(fed.raw, problem as never);
      }
    }
  }
}
