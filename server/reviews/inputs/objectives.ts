import type { ProcessRecord } from '../../../kernel/record.ts';
import { numberIn, textIn } from '../../../kernel/register.ts';
import type { Text } from '../../../kernel/text.ts';
import { reaches } from '../../../processes/measure/points.ts';
import { basisOf, type Composer, enteredAt, isSince, type Known, sayEmpty } from '../composer.ts';
import { type Line, listed, say, tellOf } from '../line.ts';

const texts = {
  counts: {
    en: 'Objectives in force: {count}. At their target: {met}; not at it: {unmet}; without a value: {unknown}; past their day: {overdue}. Since the last review achieved: {achieved}; not achieved: {missed}.',
    vi: 'Mục tiêu đang có hiệu lực: {count}. Đạt mức đề ra: {met}; chưa đạt: {unmet}; chưa có giá trị: {unknown}; quá thời hạn: {overdue}. Từ lần xem xét trước – đạt: {achieved}; không đạt: {missed}.',
    zh: '有效目标 {count} 个：已达目标值 {met}，未达 {unmet}，无数值 {unknown}，已过期限 {overdue}。上次评审以来：实现 {achieved}，未实现 {missed}。',
  },
  value: {
    en: '{number} {title}: {value} {unit} on {day}, target {side} {target} {unit} by {due}: {standing}',
    vi: '{number} {title}: {value} {unit} ngày {day}, mức đề ra {side} {target} {unit} đến {due}: {standing}',
    zh: '{number} {title}：{day} 为 {value} {unit}，目标值{side} {target} {unit}，期限 {due}：{standing}',
  },
  unknown: {
    en: '{number} {title}: no value is recorded yet; target {side} {target} {unit} by {due}',
    vi: '{number} {title}: chưa ghi giá trị nào; mức đề ra {side} {target} {unit} đến {due}',
    zh: '{number} {title}：尚无数值；目标值{side} {target} {unit}，期限 {due}',
  },
  ended: {
    en: '{number} {title}: {outcome}; result {value} {unit}, target {side} {target} {unit}',
    vi: '{number} {title}: {outcome}; kết quả {value} {unit}, mức đề ra {side} {target} {unit}',
    zh: '{number} {title}：{outcome}；结果 {value} {unit}，目标值{side} {target} {unit}',
  },
  'at-least': { en: 'at least', vi: 'từ', zh: '不低于' },
  'at-most': { en: 'at most', vi: 'không quá', zh: '不高于' },
  met: { en: 'at its target', vi: 'đạt mức đề ra', zh: '已达目标值' },
  unmet: { en: 'not at its target', vi: 'chưa đạt mức đề ra', zh: '未达目标值' },
  achieved: { en: 'achieved', vi: 'đã đạt', zh: '已实现' },
  missed: { en: 'not achieved', vi: 'không đạt', zh: '未实现' },
  draft: {
    en: 'Drafts that wait for approval: {count}.',
    vi: 'Mục tiêu còn ở dạng dự thảo, chờ phê duyệt: {count}.',
    zh: '待批准的草案：{count}。',
  },
} as const satisfies Record<string, Text>;

/** An objective with the newest value of the measure by which it is measured. */
interface Standing {
  readonly one: ProcessRecord;
  readonly value: number | null;
  readonly day: string | null;
  /** Whether the value reaches the objective's own target; null where either is missing. */
  readonly met: boolean | null;
}

function standingOf(one: ProcessRecord, measures: ReadonlyMap<string, ProcessRecord>): Standing {
  const measure = measures.get(textIn(one, 'measure') ?? '');
  const value = measure === undefined ? null : numberIn(measure, 'last_value');
  const day = measure === undefined ? null : textIn(measure, 'last_measured_on');
  return { one, value, day, met: reaches(value, one.values['target'], one.values['direction']) };
}

function targetOf(one: ProcessRecord) {
  return {
    side: texts[textIn(one, 'direction') === 'at-most' ? 'at-most' : 'at-least'],
    target: numberIn(one, 'target') ?? '–',
    unit: textIn(one, 'unit') ?? '',
    due: textIn(one, 'due_on') ?? '–',
  };
}

function tellStanding({ one, value, day, met }: Standing): Line {
  if (value === null || met === null) return tellOf(one, texts.unknown, targetOf(one));
  const standing = met ? texts.met : texts.unmet;
  return tellOf(one, texts.value, { value, day: day ?? '–', standing, ...targetOf(one) });
}

function tellEnded(one: ProcessRecord): Line {
  const outcome = one.state === 'achieved' ? texts.achieved : texts.missed;
  return tellOf(one, texts.ended, {
    outcome,
    value: numberIn(one, 'result_value') ?? '–',
    ...targetOf(one),
  });
}

/** What is furthest from its target first. */
const order = (met: boolean | null): number => (met === null ? 1 : met ? 2 : 0);

function endedSince(known: Known, all: readonly ProcessRecord[]): readonly ProcessRecord[] {
  const ends = ['achieved', 'not-achieved'];
  return all.filter((one) => ends.includes(one.state) && isSince(known, enteredAt(one, [one.state])));
}

/** Input g: objectives with the newest value of their measure against their target, and those that ended. */
export const objectivesInput: Composer = {
  reads: [
    {
      process: 'objective',
      fields: ['title', 'measure', 'target', 'direction', 'unit', 'due_on', 'result_value'],
    },
    { process: 'measure', fields: ['title', 'last_value', 'last_measured_on'] },
  ],
  compose: (known) => {
    const all = known.of('objective');
    if (all.length === 0) return { lines: [sayEmpty('objective')], basis: [basisOf('objective', all)] };
    const measures = new Map(known.of('measure').map((one) => [one.id, one]));
    const standings = all
      .filter(({ state }) => state === 'approved')
      .map((one) => standingOf(one, measures))
      .toSorted((a, b) => order(a.met) - order(b.met));
    const ended = endedSince(known, all);
    const drafts = all.filter(({ state }) => state === 'draft').length;
    const being = (met: boolean | null): number => standings.filter((one) => one.met === met).length;
    const used = new Set(all.map((one) => textIn(one, 'measure')));
    return {
      lines: [
        say(texts.counts, {
          count: standings.length,
          met: being(true),
          unmet: being(false),
          unknown: being(null),
          overdue: standings.filter(({ one }) => (textIn(one, 'due_on') ?? known.today) < known.today).length,
          achieved: ended.filter(({ state }) => state === 'achieved').length,
          missed: ended.filter(({ state }) => state === 'not-achieved').length,
        }),
        ...listed(standings, tellStanding, 25),
        ...listed(ended, tellEnded),
        ...(drafts === 0 ? [] : [say(texts.draft, { count: drafts })]),
      ],
      basis: [
        basisOf('objective', all),
        basisOf(
          'measure',
          [...measures.values()].filter(({ id }) => used.has(id)),
        ),
      ],
    };
  },
};
