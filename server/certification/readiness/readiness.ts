import type { PoolClient } from 'pg';
import { timeZoneOf } from '../../../kernel/calendar.ts';
import { Refusal } from '../../../kernel/errors.ts';
import type { Language } from '../../../kernel/text.ts';
import { type CheckVerdict, verdicts } from '../../../kernel/verdict.ts';
import { definitionOf } from '../../../processes/definitions.ts';
import type { Assessment } from '../../conformity/assessment.ts';
import { readLatest } from '../../conformity/store.ts';
import type { OrganisationContext } from '../../records/organisation-context.ts';
import { writeLines } from '../../reviews/line.ts';
import { readKnown } from '../known.ts';
import { evaluationQuestions } from './evaluation.ts';
import { peopleQuestions } from './people.ts';
import type { Answer, Question, ReadinessKnown, Worked } from './question.ts';
import { systemQuestions } from './system.ts';

/** Everything that an auditor of stage 1 would ask, in the order in which it is usually asked. */
export const questions: readonly Question[] = [
  ...systemQuestions,
  ...peopleQuestions,
  ...evaluationQuestions,
];

/** Most open points that are told of one question. */
const mostOpen = 100;

type Counts = Readonly<Record<CheckVerdict, number>>;

/** A question with its answer in a language. */
export interface Answered {
  readonly id: string;
  readonly asks: string;
  readonly facts: readonly { readonly text: string; readonly fact: Answer['facts'][number] }[];
  readonly open: readonly { readonly text: string; readonly point: Answer['open'][number] }[];
  readonly open_count: number;
  readonly clauses: readonly string[];
  /** Verdicts of the last assessment in these clauses; null before the first. */
  readonly verdicts: Counts | null;
}

/** What the records answer to what stage 1 asks: answers and open points, never that the organisation is ready. */
export interface Readiness {
  readonly at: number;
  readonly assessment: { readonly number: string; readonly queried_at: string } | null;
  readonly questions: readonly Answered[];
  readonly names: ReadonlyMap<string, string>;
}

async function readWorked(client: PoolClient, time_zone: string): Promise<Worked> {
  const { rows } = await client.query<Worked>(
    `select count(*)::int as records, count(distinct to_char(opened_at at time zone $2, 'YYYY-MM'))::int as months,
        to_char(min(opened_at) at time zone $2, 'YYYY-MM-DD') as since
      from record where organisation_id = current_organisation_id() and process = $1`,
    [definitionOf('incident').name, time_zone],
  );
  return rows[0] ?? { records: 0, months: 0, since: null };
}

async function lastAssessment(client: PoolClient): Promise<Assessment | null> {
  try {
    const found = await readLatest(client);
    return found.clause === null ? found : null;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'assessment.none-yet') return null;
    throw error;
  }
}

function isWithin(clause: string, wider: string): boolean {
  return clause === wider || clause.startsWith(`${wider}.`);
}

function countsIn(assessment: Assessment, clauses: readonly string[]): Counts {
  const own = assessment.requirements.filter(({ clause }) => clauses.some((one) => isWithin(clause, one)));
  const counted = verdicts.map((verdict) => [verdict, own.filter((one) => one.verdict === verdict).length]);
  return Object.fromEntries(counted) as Counts;
}

/** Answers every question from what is known. Pure. */
export function answerAll(
  known: ReadinessKnown,
  assessment: Assessment | null,
  language: Language,
): readonly Answered[] {
  const names = new Map(known.people.map(({ id, name }) => [id, name]));
  const write = (line: Answer['facts'][number]['line']): string => writeLines([line], language, names);
  return questions.map(({ id, asks, clauses, answer }) => {
    const { facts, open } = answer(known);
    return {
      id,
      asks: asks[language],
      facts: facts.map((fact) => ({ text: write(fact.line), fact })),
      open: open.slice(0, mostOpen).map((point) => ({ text: write(point.line), point })),
      open_count: open.length,
      clauses,
      verdicts: assessment === null ? null : countsIn(assessment, clauses),
    };
  });
}

/**
 * Reads what the organisation in scope could show an auditor of stage 1 today.
 *
 * @param client inside a snapshot transaction
 */
export async function readReadiness(
  client: PoolClient,
  organisation: OrganisationContext,
  now: number,
  language: Language,
): Promise<Readiness> {
  const reads = questions.flatMap((question) => question.reads);
  const known = await readKnown(client, organisation, reads, now);
  const worked = await readWorked(client, timeZoneOf(organisation));
  const assessment = await lastAssessment(client);
  return {
    at: now,
    assessment: assessment === null ? null : { number: assessment.number, queried_at: assessment.queried_at },
    questions: answerAll({ ...known, worked }, assessment, language),
    names: new Map(known.people.map(({ id, name }) => [id, name])),
  };
}
