import { Type } from 'typebox';
import { Refusal } from './errors.ts';
import { schemaProblems } from './validate.ts';
import type { ValueProblem } from './value-problem.ts';
import {
  BLOCK_MS,
  DAY_MS,
  type DayHours,
  EARLIEST,
  firstInstantWith,
  LATEST,
  lastInstantWith,
  type WorkingBlock,
  workedBefore,
  workingBlock,
} from './working-block.ts';
import { isTimeZone } from './zone-offsets.ts';

/** Days of the week in the order of ISO 8601. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof weekdays)[number];

/** Working hours of a day on the wall clock, from (included) to (excluded), as `HH:mm`; `to` may be `24:00`. */
export type WorkingHours = readonly [from: string, to: string];

/**
 * When an organisation works, as it plans it.
 *
 * Work through the night is two intervals: until `24:00`, and from `00:00` on the next weekday. A holiday closes its
 * local date from midnight to midnight. All seven days from `00:00` to `24:00` make a calendar that never closes.
 */
export interface CalendarDefinition {
  readonly id: string;
  readonly name: string;
  /** Name in the IANA time zone database, such as `Asia/Ho_Chi_Minh`. */
  readonly time_zone: string;
  readonly hours: Readonly<Record<Weekday, readonly WorkingHours[]>>;
  readonly holidays: readonly { readonly date: string; readonly name: string }[];
}

const time = Type.String({ pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$' });
const dayHours = Type.Array(Type.Array(time, { minItems: 2, maxItems: 2 }), { maxItems: 24 });

/** JSON Schema of a calendar. What a schema cannot say is in `calendarProblems`. */
export const calendarSchema = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 60 }),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    time_zone: Type.String({ minLength: 1, maxLength: 60 }),
    hours: Type.Object(
      {
        monday: dayHours,
        tuesday: dayHours,
        wednesday: dayHours,
        thursday: dayHours,
        friday: dayHours,
        saturday: dayHours,
        sunday: dayHours,
      },
      { additionalProperties: false },
    ),
    holidays: Type.Array(
      Type.Object(
        {
          date: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }),
          name: Type.String({ minLength: 1, maxLength: 200 }),
        },
        { additionalProperties: false },
      ),
      { maxItems: 5000 },
    ),
  },
  { additionalProperties: false },
);

/** `HH:mm` to milliseconds since midnight. */
function wallTime(text: string): number {
  return (Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) * 60_000;
}

/** `YYYY-MM-DD` to days since 1970-01-01; null for a day that no calendar has, such as 30 February. */
function dayNumber(date: string): number | null {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date) return null;
  return at / DAY_MS;
}

function valueAt(value: unknown, path: string): unknown {
  const keys = path.split('/').slice(1);
  return keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
}

function shapeProblems(value: unknown): ValueProblem[] {
  return schemaProblems(calendarSchema, value).map(({ path, message }) => {
    const given = valueAt(value, path);
    if (/^\/hours\/[a-z]+\/\d+\/[01]$/.test(path)) {
      return { path, code: 'calendar.time-invalid', params: { value: given } };
    }
    if (/^\/holidays\/\d+\/date$/.test(path)) {
      return { path, code: 'calendar.date-invalid', params: { value: given } };
    }
    return { path, code: 'calendar.invalid', params: { problem: message } };
  });
}

function hoursProblems(day: Weekday, intervals: readonly WorkingHours[]): ValueProblem[] {
  return intervals.flatMap(([from, to], i): ValueProblem[] => {
    const path = `/hours/${day}/${i}`;
    if (wallTime(from) >= wallTime(to))
      return [{ path, code: 'calendar.hours-backwards', params: { from, to } }];
    const previous = intervals[i - 1];
    if (previous === undefined || wallTime(previous[1]) <= wallTime(from)) return [];
    return [{ path, code: 'calendar.hours-overlap', params: { from, to, previous_to: previous[1] } }];
  });
}

function holidayProblems(holidays: CalendarDefinition['holidays']): ValueProblem[] {
  const seen = new Set<string>();
  return holidays.flatMap(({ date }, i): ValueProblem[] => {
    const path = `/holidays/${i}/date`;
    const day = dayNumber(date);
    if (day === null || day < EARLIEST / DAY_MS || day >= LATEST / DAY_MS) {
      return [{ path, code: 'calendar.date-invalid', params: { value: date } }];
    }
    if (seen.has(date)) return [{ path, code: 'calendar.holiday-twice', params: { date } }];
    seen.add(date);
    return [];
  });
}

/**
 * What is wrong with a calendar: unknown zone, hours that end before they begin, overlap or stand out of order,
 * dates that do not exist or are given twice. Empty when it can be used.
 */
export function calendarProblems(value: unknown): readonly ValueProblem[] {
  const shape = shapeProblems(value);
  if (shape.length > 0) return shape;
  const { time_zone, hours, holidays } = value as CalendarDefinition;
  const zone: ValueProblem[] = isTimeZone(time_zone)
    ? []
    : [{ path: '/time_zone', code: 'calendar.zone-unknown', params: { value: time_zone } }];
  return [
    ...zone,
    ...weekdays.flatMap((day) => hoursProblems(day, hours[day])),
    ...holidayProblems(holidays),
  ];
}

/** A calendar ready to be counted with. Made once by `makeCalendar` and kept: it remembers what it worked out. */
export interface Calendar {
  readonly definition: CalendarDefinition;
  /** Whether there is any working time at all. */
  readonly ever_open: boolean;
  /** Working intervals of the block of that index, worked out when first asked for. */
  readonly block: (index: number) => WorkingBlock;
}

/**
 * Makes a calendar that can be counted with.
 *
 * @throws Refusal of the first of its `calendarProblems`
 */
export function makeCalendar(definition: CalendarDefinition): Calendar {
  const problem = calendarProblems(definition)[0];
  if (problem !== undefined) throw new Refusal(problem.code, problem.params);
  const week = weekdays.map(
    (day): DayHours => definition.hours[day].map(([from, to]) => [wallTime(from), wallTime(to)]),
  );
  const closed = new Set(definition.holidays.map(({ date }) => dayNumber(date) as number));
  const blocks: (WorkingBlock | undefined)[] = [];
  return {
    definition,
    ever_open: week.some((intervals) => intervals.length > 0),
    block: (index) => (blocks[index] ??= workingBlock(index, definition.time_zone, week, closed)),
  };
}

const LAST_BLOCK = Math.floor((LATEST - 1) / BLOCK_MS);

function blockIndex(at: number): number {
  return Math.min(Math.max(Math.floor(at / BLOCK_MS), 0), LAST_BLOCK);
}

/**
 * Working milliseconds from one instant to another (epoch milliseconds); negative when `to` lies before `from`.
 *
 * Counted is real time passing while the wall clock of the calendar's zone shows working hours: a night shift over
 * the change to summer time is an hour shorter, over the change back an hour longer. Before 1970 and after 2100
 * (UTC) nothing is working time.
 */
export function workingMilliseconds(calendar: Calendar, from: number, to: number): number {
  if (to < from) return -workingMilliseconds(calendar, to, from);
  const last = blockIndex(to);
  let index = blockIndex(from);
  let worked = -workedBefore(calendar.block(index), from);
  for (; index < last; index += 1) worked += calendar.block(index).total;
  return worked + workedBefore(calendar.block(last), to);
}

function refuseNegative(working_ms: number): void {
  if (!(working_ms >= 0)) throw new RangeError(`Working time to count must be 0 or more, not ${working_ms}.`);
}

/**
 * The first instant by which so much working time has passed since `from`; `from` itself for 0.
 *
 * Null when the calendar never gets there: it has no working hours, or not enough of them before the end of 2100,
 * where the search ends.
 *
 * @throws RangeError for a negative amount: count back with `subtractWorking`
 */
export function addWorking(calendar: Calendar, from: number, working_ms: number): number | null {
  refuseNegative(working_ms);
  if (working_ms === 0) return from;
  if (!calendar.ever_open) return null;
  let index = blockIndex(from);
  // Counted from the start of the block, which spares a special case for the first one.
  let wanted = working_ms + workedBefore(calendar.block(index), from);
  for (; index <= LAST_BLOCK; index += 1) {
    const block = calendar.block(index);
    if (wanted <= block.total) return firstInstantWith(block, wanted);
    wanted -= block.total;
  }
  return null;
}

/**
 * The last instant from which so much working time passes until `to`; `to` itself for 0.
 *
 * Null when there is not so much since the start of 1970, where the search ends.
 *
 * @throws RangeError for a negative amount: count on with `addWorking`
 */
export function subtractWorking(calendar: Calendar, to: number, working_ms: number): number | null {
  refuseNegative(working_ms);
  if (working_ms === 0) return to;
  if (!calendar.ever_open) return null;
  let index = blockIndex(to);
  let available = workedBefore(calendar.block(index), to);
  let wanted = working_ms;
  while (wanted > available) {
    wanted -= available;
    index -= 1;
    if (index < 0) return null;
    available = calendar.block(index).total;
  }
  return lastInstantWith(calendar.block(index), available - wanted);
}

/** The organisation's time zone, in which its days begin and end: that of its default calendar. */
export function timeZoneOf({
  calendar,
}: {
  readonly calendar: (id: string | null) => Calendar | null;
}): string {
  return calendar(null)?.definition.time_zone ?? 'UTC';
}
