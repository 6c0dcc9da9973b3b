import type { ProcessRecord } from '../../../kernel/record.ts';
import { textIn } from '../../../kernel/register.ts';
import type { Text } from '../../../kernel/text.ts';
import { decisionsOf, heldAt, type ReviewDecision } from '../../../processes/management-review/decisions.ts';
import { basisOf, type Composer, choiceText, isSince, type Known } from '../composer.ts';
import { listed, say, shortened, tellOf } from '../line.ts';

/** A decision of an earlier review, as the next one looks at it. */
export interface EarlierDecision extends ReviewDecision {
  readonly review: ProcessRecord;
  /** Still open after its day. */
  readonly overdue: boolean;
}

/** Reviews held before the one that is prepared, the newest first. */
export function earlierReviews({ review, of, now }: Known): readonly ProcessRecord[] {
  const until = heldAt(review) ?? now;
  return of('management-review')
    .flatMap((one) => {
      const at = heldAt(one);
      return at === null || one.id === review.id || at > until ? [] : [{ one, at }];
    })
    .toSorted((a, b) => b.at - a.at)
    .map(({ one }) => one);
}

/** What comes first: what is overdue, what is open, and then what is settled. */
function rank({ status, overdue }: EarlierDecision): number {
  if (overdue) return 0;
  return status === 'open' ? 1 : 2;
}

/** Every decision of earlier reviews: those that are overdue or open first, the soonest due before others. */
export function earlierDecisions(known: Known): readonly EarlierDecision[] {
  return earlierReviews(known)
    .flatMap((review) =>
      decisionsOf(review).map((one) => ({
        ...one,
        review,
        overdue: one.status === 'open' && one.due_on !== null && one.due_on < known.today,
      })),
    )
    .toSorted((a, b) => rank(a) - rank(b) || (a.due_on ?? '9').localeCompare(b.due_on ?? '9'));
}

const texts = {
  none: {
    en: 'No earlier review was held.',
    vi: 'Chưa có cuộc xem xét nào trước đây.',
    zh: '此前没有召开过评审。',
  },
  'without-decision': {
    en: 'Earlier reviews held: {reviews}. No decision is recorded in them.',
    vi: 'Số cuộc xem xét đã họp: {reviews}. Không có quyết định nào được ghi.',
    zh: '以往已召开评审：{reviews}。其中没有记录任何决定。',
  },
  counts: {
    en: 'Decisions of earlier reviews: {count}. Open: {open}, of these overdue: {overdue}; done: {done}; dropped: {dropped}.',
    vi: 'Quyết định của các lần xem xét trước: {count}. Chưa xong: {open}, trong đó quá hạn: {overdue}; đã xong: {done}; không thực hiện nữa: {dropped}.',
    zh: '以往评审的决定：{count}。未完成 {open}，其中逾期 {overdue}；已完成 {done}；不再执行 {dropped}。',
  },
  decision: {
    en: '{number}: {decision} Owner: {owner}; due: {due}; {status}. {result}',
    vi: '{number}: {decision} Người phụ trách: {owner}; thời hạn: {due}; {status}. {result}',
    zh: '{number}：{decision} 负责人：{owner}；期限：{due}；{status}。{result}',
  },
  overdue: { en: 'overdue', vi: 'quá hạn', zh: '已逾期' },
  actions: {
    en: 'Actions that reviews gave rise to: {count}. Under way: {open}, of these overdue: {overdue}; verified since the last review: {verified}.',
    vi: 'Hành động phát sinh từ xem xét: {count}. Đang thực hiện: {open}, trong đó quá hạn: {overdue}; đã kiểm chứng từ lần xem xét trước: {verified}.',
    zh: '评审引发的措施：{count}。进行中 {open}，其中逾期 {overdue}；上次评审以来已验证 {verified}。',
  },
} as const satisfies Record<string, Text>;

function tellDecision({ review, decision, owner, due_on, status, result, overdue }: EarlierDecision) {
  return tellOf(review, texts.decision, {
    decision: shortened(decision, 240),
    owner: { id: owner },
    due: due_on ?? '–',
    status: overdue ? texts.overdue : choiceText('management-review', 'decisions.status', status),
    result: shortened(result ?? '', 160),
  });
}

function actionLines(known: Known, actions: readonly ProcessRecord[]) {
  if (actions.length === 0) return [];
  const open = actions.filter(({ closed_at }) => closed_at === null);
  const overdue = open.filter(
    (one) => one.state !== 'done' && (textIn(one, 'due_on') ?? known.today) < known.today,
  );
  const verified = actions.filter((one) => one.state === 'verified' && isSince(known, one.closed_at));
  return [
    say(texts.actions, {
      count: actions.length,
      open: open.length,
      overdue: overdue.length,
      verified: verified.length,
    }),
  ];
}

/** Input a: every decision of earlier reviews with owner, due day and status. */
export const decisionsInput: Composer = {
  reads: [
    { process: 'management-review', fields: ['title', 'held_at', 'decisions'], remembers: ['held_at'] },
    { process: 'action', fields: ['title', 'management_review', 'due_on'] },
  ],
  compose: (known) => {
    const reviews = earlierReviews(known);
    const actions = known.of('action').filter((one) => textIn(one, 'management_review') !== null);
    const decisions = earlierDecisions(known);
    const having = (status: string): number => decisions.filter((one) => one.status === status).length;
    const head =
      reviews.length === 0
        ? [say(texts.none)]
        : [say(texts['without-decision'], { reviews: reviews.length })];
    const told = [
      say(texts.counts, {
        count: decisions.length,
        open: having('open'),
        overdue: decisions.filter(({ overdue }) => overdue).length,
        done: having('done'),
        dropped: having('dropped'),
      }),
      ...listed(decisions, tellDecision, 25),
    ];
    return {
      lines: [...(decisions.length === 0 ? head : told), ...actionLines(known, actions)],
      basis: [basisOf('management-review', reviews), basisOf('action', actions)],
    };
  },
};
