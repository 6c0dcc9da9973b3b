import type { FieldProblem } from '../../kernel/errors.ts';
import type { OrganisationCalendars } from '../../processes/organisation-settings.ts';
import type { SettingValue } from './organisation-context.ts';

interface Targets {
  readonly targets: readonly { readonly calendar: string | null }[];
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
    return (value as Targets).targets.flatMap(({ calendar }, index) =>
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
      [...new Set((other as Targets).targets.map(({ calendar }) => calendar))]
        .filter((calendar) => calendar !== null && !known.has(calendar))
        .map((calendar) => ({
          field: '/calendars',
          code: 'calendar.in-use' as const,
          params: { value: calendar, setting },
        })),
    );
}
