import { CommanderError } from 'commander';
import { errorRegistry, Refusal } from '../kernel/errors.ts';
import { fillText, type Language, languages } from '../kernel/text.ts';
import { StartError } from '../server/start-error.ts';

/** How a command ends: 0 when it did what was asked, 1 when it could not, 2 when the command line was wrong. */
export const exitCodes = { done: 0, failed: 1, misused: 2 } as const;

/** Prints a line for people. */
export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints what was done as JSON, for programs. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** The language in which the terminal wants to be spoken to, by LC_ALL, LC_MESSAGES and LANG; else English. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const wanted = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return languages.find((language) => wanted.toLowerCase().startsWith(language)) ?? 'en';
}

/** A refusal as one line: its sentence, then what each field needs. */
export function lineOf(refusal: Refusal, language: Language): string {
  const sentence = fillText(errorRegistry[refusal.code].text[language], refusal.params);
  const fields = refusal.problems
    .filter(({ code }) => code !== refusal.code)
    .map(({ field, code, params }) => `${field}: ${fillText(errorRegistry[code].text[language], params)}`);
  return [sentence, ...fields].join(' ');
}

/** Says on standard error, in one line, why a command ended early. Returns its exit code. */
export function reportFailure(error: unknown): number {
  // Commander has said what was wrong with the command line, or has shown the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.misused;
  const line =
    error instanceof Refusal
      ? lineOf(error, terminalLanguage(process.env))
      : error instanceof StartError
        ? error.message
        : process.env['LOG_LEVEL'] === 'debug'
          ? ((error as Error).stack ?? String(error))
          : `Something failed: ${(error as Error).message}. LOG_LEVEL=debug tells where.`;
  process.stderr.write(`${line}\n`);
  return exitCodes.failed;
}
