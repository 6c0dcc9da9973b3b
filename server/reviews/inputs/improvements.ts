import { textIn } from '../../../kernel/register.ts';
import type { Text } from '../../../kernel/text.ts';
import { improvement } from '../../../processes/improvement/definition.ts';
import {
  basisOf,
  type Composer,
  compared,
  countsText,
  enteredAt,
  isSince,
  sayEmpty,
  stateText,
  tally,
} from '../composer.ts';
import { listed, say, tellOf } from '../line.ts';

const texts = {
  states: {
    en: 'By state: {states}.',
    vi: 'Theo trạng thái: {states}.',
    zh: '按状态：{states}。',
  },
  counts: {
    en: 'Proposed since the last review: {count} (in the equally long time before: {before}). Completed: {completed}, of these with the intended result: {met}. Overdue: {overdue}.',
    vi: 'Đề xuất từ lần xem xét trước: {count} (khoảng thời gian tương đương trước đó: {before}). Hoàn thành: {completed}, trong đó đạt kết quả mong muốn: {met}. Quá hạn: {overdue}.',
    zh: '上次评审以来提出：{count}（此前同长时段：{before}）。完成 {completed}，其中达到预期 {met}。逾期 {overdue}。',
  },
  waiting: {
    en: 'Waiting for a decision: {number} {title} ({state})',
    vi: 'Chờ quyết định: {number} {title} ({state})',
    zh: '等待决定：{number} {title}（{state}）',
  },
  overdue: {
    en: 'Due on {due}: {number} {title} ({state})',
    vi: 'Thời hạn {due}: {number} {title} ({state})',
    zh: '期限 {due}：{number} {title}（{state}）',
  },
  completed: {
    en: 'Completed: {number} {title}: {result}',
    vi: 'Hoàn thành: {number} {title}: {result}',
    zh: '已完成：{number} {title}：{result}',
  },
  met: { en: 'intended result reached', vi: 'đạt kết quả mong muốn', zh: '达到预期结果' },
  'not-met': { en: 'intended result not reached', vi: 'chưa đạt kết quả mong muốn', zh: '未达到预期结果' },
} as const satisfies Record<string, Text>;

/** Input d: improvements by state, what came of them and which wait for a decision. */
export const improvementsInput: Composer = {
  reads: [{ process: 'improvement', fields: ['title', 'due_on', 'met'] }],
  compose: (known) => {
    const all = known.of('improvement');
    const basis = [basisOf('improvement', all)];
    if (all.length === 0) return { lines: [sayEmpty('improvement')], basis };
    const completed = all.filter((one) => isSince(known, enteredAt(one, ['completed'])));
    const overdue = all.filter(
      (one) => one.closed_at === null && (textIn(one, 'due_on') ?? known.today) < known.today,
    );
    const waiting = all.filter(({ state }) => state === 'proposed' || state === 'scored');
    const states = tally(
      all.map(({ state }) => state),
      Object.keys(improvement.states),
    );
    const proposed = compared(
      known,
      all.map(({ opened_at }) => opened_at),
    );
    return {
      lines: [
        say(texts.states, {
          states: countsText(states.map(([state, count]) => [stateText('improvement', state), count])),
        }),
        say(texts.counts, {
          ...proposed,
          completed: completed.length,
          met: completed.filter(({ values }) => values['met'] === true).length,
          overdue: overdue.length,
        }),
        ...listed(overdue, (one) =>
          tellOf(one, texts.overdue, {
            due: textIn(one, 'due_on') ?? '–',
            state: stateText('improvement', one.state),
          }),
        ),
        ...listed(waiting, (one) =>
          tellOf(one, texts.waiting, { state: stateText('improvement', one.state) }),
        ),
        ...listed(completed, (one) =>
          tellOf(one, texts.completed, {
            result: one.values['met'] === true ? texts.met : texts['not-met'],
          }),
        ),
      ],
      basis,
    };
  },
};
