import type { Text } from '../../kernel/text.ts';
import type { SettingTexts } from '../module.ts';

/** What the categories that the program brings are called. */
export const categoryNames: Readonly<Record<string, Text>> = {
  access: { en: 'Access and accounts', vi: 'Truy cập và tài khoản', zh: '访问与账号' },
  hardware: { en: 'Hardware', vi: 'Phần cứng', zh: '硬件' },
  software: { en: 'Software', vi: 'Phần mềm', zh: '软件' },
  information: { en: 'Information and advice', vi: 'Thông tin và tư vấn', zh: '信息与咨询' },
  staff: {
    en: 'Joiners, movers and leavers',
    vi: 'Nhân sự vào, chuyển và nghỉ',
    zh: '入职、调岗与离职',
  },
  other: { en: 'Other', vi: 'Khác', zh: '其他' },
};

/** What the planned values of service requests are called. */
export const serviceRequestSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'service-request.targets': {
    title: { en: 'Targets of service requests', vi: 'Mục tiêu của yêu cầu dịch vụ', zh: '服务请求的目标' },
    help: {
      en: 'Working minutes until a request is taken up and until it is fulfilled, by priority; a line with a service comes before those for all. An item of the catalogue may have a target of its own.',
      vi: 'Số phút làm việc đến khi tiếp nhận xử lý và đến khi đáp ứng, theo mức ưu tiên; dòng có dịch vụ được ưu tiên hơn dòng chung. Mục trong danh mục có thể có mục tiêu riêng.',
      zh: '按优先级规定受理和履行前的工作分钟数；注明服务的行优先于通用行。目录项可有自己的目标。',
    },
    parts: {
      targets: { en: 'Targets', vi: 'Mục tiêu', zh: '目标' },
      service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
      priority: { en: 'Priority', vi: 'Mức ưu tiên', zh: '优先级' },
      response_minutes: { en: 'Response (minutes)', vi: 'Phản hồi (phút)', zh: '响应（分钟）' },
      fulfilment_minutes: { en: 'Fulfilment (minutes)', vi: 'Đáp ứng (phút)', zh: '履行（分钟）' },
      calendar: { en: 'Calendar', vi: 'Lịch làm việc', zh: '日历' },
    },
  },
  'service-request.categories': {
    title: {
      en: 'Categories of service requests',
      vi: 'Phân loại yêu cầu dịch vụ',
      zh: '服务请求类别',
    },
    help: {
      en: 'By these the catalogue is grouped and requests are classified.',
      vi: 'Danh mục được nhóm và yêu cầu được phân loại theo các mục này.',
      zh: '目录按此分组，请求按此分类。',
    },
    parts: {
      choices: { en: 'Categories', vi: 'Phân loại', zh: '类别' },
      id: { en: 'Short name', vi: 'Mã', zh: '代码' },
      name: { en: 'Name', vi: 'Tên', zh: '名称' },
    },
  },
  'service-request.approval': {
    title: { en: 'Approval of service requests', vi: 'Phê duyệt yêu cầu dịch vụ', zh: '服务请求的审批' },
    help: {
      en: 'How soon those who are asked decide, and whether the time they take counts against the targets.',
      vi: 'Người được hỏi phải quyết định trong bao lâu và thời gian đó có tính vào mục tiêu hay không.',
      zh: '被征询人应多快决定，其用时是否计入目标。',
    },
    parts: {
      decide_within_days: { en: 'Days to decide', vi: 'Số ngày quyết định', zh: '决定期限（天）' },
      outside_target: {
        en: 'Time of approval does not count',
        vi: 'Không tính thời gian phê duyệt',
        zh: '审批时间不计入',
      },
    },
  },
  'service-request.conformity': {
    title: {
      en: 'Limits for service requests',
      vi: 'Giới hạn đối với yêu cầu dịch vụ',
      zh: '服务请求的限值',
    },
    help: {
      en: 'By these the evidence of service requests is judged.',
      vi: 'Bằng chứng về yêu cầu dịch vụ được xét theo các giá trị này.',
      zh: '据此判断服务请求的证据。',
    },
    parts: {
      minimum_in_target_percent: {
        en: 'Share fulfilled in target, at least (%)',
        vi: 'Tỷ lệ đáp ứng trong mục tiêu, tối thiểu (%)',
        zh: '目标内履行比例下限（%）',
      },
      maximum_open_days: {
        en: 'Days open or waiting for closure, at most',
        vi: 'Số ngày mở hoặc chờ đóng, tối đa',
        zh: '未结或等待关闭的最长天数',
      },
      classify_within_hours: {
        en: 'Hours until a request is classified, at most',
        vi: 'Số giờ đến khi được phân loại, tối đa',
        zh: '分类前的最长小时数',
      },
      freshness_days: {
        en: 'Days after which evidence is stale',
        vi: 'Số ngày sau đó bằng chứng lỗi thời',
        zh: '证据失效天数',
      },
    },
  },
};
