import type { PoolClient } from 'pg';
import {
  bearsOn,
  type Check,
  type CheckContext,
  CheckEvaluation,
  type CheckResult,
  type DirectoryPerson,
} from '../../kernel/check.ts';
import { Refusal } from '../../kernel/errors.ts';
import { holdsOneOf, type Role } from '../../kernel/roles.ts';
import { requirementVerdict, type StrictWeight, weighed } from '../../kernel/verdict.ts';
import { allChecks } from '../../processes/checks.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { type StrictWeights, strictWeightsIn } from '../../processes/strict-checks.ts';
import { requirements, requirementsOfClause } from '../../standard/requirements.ts';
import type { Requirement } from '../../standard/types.ts';
import { snapshotInOrganisation } from '../database/pool.ts';
import { searchesIn } from '../knowledge/searches.ts';
import type { Platform, Principal } from '../platform.ts';
import { contextOf, readSettings } from '../records/organisation-context.ts';
import { retentionFacts } from '../records/retention.ts';
import type { AssessedCheck, AssessedJudgement, AssessedRequirement, Assessment } from './assessment.ts';
import { type Judgement, newestJudgements } from './judgements.ts';
import { newestEvidence, streamMembers } from './members.ts';
import { type SettledPeriod, settlePeriod } from './period.ts';
import { storeAssessment } from './store.ts';

/** Roles that may have an assessment made. */
export const assessingRoles: readonly Role[] = ['administrator', 'system-manager', 'process-owner'];

/** What to assess. Dates as `YYYY-MM-DD` in the organisation's time zone, or date and time with an offset. */
export interface AssessmentRequest {
  readonly from?: string | undefined;
  /** Excluded. */
  readonly to?: string | undefined;
  /** Only this clause and those below it. */
  readonly clause?: string | undefined;
}

const iso = (at: number): string => new Date(at).toISOString();

function requirementsFor(clause: string | undefined): readonly Requirement[] {
  if (clause === undefined) return requirements;
  const wanted = requirementsOfClause(clause);
  if (wanted.length === 0) throw new Refusal('assessment.clause-unknown', { clause });
  return wanted;
}

/** Runs checks over the records of one snapshot, each process passing once for all checks that it is the population of, and once before for those that have to know it. */
async function runChecks(
  client: PoolClient,
  checks: readonly Check[],
  context: CheckContext,
  reference: number,
): Promise<ReadonlyMap<string, CheckResult>> {
  const evaluations = checks.map((check) => new CheckEvaluation(check, context));
  const companions = evaluations.flatMap((evaluation) =>
    (evaluation.check.companions ?? []).map((needs) => ({ evaluation, needs })),
  );
  for (const process of new Set(companions.map(({ needs }) => needs.process))) {
    const asking = companions.filter(({ needs }) => needs.process === process);
    const needs = asking.map((one) => one.needs);
    await streamMembers(client, definitionOf(process), needs, context, (member) => {
      for (const { evaluation } of asking) evaluation.consider(member);
    });
  }
  for (const process of new Set(checks.map((check) => check.process))) {
    const own = evaluations.filter(({ check }) => check.process === process);
    const needs = own.map(({ check }) => check);
    await streamMembers(client, definitionOf(process), needs, context, (member) => {
      for (const evaluation of own) evaluation.add(member);
    });
  }
  return new Map(evaluations.map((evaluation) => [evaluation.check.id, evaluation.finish(reference)]));
}

/** What a check says of one of its requirements, with the figures that bear on it. */
function assessedCheck(result: CheckResult, requirement: string, counts: StrictWeight): AssessedCheck {
  const { newest_evidence_at, exceptions, requirements: answers, measures, ...rest } = result;
  return {
    ...rest,
    ...(answers[requirement] ?? { exceptions: exceptions.length }),
    counts,
    measures: measures.filter((measure) => bearsOn(measure, requirement)),
    newest_evidence_at: newest_evidence_at === null ? null : iso(newest_evidence_at),
  };
}

function assessedJudgement(judgement: Judgement): AssessedJudgement {
  const { id, verdict, reason, judged_by, judged_at, valid_until } = judgement;
  return { id, verdict, reason, judged_by, judged_at: iso(judged_at), valid_until: iso(valid_until) };
}

/** What checks found, and how much each of them counts. */
interface CheckAnswers {
  readonly results: ReadonlyMap<string, CheckResult>;
  readonly weights: StrictWeights;
}

function assessedRequirement(
  requirement: Requirement,
  { results, weights }: CheckAnswers,
  judgement: Judgement | null,
  reference: number,
): AssessedRequirement {
  const { id, clause } = requirement;
  const own = [...results.values()]
    .filter(({ requirements: answers }) => answers[id] !== undefined)
    .map((result) => assessedCheck(result, id, weights[result.id] ?? 'counts'));
  const counting = own.flatMap(({ verdict, counts = 'counts' }) => weighed(verdict, counts) ?? []);
  return {
    id,
    clause,
    verdict: requirementVerdict(counting, judgement, reference),
    checks: own,
    judgement: judgement === null ? null : assessedJudgement(judgement),
  };
}

interface Findings {
  readonly settled: SettledPeriod;
  readonly queried_at: number;
  readonly results: ReadonlyMap<string, CheckResult>;
  readonly requirements: readonly AssessedRequirement[];
}

/** Everything an assessment says, read in one snapshot. */
async function find(
  client: PoolClient,
  now: number,
  request: AssessmentRequest,
  wanted: readonly Requirement[],
): Promise<Findings> {
  const { rows } = await client.query<{ name: string; time_zone: string; queried_at: number }>(
    `select name, time_zone, transaction_timestamp() as queried_at from organisation
      where organisation_id = current_organisation_id()`,
  );
  const { name = '', time_zone = 'UTC', queried_at = now } = rows[0] ?? {};
  const { rows: people } = await client.query<DirectoryPerson>(
    `select id, roles from person
      where organisation_id = current_organisation_id() and active and password_hash is not null`,
  );
  const processes = [...new Set(allChecks.map(({ process }) => process))];
  const newest_evidence_at = request.to === undefined ? await newestEvidence(client, processes, now) : null;
  const settled = settlePeriod({ ...request, time_zone, now, newest_evidence_at });
  const organisation = contextOf(await readSettings(client));
  const judgements = await newestJudgements(client);
  const ids = new Set(wanted.map(({ id }) => id));
  const checks = allChecks.filter((check) => check.requirements.some((id) => ids.has(id)));
  const retention = await retentionFacts(client, organisation.settings, settled.period);
  const searches = await searchesIn(client, settled.period);
  const known = { people, organisation_name: name, retention, searches };
  const context = { ...organisation, period: settled.period, ...known };
  const weights = strictWeightsIn(organisation.settings);
  const results = await runChecks(client, checks, context, settled.reference);
  return {
    settled,
    queried_at,
    results,
    requirements: wanted.map((requirement) =>
      assessedRequirement(
        requirement,
        { results, weights },
        judgements.get(requirement.id) ?? null,
        settled.reference,
      ),
    ),
  };
}

/**
 * Assesses the organisation's records against the requirements of ISO/IEC 20000-1 and keeps the result for good.
 *
 * Everything is read in one snapshot of the database; then result, exceptions and journal entry are written together.
 * Without dates the twelve months are assessed that end with the newest evidence.
 *
 * @throws Refusal `identity.not-allowed`, `organisation.not-assessed`, `assessment.date-invalid`, `assessment.period-empty` or
 *   `assessment.clause-unknown`; nothing is then kept
 */
export async function assess(
  platform: Platform,
  principal: Principal,
  request: AssessmentRequest = {},
): Promise<Assessment> {
  const { actor, organisation_id } = principal;
  if (actor.id !== null && !holdsOneOf(actor, assessingRoles)) {
    throw new Refusal('identity.not-allowed', { roles: assessingRoles.join(', ') });
  }
  const { kind } = await platform.organisations.of(organisation_id);
  if (kind !== 'service-provider') throw new Refusal('organisation.not-assessed');
  const wanted = requirementsFor(request.clause);
  const now = platform.now();
  const findings = await snapshotInOrganisation(platform.pool, organisation_id, (client) =>
    find(client, now, request, wanted),
  );
  return storeAssessment(platform, principal, {
    period: findings.settled.period,
    queried_at: findings.queried_at,
    clause: request.clause ?? null,
    requirements: findings.requirements,
    exceptions: [...findings.results.values()],
  });
}
