/** Stands in a text where something other than words goes, such as a link. */
export const gap = '\u0000';

/** The words before and after the gap of a text. */
export function aroundGap(text: string): readonly [before: string, after: string] {
  const [before = '', after = ''] = text.split(gap);
  return [before, after];
}
