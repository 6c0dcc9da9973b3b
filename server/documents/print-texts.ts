import type { Text } from '../../kernel/text.ts';

/** What is printed on documents besides what people wrote. */
export const printTexts = {
  version: { en: 'Version', vi: 'Phiên bản', zh: '版本' },
  draft: { en: 'Draft, not approved', vi: 'Bản thảo, chưa phê duyệt', zh: '草稿，未经批准' },
  page: { en: 'Page {page} of {total}', vi: 'Trang {page}/{total}', zh: '第 {page} 页，共 {total} 页' },
  number: { en: 'Number', vi: 'Số hiệu', zh: '编号' },
  kind: { en: 'Kind', vi: 'Loại', zh: '类型' },
  owner: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
  effective_date: { en: 'Effective from', vi: 'Ngày hiệu lực', zh: '生效日期' },
  next_review: { en: 'Next review', vi: 'Rà soát tiếp theo', zh: '下次评审' },
  summary: { en: 'What changed', vi: 'Nội dung thay đổi', zh: '变更内容' },
  approval: { en: 'Review and approval', vi: 'Xem xét và phê duyệt', zh: '评审与批准' },
  meaning: { en: 'Meaning', vi: 'Ý nghĩa', zh: '含义' },
  name: { en: 'Name', vi: 'Họ tên', zh: '姓名' },
  signed_at: { en: 'Signed at', vi: 'Thời điểm ký', zh: '签署时间' },
  'meaning-review': { en: 'Reviewed', vi: 'Đã xem xét', zh: '已评审' },
  'meaning-approval': { en: 'Approved', vi: 'Đã phê duyệt', zh: '已批准' },
  completion: { en: 'Completion', vi: 'Hoàn tất', zh: '完成' },
  'meaning-completion': { en: 'Completed', vi: 'Đã hoàn tất', zh: '已完成' },
  'form-older': {
    en: '{version} (version {current} is in force now)',
    vi: '{version} (hiện phiên bản {current} đang hiệu lực)',
    zh: '{version}（现行版本为 {current}）',
  },
  'form-not-in-force': {
    en: '{version} (no longer in force)',
    vi: '{version} (không còn hiệu lực)',
    zh: '{version}（已不再有效）',
  },
  approved_by: { en: 'Approved by {names}', vi: 'Phê duyệt: {names}', zh: '批准：{names}' },
  unsigned: { en: 'Nobody has signed this yet.', vi: 'Chưa có ai ký.', zh: '尚无人签署。' },
  content: { en: 'Content (SHA-256)', vi: 'Nội dung (SHA-256)', zh: '内容 (SHA-256)' },
} as const satisfies Record<string, Text>;
