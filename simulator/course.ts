import type { IncidentPlan } from './incident-plan.ts';

export type WaitReason = 'requester' | 'supplier' | 'change' | 'evidence';

/** How the work on an incident is going to go, as far as it is settled before. Times are in working minutes. */
export interface Course {
  /** Work until the solution, as a share of the target. */
  readonly effort: number;
  /** From the assignment to the start of work, as a share of the target for the response. */
  readonly start_delay: number;
  readonly wait: WaitReason | null;
  /** How long it waits in office minutes; drawn if null. */
  readonly wait_minutes: number | null;
  /** Nobody writes anything down while it waits: a mistake. */
  readonly neglected: boolean;
  readonly ending: 'solved' | 'cancelled' | 'reopened';
  readonly closed_by: 'requester' | 'agent' | 'nobody';
  /** Solved by the service desk itself. */
  readonly first_level: boolean;
  /** Little is written down: for large amounts, where it is the number of incidents that counts. */
  readonly brief: boolean;
  /** Nobody has looked at it yet. */
  readonly untouched: boolean;
}

/** From one value at the start of the year to another at its end. */
function from(start: number, end: number, { progress }: IncidentPlan): number {
  return start + (end - start) * Math.min(Math.max(progress, 0), 1);
}

/** Draws a course. Over the year the sample gets faster, forgets less and has less to do again. */
export function courseOf(plan: IncidentPlan, wanted: Partial<Course> = {}): Course {
  const { random, priority } = plan;
  const first_level = random.chance(priority === 4 ? 0.45 : 0.25);
  const neglected = random.chance(from(0.012, 0.002, plan));
  const wait = random.weighted<WaitReason | null>([
    [null, 84],
    ['requester', 10],
    ['supplier', 3],
    ['change', 1.5],
    ['evidence', 1.5],
  ]);
  return {
    effort: random.logNormal(from(0.36, 0.19, plan) * (first_level ? 0.5 : 1.15), 0.85),
    start_delay: random.logNormal(0.16, 0.8),
    wait: neglected ? 'supplier' : wait,
    wait_minutes: null,
    neglected,
    ending: random.weighted([
      ['solved', 100],
      ['cancelled', 2.3],
      ['reopened', from(6.5, 2.2, plan)],
    ]),
    closed_by: random.chance(0.42) ? 'requester' : 'agent',
    first_level,
    brief: false,
    untouched: false,
    ...wanted,
  };
}
