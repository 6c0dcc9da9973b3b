import type { ProcessRecord } from '../../kernel/record.ts';
import { fillText, type Language, type Text } from '../../kernel/text.ts';

/** Somebody or something that is named once its name is known. */
export interface Named {
  readonly id: string | null;
}

/** Words with placeholders of their own. */
export interface Phrase {
  readonly text: Text;
  readonly params: Readonly<Record<string, Param>>;
}

/** What fills a placeholder: a number, words, words in every language, or whose name is looked up. */
export type Param = number | string | Text | Named | Phrase;

/** One line of what was prepared, before it is put into a language. */
export interface Line extends Phrase {
  /** The record that it tells of; it then stands as an item below the line before. */
  readonly about?: ProcessRecord;
}

/** A line on its own. */
export function say(text: Text, params: Line['params'] = {}): Line {
  return { text, params };
}

/** A line about one record, as an item of a list. */
export function tellOf(about: ProcessRecord, text: Text, params: Line['params'] = {}): Line {
  return {
    text,
    params: { number: about.number, title: String(about.values['title'] ?? ''), ...params },
    about,
  };
}

const more: Text = { en: '… and {count} more', vi: '… và {count} mục khác', zh: '……另有 {count} 项' };

/** A line for each of the things, for the first of them only when there are too many, and how many more there are. */
export function listed<T>(things: readonly T[], line: (thing: T) => Line, most = 12): readonly Line[] {
  const lines = things.slice(0, most).map(line);
  return things.length <= most ? lines : [...lines, say(more, { count: things.length - most })];
}

/** A text as far as it fits. */
export function shortened(text: string, most: number): string {
  const whole = text.replaceAll(/\s+/g, ' ').trim();
  return whole.length <= most ? whole : `${whole.slice(0, most - 1).trimEnd()}…`;
}

/** How numbers are written in each language. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', vi: 'vi-VN', zh: 'zh-CN' };

function isNamed(param: Param): param is Named {
  return typeof param === 'object' && 'id' in param;
}

function isPhrase(param: Param): param is Phrase {
  return typeof param === 'object' && 'params' in param;
}

/** The ids of all whose names the lines need. */
export function idsIn(lines: readonly Line[]): readonly string[] {
  const named = lines.flatMap(({ params }) => Object.values(params).filter(isNamed));
  return [...new Set(named.flatMap(({ id }) => (id === null ? [] : [id])))];
}

function written(param: Param, language: Language, names: ReadonlyMap<string, string>): string {
  if (typeof param === 'number')
    return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 }).format(param);
  if (typeof param === 'string') return param;
  if (isPhrase(param)) return sentenceOf(param, language, names);
  if (!isNamed(param)) return param[language];
  return param.id === null ? '–' : (names.get(param.id) ?? '–');
}

function sentenceOf(
  { text, params }: Phrase,
  language: Language,
  names: ReadonlyMap<string, string>,
): string {
  const filled = Object.entries(params).map(([name, param]) => [name, written(param, language, names)]);
  return fillText(text[language], Object.fromEntries(filled));
}

/** Most characters of what is prepared: an input of a review holds 20,000, and people add to it. */
const most_characters = 16_000;

const cut: Text = {
  en: '… {count} further lines were left out.',
  vi: '… {count} dòng khác đã được lược bỏ.',
  zh: '……另有 {count} 行已省略。',
};

/** A sentence without the blanks that a unit or a result leaves where there is none. */
function withoutGaps(sentence: string): string {
  return sentence.replaceAll(/ {2,}/g, ' ').replaceAll(/ (?=[;,:，；：。]|$)/g, '');
}

/** The lines as a text in a language, no longer than an input of a review may be. */
export function writeLines(
  lines: readonly Line[],
  language: Language,
  names: ReadonlyMap<string, string>,
): string {
  const rows = lines.map(({ text, params, about }) => {
    const sentence = withoutGaps(sentenceOf({ text, params }, language, names));
    return `${about === undefined ? '' : '• '}${sentence}`;
  });
  let length = 0;
  const fitting = rows.findIndex((row) => (length += row.length + 1) > most_characters);
  if (fitting === -1) return rows.join('\n');
  const rest = fillText(cut[language], { count: rows.length - fitting });
  return [...rows.slice(0, fitting), rest].join('\n');
}
