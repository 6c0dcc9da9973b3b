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

/** Adds the option by which the password of whoever signs is handed in. */
export function withSigningOption(command: Command): Command {
  return command.option(
    '--password-stdin',
    'read the password of whoever signs from standard input; without it the terminal asks for it',
  );
}

async function passwordFromInput(): Promise<string> {
  return (await text(process.stdin)).replace(/\r?\n$/, '');
}

/** The password handed in on standard input, or one that is made now and has to be shown. */
export async function passwordFrom(options: PasswordOptions): Promise<{ password: string; shown: boolean }> {
  if (options.passwordStdin !== true) return { password: generatePassword(), shown: true };
  return { password: await passwordFromInput(), shown: false };
}

const enter = ['\r', '\n', '\u0004'];
const interrupt = '\u0003';

/** Reads a line from the terminal without showing it. Ctrl-C ends the process as it does everywhere. */
async function hiddenLine(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  let typed: string[] = [];
  try {
    for await (const chunk of stdin.iterator({ destroyOnReturn: false })) {
      for (const letter of String(chunk)) {
        if (enter.includes(letter)) return typed.join('');
        if (letter === interrupt) process.kill(process.pid, 'SIGINT');
        else if (letter === '\u007f' || letter === '\b') typed = typed.slice(0, -1);
        else typed.push(letter);
      }
    }
    return typed.join('');
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write('\n');
  }
}

/**
 * The password of somebody who signs: from standard input if so asked, else typed at the terminal. Null where there is
 * neither.
 */
export async function signingPassword(options: PasswordOptions, question: string): Promise<string | null> {
  if (options.passwordStdin === true) return passwordFromInput();
  return process.stdin.isTTY ? hiddenLine(question) : null;
}
