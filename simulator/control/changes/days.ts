import {
  addWorking,
  type Calendar,
  type CalendarDefinition,
  makeCalendar,
  subtractWorking,
} from '../../../kernel/calendar.ts';
import { calendars, type Turns } from '../../settings.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** The sample's wall clock is ahead of UTC by as much, all year round. */
const zone_ms = 7 * HOUR_MS;

/** Days of the week as the sample's wall clock has them; 0 is Sunday. */
export const tuesday = 2;

/** Instants of the sample's year by its wall clock and its working hours, epoch milliseconds. */
export class Days {
  readonly turns: Turns;
  readonly #week: Calendar;

  constructor(turns: Turns) {
    this.turns = turns;
    const [from, to] = [turns.start, turns.end].map((at) => new Date(at).getUTCFullYear()) as [
      number,
      number,
    ];
    this.#week = makeCalendar(calendars(from - 1, to + 1).calendars[0] as CalendarDefinition);
  }

  /** An hour of the day that lies so many days before the end of the year; after it for negative numbers. */
  at(days: number, hour: number, minute = 0): number {
    const midnight = Math.floor((this.turns.end + zone_ms) / DAY_MS) * DAY_MS - zone_ms - days * DAY_MS;
    return midnight + hour * HOUR_MS + minute * MINUTE_MS;
  }

  /** The last such weekday before that day, or the day itself, as a number of days before the end of the year. */
  weekdayFrom(days: number, weekday: number): number {
    const today = new Date(this.at(days, 12) + zone_ms).getUTCDay();
    return days + ((today - weekday + 7) % 7);
  }

  /** So many working hours later; the instant itself for none, moved to when work begins again. */
  later(at: number, hours: number): number {
    return addWorking(this.#week, at, Math.max(1, Math.round(hours * HOUR_MS))) ?? at + hours * DAY_MS;
  }

  /** So many working hours earlier. */
  earlier(at: number, hours: number): number {
    return subtractWorking(this.#week, at, Math.round(hours * HOUR_MS)) ?? at - hours * DAY_MS;
  }

  /** Whether anybody works in the middle of that morning. */
  isWorkday(days: number): boolean {
    const morning = this.at(days, 10);
    return this.later(morning, 1) === morning + HOUR_MS;
  }

  /** Local year of an instant. */
  yearOf(at: number): number {
    return new Date(at + zone_ms).getUTCFullYear();
  }

  /** Local midnight at which a day of the calendar begins, `month` from 1. */
  midnightOf(year: number, month: number, day: number): number {
    return Date.UTC(year, month - 1, day) - zone_ms;
  }
}
