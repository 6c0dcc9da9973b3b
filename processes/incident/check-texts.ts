import type { CheckTexts, ReasonDefinition } from '../../kernel/check.ts';

/** Two reasons that hold for the same record, said one after the other. */
function both(first: ReasonDefinition, second: ReasonDefinition): ReasonDefinition {
  return {
    text: {
      en: `${first.text.en} ${second.text.en}`,
      vi: `${first.text.vi} ${second.text.vi}`,
      zh: `${first.text.zh}${second.text.zh}`,
    },
    params: { ...first.params, ...second.params },
  };
}

const unclassified: ReasonDefinition = {
  text: {
    en: 'Missing: {missing}.',
    vi: 'Còn thiếu: {missing}.',
    zh: '缺少：{missing}。',
  },
  params: { missing: 'terms' },
};

const priorityDiffers: ReasonDefinition = {
  text: {
    en: 'Priority is {priority}; for impact {impact} and urgency {urgency} the matrix gives {planned}.',
    vi: 'Mức ưu tiên là {priority}; với ảnh hưởng {impact} và khẩn cấp {urgency}, ma trận cho {planned}.',
    zh: '优先级为 {priority}；影响度 {impact}、紧急度 {urgency} 在矩阵中对应 {planned}。',
  },
  params: { priority: 'number', impact: 'number', urgency: 'number', planned: 'number' },
};

const managerMissing: ReasonDefinition = {
  text: {
    en: 'No manager was assigned; planned: within {manager_limit} minutes of the declaration.',
    vi: 'Chưa giao người điều phối; kế hoạch: trong {manager_limit} phút kể từ khi công bố.',
    zh: '未指派负责人；计划为宣布后 {manager_limit} 分钟内。',
  },
  params: { manager_limit: 'number' },
};

const managerLate: ReasonDefinition = {
  text: {
    en: 'A manager was assigned {manager_minutes} minutes after the declaration; planned: within {manager_limit}.',
    vi: 'Người điều phối được giao sau khi công bố {manager_minutes} phút; kế hoạch: trong {manager_limit} phút.',
    zh: '宣布后 {manager_minutes} 分钟才指派负责人；计划为 {manager_limit} 分钟内。',
  },
  params: { manager_minutes: 'number', manager_limit: 'number' },
};

const managementMissing: ReasonDefinition = {
  text: {
    en: 'Top management was not informed; planned: within {management_limit} minutes of the declaration.',
    vi: 'Chưa báo lãnh đạo cao nhất; kế hoạch: trong {management_limit} phút kể từ khi công bố.',
    zh: '未通报最高管理者；计划为宣布后 {management_limit} 分钟内。',
  },
  params: { management_limit: 'number' },
};

const managementLate: ReasonDefinition = {
  text: {
    en: 'Top management was informed {management_minutes} minutes after the declaration; planned: within {management_limit}.',
    vi: 'Lãnh đạo cao nhất được báo sau khi công bố {management_minutes} phút; kế hoạch: trong {management_limit} phút.',
    zh: '宣布后 {management_minutes} 分钟才通报最高管理者；计划为 {management_limit} 分钟内。',
  },
  params: { management_minutes: 'number', management_limit: 'number' },
};

const reviewLate: ReasonDefinition = {
  text: {
    en: 'Reviewed {days} days after the resolution; planned: within {limit}.',
    vi: 'Được rà soát {days} ngày sau khi giải quyết; kế hoạch: trong {limit} ngày.',
    zh: '解决后 {days} 天才回顾；计划为 {limit} 天内。',
  },
  params: { days: 'number', limit: 'number' },
};

const improvementMissing: ReasonDefinition = {
  text: {
    en: 'The review holds no decision on improvement.',
    vi: 'Bản rà soát không có quyết định về cải tiến.',
    zh: '回顾中没有改进决定。',
  },
  params: {},
};

const fieldTerms: CheckTexts['terms'] = {
  category: { en: 'category', vi: 'phân loại', zh: '类别' },
  impact: { en: 'impact', vi: 'mức ảnh hưởng', zh: '影响度' },
  urgency: { en: 'urgency', vi: 'mức khẩn cấp', zh: '紧急度' },
  priority: { en: 'priority', vi: 'mức ưu tiên', zh: '优先级' },
};

const escalationTerms: CheckTexts['terms'] = {
  response: { en: 'response', vi: 'phản hồi', zh: '响应' },
  resolution: { en: 'resolution', vi: 'giải quyết', zh: '解决' },
  functional: { en: 'functional', vi: 'chức năng', zh: '职能' },
  hierarchic: { en: 'hierarchic', vi: 'phân cấp', zh: '管理层' },
};

const classification = {
  question: {
    en: "Does every incident have category, impact and urgency, and the priority that the organisation's matrix gives?",
    vi: 'Mọi sự cố đều có phân loại, mức ảnh hưởng, mức khẩn cấp và mức ưu tiên đúng theo ma trận của tổ chức?',
    zh: '每个事件是否都有类别、影响度和紧急度，且优先级与组织的矩阵一致？',
  },
  reasons: {
    unclassified,
    'priority-differs': priorityDiffers,
    'unclassified-and-priority-differs': both(unclassified, priorityDiffers),
    'not-in-matrix': {
      text: {
        en: 'The matrix has no priority for impact {impact} and urgency {urgency}.',
        vi: 'Ma trận không có mức ưu tiên cho ảnh hưởng {impact} và khẩn cấp {urgency}.',
        zh: '矩阵中没有影响度 {impact}、紧急度 {urgency} 对应的优先级。',
      },
      params: { impact: 'number', urgency: 'number' },
    },
  },
  measures: {},
  terms: fieldTerms,
} as const satisfies CheckTexts;

const escalation = {
  question: {
    en: 'Was every incident escalated that passed a planned escalation time?',
    vi: 'Mọi sự cố đã quá thời điểm leo thang theo kế hoạch đều được leo thang?',
    zh: '超过计划升级时间的事件是否都已升级？',
  },
  reasons: {
    'not-escalated': {
      text: {
        en: '{percent} % of the {clock} target had passed at {at}, and no {kind} escalation is recorded.',
        vi: 'Đã qua {percent} % mục tiêu {clock} lúc {at} mà không ghi nhận leo thang {kind}.',
        zh: '{at} 已用去 {clock}目标的 {percent} %，但没有{kind}升级的记录。',
      },
      params: { percent: 'number', clock: 'terms', at: 'instant', kind: 'terms' },
    },
  },
  measures: {
    escalated: { en: 'Escalated as planned', vi: 'Leo thang theo kế hoạch', zh: '按计划升级' },
  },
  terms: escalationTerms,
} as const satisfies CheckTexts;

const resolution = {
  question: {
    en: 'Are incidents resolved within their target and then closed?',
    vi: 'Sự cố có được giải quyết trong mục tiêu rồi được đóng lại không?',
    zh: '事件是否在目标时间内解决并随后关闭？',
  },
  reasons: {
    'out-of-target': {
      text: {
        en: 'Took {minutes} working minutes; the target is {target}.',
        vi: 'Mất {minutes} phút làm việc; mục tiêu là {target} phút.',
        zh: '用时 {minutes} 个工作分钟；目标为 {target} 分钟。',
      },
      params: { minutes: 'number', target: 'number' },
    },
    reopened: {
      text: {
        en: 'Reopened in the period, times: {times}.',
        vi: 'Bị mở lại trong kỳ, số lần: {times}.',
        zh: '期间内重新打开 {times} 次。',
      },
      params: { times: 'number' },
    },
    'open-too-long': {
      text: {
        en: 'Open for {days} days; planned: at most {limit}.',
        vi: 'Đã mở {days} ngày; kế hoạch: tối đa {limit} ngày.',
        zh: '已打开 {days} 天；计划最多 {limit} 天。',
      },
      params: { days: 'number', limit: 'number' },
    },
    'not-closed': {
      text: {
        en: 'Resolved {days} days ago and not closed; planned: at most {limit}.',
        vi: 'Đã giải quyết {days} ngày mà chưa đóng; kế hoạch: tối đa {limit} ngày.',
        zh: '解决后 {days} 天仍未关闭；计划最多 {limit} 天。',
      },
      params: { days: 'number', limit: 'number' },
    },
  },
  measures: {
    in_target: { en: 'Resolved within target', vi: 'Giải quyết trong mục tiêu', zh: '在目标时间内解决' },
    reopened: { en: 'Reopened', vi: 'Bị mở lại', zh: '重新打开' },
    oldest_open: { en: 'Oldest open incident', vi: 'Sự cố mở lâu nhất', zh: '打开最久的事件' },
    longest_wait_for_closure: {
      en: 'Longest wait for closure',
      vi: 'Chờ đóng lâu nhất',
      zh: '等待关闭的最长时间',
    },
    closed: { en: 'Closed after resolution', vi: 'Đã đóng sau khi giải quyết', zh: '解决后已关闭' },
    without_target: {
      en: 'Resolved without a target',
      vi: 'Giải quyết khi không có mục tiêu',
      zh: '无目标而解决',
    },
  },
} as const satisfies CheckTexts;

const recordKeeping = {
  question: {
    en: 'Do open incidents show what was done, without gaps longer than planned?',
    vi: 'Các sự cố đang mở có ghi lại việc đã làm, không có khoảng trống dài hơn kế hoạch?',
    zh: '未解决的事件是否记录了所做的工作，且没有超过计划的空白？',
  },
  reasons: {
    'no-recent-entry': {
      text: {
        en: 'No entry since {since}: {hours} working hours; planned: at most {limit}.',
        vi: 'Không có ghi chép nào từ {since}: {hours} giờ làm việc; kế hoạch: tối đa {limit} giờ.',
        zh: '自 {since} 起没有记录：{hours} 个工作小时；计划最多 {limit} 小时。',
      },
      params: { since: 'instant', hours: 'number', limit: 'number' },
    },
    'gap-between-entries': {
      text: {
        en: 'No entry from {from} to {until}: {hours} working hours; planned: at most {limit}.',
        vi: 'Không có ghi chép nào từ {from} đến {until}: {hours} giờ làm việc; kế hoạch: tối đa {limit} giờ.',
        zh: '{from} 至 {until} 没有记录：{hours} 个工作小时；计划最多 {limit} 小时。',
      },
      params: { from: 'instant', until: 'instant', hours: 'number', limit: 'number' },
    },
  },
  measures: {},
} as const satisfies CheckTexts;

const majorClassification = {
  question: {
    en: 'Is every incident that meets the criteria handled as a major incident, and no other?',
    vi: 'Mọi sự cố đạt tiêu chí, và chỉ những sự cố đó, có được xử lý như sự cố nghiêm trọng?',
    zh: '是否所有符合准则的事件、且仅有这些事件按重大事件处理？',
  },
  reasons: {
    'not-declared': {
      text: {
        en: 'Priority {priority} meets the criteria for a major incident, and none was declared.',
        vi: 'Mức ưu tiên {priority} đạt tiêu chí sự cố nghiêm trọng nhưng không được công bố.',
        zh: '优先级 {priority} 符合重大事件准则，但未宣布。',
      },
      params: { priority: 'number' },
    },
    'criteria-not-met': {
      text: {
        en: 'Declared a major incident with priority {priority}, which never met the criteria.',
        vi: 'Được công bố là sự cố nghiêm trọng với mức ưu tiên {priority}, chưa từng đạt tiêu chí.',
        zh: '以优先级 {priority} 宣布为重大事件，但从未符合准则。',
      },
      params: { priority: 'number' },
    },
    'criteria-not-met-without-priority': {
      text: {
        en: 'Declared a major incident without a priority.',
        vi: 'Được công bố là sự cố nghiêm trọng khi chưa có mức ưu tiên.',
        zh: '在没有优先级的情况下宣布为重大事件。',
      },
      params: {},
    },
  },
  measures: {},
} as const satisfies CheckTexts;

const majorResponse = {
  question: {
    en: 'Did every major incident have a manager and was top management informed, both in time?',
    vi: 'Mọi sự cố nghiêm trọng đều có người điều phối và lãnh đạo cao nhất được báo, cả hai đúng hạn?',
    zh: '每个重大事件是否都按时指派了负责人并通报了最高管理者？',
  },
  reasons: {
    'manager-missing': managerMissing,
    'manager-late': managerLate,
    'management-missing': managementMissing,
    'management-late': managementLate,
    'manager-missing-and-management-missing': both(managerMissing, managementMissing),
    'manager-missing-and-management-late': both(managerMissing, managementLate),
    'manager-late-and-management-missing': both(managerLate, managementMissing),
    'manager-late-and-management-late': both(managerLate, managementLate),
  },
  measures: {},
} as const satisfies CheckTexts;

const majorReview = {
  question: {
    en: 'Was every major incident reviewed in time, with a decision on improvement?',
    vi: 'Mọi sự cố nghiêm trọng đều được rà soát đúng hạn, kèm quyết định về cải tiến?',
    zh: '每个重大事件是否都按时回顾并作出改进决定？',
  },
  reasons: {
    'review-missing': {
      text: {
        en: 'Resolved at {since} and not reviewed; planned: within {limit} days.',
        vi: 'Giải quyết lúc {since} mà chưa rà soát; kế hoạch: trong {limit} ngày.',
        zh: '{since} 解决后未回顾；计划为 {limit} 天内。',
      },
      params: { since: 'instant', limit: 'number' },
    },
    'review-late': reviewLate,
    'improvement-missing': improvementMissing,
    'review-late-and-improvement-missing': both(reviewLate, improvementMissing),
  },
  measures: {},
} as const satisfies CheckTexts;

/** What the checks of incident management say to people, by the check's id. */
export const incidentCheckTexts = {
  'AC-086': classification,
  'AC-087': escalation,
  'AC-088': resolution,
  'AC-089': recordKeeping,
  'AC-090': majorClassification,
  'AC-091': majorResponse,
  'AC-092': majorReview,
} as const satisfies Record<string, CheckTexts>;
