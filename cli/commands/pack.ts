import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type Language, languages } from '../../kernel/text.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { sealFolders } from '../../server/journal/folders.ts';
import { journalPack } from '../../server/packs/journal-pack.ts';
import { makePack } from '../../server/packs/make-pack.ts';
import { orderOf } from '../../server/packs/settle.ts';
import { atOrganisation, withOrganisationOption } from '../connect.ts';
import { printJson, printLine, terminalLanguage } from '../output.ts';

interface PackCommandOptions {
  readonly from?: string;
  readonly to?: string;
  readonly assessment?: string;
  readonly audit?: string;
  readonly out: string;
  readonly language?: string;
  readonly organisation?: string;
  readonly json?: true;
}

function languageOf(given: string | undefined): Language {
  return languages.find((known) => known === given) ?? terminalLanguage(process.env);
}

async function run(options: PackCommandOptions): Promise<void> {
  const order = orderOf({ ...options, language: languageOf(options.language) });
  const path = resolve(options.out);
  const made = await atOrganisation(
    options.organisation,
    async ({ config, database, platform, principal }) => {
      const sealing = { pool: database.owner, folders: sealFolders(config), now: platform.now };
      const program = { name: packageFile.name, version: packageFile.version };
      const made = await makePack({ platform, sealing, program }, principal, order, path);
      await journalPack(platform, principal, made);
      return made;
    },
  );
  const { manifest, size, sha256 } = made;
  if (options.json) {
    const { files: _files, ...told } = manifest;
    printJson({ path, size, sha256, ...told });
    return;
  }
  const { counts, journal } = manifest;
  printLine(`${path}: ${size} bytes, SHA-256 ${sha256}`);
  printLine(
    `${counts.records} records, ${journal.entries} journal entries of ${journal.size}, ${counts.checks} checks, ${counts.exceptions} exceptions.`,
  );
}

/** `touchstone pack`. */
export function registerPack(program: Command): void {
  withOrganisationOption(
    program
      .command('pack')
      .description('Make an evidence pack that anyone can verify: of a period, an assessment or an audit.')
      .option('--from <date>', 'first day of the period')
      .option('--to <date>', 'end of the period, itself excluded')
      .option('--assessment <number>', 'the assessment instead of a period, by number or id')
      .option('--audit <number>', 'the audit instead of a period, by number or id')
      .requiredOption('--out <file>', 'file to write the pack to')
      .option(
        '--language <language>',
        'language of the readable pages: en, vi or zh; that of the terminal if left out',
      ),
  )
    .option('--json', 'print what was made as JSON')
    .addHelpText(
      'after',
      `
A pack is a ZIP archive with readable pages (index.html, index.pdf), the records with their journals, the documents, the
checks and exceptions, OSCAL assessment results, and the proof that all of it is what the sealed journal says.
For a period, an assessment over it is made and kept.

Examples:
  $ touchstone pack --from 2026-01-01 --to 2026-04-01 --out pack.zip
  $ touchstone pack --assessment ASM0000003 --out pack.zip
  $ touchstone pack --audit AUD0000002 --language vi --out pack.zip`,
    )
    .action(run);
}
