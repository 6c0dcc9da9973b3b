import type { Text } from '../kernel/text.ts';
import type { ProcessTexts } from './module.ts';

// What an item of the catalogue plans and a request keeps of it is called the same in both.

/** Names of the columns of forms, of approvals needed and of tasks planned. */
export const requestColumnTexts = {
  form: {
    id: { en: 'Short name', vi: 'Mã', zh: '代码' },
    kind: { en: 'Kind', vi: 'Loại', zh: '类型' },
    label: { en: 'Question', vi: 'Câu hỏi', zh: '问题' },
    label_vi: { en: 'Question in Vietnamese', vi: 'Câu hỏi tiếng Việt', zh: '问题（越南语）' },
    label_zh: { en: 'Question in Chinese', vi: 'Câu hỏi tiếng Trung', zh: '问题（中文）' },
    help: { en: 'Hint', vi: 'Gợi ý', zh: '提示' },
    required: { en: 'Must be answered', vi: 'Bắt buộc', zh: '必填' },
    choices: {
      en: 'Choices, one a line: short | English | Vietnamese | Chinese',
      vi: 'Lựa chọn, mỗi dòng một mục: mã | tiếng Anh | tiếng Việt | tiếng Trung',
      zh: '选项，每行一个：代码 | 英语 | 越南语 | 中文',
    },
    minimum: { en: 'At least', vi: 'Tối thiểu', zh: '最小' },
    maximum: { en: 'At most', vi: 'Tối đa', zh: '最大' },
    pattern: { en: 'Pattern', vi: 'Mẫu', zh: '格式' },
    shown_if: { en: 'Asked only if', vi: 'Chỉ hỏi nếu', zh: '仅当此问题' },
    shown_value: { en: 'is answered', vi: 'được trả lời là', zh: '回答为' },
  },
  approvals: {
    step: { en: 'Step', vi: 'Bước', zh: '步骤' },
    of: { en: 'Asked', vi: 'Người được hỏi', zh: '征询对象' },
    rule: { en: 'Enough is', vi: 'Điều kiện đủ', zh: '通过条件' },
    people: { en: 'People', vi: 'Những người', zh: '人员' },
    role: { en: 'Role', vi: 'Vai trò', zh: '角色' },
    quorum: { en: 'How many', vi: 'Số người', zh: '人数' },
  },
  tasks: {
    step: { en: 'Step', vi: 'Bước', zh: '步骤' },
    title: { en: 'Task', vi: 'Công việc', zh: '任务' },
    team: { en: 'Team', vi: 'Nhóm', zh: '团队' },
    instruction: { en: 'Instruction', vi: 'Hướng dẫn', zh: '操作说明' },
  },
} as const satisfies NonNullable<ProcessTexts['columns']>;

/** Names of their choices. */
export const requestChoiceTexts = {
  kind: {
    line: { en: 'One line', vi: 'Một dòng', zh: '单行文本' },
    paragraph: { en: 'Text', vi: 'Văn bản', zh: '多行文本' },
    choice: { en: 'One choice', vi: 'Chọn một', zh: '单选' },
    choices: { en: 'Several choices', vi: 'Chọn nhiều', zh: '多选' },
    number: { en: 'Number', vi: 'Số', zh: '数字' },
    date: { en: 'Date', vi: 'Ngày', zh: '日期' },
    boolean: { en: 'Yes or no', vi: 'Có hoặc không', zh: '是或否' },
    person: { en: 'Person', vi: 'Người', zh: '人员' },
    email: { en: 'Email address', vi: 'Địa chỉ email', zh: '邮箱地址' },
  },
  of: {
    people: { en: 'People by name', vi: 'Người được nêu tên', zh: '指定人员' },
    role: { en: 'Holders of a role', vi: 'Người giữ vai trò', zh: '角色持有人' },
    manager: {
      en: 'The manager of whoever it is for',
      vi: 'Quản lý của người nhận',
      zh: '使用者的上级',
    },
  },
  rule: {
    one: { en: 'One of them', vi: 'Một người', zh: '其中一人' },
    all: { en: 'All of them', vi: 'Tất cả', zh: '全部' },
    quorum: { en: 'A number of them', vi: 'Một số người', zh: '指定人数' },
  },
  role: {
    administrator: { en: 'Administrator', vi: 'Quản trị viên', zh: '管理员' },
    'top-management': { en: 'Top management', vi: 'Lãnh đạo cao nhất', zh: '最高管理者' },
    'system-manager': { en: 'System manager', vi: 'Người quản lý hệ thống', zh: '体系管理员' },
    'process-owner': { en: 'Process owner', vi: 'Chủ quy trình', zh: '流程负责人' },
    agent: { en: 'Agent', vi: 'Nhân viên hỗ trợ', zh: '服务台人员' },
  },
} as const satisfies Record<string, Readonly<Record<string, Text>>>;
