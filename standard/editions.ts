import { scopeToLeadershipOrigins } from './origins-01-to-05.ts';
import { planningAndSupportOrigins } from './origins-06-to-07.ts';
import { deliveryAndAgreementOrigins } from './origins-08-1-to-08-4.ts';
import { changeToAssuranceOrigins } from './origins-08-5-to-08-7.ts';
import { evaluationAndImprovementOrigins } from './origins-09-to-10.ts';
import type { ClauseOrigins, Edition } from './types.ts';

/** The editions of the standard and its predecessors, oldest first. */
export const editions: readonly Edition[] = [
  {
    id: 'bs15000-2000',
    title: 'BS 15000:2000',
    published: '2000',
    note: {
      en: 'The first specification, replaced by the part 1 of 2002. It was arranged otherwise; its clauses are not mapped.',
      vi: 'Bản quy định đầu tiên, được thay bằng phần 1 năm 2002. Cách sắp xếp khác; các điều khoản của bản này không được đối chiếu.',
      zh: '首个规范，后由2002年的第1部分取代。编排不同，其条款未作对照。',
    },
  },
  {
    id: 'bs15000-2002',
    title: 'BS 15000-1:2002',
    published: '2002-09-27',
    note: {
      en: 'The edition of 2005 took over its ten sections, so the clause numbers of 2005 stand for it. Numbers within the sections were not compared with its text.',
      vi: 'Phiên bản 2005 lấy nguyên mười phần của bản này nên dùng số điều khoản của năm 2005. Các số bên trong từng phần chưa được so với nguyên văn.',
      zh: '2005版沿用了其十个部分，故以2005版的条款编号代表；各部分之内的编号未与原文核对。',
    },
  },
  {
    id: '2005',
    title: 'ISO/IEC 20000-1:2005',
    published: '2005-12',
    note: {
      en: 'The first international edition, taken over from BS 15000-1 with small changes: processes of a provider of IT services around plan, do, check, act.',
      vi: 'Phiên bản quốc tế đầu tiên, lấy từ BS 15000-1 với ít thay đổi: các quy trình của nhà cung cấp dịch vụ CNTT theo chu trình lập kế hoạch – thực hiện – kiểm tra – hành động.',
      zh: '首个国际版，在BS 15000-1基础上略作修改：以“策划—实施—检查—处置”组织IT服务提供方的流程。',
    },
  },
  {
    id: '2011',
    title: 'ISO/IEC 20000-1:2011',
    published: '2011-04-15',
    note: {
      en: 'The second edition: a service management system, closer to ISO 9001, with design and transition of services and governance of processes run by others.',
      vi: 'Phiên bản thứ hai: một hệ thống quản lý dịch vụ, gần với ISO 9001 hơn, có thiết kế và chuyển tiếp dịch vụ cùng quản trị quy trình do bên khác vận hành.',
      zh: '第二版：提出服务管理体系，更接近ISO 9001，增加服务的设计和转换以及对他方运行流程的治理。',
    },
  },
  {
    id: '2018',
    title: 'ISO/IEC 20000-1:2018',
    published: '2018-09-15',
    note: {
      en: 'The third edition, in the common structure of management system standards. Certificates to the edition of 2011 ended by 31 March 2022; Amendment 1:2024 added a requirement on climate change.',
      vi: 'Phiên bản thứ ba, theo cấu trúc chung của các tiêu chuẩn hệ thống quản lý. Giấy chứng nhận theo phiên bản 2011 hết hiệu lực chậm nhất ngày 31/3/2022; Bản sửa đổi 1:2024 bổ sung một yêu cầu về biến đổi khí hậu.',
      zh: '第三版，采用管理体系标准的通用结构。2011版证书最迟于2022年3月31日失效；2024年第1号修改单增加了一项关于气候变化的要求。',
    },
  },
];

/**
 * Where each clause of ISO/IEC 20000-1:2018 that has no clauses below it comes from, in the order of the standard.
 *
 * `docs/reference/standard-data.md` says where this comes from and how sure it is.
 */
export const clauseOrigins: readonly ClauseOrigins[] = [
  ...scopeToLeadershipOrigins,
  ...planningAndSupportOrigins,
  ...deliveryAndAgreementOrigins,
  ...changeToAssuranceOrigins,
  ...evaluationAndImprovementOrigins,
];

const byClause: ReadonlyMap<string, ClauseOrigins> = new Map(
  clauseOrigins.map((entry) => [entry.clause, entry]),
);

/** Where a clause comes from; `undefined` for one that has clauses below it. */
export function originsOfClause(clause: string): ClauseOrigins | undefined {
  return byClause.get(clause);
}
