import { sampleName } from '../organisation.ts';
import { create, day, perform, type Story, story, who } from '../system/story.ts';

interface Qualified {
  readonly person: string;
  readonly functions: readonly string[];
  readonly areas: readonly string[];
  readonly languages: string;
  readonly shown: readonly (readonly [kind: string, what: string])[];
}

const qualified: readonly Qualified[] = [
  {
    person: 'Maike',
    functions: ['lead', 'auditor'],
    areas: ['end-user', 'infrastructure', 'security'],
    languages: 'English, German, Vietnamese',
    shown: [
      ['education', 'Diploma in computer science'],
      ['work', 'Nine years in operation of data centres and service desks'],
      ['audits', 'Fourteen audits of service management systems, six of them as lead'],
      ['witnessed', 'Witnessed at a stage 2 by the manager of certification'],
    ],
  },
  {
    person: 'Jonas',
    functions: ['lead', 'auditor'],
    areas: ['networks', 'cloud', 'applications'],
    languages: 'English, Chinese',
    shown: [
      ['education', 'Degree in telecommunications'],
      ['work', 'Seven years in operation of networks and cloud platforms'],
      ['training', 'Course for auditors, five days, with examination'],
      ['audits', 'Five audits of service management systems, two of them as lead'],
      ['witnessed', 'Witnessed as lead at a surveillance by the manager of certification'],
    ],
  },
  {
    person: 'Keiko',
    functions: ['lead', 'auditor'],
    areas: ['infrastructure', 'cloud', 'applications', 'end-user'],
    languages: 'English, Japanese',
    shown: [
      ['education', 'Degree in business informatics'],
      ['work', 'Eleven years as consultant for service management'],
      ['audits', 'Nine audits of service management systems, three of them as lead'],
    ],
  },
  {
    person: 'Dorothea',
    functions: ['decider'],
    areas: ['infrastructure', 'networks', 'end-user', 'applications'],
    languages: 'English, German',
    shown: [
      ['work', 'Twelve years in conformity assessment'],
      ['training', 'Decisions on certification, internal course'],
    ],
  },
  {
    person: 'Anselm',
    functions: ['decider'],
    areas: ['infrastructure', 'cloud', 'applications', 'end-user'],
    languages: 'English',
    shown: [
      ['work', 'Eight years as auditor and manager of certification'],
      ['training', 'Decisions on certification, internal course'],
    ],
  },
];

function qualificationStory({ person, functions, areas, languages, shown }: Qualified): Story {
  return story(
    'auditor-qualification',
    `body/qualification/${person}`,
    [
      363,
      'Ludwig',
      create({
        title: `${person} Sample: ${functions.join(', ')}`,
        person: who(person),
        technical_areas: areas,
        editions: ['2018'],
        functions,
        languages,
        evidence: shown.map(([kind, what]) => ({ kind, what })),
        valid_until: day(-400),
      }),
    ],
    [362, 'Ludwig', perform('approve')],
  );
}

/** Before she came to the body, one of its auditors advised the provider: that bars her from its audits. */
const conflict = story('conflict-of-interest', 'body/conflict', [
  361,
  'Keiko',
  create({
    title: 'Advised the client before I joined the body',
    whose: 'person',
    client: sampleName,
    kind: 'consultancy',
    from: day(760),
    until: day(420),
    description: 'Design of the service desk and of its procedures, as a consultant of my own.',
  }),
]);

/** Who of the body is qualified for what, and what keeps one of them away from the provider. */
export const preparing: readonly Story[] = [...qualified.map(qualificationStory), conflict];
