import type { ClauseMatches } from './types.ts';

/** Other standards beside clauses 9 and 10. */
export const evaluationAndImprovementMatches: readonly ClauseMatches[] = [
  {
    clause: '9.1',
    matches: {
      iso9001: { kind: 'extended', clauses: ['9.1.1', '9.1.3'] },
      iso14001: { kind: 'extended', clauses: ['9.1.1'] },
      iso22301: { kind: 'extended', clauses: ['9.1'] },
      iso27001: { kind: 'extended', clauses: ['9.1'] },
    },
    note: {
      en: 'One plan of measurement can serve all if it also judges services by their requirements. ISO 14001 keeps evaluation of compliance apart (9.1.2).',
      vi: 'Một kế hoạch đo lường có thể dùng chung nếu cũng đánh giá dịch vụ theo yêu cầu của chúng. ISO 14001 tách riêng việc đánh giá tuân thủ (9.1.2).',
      zh: '若同时对照服务要求评价服务，一份测量计划可共用；ISO 14001将合规性评价单列（9.1.2）。',
    },
  },
  {
    clause: '9.2.1',
    matches: {
      iso9001: { kind: 'common', clauses: ['9.2.1'] },
      iso14001: { kind: 'common', clauses: ['9.2.1'] },
      iso22301: { kind: 'common', clauses: ['9.2.1'] },
      iso27001: { kind: 'common', clauses: ['9.2.1'] },
    },
    note: {
      en: 'Audits can be combined if each standard is audited in full.',
      vi: 'Có thể kết hợp các cuộc đánh giá nếu mỗi tiêu chuẩn đều được đánh giá đầy đủ.',
      zh: '若各标准均得到完整审核，可进行结合审核。',
    },
  },
  {
    clause: '9.2.2',
    matches: {
      iso9001: { kind: 'extended', clauses: ['9.2.2'] },
      iso14001: { kind: 'common', clauses: ['9.2.2'] },
      iso22301: { kind: 'extended', clauses: ['9.2.2'] },
      iso27001: { kind: 'common', clauses: ['9.2.2'] },
    },
    note: {
      en: 'One audit programme can serve all. ISO 9001 and ISO 22301 add that corrective actions follow without delay.',
      vi: 'Một chương trình đánh giá có thể dùng chung. ISO 9001 và ISO 22301 bổ sung việc hành động khắc phục phải được thực hiện không chậm trễ.',
      zh: '一份审核方案可共用；ISO 9001和ISO 22301另要求及时采取纠正措施。',
    },
  },
  {
    clause: '9.3',
    matches: {
      iso9001: { kind: 'extended', clauses: ['9.3.1', '9.3.2', '9.3.3'] },
      iso14001: { kind: 'extended', clauses: ['9.3'] },
      iso22301: { kind: 'extended', clauses: ['9.3.1', '9.3.2', '9.3.3'] },
      iso27001: { kind: 'extended', clauses: ['9.3.1', '9.3.2', '9.3.3'] },
    },
    note: {
      en: 'One meeting can serve all if the inputs of each standard are on the agenda; here come services, other parties, resources and policies.',
      vi: 'Một cuộc họp có thể dùng chung nếu chương trình có đủ đầu vào của từng tiêu chuẩn; ở đây thêm dịch vụ, các bên khác, nguồn lực và chính sách.',
      zh: '若议程包含各标准的输入，一次会议即可共用；本标准另含服务、其他参与方、资源和方针。',
    },
  },
  {
    clause: '9.4',
    matches: {
      iso9001: { kind: 'topic', clauses: ['9.1.3'] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'none', clauses: [] },
    },
    note: {
      en: 'Service reports are particular to ISO/IEC 20000-1; analysis made for ISO 9001 can go into them.',
      vi: 'Báo cáo dịch vụ là riêng của ISO/IEC 20000-1; có thể đưa vào đó phân tích thực hiện cho ISO 9001.',
      zh: '服务报告为ISO/IEC 20000-1所特有；为ISO 9001所做的分析可纳入其中。',
    },
  },
  {
    clause: '10.1.1',
    matches: {
      iso9001: { kind: 'common', clauses: ['10.2.1'] },
      iso14001: { kind: 'extended', clauses: ['10.2'] },
      iso22301: { kind: 'common', clauses: ['10.1.1', '10.1.2'] },
      iso27001: { kind: 'common', clauses: ['10.2'] },
    },
    note: {
      en: 'One way of handling nonconformities can serve all. Note the numbers: elsewhere this is mostly 10.2. ISO 14001 adds effects on the environment.',
      vi: 'Một cách xử lý điểm không phù hợp có thể dùng chung. Lưu ý số: ở nơi khác phần lớn là 10.2. ISO 14001 bổ sung tác động môi trường.',
      zh: '不符合的处理方式可共用。注意编号：其他标准中多为10.2；ISO 14001另涉及环境影响。',
    },
  },
  {
    clause: '10.1.2',
    matches: {
      iso9001: { kind: 'common', clauses: ['10.2.2'] },
      iso14001: { kind: 'common', clauses: ['10.2'] },
      iso22301: { kind: 'common', clauses: ['10.1.3'] },
      iso27001: { kind: 'common', clauses: ['10.2'] },
    },
    note: {
      en: 'The same records can serve all.',
      vi: 'Có thể dùng chung cùng một hồ sơ.',
      zh: '可共用同样的记录。',
    },
  },
  {
    clause: '10.2',
    matches: {
      iso9001: { kind: 'extended', clauses: ['10.1', '10.3'] },
      iso14001: { kind: 'extended', clauses: ['10.1', '10.3'] },
      iso22301: { kind: 'extended', clauses: ['10.2'] },
      iso27001: { kind: 'extended', clauses: ['10.1'] },
    },
    note: {
      en: 'Only the first sentence is common; evaluation criteria, targets, measurement and reporting of improvements are asked for here.',
      vi: 'Chỉ câu đầu là nội dung chung; tiêu chí đánh giá, mục tiêu, đo lường và báo cáo cải tiến là yêu cầu của tiêu chuẩn này.',
      zh: '仅首句为通用文本；改进的评价准则、目标、测量和报告由本标准要求。',
    },
  },
];
