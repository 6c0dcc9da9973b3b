import { dayOf } from '../../kernel/day.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { isStaff } from '../../kernel/roles.ts';
import { knowledge } from '../../processes/knowledge/definition.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { readAs, visibleRecord } from '../records/shown.ts';
import { solvedBy } from './uses.ts';

/** Most records that are told as solved with an article, newest first. */
const mostUsedIn = 50;

/** Most articles of the overview. */
const mostArticles = 200;

/** How often an article was read and helped. */
export interface UsageCounts {
  readonly read: number;
  readonly used: number;
  readonly deflected: number;
  readonly unhelpful: number;
}

/** What became of an article. */
export interface Usage extends UsageCounts {
  /** What whoever asks said; null: nothing yet. */
  readonly own_vote: boolean | null;
  readonly helpful_votes: number;
  readonly unhelpful_votes: number;
  /** Records that were solved with it; told to staff alone. */
  readonly used_in: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly state: string;
  }[];
}

const counted = (source: string): string =>
  (['read', 'used', 'deflected', 'unhelpful'] as const)
    .map(
      (kind) => `coalesce(sum(${source}.count) filter (where ${source}.kind = '${kind}'), 0)::int as ${kind}`,
    )
    .join(', ');

/** How an article is used, over all time. @throws Refusal `record.unknown` */
export async function usageOf(platform: Platform, principal: Principal, key: string): Promise<Usage> {
  return readAs(platform, principal, knowledge, async (reading) => {
    const { client, actor } = reading;
    const { id } = await visibleRecord(reading, key);
    const { rows: uses } = await client.query<UsageCounts>(
      `select ${counted('u')} from knowledge_use u
        where u.organisation_id = current_organisation_id() and u.article_id = $1`,
      [id],
    );
    const { rows: votes } = await client.query<Pick<Usage, 'own_vote' | 'helpful_votes' | 'unhelpful_votes'>>(
      `select bool_or(helpful) filter (where person_id = $2) as own_vote,
          count(*) filter (where helpful)::int as helpful_votes,
          count(*) filter (where not helpful)::int as unhelpful_votes
        from knowledge_vote where organisation_id = current_organisation_id() and article_id = $1`,
      [id, actor.id],
    );
    const { rows: used_in } = isStaff(actor)
      ? await client.query<Usage['used_in'][number]>(
          `select r.id, r.number, r.title, r.state from link
            join record r on r.organisation_id = link.organisation_id and r.id = link.from_id
            where link.organisation_id = current_organisation_id() and link.to_id = $1 and link.relation = '${solvedBy}'
            order by r.updated_at desc, r.id limit ${mostUsedIn}`,
          [id],
        )
      : { rows: [] };
    return {
      ...(uses[0] ?? { read: 0, used: 0, deflected: 0, unhelpful: 0 }),
      ...(votes[0] ?? { own_vote: null, helpful_votes: 0, unhelpful_votes: 0 }),
      used_in,
    };
  });
}

/** An article with how it was used lately. */
export interface ArticleUsage extends UsageCounts {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly helpful_votes: number;
  readonly unhelpful_votes: number;
  /** Epoch milliseconds; null: nothing is owed. */
  readonly due_at: number | null;
}

/** By what the overview of articles is ordered. */
export const usageOrders = ['least-used', 'most-used', 'due'] as const;

const orders: Readonly<Record<(typeof usageOrders)[number], string>> = {
  'least-used': 'used + deflected, read',
  'most-used': 'used + deflected desc, read desc',
  due: 'due_at nulls last',
};

/** Articles in force and how they were used in the last days, for those who tend them. */
export async function articlesByUse(
  { pool, now }: Platform,
  { organisation_id }: Principal,
  { order, days }: { readonly order: (typeof usageOrders)[number]; readonly days: number },
): Promise<readonly ArticleUsage[]> {
  const since = dayOf(now() - days * DAY_MS, 'UTC');
  return readInOrganisation(pool, organisation_id, async (client) => {
    const { rows } = await client.query<ArticleUsage>(
      `select article.*, coalesce(votes.helpful, 0) as helpful_votes, coalesce(votes.unhelpful, 0) as unhelpful_votes from (
          select r.id, r.number, r.title, r.due_at, ${counted('u')}
          from record r left join knowledge_use u
            on u.organisation_id = r.organisation_id and u.article_id = r.id and u.day >= $1
          where r.organisation_id = current_organisation_id() and r.process = 'knowledge' and r.is_open
            and r.fields @> '{"in_force": true}'
          group by r.organisation_id, r.id, r.number, r.title, r.due_at
        ) article
        left join lateral (select count(*) filter (where helpful)::int as helpful,
            count(*) filter (where not helpful)::int as unhelpful from knowledge_vote v
          where v.organisation_id = current_organisation_id() and v.article_id = article.id) votes on true
        order by ${orders[order]}, number limit ${mostArticles}`,
      [since],
    );
    return rows;
  });
}
