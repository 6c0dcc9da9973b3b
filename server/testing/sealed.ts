import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { JournalVerification } from '../../kernel/journal-verification.ts';
import { ownerPool } from '../database/pool.ts';
import type { Sealing } from '../journal/seal.ts';
import { sealEverything } from '../journal/sealer.ts';
import { verifyJournal } from '../journal/verify.ts';
import type { TestService } from './service.ts';

/** Sealing as tests do it: when they say so, with folders of their own. */
export interface TestSealing extends Sealing {
  /** Seals all there is. @returns how many entries */
  seal(): Promise<number>;
  verify(organisation_id: string, newest?: number): Promise<JournalVerification>;
  /** Works as somebody with every right in the database, whom no trigger stops. */
  tamper(text: string, values?: readonly unknown[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Waits until everything committed can be sealed: a transaction under way in whatever database of the server, such as
 * another test's, holds it back for a moment.
 */
export async function untilSealable(pool: Pool): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ held: boolean }>(
      `select exists (select from journal_entry e where e.transaction_id >= pg_snapshot_xmin(pg_current_snapshot())
        and not exists (
          select from journal_leaf l where l.organisation_id = e.organisation_id and l.entry_id = e.id)) as held`,
    );
    if (rows[0]?.held !== true) return;
  }
}

/**
 * Folders and connections for sealing the journals of a test service.
 *
 * @param folder the installation's data folder; one of its own if left out
 */
export function testSealing(
  service: TestService,
  folder = mkdtempSync(join(tmpdir(), 'touchstone-seal-')),
): TestSealing {
  const pool = ownerPool(service.database.url, { max: 4 });
  const sealing: Sealing = {
    pool,
    folders: { keys: join(folder, 'keys'), checkpoints: join(folder, 'checkpoints') },
    now: () => service.now,
  };
  return {
    ...sealing,
    async seal() {
      await untilSealable(pool);
      return sealEverything(sealing);
    },
    verify: (organisation_id, newest) =>
      verifyJournal(sealing, organisation_id, newest === undefined ? {} : { newest }),
    async tamper(text, values = []) {
      const client = await pool.connect();
      try {
        // Triggers are off for whoever may say so.
        await client.query('begin; set local session_replication_role = replica');
        await client.query(text, [...values]);
        await client.query('commit');
      } finally {
        client.release();
      }
    },
    async close() {
      await pool.end();
      rmSync(folder, { recursive: true });
    },
  };
}
