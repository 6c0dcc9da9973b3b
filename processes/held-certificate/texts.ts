import { editions } from '../../standard/editions.ts';
import type { ProcessTexts } from '../module.ts';

/** Names of everything about certificates that the organisation holds. */
export const heldCertificateTexts: ProcessTexts = {
  plural: { en: 'Certificates held', vi: 'Chứng chỉ đang giữ', zh: '所持证书' },
  purpose: {
    en: 'Certificates as the body issued them: when surveillance and recertification are due, where the marks are used, what changed.',
    vi: 'Chứng chỉ do tổ chức chứng nhận cấp: hạn giám sát và chứng nhận lại, dấu được dùng ở đâu, đã thay đổi gì.',
    zh: '认证机构颁发的证书：监督与再认证的期限、标志的使用处以及变更情况。',
  },
  fields: {
    title: { en: 'Certificate', vi: 'Chứng chỉ', zh: '证书' },
    certificate_number: { en: 'Certificate number', vi: 'Số chứng chỉ', zh: '证书编号' },
    edition: { en: 'Edition', vi: 'Phiên bản tiêu chuẩn', zh: '标准版本' },
    body: { en: 'Certification body', vi: 'Tổ chức chứng nhận', zh: '认证机构' },
    body_name: { en: 'Issued by', vi: 'Nơi cấp', zh: '颁发机构' },
    accreditation_body: { en: 'Accreditation body', vi: 'Tổ chức công nhận', zh: '认可机构' },
    accreditation_number: { en: 'Accreditation number', vi: 'Số công nhận', zh: '认可编号' },
    application: { en: 'Application', vi: 'Đơn đăng ký', zh: '申请' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    scope_statement: { en: 'Scope', vi: 'Phạm vi', zh: '范围' },
    sites: { en: 'Sites', vi: 'Địa điểm', zh: '场所' },
    decided_on: { en: 'Decided on', vi: 'Ngày quyết định', zh: '决定日期' },
    effective_on: { en: 'Effective from', vi: 'Hiệu lực từ', zh: '生效日期' },
    expires_on: { en: 'Valid until', vi: 'Có giá trị đến', zh: '有效期至' },
    renewed_on: { en: 'Renewal decided on', vi: 'Ngày quyết định gia hạn', zh: '再认证决定日期' },
    status_address: { en: 'Status page', vi: 'Trang tra cứu hiệu lực', zh: '状态查询网址' },
    statement: { en: 'Signed statement', vi: 'Xác nhận có chữ ký', zh: '签名声明' },
    surveillances: { en: 'Surveillance audits', vi: 'Các lần đánh giá giám sát', zh: '监督审核' },
    next_surveillance_on: {
      en: 'Next surveillance agreed for',
      vi: 'Ngày giám sát đã thống nhất',
      zh: '商定的下次监督日期',
    },
    applications: { en: 'Applications made for it', vi: 'Đơn đã lập', zh: '相关申请' },
    recertification: { en: 'Application for recertification', vi: 'Đơn chứng nhận lại', zh: '再认证申请' },
    marks: { en: 'Use of marks', vi: 'Việc dùng dấu', zh: '标志使用' },
    no_marks: { en: 'No marks are used', vi: 'Không dùng dấu', zh: '未使用标志' },
    marks_checked_at: { en: 'Use of marks checked', vi: 'Lần kiểm tra dùng dấu', zh: '标志使用检查时间' },
    reason: { en: 'Reason given by the body', vi: 'Lý do của tổ chức chứng nhận', zh: '认证机构给出的理由' },
    suspended_at: { en: 'Suspended', vi: 'Thời điểm đình chỉ', zh: '暂停时间' },
  },
  help: {
    decided_on: {
      en: 'The day of the certification decision. Blank: the day from which the certificate takes effect.',
      vi: 'Ngày ra quyết định chứng nhận. Để trống: lấy ngày bắt đầu hiệu lực.',
      zh: '作出认证决定的日期；空白则以生效日期为准。',
    },
    surveillances: {
      en: 'All audits of this cycle, those recorded before included.',
      vi: 'Mọi lần đánh giá trong chu kỳ này, gồm cả các lần đã ghi.',
      zh: '本周期内的全部审核，包括此前已记录的。',
    },
    marks: {
      en: 'Each place where the certificate or a mark is shown. It must not look like a certified product.',
      vi: 'Mỗi nơi trưng chứng chỉ hoặc dấu. Không được gây hiểu là chứng nhận sản phẩm.',
      zh: '展示证书或标志的每一处，不得使人误解为产品认证。',
    },
  },
  columns: {
    sites: {
      name: { en: 'Site', vi: 'Địa điểm', zh: '场所' },
      address: { en: 'Address', vi: 'Địa chỉ', zh: '地址' },
      activities: { en: 'Activities', vi: 'Hoạt động', zh: '活动' },
    },
    surveillances: {
      done_on: { en: 'Day', vi: 'Ngày', zh: '日期' },
      audit: { en: 'Audit', vi: 'Cuộc đánh giá', zh: '审核' },
    },
    marks: {
      where: { en: 'Where', vi: 'Ở đâu', zh: '使用处' },
      mark: { en: 'What', vi: 'Loại', zh: '类别' },
      permitted: { en: 'As the rules permit', vi: 'Đúng quy định', zh: '符合使用规则' },
      note: { en: 'Note', vi: 'Ghi chú', zh: '备注' },
    },
  },
  states: {
    valid: { en: 'Valid', vi: 'Còn hiệu lực', zh: '有效' },
    suspended: { en: 'Suspended', vi: 'Bị đình chỉ', zh: '暂停' },
    expired: { en: 'Expired', vi: 'Hết hạn', zh: '已过期' },
    withdrawn: { en: 'Withdrawn', vi: 'Bị thu hồi', zh: '已撤销' },
    ended: { en: 'Ended', vi: 'Đã kết thúc', zh: '已终止' },
  },
  activities: {
    'arrange-surveillance': {
      en: 'Agree on surveillance',
      vi: 'Thống nhất ngày giám sát',
      zh: '商定监督日期',
    },
    'record-surveillance': { en: 'Record surveillance', vi: 'Ghi lần giám sát', zh: '记录监督审核' },
    'check-marks': { en: 'Check the use of marks', vi: 'Kiểm tra việc dùng dấu', zh: '检查标志使用' },
    apply: { en: 'Begin an application', vi: 'Lập đơn', zh: '提出申请' },
    complain: { en: 'Note a complaint to the body', vi: 'Ghi khiếu nại tới tổ chức', zh: '记录向机构的投诉' },
    'record-suspension': { en: 'Record: suspended', vi: 'Ghi: bị đình chỉ', zh: '记录：暂停' },
    'record-restoration': { en: 'Record: restored', vi: 'Ghi: được khôi phục', zh: '记录：恢复' },
    'record-scope-change': { en: 'Record: scope changed', vi: 'Ghi: đổi phạm vi', zh: '记录：范围变更' },
    'record-renewal': { en: 'Record: renewed', vi: 'Ghi: được gia hạn', zh: '记录：再认证' },
    'record-expiry': { en: 'Record: expired', vi: 'Ghi: hết hạn', zh: '记录：过期' },
    'record-withdrawal': { en: 'Record: withdrawn', vi: 'Ghi: bị thu hồi', zh: '记录：撤销' },
    end: { en: 'End', vi: 'Kết thúc', zh: '终止' },
  },
  choices: {
    edition: Object.fromEntries(editions.map(({ id, title }) => [id, { en: title, vi: title, zh: title }])),
    'marks.mark': {
      certificate: { en: 'Certificate', vi: 'Chứng chỉ', zh: '证书' },
      'body-mark': {
        en: 'Mark of the certification body',
        vi: 'Dấu của tổ chức chứng nhận',
        zh: '认证机构标志',
      },
      'accreditation-mark': { en: 'Accreditation symbol', vi: 'Biểu tượng công nhận', zh: '认可标识' },
      words: { en: 'Statement in words', vi: 'Câu công bố', zh: '文字声明' },
    },
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    replaces: { en: 'replaces', vi: 'thay thế', zh: '取代' },
  },
  obligations: {
    'arrange-surveillance': {
      en: 'Agree on the surveillance audit',
      vi: 'Thống nhất lần đánh giá giám sát',
      zh: '商定监督审核',
    },
    surveillance: { en: 'Surveillance audit', vi: 'Đánh giá giám sát', zh: '监督审核' },
    'apply-for-recertification': {
      en: 'Apply for recertification',
      vi: 'Nộp đơn chứng nhận lại',
      zh: '申请再认证',
    },
    recertify: {
      en: 'Recertification before expiry',
      vi: 'Chứng nhận lại trước khi hết hạn',
      zh: '到期前完成再认证',
    },
    'check-marks': { en: 'Check the use of marks', vi: 'Kiểm tra việc dùng dấu', zh: '检查标志使用' },
    'stop-marks': { en: 'Stop using the marks', vi: 'Ngừng dùng dấu', zh: '停止使用标志' },
  },
};
