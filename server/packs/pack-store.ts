import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import type { Role } from '../../kernel/roles.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import { listOrganisations } from '../identity/organisations.ts';
import type { Platform, Principal } from '../platform.ts';
import { timestamp } from '../records/store.ts';
import type { MadePack } from './make-pack.ts';
import type { PackOrder } from './settle.ts';

/** Roles that may have packs made and fetch them: packs hold whatever the period held. */
export const packRoles: readonly Role[] = ['administrator', 'system-manager', 'auditor'];

/** How long the file of a pack is kept, in days. */
export const keptDays = 30;

/** Packs of an organisation in the making at once. */
export const mostAtOnce = 3;

export type PackState = 'queued' | 'running' | 'done' | 'failed';

/** A pack as it stands. Instants are epoch milliseconds. */
export interface StoredPack {
  readonly id: string;
  readonly kind: PackOrder['kind'];
  readonly given: Readonly<Record<string, string>>;
  readonly language: PackOrder['language'];
  readonly state: PackState;
  readonly summary: Pick<MadePack['manifest'], 'of' | 'counts' | 'journal'> | null;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly problem: { readonly code: string; readonly params: Record<string, unknown> } | null;
  readonly started_by: { readonly id: string; readonly name: string } | null;
  readonly created_at: number;
  readonly finished_at: number | null;
  readonly expires_at: number | null;
}

/** What the job `make-pack` is queued with. */
export interface PackJob {
  readonly organisation_id: string;
  readonly id: string;
}

/** Queues the making of a pack. @throws Refusal `pack.too-many` */
export async function queuePack(platform: Platform, principal: Principal, order: PackOrder): Promise<string> {
  const { organisation_id, actor } = principal;
  const { kind, language, ...given } = order;
  const id = platform.newId();
  await inOrganisation(platform.pool, organisation_id, async (client) => {
    // One after the other, so that two at the same time do not both count too few.
    await client.query("select pg_advisory_xact_lock(hashtextextended('evidence-pack ' || $1::text, 0))", [
      organisation_id,
    ]);
    const { rows } = await client.query<{ count: number }>(
      `select count(*) as count from evidence_pack
        where organisation_id = current_organisation_id() and state in ('queued', 'running')`,
    );
    const count = rows[0]?.count ?? 0;
    if (count >= mostAtOnce) throw new Refusal('pack.too-many', { count });
    await client.query(
      `insert into evidence_pack (organisation_id, id, kind, given, language, started_by)
        values (current_organisation_id(), $1, $2, $3, $4, $5)`,
      [id, kind, JSON.stringify(given), language, actor.id],
    );
    await enqueue(client, { organisation_id, id });
  });
  return id;
}

async function enqueue(client: PoolClient, job: PackJob): Promise<void> {
  await client.query('select enqueue_job($1, $2, $3)', ['make-pack', JSON.stringify(job), `pack ${job.id}`]);
}

/** Queues again what stands as under way: for the start of the program, as a killed one leaves its jobs behind. */
export async function resumePacks(platform: Platform): Promise<void> {
  for (const { organisation_id } of await listOrganisations(platform.pool)) {
    await inOrganisation(platform.pool, organisation_id, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `select id from evidence_pack where organisation_id = current_organisation_id() and state in ('queued', 'running')`,
      );
      for (const { id } of rows) await enqueue(client, { organisation_id, id });
    });
  }
}

const columns = `pack.id, kind, given, pack.language, state, summary, size, sha256, problem, pack.created_at, finished_at,
  expires_at, case when started_by is null then null
    else json_build_object('id', started_by, 'name', coalesce(person.name, '–')) end as started_by
  from evidence_pack pack
  left join person on person.organisation_id = pack.organisation_id and person.id = pack.started_by
  where pack.organisation_id = current_organisation_id()`;

/** The packs of the organisation, newest first. */
export function listPacks(
  platform: Platform,
  organisation_id: string,
  limit: number,
): Promise<readonly StoredPack[]> {
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<StoredPack>(
      `select ${columns} order by pack.created_at desc, pack.id desc limit $1`,
      [limit],
    );
    return rows;
  });
}

/** One pack. @throws Refusal `pack.unknown` */
export function readPack(platform: Platform, organisation_id: string, id: string): Promise<StoredPack> {
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<StoredPack>(`select ${columns} and pack.id = $1`, [id]);
    if (rows[0] === undefined) throw new Refusal('pack.unknown');
    return rows[0];
  });
}

/** What the file of a pack is called, the same in every language. */
export function packFileName({ id, summary }: StoredPack): string {
  return `evidence-${summary?.of.number ?? summary?.of.from.slice(0, 10) ?? id}.zip`;
}

/** Says that a pack is being made. */
export async function beginPack(platform: Platform, { organisation_id, id }: PackJob): Promise<void> {
  await inOrganisation(platform.pool, organisation_id, (client) =>
    client.query(
      `update evidence_pack set state = 'running' where organisation_id = current_organisation_id() and id = $1`,
      [id],
    ),
  );
}

/** Says what a pack became. */
export async function finishPack(
  platform: Platform,
  { organisation_id, id }: PackJob,
  { manifest, size, sha256 }: MadePack,
): Promise<void> {
  const { of, counts, journal } = manifest;
  const expires_at = timestamp(platform.now() + keptDays * 86_400_000);
  await inOrganisation(platform.pool, organisation_id, (client) =>
    client.query(
      `update evidence_pack set state = 'done', summary = $2, size = $3, sha256 = $4, finished_at = clock_timestamp(),
        expires_at = $5 where organisation_id = current_organisation_id() and id = $1`,
      [id, JSON.stringify({ of, counts, journal }), size, sha256, expires_at],
    ),
  );
}

/** Says why a pack could not be made. */
export async function failPack(
  platform: Platform,
  { organisation_id, id }: PackJob,
  error: unknown,
): Promise<void> {
  const refusal = error instanceof Refusal ? error : null;
  const problem = { code: refusal?.code ?? 'program.failed', params: refusal?.params ?? { request: id } };
  await inOrganisation(platform.pool, organisation_id, (client) =>
    client.query(
      `update evidence_pack set state = 'failed', problem = $2, finished_at = clock_timestamp()
        where organisation_id = current_organisation_id() and id = $1`,
      [id, JSON.stringify(problem)],
    ),
  );
}
