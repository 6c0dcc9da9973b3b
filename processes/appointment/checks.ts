import type { Check, CheckContext, CheckException, Finding, Measure } from '../../kernel/check.ts';
import { isWithin } from '../../kernel/check.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, dayEndIn, instantIn, listIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { appointmentCheckTexts } from './check-texts.ts';
import type { AppointmentRoles } from './settings.ts';

type Exception = Finding['exception'];

/** Responsibilities that 5.3 itself names: conformity of the SMS, and reporting to top management. */
const named = ['conformity', 'reporting'];

function evidenceAt(record: ProcessRecord): number {
  if (record.closed_at !== null) return record.closed_at;
  const instants = ['appointed_at', 'accepted_at', 'reviewed_at'].map((field) => instantIn(record, field));
  return Math.max(record.opened_at, ...instants.map((at) => at ?? 0));
}

/** What speaks against an appointment that nobody ended. */
function exceptionOf(record: ProcessRecord, context: CheckContext): Exception {
  const { period, settings, people } = context;
  if (record.state === 'appointed') {
    const at = instantIn(record, 'appointed_at') ?? record.opened_at;
    const limit = plannedNumber(settings, 'appointment.review', 'accept_days');
    const days = Math.floor((period.to - at) / DAY_MS);
    return days > limit ? { reason: 'not-accepted', params: { at, days, limit } } : undefined;
  }
  const holder = textIn(record, 'assignee');
  if (!people.some(({ id }) => id === holder)) return { reason: 'holder-inactive', params: {} };
  const at = dayEndIn(record, 'ends_on', context);
  return at !== null && at < period.to ? { reason: 'expired', params: { at } } : undefined;
}

/** Whether it has begun by the end of the period: a day counts from its beginning. */
function hasBegun(record: ProcessRecord, context: CheckContext): boolean {
  const first = dayEndIn(record, 'starts_on', context);
  return first === null || first - DAY_MS < context.period.to;
}

/** Who held what by the end of the period, and which appointments ended in it. */
class Holding {
  readonly roles = new Set<string>();
  readonly responsibilities = new Set<string>();
  readonly ended = new Map<string, ProcessRecord>();
  not_made_known = 0;

  hold(record: ProcessRecord, role: string): void {
    this.roles.add(role);
    for (const one of listIn(record, 'responsibilities')) this.responsibilities.add(one);
    if (instantIn(record, 'made_known_at') === null) this.not_made_known += 1;
  }

  end(record: ProcessRecord, role: string): void {
    const last = this.ended.get(role)?.closed_at ?? 0;
    if ((record.closed_at ?? 0) >= last) this.ended.set(role, record);
  }

  /** The last appointment to each of the vacant roles, if it ended in the period. */
  notReplaced(vacant: readonly string[]): readonly CheckException[] {
    return vacant.flatMap((role) => {
      const last = this.ended.get(role);
      if (last === undefined) return [];
      return [{ record_id: last.id, reason: 'not-replaced', params: { at: last.closed_at } }];
    });
  }
}

const none = (name: string, value: number): Measure => ({
  name,
  value,
  unit: 'count',
  limit: { kind: 'maximum', value: 0 },
});

/**
 * AC-009 for 5.3-s1, 5.3-a and 5.3-b.
 *
 * Population: appointments to mandatory roles that are made or in force at the end of the period, or ended in it.
 * Exceptions: not accepted within the planned days, a holder who is no longer active, one that ran out, and the last
 * one of a role that nobody holds since. A role that nobody was ever appointed to has no record: the measure of
 * vacant roles, at most none, speaks for it, as does one for the two responsibilities that 5.3 names, which any
 * appointment in force may give.
 */
export const appointmentCheck: Check = {
  id: 'AC-009',
  process: 'appointment',
  requirements: ['5.3-s1', '5.3-a', '5.3-b'],
  texts: appointmentCheckTexts['AC-009'],
  planned: ['appointment.roles', 'appointment.review'],
  freshness_days: (settings) => plannedNumber(settings, 'appointment.review', 'interval_days'),
  fields: [
    'role',
    'assignee',
    'responsibilities',
    'starts_on',
    'ends_on',
    'appointed_at',
    'accepted_at',
    'made_known_at',
    'reviewed_at',
  ],
  entries_of: null,
  start: (context) => {
    const roles = context.settings['appointment.roles'] as AppointmentRoles | undefined;
    const mandatory = (roles?.choices ?? []).filter((role) => role.mandatory).map(({ id }) => id);
    const holding = new Holding();
    return {
      examine: ({ record }) => {
        const role = textIn(record, 'role') ?? '';
        const stands = record.state === 'appointed' || record.state === 'in-force';
        const exception = stands ? exceptionOf(record, context) : undefined;
        if (record.state === 'in-force' && exception === undefined && hasBegun(record, context)) {
          holding.hold(record, role);
        }
        if (!mandatory.includes(role)) return null;
        if (!stands) {
          if (record.state !== 'ended' || !isWithin(context.period, record.closed_at)) return null;
          holding.end(record, role);
        }
        return { evidence_at: evidenceAt(record), ...(exception === undefined ? {} : { exception }) };
      },
      conclude: () => {
        const vacant = mandatory.filter((role) => !holding.roles.has(role));
        const unassigned = named.filter((one) => !holding.responsibilities.has(one));
        return {
          exceptions: holding.notReplaced(vacant),
          measures: [
            none('vacant-roles', vacant.length),
            none('unassigned-responsibilities', unassigned.length),
            { name: 'not-made-known', value: holding.not_made_known, unit: 'count', limit: null },
          ],
        };
      },
    };
  },
};

/** Checks of appointments. */
export const appointmentChecks: readonly Check[] = [appointmentCheck];
