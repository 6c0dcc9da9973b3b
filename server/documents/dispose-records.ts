import type { ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import { filledForm } from '../../processes/filled-form/definition.ts';
import { forgetFiles } from '../attachments/remove.ts';
import { forgetMails } from '../mail/forget.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute } from '../records/execute.ts';
import { disposeContents } from './content.ts';

/** Most records that are disposed of at once. */
export const mostDisposals = 100;

/** What became of one record that was to be disposed of. */
export interface Disposal {
  readonly key: string;
  /** Null: it is disposed of. */
  readonly refusal: Refusal | null;
}

/**
 * Disposes of closed records whose time is over, each in a transaction of its own, so that one that is refused keeps
 * none of the others. The bytes of filled forms and of files go, too, unless something else holds them.
 *
 * @param keys ids or numbers
 */
export async function disposeRecords(
  platform: Platform,
  principal: Principal,
  definition: ProcessDefinition,
  keys: readonly string[],
  { text, signature }: { readonly text: string; readonly signature: string },
): Promise<readonly Disposal[]> {
  const disposals: Disposal[] = [];
  for (const key of keys) {
    try {
      await execute(platform, principal, {
        definition,
        key,
        command: { kind: 'dispose', text, signature },
        alongside: async (client, record) => {
          if (definition === filledForm) await disposeContents(client, record);
          await forgetFiles(client, platform, principal.organisation_id, { record_id: record.id });
          await forgetMails(client, platform, principal.organisation_id, { record_id: record.id });
        },
      });
      disposals.push({ key, refusal: null });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      disposals.push({ key, refusal: error });
    }
  }
  return disposals;
}
