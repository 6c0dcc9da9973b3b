import { createHash } from 'node:crypto';
import { Refusal } from '../../kernel/errors.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import { readOrganisationLanguage } from '../identity/organisations.ts';
import type { Platform } from '../platform.ts';
import { executeTogether, type Together } from '../records/execute.ts';
import { carryOut } from './carry-out.ts';
import {
  type GroupIncident,
  type GroupRow,
  incidentOf,
  knownGroup,
  lockGroup,
  openedLately,
  writeGroup,
} from './groups.ts';
import { type AlertResult, logDelivery, wasTaken } from './log.ts';
import type { AlertReading } from './mapping.ts';
import { findPlaces, type Places } from './places.ts';
import type { ProvedSource } from './prove.ts';
import { type KeptProblem, keptProblem, readMessage } from './read-message.ts';
import { nextStep, type Step } from './step.ts';

/** A message as it came. */
export interface ArrivedAlert {
  readonly body: Buffer;
  /** What the sender calls the delivery: the same again changes nothing. */
  readonly delivery_id: string | null;
}

/** What became of a message. */
export interface TakenIn {
  readonly id: string;
  readonly outcome: 'taken' | 'duplicate';
  readonly results: readonly AlertResult[];
}

interface Taking extends ProvedSource {
  readonly platform: Platform;
  readonly hash: Buffer;
}

/** Why an alert that would open an incident opens none now; null: it does. */
async function hindrance(
  { client }: Together,
  { platform, source }: Taking,
  step: Step,
  { maintenance }: Places,
): Promise<'suppressed' | 'held-back' | null> {
  if (step.deed !== 'open' && step.deed !== 'open-linked' && step.deed !== 'reopen') return null;
  if (maintenance !== null && source.rules.in_maintenance === 'suppress') return 'suppressed';
  if (step.deed === 'reopen') return null;
  const opened = await openedLately(client, source.id, platform.now());
  return opened >= source.rules.opens_per_hour ? 'held-back' : null;
}

const minute_ms = 60_000;

async function deal(
  together: Together,
  taking: Taking,
  reading: AlertReading,
  group: GroupRow,
  found: GroupIncident,
): Promise<AlertResult> {
  const { platform, source, principal, hash } = taking;
  const { client } = together;
  const { rules } = source;
  const now = platform.now();
  const step = nextStep(knownGroup(group, found.record), reading, { now, rules });
  const organisation = await platform.organisations.of(principal.organisation_id);
  const defaults = { service_id: source.service?.id ?? null, team_id: source.team?.id ?? null };
  const places = await findPlaces(client, organisation, reading, defaults, now);
  const hindered = await hindrance(together, taking, step, places);
  const language = await readOrganisationLanguage(client);
  const origin = { source: source.name, source_id: source.id, hash: hash.toString('hex'), group: group.key };
  const doing = { together, language, rules, origin, reading, step, places };
  const done = hindered === null ? await carryOut(doing, found) : { outcome: hindered, record: null };
  const opened = done.outcome === 'opened';
  // What was held back has no incident of its own: when it is reported again, one is opened.
  const incident_id = hindered !== null ? null : opened ? (done.record?.id ?? null) : group.incident_id;
  const waits = step.state === 'resolving' && done.outcome === 'waiting';
  const state = step.state === 'resolving' && !waits ? 'resolved' : step.state;
  const unmoved = step.deed === 'repeat' || step.deed === 'stale' || step.deed === 'ignore';
  await writeGroup(client, platform, group, {
    step: { ...step, state: unmoved ? step.state : state },
    reading,
    incident_id,
    opened,
    resolve_at: waits ? now + rules.resolve_after_minutes * minute_ms : unmoved ? group.resolve_at : null,
    hash,
  });
  const problem: KeptProblem | null =
    hindered === 'held-back'
      ? keptProblem(new Refusal('alert.held-back', { most: rules.opens_per_hour }))
      : null;
  const { key, title } = reading;
  return { key, title, outcome: done.outcome, incident: done.record?.number ?? null, problem };
}

/** Deals with one alert group, wholly or not at all; what refuses it is told, and the others go on. */
async function takeOne(taking: Taking, reading: AlertReading): Promise<AlertResult> {
  const { platform, principal, source } = taking;
  try {
    return await executeTogether(platform, principal, async (together) => {
      const group = await lockGroup(together.client, platform, source.id, reading);
      return deal(together, taking, reading, group, await incidentOf(together.client, group));
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error;
    const { key, title } = reading;
    return { key, title, outcome: 'refused', incident: null, problem: keptProblem(error) };
  }
}

/**
 * Takes in a message of a source: reads it, deals with each alert group in it, and writes down what became of it. The same
 * message again, late or in another order changes nothing.
 *
 * @throws Refusal as `readMessage` does, the message then being kept in the log with its reason
 */
export async function takeInAlerts(
  platform: Platform,
  { source, principal }: ProvedSource,
  { body, delivery_id }: ArrivedAlert,
): Promise<TakenIn> {
  const text = body.toString('utf8');
  const hash = createHash('sha256').update(body).digest();
  const { organisation_id } = principal;
  const came = { source_id: source.id, hash, delivery_id, text, size: body.byteLength };
  const log = (what: {
    readonly outcome: 'taken' | 'duplicate' | 'unreadable' | 'refused';
    readonly results: readonly AlertResult[];
    readonly problem: KeptProblem | null;
  }): Promise<string> =>
    inOrganisation(platform.pool, organisation_id, (client) =>
      logDelivery(client, platform, { ...came, ...what }),
    );
  const known =
    delivery_id !== null &&
    (await readInOrganisation(platform.pool, organisation_id, (client) =>
      wasTaken(client, source.id, delivery_id),
    ));
  if (known) {
    const id = await log({ outcome: 'duplicate', results: [], problem: null });
    return { id, outcome: 'duplicate', results: [] };
  }
  let readings: readonly AlertReading[];
  try {
    readings = readMessage(source, text);
  } catch (error) {
    if (error instanceof Refusal)
      await log({ outcome: 'unreadable', results: [], problem: keptProblem(error) });
    throw error;
  }
  const results: AlertResult[] = [];
  for (const reading of readings) {
    results.push(await takeOne({ platform, source, principal, hash }, reading));
  }
  const refused = results.length > 0 && results.every(({ outcome }) => outcome === 'refused');
  const id = await log({
    outcome: refused ? 'refused' : 'taken',
    results,
    problem: results[0]?.problem ?? null,
  });
  return { id, outcome: 'taken', results };
}
