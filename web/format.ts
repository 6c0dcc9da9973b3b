import type { Language } from '../kernel/text.ts';

/** A moment as the API writes it (ISO 8601) or in epoch milliseconds. */
export type Moment = string | number;

/** The locale by which dates and numbers are written. English follows the reader's own variety of it. */
export function localeOf(language: Language): string {
  if (language === 'vi') return 'vi-VN';
  if (language === 'zh') return 'zh-CN';
  const own =
    typeof navigator === 'undefined' ? undefined : navigator.languages.find((one) => /^en-/i.test(one));
  return own ?? 'en-GB';
}

const formats = new Map<string, Intl.DateTimeFormat>();

// Making a format costs far more than using one, and a list uses hundreds.
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

function millisecondsOf(moment: Moment): number {
  return typeof moment === 'number' ? moment : Date.parse(moment);
}

const zoned = (zone: string | undefined): { timeZone?: string } =>
  zone === undefined ? {} : { timeZone: zone };

/** Day and time to the minute. `zone` is an IANA name; without it the reader's own counts. */
export function formatDateTime(moment: Moment, locale: string, zone?: string): string {
  return dateFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zoned(zone),
  }).format(millisecondsOf(moment));
}

/** Day, time to the second and zone, for the small print where a moment must be exact. */
export function formatExact(moment: Moment, locale: string, zone?: string): string {
  return dateFormat(locale, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    ...zoned(zone),
  }).format(millisecondsOf(moment));
}

/** The day alone. */
export function formatDate(moment: Moment, locale: string, zone?: string): string {
  return dateFormat(locale, { year: 'numeric', month: 'short', day: 'numeric', ...zoned(zone) }).format(
    millisecondsOf(moment),
  );
}

/** The day with its weekday, where a week is read as one: `Mon, Nov 16, 2026`. */
export function formatWeekday(moment: Moment, locale: string, zone?: string): string {
  return dateFormat(locale, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    ...zoned(zone),
  }).format(millisecondsOf(moment));
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['day', DAY_MS],
  ['hour', HOUR_MS],
  ['minute', MINUTE_MS],
];

/** How long ago, or in how long, in the largest unit that fits: `3 hours ago`, `in 2 days`. */
export function formatRelative(moment: Moment, now: number, locale: string): string {
  const distance = millisecondsOf(moment) - now;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const step = steps.find(([, size]) => Math.abs(distance) >= size);
  if (step === undefined) return format.format(0, 'second');
  return format.format(Math.trunc(distance / step[1]), step[0]);
}

/** A number with the separators of the locale. */
export function formatNumber(value: number, locale: string, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(locale, options).format(value);
}

/** A percentage given in percent (0 to 100), to one decimal. */
export function formatPercent(percent: number, locale: string): string {
  return formatNumber(percent / 100, locale, { style: 'percent', maximumFractionDigits: 1 });
}

function unit(value: number, name: string, locale: string): string {
  return formatNumber(value, locale, {
    style: 'unit',
    unit: name,
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  });
}

/**
 * A length of time in its two largest units, such as `3 hr 20 min`; a negative one keeps its sign.
 *
 * Hours are not summed up to days: a working day has as many hours as its calendar says.
 */
export function formatMinutes(minutes: number, locale: string): string {
  const whole = Math.round(Math.abs(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  const parts = [
    ...(hours === 0 ? [] : [unit(hours, 'hour', locale)]),
    ...(rest === 0 && hours > 0 ? [] : [unit(rest, 'minute', locale)]),
  ];
  return `${minutes < 0 && whole > 0 ? '−' : ''}${parts.join(' ')}`;
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size in bytes, in decimal units. */
export function formatBytes(bytes: number, locale: string): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), byteUnits.length - 1);
  return formatNumber(bytes / 1000 ** power, locale, {
    style: 'unit',
    unit: byteUnits[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  });
}
