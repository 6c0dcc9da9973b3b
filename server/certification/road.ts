import type { ProcessRecord } from '../../kernel/record.ts';
import { rowsIn, textIn } from '../../kernel/register.ts';
import { cycleOf, surveillancesOf } from '../../processes/held-certificate/cycle.ts';
import { inStates, type Known } from './known.ts';

/** Processes that the road is told by. */
export const roadReads = [
  'certification-agreement',
  'certification-application',
  'certification-body',
  'change-notice',
  'external-audit',
  'held-certificate',
  'received-finding',
] as const;

/** The stations of the road, in order. */
export const stations = [
  'readiness',
  'body',
  'application',
  'agreement',
  'stage-1',
  'stage-2',
  'findings',
  'decision',
  'certificate',
  'surveillance',
] as const;

export type Station = (typeof stations)[number];

/** `passed`: its records are there. `here`: the first that is not. `ahead`: those after it. */
export type Passage = 'passed' | 'here' | 'ahead';

/** A station with the records that tell how far it is. */
export interface StationOnRoad {
  readonly station: Station;
  readonly passage: Passage;
  readonly records: readonly ProcessRecord[];
}

/** Something of the cycle of certification with its days (`YYYY-MM-DD`). */
export interface OnTimeline {
  readonly kind: 'audit' | 'window' | 'surveillance' | 'expiry' | 'certificate';
  /** Kind of the audit, where it is one. */
  readonly audit: string | null;
  readonly from: string;
  readonly until: string;
  readonly done: boolean;
  readonly record: ProcessRecord;
}

/** Where the organisation is on its way to a certificate, and afterwards. */
export interface Road {
  readonly stations: readonly StationOnRoad[];
  readonly timeline: readonly OnTimeline[];
  readonly certificate: ProcessRecord | null;
}

const reported = ['reported', 'closed'];

/** The application that is under way, or the last one. */
function applicationOf(known: Known): ProcessRecord | undefined {
  const all = known
    .of('certification-application')
    .filter(({ state }) => !['withdrawn', 'declined'].includes(state));
  return all.findLast(({ state }) => state !== 'decided') ?? all.at(-1);
}

/** The certificate that is in force; without one, the last there was. */
function certificateOf(known: Known): ProcessRecord | undefined {
  const all = known.of('held-certificate');
  return all.findLast(({ closed_at }) => closed_at === null) ?? all.at(-1);
}

/** Audits of a kind that belong to the application, or to none. */
function auditsOf(
  known: Known,
  kind: string,
  application: ProcessRecord | undefined,
): readonly ProcessRecord[] {
  return known.of('external-audit').filter((audit) => {
    const belongs = [null, application?.id ?? null].includes(textIn(audit, 'application'));
    return audit.state !== 'cancelled' && textIn(audit, 'kind') === kind && belongs;
  });
}

function withIn(records: readonly ProcessRecord[], ...states: readonly string[]): boolean {
  return records.some(({ state }) => states.includes(state));
}

interface Found {
  readonly records: readonly ProcessRecord[];
  readonly isThere: boolean;
}

/** Findings of both stages; they are behind once stage 2 is reported and none stands in the way of a decision. */
function findingsOf(
  known: Known,
  stage_1: readonly ProcessRecord[],
  stage_2: readonly ProcessRecord[],
): Found {
  const ids = new Set([...stage_1, ...stage_2].map(({ id }) => id));
  const records = known
    .of('received-finding')
    .filter(
      (finding) => ids.has(textIn(finding, 'audit') ?? '') && textIn(finding, 'grade') !== 'opportunity',
    );
  // What the body has accepted no longer stands in the way of a decision: whether it has to be verified, the body says.
  const isOpen = ({ state, values }: ProcessRecord): boolean =>
    !['closed', 'considered'].includes(state) && !(values['grade'] === 'minor' && state === 'in-progress');
  return { records, isThere: withIn(stage_2, ...reported) && !records.some(isOpen) };
}

function surveillanceOf(certificate: ProcessRecord | undefined): boolean {
  const days = certificate === undefined ? null : cycleOf(certificate);
  return days !== null && surveillancesOf(days).every(({ done_on }) => done_on !== null);
}

function findAll(known: Known): Readonly<Record<Station, Found>> {
  const application = applicationOf(known);
  const certificate = certificateOf(known);
  const of = (record: ProcessRecord | undefined): readonly ProcessRecord[] =>
    record === undefined ? [] : [record];
  const agreements = known
    .of('certification-agreement')
    .filter((one) => [null, application?.id ?? null].includes(textIn(one, 'application')));
  const stage_1 = auditsOf(known, 'stage-1', application);
  const stage_2 = [
    ...auditsOf(known, 'stage-2', application),
    ...auditsOf(known, 'recertification', application).filter(
      (audit) => textIn(audit, 'application') !== null,
    ),
  ];
  const bodies = inStates(known, 'certification-body', 'candidate', 'chosen');
  const surveillances = known
    .of('external-audit')
    .filter((audit) => textIn(audit, 'kind') === 'surveillance' && audit.state !== 'cancelled');
  return {
    readiness: { records: [], isThere: application !== undefined && application.state !== 'draft' },
    // Whoever applies to a body of this installation has chosen it.
    body: {
      records: bodies,
      isThere:
        withIn(bodies, 'chosen') ||
        (application !== undefined && textIn(application, 'organisation') !== null),
    },
    application: { records: of(application), isThere: withIn(of(application), 'accepted', 'decided') },
    agreement: { records: agreements, isThere: withIn(agreements, 'accepted') },
    'stage-1': { records: stage_1, isThere: withIn(stage_1, ...reported) },
    'stage-2': { records: stage_2, isThere: withIn(stage_2, ...reported) },
    findings: findingsOf(known, stage_1, stage_2),
    decision: {
      records: of(application).filter(({ state }) => state === 'decided'),
      isThere: application?.values['decision'] === 'granted',
    },
    certificate: { records: of(certificate), isThere: certificate?.state === 'valid' },
    surveillance: { records: surveillances, isThere: surveillanceOf(certificate) },
  };
}

/** With a valid certificate and no application under way, what led to it lies behind, whatever was recorded of it. */
function isBehind(known: Known, station: Station): boolean {
  const isUnderWay = known.of('certification-application').some(({ closed_at }) => closed_at === null);
  const before = stations.indexOf(station) < stations.indexOf('certificate');
  return before && !isUnderWay && certificateOf(known)?.state === 'valid';
}

function cycleItems(certificate: ProcessRecord): readonly OnTimeline[] {
  const days = cycleOf(certificate);
  if (days === null) return [];
  const from = textIn(certificate, 'effective_on') ?? days.decided_on;
  return [
    {
      kind: 'certificate',
      audit: null,
      from,
      until: days.expires_on,
      done: certificate.state !== 'valid',
      record: certificate,
    },
    ...surveillancesOf(days).map(
      ({ by, done_on }): OnTimeline => ({
        kind: 'surveillance',
        audit: 'surveillance',
        from: done_on ?? by,
        until: done_on ?? by,
        done: done_on !== null,
        record: certificate,
      }),
    ),
    {
      kind: 'expiry',
      audit: 'recertification',
      from: days.expires_on,
      until: days.expires_on,
      done: false,
      record: certificate,
    },
  ];
}

function auditItems(known: Known): readonly OnTimeline[] {
  return known.of('external-audit').flatMap((audit): readonly OnTimeline[] => {
    const [from, until] = [textIn(audit, 'begins_on'), textIn(audit, 'ends_on')];
    if (from === null || until === null || audit.state === 'cancelled') return [];
    const done = reported.includes(audit.state);
    return [{ kind: 'audit', audit: textIn(audit, 'kind'), from, until, done, record: audit }];
  });
}

/** Windows of the programme that was agreed, as long as there is no certificate whose dates say more. */
function windowItems(known: Known): readonly OnTimeline[] {
  return inStates(known, 'certification-agreement', 'accepted').flatMap((agreement) =>
    rowsIn(agreement, 'programme').map(
      ({ kind, from, until }): OnTimeline => ({
        kind: 'window',
        audit: String(kind),
        from: String(from),
        until: String(until),
        done: false,
        record: agreement,
      }),
    ),
  );
}

/** The road as the records tell it. Pure. */
export function roadOf(known: Known): Road {
  const found = findAll(known);
  const passed = (station: Station): boolean => found[station].isThere || isBehind(known, station);
  const here = stations.find((station) => !passed(station));
  const certificate = certificateOf(known) ?? null;
  const timeline = [
    ...auditItems(known),
    ...(certificate === null ? windowItems(known) : cycleItems(certificate)),
  ];
  return {
    stations: stations.map((station) => ({
      station,
      passage: passed(station) ? 'passed' : station === here ? 'here' : 'ahead',
      records: found[station].records,
    })),
    timeline: timeline.toSorted((a, b) => a.from.localeCompare(b.from) || a.until.localeCompare(b.until)),
    certificate,
  };
}
