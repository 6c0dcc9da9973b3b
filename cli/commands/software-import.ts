import type { Command } from 'commander';
import { billMapping } from '../../server/exchange/items/item-runs.ts';
import { bringIn, type ItemOptions, withItemOptions } from './items.ts';

/** `touchstone software import`, beside what else there is to do with bills. */
export function registerSoftwareImport(program: Command): void {
  const software =
    program.commands.find((command) => command.name() === 'software') ?? program.command('software');
  withItemOptions(
    software
      .command('import')
      .description('Bring in the components of a bill of software (CycloneDX or SPDX, JSON) as items')
      .argument('<bill>', 'the bill')
      .requiredOption('--item <key>', 'number, id or key elsewhere of the item that the bill is of'),
  )
    .addHelpText(
      'after',
      `
Each component becomes an item that is part of the one named, found again by its package URL, tag or CPE. What an earlier
bill of the same item had and this one has not is missing.

Example:
  $ touchstone software import app.cdx.json --item CFG0000012 --dry-run`,
    )
    .action((bill: string, { item, ...options }: ItemOptions & { item: string }) =>
      bringIn({ path: bill, mapping: billMapping, source: billMapping, item }, options),
    );
}
