import { answerErrors } from './answer-errors.ts';
import type { Text } from './text.ts';

/** One kind of refusal: the HTTP status it answers with and its sentence for people. */
export interface ErrorDefinition {
  readonly status: number;
  readonly text: Text;
}

/**
 * The registry of every error code of the program (`area.what-happened`).
 *
 * Each sentence says what was wrong and what would be right; `{name}` is filled from the refusal's params.
 * `docs/reference/errors.md` lists every code, held by a test.
 */
export const errorRegistry = {
  'request.invalid': {
    status: 400,
    text: {
      en: 'The request is not of the form expected: {problem}.',
      vi: 'Yêu cầu gửi lên không đúng dạng: {problem}.',
      zh: '请求格式不正确：{problem}。',
    },
  },
  'request.cross-site': {
    status: 403,
    text: {
      en: 'This request came from another site and was not carried out. Open Touchstone itself and try again.',
      vi: 'Yêu cầu này đến từ một trang web khác nên không được thực hiện. Hãy mở chính Touchstone rồi thử lại.',
      zh: '该请求来自其他网站，未予执行。请直接打开 Touchstone 后重试。',
    },
  },
  'request.not-found': {
    status: 404,
    text: {
      en: 'There is nothing at {path}, or you may not see it.',
      vi: 'Không có gì tại {path}, hoặc bạn không được xem.',
      zh: '{path} 不存在，或您无权查看。',
    },
  },
  'request.too-large': {
    status: 413,
    text: {
      en: 'The request is larger than the {limit} allowed.',
      vi: 'Yêu cầu lớn hơn mức cho phép {limit}.',
      zh: '请求超过允许的大小 {limit}。',
    },
  },
  'request.too-many': {
    status: 429,
    text: {
      en: 'Too many attempts. Try again in {seconds} seconds.',
      vi: 'Quá nhiều lần thử. Hãy thử lại sau {seconds} giây.',
      zh: '尝试次数过多，请在 {seconds} 秒后重试。',
    },
  },
  'request.precondition-needed': {
    status: 428,
    text: {
      en: 'Say which version you are changing: send If-Match with the version last read, such as "3".',
      vi: 'Hãy cho biết bạn đang sửa phiên bản nào: gửi If-Match với phiên bản đọc lần cuối, ví dụ "3".',
      zh: '请说明要修改的版本：用 If-Match 发送最近读取的版本号，例如 "3"。',
    },
  },
  'program.failed': {
    status: 500,
    text: {
      en: 'Something failed on our side. Nothing was changed. Report the number {request} to your administrator.',
      vi: 'Đã có lỗi phía hệ thống. Chưa có gì bị thay đổi. Hãy báo mã {request} cho quản trị viên.',
      zh: '系统内部出错，未作任何更改。请将编号 {request} 告知管理员。',
    },
  },
  'database.unavailable': {
    status: 503,
    text: {
      en: 'The database does not answer at the moment. Try again shortly.',
      vi: 'Cơ sở dữ liệu hiện không trả lời. Hãy thử lại sau ít phút.',
      zh: '数据库暂时没有响应，请稍后重试。',
    },
  },
  'identity.sign-in-needed': {
    status: 401,
    text: {
      en: 'Sign in first.',
      vi: 'Hãy đăng nhập trước.',
      zh: '请先登录。',
    },
  },
  'identity.sign-in-failed': {
    status: 401,
    text: {
      en: 'This email and password do not belong together. Check both and try again.',
      vi: 'Email và mật khẩu không khớp. Hãy kiểm tra lại rồi thử lại.',
      zh: '邮箱与密码不匹配，请检查后重试。',
    },
  },
  'identity.organisation-needed': {
    status: 409,
    text: {
      en: 'This email belongs to more than one organisation. Name the one to sign in to: {organisations}.',
      vi: 'Email này thuộc nhiều tổ chức. Hãy chọn tổ chức để đăng nhập: {organisations}.',
      zh: '该邮箱属于多个组织，请选择要登录的组织：{organisations}。',
    },
  },
  'identity.token-invalid': {
    status: 401,
    text: {
      en: 'The token is unknown, withdrawn or expired. Create a new one with: touchstone token create --user EMAIL.',
      vi: 'Mã truy cập không tồn tại, đã bị thu hồi hoặc hết hạn. Tạo mã mới bằng: touchstone token create --user EMAIL.',
      zh: '令牌不存在、已撤销或已过期。请用 touchstone token create --user EMAIL 新建。',
    },
  },
  'identity.browser-needed': {
    status: 403,
    text: {
      en: 'This is done signed in with a password, not by a token.',
      vi: 'Việc này cần đăng nhập bằng mật khẩu, không dùng mã truy cập.',
      zh: '此操作需用密码登录后进行，不能使用令牌。',
    },
  },
  'identity.not-allowed': {
    status: 403,
    text: {
      en: 'Your roles do not allow this. It takes one of: {roles}.',
      vi: 'Vai trò của bạn không cho phép việc này. Cần một trong các vai trò: {roles}.',
      zh: '您的角色无权进行此操作，需要以下角色之一：{roles}。',
    },
  },
  'identity.access-ended': {
    status: 403,
    text: {
      en: 'Your access ended with {day}. Ask whoever invited you to open it again.',
      vi: 'Quyền truy cập của bạn đã hết sau ngày {day}. Hãy đề nghị người mời bạn mở lại.',
      zh: '您的访问权限已于 {day} 结束。请联系邀请您的人重新开放。',
    },
  },
  'identity.guest-alone': {
    status: 422,
    text: {
      en: 'An external auditor is a guest and holds no other role. Take the other roles away, or this one.',
      vi: 'Chuyên gia đánh giá bên ngoài là khách và không giữ vai trò nào khác. Hãy bỏ các vai trò khác hoặc bỏ vai trò này.',
      zh: '外部审核员是访客，不得兼任其他角色。请去掉其他角色，或去掉此角色。',
    },
  },
  'identity.guests-only': {
    status: 403,
    text: {
      en: 'A system manager invites and changes guests only. For other people ask an administrator.',
      vi: 'Người quản lý hệ thống chỉ được mời và sửa tài khoản khách. Với người khác, hãy nhờ quản trị viên.',
      zh: '体系管理者只能邀请和修改访客。其他人员请联系管理员。',
    },
  },
  'room.unknown': {
    status: 404,
    text: {
      en: 'There is no audit room “{key}” open to you. It may have been closed, or your access to it has ended.',
      vi: 'Không có phòng đánh giá “{key}” nào mở cho bạn. Phòng có thể đã đóng hoặc quyền của bạn đã hết.',
      zh: '没有向您开放的审核室“{key}”。它可能已关闭，或您的访问权限已结束。',
    },
  },
  'room.thing-unknown': {
    status: 404,
    text: {
      en: 'Nothing of that kind is opened in this room. Look at what the room lists, or ask for it.',
      vi: 'Không có mục nào như vậy được mở trong phòng này. Hãy xem danh mục của phòng hoặc gửi yêu cầu.',
      zh: '此审核室中没有开放该内容。请查看审核室所列内容，或提出索取请求。',
    },
  },
  'room.opened-already': {
    status: 422,
    text: {
      en: '{name} is open in this room already.',
      vi: '{name} đã được mở trong phòng này rồi.',
      zh: '{name} 已在此审核室中开放。',
    },
  },
  'room.full': {
    status: 422,
    text: {
      en: 'A room holds {most} opened things at most. Open a list instead of single records, or use another room.',
      vi: 'Một phòng chứa nhiều nhất {most} mục được mở. Hãy mở một danh sách thay cho từng hồ sơ, hoặc dùng phòng khác.',
      zh: '一个审核室最多开放 {most} 项内容。请开放列表而不是逐条记录，或使用另一个审核室。',
    },
  },
  'room.kind-closed': {
    status: 422,
    text: {
      en: 'Records of the process “{process}” are not shown in audit rooms.',
      vi: 'Hồ sơ của quy trình “{process}” không được đưa vào phòng đánh giá.',
      zh: '流程“{process}”的记录不在审核室中展示。',
    },
  },
  'room.days-turned': {
    status: 422,
    text: {
      en: 'The room would close on {closes_on}, before it opens on {opens_on}. Give a day of closing that is not earlier.',
      vi: 'Phòng sẽ đóng ngày {closes_on}, trước ngày mở {opens_on}. Hãy chọn ngày đóng không sớm hơn.',
      zh: '审核室的关闭日期 {closes_on} 早于开放日期 {opens_on}。请填写不早于开放日期的关闭日期。',
    },
  },
  'room.sample-empty': {
    status: 422,
    text: {
      en: 'There is nothing to draw from: the list holds no record. Take another list, or ask for more to be opened.',
      vi: 'Không có gì để lấy mẫu: danh sách không có hồ sơ nào. Hãy chọn danh sách khác hoặc yêu cầu mở thêm.',
      zh: '没有可抽样的内容：列表中没有记录。请选择其他列表，或请求开放更多内容。',
    },
  },
  'room.sample-too-wide': {
    status: 422,
    text: {
      en: 'The list holds more than {most} records. Draw from a list of a shorter period.',
      vi: 'Danh sách có hơn {most} hồ sơ. Hãy lấy mẫu từ danh sách có khoảng thời gian ngắn hơn.',
      zh: '列表超过 {most} 条记录。请从时间范围更短的列表中抽样。',
    },
  },
  'identity.email-taken': {
    status: 409,
    text: {
      en: 'Another person of this organisation has the email {email}.',
      vi: 'Trong tổ chức này đã có người khác dùng email {email}.',
      zh: '本组织中已有其他人员使用邮箱 {email}。',
    },
  },
  'identity.person-inactive': {
    status: 409,
    text: {
      en: '{email} is not active and cannot sign in. Activate the person first.',
      vi: '{email} không còn hoạt động nên không thể đăng nhập. Hãy kích hoạt lại trước.',
      zh: '{email} 已停用，无法登录，请先启用。',
    },
  },
  'identity.password-weak': {
    status: 422,
    text: {
      en: 'A password needs between {minimum} and {maximum} characters.',
      vi: 'Mật khẩu cần từ {minimum} đến {maximum} ký tự.',
      zh: '密码长度须为 {minimum} 至 {maximum} 个字符。',
    },
  },
  'identity.password-wrong': {
    status: 422,
    text: {
      en: 'This is not your present password.',
      vi: 'Đây không phải mật khẩu hiện tại của bạn.',
      zh: '当前密码不正确。',
    },
  },
  'identity.role-elsewhere': {
    status: 422,
    text: {
      en: 'The role {role} does not exist in an organisation of this kind. There are: {possible}.',
      vi: 'Vai trò {role} không có trong loại tổ chức này. Có thể chọn: {possible}.',
      zh: '此类组织没有角色 {role}。可选：{possible}。',
    },
  },
  'identity.last-administrator': {
    status: 409,
    text: {
      en: 'This is the last administrator who can sign in. Make somebody else administrator first.',
      vi: 'Đây là quản trị viên cuối cùng còn đăng nhập được. Hãy giao vai trò quản trị cho người khác trước.',
      zh: '这是最后一位可登录的管理员，请先指定其他管理员。',
    },
  },
  'identity.own-manager': {
    status: 422,
    text: {
      en: 'Nobody reports to themselves, not even by way of others. Choose somebody who does not report to this person.',
      vi: 'Không ai báo cáo cho chính mình, kể cả qua người khác. Hãy chọn người không báo cáo cho người này.',
      zh: '任何人都不能直接或间接向自己汇报。请选择不向此人汇报的人员。',
    },
  },
  'people-list.columns': {
    status: 422,
    text: {
      en: 'The first line has to name the columns: email, and others of {possible}. It names: {columns}.',
      vi: 'Dòng đầu phải ghi tên cột: email và các cột khác trong số {possible}. Hiện có: {columns}.',
      zh: '首行须写明列名：必须有 email，其余可选 {possible}。当前为：{columns}。',
    },
  },
  'people-list.too-long': {
    status: 422,
    text: {
      en: 'A list holds {most} people at most. Divide it into several.',
      vi: 'Mỗi danh sách chứa tối đa {most} người. Hãy chia thành nhiều danh sách.',
      zh: '一个列表最多 {most} 人。请拆分为多个列表。',
    },
  },
  'people-list.twice': {
    status: 422,
    text: {
      en: '{email} is in the list twice. Keep one of the lines.',
      vi: '{email} có hai lần trong danh sách. Hãy giữ lại một dòng.',
      zh: '{email} 在列表中出现两次。请只保留一行。',
    },
  },
  'team.name-taken': {
    status: 409,
    text: {
      en: 'Another team of this organisation is called {name}.',
      vi: 'Trong tổ chức này đã có nhóm khác tên {name}.',
      zh: '本组织中已有名为 {name} 的团队。',
    },
  },
  'organisation.unknown': {
    status: 404,
    text: {
      en: 'There is no organisation {slug}. Known: {known}.',
      vi: 'Không có tổ chức {slug}. Hiện có: {known}.',
      zh: '没有组织 {slug}。现有组织：{known}。',
    },
  },
  'organisation.choice-needed': {
    status: 409,
    text: {
      en: 'There are several organisations here. Name one with --organisation: {known}.',
      vi: 'Ở đây có nhiều tổ chức. Hãy chọn một bằng --organisation: {known}.',
      zh: '此处有多个组织，请用 --organisation 指定其一：{known}。',
    },
  },
  'organisation.none': {
    status: 409,
    text: {
      en: 'There is no organisation yet. Create one with: touchstone organisation create.',
      vi: 'Chưa có tổ chức nào. Hãy tạo bằng: touchstone organisation create.',
      zh: '尚无组织。请用 touchstone organisation create 创建。',
    },
  },
  'organisation.slug-taken': {
    status: 409,
    text: {
      en: 'Another organisation has the short name {slug}. Choose another one.',
      vi: 'Tên ngắn {slug} đã có tổ chức khác dùng. Hãy chọn tên khác.',
      zh: '短名称 {slug} 已被其他组织使用，请另选一个。',
    },
  },
  'process.not-kept': {
    status: 404,
    text: {
      en: 'There is nothing of this kind here: an organisation of another kind keeps it. Sign in to the organisation it belongs to.',
      vi: 'Ở đây không có nội dung này: một loại tổ chức khác lưu giữ nó. Hãy đăng nhập vào tổ chức tương ứng.',
      zh: '此处没有此类内容：它由另一类组织保存。请登录到其所属的组织。',
    },
  },
  'organisation.not-assessed': {
    status: 404,
    text: {
      en: 'A certification body is not assessed against the requirements on service providers. Sign in to a service provider.',
      vi: 'Tổ chức chứng nhận không được đánh giá theo các yêu cầu dành cho nhà cung cấp dịch vụ. Hãy đăng nhập vào một nhà cung cấp dịch vụ.',
      zh: '认证机构不按针对服务提供方的要求接受评估。请登录到服务提供方。',
    },
  },
  'setup.done-already': {
    status: 409,
    text: {
      en: 'This installation is set up already. Sign in instead.',
      vi: 'Hệ thống này đã được thiết lập. Hãy đăng nhập.',
      zh: '系统已完成初始设置，请直接登录。',
    },
  },
  'record.invalid': {
    status: 422,
    text: {
      en: 'Some fields need attention.',
      vi: 'Một số trường cần xem lại.',
      zh: '部分字段需要处理。',
    },
  },
  'record.unknown': {
    status: 404,
    text: {
      en: 'There is no {process} {key} that you may see.',
      vi: 'Không có {process} {key} mà bạn được xem.',
      zh: '没有您可查看的 {process} {key}。',
    },
  },
  'record.version-conflict': {
    status: 412,
    text: {
      en: 'Somebody changed {number} after you read it: you have version {given}, the current one is {current}.',
      vi: '{number} đã được người khác sửa sau khi bạn mở: bạn có phiên bản {given}, phiên bản hiện tại là {current}.',
      zh: '{number} 在您读取之后已被他人修改：您的版本为 {given}，当前版本为 {current}。',
    },
  },
  'record.key-reused': {
    status: 409,
    text: {
      en: 'This Idempotency-Key was used for another request. Send a new key with a new request.',
      vi: 'Idempotency-Key này đã dùng cho một yêu cầu khác. Yêu cầu mới cần khóa mới.',
      zh: '该 Idempotency-Key 已用于另一请求，新请求请使用新的键。',
    },
  },
  'field.unknown': {
    status: 422,
    text: {
      en: 'There is no field {field} in {process}.',
      vi: '{process} không có trường {field}.',
      zh: '{process} 中没有字段 {field}。',
    },
  },
  'field.invalid': {
    status: 422,
    text: {
      en: 'This value does not fit: {expected}.',
      vi: 'Giá trị này không phù hợp: {expected}.',
      zh: '该值不符合要求：{expected}。',
    },
  },
  'field.character': {
    status: 400,
    text: {
      en: 'This text holds a character that cannot be stored (U+0000 or half of a surrogate pair). Take it out.',
      vi: 'Văn bản có ký tự không thể lưu (U+0000 hoặc một nửa cặp thay thế). Hãy bỏ ký tự đó.',
      zh: '文本含有无法存储的字符（U+0000 或半个代理对），请将其删除。',
    },
  },
  'field.date-invalid': {
    status: 422,
    text: {
      en: '{value} is not a day between 1970-01-01 and 2100-12-31. Write YYYY-MM-DD.',
      vi: '{value} không phải ngày từ 1970-01-01 đến 2100-12-31. Hãy viết theo dạng YYYY-MM-DD.',
      zh: '{value} 不是 1970-01-01 至 2100-12-31 之间的日期，请按 YYYY-MM-DD 填写。',
    },
  },
  'field.choice-unknown': {
    status: 422,
    text: {
      en: '{value} is not one of the choices: {choices}.',
      vi: '{value} không nằm trong các lựa chọn: {choices}.',
      zh: '{value} 不在可选项中：{choices}。',
    },
  },
  'field.number-invalid': {
    status: 422,
    text: {
      en: '{value} is not a number. Write digits with a point, such as 12.5.',
      vi: '{value} không phải số. Hãy viết bằng chữ số với dấu chấm, ví dụ 12.5.',
      zh: '{value} 不是数字，请用数字和小数点填写，例如 12.5。',
    },
  },
  'field.boolean-invalid': {
    status: 422,
    text: {
      en: '{value} is neither true nor false. Write one of these two.',
      vi: '{value} không phải true hay false. Hãy viết một trong hai.',
      zh: '{value} 既不是 true 也不是 false，请填写二者之一。',
    },
  },
  'field.instant-invalid': {
    status: 422,
    text: {
      en: '{value} is not a date and time with its zone. Write it like 2026-01-31T08:00:00Z or 2026-01-31T15:00+07:00.',
      vi: '{value} không phải ngày giờ kèm múi giờ. Hãy viết như 2026-01-31T08:00:00Z hoặc 2026-01-31T15:00+07:00.',
      zh: '{value} 不是带时区的日期和时间，请按 2026-01-31T08:00:00Z 或 2026-01-31T15:00+07:00 的形式填写。',
    },
  },
  'field.given-twice': {
    status: 422,
    text: {
      en: 'This field holds one value and was given more than once. Give it once.',
      vi: 'Trường này chỉ giữ một giá trị nhưng được nhập nhiều lần. Hãy nhập một lần.',
      zh: '该字段只能有一个值，却给出了多次，请只填写一次。',
    },
  },
  'field.rows-by-file': {
    status: 422,
    text: {
      en: 'This field holds rows with the columns {columns}. Give them as a list of objects in a JSON file (--file).',
      vi: 'Trường này gồm các dòng với các cột {columns}. Hãy nhập dưới dạng danh sách đối tượng trong tệp JSON (--file).',
      zh: '该字段由多行组成，列为 {columns}。请在 JSON 文件 (--file) 中以对象列表给出。',
    },
  },
  'field.person-unknown': {
    status: 422,
    text: {
      en: 'Nobody in this organisation has the email {value}. Give the email of somebody it knows, or me.',
      vi: 'Không ai trong tổ chức này có email {value}. Hãy nhập email của người mà tổ chức có, hoặc me.',
      zh: '该组织中没有邮箱为 {value} 的人员，请填写组织内人员的邮箱，或填写 me。',
    },
  },
  'field.team-unknown': {
    status: 422,
    text: {
      en: 'There is no team named {value}. Give the name of a team as it is written.',
      vi: 'Không có nhóm nào tên là {value}. Hãy nhập đúng tên của một nhóm.',
      zh: '没有名为 {value} 的团队，请按原样填写团队名称。',
    },
  },
  'field.body-unknown': {
    status: 422,
    text: {
      en: 'There is no certification body of the name {value} in this installation. Give the name of one there is, or leave it empty and name the body in words.',
      vi: 'Trong bản cài đặt này không có tổ chức chứng nhận tên {value}. Hãy nhập tên của một tổ chức có sẵn, hoặc để trống và ghi tên tổ chức bằng lời.',
      zh: '本安装中没有名为 {value} 的认证机构。请填写已有机构的名称，或留空并以文字注明机构。',
    },
  },
  'field.record-unknown': {
    status: 422,
    text: {
      en: 'There is no {process} {value} that you may see. Give its number, such as {example}.',
      vi: 'Không có {process} {value} mà bạn được xem. Hãy nhập số hiệu, ví dụ {example}.',
      zh: '没有您可查看的 {process} {value}，请填写其编号，例如 {example}。',
    },
  },
  'field.required': {
    status: 422,
    text: {
      en: 'This is needed here.',
      vi: 'Cần điền mục này.',
      zh: '此处必须填写。',
    },
  },
  'field.not-allowed': {
    status: 403,
    text: {
      en: 'You may not set this field now.',
      vi: 'Hiện bạn không được đặt trường này.',
      zh: '您目前不能设置此字段。',
    },
  },
  'field.reference-unknown': {
    status: 422,
    text: {
      en: 'What this refers to does not exist in your organisation.',
      vi: 'Đối tượng được tham chiếu không tồn tại trong tổ chức của bạn.',
      zh: '所引用的对象在您的组织中不存在。',
    },
  },
  'field.beyond-authority': {
    status: 422,
    text: {
      en: 'This cannot be done by the person who did the step before it: somebody else has to.',
      vi: 'Người đã thực hiện bước trước không thể làm việc này: cần người khác thực hiện.',
      zh: '此操作不能由完成前一步的人执行，须由其他人完成。',
    },
  },
  'field.none-but-listed': {
    status: 422,
    text: {
      en: 'This says that there are none, but some are listed. Take those out, or this.',
      vi: 'Mục này nói là không có, nhưng danh sách lại có. Hãy bỏ các dòng đó, hoặc bỏ mục này.',
      zh: '此处表示没有，但清单中已列出。请删除清单内容，或取消此项。',
    },
  },
  'field.named-person-only': {
    status: 422,
    text: {
      en: 'Only the person named here can do this.',
      vi: 'Chỉ người được nêu tại đây mới có thể làm việc này.',
      zh: '只有此处指定的人员才能进行此操作。',
    },
  },
  'field.about-oneself': {
    status: 422,
    text: {
      en: 'This is about you: somebody else has to do it.',
      vi: 'Nội dung này liên quan đến chính bạn: cần người khác thực hiện.',
      zh: '此事涉及您本人，须由其他人完成。',
    },
  },
  'field.day-ahead': {
    status: 422,
    text: {
      en: '{value} has not come yet. Give the day on which it was done.',
      vi: 'Chưa đến ngày {value}. Hãy ghi ngày đã thực hiện.',
      zh: '{value} 尚未到来，请填写实际完成的日期。',
    },
  },
  'field.day-too-early': {
    status: 422,
    text: {
      en: '{value} is too early here. Give {earliest} or a later day.',
      vi: 'Ngày {value} quá sớm. Hãy nhập ngày {earliest} hoặc muộn hơn.',
      zh: '{value} 过早，请填写 {earliest} 或之后的日期。',
    },
  },
  'review.chair-absent': {
    status: 422,
    text: {
      en: 'Whoever signs chaired the review, and so was there: name them among those present.',
      vi: 'Người ký là người chủ trì nên phải có mặt: hãy ghi tên họ trong danh sách dự họp.',
      zh: '签署人即主持人，应当出席：请将其列入出席人员。',
    },
  },
  'review.inputs-missing': {
    status: 422,
    text: {
      en: 'Nothing is said yet on these inputs: {items}. Fill in each of a to l; where there is nothing new, say so.',
      vi: 'Các đầu vào sau chưa có nội dung: {items}. Hãy ghi đủ từ a đến l; nếu không có gì mới, hãy ghi rõ.',
      zh: '以下输入项尚无内容：{items}。请填写 a 至 l 的每一项；没有新情况时也请写明。',
    },
  },
  'review.decisions-open': {
    status: 422,
    text: {
      en: '{count} decisions are still open. Set each to done or dropped, with its result, before closing.',
      vi: 'Còn {count} quyết định chưa xong. Trước khi đóng, hãy đặt từng mục là đã xong hoặc không thực hiện nữa, kèm kết quả.',
      zh: '仍有 {count} 项决定未完成。关闭前请将每项设为已完成或不再执行，并填写结果。',
    },
  },
  'activity.signature-needed': {
    status: 403,
    text: {
      en: 'This is signed with your name: give your password once more.',
      vi: 'Thao tác này được ký bằng tên của bạn: hãy nhập lại mật khẩu.',
      zh: '此操作以您的姓名签署：请再次输入密码。',
    },
  },
  'activity.signature-wrong': {
    status: 403,
    text: {
      en: 'The password is not right, so nothing was signed. Check it and try again.',
      vi: 'Mật khẩu không đúng nên chưa ký gì. Hãy kiểm tra lại rồi thử lại.',
      zh: '密码不正确，未签署任何内容。请检查后重试。',
    },
  },
  'measure.point-exists': {
    status: 422,
    text: {
      en: 'There is a point of {date} already. Correct that one, or give another day.',
      vi: 'Đã có điểm đo của ngày {date}. Hãy sửa điểm đo đó hoặc nhập ngày khác.',
      zh: '{date} 已有测量点。请更正该测量点，或填写其他日期。',
    },
  },
  'measure.point-unknown': {
    status: 422,
    text: {
      en: 'There is no point of {date} to correct. Record it, or give the day of one that is there.',
      vi: 'Không có điểm đo của ngày {date} để sửa. Hãy ghi mới, hoặc nhập ngày của một điểm đo đã có.',
      zh: '{date} 没有可更正的测量点。请新增记录，或填写已有测量点的日期。',
    },
  },
  'measure.computed': {
    status: 409,
    text: {
      en: 'This measure is computed from records, so nobody types its values. Take the point, or correct one that is wrong and say why.',
      vi: 'Thước đo này được tính từ hồ sơ nên không nhập giá trị bằng tay. Hãy lấy điểm đo, hoặc sửa điểm đo sai và nêu lý do.',
      zh: '该测量指标由记录计算得出，不手工录入数值。请执行取点，或更正有误的测量点并说明原因。',
    },
  },
  'measure.not-computed': {
    status: 409,
    text: {
      en: 'This measure is not computed from records. Record the point with its proof, or choose a figure from which it is computed.',
      vi: 'Thước đo này không được tính từ hồ sơ. Hãy ghi điểm đo kèm bằng chứng, hoặc chọn chỉ số để tính.',
      zh: '该测量指标不是由记录计算的。请录入测量点并附证据，或选择用于计算的指标。',
    },
  },
  'measure.period-empty': {
    status: 409,
    text: {
      en: 'Points are taken over whole days and there is one up to {date} already. Take the next one from {next} on.',
      vi: 'Điểm đo được lấy theo ngày trọn vẹn và đã có điểm đo đến ngày {date}. Hãy lấy điểm tiếp theo từ ngày {next}.',
      zh: '测量点按整日计算，已有截至 {date} 的测量点。请从 {next} 起取下一个测量点。',
    },
  },
  'measure.no-records': {
    status: 409,
    text: {
      en: 'There is no record from {from} to {to} to compute it from, so no point was taken. Try again when there are some, or over a longer time.',
      vi: 'Không có hồ sơ nào từ {from} đến {to} để tính nên không lấy điểm đo. Hãy thử lại khi có hồ sơ, hoặc với khoảng thời gian dài hơn.',
      zh: '{from} 至 {to} 没有可供计算的记录，未取测量点。请在有记录后重试，或采用更长的时间段。',
    },
  },
  'measure.not-by-service': {
    status: 409,
    text: {
      en: 'The records of this figure name no such service, customer or priority. Leave what they do not name empty in the measure, or choose another figure.',
      vi: 'Hồ sơ của chỉ số này không ghi dịch vụ, khách hàng hoặc mức ưu tiên như vậy. Hãy để trống mục đó trong thước đo, hoặc chọn chỉ số khác.',
      zh: '该指标的记录不含所选的服务、客户或优先级。请将测量指标中的相应项留空，或选择其他指标。',
    },
  },
  'objective.target-missed': {
    status: 422,
    text: {
      en: 'The result {value} does not reach the target {target}. Close the objective as not achieved, or give the result that shows it.',
      vi: 'Kết quả {value} không đạt chỉ tiêu {target}. Hãy kết thúc mục tiêu là không đạt, hoặc nhập kết quả chứng minh đã đạt.',
      zh: '结果 {value} 未达到目标值 {target}。请以未实现结束该目标，或填写能证明已实现的结果。',
    },
  },
  'activity.too-much-to-know': {
    status: 422,
    text: {
      en: '{activity} would have to look at more than {most} records of {process} at once. Close those that are no longer needed first.',
      vi: '{activity} phải xem cùng lúc hơn {most} bản ghi của {process}. Hãy đóng trước các bản ghi không còn cần.',
      zh: '{activity} 需要同时查看 {process} 的 {most} 条以上记录。请先关闭不再需要的记录。',
    },
  },
  'certification.consulted': {
    status: 422,
    text: {
      en: 'This body, or one related to it, gave consultancy or internal audits until {until}. It may certify from {from} on: choose another body or wait until then.',
      vi: 'Tổ chức này hoặc bên liên quan đã tư vấn hoặc đánh giá nội bộ đến {until}. Từ {from} mới được chứng nhận: hãy chọn tổ chức khác hoặc chờ đến ngày đó.',
      zh: '该机构或其关联机构提供咨询或内部审核至 {until}，自 {from} 起方可认证：请另选机构或等到该日。',
    },
  },
  'certification.not-approved': {
    status: 422,
    text: {
      en: 'Top management has not approved the dossier as it stands. Have it approved first.',
      vi: 'Lãnh đạo cao nhất chưa phê duyệt bộ hồ sơ hiện tại. Hãy trình phê duyệt trước.',
      zh: '最高管理者尚未批准当前的申请材料。请先提交批准。',
    },
  },
  'certification.surveillance-too-late': {
    status: 422,
    text: {
      en: '{value} is after {latest}, the last day for this surveillance audit. Agree on an earlier day.',
      vi: '{value} sau ngày {latest}, hạn cuối của lần đánh giá giám sát này. Hãy thống nhất ngày sớm hơn.',
      zh: '{value} 晚于本次监督审核的最后期限 {latest}。请商定更早的日期。',
    },
  },
  'certification.not-expired': {
    status: 422,
    text: {
      en: 'The certificate is valid until {expires_on}. It has expired only after that day.',
      vi: 'Chứng chỉ có giá trị đến {expires_on}. Chỉ sau ngày đó mới là hết hạn.',
      zh: '证书有效期至 {expires_on}，该日之后才算过期。',
    },
  },
  'certification.findings-open': {
    status: 422,
    text: {
      en: 'These findings of the audit are still open: {numbers}. Bring them to an end first.',
      vi: 'Các phát hiện này của cuộc đánh giá còn mở: {numbers}. Hãy hoàn tất trước.',
      zh: '该审核的以下发现仍未关闭：{numbers}。请先处理完毕。',
    },
  },
  'certification.has-work': {
    status: 422,
    text: {
      en: '{number} has improvement work already. Leave it out of the selection.',
      vi: '{number} đã có việc cải tiến. Hãy bỏ khỏi lựa chọn.',
      zh: '{number} 已有改进工作。请取消选择。',
    },
  },
  'certification.finding-ended': {
    status: 422,
    text: {
      en: '{number} has come to an end. Leave it out of the selection.',
      vi: '{number} đã kết thúc. Hãy bỏ khỏi lựa chọn.',
      zh: '{number} 已结束。请取消选择。',
    },
  },
  'audit-time.band-turned': {
    status: 422,
    text: {
      en: 'This band ends before it begins at {persons_from} persons. Give a number that is not smaller.',
      vi: 'Khoảng này kết thúc trước khi bắt đầu ở {persons_from} người. Hãy nhập số không nhỏ hơn.',
      zh: '该区间的上限小于下限 {persons_from} 人。请填写不小于下限的数。',
    },
  },
  'audit-time.band-gap': {
    status: 422,
    text: {
      en: 'This band must begin with {expected} persons, right after the one before it.',
      vi: 'Khoảng này phải bắt đầu từ {expected} người, ngay sau khoảng trước.',
      zh: '该区间须从 {expected} 人开始，紧接上一区间。',
    },
  },
  'audit-time.source-missing': {
    status: 422,
    text: {
      en: 'A table of audit time needs its source. Say where its figures are from.',
      vi: 'Bảng thời lượng đánh giá phải có nguồn. Hãy nêu các con số lấy từ đâu.',
      zh: '审核时间表须注明来源。请说明数据出处。',
    },
  },
  'audit-time.not-computed': {
    status: 422,
    text: {
      en: 'No audit time was computed, as no band of the body’s table holds these persons. Complete the table in the settings and compute again.',
      vi: 'Chưa tính được thời lượng vì bảng của tổ chức không có khoảng cho số người này. Hãy bổ sung bảng trong phần thiết lập rồi tính lại.',
      zh: '未计算出审核时间：机构的时间表中没有对应该人数的区间。请在设置中补全后重新计算。',
    },
  },
  'audit-time.not-approved': {
    status: 422,
    text: {
      en: 'The audit time of {number} has not been approved. Compute and approve it there first.',
      vi: 'Thời lượng đánh giá của {number} chưa được phê duyệt. Hãy tính và phê duyệt tại đó trước.',
      zh: '{number} 的审核时间尚未批准。请先在该记录中计算并批准。',
    },
  },
  'audit-time.days-below': {
    status: 422,
    text: {
      en: '{given} days are fewer than the {approved} that were approved. Agree on no less, or have another calculation approved.',
      vi: '{given} ngày ít hơn {approved} ngày đã phê duyệt. Hãy thỏa thuận không ít hơn, hoặc trình phê duyệt cách tính khác.',
      zh: '{given} 天少于已批准的 {approved} 天。请约定不少于该天数，或重新计算并获批准。',
    },
  },
  'site-sample.site-unknown': {
    status: 422,
    text: {
      en: 'There is no site {site} besides the central function. Those to choose from: {possible}.',
      vi: 'Ngoài chức năng trung tâm không có địa điểm {site}. Có thể chọn: {possible}.',
      zh: '除中央职能外没有场所 {site}。可选：{possible}。',
    },
  },
  'site-sample.nothing-to-draw': {
    status: 422,
    text: {
      en: 'There is no site besides the central function, so there is nothing to draw. List the sites first.',
      vi: 'Ngoài chức năng trung tâm không có địa điểm nào nên không có gì để lấy mẫu. Hãy liệt kê các địa điểm trước.',
      zh: '除中央职能外没有其他场所，无可抽样。请先列出场所。',
    },
  },
  'certification.agreement-open': {
    status: 422,
    text: {
      en: 'This agreement is not in force with this client. Choose one that the client has accepted for this file.',
      vi: 'Thỏa thuận này chưa có hiệu lực với khách hàng này. Hãy chọn thỏa thuận khách hàng đã chấp nhận cho hồ sơ này.',
      zh: '该协议对此客户尚未生效。请选择客户已就此档案接受的协议。',
    },
  },
  'certification.other-decision': {
    status: 422,
    text: {
      en: 'This takes a decision of the kind {kinds} that was made about this client. Choose that one.',
      vi: 'Việc này cần một quyết định loại {kinds} đã ban hành về chính khách hàng này. Hãy chọn quyết định đó.',
      zh: '此操作须依据针对该客户已作出的 {kinds} 类决定。请选择该决定。',
    },
  },
  'certification.by-certificate': {
    status: 422,
    text: {
      en: 'This is done on the certificate, and the client’s file goes along: {certificates}. Open it and do it there.',
      vi: 'Việc này thực hiện trên giấy chứng nhận, hồ sơ khách hàng sẽ đổi theo: {certificates}. Hãy mở giấy chứng nhận và thực hiện ở đó.',
      zh: '此操作在证书上进行，客户档案随之变更：{certificates}。请打开该证书办理。',
    },
  },
  'certification.restoration-over': {
    status: 422,
    text: {
      en: 'The former cycle could be continued until {until}. After that day certification begins anew with at least a stage 2 audit.',
      vi: 'Chu kỳ trước chỉ có thể tiếp tục đến {until}. Sau ngày đó phải chứng nhận lại từ đầu, ít nhất bằng đánh giá giai đoạn 2.',
      zh: '原周期最迟可延续至 {until}。此后须重新认证，至少进行一次第二阶段审核。',
    },
  },
  'certification.not-in-programme': {
    status: 422,
    text: {
      en: 'The programme has no {kind} that is yet to be done. Those it has: {possible}.',
      vi: 'Chương trình không còn cuộc {kind} nào chưa thực hiện. Còn lại: {possible}.',
      zh: '审核方案中没有待完成的 {kind}。待完成的有：{possible}。',
    },
  },
  'client-application.not-shown': {
    status: 422,
    text: {
      en: 'The review has not shown this. Decline, or ask the client to complete the application.',
      vi: 'Việc xem xét chưa cho thấy điều này. Hãy từ chối hoặc đề nghị khách hàng bổ sung hồ sơ.',
      zh: '评审未能证实这一点。请拒绝申请，或请客户补充。',
    },
  },
  'client-application.operated-by-others': {
    status: 422,
    text: {
      en: 'Every process is operated by other parties, so the client does not keep the accountability that certification needs.',
      vi: 'Mọi quy trình đều do bên khác vận hành nên khách hàng không giữ trách nhiệm giải trình mà việc chứng nhận đòi hỏi.',
      zh: '所有流程均由其他方运行，客户未保持认证所需的责任。',
    },
  },
  'client-application.body-barred': {
    status: 422,
    text: {
      en: 'By {conflict} this body may not certify the client before {until} has passed. Decline, or have the declaration corrected.',
      vi: 'Theo {conflict}, tổ chức này chưa được chứng nhận khách hàng khi chưa qua ngày {until}. Hãy từ chối hoặc chỉnh lại khai báo.',
      zh: '根据 {conflict}，本机构在 {until} 过后方可认证该客户。请拒绝申请，或更正声明。',
    },
  },
  'client-application.area-uncovered': {
    status: 422,
    text: {
      en: 'Nobody who is qualified and free of conflicts covers: {areas}. Qualify somebody for it first, or decline.',
      vi: 'Không ai đủ năng lực và không có xung đột lợi ích đảm nhận được: {areas}. Hãy bổ sung người đủ năng lực trước, hoặc từ chối.',
      zh: '没有具备资格且无利益冲突的人员覆盖：{areas}。请先安排具备资格的人员，或拒绝申请。',
    },
  },
  'client-agreement.witness-missing': {
    status: 422,
    text: {
      en: 'The agreement must allow the accreditation body to witness audits. Put that into the terms and confirm it.',
      vi: 'Thỏa thuận phải cho phép tổ chức công nhận chứng kiến đánh giá. Hãy đưa vào điều khoản và xác nhận.',
      zh: '协议须允许认可机构进行见证审核。请写入条款并确认。',
    },
  },
  'conflict-of-interest.still-bars': {
    status: 422,
    text: {
      en: 'This relation bars until {until}. It can be laid aside after that day.',
      vi: 'Quan hệ này còn cản trở đến {until}. Sau ngày đó mới có thể bỏ qua.',
      zh: '该关系的回避期至 {until}，此后方可了结。',
    },
  },
  'conflict-of-interest.no-end': {
    status: 422,
    text: {
      en: 'This relation has no end yet. Record on which day it ended first.',
      vi: 'Quan hệ này chưa có ngày kết thúc. Hãy ghi ngày kết thúc trước.',
      zh: '该关系尚无结束日期。请先记录结束日期。',
    },
  },
  'reported-change.not-evaluated': {
    status: 422,
    text: {
      en: 'The change has not been evaluated. Evaluate it and name its consequence first.',
      vi: 'Thay đổi chưa được đánh giá. Hãy đánh giá và nêu hệ quả trước.',
      zh: '该变更尚未评价。请先评价并确定后果。',
    },
  },
  'activity.unknown': {
    status: 422,
    text: {
      en: 'There is no activity {activity} in {process}.',
      vi: '{process} không có hoạt động {activity}.',
      zh: '{process} 中没有活动 {activity}。',
    },
  },
  'activity.by-route': {
    status: 422,
    text: {
      en: '{activity} brings content along. Do it in the web application or by its own route of the API.',
      vi: '{activity} kèm theo nội dung. Hãy thực hiện trong ứng dụng web hoặc bằng đường dẫn API riêng.',
      zh: '{activity} 需附带内容，请在网页应用中或通过其专用 API 路由执行。',
    },
  },
  'activity.not-now': {
    status: 409,
    text: {
      en: '{activity} is not possible while the state is {state}. Possible now: {possible}.',
      vi: 'Không thể {activity} khi trạng thái là {state}. Hiện có thể: {possible}.',
      zh: '状态为 {state} 时不能执行 {activity}。目前可执行：{possible}。',
    },
  },
  'activity.not-allowed': {
    status: 403,
    text: {
      en: 'Your roles do not allow {activity}.',
      vi: 'Vai trò của bạn không cho phép {activity}.',
      zh: '您的角色不允许执行 {activity}。',
    },
  },
  'attachment.unknown': {
    status: 404,
    text: {
      en: 'There is no such file here, or you may not see it.',
      vi: 'Không có tệp này ở đây, hoặc bạn không được xem.',
      zh: '此处没有该文件，或您无权查看。',
    },
  },
  'attachment.content-gone': {
    status: 410,
    text: {
      en: 'The content of this file was removed. What it was called, its size and its SHA-256 are kept. To have it here again, upload it once more.',
      vi: 'Nội dung của tệp này đã bị xóa. Tên, kích thước và mã SHA-256 vẫn được lưu. Nếu cần, hãy tải tệp lên lại.',
      zh: '该文件的内容已移除，文件名、大小和 SHA-256 仍予保留。如有需要，请重新上传。',
    },
  },
  'attachment.not-stored': {
    status: 409,
    text: {
      en: 'The content of {file} is not stored any more. Upload it once more.',
      vi: 'Nội dung của {file} không còn được lưu. Hãy tải lên lại.',
      zh: '{file} 的内容已不再存储，请重新上传。',
    },
  },
  'attachment.too-large': {
    status: 413,
    text: {
      en: 'The file is larger than {limit}. Send a smaller one, or tell where it can be fetched.',
      vi: 'Tệp lớn hơn {limit}. Hãy gửi tệp nhỏ hơn, hoặc cho biết nơi có thể lấy tệp.',
      zh: '文件超过 {limit}。请发送较小的文件，或说明可从何处获取。',
    },
  },
  'attachment.type-refused': {
    status: 422,
    text: {
      en: 'Files of the type {type} are not taken here. Send it in another form, such as PDF or a picture.',
      vi: 'Ở đây không nhận tệp loại {type}. Hãy gửi ở dạng khác, chẳng hạn PDF hoặc hình ảnh.',
      zh: '此处不接收 {type} 类型的文件。请改用其他形式发送，例如 PDF 或图片。',
    },
  },
  'attachment.empty': {
    status: 422,
    text: {
      en: 'The file {file} is empty. Choose one that holds something.',
      vi: 'Tệp {file} trống. Hãy chọn tệp có nội dung.',
      zh: '文件 {file} 为空，请选择有内容的文件。',
    },
  },
  'attachment.too-many': {
    status: 422,
    text: {
      en: 'This record would hold more than {most} files. Remove some first, or send several files as one archive.',
      vi: 'Bản ghi này sẽ có hơn {most} tệp. Hãy gỡ bớt trước, hoặc gộp nhiều tệp thành một tệp nén.',
      zh: '该记录的文件将超过 {most} 个。请先移除一些，或将多个文件打包为一个压缩文件。',
    },
  },
  'attachment.disposed': {
    status: 409,
    text: {
      en: '{number} was disposed of and holds no files any more.',
      vi: '{number} đã bị tiêu hủy và không còn giữ tệp nào.',
      zh: '{number} 已被处置，不再保存文件。',
    },
  },
  'attachment.store-failed': {
    status: 503,
    text: {
      en: 'The file storage does not answer. Nothing was stored; try again in a minute.',
      vi: 'Kho lưu trữ tệp không phản hồi. Chưa có gì được lưu; hãy thử lại sau một phút.',
      zh: '文件存储无响应，内容未保存，请一分钟后重试。',
    },
  },
  'time.minutes': {
    status: 422,
    text: {
      en: 'Time spent is in whole minutes: 1 to {most}, or below nought to correct.',
      vi: 'Thời gian xử lý tính bằng phút nguyên: từ 1 đến {most}, hoặc số âm để điều chỉnh.',
      zh: '用时以整分钟计：1 至 {most}，更正时填写负数。',
    },
  },
  'time.below-nought': {
    status: 422,
    text: {
      en: 'Only {booked} minutes are booked here: a correction can take away no more than these.',
      vi: 'Ở đây mới ghi {booked} phút: không thể trừ nhiều hơn số này.',
      zh: '此处仅登记了 {booked} 分钟，更正不能超过该数。',
    },
  },
  'time.disposed': {
    status: 409,
    text: {
      en: '{number} was disposed of: no time can be booked on it any more.',
      vi: '{number} đã bị tiêu hủy: không thể ghi thêm thời gian.',
      zh: '{number} 已被处置，不能再登记用时。',
    },
  },
  'delivery.too-large': {
    status: 413,
    text: {
      en: 'What would be handed over to {to} is larger than {limit}. Shorten the texts or the tables.',
      vi: 'Nội dung bàn giao cho {to} lớn hơn {limit}. Hãy rút gọn văn bản hoặc bảng.',
      zh: '拟移交给 {to} 的内容超过 {limit}。请缩短文字或表格。',
    },
  },
  'delivery.not-received': {
    status: 422,
    text: {
      en: 'The other side takes no messages of this kind ({kind}). Hand it over by other means.',
      vi: 'Bên kia không nhận loại thông điệp này ({kind}). Hãy bàn giao bằng cách khác.',
      zh: '对方不接收此类消息（{kind}）。请以其他方式移交。',
    },
  },
  'delivery.no-counterpart': {
    status: 409,
    text: {
      en: 'The other side has no record that this belongs to: what was handed over before it has not arrived. Hand that over first, then try again.',
      vi: 'Bên kia không có hồ sơ tương ứng: nội dung bàn giao trước đó chưa đến nơi. Hãy bàn giao lại nội dung đó trước rồi thử lại.',
      zh: '对方没有对应的记录：此前移交的内容尚未送达。请先重新移交该内容，然后再试。',
    },
  },
  'delivery.not-expected': {
    status: 409,
    text: {
      en: 'The record on the other side is not in a state in which it takes this. Agree with the other side on what comes next, then try again.',
      vi: 'Hồ sơ của bên kia không ở trạng thái tiếp nhận nội dung này. Hãy thống nhất với bên kia về bước tiếp theo rồi thử lại.',
      zh: '对方的记录当前状态不接收此内容。请与对方商定下一步，然后再试。',
    },
  },
  'delivery.values-refused': {
    status: 422,
    text: {
      en: 'The other side cannot take these values as they are: {fields}. Correct them here and hand them over anew.',
      vi: 'Bên kia không thể tiếp nhận các giá trị này: {fields}. Hãy sửa lại tại đây rồi bàn giao lại.',
      zh: '对方无法按原样接收这些值：{fields}。请在此更正后重新移交。',
    },
  },
  'delivery.unknown': {
    status: 404,
    text: {
      en: 'Nothing with this id was handed over from the record.',
      vi: 'Không có nội dung nào với mã này được bàn giao từ hồ sơ.',
      zh: '该记录没有移交过此编号的内容。',
    },
  },
  'delivery.settled': {
    status: 409,
    text: {
      en: 'This was delivered and stays so: there is nothing to try again.',
      vi: 'Nội dung này đã được chuyển đến và giữ nguyên: không cần thử lại.',
      zh: '此内容已送达并保持不变：无需重试。',
    },
  },
  'delivery.superseded': {
    status: 409,
    text: {
      en: 'Something newer of this record was handed over since. What is older no longer goes over: hand over what holds now.',
      vi: 'Từ đó đã bàn giao nội dung mới hơn của hồ sơ này. Nội dung cũ không được chuyển nữa: hãy bàn giao nội dung hiện hành.',
      zh: '此后已移交该记录更新的内容。旧内容不再移交：请移交现行内容。',
    },
  },
  ...answerErrors,
  'request-form.questions-many': {
    status: 422,
    text: {
      en: 'A form asks at most {most} questions. Take some out, or make two items of it.',
      vi: 'Một biểu mẫu có nhiều nhất {most} câu hỏi. Hãy bớt câu hỏi hoặc tách thành hai mục.',
      zh: '一个表单最多 {most} 个问题。请减少问题，或拆分为两个目录项。',
    },
  },
  'request-form.choices-many': {
    status: 422,
    text: {
      en: 'A question has at most {most} choices. Take some out.',
      vi: 'Một câu hỏi có nhiều nhất {most} lựa chọn. Hãy bớt lựa chọn.',
      zh: '一个问题最多 {most} 个选项。请减少选项。',
    },
  },
  'request-form.choice-id': {
    status: 422,
    text: {
      en: '“{value}” cannot stand for a choice. Begin each line with letters, digits, points, dashes or underscores, as in: large | Large | Lớn | 大.',
      vi: '“{value}” không dùng làm mã lựa chọn được. Hãy bắt đầu mỗi dòng bằng chữ cái không dấu, chữ số, dấu chấm hoặc gạch, ví dụ: large | Large | Lớn | 大.',
      zh: '“{value}”不能作为选项代码。每行请以字母、数字、点、连字符或下划线开头，例如：large | Large | Lớn | 大。',
    },
  },
  'request-form.twice': {
    status: 422,
    text: {
      en: '“{value}” is used twice. Give each its own.',
      vi: '“{value}” được dùng hai lần. Hãy đặt mỗi mục một mã riêng.',
      zh: '“{value}”使用了两次。请各用不同的代码。',
    },
  },
  'request-form.condition': {
    status: 422,
    text: {
      en: 'A question can depend on an earlier one that has one choice or says yes or no; “{value}” is none.',
      vi: 'Câu hỏi chỉ có thể phụ thuộc vào một câu đứng trước thuộc loại chọn một hoặc có/không; “{value}” không phải câu như vậy.',
      zh: '问题只能依赖于前面的单选或是/否问题；“{value}”不是。',
    },
  },
  'request-form.limits-turned': {
    status: 422,
    text: {
      en: 'The least ({minimum}) is more than the most ({maximum}). Turn them round.',
      vi: 'Mức tối thiểu ({minimum}) lớn hơn mức tối đa ({maximum}). Hãy đổi lại.',
      zh: '最小值（{minimum}）大于最大值（{maximum}），请对调。',
    },
  },
  'request-form.pattern': {
    status: 422,
    text: {
      en: 'The pattern cannot be used. It is for a single line, and may hold characters, ., \\d, \\w, \\s and classes such as [A-Z0-9], each with ?, *, + or a count in braces, without groups or alternatives.',
      vi: 'Không dùng được mẫu này. Mẫu chỉ dành cho loại một dòng và có thể gồm ký tự, ., \\d, \\w, \\s và lớp như [A-Z0-9], mỗi phần kèm ?, *, + hoặc số lần trong ngoặc nhọn, không có nhóm hay phương án.',
      zh: '该格式不可用。它只适用于单行文本，可包含字符、.、\\d、\\w、\\s 和 [A-Z0-9] 之类的字符集，各可加 ?、*、+ 或花括号中的次数，不能有分组或多选一。',
    },
  },
  'request-item.all-of-role': {
    status: 422,
    text: {
      en: 'How many hold a role changes from day to day, so that nobody can say when all have approved. Take one of them, or a number.',
      vi: 'Số người giữ một vai trò thay đổi theo ngày nên không thể biết khi nào tất cả đã phê duyệt. Hãy chọn một người hoặc một số lượng.',
      zh: '持有某一角色的人数会变化，无法判断何时全部批准。请选择其中一人或指定人数。',
    },
  },
  'request-item.quorum-high': {
    status: 422,
    text: {
      en: 'More are to approve than are asked: at most {most}.',
      vi: 'Số người phải phê duyệt nhiều hơn số người được hỏi: nhiều nhất {most}.',
      zh: '要求批准的人数多于被征询的人数：最多 {most}。',
    },
  },
  'service-request.not-offered': {
    status: 422,
    text: {
      en: 'This item of the catalogue is not offered to you now. Take another one from the catalogue.',
      vi: 'Mục này trong danh mục hiện không cung cấp cho bạn. Hãy chọn mục khác trong danh mục.',
      zh: '该目录项目前不向您提供。请从目录中另选一项。',
    },
  },
  'service-request.no-manager': {
    status: 422,
    text: {
      en: 'The manager of whoever it is for has to approve, and the directory names none, or somebody who asks for it too. Ask an administrator to enter the manager.',
      vi: 'Cần quản lý của người nhận phê duyệt, nhưng danh bạ không ghi quản lý nào hoặc quản lý chính là người yêu cầu. Hãy đề nghị quản trị viên khai báo quản lý.',
      zh: '需要使用者的上级批准，但通讯录中没有其上级，或上级就是请求人。请让管理员登记上级。',
    },
  },
  'service-request.no-approver': {
    status: 422,
    text: {
      en: 'At step {step} too few people are asked who do not ask for it themselves. Ask the owner of the item to name others.',
      vi: 'Ở bước {step} không đủ người phê duyệt ngoài chính những người yêu cầu. Hãy đề nghị người phụ trách mục này bổ sung người khác.',
      zh: '第 {step} 步除请求人自己外，批准人不足。请让该目录项的负责人另行指定。',
    },
  },
  'knowledge.not-in-force': {
    status: 422,
    text: {
      en: 'No version of {number} is in force. Uses and votes are counted once one is published.',
      vi: '{number} chưa có phiên bản nào có hiệu lực. Lượt dùng và đánh giá được ghi nhận khi bài đã xuất bản.',
      zh: '{number} 没有生效的版本。发布后才统计使用和评价。',
    },
  },
  'knowledge.version-unknown': {
    status: 404,
    text: {
      en: 'There is no version {number}. The newest is {newest}.',
      vi: 'Không có phiên bản {number}. Phiên bản mới nhất là {newest}.',
      zh: '没有第 {number} 版。最新为第 {newest} 版。',
    },
  },
  'service-request.own-approval': {
    status: 422,
    text: {
      en: 'You asked for this, or it is for you. Somebody else approves it.',
      vi: 'Bạn là người yêu cầu hoặc người nhận. Người khác phải phê duyệt.',
      zh: '您是请求人或使用者，须由他人批准。',
    },
  },
  'service-request.not-asked': {
    status: 422,
    text: {
      en: 'Your approval is not asked for now. The request tells whose turn it is.',
      vi: 'Hiện chưa cần bạn phê duyệt. Trang yêu cầu cho biết đến lượt ai.',
      zh: '目前不需要您批准。请求页面显示轮到谁。',
    },
  },
  'service-request.decided-already': {
    status: 422,
    text: {
      en: 'You have approved this request as it stands already.',
      vi: 'Bạn đã phê duyệt yêu cầu này với nội dung hiện tại.',
      zh: '您已批准该请求的当前内容。',
    },
  },
  'service-request.approved-as-is': {
    status: 422,
    text: {
      en: 'The request was approved as it stands, so what it says stays. Cancel it and ask again, or write a comment.',
      vi: 'Yêu cầu đã được phê duyệt với nội dung này nên không thể sửa. Hãy hủy và yêu cầu lại, hoặc viết nhận xét.',
      zh: '该请求已按现有内容批准，不能更改。请取消后重新提出，或写评论。',
    },
  },
  'service-request.tasks-open': {
    status: 422,
    text: {
      en: '{count} of its tasks are not done yet. Finish or skip them first.',
      vi: 'Còn {count} công việc chưa xong. Hãy hoàn thành hoặc bỏ qua trước.',
      zh: '还有 {count} 项任务未完成。请先完成或跳过。',
    },
  },
  'link.relation-unknown': {
    status: 422,
    text: {
      en: '{relation} is not a relation of {process}. Possible: {possible}.',
      vi: '{relation} không phải quan hệ của {process}. Có thể dùng: {possible}.',
      zh: '{relation} 不是 {process} 的关系。可用：{possible}。',
    },
  },
  'link.to-itself': {
    status: 422,
    text: {
      en: 'A record cannot be linked to itself.',
      vi: 'Không thể liên kết một hồ sơ với chính nó.',
      zh: '记录不能与自身关联。',
    },
  },
  'link.exists': {
    status: 409,
    text: {
      en: 'This link exists already.',
      vi: 'Liên kết này đã có.',
      zh: '该关联已存在。',
    },
  },
  'link.unknown': {
    status: 404,
    text: {
      en: 'There is no such link.',
      vi: 'Không có liên kết này.',
      zh: '没有该关联。',
    },
  },
  'item.basis-needed': {
    status: 422,
    text: {
      en: 'A configuration item in use is modified by an approved change or by an agreed discovery rule. Name one of the two: by_change or by_rule.',
      vi: 'Hạng mục cấu hình đang dùng được sửa theo thay đổi đã phê duyệt hoặc quy tắc dò tìm đã thống nhất. Hãy nêu một trong hai: by_change hoặc by_rule.',
      zh: '在用配置项须依据已批准的变更或商定的自动发现规则修改。请二选一填写：by_change 或 by_rule。',
    },
  },
  'item.change-not-approved': {
    status: 422,
    text: {
      en: '{number} is in the state {state}. Items are modified by a change that is approved and not yet closed: scheduled, implement or review.',
      vi: '{number} đang ở trạng thái {state}. Hạng mục chỉ được sửa theo thay đổi đã phê duyệt và chưa đóng: scheduled, implement hoặc review.',
      zh: '{number} 的状态为 {state}。配置项只能依据已批准且未关闭的变更修改：scheduled、implement 或 review。',
    },
  },
  'item.change-not-covering': {
    status: 422,
    text: {
      en: '{number} names neither this item nor its service. Add the item to the change, or name the change that covers it.',
      vi: '{number} không nêu hạng mục này cũng như dịch vụ của nó. Hãy thêm hạng mục vào thay đổi, hoặc nêu thay đổi bao gồm nó.',
      zh: '{number} 既未列出此配置项，也未列出其服务。请将配置项加入该变更，或指定涵盖它的变更。',
    },
  },
  'item.rule-unknown': {
    status: 422,
    text: {
      en: 'There is no discovery rule “{value}” that is in force and that you may use. Possible: {known}.',
      vi: 'Không có quy tắc dò tìm “{value}” đang áp dụng mà bạn được dùng. Có thể dùng: {known}.',
      zh: '没有您可以使用且生效的自动发现规则“{value}”。可用：{known}。',
    },
  },
  'item.attribute-unknown': {
    status: 422,
    text: {
      en: '{type} has no attribute “{name}”. It has: {known}.',
      vi: '{type} không có thuộc tính “{name}”. Có: {known}.',
      zh: '{type} 没有属性“{name}”。现有：{known}。',
    },
  },
  'item.attribute-twice': {
    status: 422,
    text: {
      en: 'The attribute {name} stands here twice. Give it once.',
      vi: 'Thuộc tính {name} xuất hiện hai lần. Hãy chỉ ghi một lần.',
      zh: '属性 {name} 重复。只需填写一次。',
    },
  },
  'item.attribute-required': {
    status: 422,
    text: {
      en: 'Every item of the type {type} has the attribute {name}. Fill it in.',
      vi: 'Mọi hạng mục loại {type} đều phải có thuộc tính {name}. Hãy điền thuộc tính này.',
      zh: '{type} 类型的每个配置项都须有属性 {name}，请填写。',
    },
  },
  'item.attribute-number': {
    status: 422,
    text: {
      en: '{name} is a number. “{value}” is not; write it in digits, with a point for decimals.',
      vi: '{name} là số. “{value}” không phải số; hãy viết bằng chữ số, dùng dấu chấm thập phân.',
      zh: '{name} 为数字，“{value}”不是数字。请用数字书写，小数用小数点。',
    },
  },
  'item.attribute-date': {
    status: 422,
    text: {
      en: '{name} is a day. “{value}” is not; write it as YYYY-MM-DD.',
      vi: '{name} là ngày. “{value}” không phải ngày; hãy viết dạng YYYY-MM-DD.',
      zh: '{name} 为日期，“{value}”不是日期。请按 YYYY-MM-DD 书写。',
    },
  },
  'item.attribute-yes-no': {
    status: 422,
    text: {
      en: '{name} is yes or no. “{value}” is neither.',
      vi: '{name} nhận yes hoặc no. “{value}” không phải giá trị đó.',
      zh: '{name} 只能为 yes 或 no，“{value}”均不是。',
    },
  },
  'item.attribute-choice': {
    status: 422,
    text: {
      en: '“{value}” is no choice of {name}. Possible: {choices}.',
      vi: '“{value}” không phải lựa chọn của {name}. Có thể dùng: {choices}.',
      zh: '“{value}”不是 {name} 的选项。可用：{choices}。',
    },
  },
  'item.attribute-choices': {
    status: 422,
    text: {
      en: 'The attribute {name} needs choices if it is of the kind choice, and has none otherwise.',
      vi: 'Thuộc tính {name} kiểu lựa chọn phải có các lựa chọn; kiểu khác thì không có.',
      zh: '属性 {name} 若为选项类型必须有选项，否则不得有选项。',
    },
  },
  'item.type-twice': {
    status: 422,
    text: {
      en: 'The short name {value} stands here twice. Each type, and each attribute of a type, has its own.',
      vi: 'Tên ngắn {value} xuất hiện hai lần. Mỗi loại, và mỗi thuộc tính của một loại, có tên riêng.',
      zh: '简称 {value} 重复。每种类型及其每个属性须各有简称。',
    },
  },
  'item.type-in-use': {
    status: 422,
    text: {
      en: '{count} configuration items have the type {value}. Give them another type before you remove it.',
      vi: '{count} hạng mục cấu hình có loại {value}. Hãy đổi loại của chúng trước khi bỏ loại này.',
      zh: '有 {count} 个配置项属于类型 {value}。删除前请先更改它们的类型。',
    },
  },
  'item.identifier-twice': {
    status: 422,
    text: {
      en: '{kind} {value} stands here twice. Give it once.',
      vi: '{kind} {value} xuất hiện hai lần. Hãy chỉ ghi một lần.',
      zh: '{kind} {value} 重复。只需填写一次。',
    },
  },
  'item.identifier-taken': {
    status: 422,
    text: {
      en: '{kind} {value} is held by {number}. If it is the same thing, go on with that item; otherwise correct one of the two.',
      vi: '{kind} {value} đã thuộc về {number}. Nếu là cùng một thứ, hãy dùng hạng mục đó; nếu không, hãy sửa một trong hai.',
      zh: '{kind} {value} 已属于 {number}。若为同一对象，请使用该配置项；否则请更正其中之一。',
    },
  },
  'item.not-yet': {
    status: 422,
    text: {
      en: '{number} was written down on {since}. Ask for an instant after that.',
      vi: '{number} được ghi nhận ngày {since}. Hãy chọn thời điểm sau đó.',
      zh: '{number} 于 {since} 建立。请选择此后的时间。',
    },
  },
  'baseline.empty': {
    status: 422,
    text: {
      en: 'There is no configuration item in this scope. Name items, or enter those that the service or the release consists of.',
      vi: 'Không có hạng mục cấu hình nào trong phạm vi này. Hãy nêu hạng mục, hoặc nhập các hạng mục tạo nên dịch vụ hay bản phát hành.',
      zh: '此范围内没有配置项。请指定配置项，或录入该服务或发布所含的配置项。',
    },
  },
  'baseline.too-many': {
    status: 422,
    text: {
      en: 'A baseline holds {most} items at most. Take it of a smaller service, or of named items.',
      vi: 'Một đường cơ sở chứa nhiều nhất {most} hạng mục. Hãy chọn dịch vụ nhỏ hơn hoặc các hạng mục nêu tên.',
      zh: '一条基线最多包含 {most} 个配置项。请选择更小的服务或指定配置项。',
    },
  },
  'baseline.not-taken': {
    status: 422,
    text: {
      en: '{number} has not been taken yet, so that it holds nothing to compare. Take it first.',
      vi: '{number} chưa được lập nên chưa có gì để so sánh. Hãy lập trước.',
      zh: '{number} 尚未建立，没有可比较的内容。请先建立。',
    },
  },
  'verification.nothing-to-draw': {
    status: 422,
    text: {
      en: 'There is no live configuration item in this scope. Choose another scope.',
      vi: 'Không có hạng mục cấu hình đang dùng nào trong phạm vi này. Hãy chọn phạm vi khác.',
      zh: '此范围内没有在用配置项。请选择其他范围。',
    },
  },
  'verification.too-many': {
    status: 422,
    text: {
      en: '{count} items are in this scope, and a campaign takes {most} at most. Draw a sample, or narrow the scope.',
      vi: 'Phạm vi này có {count} hạng mục, mỗi đợt nhận nhiều nhất {most}. Hãy lấy mẫu hoặc thu hẹp phạm vi.',
      zh: '此范围内有 {count} 个配置项，每次核查最多 {most} 个。请抽样或缩小范围。',
    },
  },
  'verification.say-why': {
    status: 422,
    text: {
      en: 'This takes a finding back or moves its day. Say why in the text that goes with it.',
      vi: 'Việc này rút lại một phát hiện hoặc dời hạn của nó. Hãy nêu lý do trong phần lời kèm theo.',
      zh: '此操作撤回一项发现或推迟其期限。请在附言中说明原因。',
    },
  },
  'verification.not-drawn': {
    status: 422,
    text: {
      en: 'This item was not drawn. Results are of drawn items; what was found and is not recorded has the result not-recorded and no item.',
      vi: 'Hạng mục này không được rút. Kết quả chỉ ghi cho hạng mục đã rút; thứ tìm thấy mà chưa ghi nhận thì có kết quả not-recorded và không nêu hạng mục.',
      zh: '该配置项未被抽中。结果只针对抽中的配置项；现场发现但未记录的，结果为 not-recorded 且不填配置项。',
    },
  },
  'verification.what-found': {
    status: 422,
    text: {
      en: 'Say what was found instead: the attribute and the value, or what is there and not recorded.',
      vi: 'Hãy nêu điều tìm thấy: thuộc tính và giá trị, hoặc thứ có thật mà chưa ghi nhận.',
      zh: '请说明实际情况：属性和值，或现场存在但未记录的内容。',
    },
  },
  'verification.results-missing': {
    status: 422,
    text: {
      en: '{count} drawn items have no result yet. Enter one for each before the campaign is finished.',
      vi: '{count} hạng mục đã rút chưa có kết quả. Hãy nhập đủ trước khi kết thúc đợt kiểm tra.',
      zh: '还有 {count} 个抽中的配置项没有结果。结束核查前请全部填写。',
    },
  },
  'verification.deficiency-lost': {
    status: 422,
    text: {
      en: 'Deficiencies found are treated, not removed. {number} is missing here.',
      vi: 'Thiếu sót đã tìm thấy phải được xử lý, không được xóa. Thiếu {number} ở đây.',
      zh: '已发现的缺陷须处理，不得删除。此处缺少 {number}。',
    },
  },
  'verification.deficiency-open': {
    status: 422,
    text: {
      en: '{count} deficiencies are not settled. Each needs an owner, a due date, a day on which it was corrected, and a change or rule by which.',
      vi: '{count} thiếu sót chưa xử lý xong. Mỗi thiếu sót cần người phụ trách, hạn, ngày khắc phục, và thay đổi hoặc quy tắc đã dùng.',
      zh: '有 {count} 项缺陷未处理完毕。每项须有负责人、期限、纠正日期以及所依据的变更或规则。',
    },
  },
  'verification.by-what': {
    status: 422,
    text: {
      en: 'A correction is made by a change or by a discovery rule in force. Name one of them.',
      vi: 'Việc khắc phục được thực hiện theo thay đổi hoặc quy tắc dò tìm đang áp dụng. Hãy nêu một trong hai.',
      zh: '纠正须依据变更或生效的自动发现规则。请填写其中之一。',
    },
  },
  'setting.unknown': {
    status: 404,
    text: {
      en: 'There is no setting {key}. Settings: {known}.',
      vi: 'Không có thiết lập {key}. Các thiết lập: {known}.',
      zh: '没有设置项 {key}。可用设置：{known}。',
    },
  },
  'setting.invalid': {
    status: 422,
    text: {
      en: 'The setting was not changed. Correct what is wrong at {path}.',
      vi: 'Thiết lập chưa được thay đổi. Hãy sửa chỗ sai tại {path}.',
      zh: '设置未更改，请更正 {path} 处的问题。',
    },
  },
  'setting.version-conflict': {
    status: 412,
    text: {
      en: 'Somebody changed this setting after you read it: you have version {given}, the current one is {current}.',
      vi: 'Thiết lập này đã được người khác sửa sau khi bạn mở: bạn có phiên bản {given}, hiện tại là {current}.',
      zh: '该设置在您读取后已被他人修改：您的版本为 {given}，当前为 {current}。',
    },
  },
  'calendar.invalid': {
    status: 422,
    text: {
      en: 'The calendar is not of the form expected: {problem}.',
      vi: 'Lịch làm việc không đúng dạng: {problem}.',
      zh: '工作日历格式不正确：{problem}。',
    },
  },
  'calendar.unknown': {
    status: 422,
    text: {
      en: 'There is no calendar {value}. Choose one of those listed.',
      vi: 'Không có lịch làm việc {value}. Hãy chọn một lịch trong danh sách.',
      zh: '没有工作日历 {value}，请从列表中选择。',
    },
  },
  'calendar.address-unknown': {
    status: 404,
    text: {
      en: 'No calendar is read under this address. It was ended or has expired: subscribe anew under What I owe.',
      vi: 'Không có lịch nào ở địa chỉ này. Lịch đã bị hủy hoặc hết hạn: hãy đăng ký lại trong Việc tôi phải làm.',
      zh: '此地址下没有日历，可能已撤销或过期。请在“我的待办”中重新订阅。',
    },
  },
  'calendar.too-many': {
    status: 422,
    text: {
      en: 'You have {most} calendars already. End one that is no longer used first.',
      vi: 'Bạn đã có {most} lịch. Hãy hủy một lịch không còn dùng trước.',
      zh: '您已有 {most} 个日历。请先撤销不再使用的日历。',
    },
  },
  'calendar.in-use': {
    status: 409,
    text: {
      en: 'The calendar {value} is used by {setting}. Choose another one there first.',
      vi: 'Lịch làm việc {value} đang được dùng trong {setting}. Hãy chọn lịch khác ở đó trước.',
      zh: '工作日历 {value} 正被 {setting} 使用，请先在该处改用其他日历。',
    },
  },
  'calendar.twice': {
    status: 422,
    text: {
      en: 'Two calendars are called {value}. Give each an id of its own.',
      vi: 'Có hai lịch làm việc cùng mã {value}. Hãy đặt mã riêng cho từng lịch.',
      zh: '有两个工作日历的标识同为 {value}，请为每个日历设置不同的标识。',
    },
  },
  'calendar.zone-unknown': {
    status: 422,
    text: {
      en: '{value} is not a time zone of the IANA database. Give a name such as Asia/Ho_Chi_Minh.',
      vi: '{value} không phải múi giờ trong cơ sở dữ liệu IANA. Hãy dùng tên như Asia/Ho_Chi_Minh.',
      zh: '{value} 不是 IANA 数据库中的时区，请填写 Asia/Shanghai 这样的名称。',
    },
  },
  'calendar.time-invalid': {
    status: 422,
    text: {
      en: '{value} is not a time of day. Write HH:mm from 00:00 to 24:00.',
      vi: '{value} không phải giờ trong ngày. Hãy viết theo dạng HH:mm, từ 00:00 đến 24:00.',
      zh: '{value} 不是有效的时刻，请按 HH:mm 填写，范围为 00:00 至 24:00。',
    },
  },
  'calendar.hours-backwards': {
    status: 422,
    text: {
      en: 'Working hours from {from} to {to} end before they begin. For work past midnight, end at 24:00 and go on at 00:00 of the next day.',
      vi: 'Giờ làm việc từ {from} đến {to} kết thúc trước khi bắt đầu. Nếu làm qua nửa đêm, hãy kết thúc lúc 24:00 rồi bắt đầu lại lúc 00:00 của ngày hôm sau.',
      zh: '工作时间 {from} 至 {to} 的结束早于开始。跨午夜的工作请填到 24:00，次日从 00:00 继续。',
    },
  },
  'calendar.hours-overlap': {
    status: 422,
    text: {
      en: 'Working hours from {from} to {to} begin before the ones above them end at {previous_to}. List them in order and without overlap.',
      vi: 'Giờ làm việc từ {from} đến {to} bắt đầu trước khi khoảng phía trên kết thúc lúc {previous_to}. Hãy sắp xếp theo thứ tự và không để chồng nhau.',
      zh: '工作时间 {from} 至 {to} 的开始早于上一时段的结束 {previous_to}。请按顺序排列且互不重叠。',
    },
  },
  'calendar.date-invalid': {
    status: 422,
    text: {
      en: '{value} is not a date between 1970-01-01 and 2100-12-31. Write YYYY-MM-DD.',
      vi: '{value} không phải ngày từ 1970-01-01 đến 2100-12-31. Hãy viết theo dạng YYYY-MM-DD.',
      zh: '{value} 不是 1970-01-01 至 2100-12-31 之间的日期，请按 YYYY-MM-DD 填写。',
    },
  },
  'calendar.holiday-twice': {
    status: 422,
    text: {
      en: 'The holiday {date} is given twice. Remove one of them.',
      vi: 'Ngày nghỉ {date} bị nhập hai lần. Hãy bỏ bớt một lần.',
      zh: '假日 {date} 重复，请删除其中一个。',
    },
  },
  'priority.invalid': {
    status: 422,
    text: {
      en: 'The priority matrix is not of the form expected: {problem}.',
      vi: 'Ma trận mức ưu tiên không đúng dạng: {problem}.',
      zh: '优先级矩阵格式不正确：{problem}。',
    },
  },
  'priority.value-invalid': {
    status: 422,
    text: {
      en: '{value} is not a priority. Give a whole number from 1 to 9.',
      vi: '{value} không phải mức ưu tiên. Hãy nhập số nguyên từ 1 đến 9.',
      zh: '{value} 不是有效的优先级，请填写 1 到 9 的整数。',
    },
  },
  'priority.rows-wrong': {
    status: 422,
    text: {
      en: 'The matrix has {given} rows for {impacts} degrees of impact. Give one row for each.',
      vi: 'Ma trận có {given} hàng cho {impacts} mức độ ảnh hưởng. Mỗi mức cần đúng một hàng.',
      zh: '矩阵有 {given} 行，而影响度有 {impacts} 级，每级应有一行。',
    },
  },
  'priority.columns-wrong': {
    status: 422,
    text: {
      en: 'This row has {given} priorities for {urgencies} degrees of urgency. Give one for each.',
      vi: 'Hàng này có {given} mức ưu tiên cho {urgencies} mức độ khẩn cấp. Mỗi mức cần đúng một giá trị.',
      zh: '该行有 {given} 个优先级，而紧急度有 {urgencies} 级，每级应有一个。',
    },
  },
  'risk.method-invalid': {
    status: 422,
    text: {
      en: 'The risk method is not of the form expected: {problem}.',
      vi: 'Phương pháp đánh giá rủi ro không đúng dạng: {problem}.',
      zh: '风险评估方法格式不正确：{problem}。',
    },
  },
  'risk.rows-wrong': {
    status: 422,
    text: {
      en: 'The matrix has {given} rows for {likelihoods} degrees of likelihood. Give one row for each.',
      vi: 'Ma trận có {given} hàng cho {likelihoods} bậc khả năng xảy ra. Mỗi bậc cần đúng một hàng.',
      zh: '矩阵有 {given} 行，而可能性有 {likelihoods} 级，每级应有一行。',
    },
  },
  'risk.columns-wrong': {
    status: 422,
    text: {
      en: 'This row has {given} levels for {consequences} degrees of consequence. Give one for each.',
      vi: 'Hàng này có {given} mức cho {consequences} bậc hậu quả. Mỗi bậc cần đúng một mức.',
      zh: '该行有 {given} 个级别，而后果有 {consequences} 级，每级应有一个。',
    },
  },
  'risk.level-falls': {
    status: 422,
    text: {
      en: 'The level {level} is lower than beside it, where likelihood or consequence is less. Levels must not fall as either rises.',
      vi: 'Mức {level} thấp hơn ô bên cạnh có khả năng xảy ra hoặc hậu quả thấp hơn. Mức không được giảm khi một trong hai tăng.',
      zh: '级别 {level} 低于可能性或后果较小的相邻格。可能性或后果上升时，级别不得下降。',
    },
  },
  'risk.criteria-backwards': {
    status: 422,
    text: {
      en: 'Owners may accept more here than top management. Give top management at least the same level.',
      vi: 'Ở đây người phụ trách được chấp nhận mức cao hơn lãnh đạo cao nhất. Hãy cho lãnh đạo cao nhất ít nhất cùng mức.',
      zh: '此处负责人可接受的级别高于最高管理者。最高管理者的级别至少应与其相同。',
    },
  },
  'risk.degree-unknown': {
    status: 422,
    text: {
      en: 'The risk method has no degree {given}. Give one from 1 to {highest}.',
      vi: 'Phương pháp đánh giá rủi ro không có bậc {given}. Hãy chọn từ 1 đến {highest}.',
      zh: '风险评估方法中没有等级 {given}，请选择 1 到 {highest}。',
    },
  },
  'risk.treatment-unfit': {
    status: 422,
    text: {
      en: 'This treatment does not fit. A risk is reduced, avoided, shared or accepted; an opportunity pursued, shared or accepted.',
      vi: 'Phương án này không phù hợp. Rủi ro được giảm thiểu, né tránh, chia sẻ hoặc chấp nhận; cơ hội được theo đuổi, chia sẻ hoặc chấp nhận.',
      zh: '该处置方式不适用。风险可降低、规避、分担或接受；机遇可利用、分享或接受。',
    },
  },
  'risk.acceptor-other': {
    status: 422,
    text: {
      en: 'Only its owner or top management may accept this.',
      vi: 'Chỉ người phụ trách hoặc lãnh đạo cao nhất được chấp nhận mục này.',
      zh: '仅负责人或最高管理者可以接受此项。',
    },
  },
  'risk.beyond-criteria': {
    status: 422,
    text: {
      en: 'What remains is more than the acceptance criteria in force let you accept. Treat it further, or leave it to those who may accept it.',
      vi: 'Rủi ro còn lại vượt mức mà tiêu chí chấp nhận hiện hành cho phép bạn chấp nhận. Hãy xử lý thêm hoặc chuyển cho người có quyền chấp nhận.',
      zh: '残余风险超出现行接受准则允许您接受的级别。请进一步处置，或交由有权接受的人决定。',
    },
  },
  'list.cursor-invalid': {
    status: 400,
    text: {
      en: 'The cursor does not belong to this list. Start again without it.',
      vi: 'Con trỏ trang không thuộc danh sách này. Hãy bắt đầu lại không có nó.',
      zh: '游标不属于该列表，请去掉后重新开始。',
    },
  },
  'tool.placeholder-unknown': {
    status: 422,
    text: {
      en: '{names} cannot be filled in. Placeholders are: {known}.',
      vi: 'Không điền được {names}. Các ô điền sẵn gồm: {known}.',
      zh: '无法填充 {names}。可用的占位符：{known}。',
    },
  },
  'tool.missing-values': {
    status: 422,
    text: {
      en: 'Nothing is known for {names}. Fill in the record first, or write this text by hand.',
      vi: 'Chưa có dữ liệu cho {names}. Hãy bổ sung hồ sơ trước, hoặc tự viết nội dung này.',
      zh: '{names} 没有可用的值。请先补全记录，或手动撰写此文本。',
    },
  },
  'tool.too-many': {
    status: 422,
    text: {
      en: '{most} are kept already, which is the most. Remove one that is no longer used.',
      vi: 'Đã lưu {most} mục, là số tối đa. Hãy xoá một mục không còn dùng.',
      zh: '已保存 {most} 项，达到上限。请删除不再使用的项。',
    },
  },
  'tool.name-taken': {
    status: 409,
    text: {
      en: 'There is one named {name} already. Choose another name, or another language for a reply.',
      vi: 'Đã có mục tên {name}. Hãy chọn tên khác, hoặc ngôn ngữ khác nếu là câu trả lời mẫu.',
      zh: '已有名为 {name} 的项。请使用其他名称；如为回复模板，也可选择其他语言。',
    },
  },
  'macro.not-offered': {
    status: 422,
    text: {
      en: 'The macro {name} is not for {number} as it stands. Choose one that fits its kind, state and service.',
      vi: 'Macro {name} không dùng được cho {number} ở trạng thái hiện tại. Hãy chọn macro phù hợp với loại, trạng thái và dịch vụ.',
      zh: '宏 {name} 不适用于当前的 {number}。请选择符合其类型、状态和服务的宏。',
    },
  },
  'merge.already': {
    status: 409,
    text: {
      en: '{number} was merged into {survivor}. Merge with {survivor}, or undo that merge first.',
      vi: '{number} đã được gộp vào {survivor}. Hãy gộp với {survivor}, hoặc tách lại trước.',
      zh: '{number} 已合并到 {survivor}。请与 {survivor} 合并，或先撤销该合并。',
    },
  },
  'merge.with-itself': {
    status: 422,
    text: {
      en: '{number} cannot be merged into itself. Choose other records.',
      vi: 'Không thể gộp {number} vào chính nó. Hãy chọn hồ sơ khác.',
      zh: '{number} 不能合并到自身。请选择其他记录。',
    },
  },
  'merge.survivor-over': {
    status: 409,
    text: {
      en: '{number} is over ({state}). Merge into an open record; a merge is undone while that record is open.',
      vi: '{number} đã kết thúc ({state}). Chỉ gộp vào hồ sơ đang mở và chỉ tách lại khi hồ sơ đó còn mở.',
      zh: '{number} 已结束（{state}）。只能合并到未结的记录，也只能在其未结时撤销合并。',
    },
  },
  'merge.none': {
    status: 409,
    text: {
      en: '{number} is not merged into another record: there is nothing to undo.',
      vi: '{number} chưa được gộp vào hồ sơ nào nên không có gì để tách.',
      zh: '{number} 未合并到其他记录，无需撤销。',
    },
  },
  'incident.not-major': {
    status: 409,
    text: {
      en: '{number} is no major incident, so there is no such report of it. Declare it first.',
      vi: '{number} không phải sự cố nghiêm trọng nên không có báo cáo này. Hãy công bố trước.',
      zh: '{number} 不是重大事件，因此没有此报告。请先宣布。',
    },
  },
  'split.nothing': {
    status: 422,
    text: {
      en: 'Choose comments of the record, or write what the new record is about. Internal notes are not taken over.',
      vi: 'Hãy chọn bình luận của hồ sơ hoặc viết nội dung cho hồ sơ mới. Ghi chú nội bộ không được chuyển sang.',
      zh: '请选择记录中的评论，或填写新记录的内容。内部备注不会带入。',
    },
  },
  'desk.not-convertible': {
    status: 422,
    text: {
      en: 'Only incidents and service requests are converted, each into the other.',
      vi: 'Chỉ chuyển đổi qua lại giữa sự cố và yêu cầu dịch vụ.',
      zh: '只能在事件与服务请求之间相互转换。',
    },
  },
  'desk.too-many-records': {
    status: 422,
    text: {
      en: 'One action takes {most} records at most. Narrow the view, or select fewer.',
      vi: 'Mỗi lần chỉ xử lý được nhiều nhất {most} hồ sơ. Hãy thu hẹp danh sách hoặc chọn ít hơn.',
      zh: '一次操作最多处理 {most} 条记录。请缩小视图范围或减少所选。',
    },
  },
  'rule.twice': {
    status: 422,
    text: {
      en: 'Two rules have the id {value}. Give each rule an id of its own.',
      vi: 'Hai quy tắc có cùng mã {value}. Hãy đặt cho mỗi quy tắc một mã riêng.',
      zh: '两条规则的编号同为 {value}。请为每条规则使用不同的编号。',
    },
  },
  'rota.overlap': {
    status: 422,
    text: {
      en: 'This shift begins while another lasts or lasts into another. Let one end before the next begins: one person is on call at a time.',
      vi: 'Ca trực này bắt đầu khi ca khác còn kéo dài, hoặc kéo dài sang ca khác. Hãy để ca trước kết thúc rồi ca sau mới bắt đầu: mỗi lúc chỉ một người trực.',
      zh: '该班次与其他班次重叠。请让前一班次结束后再开始下一班次：同一时刻只有一人值班。',
    },
  },
  'rota.week': {
    status: 422,
    text: {
      en: 'The rota comes round every {weeks} weeks. Give a week from 1 to {weeks}.',
      vi: 'Lịch trực lặp lại sau mỗi {weeks} tuần. Hãy nhập tuần từ 1 đến {weeks}.',
      zh: '值班表每 {weeks} 周循环一次。请填写 1 到 {weeks} 之间的周次。',
    },
  },
  'rota.not-monday': {
    status: 422,
    text: {
      en: '{value} is no Monday. Let the first week of the rota begin on a Monday.',
      vi: '{value} không phải là thứ Hai. Hãy để tuần đầu của lịch trực bắt đầu vào thứ Hai.',
      zh: '{value} 不是星期一。值班表的第一周须从星期一开始。',
    },
  },
  'rota.exists': {
    status: 409,
    text: {
      en: 'The team has a rota already. Change that one.',
      vi: 'Nhóm này đã có lịch trực. Hãy sửa lịch trực đó.',
      zh: '该组已有值班表。请修改现有的值班表。',
    },
  },
  'absence.backwards': {
    status: 422,
    text: {
      en: 'The absence ends before it begins. Let it end later, within {days} days of its beginning.',
      vi: 'Thời gian vắng mặt kết thúc trước khi bắt đầu. Hãy chọn lúc kết thúc muộn hơn, trong vòng {days} ngày kể từ lúc bắt đầu.',
      zh: '离岗结束时间早于开始时间或过长。结束时间须晚于开始时间，且在开始后 {days} 天之内。',
    },
  },
  'absence.overlaps': {
    status: 409,
    text: {
      en: 'There is an absence in that time already. Change that one, or choose another time.',
      vi: 'Trong thời gian đó đã có một lần vắng mặt. Hãy sửa lần đó hoặc chọn thời gian khác.',
      zh: '该时段已登记离岗。请修改已有登记，或选择其他时段。',
    },
  },
  'absence.deputy': {
    status: 422,
    text: {
      en: 'This person cannot stand in. Choose somebody else who is active and works for the organisation.',
      vi: 'Người này không thể thay mặt. Hãy chọn người khác đang hoạt động và làm việc trong tổ chức.',
      zh: '此人不能代理。请选择其他在岗且为本组织工作的人员。',
    },
  },
  'view.too-many': {
    status: 422,
    text: {
      en: 'A list keeps {most} views at most for the same people. Take one away that is no longer used.',
      vi: 'Mỗi danh sách lưu nhiều nhất {most} khung xem cho cùng một nhóm người. Hãy xóa khung xem không còn dùng.',
      zh: '同一列表对同一使用范围最多保存 {most} 个视图。请删除不再使用的视图。',
    },
  },
  'view.name-taken': {
    status: 409,
    text: {
      en: 'There is a view called {name} here already. Give it another name, or change the one there is.',
      vi: 'Ở đây đã có khung xem tên {name}. Hãy đặt tên khác hoặc sửa khung xem hiện có.',
      zh: '此处已有名为 {name} 的视图。请换一个名称，或修改现有视图。',
    },
  },
  'view.not-of-team': {
    status: 422,
    text: {
      en: 'You are not a member of this team. Keep the view for yourself or for a team of yours.',
      vi: 'Bạn không thuộc nhóm này. Hãy lưu khung xem cho riêng bạn hoặc cho nhóm của bạn.',
      zh: '您不是该团队的成员。请将视图保存给自己或您所在的团队。',
    },
  },
  'list.filter-invalid': {
    status: 400,
    text: {
      en: 'The filter {filter} does not take {value}. It takes {expected}.',
      vi: 'Bộ lọc {filter} không nhận {value}. Giá trị hợp lệ: {expected}.',
      zh: '筛选条件 {filter} 不接受 {value}，可用值：{expected}。',
    },
  },
  'assessment.date-invalid': {
    status: 422,
    text: {
      en: '{field} is not a date: {value}. Give a day such as 2026-01-31, or date and time with a zone such as 2026-01-31T08:00:00Z.',
      vi: '{field} không phải là ngày: {value}. Hãy ghi ngày như 2026-01-31, hoặc ngày giờ kèm múi giờ như 2026-01-31T08:00:00Z.',
      zh: '{field} 不是日期：{value}。请使用 2026-01-31 这样的日期，或带时区的日期时间，如 2026-01-31T08:00:00Z。',
    },
  },
  'assessment.period-empty': {
    status: 422,
    text: {
      en: 'The period from {from} to {to} holds no time. It must begin before it ends, and before now.',
      vi: 'Kỳ từ {from} đến {to} không có thời gian nào. Kỳ phải bắt đầu trước khi kết thúc và trước hiện tại.',
      zh: '从 {from} 到 {to} 的期间为空。期间的开始须早于结束，且早于当前时间。',
    },
  },
  'assessment.clause-unknown': {
    status: 422,
    text: {
      en: 'Clause {clause} of ISO/IEC 20000-1:2018 is not there or holds no requirements. Give one such as 8 or 8.6.1.',
      vi: 'ISO/IEC 20000-1:2018 không có điều khoản {clause}, hoặc điều khoản đó không nêu yêu cầu. Hãy ghi như 8 hoặc 8.6.1.',
      zh: 'ISO/IEC 20000-1:2018 中没有条款 {clause}，或该条款不含要求。请使用 8 或 8.6.1 这样的条款号。',
    },
  },
  'assessment.none-yet': {
    status: 404,
    text: {
      en: 'Nothing has been assessed yet. Make an assessment first.',
      vi: 'Chưa có lần đánh giá nào. Hãy thực hiện đánh giá trước.',
      zh: '尚未进行过评估，请先进行一次评估。',
    },
  },
  'assessment.unknown': {
    status: 404,
    text: {
      en: 'There is no assessment {key}.',
      vi: 'Không có lần đánh giá {key}.',
      zh: '没有评估 {key}。',
    },
  },
  'pack.unknown': {
    status: 404,
    text: {
      en: 'There is no such evidence pack, or it has expired.',
      vi: 'Không có gói bằng chứng này, hoặc gói đã hết hạn.',
      zh: '没有该证据包，或已过期。',
    },
  },
  'pack.not-ready': {
    status: 409,
    text: {
      en: 'The evidence pack is not made yet: its state tells when it can be downloaded.',
      vi: 'Gói bằng chứng chưa lập xong: trạng thái cho biết khi nào tải về được.',
      zh: '证据包尚未生成：请依据其状态判断何时可以下载。',
    },
  },
  'pack.too-many': {
    status: 429,
    text: {
      en: 'There are {count} evidence packs in the making already. Wait until one is ready.',
      vi: 'Đang có {count} gói bằng chứng được lập. Hãy đợi đến khi một gói hoàn tất.',
      zh: '已有 {count} 个证据包正在生成，请等待其中一个完成。',
    },
  },
  'pack.order-invalid': {
    status: 422,
    text: {
      en: 'Say what the pack is of: an assessment, an audit, or a period with its first day and the day after its last.',
      vi: 'Hãy cho biết gói gồm những gì: một đợt đánh giá, một cuộc đánh giá nội bộ, hoặc một kỳ với ngày đầu và ngày sau ngày cuối.',
      zh: '请说明证据包的内容：一次评估、一次审核，或一个期间（首日及末日的次日）。',
    },
  },
  'pack.too-large': {
    status: 422,
    text: {
      en: 'That is more than an evidence pack can hold. Make several over shorter periods.',
      vi: 'Nội dung vượt quá sức chứa của một gói bằng chứng. Hãy lập nhiều gói với các kỳ ngắn hơn.',
      zh: '内容超出一个证据包的容量。请按更短的期间分别生成。',
    },
  },
  'pack.not-sealed': {
    status: 503,
    text: {
      en: 'The journal is not sealed up to now, so nothing can be proved. Try again in a minute; if it stays so, see the state of sealing.',
      vi: 'Nhật ký chưa được niêm phong đến thời điểm này nên chưa chứng minh được. Hãy thử lại sau một phút; nếu vẫn vậy, hãy xem trạng thái niêm phong.',
      zh: '日志尚未封存至当前，无法证明。请一分钟后重试；若仍如此，请查看封存状态。',
    },
  },
  'pack.key-missing': {
    status: 503,
    text: {
      en: 'The private key of the journal is not where this program keeps keys, so the pack cannot be signed. Put it back, or replace a lost key.',
      vi: 'Không tìm thấy khóa riêng của nhật ký ở nơi chương trình lưu khóa nên không ký được gói. Hãy đặt khóa lại chỗ cũ, hoặc thay khóa đã mất.',
      zh: '程序的密钥目录中没有日志私钥，无法签名。请放回该密钥，或更换已丢失的密钥。',
    },
  },
  'pack.journal-broken': {
    status: 409,
    text: {
      en: 'The journal lacks the entry that was sealed at position {position}: it was tampered with. Verify the journal before making a pack.',
      vi: 'Nhật ký thiếu mục đã niêm phong ở vị trí {position}: nhật ký đã bị can thiệp. Hãy kiểm chứng nhật ký trước khi lập gói.',
      zh: '日志缺少在位置 {position} 封存的条目：日志已被篡改。请先验证日志再生成证据包。',
    },
  },
  'pack.not-whole': {
    status: 409,
    text: {
      en: 'The pack that was made does not verify, so it was not kept: {problem} Verify the journal to see what was changed.',
      vi: 'Gói vừa lập không kiểm chứng được nên không được giữ lại: {problem} Hãy kiểm chứng nhật ký để biết điều gì đã bị sửa.',
      zh: '所生成的证据包未通过验证，因此未保留：{problem} 请验证日志以查明改动之处。',
    },
  },
  'assessment.check-unknown': {
    status: 404,
    text: {
      en: 'There is no check {check}.',
      vi: 'Không có phép kiểm tra {check}.',
      zh: '没有检查项 {check}。',
    },
  },
  'requirement.unknown': {
    status: 404,
    text: {
      en: 'There is no requirement {requirement}. Ids look like 8.6.1-a or 8.6.1-s1.',
      vi: 'Không có yêu cầu {requirement}. Mã có dạng 8.6.1-a hoặc 8.6.1-s1.',
      zh: '没有要求 {requirement}。编号形如 8.6.1-a 或 8.6.1-s1。',
    },
  },
  'judgement.blank': {
    status: 422,
    text: {
      en: 'A judgement needs a reason and at least one piece of evidence, both in words.',
      vi: 'Nhận định cần có lý do và ít nhất một bằng chứng, đều ghi bằng lời.',
      zh: '判断须写明理由和至少一项证据。',
    },
  },
  'judgement.expired-already': {
    status: 422,
    text: {
      en: 'A judgement must stand until an instant in the future, not {valid_until}.',
      vi: 'Nhận định phải có hiệu lực đến một thời điểm trong tương lai, không phải {valid_until}.',
      zh: '判断的有效期须为将来的时间，而不是 {valid_until}。',
    },
  },
  'log.cut-off': {
    status: 422,
    text: {
      en: 'The file ends in the middle, after line {line}: it was cut off. Get it whole and import it again.',
      vi: 'Tệp bị ngắt giữa chừng, sau dòng {line}. Hãy lấy tệp đầy đủ rồi nhập lại.',
      zh: '文件在第 {line} 行之后中断，内容不完整。请取得完整文件后重新导入。',
    },
  },
  'log.not-utf8': {
    status: 422,
    text: {
      en: 'Line {line} is not UTF-8. Save the file as UTF-8 and import it again.',
      vi: 'Dòng {line} không phải UTF-8. Hãy lưu tệp dạng UTF-8 rồi nhập lại.',
      zh: '第 {line} 行不是 UTF-8 编码。请另存为 UTF-8 后重新导入。',
    },
  },
  'log.header-missing': {
    status: 422,
    text: {
      en: 'The file has no header line. Its first line must name the columns.',
      vi: 'Tệp không có dòng tiêu đề. Dòng đầu tiên phải ghi tên các cột.',
      zh: '文件没有标题行。第一行必须是列名。',
    },
  },
  'log.header-twice': {
    status: 422,
    text: {
      en: 'Two columns of the header (line {line}) are named {column}. Give each its own name.',
      vi: 'Dòng tiêu đề (dòng {line}) có hai cột cùng tên {column}. Hãy đặt tên riêng cho từng cột.',
      zh: '标题行（第 {line} 行）有两列同名 {column}。请为每列取不同的名称。',
    },
  },
  'log.column-missing': {
    status: 422,
    text: {
      en: 'The mapping needs the column {column}, which the file does not have. It has: {columns}.',
      vi: 'Ánh xạ cần cột {column} nhưng tệp không có. Các cột trong tệp: {columns}.',
      zh: '映射需要列 {column}，但文件中没有。文件中的列：{columns}。',
    },
  },
  'log.malformed': {
    status: 422,
    text: {
      en: 'The file cannot be read at line {line}: {problem}.',
      vi: 'Không đọc được tệp ở dòng {line}: {problem}.',
      zh: '无法读取文件第 {line} 行：{problem}。',
    },
  },
  'log.too-large': {
    status: 422,
    text: {
      en: 'Line {line} goes beyond the limit of {limit}.',
      vi: 'Dòng {line} vượt giới hạn {limit}.',
      zh: '第 {line} 行超过限制 {limit}。',
    },
  },
  'software.not-a-bill': {
    status: 422,
    text: {
      en: '{file} is no bill of software: it begins with {found}. Right would be CycloneDX or SPDX as JSON, or an ISO/IEC 19770-2:2015 tag (SoftwareIdentity) as XML.',
      vi: '{file} không phải danh mục thành phần phần mềm: tệp bắt đầu bằng {found}. Hãy dùng CycloneDX hoặc SPDX dạng JSON, hoặc thẻ ISO/IEC 19770-2:2015 (SoftwareIdentity) dạng XML.',
      zh: '{file} 不是软件物料清单：其开头为 {found}。应为 JSON 格式的 CycloneDX 或 SPDX，或 XML 格式的 ISO/IEC 19770-2:2015 标签（SoftwareIdentity）。',
    },
  },
  'software.malformed': {
    status: 422,
    text: {
      en: '{file} cannot be read at {place}: {problem}. Have it made again by the tool that wrote it.',
      vi: 'Không đọc được {file} tại {place}: {problem}. Hãy tạo lại tệp bằng công cụ đã ghi ra nó.',
      zh: '无法读取 {file} 的 {place}：{problem}。请用生成该文件的工具重新生成。',
    },
  },
  'software.version-unknown': {
    status: 422,
    text: {
      en: '{file} says that it is of version {found}. Read are: {known}.',
      vi: '{file} ghi phiên bản {found}. Các phiên bản đọc được: {known}.',
      zh: '{file} 标明版本为 {found}。可读取的版本：{known}。',
    },
  },
  'software.too-large': {
    status: 422,
    text: {
      en: '{file} goes beyond the limit of {limit}. Split it up by application or device.',
      vi: '{file} vượt giới hạn {limit}. Hãy tách theo ứng dụng hoặc thiết bị.',
      zh: '{file} 超过限制 {limit}。请按应用或设备拆分。',
    },
  },
  'software.reference-twice': {
    status: 422,
    text: {
      en: '{file} calls two components {ref}. Each needs a reference of its own.',
      vi: '{file} có hai thành phần cùng mã {ref}. Mỗi thành phần cần một mã riêng.',
      zh: '{file} 中有两个组件的引用同为 {ref}。每个组件须有自己的引用。',
    },
  },
  'software.tag-attribute-missing': {
    status: 422,
    text: {
      en: '{file} breaks rule {rule} at {place}: the attribute is missing or empty. It has to hold a value.',
      vi: '{file} vi phạm quy tắc {rule} tại {place}: thuộc tính bị thiếu hoặc trống. Thuộc tính này phải có giá trị.',
      zh: '{file} 在 {place} 违反规则 {rule}：该属性缺失或为空，必须有值。',
    },
  },
  'software.tag-creator-missing': {
    status: 422,
    text: {
      en: '{file} breaks rule {rule} at {place}: nobody is named as maker of the tag. One Entity needs the role tagCreator.',
      vi: '{file} vi phạm quy tắc {rule} tại {place}: không nêu ai lập thẻ. Phải có một Entity mang vai trò tagCreator.',
      zh: '{file} 在 {place} 违反规则 {rule}：未指明标签的创建者。须有一个 Entity 具有 tagCreator 角色。',
    },
  },
  'software.tag-creators-differ': {
    status: 422,
    text: {
      en: '{file} breaks rule {rule} at {place}: makers of the tag have different regids. All with the role tagCreator need the same.',
      vi: '{file} vi phạm quy tắc {rule} tại {place}: những bên lập thẻ có regid khác nhau. Mọi Entity mang vai trò tagCreator phải cùng regid.',
      zh: '{file} 在 {place} 违反规则 {rule}：标签创建者的 regid 不一致。所有 tagCreator 必须使用同一 regid。',
    },
  },
  'software.tag-regid-missing': {
    status: 422,
    text: {
      en: '{file} breaks rule {rule} at {place}: it has no regid. Name the domain by which the organisation is known, such as regid="example.com".',
      vi: '{file} vi phạm quy tắc {rule} tại {place}: thiếu regid. Hãy ghi tên miền của tổ chức, ví dụ regid="example.com".',
      zh: '{file} 在 {place} 违反规则 {rule}：缺少 regid。请写明该组织的域名，例如 regid="example.com"。',
    },
  },
  'software.tag-roles-differ': {
    status: 422,
    text: {
      en: '{file} breaks rule {rule} at {place}: another Entity has the same regid with other roles. The same organisation needs the same roles each time.',
      vi: '{file} vi phạm quy tắc {rule} tại {place}: có Entity khác cùng regid nhưng khác vai trò. Cùng một tổ chức phải có cùng vai trò.',
      zh: '{file} 在 {place} 违反规则 {rule}：另一个 Entity 的 regid 相同但角色不同。同一组织每次的角色须一致。',
    },
  },
  'software.tag-authority-missing': {
    status: 422,
    text: {
      en: '{file} breaks rule {rule} at {place}: it says what is delivered (Payload), and whoever made it had no part in the product. The tagCreator has to be softwareCreator, licensor, distributor or aggregator as well; others use Evidence.',
      vi: '{file} vi phạm quy tắc {rule} tại {place}: thẻ nêu nội dung được cung cấp (Payload) nhưng bên lập thẻ không có vai trò với sản phẩm. tagCreator phải đồng thời là softwareCreator, licensor, distributor hoặc aggregator; bên khác thì dùng Evidence.',
      zh: '{file} 在 {place} 违反规则 {rule}：标签声明了交付内容（Payload），但其创建者与产品无关。tagCreator 须同时为 softwareCreator、licensor、distributor 或 aggregator；其他方应使用 Evidence。',
    },
  },
  'software.tag-software-creator-missing': {
    status: 422,
    text: {
      en: '{file} breaks rule {rule} at {place}: nobody is named as maker of the software. One Entity needs the role softwareCreator.',
      vi: '{file} vi phạm quy tắc {rule} tại {place}: không nêu ai tạo ra phần mềm. Phải có một Entity mang vai trò softwareCreator.',
      zh: '{file} 在 {place} 违反规则 {rule}：未指明软件的创建者。须有一个 Entity 具有 softwareCreator 角色。',
    },
  },
  'software.tag-kinds-many': {
    status: 422,
    text: {
      en: '{file} breaks rule {rule} at {place}: it says that it is of several kinds. At most one of corpus, patch and supplemental may be true.',
      vi: '{file} vi phạm quy tắc {rule} tại {place}: thẻ khai nhiều loại cùng lúc. Chỉ một trong corpus, patch, supplemental được là true.',
      zh: '{file} 在 {place} 违反规则 {rule}：标签声明了多种类型。corpus、patch、supplemental 中最多一个为 true。',
    },
  },
  'software.tag-files-missing': {
    status: 422,
    text: {
      en: '{file} breaks rule {rule} at {place}: there is no File in it. Payload and Evidence of a product name at least one, at any depth of folders.',
      vi: '{file} vi phạm quy tắc {rule} tại {place}: không có File nào. Payload và Evidence của sản phẩm phải nêu ít nhất một tệp, ở bất kỳ cấp thư mục nào.',
      zh: '{file} 在 {place} 违反规则 {rule}：其中没有 File。产品的 Payload 和 Evidence 至少要列出一个文件，目录层级不限。',
    },
  },
  'software.tag-link-missing': {
    status: 422,
    text: {
      en: '{file} breaks rule {rule} at {place}: it does not say which tag it supplements. Add a Link with rel="supplemental".',
      vi: '{file} vi phạm quy tắc {rule} tại {place}: không nêu bổ sung cho thẻ nào. Hãy thêm Link với rel="supplemental".',
      zh: '{file} 在 {place} 违反规则 {rule}：未说明补充的是哪个标签。请加上 rel="supplemental" 的 Link。',
    },
  },
  'software.expression-unknown': {
    status: 422,
    text: {
      en: 'This is no SPDX licence expression. Write ids of the SPDX list joined by AND, OR and WITH, such as MIT OR Apache-2.0; a licence that SPDX does not list as LicenseRef-name.',
      vi: 'Đây không phải biểu thức giấy phép SPDX. Hãy viết mã trong danh sách SPDX nối bằng AND, OR, WITH, ví dụ MIT OR Apache-2.0; giấy phép ngoài danh sách viết LicenseRef-tên.',
      zh: '这不是 SPDX 许可证表达式。请用 AND、OR、WITH 连接 SPDX 列表中的标识，例如 MIT OR Apache-2.0；列表外的许可证写作 LicenseRef-名称。',
    },
  },
  'software.grant-unclear': {
    status: 422,
    text: {
      en: 'Each row says for whom a licence is meant by exactly one of team, role and item type.',
      vi: 'Mỗi dòng chỉ nêu đúng một trong ba: nhóm, vai trò hoặc loại hạng mục cấu hình.',
      zh: '每行只能填写团队、角色、配置项类型三者之一。',
    },
  },
  'software.nowhere-installed': {
    status: 422,
    text: {
      en: 'Say on which item or device, or for which person or user name, it is installed.',
      vi: 'Hãy nêu phần mềm được cài trên hạng mục hoặc thiết bị nào, hoặc cho người hay tên người dùng nào.',
      zh: '请说明安装在哪个配置项或设备上，或属于哪位人员或用户名。',
    },
  },
  'software.licence-twice': {
    status: 422,
    text: {
      en: 'The licence {id} is listed twice. Each licence has one line.',
      vi: 'Giấy phép {id} có hai dòng. Mỗi giấy phép chỉ một dòng.',
      zh: '许可证 {id} 重复。每个许可证只占一行。',
    },
  },
  'software.source-unknown': {
    status: 422,
    text: {
      en: 'Say from which source this comes: a name of 1 to 100 characters, the same each time, without a colon.',
      vi: 'Hãy nêu nguồn: tên từ 1 đến 100 ký tự, mỗi lần như nhau, không có dấu hai chấm.',
      zh: '请说明来源：1 至 100 个字符的名称，每次相同，不含冒号。',
    },
  },
  'software.item-needed': {
    status: 422,
    text: {
      en: 'A bill or a tag says what is installed, not where. Choose the configuration item it is of.',
      vi: 'Danh mục hoặc thẻ nêu phần mềm nào được cài, không nêu ở đâu. Hãy chọn hạng mục cấu hình.',
      zh: '物料清单或标签只说明装了什么，未说明装在哪里。请选择所属配置项。',
    },
  },
  'software.list-columns': {
    status: 422,
    text: {
      en: 'The list needs a column product or name, and one of device and user. It has: {columns}.',
      vi: 'Danh sách cần cột product hoặc name, và một trong hai cột device, user. Hiện có: {columns}.',
      zh: '列表需要 product 或 name 列，以及 device 或 user 列之一。现有列：{columns}。',
    },
  },
  'software.list-row': {
    status: 422,
    text: {
      en: 'Line {line} of {file} cannot be taken: {problem}. Nothing was changed. Mend the line and read the list again.',
      vi: 'Không nhận được dòng {line} của {file}: {problem}. Chưa có gì thay đổi. Hãy sửa dòng đó rồi đọc lại.',
      zh: '{file} 第 {line} 行无法采用：{problem}。未作任何更改。请修正后重新读取。',
    },
  },
  'row.cells': {
    status: 422,
    text: {
      en: '{found} cells where the header has {expected}',
      vi: 'có {found} ô trong khi tiêu đề có {expected}',
      zh: '有 {found} 个单元格，而标题行有 {expected} 个',
    },
  },
  'row.unfinished': {
    status: 422,
    text: {
      en: 'the file ends here without a line break, so the row may be cut off; check it',
      vi: 'tệp kết thúc tại đây mà không có ký tự xuống dòng nên dòng này có thể bị cắt; hãy kiểm tra lại',
      zh: '文件在此结束且缺少换行符，该行可能不完整，请检查',
    },
  },
  'row.value-missing': {
    status: 422,
    text: {
      en: '{column} is empty',
      vi: '{column} để trống',
      zh: '{column} 为空',
    },
  },
  'row.value-long': {
    status: 422,
    text: {
      en: '{column} has {length} characters; at most {limit} fit',
      vi: '{column} có {length} ký tự; tối đa {limit}',
      zh: '{column} 有 {length} 个字符，最多 {limit} 个',
    },
  },
  'row.character': {
    status: 422,
    text: {
      en: 'a cell holds a NUL character, which no text may',
      vi: 'một ô chứa ký tự NUL, ký tự không được phép có trong văn bản',
      zh: '某个单元格含有文本中不允许的 NUL 字符',
    },
  },
  'row.value-unknown': {
    status: 422,
    text: {
      en: '{column} is {value}, which the mapping does not know',
      vi: '{column} là {value}, giá trị mà ánh xạ không biết',
      zh: '{column} 的值 {value} 不在映射中',
    },
  },
  'row.date-invalid': {
    status: 422,
    text: {
      en: '{column} is {value}, which is no date of the form {format}',
      vi: '{column} là {value}, không phải ngày dạng {format}',
      zh: '{column} 的值 {value} 不是 {format} 格式的日期',
    },
  },
  'row.number-invalid': {
    status: 422,
    text: {
      en: '{column} is {value}, which is no whole number',
      vi: '{column} là {value}, không phải số nguyên',
      zh: '{column} 的值 {value} 不是整数',
    },
  },
  'mapping.invalid': {
    status: 422,
    text: {
      en: 'The mapping is wrong at line {line}, {key}: {problem}.',
      vi: 'Ánh xạ sai ở dòng {line}, {key}: {problem}.',
      zh: '映射第 {line} 行 {key} 有误：{problem}。',
    },
  },
  'mapping.unknown': {
    status: 404,
    text: {
      en: 'There is no mapping {mapping}. Shipped: {known}. Or give the path of a YAML file.',
      vi: 'Không có ánh xạ {mapping}. Có sẵn: {known}. Hoặc chỉ ra đường dẫn tệp YAML.',
      zh: '没有映射 {mapping}。内置：{known}。也可给出 YAML 文件路径。',
    },
  },
  'mapping.other-process': {
    status: 422,
    text: {
      en: 'The mapping {mapping} is for the process {process}. Name that process, or another mapping.',
      vi: 'Ánh xạ {mapping} dành cho quy trình {process}. Hãy chọn quy trình đó hoặc một ánh xạ khác.',
      zh: '映射 {mapping} 用于流程 {process}。请选择该流程，或另选映射。',
    },
  },
  'import.running': {
    status: 409,
    text: {
      en: 'Another import runs in this organisation. Wait until it is done.',
      vi: 'Tổ chức này đang có một lượt nhập khác. Hãy đợi lượt đó xong.',
      zh: '本组织正在进行另一次导入，请等待其完成。',
    },
  },
  'import.abandoned': {
    status: 409,
    text: {
      en: 'The import was stopped before its end. Start it again: what is imported already stays and is not imported twice.',
      vi: 'Lượt nhập đã bị dừng trước khi xong. Hãy nhập lại: phần đã nhập được giữ nguyên và không bị nhập lần nữa.',
      zh: '导入在完成前中止。请重新开始：已导入的内容会保留，不会重复导入。',
    },
  },
  'import.unknown': {
    status: 404,
    text: {
      en: 'There is no such import.',
      vi: 'Không có lượt nhập này.',
      zh: '没有这次导入。',
    },
  },
  'import.started-already': {
    status: 409,
    text: {
      en: 'This import was started already.',
      vi: 'Lượt nhập này đã được bắt đầu.',
      zh: '此次导入已经开始。',
    },
  },
  'command.file-unreadable': {
    status: 422,
    text: {
      en: '{file} is not a JSON object of fields and their values: {problem}.',
      vi: '{file} không phải đối tượng JSON gồm các trường và giá trị: {problem}.',
      zh: '{file} 不是由字段及其值组成的 JSON 对象：{problem}。',
    },
  },
  'import.file-missing': {
    status: 422,
    text: {
      en: 'The file {file} cannot be read: {problem}.',
      vi: 'Không đọc được tệp {file}: {problem}.',
      zh: '无法读取文件 {file}：{problem}。',
    },
  },
  'audit.cycle-backwards': {
    status: 422,
    text: {
      en: 'The cycle ends on {to}, before it begins on {from}. Let it end after it begins.',
      vi: 'Chu kỳ kết thúc ngày {to}, trước ngày bắt đầu {from}. Ngày kết thúc phải sau ngày bắt đầu.',
      zh: '周期结束日 {to} 早于开始日 {from}。结束日须晚于开始日。',
    },
  },
  'audit.outside-cycle': {
    status: 422,
    text: {
      en: '{value} lies outside the cycle from {from} to {to}. Choose a day inside it.',
      vi: 'Ngày {value} nằm ngoài chu kỳ từ {from} đến {to}. Hãy chọn ngày trong chu kỳ.',
      zh: '{value} 不在 {from} 至 {to} 的周期内，请选择周期内的日期。',
    },
  },
  'audit.frequency-order': {
    status: 422,
    text: {
      en: 'Important areas are audited more often than others: give fewer months than {normal_months}.',
      vi: 'Khu vực quan trọng được đánh giá thường xuyên hơn: hãy đặt số tháng nhỏ hơn {normal_months}.',
      zh: '重要领域的审核应比其他领域更频繁：请填写小于 {normal_months} 的月数。',
    },
  },
  'audit.auditor-responsible': {
    status: 422,
    text: {
      en: 'This person answers for what is audited and cannot audit it. Choose another auditor.',
      vi: 'Người này chịu trách nhiệm về nội dung được đánh giá nên không thể tự đánh giá. Hãy chọn chuyên gia đánh giá khác.',
      zh: '此人对受审核的内容负责，不能进行该审核，请另选审核员。',
    },
  },
  'audit.independence-open': {
    status: 422,
    text: {
      en: 'Every auditor, the lead auditor included, stands in the team with independence confirmed.',
      vi: 'Mọi chuyên gia đánh giá, kể cả trưởng đoàn, phải có trong đoàn và được xác nhận là độc lập.',
      zh: '每名审核员（包括审核组长）均须列入审核组并确认其独立性。',
    },
  },
  'audit.not-in-team': {
    status: 422,
    text: {
      en: 'Only the lead auditor and the auditors in the team do this.',
      vi: 'Chỉ trưởng đoàn và các chuyên gia đánh giá trong đoàn thực hiện việc này.',
      zh: '此操作仅由审核组长和审核组成员进行。',
    },
  },
  'audit.sample-too-large': {
    status: 422,
    text: {
      en: 'A sample of {size} cannot be drawn from {population}. List more, or draw fewer.',
      vi: 'Không thể lấy mẫu {size} từ {population} mục. Hãy liệt kê thêm hoặc lấy ít hơn.',
      zh: '无法从 {population} 项中抽取 {size} 个样本，请增加清单或减少样本量。',
    },
  },
  'audit.nothing-seen': {
    status: 422,
    text: {
      en: 'No line of the checklist has a result yet. Record what was seen first.',
      vi: 'Chưa có dòng nào của bảng kiểm có kết quả. Hãy ghi lại những gì đã xem xét trước.',
      zh: '检查表尚无任何结果，请先记录所见情况。',
    },
  },
  'audit.action-missing': {
    status: 422,
    text: {
      en: 'Graded as nonconformities and without corrective action: {requirements}. Name the finding and the corrective action of each.',
      vi: 'Được xếp là điểm không phù hợp nhưng chưa có hành động khắc phục: {requirements}. Hãy nêu phát hiện và hành động khắc phục cho từng điểm.',
      zh: '判为不符合但尚无纠正措施：{requirements}。请逐项指明审核发现和纠正措施。',
    },
  },
  'improvement.criterion-twice': {
    status: 422,
    text: {
      en: 'The criterion {criterion} is there twice. Keep one of them.',
      vi: 'Tiêu chí {criterion} xuất hiện hai lần. Chỉ giữ lại một.',
      zh: '准则 {criterion} 出现了两次，请只保留一个。',
    },
  },
  'improvement.objectives-missing': {
    status: 422,
    text: {
      en: 'No criterion has the short name {criterion}: how well an improvement serves the objectives must be among the criteria.',
      vi: 'Không có tiêu chí nào mang mã {criterion}: phải có tiêu chí về mức độ phù hợp với mục tiêu.',
      zh: '没有标识为 {criterion} 的准则：准则中必须包含与目标的一致性。',
    },
  },
  'improvement.criteria-unscored': {
    status: 422,
    text: {
      en: 'Without a score: {criteria}. Give one for each criterion first.',
      vi: 'Chưa có điểm: {criteria}. Hãy chấm điểm mọi tiêu chí trước.',
      zh: '尚未评分：{criteria}。请先为每项准则评分。',
    },
  },
  'improvement.below-minimum': {
    status: 422,
    text: {
      en: 'The total score is {score}, and at least {minimum} is needed for approval.',
      vi: 'Tổng điểm là {score}, cần ít nhất {minimum} để được phê duyệt.',
      zh: '总分为 {score}，批准至少需要 {minimum}。',
    },
  },
  'improvement.target-unmoved': {
    status: 422,
    text: {
      en: 'The target {target} equals the baseline. Give a target on the side that is better.',
      vi: 'Mục tiêu {target} bằng đường cơ sở. Hãy đặt mục tiêu ở phía tốt hơn.',
      zh: '目标值 {target} 与基线相同，请填写更优的目标值。',
    },
  },
  'improvement.miss-without-action': {
    status: 422,
    text: {
      en: 'The result {result} misses the target {target}. Say what is done about it, or name the action.',
      vi: 'Kết quả {result} không đạt mục tiêu {target}. Hãy nêu cách xử lý hoặc chỉ ra hành động.',
      zh: '结果 {result} 未达到目标值 {target}，请说明采取的措施或指明相应的措施记录。',
    },
  },
  'document.reviewer-needed': {
    status: 422,
    text: {
      en: 'Name at least one reviewer who did not write this content.',
      vi: 'Hãy chỉ định ít nhất một người xem xét không phải là người soạn nội dung này.',
      zh: '请至少指定一名未参与编写该内容的评审人。',
    },
  },
  'document.approver-needed': {
    status: 422,
    text: {
      en: 'Name at least one approver who did not write this content, or plan roles that approve documents.',
      vi: 'Hãy chỉ định ít nhất một người phê duyệt không phải là người soạn nội dung này, hoặc hoạch định vai trò phê duyệt tài liệu.',
      zh: '请至少指定一名未参与编写该内容的批准人，或规划批准文件的角色。',
    },
  },
  'document.unfinished': {
    status: 422,
    text: {
      en: '{places} hints or blanks in square brackets are left in the text, the first under “{heading}”. Act on each hint and take it out, fill in each blank, then submit.',
      vi: 'Văn bản còn {places} gợi ý hoặc chỗ trống trong ngoặc vuông, chỗ đầu tiên dưới mục “{heading}”. Hãy thực hiện rồi bỏ từng gợi ý, điền từng chỗ trống, sau đó mới trình.',
      zh: '正文中还有 {places} 处提示或方括号待填内容，第一处位于“{heading}”之下。请处理并删除提示、填写各处后再提交。',
    },
  },
  'document.remarks-open': {
    status: 422,
    text: {
      en: 'Remarks on this text that nobody has resolved: {open}. Resolve each, or return the document to its authors.',
      vi: 'Số nhận xét về nội dung này chưa được đóng: {open}. Hãy đóng từng nhận xét hoặc trả tài liệu lại cho người soạn.',
      zh: '本文尚有 {open} 条批注未解决。请逐条解决，或将文件退回编写人。',
    },
  },
  'document.remark-unknown': {
    status: 422,
    text: {
      en: 'There is no remark {remark} on what is being prepared. Load the page again to see those there are.',
      vi: 'Không có nhận xét {remark} về nội dung đang soạn. Hãy tải lại trang để xem các nhận xét hiện có.',
      zh: '正在编制的内容没有批注 {remark}。请重新加载页面查看现有批注。',
    },
  },
  'document.remark-resolved': {
    status: 422,
    text: {
      en: 'Remark {remark} was resolved already. Write a new one if something is left to say.',
      vi: 'Nhận xét {remark} đã được đóng. Nếu còn điều cần nói, hãy viết nhận xét mới.',
      zh: '批注 {remark} 已解决。如仍有意见，请新增批注。',
    },
  },
  'document.remarks-full': {
    status: 422,
    text: {
      en: 'A version takes at most {most} remarks and answers. Return the document to its authors and say in the reason what is left.',
      vi: 'Mỗi phiên bản có tối đa {most} nhận xét và trả lời. Hãy trả tài liệu cho người soạn và nêu phần còn lại trong lý do.',
      zh: '每个版本最多 {most} 条批注和回复。请将文件退回编写人，并在理由中说明其余意见。',
    },
  },
  'document.approver-other': {
    status: 422,
    text: {
      en: 'Only approvers named here and holders of the planned roles approve. Leave it to them, or have yourself named.',
      vi: 'Chỉ người phê duyệt được nêu tại đây và người giữ vai trò đã hoạch định mới được phê duyệt. Hãy để họ thực hiện hoặc nhờ bổ sung tên bạn.',
      zh: '只有此处指定的批准人和具有规划角色的人员可以批准。请由他们批准，或请人将您列为批准人。',
    },
  },
  'document.author-alone': {
    status: 422,
    text: {
      en: 'Whoever wrote this content is never its only approver: somebody else has to approve first.',
      vi: 'Người soạn nội dung không bao giờ là người phê duyệt duy nhất: người khác phải phê duyệt trước.',
      zh: '编写者不能是唯一的批准人：须先由其他人批准。',
    },
  },
  'document.signed-already': {
    status: 422,
    text: {
      en: 'You have signed this content already. It takes others.',
      vi: 'Bạn đã ký nội dung này rồi. Cần người khác ký.',
      zh: '您已签署该内容，须由其他人签署。',
    },
  },
  'document.review-missing': {
    status: 422,
    text: {
      en: 'Nobody who did not write this content has reviewed it. Let a reviewer do so; if all of them have left, name another one.',
      vi: 'Chưa có ai ngoài người soạn xem xét nội dung này. Hãy để người xem xét thực hiện; nếu họ đều đã nghỉ, hãy chỉ định người khác.',
      zh: '尚无编写者以外的人评审该内容。请由评审人评审；若其均已离职，请另行指定。',
    },
  },
  'document.quorum-missing': {
    status: 422,
    text: {
      en: '{given} of {needed} approvals of this content stand, and one must come from somebody who did not write it. If an approver has left, name another one.',
      vi: 'Nội dung này mới có {given} trên {needed} phê duyệt, và ít nhất một phê duyệt phải của người không soạn nội dung. Nếu người phê duyệt đã nghỉ, hãy chỉ định người khác.',
      zh: '该内容目前有 {given} 项批准，需要 {needed} 项，且至少一项须来自非编写者。若批准人已离职，请另行指定。',
    },
  },
  'document.retention-running': {
    status: 422,
    text: {
      en: 'This is kept until {until}. Dispose of it after that day.',
      vi: 'Tài liệu này được lưu giữ đến ngày {until}. Hãy hủy bỏ sau ngày đó.',
      zh: '该文件保留至 {until}，请在此之后处置。',
    },
  },
  'retention.not-closed': {
    status: 422,
    text: {
      en: '{number} is not closed. Only what is closed is disposed of, once its time is over.',
      vi: '{number} chưa đóng. Chỉ tiêu hủy hồ sơ đã đóng và đã hết thời hạn lưu giữ.',
      zh: '{number} 尚未关闭。只能处置已关闭且保留期已满的记录。',
    },
  },
  'retention.not-planned': {
    status: 422,
    text: {
      en: 'Nobody has planned for how long records of {process} are kept. Plan it under Settings, Retention of records.',
      vi: 'Chưa hoạch định thời hạn lưu giữ cho hồ sơ {process}. Hãy đặt trong Cài đặt, Lưu giữ hồ sơ.',
      zh: '尚未策划 {process} 记录的保留期限。请在“设置 – 记录保留”中策划。',
    },
  },
  'retention.running': {
    status: 422,
    text: {
      en: '{number} is kept until {until}. Dispose of it after that day.',
      vi: '{number} được lưu giữ đến ngày {until}. Hãy tiêu hủy sau ngày đó.',
      zh: '{number} 保留至 {until}，请在此之后处置。',
    },
  },
  'document.content-missing': {
    status: 404,
    text: {
      en: '{number} has no content there yet. Write or upload it first.',
      vi: '{number} chưa có nội dung ở đây. Hãy soạn hoặc tải lên trước.',
      zh: '{number} 在此尚无内容，请先编写或上传。',
    },
  },
  'document.version-unknown': {
    status: 404,
    text: {
      en: '{number} has no version {version}. Published: {known}.',
      vi: '{number} không có phiên bản {version}. Đã ban hành: {known}.',
      zh: '{number} 没有版本 {version}。已发布：{known}。',
    },
  },
  'document.disposed': {
    status: 410,
    text: {
      en: 'The content of {number} was disposed of at the end of its retention time.',
      vi: 'Nội dung của {number} đã được hủy bỏ khi hết thời hạn lưu giữ.',
      zh: '{number} 的内容已在保留期满后处置。',
    },
  },
  'document.drafts-hidden': {
    status: 403,
    text: {
      en: 'Only staff and those who are to review or approve it read what is not published. Ask for a published version.',
      vi: 'Chỉ nhân sự và người xem xét hoặc phê duyệt được đọc nội dung chưa ban hành. Hãy yêu cầu phiên bản đã ban hành.',
      zh: '未发布的内容仅供工作人员及其评审人、批准人阅读，请查看已发布的版本。',
    },
  },
  'document.kind-unknown': {
    status: 415,
    text: {
      en: '{given} is not taken here. Send structured text (application/json), PDF or Word (.docx).',
      vi: 'Không nhận {given} tại đây. Hãy gửi văn bản có cấu trúc (application/json), PDF hoặc Word (.docx).',
      zh: '此处不接受 {given}。请发送结构化文本 (application/json)、PDF 或 Word (.docx)。',
    },
  },
  'document.not-pdf': {
    status: 422,
    text: {
      en: 'This file is not a PDF, or it was cut off. Save it as PDF again.',
      vi: 'Tệp này không phải PDF hoặc đã bị cắt. Hãy lưu lại dạng PDF.',
      zh: '该文件不是 PDF 或内容不完整，请重新另存为 PDF。',
    },
  },
  'document.not-word': {
    status: 422,
    text: {
      en: 'This file is not a Word document (.docx): {problem}. Save it as .docx without macros and upload it again.',
      vi: 'Tệp này không phải tài liệu Word (.docx): {problem}. Hãy lưu dạng .docx không có macro rồi tải lên lại.',
      zh: '该文件不是 Word 文档 (.docx)：{problem}。请另存为不含宏的 .docx 后重新上传。',
    },
  },
  'document.not-picture': {
    status: 422,
    text: {
      en: 'This file is not a PNG or JPEG picture. Save it as one of these and upload it again.',
      vi: 'Tệp này không phải ảnh PNG hoặc JPEG. Hãy lưu ở một trong hai dạng đó rồi tải lên lại.',
      zh: '该文件不是 PNG 或 JPEG 图片，请另存为其中一种格式后重新上传。',
    },
  },
  'document.text-invalid': {
    status: 422,
    text: {
      en: 'The text cannot be kept as it is, at {place}: {problem}.',
      vi: 'Không thể lưu văn bản như hiện tại, tại {place}: {problem}.',
      zh: '文本无法按现状保存，位置 {place}：{problem}。',
    },
  },
  'document.picture-unknown': {
    status: 422,
    text: {
      en: 'The picture {picture} is not there. Upload it first.',
      vi: 'Không có ảnh {picture}. Hãy tải ảnh lên trước.',
      zh: '没有图片 {picture}，请先上传。',
    },
  },
  'document.not-generated': {
    status: 409,
    text: {
      en: '{number} was not generated from a process, so there is nothing to make it from again. Change its content instead.',
      vi: '{number} không được tạo từ quy trình nên không thể tạo lại. Hãy sửa nội dung của tài liệu.',
      zh: '{number} 并非由流程生成，无法重新生成，请直接修改其内容。',
    },
  },
  'template.unknown': {
    status: 404,
    text: {
      en: 'There is no template for {item} in the language {language}. Those there are: GET /api/v1/document-templates.',
      vi: 'Không có mẫu cho {item} bằng ngôn ngữ {language}. Các mẫu hiện có: GET /api/v1/document-templates.',
      zh: '没有 {item} 的 {language} 语言模板。现有模板见 GET /api/v1/document-templates。',
    },
  },
  'template.process-unknown': {
    status: 404,
    text: {
      en: 'There is no process {process}. Those there are: GET /api/v1/document-templates.',
      vi: 'Không có quy trình {process}. Các quy trình hiện có: GET /api/v1/document-templates.',
      zh: '没有流程 {process}。现有流程见 GET /api/v1/document-templates。',
    },
  },
  'filled-form.not-a-form': {
    status: 409,
    text: {
      en: '{number} is not a form, so there is nothing to fill in. Choose a document of the kind form.',
      vi: '{number} không phải biểu mẫu nên không có gì để điền. Hãy chọn tài liệu loại biểu mẫu.',
      zh: '{number} 不是表单，无内容可填写。请选择类型为表单的文件。',
    },
  },
  'filled-form.not-in-force': {
    status: 409,
    text: {
      en: 'No version of {number} is in force, so it cannot be filled in. It can be as soon as a published version takes effect.',
      vi: '{number} không có phiên bản nào đang hiệu lực nên chưa thể điền. Có thể điền khi một phiên bản được ban hành có hiệu lực.',
      zh: '{number} 没有现行版本，不能填写。待已发布的版本生效后即可填写。',
    },
  },
  'filled-form.not-distributed': {
    status: 403,
    text: {
      en: '{number} is not distributed to you. Ask its owner to put you on its distribution list.',
      vi: '{number} không được phân phối cho bạn. Hãy đề nghị người phụ trách thêm bạn vào danh sách phân phối.',
      zh: '{number} 未分发给您。请联系其负责人将您列入分发名单。',
    },
  },
  'filled-form.file': {
    status: 409,
    text: {
      en: '{number} is a file of its own ({media_type}), which is not filled in here. Publish the form as text written here.',
      vi: '{number} là một tệp riêng ({media_type}) nên không điền được tại đây. Hãy ban hành biểu mẫu dưới dạng văn bản viết tại đây.',
      zh: '{number} 是独立文件（{media_type}），不能在此填写。请将表单作为在此撰写的文本发布。',
    },
  },
  'filled-form.text-only': {
    status: 415,
    text: {
      en: '{given} is not taken here. Send structured text (application/json).',
      vi: 'Không nhận {given} tại đây. Hãy gửi văn bản có cấu trúc (application/json).',
      zh: '此处不接受 {given}。请发送结构化文本 (application/json)。',
    },
  },
  'filled-form.untouched': {
    status: 422,
    text: {
      en: 'This still says what the form says. Fill it in and save it first.',
      vi: 'Nội dung vẫn giống hệt biểu mẫu. Hãy điền và lưu trước.',
      zh: '内容仍与表单相同。请先填写并保存。',
    },
  },
  'document.not-structured': {
    status: 409,
    text: {
      en: 'The content is a file of its own ({media_type}) and is not put into another form. Fetch it as it is.',
      vi: 'Nội dung là một tệp riêng ({media_type}) nên không chuyển sang dạng khác. Hãy tải nguyên tệp.',
      zh: '该内容本身是文件（{media_type}），不会转换为其他格式，请直接下载原文件。',
    },
  },
  'journal.not-sealed': {
    status: 409,
    text: {
      en: 'Nothing of this journal is sealed yet. It is sealed within seconds once Touchstone runs and has its key.',
      vi: 'Nhật ký này chưa được niêm phong. Việc niêm phong diễn ra trong vài giây khi Touchstone chạy và có khóa.',
      zh: '此日志尚未封存。Touchstone 运行且持有密钥时，会在数秒内封存。',
    },
  },
  'journal.key-missing': {
    status: 409,
    text: {
      en: 'The private key {number} is not in the key folder. Put it back; if it is lost, say so with --lost.',
      vi: 'Không có khóa riêng {number} trong thư mục khóa. Hãy đặt lại; nếu đã mất, dùng --lost để khai báo.',
      zh: '密钥文件夹中没有私钥 {number}。请放回；如已丢失，请用 --lost 声明。',
    },
  },
  'journal.key-present': {
    status: 409,
    text: {
      en: 'The private key {number} is in the key folder, so it is not lost. Rotate without --lost: the old key then vouches for the new one.',
      vi: 'Khóa riêng {number} có trong thư mục khóa nên không bị mất. Hãy đổi khóa không kèm --lost: khóa cũ sẽ bảo chứng cho khóa mới.',
      zh: '私钥 {number} 在密钥文件夹中，并未丢失。请不带 --lost 轮换：旧密钥将为新密钥作保。',
    },
  },
  'journal.entry-unknown': {
    status: 404,
    text: {
      en: 'There is no journal entry {entry}. Take ids from the journal of a record.',
      vi: 'Không có mục nhật ký {entry}. Hãy lấy mã từ nhật ký của bản ghi.',
      zh: '没有日志条目 {entry}。请使用记录日志中的编号。',
    },
  },
  'journal.entry-not-sealed': {
    status: 409,
    text: {
      en: 'The journal entry {entry} is not sealed yet. Try again in a few seconds.',
      vi: 'Mục nhật ký {entry} chưa được niêm phong. Hãy thử lại sau vài giây.',
      zh: '日志条目 {entry} 尚未封存。请几秒后重试。',
    },
  },
  'journal.entry-kept': {
    status: 409,
    text: {
      en: 'The journal entry {entry} tells of the journal itself and is kept. Leave it out.',
      vi: 'Mục nhật ký {entry} ghi về chính nhật ký nên được giữ lại. Hãy bỏ mục này ra.',
      zh: '日志条目 {entry} 记录日志自身，须予保留。请将其排除。',
    },
  },
  'journal.entry-changed': {
    status: 409,
    text: {
      en: 'The journal entry {entry} is not what was sealed. Verify the journal before anything is erased.',
      vi: 'Mục nhật ký {entry} không còn như khi niêm phong. Hãy kiểm chứng nhật ký trước khi xóa.',
      zh: '日志条目 {entry} 与封存时不同。请先验证日志，再清除内容。',
    },
  },
  'journal.erasure-too-large': {
    status: 422,
    text: {
      en: 'At most {limit} journal entries are erased at once. Name fewer.',
      vi: 'Mỗi lần chỉ xóa tối đa {limit} mục nhật ký. Hãy chọn ít hơn.',
      zh: '每次最多清除 {limit} 个日志条目。请减少数量。',
    },
  },
  'journal.size-unknown': {
    status: 422,
    text: {
      en: 'The journal has {size} sealed entries. Give sizes from 1 to {size}, the smaller one first.',
      vi: 'Nhật ký có {size} mục đã niêm phong. Hãy cho các cỡ từ 1 đến {size}, số nhỏ trước.',
      zh: '日志有 {size} 个已封存条目。请给出 1 至 {size} 之间的规模，小者在前。',
    },
  },
  'certification-audit.conflict': {
    status: 422,
    text: {
      en: 'This person has declared a relation to the client ({conflict}) that keeps them away until {until}. Choose somebody else.',
      vi: 'Người này đã khai báo quan hệ với khách hàng ({conflict}) nên không được tham gia đến {until}. Hãy chọn người khác.',
      zh: '该人员已申报与客户的关系（{conflict}），须回避至 {until}。请另选人员。',
    },
  },
  'certification-audit.not-qualified': {
    status: 422,
    text: {
      en: 'This auditor has no approved qualification for the standard that holds on {day}. Have one approved, or choose somebody else.',
      vi: 'Chuyên gia này không có năng lực được phê duyệt cho tiêu chuẩn còn hiệu lực vào ngày {day}. Hãy phê duyệt, hoặc chọn người khác.',
      zh: '该审核员在 {day} 没有有效的、经批准的该标准资格。请先批准资格或另选人员。',
    },
  },
  'certification-audit.not-as-lead': {
    status: 422,
    text: {
      en: 'Whoever leads needs an approved qualification as lead that holds on {day}. Have one approved, or let somebody else lead.',
      vi: 'Trưởng đoàn cần năng lực được phê duyệt cho vai trò trưởng đoàn còn hiệu lực vào ngày {day}. Hãy phê duyệt, hoặc chọn trưởng đoàn khác.',
      zh: '审核组长须具有在 {day} 有效的、经批准的组长资格。请先批准资格或另选组长。',
    },
  },
  'certification-audit.area-uncovered': {
    status: 422,
    text: {
      en: 'Nobody in the team is qualified for these technical areas of the client: {areas}. Add somebody who is.',
      vi: 'Trong đoàn không ai có năng lực về các lĩnh vực kỹ thuật sau của khách hàng: {areas}. Hãy bổ sung người phù hợp.',
      zh: '审核组中无人具备客户以下技术领域的资格：{areas}。请增加具备资格的人员。',
    },
  },
  'certification-audit.stage-one-missing': {
    status: 422,
    text: {
      en: 'Stage 2 follows a stage 1 of this client whose report was issued. Name that audit here.',
      vi: 'Giai đoạn 2 phải tiếp theo giai đoạn 1 của khách hàng này đã có báo cáo. Hãy nêu cuộc đánh giá đó.',
      zh: '第二阶段须在该客户已出具报告的第一阶段之后进行。请在此注明该审核。',
    },
  },
  'certification-audit.not-ready': {
    status: 422,
    text: {
      en: '{number} found the client not ready for stage 2. Hold stage 1 again once the client is.',
      vi: '{number} kết luận khách hàng chưa sẵn sàng cho giai đoạn 2. Hãy thực hiện lại giai đoạn 1 khi khách hàng sẵn sàng.',
      zh: '{number} 认为客户尚未为第二阶段做好准备。请在客户就绪后重新进行第一阶段。',
    },
  },
  'certification-audit.stage-one-old': {
    status: 422,
    text: {
      en: '{number} ended more than {days} days before this day. Begin earlier, or hold stage 1 again.',
      vi: '{number} đã kết thúc quá {days} ngày trước ngày này. Hãy bắt đầu sớm hơn, hoặc thực hiện lại giai đoạn 1.',
      zh: '{number} 结束至今已超过 {days} 天。请提前开始，或重新进行第一阶段。',
    },
  },
  'certification-audit.papers-open': {
    status: 422,
    text: {
      en: 'These work papers are still open: {papers}. Conclude or withdraw them first.',
      vi: 'Các phiếu ghi nhận sau chưa kết luận: {papers}. Hãy kết luận hoặc rút lại trước.',
      zh: '以下工作底稿尚未得出结论：{papers}。请先得出结论或撤回。',
    },
  },
  'certification-audit.finding-missing': {
    status: 422,
    text: {
      en: 'These work papers conclude that there is a finding, and none names them: {papers}. Raise the findings first.',
      vi: 'Các phiếu ghi nhận sau kết luận có phát hiện nhưng chưa phát hiện nào nêu chúng: {papers}. Hãy lập phát hiện trước.',
      zh: '以下工作底稿得出有审核发现的结论，但没有发现引用它们：{papers}。请先提出审核发现。',
    },
  },
  'certification-audit.methods-missing': {
    status: 422,
    text: {
      en: 'No concluded work paper of this audit used: {methods}. An audit of the whole system takes all three.',
      vi: 'Chưa có phiếu ghi nhận đã kết luận nào dùng: {methods}. Đánh giá toàn hệ thống cần đủ ba phương pháp.',
      zh: '本次审核没有使用以下方法的已结论底稿：{methods}。全体系审核须三种方法齐备。',
    },
  },
  'certification-audit.findings-unissued': {
    status: 422,
    text: {
      en: 'These findings were not issued to the client yet: {findings}. Issue or withdraw them first.',
      vi: 'Các phát hiện sau chưa gửi khách hàng: {findings}. Hãy phát hành hoặc rút lại trước.',
      zh: '以下审核发现尚未发给客户：{findings}。请先发出或撤回。',
    },
  },
  'certification-audit.clauses-open': {
    status: 422,
    text: {
      en: 'There is no conclusion yet on: {areas}. Conclude on each part.',
      vi: 'Chưa có kết luận về: {areas}. Hãy kết luận từng phần.',
      zh: '以下部分尚无结论：{areas}。请逐一得出结论。',
    },
  },
  'certification-audit.topics-open': {
    status: 422,
    text: {
      en: 'It is not said yet what was seen of: {topics}. A surveillance looks at all nine topics.',
      vi: 'Chưa ghi đã thấy gì về: {topics}. Cuộc giám sát phải xem đủ chín nội dung.',
      zh: '尚未说明以下内容的所见情况：{topics}。监督审核须覆盖全部九项内容。',
    },
  },
  'certification-audit.no-recommendation': {
    status: 422,
    text: {
      en: 'Stage 1 recommends no certificate. Say how ready the client is, and leave this blank.',
      vi: 'Giai đoạn 1 không kiến nghị cấp giấy chứng nhận. Hãy nêu mức sẵn sàng và để trống mục này.',
      zh: '第一阶段不推荐发证。请说明客户的准备情况，此处留空。',
    },
  },
  'work-paper.audit-not-under-way': {
    status: 422,
    text: {
      en: 'This audit is not under way. Evidence and findings belong to an audit that was opened and not reported yet.',
      vi: 'Cuộc đánh giá này không đang diễn ra. Bằng chứng và phát hiện thuộc cuộc đánh giá đã khai mạc và chưa báo cáo.',
      zh: '该审核未在进行中。证据和发现属于已开始且尚未报告的审核。',
    },
  },
  'work-paper.nothing-seen': {
    status: 422,
    text: {
      en: 'Nothing is listed that was seen, and no sample was drawn. Name the evidence first.',
      vi: 'Chưa liệt kê bằng chứng nào đã thấy và chưa lấy mẫu. Hãy nêu bằng chứng trước.',
      zh: '尚未列出所见证据，也未抽样。请先注明证据。',
    },
  },
  'certification-finding.still-followed-up': {
    status: 422,
    text: {
      en: 'The client’s file is not closed, so the finding is followed up. Withdraw or end the certification first.',
      vi: 'Hồ sơ của khách hàng chưa đóng nên phát hiện vẫn được theo dõi. Hãy thu hồi hoặc kết thúc chứng nhận trước.',
      zh: '客户档案尚未关闭，该发现仍须跟进。请先撤销或终止认证。',
    },
  },
  'certification-finding.stage-one': {
    status: 422,
    text: {
      en: 'Stage 1 tells concerns in its report and issues no findings. Write this among the concerns.',
      vi: 'Giai đoạn 1 nêu điểm đáng lo ngại trong báo cáo và không phát hành phát hiện. Hãy ghi vào phần điểm đáng lo ngại.',
      zh: '第一阶段在报告中写明关注项，不发出审核发现。请将其写入关注项。',
    },
  },
  'certification-finding.softened': {
    status: 422,
    text: {
      en: 'A nonconformity does not become an opportunity for improvement. Keep it as a nonconformity, major or minor.',
      vi: 'Điểm không phù hợp không thể chuyển thành cơ hội cải tiến. Hãy giữ là điểm không phù hợp, nặng hoặc nhẹ.',
      zh: '不符合项不得改为改进机会。请保留为严重或轻微不符合。',
    },
  },
  'certification-finding.same-grade': {
    status: 422,
    text: {
      en: 'The finding has this grade already. Give another one.',
      vi: 'Phát hiện đã ở mức này. Hãy chọn mức khác.',
      zh: '审核发现已是该等级，请选择其他等级。',
    },
  },
  'certification-decision.audited-oneself': {
    status: 422,
    text: {
      en: 'You took part in audits of this client, so somebody else has to decide.',
      vi: 'Bạn đã tham gia đánh giá khách hàng này nên người khác phải quyết định.',
      zh: '您参与过该客户的审核，须由其他人作出决定。',
    },
  },
  'certification-decision.conflict': {
    status: 422,
    text: {
      en: 'You have declared a relation to this client ({conflict}) that keeps you away until {until}: somebody else has to decide.',
      vi: 'Bạn đã khai báo quan hệ với khách hàng này ({conflict}) nên không được tham gia đến {until}: cần người khác quyết định.',
      zh: '您已申报与该客户的关系（{conflict}），须回避至 {until}，须由其他人作出决定。',
    },
  },
  'certification-decision.not-qualified': {
    status: 422,
    text: {
      en: 'You have no approved qualification as decider that holds on {day} for the client’s edition. Have one approved, or let somebody else decide.',
      vi: 'Bạn không có năng lực được phê duyệt cho vai trò người quyết định, còn hiệu lực vào ngày {day} cho phiên bản của khách hàng. Hãy phê duyệt, hoặc để người khác quyết định.',
      zh: '您在 {day} 没有适用于该客户所用版本的、经批准的认证决定资格。请先批准资格或由他人决定。',
    },
  },
  'certification-decision.other-client': {
    status: 422,
    text: {
      en: 'Not all of these audits are of this client. Take out those that are not.',
      vi: 'Không phải mọi cuộc đánh giá nêu ở đây đều của khách hàng này. Hãy bỏ các cuộc không đúng.',
      zh: '所列审核并非全部属于该客户，请移除不属于的审核。',
    },
  },
  'certification-decision.audit-not-reviewed': {
    status: 422,
    text: {
      en: 'The reports of these audits were not reviewed yet: {audits}. Have them reviewed first.',
      vi: 'Báo cáo của các cuộc đánh giá sau chưa được soát xét: {audits}. Hãy soát xét trước.',
      zh: '以下审核的报告尚未复核：{audits}。请先复核。',
    },
  },
  'certification-decision.audit-missing': {
    status: 422,
    text: {
      en: 'This decision rests on an audit of one of these kinds: {kinds}. Name it among the audits considered.',
      vi: 'Quyết định này cần dựa trên một cuộc đánh giá thuộc loại: {kinds}. Hãy nêu trong các cuộc đánh giá được xem xét.',
      zh: '该决定须以下列类型之一的审核为依据：{kinds}。请将其列入所依据的审核。',
    },
  },
  'certification-decision.majors-open': {
    status: 422,
    text: {
      en: 'These major nonconformities are not verified: {findings}. Verify what was done about them first, or refuse.',
      vi: 'Các điểm không phù hợp nặng sau chưa được xác minh: {findings}. Hãy xác minh trước, hoặc từ chối.',
      zh: '以下严重不符合尚未验证：{findings}。请先验证，或予以拒绝。',
    },
  },
  'certification-decision.minors-open': {
    status: 422,
    text: {
      en: 'These minor nonconformities have no accepted plan: {findings}. Accept their plans first, or refuse.',
      vi: 'Các điểm không phù hợp nhẹ sau chưa có kế hoạch được chấp nhận: {findings}. Hãy chấp nhận kế hoạch trước, hoặc từ chối.',
      zh: '以下轻微不符合的计划尚未被接受：{findings}。请先接受计划，或予以拒绝。',
    },
  },
  'certification-decision.stage-two-again': {
    status: 422,
    text: {
      en: 'These major nonconformities were not verified within six months after the last day of stage 2: {findings}. Hold stage 2 again.',
      vi: 'Các điểm không phù hợp nặng sau không được xác minh trong sáu tháng kể từ ngày cuối của giai đoạn 2: {findings}. Phải đánh giá lại giai đoạn 2.',
      zh: '以下严重不符合未在第二阶段最后一天后六个月内验证：{findings}。须重新进行第二阶段。',
    },
  },
  'certificate.unknown': {
    status: 404,
    text: {
      en: 'No certificate {number} is known here. Check the number as it is printed.',
      vi: 'Không có giấy chứng nhận {number}. Hãy kiểm tra lại số như đã in.',
      zh: '此处没有证书 {number}。请核对印刷的编号。',
    },
  },
  'certificate.not-issued': {
    status: 409,
    text: {
      en: 'This certificate was not issued, so there is nothing to hand out. Issue it first.',
      vi: 'Giấy chứng nhận này chưa được cấp nên chưa có gì để trao. Hãy cấp trước.',
      zh: '该证书尚未颁发，无可提供的文件。请先颁发。',
    },
  },
  'certificate.no-decision': {
    status: 422,
    text: {
      en: 'This takes a decision that was taken on this client, of one of these kinds: {kinds}. Name it here.',
      vi: 'Việc này cần một quyết định đã ban hành về khách hàng này thuộc loại: {kinds}. Hãy nêu quyết định đó.',
      zh: '此操作须以针对该客户已作出的下列类型之一的决定为依据：{kinds}。请在此注明。',
    },
  },
  'certificate.decision-used': {
    status: 422,
    text: {
      en: '{number} was used for a certificate already. Each decision is used once.',
      vi: '{number} đã được dùng cho một giấy chứng nhận. Mỗi quyết định chỉ dùng một lần.',
      zh: '{number} 已用于一份证书。每项决定只能使用一次。',
    },
  },
  'certificate.not-as-decided': {
    status: 422,
    text: {
      en: 'This is not what {number} decided. Take it over as it was decided.',
      vi: 'Nội dung này không đúng với {number}. Hãy ghi đúng như quyết định.',
      zh: '此内容与 {number} 的决定不一致，请按决定填写。',
    },
  },
  'certificate.too-long': {
    status: 422,
    text: {
      en: '{value} is too late: this cycle ends on {latest}. Give that day or an earlier one.',
      vi: 'Ngày {value} quá muộn: chu kỳ này kết thúc ngày {latest}. Hãy ghi ngày đó hoặc sớm hơn.',
      zh: '{value} 过晚：本周期于 {latest} 结束。请填写该日或更早的日期。',
    },
  },
  'certificate.restoration-over': {
    status: 422,
    text: {
      en: 'The certificate could be renewed until {last}. Now it takes at least a new stage 2 and a new certificate.',
      vi: 'Giấy chứng nhận chỉ có thể cấp lại đến {last}. Nay cần ít nhất một giai đoạn 2 mới và giấy chứng nhận mới.',
      zh: '该证书可更新至 {last}。现至少须重新进行第二阶段并颁发新证书。',
    },
  },
  'certificate.product-wording': {
    status: 422,
    text: {
      en: 'This reads as if a product or service were certified. Say whose management system for which services.',
      vi: 'Cách viết này khiến hiểu là sản phẩm hoặc dịch vụ được chứng nhận. Hãy nêu hệ thống quản lý của ai, cho dịch vụ nào.',
      zh: '该表述像是产品或服务获得认证。请写明谁的管理体系、涉及哪些服务。',
    },
  },
  'certificate.body-unnamed': {
    status: 422,
    text: {
      en: 'Certificates name the body and its address, and neither is set yet. Fill in the setting “The body on its certificates”.',
      vi: 'Giấy chứng nhận phải ghi tên và địa chỉ tổ chức nhưng chưa thiết lập. Hãy điền thiết lập “Thông tin tổ chức trên giấy chứng nhận”.',
      zh: '证书须载明机构名称和地址，目前尚未设置。请填写设置“证书上的机构信息”。',
    },
  },
  'certificate.not-over': {
    status: 422,
    text: {
      en: 'The certificate is valid until {last}. It expires after that day.',
      vi: 'Giấy chứng nhận còn hiệu lực đến {last}. Nó hết hiệu lực sau ngày đó.',
      zh: '证书有效期至 {last}，该日之后方为到期。',
    },
  },
  'certificate.unsigned': {
    status: 422,
    text: {
      en: 'What a certificate is worth is stated and signed by the program, and no statement was made. Do it by the certificate’s own page, route or command.',
      vi: 'Giá trị của giấy chứng nhận phải được chương trình khai và ký, nhưng chưa có bản khai nào. Hãy thực hiện qua trang, địa chỉ API hoặc lệnh của chính giấy chứng nhận.',
      zh: '证书的效力须由程序声明并签名，而此次未作出声明。请通过该证书自身的页面、接口或命令办理。',
    },
  },
  'certificate.suspended-extension': {
    status: 422,
    text: {
      en: 'A suspended certificate is not extended. Restore it first, or reduce or withdraw it.',
      vi: 'Không mở rộng giấy chứng nhận đang bị đình chỉ. Hãy khôi phục trước, hoặc thu hẹp hay thu hồi.',
      zh: '暂停中的证书不得扩大范围。请先恢复，或缩小范围、撤销证书。',
    },
  },
  'certificate.no-successor': {
    status: 422,
    text: {
      en: 'Name the valid certificate of the same client that takes the place of this one.',
      vi: 'Hãy nêu giấy chứng nhận còn hiệu lực của cùng khách hàng thay cho giấy này.',
      zh: '请注明替代本证书的、同一客户的有效证书。',
    },
  },
  'certificate.pattern-incomplete': {
    status: 422,
    text: {
      en: 'The pattern lacks {parts}, without which two certificates could have the same number. Put it in.',
      vi: 'Mẫu số thiếu {parts}, nếu thiếu thì hai giấy chứng nhận có thể trùng số. Hãy thêm vào.',
      zh: '编号格式缺少 {parts}，否则两份证书可能编号相同。请补上。',
    },
  },
  'handling.involved': {
    status: 422,
    text: {
      en: 'You had a part in what this is about, so somebody else has to do this.',
      vi: 'Bạn đã tham gia sự việc này nên cần người khác thực hiện.',
      zh: '您参与过所涉事项，须由其他人处理。',
    },
  },
  'handling.assignee-involved': {
    status: 422,
    text: {
      en: 'This person had a part in what this is about. Choose somebody who had none.',
      vi: 'Người này đã tham gia sự việc. Hãy chọn người không tham gia.',
      zh: '该人员参与过所涉事项。请选择未参与的人员。',
    },
  },
  'change-window.ends-too-early': {
    status: 422,
    text: {
      en: 'The window ends before it begins. Give an end that lies after the beginning.',
      vi: 'Khung thời gian kết thúc trước khi bắt đầu. Hãy cho thời điểm kết thúc sau thời điểm bắt đầu.',
      zh: '时段的结束早于开始。请填写晚于开始的结束时间。',
    },
  },
  'change-window.too-long': {
    status: 422,
    text: {
      en: 'A window that repeats in this way may last {days} days at most, or it would run into its next time.',
      vi: 'Khung lặp lại theo cách này chỉ được kéo dài tối đa {days} ngày, nếu không sẽ chồng lên lần kế tiếp.',
      zh: '以此方式重复的时段最长 {days} 天，否则会与下一次重叠。',
    },
  },
  'change-window.until-too-early': {
    status: 422,
    text: {
      en: 'The last day lies before the first beginning. Give a later day, or none.',
      vi: 'Ngày cuối nằm trước lần bắt đầu đầu tiên. Hãy chọn ngày muộn hơn hoặc để trống.',
      zh: '最后日期早于第一次开始。请填写更晚的日期，或留空。',
    },
  },
  'change-calendar.range': {
    status: 422,
    text: {
      en: 'The calendar shows a time that ends after it begins and spans {days} days at most.',
      vi: 'Lịch hiển thị khoảng thời gian có điểm cuối sau điểm đầu và dài tối đa {days} ngày.',
      zh: '日历所示时间段的结束须晚于开始，且最长 {days} 天。',
    },
  },
  'change-calendar.too-many': {
    status: 422,
    text: {
      en: 'More than {most} entries lie in this time. Choose a shorter time or one service.',
      vi: 'Có hơn {most} mục trong khoảng thời gian này. Hãy chọn khoảng ngắn hơn hoặc một dịch vụ.',
      zh: '此时间段内超过 {most} 项。请缩短时间段或选择一个服务。',
    },
  },
  'deployment.reported-differently': {
    status: 409,
    text: {
      en: 'The deployment {external_id} of {source} is recorded as {number} with other content. Report what happened since under an identifier of its own.',
      vi: 'Lần triển khai {external_id} của {source} đã được ghi nhận là {number} với nội dung khác. Hãy báo điều xảy ra sau đó dưới mã riêng.',
      zh: '{source} 的部署 {external_id} 已记录为 {number}，内容不同。请以新的标识报告其后发生的情况。',
    },
  },
  'deployment.time-ahead': {
    status: 422,
    text: {
      en: 'This time has not come yet. Report a deployment once it has ended, with the time at which it did.',
      vi: 'Thời điểm này chưa tới. Hãy báo lần triển khai sau khi kết thúc, với thời điểm kết thúc.',
      zh: '该时间尚未到来。请在部署结束后报告，并填写结束时间。',
    },
  },
  'deployment.change-needed': {
    status: 422,
    text: {
      en: 'Name the change or the release to which the deployment belongs.',
      vi: 'Hãy nêu thay đổi hoặc bản phát hành mà lần triển khai thuộc về.',
      zh: '请指明部署所属的变更或发布。',
    },
  },
  'alert.unreadable': {
    status: 400,
    text: {
      en: 'This message is no alert that the source can read. The fields name what is missing; change the mapping or what the tool sends. The message is kept under Alerts.',
      vi: 'Thông điệp này không phải cảnh báo mà nguồn đọc được. Các trường cho biết phần còn thiếu; hãy sửa ánh xạ hoặc nội dung công cụ gửi. Thông điệp được lưu trong trang Cảnh báo.',
      zh: '来源无法将此消息识别为告警。各字段说明所缺内容；请修改映射或工具发送的内容。消息已保存在“告警”页面。',
    },
  },
  'alert.not-json': {
    status: 400,
    text: {
      en: 'The message is not JSON. Send one JSON value as the body.',
      vi: 'Thông điệp không phải JSON. Hãy gửi một giá trị JSON trong phần thân.',
      zh: '消息不是 JSON。请在请求体中发送一个 JSON 值。',
    },
  },
  'alert.not-alertmanager': {
    status: 400,
    text: {
      en: 'This is no message of Alertmanager’s webhook, version 4: {problem}. Send from a webhook receiver, or choose a source of kind JSON.',
      vi: 'Đây không phải thông điệp webhook phiên bản 4 của Alertmanager: {problem}. Hãy gửi từ webhook receiver hoặc chọn nguồn loại JSON.',
      zh: '这不是 Alertmanager Webhook 第 4 版的消息：{problem}。请由 webhook 接收器发送，或选用 JSON 类来源。',
    },
  },
  'alert.expression': {
    status: 422,
    text: {
      en: '{text} is no expression. Write a path such as alerts[0].labels.host, or a text in single quotes with paths in braces; alternatives stand apart by |.',
      vi: '{text} không phải biểu thức. Hãy viết đường dẫn như alerts[0].labels.host, hoặc văn bản trong dấu nháy đơn có đường dẫn trong ngoặc nhọn; các phương án cách nhau bằng |.',
      zh: '{text} 不是有效的表达式。请填写路径（如 alerts[0].labels.host），或用单引号括起、花括号内含路径的文本；备选项以 | 分隔。',
    },
  },
  'alert.nothing-there': {
    status: 422,
    text: {
      en: 'Nothing stands in the message at {path}. Name where it stands, or give a default in single quotes.',
      vi: 'Trong thông điệp không có gì tại {path}. Hãy chỉ đúng vị trí hoặc cho giá trị mặc định trong dấu nháy đơn.',
      zh: '消息中 {path} 处没有内容。请指明其位置，或用单引号给出默认值。',
    },
  },
  'alert.state-unknown': {
    status: 422,
    text: {
      en: 'The state {state} is not among those of the mapping. Add it to those that fire, that are resolved or that are ignored.',
      vi: 'Trạng thái {state} không có trong ánh xạ. Hãy thêm vào nhóm đang cảnh báo, đã hết hoặc bỏ qua.',
      zh: '映射中没有状态 {state}。请将其加入触发、恢复或忽略的状态。',
    },
  },
  'alert.too-many-groups': {
    status: 422,
    text: {
      en: 'The message holds more than {most} alert groups. Send fewer at once.',
      vi: 'Thông điệp chứa hơn {most} nhóm cảnh báo. Hãy gửi ít hơn mỗi lần.',
      zh: '消息包含超过 {most} 个告警组。请减少单次发送数量。',
    },
  },
  'alert.proof-wrong': {
    status: 401,
    text: {
      en: 'The token or signature does not fit this source. Send the token as Authorization: Bearer, or sign the time stamp, a full stop and the exact body by HMAC-SHA256, as the source asks.',
      vi: 'Token hoặc chữ ký không khớp với nguồn này. Hãy gửi token dạng Authorization: Bearer, hoặc ký HMAC-SHA256 trên mốc thời gian, dấu chấm và nguyên văn nội dung, tùy theo nguồn.',
      zh: '令牌或签名与此来源不符。请按来源要求以 Authorization: Bearer 发送令牌，或用 HMAC-SHA256 对“时间戳.请求体原文”签名。',
    },
  },
  'alert.signature-old': {
    status: 401,
    text: {
      en: 'The time stamp lies more than {minutes} minutes from the time here. Sign anew with the present time, and check the clock.',
      vi: 'Mốc thời gian lệch quá {minutes} phút so với giờ tại đây. Hãy ký lại với giờ hiện tại và kiểm tra đồng hồ.',
      zh: '时间戳与本系统时间相差超过 {minutes} 分钟。请以当前时间重新签名，并检查时钟。',
    },
  },
  'alert.source-off': {
    status: 403,
    text: {
      en: 'The source {name} is switched off: nothing is taken from it. Switch it on under Alerts, or stop sending.',
      vi: 'Nguồn {name} đang tắt: không nhận gì từ nguồn này. Hãy bật lại trong trang Cảnh báo hoặc ngừng gửi.',
      zh: '来源 {name} 已停用，不接收其消息。请在“告警”页面启用，或停止发送。',
    },
  },
  'alert.source-exists': {
    status: 409,
    text: {
      en: 'There is a source named {name} already. Choose another name.',
      vi: 'Đã có nguồn tên {name}. Hãy chọn tên khác.',
      zh: '已有名为 {name} 的来源。请另选名称。',
    },
  },
  'alert.too-many-sources': {
    status: 422,
    text: {
      en: 'There are {most} sources already. Remove one that is not used any more.',
      vi: 'Đã có {most} nguồn. Hãy xóa nguồn không còn dùng.',
      zh: '已有 {most} 个来源。请删除不再使用的来源。',
    },
  },
  'alert.held-back': {
    status: 429,
    text: {
      en: 'The source opened {most} incidents within an hour, as many as its rules allow. The alert opens one when it is reported again later; allow more if that is usual.',
      vi: 'Nguồn đã mở {most} sự cố trong một giờ, bằng mức cho phép. Cảnh báo sẽ mở sự cố khi được báo lại sau; hãy tăng mức nếu điều này là bình thường.',
      zh: '该来源一小时内已创建 {most} 个事件，达到规则上限。稍后再次报告时将创建事件；若属正常情况，请提高上限。',
    },
  },
  'deployment.signature-wrong': {
    status: 401,
    text: {
      en: 'The signature does not fit. Sign the time stamp, a full stop and the exact body by HMAC-SHA256 with the secret of this source.',
      vi: 'Chữ ký không khớp. Hãy ký HMAC-SHA256 bằng khóa bí mật của nguồn này trên chuỗi gồm mốc thời gian, dấu chấm và nguyên văn nội dung.',
      zh: '签名不符。请用此来源的密钥，以 HMAC-SHA256 对“时间戳.请求体原文”签名。',
    },
  },
  'deployment.signature-old': {
    status: 401,
    text: {
      en: 'The time stamp lies more than {minutes} minutes from the time here. Sign anew with the present time, and check the clock.',
      vi: 'Mốc thời gian lệch quá {minutes} phút so với giờ tại đây. Hãy ký lại với giờ hiện tại và kiểm tra đồng hồ.',
      zh: '时间戳与此处时间相差超过 {minutes} 分钟。请用当前时间重新签名，并检查时钟。',
    },
  },
  'deployment.source-exists': {
    status: 409,
    text: {
      en: 'There is a source named {name} already. Choose another name, or withdraw that one first.',
      vi: 'Đã có nguồn tên {name}. Hãy chọn tên khác hoặc thu hồi nguồn đó trước.',
      zh: '已有名为 {name} 的来源。请另选名称，或先撤销该来源。',
    },
  },
  'deployment.too-many-sources': {
    status: 422,
    text: {
      en: 'There are {most} sources already. Withdraw one that is not used any more.',
      vi: 'Đã có {most} nguồn. Hãy thu hồi nguồn không còn dùng.',
      zh: '已有 {most} 个来源。请撤销不再使用的来源。',
    },
  },
  'trend-analysis.period-backwards': {
    status: 422,
    text: {
      en: 'The period ends before it begins. Give a last day that is not before the first.',
      vi: 'Kỳ kết thúc trước khi bắt đầu. Hãy cho ngày cuối không trước ngày đầu.',
      zh: '期间的结束早于开始。请填写不早于首日的末日。',
    },
  },
  'trend-analysis.improvement-or-reason': {
    status: 422,
    text: {
      en: 'Name the opportunities for improvement that the analysis found, or say why there are none.',
      vi: 'Hãy nêu các cơ hội cải tiến mà phân tích tìm ra, hoặc nêu lý do không có.',
      zh: '请列出分析发现的改进机会，或说明为何没有。',
    },
  },
  'acceptance.agreed-gone': {
    status: 422,
    text: {
      en: 'This was agreed in the plan and has to stay as it was: {agreed}. Judge it as it is, or go back to planning.',
      vi: 'Nội dung sau đã được thống nhất trong kế hoạch nên phải giữ nguyên: {agreed}. Hãy đánh giá theo đúng nội dung đó, hoặc quay lại hoạch định.',
      zh: '以下内容已在计划中商定，须保持原样：{agreed}。请按原样判断，或退回计划。',
    },
  },
  'problem.fix-untold': {
    status: 422,
    text: {
      en: 'Nothing says how the cause was removed. Raise the change that fixes it, or say why there is no permanent fix.',
      vi: 'Chưa nêu nguyên nhân được loại bỏ bằng cách nào. Hãy đề nghị thay đổi để khắc phục, hoặc nêu lý do không khắc phục triệt để.',
      zh: '未说明原因是如何消除的。请提出修复变更，或说明不作永久修复的理由。',
    },
  },
  'problem.not-effective': {
    status: 422,
    text: {
      en: 'What did not work is not closed. Reopen the problem and work on it again.',
      vi: 'Việc chưa có hiệu lực thì không được đóng. Hãy mở lại vấn đề và xử lý tiếp.',
      zh: '无效的问题不能关闭。请重新打开并继续处理。',
    },
  },
  'problem.too-many-causes': {
    status: 422,
    text: {
      en: 'An analysis holds at most {most} causes. Keep those that lead to the root cause.',
      vi: 'Một phân tích có tối đa {most} nguyên nhân. Hãy giữ những nguyên nhân dẫn đến nguyên nhân gốc.',
      zh: '一份分析最多包含 {most} 个原因。请保留通向根本原因的部分。',
    },
  },
  'problem.cause-twice': {
    status: 422,
    text: {
      en: 'Two causes are named {cause}. Give each a name of its own.',
      vi: 'Có hai nguyên nhân cùng tên {cause}. Hãy đặt tên riêng cho từng nguyên nhân.',
      zh: '有两个原因同名 {cause}。请为每个原因取不同的名称。',
    },
  },
  'problem.cause-parent-unknown': {
    status: 422,
    text: {
      en: 'There is no cause {parent} here. Name one of the causes of this analysis, or none.',
      vi: 'Ở đây không có nguyên nhân {parent}. Hãy chọn một nguyên nhân của phân tích này, hoặc để trống.',
      zh: '此处没有原因 {parent}。请选择本分析中的原因，或留空。',
    },
  },
  'problem.causes-in-circle': {
    status: 422,
    text: {
      en: 'The cause {cause} would explain itself. Put it below another cause, or below the problem.',
      vi: 'Nguyên nhân {cause} sẽ tự giải thích cho chính nó. Hãy đặt nó dưới nguyên nhân khác, hoặc ngay dưới vấn đề.',
      zh: '原因 {cause} 会形成循环解释。请将其置于其他原因之下，或直接置于问题之下。',
    },
  },
  'problem.causes-too-deep': {
    status: 422,
    text: {
      en: 'Causes go at most {most} levels deep. Put this one further up.',
      vi: 'Nguyên nhân có tối đa {most} cấp. Hãy đưa mục này lên cấp cao hơn.',
      zh: '原因最多 {most} 层。请将此项上移。',
    },
  },
  'problem.cause-below-evidence': {
    status: 422,
    text: {
      en: 'Evidence {parent} has nothing below it. Put this below the cause that the evidence shows.',
      vi: 'Dưới bằng chứng {parent} không thể có mục nào. Hãy đặt mục này dưới nguyên nhân mà bằng chứng đó chứng minh.',
      zh: '证据 {parent} 之下不能再有内容。请将此项置于该证据所证明的原因之下。',
    },
  },
  'recurrence.until-past': {
    status: 422,
    text: {
      en: '{value} is over. Say until which day to come this decision holds.',
      vi: '{value} đã qua. Hãy nêu quyết định này có giá trị đến ngày nào sắp tới.',
      zh: '{value} 已过。请填写该决定有效至今后的哪一天。',
    },
  },
  'recurrence.detection-running': {
    status: 409,
    text: {
      en: 'Recurring incidents are being looked for already. Wait until that is done; it finds the same.',
      vi: 'Việc tìm sự cố lặp lại đang chạy. Hãy chờ xong; kết quả sẽ như nhau.',
      zh: '正在查找反复发生的事件。请等待其完成，结果相同。',
    },
  },
  'release.type-unknown': {
    status: 422,
    text: {
      en: 'This type of release is not among those planned, so nobody is named to approve it. Choose a planned type.',
      vi: 'Loại phát hành này không có trong các loại đã hoạch định nên chưa xác định ai phê duyệt. Hãy chọn một loại đã hoạch định.',
      zh: '该发布类型不在已规划的类型中，未指定批准人。请选择已规划的类型。',
    },
  },
  'release.not-approver': {
    status: 422,
    text: {
      en: 'Releases of this type are approved by: {roles}. Ask one of them.',
      vi: 'Loại phát hành này do các vai trò sau phê duyệt: {roles}. Hãy nhờ một trong số họ.',
      zh: '此类发布由以下角色批准：{roles}。请由其中之一批准。',
    },
  },
  'release.unmet-undecided': {
    status: 422,
    text: {
      en: '{count} acceptance criteria are not met. The organisation and interested parties decide about them first, or it goes back to planning.',
      vi: '{count} tiêu chí chấp nhận chưa đạt. Tổ chức và các bên quan tâm cần quyết định trước, hoặc quay lại hoạch định.',
      zh: '有 {count} 项验收准则未满足。须先由组织和相关方作出决定，或退回计划。',
    },
  },
  'release.changes-not-authorised': {
    status: 422,
    text: {
      en: 'These changes are not authorised: {changes}. Have them authorised, or take them out of the release.',
      vi: 'Các thay đổi sau chưa được phê duyệt: {changes}. Hãy xin phê duyệt hoặc đưa ra khỏi bản phát hành.',
      zh: '以下变更未获授权：{changes}。请先取得授权，或将其移出本次发布。',
    },
  },
  'service-transition.changes-not-authorised': {
    status: 422,
    text: {
      en: 'These changes of the transition are not authorised: {changes}. Have them authorised before the service goes live.',
      vi: 'Các thay đổi sau của việc chuyển tiếp chưa được phê duyệt: {changes}. Hãy xin phê duyệt trước khi dịch vụ hoạt động.',
      zh: '本次转换的以下变更未获授权：{changes}。服务上线前须先取得授权。',
    },
  },
  'release.no-items': {
    status: 422,
    text: {
      en: 'No affected configuration item is named, neither by the changes nor by the release. Name what it affects.',
      vi: 'Chưa nêu hạng mục cấu hình nào bị ảnh hưởng, cả trong các thay đổi lẫn trong bản phát hành. Hãy nêu những gì bị ảnh hưởng.',
      zh: '变更和发布均未列出受影响的配置项。请注明受影响的对象。',
    },
  },
  'release.baseline-not-taken': {
    status: 422,
    text: {
      en: 'This baseline was not taken yet. Take it before the deployment.',
      vi: 'Đường cơ sở này chưa được lập. Hãy lập trước khi triển khai.',
      zh: '该基线尚未建立。请在部署前建立。',
    },
  },
  'release.baseline-late': {
    status: 422,
    text: {
      en: 'This baseline was taken after the deployment. Name one taken before it.',
      vi: 'Đường cơ sở này được lập sau khi triển khai. Hãy nêu đường cơ sở lập trước đó.',
      zh: '该基线在部署之后建立。请指定部署之前的基线。',
    },
  },
  'release.baseline-old': {
    status: 422,
    text: {
      en: 'This baseline was taken more than {days} days before the deployment. Take one now.',
      vi: 'Đường cơ sở này được lập trước khi triển khai quá {days} ngày. Hãy lập đường cơ sở mới.',
      zh: '该基线早于部署超过 {days} 天。请重新建立基线。',
    },
  },
  'release.baseline-incomplete': {
    status: 422,
    text: {
      en: '{count} of the affected configuration items are not in this baseline. Take one that holds them all.',
      vi: '{count} hạng mục cấu hình bị ảnh hưởng không có trong đường cơ sở này. Hãy lập đường cơ sở có đủ các hạng mục.',
      zh: '有 {count} 个受影响的配置项不在该基线中。请建立包含全部配置项的基线。',
    },
  },
  'field.instant-ahead': {
    status: 422,
    text: {
      en: 'This time has not come yet. Give the time at which it was done.',
      vi: 'Thời điểm này chưa đến. Hãy ghi thời điểm đã thực hiện.',
      zh: '该时间尚未到来，请填写实际完成的时间。',
    },
  },
  'release.before-approval': {
    status: 422,
    text: {
      en: 'This lies before the approval. A release is deployed after it was approved.',
      vi: 'Thời điểm này trước khi phê duyệt. Bản phát hành chỉ được triển khai sau khi phê duyệt.',
      zh: '该时间早于批准。发布须在批准后部署。',
    },
  },
  'release.outcome-contradicted': {
    status: 422,
    text: {
      en: 'Targets failed or were rolled back, so the release did not go without problems. Choose another outcome.',
      vi: 'Có đích thất bại hoặc đã hoàn tác nên không thể ghi là thành công. Hãy chọn kết quả khác.',
      zh: '有目标失败或已回退，不能记为成功。请选择其他结果。',
    },
  },
  'release.incidents-not-over': {
    status: 422,
    text: {
      en: 'Incidents are counted until {until}. Close the release after that.',
      vi: 'Sự cố được thống kê đến {until}. Hãy đóng bản phát hành sau ngày đó.',
      zh: '事件统计至 {until}。请在该日之后关闭发布。',
    },
  },
  'service-transition.unmet-go': {
    status: 422,
    text: {
      en: '{count} acceptance criteria or tests are not met. Decide to go live in spite of them, with the parties who agree, or not to.',
      vi: '{count} tiêu chí chấp nhận hoặc kiểm thử chưa đạt. Hãy quyết định vẫn vận hành cùng các bên đồng ý, hoặc không vận hành.',
      zh: '有 {count} 项验收准则或测试未满足。请与同意的相关方决定仍然上线，或决定不上线。',
    },
  },
  'service-transition.not-decided-go': {
    status: 422,
    text: {
      en: 'It was decided not to go live. Build, design or plan anew, then decide again.',
      vi: 'Đã quyết định không đưa vào vận hành. Hãy xây dựng, thiết kế hoặc hoạch định lại rồi quyết định lại.',
      zh: '已决定不上线。请重新构建、设计或计划，然后再次决定。',
    },
  },
  'service-transition.releases-not-deployed': {
    status: 422,
    text: {
      en: 'These releases are not deployed: {releases}. A service goes live by releases that are.',
      vi: 'Các bản phát hành sau chưa được triển khai: {releases}. Dịch vụ được đưa vào vận hành bằng các bản phát hành đã triển khai.',
      zh: '以下发布尚未部署：{releases}。服务须通过已部署的发布上线。',
    },
  },
  'service-transition.before-decision': {
    status: 422,
    text: {
      en: 'This lies before the decision to go live. Give a time after it.',
      vi: 'Thời điểm này trước khi quyết định vận hành. Hãy ghi thời điểm sau đó.',
      zh: '该时间早于上线决定。请填写决定之后的时间。',
    },
  },
  'service-transition.catalogue-behind': {
    status: 422,
    text: {
      en: 'The catalogue does not show it yet: the service is “{state}”. Bring the catalogue up to date.',
      vi: 'Danh mục dịch vụ chưa thể hiện: dịch vụ đang ở trạng thái “{state}”. Hãy cập nhật danh mục.',
      zh: '服务目录尚未反映：服务状态为“{state}”。请更新目录。',
    },
  },
  'service-transition.catalogue-unchanged': {
    status: 422,
    text: {
      en: 'The entry of the service in the catalogue was not changed since the transition was proposed. Bring it up to date.',
      vi: 'Mục của dịch vụ trong danh mục chưa được cập nhật từ khi đề xuất chuyển tiếp. Hãy cập nhật.',
      zh: '自提出转换以来，服务目录中的条目未更新。请更新。',
    },
  },
  'asset.tag-taken': {
    status: 422,
    text: {
      en: 'Another asset has this tag. Give the tag on the label of this one, or leave it blank to get a new one.',
      vi: 'Tài sản khác đã có mã này. Hãy ghi mã trên nhãn của tài sản này, hoặc để trống để được cấp mã mới.',
      zh: '该标签号已属于另一资产。请填写本资产标签上的号码，或留空以生成新号码。',
    },
  },
  'asset.data-left': {
    status: 422,
    text: {
      en: 'The record says that data is on this asset. Say how it was erased.',
      vi: 'Hồ sơ ghi rằng tài sản này có dữ liệu. Hãy nêu cách đã xóa dữ liệu.',
      zh: '记录表明该资产存有数据。请说明清除方式。',
    },
  },
  'asset.erasure-unproven': {
    status: 422,
    text: {
      en: 'Name the proof of erasure: certificate, log or witness.',
      vi: 'Hãy nêu bằng chứng xóa dữ liệu: chứng nhận, nhật ký hoặc người chứng kiến.',
      zh: '请写明清除证明：证书、日志或见证人。',
    },
  },
  'asset.labels-none': {
    status: 422,
    text: {
      en: 'There is no asset to print a label for. Choose another location, type or state.',
      vi: 'Không có tài sản nào để in nhãn. Hãy chọn vị trí, loại hoặc trạng thái khác.',
      zh: '没有可打印标签的资产。请选择其他位置、类型或状态。',
    },
  },
  'asset.labels-too-many': {
    status: 422,
    text: {
      en: 'More than {most} labels at once. Narrow them down by location or type.',
      vi: 'Quá {most} nhãn một lần. Hãy thu hẹp theo vị trí hoặc loại.',
      zh: '一次超过 {most} 张标签。请按位置或类型缩小范围。',
    },
  },
  'stock-take.nothing-to-count': {
    status: 422,
    text: {
      en: 'No asset of the register falls within this scope. Change locations, types or team.',
      vi: 'Không có tài sản nào trong sổ thuộc phạm vi này. Hãy sửa vị trí, loại hoặc nhóm.',
      zh: '台账中没有属于该范围的资产。请修改位置、类型或负责组。',
    },
  },
  'stock-take.too-large': {
    status: 422,
    text: {
      en: 'More than {most} assets fall within this scope. Make several stock-takes of it.',
      vi: 'Phạm vi này có hơn {most} tài sản. Hãy chia thành nhiều lần kiểm kê.',
      zh: '该范围超过 {most} 项资产。请分为多次盘点。',
    },
  },
  'stock-take.not-counting': {
    status: 409,
    text: {
      en: 'Nothing is counted in {number} now. Let whoever is responsible count on, then send this again.',
      vi: '{number} hiện không đếm nữa. Hãy nhờ người phụ trách mở đếm tiếp rồi gửi lại.',
      zh: '{number} 目前不在清点中。请负责人继续清点后重新发送。',
    },
  },
  'stock-take.not-counter': {
    status: 403,
    text: {
      en: 'Others were named to count in {number}. Ask whoever is responsible to name you.',
      vi: 'Người đếm của {number} đã được chỉ định. Hãy nhờ người phụ trách thêm bạn.',
      zh: '{number} 已指定盘点人。请负责人将您加入。',
    },
  },
  'stock-take.line-unknown': {
    status: 404,
    text: {
      en: 'This stock-take has no such line. Load it again.',
      vi: 'Lần kiểm kê này không có dòng đó. Hãy tải lại.',
      zh: '本次盘点没有该行，请重新加载。',
    },
  },
  'stock-take.decision-impossible': {
    status: 422,
    text: {
      en: 'This cannot be decided about such a difference. Possible: {possible}.',
      vi: 'Không thể quyết định như vậy với chênh lệch này. Có thể chọn: {possible}.',
      zh: '对此类差异不能如此决定。可选：{possible}。',
    },
  },
  'stock-take.nowhere-seen': {
    status: 422,
    text: {
      en: 'It was not said where this asset was seen, so its record cannot be corrected by it. Correct the record itself, then decide otherwise.',
      vi: 'Chưa ghi tài sản được thấy ở đâu nên không thể sửa hồ sơ theo đó. Hãy sửa trực tiếp hồ sơ rồi chọn quyết định khác.',
      zh: '未说明在何处见到该资产，无法据此更正。请直接更正记录，然后另作决定。',
    },
  },
  'stock-take.not-registered': {
    status: 422,
    text: {
      en: 'No asset has the tag {tag} yet. Register it first.',
      vi: 'Chưa có tài sản mang mã {tag}. Hãy ghi sổ trước.',
      zh: '尚无标签号为 {tag} 的资产。请先登记。',
    },
  },
  'stock-take.undecided': {
    status: 422,
    text: {
      en: 'Differences not decided yet: {count}. Decide on each before closing.',
      vi: 'Còn chênh lệch chưa quyết định: {count}. Hãy quyết định từng chênh lệch trước khi kết thúc.',
      zh: '尚有 {count} 项差异未决定。请逐项决定后再关闭。',
    },
  },
  'stock-take.own-count': {
    status: 422,
    text: {
      en: 'You counted in this stock-take, so somebody who did not has to sign its result.',
      vi: 'Bạn đã tham gia đếm nên người không tham gia phải ký kết quả.',
      zh: '您参与了本次清点，结果须由未参与的人签署。',
    },
  },
  'change.question-twice': {
    status: 422,
    text: {
      en: 'The question {question} stands there twice. Give each its own code.',
      vi: 'Câu hỏi {question} xuất hiện hai lần. Mỗi câu cần mã riêng.',
      zh: '问题 {question} 重复。请为每个问题使用不同的代码。',
    },
  },
  'change.levels-fall': {
    status: 422,
    text: {
      en: 'Levels 2, 3 and 4 begin at rising shares of the points. Give each a higher percentage than the one before.',
      vi: 'Mức 2, 3 và 4 phải bắt đầu ở tỷ lệ điểm tăng dần. Hãy cho mỗi mức tỷ lệ cao hơn mức trước.',
      zh: '级别 2、3、4 的起始百分比必须递增。请为每一级设置比前一级更高的百分比。',
    },
  },
  'change.template-not-approved': {
    status: 422,
    text: {
      en: 'The template {template} is not approved. Choose one that is, or make this a normal change.',
      vi: 'Mẫu {template} chưa được phê duyệt. Hãy chọn mẫu đã phê duyệt, hoặc chuyển thành thay đổi thông thường.',
      zh: '模板 {template} 未获批准。请选择已批准的模板，或改为常规变更。',
    },
  },
  'change.template-other-service': {
    status: 422,
    text: {
      en: 'The template {template} is not for this service. Name one of its services, or make this a normal change.',
      vi: 'Mẫu {template} không dành cho dịch vụ này. Hãy chọn dịch vụ của mẫu, hoặc chuyển thành thay đổi thông thường.',
      zh: '模板 {template} 不适用于该服务。请选择模板所含的服务，或改为常规变更。',
    },
  },
  'change.transition-needed': {
    status: 422,
    text: {
      en: 'By your policy this change goes through service design and transition. Name its transition.',
      vi: 'Theo chính sách của bạn, thay đổi này phải qua thiết kế và chuyển tiếp dịch vụ. Hãy nêu hồ sơ chuyển tiếp.',
      zh: '按你们的方针，该变更须经过服务设计与转换。请指定对应的转换记录。',
    },
  },
  'change.no-policy': {
    status: 422,
    text: {
      en: 'No approval policy fits this change, so nobody could approve it. Add one to the settings.',
      vi: 'Không có chính sách phê duyệt nào phù hợp nên không ai phê duyệt được. Hãy thêm trong phần thiết lập.',
      zh: '没有适用于该变更的审批策略，因而无人可批准。请在设置中添加。',
    },
  },
  'change.board-unknown': {
    status: 422,
    text: {
      en: 'The approval policy names {board}, which does not exist. Correct policies or boards in the settings.',
      vi: 'Chính sách phê duyệt nêu {board} nhưng không tồn tại. Hãy sửa chính sách hoặc hội đồng trong phần thiết lập.',
      zh: '审批策略指定的 {board} 不存在。请在设置中更正策略或委员会。',
    },
  },
  'change.service-without-owner': {
    status: 422,
    text: {
      en: 'The owner of the service has to approve, and it has none. Name the service and its owner.',
      vi: 'Chủ dịch vụ phải phê duyệt nhưng dịch vụ chưa có chủ. Hãy nêu dịch vụ và người phụ trách.',
      zh: '须由服务负责人批准，但该服务没有负责人。请指定服务及其负责人。',
    },
  },
  'change.risk-unanswered': {
    status: 422,
    text: {
      en: 'Answer each question on risk first.',
      vi: 'Hãy trả lời mọi câu hỏi về rủi ro trước.',
      zh: '请先回答每个风险问题。',
    },
  },
  'change.major-unanswered': {
    status: 422,
    text: {
      en: 'Say for each criterion whether it could have a major impact.',
      vi: 'Hãy trả lời từng tiêu chí về ảnh hưởng lớn.',
      zh: '请逐项说明是否符合重大影响准则。',
    },
  },
  'change.blackout': {
    status: 422,
    text: {
      en: 'It lies in a time without changes: {windows}. Choose another time, or have somebody entitled override it with a reason.',
      vi: 'Thời gian này nằm trong kỳ cấm thay đổi: {windows}. Hãy chọn thời gian khác, hoặc để người có quyền cho phép kèm lý do.',
      zh: '该时间处于变更冻结期：{windows}。请另选时间，或由有权人员说明理由后放行。',
    },
  },
  'change.ends-before-start': {
    status: 422,
    text: {
      en: 'It ends before it begins. Give an end that is later.',
      vi: 'Thời điểm kết thúc trước thời điểm bắt đầu. Hãy nhập thời điểm kết thúc muộn hơn.',
      zh: '结束时间早于开始时间，请填写更晚的结束时间。',
    },
  },
  'change.not-entitled': {
    status: 422,
    text: {
      en: 'The policy does not ask you for this approval. It asks: {needed}. Boards that meet decide in their meeting.',
      vi: 'Chính sách không yêu cầu bạn phê duyệt. Cần: {needed}. Hội đồng có họp thì quyết định trong cuộc họp.',
      zh: '策略未要求您批准。所需批准：{needed}。召开会议的委员会在会议上决定。',
    },
  },
  'change.own-approval': {
    status: 422,
    text: {
      en: 'You asked for this change, wrote it down or implement it, and your policy separates that from approving. Somebody else has to decide.',
      vi: 'Bạn là người yêu cầu, ghi nhận hoặc thực hiện thay đổi này, chính sách không cho phép tự quyết định. Cần người khác.',
      zh: '您是该变更的请求人、登记人或实施人，方针要求职责分离，须由他人决定。',
    },
  },
  'change.approved-as-it-was': {
    status: 422,
    text: {
      en: 'This was approved as it stands. Leave it, and say in the note on the result what was done otherwise.',
      vi: 'Nội dung này đã được phê duyệt như hiện có. Hãy giữ nguyên và ghi phần làm khác vào ghi chú kết quả.',
      zh: '此内容已按现状批准。请保持不变，并在结果说明中写明实际不同之处。',
    },
  },
  'change.decided-already': {
    status: 422,
    text: {
      en: 'You have said what you think of this version. It counts once.',
      vi: 'Bạn đã quyết định về phiên bản này. Chỉ tính một lần.',
      zh: '您已对该版本表态，只计一次。',
    },
  },
  'change.other-version': {
    status: 422,
    text: {
      en: 'The board decided on another version of this change. It has to vote on the one that stands now.',
      vi: 'Hội đồng đã quyết định về phiên bản khác. Cần biểu quyết về phiên bản hiện tại.',
      zh: '委员会决定的是另一版本，须就当前版本重新表决。',
    },
  },
  'change.time-ahead': {
    status: 422,
    text: {
      en: 'This has not come yet. Give when it was.',
      vi: 'Thời điểm này chưa đến. Hãy ghi thời điểm đã xảy ra.',
      zh: '该时间尚未到来，请填写实际发生的时间。',
    },
  },
  'change.not-announced': {
    status: 422,
    text: {
      en: 'Whoever is affected has not been told. Record the notice first.',
      vi: 'Chưa thông báo cho các bên bị ảnh hưởng. Hãy ghi nhận thông báo trước.',
      zh: '尚未通知受影响各方，请先记录通知。',
    },
  },
  'change.announced-late': {
    status: 422,
    text: {
      en: 'The notice is younger than your plan asks. Wait, or reschedule the change.',
      vi: 'Thông báo muộn hơn kế hoạch. Hãy chờ, hoặc đổi lịch thay đổi.',
      zh: '通知提前量不足计划要求。请等待，或重新安排变更时间。',
    },
  },
  'change.implementer-approved': {
    status: 422,
    text: {
      en: 'Whoever implements it has approved it, and your policy separates the two. Name another implementer.',
      vi: 'Người thực hiện cũng là người đã phê duyệt, chính sách yêu cầu tách biệt. Hãy giao người khác thực hiện.',
      zh: '实施人也是批准人，方针要求两者分离。请指定其他实施人。',
    },
  },
  'change.not-reviewed': {
    status: 422,
    text: {
      en: 'Review it before you close it.',
      vi: 'Hãy xem xét trước khi đóng.',
      zh: '请先评审再关闭。',
    },
  },
  'change.no-follow-up': {
    status: 422,
    text: {
      en: 'It did not succeed: name what is done about it, or say why nothing is.',
      vi: 'Thay đổi không thành công: hãy nêu hành động tiếp theo, hoặc lý do không cần.',
      zh: '该变更未成功：请指定后续措施，或说明为何不采取措施。',
    },
  },
  'change.owed-afterwards': {
    status: 422,
    text: {
      en: 'This is still owed before the record is complete. Fill it in.',
      vi: 'Hồ sơ còn thiếu mục này. Hãy bổ sung.',
      zh: '记录尚缺此项，请补充。',
    },
  },
  'standard-change.too-risky': {
    status: 422,
    text: {
      en: 'Level {level} is too risky for a standard change: level {most} is the highest you allow. Handle such changes as normal ones.',
      vi: 'Mức {level} quá rủi ro cho thay đổi tiêu chuẩn: tối đa là mức {most}. Hãy xử lý như thay đổi thông thường.',
      zh: '风险级别 {level} 过高：标准变更最高允许 {most} 级。请按常规变更处理。',
    },
  },
  'change-meeting.board-unknown': {
    status: 422,
    text: {
      en: 'The board of this meeting does not exist any more. Set it up in the settings.',
      vi: 'Hội đồng của cuộc họp này không còn tồn tại. Hãy thiết lập lại.',
      zh: '该会议的委员会已不存在，请在设置中建立。',
    },
  },
  'change-meeting.not-a-member': {
    status: 422,
    text: {
      en: 'You are not a member of {board}. Members are named in the settings.',
      vi: 'Bạn không phải thành viên của {board}. Thành viên được nêu trong phần thiết lập.',
      zh: '您不是{board}的成员。成员在设置中指定。',
    },
  },
  'change-meeting.not-on-agenda': {
    status: 422,
    text: {
      en: 'This change is not on the agenda. Put it there first.',
      vi: 'Thay đổi này không có trong chương trình họp. Hãy đưa vào trước.',
      zh: '该变更不在议程中，请先列入议程。',
    },
  },
  'change-meeting.not-awaited': {
    status: 422,
    text: {
      en: '{change} does not wait for approval now, so there is nothing to vote on.',
      vi: '{change} hiện không chờ phê duyệt nên không có gì để biểu quyết.',
      zh: '{change} 目前不在等待批准，无需表决。',
    },
  },
  'change-meeting.abstention-unexplained': {
    status: 422,
    text: {
      en: 'Say why you abstain.',
      vi: 'Hãy nêu lý do không biểu quyết.',
      zh: '请说明弃权理由。',
    },
  },
  'change-meeting.items-open': {
    status: 422,
    text: {
      en: '{count} items have no result yet, or it is not on the change yet. Conclude them first.',
      vi: 'Còn {count} mục chưa có kết quả, hoặc kết quả chưa được ghi vào thay đổi. Hãy kết luận trước.',
      zh: '还有 {count} 项没有结果，或结果尚未写入变更。请先得出结论。',
    },
  },
  'change-meeting.item-twice': {
    status: 422,
    text: {
      en: 'This change is on the agenda twice. Leave it there once.',
      vi: 'Thay đổi này có hai lần trong chương trình họp. Chỉ để một.',
      zh: '该变更在议程中重复，请只保留一次。',
    },
  },
  'change-meeting.voted-on': {
    status: 422,
    text: {
      en: 'A change that was voted on stays on the agenda.',
      vi: 'Thay đổi đã được biểu quyết phải giữ trong chương trình họp.',
      zh: '已表决的变更须保留在议程中。',
    },
  },
  'items.twice': {
    status: 422,
    text: {
      en: '{value} stands twice. Each source and each type may stand once.',
      vi: '{value} xuất hiện hai lần. Mỗi nguồn và mỗi loại chỉ được có một lần.',
      zh: '{value} 出现了两次。每个来源和每个类型只能出现一次。',
    },
  },
  'items.source-unknown': {
    status: 422,
    text: {
      en: 'There is no source {source}. Known are: {known}. Sources are planned in the settings of configuration items.',
      vi: 'Không có nguồn {source}. Các nguồn hiện có: {known}. Nguồn được khai báo trong thiết lập hạng mục cấu hình.',
      zh: '没有来源 {source}。现有来源：{known}。来源在配置项设置中规划。',
    },
  },
  'items.json': {
    status: 422,
    text: {
      en: 'Line {line}: this is not the JSON expected: {problem}. A list of objects, or one object on each line, can be read.',
      vi: 'Dòng {line}: JSON không đúng dạng: {problem}. Đọc được danh sách đối tượng, hoặc mỗi dòng một đối tượng.',
      zh: '第 {line} 行：JSON 格式不符：{problem}。可读取对象列表，或每行一个对象。',
    },
  },
  'items.too-large': {
    status: 413,
    text: {
      en: 'The file is larger than {limit} (line {line}). Split it into several files, or give each object a line of its own.',
      vi: 'Tệp vượt quá {limit} (dòng {line}). Hãy chia thành nhiều tệp, hoặc để mỗi đối tượng trên một dòng.',
      zh: '文件超过 {limit}（第 {line} 行）。请拆分为多个文件，或让每个对象各占一行。',
    },
  },
  'items.subject-needed': {
    status: 422,
    text: {
      en: 'Say which configuration item this bill of software is of.',
      vi: 'Hãy cho biết danh mục phần mềm này thuộc hạng mục cấu hình nào.',
      zh: '请指明该软件物料清单属于哪个配置项。',
    },
  },
  'row.no-object': {
    status: 422,
    text: {
      en: 'this entry of the list is no object',
      vi: 'phần tử này của danh sách không phải là đối tượng',
      zh: '列表中的该条目不是对象',
    },
  },
  'row.list-long': {
    status: 422,
    text: {
      en: '{column} lists {found} others; at most {limit} fit',
      vi: '{column} liệt kê {found} mục; tối đa {limit}',
      zh: '{column} 列出 {found} 项，最多 {limit} 项',
    },
  },
  'row.item-twice': {
    status: 422,
    text: {
      en: 'line {line} is about the same item already',
      vi: 'dòng {line} đã nói về chính hạng mục này',
      zh: '第 {line} 行已涉及同一配置项',
    },
  },
  'row.unknown-service': {
    status: 422,
    text: {
      en: 'there is no single service {name}; give its number, its exact name or its key elsewhere',
      vi: 'không xác định được duy nhất một dịch vụ {name}; hãy ghi số, tên chính xác hoặc mã gốc',
      zh: '没有唯一的服务 {name}；请填写编号、准确名称或原编号',
    },
  },
  'row.unknown-person': {
    status: 422,
    text: {
      en: 'nobody in the directory has the mail address {name}',
      vi: 'không ai trong danh bạ có địa chỉ thư {name}',
      zh: '通讯录中无人使用邮箱 {name}',
    },
  },
  'row.unknown-team': {
    status: 422,
    text: {
      en: 'there is no single team {name}; give its exact name',
      vi: 'không xác định được duy nhất một nhóm {name}; hãy ghi đúng tên',
      zh: '没有唯一的小组 {name}；请填写准确名称',
    },
  },
  'row.relation-row-refused': {
    status: 422,
    text: {
      en: 'the item of this row did not come in, so its relation has no beginning',
      vi: 'hạng mục của dòng này không được nhập nên quan hệ không có điểm bắt đầu',
      zh: '该行的配置项未导入，关系没有起点',
    },
  },
  'row.relation-end-unknown': {
    status: 422,
    text: {
      en: 'no item has {by} {value}, neither in the file nor before',
      vi: 'không hạng mục nào có {by} {value}, cả trong tệp lẫn trước đó',
      zh: '文件中和已有数据中均没有 {by} 为 {value} 的配置项',
    },
  },
  'row.relation-end-several': {
    status: 422,
    text: {
      en: 'several items have {by} {value}; name one by its key or number',
      vi: 'nhiều hạng mục có {by} {value}; hãy chỉ rõ bằng mã gốc hoặc số',
      zh: '多个配置项的 {by} 为 {value}；请用原编号或编号指明',
    },
  },
  'row.relation-unknown': {
    status: 422,
    text: {
      en: 'there is no relation {relation}; there are {possible}',
      vi: 'không có quan hệ {relation}; các quan hệ: {possible}',
      zh: '没有关系 {relation}；可用关系：{possible}',
    },
  },
  'row.relation-to-itself': {
    status: 422,
    text: {
      en: 'an item cannot have the relation {relation} to itself',
      vi: 'hạng mục không thể có quan hệ {relation} với chính nó',
      zh: '配置项不能与自身建立关系 {relation}',
    },
  },
  'live.stream-needed': {
    status: 406,
    text: {
      en: 'This is a stream of events. Ask for it with Accept: text/event-stream.',
      vi: 'Đây là luồng sự kiện. Hãy gọi với Accept: text/event-stream.',
      zh: '这是事件流，请用 Accept: text/event-stream 请求。',
    },
  },
  'live.too-many': {
    status: 429,
    text: {
      en: 'You have {limit} live connections open already. Close one before you open another.',
      vi: 'Bạn đã mở {limit} kết nối trực tiếp. Hãy đóng bớt một kết nối trước khi mở thêm.',
      zh: '您已打开 {limit} 个实时连接，请先关闭一个再打开新的。',
    },
  },
  'live.full': {
    status: 503,
    text: {
      en: 'This server takes no more live connections at the moment. Pages still work; try again shortly.',
      vi: 'Máy chủ hiện không nhận thêm kết nối trực tiếp. Các trang vẫn dùng được; hãy thử lại sau ít phút.',
      zh: '服务器目前不再接受新的实时连接。页面仍可使用，请稍后重试。',
    },
  },
  'mention.may-not-read': {
    status: 422,
    text: {
      en: '{name} may not read this. Mention people who may.',
      vi: '{name} không được đọc nội dung này. Chỉ nhắc đến người được phép đọc.',
      zh: '{name} 无权阅读此内容，请只提及有权阅读的人。',
    },
  },
  'watcher.may-not-read': {
    status: 422,
    text: {
      en: '{name} may not read {number} and so cannot watch it.',
      vi: '{name} không được đọc {number} nên không thể theo dõi.',
      zh: '{name} 无权阅读 {number}，因此不能关注。',
    },
  },
  'watcher.too-many': {
    status: 422,
    text: {
      en: '{number} is watched by {limit} people already. Take somebody off first.',
      vi: '{number} đã có {limit} người theo dõi. Hãy bỏ bớt một người trước.',
      zh: '{number} 已有 {limit} 人关注，请先移除一人。',
    },
  },
  'survey.answered': {
    status: 409,
    text: {
      en: 'How satisfied somebody was with {number} is recorded already. One answer counts.',
      vi: 'Mức độ hài lòng về {number} đã được ghi nhận. Chỉ tính một câu trả lời.',
      zh: '{number} 的满意度已记录，仅计一次。',
    },
  },
  'survey.ended': {
    status: 410,
    text: {
      en: 'The time to rate {number} is over. Write a comment if there is something to say.',
      vi: 'Đã hết hạn đánh giá {number}. Nếu có ý kiến, hãy viết bình luận.',
      zh: '{number} 的评价期已结束。如有意见，请发表评论。',
    },
  },
  'survey.record-open': {
    status: 409,
    text: {
      en: '{number} is open again. It can be rated once it is closed.',
      vi: '{number} đã được mở lại. Có thể đánh giá sau khi hồ sơ đóng.',
      zh: '{number} 已重新打开，关闭后可评价。',
    },
  },
  'survey.unknown': {
    status: 404,
    text: {
      en: 'Nobody was asked to rate {number}. Write a comment if there is something to say.',
      vi: 'Không có khảo sát nào về {number}. Nếu có ý kiến, hãy viết bình luận.',
      zh: '没有关于 {number} 的满意度调查。如有意见，请发表评论。',
    },
  },
  'mail.account-exists': {
    status: 409,
    text: {
      en: 'There is a mail account with the address {address} already. Change that one, or give another address.',
      vi: 'Đã có tài khoản thư với địa chỉ {address}. Hãy sửa tài khoản đó, hoặc nhập địa chỉ khác.',
      zh: '已存在地址为 {address} 的邮件账户，请修改该账户或填写其他地址。',
    },
  },
  'mail.too-many-accounts': {
    status: 422,
    text: {
      en: 'There are {most} mail accounts, which is the most. Change one that is not in use.',
      vi: 'Đã có {most} tài khoản thư, là mức tối đa. Hãy sửa lại một tài khoản không còn dùng.',
      zh: '已有 {most} 个邮件账户，达到上限。请改用一个不再使用的账户。',
    },
  },
  'mail.password-needed': {
    status: 422,
    text: {
      en: 'The server, its security or the user name changed. Give the password again: what is kept is sent nowhere else.',
      vi: 'Máy chủ, mức bảo mật hoặc tên đăng nhập đã đổi. Hãy nhập lại mật khẩu: mật khẩu đã lưu không được gửi đến nơi khác.',
      zh: '服务器、加密方式或用户名已更改，请重新输入密码：已保存的密码不会发送到其他地方。',
    },
  },
  'mail.secret-needed': {
    status: 422,
    text: {
      en: 'The server, its security, the user name, the token address or the client changed. Give the secrets again: what is kept is sent nowhere else.',
      vi: 'Máy chủ, mức bảo mật, tên đăng nhập, địa chỉ lấy token hoặc mã ứng dụng đã đổi. Hãy nhập lại các khóa bí mật: khóa đã lưu không được gửi đến nơi khác.',
      zh: '服务器、加密方式、用户名、令牌地址或客户端已更改，请重新输入密钥：已保存的密钥不会发送到其他地方。',
    },
  },
  'mail.account-unknown': {
    status: 404,
    text: {
      en: 'There is no mail account {account} in use here. Name one by its address, such as desk@example.org.',
      vi: 'Không có tài khoản thư {account} đang dùng ở đây. Hãy ghi địa chỉ của tài khoản, ví dụ desk@example.org.',
      zh: '这里没有正在使用的邮件账户 {account}。请填写账户地址，例如 desk@example.org。',
    },
  },
  'mail.cannot-send': {
    status: 422,
    text: {
      en: 'No mail account sends at the moment. Give one a server for sending, and have it in use.',
      vi: 'Hiện không có tài khoản thư nào gửi thư. Hãy khai báo máy chủ gửi cho một tài khoản và đưa vào sử dụng.',
      zh: '目前没有可发送邮件的账户。请为某个账户设置发信服务器并启用。',
    },
  },
  'mail.not-waiting': {
    status: 409,
    text: {
      en: 'This mail is {state}. Only mails that failed, or of which it is unsure whether they were sent, are sent again or given up.',
      vi: 'Thư này đang ở trạng thái {state}. Chỉ gửi lại hoặc bỏ những thư gửi không được hay không chắc đã gửi.',
      zh: '该邮件处于 {state} 状态。只有发送失败或无法确定是否已发出的邮件才能重发或放弃。',
    },
  },
  'mail.address-suppressed': {
    status: 409,
    text: {
      en: 'Nothing is sent to {address}, as its server said that it takes no mail. Lift that first where it does again.',
      vi: 'Không gửi gì đến {address}, vì máy chủ của địa chỉ này báo không nhận thư. Nếu nay đã nhận lại, hãy bỏ chặn trước.',
      zh: '不会向 {address} 发信，因为其服务器表示拒收。如已恢复，请先解除屏蔽。',
    },
  },
  'mail.nothing-came': {
    status: 400,
    text: {
      en: 'No mail came on standard input. Hand over a whole message: touchstone mail receive < message.',
      vi: 'Không có thư nào ở đầu vào chuẩn. Hãy đưa vào trọn một thư: touchstone mail receive < message.',
      zh: '标准输入中没有邮件。请传入一封完整的邮件：touchstone mail receive < message。',
    },
  },
  'mail.not-in-quarantine': {
    status: 409,
    text: {
      en: 'This mail is not in quarantine any more: it is {state}. Read the list again.',
      vi: 'Thư này không còn trong khu cách ly: trạng thái hiện tại là {state}. Hãy tải lại danh sách.',
      zh: '该邮件已不在隔离区：当前状态为 {state}。请刷新列表。',
    },
  },
  'mail.unreadable': {
    status: 422,
    text: {
      en: 'This mail cannot be taken apart, so no record can be made of it. Look at the original, and write the record by hand.',
      vi: 'Không phân tích được thư này nên không thể tạo hồ sơ từ thư. Hãy xem bản gốc và ghi hồ sơ bằng tay.',
      zh: '无法解析该邮件，因此不能由它生成记录。请查看原件并手工登记。',
    },
  },
} as const satisfies Record<string, ErrorDefinition>;

export type ErrorCode = keyof typeof errorRegistry;

/** A problem of one field inside a larger refusal. */
export interface FieldProblem {
  readonly field: string;
  readonly code: ErrorCode;
  readonly params?: Readonly<Record<string, unknown>>;
}

/**
 * A refusal: what the program will not do, with a code of the registry.
 *
 * `problems` names the fields concerned; `current` carries what stands instead, so that nothing typed is lost.
 */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, unknown>>;
  readonly problems: readonly FieldProblem[];
  readonly current: unknown;

  constructor(
    code: ErrorCode,
    params: Readonly<Record<string, unknown>> = {},
    more: { problems?: readonly FieldProblem[]; current?: unknown } = {},
  ) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
    this.problems = more.problems ?? [];
    this.current = more.current;
  }

  /** HTTP status that the registry gives to the code. */
  get status(): number {
    return errorRegistry[this.code].status;
  }
}
