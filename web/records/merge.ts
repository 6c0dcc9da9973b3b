import { isSameSent } from './sent-value.ts';

type Values = Readonly<Record<string, unknown>>;

/** What somebody decided about a field that both changed. */
export type Choice = 'mine' | 'theirs' | 'both';

/** A decision, which holds for the value of the others that it was made about. */
interface Decision {
  readonly choice: Choice;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What a form holds: the fields that were touched, and what was decided about those that others changed, too. */
export interface Touched {
  readonly values: Values;
  readonly decided: Readonly<Record<string, Decision>>;
}

/** A field that both changed, and to different values. */
export interface Clash {
  readonly name: string;
  readonly before: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Null: not decided yet. */
  readonly choice: Choice | null;
}

/** What was read when the form was opened, what stands now, and what was typed meanwhile. */
export interface Versions {
  readonly base: Values;
  readonly theirs: Values;
  readonly touched: Touched;
}

/** The fields that both changed, decided or not. What was decided holds until the others change the field once more. */
export function clashesOf({ base, theirs, touched }: Versions, names: readonly string[]): readonly Clash[] {
  return names.flatMap((name): Clash[] => {
    const [before, now] = [base[name] ?? null, theirs[name] ?? null];
    const decision = touched.decided[name];
    if (decision !== undefined && isSameSent(decision.theirs, now)) {
      return [{ name, before, mine: decision.mine, theirs: now, choice: decision.choice }];
    }
    if (!(name in touched.values)) return [];
    const mine = touched.values[name] ?? null;
    const isClash = !isSameSent(now, before) && !isSameSent(mine, before) && !isSameSent(mine, now);
    return isClash ? [{ name, before, mine, theirs: now, choice: null }] : [];
  });
}

/** Of these names those whose values others changed. */
export function changedByOthers(
  { base, theirs }: Pick<Versions, 'base' | 'theirs'>,
  names: readonly string[],
): readonly string[] {
  return names.filter((name) => !isSameSent(base[name] ?? null, theirs[name] ?? null));
}

function valueBy(choice: Choice, { mine, theirs }: Pick<Clash, 'mine' | 'theirs'>): unknown {
  if (choice === 'both') return `${String(theirs)}\n\n${String(mine)}`;
  return choice === 'mine' ? mine : theirs;
}

/** The form after a decision: it holds the value that was chosen, and still knows the others. */
export function decide(touched: Touched, clash: Clash, choice: Choice): Touched {
  const { name, mine, theirs } = clash;
  return {
    values: { ...touched.values, [name]: valueBy(choice, clash) },
    decided: { ...touched.decided, [name]: { choice, mine, theirs } },
  };
}

/** Whether two values are texts that can stand one after the other. */
export function canJoin({ mine, theirs }: Pick<Clash, 'mine' | 'theirs'>, kind: string | undefined): boolean {
  const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
  return kind === 'paragraph' && isText(mine) && isText(theirs);
}

/** What a field shows: what was typed into it, else what stands now. */
export function shownValue({ theirs, touched }: Omit<Versions, 'base'>, name: string): unknown {
  return name in touched.values ? touched.values[name] : (theirs[name] ?? null);
}

/** What is sent: fields that differ from what stands now, and those without which it is not taken. */
export function sentFields(
  versions: Omit<Versions, 'base'>,
  names: readonly string[],
  required: readonly string[],
): Values {
  const sent = names.filter(
    (name) =>
      required.includes(name) || !isSameSent(shownValue(versions, name), versions.theirs[name] ?? null),
  );
  return Object.fromEntries(sent.map((name) => [name, shownValue(versions, name)]));
}
