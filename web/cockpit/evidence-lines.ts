/** A piece of evidence as the API takes it. */
export interface EvidenceItem {
  readonly text: string;
  readonly url?: string;
}

/**
 * Reads evidence as people type it: one piece a line, blank lines left out. The first web address in a line becomes
 * its link and leaves the words, unless there are no others.
 */
export function evidenceOf(lines: string): readonly EvidenceItem[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const url = /https?:\/\/\S+/.exec(line)?.[0];
      if (url === undefined) return { text: line };
      const words = line.replace(url, '').replaceAll(/\s+/g, ' ').trim();
      return { text: words === '' ? url : words, url };
    });
}
