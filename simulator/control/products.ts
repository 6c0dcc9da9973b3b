import type { Metric } from '../../processes/licence-metrics.ts';
import { create, day, type Given, perform, record, type Story, story, today, who } from '../system/story.ts';

/** What is bought for a product; days count back from the end of the year, negative ones lie ahead. */
interface Bought {
  readonly key: string;
  readonly quantity: number;
  readonly proof: string;
  readonly supplier: string;
  /** Of one unit, in Vietnamese đồng. */
  readonly cost: number;
  readonly cost_per: 'once' | 'year' | 'term';
  readonly from: number;
  readonly until?: number;
  readonly maintained_until?: number;
  readonly notice?: number;
  readonly rights?: Given;
}

/** A product that the sample licenses: names and publishers are made up, licences of open source are those of SPDX. */
export interface KnownProduct {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly metric: Metric;
  readonly description: string;
  /** As its inventory reports it, where that is not the title; `*` stands for any text. */
  readonly pattern?: string;
  readonly versions?: Given;
  readonly licence?: string;
  readonly succeeds?: string;
  readonly released?: number;
  readonly bought?: readonly Bought[];
}

const office = 'Sample Office Software';
const drawing = 'Sample Drawing Works';
const open = 'Open Source Projects';

/** What the sample licenses. */
export const knownProducts: readonly KnownProduct[] = [
  {
    key: 'office',
    title: 'Sample Office Suite',
    publisher: office,
    metric: 'user',
    description: 'Text, tables, slides and mail for everybody.',
    bought: [
      {
        key: 'office/2024',
        quantity: 95,
        proof: 'Contract OS-2024-118',
        supplier: 'Sample Licence Trading',
        cost: 3_100_000,
        cost_per: 'year',
        from: 700,
        until: -75,
        notice: -20,
      },
    ],
  },
  {
    key: 'pdf',
    title: 'Sample PDF Editor',
    publisher: office,
    metric: 'device',
    description: 'Chỉnh sửa và ký tài liệu PDF; mua theo thiết bị.',
    bought: [
      {
        key: 'pdf/2023',
        quantity: 18,
        proof: 'Hóa đơn 0004512',
        supplier: 'Sample Licence Trading',
        cost: 2_400_000,
        cost_per: 'once',
        from: 900,
      },
    ],
  },
  {
    key: 'diagrams',
    title: 'Sample Diagram Editor',
    publisher: drawing,
    metric: 'user',
    description: 'Drawings of processes and networks.',
    bought: [
      {
        key: 'diagrams/framework',
        quantity: 60,
        proof: 'Contract DW-7781, annex 2',
        supplier: drawing,
        cost: 4_900_000,
        cost_per: 'year',
        from: 400,
        until: -38,
        maintained_until: -38,
        notice: 10,
      },
    ],
  },
  {
    key: 'drawing-2022',
    title: 'Sample Drawing 2022',
    publisher: drawing,
    metric: 'device',
    description: 'Plans of buildings and racks; earlier version.',
    versions: { version_from: '22', version_before: '23' },
    pattern: 'Sample Drawing',
    released: 1_600,
    bought: [
      {
        key: 'drawing-2022/invoice',
        quantity: 6,
        proof: 'Invoice 2022-3310',
        supplier: drawing,
        cost: 21_000_000,
        cost_per: 'once',
        from: 1_500,
        maintained_until: 300,
        rights: { upgrade_right: 'with-maintenance' },
      },
    ],
  },
  {
    key: 'drawing-2025',
    title: 'Sample Drawing 2025',
    publisher: drawing,
    metric: 'device',
    description: 'Plans of buildings and racks.',
    versions: { version_from: '25', version_before: '26' },
    pattern: 'Sample Drawing',
    succeeds: 'drawing-2022',
    released: 420,
    bought: [
      {
        key: 'drawing-2025/invoice',
        quantity: 10,
        proof: 'Invoice 2025-0871',
        supplier: drawing,
        cost: 26_000_000,
        cost_per: 'once',
        from: 350,
        maintained_until: -120,
        rights: { upgrade_right: 'with-maintenance', downgrade_right: true },
      },
    ],
  },
  {
    key: 'database',
    title: 'Sample Database Enterprise',
    publisher: 'Sample Data Systems',
    metric: 'core',
    description: 'Database of purchased applications, counted by cores of the machine.',
    bought: [
      {
        key: 'database/cores',
        quantity: 96,
        proof: 'Contract SDS-55/2023',
        supplier: 'Sample Data Systems',
        cost: 48_000_000,
        cost_per: 'once',
        from: 820,
        maintained_until: -55,
        notice: -25,
      },
    ],
  },
  {
    key: 'business-client',
    title: 'Sample Business Client',
    publisher: 'Sample Business Software',
    metric: 'concurrent',
    description: 'Access to the business application, counted by how many work at once.',
    bought: [
      {
        key: 'business-client/contract',
        quantity: 45,
        proof: 'Contract BS-2021-04',
        supplier: 'Sample Business Software',
        cost: 13_500_000,
        cost_per: 'year',
        from: 1_700,
        until: -160,
        notice: -70,
      },
    ],
  },
  {
    key: 'meetings',
    title: 'Sample Meeting Host',
    publisher: 'Sample Cloud',
    metric: 'subscription',
    description: '主持视频会议的订阅，按人分配。',
    bought: [
      {
        key: 'meetings/term',
        quantity: 5,
        proof: '订单 C-20931',
        supplier: 'Sample Cloud',
        cost: 3_900_000,
        cost_per: 'term',
        from: 270,
        until: -95,
        notice: -65,
      },
    ],
  },
  {
    key: 'protection',
    title: 'Sample Workplace Protection',
    publisher: 'Sample Security',
    metric: 'device',
    description: 'Finds harmful programs on workplace computers.',
    bought: [
      {
        key: 'protection/devices',
        quantity: 110,
        proof: 'Certificate SP-99120',
        supplier: 'Sample Security',
        cost: 380_000,
        cost_per: 'year',
        from: 500,
        until: -20,
        notice: 5,
      },
    ],
  },
  {
    key: 'vector',
    title: 'Open Vector Editor',
    publisher: open,
    metric: 'open-source',
    description: 'Vẽ đồ họa véc-tơ; cài theo yêu cầu.',
    licence: 'GPL-3.0-or-later',
  },
  {
    key: 'broker',
    title: 'Open Message Broker',
    publisher: open,
    metric: 'open-source',
    description: 'Carries the messages of the interface hub.',
    licence: 'Apache-2.0',
  },
  {
    key: 'forms',
    title: 'Open Form Server',
    publisher: open,
    metric: 'open-source',
    description:
      'Part of the customer portal, changed by us: whoever uses it over the network may ask for its source.',
    licence: 'AGPL-3.0-only',
  },
  {
    key: 'archiver',
    title: 'Open Archiver',
    publisher: open,
    metric: 'open-source',
    description: 'Packs and unpacks files.',
    licence: 'LGPL-2.1-or-later AND BSD-3-Clause',
  },
];

/** Days before the end of the year on which the register of software was begun. */
const begun = 340;

function productStory({
  key,
  bought: _bought,
  pattern,
  versions = {},
  licence,
  succeeds,
  released,
  ...told
}: KnownProduct): Story {
  const identifier = { kind: 'name', pattern: pattern ?? told.title, publisher: told.publisher, ...versions };
  return story('software-product', `product/${key}`, [
    // What takes the place of another is written down after it.
    begun - (succeeds === undefined ? 0 : 2),
    'Eric',
    create({
      ...told,
      identifiers: [identifier],
      assignee: who('Eric'),
      ...(licence === undefined ? {} : { licence_expression: licence }),
      ...(succeeds === undefined ? {} : { succeeds: record(`product/${succeeds}`) }),
      ...(released === undefined ? {} : { released_on: day(released) }),
    }),
  ]);
}

function entitlementStory({ key: product, title, metric }: KnownProduct, bought: Bought): Story {
  const {
    key,
    quantity,
    proof,
    supplier,
    cost,
    cost_per,
    from,
    until,
    maintained_until,
    notice,
    rights = {},
  } = bought;
  const dated = {
    valid_from: from,
    valid_until: until,
    maintenance_until: maintained_until,
    notice_date: notice,
  };
  const days = Object.entries(dated).flatMap(([name, days]) =>
    days === undefined ? [] : [[name, day(days)] as const],
  );
  const written = Math.min(begun - 5, Math.max(from, 1));
  return story(
    'entitlement',
    `entitlement/${key}`,
    [
      written,
      'Linh',
      create({
        title: `${title}, ${quantity}`,
        product: record(`product/${product}`),
        quantity,
        metric,
        proof_kind: /^(Contract|Certificate)/.test(proof)
          ? proof.startsWith('Con')
            ? 'contract'
            : 'certificate'
          : 'invoice',
        proof,
        supplier,
        cost: String(cost * quantity),
        cost_per,
        currency: 'VND',
        assignee: who('Linh'),
        ...rights,
        ...Object.fromEntries(days),
      }),
    ],
    [written, 'Linh', perform('activate')],
  );
}

/** How many worked in the business application at once: day and peak. */
const peaks = [
  [72, 39],
  [41, 41],
  [13, 43],
] as const;

const peakStory = (): Story =>
  story(
    'software-product',
    'product/business-client',
    ...peaks.map(
      ([days, peak]) =>
        [
          days,
          'Martin',
          perform('measure-peak', { measured_on: today, peak, peak_source: 'Licence server' }),
        ] as const,
    ),
  );

/** Products, what is bought for them, and a renewal on which somebody has decided. */
export const productStories: readonly Story[] = [
  ...knownProducts.map(productStory),
  peakStory(),
  ...knownProducts.flatMap((product) => (product.bought ?? []).map((one) => entitlementStory(product, one))),
  story('entitlement', 'entitlement/protection/devices', [
    33,
    'Linh',
    perform('decide-renewal', { renewal_decision: 'renew' }, 'Đã có ngân sách; giá giữ nguyên.'),
  ]),
];
