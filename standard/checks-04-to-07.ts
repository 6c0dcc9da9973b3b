import type { CatalogueCheck } from './types.ts';

/** Checks of clauses 4 to 7. */
export const contextToSupportChecks: readonly CatalogueCheck[] = [
  {
    id: 'AC-001',
    requirements: ['4.1-s1'],
    question: {
      en: 'Was the register of internal and external issues reviewed within its planned interval?',
    },
    rule: { en: 'The last review is no older than the interval.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-002',
    requirements: ['4.1-s2'],
    question: {
      en: 'Is there a dated decision, with a reason, on whether climate change matters for the SMS?',
    },
    rule: {
      en: 'Exactly one decision is in force, and it was made or confirmed within the planned interval.',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-003',
    requirements: ['4.2-b'],
    question: { en: 'Does every interested party have an owner and at least one requirement?' },
    rule: { en: 'No party is without an owner or a requirement.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-004',
    requirements: ['4.3-c', '6.3-a', '8.2.4-s1'],
    question: {
      en: 'Do the services in scope, the list of services in the plan and the published catalogue agree?',
    },
    rule: { en: 'No live service is missing from any of the three.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-005',
    requirements: ['4.3-s2'],
    question: { en: 'Does the approved scope name the organisation and each service covered?' },
    rule: { en: 'The current version names the organisation, and no covered service is missing from it.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-006',
    requirements: ['4.4-s1'],
    question: {
      en: 'Does every SMS process have an owner, inputs and outputs, linked processes and a measure?',
    },
    rule: { en: 'No process is incomplete.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-007',
    requirements: ['5.2.1-s1', '5.2.2-a'],
    question: {
      en: 'Was the service management policy approved by top management, and is it within its review date?',
    },
    rule: { en: 'The approver held a role of top management, and the review date has not passed.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-008',
    requirements: ['5.2.2-b'],
    question: { en: 'How many of the people in scope have acknowledged the service management policy?' },
    rule: { en: 'The acknowledged share reaches the planned value.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-009',
    requirements: ['5.3-s1', '5.3-a', '5.3-b'],
    question: { en: 'Is every mandatory role held by someone active who accepted the appointment?' },
    rule: { en: 'No mandatory role is vacant or unaccepted.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-010',
    requirements: ['5.1-g'],
    question: { en: 'Were requests for resources that reached top management decided in time?' },
    rule: { en: 'No request is undecided beyond the planned limit.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-011',
    requirements: ['6.1.2-a1', '6.1.2-a2', '6.1.2-a3'],
    question: {
      en: 'Does the risk register cover each required family of risks, each service and each critical other party?',
    },
    rule: { en: 'No family, service or critical party is without a risk.' },
    stricter_than_text: true,
  },
  {
    id: 'AC-012',
    requirements: ['6.1.2-b'],
    question: { en: 'Does every risk and opportunity say how it affects customers?' },
    rule: { en: 'No effect on customers is blank.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-013',
    requirements: ['6.1.2-c'],
    question: { en: 'Do accepted risks satisfy the acceptance criteria in force on the day of acceptance?' },
    rule: { en: 'No accepted risk breaks the criteria of its day.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-014',
    requirements: ['6.1.3-a', '6.1.3-b2'],
    question: {
      en: 'Do actions on risks and opportunities have priority, owner and due date, and finished ones a verdict on their effect?',
    },
    rule: { en: 'Nothing is missing; the overdue share is shown.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-015',
    requirements: ['6.2.1-b', '6.2.1-d'],
    question: { en: 'Does every objective have a measure, a target and a recent measurement?' },
    rule: { en: 'No measurement is older than the planned frequency.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-016',
    requirements: ['6.2.2-a', '6.2.2-b', '6.2.2-c', '6.2.2-d', '6.2.2-e'],
    question: {
      en: 'Does the plan for each objective say what, with what, who, by when and how it is evaluated?',
    },
    rule: { en: 'No plan is incomplete.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-017',
    requirements: ['6.3-a', '6.3-b', '6.3-c', '6.3-d', '6.3-e', '6.3-f', '6.3-g', '6.3-h'],
    question: { en: 'Does the service management plan hold or point to each of its eight items?' },
    rule: { en: 'No item is missing, and no reference is broken.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-018',
    requirements: ['6.3-s3'],
    question: { en: 'Do other plans refer to the current version of the service management plan?' },
    rule: { en: 'No plan refers to an older version.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-019',
    requirements: ['7.2-b', '7.2-d'],
    question: {
      en: 'Does everyone who holds a role have the competence it needs, with evidence, or an open development action?',
    },
    rule: { en: 'No gap is without an action, and no competence without evidence.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-020',
    requirements: ['7.2-c'],
    question: { en: 'Was every completed development action checked for its effect?' },
    rule: { en: 'No completed action is without a result.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-021',
    requirements: ['7.3-a', '7.3-b', '7.3-c', '7.3-d', '7.3-e'],
    question: {
      en: 'Are all five topics of awareness covered for each person, within the planned interval?',
    },
    rule: { en: 'No person is uncovered.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-022',
    requirements: ['7.5.2-c', '7.5.3.2-c'],
    question: {
      en: 'Was every published document reviewed and approved before publication, not by its author alone?',
    },
    rule: { en: 'No published version breaks the rule.' },
    stricter_than_text: true,
  },
  {
    id: 'AC-023',
    requirements: ['7.5.3.1-b', '7.5.3.2-a'],
    question: {
      en: 'Is access to documents limited to permitted people, and is the chain of versions intact?',
    },
    rule: { en: 'No access outside permissions, and no broken chain.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-024',
    requirements: ['7.5.3.2-d'],
    question: {
      en: 'Are documents and records kept for their planned time, and is their disposal recorded?',
    },
    rule: { en: 'Nothing was deleted before its time or without a record.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-025',
    requirements: [
      '7.5.4-a',
      '7.5.4-b',
      '7.5.4-c',
      '7.5.4-d',
      '7.5.4-e',
      '7.5.4-f',
      '7.5.4-g',
      '7.5.4-h',
      '7.5.4-i',
      '7.5.4-j',
      '7.5.4-k',
      '7.5.4-l',
    ],
    question: {
      en: 'Is there a current controlled document or set of records for each item the documented information of the SMS must hold?',
    },
    rule: { en: 'No item is missing.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-026',
    requirements: ['7.6-s2'],
    question: {
      en: 'Was knowledge used or reviewed within its planned interval, and do people find what they search for?',
    },
    rule: { en: 'No article is stale; the share of searches without result is shown over time.' },
    stricter_than_text: false,
  },
];
