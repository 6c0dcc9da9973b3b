import type { CatalogueCheck } from './types.ts';

/** Checks of clause 8.5. */
export const transitionChecks: readonly CatalogueCheck[] = [
  {
    id: 'AC-066',
    requirements: ['8.5.1.2-s1'],
    question: { en: 'Does every deployment belong to a recorded and classified request for change?' },
    rule: { en: 'No deployment is unrecorded.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-067',
    requirements: ['8.5.1.3-s1'],
    question: {
      en: 'Was every change approved before deployment by someone entitled to, or by the rules for emergencies?',
    },
    rule: { en: 'No deployed change breaks the rule.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-068',
    requirements: ['8.5.1.3-s1', '5.3-s1'],
    question: {
      en: 'Was every change approved by someone other than its implementer, where the policy demands it?',
    },
    rule: { en: 'No change breaks the rule.' },
    stricter_than_text: true,
  },
  {
    id: 'AC-069',
    requirements: ['8.5.1.3-s2', '8.5.1.3-a', '8.5.1.3-b', '8.5.1.3-c', '8.5.1.3-d', '8.5.1.3-e'],
    question: {
      en: 'Were risks, benefits, feasibility, cost and the five impacts recorded before approval?',
    },
    rule: { en: 'No approved change is incomplete.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-070',
    requirements: ['8.5.1.3-s3'],
    question: { en: 'Was every change verified before deployment, and tested or a reason given why not?' },
    rule: { en: 'No deployed change is without verification, or without test or reason.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-071',
    requirements: ['8.5.1.3-s4'],
    question: { en: 'Were affected parties told of each deployment beforehand?' },
    rule: { en: 'No deployment preceded its notice.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-072',
    requirements: ['8.5.1.3-s5'],
    question: {
      en: 'Does every change have a plan to reverse or remedy it, tested or with a reason why not?',
    },
    rule: { en: 'No change is without a plan, or without test or reason.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-073',
    requirements: ['8.5.1.3-s6'],
    question: { en: 'Does every unsuccessful change have an investigation and its actions?' },
    rule: { en: 'None is missing.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-074',
    requirements: ['8.5.1.3-s7'],
    question: { en: 'Was every closed change reviewed for its effect by the due date?' },
    rule: { en: 'No closed change is unreviewed; the success rate is shown.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-075',
    requirements: ['8.5.1.3-s8', '8.5.1.3-s9'],
    question: {
      en: 'Were change records analysed for trends within the planned interval, with recorded conclusions?',
    },
    rule: { en: 'No analysis is overdue.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-076',
    requirements: ['8.5.1.1-b'],
    question: { en: 'How many changes are emergencies, and were their records completed afterwards?' },
    rule: { en: 'No emergency record is incomplete; the share is shown over time.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-077',
    requirements: ['8.5.1.2-a', '8.5.1.2-b', '8.5.1.2-d', '8.5.1.2-e', '8.5.1.2-f', '8.5.1.1-c'],
    question: {
      en: 'Do changes with potential major impact, removals and transfers go through service design and transition?',
    },
    rule: { en: 'None is without a design and transition record.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-078',
    requirements: [
      '8.5.2.1-a',
      '8.5.2.1-b',
      '8.5.2.1-c',
      '8.5.2.1-d',
      '8.5.2.1-e',
      '8.5.2.1-f',
      '8.5.2.1-g',
      '8.5.2.1-h',
    ],
    question: {
      en: 'Does the plan of every new or changed service hold all its items before building starts?',
    },
    rule: { en: 'No item is missing.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-079',
    requirements: ['8.5.2.2-g', '8.2.4-s1'],
    question: { en: 'Was the catalogue updated by the day a new, changed or removed service went live?' },
    rule: { en: 'No update is later than that day.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-080',
    requirements: ['8.5.2.3-s1', '8.5.2.3-s2'],
    question: {
      en: 'Were all acceptance criteria met, or did the organisation and interested parties decide on deployment?',
    },
    rule: { en: 'No service went live without one or the other.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-081',
    requirements: ['8.5.2.3-s4'],
    question: { en: 'Were outcomes measured and reported in time after each transition?' },
    rule: { en: 'No report is missing.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-082',
    requirements: ['8.5.3-s6', '8.5.3-s7'],
    question: { en: 'Was every release verified and approved before deployment?' },
    rule: { en: 'No deployed release breaks the rule.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-083',
    requirements: ['8.5.3-s3', '8.5.3-s4'],
    question: {
      en: 'Does every release name its requests for change and the known errors and problems it closes?',
    },
    rule: { en: 'No release is unlinked.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-084',
    requirements: ['8.5.3-s9'],
    question: { en: 'Was a baseline of the affected configuration items taken before each deployment?' },
    rule: { en: 'No baseline is missing or later than its deployment.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-085',
    requirements: ['8.5.3-s11', '8.5.3-s12'],
    question: {
      en: 'Is the outcome of every release recorded, and are incidents counted for a planned time after deployment?',
    },
    rule: { en: 'No outcome is missing; the incident rate is shown.' },
    stricter_than_text: false,
  },
];
