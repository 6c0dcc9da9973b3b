import type { PoolClient } from 'pg';
import { timeZoneOf } from '../../kernel/calendar.ts';
import type { CheckContext, Needs } from '../../kernel/check.ts';
import { dayOf } from '../../kernel/day.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { incident } from '../../processes/incident/definition.ts';
import { heldAt } from '../../processes/management-review/decisions.ts';
import { managementReview } from '../../processes/management-review/definition.ts';
import { streamMembers } from '../conformity/members.ts';
import { contextOf, readSettings } from '../records/organisation-context.ts';
import type { Known, Reads } from './composer.ts';
import { composers } from './composers.ts';
import { IncidentCounter, talliedFields } from './incident-tally.ts';
import { earlierReviews } from './inputs/decisions.ts';
import { noAnswers, ratedProcesses, ratingNeeds, SatisfactionCounter } from './satisfaction-tally.ts';

/** Most records of a register that are kept for the composers. */
export const mostRecords = 10_000;

/** How far back the first review looks. */
const firstYear_ms = 365 * DAY_MS;

const nothing = { since: { from: 0, to: 0 }, before: { from: 0, to: 0 } };

/** Records of a process, and how many there were when not all are kept. */
interface Kept {
  readonly records: ProcessRecord[];
  count: number;
}

/** What is known, and of which registers only a part was kept: process to how many records it has. */
export interface ReadRegisters {
  readonly known: Known;
  readonly cut: ReadonlyMap<string, number>;
}

function needsOf(reads: readonly Reads[]): readonly Needs[] {
  return reads.map(({ fields, remembers = [] }) => ({ fields, remembers, entries_of: null }));
}

async function keep(
  client: PoolClient,
  definition: ProcessDefinition,
  reads: readonly Reads[],
  context: CheckContext,
): Promise<Kept> {
  const kept: Kept = { records: [], count: 0 };
  await streamMembers(client, definition, needsOf(reads), context, ({ record }) => {
    kept.count += 1;
    if (kept.records.length < mostRecords) kept.records.push(record);
  });
  return kept;
}

/** What the composers read, by process. Reviews are read first, as the time to look at follows from them. */
function readsByProcess(): ReadonlyMap<string, readonly Reads[]> {
  const all = Object.values(composers).flatMap(({ reads }) => reads);
  const grouped = Map.groupBy(all, ({ process }) => process);
  grouped.delete(managementReview.name);
  return grouped;
}

const reviewReads: readonly Reads[] = [
  ...composers.a.reads.filter(({ process }) => process === managementReview.name),
  { process: managementReview.name, fields: ['planned_on'] },
];

/**
 * Reads what the composers of a review's inputs look at: the registers since the last review and for the equally long
 * time before.
 *
 * @param client inside a snapshot transaction in the scope of the organisation
 * @param review the review that is prepared
 */
export async function readRegisters(
  client: PoolClient,
  review: ProcessRecord,
  now: number,
): Promise<ReadRegisters> {
  const organisation = contextOf(await readSettings(client));
  const time_zone = timeZoneOf(organisation);
  const during = (from: number): CheckContext => ({
    ...organisation,
    // What happened in this very millisecond is still seen as it is.
    period: { from, to: now + 1 },
    people: [],
    organisation_name: '',
  });
  const reviews = await keep(client, managementReview, reviewReads, during(now - firstYear_ms));
  const kept = new Map<string, Kept>([[managementReview.name, reviews]]);
  const start = {
    now,
    today: dayOf(now, time_zone),
    time_zone,
    settings: organisation.settings,
    review,
    of: (process: string): readonly ProcessRecord[] => kept.get(process)?.records ?? [],
    incidents: new IncidentCounter(nothing, organisation).result(),
    satisfaction: noAnswers,
  };
  const [last] = earlierReviews({ ...start, since: 0, before: 0 });
  const since = (last === undefined ? null : heldAt(last)) ?? now - firstYear_ms;
  const before = since - (now - since);
  for (const [process, reads] of readsByProcess()) {
    kept.set(process, await keep(client, definitionOf(process), reads, during(before)));
  }
  const spans = { since: { from: since, to: now + 1 }, before: { from: before, to: since } };
  const counter = new IncidentCounter(spans, organisation);
  const satisfaction = new SatisfactionCounter(spans);
  const counted: Needs = { fields: talliedFields, entries_of: null };
  for (const process of ratedProcesses) {
    const isIncident = process === incident.name;
    const needs = isIncident ? [counted, ratingNeeds] : [ratingNeeds];
    await streamMembers(client, definitionOf(process), needs, during(before), (member) => {
      if (isIncident) counter.add(member);
      satisfaction.add(member);
    });
  }
  const cut = [...kept].filter(([, { records, count }]) => count > records.length);
  return {
    known: {
      ...start,
      since,
      before,
      incidents: counter.result(),
      satisfaction: satisfaction.result(),
    },
    cut: new Map(cut.map(([process, { count }]) => [process, count])),
  };
}
