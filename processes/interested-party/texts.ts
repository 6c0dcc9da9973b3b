import type { ProcessTexts } from '../module.ts';
import { retiringActivities, retiringStates } from '../register-texts.ts';

/** Names of everything in the register of interested parties. */
export const interestedPartyTexts: ProcessTexts = {
  plural: { en: 'Interested parties', vi: 'Các bên quan tâm', zh: '相关方' },
  purpose: {
    en: 'Who has an interest in the services and their management, and which of their requirements are relevant: customers, users, regulators, owners, staff, suppliers.',
    vi: 'Ai quan tâm đến dịch vụ và việc quản lý dịch vụ, và những yêu cầu nào của họ là có liên quan: khách hàng, người dùng, cơ quan quản lý, chủ sở hữu, nhân viên, nhà cung cấp.',
    zh: '与服务及其管理有利害关系的各方，以及其中哪些要求相关：客户、用户、监管机构、所有者、员工、供应商。',
  },
  fields: {
    title: { en: 'Party', vi: 'Bên quan tâm', zh: '相关方' },
    description: { en: 'Interest', vi: 'Mối quan tâm', zh: '利害关系' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    group: { en: 'Kind of party', vi: 'Loại', zh: '类别' },
    critical: { en: 'Critical for the services', vi: 'Trọng yếu đối với dịch vụ', zh: '对服务关键' },
    requirements: { en: 'Requirements', vi: 'Các yêu cầu', zh: '要求' },
    reviewed_at: { en: 'Last reviewed', vi: 'Xem xét lần cuối', zh: '最近评审' },
  },
  help: {
    description: {
      en: 'What the party expects of the services or their management, and how it is affected by them.',
      vi: 'Bên này trông đợi gì ở dịch vụ hoặc việc quản lý dịch vụ, và chịu ảnh hưởng ra sao.',
      zh: '该方对服务或其管理有何期望，受到怎样的影响。',
    },
    critical: {
      en: 'Whether a service fails, or cannot be managed, without this party.',
      vi: 'Nếu thiếu bên này thì dịch vụ có ngừng hoặc không quản lý được hay không.',
      zh: '缺少该方，服务是否会中断或无法管理。',
    },
    requirements: {
      en: 'One row for each requirement; say of each whether it is relevant to the SMS and the services.',
      vi: 'Mỗi yêu cầu một dòng; nêu rõ yêu cầu đó có liên quan đến SMS và dịch vụ hay không.',
      zh: '每项要求一行，并注明是否与 SMS 和服务相关。',
    },
  },
  columns: {
    requirements: {
      requirement: { en: 'Requirement', vi: 'Yêu cầu', zh: '要求' },
      source: { en: 'Source', vi: 'Nguồn', zh: '来源' },
      reference: { en: 'Where it is written', vi: 'Văn bản dẫn chiếu', zh: '出处' },
      relevant: { en: 'Relevant to the SMS', vi: 'Có liên quan đến SMS', zh: '与 SMS 相关' },
      climate: { en: 'On climate change', vi: 'Về biến đổi khí hậu', zh: '涉及气候变化' },
      response: { en: 'How it is met', vi: 'Cách đáp ứng', zh: '如何满足' },
    },
  },
  states: {
    ...retiringStates,
  },
  activities: {
    review: { en: 'Review', vi: 'Xem xét', zh: '评审' },
    ...retiringActivities,
  },
  choices: {
    group: {
      customers: { en: 'Customers', vi: 'Khách hàng', zh: '客户' },
      users: { en: 'Users', vi: 'Người dùng', zh: '用户' },
      owners: { en: 'Owners', vi: 'Chủ sở hữu', zh: '所有者' },
      staff: { en: 'Staff', vi: 'Nhân viên', zh: '员工' },
      regulators: { en: 'Regulators', vi: 'Cơ quan quản lý', zh: '监管机构' },
      'external-suppliers': { en: 'External suppliers', vi: 'Nhà cung cấp bên ngoài', zh: '外部供应商' },
      'internal-suppliers': { en: 'Internal suppliers', vi: 'Nhà cung cấp nội bộ', zh: '内部供应商' },
      partners: { en: 'Partners', vi: 'Đối tác', zh: '合作伙伴' },
      public: { en: 'The public', vi: 'Cộng đồng', zh: '公众' },
      other: { en: 'Other', vi: 'Khác', zh: '其他' },
    },
    'requirements.source': {
      law: { en: 'Law', vi: 'Luật', zh: '法律' },
      regulation: { en: 'Regulation', vi: 'Quy định của cơ quan quản lý', zh: '监管规定' },
      contract: { en: 'Contract', vi: 'Hợp đồng', zh: '合同' },
      agreement: { en: 'Service level agreement', vi: 'Thỏa thuận mức dịch vụ', zh: '服务级别协议' },
      standard: { en: 'Standard', vi: 'Tiêu chuẩn', zh: '标准' },
      policy: { en: 'Internal policy', vi: 'Chính sách nội bộ', zh: '内部方针' },
      expectation: { en: 'Expectation', vi: 'Kỳ vọng', zh: '期望' },
      other: { en: 'Other', vi: 'Khác', zh: '其他' },
    },
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    'gives-rise-to': { en: 'gives rise to', vi: 'dẫn đến', zh: '引发' },
  },
  obligations: {
    review: { en: 'Review the interested party', vi: 'Xem xét bên quan tâm', zh: '评审相关方' },
  },
};
