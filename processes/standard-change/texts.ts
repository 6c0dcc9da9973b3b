import { riskColumnTexts, sharedFieldTexts } from '../change-words.ts';
import type { ProcessTexts } from '../module.ts';

/** Names of everything about templates of standard changes. */
export const standardChangeTexts: ProcessTexts = {
  plural: { en: 'Standard changes', vi: 'Thay đổi tiêu chuẩn', zh: '标准变更' },
  purpose: {
    en: 'Templates of changes that are low in risk and done often: assessed and approved once for all that follow them.',
    vi: 'Mẫu của các thay đổi rủi ro thấp, làm thường xuyên: đánh giá và phê duyệt một lần cho mọi thay đổi theo mẫu.',
    zh: '低风险且经常执行的变更的模板：一次评估和批准，适用于所有据此执行的变更。',
  },
  fields: {
    ...sharedFieldTexts,
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    services: {
      en: 'For the services (none: all)',
      vi: 'Cho các dịch vụ (trống: tất cả)',
      zh: '适用服务（空为全部）',
    },
    straight_to_scheduled: {
      en: 'Needs no further approval',
      vi: 'Không cần phê duyệt thêm',
      zh: '无需另行批准',
    },
    authors: { en: 'Written by', vi: 'Người viết', zh: '编写人' },
    approved_at: { en: 'Approved', vi: 'Thời điểm phê duyệt', zh: '批准时间' },
    approved_by: { en: 'Approved by', vi: 'Người phê duyệt', zh: '批准人' },
    reviewed_at: { en: 'Last reviewed', vi: 'Xem xét lần cuối', zh: '最近评审' },
    used_count: { en: 'Used', vi: 'Số lần dùng', zh: '使用次数' },
    unsuccessful_count: { en: 'Not successful', vi: 'Không thành công', zh: '未成功次数' },
  },
  columns: riskColumnTexts,
  states: {
    draft: { en: 'Draft', vi: 'Bản nháp', zh: '草稿' },
    approved: { en: 'Approved', vi: 'Đã phê duyệt', zh: '已批准' },
    retired: { en: 'Retired', vi: 'Ngừng dùng', zh: '已停用' },
  },
  activities: {
    revise: { en: 'Revise', vi: 'Sửa', zh: '修订' },
    approve: { en: 'Approve', vi: 'Phê duyệt', zh: '批准' },
    redraft: { en: 'Write anew', vi: 'Viết lại', zh: '重新编写' },
    review: { en: 'Review', vi: 'Xem xét', zh: '评审' },
    retire: { en: 'Retire', vi: 'Ngừng dùng', zh: '停用' },
  },
  choices: {},
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
  obligations: {
    approve: { en: 'Decide on the template', vi: 'Quyết định về mẫu', zh: '对模板作出决定' },
    review: { en: 'Review the template', vi: 'Xem xét mẫu', zh: '评审模板' },
  },
};
