import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Pool } from 'pg';
import packageFile from '../package.json' with { type: 'json' };
import type { Config } from './config.ts';
import { listenForChanges } from './database/listener.ts';
import type { Database } from './database/open.ts';
import { type ImportJob, resumeImports, runImportJob, Uploads } from './exchange/uploads.ts';
import type { HttpServer } from './http/frame.ts';
import { createServer } from './http/server.ts';
import { identityChannel, KnownSessions } from './identity/known-sessions.ts';
import { type Jobs, startJobs } from './jobs/worker.ts';
import { idMaker } from './new-id.ts';
import type { Platform } from './platform.ts';
import { KnownNames } from './records/names.ts';
import { OrganisationContexts, settingsChannel } from './records/organisation-context.ts';

/** Makes the platform that every part of the running system is handed. Tests put their own time in. */
export function createPlatform(pool: Pool, overrides: Partial<Platform> = {}): Platform {
  return {
    pool,
    organisations: new OrganisationContexts(pool),
    names: new KnownNames(),
    now: Date.now,
    newId: idMaker(),
    ...overrides,
  };
}

/** The running program. */
export interface Application {
  readonly http: HttpServer;
  readonly platform: Platform;
  /** Begins to listen and to work in the background, and returns the address to open. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

/** What the composition root needs. */
export interface ApplicationOptions {
  readonly config: Config;
  readonly database: Database;
}

/** Puts the running system together: the only place where its parts learn of each other. */
export async function createApp({ config, database }: ApplicationOptions): Promise<Application> {
  const platform = createPlatform(database.application);
  const uploads = new Uploads(join(config.data_folder, 'uploads'));
  const sessions = new KnownSessions();
  const http = await createServer({
    platform,
    sessions,
    uploads,
    logger: { level: config.log_level },
    webFolder: join(import.meta.dirname, '../web/dist'),
    version: packageFile.version,
  });
  const listener = await listenForChanges(database.owner, {
    [settingsChannel]: (id) => platform.organisations.hear(id),
    [identityChannel]: () => sessions.forget(),
  });
  let jobs: Jobs | null = null;
  return {
    http,
    platform,
    async listen() {
      await http.listen({ host: config.host, port: config.port });
      jobs = await startJobs({
        owner: database.owner,
        platform,
        logger: http.log,
        jobs: {
          import: (payload, { abortSignal }) =>
            runImportJob(platform, uploads, payload as ImportJob, abortSignal),
        },
      });
      await resumeImports(platform);
      const { port } = http.server.address() as AddressInfo;
      return `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
    },
    async close() {
      await http.close();
      await jobs?.stop();
      await listener.stop();
    },
  };
}
