import { existsSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import {
  type JournalVerification,
  journalFindings,
  journalNotices,
} from '../../kernel/journal-verification.ts';
import { formatVerifierKey } from '../../kernel/signed-note.ts';
import { fillText } from '../../kernel/text.ts';
import { readInOrganisation } from '../../server/database/pool.ts';
import { chooseOrganisation, listOrganisations } from '../../server/identity/organisations.ts';
import { eraseContents } from '../../server/journal/erase.ts';
import { sealFolders } from '../../server/journal/folders.ts';
import { copiedCheckpoints } from '../../server/journal/publish.ts';
import { rotateKey } from '../../server/journal/rotate-key.ts';
import { newestCheckpoint } from '../../server/journal/state.ts';
import { verifyAndKeep } from '../../server/journal/verifications.ts';
import { StartError } from '../../server/start-error.ts';
import { atInstallation, atOrganisation, withOrganisationOption } from '../connect.ts';
import { exitCodes, printJson, printLine, terminalLanguage } from '../output.ts';

interface OrganisationOption {
  readonly organisation?: string;
}

interface VerifyCommandOptions extends OrganisationOption {
  readonly newest?: number;
  readonly checkpoints?: string;
  readonly json?: true;
}

function countOf(text: string): number {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count >= 1) return count;
  throw new InvalidArgumentError('Give a whole number of entries, 1 or more.');
}

function linesOf(name: string, found: JournalVerification): readonly string[] {
  const language = terminalLanguage(process.env);
  const { whole, complete, size, verified, checkpoints, erased, pending, finding_count } = found;
  const extent = complete ? `${size} entries` : `the newest ${verified} of ${size} entries`;
  return [
    `${name}: ${whole ? 'whole' : 'NOT WHOLE'}. Verified ${extent} and ${checkpoints} checkpoints; ${erased} erased by law, ${pending} not sealed yet.`,
    ...found.findings.map(
      ({ kind, params }) => `  ! ${fillText(journalFindings[kind][language], { ...params })}`,
    ),
    ...(finding_count > found.findings.length
      ? [`  ! and ${finding_count - found.findings.length} more`]
      : []),
    ...found.notices.map(
      ({ kind, params }) => `  ? ${fillText(journalNotices[kind][language], { ...params })}`,
    ),
  ];
}

/** @throws StartError when a file of checkpoints was named that is not there */
function givenFile(checkpoints: string | undefined): { checkpoints?: string } {
  if (checkpoints === undefined) return {};
  if (!existsSync(checkpoints)) throw new StartError(`There is no file of checkpoints at ${checkpoints}.`);
  return { checkpoints };
}

async function verify({ organisation, newest, checkpoints, json }: VerifyCommandOptions): Promise<void> {
  const found = await atInstallation(async ({ config, database, platform }) => {
    const chosen =
      organisation === undefined
        ? await listOrganisations(platform.pool)
        : [await chooseOrganisation(platform.pool, organisation)];
    const verifying = {
      pool: database.owner,
      folders: sealFolders(config),
      copied: (organisation_id: string) => copiedCheckpoints(config, organisation_id),
    };
    const options = {
      ...(newest === undefined ? {} : { newest }),
      ...givenFile(checkpoints),
    };
    const results: { slug: string; name: string; result: JournalVerification }[] = [];
    for (const { organisation_id, slug, name } of chosen)
      results.push({ slug, name, result: await verifyAndKeep(verifying, organisation_id, options) });
    return results;
  });
  if (json) printJson(found.map(({ slug, result }) => ({ organisation: slug, ...result })));
  else for (const { name, result } of found) for (const line of linesOf(name, result)) printLine(line);
  if (found.some(({ result }) => !result.whole)) process.exitCode = exitCodes.failed;
}

async function checkpoint({ organisation }: OrganisationOption): Promise<void> {
  const { note } = await atOrganisation(organisation, ({ platform, principal }) =>
    readInOrganisation(platform.pool, principal.organisation_id, newestCheckpoint),
  );
  process.stdout.write(note);
}

async function rotate({ organisation, lost }: OrganisationOption & { readonly lost?: true }): Promise<void> {
  const key = await atOrganisation(organisation, ({ config, database, platform, principal }) =>
    rotateKey({ platform, pool: database.owner, keys: sealFolders(config).keys }, principal, lost === true),
  );
  printLine(formatVerifierKey(key));
}

interface EraseOptions extends OrganisationOption {
  readonly record?: string;
  readonly reason: string;
}

async function erase(
  entries: readonly string[],
  { organisation, record, reason }: EraseOptions,
): Promise<void> {
  const erased = await atOrganisation(organisation, ({ platform, principal }) =>
    eraseContents(platform, principal, {
      ...(entries.length === 0 ? {} : { entries }),
      ...(record === undefined ? {} : { record }),
      reason,
      signed_by: null,
    }),
  );
  printLine(`Erased the content of ${erased} journal entries.`);
}

function idOf(text: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) return text;
  throw new InvalidArgumentError('Give an id, such as 01a1fcd2-ed91-71bb-8188-93d032115173.');
}

function recordOf(text: string): string {
  return /^[A-Z]{1,10}\d{1,12}$/.test(text) ? text : idOf(text);
}

function registerErase(journal: Command): void {
  withOrganisationOption(
    journal
      .command('erase')
      .description('Erase the content of journal entries by law, for good. Their places and digests stay.')
      .argument('[entry...]', 'ids of entries', (text: string, before?: readonly string[]) => [
        ...(before ?? []),
        idOf(text),
      ])
      .option('--record <key>', 'every entry of the record with this number or id', recordOf)
      .requiredOption('--reason <reason>', 'why, as the journal keeps it'),
  )
    .addHelpText(
      'after',
      `
The same values in the fields of records are not touched: change them in the record first. Copies of the database made
before still hold what is erased here.

Example:
  $ touchstone journal erase --record INC0000012 --reason "Request of 3 March, case 17"`,
    )
    .action(erase);
}

/** `touchstone journal verify|checkpoint|rotate-key|erase`. */
export function registerJournal(program: Command): void {
  const journal = program.command('journal').description('Verify the sealed journal, and tend its keys.');
  journal
    .command('verify')
    .description(
      'Recompute every seal, and name whatever was changed. Ends with 0 only when the journal is whole.',
    )
    .option('--organisation <slug>', 'short name of the organisation; all of them if left out')
    .option('--newest <entries>', 'only about so many of the newest entries', countOf)
    .option('--checkpoints <file>', 'also hold it against checkpoints kept elsewhere')
    .option('--json', 'print what was found as JSON')
    .addHelpText(
      'after',
      `
A file of checkpoints holds notes, each followed by a line with a single dot.

Examples:
  $ touchstone journal verify
  $ touchstone journal verify --checkpoints /media/auditor/checkpoints.txt`,
    )
    .action(verify);
  withOrganisationOption(
    journal.command('checkpoint').description('Print the newest signed checkpoint, to be kept elsewhere.'),
  )
    .addHelpText(
      'after',
      `
Example:
  $ (touchstone journal checkpoint; echo .) >> /media/auditor/checkpoints.txt`,
    )
    .action(checkpoint);
  withOrganisationOption(
    journal
      .command('rotate-key')
      .description('Replace the key that signs, and print the new public one. The old key vouches for it.')
      .option('--lost', 'the old private key is lost: the new one stands without its word, which is shown'),
  )
    .addHelpText(
      'after',
      `
Example:
  $ touchstone journal rotate-key`,
    )
    .action(rotate);
  registerErase(journal);
}
