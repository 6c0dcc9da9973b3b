import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import type { Pool } from 'pg';
import { utf8 } from '../../kernel/bytes.ts';
import type { Config } from '../config.ts';
import { sendOutgoing } from '../outgoing.ts';
import { noteEnd } from './checkpoints.ts';
import { takeTimeStamp, timeStampQuestion } from './time-stamp.ts';

/** How long one time stamp does for an organisation, in milliseconds. */
const stampPause_ms = 3_600_000;

type Settings = Pick<Config, 'checkpoint_copy' | 'time_stamp_authority' | 'private_addresses'>;

/** What handing on checkpoints works with. */
export interface Publishing {
  readonly pool: Pool;
  readonly settings: Settings;
  readonly logger: Pick<FastifyBaseLogger, 'warn'>;
}

const isFolder = (place: string): boolean => !place.startsWith('https://');

/** The file of an organisation's checkpoints in the second place; undefined where that is no folder. */
export function copiedCheckpoints(
  { checkpoint_copy }: Pick<Config, 'checkpoint_copy'>,
  organisation_id: string,
): string | undefined {
  return checkpoint_copy !== null && isFolder(checkpoint_copy)
    ? join(checkpoint_copy, `${organisation_id}.txt`)
    : undefined;
}

/**
 * Hands checkpoints on to a second place, and has them stamped with an authority's time. Sealing does not wait for it;
 * what could not be handed on is tried again with the next checkpoint, which vouches for it.
 */
export class CheckpointPublisher {
  readonly #publishing: Publishing;
  readonly #due = new Map<string, string>();
  #working: Promise<void> | null = null;

  constructor(publishing: Publishing) {
    this.#publishing = publishing;
  }

  /** Takes the newest checkpoint of an organisation. */
  take(organisation_id: string, note: string): void {
    const { checkpoint_copy, time_stamp_authority } = this.#publishing.settings;
    if (checkpoint_copy === null && time_stamp_authority === null) return;
    this.#due.set(organisation_id, note);
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
    });
  }

  /** Waits until all that was taken has been handed on, or has failed. */
  async settle(): Promise<void> {
    await this.#working;
  }

  async #work(): Promise<void> {
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const [organisation_id, note] = next;
      await this.#attempt('not copied', () => this.#copy(organisation_id, note));
      await this.#attempt('not stamped', () => this.#stamp(organisation_id, note));
    }
  }

  #next(): [string, string] | undefined {
    const [next] = this.#due;
    if (next !== undefined) this.#due.delete(next[0]);
    return next;
  }

  async #attempt(failed: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#publishing.logger.warn({ err: error }, `a checkpoint was ${failed}: ${(error as Error).message}`);
    }
  }

  async #copy(organisation_id: string, note: string): Promise<void> {
    const { settings } = this.#publishing;
    const { checkpoint_copy: place, private_addresses } = settings;
    if (place === null) return;
    const file = copiedCheckpoints(settings, organisation_id);
    if (file === undefined) {
      await sendOutgoing({ url: place, body: note, type: 'text/plain; charset=utf-8', private_addresses });
      return;
    }
    await mkdir(place, { recursive: true });
    await appendFile(file, `${note}${noteEnd}`);
  }

  async #stamp(organisation_id: string, note: string): Promise<void> {
    const { pool, settings } = this.#publishing;
    const { time_stamp_authority: url, private_addresses } = settings;
    if (url === null || !(await this.#isStampDue(organisation_id))) return;
    const bytes = utf8(note);
    const question = timeStampQuestion(bytes);
    const type = 'application/timestamp-query';
    const answer = await sendOutgoing({ url, body: question.request, type, private_addresses });
    const { token, at } = await takeTimeStamp(answer, bytes, question);
    await pool.query(
      `update journal_checkpoint set time_stamp = $3, time_stamped_at = $4
        where organisation_id = $1 and note = $2 and time_stamp is null`,
      [organisation_id, note, token, new Date(at).toISOString()],
    );
  }

  async #isStampDue(organisation_id: string): Promise<boolean> {
    const { rows } = await this.#publishing.pool.query<{ due: boolean }>(
      // What was stamped while a clock was ahead of ours does not count: after it was put right, a stamp says so.
      `select not exists (select from journal_checkpoint where organisation_id = $1 and time_stamp is not null
        and made_at between clock_timestamp() - $2 * interval '1 millisecond' and clock_timestamp()) as due`,
      [organisation_id, stampPause_ms],
    );
    return rows[0]?.due ?? false;
  }
}
