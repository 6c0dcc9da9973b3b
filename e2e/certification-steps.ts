import { becauseOf, reviewPoints } from '../processes/client-application/review.ts';
import { auditAreaIds } from '../standard/audit-areas.ts';
import type { Scene } from './certification-scene.ts';
import type { Known } from './record-forms.ts';

/** A day before or after today, `YYYY-MM-DD`. */
export const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const scope_statement =
  'Managed hosting and service desk for hospitals, delivered from Hanoi and Da Nang.';
export const sites = [
  { name: 'Hanoi', address: '12 Harbour Road, Hanoi', activities: 'Hosting and service desk' },
  { name: 'Da Nang', address: '3 Bach Dang, Da Nang', activities: 'Second data centre' },
];

/** What the provider has on record before it applies. */
export async function keepRecords({ make, act }: Scene): Promise<void> {
  const hosting = await make('manager', 'services', {
    title: 'Managed hosting',
    description: 'For hospitals.',
  });
  const desk = await make('manager', 'services', { title: 'Service desk', description: 'Day and night.' });
  await make('manager', 'sms-processes', { title: 'Incident management', operated_by: 'organisation' });
  const scope = await make('manager', 'scopes', {
    title: 'Scope of the management system',
    edition: 1,
    organisation_name: 'Lotus Cloud Company Limited',
    statement: scope_statement,
    services: [hosting.id, desk.id],
    locations: sites.map(({ name, activities }) => ({ place: name, activities })),
    no_other_parties: true,
    no_exclusions: true,
    considered: 'The needs of hospitals and the law on health data.',
  });
  await act('top', 'scopes', scope.number, 'approve');
}

/** People who are qualified, the table of audit time, and what the body prints on its certificates. */
export async function prepareBody({ make, act, set, people, names }: Scene): Promise<void> {
  for (const player of ['lead', 'decider'] as const) {
    const held = await make('certifier', 'auditor-qualifications', {
      title: names[player],
      person: people[player],
      technical_areas: ['cloud', 'end-user'],
      editions: ['2018'],
      functions: player === 'lead' ? ['lead', 'auditor'] : ['decider'],
      languages: 'English, German',
      evidence: [{ kind: 'audits', what: 'Twelve audits, two as lead' }],
      valid_until: dayFromNow(400),
    });
    await act('certifier', 'auditor-qualifications', held.number, 'approve');
  }
  await set('certification.audit-time', {
    table: [
      { persons_from: 1, persons_to: 50, days: 6 },
      { persons_from: 51, persons_to: 200, days: 9 },
    ],
    table_source: 'Sample table of the body',
    table_dated: '2026-01',
    most_reduction_percent: 30,
    most_reduction_source: 'ISO/IEC 20000-6:2017',
    most_combined_percent: 20,
    most_combined_source: 'IAF MD 11',
    stage_1_percent: 30,
    surveillance_percent: 33,
    recertification_percent: 66,
    shares_source: 'Sample table of the body',
    rounded_to_days: 0.5,
  });
  await set('certificate.body', {
    name: 'Elbe Certification GmbH',
    address: '1 Elbe Street, Hamburg',
    accreditation_body: 'Sample Accreditation',
    accreditation_number: 'SA-7',
    accreditation_symbol: '',
    public_address: 'https://certification.example',
    number_pattern: 'SMS-BODY-YEAR-NUMBER',
  });
}

/** The six points of the review, each shown with its reason. */
export const reviewed = {
  ...Object.fromEntries(
    reviewPoints.flatMap((point): [string, unknown][] => [
      [point, true],
      [becauseOf(point), 'Seen in the dossier.'],
    ]),
  ),
  technical_areas: ['cloud', 'end-user'],
};

/** The client's file from its application, with audit time that was approved and sites that were drawn. */
export async function keepFile({ make, act }: Scene, application: string): Promise<Known> {
  const client_name = 'Lotus Cloud Company Limited';
  const file = await make('certifier', 'certifications', { title: client_name, client_name, application });
  const on = (activity: string, fields: object = {}): Promise<Known> =>
    act('certifier', 'certifications', file.number, activity, fields);
  await on('read-application', { application });
  await on('prepare', { technical_areas: ['cloud', 'end-user'] });
  await on('calculate-time', {
    personnel: [
      { group: 'Engineers', persons: 30, percent: 100 },
      { group: 'Service desk at night', persons: 10, percent: 50, reason: 'Half of the time' },
    ],
    factors: [{ factor: 'critical-services', percent: 10, justification: 'Hospitals' }],
  });
  await on('approve-time');
  await on('draw-sites', {
    sample_occasion: 'initial',
    sample_suitable: true,
    sample_reason: 'Both sites do alike work.',
    sample_seed: 'sample-1',
  });
  return file;
}

/** What the client is asked to agree to, as the file has it. */
export async function prepareAgreement(
  { make, act }: Scene,
  file: Known,
  application: string,
): Promise<Known> {
  const agreement = await make('certifier', 'client-agreements', {
    title: 'Certification of Lotus Cloud',
    application,
    certification: file.id,
    terms: 'The rules of certification apply. Either side ends it with three months’ notice.',
    witness_audits: true,
    valid_until: dayFromNow(1100),
    programme: [
      { kind: 'stage-1', from: dayFromNow(-32), until: dayFromNow(-30), days: 2 },
      { kind: 'stage-2', from: dayFromNow(-12), until: dayFromNow(-8), days: 4.5 },
    ],
  });
  const days = {
    audit_days_stage_1: 3,
    audit_days_stage_2: 6,
    surveillance_days: 3,
    recertification_days: 6,
  };
  await act('certifier', 'client-agreements', agreement.number, 'revise', days);
  return agreement;
}

/** An audit of the client as the body plans it; it ended some days ago. */
export function planAudit(scene: Scene, file: Known, application: string, more: object): Promise<Known> {
  return scene.make('certifier', 'certification-audits', {
    certification: file.id,
    application,
    assignee: scene.people.lead,
    team: [{ name: scene.people.lead, function: 'lead' }],
    days_planned: 2,
    objectives: 'Whether the management system conforms and is effective.',
    criteria: 'ISO/IEC 20000-1:2018; the documents of the management system.',
    scope: scope_statement,
    ...more,
  });
}

/** Opening and closing meeting of an audit, and everything that was concluded clause by clause. */
export async function holdAudit({ act }: Scene, audit: Known, day: string): Promise<void> {
  const on = (activity: string, fields: object): Promise<Known> =>
    act('lead', 'certification-audits', audit.number, activity, fields);
  await on('open', {
    opening_at: Date.parse(`${day}T02:00:00Z`),
    opening_present: 'Mai Tran, Nam Le',
    opening_said: 'Objectives, confidentiality and how findings are graded.',
  });
  await on('record', {
    sites_visited: [{ site: 'Hanoi', day, seen: 'Service desk and data centre' }],
    clause_conclusions: auditAreaIds.map((area) => ({ area, conclusion: 'Looked at; see the work papers.' })),
  });
}

/** The closing meeting; from then on only the report is written. */
export async function closeOnSite({ act }: Scene, audit: Known, day: string): Promise<void> {
  await act('lead', 'certification-audits', audit.number, 'close-on-site', {
    closing_at: Date.parse(`${day}T09:00:00Z`),
    closing_present: 'Mai Tran, Nam Le',
    closing_said: 'The findings and until when they are answered.',
    days_done: 2,
  });
}

/** A work paper that was concluded. */
export async function writePaper({ make, act }: Scene, audit: Known, paper: object): Promise<Known> {
  const made = await make('lead', 'work-papers', {
    audit: audit.id,
    with_whom: 'Mai Tran',
    place: 'Hanoi',
    day: dayFromNow(-9),
    seen: [{ what: 'Register of suppliers', reference: 'DOC0000012' }],
    noted: 'Read and talked about.',
    ...paper,
  });
  return act('lead', 'work-papers', made.number, 'conclude', { conclusion: 'finding' });
}

/** A finding that was raised from a work paper, not issued yet. */
export function raise({ make }: Scene, audit: Known, paper: Known, finding: object): Promise<Known> {
  return make('lead', 'certification-findings', {
    audit: audit.id,
    work_papers: [paper.id],
    evidence: 'Register of suppliers and minutes of the last two reviews.',
    ...finding,
  });
}

/** What the provider answers to a nonconformity. */
export const answer = {
  correction: 'The supplier was evaluated at once.',
  extent: 'All eleven suppliers were looked at; two more were late.',
  root_cause: 'Nobody was named for evaluations when the owner left.',
  plan: [{ action: 'Name an owner and remind a month ahead', due_on: dayFromNow(30) }],
};

/** A decision on the client's certification, taken by somebody who audited nothing. */
export async function decided(
  scene: Scene,
  kind: string,
  file: Known,
  audits: readonly Known[],
): Promise<Known> {
  const prepared = await scene.make('certifier', 'certification-decisions', {
    title: `To ${kind} the certification of Lotus Cloud`,
    kind,
    certification: file.id,
    audits: audits.map(({ id }) => id),
  });
  const reasons = 'Sample: as the records show.';
  return scene.act('decider', 'certification-decisions', prepared.number, 'decide', { reasons });
}
