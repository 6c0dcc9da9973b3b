import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Pool } from 'pg';
import packageFile from '../package.json' with { type: 'json' };
import { startingRules } from './attachments/file-rules.ts';
import { fileStoreOf, noFiles } from './attachments/file-store-of.ts';
import { keysInFolder, noKeys } from './certification/certificates/keys.ts';
import type { Config } from './config.ts';
import { listenForChanges } from './database/listener.ts';
import type { Database } from './database/open.ts';
import { type ItemImportJob, resumeItems, runItemsJob } from './exchange/items/item-runs.ts';
import { type ImportJob, resumeImports, runImportJob, Uploads } from './exchange/uploads.ts';
import type { HttpServer } from './http/frame.ts';
import { createServer } from './http/server.ts';
import { identityChannel, KnownSessions } from './identity/known-sessions.ts';
import { noSecrets, secretsByFolder } from './identity/sealed-secrets.ts';
import { type Jobs, jobsAtOnce, startJobs } from './jobs/worker.ts';
import { sealFolders } from './journal/folders.ts';
import { followers } from './journal/followers.ts';
import { type FollowingRound, startFollowing } from './journal/following.ts';
import { type JournalKeeping, keepJournals } from './journal/keep.ts';
import { liveChannel } from './live/channel.ts';
import { LiveHub } from './live/hub.ts';
import { type Fetching, startFetching } from './mail/imap.ts';
import { idMaker } from './new-id.ts';
import type { PackMaking } from './packs/make-pack.ts';
import { PackFiles } from './packs/pack-files.ts';
import { packSealingPool, runPackJob } from './packs/pack-job.ts';
import { type PackJob, resumePacks } from './packs/pack-store.ts';
import type { Platform } from './platform.ts';
import { KnownNames } from './records/names.ts';
import { OrganisationContexts, settingsChannel } from './records/organisation-context.ts';

/** Makes the platform that every part of the running system is handed. Tests put their own time in. */
export function createPlatform(pool: Pool, overrides: Partial<Platform> = {}): Platform {
  const { now = Date.now } = overrides;
  return {
    pool,
    organisations: new OrganisationContexts(pool),
    names: new KnownNames(),
    now,
    newId: idMaker(),
    live: new LiveHub(now, randomUUID()),
    certificate_signer: noKeys,
    secrets: noSecrets,
    private_addresses: false,
    files: noFiles,
    file_rules: startingRules,
    origin: 'live',
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

function packMaking(config: Config, pool: Pool, platform: Platform): PackMaking {
  const { name, version } = packageFile;
  const sealing = { pool, folders: sealFolders(config), now: platform.now };
  return { platform, sealing, program: { name, version } };
}

/** What follows when people, their roles or their sessions were changed: nobody goes on as who they were. */
export function hearIdentity(sessions: KnownSessions, { live }: Platform): void {
  sessions.forget();
  live.recheck().catch(() => undefined);
}

/** Puts the running system together: the only place where its parts learn of each other. */
export async function createApp({ config, database }: ApplicationOptions): Promise<Application> {
  const platform = createPlatform(database.application, {
    certificate_signer: keysInFolder(config.keys_folder),
    secrets: secretsByFolder(config.keys_folder),
    private_addresses: config.private_addresses,
    ...fileStoreOf(config.files, config.data_folder),
  });
  const uploads = new Uploads(join(config.data_folder, 'uploads'));
  const packs = new PackFiles(join(config.data_folder, 'packs'));
  const packSealing = packSealingPool(database.url, jobsAtOnce);
  const sessions = new KnownSessions();
  const http = await createServer({
    platform,
    sessions,
    uploads,
    packs,
    logger: { level: config.log_level },
    webFolder: join(import.meta.dirname, '../web/dist'),
    version: packageFile.version,
    trusted_proxies: config.trusted_proxies,
  });
  const listener = await listenForChanges(database.owner, {
    [settingsChannel]: (id) => platform.organisations.hear(id),
    [identityChannel]: () => hearIdentity(sessions, platform),
    [liveChannel]: (payload) => platform.live.hear(payload),
  });
  let jobs: Jobs | null = null;
  let journals: JournalKeeping | null = null;
  let following: FollowingRound | null = null;
  let fetching: Fetching | null = null;
  return {
    http,
    platform,
    async listen() {
      await http.listen({ host: config.host, port: config.port });
      journals = keepJournals(config, database.url, http.log);
      jobs = await startJobs({
        owner: database.owner,
        platform,
        logger: http.log,
        jobs: {
          import: (payload, { abortSignal }) =>
            runImportJob(platform, uploads, payload as ImportJob, abortSignal),
          'import-items': (payload, { abortSignal }) =>
            runItemsJob(platform, uploads, payload as ItemImportJob, abortSignal),
          'make-pack': (payload) =>
            runPackJob(packMaking(config, packSealing, platform), packs, payload as PackJob),
          ...journals.jobs,
        },
        schedule: journals.schedule,
      });
      fetching = startFetching({ platform, url: database.url, logger: http.log });
      following = startFollowing({ owner: database.owner, platform, followers, logger: http.log });
      await resumeImports(platform);
      await resumeItems(platform);
      await resumePacks(platform);
      const { port } = http.server.address() as AddressInfo;
      return `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
    },
    async close() {
      await http.close();
      await fetching?.stop();
      await following?.stop();
      await jobs?.stop();
      await journals?.stop();
      await listener.stop();
      await packSealing.end();
    },
  };
}
