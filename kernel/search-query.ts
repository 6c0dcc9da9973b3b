import { type TextWord, wordsOf } from './search-words.ts';

/** A word that is looked for. */
export interface WantedWord {
  readonly word: string;
  /** Words that begin with it are meant, too. */
  readonly prefix: boolean;
  /** How far behind the first word of its phrase it stands. */
  readonly offset: number;
}

/** Words that are looked for side by side; a single one mostly. */
export type Phrase = readonly WantedWord[];

/** What somebody looks for. */
export interface SearchQuery {
  /** Each of these. */
  readonly wanted: readonly Phrase[];
  /** None of these. */
  readonly unwanted: readonly Phrase[];
}

/** Most letters of what is typed that are looked at. */
export const queryLength = 400;

/** Most phrases of a query. */
export const phrasesLimit = 12;

/** Words of fewer letters stand for themselves alone, not for what begins with them. */
const prefixLength = 2;

const typed = /(?<minus>-?)"(?<quoted>[^"]*)"?|(?<minus2>-?)(?<loose>[^\s"]+)/gu;

/** What stands between words without making them one, as dots and hyphens do in the name of a machine. */
const apart = /[,;!?()[\]{}<>|，；。、！？（）《》【】“”]+/u;

/** The words of a phrase as they are looked for: of runs without spaces two characters each, or the only one. */
function phraseOf(text: string): Phrase {
  const found = wordsOf(text);
  const places = new Map<number, TextWord>();
  for (const word of found) if (!places.has(word.position)) places.set(word.position, word);
  const kept = [...places.values()].filter((word) => {
    // The last character of a run stands in the two before it already.
    const before = places.get(word.position - 1);
    return before === undefined || before.to < word.to;
  });
  const first = kept[0]?.position ?? 0;
  return kept.map(({ forms, position }) => ({
    word: forms[0] ?? '',
    prefix: false,
    offset: position - first,
  }));
}

const lettersOnly = /^[\p{L}\p{N}\p{M}]+$/u;
const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}]/u;

/** The last word may go on, as somebody may still be typing it. */
function openEnded(phrase: Phrase): Phrase {
  const last = phrase.at(-1);
  if (last === undefined || last.word.length < prefixLength || unspaced.test(last.word)) return phrase;
  return lettersOnly.test(last.word) ? [...phrase.slice(0, -1), { ...last, prefix: true }] : phrase;
}

/**
 * What somebody looks for who types this: all words, the last one also as a beginning; what stands in quotation marks
 * side by side; nothing with a word behind a hyphen. Words typed with marks want these marks, without them any. Null:
 * there is nothing to look for. Takes any text. Pure.
 */
export function searchQuery(text: string): SearchQuery | null {
  const wanted: Phrase[] = [];
  const unwanted: Phrase[] = [];
  let open = false;
  for (const { groups = {} } of text.slice(0, queryLength).matchAll(typed)) {
    const { quoted, loose = '', minus, minus2 } = groups;
    const without = (minus ?? minus2) === '-';
    const parts = quoted === undefined ? loose.split(apart) : [quoted];
    const phrases = parts.map(phraseOf).filter((phrase) => phrase.length > 0);
    if (phrases.length === 0) continue;
    (without ? unwanted : wanted).push(...phrases);
    open = !without && quoted === undefined;
  }
  const kept = wanted.slice(0, phrasesLimit);
  if (kept.length === 0) return null;
  if (open && kept.length === wanted.length) kept.push(openEnded(kept.pop() ?? []));
  return { wanted: kept, unwanted: unwanted.slice(0, phrasesLimit) };
}

/** A word as PostgreSQL takes it in a tsquery or tsvector (PostgreSQL manual, section 8.11). */
export function quotedLexeme(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

function phraseText(phrase: Phrase, weights: string): string {
  return phrase
    .map(({ word, prefix, offset }, index) => {
      const more = `${prefix ? '*' : ''}${weights}`;
      const lexeme = `${quotedLexeme(word)}${more === '' ? '' : `:${more}`}`;
      return index === 0 ? lexeme : `<${offset - (phrase[index - 1]?.offset ?? 0)}> ${lexeme}`;
    })
    .join(' ');
}

/**
 * The query as the text of a PostgreSQL tsquery.
 *
 * @param weights of the places that count, such as `A` for those of titles and numbers; all if left out
 */
export function tsqueryOf({ wanted, unwanted }: SearchQuery, weights = ''): string {
  return [
    ...wanted.map((phrase) => `(${phraseText(phrase, weights)})`),
    ...unwanted.map((phrase) => `!(${phraseText(phrase, weights)})`),
  ].join(' & ');
}

function allOf(words: readonly WantedWord[]): string {
  return [...new Set(words.map(({ word }) => quotedLexeme(word)))].join(' & ');
}

/**
 * A wider query that an index answers at once: the words that must occur, without order and exclusions. Beginnings of
 * words take an index long, so that they are left out: null where there is nothing else.
 */
export function wideTsqueryOf({ wanted }: SearchQuery): string | null {
  const whole = wanted.flat().filter(({ prefix }) => !prefix);
  return whole.length === 0 ? null : allOf(whole);
}

/** The same with words that may go on as they stand: those that go on are not found by it. */
export function exactTsqueryOf({ wanted }: SearchQuery): string {
  return allOf(wanted.flat());
}
