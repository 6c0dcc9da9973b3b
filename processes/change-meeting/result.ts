import type { ProcessRecord } from '../../kernel/record.ts';
import { rowsIn } from '../../kernel/register.ts';
import type { Board } from '../change-approval.ts';

/** What a member can say about a change. */
export const votes = ['for', 'against', 'abstain'] as const;

/** A member's vote on the version of a change that stood when they voted. */
export interface Vote {
  readonly change: string;
  readonly by: string;
  readonly vote: (typeof votes)[number];
  readonly at: number;
  readonly plan_version: number;
  readonly content_hash: string;
}

/** The last vote of each member on a change as it is planned now; votes on other versions count for nothing. */
export function votesOn(meeting: ProcessRecord, change: ProcessRecord): readonly Vote[] {
  const cast = rowsIn(meeting, 'votes') as unknown as readonly Vote[];
  const { plan_version, content_hash } = change.values;
  const current = cast.filter(
    (one) =>
      one.change === change.id && one.plan_version === plan_version && one.content_hash === content_hash,
  );
  return [...new Map(current.map((one) => [one.by, one])).values()];
}

/** How the votes of a board stand. */
export interface Tally {
  readonly votes_for: number;
  readonly votes_against: number;
  readonly abstained: number;
  /** `deferred`: fewer took part than the quorum, or for and against are the same number. */
  readonly result: 'approved' | 'rejected' | 'deferred';
}

/** The decision of a board: a majority of the votes for or against, with a quorum that abstentions count towards. */
export function tallyOf(board: Pick<Board, 'quorum'>, cast: readonly Vote[]): Tally {
  const count = (vote: Vote['vote']): number => cast.filter((one) => one.vote === vote).length;
  const [votes_for, votes_against, abstained] = [count('for'), count('against'), count('abstain')];
  const isQuorate = cast.length >= board.quorum;
  const decided = votes_for > votes_against ? 'approved' : 'rejected';
  return {
    votes_for,
    votes_against,
    abstained,
    result: isQuorate && votes_for !== votes_against ? decided : 'deferred',
  };
}
