import type { PoolClient } from 'pg';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { Filling } from '../../kernel/placeholders.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { type Language, languages } from '../../kernel/text.ts';
import { addressOfPages } from '../../processes/organisation-address.ts';
import type { Platform, Principal } from '../platform.ts';

/** What a kept text is filled with on a record, and the language in which whoever raised the record reads. */
export interface Occasion {
  readonly filling: Filling;
  readonly language: Language | null;
}

interface NamesRow {
  readonly agent: string | null;
  readonly requester: string | null;
  readonly language: string | null;
  readonly service: string | null;
  readonly team: string | null;
}

/** Reads what is known of a record as it stands, for texts of whoever acts. */
export async function occasionOf(
  client: PoolClient,
  platform: Platform,
  { organisation_id, actor }: Principal,
  definition: ProcessDefinition,
  record: ProcessRecord,
): Promise<Occasion> {
  const { settings } = await platform.organisations.of(organisation_id);
  const { address } = addressOfPages(settings);
  const { rows } = await client.query<NamesRow>({
    name: 'names-for-filling',
    text: `select (select name from person where organisation_id = current_organisation_id() and id = $1) as agent,
        r.name as requester, r.language,
        (select title from record where organisation_id = current_organisation_id() and id = $3) as service,
        (select name from team where organisation_id = current_organisation_id() and id = $4) as team
      from (select $2::uuid as id) asked
        left join person r on r.organisation_id = current_organisation_id() and r.id = asked.id`,
    values: [actor.id, textIn(record, 'requester'), textIn(record, 'service'), textIn(record, 'team')],
  });
  const [known] = rows;
  const page = `${address}/${definition.plural}/${record.number}`;
  return {
    language: languages.find((one) => one === known?.language) ?? null,
    filling: {
      'requester.name': known?.requester ?? null,
      'agent.name': known?.agent ?? null,
      'record.number': record.number,
      'record.title': textIn(record, 'title'),
      'service.name': known?.service ?? null,
      'team.name': known?.team ?? null,
      link: address === '' ? null : page,
    },
  };
}
