import type { PoolClient } from 'pg';
import type { FieldProblem } from '../../kernel/errors.ts';
import { type ItemTypes, typesSetting } from '../../processes/configuration-item/types.ts';

/**
 * Problems of new types of configuration items that the setting cannot see alone: a type that items have is not removed,
 * as nobody could tell any more what they are. What is retired does not count.
 *
 * @param client in the scope of the organisation
 * @param value a value for `key` whose form is right
 */
export async function typeUseProblems(
  client: PoolClient,
  key: string,
  value: unknown,
): Promise<FieldProblem[]> {
  if (key !== typesSetting) return [];
  const { rows } = await client.query<{ value: string; count: number }>(
    `select fields->>'item_type' as value, count(*)::integer as count from record
      where organisation_id = current_organisation_id() and process = 'configuration-item' and is_open
        and fields->>'item_type' <> all ($1::text[]) group by 1 order by 1`,
    [(value as ItemTypes).types.map(({ id }) => id)],
  );
  return rows.map((params) => ({ field: '/types', code: 'item.type-in-use' as const, params }));
}
