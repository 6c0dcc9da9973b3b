import { textTable } from './text-table.ts';

/** Texts of the single settings. */
export const settingFieldTexts = textTable('setting-fields', {
  'priority-help': {
    en: 'The priority that follows from impact and urgency. 1 is the highest.',
    vi: 'Mức ưu tiên suy ra từ mức ảnh hưởng và mức khẩn cấp. 1 là cao nhất.',
    zh: '由影响度和紧急度得出的优先级，1 为最高。',
  },
  'priority-cell': {
    en: 'Priority for impact {impact} and urgency {urgency}',
    vi: 'Mức ưu tiên cho ảnh hưởng {impact} và khẩn cấp {urgency}',
    zh: '影响度 {impact}、紧急度 {urgency} 的优先级',
  },

  'targets-help': {
    en: 'How soon somebody responds and how soon an incident is resolved, counted in working time of a calendar.',
    vi: 'Thời gian phản hồi và giải quyết sự cố, tính theo giờ làm việc của một lịch.',
    zh: '响应和解决事件的时限，按工作日历的工作时间计算。',
  },
  'targets-default-calendar': { en: 'Default calendar', vi: 'Lịch mặc định', zh: '默认日历' },
  'targets-add-line': { en: 'Add a line', vi: 'Thêm dòng', zh: '添加一行' },
  'targets-none': {
    en: 'No targets are planned. Without targets no clock runs, and nothing can be said about them.',
    vi: 'Chưa hoạch định mục tiêu nào. Không có mục tiêu thì không tính thời hạn và không thể nhận xét gì.',
    zh: '尚未规划目标。没有目标就不会计时，也无从判断。',
  },
  calendar: { en: 'Calendar', vi: 'Lịch làm việc', zh: '工作日历' },
  'duration-help': {
    en: 'Such as 30 min, 1:30 or 4 h; working time.',
    vi: 'Ví dụ 30 phút, 1:30 hoặc 4 giờ; tính theo giờ làm việc.',
    zh: '例如 30分钟、1:30 或 4小时，按工作时间计。',
  },

  'calendars-help': {
    en: 'When your organisation works. Targets count working time only; work past midnight ends at 24:00 and goes on at 00:00 of the next day.',
    vi: 'Thời gian làm việc của tổ chức. Mục tiêu chỉ tính giờ làm việc; ca qua nửa đêm kết thúc lúc 24:00 và tiếp tục từ 00:00 hôm sau.',
    zh: '贵组织的工作时间。目标只计工作时间；跨午夜的工作填到 24:00，次日从 00:00 继续。',
  },
  'calendar-add': { en: 'Add a calendar', vi: 'Thêm lịch', zh: '添加日历' },
  'calendar-new': { en: 'New calendar', vi: 'Lịch mới', zh: '新日历' },
  'calendar-default': { en: 'Default', vi: 'Mặc định', zh: '默认' },
  'calendar-make-default': { en: 'Make default', vi: 'Đặt làm mặc định', zh: '设为默认' },
  'calendar-remove': { en: 'Remove calendar', vi: 'Gỡ bỏ lịch', zh: '移除日历' },
  'calendar-name': { en: 'Name', vi: 'Tên', zh: '名称' },
  'calendar-zone': { en: 'Time zone', vi: 'Múi giờ', zh: '时区' },
  'calendar-week': { en: 'Working hours', vi: 'Giờ làm việc', zh: '工作时间' },
  'calendar-closed': { en: 'Closed', vi: 'Nghỉ', zh: '休息' },
  'calendar-from': { en: '{day}, from', vi: '{day}, từ', zh: '{day}，从' },
  'calendar-to': { en: '{day}, to', vi: '{day}, đến', zh: '{day}，至' },
  'calendar-add-hours': { en: 'Add hours on {day}', vi: 'Thêm giờ cho {day}', zh: '为{day}添加时段' },
  'calendar-remove-hours': {
    en: 'Remove {hours} on {day}',
    vi: 'Gỡ {hours} của {day}',
    zh: '移除{day}的 {hours}',
  },
  'calendar-copy': {
    en: 'Copy Monday to all working days',
    vi: 'Chép thứ Hai sang mọi ngày làm việc',
    zh: '将周一复制到所有工作日',
  },
  'calendar-week-sum': { en: '{hours} a week', vi: '{hours} mỗi tuần', zh: '每周 {hours}' },
  holidays: { en: 'Closed days', vi: 'Ngày nghỉ', zh: '休息日' },
  'holidays-help': {
    en: 'One a line: the date, then its name.',
    vi: 'Mỗi dòng một ngày: ngày trước, tên sau.',
    zh: '每行一天：先日期，后名称。',
  },
  'holidays-example': {
    en: '2027-01-01 New Year',
    vi: '2027-01-01 Tết Dương lịch',
    zh: '2027-01-01 元旦',
  },
  'holidays-wrong': {
    en: 'Line {line} is not a date and a name: {text}',
    vi: 'Dòng {line} không phải ngày và tên: {text}',
    zh: '第 {line} 行不是日期加名称：{text}',
  },
  'holidays-count_one': { en: '{count} closed day', vi: '{count} ngày nghỉ', zh: '{count} 个休息日' },
  'holidays-count_other': { en: '{count} closed days', vi: '{count} ngày nghỉ', zh: '{count} 个休息日' },

  'categories-help': {
    en: 'What incidents are classified by. A category that records use keeps its code when it is renamed.',
    vi: 'Cách phân loại sự cố. Phân loại đang dùng vẫn giữ mã khi đổi tên.',
    zh: '事件的分类。已被记录使用的类别改名后代码不变。',
  },
  'category-add': { en: 'Add a category', vi: 'Thêm phân loại', zh: '添加类别' },
  'category-code': { en: 'Code', vi: 'Mã', zh: '代码' },
  'categories-none': {
    en: 'There are no categories. Without them incidents cannot be classified.',
    vi: 'Chưa có phân loại nào. Không có phân loại thì không thể phân loại sự cố.',
    zh: '尚无类别。没有类别就无法对事件分类。',
  },

  'major-help': {
    en: 'Which incidents are major, and by when what must have happened then.',
    vi: 'Sự cố nào là nghiêm trọng, và khi đó việc gì phải xong trước lúc nào.',
    zh: '哪些事件属于重大事件，以及随后各事项的完成时限。',
  },
  'major-priorities': { en: 'Of these priorities', vi: 'Thuộc các mức ưu tiên', zh: '属于以下优先级' },
  'major-services': { en: 'Of these services', vi: 'Thuộc các dịch vụ', zh: '属于以下服务' },
  'major-services-any': { en: 'Any service', vi: 'Bất kỳ dịch vụ nào', zh: '任何服务' },
  'major-manager': {
    en: 'A manager is named within',
    vi: 'Có người điều phối trong vòng',
    zh: '指定负责人的时限',
  },
  'major-declare': {
    en: 'When an incident meets the criteria',
    vi: 'Khi sự cố đạt tiêu chí',
    zh: '事件符合标准时',
  },
  'major-declare-asked': {
    en: 'Propose it; a person declares it',
    vi: 'Đề xuất; người xử lý công bố',
    zh: '提出建议，由人员宣布',
  },
  'major-declare-automatic': {
    en: 'Declare it at once',
    vi: 'Công bố ngay',
    zh: '立即宣布',
  },
  'major-update': {
    en: 'Those concerned hear something at least every',
    vi: 'Cập nhật cho người liên quan ít nhất mỗi',
    zh: '向相关方通报的最长间隔',
  },
  'targets-any': { en: 'Any', vi: 'Bất kỳ', zh: '任意' },
  'targets-customer': { en: 'Customer', vi: 'Khách hàng', zh: '客户' },
  'targets-service': { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
  'targets-at-risk': { en: 'At risk from (%)', vi: 'Nguy cơ trễ từ (%)', zh: '风险起点（%）' },
  'targets-line': { en: 'Line', vi: 'Dòng', zh: '行' },
  'targets-order': {
    en: 'The most specific line counts: one for the customer before one for the service before one for the priority. Of two alike, the one further up.',
    vi: 'Dòng cụ thể nhất được áp dụng: theo khách hàng trước, rồi theo dịch vụ, rồi theo mức ưu tiên. Nếu hai dòng như nhau thì lấy dòng ở trên.',
    zh: '以最具体的一行为准：先按客户，再按服务，再按优先级。两行相同时取靠上的一行。',
  },
  'targets-try': { en: 'Which line counts', vi: 'Dòng nào được áp dụng', zh: '适用哪一行' },
  'targets-try-result': {
    en: 'Line {line}: response {response}, resolution {resolution}.',
    vi: 'Dòng {line}: phản hồi {response}, giải quyết {resolution}.',
    zh: '第 {line} 行：响应 {response}，解决 {resolution}。',
  },
  'targets-try-none': {
    en: 'No line fits: no target counts.',
    vi: 'Không có dòng nào phù hợp: không áp dụng thời hạn.',
    zh: '没有适用的行：不设时限。',
  },
  'major-inform': {
    en: 'Top management is informed within',
    vi: 'Lãnh đạo cao nhất được báo trong vòng',
    zh: '通报最高管理者的时限',
  },
  'major-review': {
    en: 'Reviewed after resolution within, days',
    vi: 'Rà soát sau khi giải quyết trong vòng, ngày',
    zh: '解决后回顾的时限（天）',
  },

  'conformity-help': {
    en: 'By what your organisation judges its own evidence. The standard sets no figures; these are yours.',
    vi: 'Căn cứ để tổ chức nhận định bằng chứng của mình. Tiêu chuẩn không đặt con số nào; đây là của bạn.',
    zh: '贵组织判断自身证据的依据。标准不规定数值，这些数值由您确定。',
  },
  'conformity-in-target': {
    en: 'Incidents resolved within target, at least, %',
    vi: 'Sự cố giải quyết đúng hạn, ít nhất, %',
    zh: '按时解决的事件，至少（%）',
  },
  'conformity-reopened': {
    en: 'Incidents reopened, at most, %',
    vi: 'Sự cố bị mở lại, nhiều nhất, %',
    zh: '重新打开的事件，至多（%）',
  },
  'conformity-open-days': {
    en: 'An incident stays open at most, days',
    vi: 'Một sự cố để mở nhiều nhất, ngày',
    zh: '事件保持未关闭，至多（天）',
  },
  'conformity-gap': {
    en: 'Between two entries of an open incident at most, working hours',
    vi: 'Giữa hai lần cập nhật của sự cố đang mở nhiều nhất, giờ làm việc',
    zh: '未关闭事件两次更新之间，至多（工作小时）',
  },
  'conformity-freshness': {
    en: 'Evidence is stale when older than, days',
    vi: 'Bằng chứng bị coi là cũ sau, ngày',
    zh: '证据超过多久视为过期（天）',
  },
});
