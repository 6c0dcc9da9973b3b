import type { Check, Finding } from '../../kernel/check.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { instantIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { planCheckTexts } from './check-texts.ts';

/**
 * AC-018 for 6.3-s3.
 *
 * Population: plans that are in force at the end of the period. Exceptions: no service management plan is in force;
 * the plan cites none, one that was never approved, or another version than the one in force (the highest number, if
 * several are).
 */
export const citedPlanCheck: Check = {
  id: 'AC-018',
  process: 'plan',
  requirements: ['6.3-s3'],
  texts: planCheckTexts['AC-018'],
  planned: ['plan.review'],
  freshness_days: (settings) => plannedNumber(settings, 'plan.review', 'interval_days'),
  fields: ['service_management_plan', 'aligned_at', 'reviewed_at'],
  companions: [
    {
      process: 'service-management-plan',
      fields: ['plan_version'],
      // A version superseded long ago is still to be named by its number.
      remembers: ['plan_version'],
      entries_of: null,
    },
  ],
  entries_of: null,
  start: () => {
    const approvedOnce = new Map<string, { readonly version: number; readonly in_force: boolean }>();
    let current: number | null = null;
    const exceptionOf = (record: ProcessRecord): Finding['exception'] => {
      if (current === null) return { reason: 'none-in-force', params: {} };
      const id = textIn(record, 'service_management_plan');
      if (id === null) return { reason: 'none-cited', params: { current } };
      const cited = approvedOnce.get(id);
      if (cited === undefined) return { reason: 'cites-unapproved', params: { current } };
      if (cited.in_force && cited.version === current) return undefined;
      return { reason: 'cites-other', params: { cited: cited.version, current } };
    };
    return {
      consider: ({ record }) => {
        const version = record.values['plan_version'];
        if (typeof version !== 'number') return;
        const in_force = record.state === 'approved';
        approvedOnce.set(record.id, { version, in_force });
        if (in_force) current = Math.max(current ?? 0, version);
      },
      examine: ({ record }) => {
        if (record.state !== 'approved') return null;
        const looked = [record.opened_at, instantIn(record, 'aligned_at'), instantIn(record, 'reviewed_at')];
        const exception = exceptionOf(record);
        return {
          evidence_at: Math.max(...looked.map((at) => at ?? 0)),
          ...(exception === undefined ? {} : { exception }),
        };
      },
    };
  },
};

/** Checks of the register of plans. */
export const planChecks: readonly Check[] = [citedPlanCheck];
