import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { generatePassword } from '../server/identity/passwords.ts';

/** Options by which a command is given a password. */
export interface PasswordOptions {
  readonly passwordStdin?: true;
}

/** Adds the option by which a password is handed in: never as an argument, which other users of the machine can see. */
export function withPasswordOption(command: Command): Command {
  return command.option(
    '--password-stdin',
    'read the password from standard input; without it one is made and shown',
  );
}

/** The password handed in on standard input, or one that is made now and has to be shown. */
export async function passwordFrom(options: PasswordOptions): Promise<{ password: string; shown: boolean }> {
  if (options.passwordStdin !== true) return { password: generatePassword(), shown: true };
  return { password: (await text(process.stdin)).replace(/\r?\n$/, ''), shown: false };
}
