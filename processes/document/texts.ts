import type { Text } from '../../kernel/text.ts';
import { documentItems } from '../../standard/documents.ts';
import type { ProcessTexts } from '../module.ts';

const roleTexts: Readonly<Record<string, Text>> = {
  administrator: { en: 'Administrator', vi: 'Quản trị viên', zh: '管理员' },
  'top-management': { en: 'Top management', vi: 'Lãnh đạo cao nhất', zh: '最高管理者' },
  'system-manager': { en: 'SMS manager', vi: 'Người quản lý SMS', zh: 'SMS 经理' },
  'process-owner': { en: 'Process owner', vi: 'Chủ quy trình', zh: '流程负责人' },
  agent: { en: 'Agent', vi: 'Nhân viên hỗ trợ', zh: '服务台人员' },
  requester: { en: 'Requester', vi: 'Người yêu cầu', zh: '请求人' },
  auditor: { en: 'Auditor', vi: 'Chuyên gia đánh giá', zh: '审核员' },
};

const meaningTexts: Readonly<Record<string, Text>> = {
  review: { en: 'Reviewed', vi: 'Đã xem xét', zh: '已评审' },
  approval: { en: 'Approved', vi: 'Đã phê duyệt', zh: '已批准' },
};

const signatureTexts: Readonly<Record<string, Text>> = {
  version: { en: 'Version', vi: 'Phiên bản', zh: '版本' },
  person: { en: 'Person', vi: 'Người ký', zh: '签署人' },
  name: { en: 'Printed name', vi: 'Họ tên', zh: '姓名' },
  at: { en: 'Signed at', vi: 'Thời điểm ký', zh: '签署时间' },
  hash: { en: 'Content signed (SHA-256)', vi: 'Nội dung được ký (SHA-256)', zh: '所签内容 (SHA-256)' },
  meaning: { en: 'Meaning', vi: 'Ý nghĩa', zh: '含义' },
  roles: { en: 'Roles held', vi: 'Vai trò khi ký', zh: '签署时的角色' },
};

const itemTexts: Readonly<Record<string, Text>> = Object.fromEntries(
  documentItems.map(({ id, name }) => [
    id,
    { en: `${id} ${name.en}`, vi: `${id} ${name.vi}`, zh: `${id} ${name.zh}` },
  ]),
);

/** Names of everything about controlled documents. */
export const documentTexts: ProcessTexts = {
  plural: { en: 'Documents', vi: 'Tài liệu', zh: '文件' },
  purpose: {
    en: 'Policies, processes, procedures, plans, forms, agreements and sets of records under control: written, reviewed, approved and published in versions.',
    vi: 'Chính sách, quy trình, thủ tục, kế hoạch, biểu mẫu, thỏa thuận và bộ hồ sơ được kiểm soát: soạn, xem xét, phê duyệt và ban hành theo phiên bản.',
    zh: '受控的方针、流程、程序、计划、表单、协议和记录集：编写、评审、批准并按版本发布。',
  },
  fields: {
    title: { en: 'Title', vi: 'Tên tài liệu', zh: '标题' },
    kind: { en: 'Kind', vi: 'Loại', zh: '类型' },
    item: { en: 'Item of the standard', vi: 'Mục theo tiêu chuẩn', zh: '标准条目' },
    language: { en: 'Language', vi: 'Ngôn ngữ', zh: '语言' },
    description: { en: 'Description', vi: 'Mô tả', zh: '说明' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    reviewers: { en: 'Reviewers', vi: 'Người xem xét', zh: '评审人' },
    approvers: { en: 'Approvers', vi: 'Người phê duyệt', zh: '批准人' },
    distribution: { en: 'Distributed to roles', vi: 'Phân phối đến vai trò', zh: '分发角色' },
    distribution_people: { en: 'Distributed to people', vi: 'Phân phối đến người', zh: '分发人员' },
    review_interval_days: {
      en: 'Days between reviews',
      vi: 'Số ngày giữa hai lần rà soát',
      zh: '评审间隔（天）',
    },
    retention_days: {
      en: 'Days kept after withdrawal',
      vi: 'Số ngày lưu giữ sau khi thu hồi',
      zh: '撤销后保留天数',
    },
    external_source: { en: 'Issued by', vi: 'Nơi ban hành', zh: '发布方' },
    external_reference: { en: 'Reference there', vi: 'Số hiệu tại nơi ban hành', zh: '外部编号' },
    authors: { en: 'Authors', vi: 'Người soạn', zh: '编写人' },
    content_hash: { en: 'Content (SHA-256)', vi: 'Nội dung (SHA-256)', zh: '内容 (SHA-256)' },
    media_type: { en: 'Form of the content', vi: 'Dạng nội dung', zh: '内容格式' },
    generated_from: { en: 'Generated from process', vi: 'Tạo từ quy trình', zh: '生成自流程' },
    generated_digest: {
      en: 'Definition it was made from (SHA-256)',
      vi: 'Định nghĩa dùng để tạo (SHA-256)',
      zh: '生成所据定义 (SHA-256)',
    },
    submitted_hash: { en: 'Submitted content', vi: 'Nội dung đã trình', zh: '已提交内容' },
    published_hash: { en: 'Published content', vi: 'Nội dung đã ban hành', zh: '已发布内容' },
    version_number: { en: 'Version', vi: 'Phiên bản', zh: '版本' },
    effective_date: { en: 'Effective from', vi: 'Ngày hiệu lực', zh: '生效日期' },
    material: { en: 'Material change', vi: 'Thay đổi quan trọng', zh: '重大变更' },
    change_summary: { en: 'What changed', vi: 'Nội dung thay đổi', zh: '变更内容' },
    reviewed_at: { en: 'Last reviewed', vi: 'Rà soát lần cuối', zh: '最近评审' },
    next_review: { en: 'Next review', vi: 'Rà soát tiếp theo', zh: '下次评审' },
    withdrawn_at: { en: 'Withdrawn', vi: 'Thời điểm thu hồi', zh: '撤销时间' },
    keep_until: { en: 'Kept until', vi: 'Lưu giữ đến', zh: '保留至' },
    disposed_at: { en: 'Disposed of', vi: 'Thời điểm hủy bỏ', zh: '处置时间' },
    disposed_by: { en: 'Disposed of by', vi: 'Người hủy bỏ', zh: '处置人' },
    reviews: { en: 'Reviews', vi: 'Xem xét', zh: '评审记录' },
    approvals: { en: 'Approvals', vi: 'Phê duyệt', zh: '批准记录' },
    versions: { en: 'Published versions', vi: 'Các phiên bản đã ban hành', zh: '已发布版本' },
  },
  help: {
    item: {
      en: 'The documented information of the standard that this is. Where an item does not apply, keep a short document that says so and why.',
      vi: 'Thông tin dạng văn bản của tiêu chuẩn mà tài liệu này đáp ứng. Nếu một mục không áp dụng, hãy giữ một tài liệu ngắn nêu rõ lý do.',
      zh: '本文件对应的标准成文信息。若某项不适用，请保留一份简短文件说明原因。',
    },
    material: {
      en: 'Everybody on the distribution list reads and acknowledges it again.',
      vi: 'Mọi người trong danh sách phân phối phải đọc và xác nhận lại.',
      zh: '分发名单上的所有人须重新阅读并确认。',
    },
    approvers: {
      en: 'An author is never the only approver. If an approver leaves, name another one.',
      vi: 'Người soạn không bao giờ là người phê duyệt duy nhất. Nếu người phê duyệt nghỉ, hãy chỉ định người khác.',
      zh: '编写者不能是唯一的批准人。若批准人离职，请另行指定。',
    },
    external_source: {
      en: 'Of a document from outside: who issues it.',
      vi: 'Đối với tài liệu bên ngoài: đơn vị ban hành.',
      zh: '外来文件的发布单位。',
    },
  },
  columns: {
    reviews: signatureTexts,
    approvals: signatureTexts,
    versions: {
      number: { en: 'Version', vi: 'Phiên bản', zh: '版本' },
      title: { en: 'Title', vi: 'Tên tài liệu', zh: '标题' },
      hash: { en: 'Content (SHA-256)', vi: 'Nội dung (SHA-256)', zh: '内容 (SHA-256)' },
      previous_hash: { en: 'Content before', vi: 'Nội dung trước đó', zh: '前一内容' },
      media_type: { en: 'Form of the content', vi: 'Dạng nội dung', zh: '内容格式' },
      generated_digest: {
        en: 'Definition it was made from (SHA-256)',
        vi: 'Định nghĩa dùng để tạo (SHA-256)',
        zh: '生成所据定义 (SHA-256)',
      },
      authors: { en: 'Authors', vi: 'Người soạn', zh: '编写人' },
      approved_by: { en: 'Approved by', vi: 'Người phê duyệt', zh: '批准人' },
      published_at: { en: 'Published', vi: 'Thời điểm ban hành', zh: '发布时间' },
      published_by: { en: 'Published by', vi: 'Người ban hành', zh: '发布人' },
      effective_date: { en: 'Effective from', vi: 'Ngày hiệu lực', zh: '生效日期' },
      material: { en: 'Material change', vi: 'Thay đổi quan trọng', zh: '重大变更' },
      summary: { en: 'What changed', vi: 'Nội dung thay đổi', zh: '变更内容' },
      superseded_on: { en: 'Superseded', vi: 'Bị thay thế từ ngày', zh: '被取代日期' },
    },
  },
  states: {
    draft: { en: 'Draft', vi: 'Bản thảo', zh: '草稿' },
    'in-review': { en: 'In review', vi: 'Đang xem xét', zh: '评审中' },
    'in-approval': { en: 'In approval', vi: 'Đang phê duyệt', zh: '批准中' },
    published: { en: 'Published', vi: 'Đã ban hành', zh: '已发布' },
    withdrawn: { en: 'Withdrawn', vi: 'Đã thu hồi', zh: '已撤销' },
    disposed: { en: 'Disposed of', vi: 'Đã hủy bỏ', zh: '已处置' },
  },
  activities: {
    write: { en: 'Change the content', vi: 'Sửa nội dung', zh: '修改内容' },
    describe: { en: 'Change particulars', vi: 'Sửa thông tin tài liệu', zh: '修改文件信息' },
    submit: { en: 'Submit for review', vi: 'Trình xem xét', zh: '提交评审' },
    review: { en: 'Sign as reviewed', vi: 'Ký xem xét', zh: '签署评审' },
    approve: { en: 'Sign as approved', vi: 'Ký phê duyệt', zh: '签署批准' },
    return: { en: 'Return to the authors', vi: 'Trả lại người soạn', zh: '退回编写人' },
    publish: { en: 'Publish', vi: 'Ban hành', zh: '发布' },
    confirm: { en: 'Confirm without change', vi: 'Xác nhận không thay đổi', zh: '确认无需变更' },
    revise: { en: 'Begin a new version', vi: 'Soạn phiên bản mới', zh: '开始新版本' },
    'drop-revision': { en: 'Drop the new version', vi: 'Bỏ phiên bản mới', zh: '放弃新版本' },
    withdraw: { en: 'Withdraw', vi: 'Thu hồi', zh: '撤销' },
    dispose: { en: 'Dispose of', vi: 'Hủy bỏ', zh: '处置' },
  },
  choices: {
    kind: {
      policy: { en: 'Policy', vi: 'Chính sách', zh: '方针' },
      process: { en: 'Process', vi: 'Quy trình', zh: '流程' },
      procedure: { en: 'Procedure', vi: 'Thủ tục', zh: '程序' },
      plan: { en: 'Plan', vi: 'Kế hoạch', zh: '计划' },
      guideline: { en: 'Guideline', vi: 'Hướng dẫn', zh: '指南' },
      form: { en: 'Form', vi: 'Biểu mẫu', zh: '表单' },
      agreement: { en: 'Agreement', vi: 'Thỏa thuận', zh: '协议' },
      'record-set': { en: 'Set of records', vi: 'Bộ hồ sơ', zh: '记录集' },
      external: { en: 'External document', vi: 'Tài liệu bên ngoài', zh: '外来文件' },
    },
    item: itemTexts,
    language: {
      en: { en: 'English', vi: 'Tiếng Anh', zh: '英语' },
      vi: { en: 'Vietnamese', vi: 'Tiếng Việt', zh: '越南语' },
      zh: { en: 'Chinese', vi: 'Tiếng Trung', zh: '中文' },
    },
    distribution: roleTexts,
    'reviews.meaning': meaningTexts,
    'reviews.roles': roleTexts,
    'approvals.meaning': meaningTexts,
    'approvals.roles': roleTexts,
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    replaces: { en: 'replaces', vi: 'thay thế', zh: '取代' },
    'belongs-to': { en: 'belongs to', vi: 'thuộc về', zh: '属于' },
  },
  obligations: {
    finish: { en: 'Finish and submit the draft', vi: 'Hoàn thành và trình bản thảo', zh: '完成并提交草稿' },
    review: { en: 'Review the document', vi: 'Xem xét tài liệu', zh: '评审文件' },
    approve: { en: 'Approve the document', vi: 'Phê duyệt tài liệu', zh: '批准文件' },
    publish: { en: 'Publish the document', vi: 'Ban hành tài liệu', zh: '发布文件' },
    'periodic-review': { en: 'Look at the document again', vi: 'Rà soát lại tài liệu', zh: '定期评审文件' },
  },
};
