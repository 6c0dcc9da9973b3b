import { addWorking, type Calendar } from '../../kernel/calendar.ts';
import type { MailHours } from '../../kernel/notification.ts';

/** Mails of one record to the same person within this time are one, in milliseconds. */
export const gathering_ms = 5 * 60_000;

/** What the time of a mail depends on. Instants are epoch milliseconds. */
export interface MailTime {
  readonly now: number;
  /** When the person was last mailed of the record; null: never. */
  readonly last: number | null;
  readonly hours: MailHours;
  /** Working hours; null: none are known. */
  readonly calendar: Calendar | null;
}

/**
 * When somebody is mailed of something that happened now: at once; a while after the last mail of the same record, so
 * that what follows closely is one mail; and, for who wants it so, not before working hours begin.
 */
export function mailDueAt({ now, last, hours, calendar }: MailTime): number {
  const due = last === null ? now : Math.max(now, last + gathering_ms);
  if (hours === 'always' || calendar === null) return due;
  const worked = addWorking(calendar, due, 1);
  // A calendar that never opens holds nothing back: otherwise it would be lost.
  return worked === null || worked === due + 1 ? due : worked - 1;
}
