import { EventEmitter } from 'node:events';
import type { FastifyBaseLogger } from 'fastify';
import {
  type JobHelpers,
  Logger,
  parseCronItems,
  run,
  runOnce,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import type { Pool } from 'pg';
import { expireCertificates } from '../certification/certificates/expire.ts';
import { applyBoardResults } from '../control/board-results.ts';
import { carryOver } from '../control/deployments/carry-over.ts';
import { matchDeployments } from '../control/deployments/match-waiting.ts';
import { replaceAnalyses } from '../control/replace-analyses.ts';
import { deliverBetween, deliverEverything } from '../deliveries/deliver.ts';
import type { DeliveryJob } from '../deliveries/hand-over.ts';
import { distributeDocument, distributeEverything } from '../documents/distribute.ts';
import { takeDuePoints } from '../figures/take-due-points.ts';
import { expireEntitlements } from '../licences/expire.ts';
import type { Platform } from '../platform.ts';
import type { QueuedFollowUp } from '../records/execute.ts';
import { sweepClocks } from './clock-sweep.ts';
import { type RecomputeClocks, recomputeClocks } from './recompute-clocks.ts';

/** Where the worker tells what went wrong; the server's own logger fits. */
export type JobLogger = Pick<FastifyBaseLogger, 'debug' | 'info' | 'warn' | 'error'>;

/** A job: done again later when it throws. What it is handed was queued by us, as JSON. */
export type Job = (payload: unknown, helpers: Pick<JobHelpers, 'abortSignal'>) => Promise<void>;

/** What the worker needs. */
export interface JobOptions {
  readonly owner: Pool;
  readonly platform: Platform;
  readonly logger: JobLogger;
  /** Further jobs by the name they are queued under. */
  readonly jobs?: Readonly<Record<string, Job>>;
  /** When further jobs are due, besides when somebody asks for them. */
  readonly schedule?: readonly ScheduledJob[];
}

/** A job that comes round again. */
export interface ScheduledJob {
  readonly task: string;
  /** Minutes, hours and days as cron tells them, in UTC. */
  readonly match: string;
  /** Whether it is done when the program starts as well. */
  readonly at_start: boolean;
}

/** The running worker. */
export interface Jobs {
  /** Takes no new job and waits for those under way. */
  stop(): Promise<void>;
}

/** Jobs at once in one process: background work never takes all of the database's connections. */
export const jobsAtOnce = 2;

/** How often clocks are looked at: targets are in minutes. The queue lets one process do it, however many there are. */
const sweepPattern = '* * * * *';

/** How often distribution lists are looked at again for people who came or left: once a night, in UTC. */
const distributionPattern = '20 1 * * *';

/** How often computed measures are asked for points that are due: days end at other hours in other time zones. */
const pointsPattern = '7 * * * *';

/** How often certificates and entitlements are looked at whose last day is over: half past each hour, as days end at other hours elsewhere. */
const expiryPattern = '30 * * * *';

/** How often what is still under way between organisations is tried again, after its own job gave up. */
const deliveryPattern = '*/10 * * * *';

/**
 * What became of a job is written by whoever collects such news, who is waited for in the end. Otherwise the worker says that
 * it has stopped while that is still on its way, and a job that is done would be done again.
 */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

function tasksOf({ platform, logger, jobs = {} }: JobOptions): TaskList {
  const own: Readonly<Record<string, Job>> = {
    'clock-sweep': async () => {
      const { failed } = await sweepClocks(platform);
      for (const { record, error } of failed) logger.error({ err: error, record: record.id }, 'clock failed');
    },
    'recompute-clocks': async (payload) => {
      await recomputeClocks(platform, payload as RecomputeClocks);
    },
    'distribute-document': async (payload) => {
      await distributeDocument(platform, payload as QueuedFollowUp);
    },
    'distribute-documents': async () => distributeEverything(platform),
    'apply-board-results': async (payload) => applyBoardResults(platform, payload as QueuedFollowUp),
    'deliver-messages': async (payload) => deliverBetween(platform, payload as DeliveryJob),
    'deliver-everything': async () => deliverEverything(platform),
    'expire-certificates': async () => {
      const { failed } = await expireCertificates(platform);
      for (const { certificate, error } of failed)
        logger.error({ err: error, certificate }, 'certificate not expired');
    },
    'carry-over-deployment': async (payload) => {
      const { organisation_id, record_id } = payload as QueuedFollowUp;
      await carryOver(platform, organisation_id, record_id);
    },
    'match-deployments': async () => {
      const { failed } = await matchDeployments(platform);
      for (const { deployment, error } of failed)
        logger.error({ err: error, deployment }, 'deployment not matched');
    },
    'replace-analyses': async (payload) => replaceAnalyses(platform, payload as QueuedFollowUp),
    'expire-entitlements': async () => {
      const { failed } = await expireEntitlements(platform);
      for (const { entitlement, error } of failed)
        logger.error({ err: error, entitlement }, 'entitlement not expired');
    },
    'take-points': async () => {
      const { failed } = await takeDuePoints(platform);
      for (const { measure, error } of failed) logger.error({ err: error, measure }, 'point not taken');
    },
  };
  return { ...own, ...jobs };
}

function loggerOf(logger: JobLogger): Logger {
  const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'debug' } as const;
  return new Logger(() => (level, message) => logger[levels[level]](message));
}

/** Starts to work off the queue, and to sweep the clocks at once and every minute. */
export async function startJobs(options: JobOptions): Promise<Jobs> {
  const { schedule = [] } = options;
  const runner = await run({
    preset,
    pgPool: options.owner,
    taskList: tasksOf(options),
    parsedCronItems: parseCronItems([
      { task: 'clock-sweep', match: sweepPattern, options: { jobKey: 'clock-sweep', maxAttempts: 1 } },
      {
        task: 'distribute-documents',
        match: distributionPattern,
        options: { jobKey: 'distribute-documents' },
      },
      {
        task: 'deliver-everything',
        match: deliveryPattern,
        options: { jobKey: 'deliver-everything', maxAttempts: 1 },
      },
      {
        task: 'expire-certificates',
        match: expiryPattern,
        options: { jobKey: 'expire-certificates', maxAttempts: 1 },
      },
      {
        task: 'match-deployments',
        match: sweepPattern,
        options: { jobKey: 'match-deployments', maxAttempts: 1 },
      },
      {
        task: 'expire-entitlements',
        match: expiryPattern,
        options: { jobKey: 'expire-entitlements', maxAttempts: 1 },
      },
      { task: 'take-points', match: pointsPattern, options: { jobKey: 'take-points', maxAttempts: 1 } },
      ...schedule.map(({ task, match }) => ({ task, match, options: { jobKey: task, maxAttempts: 1 } })),
    ]),
    concurrency: jobsAtOnce,
    // The program ends its parts in order by itself.
    noHandleSignals: true,
    logger: loggerOf(options.logger),
  });
  // What came due while nothing ran is heard at once.
  await runner.addJob('clock-sweep', {}, { jobKey: 'clock-sweep', maxAttempts: 1 });
  await runner.addJob('take-points', {}, { jobKey: 'take-points', maxAttempts: 1 });
  for (const { task, at_start } of schedule)
    if (at_start) await runner.addJob(task, {}, { jobKey: task, maxAttempts: 1 });
  let stopped = false;
  runner.promise.catch((error: unknown) => {
    if (!stopped) options.logger.error({ err: error }, 'background work stopped');
  });
  return {
    async stop() {
      if (stopped) return;
      stopped = true;
      await runner.stop();
    },
  };
}

/**
 * Works off every job that is due, one after another, and returns when none is left: for tests and commands.
 *
 * @throws the error of the first job that failed
 */
export async function drainJobs(options: JobOptions): Promise<void> {
  const events = new EventEmitter() as WorkerEvents;
  const errors: unknown[] = [];
  events.on('job:error', ({ error }) => errors.push(error));
  await runOnce({
    preset,
    pgPool: options.owner,
    taskList: tasksOf(options),
    concurrency: 1,
    noHandleSignals: true,
    logger: loggerOf(options.logger),
    events,
  });
  if (errors.length > 0) throw errors[0];
}
