import type { Member, MemberContext, Needs } from './check.ts';
import type { Text } from './text.ts';

/** In what figures are told. */
export const figureUnits = ['count', 'percent', 'hours', 'days'] as const;

/** `count` of records, share in `percent`, `hours` or `days` of time. */
export type FigureUnit = (typeof figureUnits)[number];

/** What a figure may look at besides the records: the period (its end excluded) and the organisation's plans. */
export type FigureContext = MemberContext;

/** What a figure comes to. */
export interface FigureValue {
  /** Null when no record was there to compute it from. */
  readonly value: number | null;
  /** How many records it rests on. */
  readonly population: number;
}

/** A figure that is being computed: it sees each record once, in any order. */
export interface FigureRun {
  readonly take: (member: Member) => void;
  readonly finish: () => FigureValue;
}

/** Fields besides the service by which a figure may be narrowed: the customer it was for, and its priority. */
export const narrowingFields = ['customer', 'priority'] as const;

/** A field besides the service by which a figure may be narrowed. */
export type NarrowingField = (typeof narrowingFields)[number];

/** To which records a figure is narrowed; an empty list leaves them all. */
export interface Narrowing {
  /** Ids of services. */
  readonly services: readonly string[];
  /** Ids of customers. */
  readonly customer: readonly string[];
  readonly priority: readonly number[];
}

/**
 * A number that the records of a process come to over a period (ISO/IEC 20000-1:2018, 9.1): what measures, and through
 * them objectives, and service reports are fed with.
 *
 * Pure: records come in as they stood at the end of the period, whenever it is computed.
 */
export interface Figure extends Needs {
  /** `process.what-it-tells`, the same for good: measures and issued reports name it. */
  readonly id: string;
  readonly process: string;
  readonly name: Text;
  /** How it is computed, so that two people arrive at the same value. */
  readonly method: Text;
  readonly unit: FigureUnit;
  /** The field that names the service of a record; null: records are of no service, and it is not narrowed to one. */
  readonly service_field: string | null;
  /** By which of its fields else it may be narrowed; absent: by none. */
  readonly narrowed_by?: readonly NarrowingField[];
  readonly start: (context: FigureContext) => FigureRun;
}

/** Everything about a figure but how its records are put together. */
type About = Omit<Figure, 'start' | 'unit' | 'entries_of'> & Partial<Pick<Figure, 'unit' | 'entries_of'>>;

/** What a record says to a figure; undefined: it does not belong to the population. */
type Look<T> = (member: Member, context: FigureContext) => T | undefined;

/** Two decimals: more are not to be read out of records. */
function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}

/** How many records of the population are so. No record so far is 0, no population is no value. */
export function countFigure(about: About, isSo: Look<boolean>): Figure {
  return {
    entries_of: null,
    unit: 'count',
    ...about,
    start: (context) => {
      let population = 0;
      let count = 0;
      return {
        take: (member) => {
          const so = isSo(member, context);
          if (so === undefined) return;
          population += 1;
          if (so) count += 1;
        },
        finish: () => ({ value: population === 0 ? null : count, population }),
      };
    },
  };
}

/** The share of the population that is so, in percent. */
export function shareFigure(about: About, isSo: Look<boolean>): Figure {
  const counting = countFigure(about, isSo);
  return {
    ...counting,
    unit: 'percent',
    start: (context) => {
      const { take, finish } = counting.start(context);
      return {
        take,
        finish: () => {
          const { value, population } = finish();
          return { value: value === null ? null : tidy((value / population) * 100), population };
        },
      };
    },
  };
}

/** The middle of what the records of the population say; between two of them, their mean. */
export function medianFigure(about: About & Pick<Figure, 'unit'>, valueOf: Look<number>): Figure {
  return {
    entries_of: null,
    ...about,
    start: (context) => {
      const values: number[] = [];
      return {
        take: (member) => {
          const value = valueOf(member, context);
          if (value !== undefined) values.push(value);
        },
        finish: () => {
          const population = values.length;
          if (population === 0) return { value: null, population };
          values.sort((a, b) => a - b);
          const [low, high] = [values[(population - 1) >> 1] as number, values[population >> 1] as number];
          return { value: tidy((low + high) / 2), population };
        },
      };
    },
  };
}

/** What a value is followed by in every language; null for a count, which its name explains. */
export function unitSymbol(unit: FigureUnit): string | null {
  return { count: null, percent: '%', hours: 'h', days: 'd' }[unit];
}

/** What the units are called. */
export const unitTexts: Readonly<Record<FigureUnit, Text>> = {
  count: { en: 'number', vi: 'số lượng', zh: '数量' },
  percent: { en: '%', vi: '%', zh: '%' },
  hours: { en: 'hours', vi: 'giờ', zh: '小时' },
  days: { en: 'days', vi: 'ngày', zh: '天' },
};

/** Whether a record belongs to one of the services; every record does when none is named. */
export function isOfServices(member: Member, field: string | null, services: readonly string[]): boolean {
  if (services.length === 0) return true;
  if (field === null) return false;
  return [member.record.values[field]].flat().some((id) => services.includes(String(id)));
}

/** Whether a figure can be told of these services, customers and priorities: its records name theirs. */
export function canNarrow({ service_field, narrowed_by = [] }: Figure, to: Narrowing): boolean {
  if (to.services.length > 0 && service_field === null) return false;
  return narrowingFields.every((field) => to[field].length === 0 || narrowed_by.includes(field));
}

/** Whether a record is one of those to which a figure is narrowed. */
export function isNarrowedTo(member: Member, { service_field }: Figure, to: Narrowing): boolean {
  const { values } = member.record;
  if (!isOfServices(member, service_field, to.services)) return false;
  return narrowingFields.every((field) => {
    const wanted: readonly unknown[] = to[field];
    return wanted.length === 0 || wanted.includes(values[field] ?? null);
  });
}

/** Fields of a record that a figure needs to be narrowed, besides those that it looks at itself. */
export function fieldsToNarrow(
  { service_field, narrowed_by = [] }: Figure,
  to: Narrowing,
): readonly string[] {
  const others = narrowed_by.filter((field) => to[field].length > 0);
  return service_field === null ? others : [service_field, ...others];
}

/** Whether a record was open at some time in the period; cancelled ones are for the caller to leave out. */
export function wasUnderWay({ record }: Member, { period }: FigureContext): boolean {
  return record.closed_at === null || record.closed_at >= period.from;
}
