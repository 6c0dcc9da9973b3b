import type { EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, rowsIn, textIn } from '../../kernel/register.ts';

/** Somebody who audits, with what they audit and whether their independence of it was confirmed. */
export interface Auditor {
  readonly person: string;
  readonly areas: readonly string[];
  readonly independent: boolean;
}

/** The lead auditor and the team of an audit, each once. Whoever has no areas of their own audits all of them. */
export function auditorsOf(record: ProcessRecord): readonly Auditor[] {
  const all = listIn(record, 'areas');
  const auditors = new Map<string, Auditor>();
  for (const { person, areas, independent } of rowsIn(record, 'team')) {
    if (typeof person !== 'string') continue;
    const own = Array.isArray(areas) && areas.length > 0 ? (areas as string[]) : all;
    const before = auditors.get(person);
    auditors.set(person, {
      person,
      areas: [...new Set([...(before?.areas ?? []), ...own])],
      independent: independent === true && before?.independent !== false,
    });
  }
  const lead = textIn(record, 'assignee');
  if (lead !== null && !auditors.has(lead)) {
    auditors.set(lead, { person: lead, areas: all, independent: false });
  }
  return [...auditors.values()];
}

/** What speaks against those chosen: the manager of what is audited among them, or independence not confirmed (9.2.2 d). */
export function independenceProblems(record: ProcessRecord): readonly FieldProblem[] {
  const [lead, responsible] = [textIn(record, 'assignee'), textIn(record, 'responsible')];
  const problems: FieldProblem[] = [];
  if (lead !== null && lead === responsible) {
    problems.push({ field: 'assignee', code: 'audit.auditor-responsible' });
  }
  const team = rowsIn(record, 'team');
  for (const [index, { person, independent }] of team.entries()) {
    if (person === responsible) {
      problems.push({ field: `team.${index}.person`, code: 'audit.auditor-responsible' });
    } else if (independent !== true) {
      problems.push({ field: `team.${index}.independent`, code: 'audit.independence-open' });
    }
  }
  if (!team.some(({ person }) => person === lead)) {
    problems.push({ field: 'team', code: 'audit.independence-open' });
  }
  return problems;
}

/** The work of an audit is done by its auditors alone. */
export function teamProblems(record: ProcessRecord, { actor }: EffectContext): readonly FieldProblem[] {
  if (auditorsOf(record).some(({ person }) => person === actor.id)) return [];
  return [{ field: 'team', code: 'audit.not-in-team' }];
}

/** The report is signed by the lead auditor alone. */
export function leadProblems(record: ProcessRecord, { actor }: EffectContext): readonly FieldProblem[] {
  if (actor.id !== null && textIn(record, 'assignee') === actor.id) return [];
  return [{ field: 'assignee', code: 'field.named-person-only' }];
}
