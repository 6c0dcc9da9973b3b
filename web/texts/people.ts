import { textTable } from './text-table.ts';

/** Texts of people and teams. */
export const peopleTexts = textTable('people', {
  'people-help': {
    en: 'Everybody your records name. Those with a password sign in; the others are known by name only.',
    vi: 'Mọi người mà hồ sơ nhắc đến. Ai có mật khẩu thì đăng nhập được; những người khác chỉ được biết theo tên.',
    zh: '记录中涉及的所有人员。有密码者可以登录，其余仅以姓名登记。',
  },
  'person-add': { en: 'Add a person', vi: 'Thêm người', zh: '添加人员' },
  'person-edit': { en: 'Edit person', vi: 'Sửa thông tin người', zh: '编辑人员' },
  search: { en: 'Name or email', vi: 'Tên hoặc email', zh: '姓名或邮箱' },
  email: { en: 'Email', vi: 'Email', zh: '电子邮箱' },
  roles: { en: 'Roles', vi: 'Vai trò', zh: '角色' },
  language: { en: 'Language', vi: 'Ngôn ngữ', zh: '语言' },
  zone: { en: 'Time zone', vi: 'Múi giờ', zh: '时区' },
  'zone-own': { en: 'As their device', vi: 'Theo thiết bị của họ', zh: '跟随其设备' },
  password: { en: 'New password', vi: 'Mật khẩu mới', zh: '新密码' },
  'password-help': {
    en: 'Leave blank to keep it as it is. A new one signs the person out everywhere.',
    vi: 'Để trống nếu giữ nguyên. Mật khẩu mới sẽ đăng xuất người này khỏi mọi nơi.',
    zh: '留空则保持不变。设置新密码会使其退出所有设备。',
  },
  'password-new-help': {
    en: 'At least 12 characters. Without one the person cannot sign in.',
    vi: 'Ít nhất 12 ký tự. Không có mật khẩu thì không đăng nhập được.',
    zh: '至少 12 个字符。没有密码则无法登录。',
  },
  active: { en: 'Active', vi: 'Đang hoạt động', zh: '启用' },
  'active-help': {
    en: 'Somebody who is not active cannot sign in or be chosen; their records stay.',
    vi: 'Người ngừng hoạt động không đăng nhập và không được chọn; hồ sơ của họ vẫn còn.',
    zh: '停用者不能登录或被选择，其记录仍保留。',
  },
  inactive: { en: 'Not active', vi: 'Ngừng hoạt động', zh: '已停用' },
  'signs-in': { en: 'Signs in', vi: 'Đăng nhập được', zh: '可登录' },
  'by-name-only': { en: 'By name only', vi: 'Chỉ theo tên', zh: '仅登记姓名' },
  origin: { en: 'Origin', vi: 'Nguồn', zh: '来源' },
  'origin-live': { en: 'Entered here', vi: 'Nhập tại đây', zh: '在此录入' },
  'origin-import': { en: 'Imported', vi: 'Nhập từ tệp', zh: '导入' },
  'origin-sample': { en: 'Sample', vi: 'Mẫu', zh: '示例' },
  'people-none': { en: 'Nobody found', vi: 'Không tìm thấy ai', zh: '未找到人员' },
  'people-none-why': {
    en: 'Try part of a name or email, with or without accents, or add the person.',
    vi: 'Hãy thử một phần tên hoặc email, có dấu hay không dấu, hoặc thêm người mới.',
    zh: '请尝试姓名或邮箱的一部分，或添加该人员。',
  },
  'role-administrator': {
    en: 'Runs the installation: people, teams, settings, imports',
    vi: 'Vận hành chương trình: nhân sự, nhóm, thiết lập, nhập dữ liệu',
    zh: '管理本系统：人员、团队、设置、导入',
  },
  'role-top-management': {
    en: 'Sets policy and objectives, gives means, accepts risks, reviews the system',
    vi: 'Đặt chính sách và mục tiêu, cấp nguồn lực, chấp nhận rủi ro, xem xét hệ thống',
    zh: '制定方针和目标、提供资源、接受风险、评审体系',
  },
  'role-system-manager': {
    en: 'Answers for the service management system',
    vi: 'Chịu trách nhiệm về hệ thống quản lý dịch vụ',
    zh: '对服务管理体系负责',
  },
  'role-process-owner': {
    en: 'Answers for a process, its limits and its evidence',
    vi: 'Chịu trách nhiệm về một quy trình, ngưỡng và bằng chứng của nó',
    zh: '对流程及其限值和证据负责',
  },
  'role-agent': { en: 'Works on records', vi: 'Xử lý hồ sơ', zh: '处理记录' },
  'role-requester': {
    en: 'Reports and follows records of their own',
    vi: 'Báo và theo dõi hồ sơ của mình',
    zh: '提交并跟踪自己的记录',
  },
  'role-auditor': {
    en: 'Reads everything, changes nothing',
    vi: 'Đọc tất cả, không thay đổi gì',
    zh: '可读取全部内容，不作更改',
  },
  'changed-meanwhile': {
    en: 'Somebody else changed this meanwhile. Save again to keep your changes on top.',
    vi: 'Người khác đã thay đổi mục này. Hãy lưu lại lần nữa nếu muốn giữ thay đổi của bạn.',
    zh: '其间已被他人修改。再次保存即可保留您的更改。',
  },

  'teams-help': {
    en: 'Groups that records are assigned to.',
    vi: 'Các nhóm được phân công hồ sơ.',
    zh: '记录分派到的小组。',
  },
  'team-add': { en: 'Add a team', vi: 'Thêm nhóm', zh: '添加团队' },
  'team-edit': { en: 'Edit team', vi: 'Sửa nhóm', zh: '编辑团队' },
  members: { en: 'Members', vi: 'Thành viên', zh: '成员' },
  'members-count_one': { en: '{count} member', vi: '{count} thành viên', zh: '{count} 名成员' },
  'members-count_other': { en: '{count} members', vi: '{count} thành viên', zh: '{count} 名成员' },
  'teams-none': { en: 'No teams yet', vi: 'Chưa có nhóm nào', zh: '尚无团队' },
  'teams-none-why': {
    en: 'Add the groups that work on your records; an import also creates those it finds.',
    vi: 'Hãy thêm các nhóm xử lý hồ sơ; khi nhập dữ liệu, nhóm mới cũng được tạo.',
    zh: '请添加处理记录的小组；导入数据时也会创建其中出现的小组。',
  },
  'team-filter': { en: 'Team', vi: 'Nhóm', zh: '团队' },
});
