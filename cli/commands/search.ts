import { type Command, InvalidArgumentError } from 'commander';
import { catchUpSearch } from '../../server/search/follower.ts';
import { indexAgain } from '../../server/search/index-again.ts';
import { search, searchPageLimit } from '../../server/search/search.ts';
import {
  type AsOptions,
  asPerson,
  atOrganisation,
  withAsOption,
  withOrganisationOption,
} from '../connect.ts';
import { printJson, printLine } from '../output.ts';
import { processGiven } from '../process-argument.ts';
import { align } from '../table.ts';

interface SearchOptions extends AsOptions {
  readonly process?: string;
  readonly open?: true;
  readonly limit: number;
  readonly json?: true;
}

interface IndexOptions {
  readonly missing?: true;
  readonly organisation?: string;
  readonly json?: true;
}

function limitOf(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= searchPageLimit) return limit;
  throw new InvalidArgumentError(`Give a number from 1 to ${searchPageLimit}.`);
}

async function find(words: readonly string[], options: SearchOptions): Promise<void> {
  const { process, open, limit, json } = options;
  const asked = {
    q: words.join(' '),
    limit,
    ...(process === undefined ? {} : { process: processGiven(process).name }),
    ...(open === undefined ? {} : { open }),
  };
  const page = await asPerson(options, async ({ platform, principal }) => {
    await catchUpSearch(platform, principal.organisation_id);
    return search(platform, principal, asked);
  });
  if (json) {
    const items = page.items.map((one) => ({ ...one, updated_at: new Date(one.updated_at).toISOString() }));
    printJson({ ...page, items });
    return;
  }
  const rows = page.items.map(({ number, state, title, excerpt }) => [
    number,
    state,
    excerpt === null ? title : `${title} | ${excerpt.text}`,
  ]);
  printLine(
    rows.length === 0 ? 'Nothing was found.' : align([['Number', 'State', 'Title'], ...rows], []).join('\n'),
  );
}

async function index({ missing, organisation: slug, json }: IndexOptions): Promise<void> {
  const indexed = await atOrganisation(slug, ({ platform, organisation }) =>
    indexAgain(platform, organisation.organisation_id, missing === true),
  );
  if (json) printJson({ indexed });
  else printLine(`${indexed} records were indexed.`);
}

/** `touchstone search` and `touchstone search-index`: finding records by their words, and seeing to it that they are found. */
export function registerSearch(program: Command): void {
  withAsOption(
    program
      .command('search')
      .description('Find records of all processes by their words, as a person.')
      .argument('<words...>', 'words, "words side by side", -word for what must not occur, or a number'),
  )
    .option('--process <name>', 'only records of this process')
    .option('--open', 'only records on which work is owed')
    .option('--limit <number>', 'most records to print', limitOf, 20)
    .option('--json', 'print what was found as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ touchstone search may in ket giay --as agent@example.org
  $ touchstone search --as agent@example.org -- '"drops every hour"' -gateway`,
    )
    .action(find);
  withOrganisationOption(
    program
      .command('search-index')
      .description('Look at every record anew, so that it is found by what it holds.')
      .option('--missing', 'only records that were never looked at in their version'),
  )
    .option('--json', 'print how many records were indexed as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ touchstone search-index
  $ touchstone search-index --missing --json`,
    )
    .action(index);
}
