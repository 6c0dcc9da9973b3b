import type { PoolClient } from 'pg';
import { benchBulk } from './bulk.ts';
import type { Environment } from './environment.ts';
import { leanClient } from './lean-client.ts';
import { median, type Result, timesOf } from './measure.ts';
import { theMillion } from './million.ts';

/** Requests that each figure is the middle of. */
const times = 400;

/** Requests before that: a server that has been running for a while is what people wait for. */
const before = 1000;

/** Milliseconds that each of so many requests took, one after another. */
type Timed = (amount: number) => Promise<readonly number[]>;

/** Middle times of the work and of its floor, taken in turns, so that neither has a quieter machine than the other. */
async function mediansOf(ours: Timed, floor: Timed): Promise<readonly [number, number]> {
  await ours(before);
  await floor(before);
  const taken: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 10; turn += 1) {
    taken[0].push(...(await ours(times / 10)));
    taken[1].push(...(await floor(times / 10)));
  }
  return [median(taken[0]), median(taken[1])];
}

function ratioOf(what: string, ours: number, floor: number): Result {
  return {
    what,
    ours: `${ours.toFixed(2)} ms`,
    floor: `${floor.toFixed(2)} ms`,
    ratio: `${(ours / floor).toFixed(1)} ×`,
    wanted: '≤ 3 ×',
    met: ours / floor <= 3,
  };
}

const columns = `record.organisation_id, record.id, record.process, record.number, record.title, record.state, priority, service_id,
  assignee_id, team_id, requester_id, opened_at, resolved_at, closed_at, due_at, record.created_at, updated_at,
  record.version, record.origin, record.external_key, history, clock_marks, fields`;

/** The team with the most open work. */
async function busiestTeam(client: PoolClient, organisation_id: string): Promise<string> {
  const { rows } = await client.query<{ team_id: string }>(
    `select team_id from record where organisation_id = $1 and process = 'incident' and is_open and team_id is not null
      group by team_id order by count(*) desc limit 1`,
    [organisation_id],
  );
  return rows[0]?.team_id ?? '';
}

/** Reading the queue and one incident with its timeline among a million, beside bare prepared statements. */
export async function benchQueue(environment: Environment): Promise<Result[]> {
  const { base, floorPool } = environment;
  const { organisation_id, token } = await theMillion(environment);
  const headers = { authorization: `Bearer ${token}` };
  const get = async (path: string): Promise<Timed> => {
    const page = await leanClient(`${base}/api/v1${path}`, headers);
    return (amount) => timesOf(amount, page.fetch);
  };
  const client = await floorPool.connect();
  try {
    const page = {
      name: 'floor-queue',
      text: `select ${columns}, team.name as team_name, assignee.name as assignee_name, requester.name as requester_name
        from record
        left join team on team.organisation_id = record.organisation_id and team.id = team_id
        left join person assignee on assignee.organisation_id = record.organisation_id and assignee.id = assignee_id
        left join person requester on requester.organisation_id = record.organisation_id and requester.id = requester_id
        where record.organisation_id = $1 and process = 'incident' and is_open
        order by opened_at desc, record.id desc limit 50`,
      values: [organisation_id],
    };
    const first = await client.query<{ id: string; number: string }>(page);
    if (first.rows.length < 50) throw new Error(`only ${first.rows.length} incidents are open`);
    const { id, number } = first.rows[25] as { id: string; number: string };
    const record = {
      name: 'floor-record',
      text: `select ${columns} from record where organisation_id = $1 and process = 'incident' and number = $2`,
      values: [organisation_id, number],
    };
    const timeline = {
      name: 'floor-timeline',
      text: `select * from journal_entry where organisation_id = $1 and record_id = $2 order by occurred_at, id limit 200`,
      values: [organisation_id, id],
    };
    const [queue, queueFloor] = await mediansOf(await get('/incidents?limit=50&open=true'), (amount) =>
      timesOf(amount, () => client.query(page)),
    );
    const [one, oneFloor] = await mediansOf(await get(`/incidents/${number}?include=journal`), (amount) =>
      timesOf(amount, async () => {
        await client.query(record);
        await client.query(timeline);
      }),
    );
    const team = await busiestTeam(client, organisation_id);
    const due = {
      name: 'floor-team-queue',
      text: `select ${columns}, team.name as team_name, assignee.name as assignee_name, requester.name as requester_name
        from record
        left join team on team.organisation_id = record.organisation_id and team.id = team_id
        left join person assignee on assignee.organisation_id = record.organisation_id and assignee.id = assignee_id
        left join person requester on requester.organisation_id = record.organisation_id and requester.id = requester_id
        where record.organisation_id = $1 and process = 'incident' and is_open and team_id = $2
        order by due_at, record.id limit 50`,
      values: [organisation_id, team],
    };
    const [desk, deskFloor] = await mediansOf(
      await get(`/desk/records?limit=50&group=open,waiting&team=${team}`),
      (amount) => timesOf(amount, () => client.query(due)),
    );
    return [
      ratioOf('queue of a team on the desk, its 50 next due, at 1,000,000 incidents (p50)', desk, deskFloor),
      await benchBulk({ base, token, organisation_id }, client),
      ratioOf('queue page of the 50 newest open, at 1,000,000 incidents (p50)', queue, queueFloor),
      ratioOf('one incident and its timeline, at 1,000,000 incidents (p50)', one, oneFloor),
    ];
  } finally {
    client.release();
  }
}
