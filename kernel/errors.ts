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
  'identity.last-administrator': {
    status: 409,
    text: {
      en: 'This is the last administrator who can sign in. Make somebody else administrator first.',
      vi: 'Đây là quản trị viên cuối cùng còn đăng nhập được. Hãy giao vai trò quản trị cho người khác trước.',
      zh: '这是最后一位可登录的管理员，请先指定其他管理员。',
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
      en: 'The records of this figure are of no service. Leave the service of the measure empty, or choose another figure.',
      vi: 'Hồ sơ của chỉ số này không thuộc dịch vụ nào. Hãy để trống dịch vụ của thước đo, hoặc chọn chỉ số khác.',
      zh: '该指标的记录不属于任何服务。请将测量指标的服务留空，或选择其他指标。',
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
