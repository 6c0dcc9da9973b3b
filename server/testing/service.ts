import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import { type OrganisationKind, type Role, roles } from '../../kernel/roles.ts';
import { createPlatform, hearIdentity } from '../app.ts';
import { FolderStore } from '../attachments/store.ts';
import { keysInMemory } from '../certification/certificates/keys.ts';
import { listenForChanges } from '../database/listener.ts';
import { inOrganisation } from '../database/pool.ts';
import { Uploads } from '../exchange/uploads.ts';
import { type RegisteredRoute, registeredRoutes } from '../http/authenticate.ts';
import type { HttpServer } from '../http/frame.ts';
import { createServer } from '../http/server.ts';
import { identityChannel, KnownSessions } from '../identity/known-sessions.ts';
import { hashPassword } from '../identity/passwords.ts';
import { secretsInMemory } from '../identity/sealed-secrets.ts';
import { openSession } from '../identity/sessions.ts';
import { liveChannel } from '../live/channel.ts';
import { PackFiles } from '../packs/pack-files.ts';
import type { Platform } from '../platform.ts';
import { type TestDatabase, testDatabase } from './database.ts';

/** A person of a test organisation, with a token to call the API by. */
export interface TestPerson {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Calls the API as this person; the body is sent and answered as JSON. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint: whatever the API answers, tests look into it.
  readonly body: any;
  readonly headers: LightMyRequestResponse['headers'];
  readonly text: string;
  /** The body as it was sent, for files. */
  readonly bytes: Buffer;
}

export interface TestOrganisation {
  readonly id: string;
  readonly slug: string;
  person(role: Role): TestPerson;
  /** Gives the people of the organisation, or one of them, the password `testPassword`, so that they can sign. */
  givePassword(to?: TestPerson): Promise<void>;
}

/** The password of everybody who was given one. */
export const testPassword = 'a long enough password';

/** The server as tests use it: real routes, real database, time of their own. */
export interface TestService {
  readonly database: TestDatabase;
  readonly platform: Platform;
  readonly http: HttpServer;
  readonly uploads: Uploads;
  readonly packs: PackFiles;
  /** Every route with who may call it. */
  readonly routes: readonly RegisteredRoute[];
  /** The time the platform believes in, epoch milliseconds; set it to let time pass. */
  now: number;
  /** @param kind a service provider if left out */
  organisation(name: string, kind?: OrganisationKind): Promise<TestOrganisation>;
  call(options: InjectOptions): Promise<Answer>;
  close(): Promise<void>;
}

const everyRole: readonly Role[] = [...roles];

/** The body of an answer; what was answered fails the test where it is a refusal. */
export function good(answer: Answer): Answer['body'] {
  expect(answer.status, answer.text.slice(0, 800)).toBeLessThan(300);
  return answer.body;
}

function answerOf(response: LightMyRequestResponse): Answer {
  const type = response.headers['content-type'] ?? '';
  const body =
    type.includes('json') && !type.includes('ndjson') && response.body !== ''
      ? JSON.parse(response.body)
      : response.body;
  return {
    status: response.statusCode,
    body,
    headers: response.headers,
    text: response.body,
    bytes: response.rawPayload,
  };
}

/** Starts the server on a fresh database. It does not listen: requests are handed in. */
export async function testService(): Promise<TestService> {
  const database = await testDatabase();
  const time = { now: Date.parse('2026-03-02T08:00:00Z') };
  const platform = createPlatform(database.application, {
    now: () => time.now,
    certificate_signer: keysInMemory(),
    secrets: secretsInMemory(),
    files: new FolderStore(mkdtempSync(join(tmpdir(), 'touchstone-files-'))),
  });
  const uploads = new Uploads(mkdtempSync(join(tmpdir(), 'touchstone-uploads-')));
  const packs = new PackFiles(mkdtempSync(join(tmpdir(), 'touchstone-packs-')));
  const sessions = new KnownSessions();
  const listener = await listenForChanges(database.owner, {
    [identityChannel]: () => hearIdentity(sessions, platform),
    [liveChannel]: (payload) => platform.live.hear(payload),
  });
  const http = await createServer({
    platform,
    sessions,
    uploads,
    packs,
    logger: { level: 'fatal' },
    webFolder: null,
    version: '0.0.0',
  });

  async function call(options: InjectOptions): Promise<Answer> {
    return answerOf(await http.inject(options));
  }

  async function makePerson(organisation_id: string, role: Role): Promise<TestPerson> {
    const id = uuidv7();
    const name = `Sample ${role}`;
    await inOrganisation(database.application, organisation_id, (client) =>
      client.query(
        'insert into person (organisation_id, id, name, email, roles, access_until) values ($1, $2, $3, $4, $5, $6)',
        [
          organisation_id,
          id,
          name,
          `${role}.${organisation_id.slice(-6)}@sample.example`,
          [role],
          // A guest without a last day does not come in.
          role === 'external-auditor' ? '2030-12-31' : null,
        ],
      ),
    );
    const grant = { organisation_id, person_id: id, kind: 'token' as const, lasts_ms: 86_400_000 };
    const token = await inOrganisation(database.application, organisation_id, (client) =>
      openSession(client, grant),
    );
    return {
      id,
      name,
      role,
      call: (method, path, body, headers = {}) =>
        call({
          method: method,
          url: path.startsWith('/api/') ? path : `/api/v1${path}`,
          headers: { authorization: `Bearer ${token}`, ...headers },
          ...(body === undefined ? {} : { payload: body as object }),
        }),
    };
  }

  return {
    database,
    platform,
    http,
    uploads,
    packs,
    routes: registeredRoutes(http),
    get now() {
      return time.now;
    },
    set now(value: number) {
      time.now = value;
    },
    call,
    async organisation(name, kind = 'service-provider') {
      const id = uuidv7();
      const slug = `org-${id.slice(-12)}`;
      await database.application.query('select create_organisation($1, $2, $3, $4, $5, false, $6)', [
        id,
        name,
        slug,
        'en',
        'UTC',
        kind,
      ]);
      const people = new Map<Role, TestPerson>();
      for (const role of everyRole) people.set(role, await makePerson(id, role));
      return {
        id,
        slug,
        person: (role) => people.get(role) as TestPerson,
        async givePassword(to) {
          const hash = await hashPassword(testPassword);
          await inOrganisation(database.application, id, (client) =>
            client.query('update person set password_hash = $1 where $2::uuid is null or id = $2', [
              hash,
              to?.id ?? null,
            ]),
          );
        },
      };
    },
    async close() {
      await listener.stop();
      await http.close();
      await database.drop();
    },
  };
}
