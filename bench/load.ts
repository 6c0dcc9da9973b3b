import { setTimeout as wait } from 'node:timers/promises';
import { createToken } from '../server/identity/tokens.ts';
import { Random } from '../simulator/random.ts';
import type { Environment } from './environment.ts';
import { quantile, type Result } from './measure.ts';
import { type Million, theMillion } from './million.ts';

/** Actions an hour of all agents and of all requesters, and how many of each there are. */
const crowds = [
  { role: 'agent', people: 50, actions_per_hour: 5_000 },
  { role: 'requester', people: 150, actions_per_hour: 15_000 },
] as const;

/** For how long, in seconds. */
const lasting_s = 600;

/** What people do, in percent. */
const mix = [
  ['view queue', 30],
  ['open', 25],
  ['comment', 15],
  ['create', 10],
  ['transition', 10],
  ['search', 10],
] as const;

const words = [
  'printer',
  'network',
  'password',
  'mail',
  'slow',
  'máy in',
  'mat khau',
  'report',
  'login',
  '打印机',
];

interface Someone {
  readonly role: 'agent' | 'requester';
  readonly token: string;
  /** Numbers of incidents that this person can open. */
  seen: string[];
}

/** How long each request of an action took, in milliseconds, and what went wrong. */
interface Taken {
  readonly times: number[];
  readonly errors: Map<string, number>;
}

/** People of a role who can be known by a token; the requesters are those whose incidents are there. */
async function letIn(
  { database, platform }: Environment,
  { organisation_id }: Million,
  role: Someone['role'],
  how_many: number,
): Promise<Someone[]> {
  const { rows } = await database.owner.query<{ id: string }>(
    `select id from person where organisation_id = $1 and $2 = any (roles) and not (roles && $3) and active
      order by id limit $4`,
    [organisation_id, role, role === 'requester' ? ['agent', 'administrator'] : [], how_many],
  );
  if (rows.length === 0) throw new Error(`nobody is a ${role}`);
  const people: Someone[] = [];
  for (let index = 0; index < how_many; index += 1) {
    // Where there are fewer people than wanted some sit at two machines.
    const { id } = rows[index % rows.length] as { id: string };
    const actor = { id, roles: ['administrator'] as const };
    const principal = { organisation_id, actor, origin: 'live' as const };
    const { secret } = await createToken(platform, principal, { person_id: id, name: `load ${index}` });
    people.push({ role, token: secret, seen: [] });
  }
  return people;
}

class Load {
  readonly #base: string;
  readonly #random: Random;
  readonly taken = new Map<string, Taken>();

  constructor(base: string, seed: string) {
    this.#base = base;
    this.#random = new Random(seed);
  }

  async #call(
    someone: Someone,
    what: string,
    path: string,
    body?: unknown,
    version?: number,
  ): Promise<unknown> {
    const known = this.taken.get(what) ?? { times: [], errors: new Map<string, number>() };
    this.taken.set(what, known);
    const begun = performance.now();
    try {
      const answer = await fetch(`${this.#base}/api/v1${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          authorization: `Bearer ${someone.token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const told = (await answer.json()) as Record<string, unknown>;
      if (!answer.ok) throw new Error(`${answer.status} ${String(told['code'])}`);
      known.times.push(performance.now() - begun);
      return told;
    } catch (error) {
      const said = (error as Error).message;
      known.errors.set(said, (known.errors.get(said) ?? 0) + 1);
      return null;
    }
  }

  async #view(someone: Someone): Promise<void> {
    const path =
      someone.role === 'agent'
        ? '/desk/records?group=open,waiting&limit=50'
        : '/incidents?limit=50&sort=-opened_at&requester=me';
    const page = (await this.#call(someone, `${someone.role}: view queue`, path)) as {
      items?: readonly { number: string; process?: string }[];
    } | null;
    const incidents = (page?.items ?? []).filter(({ number }) => number.startsWith('INC'));
    if (incidents.length > 0) someone.seen = incidents.map(({ number }) => number);
  }

  async #one(someone: Someone): Promise<string | null> {
    if (someone.seen.length === 0) await this.#view(someone);
    return someone.seen.length === 0 ? null : this.#random.pick(someone.seen);
  }

  async #transition(someone: Someone, number: string): Promise<void> {
    const opened = (await this.#call(
      someone,
      `${someone.role}: open`,
      `/incidents/${number}?include=journal`,
    )) as {
      version: number;
      state: string;
      activities: readonly { name: string }[];
    } | null;
    if (opened === null) return;
    const possible = opened.activities.map(({ name }) => name);
    const steps: readonly (readonly [string, Record<string, unknown>])[] = [
      ['start', {}],
      ['resume', {}],
      ['pend', { fields: { pending_reason: 'requester' } }],
      ['reopen', { text: 'It is there again.' }],
    ];
    const step = steps.find(([name]) => possible.includes(name));
    if (step === undefined) return;
    const [activity, given] = step;
    const path = `/incidents/${number}/transitions`;
    await this.#call(someone, `${someone.role}: transition`, path, { activity, ...given }, opened.version);
  }

  async act(someone: Someone): Promise<void> {
    const what = this.#random.weighted(mix);
    const { role } = someone;
    if (what === 'view queue') return this.#view(someone);
    if (what === 'search') {
      const q = encodeURIComponent(this.#random.pick(words));
      await this.#call(someone, `${role}: search`, `/search?q=${q}`);
      return;
    }
    if (what === 'create') {
      const title = `${this.#random.pick(words)} ${this.#random.pick(words)}`;
      await this.#call(someone, `${role}: create`, '/incidents', { title, impact: 3, urgency: 2 });
      return;
    }
    const number = await this.#one(someone);
    if (number === null) return;
    if (what === 'transition') return this.#transition(someone, number);
    await (what === 'open'
      ? this.#call(someone, `${role}: open`, `/incidents/${number}?include=journal`)
      : this.#call(someone, `${role}: comment`, `/incidents/${number}/comments`, {
          kind: 'comment',
          text: 'Is there any news?',
        }));
  }
}

/** Resident memory of the server without garbage, in megabytes. */
async function memoryOf(environment: Environment): Promise<number> {
  return Math.round((await environment.server_memory()) / 1e6);
}

/** Lets a crowd act at its rate, whether earlier actions are answered or not, as people do who know nothing of each other. */
async function crowdActs(
  load: Load,
  people: readonly Someone[],
  per_hour: number,
  random: Random,
): Promise<void> {
  const pause_ms = 3_600_000 / per_hour;
  const ends_at = performance.now() + lasting_s * 1000;
  const under_way = new Set<Promise<void>>();
  let next_at = performance.now();
  while (next_at < ends_at) {
    await wait(Math.max(0, next_at - performance.now()));
    const acting = load.act(random.pick(people)).finally(() => under_way.delete(acting));
    under_way.add(acting);
    // Exponential pauses: arrivals of many who act independently.
    next_at += -Math.log(1 - random.fraction()) * pause_ms;
  }
  await Promise.all(under_way);
}

/** What fifty agents and a hundred and fifty requesters wait for, at a million incidents, for ten minutes. */
export async function benchLoad(environment: Environment): Promise<Result[]> {
  const million = await theMillion(environment);
  const load = new Load(environment.base, 'load');
  const before_mb = await memoryOf(environment);
  const crowdsAtWork = [];
  for (const { role, people, actions_per_hour } of crowds) {
    const present = await letIn(environment, million, role, people);
    crowdsAtWork.push({ present, actions_per_hour, role });
  }
  await Promise.all(
    crowdsAtWork.map(({ present, actions_per_hour, role }) =>
      crowdActs(load, present, actions_per_hour, new Random(`load of ${role}`)),
    ),
  );
  const after_mb = await memoryOf(environment);
  const actions = [...load.taken].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const errors = actions.flatMap(([what, { errors: said }]) =>
    [...said].map(([error, times]) => `${what}: ${error} (${times})`),
  );
  for (const error of errors) process.stderr.write(`${error}\n`);
  const failed = actions.reduce(
    (sum, [, { errors: said }]) => sum + [...said.values()].reduce((all, times) => all + times, 0),
    0,
  );
  return [
    ...actions.map(([what, { times }]) => ({
      what: `load: ${what}, ${times.length} times, p95 (p50)`,
      ours: `${quantile(times, 0.95).toFixed(0)} ms (${quantile(times, 0.5).toFixed(0)} ms)`,
      floor: '–',
      ratio: '–',
      wanted: '< 100 ms',
      met: quantile(times, 0.95) < 100,
    })),
    {
      what: `load: errors in ${lasting_s / 60} minutes`,
      ours: String(failed),
      floor: '–',
      ratio: '–',
      wanted: '0',
      met: failed === 0,
    },
    {
      what: 'load: memory of the server before and after',
      ours: `${before_mb} → ${after_mb} MB`,
      floor: '–',
      ratio: `${(after_mb / before_mb).toFixed(1)} ×`,
      wanted: '≤ 2 ×',
      met: after_mb <= 2 * before_mb,
    },
  ];
}
