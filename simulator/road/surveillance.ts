import { daysAfter, monthsAfter } from '../../kernel/day.ts';
import type { Turns } from '../settings.ts';
import {
  arrive,
  create,
  fieldOf,
  type Known,
  type Later,
  perform,
  record,
  records,
  type Story,
  story,
  today,
  who,
  workday,
} from '../system/story.ts';
import { closing, opening, type Planned, paperStory, planning } from './audits.ts';
import { decided } from './certified.ts';

const DAY_MS = 86_400_000;

/** Days before the end of the year on which the surveillance begins, where its window is open by then. */
const begun = 24;

const yearOf = (at: number): number => new Date(at).getUTCFullYear();

/**
 * Whether the first surveillance lies within the sample's year. Its window is the calendar year after that of the
 * decision (ISO/IEC 17021-1:2015, 9.1.3.3), up to twelve months after it; a decision late in the sample's calendar year
 * leaves it ahead.
 */
export function isSurveillanceDue({ end }: Turns): boolean {
  // Public holidays may move the decision by some days, never by as many as these.
  return yearOf(end - begun * DAY_MS) > yearOf(end - (decided - 14) * DAY_MS);
}

const said: Readonly<Record<string, string>> = {
  'internal-audit': 'Four audits since the beginning, two with grave findings; days of the next ones fixed.',
  'management-review': 'Two reviews since stage 2, all inputs dealt with but for one.',
  'earlier-findings': 'All five nonconformities of stage 2 verified; the effect of each was looked at again.',
  complaints: 'No complaint about the body or the certificate; complaints of users are handled at the desk.',
  effectiveness: 'Most objectives met; the survey of users was not sent.',
  improvement: 'Improvements are evaluated and measured; two without a day.',
  'operational-control':
    'Incidents escalated by the program since the eighth month; none forgotten in the sample.',
  changes: 'The move in Hà Nội was told in time; the new rooms were seen.',
  marks: 'Words on the intranet and mark on offers as permitted.',
};

function planned(begins: Later, ends: Later): Planned {
  return {
    key: 'surveillance',
    kind: 'surveillance',
    title: 'First surveillance, Sample Service Provider',
    begins,
    ends,
    days_planned: 2.5,
    objectives: 'Whether the management system goes on meeting the requirements; the move in Hà Nội.',
    scope: 'Topics of every surveillance, clauses 8.2, 8.6, 9 and 10; Hồ Chí Minh City and Hà Nội',
    sessions: [
      {
        day: begins,
        begins: '09:00',
        topic: 'Audits, reviews, earlier findings, marks',
        requirements: '9, 10',
        people: 'Oliver Sample, Nora Sample',
        method: 'interview',
        place: 'Hồ Chí Minh City',
      },
      {
        day: ends,
        begins: '09:30',
        topic: 'New rooms, support on site',
        requirements: '8.2, 8.6',
        people: 'Lien Sample',
        method: 'observation',
        place: 'Hà Nội',
      },
    ],
  };
}

/** The last day on which the first surveillance can take place. */
function latest(known: Known): string {
  return monthsAfter(String(known.value('body/decision', 'decided_on')), 12);
}

/** The day, or the Monday after it where it lies in a weekend. */
function weekdayFrom(day: string): string {
  const weekday = new Date(day).getUTCDay();
  return daysAfter(day, { 0: 1, 6: 2 }[weekday] ?? 0);
}

/** A month before that day, but not before the calendar year after the decision begins to be worked in. */
function ahead(known: Known): string {
  const on = String(known.value('body/decision', 'decided_on'));
  const opens = `${Number(on.slice(0, 4)) + 1}-01-04`;
  const wanted = monthsAfter(on, 11);
  const chosen = weekdayFrom(wanted < opens ? opens : wanted);
  return chosen < latest(known) ? chosen : latest(known);
}

/** The surveillance that took place: one minor nonconformity is open. */
const held: readonly Story[] = [
  story(
    'certification-audit',
    'body/surveillance',
    ...planning(planned(workday(begun), workday(begun - 3)), 60, 55),
    opening(begun),
    closing(begun - 3, 'One minor told with its evidence; day for the answer named.', 2.5, [
      { site: 'Hồ Chí Minh City', day: workday(begun), seen: 'Service desk, records of audits and reviews' },
      { site: 'Hà Nội', day: workday(begun - 3), seen: 'New office, second server room' },
    ]),
    [
      begun - 7,
      'Maike',
      perform('report', {
        conclusions:
          'The management system goes on meeting the requirements in what was looked at. One minor nonconformity on acknowledgement of the policy.',
        surveillance: Object.entries(said).map(([topic, seen]) => ({ topic, seen })),
        recommendation: 'maintain',
        report_date: today,
      }),
    ],
    [begun - 9, 'Ludwig', perform('review', {}, 'Every topic looked at; the certificate is maintained.')],
  ),
  paperStory({
    key: 'awareness',
    audit: 'body/surveillance',
    by: 'Maike',
    days: begun - 1,
    title: 'Who knows the policy in force',
    method: 'interview',
    requirements: ['7.3-a'],
    with_whom: 'Khoa Sample, Martin Sample, Oliver Sample',
    place: 'Hồ Chí Minh City',
    seen: [['Acknowledgements of the policy, version 2', 'Register of acknowledgements']],
    noted:
      'Two of the staff have not acknowledged the second version of the policy; nobody asked them again.',
    conclusion: 'finding',
  }),
  story(
    'certification-finding',
    'body/finding/policy',
    [
      begun - 2,
      'Maike',
      create({
        title: 'Policy in force not known to all',
        audit: record('body/surveillance'),
        grade: 'minor',
        requirements: ['7.3-a'],
        evidence:
          'Register of acknowledgements: two of the staff have not acknowledged version 2 of the policy.',
        statement:
          'Awareness of the policy in force is not ensured for everybody under the control of the client.',
        work_papers: records('body/paper/awareness'),
      }),
    ],
    [begun - 2, 'Maike', perform('issue')],
  ),
  story(
    'external-audit',
    'road/surveillance',
    [53, 'Oliver', arrive('body/surveillance')],
    [
      52,
      'Oliver',
      {
        kind: 'update',
        values: {
          assignee: who('Oliver'),
          body: record('road/body'),
          certificate: record('road/certificate'),
          arrangements: 'Meeting room 2; the second day in the new building in Hà Nội.',
        },
      },
    ],
    [50, 'Oliver', perform('confirm', { answer: 'The days suit us.' })],
  ),
  story(
    'received-finding',
    'road/finding/policy',
    [begun - 4, 'Oliver', arrive('body/finding/policy')],
    [begun - 5, 'Oliver', { kind: 'update', values: { assignee: who('Oliver') } }],
  ),
  story('held-certificate', 'road/certificate', [
    begun - 10,
    'Oliver',
    perform('record-surveillance', {
      surveillances: [
        { done_on: fieldOf('body/surveillance', 'ends_on'), audit: record('road/surveillance') },
      ],
    }),
  ]),
  story('certification', 'body/file', [
    begun - 10,
    'Ludwig',
    perform('record-audit', { audit: record('body/surveillance') }),
  ]),
];

/** The surveillance that is agreed for days of the coming year. */
const agreed: readonly Story[] = [
  story('certification-audit', 'body/surveillance', ...planning(planned(ahead, ahead), 45, 40)),
  story(
    'external-audit',
    'road/surveillance',
    [38, 'Oliver', arrive('body/surveillance')],
    [
      37,
      'Oliver',
      {
        kind: 'update',
        values: {
          assignee: who('Oliver'),
          body: record('road/body'),
          certificate: record('road/certificate'),
        },
      },
    ],
    [35, 'Oliver', perform('confirm', { answer: 'The days suit us.' })],
  ),
  story('held-certificate', 'road/certificate', [
    33,
    'Oliver',
    perform('arrange-surveillance', { next_surveillance_on: ahead }),
  ]),
];

/** The first surveillance: held in the sample's year where its window is open by then, otherwise agreed. */
export function surveillance(turns: Turns): readonly Story[] {
  return isSurveillanceDue(turns) ? held : agreed;
}
