import type { PoolClient } from 'pg';
import type { Command, DecisionContext } from '../../kernel/command.ts';
import { decide } from '../../kernel/decide.ts';
import { activityNamed, type ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { NewJournalEntry } from '../../kernel/journal.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { mayRead } from '../../kernel/rights.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { inOrganisation, sendTogether } from '../database/pool.ts';
import { handOver, type Parcel, parcelOf } from '../deliveries/hand-over.ts';
import type { ChangeMessage } from '../live/channel.ts';
import type { Platform, Principal } from '../platform.ts';
import { answeredBy } from './answered.ts';
import { consequencesOf, programIn } from './consequences.ts';
import { customerFor } from './customer-of.ts';
import { againstDeadlock } from './deadlock.ts';
import { markEscalated } from './escalation-marks.ts';
import { factsFor } from './facts.ts';
import { refuseUnkept } from './kept.ts';
import { watchMentioned } from './mentions.ts';
import type { Names } from './names.ts';
import { checkReferences, referenceRefusal } from './references.ts';
import { looksLikeId, readRecord } from './store.ts';
import { insertEntries, insertEntry, insertRecord, updateRecord } from './write.ts';

/** One command for one record. */
export interface Request {
  readonly definition: ProcessDefinition;
  /** Id or number of the record; null to create one. */
  readonly key: string | null;
  readonly command: Command;
  /** The version the caller last read; null skips the comparison (notes, comments, clocks). */
  readonly expected_version?: number | null;
  /** When it is said to happen; the platform's time if left out. */
  readonly now?: number;
  /** What the journal tells with every entry of it besides. */
  readonly telling?: DecisionContext['telling'];
  /** Work to be done in the same transaction after the record is written. */
  readonly alongside?: (
    client: PoolClient,
    record: ProcessRecord,
    entries: readonly NewJournalEntry[],
  ) => Promise<void>;
}

/** What a job is queued with that follows an activity. */
export interface QueuedFollowUp {
  readonly organisation_id: string;
  readonly record_id: string;
}

async function queueFollowUp(
  client: PoolClient,
  { definition, command }: Request,
  { organisation_id, id }: ProcessRecord,
): Promise<void> {
  const task = command.kind === 'perform' ? activityNamed(definition, command.activity)?.queues : undefined;
  if (task === undefined) return;
  const job: QueuedFollowUp = { organisation_id, record_id: id };
  await client.query('select enqueue_job($1, $2, $3)', [task, JSON.stringify(job), `${task} ${id}`]);
}

/** The record after the command and what was written to the journal. */
interface Outcome {
  readonly record: ProcessRecord;
  readonly entries: readonly NewJournalEntry[];
}

/** A record with the names of everything it refers to. */
export interface NamedRecord {
  readonly record: ProcessRecord;
  readonly names: Names;
}

/** An outcome together with the names of what the record refers to, read in the same transaction. */
export interface NamedOutcome extends Outcome, NamedRecord {}

async function loadFor(
  client: PoolClient,
  principal: Principal,
  request: Request,
): Promise<ProcessRecord | null> {
  const { definition, key, expected_version = null } = request;
  if (key === null) return null;
  const record = await readRecord(client, definition, key, true);
  const visible =
    record !== null && (principal.actor.id === null || mayRead(definition, record, principal.actor));
  if (!visible) throw new Refusal('record.unknown', { process: definition.name, key });
  if (expected_version !== null && expected_version !== record.version) {
    throw new Refusal(
      'record.version-conflict',
      { number: record.number, given: expected_version, current: record.version },
      { current: record },
    );
  }
  return record;
}

async function writeLink(
  client: PoolClient,
  record: ProcessRecord,
  command: Extract<Command, { kind: 'link' | 'unlink' }>,
  context: DecisionContext,
): Promise<void> {
  if (command.kind === 'unlink') {
    const { rowCount } = await client.query(
      'delete from link where organisation_id = current_organisation_id() and from_id = $1 and relation = $2 and to_id = $3',
      [record.id, command.relation, command.to.id],
    );
    if (rowCount === 0) throw new Refusal('link.unknown');
    return;
  }
  const { rowCount } = await client.query(
    `insert into link (organisation_id, id, from_id, relation, to_id, created_by)
      values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [record.organisation_id, context.newId(), record.id, command.relation, command.to.id, context.actor.id],
  );
  if (rowCount === 0) throw new Refusal('link.exists');
}

/** What others are told at once of what people and the program do; history that comes in is no news to anybody. */
function tellingOf(
  { id, organisation_id, process, version }: ProcessRecord,
  first: NewJournalEntry | undefined,
  { origin, actor }: DecisionContext,
): string | null {
  if (first === undefined || origin !== 'live') return null;
  const { activity } = first;
  const what = { record: id, process, version, activity, actor: actor.id };
  return JSON.stringify({ kind: 'changed', organisation_id, ...what } satisfies ChangeMessage);
}

async function write(
  client: PoolClient,
  request: Request,
  before: ProcessRecord | null,
  outcome: Outcome,
  context: DecisionContext,
): Promise<Outcome> {
  const { definition, command } = request;
  const { record, entries } = outcome;
  const [first, ...more] = entries;
  if (before === null && first !== undefined) {
    const told = tellingOf(record, first, context);
    const inserted = await insertRecord(client, definition, record, first, told);
    await insertEntries(client, record.organisation_id, more);
    return { record: inserted, entries };
  }
  if (first === undefined && command.kind !== 'clock') return outcome;
  const { organisation_id } = record;
  const isOne = entries.length === 1 && first !== undefined;
  // Sent without waiting in between. Where the first fails the second fails after it, and the first is told.
  await Promise.all([
    updateRecord(client, definition, record, tellingOf(record, first, context)),
    isOne ? insertEntry(client, organisation_id, first) : insertEntries(client, organisation_id, entries),
  ]);
  if (command.kind === 'link' || command.kind === 'unlink') await writeLink(client, record, command, context);
  if (command.kind === 'escalate') await markEscalated(client, entries);
  return outcome;
}

/** What an activity of a person or a clock hands over; what a message did is not handed over again. */
async function parcelFor(
  client: PoolClient,
  platform: Platform,
  principal: Principal,
  { definition, command }: Request,
  { record, entries }: Outcome,
): Promise<Parcel | null> {
  if (command.kind !== 'perform' || command.message !== undefined) return null;
  const { activity, text = null } = command;
  const now = entries[0]?.occurred_at ?? platform.now();
  return parcelOf(client, platform, { principal, definition, record, activity, text, now });
}

/** The outcome with the journal telling what was handed over. */
function withParcel<Made extends Outcome>(made: Made, { detail: sent }: Parcel): Made {
  const [first, ...more] = made.entries;
  if (first === undefined) return made;
  return { ...made, entries: [{ ...first, detail: { ...first.detail, sent } }, ...more] };
}

/** Does to another record what the activity carries along; refused, all of it is refused. */
async function carryAlong(
  client: PoolClient,
  platform: Platform,
  principal: Principal,
  { definition, command }: Request,
  record: ProcessRecord,
  context: DecisionContext,
): Promise<void> {
  if (command.kind !== 'perform') return;
  const carried = activityNamed(definition, command.activity)?.carries?.(record, context) ?? null;
  if (carried === null) return;
  const { process, id, activity, values } = carried;
  const { text = null, signature = null } = command;
  const along = { kind: 'perform', activity, values, text, signature } as const;
  const request = { definition: definitionOf(process), key: id, command: along };
  await carryOut(client, platform, principal, request, context);
}

/** Does to other records what follows by itself; refused, all of it is refused. */
async function followThrough(
  client: PoolClient,
  platform: Platform,
  principal: Principal,
  { definition, before }: Pick<Request, 'definition'> & { readonly before: ProcessRecord | null },
  record: ProcessRecord,
  context: DecisionContext,
): Promise<void> {
  const program = programIn(principal);
  for (const request of consequencesOf(definition, record, before, context)) {
    await carryOut(client, platform, program, request, { ...context, actor: program.actor });
  }
}

/** An outcome, and whether the record has another title than before. */
interface CarriedOut extends NamedOutcome {
  readonly renamed: boolean;
}

async function carryOut(
  client: PoolClient,
  platform: Platform,
  principal: Principal,
  request: Request,
  context: DecisionContext,
): Promise<CarriedOut> {
  const before = await loadFor(client, principal, request);
  const { definition, command } = request;
  const [facts, fills] = await Promise.all([
    factsFor(client, definition, before, command, context),
    customerFor(client, definition, command, before, context.actor),
  ]);
  const { telling } = request;
  const known = { ...context, facts, ...(fills && { fills }), ...(telling && { telling }) };
  const decision = decide(definition, before, command, known);
  if (!decision.ok) throw decision.refusal;
  const parcel = await parcelFor(client, platform, principal, request, decision);
  const told = parcel === null ? decision : withParcel(decision, parcel);
  sendTogether(client);
  const checked = checkReferences(client, request.definition, before, decision.record);
  const written = write(client, request, before, told, context);
  const where = { client, organisation_id: principal.organisation_id, definition: request.definition };
  const looked = platform.names.of(where, [decision.record.values]);
  // All are under way at once: what was written of a reference to nothing is undone. When one fails those after it fail as
  // well, but it is the first that tells why.
  for (const one of [written, looked]) one.catch(() => undefined);
  await checked;
  const outcome = await written;
  const names = await looked;
  await watchMentioned(client, request.definition, outcome.record, command, context.actor.id);
  await queueFollowUp(client, request, outcome.record);
  if (parcel !== null) await handOver(client, principal, parcel);
  await carryAlong(client, platform, principal, request, outcome.record, { ...context, facts });
  await followThrough(client, platform, principal, { ...request, before }, outcome.record, {
    ...context,
    facts,
  });
  await request.alongside?.(client, outcome.record, outcome.entries);
  const renamed = before !== null && before.values['title'] !== outcome.record.values['title'];
  const done = { ...outcome, names, renamed };
  return before === null ? done : goOn(client, platform, principal, { ...request, before }, done, context);
}

/** What was done, and what the program does because it answers what the record waited for. */
async function goOn(
  client: PoolClient,
  platform: Platform,
  principal: Principal,
  written: Request & { readonly before: ProcessRecord },
  done: CarriedOut,
  context: DecisionContext,
): Promise<CarriedOut> {
  const next = await answeredBy(client, written, done.entries[0], context);
  if (next === null) return done;
  const program = programIn(principal);
  const then = await carryOut(client, platform, program, next, { ...context, actor: program.actor });
  return { ...then, entries: [...done.entries, ...then.entries], renamed: done.renamed || then.renamed };
}

/** What decisions look at besides the record, for whoever acts. */
function contextOf(
  platform: Platform,
  { actor, origin, organisation_id }: Principal,
  { settings, calendar }: Pick<DecisionContext, 'settings' | 'calendar'>,
  now = platform.now(),
): DecisionContext {
  return { now, actor, origin, organisation_id, settings, calendar, newId: platform.newId, number: '' };
}

/**
 * Carries out one command: the one way in which a record changes.
 *
 * Permission, decision, record, journal entries and whatever must happen alongside are one transaction: all of it
 * is stored or nothing. `next` is another command for the same record, in the same transaction.
 *
 * @throws Refusal with a code of the registry; the database is then unchanged
 */
export async function execute(
  platform: Platform,
  principal: Principal,
  request: Request,
  next?: (record: ProcessRecord) => Request,
): Promise<NamedOutcome> {
  const { organisation_id } = principal;
  const organisation = await platform.organisations.of(organisation_id);
  refuseUnkept(request.definition, organisation.kind);
  const context = contextOf(platform, principal, organisation, request.now);
  try {
    const work = async (client: PoolClient): Promise<CarriedOut> => {
      const first = await carryOut(client, platform, principal, request, context);
      if (next === undefined) return first;
      const second = await carryOut(client, platform, principal, next(first.record), context);
      return {
        ...second,
        entries: [...first.entries, ...second.entries],
        renamed: first.renamed || second.renamed,
      };
    };
    const { renamed, ...named } = await againstDeadlock(() =>
      inOrganisation(platform.pool, organisation_id, work),
    );
    if (renamed) platform.names.forget();
    return named;
  } catch (error) {
    throw referenceRefusal(error) ?? error;
  }
}

/** Commands that are carried out together, one after another. */
export interface Together {
  readonly client: PoolClient;
  /** Carries out one; refused, nothing of all is done. */
  readonly carry: (request: Request) => Promise<NamedOutcome>;
  /** Carries out one of which the others do not depend; refused, it is told and the others stand. */
  readonly attempt: (request: Request) => Promise<NamedOutcome | Refusal>;
}

/**
 * Carries out several commands, of whatever processes, in one transaction: what `work` does with them is stored whole or not
 * at all. It may be done once more from the start, where the database asks for that.
 *
 * @throws Refusal with a code of the registry; the database is then unchanged
 */
export async function executeTogether<T>(
  platform: Platform,
  principal: Principal,
  work: (together: Together) => Promise<T>,
): Promise<T> {
  const { organisation_id } = principal;
  const organisation = await platform.organisations.of(organisation_id);
  const context = contextOf(platform, principal, organisation);
  let renamed = false;
  const all = async (client: PoolClient): Promise<T> => {
    const carry: Together['carry'] = async (request) => {
      refuseUnkept(request.definition, organisation.kind);
      const done = await carryOut(client, platform, principal, request, context);
      renamed ||= done.renamed;
      return done;
    };
    const attempt: Together['attempt'] = async (request) => {
      await client.query('savepoint attempt');
      try {
        const done = await carry(request);
        await client.query('release savepoint attempt');
        return done;
      } catch (error) {
        const refusal = referenceRefusal(error) ?? error;
        if (!(refusal instanceof Refusal)) throw error;
        await client.query('rollback to savepoint attempt');
        return refusal;
      }
    };
    return work({ client, carry, attempt });
  };
  try {
    const outcome = await againstDeadlock(() => inOrganisation(platform.pool, organisation_id, all));
    if (renamed) platform.names.forget();
    return outcome;
  } catch (error) {
    throw referenceRefusal(error) ?? error;
  }
}

/** Finds the record a link is to point to, which the actor must be able to see, of whatever process. */
export async function linkTarget(
  platform: Platform,
  principal: Principal,
  key: string,
  definitions: readonly ProcessDefinition[],
): Promise<{ id: string; number: string }> {
  return inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    for (const definition of definitions) {
      if (!looksLikeId(key) && !key.startsWith(definition.prefix)) continue;
      const record = await readRecord(client, definition, key, false);
      if (record !== null && mayRead(definition, record, principal.actor)) {
        return { id: record.id, number: record.number };
      }
    }
    throw new Refusal('record.invalid', {}, { problems: [{ field: 'to', code: 'field.reference-unknown' }] });
  });
}
