import { fillText, type Language } from '../kernel/text.ts';
import { problemTexts } from './problem-texts.ts';

/** What can be wrong with a pack, by the part that shows it. */
export type ProblemCode = keyof typeof problemTexts;

/** One thing that is wrong, with the file, entry, position or record that it is about. */
export interface FoundProblem {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Ends the reading of a pack that cannot go on. */
export class PackProblem extends Error implements FoundProblem {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: ProblemCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** A problem as a sentence. */
export function problemSentence({ code, params }: FoundProblem, language: Language): string {
  return fillText(problemTexts[code][language], params);
}
