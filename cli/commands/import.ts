import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Refusal } from '../../kernel/errors.ts';
import type { ImportResult } from '../../server/exchange/import.ts';
import { fileSize, importFile, inTimeZone, rejectedPathOf } from '../../server/exchange/import-file.ts';
import { loadMapping, shippedMappings } from '../../server/exchange/read-mapping.ts';
import { atOrganisation, withOrganisationOption } from '../connect.ts';
import { printLine } from '../output.ts';

interface ImportOptions {
  readonly process: string;
  readonly mapping: string;
  readonly timeZone?: string;
  readonly organisation?: string;
  readonly json?: true;
}

/** Says on standard error how far it has come: in place on a terminal, otherwise not at all. */
function tellProgress({
  rows,
  bytes_read,
  bytes_total,
}: {
  rows: number;
  bytes_read: number;
  bytes_total: number;
}): void {
  if (!process.stderr.isTTY) return;
  const percent = bytes_total === 0 ? 100 : Math.floor((100 * bytes_read) / bytes_total);
  process.stderr.write(`\r${percent} %  ${rows} rows`);
}

function summaryOf(result: ImportResult, rejectedPath: string): string {
  const { rows, imported, unchanged, rejected } = result;
  return [
    `${rows} rows read: ${imported} imported, ${unchanged} unchanged, ${rejected} rejected.`,
    `${result.records_created} records created, ${result.records_updated} updates of records, ${result.journal_entries} journal entries.`,
    ...(rejected > 0 ? [`Rejected rows, to correct and import again: ${rejectedPath}`] : []),
  ].join('\n');
}

async function run(file: string, options: ImportOptions): Promise<void> {
  const path = resolve(file);
  await fileSize(path);
  const checked = inTimeZone(loadMapping(options.mapping, true), options.timeZone ?? null);
  const { mapping } = checked;
  if (mapping.process !== options.process) {
    throw new Refusal('mapping.other-process', { mapping: mapping.name, process: mapping.process });
  }
  const rejectedPath = rejectedPathOf(path);
  const result = await atOrganisation(options.organisation, ({ platform, principal }) =>
    importFile(platform, principal, { checked, path, rejectedPath, onProgress: tellProgress }),
  ).finally(() => {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  });
  if (options.json !== true) {
    printLine(summaryOf(result, rejectedPath));
    return;
  }
  const { rows, imported, unchanged, rejected, records_created, records_updated, journal_entries } = result;
  const told = { rows, imported, unchanged, rejected, records_created, records_updated, journal_entries };
  // One line, so that the last line is the whole answer.
  printLine(JSON.stringify(told));
}

/** `touchstone import`. */
export function registerImport(program: Command): void {
  withOrganisationOption(
    program
      .command('import')
      .description(
        "Import another system's log (CSV or XES, plain or gzip). The same row is never imported twice.",
      )
      .argument('<file>', 'the log')
      .requiredOption('--process <process>', 'process whose records it tells of, such as incident')
      .requiredOption(
        '--mapping <mapping>',
        `a shipped mapping (${shippedMappings().join(', ')}) or the path of a YAML file`,
      )
      .option('--time-zone <zone>', "IANA time zone of the log's dates; that of the mapping if left out"),
  )
    .option('--json', 'print what became of the rows as JSON, on one line')
    .addHelpText(
      'after',
      `
Every row ends as imported, unchanged or rejected. Rejected rows are written beside the log (log.rejected.csv) with
line and reason; corrected there, that file can be imported with the same mapping. An import that was stopped in the
middle is started again with the same command.

Examples:
  $ touchstone import incidents.csv.gz --process incident --mapping servicenow-incident --time-zone Europe/Berlin
  $ touchstone import incidents.csv --process incident --mapping ./our-mapping.yaml --json`,
    )
    .action(run);
}
