import { inOrganisation } from '../database/pool.ts';
import { journalChange } from '../journal/append.ts';
import type { Platform, Principal } from '../platform.ts';
import type { MadePack } from './make-pack.ts';

/** Writes into the journal who had which pack made, with its hash: what left the house can be told later. */
export async function journalPack(
  platform: Platform,
  principal: Principal,
  { manifest, size, sha256 }: MadePack,
): Promise<void> {
  const { id, of, counts, journal } = manifest;
  await inOrganisation(platform.pool, principal.organisation_id, (client) =>
    journalChange(client, platform, principal, {
      thing: 'pack',
      id,
      activity: 'make-pack',
      detail: { ...of, size, sha256, counts, entries: journal.entries, checkpoint_size: journal.size },
    }),
  );
}
