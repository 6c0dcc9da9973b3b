import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import { tendingRoles } from '../../kernel/register.ts';
import type { Actor } from '../../kernel/roles.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import { changesBetween, journalChange } from '../journal/append.ts';
import type { Platform, Principal } from '../platform.ts';
import { looksLikeId } from '../records/store.ts';
import { mayChangeShared, refuseForeign, type Scope } from './sharing.ts';

/** Most views of a list for one person, for one team, and for everyone. */
export const mostViews = 50;

/** What people decide about a view. */
export interface ViewValues {
  readonly name: string;
  /** Filters as they stand in the URL. */
  readonly query: Readonly<Record<string, string>>;
  /** Columns in their order; none: those that the reader has chosen. */
  readonly columns: readonly string[];
  readonly sort: string | null;
  /** Place among the tabs, from 0. */
  readonly position: number;
}

/** A view as those see it who may use it. */
export interface SavedView extends ViewValues {
  readonly id: string;
  readonly list: string;
  readonly scope: Scope;
  readonly team: { readonly id: string; readonly name: string } | null;
  readonly version: number;
  /** The list begins with it for whoever asks. */
  readonly is_default: boolean;
  readonly may_change: boolean;
}

interface Row extends Omit<SavedView, 'may_change' | 'team'> {
  readonly person_id: string | null;
  readonly team_id: string | null;
  readonly team_name: string | null;
  /** Whoever asks belongs to its team. */
  readonly is_member: boolean;
}

const isMember = `exists (select from team_member m where m.organisation_id = v.organisation_id
  and m.team_id = v.team_id and m.person_id = $1)`;

const selected = `select v.id, v.list, v.scope, v.person_id, v.team_id, t.name as team_name, v.name, v.query, v.columns,
    v.sort, v.position, v.version, ${isMember} as is_member,
    exists (select from saved_view_default d where d.organisation_id = v.organisation_id and d.person_id = $1
      and d.view_id = v.id) as is_default
  from saved_view v left join team t on t.organisation_id = v.organisation_id and t.id = v.team_id
  where v.organisation_id = current_organisation_id()
    and (v.scope = 'everyone' or v.person_id = $1 or (v.scope = 'team' and ${isMember}))`;

function viewOf({ person_id, team_id, team_name, is_member, ...row }: Row, actor: Actor): SavedView {
  return {
    ...row,
    team: team_id === null ? null : { id: team_id, name: team_name ?? '–' },
    may_change: mayChangeShared({ scope: row.scope, is_member }, actor),
  };
}

async function readView(client: PoolClient, actor: Actor, id: string): Promise<SavedView> {
  const { rows } = await client.query<Row>(`${selected} and v.id = $2`, [
    actor.id,
    looksLikeId(id) ? id : null,
  ]);
  const [row] = rows;
  if (row === undefined) throw new Refusal('record.unknown', { process: 'saved view', key: id });
  return viewOf(row, actor);
}

/** Views of a list that whoever asks may use, in the order of their tabs. */
export async function listViews(
  platform: Platform,
  { organisation_id, actor }: Principal,
  list: string,
): Promise<readonly SavedView[]> {
  const { rows } = await readInOrganisation(platform.pool, organisation_id, (client) =>
    client.query<Row>(`${selected} and v.list = $2 order by v.position, lower(v.name), v.id`, [
      actor.id,
      list,
    ]),
  );
  return rows.map((row) => viewOf(row, actor));
}

function tidied<Values extends Partial<ViewValues>>(values: Values): Values {
  const name = values.name?.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (name === '') {
    throw new Refusal('record.invalid', {}, { problems: [{ field: 'name', code: 'field.required' }] });
  }
  return name === undefined ? values : { ...values, name };
}

/** What is new of a view: where it belongs, besides what people decide. */
export interface NewView extends ViewValues {
  readonly list: string;
  readonly scope: Scope;
  /** The team that it is for, where it is for one. */
  readonly team: string | null;
}

async function refuseTooMany(
  client: PoolClient,
  { list, scope, team }: NewView,
  actor: Actor,
): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*) as count from saved_view where organisation_id = current_organisation_id()
      and list = $1 and scope = $2 and (scope = 'everyone' or person_id = $3 or team_id = $4)`,
    [list, scope, actor.id, team],
  );
  if ((rows[0]?.count ?? 0) >= mostViews) throw new Refusal('view.too-many', { most: mostViews });
}

function refusalOf(error: unknown, name: string | undefined): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code !== '23505' || constraint !== 'saved_view_name') return error;
  const params = { name };
  return new Refusal('view.name-taken', params, {
    problems: [{ field: 'name', code: 'view.name-taken', params }],
  });
}

/**
 * Keeps a view: for oneself, for a team that one belongs to, or for everyone.
 *
 * @throws Refusal `record.invalid`, `identity.not-allowed`, `view.too-many`, `view.name-taken`
 */
export async function createView(
  platform: Platform,
  principal: Principal,
  given: NewView,
): Promise<SavedView> {
  const { organisation_id, actor } = principal;
  const values = tidied(given);
  const { list, scope, team, name, query, columns, sort, position } = values;
  const id = platform.newId();
  try {
    return await inOrganisation(platform.pool, organisation_id, async (client) => {
      await refuseForeign(client, values, actor);
      await refuseTooMany(client, values, actor);
      await client.query(
        `insert into saved_view (organisation_id, id, list, scope, person_id, team_id, name, query, columns, sort,
          position, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          organisation_id,
          id,
          list,
          scope,
          scope === 'own' ? actor.id : null,
          team,
          name,
          JSON.stringify(query),
          columns,
          sort,
          position,
          actor.id,
        ],
      );
      const changes = changesBetween({}, { ...values });
      await journalChange(client, platform, principal, {
        thing: 'saved-view',
        id,
        activity: 'create',
        changes,
      });
      return readView(client, actor, id);
    });
  } catch (error) {
    throw refusalOf(error, name);
  }
}

/** The view, locked and of that version, for whoever may change it. */
async function viewToChange(
  client: PoolClient,
  actor: Actor,
  id: string,
  expected_version: number,
): Promise<SavedView> {
  await client.query(
    'select from saved_view where organisation_id = current_organisation_id() and id = $1 for update',
    [looksLikeId(id) ? id : null],
  );
  const before = await readView(client, actor, id);
  if (!before.may_change) throw new Refusal('identity.not-allowed', { roles: tendingRoles.join(', ') });
  if (before.version !== expected_version) {
    const params = { number: before.name, given: expected_version, current: before.version };
    throw new Refusal('record.version-conflict', params, { current: before });
  }
  return before;
}

/**
 * Changes a view.
 *
 * @throws Refusal `record.unknown`, `identity.not-allowed`, `record.version-conflict` (with the view as it stands),
 * `record.invalid`, `view.name-taken`
 */
export async function changeView(
  platform: Platform,
  principal: Principal,
  id: string,
  given: Partial<ViewValues>,
  expected_version: number,
): Promise<SavedView> {
  const { organisation_id, actor } = principal;
  const values = tidied(given);
  try {
    return await inOrganisation(platform.pool, organisation_id, async (client) => {
      const before = await viewToChange(client, actor, id, expected_version);
      const changes = changesBetween({ ...before }, { ...values });
      if (Object.keys(changes).length === 0) return before;
      const { name, query, columns, sort, position } = { ...before, ...values };
      await client.query(
        `update saved_view set name = $2, query = $3, columns = $4, sort = $5, position = $6, version = version + 1
          where organisation_id = current_organisation_id() and id = $1`,
        [id, name, JSON.stringify(query), columns, sort, position],
      );
      await journalChange(client, platform, principal, {
        thing: 'saved-view',
        id,
        activity: 'update',
        changes,
      });
      return readView(client, actor, id);
    });
  } catch (error) {
    throw refusalOf(error, values.name);
  }
}

/**
 * Takes a view away; lists that began with it begin with their own again.
 *
 * @throws Refusal `record.unknown`, `identity.not-allowed`, `record.version-conflict`
 */
export async function removeView(
  platform: Platform,
  principal: Principal,
  id: string,
  expected_version: number,
): Promise<void> {
  const { organisation_id, actor } = principal;
  await inOrganisation(platform.pool, organisation_id, async (client) => {
    const { name, list } = await viewToChange(client, actor, id, expected_version);
    // Row-level security holds for what a foreign key would take along: so it is said.
    await client.query(
      'delete from saved_view_default where organisation_id = current_organisation_id() and view_id = $1',
      [id],
    );
    await client.query(
      'delete from saved_view where organisation_id = current_organisation_id() and id = $1',
      [id],
    );
    const detail = { name, list };
    await journalChange(client, platform, principal, { thing: 'saved-view', id, activity: 'remove', detail });
  });
}

/** Lets a list begin with a view for whoever asks; null: with its own. @throws Refusal `record.unknown` */
export async function chooseDefault(
  platform: Platform,
  { organisation_id, actor }: Principal,
  list: string,
  view: string | null,
): Promise<void> {
  await inOrganisation(platform.pool, organisation_id, async (client) => {
    await client.query(
      'delete from saved_view_default where organisation_id = current_organisation_id() and person_id = $1 and list = $2',
      [actor.id, list],
    );
    if (view === null) return;
    const chosen = await readView(client, actor, view);
    if (chosen.list !== list) throw new Refusal('record.unknown', { process: 'saved view', key: view });
    await client.query(
      // Chosen twice at once, the later holds.
      `insert into saved_view_default (organisation_id, person_id, list, view_id) values ($1, $2, $3, $4)
        on conflict (organisation_id, person_id, list) do update set view_id = excluded.view_id`,
      [organisation_id, actor.id, list, view],
    );
  });
}
