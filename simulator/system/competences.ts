import { create, day, perform, record, type Step, type Story, story, who } from './story.ts';

/** Evidence: kind, title, days before the end of its date, and of its last day where it has one. */
type Evidence = readonly [kind: string, title: string, days: number, until?: number];

interface ToldCompetence {
  readonly person: string;
  readonly role: string;
  readonly required: number;
  /** Null: nobody assessed it. */
  readonly actual: number | null;
  readonly basis?: readonly string[];
  readonly evidence?: readonly Evidence[];
  readonly word?: string;
  readonly written?: number;
}

const known: readonly ToldCompetence[] = [
  {
    person: 'Hạnh',
    role: 'operations',
    required: 3,
    actual: 3,
    evidence: [['work-record', 'Eight years of operation', 900]],
  },
  {
    person: 'Oliver',
    role: 'service-manager',
    required: 4,
    actual: 4,
    basis: ['training', 'experience'],
    evidence: [['certificate', 'Course for managers of service management systems', 700, -400]],
  },
  {
    person: 'Linh',
    role: 'incident-management',
    required: 4,
    actual: 4,
    basis: ['training', 'experience'],
    evidence: [['certificate', 'Practitioner in support', 600, -120]],
  },
  {
    person: 'Thu',
    role: 'change-management',
    required: 4,
    actual: 4,
    evidence: [['certificate', 'Chứng chỉ quản lý thay đổi', 500, -300]],
  },
  {
    person: 'Robert',
    role: 'service-level-management',
    required: 4,
    actual: 4,
    evidence: [['work-record', 'Agreements with three customers', 800]],
  },
  {
    person: 'Nora',
    role: 'internal-audit',
    required: 3,
    actual: 4,
    basis: ['training', 'experience'],
    evidence: [['certificate', 'Lead auditor for management systems', 650, -450]],
  },
  {
    person: 'Yến',
    role: 'internal-audit',
    required: 3,
    actual: 3,
    basis: ['training'],
    evidence: [['training', 'Khóa đánh giá viên nội bộ', 420, -310]],
  },
  {
    person: 'Vân',
    role: 'service-manager',
    required: 2,
    actual: 3,
    evidence: [['work-record', 'Five years as head of the company', 1000]],
  },
  {
    person: 'Peter',
    role: 'supplier-management',
    required: 2,
    actual: 2,
    evidence: [['degree', 'Degree in business administration', 3000]],
  },
  {
    person: 'An',
    role: 'service-desk',
    required: 3,
    actual: 3,
    evidence: [['observation', 'Sat beside at the phones for a day', 340]],
  },
  // Below what is needed; a development action for it is open.
  {
    person: 'Bình',
    role: 'service-desk',
    required: 3,
    actual: 2,
    evidence: [['observation', 'Sat beside at the phones for half a day', 339]],
  },
  {
    person: 'Cora',
    role: 'service-desk',
    required: 3,
    actual: 3,
    evidence: [['test', 'Test on the thirty usual reports', 338]],
  },
  // Below what is needed, and nothing is done about it: an exception of AC-019.
  {
    person: 'Dũng',
    role: 'service-desk',
    required: 3,
    actual: 2,
    evidence: [['observation', 'Sat beside at the phones for half a day', 337]],
    word: 'Knows the usual faults; hands over too soon.',
  },
  // The only certificate has run out: an exception of AC-019.
  {
    person: 'Eric',
    role: 'operations',
    required: 3,
    actual: 3,
    basis: ['training'],
    evidence: [['certificate', 'Administrator of workplace computers', 1130, 35]],
  },
  {
    person: 'Giang',
    role: 'operations',
    required: 2,
    actual: 3,
    evidence: [['work-record', 'Bốn năm hỗ trợ máy trạm', 600]],
  },
  {
    person: 'Hao',
    role: 'operations',
    required: 3,
    actual: 3,
    evidence: [['certificate', '网络工程师证书', 400, -500]],
  },
  {
    person: 'Ivy',
    role: 'operations',
    required: 3,
    actual: 3,
    evidence: [['certificate', 'Engineer for telephony', 380, -200]],
  },
  {
    person: 'Khoa',
    role: 'operations',
    required: 3,
    actual: 3,
    evidence: [['certificate', 'Administrator of the cloud platform', 310, -420]],
  },
  {
    person: 'Lien',
    role: 'continuity-management',
    required: 3,
    actual: 3,
    evidence: [['training', 'Course on continuity and restore', 330]],
  },
  {
    person: 'Martin',
    role: 'operations',
    required: 4,
    actual: 4,
    evidence: [['work-record', 'Nine years with the business application', 900]],
  },
  {
    person: 'Ngọc',
    role: 'operations',
    required: 3,
    actual: 3,
    evidence: [['test', 'Xử lý độc lập mười lỗi thường gặp', 190]],
  },
  {
    person: 'Phương',
    role: 'security-management',
    required: 4,
    actual: 4,
    basis: ['education', 'experience'],
    evidence: [['certificate', 'Manager of information security', 560, -530]],
  },
  {
    person: 'Quentin',
    role: 'security-management',
    required: 3,
    actual: 3,
    evidence: [['certificate', 'Analyst for security', 450, -250]],
  },
  // A second role each; the last was written down days ago and is not assessed yet: an exception of AC-019, too.
  {
    person: 'An',
    role: 'problem-management',
    required: 2,
    actual: 2,
    evidence: [['training', 'Course on causes of faults', 280]],
  },
  { person: 'Bình', role: 'configuration-management', required: 2, actual: null, written: 12 },
];

function competence(told: ToldCompetence, index: number): Story {
  const { person, role, required, actual, basis = ['experience'], evidence = [], word, written } = told;
  // Nobody assesses themself.
  const judge = person === 'Oliver' ? 'Hạnh' : 'Oliver';
  const created = written ?? 350 - (index % 5);
  const rows = evidence.map(([kind, title, days, until]) => ({
    kind,
    title,
    date: day(days),
    valid_until: until === undefined ? null : day(until),
    reference: 'Personnel file',
  }));
  const values = { actual_level: actual, basis, evidence: rows };
  // What rests on later evidence was assessed again after it.
  const assessed = Math.min(
    331,
    ...evidence.map(([, , days]) => days - 2).filter((days) => days < 331 && days > 100),
  );
  return story(
    'competence',
    `competence/${person}/${role}`,
    [
      created,
      judge,
      create({
        title: `${person}: ${role.replaceAll('-', ' ')}`,
        person: who(person),
        role,
        required_level: required,
        assignee: who('Oliver'),
      }),
    ],
    ...(actual === null
      ? []
      : [[assessed, judge, perform('assess', values, word ?? 'Talked through with the person.')] as const]),
  );
}

interface ToldDevelopment {
  readonly key: string;
  readonly person: string;
  readonly competence?: string;
  readonly title: string;
  readonly what: string;
  readonly planned: number;
  readonly due: number;
  readonly done?: readonly [days: number, proof: string];
  readonly judged?: readonly [days: number, effect: 'effective' | 'not-effective', reason: string];
  readonly cancelled?: readonly [days: number, text: string];
}

const developed: readonly ToldDevelopment[] = [
  {
    key: 'ngoc-application',
    person: 'Ngọc',
    competence: 'competence/Ngọc/operations',
    title: 'Training for the business application',
    what: 'coaching',
    planned: 336,
    due: 200,
    done: [197, 'Thirty days beside Martin, ten articles written.'],
    judged: [186, 'effective', 'Ten usual faults solved without help.'],
  },
  {
    key: 'hao-security',
    person: 'Hao',
    title: 'Đào tạo xử lý sự cố an toàn thông tin',
    what: 'training',
    planned: 326,
    due: 230,
    done: [229, 'Chứng nhận khóa học ba ngày.'],
    judged: [182, 'effective', 'Đã xử lý độc lập hai sự cố.'],
  },
  {
    key: 'desk-english',
    person: 'Dũng',
    title: 'Course in English for the desk',
    what: 'training',
    planned: 300,
    due: 180,
    done: [179, 'Certificate of attendance, level B1.'],
    judged: [130, 'not-effective', 'Calls in English are still handed over.'],
  },
  {
    key: 'khoa-cloud',
    person: 'Khoa',
    competence: 'competence/Khoa/operations',
    title: 'Certificate for the cloud platform',
    what: 'certification',
    planned: 345,
    due: 310,
    done: [309, 'Certificate.'],
    judged: [290, 'effective', 'Leads the move of the mailboxes.'],
  },
  {
    key: 'binh-desk',
    person: 'Bình',
    competence: 'competence/Bình/service-desk',
    title: 'Coaching at the phones',
    what: 'coaching',
    planned: 120,
    due: -20,
  },
  // Done long ago and judged by nobody: the exception of AC-020.
  {
    key: 'phishing',
    person: 'Giang',
    title: 'Self-study: recognising phishing',
    what: 'self-study',
    planned: 160,
    due: 110,
    done: [108, 'Test passed with 18 of 20.'],
  },
  {
    key: 'lien-restore',
    person: 'Lien',
    competence: 'competence/Lien/continuity-management',
    title: 'Practice: restore of the portal in Hà Nội',
    what: 'practice',
    planned: 112,
    due: 75,
    done: [72, 'Protocol of the practice.'],
    judged: [44, 'effective', 'The restore was led without help.'],
  },
  {
    key: 'ivy-course',
    person: 'Ivy',
    title: '电话交换机高级课程',
    what: 'training',
    planned: 210,
    due: 120,
    cancelled: [150, '供应商停止该课程。'],
  },
];

function development(told: ToldDevelopment): Story {
  const { key, person, competence: of, title, what, planned, due, done, judged, cancelled } = told;
  const steps: Step[] = [
    [
      planned,
      'Oliver',
      create({
        title,
        person: who(person),
        competence: of === undefined ? null : record(of),
        what,
        due_on: day(due),
        assignee: who('Linh'),
      }),
    ],
  ];
  if (done !== undefined)
    steps.push([done[0], person, perform('complete', { done_on: day(done[0]), proof: done[1] })]);
  if (judged !== undefined) {
    steps.push([judged[0], 'Linh', perform('judge-effect', { effect: judged[1], effect_reason: judged[2] })]);
  }
  if (cancelled !== undefined) steps.push([cancelled[0], 'Oliver', perform('cancel', {}, cancelled[1])]);
  return story('development', `development/${key}`, ...steps);
}

/** Competence (7.2) and how it is gained. What is wrong on purpose is said beside it. */
export const competences: readonly Story[] = [...known.map(competence), ...developed.map(development)];
