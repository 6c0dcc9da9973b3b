import { dayOf } from '../../../kernel/day.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { instantIn, textIn } from '../../../kernel/register.ts';
import type { Text } from '../../../kernel/text.ts';
import {
  basisOf,
  type Composer,
  choiceText,
  compared,
  countsText,
  isBefore,
  isSince,
  type Known,
  sayEmpty,
  stateText,
  tally,
} from '../composer.ts';
import { type Line, listed, say, tellOf } from '../line.ts';

const grades = ['major', 'minor', 'opportunity'];

const texts = {
  held: {
    en: 'Internal audits reported since the last review: {count} (in the equally long time before: {before}). Planned and not reported yet: {planned}.',
    vi: 'Cuộc đánh giá nội bộ đã báo cáo từ lần xem xét trước: {count} (khoảng thời gian tương đương trước đó: {before}). Đã lên kế hoạch, chưa báo cáo: {planned}.',
    zh: '上次评审以来已提交报告的内部审核：{count}（此前同长时段：{before}）。已计划但尚未报告：{planned}。',
  },
  audit: {
    en: '{number} {title}, reported on {day}',
    vi: '{number} {title}, báo cáo ngày {day}',
    zh: '{number} {title}，{day} 报告',
  },
  late: {
    en: 'Planned for {day}, not reported: {number} {title} ({state})',
    vi: 'Dự kiến ngày {day}, chưa báo cáo: {number} {title} ({state})',
    zh: '计划于 {day}，尚未报告：{number} {title}（{state}）',
  },
  findings: {
    en: 'Findings since the last review: {count} ({grades}); in the time before: {before} ({grades_before}).',
    vi: 'Phát hiện từ lần xem xét trước: {count} ({grades}); trước đó: {before} ({grades_before}).',
    zh: '上次评审以来的审核发现：{count}（{grades}）；此前：{before}（{grades_before}）。',
  },
  open: {
    en: 'Open findings: {count} ({grades}).',
    vi: 'Phát hiện chưa đóng: {count} ({grades}).',
    zh: '未关闭的审核发现：{count}（{grades}）。',
  },
  finding: {
    en: 'Open: {number} {title} ({grade}, {state})',
    vi: 'Chưa đóng: {number} {title} ({grade}, {state})',
    zh: '未关闭：{number} {title}（{grade}，{state}）',
  },
  external: {
    en: 'Nonconformities from external audits since the last review: {count} (before: {before}). Reports of external audits themselves have no register here.',
    vi: 'Điểm không phù hợp từ đánh giá bên ngoài kể từ lần xem xét trước: {count} (trước đó: {before}). Bản thân báo cáo đánh giá bên ngoài chưa có sổ ghi ở đây.',
    zh: '上次评审以来外部审核提出的不符合项：{count}（此前：{before}）。外部审核报告本身在此尚无登记册。',
  },
  none: { en: 'none', vi: 'không có', zh: '无' },
} as const satisfies Record<string, Text>;

function byGrade(findings: readonly ProcessRecord[]): Text {
  const counts = tally(
    findings.map((one) => textIn(one, 'grade') ?? ''),
    grades,
  );
  if (counts.length === 0) return texts.none;
  return countsText(counts.map(([grade, count]) => [choiceText('finding', 'grade', grade), count]));
}

function auditLines(known: Known, audits: readonly ProcessRecord[]): readonly Line[] {
  if (audits.length === 0) return [sayEmpty('audit')];
  const reported = audits.filter((one) => isSince(known, instantIn(one, 'reported_at')));
  const pending = audits.filter((one) => one.closed_at === null && instantIn(one, 'reported_at') === null);
  const late = pending.filter((one) => (textIn(one, 'planned_on') ?? known.today) < known.today);
  const held = compared(
    known,
    audits.map((one) => instantIn(one, 'reported_at')),
  );
  return [
    say(texts.held, { ...held, planned: pending.length }),
    ...listed(reported, (one) =>
      tellOf(one, texts.audit, { day: dayOf(instantIn(one, 'reported_at') ?? 0, known.time_zone) }),
    ),
    ...listed(late, (one) =>
      tellOf(one, texts.late, {
        day: textIn(one, 'planned_on') ?? '–',
        state: stateText('audit', one.state),
      }),
    ),
  ];
}

function findingLines(known: Known, given: readonly ProcessRecord[]): readonly Line[] {
  const findings = given.filter(({ state }) => state !== 'withdrawn');
  if (findings.length === 0) return [sayEmpty('finding')];
  const since = findings.filter(({ opened_at }) => isSince(known, opened_at));
  const before = findings.filter(({ opened_at }) => isBefore(known, opened_at));
  const open = findings
    .filter(({ closed_at }) => closed_at === null)
    .toSorted(
      (a, b) => grades.indexOf(String(a.values['grade'])) - grades.indexOf(String(b.values['grade'])),
    );
  return [
    say(texts.findings, {
      count: since.length,
      grades: byGrade(since),
      before: before.length,
      grades_before: byGrade(before),
    }),
    say(texts.open, { count: open.length, grades: byGrade(open) }),
    ...listed(open, (one) =>
      tellOf(one, texts.finding, {
        grade: choiceText('finding', 'grade', textIn(one, 'grade') ?? '–'),
        state: stateText('finding', one.state),
      }),
    ),
  ];
}

/** Input c, third part: audits held, findings by grade against the time before, and what is open of them. */
export const auditsInput: Composer = {
  reads: [
    { process: 'audit', fields: ['title', 'reported_at', 'planned_on'] },
    { process: 'finding', fields: ['title', 'grade'] },
    { process: 'nonconformity', fields: ['source'] },
  ],
  compose: (known) => {
    const [audits, findings] = [known.of('audit'), known.of('finding')];
    const external = known.of('nonconformity').filter(({ values }) => values['source'] === 'external-audit');
    const raised = compared(
      known,
      external.map(({ opened_at }) => opened_at),
    );
    return {
      lines: [...auditLines(known, audits), ...findingLines(known, findings), say(texts.external, raised)],
      basis: [basisOf('audit', audits), basisOf('finding', findings), basisOf('nonconformity', external)],
    };
  },
};
