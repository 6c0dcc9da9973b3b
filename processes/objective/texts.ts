import type { ProcessTexts } from '../module.ts';
import { directions } from '../register-texts.ts';

/** Names of everything in the register of objectives. */
export const objectiveTexts: ProcessTexts = {
  plural: { en: 'Service management objectives', vi: 'Mục tiêu quản lý dịch vụ', zh: '服务管理目标' },
  purpose: {
    en: 'What service management is to achieve, for which function or level, how it is measured, and the plan to get there. Top management approves each objective.',
    vi: 'Quản lý dịch vụ cần đạt điều gì, ở bộ phận chức năng hoặc cấp nào, đo bằng gì và kế hoạch để đạt được. Lãnh đạo cao nhất phê duyệt từng mục tiêu.',
    zh: '服务管理要实现什么、针对哪个职能或层级、如何测量以及实施计划。每项目标由最高管理者批准。',
  },
  fields: {
    title: { en: 'Objective', vi: 'Mục tiêu', zh: '目标' },
    description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
    assignee: { en: 'Responsible', vi: 'Người chịu trách nhiệm', zh: '负责人' },
    level: { en: 'Level', vi: 'Cấp', zh: '层级' },
    function: { en: 'Function', vi: 'Bộ phận chức năng', zh: '职能' },
    service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
    policy_link: { en: 'Link to the policy', vi: 'Liên hệ với chính sách', zh: '与方针的关系' },
    requirements_considered: {
      en: 'Requirements taken into account',
      vi: 'Yêu cầu được tính đến',
      zh: '所考虑的要求',
    },
    metric: { en: 'Metric', vi: 'Chỉ số', zh: '指标' },
    unit: { en: 'Unit', vi: 'Đơn vị', zh: '单位' },
    baseline: { en: 'Starting point', vi: 'Giá trị ban đầu', zh: '初始值' },
    direction: { en: 'Target is met by', vi: 'Đạt chỉ tiêu khi', zh: '达标方向' },
    target: { en: 'Target', vi: 'Chỉ tiêu', zh: '目标值' },
    frequency_days: { en: 'Days between measurements', vi: 'Số ngày giữa hai lần đo', zh: '测量间隔（天）' },
    measure: { en: 'Measured by', vi: 'Thước đo', zh: '测量指标' },
    plan_actions: { en: 'What will be done', vi: 'Việc sẽ làm', zh: '要做的工作' },
    plan_resources: { en: 'Resources', vi: 'Nguồn lực', zh: '资源' },
    due_on: { en: 'To be achieved by', vi: 'Thời hạn hoàn thành', zh: '完成期限' },
    plan_evaluation: { en: 'How results are evaluated', vi: 'Cách đánh giá kết quả', zh: '结果评价方式' },
    approved_at: { en: 'Approved at', vi: 'Phê duyệt lúc', zh: '批准时间' },
    approved_by: { en: 'Approved by', vi: 'Người phê duyệt', zh: '批准人' },
    communicated_at: { en: 'Last communicated', vi: 'Truyền đạt lần cuối', zh: '最近沟通' },
    reviewed_at: { en: 'Last reviewed', vi: 'Rà soát lần cuối', zh: '最近评审' },
    result_value: { en: 'Value reached', vi: 'Giá trị đạt được', zh: '达到的数值' },
    result: { en: 'Result', vi: 'Kết quả', zh: '结果' },
  },
  help: {
    function: {
      en: 'The function, process or team for which the objective is set.',
      vi: 'Bộ phận chức năng, quy trình hoặc nhóm mà mục tiêu áp dụng.',
      zh: '目标所针对的职能、流程或团队。',
    },
    policy_link: {
      en: 'Which statement of the service management policy it carries out.',
      vi: 'Mục tiêu thực hiện nội dung nào của chính sách quản lý dịch vụ.',
      zh: '落实服务管理方针的哪项内容。',
    },
    measure: {
      en: 'The measure whose points show how far the objective has come.',
      vi: 'Thước đo có các điểm đo cho thấy mức độ đạt mục tiêu.',
      zh: '其测量点显示目标进展的测量指标。',
    },
  },
  states: {
    draft: { en: 'Draft', vi: 'Bản thảo', zh: '草案' },
    approved: { en: 'Approved', vi: 'Đã phê duyệt', zh: '已批准' },
    achieved: { en: 'Achieved', vi: 'Đã đạt', zh: '已实现' },
    'not-achieved': { en: 'Not achieved', vi: 'Không đạt', zh: '未实现' },
    withdrawn: { en: 'Withdrawn', vi: 'Đã rút', zh: '已撤回' },
  },
  activities: {
    approve: { en: 'Approve', vi: 'Phê duyệt', zh: '批准' },
    communicate: { en: 'Record communication', vi: 'Ghi nhận việc truyền đạt', zh: '记录沟通' },
    review: { en: 'Review', vi: 'Rà soát', zh: '评审' },
    achieve: { en: 'Close as achieved', vi: 'Kết thúc: đã đạt', zh: '以已实现结束' },
    miss: { en: 'Close as not achieved', vi: 'Kết thúc: không đạt', zh: '以未实现结束' },
    revise: { en: 'Revise', vi: 'Sửa đổi', zh: '修订' },
    withdraw: { en: 'Withdraw', vi: 'Rút lại', zh: '撤回' },
  },
  choices: {
    level: {
      organisation: { en: 'Organisation', vi: 'Tổ chức', zh: '组织' },
      function: { en: 'Function', vi: 'Bộ phận chức năng', zh: '职能' },
      process: { en: 'Process', vi: 'Quy trình', zh: '流程' },
      service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
      team: { en: 'Team', vi: 'Nhóm', zh: '团队' },
    },
    direction: directions,
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    supports: { en: 'supports', vi: 'hỗ trợ', zh: '支持' },
  },
  obligations: {
    approve: { en: 'Approve the objective', vi: 'Phê duyệt mục tiêu', zh: '批准目标' },
    plan: { en: 'Complete the plan', vi: 'Hoàn chỉnh kế hoạch thực hiện', zh: '完善实施计划' },
    communicate: { en: 'Communicate the objective', vi: 'Truyền đạt mục tiêu', zh: '沟通目标' },
    review: { en: 'Review the objective', vi: 'Rà soát mục tiêu', zh: '评审目标' },
    evaluate: {
      en: 'Evaluate and close the objective',
      vi: 'Đánh giá và kết thúc mục tiêu',
      zh: '评价并结束目标',
    },
  },
};
