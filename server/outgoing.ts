import { lookup as resolveName } from 'node:dns';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { BlockList, connect, isIP, type LookupFunction, type Socket } from 'node:net';
import { addAbortSignal } from 'node:stream';

/** Largest answer that is read where the asker names no other, in bytes. */
const answerLimit = 1_000_000;

/** How long a request may take, in milliseconds. */
const patience_ms = 15_000;

/** Addresses that are nobody's on the internet: this machine, networks of one's own, and what is set apart. */
const privateAddresses = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  privateAddresses.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  privateAddresses.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address is private: nothing that the program sends by itself goes there unless it is allowed. */
export function isPrivateAddress(address: string): boolean {
  return privateAddresses.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** Something was to be sent to a private address, and that is not allowed here. */
export class PrivateAddress extends Error {
  constructor(host: string) {
    super(
      `${host} has a private address: set TOUCHSTONE_PRIVATE_ADDRESSES=1 if requests may go inside your own network`,
    );
  }
}

/** Resolves names, and refuses those with a private address: what is connected to is what was looked at. */
const guardedLookup: LookupFunction = (host, options, callback) => {
  resolveName(host, { ...options, all: true }, (error, addresses) => {
    const refused = (addresses ?? []).some(({ address }) => isPrivateAddress(address));
    const problem = error ?? (refused ? new PrivateAddress(host) : null);
    const [first] = addresses ?? [];
    if (problem !== null || first === undefined) callback(problem ?? new PrivateAddress(host), '', 4);
    else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

/** What the program sends by itself. */
export interface Outgoing {
  readonly url: string;
  readonly body: Uint8Array | string;
  readonly type: string;
  /** Whether it may go to private addresses. */
  readonly private_addresses: boolean;
  /** Largest answer that is read, in bytes; a megabyte where left out. */
  readonly limit_bytes?: number;
}

/** What came back, whatever its status. */
export interface OutgoingAnswer {
  readonly status: number;
  readonly body: Buffer;
}

async function bodyOf(answer: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new Error('the answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^\[|\]$/g, '');

/**
 * Sends something by POST and reads the answer, of whatever status. Redirections are not followed.
 *
 * @throws PrivateAddress
 * @throws Error when it could not be sent, takes too long, or the answer is too large
 */
export async function askOutgoing({
  url,
  body,
  type,
  private_addresses,
  limit_bytes = answerLimit,
}: Outgoing): Promise<OutgoingAnswer> {
  const host = hostOf(url);
  // A literal address is not looked up.
  if (!private_addresses && isIP(host) !== 0 && isPrivateAddress(host)) {
    throw new PrivateAddress(host);
  }
  const patience = AbortSignal.timeout(patience_ms);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const send = new URL(url).protocol === 'https:' ? tlsRequest : plainRequest;
    const sent = send(
      url,
      {
        method: 'POST',
        headers: { 'content-type': type, 'content-length': Buffer.byteLength(body) },
        signal: patience,
        ...(private_addresses ? {} : { lookup: guardedLookup }),
      },
      resolve,
    );
    sent.once('error', reject);
    sent.end(body);
  });
  // Also who begins to answer and never ends is not waited for.
  const received = await bodyOf(addAbortSignal(patience, answer), limit_bytes);
  return { status: answer.statusCode ?? 0, body: received };
}

/**
 * Sends something by POST and reads the answer. Redirections are not followed.
 *
 * @throws Error when it could not be sent, takes too long, or is not answered with success
 */
export async function sendOutgoing(outgoing: Outgoing): Promise<Buffer> {
  const { status, body } = await askOutgoing(outgoing);
  if (status < 200 || status > 299) throw new Error(`${hostOf(outgoing.url)} answered with status ${status}`);
  return body;
}

/**
 * The address of a host, for who connects by themselves: what is connected to is what was looked at.
 *
 * @throws PrivateAddress
 * @throws Error where the name is not known
 */
export async function outgoingAddress(
  host: string,
  { private_addresses }: Pick<OutgoingConnection, 'private_addresses'>,
): Promise<string> {
  if (isIP(host) !== 0) {
    if (!private_addresses && isPrivateAddress(host)) throw new PrivateAddress(host);
    return host;
  }
  if (private_addresses) return host;
  return new Promise((resolve, reject) => {
    guardedLookup(host, {}, (error, address) =>
      error === null && typeof address === 'string'
        ? resolve(address)
        : reject(error ?? new PrivateAddress(host)),
    );
  });
}

/** To whom a connection is made. */
export interface OutgoingConnection {
  readonly host: string;
  readonly port: number;
  /** Whether it may go to private addresses. */
  readonly private_addresses: boolean;
}

/**
 * Connects to a server that speaks something else than HTTP, such as one of mail.
 *
 * @throws PrivateAddress
 * @throws Error when there is no connection within a quarter of a minute
 */
export async function connectOutgoing({
  host,
  port,
  private_addresses,
}: OutgoingConnection): Promise<Socket> {
  if (!private_addresses && isIP(host) !== 0 && isPrivateAddress(host)) throw new PrivateAddress(host);
  const lookup = private_addresses ? {} : { lookup: guardedLookup };
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, ...lookup });
    const patience = setTimeout(
      () => socket.destroy(new Error(`${host} does not answer on port ${port}`)),
      patience_ms,
    );
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('close', () => clearTimeout(patience));
    socket.once('connect', () => clearTimeout(patience));
  });
}
