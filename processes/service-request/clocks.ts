import type { PlannedTarget, ProcessClock, Settings } from '../../kernel/definition.ts';
import type { ClockedRecord, StateSpan } from '../../kernel/record.ts';
import { operationalClocks, plannedTarget } from '../desk-clocks.ts';
import type { RequestApproval } from './settings.ts';

const over = ['fulfilled', 'closed', 'rejected', 'cancelled'] as const;

/** Stands in for the approval where the organisation plans that its time is not the fulfillers'. */
const waiting = 'pending';

/** Whether the time in which others approve is left out of the targets. */
function leavesApprovalOut(settings: Settings): boolean {
  const planned = settings['service-request.approval'] as RequestApproval | undefined;
  return planned?.outside_target === true;
}

function spansOf({ history }: ClockedRecord, settings: Settings): readonly StateSpan[] {
  if (!leavesApprovalOut(settings)) return history;
  return history.map((span) => (span.state === 'approval' ? { ...span, state: waiting } : span));
}

/** What the item itself promises comes before what is planned by priority and service. */
function fulfilmentTarget(record: ClockedRecord, settings: Settings): PlannedTarget | null {
  const planned = plannedTarget(record, settings, 'service-request', 'fulfilment');
  const own = record.values['target_minutes'];
  if (typeof own !== 'number') return planned;
  return {
    calendar_id: planned?.calendar_id ?? null,
    thresholds_percent: planned?.thresholds_percent ?? [100],
    ...(planned?.at_risk_percent === undefined ? {} : { at_risk_percent: planned.at_risk_percent }),
    target_minutes: own,
  };
}

/** Until somebody takes the request up, and until it is fulfilled. */
export const requestClocks: readonly ProcessClock[] = [
  {
    name: 'response',
    stops_in: ['responded', ...over],
    pauses_in: [waiting],
    stops_for_good: true,
    // Work begins by itself once nobody has to approve any more: the response is when a person took it up.
    spans: (record, settings) => {
      const at = record.values['responded_at'];
      const spans = spansOf(record, settings);
      return typeof at === 'number' ? [...spans, { state: 'responded', at }] : spans;
    },
    target: (record, settings) => plannedTarget(record, settings, 'service-request', 'response'),
  },
  {
    name: 'fulfilment',
    stops_in: over,
    pauses_in: [waiting],
    spans: spansOf,
    target: fulfilmentTarget,
  },
  ...operationalClocks({ process: 'service-request', over, waiting: [waiting, 'approval'] }),
];
