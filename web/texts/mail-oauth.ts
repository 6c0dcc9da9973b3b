import { textTable } from './text-table.ts';

/** Words of how mail servers are signed in to. */
export const mailOAuthTexts = textTable('mail-oauth', {
  'fill-in': {
    en: 'Fill in sending and fetching for',
    vi: 'Điền sẵn phần gửi và nhận cho',
    zh: '按服务商填写收发设置',
  },
  method: { en: 'Signs in by', vi: 'Đăng nhập bằng', zh: '登录方式' },
  'method-password': { en: 'User name and password', vi: 'Tên đăng nhập và mật khẩu', zh: '用户名和密码' },
  'method-oauth': { en: 'OAuth 2.0', vi: 'OAuth 2.0', zh: 'OAuth 2.0' },
  'user-help': {
    en: 'The mailbox, such as desk@example.org.',
    vi: 'Hộp thư, ví dụ desk@example.org.',
    zh: '邮箱，例如 desk@example.org。',
  },
  grant: { en: 'Access is asked for by', vi: 'Xin quyền truy cập bằng', zh: '获取访问权限的方式' },
  'grant-client-credentials': {
    en: 'The client alone (client credentials)',
    vi: 'Riêng ứng dụng (client credentials)',
    zh: '仅客户端（client credentials）',
  },
  'grant-refresh-token': {
    en: 'A refresh token of the mailbox',
    vi: 'Refresh token của hộp thư',
    zh: '邮箱的刷新令牌（refresh token）',
  },
  'token-url': { en: 'Token address', vi: 'Địa chỉ lấy token', zh: '令牌地址' },
  'tenant-help': {
    en: 'Put your tenant’s id or domain, such as example.org, in place of <TENANT>.',
    vi: 'Thay <TENANT> bằng mã hoặc tên miền của tổ chức bạn, ví dụ example.org.',
    zh: '请将 <TENANT> 替换为贵组织的租户 ID 或域名，例如 example.org。',
  },
  scope: { en: 'Scope', vi: 'Phạm vi (scope)', zh: '权限范围（scope）' },
  'client-id': { en: 'Client ID', vi: 'Mã ứng dụng (client ID)', zh: '客户端 ID' },
  'client-secret': { en: 'Client secret', vi: 'Khóa bí mật (client secret)', zh: '客户端密钥' },
  'refresh-token': { en: 'Refresh token', vi: 'Refresh token', zh: '刷新令牌' },
  'secret-kept': {
    en: 'One is kept. Leave blank to keep it.',
    vi: 'Đã có khóa lưu. Để trống để giữ nguyên.',
    zh: '已保存，留空表示不变。',
  },
  'as-sending': {
    en: 'Sign in as for sending',
    vi: 'Đăng nhập như khi gửi',
    zh: '使用与发信相同的登录设置',
  },
});
