import { dayOf } from '../../../kernel/day.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { DAY_MS, textIn } from '../../../kernel/register.ts';
import type { Text } from '../../../kernel/text.ts';
import { basisOf, type Composer, compared, enteredAt, type Known, sayEmpty, stateText } from '../composer.ts';
import { type Line, listed, say, tellOf } from '../line.ts';

const texts = {
  counts: {
    en: 'Since the last review (in the equally long time before): raised {raised} ({raised_before}), closed as effective {closed} ({closed_before}), repeats of earlier ones {repeated} ({repeated_before}).',
    vi: 'Từ lần xem xét trước (và khoảng thời gian tương đương trước đó): ghi nhận {raised} ({raised_before}), đóng vì có hiệu lực {closed} ({closed_before}), tái diễn {repeated} ({repeated_before}).',
    zh: '上次评审以来（括号内为此前同长时段）：提出 {raised}（{raised_before}），验证有效后关闭 {closed}（{closed_before}），重复发生 {repeated}（{repeated_before}）。',
  },
  quarter: {
    en: '{quarter}: raised {raised}, closed {closed}, repeated {repeated}, overdue at its end {overdue}',
    vi: '{quarter}: ghi nhận {raised}, đóng {closed}, tái diễn {repeated}, quá hạn vào cuối quý {overdue}',
    zh: '{quarter}：提出 {raised}，关闭 {closed}，重复 {repeated}，季末逾期 {overdue}',
  },
  open: {
    en: 'Open now: {open}; corrective action overdue: {overdue}; sent back because the action was not effective: {reopened}.',
    vi: 'Hiện chưa đóng: {open}; hành động khắc phục quá hạn: {overdue}; phải làm lại vì hành động không có hiệu lực: {reopened}.',
    zh: '目前未关闭 {open}；纠正措施逾期 {overdue}；因措施无效被退回 {reopened}。',
  },
  overdue: {
    en: 'Overdue since {due}: {number} {title} ({state})',
    vi: 'Quá hạn từ {due}: {number} {title} ({state})',
    zh: '自 {due} 逾期：{number} {title}（{state}）',
  },
  repeat: {
    en: 'Repeated: {number} {title}',
    vi: 'Tái diễn: {number} {title}',
    zh: '重复发生：{number} {title}',
  },
} as const satisfies Record<string, Text>;

/** The quarter of a year to which a day belongs, as `2026 Q1`. */
function quarterOf(day: string): string {
  return `${day.slice(0, 4)} Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The last day of a quarter. */
function endOf(quarter: string): string {
  return `${quarter.slice(0, 4)}-${['03-31', '06-30', '09-30', '12-31'][Number(quarter.at(-1)) - 1]}`;
}

/** The quarters from one day to another. */
function quartersBetween(from: string, to: string): readonly string[] {
  const found: string[] = [];
  let [year, quarter] = [Number(from.slice(0, 4)), Math.ceil(Number(from.slice(5, 7)) / 3)];
  while (`${year} Q${quarter}` <= quarterOf(to)) {
    found.push(`${year} Q${quarter}`);
    [year, quarter] = quarter === 4 ? [year + 1, 1] : [year, quarter + 1];
  }
  return found;
}

/** Most quarters that are told of: two years. */
const mostQuarters = 8;

const closedAt = (one: ProcessRecord): number | null => (one.state === 'verified' ? one.closed_at : null);

/** Whether the corrective action was due by a day and not done by it. */
function wasOverdue(one: ProcessRecord, day: string, time_zone: string): boolean {
  const due = textIn(one, 'action_due_on');
  if (due === null || due >= day) return false;
  const done = textIn(one, 'action_done_on');
  return dayOf(one.opened_at, time_zone) <= day && (done === null || done > day);
}

/** The first day of the trend: that of the quarter in which the time before the last review began, or of a year ago. */
function trendStart({ before, now, time_zone }: Known): string {
  const [first = ''] = quartersBetween(
    dayOf(Math.min(before, now - 365 * DAY_MS), time_zone),
    dayOf(now, time_zone),
  ).slice(-mostQuarters);
  return `${first.slice(0, 4)}-${String(3 * Number(first.at(-1)) - 2).padStart(2, '0')}-01`;
}

function quarterLines(known: Known, all: readonly ProcessRecord[]): readonly Line[] {
  const { today, time_zone } = known;
  const quarterAt = (at: number | null): string | null =>
    at === null ? null : quarterOf(dayOf(at, time_zone));
  return quartersBetween(trendStart(known), today).map((quarter) => {
    const raised = all.filter(({ opened_at }) => quarterAt(opened_at) === quarter);
    const end = endOf(quarter) < today ? endOf(quarter) : today;
    return say(texts.quarter, {
      quarter,
      raised: raised.length,
      closed: all.filter((one) => quarterAt(closedAt(one)) === quarter).length,
      repeated: raised.filter((one) => textIn(one, 'repeat_of') !== null).length,
      overdue: all.filter((one) => wasOverdue(one, end, time_zone)).length,
    });
  });
}

const done = ['done', 'verified'];

/** Input c, first part: nonconformities raised, closed, overdue and repeated, by quarter and against the time before. */
export const nonconformitiesInput: Composer = {
  reads: [
    {
      process: 'nonconformity',
      fields: ['title', 'repeat_of', 'action_due_on', 'action_done_on', 'reopened_count'],
      remembers: ['effectiveness_at'],
    },
  ],
  compose: (known) => {
    const start = trendStart(known);
    // What was withdrawn was none.
    const all = known
      .of('nonconformity')
      .filter((one) => one.state !== 'withdrawn')
      .filter(({ closed_at }) => closed_at === null || dayOf(closed_at, known.time_zone) >= start);
    const basis = [basisOf('nonconformity', all)];
    if (all.length === 0) return { lines: [sayEmpty('nonconformity')], basis };
    const repeats = all.filter((one) => textIn(one, 'repeat_of') !== null);
    const raised = compared(
      known,
      all.map(({ opened_at }) => opened_at),
    );
    const closed = compared(known, all.map(closedAt));
    const repeated = compared(
      known,
      repeats.map(({ opened_at }) => opened_at),
    );
    const open = all.filter(({ closed_at }) => closed_at === null);
    const overdue = open.filter(
      (one) => !done.includes(one.state) && wasOverdue(one, known.today, known.time_zone),
    );
    return {
      lines: [
        say(texts.counts, {
          raised: raised.count,
          raised_before: raised.before,
          closed: closed.count,
          closed_before: closed.before,
          repeated: repeated.count,
          repeated_before: repeated.before,
        }),
        ...quarterLines(known, all),
        say(texts.open, {
          open: open.length,
          overdue: overdue.length,
          reopened: compared(
            known,
            all
              .filter(({ values }) => Number(values['reopened_count'] ?? 0) > 0)
              .map((one) => enteredAt(one, ['analysed'])),
          ).count,
        }),
        ...listed(overdue, (one) =>
          tellOf(one, texts.overdue, {
            due: textIn(one, 'action_due_on') ?? '–',
            state: stateText('nonconformity', one.state),
          }),
        ),
        ...listed(
          repeats.filter(({ opened_at }) => opened_at >= known.since),
          (one) => tellOf(one, texts.repeat),
        ),
      ],
      basis,
    };
  },
};
