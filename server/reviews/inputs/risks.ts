import type { ProcessRecord } from '../../../kernel/record.ts';
import { textIn } from '../../../kernel/register.ts';
import type { Text } from '../../../kernel/text.ts';
import { isAbove, limitOf, methodIn, type RiskLevel, riskLevels } from '../../../processes/risk/method.ts';
import {
  basisOf,
  type Composer,
  choiceText,
  countsText,
  isSince,
  type Known,
  sayEmpty,
  tally,
} from '../composer.ts';
import { type Line, listed, say, tellOf } from '../line.ts';

const judged = ['effective', 'partly', 'not-effective'];

const texts = {
  counts: {
    en: 'Open risks: {count}; opportunities: {opportunities}. New since the last review: {added}; closed: {closed}.',
    vi: 'Rủi ro đang mở: {count}; cơ hội: {opportunities}. Mới từ lần xem xét trước: {added}; đã đóng: {closed}.',
    zh: '未关闭风险 {count} 项，机遇 {opportunities} 项。上次评审以来新增 {added} 项，关闭 {closed} 项。',
  },
  levels: {
    en: 'Level of open risks before treatment: {inherent}. After treatment: {residual}. Not analysed: {unknown}.',
    vi: 'Mức của rủi ro đang mở trước khi xử lý: {inherent}. Sau khi xử lý: {residual}. Chưa phân tích: {unknown}.',
    zh: '未关闭风险处置前等级：{inherent}。处置后：{residual}。未分析：{unknown}。',
  },
  above: {
    en: 'Above the highest level that top management accepts: {number} {title} ({level})',
    vi: 'Trên mức cao nhất mà lãnh đạo cao nhất chấp nhận: {number} {title} ({level})',
    zh: '高于最高管理者可接受的最高等级：{number} {title}（{level}）',
  },
  'none-above': {
    en: 'No open risk lies above the highest level that top management accepts.',
    vi: 'Không có rủi ro đang mở nào trên mức cao nhất mà lãnh đạo cao nhất chấp nhận.',
    zh: '没有未关闭风险高于最高管理者可接受的最高等级。',
  },
  new: {
    en: 'New: {number} {title} ({level})',
    vi: 'Mới: {number} {title} ({level})',
    zh: '新增：{number} {title}（{level}）',
  },
  effect: {
    en: 'Treatment of risks and opportunities judged since the last review: {judged}.',
    vi: 'Hiệu lực xử lý rủi ro và cơ hội được đánh giá từ lần xem xét trước: {judged}.',
    zh: '上次评审以来风险和机遇处置的有效性评价：{judged}。',
  },
  actions: {
    en: 'Actions on risks and opportunities under way: {open}, of these overdue: {overdue}; verified since the last review: {judged}.',
    vi: 'Hành động đối với rủi ro và cơ hội đang thực hiện: {open}, trong đó quá hạn: {overdue}; đã kiểm chứng từ lần xem xét trước: {judged}.',
    zh: '风险和机遇措施进行中 {open} 项，其中逾期 {overdue} 项；上次评审以来的验证结果：{judged}。',
  },
  ineffective: {
    en: 'Not or only partly effective: {number} {title} ({effect})',
    vi: 'Không hoặc chỉ có hiệu lực một phần: {number} {title} ({effect})',
    zh: '无效或仅部分有效：{number} {title}（{effect}）',
  },
  unknown: { en: 'not analysed', vi: 'chưa phân tích', zh: '未分析' },
  none: { en: 'none', vi: 'không có', zh: '无' },
} as const satisfies Record<string, Text>;

/** The level as it stands: after treatment, or before it where treatment was not judged yet. */
function levelNow(one: ProcessRecord): RiskLevel | null {
  return (textIn(one, 'residual_level') ?? textIn(one, 'inherent_level')) as RiskLevel | null;
}

function byLevel(levels: readonly (string | null)[]): Text {
  const counts = tally(
    levels.map((level) => level ?? ''),
    riskLevels.toReversed(),
  );
  if (counts.length === 0) return texts.none;
  return countsText(counts.map(([level, count]) => [choiceText('risk', 'residual_level', level), count]));
}

function byEffect(process: string, records: readonly ProcessRecord[]): Text {
  const counts = tally(
    records.map((one) => textIn(one, 'effectiveness') ?? ''),
    judged,
  );
  if (counts.length === 0) return texts.none;
  return countsText(counts.map(([effect, count]) => [choiceText(process, 'effectiveness', effect), count]));
}

function ineffective(process: string, records: readonly ProcessRecord[]): readonly Line[] {
  const found = records.filter((one) =>
    ['partly', 'not-effective'].includes(textIn(one, 'effectiveness') ?? ''),
  );
  return listed(found, (one) =>
    tellOf(one, texts.ineffective, {
      effect: choiceText(process, 'effectiveness', textIn(one, 'effectiveness') ?? ''),
    }),
  );
}

function levelLines(known: Known, open: readonly ProcessRecord[]): readonly Line[] {
  const highest = limitOf(methodIn(known.settings), 'top-management');
  const above = open.filter((one) => {
    const level = levelNow(one);
    return level !== null && isAbove(level, highest);
  });
  const levelText = (one: ProcessRecord): Text => {
    const level = levelNow(one);
    return level === null ? texts.unknown : choiceText('risk', 'residual_level', level);
  };
  return [
    say(texts.levels, {
      inherent: byLevel(open.map((one) => textIn(one, 'inherent_level'))),
      residual: byLevel(open.map((one) => textIn(one, 'residual_level'))),
      unknown: open.filter((one) => levelNow(one) === null).length,
    }),
    ...(above.length === 0
      ? [say(texts['none-above'])]
      : listed(above, (one) => tellOf(one, texts.above, { level: levelText(one) }))),
    ...listed(
      open.filter(({ opened_at }) => isSince(known, opened_at)),
      (one) => tellOf(one, texts.new, { level: levelText(one) }),
    ),
  ];
}

function actionLines(known: Known, actions: readonly ProcessRecord[]): readonly Line[] {
  if (actions.length === 0) return [];
  const open = actions.filter(({ closed_at }) => closed_at === null);
  const verified = actions.filter((one) => one.state === 'verified' && isSince(known, one.closed_at));
  return [
    say(texts.actions, {
      open: open.length,
      overdue: open.filter(
        (one) => one.state !== 'done' && (textIn(one, 'due_on') ?? known.today) < known.today,
      ).length,
      judged: byEffect('action', verified),
    }),
    ...ineffective('action', verified),
  ];
}

/** Input k: risks by level before and after treatment, those above what is accepted, and whether actions worked. */
export const risksInput: Composer = {
  reads: [
    {
      process: 'risk',
      fields: ['title', 'nature', 'inherent_level', 'residual_level', 'effectiveness', 'evaluated_at'],
    },
    { process: 'action', fields: ['title', 'risk', 'due_on', 'effectiveness'] },
  ],
  compose: (known) => {
    const all = known.of('risk');
    const actions = known.of('action').filter((one) => textIn(one, 'risk') !== null);
    const basis = [basisOf('risk', all), basisOf('action', actions)];
    if (all.length === 0) return { lines: [sayEmpty('risk'), ...actionLines(known, actions)], basis };
    const open = all.filter(({ closed_at }) => closed_at === null);
    const risks = open.filter(({ values }) => values['nature'] !== 'opportunity');
    const evaluated = all.filter((one) => isSince(known, one.values['evaluated_at'] as number | null));
    return {
      lines: [
        say(texts.counts, {
          count: risks.length,
          opportunities: open.length - risks.length,
          added: open.filter(({ opened_at }) => isSince(known, opened_at)).length,
          closed: all.filter((one) => isSince(known, one.closed_at)).length,
        }),
        ...levelLines(known, risks),
        say(texts.effect, { judged: byEffect('risk', evaluated) }),
        ...ineffective('risk', evaluated),
        ...actionLines(known, actions),
      ],
      basis,
    };
  },
};
