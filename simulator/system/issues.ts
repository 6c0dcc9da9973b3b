import { create, perform, type Step, type Story, story, who } from './story.ts';

/** Reviews of an issue: days before the end, by whom, and what came of it. */
type Reviews = readonly (readonly [days: number, by: string, text: string])[];

function issue(
  key: string,
  days: number,
  [by, owner]: readonly [string, string],
  values: Readonly<Record<string, unknown>>,
  reviews: Reviews,
): Story {
  const looked = reviews.map(([at, who, text]): Step => [at, who, perform('review', {}, text)]);
  return story('issue', `issue/${key}`, [days, by, create({ assignee: who(owner), ...values })], ...looked);
}

/**
 * Internal and external issues (4.1). On purpose: one that nobody looked at for more than half a year (AC-001). The
 * decision on climate change (AC-002) is made, reasoned and looked at again.
 */
export const issues: readonly Story[] = [
  issue(
    'climate',
    361,
    ['Oliver', 'Oliver'],
    {
      title: 'Climate change: heat, flooding and power supply at both sites',
      source: 'external',
      topic: 'climate-change',
      relevant: true,
      reason:
        'Relevant. Heat and flooding in the rainy season stopped the cooling of the server room twice, and customers ask for figures on energy in their tenders.',
      description:
        'Cooling and power of the server rooms, the way to work during floods, demands of customers.',
    },
    [
      [
        179,
        'Oliver',
        'Still relevant. The second cooling unit is in use; figures on energy are now measured.',
      ],
      [24, 'Thu', 'Still relevant. No failure of the cooling this season; the measure stays.'],
    ],
  ),
  issue(
    'two-customers',
    361,
    ['Oliver', 'Vân'],
    {
      title: 'Two customers make up half of the turnover',
      source: 'external',
      topic: 'customers',
      relevant: true,
      description: 'Losing one of them would cost more than the reserves of a year.',
    },
    [
      [178, 'Robert', 'Unchanged. Both agreements were extended by two years.'],
      [23, 'Robert', 'A third customer of similar size is in negotiation.'],
    ],
  ),
  issue(
    'few-specialists',
    360,
    ['Oliver', 'Thu'],
    {
      title: 'Few specialists for the business application',
      source: 'internal',
      topic: 'people',
      relevant: true,
      description:
        'Two people know the application well enough for changes. Holidays and illness are felt at once.',
    },
    [
      [
        180,
        'Thu',
        'A third person is being trained; articles of knowledge are written for the usual faults.',
      ],
      [21, 'Thu', 'Training is done. The issue stays until the third person has led a release.'],
    ],
  ),
  issue(
    'cloud',
    360,
    ['Thu', 'Thu'],
    {
      title: 'The server platform moves to a cloud provider step by step',
      source: 'internal',
      topic: 'technology',
      relevant: true,
      description: 'Skills, costs and dependence change while both platforms have to be run.',
    },
    [
      [176, 'Thu', 'Mailboxes are moved, files follow next year.'],
      [26, 'Thu', 'As planned. Costs of the double run are in the budget.'],
    ],
  ),
  issue(
    'personal-data',
    358,
    ['Oliver', 'Phương'],
    {
      title: 'Nghĩa vụ bảo vệ dữ liệu cá nhân ngày càng chặt chẽ',
      source: 'external',
      topic: 'law',
      relevant: true,
      description:
        'Hồ sơ đánh giá tác động, thời hạn thông báo vi phạm và lưu nhật ký truy cập ảnh hưởng trực tiếp đến cổng khách hàng.',
    },
    [
      [175, 'Linh', 'Đã cập nhật quy trình thông báo vi phạm; chưa có quy định mới.'],
      [22, 'Linh', 'Đã rà soát, không thay đổi.'],
    ],
  ),
  issue(
    'chinese-customers',
    357,
    ['Robert', 'Robert'],
    {
      title: '华语客户增多，服务台需要中文支持',
      source: 'external',
      topic: 'customers',
      relevant: true,
      description: '华语客户的报单比例逐季上升，目前只有一名坐席能用中文处理。',
    },
    [
      [172, 'Robert', '比例仍在上升，已提出增加一名中文坐席的申请。'],
      [20, 'Robert', '申请尚未决定，暂由应用团队协助。'],
    ],
  ),
  issue(
    'labour-market',
    356,
    ['Oliver', 'Hạnh'],
    {
      title: 'Thị trường lao động công nghệ thông tin cạnh tranh',
      source: 'external',
      topic: 'people',
      relevant: true,
      description:
        'Nhân sự có kinh nghiệm về bảo mật và nền tảng máy chủ khó tuyển, thời gian tuyển trên ba tháng.',
    },
    [[170, 'Hạnh', 'Vẫn còn phù hợp; đã bổ sung kế hoạch đào tạo nội bộ.']],
  ),
  // Never looked at again after spring: the exception of AC-001.
  issue(
    'one-line-provider',
    356,
    ['Robert', 'Robert'],
    {
      title: 'One provider for all lines between the sites',
      source: 'external',
      topic: 'suppliers',
      relevant: true,
      description: 'A failure or a dispute with the provider cuts both sites off from each other.',
    },
    [[262, 'Robert', 'A second provider for the line to Hà Nội is being looked for.']],
  ),
  story(
    'issue',
    'issue/office-move',
    [
      340,
      'Hạnh',
      create({
        title: 'The office in Hà Nội moves to another building',
        source: 'internal',
        topic: 'organisation',
        relevant: true,
        assignee: who('Hạnh'),
        description: 'Network, telephony and workplaces are set up anew while the desk keeps working.',
      }),
    ],
    [160, 'Hạnh', perform('review', {}, 'The move is planned for autumn; lines are ordered.')],
    [64, 'Hạnh', perform('retire', {}, 'The move is over, all services run in the new building.')],
  ),
];
