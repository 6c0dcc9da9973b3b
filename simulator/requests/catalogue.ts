import type { NeededApproval } from '../../processes/request-approval.ts';
import type { Question } from '../../processes/request-form.ts';
import type { TeamKey } from '../organisation.ts';
import type { ServiceKey } from '../texts/script.ts';
import { itemForms } from './forms.ts';

export type ItemKey =
  | 'computer'
  | 'software'
  | 'application-access'
  | 'shared-folder'
  | 'joiner'
  | 'leaver'
  | 'shared-mailbox'
  | 'firewall'
  | 'phone'
  | 'report';

/** An approval that an item asks for, its people by their given names. */
export type SampleApproval = Pick<NeededApproval, 'step' | 'of' | 'rule' | 'role' | 'quorum'> & {
  readonly people?: readonly string[];
};

/** A task that an item plans. */
export interface SampleTask {
  readonly step: number;
  readonly title: string;
  readonly team: TeamKey;
  readonly instruction?: string;
}

/** An item of the sample's catalogue of requests. */
export interface SampleItem {
  readonly key: ItemKey;
  readonly title: readonly [en: string, vi: string, zh: string];
  readonly description: readonly [en: string, vi: string, zh: string];
  readonly service: ServiceKey;
  readonly category: 'access' | 'hardware' | 'software' | 'information' | 'staff' | 'other';
  readonly impact: 1 | 2 | 3;
  readonly urgency: 1 | 2 | 3;
  readonly team: TeamKey;
  /** Given name of the process owner who answers for it. */
  readonly owner: string;
  readonly audience: 'everyone' | 'staff';
  /** Working minutes; absent: the targets of the organisation by priority. */
  readonly target_minutes?: number;
  readonly form: readonly Question[];
  readonly approvals: readonly SampleApproval[];
  readonly tasks: readonly SampleTask[];
  readonly instruction: string;
  /** How much of all requests are for it, relative to the others. */
  readonly weight: number;
}

const manager: SampleApproval = { step: 1, of: 'manager', rule: 'one' };

/** What the sample offers: every kind of approval, none as well; tasks one after another and side by side. */
export const sampleItems: readonly SampleItem[] = [
  {
    key: 'computer',
    title: ['Computer', 'Máy tính', '电脑'],
    description: [
      'A computer with the standard programs, new or instead of one that is worn out.',
      'Máy tính có sẵn phần mềm tiêu chuẩn, cấp mới hoặc thay máy đã cũ.',
      '预装标准软件的电脑，新配或更换旧机。',
    ],
    service: 'workplace',
    category: 'hardware',
    impact: 3,
    urgency: 2,
    team: 'workplace',
    owner: 'Thu',
    audience: 'everyone',
    target_minutes: 4_080,
    form: itemForms.computer,
    approvals: [manager],
    tasks: [
      { step: 1, title: 'Take a computer from stock and install it', team: 'workplace' },
      {
        step: 2,
        title: 'Hand over, take the old one back',
        team: 'workplace',
        instruction: 'Have the receipt signed; enter the new holder in the register of assets.',
      },
    ],
    instruction:
      'Models are those of the standard list. A replacement is handed over only against the old device, whose data is erased.',
    weight: 12,
  },
  {
    key: 'software',
    title: ['Installation of a program', 'Cài đặt phần mềm', '安装软件'],
    description: [
      'A program of the list of approved software.',
      'Phần mềm trong danh mục đã được phê duyệt.',
      '已批准软件清单中的软件。',
    ],
    service: 'workplace',
    category: 'software',
    impact: 3,
    urgency: 3,
    team: 'workplace',
    owner: 'Thu',
    audience: 'everyone',
    target_minutes: 1_530,
    form: itemForms.software,
    approvals: [{ step: 1, of: 'role', rule: 'one', role: 'process-owner' }],
    tasks: [{ step: 1, title: 'Check the licence and install the program', team: 'workplace' }],
    instruction:
      'Look up a free licence first; without one ask purchasing and let the request wait for delivery.',
    weight: 16,
  },
  {
    key: 'application-access',
    title: ['Rights in the business application', 'Quyền trong ứng dụng nghiệp vụ', '业务系统权限'],
    description: [
      'A role in purchasing, sales, stock or finance.',
      'Vai trò trong mua hàng, bán hàng, kho hoặc tài chính.',
      '采购、销售、库存或财务中的角色。',
    ],
    service: 'business',
    category: 'access',
    impact: 3,
    urgency: 2,
    team: 'security',
    owner: 'Robert',
    audience: 'everyone',
    target_minutes: 1_020,
    form: itemForms['application-access'],
    approvals: [manager, { step: 2, of: 'people', rule: 'all', people: ['Robert', 'Martin'] }],
    tasks: [
      { step: 1, title: 'Check the separation of duties', team: 'security' },
      { step: 2, title: 'Give the role in the application', team: 'applications' },
    ],
    instruction:
      'A role of finance and one of purchasing never go to the same person. A role for some time gets its end at once.',
    weight: 18,
  },
  {
    key: 'shared-folder',
    title: ['Access to a shared folder', 'Quyền vào thư mục dùng chung', '共享文件夹权限'],
    description: [
      'Reading or writing in a folder of a department.',
      'Đọc hoặc ghi trong thư mục của một bộ phận.',
      '对部门文件夹的读或写权限。',
    ],
    service: 'files',
    category: 'access',
    impact: 3,
    urgency: 3,
    team: 'platform',
    owner: 'Robert',
    audience: 'everyone',
    target_minutes: 1_020,
    form: itemForms['shared-folder'],
    approvals: [manager],
    tasks: [{ step: 1, title: 'Put the person into the group of the folder', team: 'platform' }],
    instruction:
      'Only by groups, never by name. Ask the requester where the name of the folder is not unique.',
    weight: 14,
  },
  {
    key: 'joiner',
    title: ['New colleague', 'Nhân viên mới', '新员工入职'],
    description: [
      'Everything that a new colleague needs on the first day.',
      'Mọi thứ nhân viên mới cần cho ngày làm việc đầu tiên.',
      '新员工第一天所需的全部准备。',
    ],
    service: 'identity',
    category: 'staff',
    impact: 2,
    urgency: 2,
    team: 'desk',
    owner: 'Linh',
    audience: 'everyone',
    target_minutes: 2_550,
    form: itemForms.joiner,
    approvals: [manager],
    tasks: [
      { step: 1, title: 'Account, mailbox and groups', team: 'security' },
      { step: 1, title: 'Computer with standard programs', team: 'workplace' },
      { step: 1, title: 'Telephone number', team: 'network' },
      {
        step: 2,
        title: 'Welcome and first sign-in',
        team: 'desk',
        instruction: 'Together with the new colleague: first password, second factor, where to find help.',
      },
    ],
    instruction: 'The three preparations run side by side; all are done two days before the first day.',
    weight: 8,
  },
  {
    key: 'leaver',
    title: ['Colleague who leaves', 'Nhân viên nghỉ việc', '员工离职'],
    description: [
      'Accounts closed and equipment taken back on the last day.',
      'Khóa tài khoản và thu hồi thiết bị vào ngày cuối.',
      '最后工作日关闭账号并收回设备。',
    ],
    service: 'identity',
    category: 'staff',
    impact: 2,
    urgency: 2,
    team: 'security',
    owner: 'Linh',
    audience: 'everyone',
    target_minutes: 2_550,
    form: itemForms.leaver,
    approvals: [],
    tasks: [
      { step: 1, title: 'Close account, mailbox and remote access', team: 'security' },
      { step: 1, title: 'Take back computer, phone and badge', team: 'workplace' },
    ],
    instruction:
      'Both at the end of the last working day. The mailbox answers for thirty days, then it is archived.',
    weight: 6,
  },
  {
    key: 'shared-mailbox',
    title: [
      'Shared mailbox or distribution list',
      'Hộp thư chung hoặc danh sách phân phối',
      '共享邮箱或通讯组',
    ],
    description: [
      'An address that several people read or that forwards to them.',
      'Địa chỉ do nhiều người cùng đọc hoặc chuyển tiếp đến họ.',
      '由多人共同阅读或转发给多人的地址。',
    ],
    service: 'mail',
    category: 'access',
    impact: 3,
    urgency: 3,
    team: 'platform',
    owner: 'Robert',
    audience: 'everyone',
    form: itemForms['shared-mailbox'],
    approvals: [],
    tasks: [{ step: 1, title: 'Create the address and enter its members', team: 'platform' }],
    instruction: 'Each address has an owner who looks through the members once a year.',
    weight: 10,
  },
  {
    key: 'firewall',
    title: ['Opening in the firewall', 'Mở kết nối trên tường lửa', '防火墙放行'],
    description: [
      'A connection from or to a system outside.',
      'Kết nối từ hoặc đến một hệ thống bên ngoài.',
      '与外部系统之间的连接。',
    ],
    service: 'network',
    category: 'other',
    impact: 2,
    urgency: 2,
    team: 'network',
    owner: 'Robert',
    audience: 'staff',
    target_minutes: 2_040,
    form: itemForms.firewall,
    approvals: [
      { step: 1, of: 'people', rule: 'quorum', quorum: 2, people: ['Phương', 'Quentin', 'Robert'] },
    ],
    tasks: [
      { step: 1, title: 'Write the rule and have it read by a second person', team: 'network' },
      { step: 2, title: 'Set the rule and try the connection', team: 'network' },
    ],
    instruction:
      'Never from everywhere to everything: source, target and port are named. Rules for some time get their end.',
    weight: 6,
  },
  {
    key: 'phone',
    title: ['Telephone or headset', 'Điện thoại hoặc tai nghe', '电话或耳机'],
    description: [
      'A number, a desk telephone, a headset.',
      'Số máy, điện thoại bàn, tai nghe.',
      '电话号码、座机或耳机。',
    ],
    service: 'telephony',
    category: 'hardware',
    impact: 3,
    urgency: 3,
    team: 'network',
    owner: 'Robert',
    audience: 'everyone',
    form: itemForms.phone,
    approvals: [],
    tasks: [{ step: 1, title: 'Set up and bring to the place', team: 'network' }],
    instruction:
      'Headsets are in the cupboard of the service desk; numbers come from the free range of the floor.',
    weight: 7,
  },
  {
    key: 'report',
    title: ['Report or list of data', 'Báo cáo hoặc danh sách dữ liệu', '报表或数据清单'],
    description: [
      'A list from the business application that nobody can make for themself.',
      'Danh sách từ ứng dụng nghiệp vụ mà người dùng không tự lập được.',
      '用户无法自行生成的业务系统清单。',
    ],
    service: 'business',
    category: 'information',
    impact: 3,
    urgency: 3,
    team: 'applications',
    owner: 'Thu',
    audience: 'everyone',
    form: itemForms.report,
    approvals: [],
    tasks: [],
    instruction: 'Personal data leaves the application only with the consent of the data protection officer.',
    weight: 13,
  },
];
