import type { PoolClient } from 'pg';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import type { Actor } from '../../kernel/roles.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { keepAttachment } from '../attachments/attach.ts';
import { attachmentsOf, type StoredAttachment, toldFile } from '../attachments/attachments.ts';
import type { Platform, Principal } from '../platform.ts';
import { executeTogether, type Together } from '../records/execute.ts';
import { readTargets, type Target, unknownRecord } from './bulk-records.ts';

/** Most comments that one new record is made of. */
export const mostEntries = 50;

/** Fields that a new record takes over from the one it came from, where both have them. */
const takenOver = ['requester', 'customer', 'service', 'channel', 'impact', 'urgency', 'team'] as const;

function valuesFor(
  definition: ProcessDefinition,
  { record }: Target,
  own: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const shared = takenOver.filter((name) => definition.fields[name] !== undefined);
  const given = shared.flatMap((name): [string, unknown][] => {
    const value = record.values[name] ?? null;
    return value === null ? [] : [[name, value]];
  });
  return { ...Object.fromEntries(given), ...own };
}

function named({ id, number, process }: ProcessRecord): { id: string; number: string; process: string } {
  return { id, number, process };
}

async function targetOf(client: PoolClient, id: string, { actor }: Principal): Promise<Target> {
  const target = (await readTargets(client, [id], actor)).get(id.toLowerCase());
  if (target === undefined) throw unknownRecord(id);
  return target;
}

/** Writes the new record down and links it to the one it came from; the journal of both tells of it. */
async function createFrom(
  { carry }: Together,
  definition: ProcessDefinition,
  from: Target,
  values: Record<string, unknown>,
  relation: 'split-from' | 'converted-from',
  told: Readonly<Record<string, unknown>>,
): Promise<ProcessRecord> {
  const to = named(from.record);
  const telling = { [relation]: { ...to, ...told } };
  const command = { kind: 'create', values } as const;
  const { record } = await carry({ definition, key: null, command, telling });
  const link = { kind: 'link', relation, to } as const;
  return (await carry({ definition, key: record.id, command: link })).record;
}

/** What becomes a record of its own. */
export interface Splitting {
  /** Id of the record that it is taken from. */
  readonly record: string;
  readonly process: 'incident' | 'service-request' | 'problem';
  readonly title: string;
  /** What it is about, before the comments. */
  readonly text: string;
  /** Ids of comments of the record. */
  readonly comments: readonly string[];
}

interface ChosenComment {
  readonly id: string;
  readonly text: string | null;
}

/** The chosen comments, in their order. Notes are for those who work on it, and are not among them. */
async function commentsOf(
  client: PoolClient,
  { id }: ProcessRecord,
  ids: readonly string[],
): Promise<readonly ChosenComment[]> {
  const { rows } = await client.query<ChosenComment>(
    `select id, text from journal_entry where organisation_id = current_organisation_id() and record_id = $1
      and id = any ($2::uuid[]) and activity = 'comment' order by occurred_at, id`,
    [id, ids],
  );
  if (rows.length !== new Set(ids).size) throw new Refusal('split.nothing');
  return rows;
}

/** The files that were sent with comments and are still there, in the order in which they came. */
async function filesOfComments(
  client: PoolClient,
  { id }: ProcessRecord,
  comments: readonly ChosenComment[],
  actor: Actor,
): Promise<readonly StoredAttachment[]> {
  const chosen = new Set(comments.map((comment) => comment.id));
  const files = await attachmentsOf(client, id, actor);
  return files.filter(({ entry_id }) => entry_id !== null && chosen.has(entry_id));
}

/** Puts a copy of each file to the new record, told in its journal; the bytes are kept once. */
async function takeFilesAlong(
  { carry }: Together,
  platform: Platform,
  principal: Principal,
  { id: key, process }: ProcessRecord,
  files: readonly StoredAttachment[],
): Promise<void> {
  for (const stored of files) {
    const file = { ...toldFile(stored), id: platform.newId() };
    await carry({
      definition: definitionOf(process),
      key,
      command: { kind: 'attach', file },
      alongside: (client, { id: record_id }, [entry]) =>
        keepAttachment(client, platform, principal, {
          record_id,
          file: { ...file, content_id: stored.content_id },
          entry_id: entry?.id ?? null,
        }),
    });
  }
}

/**
 * Makes a record of its own of what was said on another: with what it has in common with that one, the files of the
 * chosen comments, and a link to it.
 *
 * @throws Refusal `record.unknown`, `split.nothing`, those of writing a record down and of `keepAttachment`
 */
export async function splitRecord(
  platform: Platform,
  principal: Principal,
  { record: id, process, title, text, comments }: Splitting,
): Promise<ProcessRecord> {
  return executeTogether(platform, principal, async (together) => {
    const { client, carry } = together;
    const from = await targetOf(client, id, principal);
    const chosen = await commentsOf(client, from.record, comments);
    const files = await filesOfComments(client, from.record, chosen, principal.actor);
    const said = chosen.map((comment) => comment.text?.trim() ?? '');
    const description = [text.trim(), ...said].filter((part) => part !== '').join('\n\n');
    if (description === '' && files.length === 0) throw new Refusal('split.nothing');
    const definition = definitionOf(process);
    const own = { title, ...(description === '' ? {} : { description }) };
    const values = valuesFor(definition, from, own);
    const begun = await createFrom(together, definition, from, values, 'split-from', { comments });
    await takeFilesAlong(together, platform, principal, begun, files);
    // A file told is another version of the record.
    const made = { ...begun, version: begun.version + files.length };
    const telling = { split_off: named(made) };
    const command = { kind: 'note', text: title } as const;
    await carry({ definition: from.definition, key: from.record.id, command, telling });
    return made;
  });
}

const others: Readonly<Record<string, string>> = {
  incident: 'service-request',
  'service-request': 'incident',
};

/**
 * Goes on with an incident as a service request, or the other way round: what was reported wrongly ends, and whoever
 * raised it is told why by its end.
 *
 * @throws Refusal `record.unknown`, `desk.not-convertible`, those of writing a record down and of the activity
 */
export async function convertRecord(
  platform: Platform,
  principal: Principal,
  { record: id, text }: { readonly record: string; readonly text: string },
): Promise<ProcessRecord> {
  return executeTogether(platform, principal, async (together) => {
    const { client, carry } = together;
    const from = await targetOf(client, id, principal);
    const other = others[from.record.process];
    if (other === undefined) throw new Refusal('desk.not-convertible');
    const definition = definitionOf(other);
    const { title, description = null } = from.record.values;
    const values = valuesFor(definition, from, { title, description });
    const made = await createFrom(together, definition, from, values, 'converted-from', {});
    const command = { kind: 'perform', activity: 'convert', values: {}, text } as const;
    const telling = { converted_into: named(made) };
    await carry({ definition: from.definition, key: from.record.id, command, telling });
    return made;
  });
}
