import { timeZoneOf } from '../../../kernel/calendar.ts';
import type { Check, CheckContext, Finding, Measure, Params } from '../../../kernel/check.ts';
import { isWithin } from '../../../kernel/check.ts';
import { endOfDay } from '../../../kernel/day.ts';
import { isBlank } from '../../../kernel/fields.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { DAY_MS, plannedNumber, textIn } from '../../../kernel/register.ts';
import { nonconformityCheckTexts } from '../check-texts.ts';
import { nonconformity } from '../definition.ts';
import { enteredAt, planOf, rankOf, type Stay, staysOf, steps } from '../steps.ts';

type Exception = Finding['exception'];

type Step = (typeof steps)[number];

/** The requirements that each step meets. */
const requirementsOf: Readonly<Record<Step, readonly string[]>> = {
  raised: ['10.1.1-a1'],
  contained: ['10.1.1-a1'],
  analysed: ['10.1.1-b2', '10.1.1-b3'],
  acting: ['10.1.1-c'],
  done: ['10.1.1-c'],
  verified: ['10.1.1-d'],
};

/** An exception that speaks against the requirements of those steps alone. */
function against(about: readonly Step[], reason: string, params: Params): Exception {
  return { reason, params, bears_on: [...new Set(about.flatMap((step) => requirementsOf[step]))] };
}

/** What each step leaves behind. */
const leaves: Readonly<Record<(typeof steps)[number], readonly string[]>> = {
  raised: ['description'],
  contained: ['correction', 'correction_on'],
  analysed: ['extent', 'cause'],
  acting: ['action_plan', 'action_due_on'],
  done: ['action_done_on'],
  verified: ['effectiveness_verdict', 'effectiveness_evidence'],
};

/** Steps up to the one at which it stands that it never went through, or that left nothing behind. */
function missingSteps(record: ProcessRecord, stays: readonly Stay[]): readonly Step[] {
  return steps
    .slice(0, rankOf(record.state) + 1)
    .filter(
      (step) =>
        !stays.some(({ state }) => state === step) ||
        leaves[step].some((field) => isBlank(record.values[field])),
    );
}

/** The first step that was taken before the one that comes before it, or null. */
function earlyStep(stays: readonly Stay[]): Step | null {
  const early = stays.find(({ state }, index) => rankOf(state) > rankOf(stays[index - 1]?.state ?? '') + 1);
  return steps[rankOf(early?.state ?? '')] ?? null;
}

/** Whether the action ended on a day before the cause that it is to remove was known. */
function isActionBeforeCause(record: ProcessRecord, stays: readonly Stay[], zone: string): boolean {
  const done_on = textIn(record, 'action_done_on');
  const analysed = stays.findLast(({ state }) => state === 'analysed');
  return done_on !== null && analysed !== undefined && endOfDay(done_on, zone) < analysed.at;
}

/** The stay that lasted the most days beyond what is planned for it. */
function longestStay(stays: readonly Stay[], { period, settings }: CheckContext): Exception {
  const late = stays
    .flatMap(({ state, at, until }) => {
      const plan = planOf[state];
      if (plan === undefined) return [];
      const limit = plannedNumber(settings, 'nonconformity.targets', plan);
      const days = Math.floor(((until ?? period.to) - at) / DAY_MS);
      const step = steps[rankOf(state) + 1];
      return step !== undefined && days > limit ? [{ step, days, limit }] : [];
    })
    .toSorted((a, b) => b.days - b.limit - (a.days - a.limit))[0];
  return late === undefined ? undefined : against([late.step], 'step-late', late);
}

/** An action that was done after its day, or is not done although its day has gone. */
function lateAction(record: ProcessRecord, zone: string, end: number): Exception {
  const due_on = textIn(record, 'action_due_on');
  if (due_on === null) return undefined;
  const at = endOfDay(due_on, zone);
  const done_on = textIn(record, 'action_done_on');
  const done = done_on === null ? end - 1 : endOfDay(done_on, zone);
  const days = Math.ceil((done - at) / DAY_MS);
  return days > 0 ? against(['done'], 'action-late', { at, days }) : undefined;
}

function exceptionOf(record: ProcessRecord, context: CheckContext): Exception {
  const stays = staysOf(record);
  const zone = timeZoneOf(context);
  const missing = missingSteps(record, stays);
  if (missing.length > 0) return against(missing, 'step-missing', { steps: missing });
  const early = isActionBeforeCause(record, stays, zone) ? 'done' : earlyStep(stays);
  if (early !== null) return against([early], 'out-of-order', { step: early });
  return longestStay(stays, context) ?? lateAction(record, zone, context.period.to);
}

/** How many are open and for how many days: the figures inform and have no limit of their own. */
function ageing(ages: readonly number[]): readonly Measure[] {
  const total = ages.reduce((sum, age) => sum + age, 0);
  const mean = ages.length === 0 ? null : Math.round((total / ages.length) * 10) / 10;
  const oldest = ages.length === 0 ? null : Math.max(...ages);
  return [
    { name: 'open', value: ages.length, unit: 'count', limit: null },
    { name: 'mean-age', value: mean, unit: 'days', limit: null },
    { name: 'oldest', value: oldest, unit: 'days', limit: null },
  ];
}

/**
 * AC-124 for 10.1.1-a1, 10.1.1-b2, 10.1.1-b3, 10.1.1-c and 10.1.1-d.
 *
 * Population: nonconformities that are open at the end of the period or were closed as effective in it; not those
 * withdrawn. Exceptions: a step before the one at which it stands is missing or left nothing behind; steps out of
 * order, an action done before its cause was known among them; a step that took longer than planned (again each time
 * an action did not work); an action not done by its day. Ages of open ones are shown.
 */
export const orderCheck: Check = {
  id: 'AC-124',
  process: 'nonconformity',
  requirements: ['10.1.1-a1', '10.1.1-b2', '10.1.1-b3', '10.1.1-c', '10.1.1-d'],
  texts: nonconformityCheckTexts['AC-124'],
  planned: ['nonconformity.targets'],
  freshness_days: (settings) => plannedNumber(settings, 'nonconformity.targets', 'recent_days'),
  fields: Object.values(leaves).flat(),
  entries_of: null,
  start: (context) => {
    const ages: number[] = [];
    return {
      examine: ({ record }) => {
        const isOpen = nonconformity.states[record.state]?.open === true;
        if (!isOpen && (record.state !== 'verified' || !isWithin(context.period, record.closed_at))) {
          return null;
        }
        if (isOpen) ages.push(Math.floor((context.period.to - record.opened_at) / DAY_MS));
        const exception = exceptionOf(record, context);
        return { evidence_at: enteredAt(record), ...(exception === undefined ? {} : { exception }) };
      },
      conclude: () => ({ measures: ageing(ages) }),
    };
  },
};
