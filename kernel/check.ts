import type { Calendar } from './calendar.ts';
import type { Settings } from './definition.ts';
import type { RunningClock } from './project.ts';
import type { Origin, ProcessRecord } from './record.ts';
import type { Role } from './roles.ts';
import type { Text } from './text.ts';
import { type CheckVerdict, type UndecidedReason, verdictOf } from './verdict.ts';

/** A period from an instant (included) to another (excluded), epoch milliseconds. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Whether the instant lies in the period. */
export function isWithin(period: Period, at: number | null): at is number {
  return at !== null && at >= period.from && at < period.to;
}

/** An entry of a member's journal, as far as checks look at it. `by_person` is false for what the program did itself. */
export interface MemberEntry {
  readonly activity: string;
  readonly at: number;
  readonly actor_id: string | null;
  readonly by_person: boolean;
  readonly changes: Readonly<Record<string, readonly [unknown, unknown]>>;
  /** The id of the record that it was linked to, or that a link to was taken away. */
  readonly linked_to?: string | null;
}

/** A record as it stood at the end of the period, with what its journal held by then. */
export interface Member {
  readonly record: ProcessRecord;
  /** Oldest first. Loaded only for records that a check asks for, see `Check.entries_of`. */
  readonly entries: readonly MemberEntry[];
  /** The record's clocks at the end of the period, computed when first asked for. */
  readonly clocks: () => readonly RunningClock[];
}

/** What an evaluation may look at besides the members. */
export interface CheckContext {
  readonly period: Period;
  readonly settings: Settings;
  /** Setting key to whether a person of the organisation confirmed its value. */
  readonly confirmed: Readonly<Record<string, boolean>>;
  readonly calendar: (id: string | null) => Calendar | null;
  /** The organisation's people who are active, as the directory has them now. */
  readonly people: readonly DirectoryPerson[];
  readonly organisation_name: string;
  /** What became of records after they were closed; absent where nobody has asked. */
  readonly retention?: RetentionFacts;
  /** What people looked for in knowledge; absent where nobody has asked. */
  readonly searches?: KnowledgeSearches;
}

/** How many searches there were in each half of a period, and how many of them found nothing. */
export interface KnowledgeSearches {
  readonly earlier: { readonly count: number; readonly nothing: number };
  readonly later: { readonly count: number; readonly nothing: number };
}

/** What is known of records beyond their time, of all processes whose records are disposed of by the one command. */
export interface RetentionFacts {
  /** How many closed records were past their planned time at the end of the period and still there. */
  readonly past_term: number;
  /** What was disposed of within the period. */
  readonly disposals: readonly {
    readonly record_id: string;
    readonly at: number;
    /** The last day on which it was to be kept, as the journal recorded it; null: it says none. */
    readonly kept_until: string | null;
    /** Whether the journal says that a person did it. */
    readonly journalled: boolean;
  }[];
}

/** By what a record is told as it stood at the end of a period. */
export type MemberContext = Pick<CheckContext, 'period' | 'settings' | 'calendar'>;

/** A person of the directory, as far as checks look at them. */
export interface DirectoryPerson {
  readonly id: string;
  readonly roles: readonly Role[];
}

/**
 * How the value of a placeholder is to be shown: `instant` epoch milliseconds, `terms` one or more keys of the
 * check's terms, `number` a number in the unit that the sentence names.
 */
export type ParamKind = 'instant' | 'number' | 'terms';

/** Why a record is an exception: a sentence with {placeholders} and the kind of each. */
export interface ReasonDefinition {
  readonly text: Text;
  readonly params: Readonly<Record<string, ParamKind>>;
}

/** Everything a check says to people. */
export interface CheckTexts {
  readonly question: Text;
  readonly reasons: Readonly<Record<string, ReasonDefinition>>;
  readonly measures: Readonly<Record<string, Text>>;
  /** Words that reasons name as values of the kind `terms`. */
  readonly terms?: Readonly<Record<string, Text>>;
}

export type Params = Readonly<Record<string, unknown>>;

/** Which of a check's requirements something speaks about. */
export interface Bearing {
  /** Ids of requirements; absent: all of the check's. */
  readonly bears_on?: readonly string[];
}

/** A record that does not show what the check asks for. */
export interface CheckException extends Bearing {
  readonly record_id: string;
  readonly reason: string;
  readonly params: Params;
}

/** What a check found in one member: null when the member does not belong to the population. */
export interface Finding {
  /** When the evidence that this member gives came about. */
  readonly evidence_at: number;
  /** At most one exception for a member, so that exceptions are never more than the population. */
  readonly exception?: Omit<CheckException, 'record_id'>;
}

export type MeasureUnit = 'percent' | 'days' | 'hours' | 'minutes' | 'count';

/** A figure over the population. `value` is null when there is nothing to compute it from. */
export interface Measure extends Bearing {
  readonly name: string;
  readonly value: number | null;
  readonly unit: MeasureUnit;
  /** The organisation's planned limit; null for figures that only inform. */
  readonly limit: { readonly kind: 'minimum' | 'maximum'; readonly value: number } | null;
}

/** The requirement that an item stands for, where the letters of a clause follow a list: the first is `a`. */
export function byLetter<Item>(clause: string, items: readonly Item[]): (item: Item) => string {
  return (item) => `${clause}-${String.fromCharCode('a'.charCodeAt(0) + items.indexOf(item))}`;
}

/** Whether something speaks about a requirement. */
export function bearsOn({ bears_on }: Bearing, requirement: string): boolean {
  return bears_on === undefined || bears_on.includes(requirement);
}

/** Whether a measure lies on the wrong side of its planned limit. */
export function isBeyond({ value, limit }: Measure): boolean {
  if (value === null || limit === null) return false;
  return limit.kind === 'minimum' ? value < limit.value : value > limit.value;
}

/** What a check adds once it has seen every member. */
export interface Conclusion {
  readonly measures?: readonly Measure[];
  /** Records behind a measure that lies beyond its limit. */
  readonly exceptions?: readonly CheckException[];
  /** Settings in which a planned value that was needed is missing. */
  readonly missing?: readonly string[];
}

/** One evaluation under way: sees each member once. */
export interface CheckRun {
  readonly examine: (member: Member) => Finding | null;
  /** Sees each companion once, before the first member of the population. */
  readonly consider?: (companion: Member) => void;
  readonly conclude?: () => Conclusion;
}

/** What is to be loaded of records. */
export interface Needs {
  /** Fields of the record that are looked at; others are not loaded. */
  readonly fields: readonly string[];
  /**
   * Records whose journal entries are looked at: all that were open at the end of the period, or that hold a value
   * in one of the fields. Null: none, the record itself is enough.
   */
  readonly entries_of: { readonly open: boolean; readonly holding: readonly string[] } | null;
  /** Fields that keep a record in view even when nothing happened to it in the period. */
  readonly remembers?: readonly string[];
}

/** Records of another process that a check has to know before it looks at its population. */
export interface Companions extends Needs {
  readonly process: string;
}

/**
 * A conformity check: a question to the records of a process, answered over a period.
 *
 * Pure: the population comes in as a stream of members and passes once.
 */
export interface Check extends Needs {
  /** Id in the catalogue (`AC-086`). */
  readonly id: string;
  readonly process: string;
  /** Ids of the requirements on which the answer bears. */
  readonly requirements: readonly string[];
  readonly texts: CheckTexts;
  /** Keys of the settings whose planned values it judges by. */
  readonly planned: readonly string[];
  /** Days after which its evidence is stale, as the organisation planned. */
  readonly freshness_days: (settings: Settings) => number;
  readonly companions?: readonly Companions[];
  readonly start: (context: CheckContext) => CheckRun;
}

/** What a check says about one of its requirements. */
export interface RequirementAnswer {
  readonly verdict: CheckVerdict;
  /** How many exceptions bear on it. */
  readonly exceptions: number;
}

/** The answer of a check. */
export interface CheckResult {
  readonly id: string;
  /** Over all of its requirements. */
  readonly verdict: CheckVerdict;
  /** For each of its requirements, by id. */
  readonly requirements: Readonly<Record<string, RequirementAnswer>>;
  readonly population: number;
  readonly exceptions: readonly CheckException[];
  readonly measures: readonly Measure[];
  readonly newest_evidence_at: number | null;
  /** Members by where they come from: imported and sample evidence stays visibly so. */
  readonly evidence: Readonly<Record<Origin, number>>;
  /** Why a person has to judge; null for every other verdict. */
  readonly reason: UndecidedReason | null;
  /** The settings that the reason is about. */
  readonly settings: readonly string[];
}

/** Evaluates one check over a stream of members: `add` each, then `finish`. The order does not matter. */
export class CheckEvaluation {
  readonly check: Check;
  readonly #context: CheckContext;
  readonly #run: CheckRun;
  readonly #exceptions: CheckException[] = [];
  readonly #evidence = { live: 0, import: 0, sample: 0 };
  #population = 0;
  #newest: number | null = null;

  constructor(check: Check, context: CheckContext) {
    this.check = check;
    this.#context = context;
    this.#run = check.start(context);
  }

  /** Lets the check know a record of another process. */
  consider(companion: Member): void {
    this.#run.consider?.(companion);
  }

  add(member: Member): void {
    const finding = this.#run.examine(member);
    if (finding === null) return;
    this.#population += 1;
    this.#evidence[member.record.origin] += 1;
    if (this.#newest === null || finding.evidence_at > this.#newest) this.#newest = finding.evidence_at;
    if (finding.exception !== undefined) {
      this.#exceptions.push({ record_id: member.record.id, ...finding.exception });
    }
  }

  /** @param reference epoch milliseconds against which the evidence is fresh or stale */
  finish(reference: number): CheckResult {
    const { settings, confirmed } = this.#context;
    const { measures = [], exceptions = [], missing = [] } = this.#run.conclude?.() ?? {};
    for (const exception of exceptions) this.#exceptions.push(exception);
    const basis = {
      population: this.#population,
      absent: [...missing, ...this.check.planned.filter((key) => settings[key] === undefined)],
      unconfirmed: this.check.planned.filter((key) => confirmed[key] !== true),
      newest_evidence_at: this.#newest,
      stale_before: reference - this.check.freshness_days(settings) * 86_400_000,
    };
    const beyond = measures.filter(isBeyond);
    const answerFor = (id: string): RequirementAnswer => {
      const own = this.#exceptions.filter((exception) => bearsOn(exception, id)).length;
      const beyond_limit = beyond.some((measure) => bearsOn(measure, id));
      return { verdict: verdictOf({ ...basis, exceptions: own, beyond_limit }).verdict, exceptions: own };
    };
    return {
      id: this.check.id,
      ...verdictOf({ ...basis, exceptions: this.#exceptions.length, beyond_limit: beyond.length > 0 }),
      requirements: Object.fromEntries(this.check.requirements.map((id) => [id, answerFor(id)])),
      population: this.#population,
      exceptions: this.#exceptions,
      measures,
      newest_evidence_at: this.#newest,
      evidence: this.#evidence,
    };
  }
}
