import { onTestFailed, onTestFinished, type TestContext } from 'vitest';

/** Asks for something of the test under way; what a hook does for several tests belongs to none of them. */
function ofTest(ask: () => void): void {
  try {
    ask();
  } catch {
    // There is no way to ask whether a test is under way.
  }
}

/** Has something done when the test under way fails. */
export function whenTestFails(tell: () => Promise<void>): void {
  ofTest(() => onTestFailed(tell));
}

/** Has something done when the test under way ends, before it is told that it failed. */
export function whenTestEnds(end: (failed: boolean) => Promise<void>): void {
  ofTest(() => onTestFinished(({ task }: TestContext) => end(task.result?.state === 'fail')));
}
