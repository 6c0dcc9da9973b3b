import { buffer } from 'node:stream/consumers';
import type { Command } from 'commander';
import { Refusal } from '../../kernel/errors.ts';
import { type Foretold, foretell } from '../../server/alerts/foretell.ts';
import { listSources } from '../../server/alerts/sources.ts';
import { atOrganisation, withOrganisationOption } from '../connect.ts';
import { printJson, printLine } from '../output.ts';

interface TryOptions {
  readonly organisation?: string;
  readonly json?: true;
}

/** Longest message that is read, in bytes: as much as the webhook takes. */
const longest_bytes = 524_288;

function lineOf({ alert, places, deed, incident }: Foretold): string {
  const { key, title, state, impact, urgency } = alert;
  const named = (one: { readonly name: string } | null): string => one?.name ?? '–';
  return [
    `${deed}${incident === null ? '' : ` ${incident}`}: ${title}`,
    `  group ${key}, ${state}, impact ${impact}, urgency ${urgency}`,
    `  service ${named(places.service)}, team ${named(places.team)}, items ${places.items.map(named).join(', ') || '–'}`,
    ...(places.unknown.length > 0 ? [`  not known here: ${places.unknown.join(', ')}`] : []),
    ...(places.maintenance === null ? [] : [`  in maintenance: ${places.maintenance.name}`]),
  ].join('\n');
}

async function tryMessage(wanted: string, { organisation, json }: TryOptions): Promise<void> {
  const raw = await buffer(process.stdin);
  if (raw.byteLength > longest_bytes)
    throw new Refusal('request.too-large', { limit: `${longest_bytes / 1024} kB` });
  const told = await atOrganisation(organisation, async ({ platform, principal }) => {
    const { organisation_id } = principal;
    const sources = await listSources(platform, organisation_id);
    const low = wanted.toLowerCase();
    const source = sources.find(({ id, name }) => id === low || name.toLowerCase() === low);
    if (source === undefined) throw new Refusal('record.unknown', { process: 'alert source', key: wanted });
    const tried = { ...source, service: source.service?.id ?? null, team: source.team?.id ?? null };
    return foretell(platform, organisation_id, tried, raw.toString('utf8'));
  });
  if (json === true) printJson({ items: told });
  else for (const one of told) printLine(lineOf(one));
}

/** `touchstone alerts`. */
export function registerAlerts(program: Command): void {
  const alerts = program.command('alerts').description('See what alerts of monitoring tools would do.');
  withOrganisationOption(
    alerts
      .command('try')
      .argument('<source>', 'name or id of the source')
      .description('Tell what a message from standard input would do, without doing it.'),
  )
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      `
Example:
  $ touchstone alerts try Alertmanager < message.json`,
    )
    .action(tryMessage);
}
