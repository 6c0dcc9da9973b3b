import type { Question } from '../../processes/request-form.ts';

type Names = readonly [en: string, vi: string, zh: string];

function question(
  id: string,
  kind: Question['kind'],
  [label, label_vi, label_zh]: Names,
  more: Partial<Question> = {},
): Question {
  return { id, kind, label, label_vi, label_zh, required: true, ...more };
}

const choices = (...lines: readonly (readonly [id: string, ...Names])[]): Pick<Question, 'choices'> => ({
  choices: lines.map((line) => line.join(' | ')).join('\n'),
});

const reason = question('reason', 'paragraph', ['What for', 'Mục đích sử dụng', '用途'], { maximum: 1_000 });
const optional = { required: false } as const;
const until = question('until', 'date', ['Until', 'Đến ngày', '截止日期'], {
  shown_if: 'limited',
  shown_value: 'true',
});
const limited = question('limited', 'boolean', [
  'For some time only',
  'Chỉ trong một thời gian',
  '仅限一段时间',
]);
const department = question('department', 'line', ['Department', 'Bộ phận', '部门'], { maximum: 60 });

/** What each item of the sample's catalogue asks: every kind of question is asked somewhere. */
export const itemForms = {
  computer: [
    question(
      'model',
      'choice',
      ['Model', 'Mẫu máy', '型号'],
      choices(
        ['light', 'Light notebook', 'Máy xách tay nhẹ', '轻薄笔记本'],
        ['power', 'Notebook for design and figures', 'Máy xách tay cấu hình cao', '高性能笔记本'],
        ['desktop', 'Desktop computer', 'Máy tính để bàn', '台式电脑'],
      ),
    ),
    question('replaces', 'boolean', ['Replaces an old one', 'Thay máy cũ', '更换旧机']),
    question('old_computer', 'line', ['Which one', 'Máy nào', '旧机编号'], {
      pattern: 'PC-\\d{4}',
      help: 'PC-0123',
      shown_if: 'replaces',
      shown_value: 'true',
    }),
    question('extras', 'choices', ['Accessories', 'Phụ kiện', '配件'], {
      ...choices(
        ['screen', 'Screen', 'Màn hình', '显示器'],
        ['dock', 'Docking station', 'Đế cắm', '扩展坞'],
        ['bag', 'Bag', 'Túi đựng', '电脑包'],
      ),
      ...optional,
    }),
  ],
  software: [
    question('program', 'line', ['Program', 'Phần mềm', '软件'], { maximum: 80 }),
    question('computer', 'line', ['Computer', 'Máy tính', '电脑'], { pattern: 'PC-\\d{4}', help: 'PC-0123' }),
    reason,
  ],
  'application-access': [
    question(
      'area',
      'choice',
      ['Area', 'Phân hệ', '模块'],
      choices(
        ['purchasing', 'Purchasing', 'Mua hàng', '采购'],
        ['sales', 'Sales', 'Bán hàng', '销售'],
        ['stock', 'Stock', 'Kho', '库存'],
        ['finance', 'Finance', 'Tài chính', '财务'],
      ),
    ),
    question(
      'right',
      'choice',
      ['Right', 'Quyền', '权限'],
      choices(
        ['read', 'Read', 'Xem', '查看'],
        ['enter', 'Enter documents', 'Nhập chứng từ', '录入单据'],
        ['approve', 'Approve documents', 'Duyệt chứng từ', '审批单据'],
      ),
    ),
    limited,
    until,
    reason,
  ],
  'shared-folder': [
    question('folder', 'line', ['Folder', 'Thư mục', '文件夹'], { maximum: 120 }),
    question(
      'right',
      'choice',
      ['Right', 'Quyền', '权限'],
      choices(['read', 'Read', 'Đọc', '读取'], ['write', 'Write', 'Ghi', '写入']),
    ),
  ],
  joiner: [
    question('first_day', 'date', ['First day', 'Ngày đầu tiên', '入职日期']),
    department,
    question('like', 'person', ['Works like', 'Công việc như', '岗位参照'], optional),
    question('remote', 'boolean', ['Works from home too', 'Có làm việc tại nhà', '需远程办公']),
  ],
  leaver: [
    question('leaves', 'person', ['Who leaves', 'Ai nghỉ việc', '离职人员']),
    question('last_day', 'date', ['Last day', 'Ngày cuối', '最后工作日']),
    question('forward_to', 'email', ['Mail goes to', 'Thư chuyển đến', '邮件转至'], optional),
  ],
  'shared-mailbox': [
    question('address', 'email', ['Address', 'Địa chỉ', '地址']),
    question('members', 'number', ['How many people', 'Số người', '人数'], { minimum: 2, maximum: 200 }),
    department,
  ],
  firewall: [
    question('source', 'line', ['From', 'Từ', '来源'], { maximum: 120 }),
    question('target', 'line', ['To', 'Đến', '目标'], { maximum: 120 }),
    question('port', 'number', ['Port', 'Cổng', '端口'], { minimum: 1, maximum: 65_535 }),
    limited,
    until,
    reason,
  ],
  phone: [
    question(
      'device',
      'choice',
      ['Device', 'Thiết bị', '设备'],
      choices(
        ['number', 'Number only', 'Chỉ số máy', '仅号码'],
        ['telephone', 'Desk telephone', 'Điện thoại bàn', '座机'],
        ['headset', 'Headset', 'Tai nghe', '耳机'],
      ),
    ),
    question('room', 'line', ['Room', 'Phòng', '房间'], { maximum: 20 }),
  ],
  report: [
    question('content', 'paragraph', ['What it shows', 'Nội dung', '内容'], { maximum: 2_000 }),
    question('needed_by', 'date', ['Needed by', 'Cần trước ngày', '需要日期'], optional),
  ],
} as const satisfies Readonly<Record<string, readonly Question[]>>;
