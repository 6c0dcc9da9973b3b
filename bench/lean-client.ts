import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const endOfHead = '\r\n\r\n';

/** Asks for one page again and again over one connection that stays open. */
export interface LeanClient {
  /** Fetches the page once. @throws Error when the answer is anything but 200 with its length */
  fetch(): Promise<void>;
  close(): void;
}

/** How many bytes an answer has, its head included. */
function lengthOf(chunk: Buffer): number {
  const head = chunk.toString('latin1', 0, chunk.indexOf(endOfHead));
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  if (!head.startsWith('HTTP/1.1 200 ') || length === undefined) throw new Error(`answered with ${head}`);
  return head.length + endOfHead.length + Number(length);
}

function answerOf(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    let left = Number.NaN;
    const take = (chunk: Buffer): void => {
      try {
        left = (Number.isNaN(left) ? lengthOf(chunk) : left) - chunk.length;
      } catch (error) {
        reject(error);
      }
      if (left > 0) return;
      socket.off('data', take);
      resolve();
    };
    socket.on('data', take);
  });
}

/**
 * A client that does next to nothing: what a client takes for itself is not the server's time. It reads an answer's
 * length from its head and takes no look at the rest; so the head must come whole, as it does from this server.
 */
export async function leanClient(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<LeanClient> {
  const { hostname, port, pathname, search, host } = new URL(url);
  const socket = connect(Number(port), hostname).setNoDelay(true);
  await once(socket, 'connect');
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const request = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n`);
  return {
    async fetch() {
      const answer = answerOf(socket);
      socket.write(request);
      await answer;
    },
    close: () => socket.destroy(),
  };
}
