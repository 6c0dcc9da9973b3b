import type { Member } from '../../../kernel/check.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { instantIn, rowsIn } from '../../../kernel/register.ts';
import { meetsCriteria } from '../major.ts';
import type { IncidentMajor } from '../settings.ts';

/** Whether the criteria were met at any time up to the end of the period: going back through the journal. */
export function everMetCriteria(member: Member, criteria: IncidentMajor): boolean {
  let { priority, service } = member.record.values;
  if (meetsCriteria({ priority, service }, criteria)) return true;
  for (const { changes } of member.entries.toReversed()) {
    if (changes['priority'] !== undefined) [priority] = changes['priority'];
    if (changes['service'] !== undefined) [service] = changes['service'];
    if (meetsCriteria({ priority, service }, criteria)) return true;
  }
  return false;
}

/** When it was last declared a major incident; null if never. */
export function declaredAt(member: Member): number | null {
  const entry = member.entries.findLast(({ changes }) => changes['major']?.[1] === true);
  const value = member.record.values['major_declared_at'];
  return entry?.at ?? (typeof value === 'number' ? value : null);
}

/**
 * When the field first held a value while the incident was major: at the declaration if it held one already, null
 * if it never did.
 */
export function givenAt(member: Member, field: string, declared_at: number): number | null {
  if (member.record.values[field] === null || member.record.values[field] === undefined) return null;
  const entry = member.entries.find(({ changes }) => (changes[field]?.[1] ?? null) !== null);
  return entry === undefined ? declared_at : Math.max(entry.at, declared_at);
}

/** Whether a person took the declaration back and gave a reason, which the activity demands. */
export function wasWithdrawn(member: Member): boolean {
  if (member.record.values['major'] === true) return false;
  return member.entries.some(({ activity, by_person }) => activity === 'withdraw-major' && by_person);
}

/** When top management first heard of it: by its own activity, or by what the communication log says was told; else null. */
export function toldManagementAt(record: ProcessRecord): number | null {
  const told = rowsIn(record, 'major_log')
    .filter(({ to }) => Array.isArray(to) && to.includes('top-management'))
    .map(({ at }) => Number(at));
  const informed = instantIn(record, 'top_management_informed_at');
  const all = informed === null ? told : [informed, ...told];
  return all.length === 0 ? null : Math.min(...all);
}
