import { sampleName } from '../organisation.ts';
import {
  arrive,
  create,
  day,
  fieldOf,
  type Known,
  perform,
  record,
  type Story,
  story,
  today,
  who,
} from '../system/story.ts';
import { bodyName } from './sample-body.ts';

const bodyOrganisation = (known: Known): string => known.body();

/** Two bodies come into question. One of them advised the provider and is ruled out. */
const bodies: readonly Story[] = [
  story(
    'certification-body',
    'road/body',
    [
      350,
      'Oliver',
      create({
        title: bodyName,
        organisation: bodyOrganisation,
        assignee: who('Oliver'),
        address: '1 Sample Street, Sample City',
        contact: 'Ludwig Sample',
      }),
    ],
    [
      348,
      'Oliver',
      perform('check-accreditation', {
        accreditation: 'accredited',
        accreditation_body: 'Sample Accreditation',
        accreditation_number: 'SAMPLE-017',
        accreditation_scope: 'Certification of service management systems (ISO/IEC 20000-1)',
        accreditation_until: day(-500),
        checked_where: 'Directory of Sample Accreditation (made up)',
        checked_on: today,
      }),
    ],
    [
      345,
      'Oliver',
      perform('evaluate', {
        evaluation: [
          {
            criterion: 'accreditation',
            assessment: 'Accredited for service management systems; looked up in the directory.',
            rating: 5,
          },
          {
            criterion: 'auditors',
            assessment: 'Two auditors with years in operation and networks; one speaks Vietnamese.',
            rating: 4,
          },
          {
            criterion: 'impartiality',
            assessment: 'One of its auditors advised us; the body says that she takes no part.',
            rating: 4,
          },
          { criterion: 'cost', assessment: 'Days of audit as with the other body.', rating: 3 },
        ],
      }),
    ],
    [340, 'Vân', perform('choose')],
    [
      150,
      'Oliver',
      perform('check-accreditation', {
        accreditation: 'accredited',
        checked_where: 'Directory of Sample Accreditation (made up)',
        checked_on: today,
      }),
    ],
  ),
  story(
    'certification-body',
    'road/other-body',
    [349, 'Oliver', create({ title: 'Another Sample Certification Body', assignee: who('Oliver') })],
    [
      344,
      'Oliver',
      perform('rule-out', {}, 'A company of its group wrote our procedures last year; it may not audit us.'),
    ],
  ),
];

const address = '12 Sample Avenue, Hồ Chí Minh City';

/** Sites as the dossier names them in the end, and what of them stands on the certificate. */
const sites = [
  {
    name: 'Hồ Chí Minh City',
    address,
    activities: 'Service desk, operation, development, management',
    persons: 19,
    shifts: 'Desk 08:00–17:30, operation on call',
    central: true,
  },
  {
    name: 'Hà Nội',
    address: '3 Sample Lane, Hà Nội',
    activities: 'Support on site, second server room',
    persons: 4,
    shifts: '08:00–17:30',
    central: false,
  },
];

/** The sites of the provider as a certificate lists them. */
export const certifiedSites = sites.map(({ name, address: where, activities }) => ({
  name,
  address: where,
  activities,
}));

/** The provider's application: returned with questions once, completed, accepted, decided on. */
const application = story(
  'certification-application',
  'road/application',
  [
    334,
    'Oliver',
    create({
      title: 'Application for certification',
      request: 'initial',
      edition: '2018',
      body: record('road/body'),
      assignee: who('Oliver'),
    }),
  ],
  [333, 'Oliver', perform('assemble')],
  [
    331,
    'Oliver',
    perform('revise', {
      address,
      contact: 'Oliver Sample, SMS manager',
      full_time_equivalent: 23,
      shifts: 'Service desk 08:00–17:30, operation of critical services on call around the clock',
      languages: 'Vietnamese, English',
      no_consultants: true,
      integrated_with: 'None',
    }),
  ],
  [328, 'Vân', perform('approve')],
  [327, 'Oliver', perform('submit')],
  // Returned with questions.
  [320, 'Oliver', perform('revise', { sites })],
  [319, 'Vân', perform('approve')],
  [318, 'Oliver', perform('resubmit')],
);

const shown = (point: string, because: string) => ({ [point]: true, [`${point}_because`]: because });

/** The application as the body has it. */
const received = story(
  'client-application',
  'body/application',
  [326, 'Ludwig', arrive('road/application')],
  [
    323,
    'Ludwig',
    perform('return', {
      answer:
        'Please name address and persons of each site. Which activities of the management system take place in Hà Nội?',
    }),
  ],
  [
    314,
    'Ludwig',
    perform('review', {
      ...shown('complete', 'All parts are there since the completion; sites with address and persons.'),
      ...shown('competence_available', 'Two auditors cover the four technical areas; one speaks Vietnamese.'),
      ...shown(
        'impartial',
        'One auditor advised the client and takes no part; the body itself gave no advice.',
      ),
      ...shown(
        'scope_auditable',
        'Two sites and a catalogue of services; scope and services fit each other.',
      ),
      ...shown('nothing_excluded', 'No requirement of clauses 4 to 10 is left out.'),
      ...shown(
        'accountability_kept',
        'Lines and cloud are of suppliers; the processes are the client’s own.',
      ),
      technical_areas: ['infrastructure', 'networks', 'applications', 'end-user'],
      certification: record('body/file'),
    }),
  ],
  [313, 'Ludwig', perform('accept', { answer: 'Accepted. The agreement follows with the days of audit.' })],
);

/** The body's file of the provider, from the application to the decision and what was audited since. */
const file = story(
  'certification',
  'body/file',
  [
    317,
    'Ludwig',
    create({
      title: sampleName,
      client_name: sampleName,
      assignee: who('Ludwig'),
      application: record('body/application'),
    }),
  ],
  [316, 'Ludwig', perform('read-application')],
  [
    312,
    'Ludwig',
    perform('prepare', { technical_areas: ['infrastructure', 'networks', 'applications', 'end-user'] }),
  ],
  [
    311,
    'Ludwig',
    perform('calculate-time', {
      personnel: [
        { group: 'Hồ Chí Minh City', persons: 19, percent: 100 },
        { group: 'Hà Nội', persons: 4, percent: 100 },
      ],
      factors: [
        {
          factor: 'several-languages',
          percent: 10,
          justification: 'Records in Vietnamese and English; interviews in both.',
        },
      ],
    }),
  ],
  [310, 'Ludwig', perform('approve-time')],
  [309, 'Ludwig', perform('draft-programme', { expected_on: day(196) })],
  [
    308,
    'Ludwig',
    perform('draw-sites', {
      sample_occasion: 'initial',
      sample_suitable: false,
      sample_reason: 'Two sites with different activities: both are visited.',
      sample_seed: 'initial audit',
    }),
  ],
  [296, 'Ludwig', perform('agree', { agreement: record('body/agreement') })],
  [279, 'Ludwig', perform('record-audit', { audit: record('body/stage-1') })],
  [257, 'Ludwig', perform('record-audit', { audit: record('body/stage-2') })],
  [194, 'Ludwig', perform('certify', { decision: record('body/decision') })],
);

const agreements: readonly Story[] = [
  story(
    'client-agreement',
    'body/agreement',
    [
      307,
      'Ludwig',
      create({
        title: 'Agreement on certification, three years',
        application: record('body/application'),
        certification: record('body/file'),
        assignee: who('Ludwig'),
        terms:
          'The client meets the requirements at all times, gives access to sites, records and complaints, tells of changes without delay and uses certificate and mark only as granted. The body keeps what it learns confidential, gives notice of changed requirements and names suspended and withdrawn certificates when asked.',
        conditions: 'Travel to Hà Nội by expense. Audits in Vietnamese and English.',
        witness_audits: true,
        valid_until: day(-900),
      }),
    ],
    [306, 'Ludwig', perform('read-file')],
    [303, 'Ludwig', perform('offer')],
  ),
  story(
    'certification-agreement',
    'road/agreement',
    [302, 'Oliver', arrive('body/agreement')],
    [300, 'Oliver', { kind: 'update', values: { assignee: who('Oliver') } }],
    [298, 'Vân', perform('accept', { answer: 'Agreed as offered.' })],
  ),
];

/** Choice of a body, application, file and agreement, on both sides. */
export const applying: readonly Story[] = [...bodies, application, received, file, ...agreements];

/** The scope as the body has it in its file. */
export const scopeOfFile = fieldOf('body/file', 'scope_statement');
