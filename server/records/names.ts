import type { ReferringKind } from '../../kernel/definition.ts';
import { visitReferences } from '../../kernel/reference.ts';
import type { Reading } from './reading.ts';

/** Names of what records refer to, by id. */
export type Names = ReadonlyMap<string, string>;

/** From which each kind has its names: tables of the organisation's own, or what it may know of others. */
const sources: Readonly<Record<ReferringKind, string>> = {
  person: 'select id, name from person where organisation_id = current_organisation_id() and id =',
  team: 'select id, name from team where organisation_id = current_organisation_id() and id =',
  record: 'select id, title as name from record where organisation_id = current_organisation_id() and id =',
  organisation: 'select id, name from certification_bodies() where id =',
};

const kinds = Object.keys(sources) as readonly ReferringKind[];

/** How long a name that was just read is not read again. */
const known_ms = 2_000;

/** Most names that are kept in mind. */
const most = 50_000;

/** More ids than this of one kind are looked up as an array. */
const singly = 4;

type Wanted = Readonly<Record<ReferringKind, ReadonlySet<string>>>;

/**
 * The statement that finds names. A few ids are compared one by one: PostgreSQL would plan a search for an array
 * over a table that is still small as a scan of all of it, and keep that plan when the table has grown.
 */
function nameQuery(wanted: Wanted): { name: string; text: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts: string[] = [];
  const shape: string[] = [];
  for (const kind of kinds) {
    const ids = [...wanted[kind]];
    if (ids.length === 0) continue;
    const from = sources[kind];
    if (ids.length > singly) parts.push(`${from} any ($${values.push(ids)}::uuid[])`);
    else for (const id of ids) parts.push(`${from} $${values.push(id)}::uuid`);
    shape.push(`${kind}-${ids.length > singly ? 'many' : ids.length}`);
  }
  return { name: `names-${shape.join('-')}`, text: parts.join(' union all '), values };
}

/**
 * Names read a moment ago, by organisation. The same few people, teams and services stand in every list and on every
 * page, and each would ask the database for them again.
 *
 * Who gives something another name lets all of them be forgotten; what another process renames is seen two seconds
 * later at the latest.
 */
export class KnownNames {
  readonly #known = new Map<string, { readonly names: Map<string, string>; readonly until: number }>();

  #of(organisation_id: string): Map<string, string> {
    const known = this.#known.get(organisation_id);
    if (known !== undefined && known.until > performance.now() && known.names.size < most) return known.names;
    // Whoever is not around any more is not kept in mind either.
    if (this.#known.size > 1_000) this.#known.clear();
    const names = new Map<string, string>();
    this.#known.set(organisation_id, { names, until: performance.now() + known_ms });
    return names;
  }

  /**
   * The names of people (`people`), and of everything that these values of fields refer to.
   *
   * @param where the organisation, a client in its scope, and the process whose fields these are
   */
  async of(
    { client, organisation_id, definition }: Pick<Reading, 'client' | 'organisation_id' | 'definition'>,
    values: readonly Readonly<Record<string, unknown>>[],
    people: readonly (string | null)[] = [],
  ): Promise<Names> {
    const names = this.#of(organisation_id);
    const missing = {
      person: new Set<string>(),
      team: new Set<string>(),
      record: new Set<string>(),
      organisation: new Set<string>(),
    };
    for (const given of values) {
      visitReferences(definition, given, ({ kind, id }) => {
        if (!names.has(id)) missing[kind].add(id);
      });
    }
    for (const id of people) if (id !== null && !names.has(id)) missing.person.add(id);
    if (kinds.every((kind) => missing[kind].size === 0)) return names;
    const { rows } = await client.query<{ id: string; name: string }>(nameQuery(missing));
    // What was forgotten meanwhile stays so: these are kept where nobody looks any more.
    for (const { id, name } of rows) names.set(id, name);
    return names;
  }

  /** Forgets every name: something was given another one. */
  forget(): void {
    this.#known.clear();
  }
}
