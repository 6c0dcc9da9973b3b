import type { Result } from './measure.ts';

const head = '| what | Touchstone | floor | ratio | wanted | met | on |\n|---|---|---|---|---|---|---|';

/** A line of the table, for the day it was measured on. */
function lineOf({ what, ours, floor, ratio, wanted, met }: Result, day: string): string {
  return `| ${what} | ${ours} | ${floor} | ${ratio} | ${wanted} | ${met ? 'yes' : '**no**'} | ${day} |`;
}

/** Results as a table of Markdown. */
export function tableOf(results: readonly Result[], day: string): string {
  return [head, ...results.map((result) => lineOf(result, day))].join('\n');
}

/** What a line is about: figures in its words differ from run to run. */
function subjectOf(line: string): string {
  return (line.split(' | ')[0] ?? '').replace(/\d[\d.,]*/g, '#');
}

/** A table with new results in place of what was measured before; what was not measured again stays. */
export function mergedTable(table: string, results: readonly Result[], day: string): string {
  const lines = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| what |'));
  // Two that differ in figures alone, such as periods, have the same subject: they keep their order.
  const taken = new Set<number>();
  for (const result of results) {
    const line = lineOf(result, day);
    const found = lines.findIndex((one, at) => !taken.has(at) && subjectOf(one) === subjectOf(line));
    const place = found === -1 ? lines.length : found;
    lines[place] = line;
    taken.add(place);
  }
  return [head, ...lines].join('\n');
}
