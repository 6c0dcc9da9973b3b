import type { Settings } from '../../kernel/definition.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { assessmentLeft, beforeImplementing, needsTransition } from '../../processes/change/paper.ts';
import { wantsNotice } from '../../processes/change/settings.ts';
import { currentApprovals, type NeedState, needsOf, policyFor } from '../../processes/change-approval.ts';
import type { ListedRecord } from '../records/record.ts';

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const { id, ...rest } = value as Readonly<Record<string, unknown>>;
  if (typeof id === 'string' && typeof rest['name'] === 'string') return id;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}

/** A change of the API as the rules of its process look at it: references by their ids. */
export function judged(record: ListedRecord): ProcessRecord {
  return { ...record, values: plain(record) } as unknown as ProcessRecord;
}

/** One thing that speaks for or against a change: the name of its text, and what the text names. */
export interface Line {
  readonly text: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Fields that are missing, for the page to name. */
  readonly fields?: readonly string[];
  /** The approval that it tells of. */
  readonly need?: NeedState;
  /** The kind of conflict. */
  readonly kind?: string;
}

/** What speaks for and against carrying a change out. */
export interface Balance {
  readonly for: readonly Line[];
  readonly against: readonly Line[];
}

const line = (text: string, params: Line['params'] = {}): Line => ({ text, params });

/** States in which the question whether it may be done is still open. */
const undecided = ['new', 'assess', 'authorise'];

function rowsOf({ values }: ProcessRecord, name: string): readonly Readonly<Record<string, unknown>>[] {
  const rows = values[name];
  return Array.isArray(rows) ? (rows as readonly Readonly<Record<string, unknown>>[]) : [];
}

function countOf({ values }: ProcessRecord, name: string): number {
  const list = values[name];
  return Array.isArray(list) ? list.length : 0;
}

function ofRisk({ values }: ProcessRecord): Balance {
  const [level, score] = [values['risk_level'], values['risk_score']];
  if (typeof level !== 'number') return { for: [], against: [] };
  const told = { level, score: Number(score ?? 0) };
  return level <= 2
    ? { for: [line('low-risk', told)], against: [] }
    : { for: [], against: [line('high-risk', told)] };
}

function ofFindings(record: ProcessRecord): Balance {
  const count = Number(record.values['similar_count'] ?? 0);
  const failed = count - Number(record.values['similar_successful'] ?? 0);
  const conflicts = rowsOf(record, 'conflicts');
  const looked = !isBlank(record.values['conflicts_at']);
  const [incidents, risks] = [countOf(record, 'open_incidents'), countOf(record, 'open_risks')];
  return {
    for: [
      ...(count > 0 && failed === 0 ? [line('all-similar-successful', { count })] : []),
      ...(looked && conflicts.length === 0 ? [line('no-conflicts')] : []),
    ],
    against: [
      ...conflicts.map((row) => ({
        ...line('conflict', { number: String(row['number'] ?? ''), title: String(row['title'] ?? '') }),
        kind: String(row['kind']),
      })),
      ...(failed > 0 ? [line('similar-failed', { count, failed })] : []),
      ...(incidents > 0 ? [line('open-incidents', { count: incidents })] : []),
      ...(risks > 0 ? [line('open-risks', { count: risks })] : []),
    ],
  };
}

function ofPreparation(record: ProcessRecord, settings: Settings): Balance {
  const { values, state } = record;
  const done = [
    ...(isBlank(values['verification']) ? [] : [line('verified')]),
    ...(isBlank(values['test_result']) ? [] : [line('tested')]),
    ...(values['back_out_tested'] === true ? [line('back-out-tested')] : []),
  ];
  const left = [
    ...(undecided.includes(state) ? assessmentLeft(record, settings) : []),
    ...beforeImplementing(record),
  ];
  const isTold = rowsOf(record, 'notices').length > 0;
  const isOwedNotice = wantsNotice(record, settings) && !isTold;
  return {
    for: [...done, ...(isTold ? [line('announced')] : [])],
    against: [
      ...(left.length === 0 ? [] : [{ ...line('missing'), fields: left }]),
      ...(isOwedNotice ? [line('not-announced')] : []),
    ],
  };
}

function ofApproval(record: ProcessRecord, settings: Settings): Balance {
  if (record.values['pre_authorised'] === true) return { for: [line('pre-authorised')], against: [] };
  const policy = policyFor(record, settings);
  if (policy === null) return { for: [], against: [line('no-policy')] };
  const needs = needsOf(policy, currentApprovals(record), settings);
  const told = (need: NeedState): Line => ({
    ...line(need.met ? 'approved' : 'not-approved', { approved: need.approved, needed: need.needed }),
    need,
  });
  return {
    for: needs.filter(({ met }) => met).map(told),
    against: needs.filter(({ met }) => !met).map(told),
  };
}

function ofImpact(record: ProcessRecord, settings: Settings): Balance {
  const isUnnamed = needsTransition(record, settings) && isBlank(record.values['transition']);
  return {
    for: [],
    against: [
      ...(record.values['major_impact'] === true ? [line('major-impact')] : []),
      ...(isUnnamed ? [line('no-transition')] : []),
    ],
  };
}

/** What speaks for and what against a change, as far as its record and the organisation's plans tell. */
export function balanceOf(change: ListedRecord, settings: Settings): Balance {
  const record = judged(change);
  const parts = [
    ofRisk(record),
    ofImpact(record, settings),
    ofFindings(record),
    ofPreparation(record, settings),
    ofApproval(record, settings),
  ];
  return { for: parts.flatMap((part) => part.for), against: parts.flatMap((part) => part.against) };
}

/** Settings by their values, as the rules of processes look at them. */
export function valuesOf(settings: Readonly<Record<string, { readonly value: unknown }>>): Settings {
  return Object.fromEntries(Object.entries(settings).map(([key, { value }]) => [key, value]));
}
