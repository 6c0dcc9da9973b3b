import { workingMilliseconds } from '../../kernel/calendar.ts';
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
} from '../../kernel/check.ts';
import { isOpenState } from '../../kernel/definition.ts';
import { isBlank } from '../../kernel/fields.ts';
import { type PriorityMatrix, priorityOf } from '../../kernel/priority.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, numberIn } from '../../kernel/register.ts';
import { serviceRequestCheckTexts } from './check-texts.ts';
import { serviceRequest } from './definition.ts';
import type { RequestConformity } from './settings.ts';

const ofClass = ['8.6.2-a'];
const ofPriority = ['8.6.2-b'];
const ofFulfilment = ['8.6.2-c'];
const ofClosure = ['8.6.2-d'];

const needed = ['category', 'impact', 'urgency', 'priority'];

function conformityOf({ settings }: Pick<CheckContext, 'settings'>): RequestConformity {
  return settings['service-request.conformity'] as RequestConformity;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

type Exception = NonNullable<Finding['exception']>;

/** What of its classification and priority a request lacks. */
function classified(record: ProcessRecord, context: CheckContext): Exception | undefined {
  const missing = needed.filter((field) => isBlank(record.values[field]));
  const [impact, urgency, priority] = ['impact', 'urgency', 'priority'].map((name) => numberIn(record, name));
  if (missing.length > 0) {
    const bears_on = [
      ...(missing.includes('category') ? ofClass : []),
      ...(missing.some((name) => name !== 'category') ? ofPriority : []),
    ];
    return { reason: 'missing', params: { missing }, bears_on };
  }
  if (impact == null || urgency == null) return undefined;
  const planned = priorityOf(context.settings['incident.priority'] as PriorityMatrix, impact, urgency);
  if (planned === priority) return undefined;
  return { reason: 'priority-differs', params: { priority, impact, urgency, planned }, bears_on: ofPriority };
}

/** Whether nobody has begun with it yet, and had no longer than planned: what it lacks says nothing so far. */
function isJustAsked({ state, opened_at }: ProcessRecord, context: CheckContext): boolean {
  if (state !== serviceRequest.initial) return false;
  const limit_ms = conformityOf(context).classify_within_hours * 3_600_000;
  const calendar = context.calendar(null);
  const { to } = context.period;
  const waited = calendar === null ? to - opened_at : workingMilliseconds(calendar, opened_at, to);
  return waited <= limit_ms;
}

class RequestRun implements CheckRun {
  readonly #context: CheckContext;
  readonly #late: CheckException[] = [];
  #measured = 0;
  #lateCount = 0;
  #without_target = 0;
  #missing = 0;
  #rejected = 0;

  constructor(context: CheckContext) {
    this.#context = context;
  }

  readonly examine = (member: Member): Finding | null => {
    const { record } = member;
    const { period } = this.#context;
    // What was withdrawn has nothing left to show; what was rejected was not to be fulfilled.
    if (record.state === 'cancelled') return null;
    if (record.state === 'rejected') {
      this.#rejected += isWithin(period, record.closed_at) ? 1 : 0;
      return null;
    }
    const isOpen = isOpenState(serviceRequest, record.state);
    const opened = isWithin(period, record.opened_at);
    const fulfilled_at = record.resolved_at ?? record.closed_at;
    const fulfilled = isWithin(period, fulfilled_at);
    const late = fulfilled || isOpen ? this.#compare(member, isOpen) : null;
    const aged = this.#ageing(record, isOpen, fulfilled_at);
    const closed = isWithin(period, record.closed_at);
    const lacking = opened || fulfilled ? this.#lacking(record) : undefined;
    if (opened && lacking === undefined && isJustAsked(record, this.#context)) return null;
    if (!opened && !fulfilled && !closed && aged === undefined && late === null) return null;
    const exception = lacking ?? aged;
    if (late !== null && exception === undefined) this.#late.push({ record_id: record.id, ...late });
    const evidence_at = record.closed_at ?? record.resolved_at ?? record.opened_at;
    return { evidence_at, ...(exception === undefined ? {} : { exception }) };
  };

  #lacking(record: ProcessRecord): Exception | undefined {
    const lacking = classified(record, this.#context);
    if (lacking === undefined || isJustAsked(record, this.#context)) return undefined;
    if (lacking.reason === 'missing') this.#missing += 1;
    return lacking;
  }

  /** Whether it was open, or waited for closure, for longer than planned. */
  #ageing(record: ProcessRecord, isOpen: boolean, fulfilled_at: number | null): Exception | undefined {
    if (record.state === 'closed') return undefined;
    const limit = conformityOf(this.#context).maximum_open_days;
    const since = isOpen ? record.opened_at : (fulfilled_at ?? record.opened_at);
    const days = rounded((this.#context.period.to - since) / DAY_MS);
    if (days <= limit) return undefined;
    return isOpen
      ? { reason: 'open-too-long', params: { days, limit }, bears_on: ofFulfilment }
      : { reason: 'not-closed', params: { days, limit }, bears_on: ofClosure };
  }

  /** Counts it in or out of its target; one that is still open counts once it is out of it. */
  #compare(member: Member, isOpen: boolean): Exception | null {
    const clock = member.clocks().find(({ name }) => name === 'fulfilment');
    if (clock === undefined || clock.target_minutes === null) {
      if (!isOpen) this.#without_target += 1;
      return null;
    }
    const { breached, elapsed_ms } = clock.evaluation;
    if (isOpen && !breached) return null;
    this.#measured += 1;
    if (!breached) return null;
    const params = { minutes: Math.round(elapsed_ms / 60_000), target: clock.target_minutes };
    this.#lateCount += 1;
    return { reason: 'out-of-target', params, bears_on: ofFulfilment };
  }

  readonly conclude = (): Conclusion => {
    const [all, late] = [this.#measured, this.#lateCount];
    const in_target: Measure = {
      name: 'in_target',
      value: all === 0 ? null : rounded((100 * (all - late)) / all),
      unit: 'percent',
      limit: { kind: 'minimum', value: conformityOf(this.#context).minimum_in_target_percent },
      bears_on: ofFulfilment,
    };
    return {
      measures: [
        in_target,
        { name: 'missing_fields', value: this.#missing, unit: 'count', limit: null },
        { name: 'rejected', value: this.#rejected, unit: 'count', limit: null },
        { name: 'without_target', value: this.#without_target, unit: 'count', limit: null },
      ],
      // The requests behind a share that lies below its limit.
      exceptions: isBeyond(in_target) ? this.#late : [],
      missing: all === 0 && this.#without_target > 0 ? ['service-request.targets'] : [],
    };
  };
}

/**
 * AC-093 for 8.6.2-a to 8.6.2-d.
 *
 * Population: requests opened, fulfilled or closed in the period, and those open at its end that are past their target or
 * open for longer than planned; neither cancelled nor rejected, nor just asked for and not classified yet. Exceptions:
 * category, impact, urgency or priority is missing, or the priority is not the one that the matrix gives; open or waiting
 * for closure for longer than planned; and where the share in target lies below its limit, the requests behind it.
 */
export const requestCheck: Check = {
  id: 'AC-093',
  process: 'service-request',
  requirements: ['8.6.2-a', '8.6.2-b', '8.6.2-c', '8.6.2-d'],
  texts: serviceRequestCheckTexts['AC-093'],
  planned: [
    'incident.priority',
    'service-request.targets',
    'service-request.approval',
    'service-request.conformity',
    'calendars',
  ],
  freshness_days: (settings) => conformityOf({ settings }).freshness_days,
  fields: [...needed, 'service', 'customer', 'target_minutes', 'responded_at'],
  entries_of: null,
  start: (context) => new RequestRun(context),
};

/** Checks of service requests. */
export const serviceRequestChecks: readonly Check[] = [requestCheck];
