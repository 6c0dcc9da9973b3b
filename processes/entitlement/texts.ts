import { metricTexts } from '../licence-metrics.ts';
import type { ProcessTexts } from '../module.ts';

/** Names of everything about entitlements. */
export const entitlementTexts: ProcessTexts = {
  plural: { en: 'Entitlements', vi: 'Quyền sử dụng', zh: '许可权利' },
  purpose: {
    en: 'What the organisation may use and can prove: contract or invoice, quantity, term, maintenance, cost and the day by which notice is to be given.',
    vi: 'Những gì tổ chức được quyền sử dụng và chứng minh được: hợp đồng hoặc hóa đơn, số lượng, thời hạn, bảo trì, chi phí và hạn thông báo.',
    zh: '组织有权使用且能证明的许可：合同或发票、数量、期限、维护、费用及通知期限。',
  },
  fields: {
    title: { en: 'Entitlement', vi: 'Quyền sử dụng', zh: '许可权利' },
    product: { en: 'Product', vi: 'Sản phẩm', zh: '产品' },
    quantity: { en: 'Quantity', vi: 'Số lượng', zh: '数量' },
    metric: { en: 'Counted', vi: 'Cách đếm', zh: '计量方式' },
    valid_from: { en: 'In force from', vi: 'Hiệu lực từ', zh: '生效日期' },
    valid_until: { en: 'In force until', vi: 'Hiệu lực đến', zh: '有效期至' },
    maintenance_until: { en: 'Maintenance until', vi: 'Bảo trì đến', zh: '维护期至' },
    upgrade_right: { en: 'Right to later versions', vi: 'Quyền dùng phiên bản mới hơn', zh: '升级权' },
    downgrade_right: { en: 'Right to earlier versions', vi: 'Quyền dùng phiên bản cũ hơn', zh: '降级权' },
    notice_date: { en: 'Notice by', vi: 'Thông báo trước ngày', zh: '通知截止日' },
    proof_kind: { en: 'Kind of proof', vi: 'Loại chứng từ', zh: '凭证类型' },
    proof: { en: 'Proof', vi: 'Chứng từ', zh: '凭证' },
    proof_hash: {
      en: 'Proof (SHA-256 of the file)',
      vi: 'Chứng từ (SHA-256 của tệp)',
      zh: '凭证文件 (SHA-256)',
    },
    document: { en: 'Document', vi: 'Tài liệu', zh: '文件' },
    supplier: { en: 'Supplier', vi: 'Nhà cung cấp', zh: '供应商' },
    cost: { en: 'Cost for the whole quantity', vi: 'Chi phí cho toàn bộ số lượng', zh: '总费用' },
    cost_per: { en: 'Cost is due', vi: 'Chi phí tính', zh: '计费周期' },
    currency: { en: 'Currency', vi: 'Tiền tệ', zh: '货币' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    renewal_decision: { en: 'Decision on renewal', vi: 'Quyết định gia hạn', zh: '续订决定' },
    decided_at: { en: 'Decided', vi: 'Quyết định lúc', zh: '决定时间' },
    renewed_at: { en: 'Renewed', vi: 'Gia hạn lúc', zh: '续订时间' },
  },
  help: {
    proof: {
      en: 'Number of the contract or invoice, and where it lies.',
      vi: 'Số hợp đồng hoặc hóa đơn và nơi lưu.',
      zh: '合同或发票编号及存放位置。',
    },
    currency: {
      en: 'Three letters, such as EUR, VND, CNY.',
      vi: 'Ba chữ cái, ví dụ EUR, VND, CNY.',
      zh: '三位字母，例如 EUR、VND、CNY。',
    },
    notice_date: {
      en: 'The last day on which the contract can be given notice of, before it renews itself or ends.',
      vi: 'Ngày cuối cùng có thể thông báo trước khi hợp đồng tự gia hạn hoặc kết thúc.',
      zh: '合同自动续订或终止前可发出通知的最后一天。',
    },
  },
  states: {
    draft: { en: 'Draft', vi: 'Bản nháp', zh: '草稿' },
    active: { en: 'In force', vi: 'Hiệu lực', zh: '有效' },
    expired: { en: 'Past its term', vi: 'Hết hạn', zh: '已到期' },
    ended: { en: 'Ended', vi: 'Đã kết thúc', zh: '已终止' },
  },
  activities: {
    revise: { en: 'Revise', vi: 'Chỉnh sửa', zh: '修改' },
    activate: { en: 'Put in force', vi: 'Đưa vào hiệu lực', zh: '使其生效' },
    amend: { en: 'Amend', vi: 'Sửa đổi', zh: '变更' },
    renew: { en: 'Renew', vi: 'Gia hạn', zh: '续订' },
    'decide-renewal': { en: 'Decide on renewal', vi: 'Quyết định gia hạn', zh: '决定是否续订' },
    expire: { en: 'Past its term', vi: 'Ghi nhận hết hạn', zh: '标记到期' },
    end: { en: 'End', vi: 'Kết thúc', zh: '终止' },
  },
  choices: {
    metric: metricTexts,
    upgrade_right: {
      none: { en: 'None', vi: 'Không', zh: '无' },
      'with-maintenance': {
        en: 'Those released while maintenance ran',
        vi: 'Các phiên bản phát hành khi còn bảo trì',
        zh: '维护期内发布的版本',
      },
      always: { en: 'All', vi: 'Mọi phiên bản', zh: '所有版本' },
    },
    proof_kind: {
      contract: { en: 'Contract', vi: 'Hợp đồng', zh: '合同' },
      invoice: { en: 'Invoice', vi: 'Hóa đơn', zh: '发票' },
      certificate: { en: 'Licence certificate', vi: 'Giấy chứng nhận bản quyền', zh: '许可证书' },
      other: { en: 'Other', vi: 'Khác', zh: '其他' },
    },
    cost_per: {
      once: { en: 'Once', vi: 'Một lần', zh: '一次性' },
      year: { en: 'Each year', vi: 'Mỗi năm', zh: '每年' },
      term: { en: 'For the term', vi: 'Cho cả thời hạn', zh: '整个期限' },
    },
    renewal_decision: {
      renew: { en: 'Renew', vi: 'Gia hạn', zh: '续订' },
      'let-end': { en: 'Let it end', vi: 'Để hết hạn', zh: '到期终止' },
      replace: { en: 'Replace', vi: 'Thay thế', zh: '替换' },
    },
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    'follows-from': { en: 'follows from', vi: 'xuất phát từ', zh: '源于' },
  },
  obligations: {
    activate: {
      en: 'Prove the entitlement or drop it',
      vi: 'Bổ sung chứng từ hoặc hủy bỏ',
      zh: '补充凭证或取消',
    },
    notice: {
      en: 'Decide on renewal before notice',
      vi: 'Quyết định gia hạn trước hạn thông báo',
      zh: '在通知截止前决定是否续订',
    },
    renewal: {
      en: 'Renew or end the entitlement',
      vi: 'Gia hạn hoặc kết thúc quyền sử dụng',
      zh: '续订或终止许可权利',
    },
    maintenance: { en: 'Maintenance ends', vi: 'Bảo trì hết hạn', zh: '维护期结束' },
    settle: {
      en: 'Renew or end what is past its term',
      vi: 'Gia hạn hoặc kết thúc quyền đã hết hạn',
      zh: '处理已到期的许可权利',
    },
  },
};
