import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of deployments. */
export const deploymentTexts: ProcessTexts = {
  plural: { en: 'Deployments', vi: 'Các lần triển khai', zh: '部署' },
  purpose: {
    en: 'What went live where and when, as pipelines and people report it. Each finds the change or release to which it belongs; one that finds none is an exception.',
    vi: 'Những gì đã được đưa vào vận hành, ở đâu và khi nào, do hệ thống tự động và con người báo. Mỗi lần tìm về thay đổi hoặc bản phát hành của nó; lần không tìm thấy là ngoại lệ.',
    zh: '由流水线和人员上报的上线内容、位置和时间。每次部署对应其所属的变更或发布；找不到的为例外。',
  },
  fields: {
    title: { en: 'Deployment', vi: 'Lần triển khai', zh: '部署' },
    source: { en: 'Reported from', vi: 'Nguồn báo', zh: '上报来源' },
    external_id: { en: 'Identifier there', vi: 'Mã tại nguồn', zh: '来源标识' },
    environment: { en: 'Environment', vi: 'Môi trường', zh: '环境' },
    target: { en: 'Target', vi: 'Nơi triển khai', zh: '部署目标' },
    deployed_version: { en: 'Version', vi: 'Phiên bản', zh: '版本' },
    deployed_at: { en: 'Deployed at', vi: 'Thời điểm triển khai', zh: '部署时间' },
    deployed_by: { en: 'Deployed by', vi: 'Người triển khai', zh: '部署者' },
    result: { en: 'Result', vi: 'Kết quả', zh: '结果' },
    url: { en: 'Address there', vi: 'Địa chỉ tại nguồn', zh: '来源地址' },
    service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
    items: { en: 'Configuration items', vi: 'Mục cấu hình', zh: '配置项' },
    change_reference: { en: 'Change as reported', vi: 'Thay đổi theo báo cáo', zh: '上报的变更' },
    change: { en: 'Change', vi: 'Thay đổi', zh: '变更' },
    release: { en: 'Release', vi: 'Bản phát hành', zh: '发布' },
    matched_by: { en: 'Matched by', vi: 'Căn cứ ghép', zh: '匹配依据' },
    matched_at: { en: 'Matched at', vi: 'Ghép lúc', zh: '匹配时间' },
    carried_over: { en: 'Carried over', vi: 'Đã chuyển sang', zh: '已转入' },
    explanation: { en: 'Why without a change', vi: 'Vì sao không có thay đổi', zh: '无变更的原因' },
    explained_by: { en: 'Explained by', vi: 'Người giải thích', zh: '说明人' },
    explained_at: { en: 'Explained at', vi: 'Giải thích lúc', zh: '说明时间' },
    reported_by: { en: 'Reported by', vi: 'Người báo', zh: '上报人' },
    content_hash: { en: 'Digest of the report', vi: 'Mã băm của báo cáo', zh: '报告摘要值' },
  },
  help: {
    change: {
      en: 'The change by which this was deployed. A release may be named instead.',
      vi: 'Thay đổi theo đó đã triển khai. Có thể nêu bản phát hành thay thế.',
      zh: '据以部署的变更，也可填写发布。',
    },
    explanation: {
      en: 'A change that was not recorded stays an exception, explained or not.',
      vi: 'Thay đổi không được ghi nhận vẫn là ngoại lệ dù đã giải thích.',
      zh: '未记录的变更即使已说明，仍是例外。',
    },
  },
  states: {
    unmatched: { en: 'Without a change', vi: 'Chưa có thay đổi', zh: '无对应变更' },
    matched: { en: 'Matched', vi: 'Đã ghép', zh: '已匹配' },
    explained: { en: 'Explained', vi: 'Đã giải thích', zh: '已说明' },
  },
  activities: {
    match: { en: 'Name its change', vi: 'Nêu thay đổi', zh: '指明变更' },
    find: { en: 'Found its change', vi: 'Tìm thấy thay đổi', zh: '找到变更' },
    rematch: { en: 'Name another change', vi: 'Nêu thay đổi khác', zh: '改指变更' },
    explain: { en: 'Explain', vi: 'Giải thích', zh: '说明' },
    'set-aside': { en: 'Set aside by environment', vi: 'Bỏ qua theo môi trường', zh: '按环境排除' },
    undo: { en: 'Undo', vi: 'Hoàn tác', zh: '撤销' },
    'carry-over': { en: 'Carry over', vi: 'Chuyển sang', zh: '转入' },
  },
  choices: {
    result: {
      succeeded: { en: 'Succeeded', vi: 'Thành công', zh: '成功' },
      failed: { en: 'Failed', vi: 'Thất bại', zh: '失败' },
      'rolled-back': { en: 'Rolled back', vi: 'Đã hoàn nguyên', zh: '已回退' },
    },
    matched_by: {
      reference: { en: 'Reference', vi: 'Tham chiếu', zh: '引用' },
      window: { en: 'Time and service', vi: 'Thời gian và dịch vụ', zh: '时间和服务' },
      hand: { en: 'Hand', vi: 'Thủ công', zh: '人工' },
    },
    carried_over: {
      yes: {
        en: 'The change or release holds it',
        vi: 'Thay đổi hoặc bản phát hành đã ghi',
        zh: '变更或发布已记录',
      },
      'not-taken': {
        en: 'Not taken: see the timeline',
        vi: 'Không ghi được: xem dòng thời gian',
        zh: '未能记录：见时间线',
      },
    },
    explanation: {
      'nothing-changed': { en: 'Nothing changed', vi: 'Không có gì thay đổi', zh: '没有任何改变' },
      'other-environment': {
        en: 'No service is provided there',
        vi: 'Nơi đó không cung cấp dịch vụ',
        zh: '该环境不提供服务',
      },
      'reported-wrongly': { en: 'Reported by mistake', vi: 'Báo nhầm', zh: '误报' },
      unrecorded: {
        en: 'A change that was not recorded',
        vi: 'Thay đổi không được ghi nhận',
        zh: '未记录的变更',
      },
    },
  },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
  obligations: {
    match: {
      en: 'Find or explain the change',
      vi: 'Tìm hoặc giải thích thay đổi',
      zh: '查找或说明变更',
    },
  },
};
