/** The languages in which every text for people exists. */
export const languages = ['en', 'vi', 'zh'] as const;

export type Language = (typeof languages)[number];

/** One text in every language, side by side, so that none can be forgotten. */
export type Text = Readonly<Record<Language, string>>;

/**
 * Replaces `{name}` placeholders of a text by the given values.
 *
 * A placeholder without a value stays as it is: a visible gap is easier to report than a silent blank.
 */
export function fillText(text: string, params: Readonly<Record<string, unknown>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    if (value === undefined) return placeholder;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });
}
