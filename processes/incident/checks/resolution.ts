import {
  type Check,
  type CheckContext,
  type CheckException,
  type CheckRun,
  type Conclusion,
  type Finding,
  isBeyond,
  isWithin,
  type Measure,
  type Member,
  type Period,
} from '../../../kernel/check.ts';
import { isOpenState } from '../../../kernel/definition.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { incidentCheckTexts } from '../check-texts.ts';
import { incident } from '../definition.ts';
import {
  clockOf,
  conformityOf,
  DAY_MS,
  doneAt,
  freshnessDays,
  isCancelled,
  isOpen,
  percentOf,
  rounded,
} from './values.ts';

/** How often, in the period, work was done and taken up again. */
export function turnsOf({ history }: ProcessRecord, period: Period): { done: number; reopened: number } {
  const turns = { done: 0, reopened: 0 };
  let open = true;
  for (const { state, at } of history) {
    const opens = isOpenState(incident, state);
    if (opens !== open && isWithin(period, at)) turns[opens ? 'reopened' : 'done'] += 1;
    open = opens;
  }
  return turns;
}

class ResolutionRun implements CheckRun {
  readonly #context: CheckContext;
  readonly #late: CheckException[] = [];
  readonly #reopened: CheckException[] = [];
  readonly #aged = new Set<string>();
  #turned = 0;
  #measured = 0;
  #without_target = 0;
  #done = 0;
  #closed = 0;
  #oldest_days: number | null = null;
  #longest_wait_days: number | null = null;

  constructor(context: CheckContext) {
    this.#context = context;
  }

  readonly examine = (member: Member): Finding | null => {
    const { record } = member;
    if (isCancelled(record)) return null;
    const { period } = this.#context;
    const done_at = doneAt(record);
    const done = isWithin(period, done_at);
    const open = isOpen(record);
    const aged = this.#ageing(record, open, done_at);
    const late = (done || open) && this.#compare(member, open);
    const turns = turnsOf(record, period);
    const in_view = turns.done + turns.reopened > 0 || isWithin(period, record.closed_at);
    if (!in_view && aged === null && !(open && late)) return null;
    if (done) this.#done += 1;
    if (done && record.state === 'closed') this.#closed += 1;
    if (turns.done + turns.reopened > 0) this.#turned += 1;
    if (turns.reopened > 0)
      this.#reopened.push({ record_id: record.id, reason: 'reopened', params: { times: turns.reopened } });
    const evidence_at = record.closed_at ?? record.resolved_at ?? record.updated_at;
    if (aged === null) return { evidence_at };
    this.#aged.add(record.id);
    return { evidence_at, exception: aged };
  };

  /** Whether the incident was open, or waited for closure, for longer than planned. */
  #ageing(
    record: ProcessRecord,
    open: boolean,
    done_at: number | null,
  ): NonNullable<Finding['exception']> | null {
    if (record.state === 'closed') return null;
    const { maximum_open_days: limit } = conformityOf(this.#context);
    const days = rounded(
      (this.#context.period.to - (open ? record.opened_at : (done_at ?? record.opened_at))) / DAY_MS,
    );
    if (open) this.#oldest_days = Math.max(this.#oldest_days ?? 0, days);
    else this.#longest_wait_days = Math.max(this.#longest_wait_days ?? 0, days);
    if (days <= limit) return null;
    return { reason: open ? 'open-too-long' : 'not-closed', params: { days, limit } };
  }

  /** Counts it in or out of its target; an incident still open counts once it is out of it. */
  #compare(member: Member, open: boolean): boolean {
    const clock = clockOf(member, 'resolution');
    if (clock === undefined || clock.target_minutes === null) {
      if (!open) this.#without_target += 1;
      return false;
    }
    const late = clock.evaluation.breached;
    if (open && !late) return false;
    this.#measured += 1;
    if (late) {
      this.#late.push({
        record_id: member.record.id,
        reason: 'out-of-target',
        params: { minutes: Math.round(clock.evaluation.elapsed_ms / 60_000), target: clock.target_minutes },
      });
    }
    return late;
  }

  readonly conclude = (): Conclusion => {
    const planned = conformityOf(this.#context);
    const in_target: Measure = {
      name: 'in_target',
      value: percentOf(this.#measured - this.#late.length, this.#measured),
      unit: 'percent',
      limit: { kind: 'minimum', value: planned.minimum_in_target_percent },
    };
    const reopened: Measure = {
      name: 'reopened',
      value: percentOf(this.#reopened.length, this.#turned),
      unit: 'percent',
      limit: { kind: 'maximum', value: planned.maximum_reopened_percent },
    };
    const limit = { kind: 'maximum', value: planned.maximum_open_days } as const;
    return {
      measures: [
        in_target,
        reopened,
        { name: 'oldest_open', value: this.#oldest_days, unit: 'days', limit },
        { name: 'longest_wait_for_closure', value: this.#longest_wait_days, unit: 'days', limit },
        { name: 'closed', value: percentOf(this.#closed, this.#done), unit: 'percent', limit: null },
        { name: 'without_target', value: this.#without_target, unit: 'count', limit: null },
      ],
      exceptions: this.#behind(isBeyond(in_target), isBeyond(reopened)),
      missing: this.#measured === 0 && this.#without_target > 0 ? ['incident.targets'] : [],
    };
  };

  /** The records behind a share that is on the wrong side of its limit, each named once. */
  #behind(late: boolean, reopened: boolean): readonly CheckException[] {
    const named = this.#aged;
    return [...(late ? this.#late : []), ...(reopened ? this.#reopened : [])].filter(({ record_id }) => {
      if (named.has(record_id)) return false;
      named.add(record_id);
      return true;
    });
  }
}

/**
 * AC-088 for 8.6.1-d and 8.6.1-e.
 *
 * Population: incidents resolved or closed in the period, and those open at its end that are past their target or
 * open for longer than planned; one that is open within its target says nothing yet. Measures: share in target,
 * share reopened, the oldest open, the longest wait for closure. Exceptions: incidents open or waiting for closure
 * for longer than planned; and where a share is on the wrong side of its limit, the incidents behind it.
 */
export const resolutionCheck: Check = {
  id: 'AC-088',
  process: 'incident',
  requirements: ['8.6.1-d', '8.6.1-e'],
  texts: incidentCheckTexts['AC-088'],
  planned: ['incident.targets', 'calendars', 'incident.conformity'],
  freshness_days: freshnessDays,
  fields: ['priority', 'service', 'customer'],
  entries_of: null,
  start: (context) => new ResolutionRun(context),
};
