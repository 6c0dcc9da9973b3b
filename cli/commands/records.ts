import type { Command } from 'commander';
import { registerRecordChanging } from './records-change.ts';
import { registerRecordReading } from './records-read.ts';
import { registerRecordWriting } from './records-write.ts';

/** `touchstone records`: what people do with registers and records in the web application, for scripts. */
export function registerRecords(program: Command): void {
  const records = program
    .command('records')
    .description('Read registers and their records, create records and carry them on, as a person.');
  registerRecordReading(records);
  registerRecordWriting(records);
  registerRecordChanging(records);
}
