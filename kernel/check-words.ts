import type { CheckTexts, ParamKind, Params } from './check.ts';
import { fillText, type Language } from './text.ts';

/** How values are written; each reader has a locale and a time zone of their own. */
export interface ValueWriter {
  /** @param at epoch milliseconds */
  readonly instant: (at: number) => string;
  readonly number: (value: number) => string;
}

/** Writes values as machines and tables like them: ISO 8601 in UTC, numbers with a full stop. */
const plainWriter: ValueWriter = {
  instant: (at) => new Date(at).toISOString(),
  number: String,
};

function written(
  value: unknown,
  kind: ParamKind | undefined,
  texts: CheckTexts,
  language: Language,
  writer: ValueWriter,
): string {
  if (kind === 'terms') {
    const terms = [value].flat().map((term) => texts.terms?.[String(term)]?.[language] ?? String(term));
    return terms.join(language === 'zh' ? '、' : ', ');
  }
  if (typeof value !== 'number') return String(value);
  return kind === 'instant' ? writer.instant(value) : writer.number(value);
}

/** Why a record is an exception, as a sentence. A reason the check no longer knows is shown as its code. */
export function reasonSentence(
  texts: CheckTexts,
  reason: string,
  params: Params,
  language: Language,
  writer: ValueWriter = plainWriter,
): string {
  const definition = texts.reasons[reason];
  if (definition === undefined) return reason;
  const filled = Object.entries(params).map(
    ([name, value]) => [name, written(value, definition.params[name], texts, language, writer)] as const,
  );
  return fillText(definition.text[language], Object.fromEntries(filled));
}
