import type { Pool } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import { ownerPool } from '../database/pool.ts';
import type { Principal } from '../platform.ts';
import { journalPack } from './journal-pack.ts';
import { makePack, type PackMaking } from './make-pack.ts';
import type { PackFiles } from './pack-files.ts';
import { beginPack, failPack, finishPack, type PackJob, readPack } from './pack-store.ts';
import type { PackOrder } from './settle.ts';

/**
 * Connections of the owner by which packs seal what they show, apart from those of the job queue: each pack being made takes
 * two, and would otherwise wait for what others hold who wait themselves.
 *
 * @param packs how many are made at once
 */
export function packSealingPool(url: string, packs: number): Pool {
  return ownerPool(url, { max: 2 * packs });
}

/**
 * Makes a pack that was asked for, and keeps its file. Done again after a crash, it begins anew.
 *
 * @throws what trying again may mend: the job is then done again
 */
export async function runPackJob(making: PackMaking, files: PackFiles, job: PackJob): Promise<void> {
  const { platform } = making;
  const pack = await readPack(platform, job.organisation_id, job.id);
  if (pack.state === 'done' || pack.state === 'failed') return;
  files.prepare();
  await files.removeExpired(platform.now());
  await beginPack(platform, job);
  const { kind, language, given, started_by } = pack;
  const principal: Principal = {
    organisation_id: job.organisation_id,
    actor: { id: started_by?.id ?? null, roles: [] },
    origin: 'live',
  };
  try {
    const made = await makePack(
      making,
      principal,
      { kind, language, ...given } as PackOrder,
      files.path(job.id),
    );
    await journalPack(platform, principal, made);
    await finishPack(platform, job, made);
  } catch (error) {
    await failPack(platform, job, error);
    // What was refused is refused again; anything else is told to whoever runs the program.
    if (!(error instanceof Refusal)) throw error;
  }
}
