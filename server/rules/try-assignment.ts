import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { deskProcesses, isDeskProcess } from '../../processes/desk.ts';
import {
  type AssignmentDecision,
  type DeskAssignment,
  decideAssignment,
  deskAssignmentIn,
} from '../../processes/desk-assignment.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { type RecordRow, readRecord, recordColumns, recordOf } from '../records/store.ts';
import { customersOf, readAssignmentFacts, ruledOf } from './assignment-facts.ts';

/** What rules are tried with. */
export interface TryAssignment {
  /** Rules that are not saved yet; those in force if left out. */
  readonly planned?: DeskAssignment;
  /** Values of a record that there is not, with its process. */
  readonly example?: { readonly process: string; readonly values: Readonly<Record<string, unknown>> };
  /** Number or id of a record. */
  readonly record?: string;
  /** So many of the records that were written down last. */
  readonly last?: number;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the rules decide of one record. */
export interface TriedRecord {
  /** Null: an example. */
  readonly record: {
    readonly id: string;
    readonly number: string;
    readonly process: string;
    readonly title: string;
    /** Who has it now. */
    readonly team: Named | null;
    readonly assignee: Named | null;
  } | null;
  readonly rule: AssignmentDecision['rule'];
  readonly team: Named | null;
  readonly assignee: Named | null;
  readonly trials: AssignmentDecision['trials'];
}

type Tried = Pick<ProcessRecord, 'process' | 'values'> & Partial<Pick<ProcessRecord, 'id' | 'number'>>;

async function findRecord(client: PoolClient, key: string): Promise<ProcessRecord> {
  for (const process of deskProcesses) {
    const found = await readRecord(client, definitionOf(process), key, false);
    if (found !== null) return found;
  }
  throw new Refusal('record.unknown', { process: deskProcesses.join(', '), key });
}

async function lastRecords(client: PoolClient, count: number): Promise<readonly ProcessRecord[]> {
  const newest: ProcessRecord[] = [];
  // One after another: each is answered by the index of its process.
  for (const process of deskProcesses) {
    const { rows } = await client.query<RecordRow>(
      `select ${recordColumns} from record where organisation_id = current_organisation_id() and process = $1
        order by opened_at desc, id desc limit $2`,
      [process, count],
    );
    newest.push(...rows.map((row) => recordOf(definitionOf(process), row)));
  }
  return newest.toSorted((a, b) => b.opened_at - a.opened_at || (a.id < b.id ? 1 : -1)).slice(0, count);
}

async function wanted(
  client: PoolClient,
  { example, record, last }: TryAssignment,
): Promise<readonly Tried[]> {
  if (example !== undefined) {
    if (isDeskProcess(example.process)) return [example];
    throw new Refusal('record.unknown', { process: example.process, key: '' });
  }
  if (record !== undefined) return [await findRecord(client, record)];
  return lastRecords(client, last ?? 1);
}

async function namesOf(
  client: PoolClient,
  table: 'team' | 'person',
  ids: readonly (string | null)[],
): Promise<(id: string | null) => Named | null> {
  const { rows } = await client.query<Named>(
    `select id, name from ${table} where organisation_id = current_organisation_id() and id = any ($1::uuid[])`,
    [[...new Set(ids.filter((id) => id !== null))]],
  );
  const names = new Map(rows.map((row) => [row.id, row]));
  return (id) => (id === null ? null : (names.get(id) ?? { id, name: '–' }));
}

/**
 * What assignment rules would decide, without changing anything: of a record, of values, or of the records written down
 * last, as people are away, on call and busy now.
 *
 * @throws Refusal `record.unknown`
 */
export async function tryAssignment(
  platform: Platform,
  { organisation_id }: Principal,
  asked: TryAssignment,
): Promise<readonly TriedRecord[]> {
  const organisation = await platform.organisations.of(organisation_id);
  const planned = asked.planned ?? deskAssignmentIn(organisation.settings);
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const records = await wanted(client, asked);
    const of = (record: Tried, name: string): string | null => textIn(record as ProcessRecord, name);
    const customers = await customersOf(
      client,
      records.map((record) => of(record, 'requester')),
    );
    const services = records.map((record) => of(record, 'service'));
    const known = await readAssignmentFacts(client, planned, services, organisation, platform.now());
    const decided = records.map((record) => {
      const ruled = ruledOf(record, customers);
      return { record, decision: decideAssignment(planned.rules, ruled, known.factsFor(ruled.service)) };
    });
    const team = await namesOf(
      client,
      'team',
      decided.flatMap((one) => [one.decision.team, of(one.record, 'team')]),
    );
    const person = await namesOf(
      client,
      'person',
      decided.flatMap((one) => [one.decision.assignee, of(one.record, 'assignee')]),
    );
    return decided.map(
      ({ record, decision }): TriedRecord => ({
        record:
          record.id === undefined || record.number === undefined
            ? null
            : {
                id: record.id,
                number: record.number,
                process: record.process,
                title: of(record, 'title') ?? '',
                team: team(of(record, 'team')),
                assignee: person(of(record, 'assignee')),
              },
        rule: decision.rule,
        team: team(decision.team),
        assignee: person(decision.assignee),
        trials: decision.trials,
      }),
    );
  });
}
