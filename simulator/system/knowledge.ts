import type { ServiceKey } from '../texts/script.ts';
import { create, perform, type Step, type Story, service, story, who } from './story.ts';

interface Article {
  readonly key: string;
  readonly title: string;
  readonly body: string;
  readonly keywords: string;
  readonly topic: string;
  readonly service?: ServiceKey;
  readonly audience: string;
  readonly by: string;
  readonly owner: string;
  readonly written: number;
  readonly published: number | null;
  readonly after: readonly Step[];
}

const useful = perform('useful');

const articles: readonly Article[] = [
  {
    key: 'lost-phone',
    title: 'A new phone for the second factor',
    body: 'Check who is calling by the number of the badge. Remove the old phone in the identity service, send a code for one use, stay on the line until the new phone answers.',
    keywords: 'second factor, phone, sign in',
    topic: 'how-to',
    service: 'identity',
    audience: 'staff',
    by: 'Quentin',
    owner: 'Phương',
    written: 318,
    published: 312,
    after: [
      [300, 'An', useful],
      [244, 'Bình', useful],
      [151, 'Cora', useful],
      [60, 'An', useful],
      [26, 'Phương', perform('review', {}, 'Still right.')],
    ],
  },
  {
    key: 'vpn-home',
    title: 'Không kết nối được mạng riêng ảo từ nhà',
    body: 'Kiểm tra phiên bản ứng dụng, đồng hồ máy tính và mạng gia đình. Nếu báo lỗi chứng thư, cập nhật ứng dụng lên phiên bản mới nhất rồi đăng nhập lại.',
    keywords: 'vpn, làm việc từ xa',
    topic: 'troubleshooting',
    service: 'network',
    audience: 'everyone',
    by: 'Hao',
    owner: 'Hao',
    written: 305,
    published: 298,
    after: [
      [250, 'Mai', useful],
      [190, 'Lan', useful],
      [120, 'Minh', perform('flag', {}, 'Ảnh chụp màn hình của phiên bản cũ.')],
      [
        116,
        'Hao',
        perform(
          'revise',
          {
            body: 'Kiểm tra phiên bản ứng dụng, đồng hồ máy tính và mạng gia đình. Từ phiên bản 5, mở “Trợ giúp” và chọn “Cập nhật”. Sau đó đăng nhập lại.',
          },
          'Đã cập nhật theo phiên bản 5.',
        ),
      ],
      [115, 'Hao', perform('submit')],
      [114, 'Linh', perform('publish')],
      [42, 'Nga', useful],
    ],
  },
  {
    key: 'purchase-approval',
    title: '采购订单无法审批时的检查步骤',
    body: '先确认成本中心是否有效，再确认审批人是否休假。成本中心停用的，请财务改为新的成本中心后重新提交。',
    keywords: '采购, 审批, 成本中心',
    topic: 'troubleshooting',
    service: 'business',
    audience: 'everyone',
    by: 'Martin',
    owner: 'Martin',
    written: 281,
    published: 276,
    after: [
      [230, 'Wei', useful],
      [140, 'Jing', useful],
      [35, 'Xin', useful],
    ],
  },
  {
    key: 'month-end',
    title: 'Usual faults in month-end closing and what to do first',
    body: 'Locked period: ask finance before opening it again. Missing rates: run the import of the night once more. Differences in stock: compare the list of the warehouse with the ledger before anything is booked.',
    keywords: 'month-end, closing, ledger',
    topic: 'procedure',
    service: 'business',
    audience: 'staff',
    by: 'Ngọc',
    owner: 'Martin',
    written: 262,
    published: 240,
    after: [
      [211, 'Ngọc', useful],
      [180, 'Ngọc', useful],
      // Reported weeks ago and not corrected.
      [49, 'Ngọc', perform('flag', {}, 'The import of rates runs at another time since autumn.')],
    ],
  },
  {
    key: 'printing-move',
    title: 'Printing on the new platform',
    body: 'Choose the printer “Follow me”, hold the badge to any printer. Labels of the warehouse keep printers of their own.',
    keywords: 'printing, badge',
    topic: 'service-information',
    service: 'printing',
    audience: 'everyone',
    by: 'Giang',
    owner: 'Giang',
    written: 71,
    published: 66,
    after: [
      [58, 'Grace', useful],
      [31, 'Tessa', useful],
    ],
  },
  {
    key: 'major-words',
    title: 'Words for the first message of a major incident',
    body: 'Say what does not work, for whom, since when, when the next word comes. No causes before they are known.',
    keywords: 'major incident, message',
    topic: 'lesson-learned',
    audience: 'staff',
    by: 'Cora',
    owner: 'Linh',
    written: 196,
    published: 189,
    after: [[98, 'Dũng', useful]],
  },
  // A draft that nobody published.
  {
    key: 'radio-link',
    title: 'Switching to the radio link when the line fails',
    body: 'Draft. Steps for the network team, to be tried when the link is there.',
    keywords: 'line, radio link, Hà Nội',
    topic: 'procedure',
    service: 'network',
    audience: 'staff',
    by: 'Ivy',
    owner: 'Hao',
    written: 52,
    published: null,
    after: [],
  },
  {
    key: 'old-client',
    title: 'Setting up mail on the old server',
    body: 'Server, port and account as before the move.',
    keywords: 'mail, client',
    topic: 'how-to',
    service: 'mail',
    audience: 'everyone',
    by: 'Khoa',
    owner: 'Khoa',
    written: 330,
    published: 325,
    after: [[200, 'Linh', perform('retire', {}, 'All mailboxes are in the cloud.')]],
  },
];

/** Knowledge (7.6): written by agents, used, reported as wrong, put right, taken out of use. */
export const knowledgeArticles: readonly Story[] = articles.map((article) => {
  const { key, by, owner, written, published, after, service: of, ...values } = article;
  return story(
    'knowledge',
    `knowledge/${key}`,
    [
      written,
      by,
      create({ ...values, service: of === undefined ? null : service(of), assignee: who(owner) }),
    ],
    ...(published === null
      ? []
      : [[published + 1, by, perform('submit')] as const, [published, 'Linh', perform('publish')] as const]),
    ...after,
  );
});
