/** Kinds that look at the whole system: every clause, by every method. */
const wholeKinds: readonly unknown[] = ['stage-2', 'recertification'];

/** Whether an audit of the kind has to reach a conclusion on every clause. */
export function looksAtEverything(kind: unknown): boolean {
  return wholeKinds.includes(kind);
}

/** What every surveillance audit looks at (ISO/IEC 17021-1:2015, 9.6.2.2). */
export const surveillanceTopics = [
  'internal-audit',
  'management-review',
  'earlier-findings',
  'complaints',
  'effectiveness',
  'improvement',
  'operational-control',
  'changes',
  'marks',
] as const;

/** Methods without which an audit of the whole system is none. */
export const neededMethods = ['interview', 'document-review', 'observation'] as const;
