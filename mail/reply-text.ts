import { attributionAt, historyBeginsAt, isQuoted } from './quotation-marks.ts';
import { withoutSignature } from './signature.ts';

/** Lines that are looked at; a mail that is longer is no reply. */
const linesAtMost = 20_000;

function nextSaid(lines: readonly string[], from: number): string | undefined {
  return lines.slice(from, from + 20).find((line) => line.trim() !== '');
}

/** What was written newly, as blocks of lines between those that were quoted, in their order. */
function writtenBlocks(lines: readonly string[]): readonly (readonly string[])[] {
  const blocks: string[][] = [[]];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (historyBeginsAt(lines, at)) break;
    const attribution = attributionAt(lines, at);
    if (attribution > 0) {
      const next = nextSaid(lines, at + attribution);
      const nothingBefore = blocks.every((block) => block.every((one) => one.trim() === ''));
      // Programs that mark no quotations put them below the reply; above it, nobody could tell them from it.
      if (next !== undefined && !isQuoted(next) && !nothingBefore) break;
      if (next === undefined || isQuoted(next)) {
        at += attribution - 1;
        blocks.push([]);
        continue;
      }
    }
    if (isQuoted(line)) {
      if (blocks.at(-1)?.length !== 0) blocks.push([]);
    } else blocks.at(-1)?.push(line);
  }
  return blocks;
}

/** Lines without empty ones at the start and the end, and without several in a row. */
function tidied(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/**
 * What somebody wrote in reply: without what they quoted, wherever they wrote (above, below, between), and without
 * signature. Where nothing would be left, all of it is returned: better too much than nothing.
 */
export function replyText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ').split('\n', linesAtMost);
  const written: string[] = [];
  for (const block of writtenBlocks(lines)) {
    const said = tidied(withoutSignature(block, written.length > 0));
    if (said !== '') written.push(said);
  }
  return written.length === 0 ? tidied(lines) : written.join('\n\n');
}
