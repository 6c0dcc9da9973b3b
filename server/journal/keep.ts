import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';
import { ownerPool } from '../database/pool.ts';
import type { Job, ScheduledJob } from '../jobs/worker.ts';
import { sealFolders } from './folders.ts';
import { CheckpointPublisher, copiedCheckpoints } from './publish.ts';
import { startSealing } from './sealer.ts';
import { verifyEverything } from './verifications.ts';

/** What keeps the journals of an installation: sealing at once, verifying by and by. */
export interface JournalKeeping {
  readonly jobs: Readonly<Record<string, Job>>;
  readonly schedule: readonly ScheduledJob[];
  stop(): Promise<void>;
}

/** Entries sealed in a second at most, of an organisation: a backlog waits rather than people. */
const rate = 5000;

/** Time between two checkpoints of an organisation. */
const checkpoint_pause_ms = 1000;

/** Two for each organisation being sealed, and some for looking and verifying. */
const connections = 8;

/** All entries are verified once a night, in UTC; the newest each hour. */
const nightly = '40 2 * * *';
const hourly = '27 * * * *';

/**
 * Starts to seal the journals, and tells the jobs that verify them.
 *
 * @param url address of the database; its connections are apart from those that serve requests
 */
export function keepJournals(config: Config, url: string, logger: FastifyBaseLogger): JournalKeeping {
  const pool = ownerPool(url, { max: connections });
  const folders = sealFolders(config);
  const publisher = new CheckpointPublisher({ pool, settings: config, logger });
  const signed = (organisation_id: string, note: string): void => publisher.take(organisation_id, note);
  const sealer = startSealing({ pool, folders, now: Date.now, rate, checkpoint_pause_ms, signed }, logger);
  const copied = (organisation_id: string): string | undefined => copiedCheckpoints(config, organisation_id);
  const verify = (complete: boolean) => (): Promise<void> =>
    verifyEverything({ pool, folders, copied }, complete, logger);
  return {
    jobs: { 'verify-journals': verify(true), 'verify-newest-entries': verify(false) },
    schedule: [
      { task: 'verify-journals', match: nightly, at_start: false },
      { task: 'verify-newest-entries', match: hourly, at_start: true },
    ],
    async stop() {
      await sealer.stop();
      await publisher.settle();
      await pool.end();
    },
  };
}
