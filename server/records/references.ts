import type { PoolClient } from 'pg';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { type FieldProblem, Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { type FoundReference, visitReferences } from '../../kernel/reference.ts';

const existsQuery = {
  person: 'select 1 from person where organisation_id = current_organisation_id() and id = $1',
  team: 'select 1 from team where organisation_id = current_organisation_id() and id = $1',
  record:
    'select 1 from record where organisation_id = current_organisation_id() and id = $1 and process = $2',
  organisation: 'select 1 from certification_bodies() where id = $1',
} as const;

/**
 * Refuses references that point to nothing in this organisation.
 *
 * Columns that every process shares have foreign keys; those to people and teams are left to them, as they cost
 * nothing. References to records are looked up, because the process must be right as well.
 */
export async function checkReferences(
  client: PoolClient,
  definition: ProcessDefinition,
  before: ProcessRecord | null,
  after: ProcessRecord,
): Promise<void> {
  const known = new Set<string>();
  const wanted: FoundReference[] = [];
  if (before !== null) visitReferences(definition, before.values, (found) => known.add(found.id));
  // What a column refers to as well is refused by its foreign key, under the name of that field.
  const left = new Set<string>();
  visitReferences(definition, after.values, (found) => {
    const keyed = definition.fields[found.field]?.column !== undefined && found.kind !== 'record';
    if (keyed) left.add(`${found.kind} ${found.id}`);
    else if (!known.has(found.id)) wanted.push(found);
  });
  const looked = wanted
    .filter(({ kind, id }) => !left.has(`${kind} ${id}`))
    .map(async ({ field, kind, refers_to, id }): Promise<readonly FieldProblem[]> => {
      const values = kind === 'record' ? [id, refers_to] : [id];
      const { rowCount } = await client.query({ name: `reference-${kind}`, text: existsQuery[kind], values });
      return rowCount === 0 ? [{ field, code: 'field.reference-unknown' }] : [];
    });
  const problems = (await Promise.all(looked)).flat();
  if (problems.length > 0) throw new Refusal('record.invalid', {}, { problems });
}

const fieldOfConstraint: Record<string, string> = {
  record_organisation_id_service_id_fkey: 'service',
  record_organisation_id_assignee_id_fkey: 'assignee',
  record_organisation_id_team_id_fkey: 'team',
  record_organisation_id_requester_id_fkey: 'requester',
};

/** Values that one record alone may hold, by the index that sees to it: the field, and what is said of it. */
const uniqueFields: Readonly<Record<string, FieldProblem>> = {
  record_asset_tag: { field: 'asset_tag', code: 'asset.tag-taken' },
};

/** The refusal that a key's error means to the person who gave the value; null for other errors. */
export function referenceRefusal(error: unknown): Refusal | null {
  const { code, constraint } = error as { code?: string; constraint?: string };
  const taken = code === '23505' && constraint !== undefined ? uniqueFields[constraint] : undefined;
  if (taken !== undefined) return new Refusal('record.invalid', {}, { problems: [taken] });
  const field = code === '23503' && constraint !== undefined ? fieldOfConstraint[constraint] : undefined;
  if (field === undefined) return null;
  return new Refusal('record.invalid', {}, { problems: [{ field, code: 'field.reference-unknown' }] });
}
