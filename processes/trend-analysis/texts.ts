import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of trend analyses. */
export const trendAnalysisTexts: ProcessTexts = {
  plural: { en: 'Trend analyses', vi: 'Phân tích xu hướng', zh: '趋势分析' },
  purpose: {
    en: 'What the records of changes and releases show over a period and against the one before, what you conclude from it, and which improvements it gives rise to.',
    vi: 'Hồ sơ thay đổi và phát hành cho thấy gì trong kỳ và so với kỳ trước, kết luận ra sao và dẫn đến cải tiến nào.',
    zh: '变更和发布记录在一个期间内及与上一期间相比所反映的情况、由此得出的结论及引发的改进。',
  },
  fields: {
    title: { en: 'Analysis', vi: 'Phân tích', zh: '分析' },
    description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    subject: { en: 'Of', vi: 'Đối tượng', zh: '对象' },
    period_from: { en: 'First day', vi: 'Ngày đầu', zh: '首日' },
    period_to: { en: 'Last day', vi: 'Ngày cuối', zh: '末日' },
    figures: { en: 'Figures', vi: 'Số liệu', zh: '数据' },
    computed_at: { en: 'Computed at', vi: 'Tính lúc', zh: '计算时间' },
    conclusions: { en: 'Conclusions', vi: 'Kết luận', zh: '结论' },
    improvements: { en: 'Improvements', vi: 'Cải tiến', zh: '改进' },
    no_improvement: {
      en: 'Why no improvement',
      vi: 'Lý do không có cải tiến',
      zh: '无改进的原因',
    },
    concluded_at: { en: 'Concluded at', vi: 'Kết luận lúc', zh: '得出结论时间' },
    concluded_by: { en: 'Concluded by', vi: 'Người kết luận', zh: '得出结论者' },
  },
  help: {
    figures: {
      en: 'Computed by the program: the period, and the equally long one before it.',
      vi: 'Do chương trình tính: kỳ này và kỳ liền trước có cùng độ dài.',
      zh: '由程序计算：本期间及其前一个等长期间。',
    },
    conclusions: {
      en: 'What grows or shrinks, why, and what follows from it.',
      vi: 'Điều gì tăng hay giảm, vì sao và hệ quả là gì.',
      zh: '什么在增减、原因何在、由此带来什么。',
    },
  },
  columns: {
    figures: {
      figure: { en: 'Figure', vi: 'Chỉ số', zh: '指标' },
      group: { en: 'Of', vi: 'Nhóm', zh: '分组' },
      value: { en: 'Period', vi: 'Kỳ này', zh: '本期' },
      previous: { en: 'Before', vi: 'Kỳ trước', zh: '上期' },
      unit: { en: 'Unit', vi: 'Đơn vị', zh: '单位' },
    },
  },
  states: {
    draft: { en: 'Draft', vi: 'Bản nháp', zh: '草稿' },
    done: { en: 'Concluded', vi: 'Đã kết luận', zh: '已得出结论' },
    replaced: { en: 'Followed by a later one', vi: 'Đã có lần sau', zh: '已有后续分析' },
    discarded: { en: 'Discarded', vi: 'Đã bỏ', zh: '已放弃' },
  },
  activities: {
    revise: { en: 'Revise', vi: 'Sửa', zh: '修改' },
    compute: { en: 'Compute figures', vi: 'Tính số liệu', zh: '计算数据' },
    conclude: { en: 'Conclude', vi: 'Kết luận', zh: '得出结论' },
    replace: { en: 'Follow by a later one', vi: 'Thay bằng lần sau', zh: '由后续分析取代' },
    discard: { en: 'Discard', vi: 'Bỏ', zh: '放弃' },
  },
  choices: {
    subject: {
      change: { en: 'Changes', vi: 'Thay đổi', zh: '变更' },
      release: { en: 'Releases', vi: 'Bản phát hành', zh: '发布' },
    },
    'figures.figure': {
      recorded: { en: 'Recorded or deployed', vi: 'Đã ghi nhận hoặc triển khai', zh: '已记录或部署' },
      'by-type': { en: 'By type', vi: 'Theo loại', zh: '按类型' },
      'by-category': { en: 'By category', vi: 'Theo nhóm', zh: '按类别' },
      'by-level': { en: 'By level of risk', vi: 'Theo mức rủi ro', zh: '按风险级别' },
      'emergency-share': { en: 'Share of emergencies', vi: 'Tỷ lệ khẩn cấp', zh: '紧急占比' },
      assessed: { en: 'With an outcome', vi: 'Đã có kết quả', zh: '已有结果' },
      'success-share': { en: 'Share of successful ones', vi: 'Tỷ lệ thành công', zh: '成功率' },
      'with-problems': { en: 'With problems', vi: 'Có vấn đề', zh: '有问题' },
      failed: { en: 'Failed', vi: 'Thất bại', zh: '失败' },
      'backed-out': { en: 'Backed out', vi: 'Đã hoàn nguyên', zh: '已回退' },
      'unrecorded-deployments': {
        en: 'Deployments without a recorded change',
        vi: 'Lần triển khai không có thay đổi được ghi nhận',
        zh: '没有已记录变更的部署',
      },
      'lead-time': {
        en: 'Middle of the time from recording to deployment',
        vi: 'Trung vị thời gian từ ghi nhận đến triển khai',
        zh: '从记录到部署的时间中位数',
      },
      incidents: { en: 'Incidents after deployment', vi: 'Sự cố sau triển khai', zh: '部署后的事件' },
      'with-incidents': {
        en: 'Releases followed by incidents',
        vi: 'Bản phát hành kéo theo sự cố',
        zh: '引发事件的发布',
      },
    },
    'figures.unit': {
      count: { en: 'number', vi: 'số lượng', zh: '个' },
      percent: { en: '%', vi: '%', zh: '%' },
      hours: { en: 'hours', vi: 'giờ', zh: '小时' },
    },
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    'gives-rise-to': { en: 'gives rise to', vi: 'dẫn đến', zh: '引发' },
  },
  obligations: {
    conclude: {
      en: 'Conclude the trend analysis',
      vi: 'Kết luận phân tích xu hướng',
      zh: '得出趋势分析结论',
    },
    repeat: { en: 'Analyse trends again', vi: 'Phân tích xu hướng lần tiếp theo', zh: '再次分析趋势' },
  },
};
