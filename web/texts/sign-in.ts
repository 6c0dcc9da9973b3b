import { textTable } from './text-table.ts';

/** Texts of signing in and of the first visit. */
export const signInTexts = textTable('sign-in', {
  title: { en: 'Sign in', vi: 'Đăng nhập', zh: '登录' },
  email: { en: 'Email', vi: 'Email', zh: '电子邮箱' },
  password: { en: 'Password', vi: 'Mật khẩu', zh: '密码' },
  'show-password': { en: 'Show password', vi: 'Hiện mật khẩu', zh: '显示密码' },
  organisation: { en: 'Organisation', vi: 'Tổ chức', zh: '组织' },
  'organisation-help': {
    en: 'Your email belongs to more than one. Choose where to sign in.',
    vi: 'Email của bạn thuộc nhiều tổ chức. Hãy chọn nơi muốn đăng nhập.',
    zh: '您的邮箱属于多个组织，请选择要登录的组织。',
  },
  'sign-in': { en: 'Sign in', vi: 'Đăng nhập', zh: '登录' },
  claim: {
    en: 'Service management, and the evidence it leaves.',
    vi: 'Quản lý dịch vụ và bằng chứng từ chính công việc.',
    zh: '服务管理，以及它留下的证据。',
  },
  'needed-first': {
    en: 'Sign in to go on. You will be back where you were.',
    vi: 'Hãy đăng nhập để tiếp tục. Bạn sẽ trở lại đúng nơi đang xem.',
    zh: '请登录后继续，登录后将回到原处。',
  },
  'set-up-title': { en: 'Set up Touchstone', vi: 'Thiết lập Touchstone', zh: '设置 Touchstone' },
  'set-up-why': {
    en: 'Nobody has used this installation yet. Name your organisation and its first administrator; everything else can be changed later.',
    vi: 'Chưa có ai dùng bản cài đặt này. Hãy đặt tên tổ chức và quản trị viên đầu tiên; mọi thứ khác có thể thay đổi sau.',
    zh: '此安装尚未使用。请填写组织名称和第一位管理员，其余内容以后都可以更改。',
  },
  'set-up-organisation': { en: 'Name of the organisation', vi: 'Tên tổ chức', zh: '组织名称' },
  'set-up-kind': {
    en: 'What the organisation is (stays so)',
    vi: 'Loại tổ chức (không đổi được về sau)',
    zh: '组织类型（之后不可更改）',
  },
  'kind-service-provider': { en: 'Service provider', vi: 'Nhà cung cấp dịch vụ', zh: '服务提供方' },
  'kind-service-provider-help': {
    en: 'Runs a service management system and is assessed against the requirements',
    vi: 'Vận hành hệ thống quản lý dịch vụ và được đánh giá theo các yêu cầu',
    zh: '运行服务管理体系，并按要求接受评估',
  },
  'kind-certification-body': { en: 'Certification body', vi: 'Tổ chức chứng nhận', zh: '认证机构' },
  'kind-certification-body-help': {
    en: 'Takes applications, audits clients and decides on certification',
    vi: 'Tiếp nhận đăng ký, đánh giá khách hàng và quyết định chứng nhận',
    zh: '受理申请、审核客户并作出认证决定',
  },
  'set-up-name': { en: 'Your name', vi: 'Tên của bạn', zh: '您的姓名' },
  'set-up-zone': { en: 'Time zone of the organisation', vi: 'Múi giờ của tổ chức', zh: '组织所在时区' },
  'set-up-zone-help': {
    en: 'Working hours and targets count in it.',
    vi: 'Giờ làm việc và thời hạn được tính theo múi giờ này.',
    zh: '工作时间和时限按此时区计算。',
  },
  'set-up-password-help': {
    en: 'At least 12 characters; a sentence is easy to remember.',
    vi: 'Ít nhất 12 ký tự; một câu nói sẽ dễ nhớ.',
    zh: '至少 12 个字符，使用一句话更容易记住。',
  },
  'set-up': { en: 'Set up', vi: 'Thiết lập', zh: '完成设置' },
  'set-up-done': {
    en: 'This installation is set up already.',
    vi: 'Bản cài đặt này đã được thiết lập.',
    zh: '此安装已完成设置。',
  },
});
