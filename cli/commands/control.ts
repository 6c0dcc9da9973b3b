import { type Command, InvalidArgumentError, Option } from 'commander';
import { isDay } from '../../kernel/day.ts';
import { Refusal } from '../../kernel/errors.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { holdsOneOf, providerStaff, type Role, workingRoles } from '../../kernel/roles.ts';
import { type DeploymentResult, deploymentResults } from '../../processes/deployment/choices.ts';
import {
  type CalendarEntry,
  longestRange_days,
  readChangeCalendar,
} from '../../server/control/change-calendar.ts';
import { recordDeployment } from '../../server/control/deployments/report.ts';
import { readInOrganisation } from '../../server/database/pool.ts';
import type { Principal } from '../../server/platform.ts';
import { type AsOptions, asPerson, withAsOption } from '../connect.ts';
import { printJson, printLine } from '../output.ts';
import { align } from '../table.ts';

interface CalendarOptions extends AsOptions {
  readonly from: string;
  readonly until: string;
  readonly json?: true;
}

interface ReportOptions extends AsOptions {
  readonly source: string;
  readonly id: string;
  readonly result: DeploymentResult;
  readonly at?: number;
  readonly environment?: string;
  readonly target?: string;
  readonly deployedVersion?: string;
  readonly service?: string;
  readonly change?: string;
  readonly json?: true;
}

function refuseOthers({ actor }: Principal, roles: readonly Role[]): void {
  if (!holdsOneOf(actor, roles)) throw new Refusal('identity.not-allowed', { roles: roles.join(', ') });
}

function dayFrom(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('Give a day as YYYY-MM-DD.');
}

function instantFrom(text: string): number {
  const at = Date.parse(text);
  if (text.includes('T') && !Number.isNaN(at)) return at;
  throw new InvalidArgumentError('Give a time such as 2026-03-02T22:15:00Z.');
}

function lineOf({ from, until, kind, number, title, state, conflicts }: CalendarEntry): string[] {
  const time = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  const against = conflicts.map((conflict) => `${conflict.kind} ${conflict.with.number}`);
  return [time(from), time(until), kind, number, state, title, against.join(', ')];
}

async function showChanges({ from, until, json, ...options }: CalendarOptions): Promise<void> {
  const span = { from: Date.parse(from), until: Date.parse(until) };
  const days = (span.until - span.from) / DAY_MS;
  if (days <= 0 || days > longestRange_days) {
    throw new Refusal('change-calendar.range', { days: longestRange_days });
  }
  const { entries } = await asPerson(options, async ({ platform, principal, organisation }) => {
    refuseOthers(principal, providerStaff);
    const planned = await platform.organisations.of(organisation.organisation_id);
    return readInOrganisation(platform.pool, organisation.organisation_id, (client) =>
      readChangeCalendar(client, planned, span, null),
    );
  });
  if (json) printJson(entries);
  else {
    const head = ['From (UTC)', 'Until', 'Kind', 'Number', 'State', 'Title', 'In conflict'];
    printLine(align([head, ...entries.map(lineOf)], []).join('\n'));
  }
}

/** What was reported: what is left out is not there, rather than empty. */
function given({
  environment,
  target,
  deployedVersion: version,
  service,
  change,
}: ReportOptions): Record<string, string> {
  const told = { environment, target, version, service, change_reference: change };
  return Object.fromEntries(
    Object.entries(told).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

async function report(options: ReportOptions): Promise<void> {
  const { source, id: external_id, result, at = null, json } = options;
  const { record, made } = await asPerson(options, ({ platform, principal }) => {
    refuseOthers(principal, workingRoles);
    return recordDeployment(platform, principal, {
      source,
      external_id,
      result,
      deployed_at: at,
      ...given(options),
    });
  });
  const { number, state } = record;
  if (json) printJson({ number, state, made });
  else printLine(`${number}: ${state}${made ? '' : ', reported before'}`);
}

/** `touchstone calendar changes` and `touchstone deployments report`. */
export function registerControl(program: Command): void {
  const calendar = program.command('calendar').description('What is planned.');
  withAsOption(
    calendar
      .command('changes')
      .description('Show the change calendar: changes, releases, windows, blackouts, with conflicts.')
      .requiredOption('--from <date>', 'first day', dayFrom)
      .requiredOption('--until <date>', 'the day after the last', dayFrom),
  )
    .option('--json', 'print the entries as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ touchstone calendar changes --from 2026-06-01 --until 2026-07-01 --as agent@example.org`,
    )
    .action(showChanges);
  const deployments = program.command('deployments').description('What went live.');
  withAsOption(
    deployments
      .command('report')
      .description('Report a deployment; the same again makes nothing twice.')
      .requiredOption('--source <name>', 'what reports it, such as the name of a pipeline')
      .requiredOption('--id <identifier>', 'what the deployment is called there')
      .addOption(
        new Option('--result <result>', 'how it went').choices(deploymentResults).makeOptionMandatory(),
      )
      .option('--at <time>', 'when it ended; now if left out', instantFrom)
      .option('--environment <name>', 'where, such as production')
      .option('--target <name>', 'to what: an application, a host')
      .option('--deployed-version <version>', 'what was deployed')
      .option('--service <service>', 'id, number or title of the service')
      .option('--change <reference>', 'number of the change or release, or a text that holds it'),
  )
    .option('--json', 'print number and state as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ touchstone deployments report --source release-script --id 2026-03-02-mail --result succeeded \\
      --target mail --deployed-version 2.1 --change CHG0000012 --as agent@example.org`,
    )
    .action(report);
}
