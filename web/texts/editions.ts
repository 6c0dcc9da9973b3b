import { textTable } from './text-table.ts';

/** Words about matching clauses of other standards and of earlier editions. */
export const editionsTexts = textTable('editions', {
  title: {
    en: 'Coming from an earlier edition',
    vi: 'Chuyển đổi từ phiên bản trước',
    zh: '从以往版本过渡',
  },
  'what-it-says': {
    en: 'Where each clause of the edition of 2018 comes from and what is asked differently. In our own words and mostly from expert knowledge: check it against licensed copies.',
    vi: 'Mỗi điều khoản của phiên bản 2018 có nguồn gốc từ đâu và yêu cầu khác đi thế nào. Diễn đạt bằng lời của chúng tôi, phần lớn theo kiến thức chuyên gia: hãy đối chiếu với bản tiêu chuẩn có bản quyền.',
    zh: '2018版各条款的来源以及要求有何不同。以我们自己的语言表述，多依据专业知识：请与正版标准核对。',
  },
  from: { en: 'From', vi: 'Từ', zh: '原版本' },
  'only-changes': {
    en: 'New or changed only',
    vi: 'Chỉ nội dung mới hoặc thay đổi',
    zh: '仅显示新增或有变更的条款',
  },
  'shown-of': {
    en: '{shown} of {all} clauses shown',
    vi: 'Hiển thị {shown} trong số {all} điều khoản',
    zh: '显示 {all} 条中的 {shown} 条',
  },
  clause: { en: 'Clause of 2018', vi: 'Điều khoản 2018', zh: '2018版条款' },
  'clause-title': { en: 'Title', vi: 'Tên điều khoản', zh: '条款标题' },
  origin: { en: 'Comes from', vi: 'Nguồn gốc', zh: '来源' },
  'no-origin': { en: 'Nothing before', vi: 'Trước đây không có', zh: '以前没有' },
  what: { en: 'What changed', vi: 'Nội dung thay đổi', zh: '变更内容' },
  change: { en: 'Change', vi: 'Mức thay đổi', zh: '变更类型' },
  'change-new': { en: 'New', vi: 'Mới', zh: '新增' },
  'change-changed': { en: 'Changed', vi: 'Thay đổi', zh: '有变更' },
  'change-moved': { en: 'Moved', vi: 'Chuyển chỗ', zh: '移位' },
  'change-same': { en: 'The same', vi: 'Không đổi', zh: '未变' },
  requirements: { en: 'Requirements', vi: 'Yêu cầu', zh: '要求' },
  requirement: { en: 'Requirement', vi: 'Yêu cầu', zh: '要求' },
  statement: { en: 'In our words', vi: 'Diễn giải', zh: '释义' },
  verdict: { en: 'Verdict', vi: 'Kết luận', zh: '结论' },
  'asks-nothing': { en: 'Asks nothing', vi: 'Không có yêu cầu', zh: '不含要求' },
  'verdicts-of': { en: 'Verdicts of', vi: 'Kết luận của', zh: '结论来自' },
  'not-assessed': {
    en: 'Nothing was assessed yet, so no verdict stands beside the requirements.',
    vi: 'Chưa có lần đánh giá nào nên chưa có kết luận bên cạnh các yêu cầu.',
    zh: '尚未进行评估，因此各项要求旁没有结论。',
  },
  matching: { en: 'Matching clauses', vi: 'Điều khoản tương ứng', zh: '对应条款' },
  'matching-why': {
    en: 'For clause {clause}: where evidence could serve twice. Conformity with one standard is never shown by another.',
    vi: 'Cho điều khoản {clause}: nơi bằng chứng có thể dùng chung. Sự phù hợp với một tiêu chuẩn không chứng tỏ sự phù hợp với tiêu chuẩn khác.',
    zh: '针对条款 {clause}：说明证据可能共用之处。符合一项标准并不证明符合另一项标准。',
  },
  'kind-common': { en: 'common text', vi: 'nội dung chung', zh: '通用文本' },
  'kind-extended': {
    en: 'common text with additions',
    vi: 'nội dung chung có bổ sung',
    zh: '通用文本并有补充',
  },
  'kind-topic': { en: 'related subject', vi: 'chủ đề liên quan', zh: '相关主题' },
  'kind-none': { en: 'nothing corresponds', vi: 'không có điều tương ứng', zh: '无对应条款' },
  earlier: { en: 'In earlier editions', vi: 'Trong các phiên bản trước', zh: '在以往版本中' },
  'earlier-all': {
    en: 'All changes of clauses',
    vi: 'Mọi thay đổi của các điều khoản',
    zh: '全部条款的变更',
  },
});
