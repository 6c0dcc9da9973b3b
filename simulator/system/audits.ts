import { checklistFor } from '../../processes/audit/checklist.ts';
import { create, day, perform, record, type Step, type Story, story, who } from './story.ts';

/** One audit that the programme plans: area, importance, days before the end, why. */
type Entry = readonly [area: string, importance: 'high' | 'normal', days: number, why: string];

const important = 'Most incidents and complaints come from here';
const yearly = 'Changes caused the worst failures of the year before';
const risky = 'Highest risks of the register';
const turn = 'Once in the cycle';

const entries: readonly Entry[] = [
  ['8.6', 'high', 290, important],
  ['8.6', 'high', -70, important],
  ['8.6', 'high', -430, important],
  ['8.5', 'high', 213, yearly],
  ['8.5', 'high', -140, yearly],
  ['8.5', 'high', -490, yearly],
  ['8.7', 'high', 78, risky],
  ['8.7', 'high', -280, risky],
  ['8.7', 'high', -630, risky],
  ['6', 'normal', 152, turn],
  ['7.1-7.4', 'normal', 152, turn],
  ['8.2', 'normal', 95, turn],
  ['8.3', 'normal', 95, turn],
  ['4', 'normal', -40, turn],
  ['5', 'normal', -40, turn],
  ['9', 'normal', -40, turn],
  ['10', 'normal', -40, turn],
  ['7.5', 'normal', -200, turn],
  ['7.6', 'normal', -200, turn],
  ['8.1', 'normal', -330, turn],
  ['8.4', 'normal', -330, turn],
];

/** The programme of three years (9.2.2). On purpose: agreements were to be audited months ago (AC-115). */
const programme = story(
  'audit-programme',
  'programme',
  [
    357,
    'Nora',
    create({
      title: 'Audit programme of three years',
      assignee: who('Nora'),
      cycle_from: day(363),
      cycle_to: day(-731),
      objectives: 'Every clause in three years, what matters most every year.',
      considered: 'Importance of the processes, changes ahead, results of the years before.',
      entries: entries.map(([area, importance, days, why]) => ({
        area,
        importance,
        planned_on: day(days),
        why,
      })),
    }),
  ],
  [353, 'Vân', perform('approve')],
  [
    188,
    'Nora',
    perform('review', {}, 'The major finding on changes asks for an audit within a year: it is planned.'),
  ],
  [61, 'Nora', perform('review', {}, 'Agreements slipped because the team was ill; a new day is set.')],
);

interface Found {
  readonly key: string;
  readonly title: string;
  readonly grade: 'major' | 'minor' | 'opportunity';
  readonly requirement: string;
  readonly statement: string;
  readonly evidence: string;
  readonly by: string;
  readonly to: string;
  /** Key of the nonconformity or improvement that follows. */
  readonly follows?: string;
  readonly answered?: readonly [days: number, answer: string];
  readonly verified?: readonly [days: number, by: string, verification: string];
}

interface ToldAudit {
  readonly key: string;
  readonly title: string;
  readonly areas: readonly string[];
  readonly lead: string;
  readonly team: readonly string[];
  readonly responsible: string;
  readonly scope: string;
  /** Days before the end: start, end of the work on site, report, closure. */
  readonly days: readonly [started: number, ended: number, reported: number, closed: number | null];
  readonly sample: {
    readonly population: string;
    readonly keys: readonly string[];
    readonly size: number;
  };
  readonly summary: string;
  readonly found: readonly Found[];
}

/** Numbers of records from one on, as the program writes them. */
function numbers(prefix: string, first: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${String(first + index).padStart(7, '0')}`);
}

/** What has no record in the program, by its place in a list. */
function named(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${name} ${index + 1}`);
}

/** What an auditor writes down of requirements that are met, in turn. */
const seen: readonly (readonly [seen: string, evidence: string])[] = [
  ['Explained by the owner, procedure at hand.', 'Interview, procedure in the document library'],
  ['Seen in the records of the sample.', 'Sample of this audit'],
  ['Carried out as described while we watched.', 'Observation at work'],
  ['Register is up to date, owners are named.', 'Register, list of the day'],
];

/** The checklist as it was filled in: most of it seen and met, some not looked at, findings where they were found. */
function checklistOf({ areas, found }: ToldAudit) {
  return checklistFor(areas).map(({ requirement }, index) => {
    const here = found.find((one) => one.requirement === requirement);
    if (here !== undefined) {
      return { requirement, seen: here.statement, evidence: here.evidence, result: here.grade };
    }
    if (index % 6 === 5) return { requirement, result: 'not-seen' };
    const [what, evidence] = seen[index % seen.length] as readonly [string, string];
    return { requirement, seen: what, evidence, result: 'conforming' };
  });
}

function followUpOf({ found }: ToldAudit) {
  return found.flatMap(({ key, requirement, grade, follows }) =>
    grade === 'opportunity' || follows === undefined
      ? []
      : [{ requirement, finding: record(`finding/${key}`), nonconformity: record(follows) }],
  );
}

function auditStory(told: ToldAudit): Story {
  const { key, title, areas, lead, team, responsible, scope, days, sample, summary } = told;
  const [started, ended, reported, closed] = days;
  const { population, keys, size } = sample;
  const rows = [{ population, keys: keys.join('\n'), size, seed: `audit ${key}` }];
  const closing: readonly Step[] =
    closed === null ? [] : [[closed, lead, perform('close', { follow_up: followUpOf(told) })]];
  return story(
    'audit',
    `audit/${key}`,
    [
      started + 30,
      'Nora',
      create({
        title,
        assignee: who(lead),
        programme: record('programme'),
        areas,
        criteria: 'ISO/IEC 20000-1:2018, our own procedures',
        scope,
        responsible: who(responsible),
        team: team.map((person) => ({ person: who(person), independent: true })),
        planned_on: day(started),
        planned_to: day(ended),
        methods: ['interview', 'records', 'sampling'],
      }),
    ],
    [started, lead, perform('start')],
    [started, lead, perform('draw', { sample: rows })],
    [ended, lead, perform('record', { checklist: checklistOf(told), summary })],
    [ended, lead, perform('finish')],
    [reported, lead, perform('report')],
    ...closing,
  );
}

function findingStory(audit: ToldAudit, found: Found): Story {
  const { key, title, grade, requirement, statement, evidence, by, to, follows, answered, verified } = found;
  const [, ended] = audit.days;
  const field = grade === 'opportunity' ? 'improvement' : 'nonconformity';
  const steps: Step[] = [
    [
      ended - 1,
      by,
      create({
        title,
        audit: record(`audit/${audit.key}`),
        grade,
        requirement,
        statement,
        evidence,
        assignee: who(to),
      }),
    ],
  ];
  if (answered !== undefined) {
    const values = {
      agreed: true,
      answer: answered[1],
      ...(follows === undefined ? {} : { [field]: record(follows) }),
    };
    steps.push([answered[0], to, perform('answer', values)]);
  }
  if (verified !== undefined) {
    steps.push([verified[0], verified[1], perform('verify', { verification: verified[2] })]);
  }
  return story('finding', `finding/${key}`, ...steps);
}

const told: readonly ToldAudit[] = [
  {
    key: 'resolution',
    title: 'Incidents, requests and problems',
    areas: ['8.6'],
    lead: 'Nora',
    team: ['Nora', 'Yến'],
    responsible: 'Linh',
    scope: 'Service desk and second line in Hồ Chí Minh City',
    days: [290, 288, 285, 176],
    sample: { population: 'Incidents of the first weeks', keys: numbers('INC', 101, 60), size: 20 },
    summary: 'The desk works as described. Escalation depends on single people, trends are hardly looked at.',
    found: [
      {
        key: 'escalation',
        title: 'Overdue incidents are not escalated',
        grade: 'minor',
        requirement: '8.6.1-d',
        statement: 'Five of twenty incidents beyond their target were not escalated.',
        evidence: 'Sample of this audit; list of overdue incidents of the day',
        by: 'Nora',
        to: 'Linh',
        follows: 'nonconformity/escalation',
        answered: [279, 'Right. Escalation by hand is forgotten when the desk is busy.'],
        verified: [178, 'Nora', 'In the list of the month all but one were escalated.'],
      },
      {
        key: 'trends',
        title: 'Trends of incidents are hardly looked at',
        grade: 'opportunity',
        requirement: '8.6.3-s1',
        statement: 'Trends are looked at twice a year; monthly would find problems sooner.',
        evidence: 'Minutes of problem management',
        by: 'Yến',
        to: 'Linh',
        follows: 'improvement/trends',
        answered: [275, 'We look at them with the monthly report from now on.'],
        verified: [175, 'Yến', 'Three monthly reports seen.'],
      },
      {
        key: 'phone-reports',
        title: 'Reports by phone could name the computer',
        grade: 'opportunity',
        requirement: '8.6.1-a',
        statement: 'Reports by phone say who called and seldom from which computer.',
        evidence: 'Sample of this audit',
        by: 'Nora',
        to: 'An',
        answered: [278, 'The desk asks for it from now on.'],
        verified: [177, 'Nora', 'Nineteen of twenty reports of the week name it.'],
      },
      {
        key: 'catalogue',
        title: 'Danh mục yêu cầu chưa nêu thời gian thực hiện',
        grade: 'opportunity',
        requirement: '8.6.2-s1',
        statement: 'Người dùng không biết yêu cầu mất bao lâu.',
        evidence: 'Danh mục yêu cầu trên cổng',
        by: 'Yến',
        to: 'Linh',
        answered: [270, 'Sẽ bổ sung khi cập nhật danh mục.'],
        verified: [174, 'Yến', 'Danh mục đã nêu số ngày.'],
      },
    ],
  },
  {
    key: 'change',
    title: 'Changes, transition and releases',
    areas: ['8.5'],
    lead: 'Nora',
    team: ['Nora', 'Yến'],
    responsible: 'Thu',
    scope: 'All changes since the beginning of the year',
    days: [213, 210, 207, 98],
    sample: { population: 'Changes of the quarter', keys: named('Change', 42), size: 8 },
    summary:
      'Normal changes are in good order. Changes in emergencies are not assessed afterwards, releases lack criteria.',
    found: [
      {
        key: 'emergency',
        title: 'Changes in emergencies are never assessed afterwards',
        grade: 'major',
        requirement: '8.5.1.2-c',
        statement:
          'None of seven changes in emergencies was assessed or documented afterwards; one caused a major incident.',
        evidence: 'List of changes in emergencies, incident of spring',
        by: 'Nora',
        to: 'Thu',
        follows: 'nonconformity/emergency-changes',
        answered: [200, 'Right. Assessment is forgotten once the service runs again.'],
      },
      {
        key: 'acceptance',
        title: 'Releases without criteria for acceptance',
        grade: 'minor',
        requirement: '8.5.3-s5',
        statement: 'Two of five releases went into operation without criteria for acceptance.',
        evidence: 'Releases of the portal in the quarter',
        by: 'Yến',
        to: 'Martin',
        follows: 'nonconformity/acceptance',
        answered: [198, 'Agreed; a template is missing.'],
        verified: [78, 'Yến', 'Four releases seen, all with criteria.'],
      },
      {
        key: 'change-reviews',
        title: 'Changes are not reviewed',
        grade: 'minor',
        requirement: '8.5.1.3-s6',
        statement: 'Of eight changes in the sample three were not reviewed after they were done.',
        evidence: 'Sample of this audit',
        by: 'Nora',
        to: 'Thu',
        follows: 'nonconformity/change-reviews',
        answered: [197, 'Agreed; there is no time planned for it.'],
        verified: [57, 'Nora', 'Ten changes of the month were reviewed.'],
      },
      {
        key: 'calendar',
        title: 'Calendar of changes could be seen by customers',
        grade: 'opportunity',
        requirement: '8.5.1.3-s1',
        statement: 'Customers learn of changes by mail only.',
        evidence: 'Interview with two customers',
        by: 'Nora',
        to: 'Thu',
        answered: [190, 'Is looked at with the portal.'],
      },
    ],
  },
  // The report came a week late (AC-118), and one auditor was never trained as one (AC-117).
  {
    key: 'planning',
    title: 'Hoạch định, nguồn lực và năng lực',
    areas: ['6', '7.1-7.4'],
    lead: 'Yến',
    team: ['Yến', 'Phương'],
    responsible: 'Oliver',
    scope: 'Objectives, risks, competence and awareness of all teams',
    days: [152, 150, 126, null],
    sample: { population: 'Competences', keys: numbers('CMP', 1, 23), size: 6 },
    summary:
      'Mục tiêu và rủi ro được theo dõi tốt. Năng lực và nhận thức của nhân viên mới còn thiếu bằng chứng.',
    found: [
      {
        key: 'competence',
        title: 'Thiếu hành động cho năng lực chưa đạt',
        grade: 'minor',
        requirement: '7.2-c',
        statement: 'Hai trong sáu hồ sơ có năng lực dưới mức yêu cầu mà không có hành động.',
        evidence: 'Mẫu của cuộc đánh giá',
        by: 'Yến',
        to: 'Oliver',
        follows: 'nonconformity/competence',
        answered: [138, 'Đồng ý, sẽ lập kế hoạch cho từng người.'],
      },
      {
        key: 'awareness',
        title: 'Newcomers do not know the objectives',
        grade: 'minor',
        requirement: '7.3-b',
        statement: 'Two newcomers could name neither an objective nor what they do for it.',
        evidence: 'Talks with two newcomers',
        by: 'Phương',
        to: 'Hạnh',
        follows: 'nonconformity/awareness',
        answered: [137, 'The introduction leaves it out; it is changed.'],
      },
      {
        key: 'means',
        title: 'Plans of objectives could name hours',
        grade: 'opportunity',
        requirement: '6.2.2-b',
        statement: 'Means are named in words; hours would make them comparable.',
        evidence: 'Plans of five objectives',
        by: 'Yến',
        to: 'Oliver',
        answered: [130, 'Is tried with the objectives of the coming year.'],
      },
    ],
  },
  // One finding of the report names no corrective action although the time to answer is over (AC-118).
  {
    key: 'security',
    title: 'Availability, continuity and information security',
    areas: ['8.7'],
    lead: 'Nora',
    team: ['Nora'],
    responsible: 'Phương',
    scope: 'Critical services and their data',
    days: [78, 76, 73, null],
    sample: { population: 'Accounts of administrators', keys: named('Account', 14), size: 5 },
    summary: 'Controls work. Reviews of access and tests of the plans are behind.',
    found: [
      {
        key: 'access',
        title: 'Access rights are not reviewed',
        grade: 'minor',
        requirement: '8.7.3.2-s2',
        statement: 'The review of access rights of the half-year did not take place.',
        evidence: 'Calendar of security, list of rights',
        by: 'Nora',
        to: 'Phương',
        follows: 'nonconformity/access',
        answered: [70, 'Agreed; forgotten in the move of the mailboxes.'],
      },
      {
        key: 'continuity-test',
        title: 'Plan for continuity was not tested as a whole',
        grade: 'minor',
        requirement: '8.7.2-s8',
        statement: 'Only parts of the plan were tested in the year.',
        evidence: 'Protocols of three tests',
        by: 'Nora',
        to: 'Lien',
      },
      {
        key: 'targets',
        title: 'Availability could be told per site',
        grade: 'opportunity',
        requirement: '8.7.1-s4',
        statement: 'Figures do not show that Hà Nội has more outages.',
        evidence: 'Reports of three months',
        by: 'Nora',
        to: 'Thu',
        follows: 'improvement/per-site',
        answered: [60, 'Good; the report is changed.'],
      },
    ],
  },
];

/** Audits that are planned and have not begun: one postponed beyond what the programme allows. */
const ahead: readonly Story[] = [
  story(
    'audit',
    'audit/agreements',
    [
      125,
      'Nora',
      create({
        title: 'Agreements, suppliers and service portfolio',
        assignee: who('Yến'),
        programme: record('programme'),
        areas: ['8.2', '8.3'],
        responsible: who('Robert'),
        planned_on: day(95),
        planned_to: day(93),
      }),
    ],
    [94, 'Nora', perform('prepare', { planned_on: day(40), planned_to: day(38) })],
    [39, 'Nora', perform('prepare', { planned_on: day(-12), planned_to: day(-14) })],
  ),
  story('audit', 'audit/leadership', [
    18,
    'Nora',
    create({
      title: '领导作用、绩效评价与改进',
      assignee: who('Yến'),
      programme: record('programme'),
      areas: ['4', '5', '9', '10'],
      criteria: 'ISO/IEC 20000-1:2018',
      scope: '最高管理者与管理体系经理',
      responsible: who('Oliver'),
      team: [{ person: who('Yến'), independent: true }],
      planned_on: day(-40),
      planned_to: day(-42),
    }),
  ]),
];

/** Internal audits (9.2): the programme, six audits and their findings. */
export const audits: readonly Story[] = [
  programme,
  ...told.map(auditStory),
  ...told.flatMap((audit) => audit.found.map((found) => findingStory(audit, found))),
  ...ahead,
];
