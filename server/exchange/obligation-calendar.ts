import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Language } from '../../kernel/text.ts';
import { processTexts } from '../../processes/process-texts.ts';
import type { Owed } from '../records/obligations.ts';

/** What a calendar of what is owed is made for. */
export interface CalendarOptions {
  readonly name: string;
  readonly language: Language;
  /** IANA name of the zone in which a day is a day. */
  readonly time_zone: string;
  /** Address of the program, for links back. */
  readonly base: string;
}

/** The day in a time zone, as a date at noon UTC, which no zone moves to another day. */
function dayIn(at: number, time_zone: string): Date {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: time_zone }).format(at);
  return new Date(`${day}T12:00:00Z`);
}

/**
 * What is owed as an iCalendar file (RFC 5545): an all-day event on the day each thing is due. What has no day is
 * left out. The same thing keeps its identity, so that a calendar fetched again moves it instead of doubling it.
 */
export function calendarOf(owed: readonly Owed[], options: CalendarOptions): string {
  const calendar = ical({
    name: options.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Touchstone', product: 'obligations', language: options.language.toUpperCase() },
  });
  for (const { kind, process, plural, number, title, due_at, person } of owed) {
    if (due_at === null) continue;
    const what = processTexts[process]?.obligations?.[kind]?.[options.language] ?? number;
    const url = `${options.base}/${plural}/${number}`;
    calendar.createEvent({
      id: `${number}-${kind}-${person ?? 'anyone'}@touchstone`,
      start: dayIn(due_at, options.time_zone),
      allDay: true,
      summary: `${what}: ${title}`,
      description: `${number}\n${url}`,
      url,
    });
  }
  return calendar.toString();
}
