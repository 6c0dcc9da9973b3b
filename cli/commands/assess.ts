import type { Command } from 'commander';
import { assess } from '../../server/conformity/assess.ts';
import { assessmentTable } from '../assessment-table.ts';
import { atOrganisation, withOrganisationOption } from '../connect.ts';
import { printJson, printLine } from '../output.ts';

interface AssessOptions {
  readonly from?: string;
  readonly to?: string;
  readonly clause?: string;
  readonly organisation?: string;
  readonly json?: true;
}

async function run({ from, to, clause, organisation, json }: AssessOptions): Promise<void> {
  const assessment = await atOrganisation(organisation, ({ platform, principal }) =>
    assess(platform, principal, { from, to, clause }),
  );
  if (json) printJson(assessment);
  else printLine(assessmentTable(assessment));
}

/** `touchstone assess`. */
export function registerAssess(program: Command): void {
  withOrganisationOption(
    program
      .command('assess')
      .description('Assess the records against the requirements of ISO/IEC 20000-1, and keep the result.')
      .option('--from <date>', 'start of the period; twelve months before its end if left out')
      .option('--to <date>', 'end of the period, itself excluded; with the newest evidence if left out')
      .option('--clause <clause>', 'only this clause and those below it'),
  )
    .option('--json', 'print the whole assessment as JSON, as GET /api/v1/assessments/latest answers')
    .addHelpText(
      'after',
      `
A date is a day (2026-01-31) in the organisation's time zone, or date and time with a zone. With --to, evidence must be
fresh as of then; without, as of today. Every assessment is kept and journalled; none is ever changed.

Examples:
  $ touchstone assess
  $ touchstone assess --from 2026-01-01 --to 2026-04-01 --clause 8.6.1
  $ touchstone assess --json`,
    )
    .action(run);
}
