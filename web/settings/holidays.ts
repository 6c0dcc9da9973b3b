import type { CalendarDefinition } from '../../kernel/calendar.ts';

type Holidays = CalendarDefinition['holidays'];

/** Holidays as a person writes them: one a line, the date first. */
export function writeHolidays(holidays: Holidays): string {
  return holidays.map(({ date, name }) => `${date} ${name}`).join('\n');
}

/** A line that is not a date and a name; lines count from 1. */
export interface WrongLine {
  readonly line: number;
  readonly text: string;
}

/**
 * Reads holidays of one a line, in the order of their dates. Between date and name may stand blanks, a tab, a comma or
 * a semicolon, as spreadsheets give them. Blank lines do not count.
 */
export function readHolidays(text: string): { holidays: Holidays; wrong: readonly WrongLine[] } {
  const holidays: { date: string; name: string }[] = [];
  const wrong: WrongLine[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const found = /^\s*(\d{4}-\d{2}-\d{2})[\s,;]+(\S.*?)\s*$/.exec(line);
    if (found === null) wrong.push({ line: index + 1, text: line.trim() });
    else holidays.push({ date: found[1] ?? '', name: found[2] ?? '' });
  }
  return { holidays: holidays.toSorted((one, other) => one.date.localeCompare(other.date)), wrong };
}
