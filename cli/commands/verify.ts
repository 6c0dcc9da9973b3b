import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { packReportLines } from '../../evidence/report-lines.ts';
import { verifyPack } from '../../evidence/verify/verify-pack.ts';
import { parseVerifierKey, type VerifierKey } from '../../kernel/signed-note.ts';
import { sha256 } from '../../server/journal/sha256.ts';
import { nodeVerifierTools, withFile } from '../../server/packs/verifier-tools.ts';
import { StartError } from '../../server/start-error.ts';
import { exitCodes, printJson, printLine, terminalLanguage } from '../output.ts';

interface VerifyCommandOptions {
  readonly key?: string;
  readonly checkpoint?: string;
  readonly json?: true;
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new StartError(`${path} cannot be read: ${(error as Error).message}.`);
  }
}

/** The key given as such, or the file that holds it. */
function keyOf(given: string | undefined): VerifierKey | undefined {
  if (given === undefined) return undefined;
  const line = given.includes('+') ? given : contentOf(given);
  const key = parseVerifierKey(sha256, line);
  if (key === null)
    throw new StartError('--key is no verifier key: give name+hash+base64, or a file that holds it.');
  return key;
}

async function run(path: string, { key, checkpoint, json }: VerifyCommandOptions): Promise<void> {
  const options = {
    key: keyOf(key),
    checkpoint: checkpoint === undefined ? undefined : contentOf(checkpoint),
  };
  const report = await withFile(path, (source) => verifyPack(nodeVerifierTools, source, options)).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === undefined) throw error;
      throw new StartError(`${path} cannot be read: ${error.message}.`);
    },
  );
  if (json) printJson(report);
  else for (const line of packReportLines(report, terminalLanguage(process.env))) printLine(line);
  process.exitCode = report.whole ? exitCodes.done : exitCodes.failed;
}

/** `touchstone verify`. */
export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('Verify an evidence pack by nothing but the file: no database, no server, no network.')
    .argument('<pack>', 'the pack, as touchstone pack made it')
    .option(
      '--key <key>',
      'verifier key of the journal, or a file that holds it, got from the organisation another way',
    )
    .option(
      '--checkpoint <file>',
      'a checkpoint of the journal that was kept earlier: its history must go on from there',
    )
    .option('--json', 'print the whole report as JSON')
    .addHelpText(
      'after',
      `
It ends with 0 only if the pack is whole. Without --key, the pack has only its own word for whose it is: compare the
fingerprint that is shown with that of the organisation.

Examples:
  $ touchstone verify pack.zip
  $ touchstone verify pack.zip --key journal.key --checkpoint march.txt
  $ touchstone verify pack.zip --json`,
    )
    .action(run);
}
