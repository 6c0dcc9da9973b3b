import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { foreseeAll } from './bulk-preview.ts';
import { unknownRecord } from './bulk-records.ts';
import { deskDefinitions } from './definitions.ts';
import { planOf } from './doing.ts';
import type { ForeseenRecord } from './foreseen.ts';
import { type MacroContent, macros } from './macros.ts';
import { checkedValues, type ToolValues } from './tools.ts';

/** The record of the desk with that number; a number that nobody gave is refused. @throws Refusal `record.unknown` */
async function idOf(platform: Platform, { organisation_id }: Principal, number: string): Promise<string> {
  const { rows } = await readInOrganisation(platform.pool, organisation_id, (client) =>
    client.query<{ id: string }>(
      `select id from record where organisation_id = current_organisation_id()
        and number = $1 and process = any ($2::text[])`,
      [number.trim().toUpperCase(), deskDefinitions.map(({ name }) => name)],
    ),
  );
  const [row] = rows;
  if (row === undefined) throw unknownRecord(number);
  return row.id;
}

/**
 * Tells what a macro would do to a record before anybody keeps it: the same rights and objections as when it is run.
 * Writes nothing.
 *
 * @param number of the record, such as `INC0000123`
 * @throws Refusal `record.invalid` as when it is kept, `record.unknown` of the record or a canned reply
 */
export async function tryMacro(
  platform: Platform,
  principal: Principal,
  given: ToolValues<MacroContent>,
  number: string,
): Promise<ForeseenRecord> {
  const values = checkedValues(macros, given);
  const id = await idOf(platform, principal, number);
  const plan = await planOf(platform, principal, { id: platform.newId(), ...values });
  const [foreseen] = await foreseeAll(platform, principal, { ids: [id] }, { plan });
  // A record that is not for these eyes is told as one that there is not.
  if (foreseen?.target == null) throw unknownRecord(number);
  return foreseen;
}
