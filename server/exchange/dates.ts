import { Temporal } from 'temporal-polyfill';

/** Reads a date and time; null when the text is not of the form. Epoch milliseconds. */
export type DateReader = (text: string) => number | null;

/** Parts of a date, as groups of a pattern are named after them. */
const parts = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/** Tokens of a date format, each with its pattern. One letter takes one or two digits, two letters take two. */
const tokens: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  m: '(?<minute>\\d{1,2})',
  ss: '(?<second>\\d{2})',
};

/** The pattern of a date format such as `d/M/yyyy HH:mm`, or null when it has an unknown or a missing part. */
export function datePattern(format: string): RegExp | null {
  let pattern = '';
  for (const piece of format.match(/y+|M+|d+|H+|m+|s+|[^yMdHms]+/g) ?? []) {
    if (/^[yMdHms]/.test(piece)) {
      const token = tokens[piece];
      if (token === undefined) return null;
      pattern += token;
    } else pattern += piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }
  const isWhole = ['year', 'month', 'day'].every((name) => pattern.includes(`<${name}>`));
  // A part named twice makes the pattern invalid.
  const isOnce = parts.every((name) => pattern.split(`<${name}>`).length <= 2);
  return isWhole && isOnce ? new RegExp(`^${pattern}$`) : null;
}

const isoWithOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

const quarter_ms = 900_000;

/** Zone offsets by quarter of an hour of wall time: no zone changes its clocks in the middle of one. */
function offsetReader(timeZone: string): (wall_ms: number) => number {
  const known = new Map<number, number>();
  return (wall_ms) => {
    const quarter = Math.floor(wall_ms / quarter_ms);
    let offset = known.get(quarter);
    if (offset === undefined) {
      const wall = Temporal.Instant.fromEpochMilliseconds(quarter * quarter_ms).toZonedDateTimeISO('UTC');
      const there = wall.toPlainDateTime().toZonedDateTime(timeZone);
      offset = quarter * quarter_ms - there.epochMilliseconds;
      if (known.size > 200_000) known.clear();
      known.set(quarter, offset);
    }
    return offset;
  };
}

type Part = (found: RegExpExecArray) => number;

/** Reads the parts of a date by their places among the groups, which is quicker than by their names. */
function partReader(pattern: RegExp): (part: (typeof parts)[number]) => Part {
  const names = [...pattern.source.matchAll(/\(\?<(\w+)>/g)].map(([, name]) => name);
  return (part) => {
    const place = names.indexOf(part) + 1;
    return place === 0 ? () => 0 : (found) => Number(found[place]);
  };
}

/** Reads a text that comes several times in a row, as when a case was opened, only once. */
function lastRemembered(read: DateReader): DateReader {
  let last: string | null = null;
  let at: number | null = null;
  return (text) => {
    if (text !== last) {
      at = read(text);
      last = text;
    }
    return at;
  };
}

/**
 * Compiles a reader for dates of a format in a time zone.
 *
 * Wall times that a clock change skips or repeats are read as Temporal does by default: later, and the first of two.
 *
 * @param format tokens yyyy M MM d dd H HH m mm ss and literal text, or `iso` for ISO 8601 with its own offset
 */
export function dateReader(format: string, timeZone: string): DateReader {
  if (format === 'iso') {
    return (text) => {
      const at = isoWithOffset.test(text) ? Date.parse(text) : Number.NaN;
      return Number.isNaN(at) ? null : at;
    };
  }
  const pattern = datePattern(format);
  if (pattern === null) return () => null;
  const offsetAt = timeZone === 'UTC' ? () => 0 : offsetReader(timeZone);
  const part = partReader(pattern);
  const [year, month, day] = [part('year'), part('month'), part('day')];
  const [hour, minute, second] = [part('hour'), part('minute'), part('second')];
  return lastRemembered((text) => {
    const found = pattern.exec(text);
    if (found === null) return null;
    const [hours, minutes, seconds] = [hour(found), minute(found), second(found)];
    if (hours > 23 || minutes > 59 || seconds > 59) return null;
    const wall = Date.UTC(year(found), month(found) - 1, day(found), hours, minutes, seconds);
    const date = new Date(wall);
    const isReal = date.getUTCMonth() + 1 === month(found) && date.getUTCDate() === day(found);
    return isReal ? wall - offsetAt(wall) : null;
  });
}
