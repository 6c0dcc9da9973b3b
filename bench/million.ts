import { createToken } from '../server/identity/tokens.ts';
import { loadIncidents } from '../simulator/bulk-loader.ts';
import type { Environment } from './environment.ts';

/** How many incidents are there to choose from. */
const incidents = 1_000_000;

/** An organisation with a million incidents of a year, and a token of one of its agents. */
export interface Million {
  readonly organisation_id: string;
  readonly token: string;
  readonly person_id: string;
  readonly journal_entries: number;
}

const loaded = new WeakMap<Environment, Promise<Million>>();

async function load({ database, platform }: Environment): Promise<Million> {
  const { organisation, journal_entries } = await loadIncidents(database, {
    seed: 'bench',
    end: Date.parse('2026-11-01T00:00:00Z'),
    incidents,
    password: 'a password for benchmarks',
    onProgress: (done) => process.stderr.write(`${done} of ${incidents} incidents\n`),
  });
  const organisation_id = organisation.id;
  const { rows } = await database.owner.query<{ id: string }>(
    "select id from person where organisation_id = $1 and 'agent' = any (roles) and password_hash is not null limit 1",
    [organisation_id],
  );
  const person_id = rows[0]?.id ?? '';
  const actor = { id: person_id, roles: ['agent'] as const };
  const { secret } = await createToken(platform, { organisation_id, actor, origin: 'live' }, { person_id });
  return { organisation_id, token: secret, person_id, journal_entries };
}

/** The million, loaded when the first benchmark of a run asks for it. */
export function theMillion(environment: Environment): Promise<Million> {
  const known = loaded.get(environment) ?? load(environment);
  loaded.set(environment, known);
  return known;
}
