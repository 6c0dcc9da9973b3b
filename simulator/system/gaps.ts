import { create, day, perform, type Step, type Story, story, who } from './story.ts';

interface ToldGap {
  readonly key: string;
  readonly title: string;
  readonly requirement: string;
  readonly exists: string;
  readonly missing: string;
  readonly owner: string | null;
  readonly due: number;
  readonly started?: number;
  readonly done?: readonly [days: number, proof: string];
  readonly dropped?: readonly [days: number, text: string];
}

function gapStory({ key, owner, due, started, done, dropped, ...values }: ToldGap): Story {
  const steps: Step[] = [
    [
      362,
      'Oliver',
      create({
        ...values,
        assignee: owner === null ? null : who(owner),
        starts_on: day(due + 60),
        due_on: day(due),
      }),
    ],
  ];
  if (started !== undefined && owner !== null) steps.push([started, owner, perform('start')]);
  if (done !== undefined && owner !== null)
    steps.push([done[0], owner, perform('finish', { proof: done[1] })]);
  if (dropped !== undefined) steps.push([dropped[0], 'Oliver', perform('drop', {}, dropped[1])]);
  return story('gap', `gap/${key}`, ...steps);
}

/** What was missing for certification at the beginning of the year, and what became of it. */
export const gaps: readonly Story[] = (
  [
    {
      key: 'climate',
      title: 'Decide whether climate change matters to the system',
      requirement: '4.1-s2',
      exists: 'Nothing in writing.',
      missing: 'A decision with its reason.',
      owner: 'Oliver',
      due: 350,
      done: [355, 'Entry of the register of issues.'],
    },
    {
      key: 'programme',
      title: 'Draw up a programme of internal audits',
      requirement: '9.2.2-a',
      exists: 'Single audits without plan.',
      missing: 'A programme over three years with importance of areas.',
      owner: 'Nora',
      due: 340,
      started: 360,
      done: [352, 'Programme of the register, approved by top management.'],
    },
    {
      key: 'competence',
      title: 'Assess the competence of all staff',
      requirement: '7.2-b',
      exists: 'Certificates in personnel files.',
      missing: 'Levels needed and levels there, person by person.',
      owner: 'Oliver',
      due: 320,
      started: 351,
      done: [326, 'Register of competences.'],
    },
    {
      key: 'staff-service',
      title: 'Đưa dịch vụ nhân viên vào phạm vi',
      requirement: '4.3-c',
      exists: 'Do phòng nhân sự vận hành.',
      missing: 'Quy trình và hồ sơ vận hành.',
      owner: 'Thu',
      due: 120,
      started: 180,
      done: [116, 'Phiên bản 2 của phạm vi.'],
    },
    {
      key: 'continuity-test',
      title: 'Test the continuity plan as a whole',
      requirement: '8.7.2-s8',
      exists: 'Tests of parts.',
      missing: 'One test of everything with the customers concerned.',
      owner: 'Lien',
      due: 20,
      started: 90,
    },
    {
      key: 'supplier-review',
      title: '建立供应商绩效评价',
      requirement: '8.3.4.1-s8',
      exists: '季度会议记录。',
      missing: '按合同目标的定期评价。',
      owner: null,
      due: -60,
    },
    {
      key: 'second-site-audit',
      title: 'Separate audit of the Hà Nội site',
      requirement: '9.2.1-a2',
      exists: 'Audits cover both sites.',
      missing: 'Nothing, as it turned out.',
      owner: 'Nora',
      due: 100,
      dropped: [250, 'Each audit covers both sites; an audit of its own is not needed.'],
    },
  ] satisfies readonly ToldGap[]
).map((told: ToldGap) => gapStory(told));
