import { auditMethods } from '../../kernel/certification.ts';
import { neededMethods } from '../../processes/certification-audit/kinds.ts';
import { auditAreaIds, auditAreaOf } from '../../standard/audit-areas.ts';
import type { ListedRecord } from '../records/record.ts';

/** One part of the standard with the work papers about it, by the method of each. */
export interface AreaWork {
  readonly area: string;
  readonly by_method: Readonly<Record<string, readonly ListedRecord[]>>;
}

/** Work papers that count: those not withdrawn. */
function counted(papers: readonly ListedRecord[]): readonly ListedRecord[] {
  return papers.filter(({ state }) => state !== 'withdrawn');
}

function areasOf({ requirements }: ListedRecord): ReadonlySet<string | null | undefined> {
  const ids = Array.isArray(requirements) ? (requirements as unknown[]) : [];
  return new Set(ids.map((id) => auditAreaOf(String(id))));
}

/** The work papers of an audit by parts of the standard and methods, in the order of the standard. */
export function workByArea(papers: readonly ListedRecord[]): readonly AreaWork[] {
  const placed = counted(papers).map((paper) => ({ paper, areas: areasOf(paper) }));
  return auditAreaIds.map((area) => {
    const own = placed.filter(({ areas }) => areas.has(area)).map(({ paper }) => paper);
    const by_method = auditMethods.map((method) => [
      method,
      own.filter((paper) => paper['method'] === method),
    ]);
    return { area, by_method: Object.fromEntries(by_method) };
  });
}

/** Methods that an audit of the whole system needs and no concluded work paper used yet. */
export function missingMethods(papers: readonly ListedRecord[]): readonly string[] {
  const used = papers.filter(({ state }) => state === 'concluded').map((paper) => paper['method']);
  return neededMethods.filter((method) => !used.includes(method));
}

/** Findings of an audit by grade, the gravest first; withdrawn ones do not count. */
export function findingsByGrade(
  findings: readonly ListedRecord[],
): readonly (readonly [grade: string, findings: readonly ListedRecord[]])[] {
  return ['major', 'minor', 'opportunity'].map((grade) => [
    grade,
    counted(findings).filter((finding) => finding['grade'] === grade),
  ]);
}
