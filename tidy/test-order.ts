import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that make whole samples, each in one long transaction of the database that all tests share. */
const longTransactions = ['simulator/', 'cli/commands/sample.test.ts'];

/** Those that take longest come first among the last, so that no worker is left with one of them alone. */
const longest = [
  'simulator/create-sample.test.ts',
  'simulator/road.test.ts',
  'simulator/system-checks.test.ts',
];

function placeOf(path: string): number {
  if (!longTransactions.some((part) => path.includes(part))) return -longest.length - 1;
  const place = longest.findIndex((file) => path.endsWith(file));
  return place === -1 ? 0 : place - longest.length;
}

/** Whether a browser test works in the sample that is made once in a run. */
function usesSample({ moduleId }: TestSpecification): boolean {
  return moduleId.includes('/e2e/') && readFileSync(moduleId, 'utf8').includes("startProgram('sample')");
}

/** One of the files that share a sample first, then those that need none: nobody waits while the first makes it. */
function whileSampleIsMade(files: readonly TestSpecification[]): TestSpecification[] {
  const sharing = files.filter(usesSample);
  const first = sharing.slice(0, 1);
  return [...first, ...files.filter((file) => !sharing.includes(file)), ...sharing.slice(1)];
}

/**
 * Files that make whole samples come last. A journal is sealed as far as no transaction is under way, in whatever database
 * of the cluster: tests of sealing would wait for each sample that is being made beside them.
 */
export class SamplesLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return whileSampleIsMade(sorted.toSorted((a, b) => placeOf(a.moduleId) - placeOf(b.moduleId)));
  }
}
