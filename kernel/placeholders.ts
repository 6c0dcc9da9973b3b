/** What a text that is kept for many occasions may leave open, to be filled in when it is used. */
export const placeholders = [
  'requester.name',
  'agent.name',
  'record.number',
  'record.title',
  'service.name',
  'team.name',
  'link',
] as const;

export type Placeholder = (typeof placeholders)[number];

/** What is known of the occasion; what is missing or blank cannot be filled in. */
export type Filling = Readonly<Partial<Record<Placeholder, string | null>>>;

/** A text with what was known filled in. */
export interface FilledText {
  readonly text: string;
  /** Placeholders that stand in it still, as nothing is known for them. */
  readonly missing: readonly Placeholder[];
}

const pattern = /\{\{([^{}]*)\}\}/gu;

function isPlaceholder(name: string): name is Placeholder {
  return placeholders.some((one) => one === name);
}

/** Placeholders of a text that there are not, each once, as they were written. */
export function unknownPlaceholders(text: string): readonly string[] {
  const named = [...text.matchAll(pattern)].map(([, name = '']) => name.trim());
  return [...new Set(named.filter((name) => !isPlaceholder(name)))];
}

/** A value as it can stand within a sentence: of one line, without characters that are not for reading. */
function inOneLine(value: string): string {
  return value.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/**
 * Fills a text in. It is read once: what a value holds is text and never a placeholder itself, whatever it looks like.
 * What is not known, and what is no placeholder, stays as it stands.
 */
export function fillPlaceholders(text: string, filling: Filling): FilledText {
  const missing = new Set<Placeholder>();
  const filled = text.replaceAll(pattern, (whole, inner: string) => {
    const name = inner.trim();
    if (!isPlaceholder(name)) return whole;
    const value = inOneLine(filling[name] ?? '');
    if (value !== '') return value;
    missing.add(name);
    return whole;
  });
  return { text: filled, missing: [...missing] };
}
