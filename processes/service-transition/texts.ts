import type { ProcessTexts } from '../module.ts';
import { transitionFieldTexts } from './field-texts.ts';

const party = { en: 'Interested party', vi: 'Bên quan tâm', zh: '相关方' };
const person = { en: 'Person', vi: 'Người', zh: '人员' };
const on = { en: 'On', vi: 'Ngày', zh: '日期' };
const evidence = { en: 'Evidence', vi: 'Bằng chứng', zh: '证据' };

/** Names of everything in the register of service design and transition. */
export const transitionTexts: ProcessTexts = {
  plural: { en: 'Service transitions', vi: 'Chuyển tiếp dịch vụ', zh: '服务转换' },
  purpose: {
    en: 'A new, changed, ended or transferred service on its way: ranked, planned, designed, built and tested, decided on, live, and reported on.',
    vi: 'Một dịch vụ mới, thay đổi, ngừng cung cấp hoặc chuyển giao: xếp thứ tự, hoạch định, thiết kế, xây dựng và kiểm thử, quyết định, vận hành và báo cáo.',
    zh: '新增、变更、下线或移交的服务的全过程：排序、计划、设计、构建和测试、决定、上线和报告。',
  },
  fields: transitionFieldTexts,
  help: {
    kind: {
      en: 'What decides which items the plan needs.',
      vi: 'Quyết định kế hoạch cần những nội dung nào.',
      zh: '决定计划需要哪些内容。',
    },
    requirements: {
      en: 'What the service has to fulfil, from which plan and design follow.',
      vi: 'Những gì dịch vụ phải đáp ứng, làm căn cứ cho kế hoạch và thiết kế.',
      zh: '服务须满足的要求，计划和设计以此为依据。',
    },
    live_on: {
      en: 'The day on which it goes live, ends or moves.',
      vi: 'Ngày đưa vào vận hành, ngừng hoặc chuyển giao.',
      zh: '上线、下线或移交的日期。',
    },
    rank: {
      en: '1 comes first. By business needs, objectives and the means there are.',
      vi: '1 là trước nhất. Theo nhu cầu nghiệp vụ, mục tiêu và nguồn lực hiện có.',
      zh: '1 为最先。依据业务需要、目标和可用资源。',
    },
    criteria: {
      en: 'Agreed in the plan. How each is shown, then whether it is met and by what evidence.',
      vi: 'Thống nhất trong kế hoạch. Nêu cách chứng minh từng tiêu chí, sau đó là có đạt hay không và bằng chứng.',
      zh: '在计划中商定。写明每项如何证明，之后填写是否满足及其证据。',
    },
    outcomes: {
      en: 'What it is to bring, with the measure and the value intended; measured after it took effect.',
      vi: 'Kết quả mong đợi, kèm thước đo và giá trị dự kiến; đo sau khi có hiệu lực.',
      zh: '期望的结果及其测量指标和目标值；生效后测量。',
    },
    impact_system: {
      en: 'If there is none, say so.',
      vi: 'Nếu không có, hãy ghi rõ là không có.',
      zh: '如无影响，请写明。',
    },
    data_handling: {
      en: 'What is archived, disposed of or transferred, and when.',
      vi: 'Nội dung được lưu trữ, hủy bỏ hoặc chuyển giao, và khi nào.',
      zh: '归档、处置或移交的内容及时间。',
    },
    design_responsibilities: {
      en: 'Where an item of the design does not matter, say so and why.',
      vi: 'Nội dung thiết kế nào không liên quan thì ghi rõ và nêu lý do.',
      zh: '设计中不适用的内容，请写明并说明理由。',
    },
    decided_with: {
      en: 'Who decided for each interested party, and when. Needed when criteria or tests are not met.',
      vi: 'Ai quyết định thay cho từng bên quan tâm và vào ngày nào. Cần có khi tiêu chí hoặc kiểm thử chưa đạt.',
      zh: '各相关方由谁决定、何时决定。有准则或测试未满足时必填。',
    },
  },
  columns: {
    responsibilities: {
      stage: { en: 'For', vi: 'Giai đoạn', zh: '阶段' },
      who: { en: 'Who', vi: 'Ai', zh: '担任者' },
      responsibility: { en: 'Responsibility', vi: 'Trách nhiệm', zh: '职责' },
      authority: { en: 'Authority', vi: 'Quyền hạn', zh: '权限' },
    },
    work: {
      activity: { en: 'Activity', vi: 'Hoạt động', zh: '活动' },
      party: { en: 'By', vi: 'Bên thực hiện', zh: '执行方' },
      from: { en: 'From', vi: 'Từ', zh: '开始' },
      until: { en: 'Until', vi: 'Đến', zh: '结束' },
    },
    criteria: {
      criterion: { en: 'Criterion', vi: 'Tiêu chí', zh: '准则' },
      shown_by: { en: 'How it is shown', vi: 'Cách chứng minh', zh: '证明方式' },
      met: { en: 'Met', vi: 'Đạt', zh: '满足' },
      evidence,
      by: { en: 'Judged by', vi: 'Người đánh giá', zh: '判断人' },
      on,
    },
    criteria_agreed_with: { party, person, on },
    outcomes: {
      outcome: { en: 'Outcome', vi: 'Kết quả', zh: '结果' },
      measured_by: { en: 'Measure', vi: 'Thước đo', zh: '测量指标' },
      intended: { en: 'Intended', vi: 'Dự kiến', zh: '预期' },
      achieved: { en: 'Achieved', vi: 'Đạt được', zh: '实际' },
      measured_on: { en: 'Measured', vi: 'Ngày đo', zh: '测量日期' },
    },
    tests: {
      test: { en: 'Test', vi: 'Kiểm thử', zh: '测试' },
      shows: { en: 'What it shows', vi: 'Chứng minh điều gì', zh: '证明内容' },
      result: { en: 'Result', vi: 'Kết quả', zh: '结果' },
      on,
      by: { en: 'By', vi: 'Người thực hiện', zh: '执行人' },
      evidence,
    },
    decided_with: { party, person, on },
    reported_to: { party, how: { en: 'How', vi: 'Bằng cách nào', zh: '方式' }, on },
  },
  states: {
    proposed: { en: 'Proposed', vi: 'Đã đề xuất', zh: '已提议' },
    planned: { en: 'Planned', vi: 'Đã hoạch định', zh: '已计划' },
    designed: { en: 'Designed', vi: 'Đã thiết kế', zh: '已设计' },
    built: { en: 'Built and tested', vi: 'Đã xây dựng và kiểm thử', zh: '已构建并测试' },
    decided: { en: 'Decided', vi: 'Đã quyết định', zh: '已决定' },
    live: { en: 'In effect', vi: 'Có hiệu lực', zh: '已生效' },
    closed: { en: 'Closed', vi: 'Đã đóng', zh: '已关闭' },
    cancelled: { en: 'Cancelled', vi: 'Đã hủy', zh: '已取消' },
  },
  activities: {
    revise: { en: 'Write plan', vi: 'Soạn kế hoạch', zh: '编写计划' },
    rank: { en: 'Rank', vi: 'Xếp thứ tự', zh: '排定优先级' },
    plan: { en: 'Settle plan', vi: 'Chốt kế hoạch', zh: '确定计划' },
    'write-design': { en: 'Write design', vi: 'Soạn thiết kế', zh: '编写设计' },
    design: { en: 'Settle design', vi: 'Chốt thiết kế', zh: '确定设计' },
    'record-build': {
      en: 'Record building and tests',
      vi: 'Ghi nhận xây dựng và kiểm thử',
      zh: '记录构建和测试',
    },
    build: { en: 'Settle building and tests', vi: 'Chốt xây dựng và kiểm thử', zh: '确定构建和测试' },
    decide: { en: 'Decide on going live', vi: 'Quyết định vận hành', zh: '作出上线决定' },
    'name-releases': { en: 'Name releases', vi: 'Nêu bản phát hành', zh: '指定发布' },
    'go-live': { en: 'Put into effect', vi: 'Cho có hiệu lực', zh: '生效' },
    report: { en: 'Report outcomes', vi: 'Báo cáo kết quả', zh: '报告结果' },
    close: { en: 'Close', vi: 'Đóng', zh: '关闭' },
    'plan-anew': { en: 'Plan anew', vi: 'Hoạch định lại', zh: '重新计划' },
    'design-anew': { en: 'Design anew', vi: 'Thiết kế lại', zh: '重新设计' },
    'build-anew': { en: 'Build anew', vi: 'Xây dựng lại', zh: '重新构建' },
    cancel: { en: 'Cancel', vi: 'Hủy', zh: '取消' },
  },
  choices: {
    kind: {
      new: { en: 'New service', vi: 'Dịch vụ mới', zh: '新服务' },
      changed: { en: 'Changed service', vi: 'Dịch vụ thay đổi', zh: '变更服务' },
      removed: { en: 'Removal', vi: 'Ngừng cung cấp', zh: '下线' },
      'transfer-in': { en: 'Transfer to us', vi: 'Tiếp nhận', zh: '移入' },
      'transfer-out': { en: 'Transfer to another party', vi: 'Chuyển giao cho bên khác', zh: '移出' },
    },
    'responsibilities.stage': {
      design: { en: 'Design', vi: 'Thiết kế', zh: '设计' },
      build: { en: 'Build', vi: 'Xây dựng', zh: '构建' },
      transition: { en: 'Transition', vi: 'Chuyển tiếp', zh: '转换' },
    },
    'tests.result': {
      passed: { en: 'Passed', vi: 'Đạt', zh: '通过' },
      failed: { en: 'Failed', vi: 'Không đạt', zh: '未通过' },
    },
    decision: {
      go: { en: 'Go live', vi: 'Vận hành', zh: '上线' },
      'go-despite': {
        en: 'Go live in spite of what is unmet',
        vi: 'Vẫn vận hành dù chưa đạt hết',
        zh: '未全部满足仍上线',
      },
      'no-go': { en: 'Do not go live', vi: 'Không vận hành', zh: '不上线' },
    },
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    follows: { en: 'follows', vi: 'tiếp theo', zh: '继' },
  },
  obligations: {
    rank: { en: 'Rank', vi: 'Xếp thứ tự', zh: '排定优先级' },
    plan: { en: 'Plan', vi: 'Hoạch định', zh: '计划' },
    design: { en: 'Design', vi: 'Thiết kế', zh: '设计' },
    build: { en: 'Build and test', vi: 'Xây dựng và kiểm thử', zh: '构建和测试' },
    decide: { en: 'Decision', vi: 'Quyết định', zh: '决定' },
    'go-live': { en: 'Put into effect', vi: 'Cho có hiệu lực', zh: '生效' },
    report: { en: 'Report of outcomes', vi: 'Báo cáo kết quả', zh: '结果报告' },
    close: { en: 'Close', vi: 'Đóng', zh: '关闭' },
  },
};
