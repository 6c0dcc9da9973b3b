import type { PoolClient } from 'pg';
import type { ProcessRecord } from '../../kernel/record.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';

/** Open records of which it is asked together whether they changed. */
const pageSize = 5000;

const MINUTE_MS = 60_000;

/** An open record, in as far as what may be said of it hangs on it and on time alone. */
interface Place {
  readonly id: string;
  readonly version: number;
  /** Follows plans, too, and moves with them without a new version. */
  readonly due_at: number | null;
  readonly opened_at: number;
}

/** What was seen of a record, and from when to when it need not be looked at. */
interface Looked extends Pick<Place, 'version' | 'due_at'> {
  readonly at: number;
  readonly again_at: number;
}

type Known = Map<string, Looked>;

/**
 * What this process knows of open records, by what their organisation plans: a changed setting is another plan, and with the
 * plan goes what was known by it.
 */
const knownBy = new WeakMap<OrganisationContext, Map<string, Known>>();

/** Every record is looked at again within 80 minutes, whatever was foreseen: not all in the same one. */
function latestFor(id: string, now: number): number {
  return now + (20 + 4 * Number.parseInt(id.slice(-1), 16)) * MINUTE_MS;
}

/** Open records of a process, newest first, as an index has them. What came in from elsewhere is not ours to escalate. */
async function readPlaces(
  client: PoolClient,
  process: string,
  after: Place | undefined,
): Promise<readonly Place[]> {
  const { rows } = await client.query<Place>({
    name: 'escalation-places',
    text: `select id, version, due_at, opened_at from record
      where organisation_id = current_organisation_id() and process = $1 and is_open and origin <> 'import'
        and ($2::timestamptz is null or (opened_at, id) < ($2::timestamptz, $3::uuid))
      order by opened_at desc, id desc limit ${pageSize}`,
    values: [
      process,
      after === undefined ? null : new Date(after.opened_at).toISOString(),
      after?.id ?? null,
    ],
  });
  return rows;
}

/** Whose open records of which process. */
export interface Watched {
  readonly organisation_id: string;
  readonly organisation: OrganisationContext;
  readonly process: string;
}

/** A look at the open records of a process. */
export interface Watch {
  /** Ids of those of which something may be to be said, newest first. */
  readonly due: readonly string[];
  /** Keeps in mind until when nothing is to be said of a record as it is. */
  readonly looked: (record: ProcessRecord, again_at: number) => void;
}

/** Finds the open records that changed since they were last looked at by this process, or whose time may have come. */
export async function watchOpen(
  platform: Platform,
  { organisation_id, organisation, process }: Watched,
): Promise<Watch> {
  const processes = knownBy.get(organisation) ?? new Map<string, Known>();
  knownBy.set(organisation, processes);
  const before = processes.get(process);
  const now = platform.now();
  const known: Known = new Map();
  const due: string[] = [];
  for (let page: readonly Place[] = [], after: Place | undefined; ; after = page.at(-1)) {
    const from = after;
    page = await readInOrganisation(platform.pool, organisation_id, (client) =>
      readPlaces(client, process, from),
    );
    for (const { id, version, due_at } of page) {
      const last = before?.get(id);
      const same = last?.version === version && last.due_at === due_at;
      if (last !== undefined && same && now >= last.at && now < last.again_at) known.set(id, last);
      else due.push(id);
    }
    if (page.length < pageSize) break;
  }
  processes.set(process, known);
  const looked = ({ id, version, due_at }: ProcessRecord, again_at: number): void => {
    known.set(id, { version, due_at, at: now, again_at: Math.min(again_at, latestFor(id, now)) });
  };
  return { due, looked };
}
