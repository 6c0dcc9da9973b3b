import { quotedLexeme } from '../../kernel/search-query.ts';
import { wordsOf } from '../../kernel/search-words.ts';

/** How much a text says about what its record is: title and number, description, other fields, what was said about it. */
export type Weight = 'A' | 'B' | 'C' | 'D';

/** A text by whose words a record is found. */
export interface WeighedText {
  readonly text: string;
  readonly weight: Weight;
}

/** PostgreSQL tells no positions apart beyond 16383; what comes later is not looked at. */
const positionsLimit = 14_000;

/** Letters of all words together. A tsvector holds a mebibyte. */
const lettersLimit = 200_000;

/** Most positions of one word (PostgreSQL manual, section 12.11). */
const placesLimit = 255;

/** Between texts, so that no phrase runs from one into the next. */
const gap = 5;

/** Words with their places, as PostgreSQL takes them. */
class VectorText {
  readonly #places = new Map<string, string[]>();
  #letters = 0;

  put(word: string, place: string | null): void {
    let places = this.#places.get(word);
    if (places === undefined) {
      if (this.#letters > lettersLimit) return;
      this.#letters += word.length;
      places = [];
      this.#places.set(word, places);
    }
    if (place !== null && places.length < placesLimit) places.push(place);
  }

  text(): string {
    const lexemes = [...this.#places].map(([word, places]) =>
      places.length === 0 ? quotedLexeme(word) : `${quotedLexeme(word)}:${places.join(',')}`,
    );
    return lexemes.join(' ');
  }
}

/**
 * The words of texts as the text of a PostgreSQL tsvector, with words that have no place (rights). Texts that come
 * first are kept where there are too many. Pure.
 */
export function vectorOf(texts: readonly WeighedText[], placeless: readonly string[]): string {
  const vector = new VectorText();
  for (const word of placeless) vector.put(word, null);
  let before = 0;
  for (const { text, weight } of texts) {
    const words = wordsOf(text);
    for (const { forms, position } of words) {
      if (before + position > positionsLimit) return vector.text();
      for (const form of forms) vector.put(form, `${before + position}${weight}`);
    }
    before += (words.at(-1)?.position ?? 0) + gap;
  }
  return vector.text();
}
