import type { ProcessTexts } from '../module.ts';

/** Names of everything about acknowledgements. */
export const acknowledgementTexts: ProcessTexts = {
  plural: { en: 'Acknowledgements', vi: 'Xác nhận đã đọc', zh: '阅读确认' },
  purpose: {
    en: 'Who has said that they read and understood which version of which document. Made when a document is published.',
    vi: 'Ai đã xác nhận đọc và hiểu phiên bản nào của tài liệu nào. Được tạo khi tài liệu được ban hành.',
    zh: '记录谁已确认阅读并理解哪份文件的哪个版本。文件发布时自动生成。',
  },
  fields: {
    title: { en: 'What is to be read', vi: 'Nội dung cần đọc', zh: '需阅读内容' },
    person: { en: 'Person', vi: 'Người đọc', zh: '人员' },
    document: { en: 'Document', vi: 'Tài liệu', zh: '文件' },
    version_number: { en: 'Version', vi: 'Phiên bản', zh: '版本' },
    content_hash: { en: 'Content (SHA-256)', vi: 'Nội dung (SHA-256)', zh: '内容 (SHA-256)' },
    given_at: { en: 'Read and understood', vi: 'Thời điểm xác nhận', zh: '确认时间' },
    lapse_reason: { en: 'Why it lapsed', vi: 'Lý do hết hiệu lực', zh: '失效原因' },
  },
  states: {
    owed: { en: 'Owed', vi: 'Chưa xác nhận', zh: '待确认' },
    given: { en: 'Given', vi: 'Đã xác nhận', zh: '已确认' },
    lapsed: { en: 'Lapsed', vi: 'Hết hiệu lực', zh: '已失效' },
  },
  activities: {
    give: { en: 'I have read and understood it', vi: 'Tôi đã đọc và hiểu', zh: '我已阅读并理解' },
    lapse: { en: 'Let lapse', vi: 'Cho hết hiệu lực', zh: '使其失效' },
  },
  choices: {
    lapse_reason: {
      superseded: {
        en: 'A later version took its place',
        vi: 'Đã có phiên bản mới hơn',
        zh: '已被新版本取代',
      },
      withdrawn: { en: 'The document was withdrawn', vi: 'Tài liệu đã thu hồi', zh: '文件已撤销' },
      'not-distributed': {
        en: 'Not on the distribution list any more',
        vi: 'Không còn trong danh sách phân phối',
        zh: '已不在分发名单上',
      },
    },
  },
  clocks: {},
  relations: {},
  obligations: {
    acknowledge: {
      en: 'Read the document and confirm it',
      vi: 'Đọc tài liệu và xác nhận',
      zh: '阅读文件并确认',
    },
  },
};
