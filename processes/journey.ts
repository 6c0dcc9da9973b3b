import type { Text } from '../kernel/text.ts';

/** Records that prove a part of a step: at least so many of a process in one of these states. */
export interface Need {
  readonly process: string;
  readonly states: readonly string[];
  readonly minimum: number;
}

/** A step on the way from nothing to an application for certification. */
export interface JourneyStep {
  readonly id: string;
  readonly title: Text;
  /** What the step brings about, in a sentence. */
  readonly purpose: Text;
  /** All of them prove the step. Empty: the last assessment does. */
  readonly needs: readonly Need[];
  /** Of the assessment: that there is one, or that no requirement is contradicted in it. */
  readonly assessment?: 'made' | 'without-contradiction';
}

const one = (process: string, ...states: readonly string[]): Need => ({ process, states, minimum: 1 });

/**
 * The steps in the order in which an organisation that starts with nothing takes them. Their proof is records in
 * force, never somebody's word; that all are there says that an application makes sense, not how it will end.
 */
export const journeySteps: readonly JourneyStep[] = [
  {
    id: 'analysis',
    title: { en: 'Gap analysis', vi: 'Phân tích khoảng trống', zh: '差距分析' },
    purpose: {
      en: 'An assessment shows what exists for each of the 401 requirements; what is missing is given to somebody with a date.',
      vi: 'Một lần đánh giá cho thấy đã có gì cho từng yêu cầu trong 401 yêu cầu; phần còn thiếu được giao người và thời hạn.',
      zh: '评估显示 401 条要求各有什么；缺失之处指定负责人和期限。',
    },
    needs: [],
    assessment: 'made',
  },
  {
    id: 'context',
    title: { en: 'Context and scope', vi: 'Bối cảnh và phạm vi', zh: '环境与范围' },
    purpose: {
      en: 'Issues and interested parties are known, and the scope of the SMS is approved.',
      vi: 'Đã biết các vấn đề và bên quan tâm; phạm vi SMS được phê duyệt.',
      zh: '内外部因素和相关方已明确，SMS 范围已批准。',
    },
    needs: [one('issue', 'current'), one('interested-party', 'current'), one('scope', 'approved')],
  },
  {
    id: 'leadership',
    title: { en: 'Leadership and roles', vi: 'Lãnh đạo và vai trò', zh: '领导作用与岗位' },
    purpose: {
      en: 'Roles are held by people who accepted them; each process of the SMS has an owner.',
      vi: 'Các vai trò có người đã chấp nhận đảm nhiệm; mỗi quy trình của SMS có chủ quy trình.',
      zh: '岗位由已接受任命的人员担任；SMS 的每个过程都有负责人。',
    },
    needs: [one('appointment', 'in-force'), one('sms-process', 'current')],
  },
  {
    id: 'planning',
    title: { en: 'Risks, objectives, plan', vi: 'Rủi ro, mục tiêu, kế hoạch', zh: '风险、目标、计划' },
    purpose: {
      en: 'Risks are judged and treated, objectives approved, and the service management plan is in force.',
      vi: 'Rủi ro được đánh giá và xử lý, mục tiêu được phê duyệt, kế hoạch quản lý dịch vụ có hiệu lực.',
      zh: '风险已评价并处置，目标已批准，服务管理计划已生效。',
    },
    needs: [
      one('risk', 'treating', 'accepted'),
      one('objective', 'approved', 'achieved', 'not-achieved'),
      one('service-management-plan', 'approved'),
    ],
  },
  {
    id: 'support',
    title: { en: 'People and communication', vi: 'Con người và trao đổi thông tin', zh: '人员与沟通' },
    purpose: {
      en: 'Competence is shown, people are aware of what concerns them, and it is planned who tells what to whom.',
      vi: 'Năng lực được chứng minh, mọi người nhận thức điều liên quan đến mình, và có kế hoạch ai thông báo gì cho ai.',
      zh: '能力得到证明，人员了解与其相关的内容，沟通已有安排。',
    },
    needs: [one('competence', 'current'), one('awareness', 'current'), one('communication', 'current')],
  },
  {
    id: 'documents',
    title: { en: 'Documents', vi: 'Tài liệu', zh: '文件' },
    purpose: {
      en: 'What has to be written is written, approved and published; templates for each item are under Documents.',
      vi: 'Những gì cần viết đã được viết, phê duyệt và ban hành; mẫu cho từng mục có trong Tài liệu.',
      zh: '应成文的内容已编写、批准并发布；各项模板见“文件”。',
    },
    needs: [one('document', 'published')],
  },
  {
    id: 'operation',
    title: { en: 'Roll-out and measures', vi: 'Triển khai và đo lường', zh: '实施与测量' },
    purpose: {
      en: 'Services are live, work is done in the processes, measures and reports say how well.',
      vi: 'Dịch vụ đang được cung cấp, công việc chạy theo quy trình, có số đo và báo cáo cho biết kết quả.',
      zh: '服务已上线，工作按过程进行，测量和报告说明成效。',
    },
    needs: [one('service', 'live'), one('measure', 'current'), one('service-report', 'current')],
  },
  {
    id: 'audit',
    title: { en: 'First internal audit', vi: 'Đánh giá nội bộ lần đầu', zh: '首次内部审核' },
    purpose: {
      en: 'A programme is approved and an audit has been reported.',
      vi: 'Chương trình đánh giá được phê duyệt và đã có báo cáo đánh giá.',
      zh: '审核方案已批准，且已有审核报告。',
    },
    needs: [one('audit-programme', 'approved', 'ended'), one('audit', 'reported', 'closed')],
  },
  {
    id: 'review',
    title: { en: 'First management review', vi: 'Xem xét của lãnh đạo lần đầu', zh: '首次管理评审' },
    purpose: {
      en: 'Top management has held a review and decided.',
      vi: 'Lãnh đạo cao nhất đã tiến hành xem xét và ra quyết định.',
      zh: '最高管理者已开展评审并作出决定。',
    },
    needs: [one('management-review', 'held', 'closed')],
  },
  {
    id: 'improvement',
    title: { en: 'Correct and improve', vi: 'Khắc phục và cải tiến', zh: '纠正与改进' },
    purpose: {
      en: 'A nonconformity was taken through cause and action to a verified effect, and an improvement was approved.',
      vi: 'Một điểm không phù hợp đã qua phân tích nguyên nhân, hành động và xác nhận hiệu lực; một cải tiến được phê duyệt.',
      zh: '至少一项不符合经过原因分析和措施并验证有效，且有改进获批。',
    },
    needs: [one('nonconformity', 'verified'), one('improvement', 'approved', 'in-progress', 'completed')],
  },
  {
    id: 'evidence',
    title: { en: 'Nothing contradicts', vi: 'Không có bằng chứng trái ngược', zh: '没有相悖的证据' },
    purpose: {
      en: 'The last assessment of the whole standard found no requirement that records or people contradict.',
      vi: 'Lần đánh giá gần nhất trên toàn bộ tiêu chuẩn không có yêu cầu nào bị hồ sơ hay người nhận định trái ngược.',
      zh: '最近一次覆盖全部标准的评估中，没有任何要求与记录或人员判断相悖。',
    },
    needs: [],
    assessment: 'without-contradiction',
  },
];

/** How far a step is: proved, begun, or not begun. */
export type Progress = 'proved' | 'begun' | 'open';

/** How many records of a process are in each state. */
export type StateCounts = Readonly<Record<string, Readonly<Record<string, number>> | undefined>>;

/** How many records count for a need. */
export function countFor({ process, states }: Need, counts: StateCounts): number {
  return states.reduce((sum, state) => sum + (counts[process]?.[state] ?? 0), 0);
}

/**
 * How far a step is by the records there are.
 *
 * @param contradicted how many requirements the last assessment of the whole standard found contradicted; null when
 *   there is none
 */
export function progressOf(
  { needs, assessment }: JourneyStep,
  counts: StateCounts,
  contradicted: number | null,
): Progress {
  if (assessment !== undefined) {
    if (contradicted === null) return 'open';
    return assessment === 'made' || contradicted === 0 ? 'proved' : 'begun';
  }
  if (needs.every((need) => countFor(need, counts) >= need.minimum)) return 'proved';
  const begun = needs.some(({ process }) => Object.values(counts[process] ?? {}).some((count) => count > 0));
  return begun ? 'begun' : 'open';
}
