import { type Static, Type } from 'typebox';

/** What is done with the alerts of a source. */
export const alertRulesSchema = Type.Object(
  {
    /** Whether the resolving alert resolves the incident, or is told to whoever works on it. */
    resolving: Type.Enum(['resolve', 'note']),
    /** Minutes without a new firing before the incident is resolved, for what flaps; 0: at once. */
    resolve_after_minutes: Type.Integer({ minimum: 0, maximum: 1440 }),
    /** Minutes within which what fires again opens the same incident; later a new one, linked to it. */
    reopen_within_minutes: Type.Integer({ minimum: 0, maximum: 43_200 }),
    /** While the service is maintained: no incident, an incident that says so, or as always. */
    in_maintenance: Type.Enum(['suppress', 'mark', 'open']),
    /** Most incidents that the source opens within an hour; what is beyond waits until it is reported again. */
    opens_per_hour: Type.Integer({ minimum: 1, maximum: 1000 }),
    /** Days that messages are kept. */
    keep_days: Type.Integer({ minimum: 1, maximum: 365 }),
  },
  { additionalProperties: false },
);

/** Rules of a source. */
export type AlertRules = Static<typeof alertRulesSchema>;

/** The rules of a new source, where nothing else is said. */
export const usualRules: AlertRules = {
  resolving: 'resolve',
  resolve_after_minutes: 5,
  reopen_within_minutes: 60,
  in_maintenance: 'suppress',
  opens_per_hour: 60,
  keep_days: 30,
};
