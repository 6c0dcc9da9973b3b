import { Days } from '../control/changes/days.ts';
import type { TimedStep } from '../control/changes/timed.ts';
import type { Random } from '../random.ts';
import type { Turns } from '../settings.ts';
import { businessProblems } from '../texts/problems-business.ts';
import { networkProblems } from '../texts/problems-network.ts';
import { workplaceProblems } from '../texts/problems-workplace.ts';
import { Changes } from './changes.ts';
import { fates } from './fates.ts';
import { articleSteps, ProblemLife } from './life.ts';
import { recurrenceSteps } from './recurrences.ts';
import type { ProblemScript } from './script.ts';

const DAY_MS = 86_400_000;

/** A change that fixes a problem is not written down before so much of the year is over: there is an analysis before it. */
const analysed_ms = 45 * DAY_MS;

/** Every problem of the sample. */
export const problemScripts: readonly ProblemScript[] = [
  ...networkProblems,
  ...workplaceProblems,
  ...businessProblems,
];

/**
 * A year of problems: each from writing it down as far as it gets before the end; recurring incidents, as the program finds
 * them, and what is decided about them.
 *
 * @param changes steps of the year of changes, by which problems are fixed; where a small sample lacks the change, it lacks
 * the problem, too
 */
export function problemSteps(
  turns: Turns,
  random: Random,
  changes: readonly TimedStep[],
): readonly TimedStep[] {
  const days = new Days(turns);
  const known = new Changes(changes);
  const problems = problemScripts.flatMap((script) => {
    const fate = fates[script.key];
    if (fate === undefined) throw new Error(`nobody knows what becomes of the problem ${script.key}`);
    const change =
      fate.kind === 'changed'
        ? known.fixing(fate, turns.start + analysed_ms)
        : fate.kind === 'hasty'
          ? known.ahead(fate.change, turns.end - (fate.resolved + 1) * DAY_MS)
          : undefined;
    return new ProblemLife(script, days, random.fork(script.key)).steps(fate, change);
  });
  return [...problems, ...articleSteps(problems, turns.end), ...recurrenceSteps(days, problemScripts)];
}
