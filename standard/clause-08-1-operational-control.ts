import type { Requirement } from './types.ts';

/** Clause 8.1: operational planning and control. */
export const operationalControlRequirements: readonly Requirement[] = [
  {
    id: '8.1-a',
    clause: '8.1',
    statement: {
      en: 'Set performance criteria for the processes from the requirements.',
      vi: 'Đặt ra tiêu chí kết quả thực hiện cho các quy trình dựa trên các yêu cầu.',
      zh: '根据要求为各流程设定绩效准则。',
    },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: {
      en: ['KPI with target per process'],
      vi: ['KPI kèm chỉ tiêu cho từng quy trình'],
      zh: ['各流程的 KPI 及目标值'],
    },
    checked_against: 'text',
  },
  {
    id: '8.1-b',
    clause: '8.1',
    statement: {
      en: 'Carry out and control the processes, and the actions planned under clause 6, according to the performance criteria.',
      vi: 'Thực hiện và kiểm soát các quy trình, cùng các hành động đã hoạch định ở điều khoản 6, theo tiêu chí kết quả thực hiện.',
      zh: '按照绩效准则实施并控制各流程以及第6章所策划的措施。',
    },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: {
      en: ['KPI results and reactions'],
      vi: ['Kết quả KPI và biện pháp xử lý'],
      zh: ['KPI 结果及应对措施'],
    },
    checked_against: 'text',
  },
  {
    id: '8.1-c',
    clause: '8.1',
    statement: {
      en: 'Keep enough documented information to be confident that the processes ran as planned.',
      vi: 'Lưu giữ đủ thông tin dạng văn bản để tin chắc rằng các quy trình đã diễn ra đúng như hoạch định.',
      zh: '保留足够的成文信息，以便确信各流程按策划运行。',
    },
    kind: 'record',
    cadence: 'ongoing',
    documented_information: 'explicit',
    evidence_hints: {
      en: ['Sampled process records'],
      vi: ['Hồ sơ quy trình được lấy mẫu'],
      zh: ['抽样的流程记录'],
    },
    checked_against: 'text',
  },
  {
    id: '8.1-s1',
    clause: '8.1',
    statement: {
      en: 'Control planned changes to the SMS.',
      vi: 'Kiểm soát các thay đổi đã hoạch định đối với SMS.',
      zh: '控制 SMS 的计划内变更。',
    },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: {
      en: ['Change records for SMS changes'],
      vi: ['Hồ sơ thay đổi đối với SMS'],
      zh: ['SMS 的变更记录'],
    },
    checked_against: 'text',
  },
  {
    id: '8.1-s2',
    clause: '8.1',
    statement: {
      en: 'Review what unintended changes led to and limit harmful effects where needed.',
      vi: 'Xem xét hệ quả của các thay đổi ngoài dự kiến và hạn chế tác động bất lợi khi cần.',
      zh: '评审非预期变更的后果，必要时减轻不利影响。',
    },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: {
      en: ['Review records for unplanned changes'],
      vi: ['Hồ sơ xem xét các thay đổi ngoài kế hoạch'],
      zh: ['计划外变更的评审记录'],
    },
    checked_against: 'text',
  },
  {
    id: '8.1-s3',
    clause: '8.1',
    statement: {
      en: 'Keep outsourced processes under control.',
      vi: 'Giữ các quy trình thuê ngoài trong tầm kiểm soát.',
      zh: '确保外包流程受控。',
    },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: {
      en: ['Outsourced process list with controls and measures'],
      vi: ['Danh sách quy trình thuê ngoài kèm biện pháp kiểm soát và thước đo'],
      zh: ['外包流程清单及其控制措施和测量指标'],
    },
    checked_against: 'text',
  },
];
