import type { PoolClient } from 'pg';
import type { NameKind } from './feed.ts';

/** How names of a kind are looked up: by all that people call them. Lower case, as people write mail addresses. */
const queries: Readonly<Record<NameKind, string>> = {
  service: `select id, wanted from record, unnest($1::text[]) as wanted
    where organisation_id = current_organisation_id() and process = 'service' and is_open
      and (number = wanted or lower(title) = lower(wanted) or external_key = wanted)`,
  person: `select id, wanted from person, unnest($1::text[]) as wanted
    where organisation_id = current_organisation_id() and active and email_key = lower(wanted)`,
  team: `select id, wanted from team, unnest($1::text[]) as wanted
    where organisation_id = current_organisation_id() and lower(name) = lower(wanted)`,
};

/** What names stand for: services by number, name or key elsewhere, people by mail address, teams by name. Nothing is made. */
export class ItemNames {
  readonly #known: Readonly<Record<NameKind, Map<string, string | null>>> = {
    service: new Map(),
    person: new Map(),
    team: new Map(),
  };

  /** Looks up those that were not asked for before. */
  async learn(
    client: PoolClient,
    wanted: readonly (readonly [kind: NameKind, name: string])[],
  ): Promise<void> {
    for (const kind of ['service', 'person', 'team'] as const) {
      const known = this.#known[kind];
      const names = new Set(wanted.flatMap(([of, name]) => (of === kind && !known.has(name) ? [name] : [])));
      if (names.size === 0) continue;
      const { rows } = await client.query<{ id: string; wanted: string }>({
        text: queries[kind],
        values: [[...names]],
      });
      for (const name of names) {
        const ids = rows.filter((row) => row.wanted === name);
        known.set(name, ids.length === 1 ? (ids[0]?.id ?? null) : null);
      }
    }
  }

  /** The id; null: nobody is called that, or several are. */
  idOf(kind: NameKind, name: string): string | null {
    return this.#known[kind].get(name) ?? null;
  }
}
