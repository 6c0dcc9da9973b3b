import {
  arrive,
  create,
  day,
  hashOf,
  numberOf,
  perform,
  record,
  records,
  type Step,
  type Story,
  story,
  today,
  who,
  workOf,
} from '../system/story.ts';

/** What the provider did about a finding: the life of the nonconformity it made of it. */
interface Work {
  readonly owner: string;
  readonly due: number;
  readonly correction: string;
  readonly consequences: string;
  readonly extent: string;
  readonly cause: string;
  readonly cause_key: string;
  readonly action: string;
  readonly evidence: string;
  readonly effective: string;
  readonly verifier: string;
  /** Days before the end of the year. */
  readonly made: number;
  readonly completed: number;
  readonly judged: number;
}

interface ToldFinding {
  readonly key: string;
  readonly audit: string;
  readonly title: string;
  readonly grade: 'major' | 'minor';
  readonly requirements: readonly string[];
  readonly evidence: string;
  readonly statement: string;
  readonly papers: readonly string[];
  readonly by: string;
  readonly issued: number;
  readonly answered: number;
  /** Why the first answer came back; null: it was accepted. */
  readonly rejected: string | null;
  readonly accepted: number;
  readonly done: string;
  readonly reported: number;
  /** Why what was done did not show it, with the days of that and of the second report; null: it did. */
  readonly refused: readonly [days: number, verdict: string, again: number, done: string] | null;
  readonly verdict: string;
  readonly verified: number;
  readonly work: Work;
}

function bodyStory(told: ToldFinding): Story {
  const { key, audit, title, grade, requirements, evidence, statement, papers, by, issued, answered } = told;
  const { rejected, accepted, refused, verdict, verified } = told;
  const steps: Step[] = [
    [
      issued,
      by,
      create({
        title,
        audit: record(audit),
        grade,
        requirements,
        evidence,
        statement,
        work_papers: records(...papers.map((paper) => `body/paper/${paper}`)),
      }),
    ],
    [issued, by, perform('issue')],
  ];
  if (rejected !== null) steps.push([answered - 1, by, perform('reject-answer', { verdict: rejected })]);
  steps.push([accepted, by, perform('accept-answer', { verdict: 'Cause and plan are plausible.' })]);
  if (refused !== null) steps.push([refused[0], by, perform('refuse-verification', { verdict: refused[1] })]);
  steps.push([verified, by, perform('verify', { verdict })], [verified - 1, by, perform('close')]);
  return story('certification-finding', `body/finding/${key}`, ...steps);
}

const evidenceOf = (key: string) => [
  {
    what: numberOf(`road/work/${key}`),
    where: 'Sample evidence: register of nonconformities',
    hash: hashOf(`road/work/${key}`),
  },
];

function providerStory(told: ToldFinding): Story {
  const { key, issued, answered, rejected, accepted, done, reported, refused, work } = told;
  const { owner, correction, extent, cause, action, due } = work;
  const first = {
    correction,
    extent: rejected === null ? extent : 'The cases of the sample.',
    root_cause: rejected === null ? cause : 'Oversight of single people.',
    plan: [{ action, owner: who(owner), due_on: day(due) }],
  };
  const steps: Step[] = [
    [issued - 1, 'Oliver', arrive(`body/finding/${key}`)],
    [answered + 2, owner, perform('prepare-answer', first)],
    [answered, 'Vân', perform('answer')],
  ];
  if (rejected !== null) {
    steps.push(
      [accepted + 3, owner, perform('prepare-answer', { extent, root_cause: cause })],
      [accepted + 2, 'Vân', perform('answer')],
    );
  }
  const report = (days: number, text: string): Step => [
    days,
    'Oliver',
    perform('report-done', { done: text, evidence_list: evidenceOf(key) }),
  ];
  steps.push(report(reported, done));
  if (refused !== null) steps.push(report(refused[2], refused[3]));
  return story('received-finding', `road/finding/${key}`, ...steps);
}

function workStory({ key, work }: ToldFinding): Story {
  const { owner, due, made, completed, judged, verifier } = work;
  const { correction, consequences, extent, cause, cause_key, action, evidence, effective } = work;
  return story(
    'nonconformity',
    `road/work/${key}`,
    [made, 'Oliver', workOf(`road/finding/${key}`, owner, due)],
    [made - 1, owner, perform('contain', { correction, correction_on: today, consequences })],
    [made - 3, owner, perform('analyse', { extent, cause, cause_key })],
    [made - 5, owner, perform('act', { action_plan: action, action_due_on: day(due) })],
    [completed, owner, perform('complete', { action_done_on: today, action_evidence: evidence })],
    [judged, verifier, perform('verify', { effectiveness_evidence: effective })],
  );
}

const told: readonly ToldFinding[] = [
  {
    key: 'categories',
    audit: 'body/stage-2',
    title: 'Incidents are not classified as a rule',
    grade: 'major',
    requirements: ['8.6.1-a'],
    evidence:
      'Two hours at the service desk: of the incidents recorded, several were given no category. Nothing asks for one.',
    statement:
      'Classification of incidents is left to chance: a requirement of the process is not implemented, and trends cannot be told from records.',
    papers: ['desk'],
    by: 'Maike',
    issued: 262,
    answered: 257,
    rejected:
      'Extent and cause speak of single people. What is it in the process that lets an incident pass without a category?',
    accepted: 252,
    done: 'Since the change every triage asks for a category. Counted over ten days: none without.',
    reported: 238,
    refused: null,
    verdict: 'Twenty incidents after the change drawn on the screen: all with category, the categories fit.',
    verified: 235,
    work: {
      owner: 'Linh',
      due: 230,
      correction: 'Open incidents without a category were given one by the desk.',
      consequences: 'Reports by category are incomplete for the first weeks; no user waited longer.',
      extent: 'All incidents since the beginning of the records, most of them reported by mail.',
      cause: 'The step of triage did not ask for a category, and nobody looked at records without one.',
      cause_key: 'triage does not ask for a category',
      action: 'Triage asks for a category; the process owner looks at incidents without one each week.',
      evidence: 'Definition of the process; incidents of ten days.',
      effective: 'Weekly looks of a month: no incident without category.',
      verifier: 'Nora',
      made: 260,
      completed: 244,
      judged: 210,
    },
  },
  {
    key: 'audits',
    audit: 'body/stage-2',
    title: 'Internal audits cover one area only',
    grade: 'major',
    requirements: ['9.2.1-a1', '9.2.1-b'],
    evidence: 'Programme of audits; report of the audit of clause 8.6. No other area was audited.',
    statement:
      'Whether the management system conforms and is effective was not audited but for one group of processes.',
    papers: ['leadership'],
    by: 'Maike',
    issued: 262,
    answered: 255,
    rejected: null,
    accepted: 252,
    done: 'Changes, transition and releases were audited; four findings, one of them major, are being worked on. Dates of the other areas are fixed.',
    reported: 204,
    refused: null,
    verdict:
      'Report of the audit of clause 8.5 read: independent, thorough, grave findings named as such. Programme with days for every area.',
    verified: 201,
    work: {
      owner: 'Oliver',
      due: 195,
      correction: 'The audit of changes was brought forward and its days fixed.',
      consequences: 'The first review of management knew of one area alone.',
      extent: 'All areas but clause 8.6.',
      cause: 'The programme followed the calendar of one auditor and not the weight of the areas.',
      cause_key: 'programme of audits by calendar',
      action: 'Programme by weight of the areas, two auditors; clause 8.5 first.',
      evidence: 'Report of the audit of changes, transition and releases.',
      effective: 'The two audits that followed were held within their windows.',
      verifier: 'Vân',
      made: 260,
      completed: 206,
      judged: 149,
    },
  },
  {
    key: 'selection',
    audit: 'body/stage-2',
    title: 'No criteria for the selection of suppliers',
    grade: 'minor',
    requirements: ['8.2.3.1-s1'],
    evidence: 'Two contracts of the last year; neither names by what the supplier was chosen.',
    statement: 'Criteria for the evaluation and selection of other parties are not determined.',
    papers: ['suppliers'],
    by: 'Jonas',
    issued: 262,
    answered: 250,
    rejected: null,
    accepted: 246,
    done: 'Six criteria stand in the plan for suppliers; the next choice was made by them.',
    reported: 222,
    refused: null,
    verdict: 'Criteria read; record of a choice by them seen.',
    verified: 218,
    work: {
      owner: 'Robert',
      due: 216,
      correction: 'Both suppliers were evaluated afterwards.',
      consequences: 'None found: both would have been chosen.',
      extent: 'Suppliers of lines and cloud.',
      cause: 'Choices were made by purchasing, which knows prices only.',
      cause_key: 'purchasing chooses by price',
      action: 'Criteria in the plan for suppliers, used with purchasing.',
      evidence: 'Plan for suppliers, six criteria.',
      effective: 'One choice since, recorded by the criteria.',
      verifier: 'Oliver',
      made: 259,
      completed: 230,
      judged: 180,
    },
  },
  {
    key: 'files',
    audit: 'body/stage-2',
    title: 'Competence without evidence',
    grade: 'minor',
    requirements: ['7.2-d'],
    evidence: 'Sample of eight files of the register of competences.',
    statement: 'Two of eight files hold nothing that shows the competence.',
    papers: ['competence'],
    by: 'Jonas',
    issued: 262,
    answered: 248,
    rejected: null,
    accepted: 245,
    done: 'Certificates were asked for and put into the files of all teams.',
    reported: 215,
    refused: null,
    verdict: 'Another six files drawn: evidence in each.',
    verified: 212,
    work: {
      owner: 'Thu',
      due: 205,
      correction: 'The two files were completed.',
      consequences: 'None; both people are trained.',
      extent: 'Five files of all teams.',
      cause: 'Certificates stay with the people; nobody asks for them.',
      cause_key: 'certificates stay with people',
      action: 'The file is completed with each training; the team leader looks twice a year.',
      evidence: 'Files of all teams.',
      effective: 'Ten files seen at random, all with evidence.',
      verifier: 'Oliver',
      made: 259,
      completed: 218,
      judged: 170,
    },
  },
  {
    key: 'versions',
    audit: 'body/stage-2',
    title: 'Earlier version of a procedure in use',
    grade: 'minor',
    requirements: ['7.5.3.2-a'],
    evidence: 'Printed procedure at a workplace of the service desk; the version in force is a later one.',
    statement: 'Distribution of documents does not reach printed copies.',
    papers: ['desk'],
    by: 'Maike',
    issued: 262,
    answered: 247,
    rejected: null,
    accepted: 244,
    done: 'Printed copies were taken away; the procedure is opened on the screen.',
    reported: 190,
    refused: [
      187,
      'Nothing shows that other workplaces were looked at.',
      165,
      'All fourteen workplaces were walked through; three more copies were found and taken away. List of the walk is kept.',
    ],
    verdict: 'List of the walk and pictures of three workplaces seen.',
    verified: 162,
    work: {
      owner: 'Linh',
      due: 182,
      correction: 'The printed copy was taken away.',
      consequences: 'None; the change concerned another step.',
      extent: 'Four printed copies in all, none with an error of consequence.',
      cause: 'Copies are printed by whoever wants one, and nobody knows of them.',
      cause_key: 'printed copies unknown',
      action: 'No printed copies at the desk; the document is opened on the screen.',
      evidence: 'Walk through the workplaces.',
      effective: 'Second walk after two months: no copy found.',
      verifier: 'Oliver',
      made: 258,
      completed: 196,
      judged: 150,
    },
  },
];

interface Opportunity {
  readonly key: string;
  readonly title: string;
  readonly requirements: readonly string[];
  readonly evidence: string;
  readonly statement: string;
  readonly considered: string;
}

function opportunityStories({ key, considered, ...values }: Opportunity): readonly Story[] {
  const audit = record('body/stage-2');
  return [
    story(
      'certification-finding',
      `body/finding/${key}`,
      [262, 'Jonas', create({ ...values, audit, grade: 'opportunity' })],
      [262, 'Jonas', perform('issue')],
      [236, 'Jonas', perform('close-opportunity')],
    ),
    story(
      'received-finding',
      `road/finding/${key}`,
      [261, 'Oliver', arrive(`body/finding/${key}`)],
      [243, 'Oliver', perform('consider', {}, considered)],
    ),
  ];
}

const opportunities: readonly Opportunity[] = [
  {
    key: 'per-site',
    title: 'Availability is told for both sites together',
    requirements: ['8.7.1-s6'],
    evidence: 'Figures of availability of one quarter.',
    statement: 'Figures of both sites together may hide how one of them does.',
    considered: 'Right. Is taken up once the second line to Hà Nội is decided.',
  },
  {
    key: 'catalogue',
    title: 'Dependencies of services are known to few',
    requirements: ['8.2.4-s2'],
    evidence: 'Talk at the service desk.',
    statement: 'Dependencies between services stand in the catalogue; the desk rarely looks there.',
    considered: 'Not followed for now: articles of the desk name dependencies where they matter.',
  },
];

/** Findings of stage 2: as the body issued and verified them, as the provider answered them, and the work they became. */
export const findings: readonly Story[] = [
  ...told.map(bodyStory),
  ...told.map(providerStory),
  ...told.map(workStory),
  ...opportunities.flatMap(opportunityStories),
];
