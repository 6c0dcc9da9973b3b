import type { Requirement } from './types.ts';

/** Clause 8.1: operational planning and control. */
export const operationalControlRequirements: readonly Requirement[] = [
  {
    id: '8.1-a',
    clause: '8.1',
    statement: { en: 'Set performance criteria for the processes from the requirements.' },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: { en: ['KPI with target per process'] },
    checked_against: 'text',
  },
  {
    id: '8.1-b',
    clause: '8.1',
    statement: {
      en: 'Carry out and control the processes, and the actions planned under clause 6, according to the performance criteria.',
    },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: { en: ['KPI results and reactions'] },
    checked_against: 'text',
  },
  {
    id: '8.1-c',
    clause: '8.1',
    statement: {
      en: 'Keep enough documented information to be confident that the processes ran as planned.',
    },
    kind: 'record',
    cadence: 'ongoing',
    documented_information: 'explicit',
    evidence_hints: { en: ['Sampled process records'] },
    checked_against: 'text',
  },
  {
    id: '8.1-s1',
    clause: '8.1',
    statement: { en: 'Control planned changes to the SMS.' },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: { en: ['Change records for SMS changes'] },
    checked_against: 'text',
  },
  {
    id: '8.1-s2',
    clause: '8.1',
    statement: { en: 'Review what unintended changes led to and limit harmful effects where needed.' },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: { en: ['Review records for unplanned changes'] },
    checked_against: 'text',
  },
  {
    id: '8.1-s3',
    clause: '8.1',
    statement: { en: 'Keep outsourced processes under control.' },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: { en: ['Outsourced process list with controls and measures'] },
    checked_against: 'text',
  },
];
