import type { CheckTexts } from '../../kernel/check.ts';

/** What the checks of change management say. */
export const changeCheckTexts = {
  'AC-067': {
    question: {
      en: 'Was every change approved before deployment by someone entitled to, or by the rules for emergencies?',
      vi: 'Mọi thay đổi có được người có thẩm quyền phê duyệt trước khi triển khai, hoặc theo quy tắc cho trường hợp khẩn cấp không?',
      zh: '每项变更在部署前是否由有权人员批准，或按紧急规则批准？',
    },
    reasons: {
      'not-authorised': {
        text: {
          en: 'Carried out from {began} without having been authorised.',
          vi: 'Thực hiện từ {began} khi chưa được cho phép.',
          zh: '{began} 开始实施，但未获授权。',
        },
        params: { began: 'instant' },
      },
      'authorised-late': {
        text: {
          en: 'Authorised at {at}, after it began at {began}.',
          vi: 'Được cho phép lúc {at}, sau khi bắt đầu lúc {began}.',
          zh: '{at} 才授权，而 {began} 已开始实施。',
        },
        params: { at: 'instant', began: 'instant' },
      },
      'approval-missing': {
        text: {
          en: '{missing} of the {needed} approvals that the policy asks for were not there when it began at {began}.',
          vi: 'Thiếu {missing} trong {needed} phê duyệt mà chính sách yêu cầu khi bắt đầu lúc {began}.',
          zh: '{began} 开始时，策略要求的 {needed} 项审批中缺少 {missing} 项。',
        },
        params: { missing: 'number', needed: 'number', began: 'instant' },
      },
    },
    measures: {},
  },
  'AC-068': {
    question: {
      en: 'Was every change approved by someone other than its implementer, where the policy demands it?',
      vi: 'Khi chính sách đòi hỏi, mọi thay đổi có được phê duyệt bởi người khác với người thực hiện không?',
      zh: '方针有要求时，每项变更是否都由实施者以外的人批准？',
    },
    reasons: {
      'approved-oneself': {
        text: {
          en: 'All {approvals} approvals of version {version} come from whoever implemented or asked for it.',
          vi: 'Toàn bộ {approvals} phê duyệt của phiên bản {version} đến từ người thực hiện hoặc người yêu cầu.',
          zh: '版本 {version} 的全部 {approvals} 项审批均来自实施人或请求人。',
        },
        params: { approvals: 'number', version: 'number' },
      },
    },
    measures: {},
  },
  'AC-069': {
    question: {
      en: 'Were risks, benefits, feasibility, cost and the five impacts recorded before approval?',
      vi: 'Rủi ro, lợi ích, tính khả thi, chi phí và năm loại ảnh hưởng có được ghi nhận trước khi phê duyệt không?',
      zh: '批准前是否记录了风险、收益、可行性、成本和五类影响？',
    },
    reasons: {
      incomplete: {
        text: { en: 'Missing: {missing}.', vi: 'Còn thiếu: {missing}.', zh: '缺少：{missing}。' },
        params: { missing: 'terms' },
      },
    },
    measures: {},
    terms: {
      risk_level: { en: 'risk', vi: 'rủi ro', zh: '风险' },
      benefit: { en: 'business benefit', vi: 'lợi ích', zh: '业务收益' },
      feasibility: { en: 'feasibility', vi: 'tính khả thi', zh: '可行性' },
      financial_impact: { en: 'financial effect', vi: 'ảnh hưởng tài chính', zh: '财务影响' },
      impact_services: {
        en: 'effect on existing services',
        vi: 'ảnh hưởng đến dịch vụ hiện có',
        zh: '对现有服务的影响',
      },
      impact_parties: {
        en: 'effect on customers, users and other parties',
        vi: 'ảnh hưởng đến khách hàng, người dùng và các bên khác',
        zh: '对客户、用户和其他方的影响',
      },
      impact_policies: {
        en: 'effect on policies and plans',
        vi: 'ảnh hưởng đến chính sách và kế hoạch',
        zh: '对方针和计划的影响',
      },
      impact_capacity: {
        en: 'effect on capacity, availability, continuity and security',
        vi: 'ảnh hưởng đến năng lực, tính sẵn sàng, tính liên tục và an toàn thông tin',
        zh: '对容量、可用性、连续性和安全的影响',
      },
      impact_changes: {
        en: 'effect on other changes, releases and plans',
        vi: 'ảnh hưởng đến thay đổi, bản phát hành và kế hoạch khác',
        zh: '对其他变更、发布和计划的影响',
      },
    },
  },
  'AC-070': {
    question: {
      en: 'Was every change verified before deployment, and tested or a reason given why not?',
      vi: 'Mọi thay đổi có được kiểm tra xác nhận trước khi triển khai, và được kiểm thử hoặc nêu lý do không kiểm thử không?',
      zh: '每项变更在部署前是否经过验证，并经过测试或说明未测试的理由？',
    },
    reasons: {
      'not-verified': {
        text: {
          en: 'Carried out at {began} without verification.',
          vi: 'Thực hiện lúc {began} khi chưa kiểm tra xác nhận.',
          zh: '{began} 实施，未经验证。',
        },
        params: { began: 'instant' },
      },
      'verified-late': {
        text: {
          en: 'Verified at {at}, after it began at {began}.',
          vi: 'Kiểm tra lúc {at}, sau khi bắt đầu lúc {began}.',
          zh: '{at} 才验证，而 {began} 已开始实施。',
        },
        params: { at: 'instant', began: 'instant' },
      },
      'not-tested': {
        text: {
          en: 'Carried out at {began}, neither tested nor with a reason why not.',
          vi: 'Thực hiện lúc {began}, không kiểm thử và không nêu lý do.',
          zh: '{began} 实施，既未测试也无理由。',
        },
        params: { began: 'instant' },
      },
    },
    measures: {},
  },
  'AC-071': {
    question: {
      en: 'Were affected parties told of each deployment beforehand?',
      vi: 'Các bên bị ảnh hưởng có được thông báo trước mỗi lần triển khai không?',
      zh: '每次部署前是否告知受影响的各方？',
    },
    reasons: {
      'no-notice': {
        text: {
          en: 'Carried out at {began}; nobody affected was told.',
          vi: 'Thực hiện lúc {began}; không ai bị ảnh hưởng được thông báo.',
          zh: '{began} 实施，未通知受影响各方。',
        },
        params: { began: 'instant' },
      },
      'notice-after': {
        text: {
          en: 'The first notice is of {at}, after it began at {began}.',
          vi: 'Thông báo đầu tiên lúc {at}, sau khi bắt đầu lúc {began}.',
          zh: '首次通知为 {at}，而 {began} 已开始实施。',
        },
        params: { at: 'instant', began: 'instant' },
      },
      'notice-late': {
        text: {
          en: 'Told {hours} hours before; {planned} are planned.',
          vi: 'Thông báo trước {hours} giờ; kế hoạch là {planned} giờ.',
          zh: '提前 {hours} 小时通知；计划为 {planned} 小时。',
        },
        params: { hours: 'number', planned: 'number' },
      },
    },
    measures: {},
  },
  'AC-072': {
    question: {
      en: 'Does every change have a plan to reverse or remedy it, tested or with a reason why not?',
      vi: 'Mỗi thay đổi có kế hoạch hoàn tác hoặc khắc phục, đã thử nghiệm hoặc nêu lý do không thử nghiệm không?',
      zh: '每项变更是否都有回退或补救计划，且经过测试或说明未测试的理由？',
    },
    reasons: {
      'no-plan': {
        text: {
          en: 'Carried out at {began} without a plan to take it back.',
          vi: 'Thực hiện lúc {began} khi không có kế hoạch hoàn tác.',
          zh: '{began} 实施，没有回退计划。',
        },
        params: { began: 'instant' },
      },
      'not-tested': {
        text: {
          en: 'Carried out at {began}; its back-out plan is neither tested nor is it said why not.',
          vi: 'Thực hiện lúc {began}; kế hoạch hoàn tác chưa thử và không nêu lý do.',
          zh: '{began} 实施，回退计划既未测试也无理由。',
        },
        params: { began: 'instant' },
      },
    },
    measures: {},
  },
  'AC-073': {
    question: {
      en: 'Does every unsuccessful change have an investigation and its actions?',
      vi: 'Mỗi thay đổi không thành công có kết quả điều tra và các hành động kèm theo không?',
      zh: '每项不成功的变更是否都有调查和相应措施？',
    },
    reasons: {
      'not-investigated': {
        text: {
          en: 'Not investigated in {days} days; planned: within {planned}.',
          vi: 'Chưa điều tra sau {days} ngày; kế hoạch: trong {planned} ngày.',
          zh: '{days} 天内未调查；计划 {planned} 天内。',
        },
        params: { days: 'number', planned: 'number' },
      },
      'no-action': {
        text: {
          en: 'Investigated, but after {days} days nothing is named that is done about it; planned: within {planned}.',
          vi: 'Đã điều tra nhưng sau {days} ngày chưa có hành động; kế hoạch: trong {planned} ngày.',
          zh: '已调查，但 {days} 天后仍无措施；计划 {planned} 天内。',
        },
        params: { days: 'number', planned: 'number' },
      },
    },
    measures: {},
  },
  'AC-074': {
    question: {
      en: 'Was every closed change reviewed for its effect by the due date?',
      vi: 'Mọi thay đổi đã đóng có được xem xét hiệu lực đúng hạn không?',
      zh: '每项已关闭的变更是否都按期评审了效果？',
    },
    reasons: {
      'closed-unreviewed': {
        text: { en: 'Closed without a review.', vi: 'Đã đóng mà không xem xét.', zh: '未评审即关闭。' },
        params: {},
      },
      overdue: {
        text: {
          en: 'Not reviewed; it was due at {due}.',
          vi: 'Chưa xem xét; hạn là {due}.',
          zh: '尚未评审；期限为 {due}。',
        },
        params: { due: 'instant' },
      },
      late: {
        text: {
          en: 'Reviewed {days} days after it was due.',
          vi: 'Xem xét trễ hạn {days} ngày.',
          zh: '逾期 {days} 天才评审。',
        },
        params: { days: 'number' },
      },
    },
    measures: { successful: { en: 'Successful', vi: 'Thành công', zh: '成功' } },
  },
  'AC-076': {
    question: {
      en: 'How many changes are emergencies, and were their records completed afterwards?',
      vi: 'Có bao nhiêu thay đổi khẩn cấp, và hồ sơ của chúng có được hoàn thiện sau đó không?',
      zh: '有多少变更属于紧急变更，其记录是否在事后补全？',
    },
    reasons: {
      incomplete: {
        text: {
          en: 'After {days} days {missing} parts of the record are missing; planned: complete within {planned}.',
          vi: 'Sau {days} ngày hồ sơ còn thiếu {missing} mục; kế hoạch: hoàn thiện trong {planned} ngày.',
          zh: '{days} 天后记录仍缺 {missing} 项；计划 {planned} 天内补全。',
        },
        params: { days: 'number', missing: 'number', planned: 'number' },
      },
      'completed-late': {
        text: {
          en: 'The record was complete after {days} days; planned: within {planned}.',
          vi: 'Hồ sơ hoàn thiện sau {days} ngày; kế hoạch: trong {planned} ngày.',
          zh: '{days} 天后才补全记录；计划 {planned} 天内。',
        },
        params: { days: 'number', planned: 'number' },
      },
    },
    measures: { emergencies: { en: 'Emergencies among all', vi: 'Tỷ lệ khẩn cấp', zh: '紧急变更占比' } },
  },
} as const satisfies Record<string, CheckTexts>;
