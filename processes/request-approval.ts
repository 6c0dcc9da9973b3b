import { Type } from 'typebox';
import { utf8 } from '../kernel/bytes.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { FieldProblem } from '../kernel/errors.ts';
import { column, needed } from '../kernel/field.ts';
import type { ProcessRecord } from '../kernel/record.ts';
import { rowsIn, textIn } from '../kernel/register.ts';
import { type Actor, providerStaff, type Role } from '../kernel/roles.ts';
import { sha256Hex } from '../kernel/sha256.ts';

// Who approves a service request: its item says it, the request keeps it with the people it means.

/** Who is asked: people by name, holders of a role, or whom the requester reports to. */
export const approverKinds = ['people', 'role', 'manager'] as const;

/** How many of them have to agree. */
export const approvalRules = ['one', 'all', 'quorum'] as const;

/** Roles whose holders may be asked: an auditor changes nothing. */
const askedRoles: readonly Role[] = providerStaff.filter((role) => role !== 'auditor');

const small = Type.Integer({ minimum: 1, maximum: 20 });

/** Columns of the rows that say who approves: steps one after another, those of the same number at once. */
export const neededColumns = {
  step: needed('number', { schema: small }),
  of: needed('choice', { choices: [...approverKinds] }),
  rule: needed('choice', { choices: [...approvalRules] }),
  people: column('person', { many: true }),
  role: column('choice', { choices: [...askedRoles] }),
  quorum: column('number', { schema: small }),
} as const;

/** Columns of the rows that tell who said what. */
export const saidColumns = {
  /** Which of the approvals needed it is about, by its place among them. */
  need: needed('number'),
  step: needed('number'),
  decision: needed('choice', { choices: ['approved', 'rejected'] }),
  by: needed('person'),
  /** For whom somebody spoke as a deputy. */
  instead_of: column('person'),
  at: needed('instant'),
  content_hash: needed('line'),
  note: column('paragraph'),
} as const;

/** One approval that is needed, as its row holds it. */
export interface NeededApproval {
  readonly step: number;
  readonly of: (typeof approverKinds)[number];
  readonly rule: (typeof approvalRules)[number];
  readonly people?: readonly string[] | null;
  readonly role?: Role | null;
  readonly quorum?: number | null;
}

/** One row of who said what about which content. */
export interface SaidApproval {
  readonly need: number;
  readonly step: number;
  readonly decision: 'approved' | 'rejected';
  readonly by: string;
  readonly instead_of: string | null;
  readonly at: number;
  readonly content_hash: string;
  readonly note: string | null;
}

/** The approvals that a field of rows asks for. */
export function needsIn(record: ProcessRecord, field: string): readonly NeededApproval[] {
  return rowsIn(record, field) as unknown as readonly NeededApproval[];
}

/** What is wrong with the approvals that an item asks for, each problem with its place. */
export function neededProblems(needs: readonly NeededApproval[], field: string): readonly FieldProblem[] {
  return needs.flatMap((need, at): readonly FieldProblem[] => {
    const place = `${field}.${at}`;
    const people = need.people ?? [];
    if (need.of === 'people' && people.length === 0) {
      return [{ field: `${place}.people`, code: 'field.required' }];
    }
    if (need.of === 'role' && (need.role ?? null) === null) {
      return [{ field: `${place}.role`, code: 'field.required' }];
    }
    if (need.rule === 'all' && need.of === 'role') {
      return [{ field: `${place}.rule`, code: 'request-item.all-of-role' }];
    }
    if (need.rule !== 'quorum') return [];
    if ((need.quorum ?? null) === null) return [{ field: `${place}.quorum`, code: 'field.required' }];
    const most = { people: people.length, role: 20, manager: 1 }[need.of];
    return Number(need.quorum) > most
      ? [{ field: `${place}.quorum`, code: 'request-item.quorum-high', params: { most } }]
      : [];
  });
}

/** How many have to approve. */
export function countOf({ rule, of, people, quorum }: NeededApproval): number {
  if (rule === 'quorum') return quorum ?? 1;
  return rule === 'all' && of !== 'role' ? Math.max(1, people?.length ?? 1) : 1;
}

/** What an approval is about: whatever of it is different later, was not approved. */
const contentFields = [
  'title',
  'description',
  'requester',
  'requested_for',
  'item',
  'form_version',
  'answers',
] as const;

/** The SHA-256 of what is approved, over its canonical JSON (RFC 8785). */
export function requestHash({ values }: ProcessRecord): string {
  const content = Object.fromEntries(contentFields.map((name) => [name, values[name] ?? null]));
  return sha256Hex(utf8(canonicalJson(content)));
}

/** What was said about the request as it is now: of other content nothing counts. */
export function currentSaid(record: ProcessRecord): readonly SaidApproval[] {
  const rows = rowsIn(record, 'approvals') as unknown as readonly SaidApproval[];
  return rows.filter(({ content_hash }) => content_hash === record.values['content_hash']);
}

/** How far one of the approvals needed has come. */
export interface NeedState {
  readonly at: number;
  readonly need: NeededApproval;
  readonly approved: number;
  readonly needed: number;
  readonly met: boolean;
}

/** How far each of the approvals that a request needs has come, in the order in which its item names them. */
export function needStates(record: ProcessRecord): readonly NeedState[] {
  const said = currentSaid(record).filter(({ decision }) => decision === 'approved');
  return needsIn(record, 'approval_plan').map((need, at) => {
    const who = said.filter((row) => row.need === at).map(({ by, instead_of }) => instead_of ?? by);
    const [approved, count] = [new Set(who).size, countOf(need)];
    return { at, need, approved, needed: count, met: approved >= count };
  });
}

/** Those whose turn it is: the first step that has not everything it needs. Empty: nothing more is needed. */
export function dueNeeds(record: ProcessRecord): readonly NeedState[] {
  const open = needStates(record).filter(({ met }) => !met);
  const step = Math.min(...open.map(({ need }) => need.step));
  return open.filter(({ need }) => need.step === step);
}

/** People by name who are asked now and have not approved yet. */
export function wantedPeople(record: ProcessRecord): readonly string[] {
  const said = currentSaid(record);
  const wanted = dueNeeds(record).flatMap(({ need, at }) => {
    const done = said.filter((row) => row.need === at).map(({ by, instead_of }) => instead_of ?? by);
    return (need.people ?? []).filter((person) => !done.includes(person));
  });
  return [...new Set(wanted)];
}

/** Whether somebody asked for it, for themself or another: what is granted to them is for others to approve. */
export function isConcerned(record: ProcessRecord, person: string | null): boolean {
  return person !== null && [textIn(record, 'requester'), textIn(record, 'requested_for')].includes(person);
}

/** One of the approvals wanted now for which somebody may speak, and in whose place. */
export interface Entitlement {
  readonly at: number;
  readonly step: number;
  readonly instead_of: string | null;
}

/** For which of those whose turn it is somebody may speak, and in whose place. */
export function entitledTo(
  record: ProcessRecord,
  { id, roles }: Actor,
  principals: readonly string[],
): readonly Entitlement[] {
  if (id === null) return [];
  const said = currentSaid(record);
  return dueNeeds(record).flatMap(({ need, at }): readonly Entitlement[] => {
    const people = need.people ?? [];
    const { step } = need;
    if (people.includes(id)) return [{ at, step, instead_of: null }];
    // Whoever spoke for themself before they went away is not spoken for once more.
    const spoke = said.filter((row) => row.need === at).map(({ by, instead_of }) => instead_of ?? by);
    const absent = people.find((person) => principals.includes(person) && !spoke.includes(person));
    if (absent !== undefined) return [{ at, step, instead_of: absent }];
    const byRole = need.of === 'role' && roles.some((role) => role === need.role);
    return byRole ? [{ at, step, instead_of: null }] : [];
  });
}
