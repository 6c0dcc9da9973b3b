import type { Text } from '../kernel/text.ts';

// What the dashboard of the desk shows: each figure with its definition, the same on the page, in the file and in the API.

/** How the values of a figure are to be read. */
export type FigureUnit = 'count' | 'percent' | 'hours' | 'score';

/** A chart or a figure of its own: what it is called, and how it is counted. */
export interface DashboardPart {
  readonly unit: FigureUnit;
  readonly title: Text;
  readonly definition: Text;
}

/** Single figures, in their order. */
export const dashboardTotals = {
  open: {
    unit: 'count',
    title: { en: 'Open now', vi: 'Đang mở', zh: '当前未结' },
    definition: {
      en: 'Records on which work is owed at this moment, whatever the period.',
      vi: 'Số hồ sơ còn phải xử lý tại thời điểm này, không phụ thuộc kỳ.',
      zh: '当前仍待处理的记录数，与所选期间无关。',
    },
  },
  opened: {
    unit: 'count',
    title: { en: 'Opened', vi: 'Mới ghi nhận', zh: '新增' },
    definition: {
      en: 'Records opened in the period.',
      vi: 'Số hồ sơ được ghi nhận trong kỳ.',
      zh: '期间内新增的记录数。',
    },
  },
  ended: {
    unit: 'count',
    title: { en: 'Ended', vi: 'Đã kết thúc', zh: '已结束' },
    definition: {
      en: 'Records on which work ended in the period, also by cancelling or rejecting them, and was not taken up again since.',
      vi: 'Số hồ sơ kết thúc xử lý trong kỳ, kể cả do hủy hoặc từ chối, và từ đó chưa mở lại.',
      zh: '期间内处理结束（含取消和拒绝）且此后未重新打开的记录数。',
    },
  },
  response: {
    unit: 'percent',
    title: { en: 'Answered within target', vi: 'Phản hồi đúng hạn', zh: '响应达标率' },
    definition: {
      en: 'Of the records with a target that were first answered in the period, the share answered within it; working time by the targets and calendars in force today. Cancelled and rejected ones are left out.',
      vi: 'Trong các hồ sơ có mục tiêu được phản hồi lần đầu trong kỳ, tỷ lệ phản hồi trong thời hạn; thời gian làm việc theo mục tiêu và lịch đang áp dụng. Không tính hồ sơ bị hủy hoặc từ chối.',
      zh: '期间内首次响应且有目标的记录中，在目标内响应的比例；按现行目标和日历计算工作时间，不含已取消和被拒绝的记录。',
    },
  },
  resolution: {
    unit: 'percent',
    title: { en: 'Resolved within target', vi: 'Giải quyết đúng hạn', zh: '解决达标率' },
    definition: {
      en: 'Of the records with a target that were resolved or fulfilled in the period, the share within it; working time by the targets and calendars in force today, waiting left out.',
      vi: 'Trong các hồ sơ có mục tiêu được giải quyết hoặc hoàn thành trong kỳ, tỷ lệ trong thời hạn; thời gian làm việc theo mục tiêu và lịch đang áp dụng, không tính thời gian chờ.',
      zh: '期间内解决或完成且有目标的记录中，在目标内的比例；按现行目标和日历计算工作时间，不含等待。',
    },
  },
  'first-contact': {
    unit: 'percent',
    title: { en: 'Resolved at first contact', vi: 'Giải quyết ngay lần tiếp nhận đầu', zh: '首次接触解决率' },
    definition: {
      en: 'Of the incidents and requests resolved in the period, the share that never changed team, was given to one person at most, resolved by that person, and was never reopened: told by the journal, not by a mark somebody sets.',
      vi: 'Trong các sự cố và yêu cầu được giải quyết trong kỳ, tỷ lệ chưa từng đổi nhóm, chỉ giao cho nhiều nhất một người, do chính người đó giải quyết và chưa từng mở lại: theo nhật ký, không theo dấu do ai đó đặt.',
      zh: '期间内解决的事件和请求中，从未更换团队、至多分派给一人、由该人解决且从未重新打开的比例：依据日志，而非人工标记。',
    },
  },
  reopened: {
    unit: 'percent',
    title: { en: 'Reopened', vi: 'Mở lại', zh: '重新打开率' },
    definition: {
      en: 'Of the records resolved or last taken up again in the period, the share last taken up again in it.',
      vi: 'Trong các hồ sơ được giải quyết hoặc được mở lại lần gần nhất trong kỳ, tỷ lệ được mở lại lần gần nhất trong kỳ.',
      zh: '期间内解决或最近一次重新打开的记录中，最近一次重新打开发生在期间内的比例。',
    },
  },
  satisfaction: {
    unit: 'score',
    title: { en: 'Satisfaction', vi: 'Mức độ hài lòng', zh: '满意度' },
    definition: {
      en: 'Mean of the answers, from 1 to 5, about the records resolved in the period.',
      vi: 'Điểm trung bình, từ 1 đến 5, của các đánh giá về hồ sơ được giải quyết trong kỳ.',
      zh: '对期间内解决的记录所作评价（1 至 5 分）的平均分。',
    },
  },
  answers: {
    unit: 'percent',
    title: { en: 'Surveys answered', vi: 'Tỷ lệ trả lời khảo sát', zh: '调查回复率' },
    definition: {
      en: 'Of the records resolved in the period about which somebody was asked, the share that was answered.',
      vi: 'Trong các hồ sơ được giải quyết trong kỳ đã gửi khảo sát, tỷ lệ có trả lời.',
      zh: '期间内解决且已发出调查的记录中，得到回复的比例。',
    },
  },
  'response-time': {
    unit: 'hours',
    title: {
      en: 'Time to first answer (median)',
      vi: 'Thời gian đến phản hồi đầu (trung vị)',
      zh: '首次响应时间（中位数）',
    },
    definition: {
      en: 'Middle of the hours from opening to the first answer of the records first answered in the period; nights and days off included.',
      vi: 'Trung vị số giờ từ khi ghi nhận đến phản hồi đầu tiên của các hồ sơ được phản hồi lần đầu trong kỳ; tính cả đêm và ngày nghỉ.',
      zh: '期间内首次响应的记录从登记到首次响应所用小时数的中位数，含夜间和休息日。',
    },
  },
  'resolution-time': {
    unit: 'hours',
    title: {
      en: 'Time to resolve (median)',
      vi: 'Thời gian giải quyết (trung vị)',
      zh: '解决时间（中位数）',
    },
    definition: {
      en: 'Middle of the hours from opening to resolution of the records resolved in the period; nights, days off and waiting included.',
      vi: 'Trung vị số giờ từ khi ghi nhận đến khi giải quyết của các hồ sơ được giải quyết trong kỳ; tính cả đêm, ngày nghỉ và thời gian chờ.',
      zh: '期间内解决的记录从登记到解决所用小时数的中位数，含夜间、休息日和等待。',
    },
  },
} as const satisfies Record<string, DashboardPart>;

/** The name of a single figure. */
export type TotalId = keyof typeof dashboardTotals;

const perWeek = {
  en: 'By week; the first and the last may be cut by the period.',
  vi: 'Theo tuần; tuần đầu và tuần cuối có thể bị cắt theo kỳ.',
  zh: '按周统计；首周和末周可能因期间而不完整。',
} as const;

const targetText: Text = {
  en: 'Of the records with a target answered, or resolved, in the period, the share within it.',
  vi: 'Trong các hồ sơ có mục tiêu được phản hồi, hoặc giải quyết, trong kỳ, tỷ lệ trong thời hạn.',
  zh: '期间内响应（或解决）且有目标的记录中，在目标内的比例。',
};

const ageText: Text = {
  en: 'Records open now, by days since they were opened.',
  vi: 'Hồ sơ đang mở, theo số ngày kể từ khi ghi nhận.',
  zh: '当前未结记录，按登记后的天数。',
};

const openedText: Text = {
  en: 'Records opened in the period; the ten with most.',
  vi: 'Hồ sơ ghi nhận trong kỳ; mười mục nhiều nhất.',
  zh: '期间内新增的记录；数量最多的十项。',
};

/** Charts, in the order in which they stand unless somebody arranges them otherwise. */
export const dashboardCharts = {
  flow: {
    unit: 'count',
    title: { en: 'Arrival and closure', vi: 'Tiếp nhận và kết thúc', zh: '新增与结束' },
    definition: {
      en: 'Opened and ended in each part of the period, and how many were open at its end, as the records tell it today.',
      vi: 'Số ghi nhận và kết thúc trong từng phần của kỳ, và số còn mở vào cuối phần đó, theo hồ sơ hiện nay.',
      zh: '期间各段的新增与结束数，以及该段末的未结数，以记录现状为准。',
    },
  },
  'open-by-team': {
    unit: 'count',
    title: { en: 'Open by team and age', vi: 'Đang mở theo nhóm và tuổi', zh: '未结：按团队和时长' },
    definition: ageText,
  },
  'open-by-priority': {
    unit: 'count',
    title: { en: 'Open by priority and age', vi: 'Đang mở theo ưu tiên và tuổi', zh: '未结：按优先级和时长' },
    definition: ageText,
  },
  'target-by-week': {
    unit: 'percent',
    title: { en: 'Within target by week', vi: 'Đúng hạn theo tuần', zh: '每周达标率' },
    definition: {
      en: `${targetText.en} ${perWeek.en}`,
      vi: `${targetText.vi} ${perWeek.vi}`,
      zh: `${targetText.zh}${perWeek.zh}`,
    },
  },
  'target-by-priority': {
    unit: 'percent',
    title: { en: 'Within target by priority', vi: 'Đúng hạn theo ưu tiên', zh: '达标率：按优先级' },
    definition: targetText,
  },
  'target-by-service': {
    unit: 'percent',
    title: { en: 'Within target by service', vi: 'Đúng hạn theo dịch vụ', zh: '达标率：按服务' },
    definition: targetText,
  },
  'first-contact': {
    unit: 'percent',
    title: {
      en: 'Resolved at first contact by week',
      vi: 'Giải quyết ngay lần đầu theo tuần',
      zh: '每周首次接触解决率',
    },
    definition: {
      en: `${dashboardTotals['first-contact'].definition.en} ${perWeek.en}`,
      vi: `${dashboardTotals['first-contact'].definition.vi} ${perWeek.vi}`,
      zh: `${dashboardTotals['first-contact'].definition.zh}${perWeek.zh}`,
    },
  },
  times: {
    unit: 'hours',
    title: {
      en: 'Time to answer and to resolve',
      vi: 'Thời gian phản hồi và giải quyết',
      zh: '响应与解决时间',
    },
    definition: {
      en: 'Hours within which half, and nine tenths, of the records were first answered and resolved; nights, days off and waiting included.',
      vi: 'Số giờ mà một nửa, và chín phần mười, hồ sơ được phản hồi lần đầu và được giải quyết; tính cả đêm, ngày nghỉ và thời gian chờ.',
      zh: '一半和九成记录得到首次响应及解决所用的小时数，含夜间、休息日和等待。',
    },
  },
  satisfaction: {
    unit: 'count',
    title: { en: 'Answers about satisfaction', vi: 'Đánh giá mức độ hài lòng', zh: '满意度评价分布' },
    definition: {
      en: 'Answers about the records resolved in the period; 1 is very dissatisfied, 5 very satisfied.',
      vi: 'Đánh giá về hồ sơ được giải quyết trong kỳ; 1 là rất không hài lòng, 5 là rất hài lòng.',
      zh: '对期间内解决的记录的评价；1 为非常不满意，5 为非常满意。',
    },
  },
  channel: {
    unit: 'count',
    title: { en: 'Opened by channel', vi: 'Ghi nhận theo kênh', zh: '新增：按渠道' },
    definition: openedText,
  },
  category: {
    unit: 'count',
    title: { en: 'Opened by category', vi: 'Ghi nhận theo phân loại', zh: '新增：按类别' },
    definition: openedText,
  },
  service: {
    unit: 'count',
    title: { en: 'Opened by service', vi: 'Ghi nhận theo dịch vụ', zh: '新增：按服务' },
    definition: openedText,
  },
  load: {
    unit: 'count',
    title: { en: 'Open work in your teams', vi: 'Việc đang mở trong nhóm của bạn', zh: '所在团队的未结工作' },
    definition: {
      en: 'Open records by whoever they are assigned to, for the people of your own teams, by name: to share work out. What people resolved, and how fast, is told of teams alone.',
      vi: 'Hồ sơ đang mở theo người được giao, của những người trong các nhóm của bạn, xếp theo tên: để chia việc. Kết quả và tốc độ giải quyết chỉ tính theo nhóm.',
      zh: '按负责人统计所在团队成员的未结记录，按姓名排序，用于分配工作。解决数量与速度只按团队统计。',
    },
  },
} as const satisfies Record<string, DashboardPart>;

/** The name of a chart. */
export type ChartId = keyof typeof dashboardCharts;

/** Every chart there is, in the usual order. */
export const chartIds = Object.keys(dashboardCharts) as readonly ChartId[];

/** What the values of a row are called. */
export const dashboardSeries = {
  opened: { en: 'Opened', vi: 'Ghi nhận', zh: '新增' },
  ended: { en: 'Ended', vi: 'Kết thúc', zh: '结束' },
  backlog: { en: 'Open at the end', vi: 'Còn mở cuối kỳ', zh: '期末未结' },
  response: { en: 'Answered within target', vi: 'Phản hồi đúng hạn', zh: '响应达标' },
  resolution: { en: 'Resolved within target', vi: 'Giải quyết đúng hạn', zh: '解决达标' },
  'first-contact': { en: 'First contact', vi: 'Lần tiếp nhận đầu', zh: '首次接触' },
  'response-median': { en: 'Answer, half', vi: 'Phản hồi, một nửa', zh: '响应（50%）' },
  'response-p90': { en: 'Answer, nine tenths', vi: 'Phản hồi, chín phần mười', zh: '响应（90%）' },
  'resolution-median': { en: 'Resolution, half', vi: 'Giải quyết, một nửa', zh: '解决（50%）' },
  'resolution-p90': { en: 'Resolution, nine tenths', vi: 'Giải quyết, chín phần mười', zh: '解决（90%）' },
  answers: { en: 'Answers', vi: 'Đánh giá', zh: '评价数' },
  open: { en: 'Open', vi: 'Đang mở', zh: '未结' },
  'age-0-1': { en: 'Up to 1 day', vi: 'Đến 1 ngày', zh: '1 天以内' },
  'age-1-3': { en: '1–3 days', vi: '1–3 ngày', zh: '1–3 天' },
  'age-3-7': { en: '3–7 days', vi: '3–7 ngày', zh: '3–7 天' },
  'age-7-14': { en: '7–14 days', vi: '7–14 ngày', zh: '7–14 天' },
  'age-14-30': { en: '14–30 days', vi: '14–30 ngày', zh: '14–30 天' },
  'age-30': { en: 'Over 30 days', vi: 'Trên 30 ngày', zh: '30 天以上' },
} as const satisfies Record<string, Text>;

/** The name of a series. */
export type SeriesId = keyof typeof dashboardSeries;

/** What a row is called whose records say nothing of what rows are told apart by. */
export const noneText: Text = { en: 'None', vi: 'Không có', zh: '无' };

/** What the dashboard is called. */
export const dashboardTitle: Text = {
  en: 'Desk dashboard',
  vi: 'Bảng số liệu bàn dịch vụ',
  zh: '服务台仪表板',
};
