import type { ServiceKey } from './script.ts';

/** What a service transition tells from the proposal to the report. Days are counted from going live. */
export interface TransitionStory {
  readonly title: string;
  readonly kind: 'new' | 'changed' | 'removed';
  readonly description: string;
  readonly requirements: string;
  readonly rank: readonly [rank: number, reason: string];
  readonly resources: readonly [human: string, technical: string, information: string, financial: string];
  readonly dependencies: string;
  readonly depends_on: readonly ServiceKey[];
  readonly testing: string;
  readonly criteria: readonly (readonly [criterion: string, shown_by: string, evidence: string])[];
  readonly outcomes: readonly (readonly [
    outcome: string,
    measured_by: string,
    intended: string,
    achieved: string,
  ])[];
  readonly impact: readonly [
    system: string,
    services: string,
    changes: string,
    customers: string,
    users: string,
    parties: string,
  ];
  readonly design: readonly [
    responsibilities: string,
    resources: string,
    competence: string,
    agreements: string,
    system: string,
    services: string,
    catalogue: string,
  ];
  readonly build: string;
  readonly items: readonly string[];
  readonly decision: string;
  /** The description of the service in the catalogue from then on. */
  readonly catalogue: string;
  readonly report: string;
}

export const transitionStories = {
  portal: {
    title: 'Customer portal: deliveries and invoices on the phone',
    kind: 'changed',
    description: 'Customers see orders, deliveries and invoices on the phone, signed in once.',
    requirements:
      'Every page can be used at 360 px; sign-in by second factor; answers within two seconds; support in Vietnamese, English and Chinese during working hours.',
    rank: [1, 'Two of three large customers ask for it; objective on the availability of the portal.'],
    resources: [
      'Two developers for ten weeks, one tester for three.',
      'One more web server, nothing else.',
      'Figures on the use of pages, list of telephones of customers.',
      '180 million đồng from the budget of the year.',
    ],
    dependencies: 'Single sign-on, order interface, notice sender.',
    depends_on: ['identity', 'business'],
    testing: 'Load of a Monday morning, twelve models of phones, acceptance by five customers.',
    criteria: [
      ['Five customers accept it', 'Record of the acceptance', 'All five have signed'],
      ['Answers within two seconds under load', 'Load test', '1.4 s for 95 of 100 pages'],
      ['Way back within ten minutes', 'Rehearsal', 'Seven minutes'],
    ],
    outcomes: [
      ['Fewer calls for the state of an order', 'Calls a week, list of sales', 'At most 60', '52'],
      ['Customers use it', 'Share of sessions by phone', 'At least 25 %', '31 %'],
    ],
    impact: [
      'Service management plan names the new web server.',
      'Single sign-on: a third more sign-ins.',
      'Regular release of the portal in the same month is part of it.',
      'Notice four weeks before; nothing has to be installed.',
      'Sales is trained for an hour.',
      'Supplier of messages for the second factor is told the expected number.',
    ],
    design: [
      'Team Business applications runs it; the service desk takes the first call.',
      'One more web server; no more people once it runs.',
      'Half a day of training for the service desk.',
      'Agreement with customers names the phone besides the browser.',
      'Measures of the portal count both ways of access.',
      'Monitoring probes the pages for the phone.',
      'Description and hours of support in the entry of the portal.',
    ],
    build: 'Built by the pipeline with the regular release; one web server added.',
    items: ['portal/web', 'portal/invoices', 'portal/load-balancer'],
    decision: 'All criteria are met.',
    catalogue:
      'Orders, deliveries and invoices for customers in the browser and on the phone, around the clock.',
    report:
      'Calls went down from 95 to 52 a week, a third of the sessions is by phone. Both outcomes were reached; two wishes of customers are in the list of improvements.',
  },
  purchasing: {
    title: 'Ứng dụng nghiệp vụ: mua hàng với phê duyệt điện tử',
    kind: 'changed',
    description: 'Đề nghị mua hàng được lập, phê duyệt và gửi nhà cung cấp hoàn toàn trên ứng dụng.',
    requirements: 'Hai cấp phê duyệt theo quy chế chi tiêu; lưu vết mười năm; hoạt động trong giờ làm việc.',
    rank: [2, 'Kiểm toán nội bộ yêu cầu; tiết kiệm ba ngày cho mỗi đơn hàng.'],
    resources: [
      'Một lập trình viên sáu tuần, một trưởng nhóm mua hàng hai tuần.',
      'Không cần thêm thiết bị.',
      'Danh sách người phê duyệt và hạn mức.',
      '90 triệu đồng.',
    ],
    dependencies: 'Đăng nhập một lần, cổng thư điện tử.',
    depends_on: ['identity', 'mail'],
    testing: 'Hai mươi đơn thử qua mọi hạn mức; phòng mua hàng và tài chính nghiệm thu.',
    criteria: [
      ['Phòng mua hàng nghiệm thu', 'Biên bản', 'Trưởng phòng đã ký'],
      ['Không đơn nào vượt hạn mức mà thiếu phê duyệt', 'Kiểm thử', '0 trên 20 đơn thử'],
    ],
    outcomes: [['Thời gian phê duyệt ngắn hơn', 'Số ngày trung vị', 'Tối đa 2 ngày', '1,5 ngày']],
    impact: [
      'Quy trình mua hàng trong hệ thống quản lý được sửa.',
      'Cổng thư điện tử gửi thêm khoảng 200 thư mỗi ngày.',
      'Cùng bản phát hành định kỳ.',
      'Không.',
      'Người phê duyệt học ba mươi phút.',
      'Nhà cung cấp nhận đơn hàng qua thư có chữ ký.',
    ],
    design: [
      'Nhóm ứng dụng nghiệp vụ vận hành; phòng mua hàng giữ danh sách phê duyệt.',
      'Không thay đổi nguồn lực.',
      'Hướng dẫn trên cổng kiến thức.',
      'Thỏa thuận dịch vụ không đổi.',
      'Thêm một số đo: thời gian phê duyệt.',
      'Không ảnh hưởng dịch vụ khác.',
      'Bổ sung phê duyệt điện tử vào mô tả dịch vụ.',
    ],
    build: 'Phát hành cùng bản định kỳ; mẫu phê duyệt do phòng mua hàng duyệt.',
    items: ['business/purchasing', 'business/interfaces'],
    decision: 'Đạt mọi tiêu chí.',
    catalogue: 'Purchasing with electronic approval, sales, stock, finance and their reports.',
    report:
      'Thời gian phê duyệt trung vị giảm từ 4,5 xuống 1,5 ngày. Báo cáo chậm vì phải chờ số liệu của hai kỳ.',
  },
  exchange: {
    title: '与客户安全交换文件',
    kind: 'new',
    description: '客户和员工通过加密空间交换图纸和合同，替代邮件附件。',
    requirements: '双因素登录；文件保留九十天；单个文件不超过 20 GB；工作时间支持中、英、越三种语言。',
    rank: [3, '降低风险登记册中邮件附件泄露的风险；两家客户已提出要求。'],
    resources: ['一名工程师八周。', '两台虚拟机，4 TB 存储。', '客户联系人清单。', '120 million đồng.'],
    dependencies: '单点登录、备份。',
    depends_on: ['identity', 'files'],
    testing: '大文件上传、权限、恢复，以及两家客户试用两周。',
    criteria: [
      ['两家客户试用后接受', '试用记录', '尚待完成'],
      ['一小时内可恢复误删文件', '恢复演练', '尚待完成'],
    ],
    outcomes: [['邮件大附件减少', '每周大于 20 MB 的附件数', '不超过 50', '']],
    impact: [
      '需要新的信息安全规则。',
      '备份量增加约一成。',
      '无。',
      '客户需注册一次。',
      '员工培训一小时。',
      '虚拟机供应商合同不变。',
    ],
    design: [
      '平台组运行，服务台一线支持。',
      '两台虚拟机，4 TB 存储。',
      '服务台半天培训。',
      '与两家客户签订补充协议。',
      '新增一项可用性指标。',
      '备份计划增加两台服务器。',
      '服务目录新增一项。',
    ],
    build: '两台虚拟机已安装，权限测试进行中。',
    items: ['files/file-server', 'identity/sign-on'],
    decision: '',
    catalogue: '',
    report: '',
  },
  fax: {
    title: 'End of the fax service',
    kind: 'removed',
    description: 'Eleven faxes a month are left; the gateway gets no more updates.',
    requirements: 'Nobody loses a fax that the law asks to keep; partners are told three months before.',
    rank: [4, 'Saves the gateway and its line; no objective depends on it.'],
    resources: [
      'One engineer for a week.',
      'Disk for the archive, 20 GB.',
      'List of partners that still send faxes.',
      'None; 30 million đồng a year are saved.',
    ],
    dependencies: 'Mail archive takes over what has to be kept.',
    depends_on: ['mail', 'telephony'],
    testing: 'A sample of fifty faxes is found again in the archive.',
    criteria: [
      ['Every partner has confirmed another way', 'List of partners', '14 of 14'],
      ['Archive holds every fax of ten years', 'Count and sample', '48 211 of 48 211, 50 of 50 found'],
    ],
    outcomes: [['Cost of the line is gone', 'Invoice of the carrier', '0 đồng', '0 đồng']],
    impact: [
      'Scope and catalogue lose an entry.',
      'Telephony: one number less to look after.',
      'None planned.',
      'Customers send by portal or mail.',
      'Purchasing and legal are told.',
      'The carrier ends the line at the end of the month.',
    ],
    design: [
      'Team Network and communications switches it off; legal approves the archive.',
      'None afterwards.',
      'Not relevant: no new work.',
      'Agreement with the carrier ends for this line.',
      'Not relevant: no process changes.',
      'Mail archive keeps the faxes.',
      'The entry is withdrawn on the day it ends.',
    ],
    build: 'Archive filled and compared; forwarding to a recorded message prepared.',
    items: ['telephony/exchange'],
    decision: 'All criteria are met; partners have confirmed.',
    catalogue: '',
    report: 'Line and gateway are gone, nobody missed a fax in sixty days.',
  },
} as const satisfies Readonly<Record<string, TransitionStory>>;
