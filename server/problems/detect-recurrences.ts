import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, listIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { problem } from '../../processes/problem/definition.ts';
import { resolvedSince } from '../../processes/problem/solved.ts';
import { type Cluster, type Occurrence, recurringAmong } from '../../processes/recurrence/cluster.ts';
import { recurrence } from '../../processes/recurrence/definition.ts';
import { recurrenceRulesKey } from '../../processes/recurrence/settings.ts';
import { readInOrganisation } from '../database/pool.ts';
import { listOrganisations } from '../identity/organisations.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute } from '../records/execute.ts';
import { type RecordRow, readRecord, recordColumns, recordOf } from '../records/store.ts';
import { survivorOf } from '../records/survivor.ts';
import { countRecurrence } from './count-recurrence.ts';

type Values = Readonly<Record<string, unknown>>;

/** Most incidents that one run looks at, the newest first. */
export const mostConsidered = 20_000;

/** Most incidents that a proposal names, the newest; it tells how many there are. */
const mostNamed = 200;

/** Longest title that a record has. */
const longestTitle = 200;

/** What a run of the detection came to. */
export interface Detection {
  /** Incidents that were looked at. */
  considered: number;
  /** Groups that were found. */
  clusters: number;
  /** Of these, those nobody was told of before … */
  proposed: number;
  /** … those that wait for a decision and have grown … */
  grown: number;
  /** … and those that are proposed once more, as their decision no longer holds. */
  proposed_again: number;
}

async function occurrences(
  client: PoolClient,
  { from, to, origin }: { readonly from: number; readonly to: number; readonly origin: string },
): Promise<readonly Occurrence[]> {
  const { rows } = await client.query<Occurrence>({
    text: `select id, coalesce(title, '') as title, service_id as service, fields->>'category' as category,
        fields->>'configuration_item' as item, opened_at
      from record where organisation_id = current_organisation_id() and process = 'incident' and opened_at >= $1
        and opened_at <= $3 and state not in ('cancelled', 'disposed') and (origin = 'sample') = ($2 = 'sample')
      order by opened_at desc, id desc limit ${mostConsidered}`,
    values: [new Date(from).toISOString(), origin, new Date(to).toISOString()],
  });
  return rows;
}

/** Recurrences that are known, by what groups are recognised by: their key, and each of their incidents. */
class Known {
  readonly #byKey = new Map<string, ProcessRecord>();
  readonly #byIncident = new Map<string, ProcessRecord>();

  constructor(records: readonly ProcessRecord[]) {
    for (const record of records) {
      this.#byKey.set(String(record.values['cluster_key']), record);
      for (const id of listIn(record, 'incidents')) this.#byIncident.set(id, record);
    }
  }

  /** The one that is about the same group: its words may be others by now, most of its incidents are not. */
  of({ key, incidents }: Cluster): ProcessRecord | undefined {
    const same = this.#byKey.get(key);
    if (same !== undefined) return same;
    const counts = new Map<ProcessRecord, number>();
    for (const { id } of incidents) {
      const record = this.#byIncident.get(id);
      if (record !== undefined) counts.set(record, (counts.get(record) ?? 0) + 1);
    }
    return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  }
}

async function knownRecurrences(client: PoolClient): Promise<Known> {
  const { rows } = await client.query<RecordRow>(
    `select ${recordColumns} from record where organisation_id = current_organisation_id() and process = 'recurrence'
      order by opened_at, id`,
  );
  return new Known(rows.map((row) => recordOf(recurrence, row)));
}

/** What a run brings about a group. */
function foundIn({ incidents }: Cluster, now: number): Values {
  const newest = incidents.at(-1);
  return {
    title: newest?.title.slice(0, longestTitle) ?? '',
    incidents: incidents.slice(-mostNamed).map(({ id }) => id),
    incident_count: incidents.length,
    first_at: incidents[0]?.opened_at ?? null,
    last_at: newest?.opened_at ?? null,
    detected_at: now,
  };
}

/** Until when nothing is proposed anew, by the decision on a group; null: for as long as its problem is worked on. */
async function quietUntil(client: PoolClient, record: ProcessRecord): Promise<number | null> {
  if (record.state === 'declined') return Date.parse(textIn(record, 'declined_until') ?? '') || 0;
  const id = textIn(record, 'problem');
  // Merged into another it goes on as that one.
  const found =
    id === null ? null : await readRecord(client, problem, (await survivorOf(client, id)) ?? id, false);
  // Nobody works any more on one that was given up.
  return found === null ? null : (resolvedSince(found) ?? found.closed_at);
}

class Run {
  readonly result: Detection = { considered: 0, clusters: 0, proposed: 0, grown: 0, proposed_again: 0 };
  readonly #platform: Platform;
  readonly #program: Principal;
  readonly #now: number;

  constructor(platform: Platform, program: Principal) {
    this.#platform = platform;
    this.#program = program;
    this.#now = platform.now();
  }

  async #perform(key: string, activity: string, brought: Values): Promise<void> {
    const command = { kind: 'perform', activity, values: {}, brought } as const;
    await execute(this.#platform, this.#program, { definition: recurrence, key, command });
  }

  async #propose(cluster: Cluster): Promise<void> {
    const { key, service, category, item } = cluster;
    const about = { cluster_key: key, service, category, item, proposed_at: this.#now };
    const brought = { ...about, ...foundIn(cluster, this.#now) };
    const command = { kind: 'create', values: {}, brought } as const;
    await execute(this.#platform, this.#program, { definition: recurrence, key: null, command });
    this.result.proposed += 1;
  }

  async #again(record: ProcessRecord, cluster: Cluster): Promise<void> {
    const { organisation_id } = this.#program;
    const until = await readInOrganisation(this.#platform.pool, organisation_id, (client) =>
      quietUntil(client, record),
    );
    const last = cluster.incidents.at(-1)?.opened_at ?? 0;
    if (until === null || this.#now < until || last <= until) return;
    await this.#perform(record.id, 'propose-again', foundIn(cluster, this.#now));
    this.result.proposed_again += 1;
  }

  async take(cluster: Cluster, known: Known): Promise<void> {
    const record = known.of(cluster);
    if (record === undefined) return this.#propose(cluster);
    if (record.state !== 'proposed') return this.#again(record, cluster);
    const news = (instantIn(record, 'last_at') ?? 0) < (cluster.incidents.at(-1)?.opened_at ?? 0);
    if (!news && cluster.incidents.length <= Number(record.values['incident_count'])) return;
    await this.#perform(record.id, 'grow', foundIn(cluster, this.#now));
    this.result.grown += 1;
  }
}

/** Runs of one organisation come one after another: none proposes what another has just proposed. */
async function alone<T>(platform: Platform, organisation_id: string, work: () => Promise<T>): Promise<T> {
  const client = await platform.pool.connect();
  const name = `detect-recurrences ${organisation_id}`;
  try {
    const { rows } = await client.query<{ free: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as free',
      [name],
    );
    if (rows[0]?.free !== true) throw new Refusal('recurrence.detection-running');
    try {
      return await work();
    } finally {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]);
    }
  } finally {
    client.release();
  }
}

/**
 * Looks for recurring incidents among those of the planned days: proposes each group once, lets open proposals grow, and
 * proposes again what happens after its decision no longer holds. What was imported counts with what was recorded here;
 * samples count among themselves.
 *
 * @throws Refusal `recurrence.detection-running`
 */
async function detectRecurrences(
  platform: Platform,
  organisation_id: string,
  origin: 'live' | 'sample' = 'live',
): Promise<Detection> {
  const { settings } = await platform.organisations.of(organisation_id);
  const planned = (name: string): number => plannedNumber(settings, recurrenceRulesKey, name);
  const rules = { minimum: planned('minimum_incidents'), similarity: planned('similarity_percent') };
  const to = platform.now();
  const from = to - planned('within_days') * DAY_MS;
  // What it finds goes by its own rules: roles of people do not matter.
  const program: Principal = { organisation_id, actor: { id: null, roles: workingRoles }, origin };
  return alone(platform, organisation_id, async () => {
    const run = new Run(platform, program);
    const [found, known] = await readInOrganisation(platform.pool, organisation_id, async (client) => [
      await occurrences(client, { from, to, origin }),
      await knownRecurrences(client),
    ]);
    const clusters = recurringAmong(found, rules);
    run.result.considered = found.length;
    run.result.clusters = clusters.length;
    for (const cluster of clusters) await run.take(cluster, known);
    return run.result;
  });
}

/** Looks among what is recorded here and among samples, each by itself, and tells what both came to. */
export async function detectAll(platform: Platform, organisation_id: string): Promise<Detection> {
  const [live, sample] = [
    await detectRecurrences(platform, organisation_id),
    await detectRecurrences(platform, organisation_id, 'sample'),
  ];
  return {
    considered: live.considered + sample.considered,
    clusters: live.clusters + sample.clusters,
    proposed: live.proposed + sample.proposed,
    grown: live.grown + sample.grown,
    proposed_again: live.proposed_again + sample.proposed_again,
  };
}

/** What failed in a night, by organisation. */
export interface NightlyFailure {
  readonly organisation_id: string;
  readonly error: unknown;
}

/** Looks for recurring incidents, and counts what solved problems caused again, in all organisations. */
export async function detectEverywhere(
  platform: Platform,
): Promise<{ readonly failed: readonly NightlyFailure[] }> {
  const failed: NightlyFailure[] = [];
  for (const { organisation_id, kind } of await listOrganisations(platform.pool)) {
    if (kind !== 'service-provider') continue;
    try {
      await detectAll(platform, organisation_id);
      await countRecurrence(platform, organisation_id);
    } catch (error) {
      // Somebody has just started it by hand: that run finds the same.
      const isRunning = error instanceof Refusal && error.code === 'recurrence.detection-running';
      if (!isRunning) failed.push({ organisation_id, error });
    }
  }
  return { failed };
}
