import type { Command } from 'commander';
import { recomputeFigures } from '../../server/desk/figures/write-facts.ts';
import { atOrganisation, withOrganisationOption } from '../connect.ts';
import { printJson, printLine } from '../output.ts';

interface RecomputeOptions {
  readonly organisation?: string;
  readonly json?: true;
}

async function recompute({ organisation: slug, json }: RecomputeOptions): Promise<void> {
  const records = await atOrganisation(slug, ({ platform, organisation }) =>
    recomputeFigures(platform, organisation.organisation_id),
  );
  if (json) printJson({ records });
  else printLine(`The figures of ${records} records were computed anew.`);
}

/** `touchstone desk recompute-figures`: what the dashboard is counted from, from the records and their journal. */
export function registerDesk(program: Command): void {
  const desk = program.command('desk').description('The service desk.');
  withOrganisationOption(
    desk
      .command('recompute-figures')
      .description('Compute anew what the dashboard counts, from every record of the desk and its journal.'),
  )
    .option('--json', 'print how many records were looked at as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ touchstone desk recompute-figures
  $ touchstone desk recompute-figures --json`,
    )
    .action(recompute);
}
