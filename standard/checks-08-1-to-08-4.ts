import type { CatalogueCheck } from './types.ts';

/** Checks of clauses 8.1 to 8.4. */
export const operationAndSupplyChecks: readonly CatalogueCheck[] = [
  {
    id: 'AC-027',
    requirements: ['8.1-a', '8.1-b'],
    question: {
      en: 'Does every process have performance criteria, and is there a recorded reaction where they were missed?',
    },
    rule: { en: 'No process is without criteria, and no miss without a reaction.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-028',
    requirements: ['8.1-s1'],
    question: {
      en: 'Does every change to policies, processes, plans and tools of the SMS have a record of change?',
    },
    rule: { en: 'No change of the SMS is without a record.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-029',
    requirements: ['8.2.2-s1'],
    question: { en: 'Does every live service have approved requirements that kept up with its changes?' },
    rule: { en: 'No service is without requirements or has requirements older than its last major change.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-030',
    requirements: ['8.2.2-s2'],
    question: { en: 'Does every service have a reasoned criticality reviewed within the planned interval?' },
    rule: { en: 'No criticality is missing or overdue for review.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-031',
    requirements: ['8.2.2-s3'],
    question: {
      en: 'Are dependencies between services complete, and are circular ones and duplicate services decided on?',
    },
    rule: { en: 'No flagged case is undecided.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-032',
    requirements: ['8.2.2-s5'],
    question: { en: 'Was every proposal for a new or changed service ranked before it was built?' },
    rule: { en: 'No unranked proposal is in progress.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-033',
    requirements: ['8.2.3.1-s4'],
    question: {
      en: 'Does the organisation itself operate part of the services, components and processes, with an accountable owner inside?',
    },
    rule: { en: 'No class is operated wholly by other parties, and each has an internal owner.' },
    stricter_than_text: true,
  },
  {
    id: 'AC-034',
    requirements: ['8.2.3.1-s3'],
    question: { en: 'Was every other party evaluated by the criteria then in force before it started?' },
    rule: { en: 'No party started without that evaluation.' },
    stricter_than_text: true,
  },
  {
    id: 'AC-035',
    requirements: ['8.2.3.2-a', '8.2.3.2-b'],
    question: {
      en: 'Is every service, component and process of other parties measured within the planned interval?',
    },
    rule: { en: 'None is unmeasured.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-036',
    requirements: ['8.2.4-s2', '8.2.4-s3'],
    question: {
      en: 'Do catalogue entries give description, outcome, dependencies and audience, and can the audience open them?',
    },
    rule: { en: 'No entry is incomplete, and no entry is closed to its audience.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-037',
    requirements: ['8.2.5-s1'],
    question: {
      en: 'Do assets have an owner, a state and their obligations, with licences and support in force?',
    },
    rule: {
      en: 'No asset in use is past its licence or support; the difference at reconciliation is shown.',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-038',
    requirements: ['8.2.6-a', '8.2.6-b', '8.2.6-c', '8.2.6-d', '8.2.6-e'],
    question: {
      en: 'Does the record of every configuration item hold identifier, type, description, relationships and status?',
    },
    rule: { en: 'All records are complete, and no identifier is used twice.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-039',
    requirements: ['8.2.6-s2'],
    question: { en: 'Is every live service a configuration item?' },
    rule: { en: 'No live service is missing.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-040',
    requirements: ['8.2.6-s6'],
    question: {
      en: 'Can every modification of a configuration item be traced to an approved change or an agreed discovery rule?',
    },
    rule: { en: 'No modification is unlinked.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-041',
    requirements: ['8.2.6-s7'],
    question: { en: 'Was configuration information updated in time after each deployment?' },
    rule: { en: 'The 95th percentile of the delay is within the planned limit.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-042',
    requirements: ['8.2.6-s8', '8.2.6-s9'],
    question: {
      en: 'Was configuration information verified within the planned interval, and were deficiencies acted on?',
    },
    rule: { en: 'No verification is overdue, and no action is open past its due date.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-043',
    requirements: ['8.3.2-s2'],
    question: { en: 'Does every customer have a named, active relationship owner?' },
    rule: { en: 'No customer is without one.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-044',
    requirements: ['8.3.2-s5'],
    question: {
      en: 'Was service performance reviewed within the planned interval, with trends and outcomes?',
    },
    rule: { en: 'No review is overdue.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-045',
    requirements: ['8.3.2-s6', '8.3.2-s7'],
    question: {
      en: 'Was satisfaction measured within the planned interval across all customer segments, and were the results analysed and reported?',
    },
    rule: { en: 'No segment is uncovered, and no result is unanalysed.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-046',
    requirements: ['8.3.2-s8', '8.3.2-s9'],
    question: { en: 'Are complaints recorded and closed in time, and overdue ones escalated?' },
    rule: { en: 'No complaint is open past its limit without escalation.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-047',
    requirements: ['8.3.3-s2', '8.3.3-s3'],
    question: {
      en: 'Does every live service have an agreed SLA in force, with targets, workload limits and exceptions?',
    },
    rule: { en: 'No service is without a complete, unexpired SLA.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-048',
    requirements: ['8.3.3-a'],
    question: {
      en: 'Is there a result for every service level target and period, computed from source data?',
    },
    rule: { en: 'No period is without a result, and recomputing gives the reported value.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-049',
    requirements: ['8.3.3-b'],
    question: { en: 'Was workload measured against the limits of the SLA in every period?' },
    rule: { en: 'No period is missing; excess is shown.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-050',
    requirements: ['8.3.3-s4'],
    question: { en: 'Did every missed service level target lead to an improvement entry in time?' },
    rule: { en: 'No miss is without an entry.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-051',
    requirements: ['8.3.4.1-s1', '8.3.4.1-s2', '8.3.4.1-a', '8.3.4.1-b', '8.3.4.1-c', '8.3.4.1-d'],
    question: {
      en: 'Does every external supplier have a responsible person and a signed contract in force with the four required contents?',
    },
    rule: { en: 'No supplier breaks the rule.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-052',
    requirements: ['8.3.4.1-s3'],
    question: {
      en: 'Are supplier targets at least as strict as the SLAs that depend on them, or is the risk recorded?',
    },
    rule: { en: 'No gap is without a recorded risk.' },
    stricter_than_text: true,
  },
  {
    id: 'AC-053',
    requirements: ['8.3.4.1-s5', '8.3.4.1-s6'],
    question: {
      en: 'Was supplier performance reviewed within the planned interval, and did misses lead to improvement entries?',
    },
    rule: { en: 'No review is overdue, and no miss without an entry.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-054',
    requirements: ['8.3.4.1-s7'],
    question: {
      en: 'Was each contract reviewed against current service requirements within the planned interval?',
    },
    rule: { en: 'No review is overdue.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-055',
    requirements: ['8.3.4.1-s8'],
    question: { en: 'Was the impact of every contract change assessed before it was approved?' },
    rule: { en: 'No change was approved before its assessment.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-056',
    requirements: ['8.3.4.1-s9'],
    question: { en: 'Do disputes with suppliers have an owner, a log and a closure?' },
    rule: { en: 'No open dispute is without recent activity.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-057',
    requirements: ['8.3.4.2-s1', '8.3.4.2-s2'],
    question: {
      en: 'Does every internal supplier or customer acting as a supplier have a documented agreement and recent monitoring?',
    },
    rule: { en: 'No agreement is missing, and no monitoring overdue.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-058',
    requirements: ['8.4.1-s1', '8.4.1-s2'],
    question: {
      en: 'Does every service or group of services have an approved budget and its share of the costs?',
    },
    rule: { en: 'The cost left unallocated is within the planned tolerance.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-059',
    requirements: ['8.4.1-s3'],
    question: {
      en: 'Were actual costs reported against the budget in every period, and larger variances explained?',
    },
    rule: { en: 'No variance above the planned tolerance is unexplained.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-060',
    requirements: ['8.4.1-s4'],
    question: { en: 'Was the financial forecast reviewed within the planned interval?' },
    rule: { en: 'No review is overdue.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-061',
    requirements: ['8.4.2-a', '8.4.2-b'],
    question: { en: 'Is there a current demand forecast per service, and is consumption reported?' },
    rule: { en: 'No forecast is stale; the forecast error is shown over time.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-062',
    requirements: ['8.4.3-s1'],
    question: {
      en: 'Are capacity requirements recorded for people, technology, information and finance per service?',
    },
    rule: { en: 'No requirement is blank.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-063',
    requirements: ['8.4.3-s2', '8.4.3-s3'],
    question: { en: 'Is the use of capacity monitored and below its threshold, or is an action open?' },
    rule: { en: 'No breach is without an action, and no resource is unmonitored.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-064',
    requirements: ['8.4.3-c'],
    question: {
      en: 'Are thresholds and lead times set, and does the forecast reach a threshold later than the lead time?',
    },
    rule: { en: 'No threshold or lead time is missing; services at risk are listed.' },
    stricter_than_text: false,
  },
  {
    id: 'AC-065',
    requirements: ['8.4.3-s4', '8.4.3-s5'],
    question: { en: 'Was capacity analysed within the planned interval, with the incidents it caused?' },
    rule: { en: 'No analysis is missing.' },
    stricter_than_text: false,
  },
];
