import type { CatalogueCheck } from './types.ts';

/** Checks of clauses 8.6 and 8.7. */
export const resolutionAndAssuranceChecks: readonly CatalogueCheck[] = [
  {
    id: 'AC-086',
    requirements: ['8.6.1-a', '8.6.1-b'],
    question: {
      en: "Does every incident have category, impact and urgency, and the priority which the organisation's matrix gives?",
    },
    rule: { en: 'Nothing is missing, and no priority differs from the matrix.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-087',
    requirements: ['8.6.1-c'],
    question: { en: 'Was every incident that passed an escalation threshold escalated?' },
    rule: { en: 'No such incident is without an escalation.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-088',
    requirements: ['8.6.1-d', '8.6.1-e'],
    question: { en: 'Are incidents resolved within their target and then closed?' },
    rule: {
      en: 'The share in target reaches the planned value, and no resolved incident waits past the planned time; reopening and age are shown.',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-089',
    requirements: ['8.6.1-s1'],
    question: { en: 'Do open incidents show what was done, without gaps longer than planned?' },
    rule: { en: 'No gap is longer than the planned limit.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-090',
    requirements: ['8.6.1-s2', '8.6.1-s3'],
    question: { en: 'Is every incident that meets the criteria handled as a major incident, and no other?' },
    rule: { en: 'No incident is misclassified.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-091',
    requirements: ['8.6.1-s4', '8.6.1-s5'],
    question: {
      en: 'Did every major incident have a manager and was top management informed, both in time?',
    },
    rule: { en: 'Neither is missing or later than planned.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-092',
    requirements: ['8.6.1-s6'],
    question: {
      en: 'Was every major incident reviewed and reported in time, with a decision on improvement?',
    },
    rule: { en: 'No review is missing or late.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-093',
    requirements: ['8.6.2-a', '8.6.2-b', '8.6.2-c', '8.6.2-d'],
    question: { en: 'Are service requests classified, prioritised, fulfilled in target and closed?' },
    rule: { en: 'No field is missing; the share in target reaches the planned value.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-094',
    requirements: ['8.6.2-s2'],
    question: {
      en: 'Does every type of service request have a current instruction that those who fulfil it can see?',
    },
    rule: { en: 'No type is without one.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-095',
    requirements: ['8.6.3-s1'],
    question: { en: 'Did every recurring group of incidents lead to a problem or a recorded decision?' },
    rule: { en: 'No group is unhandled.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-096',
    requirements: ['8.6.3-s2', '8.6.3-s3'],
    question: { en: 'Do accepted problems have a root cause and an action, or a reason why not?' },
    rule: { en: 'Nothing is missing; age is shown.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-097',
    requirements: ['8.6.3-s5'],
    question: { en: 'Did every fix of a problem go through change management?' },
    rule: { en: 'No fix is unlinked.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-098',
    requirements: ['8.6.3-s6', '8.6.3-s7'],
    question: {
      en: 'Do problems with a known cause and no permanent fix have a known error and a workaround?',
    },
    rule: { en: 'Nothing is missing.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-099',
    requirements: ['8.6.3-s9'],
    question: { en: 'Was the effectiveness of problem resolution reported within the planned interval?' },
    rule: { en: 'No report is overdue; recurrence after closure is shown.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-100',
    requirements: ['8.7.1-s1'],
    question: { en: 'Were risks to the availability of every service assessed within the planned interval?' },
    rule: { en: 'No assessment is overdue.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-101',
    requirements: ['8.7.1-s5', '8.7.1-s6'],
    question: {
      en: 'Does reported availability equal what outage records give, and was it compared with its target?',
    },
    rule: { en: 'No value differs, and no period is missing.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-102',
    requirements: ['8.7.1-s7'],
    question: { en: 'Does every unplanned outage have an investigation and its actions?' },
    rule: { en: 'None is missing.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-103',
    requirements: ['8.7.2-s1', '8.7.2-s2'],
    question: { en: 'Are continuity risks and recovery requirements of every service current?' },
    rule: { en: 'None is missing or overdue.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-104',
    requirements: ['8.7.2-s4', '8.7.2-a', '8.7.2-b', '8.7.2-c', '8.7.2-d', '8.7.2-e'],
    question: { en: 'Does every service continuity plan hold its five contents, with reachable contacts?' },
    rule: { en: 'No content is missing, and no contact is out of date.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-105',
    requirements: ['8.7.2-s6', '8.7.2-s8'],
    question: {
      en: 'Was every continuity plan tested within the planned interval, with a result against its requirements?',
    },
    rule: { en: 'No test is overdue, and no failure without an action.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-106',
    requirements: ['8.7.2-s7'],
    question: {
      en: 'Was every continuity plan tested again in time after a major change of its environment?',
    },
    rule: { en: 'No test is missing.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-107',
    requirements: ['8.7.2-s9', '8.7.2-s10', '8.7.2-s12'],
    question: {
      en: 'Was there a review after each test and invocation, and a report of cause, impact and recovery after each invocation?',
    },
    rule: { en: 'No review or report is missing.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-108',
    requirements: ['8.7.2-s5'],
    question: {
      en: 'Can an independent copy of the continuity plan and contacts be reached, and is it current?',
    },
    rule: { en: 'The copy equals the current version, and access was tested within the planned interval.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-109',
    requirements: ['8.7.3.1-s1'],
    question: {
      en: 'Was the information security policy approved by management with authority, and is it within its review date?',
    },
    rule: { en: 'The approver held that authority, and the review date has not passed.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-110',
    requirements: ['8.7.3.2-s1', '8.7.3.2-s2', '8.7.3.2-s3'],
    question: {
      en: 'Were information security risks assessed within the planned interval, and does each unacceptable one have a control and a decision?',
    },
    rule: { en: 'No risk is uncovered.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-111',
    requirements: ['8.7.3.2-s4'],
    question: {
      en: 'Do external organisations with access have agreed security controls and a recent review of access?',
    },
    rule: { en: 'None is missing.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-112',
    requirements: ['8.7.3.2-s5'],
    question: {
      en: 'Was the effect of every information security control reviewed within the planned interval?',
    },
    rule: { en: 'No review is overdue.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-113',
    requirements: ['8.7.3.3-a', '8.7.3.3-b', '8.7.3.3-e'],
    question: { en: 'Are information security incidents classified, prioritised by risk and closed?' },
    rule: { en: 'Nothing is missing; the share closed reaches the planned value.' },
    stricter_than_text: false,
  },
];
