import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import { holdsOneOf, type Role } from '../../kernel/roles.ts';
import { requirementById } from '../../standard/requirements.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import { journalChange } from '../journal/append.ts';
import type { Platform, Principal } from '../platform.ts';
import { timestamp } from '../records/store.ts';

/** Roles that may judge a requirement. */
export const judgingRoles: readonly Role[] = ['administrator', 'system-manager', 'process-owner'];

/** What a judgement rests on: in words, with a place where it can be looked at if there is one. */
export interface JudgementEvidence {
  readonly text: string;
  readonly url?: string;
}

/** What a person says about a requirement. */
export interface GivenJudgement {
  readonly verdict: 'supports' | 'contradicts';
  readonly reason: string;
  readonly evidence: readonly JudgementEvidence[];
  /** ISO 8601; until then it stands, afterwards it is stale. */
  readonly valid_until: string;
}

/** A judgement as it was made. Instants are epoch milliseconds. */
export interface Judgement extends Omit<GivenJudgement, 'valid_until'> {
  readonly id: string;
  readonly requirement: string;
  readonly valid_until: number;
  readonly judged_by: { readonly id: string; readonly name: string };
  readonly judged_at: number;
}

const columns = `judgement.id, requirement, verdict, reason, evidence, valid_until, judged_at,
  json_build_object('id', judged_by, 'name', coalesce(person.name, '–')) as judged_by`;
const source = `judgement left join person
  on person.organisation_id = judgement.organisation_id and person.id = judgement.judged_by
  where judgement.organisation_id = current_organisation_id()`;

/** The newest judgement of each requirement that has one, by requirement, in the organisation in scope. */
export async function newestJudgements(client: PoolClient): Promise<ReadonlyMap<string, Judgement>> {
  const { rows } = await client.query<Judgement>({
    name: 'judgements-newest',
    text: `select distinct on (requirement) ${columns} from ${source} order by requirement, judged_at desc, judgement.id desc`,
  });
  return new Map(rows.map((row) => [row.requirement, row]));
}

function requireRequirement(id: string): void {
  if (requirementById(id) === undefined) throw new Refusal('requirement.unknown', { requirement: id });
}

/** Every judgement of a requirement, newest first. @throws Refusal `requirement.unknown` */
export async function readJudgements(
  platform: Platform,
  principal: Principal,
  requirement: string,
): Promise<readonly Judgement[]> {
  requireRequirement(requirement);
  return readInOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rows } = await client.query<Judgement>({
      name: 'judgements-of-requirement',
      text: `select ${columns} from ${source} and requirement = $1
        order by judged_at desc, judgement.id desc limit 500`,
      values: [requirement],
    });
    return rows;
  });
}

/**
 * Keeps what a person judges of a requirement, in the journal too. It is never changed: a later one takes its place.
 *
 * @throws Refusal `requirement.unknown`, `identity.not-allowed`, `judgement.expired-already` or `judgement.blank`
 */
export async function judge(
  platform: Platform,
  principal: Principal,
  requirement: string,
  given: GivenJudgement,
): Promise<Judgement> {
  requireRequirement(requirement);
  const { actor, organisation_id } = principal;
  if (actor.id === null || !holdsOneOf(actor, judgingRoles)) {
    throw new Refusal('identity.not-allowed', { roles: judgingRoles.join(', ') });
  }
  const reason = given.reason.trim();
  const evidence = given.evidence.map(({ text, url }) => ({
    text: text.trim(),
    ...(url === undefined ? {} : { url }),
  }));
  if (reason === '' || evidence.length === 0 || evidence.some(({ text }) => text === '')) {
    throw new Refusal('judgement.blank');
  }
  const valid_until = Date.parse(given.valid_until);
  if (!(valid_until > platform.now())) {
    throw new Refusal('judgement.expired-already', { valid_until: given.valid_until });
  }
  const id = platform.newId();
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    await client.query(
      `insert into judgement (organisation_id, id, requirement, verdict, reason, evidence, valid_until, judged_by)
        values (current_organisation_id(), $1, $2, $3, $4, $5, $6, $7)`,
      [id, requirement, given.verdict, reason, JSON.stringify(evidence), timestamp(valid_until), actor.id],
    );
    await journalChange(client, platform, principal, {
      thing: 'judgement',
      id,
      activity: 'judge',
      detail: { requirement, verdict: given.verdict, reason, evidence, valid_until: timestamp(valid_until) },
    });
    const { rows } = await client.query<Judgement>(`select ${columns} from ${source} and judgement.id = $1`, [
      id,
    ]);
    return rows[0] as Judgement;
  });
}
