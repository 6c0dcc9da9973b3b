import { type FigureUnit, type FigureValue, unitSymbol } from '../../kernel/figure.ts';
import { fillText, type Language } from '../../kernel/text.ts';
import { figureTexts } from './texts.ts';

type Params = Readonly<Record<string, string | number>>;

/** A sentence of the program about figures, filled in. */
export function tell(name: keyof typeof figureTexts, language: Language, params: Params = {}): string {
  return fillText(figureTexts[name][language], params);
}

/** A value with its unit, `–` for none, as sentences write it. */
export function valueText(
  { value }: Pick<FigureValue, 'value'>,
  unit: FigureUnit,
  language: Language,
): string {
  if (value === null) return '–';
  const symbol = unitSymbol(unit);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  return symbol === null ? number : `${number} ${symbol}`;
}

/** An instant as proofs write it: to the minute, in UTC. */
export function atText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
