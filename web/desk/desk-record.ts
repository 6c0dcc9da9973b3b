import type { Clock } from '../records/record.ts';
import type { Reference } from '../shared/references.ts';

/** A record of the desk as the queue shows it; fields for staff are absent for requesters. */
export interface DeskRecord {
  readonly id: string;
  readonly number: string;
  readonly process: string;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly priority?: number | null;
  readonly service?: Reference | null;
  readonly team?: Reference | null;
  readonly assignee?: Reference | null;
  readonly requester?: Reference | null;
  readonly customer?: Reference | null;
  readonly opened_at: string;
  readonly updated_at: string;
  readonly due_at: string | null;
  readonly clocks: readonly Pick<
    Clock,
    'name' | 'state' | 'target_minutes' | 'elapsed_minutes' | 'due_at' | 'breached'
  >[];
}

/** Share of a target from which on it is at risk. */
const riskShare = 0.75;

/** How a record stands to its targets: one is missed, one is nearly used up, or neither. */
export type Standing = 'breached' | 'at-risk' | 'in-time';

/** How the record stands now; `now` in epoch milliseconds. Clocks that have stopped owe nothing any more. */
export function standingOf({ clocks, due_at }: Pick<DeskRecord, 'clocks' | 'due_at'>, now: number): Standing {
  const running = clocks.filter(({ state }) => state !== 'stopped');
  if (running.some(({ breached }) => breached)) return 'breached';
  if (due_at !== null && Date.parse(due_at) < now) return 'breached';
  const used = running.map(({ elapsed_minutes, target_minutes }) =>
    target_minutes === null ? 0 : elapsed_minutes / target_minutes,
  );
  return used.some((share) => share >= riskShare) ? 'at-risk' : 'in-time';
}
