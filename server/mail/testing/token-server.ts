import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What is answered instead of a token: a status with a body, sent as it is where it is a string. */
export interface OtherAnswer {
  readonly status: number;
  readonly body: object | string;
}

/** A server of access tokens on this machine, for tests. */
export interface TestTokenServer {
  /** Where tokens are asked for. */
  readonly url: string;
  /** Where a mail server asks whether a token is good (RFC 7662). */
  readonly introspection_url: string;
  /** What was asked for, in order. */
  readonly asked: URLSearchParams[];
  /** How long its tokens are good, as it says; in seconds. */
  lifetime_s: number;
  /** A refresh token that it gives along. */
  refresh_token: string | null;
  /** Answered instead of a token. */
  otherwise: OtherAnswer | null;
  /** Whether a token is good. */
  knows(token: string): boolean;
  /** What it gave is good no more. */
  withdraw(): void;
  close(): Promise<void>;
}

/** The secret that the server's one client, `desk-client`, has. */
export const clientSecret = 's3cret-of-the-client';

/** Starts a server that gives tokens to the client `desk-client`, and refuses others as RFC 6749, 5.2 has it. */
export async function testTokenServer(): Promise<TestTokenServer> {
  const tokens = new Set<string>();
  const asked: URLSearchParams[] = [];
  let given = 0;
  const answerTo = (form: URLSearchParams): OtherAnswer => {
    if (state.otherwise !== null) return state.otherwise;
    if (form.get('client_id') !== 'desk-client' || form.get('client_secret') !== clientSecret) {
      const error_description = `Wrong secret\n"${form.get('client_secret')}"`;
      return { status: 401, body: { error: 'invalid_client', error_description } };
    }
    given += 1;
    const access_token = `token-${given}`;
    tokens.add(access_token);
    const { lifetime_s: expires_in, refresh_token } = state;
    const along = refresh_token === null ? {} : { refresh_token };
    return { status: 200, body: { access_token, token_type: 'Bearer', expires_in, ...along } };
  };
  const serve = async (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const form = new URLSearchParams(await text(request));
    answer.setHeader('content-type', 'application/json');
    if (request.url === '/introspect') {
      const active = tokens.has(form.get('token') ?? '');
      answer.end(JSON.stringify(active ? { active, username: 'desk' } : { active }));
      return;
    }
    asked.push(form);
    const { status, body } = answerTo(form);
    answer.writeHead(status);
    answer.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
  const server = createServer((request, answer) => void serve(request, answer)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const state: TestTokenServer = {
    url: `http://localhost:${port}/token`,
    introspection_url: `http://127.0.0.1:${port}/introspect`,
    asked,
    lifetime_s: 3600,
    refresh_token: null,
    otherwise: null,
    knows: (token) => tokens.has(token),
    withdraw: () => tokens.clear(),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return state;
}
