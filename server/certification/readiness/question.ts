import type { ProcessRecord } from '../../../kernel/record.ts';
import { decidingRoles, textIn } from '../../../kernel/register.ts';
import type { Role } from '../../../kernel/roles.ts';
import type { Text } from '../../../kernel/text.ts';
import { type Line, say } from '../../reviews/line.ts';
import type { Known } from '../known.ts';

/** How long and how much work is on record, by the month in which incidents were opened. */
export interface Worked {
  readonly records: number;
  /** Calendar months with at least one record. */
  readonly months: number;
  /** The day of the first; null without records. */
  readonly since: string | null;
}

/** What the system knows when stage 1 is looked ahead to. */
export interface ReadinessKnown extends Known {
  readonly worked: Worked;
}

/** Something that records show. */
export interface Fact {
  readonly line: Line;
  /** The register behind it. */
  readonly process: string;
  /** Records behind it, where they are few enough to be named. */
  readonly records: readonly ProcessRecord[];
}

/** Something that an auditor would miss, and who is to bring it about. */
export interface OpenPoint {
  readonly line: Line;
  readonly process: string;
  /** The record that is to be worked on; null where one has to be made. */
  readonly record: ProcessRecord | null;
  /** Who answers for it by name; null: whoever holds one of the roles. */
  readonly person: string | null;
  readonly roles: readonly Role[];
}

/** What a question comes to. */
export interface Answer {
  readonly facts: readonly Fact[];
  readonly open: readonly OpenPoint[];
}

/** Something that an auditor of stage 1 asks (ISO/IEC 17021-1:2015, 9.3.1.2), answered from records. Pure. */
export interface Question {
  readonly id: string;
  readonly asks: Text;
  /** Clauses whose verdicts in the last assessment bear on it. */
  readonly clauses: readonly string[];
  /** Processes whose records it looks at. */
  readonly reads: readonly string[];
  readonly answer: (known: ReadinessKnown) => Answer;
}

/** Whoever answers for the system as a whole closes what nobody else is named for. */
const managers: readonly Role[] = ['system-manager'];

/** Most records that a fact names. */
const mostNamed = 12;

/** A fact about records of a process. */
export function fact(
  process: string,
  text: Text,
  records: readonly ProcessRecord[],
  params: Line['params'] = {},
): Fact {
  return {
    line: say(text, { count: records.length, ...params }),
    process,
    records: records.length > mostNamed ? [] : records,
  };
}

/** Something that is missing in a register altogether. */
export function missing(
  process: string,
  text: Text,
  more: Partial<Omit<OpenPoint, 'process'>> = {},
): OpenPoint {
  return { line: say(text), process, record: null, person: null, roles: managers, ...more };
}

/** The same, for top management to bring about. */
export function missingDecision(process: string, text: Text): OpenPoint {
  return missing(process, text, { roles: decidingRoles });
}

/** Something still to be done to a record, by its owner or else by whoever answers for the system. */
export function toDo(
  record: ProcessRecord,
  text: Text,
  params: Line['params'] = {},
  roles: readonly Role[] = managers,
): OpenPoint {
  const title = textIn(record, 'title') ?? record.number;
  return {
    line: say(text, { number: record.number, title, ...params }),
    process: record.process,
    record,
    person: textIn(record, 'assignee'),
    roles,
  };
}

/** Says that there is nothing where there should be at least one thing. */
export function unlessAny(records: readonly unknown[], point: OpenPoint): readonly OpenPoint[] {
  return records.length > 0 ? [] : [point];
}
