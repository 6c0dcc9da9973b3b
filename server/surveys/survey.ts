import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute } from '../records/execute.ts';
import { readSurveyToken } from './link.ts';

/** How a survey stands: it may be answered, was, can no longer be, or waits until its record is closed again. */
export type SurveyState = 'asked' | 'answered' | 'ended' | 'open';

/** A survey with what it is about. */
export interface Survey {
  readonly id: string;
  readonly organisation_id: string;
  readonly organisation: string;
  readonly state: SurveyState;
  readonly record_id: string;
  readonly process: string;
  readonly number: string;
  readonly title: string;
  readonly person_id: string;
  /** Epoch milliseconds. */
  readonly ends_at: number;
  readonly score: number | null;
}

interface SurveyRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly organisation: string;
  readonly record_id: string;
  readonly process: string;
  readonly number: string;
  readonly title: string;
  readonly record_state: string;
  readonly person_id: string;
  readonly ends_at: number;
  readonly answered_at: number | null;
  readonly score: number | null;
}

const selected = `select s.id, s.organisation_id, o.name as organisation, s.record_id, r.process, r.number, r.title,
    r.state as record_state, s.person_id, s.ends_at, s.answered_at, (r.fields ->> 'satisfaction')::integer as score
  from survey s
  join record r on r.organisation_id = s.organisation_id and r.id = s.record_id
  join organisation o on o.organisation_id = s.organisation_id
  where s.organisation_id = current_organisation_id() and `;

function stateOf({ answered_at, ends_at, record_state }: SurveyRow, now: number): SurveyState {
  if (answered_at !== null) return 'answered';
  if (record_state !== 'closed') return record_state === 'disposed' ? 'ended' : 'open';
  return ends_at <= now ? 'ended' : 'asked';
}

async function oneBy(
  client: PoolClient,
  condition: string,
  value: unknown,
  now: number,
): Promise<Survey | null> {
  const { rows } = await client.query<SurveyRow>(selected + condition, [value]);
  const [row] = rows;
  if (row === undefined) return null;
  const { record_state: _state, answered_at: _answered, ...rest } = row;
  return { ...rest, state: stateOf(row, now) };
}

/** The survey of a link; null where the link is none of ours. */
export async function surveyByToken({ pool, now }: Platform, token: string): Promise<Survey | null> {
  const read = readSurveyToken(token);
  if (read === null) return null;
  return readInOrganisation(pool, read.organisation_id, (client) =>
    oneBy(client, 's.token_hash = $1', read.hash, now()),
  );
}

/** The survey about a record; null where nobody was asked. */
export function surveyOfRecord(client: PoolClient, record_id: string, now: number): Promise<Survey | null> {
  return oneBy(client, 's.record_id = $1', record_id, now);
}

/** What somebody says. */
export interface SurveyAnswer {
  readonly score: number;
  readonly text: string | null;
}

const refusals = {
  answered: 'survey.answered',
  ended: 'survey.ended',
  open: 'survey.record-open',
} as const;

/** Takes an answer for the survey, unless another was quicker. */
async function take(client: PoolClient, { id, number }: Survey, at: number): Promise<void> {
  const { rowCount } = await client.query(
    `update survey set answered_at = $2 where organisation_id = current_organisation_id() and id = $1
      and answered_at is null`,
    [id, new Date(at)],
  );
  if (rowCount === 0) throw new Refusal('survey.answered', { number });
}

/**
 * Takes the one answer to a survey: written down with the record and told in the journal, or nothing of it.
 *
 * @param by whoever is signed in and answers in the portal; null: by the link
 * @throws Refusal `survey.answered`, `survey.ended`, `survey.record-open`
 */
export async function answerSurvey(
  platform: Platform,
  survey: Survey,
  { score, text }: SurveyAnswer,
  by: Principal | null,
): Promise<void> {
  const { organisation_id, state, number, record_id } = survey;
  if (state !== 'asked') throw new Refusal(refusals[state], { number });
  const program: Principal = { organisation_id, actor: { id: null, roles: [] }, origin: 'live' };
  await execute(platform, by ?? program, {
    definition: definitionOf(survey.process),
    key: record_id,
    command: {
      kind: 'perform',
      activity: 'rate',
      values: { satisfaction: score, satisfaction_text: text },
      ...(by === null ? { by_program: true as const } : {}),
    },
    alongside: (client) => take(client, survey, platform.now()),
  });
}
