import { isWithin, type Member, type Period } from '../kernel/check.ts';
import { countFigure, type Figure, type FigureContext, shareFigure } from '../kernel/figure.ts';
import type { Text } from '../kernel/text.ts';
import { rateActivity } from './satisfaction.ts';

// Figures that incidents and service requests have alike: their targets, and how satisfied people were.

/** The lowest answer that counts as satisfied. */
export const satisfiedFrom = 4;

/** States in which a record ended without being worked to its end: they count in no figure of targets. */
const leftOut: readonly string[] = ['cancelled', 'rejected'];

/** Whether a clock that stopped in the period was within its target; undefined where it tells nothing of that. */
export function metTarget(member: Member, name: string, { period }: FigureContext): boolean | undefined {
  if (leftOut.includes(member.record.state)) return undefined;
  const clock = member.clocks().find((one) => one.name === name);
  if (clock === undefined || clock.target_minutes === null) return undefined;
  return isWithin(period, clock.evaluation.stopped_at) ? !clock.evaluation.breached : undefined;
}

/** The answers to surveys that were given in a period, in their order. Needs the entries of records that were rated. */
export function scoresIn({ entries }: Pick<Member, 'entries'>, period: Period): readonly number[] {
  return entries.flatMap(({ activity, at, changes }) => {
    const score = changes['satisfaction']?.[1];
    return activity === rateActivity.name && isWithin(period, at) && typeof score === 'number' ? [score] : [];
  });
}

/** Whose records a figure is of, and what they are called in it. */
interface OfDesk {
  readonly process: 'incident' | 'service-request';
  /** What is counted, at the beginning of a name: `Incidents`. */
  readonly records: Text;
}

const shared = { service_field: 'service', narrowed_by: ['customer', 'priority'] } as const;

/** The fields from which the targets of a record follow. */
export const targetFields = ['priority', 'service', 'customer'] as const;

/** A target as a figure tells of it. */
export interface Targeted {
  readonly clock: string;
  /** The last part of the ids: `answered`. */
  readonly done: string;
  /** What was done in time or too late, after the name of the records. */
  readonly name: Text;
}

function of({ records }: OfDesk, glue: (one: string, language: keyof Text) => string): Text {
  return {
    en: glue(records.en, 'en'),
    vi: glue(records.vi, 'vi'),
    zh: glue(records.zh, 'zh'),
  };
}

/** How many records missed a target. */
export function missedFigure(desk: OfDesk, { clock, done, name }: Targeted): Figure {
  return countFigure(
    {
      ...shared,
      process: desk.process,
      id: `${desk.process}.${done}-too-late`,
      fields: targetFields,
      name: of(desk, (records, language) => {
        if (language === 'zh') return `${name.zh}超时的${records}`;
        return language === 'vi' ? `${records} ${name.vi} quá hạn` : `${records} ${name.en} too late`;
      }),
      method: {
        en: 'Records with a target whose clock stopped in the period after the target was missed, among all with a target whose clock stopped in it; working time by the calendars in force. Cancelled and rejected ones count nowhere.',
        vi: 'Số hồ sơ có mục tiêu, đồng hồ dừng trong kỳ khi đã quá thời hạn, trong tổng số hồ sơ có mục tiêu có đồng hồ dừng trong kỳ; tính theo lịch làm việc đang áp dụng. Không tính hồ sơ bị hủy hoặc từ chối.',
        zh: '期间内计时停止且已超出目标的记录数，总体为期间内计时停止且有目标的全部记录；按现行日历计算工作时间。已取消和已拒绝的不计。',
      },
    },
    (member, context) => {
      const met = metTarget(member, clock, context);
      return met === undefined ? undefined : !met;
    },
  );
}

/** The share of records that came to a point within their target. */
export function inTargetFigure(desk: OfDesk, { clock, done, name }: Targeted): Figure {
  return shareFigure(
    {
      ...shared,
      process: desk.process,
      id: `${desk.process}.${done}-in-target`,
      fields: targetFields,
      name: of(desk, (records, language) => {
        if (language === 'zh') return `${name.zh}达标的${records}`;
        return language === 'vi' ? `${records} ${name.vi} đúng hạn` : `${records} ${name.en} within target`;
      }),
      method: {
        en: 'Of the records with a target whose clock stopped in the period, the share that was within the target; working time by the calendars in force, waiting left out. Cancelled and rejected ones count nowhere.',
        vi: 'Trong các hồ sơ có mục tiêu, đồng hồ dừng trong kỳ, tỷ lệ trong thời hạn; tính theo lịch làm việc đang áp dụng, không tính thời gian chờ. Không tính hồ sơ bị hủy hoặc từ chối.',
        zh: '期间内计时停止且有目标的记录中，在目标内的比例；按现行日历计算工作时间，不含等待。已取消和已拒绝的不计。',
      },
    },
    (member, context) => metTarget(member, clock, context),
  );
}

/** The share of answers to surveys that were satisfied: what somebody answered last in the period. */
export function satisfiedFigure(desk: OfDesk): Figure {
  return shareFigure(
    {
      ...shared,
      process: desk.process,
      id: `${desk.process}.satisfied`,
      fields: ['satisfaction'],
      entries_of: { open: false, holding: ['satisfaction'] },
      name: of(desk, (records, language) => {
        if (language === 'zh') return `${records}满意度`;
        return language === 'vi' ? `${records}: tỷ lệ hài lòng` : `${records}: satisfied requesters`;
      }),
      method: {
        en: 'Of the records whose requester answered the survey in the period, the share answered with 4 or 5 of 5; the last answer counts. Who did not answer counts nowhere.',
        vi: 'Trong các hồ sơ có người yêu cầu trả lời khảo sát trong kỳ, tỷ lệ được chấm 4 hoặc 5 trên 5; tính câu trả lời cuối. Không tính người không trả lời.',
        zh: '期间内请求人答复调查的记录中，评分为 4 或 5（满分 5）的比例；以最后一次答复为准。未答复的不计。',
      },
    },
    (member, { period }) => {
      const last = scoresIn(member, period).at(-1);
      return last === undefined ? undefined : last >= satisfiedFrom;
    },
  );
}
