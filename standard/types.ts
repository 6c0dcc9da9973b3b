/**
 * Text whose English exists and whose Vietnamese and Chinese may follow.
 *
 * Titles are complete (`Title`); statements and questions are translated later, one by one.
 */
interface Wording {
  readonly en: string;
  readonly vi?: string;
  readonly zh?: string;
}

/** Text in every language of the program. */
interface Title {
  readonly en: string;
  readonly vi: string;
  readonly zh: string;
}

/** A numbered clause of ISO/IEC 20000-1:2018. */
export interface Clause {
  /** The number as printed, for example `8.6.1`. */
  readonly id: string;
  /** English: the standard's own short title and spelling, or our description where it has none. */
  readonly title: Title;
  readonly parent: string | null;
  /** Clauses 4 to 10 are audited; 1 to 3 hold scope, references and terms. */
  readonly auditable: boolean;
  /** The standard numbers this clause without giving it a title; `title` is then our description. */
  readonly untitled_in_standard?: true;
  readonly note?: Title;
}

/** What an organisation does or holds to meet a requirement. */
type RequirementKind = 'activity' | 'interval-activity' | 'document' | 'record';

/** `planned-interval`: at intervals which the organisation itself plans; the standard sets none. */
type Cadence = 'ongoing' | 'planned-interval';

/**
 * Whether documented information is due.
 *
 * - `explicit` the standard asks for it in so many words, or lists it in 7.5.4
 * - `implied` without it the requirement can hardly be shown to be met
 * - `none` other evidence (interviews, observation, results) does as well
 */
type DocumentedInformation = 'explicit' | 'implied' | 'none';

/** A single thing that the standard asks for, in our own words. */
export interface Requirement {
  /** Clause, hyphen, then the standard's own list letter (`8.6.1-a`) or `s` and a counter (`8.6.1-s1`). */
  readonly id: string;
  readonly clause: string;
  readonly statement: Wording;
  readonly kind: RequirementKind;
  readonly cadence: Cadence;
  readonly documented_information: DocumentedInformation;
  /** What an auditor would usually ask to see: hints, neither complete nor required. */
  readonly evidence_hints: {
    readonly en: readonly string[];
    readonly vi?: readonly string[];
    readonly zh?: readonly string[];
  };
  /** `text`: compared with the wording of the clause; `expert-knowledge`: not yet. */
  readonly checked_against: 'text' | 'expert-knowledge';
  /** The amendment that brought the requirement, if it is not in the edition of 2018. */
  readonly amendment?: string;
}

/**
 * An automated check of the catalogue: what can be asked of live records.
 *
 * The catalogue says what is worth asking; `processes/<name>/checks.ts` answers it.
 */
export interface CatalogueCheck {
  /** `AC-` and three digits. */
  readonly id: string;
  /** Ids of the requirements on which the answer bears. */
  readonly requirements: readonly string[];
  readonly question: Wording;
  /** When the answer speaks for the requirements. Every limit in it is the organisation's own planned value. */
  readonly rule: Wording;
  /** Goes beyond the standard's words or interprets them: never a nonconformity by itself. */
  readonly stricter_than_text: boolean;
}

/** Another management system standard whose clauses are set beside ours. */
export type OtherStandard = 'iso9001' | 'iso14001' | 'iso22301' | 'iso27001';

/**
 * How the clause of another standard corresponds to ours.
 *
 * - `common` text of the harmonised structure, nearly the same: evidence can be shared where scopes meet
 * - `extended` the same, and at least one of the two standards adds demands of its own
 * - `topic` a related subject, to be assessed apart
 * - `none` nothing there corresponds
 */
export type Correspondence = 'common' | 'extended' | 'topic' | 'none';

/** What of another standard matches one of our clauses. */
export interface Match {
  readonly kind: Correspondence;
  /** Clause numbers there; `A.5.24` is a control of Annex A. Empty exactly where nothing corresponds. */
  readonly clauses: readonly string[];
}

/** What of other standards matches a clause without clauses below it. */
export interface ClauseMatches {
  readonly clause: string;
  readonly matches: Readonly<Record<OtherStandard, Match>>;
  /** What can be shared and what differs. */
  readonly note: Title;
}

/**
 * What became of a clause since an earlier edition.
 *
 * - `new` nothing of it was asked
 * - `changed` something of it was asked; more, less or something else is asked now
 * - `moved` asked in substance as now, as a part of another clause
 * - `same` asked in substance as now, by a clause of its own
 */
export type Change = 'new' | 'changed' | 'moved' | 'same';

/** Where a clause comes from in an earlier edition. */
export interface Origin {
  readonly change: Change;
  /** Clause numbers there; empty exactly where the clause is new. */
  readonly clauses: readonly string[];
  /** What is asked now that was not before, and what no longer. */
  readonly what: Title;
}

/** Where a clause without clauses below it comes from. */
export interface ClauseOrigins {
  readonly clause: string;
  readonly from_2011: Origin;
  /** ISO/IEC 20000-1:2005, and BS 15000-1:2002 whose sections it took over. */
  readonly from_2005: Origin;
}

/** An edition of the standard, or a predecessor of it. */
export interface Edition {
  readonly id: 'bs15000-2000' | 'bs15000-2002' | '2005' | '2011' | '2018';
  /** Its name as printed; names are not translated. */
  readonly title: string;
  /** Day, month or year of publication, as far as known. */
  readonly published: string;
  readonly note: Title;
}
