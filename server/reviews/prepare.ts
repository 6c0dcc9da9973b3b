import type { PoolClient } from 'pg';
import { dayOf } from '../../kernel/day.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { mayRead } from '../../kernel/rights.ts';
import type { Language, Text } from '../../kernel/text.ts';
import { definitionNamed } from '../../processes/definitions.ts';
import { heldAt } from '../../processes/management-review/decisions.ts';
import { managementReview } from '../../processes/management-review/definition.ts';
import { isOlder } from '../../processes/management-review/inputs.ts';
import { snapshotInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { readRecord } from '../records/store.ts';
import { type Basis, type Composed, type Known, registerText } from './composer.ts';
import { composers } from './composers.ts';
import { type EarlierDecision, earlierDecisions, earlierReviews } from './inputs/decisions.ts';
import { idsIn, type Line, say, shortened, writeLines } from './line.ts';
import { mostRecords, type ReadRegisters, readRegisters } from './read.ts';

/** A record that something was told from. */
export interface RecordBehind {
  readonly process: string;
  readonly number: string;
  readonly title: string;
}

/** A register that something was told from, with how many of its records. */
export interface RegisterBehind {
  readonly process: string;
  readonly plural: string;
  readonly count: number;
}

/** One input as the records give it, in one language. */
export interface PreparedInput {
  readonly item: string;
  readonly content: string;
  /** The day of the youngest record behind it, `YYYY-MM-DD`; null without records. */
  readonly as_of: string | null;
  /** Registers and how many of their records, as a line. */
  readonly source: string;
  /** Whether nothing behind it is newer than the last review. */
  readonly older: boolean;
  readonly registers: readonly RegisterBehind[];
  readonly records: readonly RecordBehind[];
}

/** A review as others point to it. */
export interface ReviewReference {
  readonly number: string;
  readonly title: string;
  /** The day on which it was held or is planned for. */
  readonly day: string | null;
}

/** A decision of an earlier review as the next one shows it. */
export interface ShownDecision {
  readonly review: ReviewReference;
  readonly decision: string;
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly due_on: string | null;
  readonly status: string;
  readonly overdue: boolean;
  readonly result: string | null;
}

/** Everything that was prepared for a review. Instants are epoch milliseconds. */
export interface PreparedReview {
  /** The instant of the snapshot. */
  readonly at: number;
  readonly since: number;
  /** The review held before this one; null for the first. */
  readonly previous: ReviewReference | null;
  /** The review that looks at the decisions of this one; null as long as there is none. */
  readonly next: ReviewReference | null;
  readonly inputs: readonly PreparedInput[];
  readonly decisions: readonly ShownDecision[];
}

/** Most records that an input points to one by one. */
const mostShown = 60;

/** Most decisions of earlier reviews that are told. */
export const mostDecisions = 200;

/** Most characters of where an input was drawn from. */
const mostSource = 200;

const partly: Text = {
  en: 'Only {most} of {count} records were read: {register}.',
  vi: 'Chỉ đọc {most} trong {count} hồ sơ: {register}.',
  zh: '仅读取了 {count} 条记录中的 {most} 条：{register}。',
};

type Names = ReadonlyMap<string, string>;

async function readNames(client: PoolClient, ids: readonly string[]): Promise<Names> {
  const { rows } = await client.query<{ id: string; name: string }>(
    `select id, name from person where organisation_id = current_organisation_id() and id = any ($1::uuid[])
      union all
      select id, title from record where organisation_id = current_organisation_id() and id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function referenceTo(review: ProcessRecord, time_zone: string): ReviewReference {
  const at = heldAt(review);
  return {
    number: review.number,
    title: textIn(review, 'title') ?? review.number,
    day: at === null ? textIn(review, 'planned_on') : dayOf(at, time_zone),
  };
}

/** The first review held after this one, or else the first that is planned. */
function nextReview({ review, of }: Known): ProcessRecord | null {
  const held = heldAt(review);
  if (held === null) return null;
  const others = of('management-review').filter(({ id, state }) => id !== review.id && state !== 'cancelled');
  const time = (one: ProcessRecord): number =>
    heldAt(one) ?? Date.parse(textIn(one, 'planned_on') ?? '2100-12-31');
  const later = others.filter((one) => (heldAt(one) ?? held + 1) > held);
  const isHeld = (one: ProcessRecord): number => (heldAt(one) === null ? 1 : 0);
  return later.toSorted((a, b) => isHeld(a) - isHeld(b) || time(a) - time(b))[0] ?? null;
}

function sourceOf(basis: readonly Basis[], language: Language): string {
  const parts = basis.map(({ process, count }) => `${registerText(process)[language]} (${count})`);
  return shortened(parts.join(language === 'zh' ? '、' : ', '), mostSource);
}

function recordsBehind(lines: readonly Line[]): readonly RecordBehind[] {
  const told = new Map(
    lines.flatMap(({ about }) => (about === undefined ? [] : [[about.id, about] as const])),
  );
  return [...told.values()].slice(0, mostShown).map((one) => ({
    process: one.process,
    number: one.number,
    title: textIn(one, 'title') ?? one.number,
  }));
}

interface Writing {
  readonly language: Language;
  readonly names: Names;
  readonly time_zone: string;
  /** The day of the last review; null before the first. */
  readonly last: string | null;
}

/** Puts what was composed for an input into a language. */
export function writeInput(item: string, { lines, basis }: Composed, writing: Writing): PreparedInput {
  const newest = basis.reduce<number | null>(
    (latest, one) => (one.newest === null ? latest : Math.max(latest ?? 0, one.newest)),
    null,
  );
  const as_of = newest === null ? null : dayOf(newest, writing.time_zone);
  return {
    item,
    content: writeLines(lines, writing.language, writing.names),
    as_of,
    source: sourceOf(basis, writing.language),
    older: as_of !== null && writing.last !== null && isOlder(as_of, writing.last),
    registers: basis.map(({ process, count }) => ({
      process,
      plural: definitionNamed(process)?.plural ?? process,
      count,
    })),
    records: recordsBehind(lines),
  };
}

/** What every composer makes of what is known; where not all records were kept, it says so. */
function composeAll({ known, cut }: ReadRegisters): readonly (readonly [string, Composed])[] {
  return Object.entries(composers).map(([item, { reads, compose }]) => {
    const { lines, basis } = compose(known);
    const partial = reads.flatMap(({ process }) => {
      const count = cut.get(process);
      if (count === undefined) return [];
      return [say(partly, { most: mostRecords, count, register: registerText(process) })];
    });
    return [item, { lines: [...lines, ...partial], basis }];
  });
}

function showDecision(one: EarlierDecision, names: Names, time_zone: string): ShownDecision {
  const { review, decision, owner, due_on, status, overdue, result } = one;
  return {
    review: referenceTo(review, time_zone),
    decision,
    owner: owner === null ? null : { id: owner, name: names.get(owner) ?? '–' },
    due_on,
    status,
    overdue,
    result,
  };
}

/**
 * Prepares the inputs of a management review (ISO/IEC 20000-1:2018, 9.3 a to l) from the records of the organisation,
 * all read in one snapshot: what they show since the last review, or in the last year before the first.
 *
 * @param key number or id of the review
 * @throws Refusal `record.unknown`
 */
export async function prepareInputs(
  platform: Platform,
  { organisation_id, actor }: Principal,
  key: string,
  language: Language,
): Promise<PreparedReview> {
  const now = platform.now();
  return snapshotInOrganisation(platform.pool, organisation_id, async (client) => {
    const review = await readRecord(client, managementReview, key, false);
    if (review === null || !mayRead(managementReview, review, actor)) {
      throw new Refusal('record.unknown', { process: managementReview.name, key });
    }
    const read = await readRegisters(client, review, now);
    const { known } = read;
    const { time_zone, since } = known;
    const composed = composeAll(read);
    const decisions = earlierDecisions(known).slice(0, mostDecisions);
    const owners = decisions.flatMap(({ owner }) => (owner === null ? [] : [owner]));
    const ids = composed.flatMap(([, { lines }]) => idsIn(lines));
    const names = await readNames(client, [...new Set([...ids, ...owners])]);
    const [previous] = earlierReviews(known);
    const next = nextReview(known);
    const last = previous === undefined ? null : dayOf(since, time_zone);
    return {
      at: now,
      since,
      previous: previous === undefined ? null : referenceTo(previous, time_zone),
      next: next === null ? null : referenceTo(next, time_zone),
      inputs: composed.map(([item, one]) => writeInput(item, one, { language, names, time_zone, last })),
      decisions: decisions.map((one) => showDecision(one, names, time_zone)),
    };
  });
}
