import type { Requirement } from './types.ts';

/** Clause 4: context of the organisation. */
export const contextRequirements: readonly Requirement[] = [
  {
    id: '4.1-s1',
    clause: '4.1',
    statement: {
      en: "Determine the internal and external issues that bear on the organisation's purpose and on whether the SMS achieves what it is meant to achieve.",
    },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: {
      en: [
        'Issues/context register with owners and last review date',
        'Top-management interview',
        'Management review input on changed issues',
      ],
    },
    checked_against: 'expert-knowledge',
  },
  {
    id: '4.1-s2',
    clause: '4.1',
    statement: { en: 'Decide whether climate change is one of the issues that matter for the SMS.' },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: {
      en: ['Recorded conclusion (relevant or not) with reasoning', 'Link to risk register when relevant'],
    },
    checked_against: 'text',
    amendment: 'Amd 1:2024',
  },
  {
    id: '4.2-a',
    clause: '4.2',
    statement: { en: 'Identify the parties that have a relevant interest in the SMS and the services.' },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: {
      en: ['Interested-party register', 'Customer, user, regulator, supplier and owner lists'],
    },
    checked_against: 'expert-knowledge',
  },
  {
    id: '4.2-b',
    clause: '4.2',
    statement: {
      en: 'Identify which requirements of those interested parties are relevant to the SMS and the services.',
    },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: {
      en: [
        'Requirements per party, climate-related ones included where a party has any',
        'Contracts, laws and SLAs traced to parties',
        'Evidence of periodic refresh',
      ],
    },
    checked_against: 'expert-knowledge',
  },
  {
    id: '4.3-s1',
    clause: '4.3',
    statement: { en: 'Set the scope by fixing the boundaries of the SMS and where it applies.' },
    kind: 'document',
    cadence: 'ongoing',
    documented_information: 'explicit',
    evidence_hints: { en: ['Scope statement', 'Organisation, site and service boundary diagram'] },
    checked_against: 'expert-knowledge',
  },
  {
    id: '4.3-a',
    clause: '4.3',
    statement: { en: 'Take the internal and external issues into account when setting the scope.' },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: { en: ['Scope rationale referencing the issues register'] },
    checked_against: 'expert-knowledge',
  },
  {
    id: '4.3-b',
    clause: '4.3',
    statement: { en: 'Take relevant interested-party requirements into account when setting the scope.' },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: { en: ['Scope rationale referencing the party requirements'] },
    checked_against: 'expert-knowledge',
  },
  {
    id: '4.3-c',
    clause: '4.3',
    statement: { en: 'Take the services the organisation delivers into account when setting the scope.' },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: { en: ['Scope compared with the service catalogue and list of services in the plan'] },
    checked_against: 'expert-knowledge',
  },
  {
    id: '4.3-s2',
    clause: '4.3',
    statement: {
      en: 'State in the scope definition which services are covered and the name of the organisation that manages and delivers them.',
    },
    kind: 'document',
    cadence: 'ongoing',
    documented_information: 'explicit',
    evidence_hints: {
      en: ['Scope wording naming services and organisation', 'Comparison with the certificate scope'],
    },
    checked_against: 'expert-knowledge',
  },
  {
    id: '4.3-s3',
    clause: '4.3',
    statement: { en: 'Keep the scope as documented information and make it available.' },
    kind: 'document',
    cadence: 'ongoing',
    documented_information: 'explicit',
    evidence_hints: { en: ['Controlled scope document, version and approval', 'Where it is published'] },
    checked_against: 'expert-knowledge',
  },
  {
    id: '4.4-s1',
    clause: '4.4',
    statement: {
      en: 'Set up, operate, keep current and keep improving an SMS, with its processes and the way they interact.',
    },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'explicit',
    evidence_hints: {
      en: ['Process map with interactions and owners', 'Process descriptions', 'Improvement records'],
    },
    checked_against: 'expert-knowledge',
  },
];
