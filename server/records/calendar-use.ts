import type { FieldProblem } from '../../kernel/errors.ts';
import type { OrganisationCalendars } from '../../processes/organisation-settings.ts';
import type { SettingValue } from './organisation-context.ts';

interface Targets {
  readonly targets: readonly { readonly calendar: string | null }[];
}

/** Targets that name calendars; a setting of the same ending that plans days has none. */
function targetsOf(value: unknown): Targets['targets'] {
  const { targets } = value as Partial<Targets>;
  return Array.isArray(targets) ? targets : [];
}

/**
 * Problems of a new value that no setting can see alone: targets name calendars, and a calendar that is gone would
 * silently stop the clocks that run by it.
 *
 * @param all every setting of the organisation as it stands
 * @param value a value for `key` whose form is right
 */
export function calendarUseProblems(
  all: Readonly<Record<string, SettingValue>>,
  key: string,
  value: unknown,
): FieldProblem[] {
  if (key !== 'calendars' && !key.endsWith('.targets')) return [];
  const planned = (key === 'calendars' ? value : all['calendars']?.value) as
    | OrganisationCalendars
    | undefined;
  const known = new Set(planned?.calendars.map(({ id }) => id));
  if (key !== 'calendars') {
    return targetsOf(value).flatMap(({ calendar }, index) =>
      calendar === null || known.has(calendar)
        ? []
        : [
            {
              field: `/targets/${index}/calendar`,
              code: 'calendar.unknown' as const,
              params: { value: calendar },
            },
          ],
    );
  }
  return Object.entries(all)
    .filter(([other]) => other.endsWith('.targets'))
    .flatMap(([setting, { value: other }]) =>
      [...new Set(targetsOf(other).map(({ calendar }) => calendar))]
        .filter((calendar) => calendar !== null && !known.has(calendar))
        .map((calendar) => ({
          field: '/calendars',
          code: 'calendar.in-use' as const,
          params: { value: calendar, setting },
        })),
    );
}
