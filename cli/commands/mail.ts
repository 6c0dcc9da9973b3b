import type { Command } from 'commander';
import { registerMailLog } from './mail-log.ts';
import { registerMailReceive } from './mail-receive.ts';
import { registerMailSendTest } from './mail-send-test.ts';

/** `touchstone mail`. */
export function registerMail(program: Command): void {
  const mail = program
    .command('mail')
    .description('Take in mail, try to send it, and see what became of it.');
  registerMailReceive(mail);
  registerMailSendTest(mail);
  registerMailLog(mail);
}
