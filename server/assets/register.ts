import type { PoolClient } from 'pg';
import { csvLine } from '../../kernel/csv-cell.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import type { Language } from '../../kernel/text.ts';
import { asset } from '../../processes/asset/definition.ts';
import { assetTexts } from '../../processes/asset/texts.ts';
import type { Names } from '../records/names.ts';
import { type RecordRow, recordColumns, recordOf } from '../records/store.ts';

/** Which assets are wanted; what is left out narrows nothing. */
export interface AssetQuery {
  readonly states?: readonly string[];
  readonly asset_type?: string;
  readonly location?: string;
  /** Ids or numbers. */
  readonly keys?: readonly string[];
}

/** Most assets of one file. */
export const mostAssets = 100_000;

/** Assets by their tags, so many at most. */
export async function readAssets(
  client: PoolClient,
  { states, asset_type, location, keys }: AssetQuery,
  limit: number,
): Promise<readonly ProcessRecord[]> {
  const { rows } = await client.query<RecordRow>(
    `select ${recordColumns} from record
      where organisation_id = current_organisation_id() and process = 'asset' and state <> 'disposed'
        and ($1::text[] is null or state = any ($1)) and ($2::text is null or fields->>'asset_type' = $2)
        and ($3::text is null or fields->>'location' = $3)
        and ($4::text[] is null or number = any ($4) or id::text = any ($4))
      order by fields->>'asset_tag', id limit $5`,
    [states ?? null, asset_type ?? null, location ?? null, keys ?? null, limit],
  );
  return rows.map((row) => recordOf(asset, row));
}

/** Columns of the file in their order, as fields of an asset. */
const columns = [
  'asset_tag',
  'title',
  'asset_type',
  'location',
  'assignee',
  'user',
  'team',
  'service',
  'item',
  'model',
  'serial',
  'supplier',
  'contract',
  'purchase_reference',
  'purchased_on',
  'cost',
  'currency',
  'warranty_end',
  'support_end',
  'legal',
  'contractual',
  'holds_data',
  'licensed',
  'seen_at',
  'seen_location',
  'disposed_on',
  'disposal_method',
  'erasure',
] as const;

const answers = { yes: { en: 'yes', vi: 'có', zh: '是' }, no: { en: 'no', vi: 'không', zh: '否' } } as const;

const number = { en: 'Number', vi: 'Số', zh: '编号' } as const;

const state = { en: 'State', vi: 'Trạng thái', zh: '状态' } as const;

function ownChoice(settings: Settings, key: string, value: string): string {
  const { choices = [] } = (settings[key] ?? {}) as { choices?: readonly { id: string; name: string }[] };
  return choices.find(({ id }) => id === value)?.name ?? value;
}

/** How a value stands in the file: names instead of ids, words of the language; amounts and days as they are. */
function cellOf(name: string, value: unknown, names: Names, settings: Settings, language: Language): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return answers[value ? 'yes' : 'no'][language];
  const field = asset.fields[name];
  if (field?.kind === 'instant') return new Date(Number(value)).toISOString();
  if (field?.choices_from !== undefined) return ownChoice(settings, field.choices_from, String(value));
  if (field?.choices !== undefined)
    return assetTexts.choices[name]?.[String(value)]?.[language] ?? String(value);
  return names.get(String(value)) ?? String(value);
}

/** The register of assets as CSV (RFC 4180), with a head in the language. */
export function assetsCsv(
  assets: readonly ProcessRecord[],
  names: Names,
  settings: Settings,
  language: Language,
): string {
  const head = [
    number[language],
    state[language],
    ...columns.map((name) => assetTexts.fields[name]?.[language] ?? name),
  ];
  const lines = assets.map((one) => [
    one.number,
    assetTexts.states[one.state]?.[language] ?? one.state,
    ...columns.map((name) => cellOf(name, one.values[name], names, settings, language)),
  ]);
  return [head, ...lines].map(csvLine).join('');
}

/** What assets of a type in a state cost, in one currency. `value` is exact, as text; null where none has a cost. */
export interface ValueLine {
  readonly asset_type: string | null;
  readonly state: string;
  readonly currency: string | null;
  readonly count: number;
  readonly without_cost: number;
  readonly value: string | null;
}

/** What was paid for assets that are not gone, by type, state and currency. */
export async function valueOfAssets(client: PoolClient): Promise<readonly ValueLine[]> {
  const { rows } = await client.query<ValueLine>(
    `select fields->>'asset_type' as asset_type, state,
        case when fields ? 'cost' then fields->>'currency' end as currency, count(*)::integer as count,
        count(*) filter (where not fields ? 'cost')::integer as without_cost,
        sum((fields->>'cost')::numeric)::text as value
      from record where organisation_id = current_organisation_id() and process = 'asset' and is_open
      group by 1, 2, 3 order by 1, 2, 3`,
  );
  return rows;
}
