import type { ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import { inOrganisation } from '../database/pool.ts';
import { withholdOriginals } from '../mail/originals.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute } from '../records/execute.ts';
import { readAs, visibleRecord } from '../records/shown.ts';
import { timestamp } from '../records/store.ts';
import { attachmentOf, toldFile } from './attachments.ts';

const day_ms = 86_400_000;

/** A file of a record that is to go, and why. */
export interface Detachment {
  readonly definition: ProcessDefinition;
  /** Id or number of the record. */
  readonly key: string;
  readonly id: string;
  readonly text: string;
}

/**
 * Takes a file away from a record, with a reason that the journal keeps. Its bytes are kept for the days that the
 * installation plans and go then, unless something else holds them; a mail that it came with is shown to nobody as it came
 * from then on. What was uploaded for a comment and not sent yet is
 * its uploader's to drop, without a word.
 *
 * @throws Refusal `record.unknown`, `attachment.unknown`, `activity.not-allowed`, `record.invalid`
 */
export async function detachFile(
  platform: Platform,
  principal: Principal,
  { definition, key, id, text }: Detachment,
): Promise<void> {
  const stored = await readAs(platform, principal, definition, async (reading) => {
    const { id: record_id } = await visibleRecord(reading, key);
    return attachmentOf(reading.client, record_id, principal.actor, id);
  });
  if (stored.removed_at !== null) throw new Refusal('attachment.unknown');
  if (stored.entry_id === null) {
    await inOrganisation(platform.pool, principal.organisation_id, (client) =>
      client.query(
        'delete from attachment where organisation_id = current_organisation_id() and id = $1 and entry_id is null',
        [id],
      ),
    );
    return;
  }
  await execute(platform, principal, {
    definition,
    key,
    command: { kind: 'detach', file: toldFile(stored), text },
    alongside: async (client, { id: record_id }) => {
      const now = platform.now();
      const kept_until = now + platform.file_rules.kept_days * day_ms;
      const { rowCount } = await client.query(
        `update attachment set removed_at = $2, kept_until = $3
          where organisation_id = current_organisation_id() and id = $1 and removed_at is null`,
        [id, timestamp(now), timestamp(kept_until)],
      );
      if (rowCount === 0) throw new Refusal('attachment.unknown');
      await withholdOriginals(client, { record_id, hashes: [stored.sha256] }, kept_until);
    },
  });
}
