import type { Command } from 'commander';
import { serve } from '../../server/serve.ts';
import { makeSample } from '../../simulator/make-sample.ts';

/** `touchstone serve`: the whole program in this process, as `npm start` runs it. */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('Run Touchstone: web application, API and background work in one process.')
    .addHelpText(
      'after',
      `
Settings come from the environment: HOST, PORT, DATA_DIR, DATABASE_URL and others, see docs/reference/settings.md.
Ctrl-C or SIGTERM stops everything in order.

Examples:
  $ touchstone serve
  $ PORT=8080 DATA_DIR=/srv/touchstone touchstone serve`,
    )
    .action(() => serve(makeSample));
}
