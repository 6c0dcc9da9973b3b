import { type Command, InvalidArgumentError } from 'commander';
import { definitionsIn } from '../../processes/definitions.ts';
import { countCap, countRecords, pageLimit } from '../../server/records/list.ts';
import { listingOf } from '../../server/records/listed.ts';
import { listTo, openRecord, processOfKey, readAs } from '../../server/records/shown.ts';
import { catchUpSearch } from '../../server/search/follower.ts';
import { type AsOptions, asPerson, withAsOption } from '../connect.ts';
import { printJson, printLine, terminalLanguage } from '../output.ts';
import { processArgument, processGiven } from '../process-argument.ts';
import { journalText, listText, recordText } from '../record-text.ts';
import { align } from '../table.ts';

interface ReadOptions extends AsOptions {
  readonly json?: true;
}

interface ListOptions extends ReadOptions {
  readonly state?: string;
  readonly search?: string;
  readonly limit: number;
  readonly cursor?: string;
}

interface ShowOptions extends ReadOptions {
  readonly journal?: true;
}

function limitOf(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= pageLimit) return limit;
  throw new InvalidArgumentError(`Give a whole number from 1 to ${pageLimit}.`);
}

async function processes(options: ReadOptions): Promise<void> {
  const language = terminalLanguage(process.env);
  const found = await asPerson(options, async ({ platform, principal, organisation }) => {
    const counted = [];
    for (const definition of definitionsIn(organisation.kind)) {
      const { count, capped } = await readAs(platform, principal, definition, (reading) =>
        countRecords(reading, { open: true }),
      );
      const { name, prefix, clause, title } = definition;
      counted.push({ name, prefix, clause, title: title[language], open: count, open_capped: capped });
    }
    return counted;
  });
  if (options.json) {
    printJson({ processes: found });
    return;
  }
  const rows = found.map(({ name, prefix, clause, title, open, open_capped }) => [
    name,
    prefix,
    clause,
    open_capped ? `>${countCap}` : String(open),
    title,
  ]);
  printLine(align([['Process', 'Number', 'Clause', 'Open', 'Title'], ...rows], [3]).join('\n'));
}

async function list(name: string, options: ListOptions): Promise<void> {
  const { state, search, limit, cursor } = options;
  const query = {
    limit,
    ...(state === undefined ? {} : { state }),
    ...(search === undefined ? {} : { q: search }),
    ...(cursor === undefined ? {} : { cursor }),
  };
  const page = await asPerson(options, async ({ platform, principal }) => {
    if (search !== undefined) await catchUpSearch(platform, principal.organisation_id);
    return listTo(platform, principal, listingOf(processGiven(name)), query);
  });
  if (options.json) {
    printJson(page);
    return;
  }
  printLine(listText(page.items));
  if (page.next !== null) printLine(`There are more: --cursor ${page.next}`);
}

async function show(key: string, options: ShowOptions): Promise<void> {
  const { definition, shown } = await asPerson(options, async ({ platform, principal }) => {
    const definition = await processOfKey(platform, principal, key);
    return {
      definition,
      ...(await openRecord(platform, principal, definition, key, options.journal === true)),
    };
  });
  if (options.json) {
    printJson(shown);
    return;
  }
  const language = terminalLanguage(process.env);
  printLine(recordText(definition, shown, language));
  const { journal } = shown;
  if (journal !== undefined) {
    printLine(journalText(definition, journal as Readonly<Record<string, unknown>>, language));
  }
}

function registerProcesses(records: Command): void {
  withAsOption(
    records
      .command('processes')
      .description('List the processes and registers, and how many open records of each the person may see.'),
  )
    .option('--json', 'print them as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ touchstone records processes --as agent@example.org`,
    )
    .action(processes);
}

function registerList(records: Command): void {
  withAsOption(
    records
      .command('list')
      .description('List the records of a process that the person may see, newest first.')
      .addArgument(processArgument())
      .option('--state <state>', 'only records in this state; several separated by commas')
      .option('--search <text>', 'only records with these words, or of this number')
      .option('--limit <number>', `how many records at most, up to ${pageLimit}`, limitOf, 50)
      .option('--cursor <cursor>', 'go on where the page before ended, by what it printed'),
  )
    .option('--json', 'print them as JSON, as the list of the API answers')
    .addHelpText(
      'after',
      `
Examples:
  $ touchstone records list incident --as agent@example.org --state new,assigned
  $ touchstone records list risk --as owner@example.org --search supplier --json`,
    )
    .action(list);
}

function registerShow(records: Command): void {
  withAsOption(
    records
      .command('show')
      .description('Show a record and what the person may do next.')
      .argument('<key>', 'number of the record, such as INC0000012, or its id')
      .option('--journal', 'also the newest 100 entries of its journal'),
  )
    .option('--json', 'print it as JSON, as the API answers')
    .addHelpText(
      'after',
      `
Examples:
  $ touchstone records show INC0000012 --as agent@example.org
  $ touchstone records show RSK0000003 --as owner@example.org --journal --json`,
    )
    .action(show);
}

/** `touchstone records processes`, `list` and `show`. */
export function registerRecordReading(records: Command): void {
  registerProcesses(records);
  registerList(records);
  registerShow(records);
}
