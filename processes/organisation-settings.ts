import { Type } from 'typebox';
import type { CalendarDefinition } from '../kernel/calendar.ts';
import { calendarProblems, calendarSchema } from '../kernel/calendar.ts';
import type { SettingDefinition, SettingProblem } from '../kernel/definition.ts';

const schema = Type.Object(
  {
    /** Id of the calendar that counts where none is named. */
    default: Type.String({ minLength: 1, maxLength: 60 }),
    calendars: Type.Array(calendarSchema, { minItems: 1, maxItems: 100 }),
  },
  { additionalProperties: false },
);

/** An organisation's calendars. */
export interface OrganisationCalendars {
  readonly default: string;
  readonly calendars: readonly CalendarDefinition[];
}

function problems(value: unknown): readonly SettingProblem[] {
  const { calendars, default: standard } = value as OrganisationCalendars;
  const found = calendars.flatMap((calendar, index) =>
    calendarProblems(calendar).map((problem) => ({ ...problem, path: `/calendars/${index}${problem.path}` })),
  );
  const ids = calendars.map(({ id }) => id);
  if (!ids.includes(standard)) {
    return [...found, { path: '/default', code: 'calendar.unknown', params: { value: standard } }];
  }
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice === undefined) return found;
  return [...found, { path: '/calendars', code: 'calendar.twice', params: { value: twice } }];
}

const workday: [string, string][] = [['08:00', '17:00']];

/** Settings that serve every process. */
export const organisationSettings = {
  calendars: {
    schema,
    problems,
    starting_value: {
      default: 'working-week',
      calendars: [
        {
          id: 'working-week',
          name: 'Working week',
          time_zone: 'UTC',
          hours: {
            monday: workday,
            tuesday: workday,
            wednesday: workday,
            thursday: workday,
            friday: workday,
            saturday: [],
            sunday: [],
          },
          holidays: [],
        },
      ],
    },
  },
} as const satisfies Record<string, SettingDefinition>;
