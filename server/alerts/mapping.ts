import { type Static, Type } from 'typebox';
import type { FieldProblem } from '../../kernel/errors.ts';
import { allTexts, type Expression, listAt, longestExpression, parseExpression } from './path.ts';
import { instantOf } from './told-time.ts';

const expression = Type.String({ minLength: 1, maxLength: longestExpression });
const optional = Type.Optional(expression);
const words = Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { maxItems: 30 });
const degree = Type.Integer({ minimum: 1, maximum: 3 });

const level = Type.Object({ when: words, impact: degree, urgency: degree }, { additionalProperties: false });

/** How alerts are found in a source's messages. Expressions are those of `path.ts`. */
export const mappingSchema = Type.Object(
  {
    /** The list of which each entry is an alert group of its own; left out: the message is one. */
    each: optional,
    /** What the group is called there: the same again is the same group. */
    key: expression,
    title: expression,
    description: optional,
    /** Whether it fires; left out: it always does. */
    state: optional,
    firing: words,
    resolved: words,
    /** States that are taken note of and change nothing, such as that somebody acknowledged it there. */
    ignored: words,
    severity: optional,
    levels: Type.Array(level, { maxItems: 20 }),
    otherwise: Type.Object({ impact: degree, urgency: degree }, { additionalProperties: false }),
    /** Id, number or exact title of a service. */
    service: optional,
    /** Name of a team. */
    team: optional,
    /** Identifiers, numbers or titles of configuration items. */
    items: optional,
    link: optional,
    starts_at: optional,
    ends_at: optional,
    /** The single alerts of a group, where it has several; what follows is read within each. */
    members: optional,
    member_key: optional,
    member_name: optional,
    member_state: optional,
    member_starts_at: optional,
    member_ends_at: optional,
  },
  { additionalProperties: false },
);

/** A mapping as it is kept with a source. */
export type AlertMapping = Static<typeof mappingSchema>;

/** One alert of a group. Instants are epoch milliseconds, as the tool told; null: it did not tell. */
export interface Member {
  readonly key: string;
  readonly name: string;
  readonly firing: boolean;
  readonly starts_at: number | null;
  readonly ends_at: number | null;
}

/** An alert group as a message tells it. */
export interface AlertReading {
  readonly key: string;
  readonly title: string;
  readonly description: string | null;
  readonly state: 'firing' | 'resolved' | 'ignored';
  readonly impact: number;
  readonly urgency: number;
  readonly severity: string | null;
  readonly service: string | null;
  readonly team: string | null;
  readonly items: readonly string[];
  readonly link: string | null;
  readonly starts_at: number | null;
  readonly ends_at: number | null;
  readonly members: readonly Member[];
}

/** What was read: alerts, or what kept a message from being one. */
export interface Read {
  readonly alerts: readonly AlertReading[];
  readonly problems: readonly FieldProblem[];
}

/** Most alert groups of one message. */
const mostGroups = 100;

const named = [
  'each',
  'key',
  'title',
  'description',
  'state',
  'severity',
  'service',
  'team',
  'items',
  'link',
  'starts_at',
  'ends_at',
  'members',
  'member_key',
  'member_name',
  'member_state',
  'member_starts_at',
  'member_ends_at',
] as const satisfies readonly (keyof AlertMapping)[];

type Named = (typeof named)[number];
type Expressions = Partial<Record<Named, Expression>>;

function expressionsOf(mapping: AlertMapping): { made: Expressions; problems: FieldProblem[] } {
  const made: Expressions = {};
  const problems: FieldProblem[] = [];
  for (const name of named) {
    const text = mapping[name];
    if (text === undefined) continue;
    const parsed = parseExpression(text);
    if (parsed === null)
      problems.push({ field: `mapping.${name}`, code: 'alert.expression', params: { text } });
    else made[name] = parsed;
  }
  return { made, problems };
}

/** Places of a mapping that are no expressions. */
export function mappingProblems(mapping: AlertMapping): readonly FieldProblem[] {
  return expressionsOf(mapping).problems;
}

/** Reads one message by the expressions of a mapping. */
class Reader {
  readonly #mapping: AlertMapping;
  readonly #made: Expressions;
  readonly #message: unknown;

  constructor(mapping: AlertMapping, made: Expressions, message: unknown) {
    this.#mapping = mapping;
    this.#made = made;
    this.#message = message;
  }

  texts(name: Named): readonly string[] {
    const made = this.#made[name];
    return made === undefined ? [] : allTexts(this.#message, made);
  }

  text(name: Named, longest: number): string | null {
    const [first] = this.texts(name);
    return first?.slice(0, longest) ?? null;
  }

  instant(name: Named): number | null {
    const told = this.text(name, 60);
    return told === null ? null : instantOf(told);
  }

  /** The state that a word stands for; null: it stands for none. */
  state(word: string | null): AlertReading['state'] | null {
    if (word === null) return this.#made.state === undefined ? 'firing' : null;
    const holds = (list: readonly string[]): boolean =>
      list.some((one) => one.toLowerCase() === word.toLowerCase());
    if (holds(this.#mapping.firing)) return 'firing';
    if (holds(this.#mapping.resolved)) return 'resolved';
    return holds(this.#mapping.ignored) ? 'ignored' : null;
  }

  degrees(): { readonly impact: number; readonly urgency: number; readonly severity: string | null } {
    const told = this.texts('severity').map((one) => one.toLowerCase());
    // Levels stand from the most severe: where a group holds several, the most severe counts.
    const found = this.#mapping.levels.find(({ when }) =>
      when.some((one) => told.includes(one.toLowerCase())),
    );
    const { impact, urgency } = found ?? this.#mapping.otherwise;
    const word =
      told.find((one) => found?.when.some((known) => known.toLowerCase() === one)) ?? told[0] ?? null;
    return { impact, urgency, severity: word };
  }

  link(): string | null {
    const told = this.text('link', 2000);
    return told !== null && /^https?:\/\/[^\s]+$/iu.test(told) ? told : null;
  }

  members(): readonly Member[] {
    const list = this.#made.members === undefined ? null : listAt(this.#message, this.#made.members);
    return (list ?? []).flatMap((entry, index): Member[] => {
      const one = new Reader(this.#mapping, this.#made, entry);
      const key = one.text('member_key', 200) ?? one.text('member_name', 200) ?? String(index + 1);
      return [
        {
          key,
          name: one.text('member_name', 200) ?? key,
          firing: one.state(one.text('member_state', 80)) !== 'resolved',
          starts_at: one.instant('member_starts_at'),
          ends_at: one.instant('member_ends_at'),
        },
      ];
    });
  }
}

function latest(instants: readonly (number | null)[]): number | null {
  const told = instants.filter((one) => one !== null);
  return told.length === 0 ? null : Math.max(...told);
}

/** When a group began and ended as its alerts tell it, where the message itself does not. */
function spanOf(reader: Reader, members: readonly Member[]): Pick<AlertReading, 'starts_at' | 'ends_at'> {
  const firing = members.filter((one) => one.firing);
  const counted = firing.length === 0 ? members : firing;
  return {
    starts_at: reader.instant('starts_at') ?? latest(counted.map(({ starts_at }) => starts_at)),
    ends_at: reader.instant('ends_at') ?? latest(members.map(({ ends_at }) => ends_at)),
  };
}

function readOne(
  mapping: AlertMapping,
  made: Expressions,
  message: unknown,
  at: string,
): AlertReading | FieldProblem {
  const reader = new Reader(mapping, made, message);
  const key = reader.text('key', 1000);
  if (key === null) return { field: `${at}key`, code: 'alert.nothing-there', params: { path: mapping.key } };
  const title = reader.text('title', 200);
  if (title === null)
    return { field: `${at}title`, code: 'alert.nothing-there', params: { path: mapping.title } };
  const word = reader.text('state', 80);
  const state = reader.state(word);
  if (state === null) {
    const params = { path: mapping.state ?? '' };
    return word === null
      ? { field: `${at}state`, code: 'alert.nothing-there', params }
      : { field: `${at}state`, code: 'alert.state-unknown', params: { ...params, state: word } };
  }
  const members = reader.members();
  return {
    key,
    title,
    description: reader.text('description', 20_000),
    state,
    ...reader.degrees(),
    service: reader.text('service', 200),
    team: reader.text('team', 200),
    items: [...new Set(reader.texts('items'))].slice(0, 50).map((one) => one.slice(0, 200)),
    link: reader.link(),
    ...spanOf(reader, members),
    members,
  };
}

/** Reads the alert groups of a message. Where one of them cannot be read, none is: the message is told to be wrong. */
export function readAlerts(mapping: AlertMapping, message: unknown): Read {
  const { made, problems } = expressionsOf(mapping);
  if (problems.length > 0) return { alerts: [], problems };
  const list = made.each === undefined ? [message] : listAt(message, made.each);
  if (list === null) {
    const params = { path: mapping.each ?? '' };
    return { alerts: [], problems: [{ field: 'each', code: 'alert.nothing-there', params }] };
  }
  if (list.length > mostGroups) {
    return {
      alerts: [],
      problems: [{ field: 'each', code: 'alert.too-many-groups', params: { most: mostGroups } }],
    };
  }
  const read = list.map((one, index) =>
    readOne(mapping, made, one, made.each === undefined ? '' : `${index + 1}.`),
  );
  const wrong = read.filter((one): one is FieldProblem => 'field' in one);
  if (wrong.length > 0) return { alerts: [], problems: wrong.slice(0, 10) };
  return { alerts: read as readonly AlertReading[], problems: [] };
}
