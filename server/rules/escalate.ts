import { setImmediate as othersTurn, setTimeout as pause } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { workingMilliseconds } from '../../kernel/calendar.ts';
import type { Command } from '../../kernel/command.ts';
import { Refusal } from '../../kernel/errors.ts';
import { evaluateClocks } from '../../kernel/project.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { deskProcesses } from '../../processes/desk.ts';
import {
  decideEscalation,
  deskEscalationIn,
  type EscalatedRecord,
  type EscalationFacts,
  type EscalationMark,
  type EscalationRule,
  type EscalationTarget,
  kindOfEscalation,
  noEscalationBefore,
} from '../../processes/desk-escalation.ts';
import { awayAt, standInFor } from '../absences/deputies.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import { listOrganisations } from '../identity/organisations.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute } from '../records/execute.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';
import { type RecordRow, recordColumns, recordOf } from '../records/store.ts';
import { watchOpen } from './escalation-watch.ts';

/** Open records read together, and those looked at until others have their turn. */
const [batchSize, withoutTurn] = [100, 10];

/** Between batches it rests for so many times as long as it took, as people wait for the same processor. */
const rest = 2;

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** What a sweep did. */
export interface EscalationSweep {
  readonly escalated: number;
  /** Records that could not be dealt with, with the reason: the others go on regardless. */
  readonly failed: readonly { readonly record: string; readonly error: unknown }[];
}

/** A record with what rules look at, and what they did to it before. */
interface Candidate {
  readonly record: ProcessRecord;
  readonly last_word_at: number;
  readonly marks: readonly EscalationMark[];
}

interface CandidateRow extends RecordRow {
  readonly last_word_at: number | null;
  readonly marks:
    | readonly { readonly rule: string; readonly times: number; readonly last_at: string }[]
    | null;
}

/** What rules look at of open records. */
async function readCandidates(
  client: PoolClient,
  ids: readonly string[],
  words: boolean,
): Promise<readonly Candidate[]> {
  const { rows } = await client.query<CandidateRow>(
    `select ${recordColumns}, ${
      words
        ? `(select max(entry.occurred_at) from journal_entry as entry
            where entry.organisation_id = current_organisation_id() and entry.record_id = record.id
              and entry.origin = 'live')`
        : 'null::timestamptz'
    } as last_word_at,
        (select jsonb_agg(jsonb_build_object('rule', rule_id, 'times', times, 'last_at', last_at)) from escalation_mark
          where organisation_id = current_organisation_id() and record_id = record.id) as marks
      from record where organisation_id = current_organisation_id() and id = any ($1::uuid[]) and is_open
      order by opened_at desc, id desc`,
    [ids],
  );
  return rows.map((row) => {
    const record = recordOf(definitionOf(row.process), row);
    const marks = (row.marks ?? []).map((mark) => ({ ...mark, last_at: Date.parse(mark.last_at) }));
    return { record, last_word_at: row.last_word_at ?? record.opened_at, marks };
  });
}

/** What rules look at of a record at an instant. */
export function escalatedOf(
  { record, last_word_at }: Pick<Candidate, 'record' | 'last_word_at'>,
  organisation: OrganisationContext,
  now: number,
): EscalatedRecord {
  const priority = record.values['priority'];
  const clocks = evaluateClocks(definitionOf(record.process), record, { ...organisation, now });
  return {
    process: record.process,
    service: textIn(record, 'service'),
    priority: typeof priority === 'number' ? priority : null,
    opened_at: record.opened_at,
    due_at: record.due_at,
    assignee: textIn(record, 'assignee'),
    clocks: clocks.map(({ name, target_minutes, evaluation }) => ({
      name,
      going: evaluation.state !== 'stopped',
      target_minutes,
      percent: target_minutes === null ? null : (evaluation.elapsed_ms / (target_minutes * MINUTE_MS)) * 100,
    })),
    last_word_at,
  };
}

/** What rules look at besides. */
export function factsAt(organisation: Pick<OrganisationContext, 'calendar'>, now: number): EscalationFacts {
  return {
    now,
    working_hours: (id, from, to) => {
      const calendar = organisation.calendar(id);
      return calendar === null ? 0 : workingMilliseconds(calendar, from, to) / HOUR_MS;
    },
  };
}

/** Whom a rule means, by ids; those who are away are stood in for, and those who have left are told nothing. */
async function peopleMeant(
  client: PoolClient,
  to: EscalationTarget,
  record: ProcessRecord,
  now: number,
): Promise<readonly string[]> {
  const away = await awayAt(client, now);
  const one = async (text: string, id: string | null): Promise<readonly string[]> => {
    const { rows } = await client.query<{ id: string }>(text, [id]);
    return rows.map((row) => row.id);
  };
  const teamLead = (): Promise<readonly string[]> =>
    one(
      `select lead_id as id from team where organisation_id = current_organisation_id() and id = $1
        and lead_id is not null`,
      textIn(record, 'team'),
    );
  const meant = {
    team: () =>
      one(
        `select lead_id as id from team where organisation_id = current_organisation_id() and id = $1
          and lead_id is not null`,
        to.kind === 'team' ? to.team : null,
      ),
    'another-team': teamLead,
    'team-lead': teamLead,
    'service-owner': () =>
      one(
        `select assignee_id as id from record where organisation_id = current_organisation_id() and id = $1
          and assignee_id is not null`,
        textIn(record, 'service'),
      ),
    role: () =>
      one(
        `select id from person where organisation_id = current_organisation_id() and active and $1 = any (roles)
          order by id limit 50`,
        to.kind === 'role' ? to.role : null,
      ),
    person: async () => (to.kind === 'person' ? [to.person] : []),
  }[to.kind];
  const standing = (await meant()).flatMap((id) => standInFor(id, away) ?? []);
  const { rows: there } = await client.query<{ id: string }>(
    'select id from person where organisation_id = current_organisation_id() and id = any ($1::uuid[]) and active order by id',
    [standing],
  );
  return there.map(({ id }) => id);
}

/** The command by which a rule escalates. @param place its place among all, from 1 @param to who is told */
export function escalateBy(rule: EscalationRule, place: number, to: readonly string[]): Command {
  const team = rule.to.kind === 'team' ? rule.to.team : null;
  const how = kindOfEscalation(rule.to);
  return { kind: 'escalate', how, team, to, rule: { id: rule.id, name: rule.name, place } };
}

/** Escalates one record by one rule, which is marked with the record (`markEscalated`) so that it is not done twice. */
async function escalate(
  platform: Platform,
  principal: Principal,
  { record }: Candidate,
  rule: EscalationRule,
  place: number,
): Promise<void> {
  const { organisation_id } = principal;
  const now = platform.now();
  const to = await inOrganisation(platform.pool, organisation_id, (client) =>
    peopleMeant(client, rule.to, record, now),
  );
  await execute(platform, principal, {
    definition: definitionOf(record.process),
    key: record.id,
    command: escalateBy(rule, place, to),
    // Whoever was quicker changed what the rule goes by, or escalated it by the same rule; the next sweep looks again.
    expected_version: record.version,
  });
}

/** The rules of an organisation that are in use; none where it does not escalate by itself. */
function rulesOf(organisation: OrganisationContext): readonly EscalationRule[] {
  const { automatic, rules } = deskEscalationIn(organisation.settings);
  return automatic ? rules : [];
}

/** What one organisation's sweep goes by. */
interface Sweeping {
  readonly platform: Platform;
  readonly organisation: OrganisationContext;
  readonly organisation_id: string;
  readonly rules: readonly EscalationRule[];
  readonly failed: { record: string; error: unknown }[];
}

/**
 * Lets the first rule speak whose time has come: the next looks at the record as this one leaves it.
 *
 * @returns whether one did, and until when there is nothing to say of the record as it is
 */
async function escalateOne(
  sweeping: Sweeping,
  candidate: Candidate,
): Promise<{ readonly escalated: boolean; readonly again_at: number }> {
  const { platform, organisation, organisation_id, rules, failed } = sweeping;
  const now = platform.now();
  const seen = escalatedOf(candidate, organisation, now);
  const facts = factsAt(organisation, now);
  const [rule] = decideEscalation(rules, seen, candidate.marks, facts);
  if (rule === undefined) {
    return { escalated: false, again_at: noEscalationBefore(rules, seen, candidate.marks, facts) };
  }
  const origin = candidate.record.origin === 'sample' ? 'sample' : 'live';
  const program: Principal = { organisation_id, actor: { id: null, roles: [] }, origin };
  try {
    await escalate(platform, program, candidate, rule, rules.indexOf(rule) + 1);
    return { escalated: true, again_at: now };
  } catch (error) {
    // Somebody was quicker: the next sweep looks again.
    const isLate = error instanceof Refusal && error.code === 'record.version-conflict';
    if (!isLate) failed.push({ record: candidate.record.id, error });
    return { escalated: false, again_at: now };
  }
}

async function sweepProcess(sweeping: Sweeping, process: string): Promise<number> {
  const { platform, organisation, organisation_id, rules } = sweeping;
  const words = rules.some(({ active, trigger }) => active && trigger.kind === 'silent');
  const watch = await watchOpen(platform, { organisation_id, organisation, process });
  let escalated = 0;
  for (let from = 0; from < watch.due.length; from += batchSize) {
    const begun = performance.now();
    const batch = await readInOrganisation(platform.pool, organisation_id, (client) =>
      readCandidates(client, watch.due.slice(from, from + batchSize), words),
    );
    for (const [place, candidate] of batch.entries()) {
      if (place % withoutTurn === 0) await othersTurn();
      const { escalated: done, again_at } = await escalateOne(sweeping, candidate);
      watch.looked(candidate.record, again_at);
      if (done) escalated += 1;
    }
    if (from + batchSize < watch.due.length) await pause(rest * (performance.now() - begun));
  }
  return escalated;
}

async function sweepOne(
  platform: Platform,
  organisation_id: string,
  failed: Sweeping['failed'],
): Promise<number> {
  const organisation = await platform.organisations.of(organisation_id);
  const rules = rulesOf(organisation);
  const named = new Set<string>(
    rules
      .filter(({ active }) => active)
      .flatMap(({ when }) => (when.processes.length === 0 ? deskProcesses : when.processes)),
  );
  let escalated = 0;
  for (const process of named) {
    escalated += await sweepProcess({ platform, organisation, organisation_id, rules, failed }, process);
  }
  return escalated;
}

/**
 * Escalates open records by the rules of each organisation, at the platform's time: by one rule at a time, each as often
 * as it plans. What it did is marked with the record, so that several processes may sweep at once.
 */
export async function sweepEscalations(platform: Platform): Promise<EscalationSweep> {
  const failed: { record: string; error: unknown }[] = [];
  let escalated = 0;
  for (const { organisation_id, kind } of await listOrganisations(platform.pool)) {
    if (kind === 'service-provider') escalated += await sweepOne(platform, organisation_id, failed);
  }
  return { escalated, failed };
}
