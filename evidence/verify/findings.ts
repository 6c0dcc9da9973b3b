import type { FoundProblem, ProblemCode } from '../problem.ts';

/** Most problems that are told one by one; of more, the number is told. */
const mostTold = 200;

/** What is wrong with a pack, as it is found. */
export class Findings {
  readonly told: FoundProblem[] = [];
  count = 0;

  add(code: ProblemCode, params: FoundProblem['params'] = {}): void {
    this.count += 1;
    if (this.told.length < mostTold) this.told.push({ code, params });
  }
}
