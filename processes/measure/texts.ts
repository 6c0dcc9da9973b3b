import type { Figure } from '../../kernel/figure.ts';
import { deskChoiceTexts, deskFieldTexts } from '../desk-texts.ts';
import type { ProcessTexts } from '../module.ts';
import { directions, retiringActivities, retiringStates } from '../register-texts.ts';

const measureTexts: ProcessTexts = {
  plural: { en: 'Measures', vi: 'Thước đo', zh: '测量指标' },
  purpose: {
    en: 'What is measured in the management system and the services: how, how often, by whom, and when the results are evaluated. Each result is recorded as a point.',
    vi: 'Nội dung được đo lường trong hệ thống quản lý và các dịch vụ: đo thế nào, bao lâu một lần, ai đo và khi nào đánh giá kết quả. Mỗi kết quả được ghi thành một điểm đo.',
    zh: '管理体系和服务中测量的内容：如何测量、多久一次、由谁测量以及何时评价结果。每个结果记录为一个测量点。',
  },
  fields: {
    title: { en: 'Measure', vi: 'Thước đo', zh: '测量指标' },
    description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
    assignee: { en: 'Measured by', vi: 'Người đo', zh: '测量人' },
    subject: { en: 'Subject', vi: 'Đối tượng đo', zh: '测量对象' },
    sms_process: { en: 'SMS process', vi: 'Quy trình của SMS', zh: 'SMS 流程' },
    service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
    customer: deskFieldTexts.customer,
    priority: deskFieldTexts.priority,
    method: { en: 'Method', vi: 'Phương pháp', zh: '方法' },
    source: { en: 'How figures come in', vi: 'Cách lấy số liệu', zh: '数据取得方式' },
    figure: { en: 'Figure', vi: 'Chỉ số', zh: '指标' },
    data_source: { en: 'Data source', vi: 'Nguồn dữ liệu', zh: '数据来源' },
    unit: { en: 'Unit', vi: 'Đơn vị', zh: '单位' },
    direction: { en: 'Target is met by', vi: 'Đạt chỉ tiêu khi', zh: '达标方向' },
    target: { en: 'Target', vi: 'Chỉ tiêu', zh: '目标值' },
    frequency_days: { en: 'Days between points', vi: 'Số ngày giữa hai điểm đo', zh: '测量间隔（天）' },
    measured_from: { en: 'Measured from', vi: 'Đo từ ngày', zh: '测量起始日' },
    evaluator: { en: 'Evaluated by', vi: 'Người đánh giá', zh: '评价人' },
    evaluation_days: {
      en: 'Days between evaluations',
      vi: 'Số ngày giữa hai lần đánh giá',
      zh: '评价间隔（天）',
    },
    point_from: { en: 'Measured from day', vi: 'Đo từ ngày (kỳ)', zh: '测量期起' },
    point_date: { en: 'Measured on', vi: 'Ngày đo', zh: '测量日期' },
    point_value: { en: 'Value', vi: 'Giá trị', zh: '数值' },
    point_population: { en: 'Records', vi: 'Số hồ sơ', zh: '记录数' },
    point_proof: { en: 'Proof', vi: 'Bằng chứng', zh: '证据' },
    point_evaluation: { en: 'Evaluation', vi: 'Nhận xét đánh giá', zh: '评价' },
    last_measured_on: { en: 'Last measured', vi: 'Đo lần cuối', zh: '最近测量' },
    last_value: { en: 'Last value', vi: 'Giá trị gần nhất', zh: '最近数值' },
    on_target: { en: 'On target', vi: 'Đạt chỉ tiêu', zh: '达标' },
    evaluated_at: { en: 'Last evaluated', vi: 'Đánh giá lần cuối', zh: '最近评价' },
    nothing_found: {
      en: 'Looked for records in vain',
      vi: 'Những lần không có hồ sơ để tính',
      zh: '无记录可计算的情况',
    },
    nothing_found_on: {
      en: 'No records found on',
      vi: 'Không có hồ sơ để tính vào ngày',
      zh: '无记录可计算的日期',
    },
    points: { en: 'Points', vi: 'Điểm đo', zh: '测量点' },
  },
  help: {
    sms_process: {
      en: 'The process whose performance it shows: its target is then a criterion for that process.',
      vi: 'Quy trình mà thước đo thể hiện kết quả: chỉ tiêu khi đó là tiêu chí của quy trình.',
      zh: '该指标反映其绩效的流程：目标值即为该流程的准则。',
    },
    source: {
      en: 'Computed: the program takes each point from records when it is due, by the figure chosen, and nobody types a value. Entered: somebody records each point with its proof.',
      vi: 'Tính từ hồ sơ: chương trình tự lấy từng điểm đo khi đến hạn theo chỉ số đã chọn, không ai nhập giá trị. Nhập: từng điểm đo được ghi kèm bằng chứng.',
      zh: '由记录计算：到期时程序按所选指标自动取点，不手工录入。录入：逐点记录并附证据。',
    },
    figure: {
      en: 'Needed when computed. With a service, customer or priority named, only records of it count.',
      vi: 'Bắt buộc khi tính từ hồ sơ. Nếu có chọn dịch vụ, khách hàng hoặc mức ưu tiên, chỉ tính hồ sơ tương ứng.',
      zh: '由记录计算时必填。指定服务、客户或优先级时，只计相应的记录。',
    },
    method: {
      en: 'How the value is obtained, analysed and evaluated so that two people get the same result: formula, what counts and what does not.',
      vi: 'Cách lấy, phân tích và đánh giá giá trị sao cho hai người cho cùng kết quả: công thức, tính gì và không tính gì.',
      zh: '如何取得、分析和评价数值，使不同的人得出相同结果：公式、计入和不计入的内容。',
    },
    data_source: {
      en: 'The records, report or system from which the figures are taken.',
      vi: 'Hồ sơ, báo cáo hoặc hệ thống cung cấp số liệu.',
      zh: '数据取自哪些记录、报告或系统。',
    },
    measured_from: {
      en: 'The day from which on points are owed. Empty: from the day the measure was written down.',
      vi: 'Ngày bắt đầu phải có điểm đo. Để trống: tính từ ngày tạo thước đo.',
      zh: '从该日起应有测量点。留空则自建立指标之日起。',
    },
    point_proof: {
      en: 'Report, query or record that shows the value. Needed when figures are entered by hand.',
      vi: 'Báo cáo, truy vấn hoặc hồ sơ thể hiện giá trị. Bắt buộc khi nhập số liệu bằng tay.',
      zh: '能证明该数值的报告、查询或记录。手工录入时必填。',
    },
  },
  columns: {
    nothing_found: { on: { en: 'On', vi: 'Ngày', zh: '日期' } },
    points: {
      from: { en: 'From', vi: 'Từ ngày', zh: '起始日' },
      date: { en: 'Measured on', vi: 'Ngày đo', zh: '测量日期' },
      value: { en: 'Value', vi: 'Giá trị', zh: '数值' },
      met: { en: 'Target met', vi: 'Đạt chỉ tiêu', zh: '达标' },
      population: { en: 'Records', vi: 'Số hồ sơ', zh: '记录数' },
      how: { en: 'How', vi: 'Cách có số liệu', zh: '取得方式' },
      proof: { en: 'Proof', vi: 'Bằng chứng', zh: '证据' },
      evaluation: { en: 'Evaluation', vi: 'Nhận xét đánh giá', zh: '评价' },
      recorded_at: { en: 'Recorded at', vi: 'Thời điểm ghi', zh: '记录时间' },
    },
  },
  states: {
    ...retiringStates,
  },
  activities: {
    'take-point': { en: 'Take the point', vi: 'Lấy điểm đo', zh: '取点' },
    'find-nothing': {
      en: 'No records to compute from',
      vi: 'Không có hồ sơ để tính',
      zh: '无记录可供计算',
    },
    'record-point': { en: 'Record a point', vi: 'Ghi điểm đo', zh: '记录测量点' },
    evaluate: { en: 'Evaluate the results', vi: 'Đánh giá kết quả', zh: '评价结果' },
    'correct-point': { en: 'Correct a point', vi: 'Sửa điểm đo', zh: '更正测量点' },
    ...retiringActivities,
  },
  choices: {
    subject: {
      system: { en: 'Management system', vi: 'Hệ thống quản lý', zh: '管理体系' },
      process: { en: 'Process', vi: 'Quy trình', zh: '流程' },
      service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
    },
    source: {
      computed: { en: 'Computed from records', vi: 'Tính từ hồ sơ', zh: '由记录计算' },
      entered: { en: 'Entered with proof', vi: 'Nhập kèm bằng chứng', zh: '录入并附证据' },
    },
    'points.how': {
      computed: { en: 'Computed', vi: 'Tính từ hồ sơ', zh: '计算' },
      entered: { en: 'Entered', vi: 'Nhập', zh: '录入' },
      corrected: { en: 'Corrected', vi: 'Đã sửa', zh: '更正' },
    },
    direction: directions,
    priority: deskChoiceTexts.priority,
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    measures: { en: 'measures', vi: 'đo lường', zh: '测量' },
  },
  obligations: {
    complete: { en: 'Complete the measure', vi: 'Hoàn chỉnh thước đo', zh: '完善测量指标' },
    measure: { en: 'Record the next point', vi: 'Ghi điểm đo tiếp theo', zh: '记录下一个测量点' },
    evaluate: { en: 'Evaluate the results', vi: 'Đánh giá kết quả', zh: '评价结果' },
  },
};

/** Names of everything in the register of measures, figures among them. */
export function measureTextsWith(figures: readonly Figure[]): ProcessTexts {
  const figure = Object.fromEntries(figures.map(({ id, name }) => [id, name]));
  return { ...measureTexts, choices: { ...measureTexts.choices, figure } };
}
