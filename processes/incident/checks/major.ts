import type { Member } from '../../../kernel/check.ts';
import type { IncidentMajor } from '../settings.ts';

type Values = Readonly<Record<string, unknown>>;

/** Whether these values meet the organisation's criteria for a major incident. */
export function meetsCriteria(values: Values, criteria: IncidentMajor): boolean {
  const { priorities, services } = criteria;
  if (typeof values['priority'] !== 'number' || !priorities.includes(values['priority'])) return false;
  return services.length === 0 || services.includes(String(values['service']));
}

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
