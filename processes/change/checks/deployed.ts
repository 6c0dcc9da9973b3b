import { type Check, type CheckContext, type Finding, isWithin, type Member } from '../../../kernel/check.ts';
import type { Settings } from '../../../kernel/definition.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { instantIn, plannedNumber, rowsIn } from '../../../kernel/register.ts';

/** Fields by which a check knows whether and when a change was carried out. */
export const deploymentFields = ['started_at', 'deployed_at', 'change_type'] as const;

/** When it was first carried out: begun or deployed, whichever came first; null: it was not. Epoch milliseconds. */
export function beganAt(record: ProcessRecord): number | null {
  const instants = ['started_at', 'deployed_at']
    .map((field) => instantIn(record, field))
    .filter((at) => at !== null);
  return instants.length === 0 ? null : Math.min(...instants);
}

/** For how many days evidence of changes is fresh, as planned. */
export const freshnessOfChanges = (settings: Settings): number =>
  plannedNumber(settings, 'change.times', 'freshness_days');

/** Whether it was an emergency. */
export function isEmergency({ values }: ProcessRecord): boolean {
  return values['change_type'] === 'emergency';
}

/** Rows of approvals of one version that say yes. */
export function approvalsOf(
  record: ProcessRecord,
  version: unknown,
): readonly Readonly<Record<string, unknown>>[] {
  return rowsIn(record, 'approvals').filter(
    (row) => row['decision'] === 'approved' && row['plan_version'] === version,
  );
}

type Judge = (record: ProcessRecord, began: number, context: CheckContext) => Finding['exception'] | null;

/** A check over the changes carried out in the period; null leaves a change out of the population. */
export function checkOfDeployed(
  about: Omit<Check, 'process' | 'start' | 'entries_of' | 'freshness_days'>,
  judge: Judge,
): Check {
  return {
    ...about,
    process: 'change',
    fields: [...new Set([...deploymentFields, ...about.fields])],
    entries_of: null,
    freshness_days: freshnessOfChanges,
    start: (context) => ({
      examine: ({ record }: Member): Finding | null => {
        const began = beganAt(record);
        if (!isWithin(context.period, began)) return null;
        const exception = judge(record, began, context);
        if (exception === null) return null;
        return { evidence_at: began, ...(exception === undefined ? {} : { exception }) };
      },
    }),
  };
}
