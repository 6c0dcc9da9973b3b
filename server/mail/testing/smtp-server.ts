import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as the server took it. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
}

/** A real server of mail on this machine, for tests. */
export interface TestSmtpServer {
  readonly port: number;
  /** What it took, in order. */
  readonly taken: TakenMail[];
  close(): Promise<void>;
}

/** How the server behaves; all of it is left out by a server that takes everything. */
export interface SmtpManners {
  /** Answers to a recipient; an error with `responseCode` refuses. */
  readonly recipient?: (address: string) => Error | null;
  /** What it does with a mail once it has all of it: an error refuses, `drop` ends the connection without an answer. */
  readonly mail?: (mail: TakenMail) => Error | 'drop' | null;
  readonly options?: SMTPServerOptions;
}

/** An answer of a server, such as `450 4.2.0 …`. */
export function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

/** Starts a server of mail without encryption, unless options say otherwise. */
export async function testSmtpServer({
  recipient,
  mail,
  options = {},
}: SmtpManners = {}): Promise<TestSmtpServer> {
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _session, answer) => answer(recipient?.(address) ?? null),
    onData(stream, session, answer) {
      const take = (raw: Buffer): void => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        const one = { from, to: rcptTo.map(({ address }) => address), raw };
        const said = mail?.(one) ?? null;
        if (said === null || said === 'drop') taken.push(one);
        if (said === 'drop') for (const connection of server.connections) connection.close();
        else answer(said);
      };
      // Half a mail is none.
      buffer(stream).then(take, () => undefined);
    },
    ...options,
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    port,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
