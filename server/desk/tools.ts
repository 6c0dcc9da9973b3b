import type { PoolClient } from 'pg';
import { type FieldProblem, Refusal } from '../../kernel/errors.ts';
import { tendingRoles } from '../../kernel/register.ts';
import type { Actor } from '../../kernel/roles.ts';
import { inOrganisation } from '../database/pool.ts';
import { changesBetween, journalChange } from '../journal/append.ts';
import type { Platform, Principal } from '../platform.ts';
import { looksLikeId } from '../records/store.ts';
import { mayChangeShared, refuseForeign, type Scope } from './sharing.ts';

/** Most replies, and most macros, for one person, for one team, and for everyone. */
export const mostTools = 200;

/** A kind of what people keep to work with. */
export interface ToolKind<Content> {
  readonly name: 'canned-reply' | 'macro';
  /** What is wrong with what a person gave; nothing: it can be kept. */
  readonly problems: (content: Content) => readonly FieldProblem[];
}

/** What people decide about a tool. */
export interface ToolValues<Content> {
  readonly name: string;
  readonly content: Content;
}

/** A tool as those see it who may use it. */
export interface Tool<Content> extends ToolValues<Content> {
  readonly id: string;
  readonly scope: Scope;
  readonly team: { readonly id: string; readonly name: string } | null;
  readonly version: number;
  readonly may_change: boolean;
}

/** A new tool, and for whom it is. */
export interface NewTool<Content> extends ToolValues<Content> {
  readonly scope: Scope;
  /** The team that it is for, where it is for one. */
  readonly team: string | null;
}

interface Row<Content> extends ToolValues<Content> {
  readonly id: string;
  readonly scope: Scope;
  readonly team_id: string | null;
  readonly team_name: string | null;
  readonly version: number;
  /** Whoever asks belongs to its team. */
  readonly is_member: boolean;
}

const isMember = `exists (select from team_member m where m.organisation_id = d.organisation_id
  and m.team_id = d.team_id and m.person_id = $1)`;

const selected = `select d.id, d.scope, d.team_id, t.name as team_name, d.name, d.content, d.version, ${isMember} as is_member
  from desk_tool d left join team t on t.organisation_id = d.organisation_id and t.id = d.team_id
  where d.organisation_id = current_organisation_id() and d.kind = $2
    and (d.scope = 'everyone' or d.person_id = $1 or (d.scope = 'team' and ${isMember}))`;

function toolOf<Content>(row: Row<Content>, actor: Actor): Tool<Content> {
  const { team_id, team_name, is_member, ...rest } = row;
  return {
    ...rest,
    team: team_id === null ? null : { id: team_id, name: team_name ?? '–' },
    may_change: mayChangeShared({ scope: row.scope, is_member }, actor),
  };
}

/** Those of the kind that the actor may use, by name. */
export async function listTools<Content>(
  client: PoolClient,
  { name }: ToolKind<Content>,
  actor: Actor,
): Promise<readonly Tool<Content>[]> {
  const { rows } = await client.query<Row<Content>>(`${selected} order by lower(d.name), d.id`, [
    actor.id,
    name,
  ]);
  return rows.map((row) => toolOf(row, actor));
}

/** One that the actor may use. @throws Refusal `record.unknown` */
export async function readTool<Content>(
  client: PoolClient,
  { name }: ToolKind<Content>,
  actor: Actor,
  id: string,
): Promise<Tool<Content>> {
  const key = looksLikeId(id) ? id : null;
  const { rows } = await client.query<Row<Content>>(`${selected} and d.id = $3`, [actor.id, name, key]);
  const [row] = rows;
  if (row === undefined) throw new Refusal('record.unknown', { process: name.replace('-', ' '), key: id });
  return toolOf(row, actor);
}

/** What a person gave, as it is kept. @throws Refusal `record.invalid` with what is wrong with it */
export function checkedValues<Content>(
  kind: ToolKind<Content>,
  values: ToolValues<Content>,
): ToolValues<Content> {
  const name = values.name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  const problems: FieldProblem[] = [...kind.problems(values.content)];
  if (name === '') problems.push({ field: 'name', code: 'field.required' });
  if (problems.length > 0) throw new Refusal('record.invalid', {}, { problems });
  return { name, content: values.content };
}

async function refuseTooMany(
  client: PoolClient,
  kind: string,
  { scope, team }: { readonly scope: Scope; readonly team: string | null },
  actor: Actor,
): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*) as count from desk_tool where organisation_id = current_organisation_id()
      and kind = $1 and scope = $2 and (scope = 'everyone' or person_id = $3 or team_id = $4)`,
    [kind, scope, actor.id, team],
  );
  if ((rows[0]?.count ?? 0) >= mostTools) throw new Refusal('tool.too-many', { most: mostTools });
}

function refusalOf(error: unknown, name: string): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code !== '23505' || constraint !== 'desk_tool_name') return error;
  const params = { name };
  return new Refusal('tool.name-taken', params, {
    problems: [{ field: 'name', code: 'tool.name-taken', params }],
  });
}

/**
 * Keeps a tool: for oneself, for a team that one belongs to, or for everyone.
 *
 * @throws Refusal `record.invalid`, `identity.not-allowed`, `tool.too-many`, `tool.name-taken`
 */
export async function createTool<Content>(
  platform: Platform,
  principal: Principal,
  kind: ToolKind<Content>,
  given: NewTool<Content>,
): Promise<Tool<Content>> {
  const { organisation_id, actor } = principal;
  const { scope, team } = given;
  const { name, content } = checkedValues(kind, given);
  const id = platform.newId();
  try {
    return await inOrganisation(platform.pool, organisation_id, async (client) => {
      await refuseForeign(client, given, actor);
      await refuseTooMany(client, kind.name, given, actor);
      const owner = scope === 'own' ? actor.id : null;
      await client.query(
        `insert into desk_tool (organisation_id, id, kind, scope, person_id, team_id, name, content, created_by)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [organisation_id, id, kind.name, scope, owner, team, name, JSON.stringify(content), actor.id],
      );
      const changes = changesBetween({}, { scope, team, name, ...content });
      await journalChange(client, platform, principal, {
        thing: kind.name,
        id,
        activity: 'create',
        changes,
      });
      return readTool(client, kind, actor, id);
    });
  } catch (error) {
    throw refusalOf(error, name);
  }
}

/** The tool, locked and of that version, for whoever may change it. */
async function toolToChange<Content>(
  client: PoolClient,
  kind: ToolKind<Content>,
  actor: Actor,
  id: string,
  expected_version: number,
): Promise<Tool<Content>> {
  await client.query(
    'select from desk_tool where organisation_id = current_organisation_id() and id = $1 for update',
    [looksLikeId(id) ? id : null],
  );
  const before = await readTool(client, kind, actor, id);
  if (!before.may_change) throw new Refusal('identity.not-allowed', { roles: tendingRoles.join(', ') });
  if (before.version !== expected_version) {
    const params = { number: before.name, given: expected_version, current: before.version };
    throw new Refusal('record.version-conflict', params, { current: before });
  }
  return before;
}

/**
 * Changes what a tool is called and says.
 *
 * @throws Refusal `record.unknown`, `identity.not-allowed`, `record.version-conflict` (with the tool as it stands),
 * `record.invalid`, `tool.name-taken`
 */
export async function changeTool<Content>(
  platform: Platform,
  principal: Principal,
  kind: ToolKind<Content>,
  id: string,
  given: ToolValues<Content>,
  expected_version: number,
): Promise<Tool<Content>> {
  const { organisation_id, actor } = principal;
  const { name, content } = checkedValues(kind, given);
  try {
    return await inOrganisation(platform.pool, organisation_id, async (client) => {
      const before = await toolToChange(client, kind, actor, id, expected_version);
      const changes = changesBetween({ name: before.name, ...before.content }, { name, ...content });
      if (Object.keys(changes).length === 0) return before;
      await client.query(
        `update desk_tool set name = $2, content = $3, version = version + 1
          where organisation_id = current_organisation_id() and id = $1`,
        [id, name, JSON.stringify(content)],
      );
      await journalChange(client, platform, principal, {
        thing: kind.name,
        id,
        activity: 'update',
        changes,
      });
      return readTool(client, kind, actor, id);
    });
  } catch (error) {
    throw refusalOf(error, name);
  }
}

/** Takes a tool away. @throws Refusal `record.unknown`, `identity.not-allowed`, `record.version-conflict` */
export async function removeTool<Content>(
  platform: Platform,
  principal: Principal,
  kind: ToolKind<Content>,
  id: string,
  expected_version: number,
): Promise<void> {
  const { organisation_id, actor } = principal;
  await inOrganisation(platform.pool, organisation_id, async (client) => {
    const { name } = await toolToChange(client, kind, actor, id, expected_version);
    await client.query(
      'delete from desk_tool where organisation_id = current_organisation_id() and id = $1',
      [id],
    );
    await journalChange(client, platform, principal, {
      thing: kind.name,
      id,
      activity: 'remove',
      detail: { name },
    });
  });
}
