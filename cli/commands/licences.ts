import type { Command } from 'commander';
import {
  type Calculation,
  calculate,
  factsOn,
  listPositions,
  type Positions,
  positionsCsv,
} from '../../server/licences/positions.ts';
import { atOrganisation, withOrganisationOption } from '../connect.ts';
import { printJson, printLine } from '../output.ts';
import { align } from '../table.ts';

interface PositionOptions {
  readonly organisation?: string;
  readonly asOf?: string;
  readonly csv?: true;
  readonly json?: true;
}

/** Columns that hold numbers. */
const numbers = [3, 4, 5, 6];

function positionLines({ day, items, unrecognised }: Positions): readonly string[] {
  const head = ['product', 'title', 'metric', 'entitled', 'used', 'free', 'short'];
  const rows = items.map(({ product, metric, entitled, used, free, short }) => [
    product.number,
    product.title,
    metric,
    ...[entitled, used, free, short].map(String),
  ]);
  const found = items.length === 0 ? [] : align([head, ...rows], numbers);
  return [`Licence positions on ${day}`, ...found, `Not recognised: ${unrecognised}`];
}

function calculationLines(found: Calculation): readonly string[] {
  const { product, day, lines, entitled, used, borrowed, otherwise, lent, free, short } = found;
  const rows = lines.map(({ step, sign, quantity, records, unit, assumption }) => [
    `${sign === '0' ? '' : sign}${quantity}`,
    step,
    unit ?? '',
    records.map(({ number }) => number).join(' '),
    assumption ?? '',
  ]);
  const sum = `${entitled} + ${borrowed} + ${otherwise} - ${lent} - ${used} = ${free} - ${short}`;
  return [`${product.number} ${product.title} on ${day}`, ...align(rows, [0]), sum];
}

async function position(key: string | undefined, options: PositionOptions): Promise<void> {
  const facts = await atOrganisation(options.organisation, ({ platform, organisation }) =>
    factsOn(platform, organisation.organisation_id, options.asOf ?? null),
  );
  const found = key === undefined ? listPositions(facts) : calculate(facts, key);
  if (options.json) printJson(found);
  else if ('lines' in found) for (const line of calculationLines(found)) printLine(line);
  else if (options.csv) process.stdout.write(positionsCsv(found));
  else for (const line of positionLines(found)) printLine(line);
}

/** `touchstone licences position`. */
export function registerLicences(program: Command): void {
  const licences = program
    .command('licences')
    .description('Say where software products stand with their licences.');
  withOrganisationOption(
    licences
      .command('position')
      .description('Print what is entitled less what is used, for every product or line by line for one.')
      .argument('[product]', 'number or id of a product, for its calculation')
      .option('--as-of <date>', 'the day, as it stood then; today if left out'),
  )
    .option('--csv', 'print every product as CSV')
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ touchstone licences position
  $ touchstone licences position SWP0000003 --as-of 2026-03-31
  $ touchstone licences position --csv > licences.csv`,
    )
    .action(position);
}
