import type { Member, Needs, Period } from '../../kernel/check.ts';
import { satisfiedFrom, scoresIn } from '../../processes/desk-figures.ts';

/** Processes whose requesters are asked how satisfied they were. */
export const ratedProcesses = ['incident', 'service-request'] as const;

/** What has to be loaded of their records: the journal of those that were rated. */
export const ratingNeeds: Needs = {
  fields: ['satisfaction'],
  entries_of: { open: false, holding: ['satisfaction'] },
};

/** Answers to surveys over some time. */
export interface Answers {
  readonly count: number;
  /** How many of them were satisfied: 4 or 5 of 5. */
  readonly satisfied: number;
  /** Null without answers. */
  readonly mean: number | null;
}

/** Answers since the last review and in the time before. */
export interface SatisfactionTally {
  readonly since: Answers;
  readonly before: Answers;
  /** By process, how many answers there were since the last review and when the newest of them came. */
  readonly basis: readonly {
    readonly process: string;
    readonly count: number;
    readonly newest: number | null;
  }[];
}

function answersOf(scores: readonly number[]): Answers {
  const count = scores.length;
  const sum = scores.reduce((total, score) => total + score, 0);
  return {
    count,
    satisfied: scores.filter((score) => score >= satisfiedFrom).length,
    mean: count === 0 ? null : Math.round((sum / count) * 10) / 10,
  };
}

/** Nobody was asked, or nobody answered. */
export const noAnswers: SatisfactionTally = {
  since: answersOf([]),
  before: answersOf([]),
  basis: ratedProcesses.map((process) => ({ process, count: 0, newest: null })),
};

/** Counts answers record by record, so that none has to be kept. */
export class SatisfactionCounter {
  readonly #since: number[] = [];
  readonly #before: number[] = [];
  readonly #basis = new Map<string, { count: number; newest: number | null }>(
    ratedProcesses.map((process) => [process, { count: 0, newest: null }]),
  );
  readonly #spans: { readonly since: Period; readonly before: Period };

  constructor(spans: { readonly since: Period; readonly before: Period }) {
    this.#spans = spans;
  }

  /** Counts the answers of a record in. */
  add(member: Member): void {
    const { since, before } = this.#spans;
    const scores = scoresIn(member, since);
    this.#since.push(...scores);
    this.#before.push(...scoresIn(member, before));
    const basis = this.#basis.get(member.record.process);
    if (basis === undefined || scores.length === 0) return;
    basis.count += scores.length;
    basis.newest = Math.max(basis.newest ?? 0, member.record.updated_at);
  }

  /** What was counted. */
  result(): SatisfactionTally {
    return {
      since: answersOf(this.#since),
      before: answersOf(this.#before),
      basis: [...this.#basis].map(([process, one]) => ({ process, ...one })),
    };
  }
}
