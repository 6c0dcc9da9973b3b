import { create, day, now, people, perform, type Step, type Story, story, who } from './story.ts';

/** An input of a review: its letter, what it says, days before the end of the day of which it tells, and its source. */
type Input = readonly [item: string, content: string, as_of: number, source: string];

function inputs(rows: readonly Input[]) {
  return rows.map(([item, content, as_of, source]) => ({ item, content, as_of: day(as_of), source }));
}

interface Decision {
  readonly decision: string;
  readonly kind: 'improvement' | 'change' | 'resources' | 'other';
  readonly owner: string | null;
  readonly due: number | null;
  readonly status: 'open' | 'done' | 'dropped';
  readonly result?: string | undefined;
}

function decisions(rows: readonly Decision[]) {
  return rows.map(({ decision, kind, owner, due, status, result }) => ({
    decision,
    kind,
    owner: owner === null ? null : who(owner),
    due_on: due === null ? null : day(due),
    status,
    result: result ?? null,
  }));
}

const first: readonly Decision[] = [
  {
    decision: 'A second person at the desk at weekends for one year; reports are counted.',
    kind: 'resources',
    owner: 'Linh',
    due: 210,
    status: 'open',
  },
  {
    decision: 'Criteria for the choice of suppliers are named before the next contract.',
    kind: 'change',
    owner: 'Robert',
    due: 230,
    status: 'open',
  },
  {
    decision: 'Staff self-service comes into the scope within the year.',
    kind: 'change',
    owner: 'Thu',
    due: 120,
    status: 'open',
  },
];

const firstDone: readonly Decision[] = [
  {
    ...(first[0] as Decision),
    status: 'done',
    result: 'Eleven reports each weekend, nine in time; continued.',
  },
  { ...(first[1] as Decision), status: 'done', result: 'Six criteria, in the plan for suppliers.' },
  { ...(first[2] as Decision), status: 'done', result: 'Edition 2 of the scope is approved.' },
];

const firstHalfDone: readonly Decision[] = [
  ...firstDone.slice(0, 2),
  { ...(first[2] as Decision), result: 'The taking over is planned; rights are read anew first.' },
];

/** On purpose: one decision has no owner (AC-121). */
const second: readonly Decision[] = [
  {
    decision: 'The restore of the portal in Hà Nội is tried before the end of the year.',
    kind: 'improvement',
    owner: 'Lien',
    due: 45,
    status: 'open',
  },
  {
    decision: 'Costs per service are the basis of the next budget.',
    kind: 'change',
    owner: 'Peter',
    due: -20,
    status: 'open',
  },
  {
    decision: 'Chinese at the desk: figures on reports are collected for a decision.',
    kind: 'resources',
    owner: null,
    due: 30,
    status: 'open',
  },
];

const secondUnderWay: readonly Decision[] = [
  { ...(second[0] as Decision), result: 'Prepared; waits for the maintenance of the month.' },
  { ...(second[1] as Decision), result: 'Figures of six services are there.' },
  { ...(second[2] as Decision), result: 'Nobody collected figures; a request for means was made instead.' },
];

const third: readonly Decision[] = [
  {
    decision: 'The survey of users is sent again by the end of the quarter, by hand if need be.',
    kind: 'improvement',
    owner: 'Robert',
    due: 5,
    status: 'open',
    result: 'The tool is chosen; the survey was not sent yet.',
  },
  {
    decision: 'The radio link is paid from the reserve so that the second line is there before the rains.',
    kind: 'resources',
    owner: 'Peter',
    due: -45,
    status: 'open',
  },
  {
    decision: 'Objectives of the coming year name hours for their plans.',
    kind: 'change',
    owner: 'Oliver',
    due: -60,
    status: 'open',
  },
];

const firstInputs: readonly Input[] = [
  ['a', 'First review under the renewed system: no earlier decisions are open.', 312, 'Register of reviews'],
  [
    'b',
    'Heat and flooding, the move to the cloud and the Chinese-speaking customers are new.',
    310,
    'Register of issues',
  ],
  ['c1', 'One nonconformity since the beginning, action under way.', 308, 'Register of nonconformities'],
  ['c2', 'Response at 84 percent, availability of the portal at 99.1 percent.', 308, 'Register of measures'],
  ['c3', 'No audit yet; programme approved.', 309, 'Audit programme'],
  ['d', 'Three opportunities proposed.', 308, 'Register of improvements'],
  ['e', 'Customers praise the desk and complain about weekends.', 311, 'Talks with customers'],
  ['f', 'Policy presented to all staff; still suitable.', 312, 'Meeting of all staff'],
  ['g', 'Five objectives approved, first figures only.', 308, 'Register of objectives'],
  ['h', 'All services within target but the portal.', 308, 'Service reports'],
  ['i', 'Line provider: one outage beyond the agreed hours.', 309, 'Meeting with suppliers'],
  ['j', 'Twenty-three people; security and Chinese at the desk are tight.', 310, 'Plan of staff'],
  ['k', 'Sixteen risks, four of them high; treatments under way.', 308, 'Register of risks'],
  ['l', 'Move of the office in Hà Nội, new law on personal data.', 310, 'Register of issues'],
];

/** On purpose: what is said of other parties is older than the review before (AC-120). */
const secondInputs: readonly Input[] = [
  ['a', 'Two of three decisions are done, the third is under way.', 193, 'Review before'],
  ['b', 'Labour market tighter; the office in Hà Nội will move.', 194, 'Register of issues'],
  ['c1', 'Five nonconformities, one closed as effective.', 193, 'Register of nonconformities'],
  [
    'c2',
    'Response at 89 percent, restores within their hours in nine of ten tests.',
    193,
    'Register of measures',
  ],
  ['c3', 'Two audits: one major and three minor findings, all with an action.', 194, 'Reports of audits'],
  ['d', 'Four opportunities, three approved.', 193, 'Register of improvements'],
  ['e', 'Survey of spring: waiting times on Monday mornings.', 196, 'Survey of users'],
  ['f', 'Policy followed; no change wanted.', 195, 'Internal audits'],
  ['g', 'All five objectives on the way, none reached yet.', 193, 'Register of objectives'],
  ['h', 'All services within target but the portal.', 193, 'Service reports'],
  ['i', 'Line provider: penalties too low, second provider looked for.', 312, 'Meeting with suppliers'],
  ['j', 'Weekend person works; storage is bought; Chinese at the desk is open.', 195, 'Plan of staff'],
  ['k', 'Nineteen risks; treatments of heat and takeover worked.', 193, 'Register of risks'],
  ['l', 'Staff self-service is to be taken over; mailboxes are moved.', 194, 'Calendar of changes'],
];

const thirdInputs: readonly Input[] = [
  ['a', 'The first review is closed; of the second one decision has no owner.', 66, 'Reviews before'],
  ['b', 'A third customer shows interest; otherwise as before.', 67, 'Register of issues'],
  [
    'c1',
    'Ten nonconformities, four closed; one action did not work at first.',
    66,
    'Register of nonconformities',
  ],
  [
    'c2',
    'Response and resolution above target, phishing falls, satisfaction has no figures.',
    66,
    'Register of measures',
  ],
  ['c3', 'Four audits; reviews of access and tests of continuity are behind.', 67, 'Reports of audits'],
  ['d', 'Eight opportunities, six approved, three completed.', 66, 'Register of improvements'],
  ['e', 'Survey of autumn: better on Mondays, printing is the new complaint.', 69, 'Survey of users'],
  ['f', 'Policy followed; suitable for the year to come.', 68, 'Internal audits'],
  ['g', 'Energy and first contact near their targets.', 66, 'Register of objectives'],
  ['h', 'All services within target.', 66, 'Service reports'],
  [
    'i',
    'Cloud provider as agreed; line provider late with the permit for the mast.',
    68,
    'Meetings with suppliers',
  ],
  [
    'j',
    'Licences for monitoring are granted; a request for Chinese at the desk will come.',
    67,
    'Plan of staff',
  ],
  ['k', 'Twenty-two risks; two treatments are beyond their day.', 66, 'Register of risks'],
  ['l', 'Move of the office; release of the portal.', 67, 'Calendar of changes'],
];

const everybody = ['Vân', 'Peter', 'Oliver', 'Linh', 'Thu', 'Robert'];

interface ToldReview {
  readonly key: string;
  readonly title: string;
  readonly planned: number;
  readonly papers?: readonly Input[];
  readonly present?: readonly string[];
  readonly minutes?: string;
  readonly conclusion?: string;
  readonly decided?: readonly Decision[];
  readonly followed?: readonly (readonly [days: number, rows: readonly Decision[]])[];
  readonly closed?: number;
}

function reviewStory(told: ToldReview): Story {
  const { key, title, planned, papers, present = everybody, decided = [], followed = [], closed } = told;
  const values = {
    title,
    planned_on: day(planned),
    assignee: who('Vân'),
    participants: people(...everybody),
  };
  const steps: Step[] = [[planned > 0 ? planned + 30 : 32, 'Oliver', create(values)]];
  if (papers !== undefined) {
    const { minutes, conclusion } = told;
    const held = {
      held_at: now,
      present: people(...present),
      minutes,
      conclusion,
      decisions: decisions(decided),
    };
    steps.push([planned + 3, 'Oliver', perform('prepare', { inputs: inputs(papers) })]);
    steps.push([planned, 'Vân', perform('hold', held)]);
  }
  for (const [days, rows] of followed) {
    steps.push([days, 'Oliver', perform('follow-up', { decisions: decisions(rows) })]);
  }
  if (closed !== undefined) steps.push([closed, 'Oliver', perform('close')]);
  return story('management-review', `review/${key}`, ...steps);
}

/** Management reviews (9.3): three held, the next one planned. */
export const reviews: readonly Story[] = (
  [
    {
      key: '1',
      title: 'Management review, beginning of the year',
      planned: 302,
      papers: firstInputs,
      minutes:
        'The papers were gone through item by item. The weekends of the desk and the choice of suppliers took most of the time.',
      conclusion: 'The system is suitable and works; means are enough but for weekends.',
      decided: first,
      followed: [
        [192, firstHalfDone],
        [117, firstDone],
      ],
      closed: 116,
    },
    {
      key: '2',
      title: 'Management review, middle of the year',
      planned: 190,
      papers: secondInputs,
      present: [...everybody, 'Nora'],
      minutes:
        'Nora told of the audits. Changes in emergencies and the taking over of staff self-service took most of the time.',
      conclusion: 'Suitable; effective but for changes in emergencies.',
      decided: second,
      followed: [[70, secondUnderWay]],
    },
    {
      key: '3',
      title: 'Management review, autumn',
      planned: 62,
      papers: thirdInputs,
      present: ['Vân', 'Oliver', 'Linh', 'Thu', 'Robert', 'Nora'],
      minutes: 'Peter was away. Audits, risks beyond their day and the survey were talked through.',
      conclusion: 'Suitable and effective. Evidence is better than half a year ago.',
      decided: third.map((decision) => ({ ...decision, result: undefined })),
      followed: [[20, third]],
    },
    { key: '4', title: 'Management review, beginning of the coming year', planned: -56 },
  ] satisfies readonly ToldReview[]
).map((told: ToldReview) => reviewStory(told));
