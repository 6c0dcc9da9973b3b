import { headingOf, paragraphOf, tableOf } from '../../server/documents/templates/nodes.ts';
import { type Controlled, controlled } from './documents.ts';
import { dispose, fillIn, perform, type Story, story, type Writing, write } from './story.ts';

/** A form: what it is for, and what is to be filled in, each with a hint where the answer goes. */
interface Form extends Omit<Controlled, 'from' | 'kind'> {
  readonly purpose: string;
  readonly heads: readonly [string, string];
  readonly questions: readonly (readonly [question: string, hint: string])[];
  readonly closing: readonly [heading: string, sentence: string];
}

/** A form as a text: its blanks in square brackets, or the answers in their place. */
function textOf(
  { purpose, heads, questions, closing }: Form,
  answers: readonly string[] = [],
): Writing['from'] {
  const rows = questions.map(([question, hint], index) => [question, answers[index] ?? `[${hint}]`]);
  const [heading, sentence] = closing;
  return {
    words: [paragraphOf(purpose), tableOf(heads, rows, [2, 3]), headingOf(2, heading), paragraphOf(sentence)],
  };
}

const handover: Form = {
  key: 'document/form-handover',
  title: 'Handover between shifts of the service desk',
  owner: 'Linh',
  author: 'Linh',
  reviewer: 'An',
  approver: 'Vân',
  begun: 342,
  readers: ['An', 'Bình', 'Cora', 'Dũng'],
  summary: 'First version.',
  purpose: 'Filled in by whoever hands over, before leaving. It takes ten minutes.',
  heads: ['What', 'As it stands'],
  questions: [
    ['Shift that ends', 'day, early or late'],
    ['Handed over to', 'name'],
    ['Open incidents of priority 1 and 2', 'numbers and what comes next, or none'],
    ['Announced work tonight', 'what, when, who answers for it'],
    ['Users who wait for a call', 'names and until when'],
    ['Keys, phones, spare notebooks', 'complete, or what is missing'],
  ],
  closing: [
    'Afterwards',
    'Whoever takes over reads it and asks at once. It is kept as evidence of the handover.',
  ],
};

const serverRoom: Form = {
  key: 'document/form-server-room',
  title: 'Kiểm tra phòng máy chủ hằng tháng',
  language: 'vi',
  owner: 'Thu',
  author: 'Khoa',
  reviewer: 'Thu',
  approver: 'Vân',
  begun: 222,
  readers: ['Khoa', 'Lien'],
  summary: 'Phiên bản đầu tiên.',
  purpose: 'Kỹ sư nền tảng điền trong tuần đầu mỗi tháng, ngay tại phòng máy chủ.',
  heads: ['Hạng mục', 'Kết quả'],
  questions: [
    ['Ngày kiểm tra', 'ngày tháng năm'],
    ['Nhiệt độ và độ ẩm', 'độ C và phần trăm'],
    ['Bộ lưu điện: thời gian chạy khi mất điện', 'số phút'],
    ['Máy phát điện chạy thử', 'đạt hoặc không đạt, lý do'],
    ['Bình chữa cháy và đầu báo khói', 'hạn kiểm định, tình trạng'],
    ['Người ra vào ngoài danh sách', 'họ tên và lý do, hoặc không có'],
  ],
  closing: ['Khi có bất thường', 'Ghi nhận sự cố ngay và ghi số sự cố vào ô kết quả.'],
};

const supplierVisit: Form = {
  key: 'document/form-supplier-visit',
  title: '供应商现场作业记录',
  language: 'zh',
  owner: 'Thu',
  author: 'Hao',
  reviewer: 'Thu',
  approver: 'Vân',
  begun: 204,
  readers: ['Hao', 'Ivy', 'Khoa'],
  summary: '首个版本。',
  purpose: '供应商人员到现场作业时，由陪同人员填写。',
  heads: ['事项', '内容'],
  questions: [
    ['日期与时间', '年月日，起止时间'],
    ['供应商与到场人员', '公司名称与姓名'],
    ['作业内容', '设备与所做工作'],
    ['关联的变更或事件', '编号，没有则写“无”'],
    ['作业后检查', '检查项目与结果'],
  ],
  closing: ['作业结束后', '收回门禁卡，并在离场前确认服务正常。'],
};

/** A copy, begun so many days before the end of the year by somebody who completes it on the day unless said otherwise. */
interface Copy {
  readonly form: Form;
  readonly key: string;
  readonly title: string;
  readonly by: string;
  readonly begun: number;
  readonly answers: readonly string[];
}

function begun({ form, title, by, begun, answers }: Copy, completed: boolean): Story['steps'] {
  const { language = 'en' } = form;
  return [
    [begun, by, fillIn(form.key, title)],
    [begun, by, write({ from: textOf(form, answers), language, adds: [] })],
    ...(completed ? ([[begun, by, perform('complete')]] as const) : []),
  ];
}

function copy(one: Copy, ...after: Story['steps']): Story {
  return story('filled-form', `filled-form/${one.key}`, ...begun(one, true), ...after);
}

const firstHandover: Copy = {
  form: handover,
  key: 'handover-first',
  title: 'Handover of the late shift, first try of the form',
  by: 'Bình',
  begun: 310,
  answers: ['Late', 'An', 'None', 'None', 'Nobody', 'Complete'],
};

/** Those whose time is over: one disposed of, one still there. */
const pastTerm: readonly Story[] = [
  copy(firstHandover, [118, 'Oliver', dispose('Half a year is over; Linh agreed as owner of the form.')]),
  copy({
    form: handover,
    key: 'handover-storm',
    title: 'Handover of the night of the storm',
    by: 'Cora',
    begun: 236,
    answers: [
      'Late, until 22:30 because of the storm',
      'Dũng',
      'The branch in Cần Thơ was without network; the provider mends it at daybreak.',
      'None: the work on the mail servers was put off.',
      'The shop manager in Cần Thơ, by 07:30',
      'Two spare notebooks lent to the branch',
    ],
  }),
];

const kept: readonly Story[] = [
  copy({
    form: handover,
    key: 'handover-monday',
    title: 'Handover of the early shift after the long weekend',
    by: 'An',
    begun: 61,
    answers: [
      'Early',
      'Bình',
      'None',
      'Backup of the file servers from 20:00, Lien answers for it.',
      'Three users of the warehouse, until 16:00',
      'Complete',
    ],
  }),
  copy({
    form: serverRoom,
    key: 'server-room-first',
    title: 'Kiểm tra phòng máy chủ, lần đầu theo biểu mẫu',
    by: 'Khoa',
    begun: 171,
    answers: ['Tuần đầu của tháng', '22 °C, 48 %', '34 phút', 'Đạt', 'Còn hạn, tốt', 'Không có'],
  }),
  copy({
    form: serverRoom,
    key: 'server-room-last',
    title: 'Kiểm tra phòng máy chủ, đợt gần nhất',
    by: 'Lien',
    begun: 33,
    answers: [
      'Tuần đầu của tháng',
      '26 °C, 55 %: cao hơn ngưỡng 25 °C',
      '31 phút',
      'Không đạt: khởi động chậm, đã báo bảo trì',
      'Còn hạn, tốt',
      'Không có',
    ],
  }),
  copy({
    form: supplierVisit,
    key: 'visit-switch',
    title: '更换三楼接入交换机',
    by: 'Hao',
    begun: 96,
    answers: [
      '上午九时至十一时半',
      '南方网络公司，黎工与阮工',
      '更换三楼接入交换机一台，旧机带走报废',
      '无',
      '三楼各工位网络与电话正常，抽查六处',
    ],
  }),
  copy(
    {
      form: supplierVisit,
      key: 'visit-twice',
      title: '机房空调保养（重复填写）',
      by: 'Ivy',
      begun: 54,
      answers: [
        '下午二时至四时',
        '冷源设备公司，陈工',
        '清洗滤网，检查冷媒压力',
        '无',
        '机房温度稳定在 22 °C',
      ],
    },
    [
      52,
      'Oliver',
      perform(
        'void',
        {},
        'The same visit was recorded twice; the other copy was filled in by the supplier’s escort.',
      ),
    ],
  ),
];

/** Begun and forgotten: it is owed. */
const forgotten = story(
  'filled-form',
  'filled-form/handover-forgotten',
  ...begun(
    {
      form: handover,
      key: 'handover-forgotten',
      title: 'Handover of the early shift',
      by: 'Dũng',
      begun: 25,
      answers: ['Early', 'Cora'],
    },
    false,
  ),
);

const forms: readonly Form[] = [handover, serverRoom, supplierVisit];

/** Forms of the sample in its three languages, and the copies that people filled in (7.5.3). */
export const filledForms: readonly Story[] = [
  ...forms.map((form) => controlled({ ...form, kind: 'form', from: textOf(form) })),
  ...pastTerm,
  ...kept,
  forgotten,
];
