import type { Text } from '../../kernel/text.ts';
import { editions } from '../../standard/editions.ts';
import type { ProcessTexts } from '../module.ts';

/** Titles of the editions, which are the same in every language. */
const editionNames: Readonly<Record<string, Text>> = Object.fromEntries(
  editions.map(({ id, title }) => [id, { en: title, vi: title, zh: title }]),
);

/** Names of everything in the register of certificates. */
export const certificateTexts: ProcessTexts = {
  plural: { en: 'Certificates', vi: 'Giấy chứng nhận', zh: '认证证书' },
  purpose: {
    en: 'Certificates issued to clients, each resting on decisions. Anybody can look up the status of one by its number.',
    vi: 'Giấy chứng nhận đã cấp cho khách hàng, mỗi giấy dựa trên các quyết định. Ai cũng có thể tra tình trạng theo số giấy.',
    zh: '颁发给客户的证书，均以决定为依据。任何人可凭编号查询其状态。',
  },
  fields: {
    title: { en: 'Certificate', vi: 'Giấy chứng nhận', zh: '证书' },
    certification: { en: 'Client’s file', vi: 'Hồ sơ khách hàng', zh: '客户档案' },
    decision: { en: 'Decision', vi: 'Quyết định', zh: '决定' },
    application: { en: 'Application', vi: 'Đơn đăng ký', zh: '申请' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    certificate_number: { en: 'Certificate number', vi: 'Số giấy chứng nhận', zh: '证书编号' },
    edition: { en: 'Standard', vi: 'Tiêu chuẩn', zh: '标准' },
    client_name: { en: 'Client', vi: 'Khách hàng', zh: '客户' },
    scope_statement: { en: 'Scope', vi: 'Phạm vi', zh: '范围' },
    sites: { en: 'Sites', vi: 'Địa điểm', zh: '场所' },
    decided_on: { en: 'Date of the decision', vi: 'Ngày quyết định', zh: '决定日期' },
    effective_on: { en: 'Effective', vi: 'Có hiệu lực từ', zh: '生效日期' },
    expires_on: { en: 'Expires', vi: 'Hết hiệu lực', zh: '有效期至' },
    cycle_ends_on: { en: 'End of the cycle', vi: 'Kết thúc chu kỳ', zh: '周期截止' },
    body_name: { en: 'Certification body', vi: 'Tổ chức chứng nhận', zh: '认证机构' },
    body_address: { en: 'Address of the body', vi: 'Địa chỉ tổ chức chứng nhận', zh: '认证机构地址' },
    accreditation_body: { en: 'Accreditation body', vi: 'Tổ chức công nhận', zh: '认可机构' },
    accreditation_number: { en: 'Accreditation number', vi: 'Số công nhận', zh: '认可编号' },
    accreditation_symbol: {
      en: 'Text beside the accreditation symbol',
      vi: 'Chữ kèm biểu tượng công nhận',
      zh: '认可标识旁的文字',
    },
    status_address: { en: 'Status can be looked up at', vi: 'Tra tình trạng tại', zh: '状态查询地址' },
    issued_at: { en: 'Issued', vi: 'Cấp lúc', zh: '颁发时间' },
    issued_by: { en: 'Issued by', vi: 'Người cấp', zh: '颁发人' },
    suspended_at: { en: 'Suspended', vi: 'Đình chỉ lúc', zh: '暂停时间' },
    renewed_at: { en: 'Renewed', vi: 'Cấp lại lúc', zh: '更新时间' },
    successor: { en: 'Replaced by', vi: 'Được thay bằng', zh: '替代证书' },
    decisions: { en: 'Decisions it rests on', vi: 'Các quyết định làm cơ sở', zh: '所依据的决定' },
    statement: { en: 'Signed statement', vi: 'Bản khai có chữ ký số', zh: '签名声明' },
    statement_key: { en: 'Signed by key', vi: 'Khóa ký', zh: '签名密钥' },
  },
  help: {
    decision: {
      en: 'Each decision is used once: to issue, or for one later change of its kind.',
      vi: 'Mỗi quyết định dùng một lần: để cấp, hoặc cho một thay đổi sau đó cùng loại.',
      zh: '每项决定只用一次：用于颁发，或用于其后一次同类变更。',
    },
    scope_statement: {
      en: 'As decided. It says whose management system for which services, and never that a product is certified.',
      vi: 'Đúng như quyết định. Nêu hệ thống quản lý của ai, cho dịch vụ nào, không nói sản phẩm được chứng nhận.',
      zh: '与决定一致。写明谁的管理体系、涉及哪些服务，不得表述为产品获得认证。',
    },
    effective_on: {
      en: 'The day of the decision or later.',
      vi: 'Ngày quyết định hoặc muộn hơn.',
      zh: '决定当日或之后。',
    },
    expires_on: {
      en: 'At most three years less a day from the decision, or three years from the end of the former cycle.',
      vi: 'Không quá ba năm trừ một ngày kể từ quyết định, hoặc ba năm kể từ khi hết chu kỳ trước.',
      zh: '不超过决定之日起三年减一天，或上一周期结束起三年。',
    },
  },
  columns: {
    sites: {
      name: { en: 'Name', vi: 'Tên', zh: '名称' },
      address: { en: 'Address', vi: 'Địa chỉ', zh: '地址' },
      activities: { en: 'Activities', vi: 'Hoạt động', zh: '活动' },
    },
  },
  states: {
    draft: { en: 'Draft', vi: 'Bản nháp', zh: '草稿' },
    valid: { en: 'Valid', vi: 'Còn hiệu lực', zh: '有效' },
    suspended: { en: 'Suspended', vi: 'Bị đình chỉ', zh: '已暂停' },
    expired: { en: 'Expired', vi: 'Hết hiệu lực', zh: '已到期' },
    withdrawn: { en: 'Withdrawn', vi: 'Đã thu hồi', zh: '已撤销' },
    ended: { en: 'Ended', vi: 'Đã kết thúc', zh: '已终止' },
    replaced: { en: 'Replaced', vi: 'Đã được thay thế', zh: '已被替代' },
    discarded: { en: 'Discarded', vi: 'Đã bỏ', zh: '已作废' },
  },
  activities: {
    prepare: { en: 'Prepare from the decision', vi: 'Chuẩn bị theo quyết định', zh: '按决定准备' },
    issue: { en: 'Sign and issue', vi: 'Ký và cấp', zh: '签署并颁发' },
    suspend: { en: 'Suspend', vi: 'Đình chỉ', zh: '暂停' },
    restore: { en: 'Restore', vi: 'Khôi phục', zh: '恢复' },
    withdraw: { en: 'Withdraw', vi: 'Thu hồi', zh: '撤销' },
    'change-scope': { en: 'Change the scope', vi: 'Thay đổi phạm vi', zh: '变更范围' },
    renew: { en: 'Renew', vi: 'Cấp lại', zh: '更新' },
    expire: { en: 'Record expiry', vi: 'Ghi nhận hết hiệu lực', zh: '记录到期' },
    end: { en: 'End', vi: 'Kết thúc', zh: '终止' },
    replace: { en: 'Replace', vi: 'Thay thế', zh: '替代' },
    discard: { en: 'Discard', vi: 'Bỏ', zh: '作废' },
  },
  choices: { edition: editionNames },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    replaces: { en: 'replaces', vi: 'thay thế', zh: '替代' },
  },
  obligations: {
    issue: { en: 'Issue the certificate', vi: 'Cấp giấy chứng nhận', zh: '颁发证书' },
    renew: { en: 'Renew before expiry', vi: 'Cấp lại trước khi hết hiệu lực', zh: '到期前更新' },
    'end-suspension': {
      en: 'End the suspension: restore, reduce or withdraw',
      vi: 'Kết thúc đình chỉ: khôi phục, thu hẹp hoặc thu hồi',
      zh: '结束暂停：恢复、缩小范围或撤销',
    },
    end: {
      en: 'Restore, or end the certification',
      vi: 'Khôi phục hoặc kết thúc chứng nhận',
      zh: '恢复或终止认证',
    },
  },
};
