import type { ServiceKey } from './script.ts';

/** What happens to a mail after it came, one thing after another. Hours are those of work. */
export type MailEvent =
  | {
      readonly kind: 'take-on';
      readonly after: number;
      readonly by: string;
      readonly service: ServiceKey;
      readonly category: string;
      readonly urgency: 2 | 3;
    }
  /** The desk writes to whoever asked. */
  | { readonly kind: 'write'; readonly after: number; readonly text: string }
  /** They answer by mail. */
  | { readonly kind: 'answer'; readonly after: number; readonly text: string; readonly file?: true }
  /** Their mail program answers by itself. */
  | { readonly kind: 'away'; readonly after: number; readonly subject: string; readonly text: string }
  | { readonly kind: 'resolve'; readonly after: number; readonly text: string }
  | { readonly kind: 'close'; readonly after: number };

/** A conversation by mail that begins with somebody's. */
export interface MailStory {
  readonly key: string;
  /** Given name of who writes. */
  readonly from: string;
  /** Days before the end of the year. */
  readonly day: number;
  readonly hour: number;
  readonly subject: string;
  readonly text: string;
  readonly file?: true;
  readonly events: readonly MailEvent[];
}

const takeOn = (
  after: number,
  by: string,
  service: ServiceKey,
  category: string,
  urgency: 2 | 3 = 3,
): MailEvent => ({ kind: 'take-on', after, by, service, category, urgency });

/** Mails of the last weeks, each of which becomes an incident. */
export const mailStories: readonly MailStory[] = [
  {
    key: 'labels',
    from: 'Alice',
    day: 22,
    hour: 9,
    subject: 'Labels of the warehouse come out blank',
    text: 'Hello,\n\nsince this morning every second label is blank. The printer shows no fault.\n\nBest regards\nAlice Sample\nLogistics',
    file: true,
    events: [
      takeOn(0.3, 'Giang', 'printing', 'hardware', 2),
      { kind: 'write', after: 0.4, text: 'Does it also happen with the test label in the drawer?' },
      { kind: 'answer', after: 0.3, text: 'No, the test label is fine. Only ours come out blank.' },
      {
        kind: 'resolve',
        after: 0.8,
        text: 'The sensor was set to labels with a gap; yours have none. Set back and tried with twenty labels.',
      },
      { kind: 'answer', after: 3, text: 'Works, thank you. I have marked the roll.' },
      { kind: 'resolve', after: 0.2, text: 'Confirmed by mail: labels are printed in full.' },
      { kind: 'close', after: 20 },
    ],
  },
  {
    key: 'mang-cham',
    from: 'Hoa',
    day: 20,
    hour: 10,
    subject: 'Mạng ở phòng 4.12 rất chậm',
    text: 'Chào anh chị,\n\ntừ hôm qua mạng ở phòng 4.12 rất chậm, gọi video bị giật. Các phòng khác bình thường.\n\nTrân trọng,\nHoa Sample',
    events: [
      takeOn(0.4, 'Hao', 'network', 'network'),
      { kind: 'write', after: 0.5, text: 'Chị cho biết đang dùng mạng dây hay không dây ạ?' },
      { kind: 'answer', after: 0.6, text: 'Mạng không dây ạ, ngồi cạnh cửa sổ.' },
      { kind: 'resolve', after: 1.5, text: 'Đã cố định kênh của điểm truy cập phòng 4.12. Đo lại: ổn định.' },
      { kind: 'close', after: 22 },
    ],
  },
  {
    key: 'kuaiji',
    from: 'Fang',
    day: 19,
    hour: 14,
    subject: '会计报表打不开',
    text: '您好，\n\n会计报表从今天中午起打不开，提示“没有权限”。上周还可以。\n\n方 Sample',
    events: [
      takeOn(0.3, 'Martin', 'business', 'access', 2),
      { kind: 'resolve', after: 1.2, text: '部门更名时权限丢失，已恢复，请重新登录。' },
      { kind: 'close', after: 18 },
    ],
  },
  {
    key: 'away',
    from: 'Simon',
    day: 17,
    hour: 15,
    subject: 'Second screen flickers',
    text: 'My second screen flickers when the train passes. I am away from tomorrow on, no hurry.\n\n-- \nSimon Sample\nQuality',
    events: [
      {
        kind: 'away',
        after: 0.05,
        subject: 'Automatic reply: out of office',
        text: 'I am out of the office and read mail again on Monday. In urgent cases please call Quality.',
      },
      takeOn(0.6, 'Eric', 'workplace', 'hardware'),
      {
        kind: 'resolve',
        after: 2,
        text: 'The cable was loose in the wall. Fixed, with a holder against the shaking.',
      },
      { kind: 'close', after: 30 },
    ],
  },
  {
    key: 'rooms',
    from: 'Emma',
    day: 15,
    hour: 9,
    subject: 'Re: Room 3.08 booked twice',
    text: 'Good morning, room 3.08 was booked twice again today. Could somebody look at it before Thursday?\n\nEmma',
    events: [
      takeOn(0.2, 'Lien', 'mail', 'software'),
      {
        kind: 'resolve',
        after: 1,
        text: 'The room refuses conflicts again. What sets it back is looked into as a problem.',
      },
      {
        kind: 'answer',
        after: 6,
        text: 'Sorry, it happened again this afternoon: two bookings for tomorrow at 10:00.',
      },
      {
        kind: 'write',
        after: 0.4,
        text: 'You are right. The setting was overwritten once more; I watch it until Friday.',
      },
      {
        kind: 'resolve',
        after: 8,
        text: 'Two days without a double booking; the room is taken out of the template.',
      },
      { kind: 'close', after: 16 },
    ],
  },
  {
    key: 'phieu-luong',
    from: 'Tuấn',
    day: 13,
    hour: 11,
    subject: 'Phiếu lương tháng trước không mở được',
    text: 'Em không mở được phiếu lương tháng trước, tệp báo lỗi. Nhờ anh chị xem giúp.\n\nTuấn',
    events: [
      takeOn(0.5, 'Ngọc', 'staff', 'data'),
      { kind: 'resolve', after: 1.4, text: 'Tệp bị lỗi khi tạo, đã tạo lại. Mong anh thử mở lại.' },
      { kind: 'close', after: 20 },
    ],
  },
  {
    key: 'forms',
    from: 'Victor',
    day: 9,
    hour: 10,
    subject: 'Customs form cannot be saved',
    text: 'The customs form loses the table on page two when I save it. File attached.\n\nVictor',
    file: true,
    events: [
      takeOn(0.3, 'Cora', 'workplace', 'software'),
      {
        kind: 'write',
        after: 0.4,
        text: 'Please open it with the editor from the start menu, not from the mail. Is the table kept then?',
      },
      { kind: 'answer', after: 2, text: 'Yes, then it is kept.', file: true },
      {
        kind: 'resolve',
        after: 0.5,
        text: 'Opened from the mail, the form is read only. Save it first; this is in the instructions now.',
      },
      { kind: 'close', after: 18 },
    ],
  },
  {
    key: 'huiyi',
    from: 'Yan',
    day: 6,
    hour: 9,
    subject: '会议室 2.05 屏幕没有画面',
    text: '会议室 2.05 的屏幕没有画面，下午两点有客户会议，请尽快处理。\n\n燕 Sample',
    events: [
      takeOn(0.15, 'Ivy', 'telephony', 'hardware', 2),
      { kind: 'resolve', after: 0.8, text: '更换了损坏的连接线，已用笔记本电脑测试。' },
      { kind: 'answer', after: 1, text: '已经可以用了，谢谢！' },
      { kind: 'resolve', after: 0.2, text: '用户确认可用。' },
      { kind: 'close', after: 16 },
    ],
  },
  {
    key: 'drive',
    from: 'Grace',
    day: 2,
    hour: 10,
    subject: 'Drive S: shows last week’s files',
    text: 'Drive S: shows the files of last week. What I saved on Friday is missing.\n\nGrace',
    events: [
      takeOn(0.4, 'Khoa', 'files', 'data', 2),
      {
        kind: 'write',
        after: 0.5,
        text: 'Your computer shows its own copy. Are you connected from home at the moment?',
      },
      { kind: 'answer', after: 1, text: 'Yes, since Monday. In the office it was fine.' },
    ],
  },
  {
    key: 'ban-phim',
    from: 'Quân',
    day: 0,
    hour: 9,
    subject: 'Bàn phím gõ chữ bị lặp',
    text: 'Bàn phím máy em gõ một chữ ra hai, ba chữ. Em đã khởi động lại.\n\nQuân',
    events: [],
  },
];

/** Mails that become no incident by themselves, or of somebody whom nobody knows. */
export const strangers = {
  /** Taken on by the desk; mails to that address come back later. */
  partner: {
    address: 'partner@sample.example',
    name: 'Former Partner',
    subject: 'Delivery notes reach us without an order number',
    text: 'Dear desk,\n\nsince Monday your delivery notes reach us without an order number. Please check.\n\nFormer Partner Sample',
    question: 'Which of our companies do the notes come from? The header names it.',
    bounce: '550 5.1.1 The mailbox partner@sample.example is unknown here',
    note: 'Writing to that address has come back. Purchasing calls the partner and asks for the new one.',
    solved: 'Told by phone: the numbers are printed again since the template was put right.',
  },
  /** Nothing for a desk. */
  offer: {
    address: 'offers@sample.example',
    name: 'Sample Offers',
    subject: 'Toner at half the price, this week only',
    text: 'Dear colleagues,\n\nwe offer toner for all your printers at half the price.',
    discarded: 'Advertising from somebody who has no business with us.',
  },
  /** Waits for somebody to decide. */
  applicant: {
    address: 'applicant@sample.example',
    name: 'Applicant Sample',
    subject: 'Cannot upload my documents',
    text: 'Hello, your page for applications refuses my documents with “file too large”. They have 6 MB. What can I do?',
  },
  /** Written by a program. */
  newsletter: {
    address: 'news@sample.example',
    name: 'Sample Newsletter',
    subject: 'Release notes of the week',
    text: 'What is new in the programs that you follow.',
  },
} as const;
