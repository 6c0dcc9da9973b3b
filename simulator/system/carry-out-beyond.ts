import type { ProcessRecord } from '../../kernel/record.ts';
import { auditRoom } from '../../processes/audit-room/definition.ts';
import { makeImprovementWork } from '../../server/certification/improvement-work.ts';
import { readInOrganisation } from '../../server/database/pool.ts';
import type { Platform, Principal } from '../../server/platform.ts';
import { execute } from '../../server/records/execute.ts';
import { readRecord } from '../../server/records/store.ts';
import { openingsOf, type Wanted } from '../../server/rooms/openings.ts';
import { answer, ask } from '../../server/rooms/requests.ts';
import { type Deed, type Opened, resolved } from './story.ts';
import type { Telling, ToldRecord, ToldStep } from './telling.ts';

/** What of the deeds reaches beyond the record of the story: each has a way of its own through the program. */
type Beyond = Extract<
  Deed,
  { readonly kind: 'arrive' | 'work-of' | 'open-to-guests' | 'ask-in' | 'reply' | 'work' }
>;

/** A step whose deed reaches beyond its record. */
type StepBeyond = ToldStep & { readonly deed: Beyond };

const kinds: readonly Deed['kind'][] = ['arrive', 'work-of', 'open-to-guests', 'ask-in', 'reply', 'work'];

/** Whether a step is more than one command for the record of its story. */
export function isBeyond(step: ToldStep): step is StepBeyond {
  return kinds.includes(step.deed.kind);
}

interface Doing {
  readonly platform: Platform;
  readonly principal: Principal;
  readonly telling: Telling;
  readonly step: ToldStep;
}

/** The record as it is in the database now: messages may have changed it since its story last told of it. */
async function recordNow({ platform, principal, step, telling }: Doing, id?: string): Promise<ProcessRecord> {
  const wanted = id ?? telling.known(step).record(step.key);
  const found = await readInOrganisation(platform.pool, principal.organisation_id, (client) =>
    readRecord(client, step.definition, wanted, false),
  );
  if (found === null) throw new Error(`${step.key}: there is no such record`);
  return found;
}

/** The record here that stands for one of the other side. */
async function arrived(doing: Doing, of: string): Promise<ToldRecord> {
  const { platform, principal, telling, step } = doing;
  const other = telling.known(step).record(of);
  const id = await readInOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rows } = await client.query<{ record_id: string }>(
      `select record_id from counterpart
        where organisation_id = current_organisation_id() and other_record_id = $1`,
      [other],
    );
    return rows[0]?.record_id;
  });
  if (id === undefined) throw new Error(`${step.key}: nothing arrived of ${of}`);
  return recordNow(doing, id);
}

async function madeWork(doing: Doing, deed: Extract<Deed, { kind: 'work-of' }>): Promise<ToldRecord> {
  const { platform, principal, telling, step } = doing;
  const known = telling.known(step);
  const wanted = {
    finding: known.record(deed.finding),
    owner: known.person(deed.owner),
    due_on: known.day(deed.due),
  };
  const [made] = await makeImprovementWork(platform, principal, [wanted]);
  if (made === undefined) throw new Error(`${step.key}: no work was made`);
  return made.work;
}

function wantedFor({ telling, step }: Doing, things: readonly Opened[]): readonly Wanted[] {
  return things.map((thing) => {
    if ('list' in thing) return { kind: 'list', process: thing.list, why: thing.why };
    const { process, record, why } = thing;
    const kind = process === 'document' ? 'document' : 'record';
    return { kind, process, key: telling.known(step).record(record), why };
  });
}

async function opened(doing: Doing, things: readonly Opened[]): Promise<ToldRecord> {
  const { platform, principal, telling, step } = doing;
  const about = { things: await openingsOf(platform, principal, wantedFor(doing, things)) };
  const command = { kind: 'perform', activity: 'open-thing', values: {}, text: null, about } as const;
  const key = telling.known(step).record(step.key);
  return (await execute(platform, principal, { definition: auditRoom, key, command })).record;
}

async function asked(doing: Doing, deed: Extract<Deed, { kind: 'ask-in' }>): Promise<ToldRecord> {
  const { platform, principal, telling, step } = doing;
  const known = telling.known(step);
  const asking = resolved(deed.asking, known) as Parameters<typeof ask>[3];
  return (await ask(platform, principal, known.record(deed.room), asking)).record;
}

async function replied(doing: Doing, deed: Extract<Deed, { kind: 'reply' }>): Promise<ToldRecord> {
  const { platform, principal } = doing;
  const { id, version } = await recordNow(doing);
  const things = await openingsOf(platform, principal, wantedFor(doing, deed.things));
  await answer(platform, principal, id, version, { text: deed.text, things });
  return recordNow(doing);
}

/**
 * Carries out a step that is more than one command for the record of its story, by the functions that the web application
 * calls.
 *
 * @returns the record of the story after it; null where it is of no one record
 * @throws Refusal as those functions
 */
export function carryOutBeyond(
  platform: Platform,
  principal: Principal,
  telling: Telling,
  step: StepBeyond,
): Promise<ToldRecord | null> {
  const doing: Doing = { platform, principal, telling, step };
  const { deed } = step;
  switch (deed.kind) {
    case 'arrive':
      return arrived(doing, deed.of);
    case 'work-of':
      return madeWork(doing, deed);
    case 'open-to-guests':
      return opened(doing, deed.things);
    case 'ask-in':
      return asked(doing, deed);
    case 'reply':
      return replied(doing, deed);
    case 'work':
      return deed.work({
        platform,
        principal,
        world: telling.world,
        known: telling.known(step),
        recordNow: (id) => recordNow(doing, id),
      });
  }
}
