import type { Asking, Wanted } from '../kernel/facts.ts';
import type { ProcessRecord } from '../kernel/record.ts';
import { rowsIn, textIn } from '../kernel/register.ts';

/**
 * Who of a certification body took part in audits of clients, as all registers see it that must be done by somebody who
 * did not: decisions, complaints and appeals (ISO/IEC 17021-1:2015, 9.5.1, 9.7 and 9.8).
 */

/** People who audit, as the team of an audit names them: the lead, and everybody with a function in it. */
export function teamOf(audit: ProcessRecord): readonly string[] {
  const lead = textIn(audit, 'assignee');
  const team = rowsIn(audit, 'team').flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
  return [...new Set(lead === null ? team : [lead, ...team])];
}

/** Everybody who took part in the audits: their teams, and whoever wrote a work paper of one of them. */
export function auditedBy(
  audits: readonly ProcessRecord[],
  papers: readonly ProcessRecord[],
): readonly string[] {
  const ids = new Set(audits.map(({ id }) => id));
  const writers = papers
    .filter((paper) => ids.has(textIn(paper, 'audit') ?? ''))
    .flatMap((paper) => [textIn(paper, 'assignee') ?? [], textIn(paper, 'concluded_by') ?? []].flat());
  return [...new Set([...audits.flatMap(teamOf), ...writers])];
}

/** Asks for all audits under the client's file that a record names, as `audits`. */
export const auditsOfClient: Asking = (record) => {
  const file = textIn(record, 'certification');
  return file === null ? [] : [wantedBy('audits', 'certification-audit', 'certification', [file])];
};

/** Asks for the work papers of the audits known, as `papers`. */
export const papersOfAudits: Asking = (_record, { audits = [] }) => [
  wantedBy(
    'papers',
    'work-paper',
    'audit',
    audits.map(({ id }) => id),
  ),
];

/** Records of a process that hold one of the ids in a field. */
export function wantedBy(as: string, process: string, field: string, values: readonly string[]): Wanted {
  return { as, process, holding: { field, values } };
}
