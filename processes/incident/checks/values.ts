import type { CheckContext, Member } from '../../../kernel/check.ts';
import { isOpenState, type Settings } from '../../../kernel/definition.ts';
import type { RunningClock } from '../../../kernel/project.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { incident } from '../definition.ts';
import type { IncidentConformity, IncidentMajor } from '../settings.ts';

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;

/** A number the record holds, or null. */
export function numberIn(record: ProcessRecord, field: string): number | null {
  const value = record.values[field];
  return typeof value === 'number' ? value : null;
}

/** Whether the field holds anything. */
export function holds(record: ProcessRecord, field: string): boolean {
  const value = record.values[field];
  return value !== null && value !== undefined && value !== '';
}

/** Incidents that were withdrawn (a mistake, a duplicate) have nothing left to show. */
export function isCancelled(record: ProcessRecord): boolean {
  return record.state === 'cancelled';
}

/** Whether work was still owed on it. */
export function isOpen(record: ProcessRecord): boolean {
  return isOpenState(incident, record.state);
}

/** When the work was done: resolved, or closed without having been resolved before. */
export function doneAt(record: ProcessRecord): number | null {
  return record.resolved_at ?? record.closed_at;
}

export function clockOf(member: Member, name: string): RunningClock | undefined {
  return member.clocks().find((clock) => clock.name === name);
}

export function conformityOf({ settings }: Pick<CheckContext, 'settings'>): IncidentConformity {
  return settings['incident.conformity'] as IncidentConformity;
}

export function majorOf({ settings }: Pick<CheckContext, 'settings'>): IncidentMajor {
  return settings['incident.major'] as IncidentMajor;
}

/** Days after which evidence about incidents is stale, as planned. */
export function freshnessDays(settings: Settings): number {
  return conformityOf({ settings }).freshness_days;
}

/** One decimal, as figures are shown. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Share in percent with one decimal; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : rounded((part / whole) * 100);
}
