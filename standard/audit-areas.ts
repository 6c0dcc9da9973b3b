import type { Text } from '../kernel/text.ts';

/** A part of the standard that is audited in one go. */
export interface AuditArea {
  readonly id: string;
  /** The clauses it covers, each with those below it. */
  readonly clauses: readonly string[];
  readonly title: Text;
}

/**
 * The areas of an audit programme (9.2.2): together every clause from 4 to 10, and of clause 8 every group of processes.
 *
 * Clause 7 is divided as it is usually audited: people and means, documents, knowledge.
 */
export const auditAreas: readonly AuditArea[] = [
  {
    id: '4',
    clauses: ['4'],
    title: { en: '4 Context', vi: '4 Bối cảnh của tổ chức', zh: '4 组织环境' },
  },
  { id: '5', clauses: ['5'], title: { en: '5 Leadership', vi: '5 Sự lãnh đạo', zh: '5 领导作用' } },
  { id: '6', clauses: ['6'], title: { en: '6 Planning', vi: '6 Hoạch định', zh: '6 策划' } },
  {
    id: '7.1-7.4',
    clauses: ['7.1', '7.2', '7.3', '7.4'],
    title: {
      en: '7.1–7.4 Resources, competence, awareness, communication',
      vi: '7.1–7.4 Nguồn lực, năng lực, nhận thức, trao đổi thông tin',
      zh: '7.1–7.4 资源、能力、意识、沟通',
    },
  },
  {
    id: '7.5',
    clauses: ['7.5'],
    title: { en: '7.5 Documented information', vi: '7.5 Thông tin dạng văn bản', zh: '7.5 成文信息' },
  },
  { id: '7.6', clauses: ['7.6'], title: { en: '7.6 Knowledge', vi: '7.6 Tri thức', zh: '7.6 知识' } },
  {
    id: '8.1',
    clauses: ['8.1'],
    title: {
      en: '8.1 Operational planning and control',
      vi: '8.1 Hoạch định và kiểm soát việc vận hành',
      zh: '8.1 运行的策划和控制',
    },
  },
  {
    id: '8.2',
    clauses: ['8.2'],
    title: { en: '8.2 Service portfolio', vi: '8.2 Danh mục đầu tư dịch vụ', zh: '8.2 服务组合' },
  },
  {
    id: '8.3',
    clauses: ['8.3'],
    title: {
      en: '8.3 Relationship and agreement',
      vi: '8.3 Mối quan hệ và thỏa thuận',
      zh: '8.3 关系与协议',
    },
  },
  {
    id: '8.4',
    clauses: ['8.4'],
    title: { en: '8.4 Supply and demand', vi: '8.4 Cung và cầu', zh: '8.4 供应与需求' },
  },
  {
    id: '8.5',
    clauses: ['8.5'],
    title: {
      en: '8.5 Service design, build and transition',
      vi: '8.5 Thiết kế, xây dựng và chuyển tiếp dịch vụ',
      zh: '8.5 服务设计、构建与转换',
    },
  },
  {
    id: '8.6',
    clauses: ['8.6'],
    title: {
      en: '8.6 Resolution and fulfilment',
      vi: '8.6 Giải quyết và đáp ứng yêu cầu',
      zh: '8.6 解决与履行',
    },
  },
  {
    id: '8.7',
    clauses: ['8.7'],
    title: { en: '8.7 Service assurance', vi: '8.7 Đảm bảo dịch vụ', zh: '8.7 服务保证' },
  },
  {
    id: '9',
    clauses: ['9'],
    title: { en: '9 Performance evaluation', vi: '9 Đánh giá kết quả thực hiện', zh: '9 绩效评价' },
  },
  { id: '10', clauses: ['10'], title: { en: '10 Improvement', vi: '10 Cải tiến', zh: '10 改进' } },
];

/** Ids of the audit areas in the order of the standard. */
export const auditAreaIds: readonly string[] = auditAreas.map(({ id }) => id);

/** What the audit areas are called, by id. */
export const auditAreaNames: Readonly<Record<string, Text>> = Object.fromEntries(
  auditAreas.map(({ id, title }) => [id, title]),
);

/** The audit area to which a clause (`8.6.1`) or a requirement (`8.6.1-a`) belongs, or null. */
export function auditAreaOf(clauseOrRequirement: string): string | null {
  const clause = clauseOrRequirement.split('-')[0] ?? '';
  const covers = (outer: string): boolean => clause === outer || clause.startsWith(`${outer}.`);
  return auditAreas.find(({ clauses }) => clauses.some(covers))?.id ?? null;
}
