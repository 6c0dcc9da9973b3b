import { Parser } from 'htmlparser2';

/** Elements within elements that honest mail has at most; beyond, taking it apart costs the square of it. */
const depthAtMost = 1_000;

class TooDeep extends Error {}

/** Whether formatted text is nested beyond anything that a person or a program writes to be read. */
export function isTooDeep(html: string): boolean {
  let depth = 0;
  const parser = new Parser({
    onopentag() {
      depth += 1;
      if (depth > depthAtMost) throw new TooDeep();
    },
    onclosetag() {
      depth -= 1;
    },
  });
  try {
    parser.end(html);
    return false;
  } catch (error) {
    if (error instanceof TooDeep) return true;
    throw error;
  }
}

/** What is between the tags, without any of them. */
export function withoutTags(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
