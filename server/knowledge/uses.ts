import type { PoolClient } from 'pg';
import { dayOf } from '../../kernel/day.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { instantIn, numberIn } from '../../kernel/register.ts';
import { definitions } from '../../processes/definitions.ts';
import { knowledge } from '../../processes/knowledge/definition.ts';
import { isInForce } from '../../processes/knowledge/versions.ts';
import { inOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { programIn } from '../records/consequences.ts';
import { execute, linkTarget } from '../records/execute.ts';
import { processOfKey, readAs, visibleRecord } from '../records/shown.ts';
import { timestamp } from '../records/store.ts';

/** What is counted of an article. */
export type UseKind = 'read' | 'used' | 'deflected' | 'unhelpful';

/** The relation by which a record says which article solved it. */
export const solvedBy = 'solved-by';

/** Counts by article and day, in the scope of the organisation: nobody is named. */
async function count(client: PoolClient, article: string, kind: UseKind, now: number): Promise<void> {
  await client.query(
    `insert into knowledge_use as counted (organisation_id, article_id, day, kind)
      values (current_organisation_id(), $1, $2, $3)
      on conflict (organisation_id, article_id, day, kind) do update set count = counted.count + 1`,
    [article, dayOf(now, 'UTC'), kind],
  );
}

/** The article for whoever may read it, with a version in force. @throws Refusal `record.unknown` */
async function articleFor(platform: Platform, principal: Principal, key: string): Promise<ProcessRecord> {
  const article = await readAs(platform, principal, knowledge, (reading) => visibleRecord(reading, key));
  if (isInForce(article)) return article;
  throw new Refusal('knowledge.not-in-force', { number: article.number });
}

/** Counts that an article was opened. @throws Refusal `record.unknown`, `knowledge.not-in-force` */
export async function countRead(platform: Platform, principal: Principal, key: string): Promise<void> {
  const article = await articleFor(platform, principal, key);
  await inOrganisation(platform.pool, principal.organisation_id, (client) =>
    count(client, article.id, 'read', platform.now()),
  );
}

/** That an article was used: for a record, or before one was made. */
export interface Use {
  /** Id or number of the record for which. */
  readonly record?: string;
  readonly helped: boolean;
  /** Whether there would have been a report otherwise. */
  readonly deflected?: boolean;
}

/** The article tells by its own journal that it is in use: by nobody's hand, and once a day however often it helps. */
async function tellInUse(platform: Platform, principal: Principal, article: ProcessRecord): Promise<void> {
  const now = platform.now();
  const before = instantIn(article, 'useful_at');
  if (before !== null && dayOf(before, 'UTC') === dayOf(now, 'UTC')) return;
  await execute(platform, programIn(principal), {
    definition: knowledge,
    key: article.id,
    command: {
      kind: 'perform',
      activity: 'useful',
      values: {},
      brought: { useful_count: await countOfUses(platform, principal, article) },
      by_program: true,
    },
  });
}

/** How often it helped since these are counted by day, but never fewer than it says already. */
async function countOfUses(
  platform: Platform,
  { organisation_id }: Principal,
  article: ProcessRecord,
): Promise<number> {
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<{ uses: number }>(
      `select coalesce(sum(count), 0)::int as uses from knowledge_use where organisation_id = current_organisation_id()
        and article_id = $1 and kind in ('used', 'deflected')`,
      [article.id],
    );
    return Math.max(rows[0]?.uses ?? 0, (numberIn(article, 'useful_count') ?? 0) + 1);
  });
}

/**
 * Counts a use. With a record that the principal works on, the record is linked to the article in the same transaction;
 * the second time it counts no more.
 *
 * @throws Refusal `record.unknown`, `knowledge.not-in-force`, `activity.not-allowed`, `link.relation-unknown`
 */
export async function recordUse(
  platform: Platform,
  principal: Principal,
  key: string,
  { record, helped, deflected = false }: Use,
): Promise<void> {
  const article = await articleFor(platform, principal, key);
  const useful: UseKind = deflected ? 'deflected' : 'used';
  const kind = helped ? useful : 'unhelpful';
  const now = platform.now();
  if (record === undefined || !helped) {
    await inOrganisation(platform.pool, principal.organisation_id, (client) =>
      count(client, article.id, kind, now),
    );
  } else {
    const to = await linkTarget(platform, principal, article.id, definitions);
    const definition = await processOfKey(platform, principal, record);
    try {
      await execute(platform, principal, {
        definition,
        key: record,
        command: { kind: 'link', relation: solvedBy, to, values: {} },
        alongside: (client) => count(client, article.id, kind, now),
      });
    } catch (error) {
      if (error instanceof Refusal && error.code === 'link.exists') return;
      throw error;
    }
  }
  if (helped) await tellInUse(platform, principal, article);
}

/** Says whether the version in force helped: each person once, who may change their mind. */
export async function vote(
  platform: Platform,
  principal: Principal,
  key: string,
  helpful: boolean,
): Promise<void> {
  const article = await articleFor(platform, principal, key);
  await inOrganisation(platform.pool, principal.organisation_id, (client) =>
    client.query(
      `insert into knowledge_vote (organisation_id, article_id, person_id, helpful, version, voted_at)
        values (current_organisation_id(), $1, $2, $3, $4, $5)
        on conflict (organisation_id, article_id, person_id) do update
          set helpful = excluded.helpful, version = excluded.version, voted_at = excluded.voted_at`,
      [
        article.id,
        principal.actor.id,
        helpful,
        numberIn(article, 'version_number') ?? 1,
        timestamp(platform.now()),
      ],
    ),
  );
}
