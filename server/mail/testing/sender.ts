// A process of its own for tests of what outlives it: sends the mails of an account, and kills itself at a certain one of
// the times when it writes to the database or to the server of mail, before or after those bytes leave. Prints how often it
// wrote when it comes to its end.
import { Socket } from 'node:net';
import { applicationPool } from '../../database/pool.ts';
import { secretsByFolder } from '../../identity/sealed-secrets.ts';
import type { Platform } from '../../platform.ts';
import { sendMail } from '../send.ts';

const [url = '', folder = '', organisation_id = '', account_id = '', place = '0', now = '0'] =
  process.argv.slice(2);
const deadly = Number(place);
let writes = 0;

/** Ends as a machine does that loses its power. */
function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

const write = Socket.prototype.write;
Socket.prototype.write = function (this: Socket, ...given: Parameters<typeof write>): boolean {
  writes += 1;
  // Odd: the bytes never leave; even: they do, and whatever is answered is never read.
  if (writes === deadly && deadly % 2 === 1) die();
  const result = write.apply(this, given);
  if (writes === deadly) die();
  return result;
} as typeof write;

const pool = applicationPool(url, { max: 6, application_name: 'test sender' });
const platform = {
  pool,
  now: () => Number(now),
  secrets: secretsByFolder(folder),
  private_addresses: true,
} as Platform;
await sendMail(platform, { organisation_id, account_id });
await pool.end();
console.log(writes);
