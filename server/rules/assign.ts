import { activityNamed, type ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { isDeskProcess } from '../../processes/desk.ts';
import {
  type AssignmentDecision,
  decideAssignment,
  deskAssignmentIn,
} from '../../processes/desk-assignment.ts';
import { inOrganisation } from '../database/pool.ts';
import type { FollowedEntry, Follower } from '../journal/follow.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute } from '../records/execute.ts';
import { readRecord } from '../records/store.ts';
import { customersOf, readAssignmentFacts, ruledOf } from './assignment-facts.ts';

/** The activity by which a record is given to a team. */
const assigning = 'assign';

/** Whether a record of the process is given to a team in that state. */
function mayBeAssigned(definition: ProcessDefinition, state: string | null): boolean {
  return state !== null && activityNamed(definition, assigning)?.from.includes(state) === true;
}

/** Whether the entry brought a record to where it can be given to a team, as writing it down does. */
function asksForTeam({ record_id, process, from_state, to_state }: FollowedEntry): boolean {
  if (record_id === null || !isDeskProcess(process)) return false;
  const definition = definitionOf(process);
  return mayBeAssigned(definition, to_state) && !mayBeAssigned(definition, from_state);
}

/** Whether nobody said yet who is to work on a record. */
function isFree(definition: ProcessDefinition, record: ProcessRecord): boolean {
  const named = textIn(record, 'team') ?? textIn(record, 'assignee');
  return named === null && mayBeAssigned(definition, record.state);
}

interface Decided {
  readonly record: ProcessRecord;
  readonly decision: AssignmentDecision;
}

/** What the rules in force decide of a record as it stands; null: it is not theirs to decide. */
async function decideFor(
  platform: Platform,
  organisation_id: string,
  definition: ProcessDefinition,
  id: string,
): Promise<Decided | null> {
  const organisation = await platform.organisations.of(organisation_id);
  const planned = deskAssignmentIn(organisation.settings);
  if (!planned.automatic || planned.rules.length === 0) return null;
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    const record = await readRecord(client, definition, id, false);
    if (record === null || !isFree(definition, record)) return null;
    const ruled = ruledOf(record, await customersOf(client, [textIn(record, 'requester')]));
    const known = await readAssignmentFacts(client, planned, [ruled.service], organisation, platform.now());
    return { record, decision: decideAssignment(planned.rules, ruled, known.factsFor(ruled.service)) };
  });
}

/** Gives the record to whom the rules decide. @throws Refusal where somebody was quicker */
async function giveTo(
  platform: Platform,
  organisation_id: string,
  definition: ProcessDefinition,
  { record, decision: { rule, team, assignee } }: Decided,
): Promise<void> {
  if (rule === null || team === null) return;
  const program: Principal = { organisation_id, actor: { id: null, roles: [] }, origin: 'live' };
  const activity = activityNamed(definition, assigning);
  const takesPerson = [...(activity?.requires ?? []), ...(activity?.accepts ?? [])].includes('assignee');
  const values = { team, ...(assignee === null || !takesPerson ? {} : { assignee }) };
  await execute(platform, program, {
    definition,
    key: record.id,
    command: { kind: 'perform', activity: assigning, values, by_program: true, rule },
    expected_version: record.version,
    alongside: async (client) => {
      if (assignee === null) return;
      await client.query(
        `insert into assignment_turn (organisation_id, team_id, person_id) values ($1, $2, $3)
          on conflict (organisation_id, team_id, person_id) do update set given_at = clock_timestamp()`,
        [organisation_id, team, assignee],
      );
    },
  });
}

/** How often it is looked again at a record that somebody changed in the same moment. */
const attempts = 3;

/**
 * Gives a record that nobody was given yet to a team, by the first rule that fits. What a person decided stays: in the
 * same moment too, as the record is then looked at again.
 */
export async function assignByRules(
  platform: Platform,
  organisation_id: string,
  process: string,
  id: string,
): Promise<void> {
  const definition = definitionOf(process);
  for (let attempt = 1; ; attempt += 1) {
    const decided = await decideFor(platform, organisation_id, definition, id);
    if (decided === null) return;
    try {
      await giveTo(platform, organisation_id, definition, decided);
      return;
    } catch (error) {
      // A team that a rule names and that is gone is told by the try-out, and holds up nothing.
      if (!(error instanceof Refusal)) throw error;
      if (error.code !== 'record.version-conflict' || attempt === attempts) return;
    }
  }
}

/** Assigns new records of the desk by the organisation's rules. */
export const assignmentFollower: Follower = {
  name: 'assignment',
  from: 'now',
  async follow({ platform, organisation_id }, entries) {
    for (const entry of entries.filter(asksForTeam)) {
      await assignByRules(platform, organisation_id, entry.process, entry.record_id as string);
    }
  },
};
