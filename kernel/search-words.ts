/** A word of a text, in the forms under which it can be found. */
export interface TextWord {
  /** Lower case; as it is written first, then without marks, or a number without its letters and noughts. */
  readonly forms: readonly string[];
  /** Which word it is, from 1 on. Characters of Chinese and the like count one each. */
  readonly position: number;
  /** Where it stands in the text, in UTF-16 units; `to` is excluded. */
  readonly from: number;
  readonly to: number;
}

/** Letters of a word beyond this many are not looked at: keys and hashes are found by how they begin. */
export const wordLength = 40;

/** Words of one text beyond this many are not looked at. */
export const textWordsLimit = 5000;

const run = /[\p{L}\p{N}]/u;

/** Scripts that set no spaces between words. */
const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}]/u;
const tokens = /[\p{L}\p{N}\p{M}]+/gu;

const latinMarks = /[\u0300-\u036f]/g;

/** Where Vietnamese puts the tone of oa, oe and uy at the end of a word is a matter of taste (hòa, hoà): one place for all. */
const toneAtEnd = /(?:(o)([ae])|(?<!q)(u)(y))([\u0300\u0301\u0303\u0309\u0323])$/;

/** A number as registers give them: letters, and at least three figures. */
const numbered = /^([a-z]{2,6}|)0*(\d{3,15}|(?<=0)\d{1,15})$/;

/** A word as it is compared: compatible signs alike (full-width ones among them), lower case, composed (NFC). */
function normal(word: string): string {
  const written = word.normalize('NFKD').toLowerCase().replace(toneAtEnd, '$1$3$5$2$4').normalize('NFC');
  return written.length <= wordLength ? written : [...written].slice(0, wordLength).join('');
}

/** Without the marks of Latin letters: `sự` becomes `su`, `đ` becomes `d`. */
function unmarked(word: string): string {
  return word.normalize('NFD').replace(latinMarks, '').replaceAll('đ', 'd').normalize('NFC');
}

/** The forms under which a word with spaces around it can be found, the written one first. */
function formsOf(word: string): readonly string[] {
  const written = normal(word);
  const plain = unmarked(written);
  const [, letters = '', figures] = numbered.exec(plain) ?? [];
  const short = figures === undefined ? [] : [`${letters}${figures}`, figures];
  return [...new Set([written, plain, ...short])].filter((form) => form !== '');
}

/** A piece of a text in one manner of writing: a word, or a run of characters without spaces. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly unspaced: boolean;
}

function* piecesOf(text: string): Generator<Piece> {
  for (const { 0: token, index } of text.matchAll(tokens)) {
    let piece: { text: string; from: number; unspaced: boolean } | null = null;
    let at = index;
    for (const character of token) {
      // A mark belongs to what it stands on.
      const alike: boolean =
        piece !== null && (!run.test(character) || piece.unspaced === unspaced.test(character));
      if (piece === null || !alike) {
        if (piece !== null) yield piece;
        piece = { text: '', from: at, unspaced: unspaced.test(character) };
      }
      piece.text += character;
      at += character.length;
    }
    if (piece !== null) yield piece;
  }
}

/** A run without spaces: each character, and each two that stand side by side. */
function* runWords({ text, from }: Piece, position: number): Generator<TextWord> {
  const characters = [...text];
  let at = from;
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1];
    const word = { position: position + index, from: at };
    if (next !== undefined) {
      yield { ...word, forms: [normal(character + next)], to: at + character.length + next.length };
    }
    yield { ...word, forms: [normal(character)], to: at + character.length };
    at += character.length;
  }
}

/**
 * The words of a text, in order, at most `textWordsLimit`. Addresses and names of machines are the words they are made
 * of, which stand side by side. Pure.
 */
export function wordsOf(text: string): readonly TextWord[] {
  const words: TextWord[] = [];
  let position = 1;
  for (const piece of piecesOf(text)) {
    if (position > textWordsLimit) break;
    if (piece.unspaced) {
      words.push(...runWords(piece, position));
      position += [...piece.text].length;
    } else {
      const forms = formsOf(piece.text);
      if (forms.length === 0) continue;
      words.push({ forms, position, from: piece.from, to: piece.from + piece.text.length });
      position += 1;
    }
  }
  return words.filter((word) => word.position <= textWordsLimit);
}
