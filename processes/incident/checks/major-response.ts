import { type Check, isWithin, type Params } from '../../../kernel/check.ts';
import { incidentCheckTexts } from '../check-texts.ts';
import { declaredAt, givenAt, toldManagementAt } from './major.ts';
import { freshnessDays, MINUTE_MS, majorOf } from './values.ts';

/** The requirement behind each duty. */
const requirementOf = { manager: '8.6.1-s5', management: '8.6.1-s4' } as const;

interface Duty {
  readonly name: keyof typeof requirementOf;
  /** Null: done in time. */
  readonly reason: string | null;
  readonly params: Params;
  /** Whether it can be judged yet: done, or its time is up. */
  readonly decided: boolean;
}

/** One thing to be done within so many minutes of the declaration, by the end of the period. */
function duty(
  name: Duty['name'],
  done_at: number | null,
  declared_at: number,
  limit: number,
  to: number,
): Duty {
  const limit_name = `${name}_limit`;
  if (done_at === null) {
    const decided = to - declared_at > limit * MINUTE_MS;
    return { name, reason: decided ? `${name}-missing` : null, params: { [limit_name]: limit }, decided };
  }
  const minutes = Math.max(0, Math.ceil((done_at - declared_at) / MINUTE_MS));
  if (minutes <= limit) return { name, reason: null, params: {}, decided: true };
  return {
    name,
    reason: `${name}-late`,
    params: { [`${name}_minutes`]: minutes, [limit_name]: limit },
    decided: true,
  };
}

/**
 * AC-091 for 8.6.1-s4 and 8.6.1-s5.
 *
 * Population: major incidents declared in the period (and not withdrawn by its end), once their time is up or both
 * duties are done. Exception: a manager was assigned or top management was informed later than planned, or not at
 * all, by its own activity or by the communication log. Minutes are real time: a major incident does not wait for working hours.
 */
export const majorResponseCheck: Check = {
  id: 'AC-091',
  process: 'incident',
  requirements: ['8.6.1-s4', '8.6.1-s5'],
  texts: incidentCheckTexts['AC-091'],
  planned: ['incident.major', 'incident.conformity'],
  freshness_days: freshnessDays,
  fields: ['major', 'major_declared_at', 'major_manager', 'top_management_informed_at', 'major_log'],
  entries_of: { open: false, holding: ['major', 'major_declared_at'] },
  start: (context) => {
    const { manager_within_minutes, inform_within_minutes } = majorOf(context);
    const { period } = context;
    return {
      examine: (member) => {
        if (member.record.values['major'] !== true) return null;
        const declared_at = declaredAt(member);
        if (!isWithin(period, declared_at)) return null;
        const manager_at = givenAt(member, 'major_manager', declared_at);
        const informed_at = toldManagementAt(member.record);
        const manager = duty('manager', manager_at, declared_at, manager_within_minutes, period.to);
        const management = duty('management', informed_at, declared_at, inform_within_minutes, period.to);
        const failed = [manager, management].filter(({ reason }) => reason !== null);
        if (failed.length === 0 && !(manager.decided && management.decided)) return null;
        if (failed.length === 0) return { evidence_at: declared_at };
        return {
          evidence_at: declared_at,
          exception: {
            reason: failed.map(({ reason }) => reason).join('-and-'),
            params: { ...manager.params, ...management.params },
            bears_on: failed.map(({ name }) => requirementOf[name]),
          },
        };
      },
    };
  },
};
