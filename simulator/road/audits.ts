import { auditAreaIds } from '../../standard/audit-areas.ts';
import {
  arrive,
  create,
  type Later,
  now,
  perform,
  record,
  type Step,
  type Story,
  story,
  today,
  who,
  workday,
} from '../system/story.ts';

/** What an audit is planned with; days are counted back from the end of the year. */
export interface Planned {
  readonly key: string;
  readonly kind: 'stage-1' | 'stage-2' | 'surveillance';
  readonly title: string;
  readonly previous?: string;
  readonly begins: Later;
  readonly ends: Later;
  readonly days_planned: number;
  readonly objectives: string;
  readonly scope: string;
  readonly sessions: readonly Session[];
}

/** A session of the plan: which of the audit's days, when, about what, by which method and where. */
export interface Session {
  readonly day: Later;
  readonly begins: string;
  readonly topic: string;
  readonly requirements: string;
  readonly people: string;
  readonly method: 'interview' | 'document-review' | 'observation' | 'sample';
  readonly place: string;
}

/** Values of a plan as it is sent to the client. */
export function planOf({ previous, begins, ends, ...told }: Planned) {
  const { days_planned, objectives, scope, sessions } = told;
  return {
    ...(previous === undefined ? {} : { previous: record(previous) }),
    application: record('body/application'),
    assignee: who('Maike'),
    team: [
      { name: who('Maike'), function: 'lead' },
      { name: who('Jonas'), function: 'auditor' },
    ],
    begins_on: begins,
    ends_on: ends,
    days_planned,
    objectives,
    criteria: 'ISO/IEC 20000-1:2018; the documents of the client’s management system',
    scope,
    sessions,
  };
}

/** The first steps of an audit: planned, and its plan sent to the client. */
export function planning(planned: Planned, created: number, sent: number): readonly Step[] {
  const { title, kind } = planned;
  return [
    [created, 'Ludwig', create({ title, kind, certification: record('body/file') })],
    [sent, 'Ludwig', perform('send-plan', planOf(planned))],
  ];
}

const present = 'Vân, Oliver, Linh, Thu, Robert (client); Maike, Jonas (audit team)';

/** The opening meeting. */
export function opening(days: number): Step {
  const said =
    'Objectives, scope, criteria and plan confirmed; methods, grades of findings, confidentiality, appeals and complaints explained.';
  return [days, 'Maike', perform('open', { opening_at: now, opening_present: present, opening_said: said })];
}

/** The closing meeting: sites seen, days of work done. */
export function closing(days: number, said: string, days_done: number, sites: readonly unknown[]): Step {
  return [
    days,
    'Maike',
    perform('close-on-site', {
      closing_at: now,
      closing_present: present,
      closing_said: said,
      sites_visited: sites,
      days_done,
    }),
  ];
}

const [first, second] = [workday(282), workday(280)];

const stageOne: Planned = {
  key: 'stage-1',
  kind: 'stage-1',
  title: 'Stage 1, Sample Service Provider',
  begins: first,
  ends: second,
  days_planned: 2.5,
  objectives: 'Whether documents, internal audits and reviews are far enough for stage 2.',
  scope: 'The management system as in the application; Hồ Chí Minh City',
  sessions: [
    {
      day: first,
      begins: '09:00',
      topic: 'Scope, policy, objectives, risks',
      requirements: '4.3, 5.2, 6.1, 6.2',
      people: 'Oliver Sample, Vân Sample',
      method: 'document-review',
      place: 'Hồ Chí Minh City',
    },
    {
      day: second,
      begins: '09:00',
      topic: 'Internal audits, management review, readiness of processes',
      requirements: '9.2, 9.3, 8',
      people: 'Nora Sample, Oliver Sample',
      method: 'interview',
      place: 'Hồ Chí Minh City',
    },
  ],
};

const [begins, between, ends] = [workday(264), workday(263), workday(261)];

const stageTwo: Planned = {
  key: 'stage-2',
  kind: 'stage-2',
  title: 'Stage 2, Sample Service Provider',
  previous: 'body/stage-1',
  begins,
  ends,
  days_planned: 4.5,
  objectives: 'Whether the management system is implemented and effective against all requirements.',
  scope: 'All services of the scope; Hồ Chí Minh City and Hà Nội',
  sessions: [
    {
      day: begins,
      begins: '09:30',
      topic: 'Context, leadership, planning, support',
      requirements: '4 to 7',
      people: 'Vân Sample, Oliver Sample',
      method: 'interview',
      place: 'Hồ Chí Minh City',
    },
    {
      day: between,
      begins: '09:00',
      topic: 'Service desk, incidents and requests at work',
      requirements: '8.6',
      people: 'Linh Sample, An Sample',
      method: 'observation',
      place: 'Hồ Chí Minh City',
    },
    {
      day: between,
      begins: '13:30',
      topic: 'Competence of the teams',
      requirements: '7.2',
      people: 'Oliver Sample',
      method: 'sample',
      place: 'Hồ Chí Minh City',
    },
    {
      day: ends,
      begins: '09:00',
      topic: 'Second server room, support on site',
      requirements: '8.2, 8.7',
      people: 'Lien Sample',
      method: 'observation',
      place: 'Hà Nội',
    },
  ],
};

/** What the team concludes on each area of the standard, in the order of the areas. */
const conclusions: Readonly<Record<string, string>> = {
  '4': 'Scope, issues and interested parties are determined and reviewed.',
  '5': 'Policy in force and known; responsibilities assigned in writing.',
  '6': 'Risks and objectives with plans; the service management plan is in force.',
  '7.1-7.4': 'Resources given; files of competence incomplete in two of eight cases.',
  '7.5': 'Documents controlled; an earlier version was in use at one workplace.',
  '7.6': 'Knowledge articles in use at the desk.',
  '8.1': 'Processes planned and controlled, changes to them traceable.',
  '8.2': 'Catalogue and configuration information kept; parties involved are controlled.',
  '8.3': 'Suppliers managed; criteria for their selection are not determined.',
  '8.4': 'Budget by service, demand and capacity followed each quarter.',
  '8.5': 'Changes assessed and released by procedure.',
  '8.6': 'Incidents resolved in time; their classification is incomplete as a system.',
  '8.7': 'Plans for availability, continuity and security in force.',
  '9': 'Management review complete; internal audits cover one area only.',
  '10': 'Nonconformities handled; improvements evaluated.',
};

const clauses = auditAreaIds.map((area) => ({
  area,
  conclusion: conclusions[area] ?? 'Seen; requirements met in the sample.',
}));

/** Both stages of the initial audit, as the body keeps them. */
const audits: readonly Story[] = [
  story(
    'certification-audit',
    'body/stage-1',
    ...planning(stageOne, 295, 292),
    opening(282),
    closing(280, 'Two concerns told, stage 2 possible as planned.', 2.5, [
      { site: 'Hồ Chí Minh City', day: first, seen: 'Documents, register of risks, programme of audits' },
    ]),
    [
      279,
      'Maike',
      perform('report', {
        conclusions:
          'Documents of clauses 4 to 10 are there and fit the scope. Management was reviewed once, one internal audit was held and reported.',
        readiness: 'ready-with-concerns',
        concerns:
          'Internal audits so far cover clause 8.6 alone; audits of the other areas are only planned. A part of the incidents carries no category, so that trends cannot be told. Both may become nonconformities in stage 2.',
        report_date: today,
      }),
    ],
    [276, 'Ludwig', perform('review', {}, 'Conclusions follow from the work papers; concerns are clear.')],
  ),
  story(
    'certification-audit',
    'body/stage-2',
    ...planning(stageTwo, 275, 273),
    opening(264),
    closing(
      261,
      'Two majors, three minors and two opportunities were told with their evidence; days for answers named.',
      4.5,
      [
        { site: 'Hồ Chí Minh City', day: between, seen: 'Service desk, operation, records' },
        { site: 'Hà Nội', day: ends, seen: 'Second server room, support on site' },
      ],
    ),
    [
      258,
      'Maike',
      perform('report', {
        conclusions:
          'The system is implemented and largely effective. Two major nonconformities stand in the way of a recommendation without reservation: classification of incidents, and coverage of internal audits. Recommended once both are verified and the plans of the minors are accepted.',
        clause_conclusions: clauses,
        recommendation: 'grant',
        report_date: today,
      }),
    ],
    [
      256,
      'Ludwig',
      perform(
        'review',
        {},
        'All areas concluded, methods shown, grades comprehensible. Majors to be verified before a decision.',
      ),
    ],
  ),
];

interface Paper {
  readonly key: string;
  readonly audit: string;
  readonly by: string;
  readonly days: number;
  readonly title: string;
  readonly method: Session['method'];
  readonly requirements: readonly string[];
  readonly with_whom: string;
  readonly place: string;
  readonly seen?: readonly (readonly [what: string, reference: string])[];
  readonly noted: string;
  readonly sample?: { readonly population: string; readonly keys: string; readonly size: number };
  readonly conclusion: 'conforms' | 'finding' | 'follow-up';
}

/** A work paper, begun and concluded on a day of its audit. */
export function paperStory(paper: Paper): Story {
  const { key, audit, by, days, title, method, requirements, with_whom, place, noted, conclusion } = paper;
  const { sample, seen = [] } = paper;
  const drawing: readonly Step[] =
    sample === undefined ? [] : [[days, by, perform('draw', { sample: [{ ...sample, seed: key }] })]];
  return story(
    'work-paper',
    `body/paper/${key}`,
    [days, by, create({ title, audit: record(audit), method, requirements })],
    ...drawing,
    [
      days,
      by,
      perform('conclude', {
        method,
        requirements,
        with_whom,
        place,
        day: today,
        noted,
        conclusion,
        seen: seen.map(([what, reference]) => ({ what, reference })),
      }),
    ],
  );
}

const competenceKeys = Array.from(
  { length: 23 },
  (_, index) => `CMP${String(index + 1).padStart(7, '0')}`,
).join('\n');

const papers: readonly Story[] = (
  [
    {
      key: 'documents',
      audit: 'body/stage-1',
      by: 'Maike',
      days: 281,
      title: 'Documents of the management system',
      method: 'document-review',
      requirements: ['4.3-s2', '4.3-s3'],
      with_whom: 'Oliver Sample',
      place: 'Hồ Chí Minh City',
      seen: [['Scope of the management system, edition 1', 'Register of scopes']],
      noted: 'The scope names services, sites and what is left out. Approved by top management.',
      conclusion: 'conforms',
    },
    {
      key: 'audits',
      audit: 'body/stage-1',
      by: 'Jonas',
      days: 281,
      title: 'Internal audits',
      method: 'interview',
      requirements: ['9.2.1-a1', '9.2.2-a'],
      with_whom: 'Nora Sample',
      place: 'Hồ Chí Minh City',
      seen: [
        ['Programme of audits', 'Register of audit programmes'],
        ['Report on clause 8.6', 'Register of audits'],
      ],
      noted: 'One audit was held. The others are planned over the year; none before stage 2.',
      conclusion: 'follow-up',
    },
    {
      key: 'leadership',
      audit: 'body/stage-2',
      by: 'Maike',
      days: 263,
      title: 'Policy, objectives, internal audits',
      method: 'interview',
      requirements: ['9.2.1-a1', '9.2.1-b'],
      with_whom: 'Vân Sample, Oliver Sample, Nora Sample',
      place: 'Hồ Chí Minh City',
      seen: [['Programme of audits', 'Register of audit programmes']],
      noted: 'Since stage 1 no further area was audited. Nobody judged the system as a whole from audits.',
      conclusion: 'finding',
    },
    {
      key: 'desk',
      audit: 'body/stage-2',
      by: 'Maike',
      days: 263,
      title: 'An afternoon at the service desk',
      method: 'observation',
      requirements: ['8.6.1-a', '7.5.3.2-a'],
      with_whom: 'An Sample, Bình Sample',
      place: 'Hồ Chí Minh City, service desk',
      seen: [
        ['Incidents as they came in', 'Desk, two hours'],
        ['Printed procedure at a workplace', 'Earlier version'],
      ],
      noted:
        'Incidents are recorded and given a priority at once. A category is left out where it is not at hand; nothing asks for it. One workplace uses an earlier version of the procedure.',
      conclusion: 'finding',
    },
    {
      key: 'competence',
      audit: 'body/stage-2',
      by: 'Jonas',
      days: 263,
      title: 'Files of competence',
      method: 'sample',
      requirements: ['7.2-d'],
      with_whom: 'Oliver Sample',
      place: 'Hồ Chí Minh City',
      sample: { population: 'Register of competences', keys: competenceKeys, size: 8 },
      noted: 'Eight files drawn. In two of them nothing is kept that shows the competence.',
      conclusion: 'finding',
    },
    {
      key: 'suppliers',
      audit: 'body/stage-2',
      by: 'Jonas',
      days: 263,
      title: 'Suppliers of lines and cloud',
      method: 'document-review',
      requirements: ['8.2.3.1-s1', '8.3.4.1-s5'],
      with_whom: 'Robert Sample',
      place: 'Hồ Chí Minh City',
      seen: [['Figures of the supplier of lines, one quarter', 'Reports of the supplier']],
      noted:
        'Performance is followed each quarter. How suppliers are evaluated and selected is not laid down.',
      conclusion: 'finding',
    },
    {
      key: 'server-room',
      audit: 'body/stage-2',
      by: 'Jonas',
      days: 262,
      title: 'Second server room',
      method: 'observation',
      requirements: ['8.7.1-s5', '8.2.6-s8'],
      with_whom: 'Lien Sample',
      place: 'Hà Nội',
      seen: [['Racks and labels compared with the list of configuration items', 'Walk through the room']],
      noted: 'What stands there is in the list. Availability is watched from Hồ Chí Minh City.',
      conclusion: 'conforms',
    },
  ] satisfies readonly Paper[]
).map((paper: Paper) => paperStory(paper));

const theirs: readonly Story[] = [
  story(
    'external-audit',
    'road/stage-1',
    [291, 'Oliver', arrive('body/stage-1')],
    [
      289,
      'Oliver',
      {
        kind: 'update',
        values: {
          assignee: who('Oliver'),
          body: record('road/body'),
          arrangements: 'Meeting room 2, documents on the screen.',
        },
      },
    ],
    [288, 'Oliver', perform('confirm', { answer: 'The days suit us.' })],
    [
      274,
      'Oliver',
      perform(
        'close',
        {},
        'No findings in stage 1; both concerns are taken up in the programme of audits and at the desk.',
      ),
    ],
  ),
  story(
    'external-audit',
    'road/stage-2',
    [272, 'Oliver', arrive('body/stage-2')],
    [
      271,
      'Oliver',
      {
        kind: 'update',
        values: {
          assignee: who('Oliver'),
          body: record('road/body'),
          arrangements: 'Meeting room 2; travel to Hà Nội on the last day.',
        },
      },
    ],
    [269, 'Oliver', perform('confirm', { answer: 'Agreed. Lien receives you in Hà Nội.' })],
    [142, 'Oliver', perform('close', {}, 'Every finding has come to its end.')],
  ),
];

/** Stages 1 and 2: plans, work papers and reports of the body, and the audits as the provider sees them. */
export const auditing: readonly Story[] = [...audits, ...papers, ...theirs];
