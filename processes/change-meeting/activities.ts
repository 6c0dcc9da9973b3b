import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { type Asking, knownAs } from '../../kernel/facts.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { instantIn, rowsIn, tendingRoles, textIn } from '../../kernel/register.ts';
import { type Role, workingRoles } from '../../kernel/roles.ts';
import { boardNamed, isInvolved, isMember, policyFor } from '../change-approval.ts';
import { tallyOf, type Vote, votes, votesOn } from './result.ts';

/** Roles of people who may be named as members. */
const memberRoles: readonly Role[] = [...workingRoles, 'top-management'];

/** Ids of the changes on the agenda, in its order. */
export function agendaOf(record: ProcessRecord): readonly string[] {
  return rowsIn(record, 'agenda').map(({ change }) => String(change));
}

/** Asks for the changes on the agenda. */
const agendaChanges: Asking = (record) => [{ as: 'changes', process: 'change', ids: agendaOf(record) }];

interface Said {
  readonly change: ProcessRecord | undefined;
  readonly vote: string;
  readonly reason: string | null;
}

/** The vote that the route brought along. */
function voteIn(context: EffectContext): Said {
  const { about = {} } = context;
  const change = knownAs(context, 'changes').find(({ id }) => id === about['change']);
  return { change, vote: String(about['vote']), reason: (about['reason'] as string | null) ?? null };
}

/** A member votes on a change of the agenda that waits for a decision, in which they have no part where duties are separate. */
function voteProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const { settings, actor } = context;
  const board = boardNamed(settings, textIn(record, 'board'));
  if (board === undefined) return [{ field: 'board', code: 'change-meeting.board-unknown' }];
  if (!isMember(board, actor)) {
    return [{ field: 'votes', code: 'change-meeting.not-a-member', params: { board: board.name } }];
  }
  const { change, vote, reason } = voteIn(context);
  if (change === undefined) return [{ field: 'change', code: 'change-meeting.not-on-agenda' }];
  if (change.state !== 'authorise') {
    return [{ field: 'change', code: 'change-meeting.not-awaited', params: { change: change.number } }];
  }
  if (policyFor(change, settings)?.segregation === true && isInvolved(change, actor.id)) {
    return [{ field: 'votes', code: 'change.own-approval' }];
  }
  const isUnexplained = vote === 'abstain' && (reason ?? '').trim() === '';
  return isUnexplained ? [{ field: 'reason', code: 'change-meeting.abstention-unexplained' }] : [];
}

/** Results that a board reached and that hold: a deferred or outdated one is reached again. */
const settled: readonly unknown[] = ['approved', 'rejected'];

/** The newest result of each change of the agenda. */
export function resultOf(
  record: ProcessRecord,
  change: string,
): Readonly<Record<string, unknown>> | undefined {
  return rowsIn(record, 'results').findLast((row) => row['change'] === change);
}

function isSettled(record: ProcessRecord, change: string): boolean {
  return settled.includes(resultOf(record, change)?.['result']);
}

/** What the board decides now on each item that has no decision yet. */
function concluded(record: ProcessRecord, context: EffectContext): Record<string, unknown> {
  const board = boardNamed(context.settings, textIn(record, 'board'));
  const open = knownAs(context, 'changes').filter(({ id }) => !isSettled(record, id));
  const reached = open.map((change) => {
    const { plan_version, content_hash } = change.values;
    const isSegregated = policyFor(change, context.settings)?.segregation === true;
    // Who came to have a part in it after voting no longer counts.
    const cast = votesOn(record, change).filter(({ by }) => !(isSegregated && isInvolved(change, by)));
    const tally = tallyOf(board ?? { quorum: Number.POSITIVE_INFINITY }, cast);
    // What no longer waits for a decision is left alone, whoever voted on it.
    const result = change.state === 'authorise' ? tally.result : 'deferred';
    return {
      change: change.id,
      ...tally,
      result,
      plan_version,
      content_hash,
      at: context.now,
      applied_at: null,
    };
  });
  return { results: [...rowsIn(record, 'results'), ...reached] };
}

function concludeProblems(
  record: ProcessRecord,
  { settings, actor }: EffectContext,
): readonly FieldProblem[] {
  const board = boardNamed(settings, textIn(record, 'board'));
  if (board === undefined) return [{ field: 'board', code: 'change-meeting.board-unknown' }];
  if (!isMember(board, actor)) {
    return [{ field: 'votes', code: 'change-meeting.not-a-member', params: { board: board.name } }];
  }
  return agendaOf(record).length === 0 ? [{ field: 'agenda', code: 'field.required' }] : [];
}

function closeProblems(record: ProcessRecord): readonly FieldProblem[] {
  const left = agendaOf(record).filter((change) => {
    const result = resultOf(record, change);
    return (
      result === undefined ||
      result['result'] === 'outdated' ||
      (isSettled(record, change) && result['applied_at'] === null)
    );
  });
  return left.length === 0
    ? []
    : [{ field: 'results', code: 'change-meeting.items-open', params: { count: left.length } }];
}

/** What the program says became of results that it put on the changes. */
function applied(record: ProcessRecord, { about = {} }: EffectContext): Record<string, unknown> {
  const became = about['became'] as Readonly<Record<string, { result: string; applied_at: number }>>;
  return {
    results: rowsIn(record, 'results').map((row) => {
      const news = became[String(row['change'])];
      return news === undefined || row['applied_at'] !== null || !settled.includes(row['result'])
        ? row
        : { ...row, ...news };
    }),
  };
}

/** From the agenda to the minutes. */
export const activities: readonly Activity[] = [
  {
    name: 'hold',
    from: ['planned'],
    to: 'held',
    may: tendingRoles,
    requires: ['attended', 'agenda'],
    accepts: ['held_at'],
    effect: (record, { now, actor }) => ({
      held_at: instantIn(record, 'held_at') ?? now,
      chair: textIn(record, 'chair') ?? actor.id,
    }),
  },
  {
    name: 'vote',
    from: ['planned', 'held'],
    may: memberRoles,
    requires: [],
    accepts: [],
    by_route: true,
    knows: [agendaChanges],
    objections: voteProblems,
    effect: (record, context) => {
      const { change, vote, reason } = voteIn(context);
      if (change === undefined || !votes.includes(vote as Vote['vote'])) return {};
      const { plan_version, content_hash } = change.values;
      const cast = { change: change.id, by: context.actor.id, vote, reason, at: context.now };
      return { votes: [...rowsIn(record, 'votes'), { ...cast, plan_version, content_hash }] };
    },
  },
  {
    name: 'conclude',
    from: ['held'],
    may: memberRoles,
    requires: [],
    accepts: [],
    signed: true,
    knows: [agendaChanges],
    objections: concludeProblems,
    effect: concluded,
    queues: 'apply-board-results',
  },
  {
    name: 'note-applied',
    from: ['held'],
    may: tendingRoles,
    requires: [],
    accepts: [],
    by_route: true,
    objections: (_record, { actor }) =>
      actor.id === null ? [] : [{ field: 'results', code: 'field.not-allowed' }],
    effect: applied,
  },
  {
    name: 'close',
    from: ['held'],
    to: 'closed',
    may: tendingRoles,
    requires: ['minutes'],
    accepts: [],
    signed: true,
    objections: closeProblems,
  },
  {
    name: 'cancel',
    from: ['planned'],
    to: 'cancelled',
    may: tendingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

/** What was voted on stays on the agenda, and each change stands on it once. */
export function agendaProblems(record: ProcessRecord): readonly FieldProblem[] {
  const agenda = agendaOf(record);
  const twice = agenda.findIndex((id, at) => agenda.indexOf(id) < at);
  if (twice >= 0) return [{ field: `agenda.${twice}.change`, code: 'change-meeting.item-twice' }];
  const voted = rowsIn(record, 'votes').map(({ change }) => String(change));
  return voted.some((id) => !agenda.includes(id))
    ? [{ field: 'agenda', code: 'change-meeting.voted-on' }]
    : [];
}
