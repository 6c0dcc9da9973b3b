import type { Language } from '../../kernel/text.ts';
import {
  create,
  day,
  type Known,
  people,
  perform,
  record,
  type Step,
  type Story,
  story,
  type Writing,
  who,
  write,
} from './story.ts';

/** A document on its way from the first draft into force. */
export interface Controlled {
  readonly key: string;
  readonly from: Writing['from'];
  readonly title: string;
  readonly kind: string;
  /** The item of the list that it stands for; absent: none. */
  readonly item?: string;
  readonly language?: Language;
  readonly owner: string;
  readonly author: string;
  readonly reviewer: string;
  readonly approver: string;
  /** Days before the end of the year on which it is begun; it is published twelve days later. */
  readonly begun: number;
  /** Given names of those who are asked to read it; empty: it says nowhere who gets it. */
  readonly readers: readonly string[];
  readonly summary: string;
  readonly after?: readonly Step[];
}

const topManagement = 'Vân';

/** Written, submitted, reviewed, approved and published, each by whoever may; in force two weeks later. */
function issued(one: Controlled, begun: number, summary: string, adds: readonly string[] = []): Step[] {
  const language = one.language ?? 'en';
  const names = { reviewers: [who(one.reviewer)], approvers: [who(one.approver)] };
  return [
    [begun - 2, one.author, write({ from: one.from, language, adds })],
    [begun - 4, one.author, perform('submit', names)],
    [begun - 7, one.reviewer, perform('review')],
    [begun - 10, one.approver, perform('approve')],
    [
      begun - 12,
      'Oliver',
      perform('publish', { effective_date: day(begun - 26), material: true, change_summary: summary }),
    ],
  ];
}

/** The life of a document until its first version is in force. */
export function controlled(one: Controlled): Story {
  const { title, kind, item, language = 'en' } = one;
  const values = {
    title,
    kind,
    ...(item === undefined ? {} : { item }),
    language,
    assignee: who(one.owner),
    ...(one.readers.length === 0 ? {} : { distribution_people: people(...one.readers) }),
  };
  // Who it goes to is for those who tend documents to say, so the system manager begins each.
  const begin: Step = [one.begun, 'Oliver', create(values)];
  return story('document', one.key, begin, ...issued(one, one.begun, one.summary), ...(one.after ?? []));
}

/** The staff, all of whom are asked to read the policy. */
const staff = [
  ...['Hạnh', 'Oliver', 'Linh', 'Nora', 'Vân', 'Peter', 'Thu', 'Robert', 'Yến'],
  ...['An', 'Bình', 'Cora', 'Dũng', 'Eric', 'Giang', 'Hao', 'Ivy', 'Khoa', 'Lien', 'Martin', 'Ngọc'],
  ...['Phương', 'Quentin'],
];

const first = 'First version.';

const policy: Controlled = {
  key: 'document/policy',
  from: { item: 'DI-02' },
  title: 'Service management policy',
  kind: 'policy',
  item: 'DI-02',
  owner: 'Oliver',
  author: 'Linh',
  reviewer: 'Oliver',
  approver: topManagement,
  begun: 318,
  readers: staff,
  summary: first,
};

/** The climate and the suppliers came into the policy with its second version. */
const renewed: readonly Step[] = [
  [74, 'Linh', perform('revise', {}, 'Decision of the second management review: suppliers and climate.')],
  ...issued(policy, 74, 'Says what is expected of suppliers, and that heat and floods count as risks.', [
    'Suppliers that take part in delivering our services work by the same processes, and we check that they do.',
    'Heat, floods and failing power count among the risks to our services, and are assessed like any other.',
  ]),
];

/** What the list of documented information asks for first. On purpose: nobody is named to read the risk method. */
const listed: readonly Controlled[] = [
  {
    key: 'document/scope',
    from: { item: 'DI-01' },
    title: 'Scope of the service management system',
    kind: 'guideline',
    item: 'DI-01',
    owner: 'Oliver',
    author: 'Linh',
    reviewer: 'Thu',
    approver: topManagement,
    begun: 314,
    readers: ['Linh', 'Thu', 'Robert'],
    summary: first,
  },
  {
    key: 'document/objectives',
    from: { item: 'DI-03' },
    title: 'Service management objectives',
    kind: 'plan',
    item: 'DI-03',
    owner: 'Oliver',
    author: 'Robert',
    reviewer: 'Linh',
    approver: topManagement,
    begun: 304,
    readers: ['Linh', 'Thu', 'Robert'],
    summary: first,
  },
  {
    key: 'document/risk-method',
    from: { item: 'DI-05' },
    title: 'How risks and opportunities are determined',
    kind: 'procedure',
    item: 'DI-05',
    owner: 'Thu',
    author: 'Thu',
    reviewer: 'Linh',
    approver: topManagement,
    begun: 298,
    readers: [],
    summary: first,
  },
  {
    key: 'document/plan',
    from: { item: 'DI-07' },
    title: 'Service management plan',
    kind: 'plan',
    item: 'DI-07',
    owner: 'Oliver',
    author: 'Linh',
    reviewer: 'Thu',
    approver: topManagement,
    begun: 292,
    readers: ['Linh', 'Thu', 'Robert'],
    summary: first,
  },
  {
    key: 'document/change-policy',
    from: { item: 'DI-08' },
    title: 'Change management policy',
    kind: 'policy',
    item: 'DI-08',
    owner: 'Linh',
    author: 'Linh',
    reviewer: 'Khoa',
    approver: topManagement,
    begun: 281,
    readers: ['Khoa', 'Lien', 'Martin', 'Ngọc', 'Hao'],
    summary: first,
  },
  {
    key: 'document/security-policy',
    from: { item: 'DI-09' },
    title: 'Information security policy',
    kind: 'policy',
    item: 'DI-09',
    owner: 'Thu',
    author: 'Phương',
    reviewer: 'Thu',
    approver: topManagement,
    begun: 270,
    readers: ['Phương', 'Quentin', 'Khoa', 'Lien', 'An'],
    summary: first,
  },
  {
    key: 'document/procedures',
    from: { item: 'DI-17' },
    title: 'Major incidents and service continuity: what to do',
    kind: 'procedure',
    item: 'DI-17',
    owner: 'Linh',
    author: 'An',
    reviewer: 'Linh',
    approver: topManagement,
    begun: 246,
    readers: ['An', 'Bình', 'Cora', 'Dũng'],
    summary: first,
  },
  {
    key: 'document/records',
    from: { item: 'DI-18' },
    title: 'Records that show conformity',
    kind: 'record-set',
    item: 'DI-18',
    owner: 'Oliver',
    author: 'Oliver',
    reviewer: 'Nora',
    approver: topManagement,
    begun: 240,
    readers: ['Nora', 'Yến'],
    summary: first,
  },
];

/** Processes described as they are carried out: the text follows from the definition. */
const generated: readonly Controlled[] = [
  {
    key: 'document/incidents',
    from: { process: 'incident' },
    title: 'Incident management',
    kind: 'process',
    item: 'DI-11',
    owner: 'Linh',
    author: 'Linh',
    reviewer: 'An',
    approver: topManagement,
    begun: 262,
    readers: ['An', 'Bình', 'Cora', 'Dũng', 'Eric', 'Giang'],
    summary: first,
  },
  {
    key: 'document/nonconformities',
    from: { process: 'nonconformity' },
    title: 'Sự không phù hợp và hành động khắc phục',
    kind: 'process',
    item: 'DI-11',
    language: 'vi',
    owner: 'Thu',
    author: 'Thu',
    reviewer: 'Yến',
    approver: 'Vân',
    begun: 232,
    readers: ['Thu', 'Yến', 'Oliver'],
    summary: 'Phiên bản đầu tiên.',
  },
];

/** What is still on its way, and what is no longer in force. */
const unfinished: readonly Story[] = [
  story(
    'document',
    'document/risks-chinese',
    [
      26,
      'Linh',
      create({ title: '风险管理', kind: 'process', item: 'DI-11', language: 'zh', assignee: who('Thu') }),
    ],
    [25, 'Linh', write({ from: { process: 'risk' }, language: 'zh', adds: [] })],
    [22, 'Linh', perform('submit', { reviewers: [who('Thu')], approvers: [who(topManagement)] })],
  ),
  story(
    'document',
    'document/requirements',
    [
      19,
      'Robert',
      create({
        title: 'Service requirements',
        kind: 'record-set',
        item: 'DI-12',
        language: 'en',
        assignee: who('Robert'),
      }),
    ],
    [18, 'Robert', write({ from: { item: 'DI-12' }, language: 'en', adds: [] })],
    [15, 'Robert', perform('submit', { reviewers: [who('Linh')], approvers: [who(topManagement)] })],
    [12, 'Linh', perform('review')],
  ),
  story(
    'document',
    'document/continuity',
    [
      9,
      'Hao',
      create({
        title: 'Service continuity plan',
        kind: 'plan',
        item: 'DI-10',
        language: 'en',
        assignee: who('Hao'),
      }),
    ],
    [8, 'Hao', write({ from: { item: 'DI-10' }, language: 'en', adds: [] })],
  ),
  controlled({
    key: 'document/catalogue',
    from: { item: 'DI-13' },
    title: 'Service catalogue on paper',
    kind: 'record-set',
    item: 'DI-13',
    owner: 'Robert',
    author: 'Robert',
    reviewer: 'Linh',
    approver: topManagement,
    begun: 286,
    readers: ['Linh', 'An'],
    summary: first,
    after: [[171, 'Oliver', perform('withdraw', {}, 'The catalogue in the program has taken its place.')]],
  }),
];

/** Those who have not yet said that they read the second version of the policy (AC-008). */
const owing = ['Khoa', 'Martin'];

/** What one person owes one version, asked on the day on which it was published. */
function acknowledgement(of: Controlled, version: number, person: string, asked: number): Story {
  const gives = version === 1 || !owing.includes(person);
  // Some read it at once, others towards the end of their two weeks.
  const taken = 1 + ((person.codePointAt(0) ?? 0) % 11);
  return story(
    'acknowledgement',
    `acknowledgement/${of.key}/${version}/${person}`,
    [
      asked - 1,
      'Oliver',
      create({
        title: `${of.title} (${version})`,
        person: who(person),
        document: record(of.key),
        version_number: version,
        content_hash: (known: Known) => known.value(of.key, 'published_hash'),
      }),
    ],
    ...(gives ? [[asked - 1 - taken, person, perform('give')] as Step] : []),
  );
}

const issues: readonly (readonly [Controlled, version: number, asked: number])[] = [
  [policy, 1, policy.begun - 12],
  [policy, 2, 74 - 12],
  ...[...listed, ...generated].map((one) => [one, 1, one.begun - 12] as const),
];

/** Controlled documents (7.5), and who has read them. */
export const documents: readonly Story[] = [
  controlled({ ...policy, after: renewed }),
  ...listed.map(controlled),
  ...generated.map(controlled),
  ...unfinished,
  ...issues.flatMap(([one, version, asked]) =>
    one.readers.map((person) => acknowledgement(one, version, person, asked)),
  ),
];
