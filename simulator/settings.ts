import { addWorking, type CalendarDefinition, makeCalendar, type WorkingHours } from '../kernel/calendar.ts';
import {
  type DeskEscalation,
  deskEscalationKey,
  deskEscalationSettings,
} from '../processes/desk-escalation.ts';
import type { IncidentMajor, IncidentTarget, IncidentTargets } from '../processes/incident/settings.ts';
import { incidentSettings } from '../processes/incident/settings.ts';
import type { OrganisationCalendars } from '../processes/organisation-settings.ts';
import { sampleServices, sampleTimeZone } from './organisation.ts';
import { publicHolidays } from './public-holidays.ts';
import type { ServiceKey } from './texts/script.ts';

/** Ids of the services by key, once they have been created. */
export type ServiceIds = Readonly<Record<ServiceKey, string>>;

/** A value that somebody of the sample sets at some instant of the year. */
export interface PlannedSetting {
  readonly at: number;
  readonly key: string;
  readonly value: unknown;
}

/** Instants at which the sample's ways change, epoch milliseconds. */
export interface Turns {
  readonly start: number;
  readonly end: number;
  /** From here on a category is asked for in every triage. */
  readonly categories_at: number;
  /** Targets agreed anew. */
  readonly targets_at: number;
  /** From here on the program escalates by itself. */
  readonly automatic_at: number;
}

const DAY_MS = 86_400_000;

/** The simulated year has 52 whole weeks, so that it begins on the weekday on which it ends. */
export const yearLength_ms = 364 * DAY_MS;

const workday: readonly WorkingHours[] = [
  ['08:00', '12:00'],
  ['13:00', '17:30'],
];
const everyHour: readonly WorkingHours[] = [['00:00', '24:00']];

function calendarOf(
  id: string,
  name: string,
  weekday: readonly WorkingHours[],
  weekend: readonly WorkingHours[],
  holidays: CalendarDefinition['holidays'],
): CalendarDefinition {
  const [monday, tuesday, wednesday, thursday, friday] = Array<readonly WorkingHours[]>(5).fill(weekday);
  return {
    id,
    name,
    time_zone: sampleTimeZone,
    hours: {
      monday: monday ?? [],
      tuesday: tuesday ?? [],
      wednesday: wednesday ?? [],
      thursday: thursday ?? [],
      friday: friday ?? [],
      saturday: weekend,
      sunday: weekend,
    },
    holidays,
  };
}

export const workingWeek = 'working-week';
export const aroundTheClock = 'around-the-clock';

/** The sample's calendars for the years from one to another. */
export function calendars(from_year: number, to_year: number): OrganisationCalendars {
  const holidays = publicHolidays(from_year, to_year);
  return {
    default: workingWeek,
    calendars: [
      calendarOf(workingWeek, 'Working week, Hồ Chí Minh City', workday, [], holidays),
      calendarOf(aroundTheClock, 'Around the clock', everyHour, everyHour, []),
    ],
  };
}

/** The turns of the year that ends at that instant: in about its fourth, sixth and eighth month. */
export function turnsOf(end: number): Turns {
  const start = end - yearLength_ms;
  const year = new Date(start).getUTCFullYear();
  const [week] = calendars(year, year + 1).calendars;
  const calendar = makeCalendar(week as CalendarDefinition);
  const working = (day: number): number =>
    addWorking(calendar, start + day * DAY_MS, 90 * 60_000) ?? start + day * DAY_MS;
  return { start, end, categories_at: working(112), targets_at: working(175), automatic_at: working(231) };
}

const target = (
  service: string | null,
  priority: number,
  response_minutes: number,
  resolution_minutes: number,
): IncidentTarget => ({
  service,
  priority,
  response_minutes,
  resolution_minutes,
  calendar: service === null ? workingWeek : aroundTheClock,
});

function targets(services: ServiceIds, later: boolean): IncidentTargets {
  const critical = sampleServices
    .filter((service) => service.critical)
    .flatMap(({ key }) => [
      target(services[key], 1, 15, 240),
      target(services[key], 2, 30, later ? 420 : 480),
    ]);
  return {
    targets: [
      ...critical,
      target(null, 1, 30, 240),
      target(null, 2, 60, 510),
      target(null, 3, 120, 1_530),
      target(null, 4, 240, later ? 2_550 : 2_040),
    ],
  };
}

/** The sample's criteria for major incidents. */
function majorCriteria(services: ServiceIds): IncidentMajor {
  return {
    priorities: [1],
    services: sampleServices.filter(({ critical }) => critical).map(({ key }) => services[key]),
    manager_within_minutes: 30,
    inform_within_minutes: 60,
    review_within_days: 10,
  };
}

const escalation = (automatic: boolean): DeskEscalation => ({
  ...(deskEscalationSettings[deskEscalationKey]?.starting_value as DeskEscalation),
  automatic,
});

const categories = {
  choices: [
    { id: 'hardware', name: 'Hardware' },
    { id: 'software', name: 'Software' },
    { id: 'network', name: 'Network' },
    { id: 'access', name: 'Access and accounts' },
    { id: 'data', name: 'Data' },
    { id: 'security', name: 'Information security' },
    { id: 'other', name: 'Other' },
  ],
};

function startingSettings(
  at: number,
  services: ServiceIds,
  plans: { calendars: OrganisationCalendars; targets: IncidentTargets; escalation: DeskEscalation },
): readonly PlannedSetting[] {
  const values: Readonly<Record<string, unknown>> = {
    calendars: plans.calendars,
    'incident.priority': incidentSettings['incident.priority'].starting_value,
    'incident.categories': categories,
    'incident.targets': plans.targets,
    [deskEscalationKey]: plans.escalation,
    'incident.major': majorCriteria(services),
    'incident.conformity': incidentSettings['incident.conformity'].starting_value,
  };
  return Object.entries(values).map(([key, value]) => ({ at, key, value }));
}

/**
 * Everything the sample plans in its year, in the order in which it happens: at its start a value of its own for every
 * setting; later a target that is shortened and one that is lengthened, automatic escalation, and the holidays of the
 * year to come.
 */
export function plannedSettings(turns: Turns, services: ServiceIds): readonly PlannedSetting[] {
  const { start, end, targets_at, automatic_at } = turns;
  const [first, last] = [new Date(start).getUTCFullYear(), new Date(end).getUTCFullYear()];
  return [
    ...startingSettings(start, services, {
      calendars: calendars(first, last),
      targets: targets(services, false),
      escalation: escalation(false),
    }),
    { at: targets_at, key: 'incident.targets', value: targets(services, true) },
    { at: automatic_at, key: deskEscalationKey, value: escalation(true) },
    { at: automatic_at + 30 * DAY_MS, key: 'calendars', value: calendars(first, last + 1) },
  ];
}

/** The same plans all year long, for large amounts that are put together from several simulations of one year. */
export function steadySettings({ start, end }: Turns, services: ServiceIds): readonly PlannedSetting[] {
  const [first, last] = [new Date(start).getUTCFullYear(), new Date(end).getUTCFullYear()];
  return startingSettings(start, services, {
    calendars: calendars(first, last),
    targets: targets(services, true),
    escalation: escalation(true),
  });
}
