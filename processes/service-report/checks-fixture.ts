import { create, idOf, perform, type Step, type Story, startingSettings, tell } from '../testing/stories.ts';
import { serviceReportModule } from './module.ts';

const module = serviceReportModule([]);

/** Service reports, without figures to choose. */
export const serviceReport = module.definition;

/** The starting values of service reports. */
export const settings = startingSettings(module);

/** The first instant of a day (`YYYY-MM-DD`) in UTC, which is the time zone of the tests. */
export function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The definition of a monthly report, with some values replaced. */
export function defined(day: string, values: Record<string, unknown> = {}): Step {
  return create(startOf(day), {
    title: 'Monthly report on the service desk',
    purpose: 'Shows whether targets are met.',
    content: 'Incidents, targets met, satisfaction.',
    assignee: idOf(2),
    readers: [idOf(3)],
    frequency_days: 31,
    data_source: 'Records of incidents and requests.',
    ...values,
  });
}

/** An issue of a period, on a day after it. */
export function issued(
  period_from: string,
  period_to: string,
  issued_on: string,
  values: Record<string, unknown> = {},
): Step {
  return perform(startOf(issued_on) + 3_600_000, 'issue', {
    period_from,
    period_to,
    issued_on,
    figures: 'Targets met: 97 %.',
    trend: 'Rising.',
    trend_periods: 3,
    data_source: 'Records of incidents and requests.',
    ...values,
  });
}

/** What was decided on the oldest open issue. */
export function followed(day: string): Step {
  const values = { actions: 'A second shift in December.', communicated_to: 'Customers, by mail.' };
  return perform(startOf(day), 'follow-up', values);
}

/** Three months in time, with what was decided on each. */
export const threeMonths: readonly Step[] = [
  issued('2026-07-01', '2026-07-31', '2026-08-04', { trend_periods: 1 }),
  followed('2026-08-10'),
  issued('2026-08-01', '2026-08-31', '2026-09-03', { trend_periods: 2 }),
  followed('2026-09-10'),
  issued('2026-09-01', '2026-09-30', '2026-10-05'),
  followed('2026-10-10'),
];

/** What steps make of a report. */
export function report(...steps: readonly Step[]): Story {
  return tell(steps, { definition: serviceReport, settings });
}

/** A report as another system tells of it, which no rule of ours kept from being incomplete. */
export function importedReport(day: string, issues: readonly object[]): Story {
  const values = {
    title: 'Report',
    purpose: 'Shows.',
    content: 'Figures.',
    readers: [idOf(3)],
    frequency_days: 31,
    issues,
  };
  const observed = {
    state: 'current',
    values,
    occurred_at: startOf(day),
    opened_at: startOf(day),
    external_key: day,
    source_hash: 'hash',
    import_run_id: idOf(4),
    actor_id: null,
    number: 'SRP1',
  };
  return report([startOf(day), { kind: 'observe', ...observed }]);
}
