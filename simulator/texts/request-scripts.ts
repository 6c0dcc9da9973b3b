import type { Language } from '../../kernel/text.ts';

/** What somebody asks for by an item of the catalogue. Texts hold {slots}; `@day+5` is a day, `@colleague` a person. */
export interface RequestScript {
  readonly title: string;
  readonly description?: string;
  /** By the ids of the item's questions. */
  readonly answers: Readonly<Record<string, string>>;
}

type Scripts = Readonly<Record<Language, readonly RequestScript[]>>;

/** By the key of the item. */
export const requestScripts: Readonly<Record<string, Scripts>> = {
  computer: {
    en: [
      {
        title: 'Replacement for {computer}, which has become slow',
        answers: { model: 'light', replaces: 'true', old_computer: '{computer}', extras: 'dock' },
      },
      {
        title: 'Notebook for the planning team in {site}',
        description: 'For figures of the whole group; the light model was too slow in the trial.',
        answers: { model: 'power', replaces: 'false', extras: 'screen,dock' },
      },
      {
        title: 'Second screen place: desktop computer in room {room}',
        answers: { model: 'desktop', replaces: 'false' },
      },
    ],
    vi: [
      {
        title: 'Thay máy {computer} đã dùng năm năm',
        answers: { model: 'light', replaces: 'true', old_computer: '{computer}', extras: 'bag' },
      },
      {
        title: 'Máy xách tay cho nhân viên kinh doanh tại {site}',
        answers: { model: 'light', replaces: 'false' },
      },
    ],
    zh: [
      {
        title: '更换旧电脑 {computer}',
        answers: { model: 'light', replaces: 'true', old_computer: '{computer}' },
      },
    ],
  },
  software: {
    en: [
      {
        title: 'Drawing program for process diagrams on {computer}',
        answers: {
          program: 'Diagram editor {version}',
          computer: '{computer}',
          reason: 'Processes of {department}.',
        },
      },
      {
        title: 'Statistics program on {computer}',
        answers: {
          program: 'Statistics package',
          computer: '{computer}',
          reason: 'Quarterly evaluation of {department}.',
        },
      },
      {
        title: 'PDF editor for contracts',
        answers: {
          program: 'PDF editor',
          computer: '{computer}',
          reason: 'Contracts come back with remarks every week.',
        },
      },
    ],
    vi: [
      {
        title: 'Cài phần mềm vẽ sơ đồ trên máy {computer}',
        answers: {
          program: 'Phần mềm vẽ sơ đồ',
          computer: '{computer}',
          reason: 'Lập quy trình cho bộ phận {department}.',
        },
      },
      {
        title: 'Cài trình biên tập PDF',
        answers: {
          program: 'PDF editor',
          computer: '{computer}',
          reason: 'Ghi chú trên hợp đồng của khách hàng.',
        },
      },
    ],
    zh: [
      {
        title: '在 {computer} 上安装绘图软件',
        answers: { program: '绘图软件', computer: '{computer}', reason: '编制{department}部门的流程图。' },
      },
    ],
  },
  'application-access': {
    en: [
      {
        title: 'Read purchase orders of {department}',
        answers: {
          area: 'purchasing',
          right: 'read',
          limited: 'false',
          reason: 'Checking deliveries against orders.',
        },
      },
      {
        title: 'Enter sales orders while a colleague is away',
        answers: {
          area: 'sales',
          right: 'enter',
          limited: 'true',
          until: '@day+45',
          reason: 'Stand-in for six weeks.',
        },
      },
      {
        title: 'Approve invoices up to the usual limit',
        answers: {
          area: 'finance',
          right: 'approve',
          limited: 'false',
          reason: 'New duty since this month.',
        },
      },
    ],
    vi: [
      {
        title: 'Xem tồn kho của chi nhánh {site}',
        answers: {
          area: 'stock',
          right: 'read',
          limited: 'false',
          reason: 'Báo giá cần biết hàng còn trong kho.',
        },
      },
      {
        title: 'Nhập đơn bán hàng thay đồng nghiệp nghỉ phép',
        answers: {
          area: 'sales',
          right: 'enter',
          limited: 'true',
          until: '@day+30',
          reason: 'Làm thay trong một tháng.',
        },
      },
    ],
    zh: [
      {
        title: '申请查看库存数据（{site}）',
        answers: { area: 'stock', right: 'read', limited: 'false', reason: '核对出库数量。' },
      },
    ],
  },
  'shared-folder': {
    en: [
      {
        title: 'Write in the folder of {department}',
        answers: { folder: '{drive}\\{department}', right: 'write' },
      },
      { title: 'Read the price lists', answers: { folder: '{drive}\\Prices', right: 'read' } },
    ],
    vi: [
      {
        title: 'Quyền đọc thư mục {department}',
        answers: { folder: '{drive}\\{department}', right: 'read' },
      },
    ],
    zh: [
      { title: '申请{department}文件夹写权限', answers: { folder: '{drive}\\{department}', right: 'write' } },
    ],
  },
  joiner: {
    en: [
      {
        title: 'New colleague in {department}',
        description: 'Sits in room {room}.',
        answers: { first_day: '@day+14', department: '{department}', like: '@colleague', remote: 'true' },
      },
      {
        title: 'Trainee in {department} for three months',
        answers: { first_day: '@day+10', department: '{department}', remote: 'false' },
      },
    ],
    vi: [
      {
        title: 'Nhân viên mới của bộ phận {department}',
        answers: { first_day: '@day+12', department: '{department}', like: '@colleague', remote: 'false' },
      },
    ],
    zh: [
      {
        title: '{department}部门新员工入职',
        answers: { first_day: '@day+15', department: '{department}', remote: 'true' },
      },
    ],
  },
  leaver: {
    en: [
      {
        title: 'A colleague of {department} leaves',
        answers: { leaves: '@colleague', last_day: '@day+9', forward_to: 'archive@sample.example' },
      },
    ],
    vi: [
      {
        title: 'Nhân viên bộ phận {department} nghỉ việc',
        answers: { leaves: '@colleague', last_day: '@day+8' },
      },
    ],
    zh: [{ title: '{department}部门员工离职', answers: { leaves: '@colleague', last_day: '@day+10' } }],
  },
  'shared-mailbox': {
    en: [
      {
        title: 'Shared mailbox for a project in {site}',
        answers: { address: 'project-{extension}@sample.example', members: '6', department: '{department}' },
      },
      {
        title: 'Distribution list for {department}',
        answers: { address: 'list-{extension}@sample.example', members: '24', department: '{department}' },
      },
    ],
    vi: [
      {
        title: 'Hộp thư chung cho dự án tại {site}',
        answers: { address: 'du-an-{extension}@sample.example', members: '5', department: '{department}' },
      },
    ],
    zh: [
      {
        title: '{department}部门通讯组',
        answers: { address: 'group-{extension}@sample.example', members: '12', department: '{department}' },
      },
    ],
  },
  firewall: {
    en: [
      {
        title: 'Opening for the new tax interface',
        answers: {
          source: 'srv-business',
          target: 'tax.sample.example',
          port: '443',
          limited: 'false',
          reason: 'Invoices are reported electronically.',
        },
      },
      {
        title: 'Opening for the tests of a supplier',
        answers: {
          source: 'supplier.sample.example',
          target: 'srv-test',
          port: '8443',
          limited: 'true',
          until: '@day+20',
          reason: 'Acceptance test of the next release.',
        },
      },
    ],
    vi: [],
    zh: [],
  },
  phone: {
    en: [
      { title: 'Headset for calls from home', answers: { device: 'headset', room: '{room}' } },
      { title: 'Telephone in room {room}', answers: { device: 'telephone', room: '{room}' } },
    ],
    vi: [{ title: 'Tai nghe cho phòng {room}', answers: { device: 'headset', room: '{room}' } }],
    zh: [{ title: '房间 {room} 的座机', answers: { device: 'telephone', room: '{room}' } }],
  },
  report: {
    en: [
      {
        title: 'Orders of {site} by week',
        answers: {
          content: 'Orders of {site} by week and kind of product, last twelve months.',
          needed_by: '@day+10',
        },
      },
      {
        title: 'Suppliers without an order for a year',
        answers: { content: 'All suppliers without an order within twelve months, with their last one.' },
      },
    ],
    vi: [
      {
        title: 'Doanh thu theo tuần của {site}',
        answers: { content: 'Doanh thu theo tuần và nhóm hàng của {site}, mười hai tháng gần nhất.' },
      },
    ],
    zh: [{ title: '{site} 的订单清单', answers: { content: '最近一个季度 {site} 的全部订单及交货日期。' } }],
  },
};

/** What people write to the desk without naming an item. */
export const freeRequests: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'How do I book the large meeting room for a whole day?',
    'Please send me the guide for working from home',
    'Cable for the projector in room {room}',
    'May I take my notebook to a customer abroad?',
  ],
  vi: ['Xin hướng dẫn đặt phòng họp lớn', 'Cần cáp cho máy chiếu phòng {room}'],
  zh: ['请提供远程办公指南', '会议室 {room} 需要投影仪线缆'],
};

/** What is said in the course of any request, in one language. */
export interface RequestPhrases {
  readonly asked: readonly string[];
  readonly answered: readonly string[];
  readonly thanks: readonly string[];
  readonly again: readonly string[];
  readonly withdrawn: readonly string[];
  /** With a good answer to a survey, and with a bad one. */
  readonly pleased: readonly string[];
  readonly displeased: readonly string[];
}

export const requestPhrases: Readonly<Record<Language, RequestPhrases>> = {
  en: {
    asked: [
      'Which of your two places is it for?',
      'Please name the exact folder or program, and since when you need it.',
    ],
    answered: ['For the one in room {room}.', 'As in the attachment of my mail from {time}.'],
    thanks: ['Arrived, thank you.', 'That was quick, thanks.'],
    again: [
      'It was there in the morning and is gone again.',
      'Something is missing: I can read but not write.',
    ],
    withdrawn: ['Not needed any more: the project was moved.', 'Asked for twice by mistake.'],
    pleased: ['Quick and friendly.', 'Solved at the first call.', 'I was told at each step how it stands.'],
    displeased: [
      'It took far longer than I was told, and nobody wrote meanwhile.',
      'Closed although it was not solved; I had to write again.',
      'I was asked the same three times by different people.',
    ],
  },
  vi: {
    asked: ['Anh/chị cần cho vị trí làm việc nào?', 'Xin cho biết tên chính xác của thư mục hoặc phần mềm.'],
    answered: ['Cho chỗ ở phòng {room}.', 'Như trong thư tôi gửi lúc {time}.'],
    thanks: ['Tôi đã nhận, cảm ơn.', 'Rất nhanh, cảm ơn anh chị.'],
    again: ['Sáng nay còn dùng được, giờ lại mất.', 'Còn thiếu: tôi chỉ đọc được, không ghi được.'],
    withdrawn: ['Không cần nữa vì dự án đã dời.', 'Tôi gửi trùng yêu cầu.'],
    pleased: ['Nhanh và nhiệt tình.', 'Giải quyết ngay lần gọi đầu.'],
    displeased: ['Lâu hơn nhiều so với đã hẹn mà không ai báo.', 'Đóng khi chưa xong, tôi phải gửi lại.'],
  },
  zh: {
    asked: ['请问用于您的哪个工位？', '请说明文件夹或软件的准确名称。'],
    answered: ['用于 {room} 房间的工位。', '与我 {time} 邮件中所写一致。'],
    thanks: ['已收到，谢谢。', '很快，谢谢。'],
    again: ['上午还可以，现在又没有了。', '还缺写入权限。'],
    withdrawn: ['项目推迟，不再需要。', '误提交了两次。'],
    pleased: ['响应快，态度好。', '第一次联系就解决了。'],
    displeased: ['用时远超承诺，期间无人告知进展。', '尚未解决就被关闭了。'],
  },
};

/** What those who decide on a request say. */
export const decisionWords = {
  approved: ['Agreed.', 'Needed for the work of the team.', 'Đồng ý.', '同意。'],
  rejected: [
    'The program that we have does the same.',
    'Not with the duties of this position: they are to stay separate.',
    'No budget left this year; please ask again in January.',
  ],
} as const;

/** What those who fulfil write down as the outcome of a task or of a request. */
export const outcomeWords: readonly string[] = [
  'Done as planned; tried together with the requester.',
  'Set up, entered in the register.',
  'Done; confirmation went to the requester.',
  'Finished without anything out of the ordinary.',
];
