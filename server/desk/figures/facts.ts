import { isOpenState, type ProcessDefinition } from '../../../kernel/definition.ts';
import { evaluateClocks, type RunningClock } from '../../../kernel/project.ts';
import type { ProcessRecord, StateSpan } from '../../../kernel/record.ts';
import { numberIn, textIn } from '../../../kernel/register.ts';
import type { OrganisationContext } from '../../records/organisation-context.ts';

/** How a record went from hand to hand, as its journal tells. */
export interface Hands {
  /** Teams and people that it was given to one after another; who resolved it is one of the people. */
  readonly teams: number;
  readonly people: number;
}

/** What figures of the desk are counted from, for one record. Instants are epoch milliseconds. */
export interface DeskFact {
  readonly organisation_id: string;
  readonly record_id: string;
  readonly process: string;
  readonly is_open: boolean;
  readonly priority: number | null;
  readonly service_id: string | null;
  readonly team_id: string | null;
  readonly assignee_id: string | null;
  readonly customer_id: string | null;
  readonly category: string | null;
  readonly channel: string | null;
  readonly opened_at: number;
  readonly responded_at: number | null;
  readonly response_met: boolean | null;
  readonly ended_at: number | null;
  readonly withdrawn: boolean;
  readonly resolution_met: boolean | null;
  readonly first_contact: boolean | null;
  readonly reopened_at: number | null;
  readonly satisfaction: number | null;
}

/** States in which work ended without what was asked for. */
export const withdrawnStates: readonly string[] = ['cancelled', 'rejected', 'skipped'];

/** Processes in which somebody answers whoever asked. */
const answering: readonly string[] = ['incident', 'service-request'];

/** Clocks that run until what was asked for is there. */
const untilDone: readonly string[] = ['resolution', 'fulfilment'];

/** When work on it ended and was taken up again, each for the last time. */
function turnsOf(
  definition: ProcessDefinition,
  history: readonly StateSpan[],
): { ended_at: number | null; reopened_at: number | null } {
  let ended_at: number | null = null;
  let reopened_at: number | null = null;
  for (const { state, at } of history) {
    if (!isOpenState(definition, state)) ended_at ??= at;
    else if (ended_at !== null) [ended_at, reopened_at] = [null, at];
  }
  return { ended_at, reopened_at };
}

function metOf(clock: RunningClock | undefined): boolean | null {
  if (clock === undefined || clock.target_minutes === null || clock.evaluation.stopped_at === null)
    return null;
  return !clock.evaluation.breached;
}

/**
 * What the figures know of a record: from its values, its states, its clocks by the targets in force, and its hands. Pure.
 */
export function factOf(
  definition: ProcessDefinition,
  record: ProcessRecord,
  hands: Hands,
  context: OrganisationContext & { readonly now: number },
): DeskFact {
  const { ended_at, reopened_at } = turnsOf(definition, record.history);
  const withdrawn = withdrawnStates.includes(record.state);
  const clocks = withdrawn ? [] : evaluateClocks(definition, record, context);
  const response = clocks.find(({ name }) => name === 'response');
  const resolution = clocks.find(({ name }) => untilDone.includes(name));
  const tells = answering.includes(definition.name) && ended_at !== null && !withdrawn;
  return {
    organisation_id: record.organisation_id,
    record_id: record.id,
    process: definition.name,
    is_open: isOpenState(definition, record.state),
    priority: numberIn(record, 'priority'),
    service_id: textIn(record, 'service'),
    team_id: textIn(record, 'team'),
    assignee_id: textIn(record, 'assignee'),
    customer_id: textIn(record, 'customer'),
    category: textIn(record, 'category'),
    channel: textIn(record, 'channel'),
    opened_at: record.opened_at,
    responded_at: response?.evaluation.stopped_at ?? null,
    response_met: metOf(response),
    ended_at,
    withdrawn,
    resolution_met: ended_at === null ? null : metOf(resolution),
    first_contact: tells ? reopened_at === null && hands.teams <= 1 && hands.people <= 1 : null,
    reopened_at,
    satisfaction: numberIn(record, 'satisfaction'),
  };
}
