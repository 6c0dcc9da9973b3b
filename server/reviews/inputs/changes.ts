import { dayOf } from '../../../kernel/day.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { rowsIn, textIn } from '../../../kernel/register.ts';
import type { Text } from '../../../kernel/text.ts';
import { basisOf, type Composer, enteredAt, isSince, type Known, sayEmpty } from '../composer.ts';
import { type Line, listed, say, tellOf } from '../line.ts';

const texts = {
  live: {
    en: 'Service new or in use again since {day}: {number} {title}',
    vi: 'Dịch vụ mới hoặc dùng lại từ {day}: {number} {title}',
    zh: '自 {day} 起新上线或恢复的服务：{number} {title}',
  },
  draft: {
    en: 'Service in preparation: {number} {title}',
    vi: 'Dịch vụ đang chuẩn bị: {number} {title}',
    zh: '筹备中的服务：{number} {title}',
  },
  retired: {
    en: 'Service retired on {day}: {number} {title}',
    vi: 'Dịch vụ ngừng cung cấp ngày {day}: {number} {title}',
    zh: '{day} 停用的服务：{number} {title}',
  },
  scope: {
    en: 'Scope approved on {day}: {number} {title}',
    vi: 'Phạm vi được phê duyệt ngày {day}: {number} {title}',
    zh: '{day} 批准的范围：{number} {title}',
  },
  'scope-draft': {
    en: 'New scope in preparation: {number} {title}',
    vi: 'Phạm vi mới đang soạn: {number} {title}',
    zh: '编制中的新范围：{number} {title}',
  },
  plan: {
    en: 'Plan approved on {day}: {number} {title}',
    vi: 'Kế hoạch được phê duyệt ngày {day}: {number} {title}',
    zh: '{day} 批准的计划：{number} {title}',
  },
  document: {
    en: 'Document with a material change, in force from {day}: {number} {title}',
    vi: 'Tài liệu có thay đổi quan trọng, hiệu lực từ {day}: {number} {title}',
    zh: '有实质性变更的文件，自 {day} 生效：{number} {title}',
  },
  improvement: {
    en: 'Improvement that changes the SMS: {number} {title}',
    vi: 'Cải tiến làm thay đổi SMS: {number} {title}',
    zh: '导致 SMS 变更的改进：{number} {title}',
  },
  nonconformity: {
    en: 'Corrective action that changes the SMS: {number} {title}',
    vi: 'Hành động khắc phục làm thay đổi SMS: {number} {title}',
    zh: '导致 SMS 变更的纠正措施：{number} {title}',
  },
  nothing: {
    en: 'Since the last review, registers show no change of services, scope, plans, documents or the SMS.',
    vi: 'Từ lần xem xét trước, các sổ ghi không cho thấy thay đổi nào về dịch vụ, phạm vi, kế hoạch, tài liệu hay SMS.',
    zh: '上次评审以来，登记册未显示服务、范围、计划、文件或 SMS 的变更。',
  },
  'no-register': {
    en: 'Requests for change have no register here yet. Planned changes known elsewhere are to be added.',
    vi: 'Yêu cầu thay đổi chưa có sổ ghi ở đây. Cần bổ sung các thay đổi dự kiến được biết ở nơi khác.',
    zh: '变更请求在此尚无登记册，其他来源的计划变更需另行补充。',
  },
} as const satisfies Record<string, Text>;

/** Records that came into one of the states since the last review. */
function came(known: Known, process: string, state: string): readonly ProcessRecord[] {
  return known.of(process).filter((one) => one.state === state && isSince(known, enteredAt(one, [state])));
}

/** Documents of which a version with a material change was published for a day since the last review or to come. */
function documentsChanged(known: Known): readonly { one: ProcessRecord; day: string }[] {
  const since = dayOf(known.since, known.time_zone);
  return known.of('document').flatMap((one) => {
    const days = rowsIn(one, 'versions')
      .filter(({ material, effective_date }) => material === true && String(effective_date) >= since)
      .map(({ effective_date }) => String(effective_date));
    const day = days.at(-1);
    return day === undefined ? [] : [{ one, day }];
  });
}

function changingSms(known: Known, process: string): readonly ProcessRecord[] {
  return known
    .of(process)
    .filter((one) => textIn(one, 'sms_change') !== null && isSince(known, one.updated_at));
}

/** Input l: what changed or is about to change of services, scope, plans, documents and the SMS. */
export const changesInput: Composer = {
  reads: [
    { process: 'service', fields: ['title'] },
    { process: 'scope', fields: ['title'] },
    { process: 'service-management-plan', fields: ['title'] },
    { process: 'plan', fields: ['title'] },
    { process: 'document', fields: ['title', 'versions'] },
    { process: 'improvement', fields: ['title', 'sms_change'] },
    { process: 'nonconformity', fields: ['title', 'sms_change'] },
  ],
  compose: (known) => {
    const day = (one: ProcessRecord): string => dayOf(enteredAt(one, [one.state]) ?? 0, known.time_zone);
    const dated = (text: Text, records: readonly ProcessRecord[]): readonly Line[] =>
      listed(records, (one) => tellOf(one, text, { day: day(one) }));
    const plain = (text: Text, records: readonly ProcessRecord[]): readonly Line[] =>
      listed(records, (one) => tellOf(one, text));
    const drafts = (process: string) => known.of(process).filter(({ state }) => state === 'draft');
    const documents = documentsChanged(known);
    const found = [
      ...dated(texts.live, came(known, 'service', 'live')),
      ...plain(texts.draft, drafts('service')),
      ...dated(texts.retired, came(known, 'service', 'retired')),
      ...dated(texts.scope, came(known, 'scope', 'approved')),
      ...plain(texts['scope-draft'], drafts('scope')),
      ...dated(texts.plan, came(known, 'service-management-plan', 'approved')),
      ...dated(texts.plan, came(known, 'plan', 'approved')),
      ...listed(documents, ({ one, day }) => tellOf(one, texts.document, { day })),
      ...plain(texts.improvement, changingSms(known, 'improvement')),
      ...plain(texts.nonconformity, changingSms(known, 'nonconformity')),
    ];
    const told = new Set(found.flatMap(({ about }) => (about === undefined ? [] : [about])));
    const basis = changesInput.reads.map(({ process }) =>
      basisOf(
        process,
        known.of(process).filter((one) => told.has(one)),
      ),
    );
    const empty = ['service', 'scope'].filter((process) => known.of(process).length === 0);
    return {
      lines: [
        ...empty.map(sayEmpty),
        ...(found.length === 0 ? [say(texts.nothing)] : found),
        say(texts['no-register']),
      ],
      // Of seven registers only those that show something are named, where any does.
      basis: found.length === 0 ? basis : basis.filter(({ count }) => count > 0),
    };
  },
};
