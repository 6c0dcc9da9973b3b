import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { readBill, type SoftwareBill } from '../../server/exchange/software/bill.ts';
import { StartError } from '../../server/start-error.ts';
import { printJson, printLine } from '../output.ts';
import { align } from '../table.ts';

async function contentOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new StartError(`${path} cannot be read: ${(error as Error).message}.`);
  }
}

function billLines({
  format,
  spec_version,
  subject,
  components,
  dependencies,
}: SoftwareBill): readonly string[] {
  const rows = components.map(({ name, version, publisher, licence, purl, tag_id }) => [
    name,
    version ?? '',
    publisher ?? '',
    licence ?? '',
    purl ?? tag_id ?? '',
  ]);
  const of = subject === null ? '' : ` of ${subject.name} ${subject.version ?? ''}`.trimEnd();
  return [
    `${format} ${spec_version}${of}: ${components.length} components, ${dependencies.length} dependencies`,
    ...(rows.length === 0 ? [] : align(rows)),
  ];
}

async function read(path: string, { json }: { readonly json?: true }): Promise<void> {
  const bill = readBill(await contentOf(path), basename(path));
  if (json) printJson(bill);
  else for (const line of billLines(bill)) printLine(line);
}

/** `touchstone software read`. */
export function registerSoftware(program: Command): void {
  program
    .command('software')
    .description('Bills of software and tags.')
    .command('read')
    .description('Print what a bill of software or a tag holds, or which rule it breaks. Needs no database.')
    .argument('<file>', 'CycloneDX or SPDX as JSON, or an ISO/IEC 19770-2 tag as XML')
    .option('--json', 'print components and dependencies as JSON')
    .addHelpText(
      'after',
      `
It ends with 0 only if the file was read whole.

Examples:
  $ touchstone software read bom.json
  $ touchstone software read acme.swidtag --json`,
    )
    .action(read);
}
