import { auditAreaIds } from '../../standard/audit-areas.ts';
import {
  create,
  day,
  perform,
  record,
  records,
  type Step,
  type Story,
  story,
  today,
  who,
  workday,
} from '../system/story.ts';
import { paperStory } from './audits.ts';

const client = 'Sample Hosting Company';
const file = record('body/hosting/file');
const application = record('body/hosting/application');

const shown = (point: string, because: string) => ({ [point]: true, [`${point}_because`]: because });

const sites = [
  {
    name: 'Main site',
    address: '8 Sample Road, Sample City',
    activities: 'Hosting, support',
    persons: 9,
    central: true,
  },
];

const intake: readonly Story[] = [
  story(
    'client-application',
    'body/hosting/application',
    [
      358,
      'Ludwig',
      create({
        title: 'Application by letter',
        request: 'initial',
        edition: '2018',
        client_name: client,
        address: '8 Sample Road, Sample City',
        contact: 'Head of operation',
        scope_statement: 'The service management system that supports managed hosting from the main site.',
        services: [{ name: 'Managed hosting' }],
        sites,
        persons_in_scope: 9,
        full_time_equivalent: 9,
        processes: [
          { name: 'Incident management', operated_by: 'organisation' },
          { name: 'Change management', operated_by: 'organisation' },
        ],
        languages: 'English',
      }),
    ],
    [
      354,
      'Ludwig',
      perform('review', {
        ...shown('complete', 'All parts are in the letter and its annexes.'),
        ...shown('competence_available', 'Infrastructure is covered by two auditors.'),
        ...shown('impartial', 'Nobody of the body has had to do with the client.'),
        ...shown('scope_auditable', 'One site, one service.'),
        ...shown('nothing_excluded', 'No requirement is left out.'),
        ...shown('accountability_kept', 'All processes are the client’s own.'),
        technical_areas: ['infrastructure'],
        certification: file,
      }),
    ],
    [353, 'Ludwig', perform('accept', { answer: 'Accepted.' })],
  ),
  story(
    'certification',
    'body/hosting/file',
    [357, 'Ludwig', create({ title: client, client_name: client, assignee: who('Ludwig'), application })],
    [356, 'Ludwig', perform('read-application')],
    [355, 'Ludwig', perform('prepare', { technical_areas: ['infrastructure'] })],
    [
      352,
      'Ludwig',
      perform('calculate-time', { personnel: [{ group: 'Main site', persons: 9, percent: 100 }] }),
    ],
    [351, 'Ludwig', perform('approve-time')],
    [350, 'Ludwig', perform('draft-programme', { expected_on: day(280) })],
    [343, 'Ludwig', perform('agree', { agreement: record('body/hosting/agreement') })],
    [334, 'Ludwig', perform('record-audit', { audit: record('body/hosting/stage-1') })],
    [306, 'Ludwig', perform('record-audit', { audit: record('body/hosting/stage-2') })],
    [
      72,
      'Ludwig',
      perform('end', {}, 'Certification was refused and the appeal not upheld; the client may apply anew.'),
    ],
  ),
  story(
    'client-agreement',
    'body/hosting/agreement',
    [
      349,
      'Ludwig',
      create({
        title: `Agreement on certification, ${client}`,
        application,
        certification: file,
        terms:
          'As with every client of the body: access, changes told without delay, use of marks as granted.',
        witness_audits: true,
        valid_until: day(-800),
      }),
    ],
    [348, 'Ludwig', perform('read-file')],
    [347, 'Ludwig', perform('offer')],
    [
      344,
      'Ludwig',
      perform('record-acceptance', { signatory: 'Managing director', answer: 'Signed on paper.' }),
    ],
    [71, 'Ludwig', perform('end', {}, 'Certification was refused; nothing is left to audit.')],
  ),
];

interface AuditTold {
  readonly key: string;
  readonly kind: 'stage-1' | 'stage-2';
  readonly title: string;
  readonly begins: number;
  readonly ends: number;
  readonly days: number;
  readonly sent: number;
}

/** Planned, agreed by letter and opened. */
function begun({ kind, title, begins, ends, days, sent }: AuditTold): readonly Step[] {
  const plan = {
    ...(kind === 'stage-2' ? { previous: record('body/hosting/stage-1') } : {}),
    application,
    assignee: who('Jonas'),
    team: [
      { name: who('Jonas'), function: 'lead' },
      { name: who('Maike'), function: 'auditor' },
    ],
    begins_on: workday(begins),
    ends_on: workday(ends),
    days_planned: days,
    objectives:
      kind === 'stage-1' ? 'Readiness for stage 2.' : 'Implementation and effectiveness of the system.',
    criteria: 'ISO/IEC 20000-1:2018',
    scope: 'Managed hosting, main site',
    sessions: [
      {
        day: workday(begins),
        begins: '09:00',
        topic: 'Management system',
        method: 'interview',
        place: 'Main site',
      },
      {
        day: workday(ends),
        begins: '09:00',
        topic: 'Processes at work',
        method: 'observation',
        place: 'Main site',
      },
    ],
  };
  return [
    [sent + 1, 'Ludwig', create({ title, kind, certification: file })],
    [sent, 'Ludwig', perform('send-plan', plan)],
    [sent - 2, 'Ludwig', perform('record-confirmation', { answer: 'By letter.' })],
    [
      begins,
      'Jonas',
      perform('open', {
        opening_at: (known: { now: number }) => known.now,
        opening_present: 'Managing director, head of operation; Jonas, Maike',
        opening_said: 'Objectives, scope, criteria, methods and confidentiality explained.',
      }),
    ],
  ];
}

function closed(days: number, said: string, days_done: number): Step {
  return [
    days,
    'Jonas',
    perform('close-on-site', {
      closing_at: (known: { now: number }) => known.now,
      closing_present: 'Managing director, head of operation; Jonas, Maike',
      closing_said: said,
      sites_visited: [{ site: 'Main site', day: workday(days), seen: 'Operation, records' }],
      days_done,
    }),
  ];
}

const weak: Readonly<Record<string, string>> = {
  '8.5': 'Changes in operation are neither recorded nor approved.',
  '9': 'No internal audit has been held.',
};

const audits: readonly Story[] = [
  story(
    'certification-audit',
    'body/hosting/stage-1',
    ...begun({
      key: 'stage-1',
      kind: 'stage-1',
      title: `Stage 1, ${client}`,
      begins: 337,
      ends: 336,
      days: 1.5,
      sent: 341,
    }),
    closed(336, 'Concerns told.', 1.5),
    [
      335,
      'Jonas',
      perform('report', {
        conclusions: 'Documents are there. Little shows that they are followed.',
        readiness: 'ready-with-concerns',
        concerns: 'No internal audit yet; records of changes could not be shown.',
        report_date: today,
      }),
    ],
    [333, 'Ludwig', perform('review', {}, 'The client insists on stage 2; concerns are told in writing.')],
  ),
  story(
    'certification-audit',
    'body/hosting/stage-2',
    ...begun({
      key: 'stage-2',
      kind: 'stage-2',
      title: `Stage 2, ${client}`,
      begins: 311,
      ends: 308,
      days: 3,
      sent: 330,
    }),
    closed(308, 'Two majors told with their evidence.', 3),
    [
      304,
      'Jonas',
      perform('report', {
        conclusions: 'The system is not implemented in changes and audits. Two majors; not recommended.',
        clause_conclusions: auditAreaIds.map((area) => ({
          area,
          conclusion: weak[area] ?? 'Described; requirements met in what was seen.',
        })),
        recommendation: 'refuse',
        report_date: today,
      }),
    ],
    [302, 'Ludwig', perform('review', {}, 'Conclusions follow from the work papers.')],
  ),
];

const paper = {
  audit: 'body/hosting/stage-2',
  by: 'Jonas',
  days: 310,
  place: 'Main site',
} as const;

const papers: readonly Story[] = [
  paperStory({
    ...paper,
    key: 'hosting/changes',
    title: 'Changes of one week',
    method: 'observation',
    requirements: ['8.5.1.3-s6'],
    with_whom: 'Operators on duty',
    seen: [['Three changes made in operation', 'Console of the platform']],
    noted: 'Three changes were made while we watched; none was recorded or approved.',
    conclusion: 'finding',
  }),
  paperStory({
    ...paper,
    key: 'hosting/audits',
    title: 'Internal audits and reviews',
    method: 'interview',
    requirements: ['9.2.1-a1'],
    with_whom: 'Managing director',
    seen: [['Programme of audits, empty', 'Binder of the management system']],
    noted: 'No internal audit has been held since the system was described.',
    conclusion: 'finding',
  }),
  paperStory({
    ...paper,
    key: 'hosting/documents',
    title: 'Documents of the system',
    method: 'document-review',
    requirements: ['4.3-s2'],
    with_whom: 'Head of operation',
    seen: [['Scope, policy, service management plan', 'Binder of the management system']],
    noted: 'Documents are there and approved.',
    conclusion: 'conforms',
  }),
];

interface Major {
  readonly key: string;
  readonly title: string;
  readonly requirement: string;
  readonly statement: string;
  readonly evidence: string;
  readonly answer: Readonly<Record<string, string>>;
  readonly action: string;
  readonly refused: string;
}

/** Answered and never verified: six months after stage 2 it still stands. */
function majorStory({ key, title, requirement, statement, evidence, answer, action, refused }: Major): Story {
  return story(
    'certification-finding',
    `body/hosting/finding/${key}`,
    [
      309,
      'Jonas',
      create({
        title,
        audit: record('body/hosting/stage-2'),
        grade: 'major',
        requirements: [requirement],
        statement,
        evidence,
        work_papers: records(`body/paper/hosting/${key}`),
      }),
    ],
    [309, 'Jonas', perform('issue')],
    [296, 'Jonas', perform('receive-answer', { ...answer, plan: [{ action, due_on: day(255) }] })],
    [292, 'Jonas', perform('accept-answer', { verdict: 'Plausible, if it is done.' })],
    [
      250,
      'Jonas',
      perform('receive-evidence', {
        done: 'Done as planned.',
        evidence_list: [{ what: 'Sample evidence: letter of the client', where: 'By mail' }],
      }),
    ],
    [244, 'Jonas', perform('refuse-verification', { verdict: refused })],
    [70, 'Ludwig', perform('leave', {}, 'Certification was refused; the client has the list.')],
  );
}

const majors: readonly Story[] = (
  [
    {
      key: 'changes',
      title: 'Changes are not controlled',
      requirement: '8.5.1.3-s6',
      statement: 'Changes are made without being recorded, assessed or approved.',
      evidence: 'Three changes seen in operation; no record of any of them.',
      answer: {
        correction: 'The three changes were recorded afterwards.',
        extent: 'All changes of the year.',
        root_cause: 'Operators were never shown the procedure.',
      },
      action: 'Training of all operators; records of every change.',
      refused:
        'The letter names a training. Records of changes since then were not sent, and two were seen missing.',
    },
    {
      key: 'audits',
      title: 'No internal audits',
      requirement: '9.2.1-a1',
      statement: 'The management system has never been audited internally.',
      evidence: 'Programme of audits without entries; word of the managing director.',
      answer: {
        correction: 'An audit was commissioned.',
        extent: 'The whole system.',
        root_cause: 'Nobody was named for audits.',
      },
      action: 'Internal audit of all clauses by an auditor from outside.',
      refused: 'No report was sent. An order to an auditor is not an audit.',
    },
  ] satisfies readonly Major[]
).map((major: Major) => majorStory(major));

const outcome: readonly Story[] = [
  story(
    'certification-decision',
    'body/hosting/decision',
    [
      118,
      'Ludwig',
      create({
        title: `Initial certification, ${client}`,
        kind: 'grant',
        certification: file,
        application,
        audits: records('body/hosting/stage-1', 'body/hosting/stage-2'),
        scope_statement: 'The service management system that supports managed hosting from the main site.',
      }),
    ],
    [117, 'Ludwig', perform('prepare')],
    [
      114,
      'Dorothea',
      perform('refuse', {
        reasons:
          'Two majors of stage 2 were not verified within six months of its last day. Without a new stage 2 nothing can be granted.',
      }),
    ],
    [
      112,
      'Ludwig',
      perform('announce', {
        answer:
          'Certification is refused. Weaknesses: changes are made without record and approval (8.5.1.3); the system has not been audited internally (9.2.1). Both were answered and not shown to be done. A new application is possible at any time; you may appeal.',
      }),
    ],
  ),
  story(
    'client-complaint',
    'body/hosting/complaint',
    [
      240,
      'Ludwig',
      create({
        title: 'An auditor called our operators names',
        from: client,
        received_on: today,
        description: 'In the closing meeting an auditor is said to have called operators careless.',
        about: 'body',
        certification: file,
        concerned: [who('Jonas')],
        assignee: who('Keiko'),
      }),
    ],
    [238, 'Ludwig', perform('acknowledge')],
    [
      229,
      'Keiko',
      perform('investigate', {
        investigation:
          'Both auditors and the head of operation were heard. The word was said, of the procedure.',
      }),
    ],
    [
      226,
      'Anselm',
      perform('decide', {
        outcome: 'partly-upheld',
        verdict: 'The finding stands. The word was out of place; the auditor was told so.',
      }),
    ],
    [225, 'Ludwig', perform('answer', { answer: 'We regret the word. The finding is not touched by it.' })],
    [
      220,
      'Ludwig',
      perform('close', { follow_up: 'Manner of closing meetings is part of the next training.' }),
    ],
  ),
  story(
    'client-appeal',
    'body/hosting/appeal',
    [
      102,
      'Ludwig',
      create({
        title: 'Appeal against the refusal',
        from: client,
        received_on: today,
        description: 'The training was held in time; records would have followed.',
        certification: file,
        decision: record('body/hosting/decision'),
        assignee: who('Keiko'),
      }),
    ],
    [100, 'Ludwig', perform('acknowledge')],
    [
      90,
      'Keiko',
      perform('investigate', {
        investigation:
          'Letters and days compared: no record of a change and no report of an audit came within six months.',
      }),
    ],
    [
      84,
      'Anselm',
      perform('decide', {
        outcome: 'not-upheld',
        verdict: 'What was not shown within six months could not be verified. The refusal stands.',
      }),
    ],
    [82, 'Ludwig', perform('answer', { answer: 'The appeal is not upheld; reasons as enclosed.' })],
    [75, 'Ludwig', perform('close', { follow_up: 'None.' })],
  ),
];

/** A client outside this installation, kept by hand: two majors never verified, refused, an appeal not upheld. */
export const refusedClient: readonly Story[] = [...intake, ...audits, ...papers, ...majors, ...outcome];
