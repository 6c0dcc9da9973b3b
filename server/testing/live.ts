import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPlatform, hearIdentity } from '../app.ts';
import { listenForChanges } from '../database/listener.ts';
import { inOrganisation } from '../database/pool.ts';
import { Uploads } from '../exchange/uploads.ts';
import type { HttpServer } from '../http/frame.ts';
import { createServer } from '../http/server.ts';
import { identityChannel, KnownSessions } from '../identity/known-sessions.ts';
import { openSession } from '../identity/sessions.ts';
import { liveChannel } from '../live/channel.ts';
import { PackFiles } from '../packs/pack-files.ts';
import type { Platform } from '../platform.ts';
import type { TestOrganisation, TestPerson, TestService } from './service.ts';

/** Another process of the program on the database of a test: what it hears it hears from the database alone. */
export interface SecondProcess {
  readonly platform: Platform;
  readonly http: HttpServer;
  close(): Promise<void>;
}

/** Starts a second process beside the one of the service. */
export async function secondProcess(service: TestService): Promise<SecondProcess> {
  const { database } = service;
  const { certificate_signer, secrets } = service.platform;
  const platform = createPlatform(database.application, {
    now: () => service.now,
    certificate_signer,
    secrets,
  });
  const sessions = new KnownSessions();
  const listener = await listenForChanges(database.owner, {
    [identityChannel]: () => hearIdentity(sessions, platform),
    [liveChannel]: (payload) => platform.live.hear(payload),
  });
  const folder = (): string => mkdtempSync(join(tmpdir(), 'touchstone-second-'));
  const http = await createServer({
    platform,
    sessions,
    uploads: new Uploads(folder()),
    packs: new PackFiles(folder()),
    logger: { level: 'fatal' },
    webFolder: null,
    version: '0.0.0',
  });
  return {
    platform,
    http,
    async close() {
      await listener.stop();
      await http.close();
    },
  };
}

/** The address of a server, which listens from then on. */
export async function addressOf(http: HttpServer): Promise<string> {
  if (!http.server.listening) await http.listen({ host: '127.0.0.1', port: 0 });
  return `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
}

/** A token of the person's own, as tests hold the one that `call` uses to themselves. */
export function tokenOf(
  { database }: TestService,
  organisation: TestOrganisation,
  person: TestPerson,
): Promise<string> {
  const grant = { organisation_id: organisation.id, person_id: person.id, kind: 'token' as const };
  return inOrganisation(database.application, organisation.id, (client) =>
    openSession(client, { ...grant, lasts_ms: 86_400_000 }),
  );
}

/** An event as it arrived. */
export interface ArrivedEvent {
  readonly event: string;
  readonly id: string;
  readonly data: any;
}

/** A stream of events as a reader sees it. */
export interface EventReader {
  readonly response: Response;
  /** The next event of that name; fails when the stream ends first. */
  next(event: string): Promise<ArrivedEvent>;
  /** The next event, whatever its name. */
  any(): Promise<ArrivedEvent>;
  /** Waits until the server ends the stream. */
  ended(): Promise<void>;
  leave(): Promise<void>;
}

function eventOf(block: string): ArrivedEvent | null {
  const lines = new Map(
    block.split('\n').map((line) => [line.split(': ', 1)[0], line.slice(line.indexOf(': ') + 2)]),
  );
  const event = lines.get('event');
  if (event === undefined) return null;
  return { event, id: lines.get('id') ?? '', data: JSON.parse(lines.get('data') ?? 'null') };
}

/** Opens a live stream as the holder of a token. */
export async function follow(
  http: HttpServer,
  token: string,
  { records, last }: { readonly records?: readonly string[]; readonly last?: string } = {},
): Promise<EventReader> {
  const query = records === undefined ? '' : `?records=${records.join()}`;
  const response = await fetch(`${await addressOf(http)}/api/v1/live${query}`, {
    headers: {
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
      ...(last === undefined ? {} : { 'last-event-id': last }),
    },
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  async function any(): Promise<ArrivedEvent> {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const event = eventOf(text.slice(0, end));
        text = text.slice(end + 2);
        if (event !== null) return event;
        continue;
      }
      const { value, done } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) throw new Error('the stream ended');
      text += value;
    }
  }
  return {
    response,
    any,
    async next(event) {
      for (;;) {
        const one = await any();
        if (one.event === event) return one;
      }
    },
    async ended() {
      while ((await reader?.read())?.done === false);
    },
    async leave() {
      await reader?.cancel();
    },
  };
}
