import { setTimeout as pause } from 'node:timers/promises';
import { createToken } from '../server/identity/tokens.ts';
import type { Environment } from './environment.ts';
import { leanClient } from './lean-client.ts';
import { median, type Result, timesOf } from './measure.ts';
import { theMillion } from './million.ts';

/** What is looked for, and the same as a bare query. */
const searches = [
  { what: 'a word of many records', q: 'mail', bare: "'mail'" },
  { what: 'Vietnamese without marks', q: 'khong the dang nhap', bare: "'khong' & 'the' & 'dang' & 'nhap'" },
  { what: 'Chinese', q: '服务器无响应', bare: "'服务' <-> '务器' <-> '器无' <-> '无响' <-> '响应'" },
  { what: 'a word of few records', q: '4711', bare: "'4711'" },
  { what: 'a phrase that no record holds', q: '"from yesterday"', bare: "'from' <-> 'yesterday'" },
] as const;

/** Requests that each figure is taken from, and before that. */
const [times, before] = [60, 10];

const wanted_ms = 100;

/** What a server does once after its start (verifying journals, a first look over all open records) takes a core so long. */
const start_ms = 150_000;

function resultOf(what: string, ours: readonly number[], floor: readonly number[] | null): Result {
  const sorted = ours.toSorted((one, other) => one - other);
  const late = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  const bare = floor === null ? null : median(floor);
  return {
    what: `${what}, median (95th percentile)`,
    ours: `${median(ours).toFixed(1)} ms (${late.toFixed(1)} ms)`,
    floor: bare === null ? '–' : `${bare.toFixed(1)} ms`,
    ratio: bare === null ? '–' : `${(median(ours) / bare).toFixed(1)} ×`,
    wanted: `< ${wanted_ms} ms`,
    met: late < wanted_ms,
  };
}

/** Lets in a requester of the organisation. */
async function requesterIn({ database, platform }: Environment, organisation_id: string): Promise<string> {
  const { rows } = await database.owner.query<{ id: string }>(
    "select id from person where organisation_id = $1 and 'requester' = any (roles) limit 1",
    [organisation_id],
  );
  const person_id = rows[0]?.id ?? '';
  const actor = { id: person_id, roles: ['requester'] as const };
  const { secret } = await createToken(platform, { organisation_id, actor, origin: 'live' }, { person_id });
  return secret;
}

/**
 * Searching and picking among a million records, by an agent and by a requester, beside the bare query that takes the
 * twenty changed last of those that hold the words, without rights, ranks, excerpts or HTTP.
 */
export async function benchSearch(environment: Environment): Promise<Result[]> {
  const { base, floorPool } = environment;
  const { organisation_id, token } = await theMillion(environment);
  const requester = await requesterIn(environment, organisation_id);
  const timesAt = async (path: string, secret: string): Promise<number[]> => {
    const page = await leanClient(`${base}/api/v1${path}`, { authorization: `Bearer ${secret}` });
    await timesOf(before, page.fetch);
    const taken = await timesOf(times, page.fetch);
    page.close();
    return taken;
  };
  // Other benchmarks before it may have taken as long: the server starts with this process.
  await pause(Math.max(0, start_ms - performance.now()));
  const results: Result[] = [];
  for (const { what, q, bare } of searches) {
    const query = encodeURIComponent(q);
    const floor = (): Promise<unknown> =>
      floorPool.query({
        text: `select record.id, number, title, state from search_entry e
          join record on record.organisation_id = e.organisation_id and record.id = e.record_id
          where e.organisation_id = $1 and words @@ $2::tsquery order by e.updated_at desc limit 20`,
        values: [organisation_id, bare],
      });
    // Of a word that many hold it sorts hundreds of thousands: seconds each time.
    await timesOf(1, floor);
    const floors = await timesOf(3, floor);
    results.push(
      resultOf(`search for ${what}`, await timesAt(`/search?q=${query}`, token), floors),
      resultOf(`search for ${what} by a requester`, await timesAt(`/search?q=${query}`, requester), null),
      resultOf(`pick by ${what}`, await timesAt(`/search/pick?process=incident&q=${query}`, token), null),
    );
  }
  results.push(
    resultOf('pick before anything is typed', await timesAt('/search/pick?process=incident', token), null),
  );
  return results;
}
