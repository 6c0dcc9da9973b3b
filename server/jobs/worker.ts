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
import { forgetAlerts, settleAlerts } from '../alerts/settle.ts';
import { cleanFiles, type RemoveFilesJob, removeFiles } from '../attachments/remove.ts';
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
import { disposeMails } from '../mail/dispose.ts';
import { settleLeftBehind } from '../mail/incoming/left-behind.ts';
import type { SendMailJob } from '../mail/outbox.ts';
import { sendEverything, sendMail } from '../mail/send.ts';
import { forgetNotifications, mailNotifications } from '../notifications/mail.ts';
import type { Platform } from '../platform.ts';
import { detectEverywhere } from '../problems/detect-recurrences.ts';
import type { QueuedFollowUp } from '../records/execute.ts';
import { sweepEscalations } from '../rules/escalate.ts';
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
  /** Tried again where it fails; otherwise its next turn comes soon enough. */
  readonly retried?: true;
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

/** How often files are removed that nothing holds any more: once a night, in UTC. */
const cleaningPattern = '50 1 * * *';

/** How often recurring incidents are looked for: once a night, in UTC. */
const recurrencePattern = '40 1 * * *';

/** How often what is still under way between organisations is tried again, after its own job gave up. */
const deliveryPattern = '*/10 * * * *';

/** What comes round again by itself. */
const ownSchedule: readonly ScheduledJob[] = [
  { task: 'clock-sweep', match: sweepPattern, at_start: true },
  { task: 'escalation-sweep', match: sweepPattern, at_start: false },
  { task: 'distribute-documents', match: distributionPattern, at_start: false, retried: true },
  { task: 'deliver-everything', match: deliveryPattern, at_start: false },
  { task: 'expire-certificates', match: expiryPattern, at_start: false },
  { task: 'match-deployments', match: sweepPattern, at_start: false },
  { task: 'expire-entitlements', match: expiryPattern, at_start: false },
  { task: 'send-all-mail', match: sweepPattern, at_start: false },
  { task: 'mail-notifications', match: sweepPattern, at_start: false },
  { task: 'forget-notifications', match: cleaningPattern, at_start: false },
  { task: 'settle-alerts', match: sweepPattern, at_start: false },
  { task: 'forget-alerts', match: cleaningPattern, at_start: false },
  { task: 'settle-mail', match: sweepPattern, at_start: false },
  { task: 'dispose-mails', match: cleaningPattern, at_start: false },
  { task: 'detect-recurrences', match: recurrencePattern, at_start: false },
  { task: 'take-points', match: pointsPattern, at_start: true },
  { task: 'clean-files', match: cleaningPattern, at_start: false },
];

/** What is not tried again where it fails. */
const once = { maxAttempts: 1 } as const;

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
    'escalation-sweep': async () => {
      const { failed } = await sweepEscalations(platform);
      for (const { record, error } of failed) logger.error({ err: error, record }, 'escalation failed');
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
    'remove-files': async (payload) => removeFiles(platform, payload as RemoveFilesJob),
    'clean-files': async () => cleanFiles(platform),
    'send-mail': async (payload, { abortSignal }) => sendMail(platform, payload as SendMailJob, abortSignal),
    'send-all-mail': async (_payload, { abortSignal }) => sendEverything(platform, abortSignal),
    'settle-mail': async () => {
      const failed = await settleLeftBehind(platform);
      if (failed > 0) logger.error({ failed }, 'mail that came in could not be settled');
    },
    'dispose-mails': async () => {
      const { failed } = await disposeMails(platform);
      for (const { organisation_id, error } of failed)
        logger.error({ err: error, organisation: organisation_id }, 'mails not disposed of');
    },
    'detect-recurrences': async () => {
      const { failed } = await detectEverywhere(platform);
      for (const { organisation_id, error } of failed)
        logger.error({ err: error, organisation: organisation_id }, 'recurring incidents not looked for');
    },
    'mail-notifications': async () => mailNotifications(platform),
    'forget-notifications': async () => {
      await forgetNotifications(platform);
    },
    'settle-alerts': async () => {
      const { failed } = await settleAlerts(platform);
      for (const { group, error } of failed)
        logger.error({ err: error, group: group.id }, 'alert not settled');
    },
    'forget-alerts': async () => {
      await forgetAlerts(platform);
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
  const due = [...ownSchedule, ...(options.schedule ?? [])];
  const runner = await run({
    preset,
    pgPool: options.owner,
    taskList: tasksOf(options),
    parsedCronItems: parseCronItems(
      due.map(({ task, match, retried }) => ({
        task,
        match,
        options: { jobKey: task, ...(retried === true ? {} : once) },
      })),
    ),
    concurrency: jobsAtOnce,
    // The program ends its parts in order by itself.
    noHandleSignals: true,
    logger: loggerOf(options.logger),
  });
  // What came due while nothing ran is heard at once.
  for (const { task, at_start } of due)
    if (at_start) await runner.addJob(task, {}, { jobKey: task, ...once });
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
