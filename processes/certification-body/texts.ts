import type { ProcessTexts } from '../module.ts';

/** Names of everything about certification bodies that come into question. */
export const certificationBodyTexts: ProcessTexts = {
  plural: { en: 'Certification bodies', vi: 'Tổ chức chứng nhận', zh: '认证机构' },
  purpose: {
    en: 'Bodies that could audit and certify the SMS, what their accreditation is, how they were evaluated, and which one top management chose.',
    vi: 'Các tổ chức có thể đánh giá và chứng nhận SMS, tình trạng công nhận, kết quả xem xét và tổ chức được lãnh đạo cao nhất chọn.',
    zh: '可审核并认证 SMS 的机构、其认可状态、评价结果，以及最高管理者的选择。',
  },
  fields: {
    title: { en: 'Body', vi: 'Tổ chức', zh: '机构' },
    description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    organisation: { en: 'In this installation', vi: 'Trong hệ thống này', zh: '本系统中的组织' },
    address: { en: 'Address', vi: 'Địa chỉ', zh: '地址' },
    contact: { en: 'Contact', vi: 'Liên hệ', zh: '联系人' },
    accreditation: { en: 'Accreditation', vi: 'Tình trạng công nhận', zh: '认可状态' },
    accreditation_body: { en: 'Accreditation body', vi: 'Tổ chức công nhận', zh: '认可机构' },
    accreditation_number: { en: 'Accreditation number', vi: 'Số công nhận', zh: '认可编号' },
    accreditation_scope: { en: 'Scope of accreditation', vi: 'Phạm vi công nhận', zh: '认可范围' },
    accreditation_until: { en: 'Accredited until', vi: 'Công nhận đến', zh: '认可有效期至' },
    checked_where: { en: 'Looked up where', vi: 'Tra cứu ở đâu', zh: '查询来源' },
    checked_on: { en: 'Looked up on', vi: 'Ngày tra cứu', zh: '查询日期' },
    consulted_until: {
      en: 'Consultancy or internal audits for us until',
      vi: 'Đã tư vấn hoặc đánh giá nội bộ cho ta đến',
      zh: '曾为我方咨询或内审至',
    },
    evaluation: { en: 'Evaluation', vi: 'Xem xét lựa chọn', zh: '评价' },
    evaluated_by: { en: 'Evaluated by', vi: 'Người xem xét', zh: '评价人' },
    unaccredited_reason: {
      en: 'Reason for a body without proven accreditation',
      vi: 'Lý do chọn tổ chức chưa rõ được công nhận',
      zh: '选择未证实获认可机构的理由',
    },
    chosen_at: { en: 'Chosen', vi: 'Thời điểm chọn', zh: '选定时间' },
    chosen_by: { en: 'Chosen by', vi: 'Người chọn', zh: '选定人' },
  },
  help: {
    organisation: {
      en: 'Where the body works in this installation, application and findings are handed over directly.',
      vi: 'Nếu tổ chức dùng chung hệ thống này, đơn và phát hiện được chuyển trực tiếp.',
      zh: '若该机构使用本系统，申请与审核发现将直接传递。',
    },
    checked_where: {
      en: 'The register in which it was found, such as that of the accreditation body.',
      vi: 'Danh bạ đã tra, ví dụ của tổ chức công nhận.',
      zh: '查询所用的名录，如认可机构的名录。',
    },
    consulted_until: {
      en: 'The last day on which the body or a related one did so. Blank: never.',
      vi: 'Ngày cuối tổ chức hoặc bên liên quan thực hiện. Để trống: chưa từng.',
      zh: '该机构或其关联机构最后提供服务之日；空白表示从未。',
    },
    unaccredited_reason: {
      en: 'Why a certificate of this body serves although its accreditation is not shown.',
      vi: 'Vì sao chứng chỉ của tổ chức này vẫn dùng được dù chưa chứng minh được công nhận.',
      zh: '为何在认可未得到证实的情况下仍采用该机构的证书。',
    },
  },
  columns: {
    evaluation: {
      criterion: { en: 'Criterion', vi: 'Tiêu chí', zh: '准则' },
      assessment: { en: 'What was found', vi: 'Kết quả xem xét', zh: '评价内容' },
      rating: { en: 'Rating (1–5)', vi: 'Điểm (1–5)', zh: '评分（1–5）' },
    },
  },
  states: {
    candidate: { en: 'Candidate', vi: 'Ứng viên', zh: '候选' },
    chosen: { en: 'Chosen', vi: 'Đã chọn', zh: '已选定' },
    'ruled-out': { en: 'Ruled out', vi: 'Đã loại', zh: '已排除' },
    left: { en: 'Left', vi: 'Đã thôi', zh: '已终止' },
  },
  activities: {
    'check-accreditation': { en: 'Record accreditation', vi: 'Ghi tình trạng công nhận', zh: '记录认可状态' },
    evaluate: { en: 'Evaluate', vi: 'Xem xét', zh: '评价' },
    choose: { en: 'Choose', vi: 'Chọn', zh: '选定' },
    'rule-out': { en: 'Rule out', vi: 'Loại', zh: '排除' },
    leave: { en: 'Leave the body', vi: 'Thôi tổ chức này', zh: '终止合作' },
  },
  choices: {
    accreditation: {
      accredited: { en: 'Accredited', vi: 'Được công nhận', zh: '已获认可' },
      'not-accredited': { en: 'Not accredited', vi: 'Không được công nhận', zh: '未获认可' },
      unknown: { en: 'Unknown', vi: 'Chưa rõ', zh: '不明' },
    },
    'evaluation.criterion': {
      accreditation: { en: 'Accreditation', vi: 'Công nhận', zh: '认可' },
      sector: { en: 'Knowledge of the sector', vi: 'Am hiểu lĩnh vực', zh: '行业知识' },
      auditors: { en: 'Auditors', vi: 'Chuyên gia đánh giá', zh: '审核员' },
      languages: { en: 'Languages', vi: 'Ngôn ngữ', zh: '语言' },
      impartiality: { en: 'Impartiality', vi: 'Tính khách quan', zh: '公正性' },
      availability: { en: 'Availability', vi: 'Khả năng đáp ứng', zh: '可用时间' },
      cost: { en: 'Cost', vi: 'Chi phí', zh: '费用' },
      recognition: { en: 'Recognition by customers', vi: 'Sự thừa nhận của khách hàng', zh: '客户认可度' },
      other: { en: 'Other', vi: 'Khác', zh: '其他' },
    },
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    replaces: { en: 'replaces', vi: 'thay thế', zh: '取代' },
  },
  obligations: {
    'check-accreditation': {
      en: 'Look up the accreditation',
      vi: 'Tra cứu tình trạng công nhận',
      zh: '查询认可状态',
    },
    evaluate: { en: 'Evaluate the body', vi: 'Xem xét tổ chức', zh: '评价机构' },
    choose: { en: 'Decide on the body', vi: 'Quyết định chọn tổ chức', zh: '决定是否选定' },
  },
};
