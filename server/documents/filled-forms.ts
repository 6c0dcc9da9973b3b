import type { PoolClient } from 'pg';
import { dayOf } from '../../kernel/day.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, numberIn, textIn } from '../../kernel/register.ts';
import { isDisposed } from '../../kernel/retention.ts';
import { mayRead } from '../../kernel/rights.ts';
import { type Actor, isStaff } from '../../kernel/roles.ts';
import { document } from '../../processes/document/definition.ts';
import { structuredType } from '../../processes/document/structured-text.ts';
import { type Version, versionInForce, versionsOf } from '../../processes/document/versions.ts';
import { filledForm } from '../../processes/filled-form/definition.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute, linkTarget, type NamedRecord } from '../records/execute.ts';
import type { Reading } from '../records/reading.ts';
import { readAs, visibleRecord } from '../records/shown.ts';
import { type RecordRow, readRecord, recordColumns, recordOf } from '../records/store.ts';
import { contentBytes, keepContent } from './content.ts';

/** Most copies of a form that are listed. */
export const mostCopies = 200;

function isDistributedTo(form: ProcessRecord, actor: Actor): boolean {
  return (
    actor.roles.some((role) => listIn(form, 'distribution').includes(role)) ||
    (actor.id !== null && listIn(form, 'distribution_people').includes(actor.id))
  );
}

/**
 * The version of a form that the actor may fill in now.
 *
 * @throws Refusal `filled-form.not-a-form`, `filled-form.not-distributed`, `filled-form.not-in-force`, `filled-form.file`
 */
function versionToFillIn(form: ProcessRecord, actor: Actor, now: number): Version {
  const { number } = form;
  if (textIn(form, 'kind') !== 'form') throw new Refusal('filled-form.not-a-form', { number });
  if (!isStaff(actor) && !isDistributedTo(form, actor)) {
    throw new Refusal('filled-form.not-distributed', { number });
  }
  const version = versionInForce(form, dayOf(now, 'UTC'));
  if (version === null) throw new Refusal('filled-form.not-in-force', { number });
  const { media_type } = version;
  if (media_type !== structuredType) throw new Refusal('filled-form.file', { number, media_type });
  return version;
}

/** What may be said of a copy when it is begun. */
export interface CopyGiven {
  /** The form's own title where none is given. */
  readonly title?: string;
  /** Id or number of a record that the copy is about. */
  readonly about?: string;
}

/**
 * Begins a copy of a form as the actor: with the text of the version in force, to which it stays bound.
 *
 * @param key id or number of the form
 * @param targets definitions of what a copy may be about
 * @throws Refusal `record.unknown` and those of `versionToFillIn`
 */
export async function fillIn(
  platform: Platform,
  principal: Principal,
  key: string,
  { title, about }: CopyGiven,
  targets: Parameters<typeof linkTarget>[3],
): Promise<NamedRecord> {
  const { actor } = principal;
  const { form, version, body } = await readAs(platform, principal, document, async (reading) => {
    const form = await visibleRecord(reading, key);
    const version = versionToFillIn(form, actor, reading.now);
    const { body } = await contentBytes(reading.client, form, version.hash);
    return { form, version, body };
  });
  const to = about === undefined ? null : await linkTarget(platform, principal, about, targets);
  const brought = {
    form: form.id,
    form_version: version.number,
    form_hash: version.hash,
    language: textIn(form, 'language'),
    filled_by: actor.id,
    content_hash: version.hash,
    media_type: version.media_type,
    title: title ?? version.title,
  };
  const request = {
    definition: filledForm,
    key: null,
    command: { kind: 'create', values: {}, brought } as const,
    // The form could be disposed of between reading and this: the copy has its text all the same.
    alongside: (client: PoolClient) => keepContent(client, body, version.media_type, actor.id),
  };
  if (to === null) return execute(platform, principal, request);
  return execute(platform, principal, request, (copy) => ({
    definition: filledForm,
    key: copy.id,
    command: { kind: 'link', relation: 'about', to },
  }));
}

/** The copies of a form that the actor may see, newest first, and whether there are more than these. */
export async function copiesOf(
  { client, actor }: Reading,
  form: ProcessRecord,
): Promise<{ readonly copies: readonly ProcessRecord[]; readonly more: boolean }> {
  const { rows } = await client.query<RecordRow>(
    `select ${recordColumns} from record
      where organisation_id = current_organisation_id() and process = 'filled-form' and fields->>'form' = $1
        and ($2 or fields->>'filled_by' = $3)
      order by opened_at desc, id desc limit $4`,
    [form.id, isStaff(actor), actor.id, mostCopies + 1],
  );
  const copies = rows.slice(0, mostCopies).map((row) => recordOf(filledForm, row));
  return {
    copies: copies.filter((copy) => mayRead(filledForm, copy, actor)),
    more: rows.length > mostCopies,
  };
}

/** The form that a copy was filled in on, as it is now. */
export interface FormOfCopy {
  readonly form: ProcessRecord;
  /** The version that the copy is bound to. */
  readonly version: Version;
  /** Number of the version in force now; null where none is. */
  readonly in_force: number | null;
}

/** The form of a copy. Whoever may see the copy may know of its form. @throws Error when the form is gone, which cannot be */
export async function formOfCopy({ client, now }: Reading, copy: ProcessRecord): Promise<FormOfCopy> {
  const form = await readRecord(client, document, textIn(copy, 'form') ?? '', false);
  const wanted = numberIn(copy, 'form_version');
  const version = form === null ? undefined : versionsOf(form).find(({ number }) => number === wanted);
  if (form === null || version === undefined) throw new Error(`${copy.number} has no form`);
  return { form, version, in_force: versionInForce(form, dayOf(now, 'UTC'))?.number ?? null };
}

/** What a copy says. @throws Refusal `document.disposed` */
export async function copyContent(
  client: PoolClient,
  copy: ProcessRecord,
): Promise<{ readonly media_type: string; readonly body: Buffer }> {
  if (isDisposed(copy)) throw new Refusal('document.disposed', { number: copy.number });
  return contentBytes(client, copy, textIn(copy, 'content_hash') ?? '');
}
