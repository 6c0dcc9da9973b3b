import { Type } from 'typebox';
import type { PlannedTarget, ProcessClock, Settings } from '../kernel/definition.ts';
import type { ClockedRecord } from '../kernel/record.ts';
import { shareRulesFor } from './desk-escalation.ts';
import { heldBy, supplierSpans, teamSpans, waitedFor } from './desk-hands.ts';
import {
  calendarId,
  type DeskTargets,
  deskTargetsIn,
  deskTargetsKey,
  mostSpecific,
  sharedLine,
  targetBy,
  targetMinutes,
} from './desk-targets.ts';

/** One line of the targets of a process: for which records, how long each clock may run, and when time counts. */
export interface DeskTarget {
  /** Null: for every service. */
  readonly service: string | null;
  /** Null or left out: for every customer. */
  readonly customer?: string | null;
  /** Null: for every priority, and for records that have none yet. */
  readonly priority: number | null;
  /** Null: the organisation's default calendar. */
  readonly calendar: string | null;
  readonly at_risk_percent?: number;
  /** Working minutes by clock: `response_minutes`. */
  readonly [minutes: string]: unknown;
}

/** The form of a setting `<process>.targets`, with working minutes for each of the clocks. */
export function deskTargetsSchema<Clock extends string>(clocks: readonly Clock[]) {
  const target = Type.Object(
    {
      ...sharedLine,
      ...(Object.fromEntries(clocks.map((clock) => [`${clock}_minutes`, targetMinutes])) as Record<
        `${Clock}_minutes`,
        typeof targetMinutes
      >),
      calendar: calendarId,
    },
    { additionalProperties: false },
  );
  return Type.Object({ targets: Type.Array(target, { maxItems: 2000 }) }, { additionalProperties: false });
}

/**
 * The target that the organisation planned for a clock of a record of the desk, by its customer, service and priority: the
 * most specific line of the setting `<key>.targets`, and for what is to happen on the way the rules of `desk.escalation`.
 * Null: none is planned.
 *
 * @param key the process that the settings belong to, such as `incident`
 */
export function plannedTarget(
  record: ClockedRecord,
  settings: Settings,
  key: string,
  clock: string,
): PlannedTarget | null {
  const setting = `${key}.targets`;
  const { targets = [] } = (settings[setting] ?? {}) as { targets?: readonly DeskTarget[] };
  const found = mostSpecific(targets, record.values);
  const minutes = found?.line[`${clock}_minutes`];
  if (found === null || typeof minutes !== 'number') return null;
  const { service = null, priority = null } = record.values as {
    readonly service?: string | null;
    readonly priority?: number | null;
  };
  const percents = shareRulesFor(settings, { process: key, service, priority })
    .filter((rule) => rule.clock === clock)
    .map(({ percent }) => percent);
  return targetBy(found, setting, minutes, settings, percents);
}

/** How the states of a process stand towards the clocks of teams and suppliers. */
interface Standing {
  readonly process: 'incident' | 'service-request';
  /** States in which work is over. */
  readonly over: readonly string[];
  /** States in which it waits for others than the team. */
  readonly waiting: readonly string[];
}

/** Where a clock pauses because somebody else has the record. */
const elsewhere = 'elsewhere';

/**
 * The clocks between those who work together: how long the team that has the record had it in its hands altogether
 * (operational level), and how long the supplier that it waits for, or last waited for, took.
 */
export function operationalClocks({ process, over, waiting }: Standing): readonly ProcessClock[] {
  const lines = (
    record: ClockedRecord,
    settings: Settings,
    kind: 'teams' | 'suppliers',
    supplier?: string,
  ) => {
    const values = { ...record.values, process, supplier };
    const found = mostSpecific<DeskTargets['teams' | 'suppliers'][number]>(
      deskTargetsIn(settings)[kind],
      values,
    );
    return found === null ? null : targetBy(found, deskTargetsKey, found.line.minutes, settings);
  };
  return [
    {
      name: 'team',
      operational: true,
      stops_in: over,
      pauses_in: [elsewhere, ...waiting],
      spans: (record) => teamSpans(record, over, elsewhere),
      target: (record, settings) => (heldBy(record) === null ? null : lines(record, settings, 'teams')),
    },
    {
      name: 'supplier',
      operational: true,
      stops_in: over,
      pauses_in: [elsewhere],
      spans: (record) => supplierSpans(record, over, elsewhere),
      target: (record, settings) => {
        const supplier = waitedFor(record);
        return supplier === null ? null : lines(record, settings, 'suppliers', supplier);
      },
    },
  ];
}
