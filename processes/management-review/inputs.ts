import type { ProcessRecord } from '../../kernel/record.ts';
import { rowsIn } from '../../kernel/register.ts';
import type { Text } from '../../kernel/text.ts';

/** What a management review looks at (9.3 a to l; c1 to c3 are the trends of c), under the standard's letters. */
export const reviewInputs = {
  a: {
    en: 'Decisions of earlier reviews',
    vi: 'Quyết định của các lần xem xét trước',
    zh: '以往评审的决定',
  },
  b: {
    en: 'Changed internal and external issues',
    vi: 'Thay đổi của vấn đề nội bộ và bên ngoài',
    zh: '内外部因素的变化',
  },
  c1: {
    en: 'Trend of nonconformities and corrective actions',
    vi: 'Xu hướng điểm không phù hợp và hành động khắc phục',
    zh: '不符合项和纠正措施的趋势',
  },
  c2: {
    en: 'Trend of monitoring and measurement',
    vi: 'Xu hướng theo dõi và đo lường',
    zh: '监视和测量结果的趋势',
  },
  c3: {
    en: 'Trend of audit results',
    vi: 'Xu hướng kết quả đánh giá nội bộ và bên ngoài',
    zh: '审核结果的趋势',
  },
  d: { en: 'Opportunities for improvement', vi: 'Cơ hội cải tiến liên tục', zh: '持续改进的机会' },
  e: {
    en: 'Feedback of customers and other interested parties',
    vi: 'Phản hồi của khách hàng và bên quan tâm khác',
    zh: '客户和其他相关方的反馈',
  },
  f: {
    en: 'Policies: followed and suitable',
    vi: 'Chính sách: mức độ tuân thủ và sự phù hợp',
    zh: '方针的遵守情况和适宜性',
  },
  g: { en: 'Achievement of objectives', vi: 'Mức độ đạt mục tiêu', zh: '目标的实现情况' },
  h: { en: 'Performance of the services', vi: 'Kết quả thực hiện của dịch vụ', zh: '服务绩效' },
  i: {
    en: 'Performance of other parties',
    vi: 'Kết quả thực hiện của các bên khác tham gia cung cấp dịch vụ',
    zh: '参与交付服务的其他方的绩效',
  },
  j: {
    en: 'Resources and capabilities, now and forecast',
    vi: 'Nguồn lực và năng lực con người, kỹ thuật: hiện tại và dự báo',
    zh: '当前和预测的资源以及人员和技术能力',
  },
  k: {
    en: 'Risks, and whether actions on risks and opportunities worked',
    vi: 'Rủi ro và hiệu lực của hành động đối với rủi ro, cơ hội',
    zh: '风险评估结果以及风险和机遇措施的有效性',
  },
  l: {
    en: 'Changes that could affect the SMS and the services',
    vi: 'Thay đổi có thể ảnh hưởng đến SMS và dịch vụ',
    zh: '可能影响 SMS 和服务的变化',
  },
} as const satisfies Record<string, Text>;

/** The letters of the inputs in their order. */
export const inputItems: readonly string[] = Object.keys(reviewInputs);

/** Which inputs say something, each with the newest day (`YYYY-MM-DD`) of which it tells, or null without one. */
export function inputsTold(record: ProcessRecord): ReadonlyMap<string, string | null> {
  const told = new Map<string, string | null>();
  for (const { item, content, as_of } of rowsIn(record, 'inputs')) {
    if (typeof content !== 'string' || content.trim() === '') continue;
    const known = told.get(String(item)) ?? null;
    const day = typeof as_of === 'string' ? as_of : null;
    told.set(String(item), known === null || (day !== null && day > known) ? day : known);
  }
  return told;
}

/** The inputs of which nothing is said yet. */
export function missingInputs(record: ProcessRecord): readonly string[] {
  const told = inputsTold(record);
  return inputItems.filter((item) => !told.has(item));
}

/** Whether an input tells of no day after that of the review before (`YYYY-MM-DD`): then it shows nothing new. */
export function isOlder(as_of: string | null, review_before: string): boolean {
  return as_of === null || as_of <= review_before;
}
