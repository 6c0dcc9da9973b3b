import { type Static, Type } from 'typebox';
import { weekdays } from '../../kernel/calendar.ts';
import type { Settings } from '../../kernel/definition.ts';
import { choiceProperties } from '../../kernel/register.ts';

/** The key of the setting in which the organisation defines its types of release. */
export const releaseTypesKey = 'release.types';

/** Roles that a type of release may name as those who approve. */
const approvingRoles = ['administrator', 'top-management', 'system-manager', 'process-owner'] as const;

const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });

/** The form of the types of release (ISO/IEC 20000-1:2018, 8.5.3). */
export const releaseTypesSchema = Type.Object(
  {
    choices: Type.Array(
      Type.Object(
        {
          ...choiceProperties,
          frequency: text(200),
          managed: text(2000),
          weekdays: Type.Array(Type.Enum([...weekdays]), {
            maxItems: 7,
            uniqueItems: true,
          }),
          emergency: Type.Boolean(),
          separate: Type.Boolean(),
          approvers: Type.Array(Type.Enum([...approvingRoles]), {
            minItems: 1,
            maxItems: approvingRoles.length,
            uniqueItems: true,
          }),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 100 },
    ),
  },
  { additionalProperties: false },
);

/**
 * A type of release as the organisation plans it: how often, how it is managed, on which weekdays (none: on any), whether
 * it is for emergencies, whether those who built it may not approve it (`separate`), and the roles that approve.
 */
export type ReleaseType = Static<typeof releaseTypesSchema>['choices'][number];

/** The type of release of that id, or undefined where the organisation plans none. */
export function releaseTypeNamed(settings: Settings, id: unknown): ReleaseType | undefined {
  const planned = settings[releaseTypesKey] as Static<typeof releaseTypesSchema> | undefined;
  return planned?.choices.find((type) => type.id === id);
}
