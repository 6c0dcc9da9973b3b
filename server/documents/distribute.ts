import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, tendingRoles } from '../../kernel/register.ts';
import { acknowledgement } from '../../processes/acknowledgement/definition.ts';
import { document } from '../../processes/document/definition.ts';
import { type Version, versionToAcknowledge } from '../../processes/document/versions.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute, type QueuedFollowUp } from '../records/execute.ts';
import { type OnceKey, rememberKey } from '../records/idempotency.ts';
import { readRecord } from '../records/store.ts';

/** The program itself, as nobody's will but the distribution list's is carried out. */
function theProgram(organisation_id: string): Principal {
  return { organisation_id, actor: { id: null, roles: tendingRoles }, origin: 'live' };
}

/** An acknowledgement that somebody was asked for. */
interface Asked {
  readonly id: string;
  readonly person: string;
  readonly version: number;
  readonly state: string;
}

interface Distribution {
  readonly record: ProcessRecord;
  /** The version that is to be read; null once the document is withdrawn. */
  readonly version: Version | null;
  /** Active people on the distribution list. */
  readonly people: ReadonlySet<string>;
  readonly asked: readonly Asked[];
}

async function readPeople(client: PoolClient, record: ProcessRecord): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ id: string }>(
    `select id from person where organisation_id = current_organisation_id() and active
      and (roles && $1::text[] or id = any ($2::uuid[]))`,
    [listIn(record, 'distribution'), listIn(record, 'distribution_people')],
  );
  return new Set(rows.map(({ id }) => id));
}

async function readDistribution(platform: Platform, job: QueuedFollowUp): Promise<Distribution | null> {
  return readInOrganisation(platform.pool, job.organisation_id, async (client) => {
    const record = await readRecord(client, document, job.record_id, false);
    if (record === null) return null;
    const { rows: asked } = await client.query<Asked>(
      `select id, fields->>'person' as person, (fields->>'version_number')::integer as version, state from record
        where organisation_id = current_organisation_id() and process = 'acknowledgement'
          and fields->>'document' = $1`,
      [record.id],
    );
    return { record, version: versionToAcknowledge(record), people: await readPeople(client, record), asked };
  });
}

type LapseReason = 'superseded' | 'withdrawn' | 'not-distributed';

/** Why nobody has to give an acknowledgement any more that is still owed; null: it stays owed. */
function lapseOf({ version, people }: Distribution, { person, version: asked }: Asked): LapseReason | null {
  if (version === null) return 'withdrawn';
  if (asked < version.number) return 'superseded';
  return people.has(person) ? null : 'not-distributed';
}

async function lapse(
  platform: Platform,
  principal: Principal,
  { id }: Asked,
  lapse_reason: LapseReason,
): Promise<void> {
  const command = { kind: 'perform', activity: 'lapse', values: { lapse_reason } } as const;
  try {
    await execute(platform, principal, { definition: acknowledgement, key: id, command });
  } catch (error) {
    // It was given, or lapsed, in the meantime: either is the end of it.
    if (!(error instanceof Refusal && error.code === 'activity.not-now')) throw error;
  }
}

async function ask(
  platform: Platform,
  { record, version, asked }: Distribution & { readonly version: Version },
  person: string,
): Promise<void> {
  const principal = theProgram(record.organisation_id);
  // Who was let go and has come back is asked once more.
  const before = asked.filter((one) => one.person === person && one.version === version.number).length;
  const key = `acknowledge ${record.id} ${version.number} ${before}`;
  const once: OnceKey = { key, hash: createHash('sha256').update(key).digest() };
  // The key is the person's, so that two runs at the same time do not ask them twice.
  const owner = { ...principal, actor: { id: person, roles: [] } };
  const values = {
    title: `${version.title.slice(0, 170)} (${record.number}, ${version.number})`,
    person,
    document: record.id,
    version_number: version.number,
    content_hash: version.hash,
  };
  try {
    await execute(platform, principal, {
      definition: acknowledgement,
      key: null,
      command: { kind: 'create', values },
      alongside: (client, created) => rememberKey(client, owner, once, created),
    });
  } catch (error) {
    // The other run has asked.
    if ((error as { constraint?: string }).constraint !== 'idempotency_key_pkey') throw error;
  }
}

/** What a distribution did. */
export interface Distributed {
  readonly asked: number;
  readonly lapsed: number;
}

/**
 * Asks everybody on a document's distribution list to acknowledge the version that is to be read, and lets lapse what
 * is owed for versions before it, by people who are on the list no more, or for a document that was withdrawn. Done
 * again, it does nothing more than what has changed meanwhile.
 */
export async function distributeDocument(platform: Platform, job: QueuedFollowUp): Promise<Distributed> {
  const distribution = await readDistribution(platform, job);
  if (distribution === null) return { asked: 0, lapsed: 0 };
  const { version, people, asked } = distribution;
  let lapsed = 0;
  for (const one of asked) {
    const reason = one.state === 'owed' ? lapseOf(distribution, one) : null;
    if (reason === null) continue;
    await lapse(platform, theProgram(job.organisation_id), one, reason);
    lapsed += 1;
  }
  if (version === null) return { asked: 0, lapsed };
  const known = new Set(
    asked
      .filter((one) => one.version >= version.number && one.state !== 'lapsed')
      .map(({ person }) => person),
  );
  const wanted = [...people].filter((person) => !known.has(person));
  for (const person of wanted) await ask(platform, { ...distribution, version }, person);
  return { asked: wanted.length, lapsed };
}

async function documentsInForce(platform: Platform, organisation_id: string): Promise<readonly string[]> {
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from record where organisation_id = current_organisation_id() and process = 'document'
        and is_open and fields ? 'published_hash' order by id`,
    );
    return rows.map(({ id }) => id);
  });
}

/**
 * Looks at the distribution of every document in force once more: people who came meanwhile are asked, those who left
 * or lost a role are let go.
 */
export async function distributeEverything(platform: Platform): Promise<void> {
  const { rows } = await platform.pool.query<{ organisation_id: string }>(
    'select organisation_id from organisations()',
  );
  for (const { organisation_id } of rows) {
    for (const record_id of await documentsInForce(platform, organisation_id)) {
      await distributeDocument(platform, { organisation_id, record_id });
    }
  }
}
