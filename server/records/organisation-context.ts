import type { Pool, PoolClient } from 'pg';
import { type Calendar, makeCalendar } from '../../kernel/calendar.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { OrganisationKind } from '../../kernel/roles.ts';
import { settingDefinitions } from '../../processes/definitions.ts';
import type { OrganisationCalendars } from '../../processes/organisation-settings.ts';
import { inOrganisation } from '../database/pool.ts';
import { readOrganisationKind } from '../identity/organisations.ts';

/** A setting as the organisation has it: version 0 means that nobody has touched the starting value. */
export interface SettingValue {
  readonly value: unknown;
  readonly version: number;
  readonly confirmed: boolean;
}

/** An organisation's planned values, ready for decisions. */
export interface OrganisationContext {
  readonly settings: Settings;
  readonly confirmed: Readonly<Record<string, boolean>>;
  readonly calendar: (id: string | null) => Calendar | null;
}

/** The same together with what the organisation is, which never changes. */
export interface KnownOrganisation extends OrganisationContext {
  readonly kind: OrganisationKind;
}

/** Channel on which a changed setting is told to every process of the program. */
export const settingsChannel = 'touchstone_settings';

/** Reads every setting of the organisation in scope: its newest version, or the starting value. */
export async function readSettings(client: PoolClient): Promise<Record<string, SettingValue>> {
  const { rows } = await client.query<{ key: string } & SettingValue>({
    name: 'settings-newest',
    text: 'select distinct on (key) key, value, version, confirmed from setting order by key, version desc',
  });
  const stored = new Map(rows.map((row) => [row.key, row]));
  return Object.fromEntries(
    Object.entries(settingDefinitions).map(([key, definition]) => {
      const row = stored.get(key);
      return [
        key,
        row === undefined
          ? { value: definition.starting_value, version: 0, confirmed: false }
          : { value: row.value, version: row.version, confirmed: row.confirmed },
      ];
    }),
  );
}

/** Turns setting values into what decisions look at; calendars are made once and kept. */
export function contextOf(values: Readonly<Record<string, SettingValue>>): OrganisationContext {
  const settings = Object.fromEntries(Object.entries(values).map(([key, { value }]) => [key, value]));
  const { default: standard, calendars } = settings['calendars'] as OrganisationCalendars;
  const made = new Map(calendars.map((calendar) => [calendar.id, makeCalendar(calendar)]));
  return {
    settings,
    confirmed: Object.fromEntries(Object.entries(values).map(([key, { confirmed }]) => [key, confirmed])),
    calendar: (id) => made.get(id ?? standard) ?? null,
  };
}

/**
 * The organisations' contexts, kept in memory. A change is told through the database (NOTIFY), so that every
 * process forgets what it knew; `forget` does it at once in the process that made the change.
 */
export class OrganisationContexts {
  readonly #known = new Map<string, Promise<KnownOrganisation>>();
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  of(organisation_id: string): Promise<KnownOrganisation> {
    const known = this.#known.get(organisation_id);
    if (known !== undefined) return known;
    const read = inOrganisation(this.#pool, organisation_id, async (client) => {
      const [kind, values] = await Promise.all([readOrganisationKind(client), readSettings(client)]);
      return { ...contextOf(values), kind };
    });
    this.#known.set(organisation_id, read);
    read.catch(() => this.#known.delete(organisation_id));
    return read;
  }

  forget(organisation_id: string): void {
    this.#known.delete(organisation_id);
  }

  forgetAll(): void {
    this.#known.clear();
  }

  /** What was said on the channel of settings: an organisation's id, or null when something may have been missed. */
  hear(organisation_id: string | null): void {
    if (organisation_id === null) this.forgetAll();
    else this.forget(organisation_id);
  }
}
