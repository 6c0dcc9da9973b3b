import type { CatalogueCheck } from './types.ts';

/** Checks of clauses 9 and 10. */
export const evaluationAndImprovementChecks: readonly CatalogueCheck[] = [
  {
    id: 'AC-114',
    requirements: ['9.1-a', '9.1-b', '9.1-c', '9.1-d'],
    question: {
      en: 'Does every measure have a method, a source, a frequency and a date of evaluation, without missed points?',
    },
    rule: { en: 'Nothing is missing.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-115',
    requirements: ['9.2.1-a2', '9.2.2-a'],
    question: { en: 'Does the audit programme cover every clause and process over its cycle, on schedule?' },
    rule: { en: 'Nothing is uncovered or late.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-116',
    requirements: ['9.2.2-b1', '9.2.2-b3'],
    question: { en: 'Are important areas, and those with earlier major findings, audited more often?' },
    rule: { en: "The programme follows the organisation's rule." },
    stricter_than_text: true,
  },
  {
    id: 'AC-117',
    requirements: ['9.2.2-d'],
    question: { en: 'Are auditors competent, and free of any role in the area they audit?' },
    rule: { en: 'No audit breaks the rule.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-118',
    requirements: ['9.2.2-e', '9.2.2-f'],
    question: {
      en: 'Did audit reports reach the responsible managers in time, with findings linked to corrective actions?',
    },
    rule: { en: 'No report is late, and no finding unlinked.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-119',
    requirements: ['9.3-s1', '9.3-s3'],
    question: {
      en: 'Did top management review the SMS within the planned interval, with its presence and conclusions recorded?',
    },
    rule: { en: 'No review is overdue or without its record.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-120',
    requirements: [
      '9.3-a',
      '9.3-b',
      '9.3-c1',
      '9.3-c2',
      '9.3-c3',
      '9.3-d',
      '9.3-e',
      '9.3-f',
      '9.3-g',
      '9.3-h',
      '9.3-i',
      '9.3-j',
      '9.3-k',
      '9.3-l',
    ],
    question: { en: 'Does each input of the management review hold something newer than the last review?' },
    rule: { en: 'No input is empty or older.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-121',
    requirements: ['9.3-s2'],
    question: {
      en: 'Do decisions of the management review have an owner and a due date, and a status at the next review?',
    },
    rule: { en: 'Nothing is missing; overdue ones are shown.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-122',
    requirements: ['9.4-s1', '9.4-s2', '9.4-s3'],
    question: {
      en: 'Is every defined report issued on schedule, from recorded data, with trends over at least three periods?',
    },
    rule: { en: 'No report is late or without a trend.' },
    stricter_than_text: true,
  },
  {
    id: 'AC-123',
    requirements: ['9.4-s4', '9.4-s5'],
    question: { en: 'Are actions from reports recorded, and are interested parties told of them?' },
    rule: { en: 'Nothing is missing.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-124',
    requirements: ['10.1.1-a1', '10.1.1-b2', '10.1.1-b3', '10.1.1-c', '10.1.1-d'],
    question: {
      en: 'Does every nonconformity go through correction, cause, search for similar ones, action and review of the effect, in order and in time?',
    },
    rule: { en: 'No step is missing or out of order; age is shown.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-125',
    requirements: ['10.1.1-d'],
    question: { en: 'Did a nonconformity with the same cause occur again after closure?' },
    rule: { en: 'Every repeat reopened the corrective action.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-126',
    requirements: ['10.1.2-a', '10.1.2-b'],
    question: { en: 'Are records of nonconformities unchanged after closure, with their whole history?' },
    rule: { en: 'No record was edited after closure.' },
    stricter_than_text: true,
  },
  {
    id: 'AC-127',
    requirements: ['10.2-s2', '10.2-s3', '10.2-s4'],
    question: {
      en: 'Was every opportunity for improvement documented and evaluated by the criteria, objectives included, before approval?',
    },
    rule: { en: 'No approval came before its evaluation.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-128',
    requirements: ['10.2-a', '10.2-d', '10.2-e'],
    question: {
      en: 'Do approved improvements have a target, a measured result and a report, and misses an action?',
    },
    rule: { en: 'Nothing is missing.' },
    stricter_than_text: false,
  },
];
