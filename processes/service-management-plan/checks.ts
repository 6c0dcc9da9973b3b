import type { Check, Finding } from '../../kernel/check.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { lastReview, listIn, plannedNumber } from '../../kernel/register.ts';
import { serviceManagementPlanCheckTexts } from './check-texts.ts';
import { missingItems, planItems, requirementOf } from './items.ts';

/**
 * AC-017 for 6.3-a to 6.3-h.
 *
 * Population: versions of the plan that are in force at the end of the period. Exceptions: an item is neither written
 * nor pointed to, which speaks against the requirement of that item alone; a service that the plan names is retired.
 */
export const planItemsCheck: Check = {
  id: 'AC-017',
  process: 'service-management-plan',
  requirements: planItems.map(requirementOf),
  texts: serviceManagementPlanCheckTexts['AC-017'],
  planned: ['service-management-plan.review'],
  freshness_days: (settings) => plannedNumber(settings, 'service-management-plan.review', 'interval_days'),
  fields: [...planItems, 'documents', 'reviewed_at'],
  companions: [{ process: 'service', fields: [], entries_of: null }],
  entries_of: null,
  start: () => {
    const services = new Set<string>();
    const exceptionOf = (record: ProcessRecord): Finding['exception'] => {
      const missing = missingItems(record);
      if (missing.length > 0) {
        return { reason: 'missing-items', params: { missing }, bears_on: missing.map(requirementOf) };
      }
      const named = listIn(record, 'services');
      const broken = named.filter((id) => !services.has(id)).length;
      if (broken === 0) return undefined;
      const bears_on = [requirementOf('services')];
      return { reason: 'broken-references', params: { broken, named: named.length }, bears_on };
    };
    return {
      consider: ({ record }) => {
        if (record.state !== 'retired') services.add(record.id);
      },
      examine: ({ record }) => {
        if (record.state !== 'approved') return null;
        const exception = exceptionOf(record);
        return { evidence_at: lastReview(record), ...(exception === undefined ? {} : { exception }) };
      },
    };
  },
};

/** Checks of the service management plan. */
export const serviceManagementPlanChecks: readonly Check[] = [planItemsCheck];
