import type { PoolClient } from 'pg';
import type { CheckException, CheckResult, Period } from '../../kernel/check.ts';
import { Refusal } from '../../kernel/errors.ts';
import { inOrganisation } from '../database/pool.ts';
import { journalChange } from '../journal/append.ts';
import type { Platform, Principal } from '../platform.ts';
import { cursorAt, placeAt } from '../records/instant-cursor.ts';
import { looksLikeId, timestamp } from '../records/store.ts';
import {
  type AssessedRequirement,
  type Assessment,
  type AssessmentSummary,
  countByClause,
  countVerdicts,
} from './assessment.ts';

/** Exceptions written by one statement, so that no message grows without bound. */
const exceptionsAtOnce = 20_000;

/** Most assessments of one page. */
export const assessmentLimit = 200;

/** Most exceptions of one page. */
export const exceptionLimit = 200;

/** An assessment that has been made and is to be kept. */
export interface NewAssessment {
  readonly period: Period;
  readonly queried_at: number;
  readonly clause: string | null;
  readonly requirements: readonly AssessedRequirement[];
  readonly exceptions: readonly Pick<CheckResult, 'id' | 'exceptions'>[];
}

async function insertExceptions(
  client: PoolClient,
  assessment_id: string,
  check_id: string,
  exceptions: readonly CheckException[],
): Promise<void> {
  for (let start = 0; start < exceptions.length; start += exceptionsAtOnce) {
    const batch = exceptions.slice(start, start + exceptionsAtOnce);
    await client.query({
      name: 'assessment-exceptions',
      text: `insert into assessment_exception
          (organisation_id, assessment_id, check_id, position, record_id, reason, params, bears_on)
        select current_organisation_id(), $1, $2, $3 + ordinality, record_id, reason, params, bears_on
        from rows from (
            jsonb_to_recordset($4::jsonb) as (record_id uuid, reason text, params jsonb, bears_on text[]))
          with ordinality as given (record_id, reason, params, bears_on, ordinality)`,
      values: [assessment_id, check_id, start, JSON.stringify(batch)],
    });
  }
}

/** Keeps an assessment with its exceptions and its journal entry, all or nothing. It can never be changed. */
export async function storeAssessment(
  platform: Platform,
  principal: Principal,
  made: NewAssessment,
): Promise<Assessment> {
  const id = platform.newId();
  const counts = countVerdicts(made.requirements);
  return inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rows } = await client.query<{ number: string }>(
      `insert into assessment (organisation_id, id, number, period_from, period_to, queried_at, clause, requested_by,
          counts, clauses, result)
        select current_organisation_id(), $1, 'ASM' || lpad(next_record_numbers('assessment', 1)::text, 7, '0'),
          $2, $3, $4, $5, $6, $7, $8, $9 returning number`,
      [
        id,
        timestamp(made.period.from),
        timestamp(made.period.to),
        timestamp(made.queried_at),
        made.clause,
        principal.actor.id,
        JSON.stringify(counts),
        JSON.stringify(countByClause(made.requirements)),
        JSON.stringify(made.requirements),
      ],
    );
    for (const { id: check_id, exceptions } of made.exceptions) {
      await insertExceptions(client, id, check_id, exceptions);
    }
    const assessment = assessmentOf({
      id,
      number: rows[0]?.number ?? '',
      period_from: made.period.from,
      period_to: made.period.to,
      queried_at: made.queried_at,
      clause: made.clause,
      counts,
      result: made.requirements,
    });
    const { requirements, ...detail } = assessment;
    await journalChange(client, platform, principal, { thing: 'assessment', id, activity: 'assess', detail });
    return assessment;
  });
}

interface AssessmentRow {
  readonly id: string;
  readonly number: string;
  readonly period_from: number;
  readonly period_to: number;
  readonly queried_at: number;
  readonly clause: string | null;
  readonly counts: Assessment['counts'];
  readonly result: Assessment['requirements'];
}

function headOf(row: Omit<AssessmentRow, 'result'>): Omit<AssessmentSummary, 'clauses'> {
  return {
    id: row.id,
    number: row.number,
    from: new Date(row.period_from).toISOString(),
    to: new Date(row.period_to).toISOString(),
    queried_at: new Date(row.queried_at).toISOString(),
    clause: row.clause,
    counts: row.counts,
  };
}

function assessmentOf(row: AssessmentRow): Assessment {
  return { ...headOf(row), requirements: row.result };
}

const headColumns = 'id, number, period_from, period_to, queried_at, clause, counts';

/**
 * The newest assessment of all requirements; while there is none, the newest of any clause. With a clause, the
 * newest that was limited to it.
 *
 * @throws Refusal `assessment.none-yet`
 */
export async function readLatest(client: PoolClient, clause?: string): Promise<Assessment> {
  const { rows } = await client.query<AssessmentRow>({
    name: 'assessment-latest',
    text: `select ${headColumns}, result from assessment
      where organisation_id = current_organisation_id() and ($1::text is null or clause = $1)
      order by clause is not null, queried_at desc, id desc limit 1`,
    values: [clause ?? null],
  });
  if (rows[0] === undefined) throw new Refusal('assessment.none-yet');
  return assessmentOf(rows[0]);
}

/** An assessment by id or number. @throws Refusal `assessment.unknown` */
export async function readAssessment(client: PoolClient, key: string): Promise<Assessment> {
  const by = looksLikeId(key) ? 'id' : 'number';
  const { rows } = await client.query<AssessmentRow>({
    name: `assessment-by-${by}`,
    text: `select ${headColumns}, result from assessment
      where organisation_id = current_organisation_id() and ${by} = $1`,
    values: [key],
  });
  if (rows[0] === undefined) throw new Refusal('assessment.unknown', { key });
  return assessmentOf(rows[0]);
}

/** A page of anything and where the next begins. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

function encodeCursor(position: number): string {
  return Buffer.from(String(position)).toString('base64url');
}

function decodeCursor(cursor: string): readonly string[] {
  return Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
}

/** Assessments of the organisation in scope, newest first. @throws Refusal `list.cursor-invalid` */
export async function listAssessments(
  client: PoolClient,
  query: { readonly limit?: number; readonly cursor?: string },
): Promise<Page<AssessmentSummary>> {
  const limit = Math.min(query.limit ?? 50, assessmentLimit);
  const [at, id] = placeAt(query.cursor);
  const { rows } = await client.query<AssessmentRow & { clauses: AssessmentSummary['clauses'] }>({
    name: 'assessment-list',
    text: `select ${headColumns}, clauses from assessment
      where organisation_id = current_organisation_id()
        and ($1::timestamptz is null or (queried_at, id) < ($1::timestamptz, $2::uuid))
      order by queried_at desc, id desc limit $3`,
    values: [at, id, limit + 1],
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({ ...headOf(row), clauses: row.clauses })),
    next: rows.length > limit && last !== undefined ? cursorAt({ at: last.queried_at, id: last.id }) : null,
  };
}

/** An exception with the record it is about. */
export interface ShownException {
  readonly record_id: string;
  readonly number: string;
  readonly process: string;
  readonly title: string;
  readonly reason: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Which exceptions of a check to list. */
interface ExceptionQuery {
  readonly limit?: number;
  readonly cursor?: string;
  /** Only those that bear on this requirement. */
  readonly requirement?: string;
}

/** Exceptions of a check in an assessment, in the order found. @throws Refusal `list.cursor-invalid` */
export async function listExceptions(
  client: PoolClient,
  assessment_id: string,
  check_id: string,
  query: ExceptionQuery,
): Promise<Page<ShownException>> {
  const limit = Math.min(query.limit ?? 50, exceptionLimit);
  const after = query.cursor === undefined ? 0 : Number(decodeCursor(query.cursor)[0]);
  if (!Number.isInteger(after) || after < 0 || after > 2_147_483_647)
    throw new Refusal('list.cursor-invalid');
  const { rows } = await client.query<ShownException & { position: number }>({
    name: 'assessment-exceptions-page',
    text: `select position, record_id, number, process, title, reason, params
      from assessment_exception exception
      join record on record.organisation_id = exception.organisation_id and record.id = exception.record_id
      where exception.organisation_id = current_organisation_id() and assessment_id = $1 and check_id = $2
        and position > $3 and ($5::text is null or bears_on is null or $5 = any (bears_on))
      order by position limit $4`,
    values: [assessment_id, check_id, after, limit + 1, query.requirement ?? null],
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ record_id, number, process, title, reason, params }) => ({
      record_id,
      number,
      process,
      title,
      reason,
      params,
    })),
    next: rows.length > limit && last !== undefined ? encodeCursor(last.position) : null,
  };
}
