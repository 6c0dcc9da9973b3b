import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Refusal } from '../../kernel/errors.ts';
import { fileSize, rejectedPathOf } from '../../server/exchange/import-file.ts';
import { goThrough, type WantedItems, wantItems } from '../../server/exchange/items/item-runs.ts';
import { shippedItemMappings } from '../../server/exchange/items/read-item-mapping.ts';
import { finishItemRun, type ItemRun } from '../../server/exchange/items/runs.ts';
import { atOrganisation, withOrganisationOption } from '../connect.ts';
import { printLine } from '../output.ts';

/** Options of commands that bring items in. */
export interface ItemOptions {
  readonly dryRun?: true;
  readonly organisation?: string;
  readonly json?: true;
}

function told(counts: Readonly<Record<string, number>>): string {
  const some = Object.entries(counts).filter(([, count]) => count > 0);
  return some.length === 0 ? 'none' : some.map(([outcome, count]) => `${count} ${outcome}`).join(', ');
}

function summaryOf({ counts, carried_out, rule }: ItemRun, rejectedPath: string): string {
  if (counts === null) return 'Nothing was counted.';
  const refused = counts.items.refused + counts.relations.refused;
  return [
    carried_out ? 'Carried out:' : 'Looked at, nothing was changed:',
    `items: ${told(counts.items)}`,
    `relations: ${told(counts.relations)}`,
    ...counts.circles.map((circle) => `circle of relations: ${circle.join(' → ')}`),
    ...(rule === null
      ? ['No discovery rule in force stands behind the source: items in use are not changed.']
      : []),
    ...(refused > 0 ? [`Refused rows, to correct and import again: ${rejectedPath}`] : []),
  ].join('\n');
}

/** Says on standard error how far it has come: in place on a terminal, otherwise not at all. */
function tellProgress(rows: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${rows} rows`);
}

/** Brings items of a file in, or only looks at it, and prints what came of it. */
export async function bringIn(
  wanted: Pick<WantedItems, 'path' | 'mapping' | 'source' | 'item'>,
  { dryRun, organisation, json }: ItemOptions,
): Promise<void> {
  const path = resolve(wanted.path);
  await fileSize(path);
  const rejectedPath = rejectedPathOf(path.replace(/\.(json|ndjson|jsonl)$/i, ''));
  const run = await atOrganisation(organisation, async ({ platform, principal }) => {
    const file_name = path.split('/').at(-1) ?? path;
    const all = { ...wanted, path, file_name, uploaded: false, allowFiles: true };
    const wantedRun = await wantItems(platform, principal, all);
    const running = { path, rejectedPath, carried_out: dryRun !== true, onProgress: tellProgress };
    try {
      return await goThrough(platform, principal, wantedRun, running);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'import.running') {
        const ended = { carried_out: false, circles: [], error };
        await finishItemRun(platform, principal.organisation_id, wantedRun.id, ended);
      }
      throw error;
    }
  }).finally(() => {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  });
  if (json === true) printLine(JSON.stringify({ id: run.id, carried_out: run.carried_out, ...run.counts }));
  else printLine(summaryOf(run, rejectedPath));
}

/** Adds the options that all of them have. */
export function withItemOptions(command: Command): Command {
  return withOrganisationOption(command)
    .option('--dry-run', 'only look: say what it would come to, and change nothing')
    .option('--json', 'print the counts as JSON, on one line');
}

/** `touchstone items`. */
export function registerItems(program: Command): void {
  const items = program.command('items').description('Configuration items of other systems.');
  withItemOptions(
    items
      .command('import')
      .description(
        'Bring in configuration items, or relations between them, from a file (CSV or JSON, plain or gzip)',
      )
      .argument('<file>', 'the file')
      .requiredOption(
        '--mapping <mapping>',
        `a shipped mapping (${shippedItemMappings().join(', ')}) or the path of a YAML file`,
      )
      .requiredOption('--source <source>', 'the source, as the settings of configuration items name it'),
  )
    .addHelpText(
      'after',
      `
Every row ends as new, same, changed, proposed, conflicting, ambiguous or refused; what the source told before and
tells no more is missing. Refused rows are written beside the file with line and reason. An import that was stopped is
started again with the same command.

Examples:
  $ touchstone items import computers.csv --mapping glpi-computers --source glpi --dry-run
  $ touchstone items import items.json --mapping ./our-items.yaml --source inventory`,
    )
    .action(
      (file: string, { mapping, source, ...options }: ItemOptions & { mapping: string; source: string }) =>
        bringIn({ path: file, mapping, source, item: null }, options),
    );
}
