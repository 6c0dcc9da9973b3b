import { type Command, InvalidArgumentError, Option } from 'commander';
import { configurationBaseline } from '../../processes/configuration-baseline/definition.ts';
import { configurationItem } from '../../processes/configuration-item/definition.ts';
import { type ComparedBaselines, compareBaselines } from '../../server/configuration/baselines.ts';
import {
  type Direction,
  type ImpactGraph,
  impactCount,
  impactDepth,
  impactOf,
} from '../../server/configuration/impact.ts';
import { refuseUnread } from '../../server/configuration/readers.ts';
import { readAs, visibleRecord } from '../../server/records/shown.ts';
import { type AsOptions, asPerson, withAsOption } from '../connect.ts';
import { printJson, printLine } from '../output.ts';
import { align } from '../table.ts';

interface ImpactOptions extends AsOptions {
  readonly direction: Direction;
  readonly depth: number;
  readonly most: number;
  readonly json?: true;
}

interface CompareOptions extends AsOptions {
  readonly json?: true;
}

function wholeTo(most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= 1 && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`);
  };
}

function impactText({ nodes, more }: ImpactGraph): string {
  const rows = nodes.map(({ depth, number, item_type, state, title }) => [
    String(depth),
    number,
    item_type ?? 'service',
    state,
    title,
  ]);
  const table = align([['Steps', 'Number', 'Type', 'State', 'Name'], ...rows], [0]).join('\n');
  return more ? `${table}\nThere is more: --depth, --most` : table;
}

async function impact(key: string, { json, ...options }: ImpactOptions): Promise<void> {
  const graph = await asPerson(options, ({ platform, principal }) => {
    refuseUnread(principal.actor);
    return readAs(platform, principal, configurationItem, async (reading) => {
      const { id } = await visibleRecord(reading, key);
      return impactOf(reading.client, [id], options);
    });
  });
  if (json) printJson(graph);
  else printLine(impactText(graph));
}

const told = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : String(value ?? '–');

function comparisonText({ added, removed, changed, unchanged }: ComparedBaselines): string {
  const whole = (mark: string, items: ComparedBaselines['added']): string[] =>
    items.map(({ number, title }) => `${mark} ${number} ${title}`);
  const lines = [
    ...whole('+', added),
    ...whole('-', removed),
    ...changed.flatMap(({ number, title, fields, relations_added, relations_removed }) => [
      `~ ${number} ${title}`,
      ...fields.map(({ field, before, after }) => `    ${field}: ${told(before)} → ${told(after)}`),
      ...relations_added.map(({ relation, to }) => `    + ${relation} ${to.number}`),
      ...relations_removed.map(({ relation, to }) => `    - ${relation} ${to.number}`),
    ]),
  ];
  return [...lines, `${unchanged} items are the same.`].join('\n');
}

async function compare(before: string, after: string, { json, ...options }: CompareOptions): Promise<void> {
  const compared = await asPerson(options, ({ platform, principal }) => {
    refuseUnread(principal.actor);
    return readAs(platform, principal, configurationBaseline, (reading) =>
      compareBaselines(reading, before, after === 'now' ? null : after),
    );
  });
  if (json) printJson(compared);
  else printLine(comparisonText(compared));
}

/** `touchstone impact` and `touchstone baseline`. */
export function registerConfiguration(program: Command): void {
  withAsOption(
    program
      .command('impact')
      .description('What fails if a configuration item fails, or what it needs')
      .argument('<key>', 'number or id of the configuration item')
      .addOption(
        new Option('--direction <direction>', 'fails: what fails with it; needs: what it needs')
          .choices(['fails', 'needs'])
          .default('fails'),
      )
      .option('--depth <steps>', 'how far', wholeTo(impactDepth.most), impactDepth.usual)
      .option('--most <count>', 'how many at most', wholeTo(impactCount.most), impactCount.usual)
      .option('--json', 'print JSON'),
  )
    .addHelpText(
      'after',
      `
Services that items stand for are told as well. Circles end by themselves.

Example:
  $ touchstone impact CFG0000012 --direction needs --as agent@example.org`,
    )
    .action(impact);
  const baseline = program.command('baseline').description('What configuration items were at an instant.');
  withAsOption(
    baseline
      .command('compare')
      .description('Compare two baselines, or one with the present')
      .argument('<before>', 'number or id of a baseline')
      .argument('<after>', 'number or id of another, or "now"')
      .option('--json', 'print JSON'),
  )
    .addHelpText(
      'after',
      `
Example:
  $ touchstone baseline compare BAS0000001 now --as agent@example.org`,
    )
    .action(compare);
}
