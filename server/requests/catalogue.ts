import type { Settings } from '../../kernel/definition.ts';
import { choicesInSetting } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { numberIn, rowsIn, textIn } from '../../kernel/register.ts';
import { type Actor, isStaff } from '../../kernel/roles.ts';
import type { Language } from '../../kernel/text.ts';
import { requestItem } from '../../processes/request-item/definition.ts';
import { nameOfChoice } from '../../processes/setting-texts.ts';
import type { Reading } from '../records/reading.ts';
import { type RecordRow, recordColumns, recordOf } from '../records/store.ts';

/** Most items that a catalogue shows. */
const mostItems = 500;

/** An item as requesters see it, in their language. */
export interface CatalogueItem {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly description: string | null;
  readonly category: string | null;
  readonly service: string | null;
  /** Whether somebody approves it first. */
  readonly approval: boolean;
  readonly target_minutes: number | null;
}

/** Items of one category. */
export interface CatalogueGroup {
  /** Id of the category; null: items without one. */
  readonly category: string | null;
  readonly name: string | null;
  readonly items: readonly CatalogueItem[];
}

/** Whether an item is offered to somebody: staff are offered everything. */
export function isOffered(item: ProcessRecord, actor: Actor): boolean {
  return item.state === 'offered' && (isStaff(actor) || item.values['audience'] === 'everyone');
}

/** What a field is in a language, where the item has it there; as it is first written otherwise. */
function inLanguage(item: ProcessRecord, field: string, language: Language): string | null {
  return (language === 'en' ? null : textIn(item, `${field}_${language}`)) ?? textIn(item, field);
}

/** An item as it is shown in a language. */
export function catalogueItem(item: ProcessRecord, language: Language): CatalogueItem {
  return {
    id: item.id,
    number: item.number,
    title: inLanguage(item, 'title', language) ?? item.number,
    description: inLanguage(item, 'description', language),
    category: textIn(item, 'category'),
    service: textIn(item, 'service'),
    approval: rowsIn(item, 'approvals').length > 0,
    target_minutes: numberIn(item, 'target_minutes'),
  };
}

/** Letters without marks, so that whoever types without them finds what has them. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
}

/** Whether an item says each of these words, in whatever language. */
function says({ values }: ProcessRecord, words: readonly string[]): boolean {
  const fields = ['title', 'title_vi', 'title_zh', 'description', 'description_vi', 'description_zh'];
  const text = plain(fields.map((field) => String(values[field] ?? '')).join(' '));
  return words.every((word) => text.includes(word));
}

/** The items offered to whoever reads, by words that they say. */
async function offeredItems({ client, actor }: Reading, q: string): Promise<readonly ProcessRecord[]> {
  const { rows } = await client.query<RecordRow>(
    `select ${recordColumns} from record
      where organisation_id = current_organisation_id() and process = $1 and is_open and state = 'offered'
      order by title, id limit ${mostItems}`,
    [requestItem.name],
  );
  const words = plain(q)
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows
    .map((row) => recordOf(requestItem, row))
    .filter((item) => isOffered(item, actor) && says(item, words));
}

/** The catalogue as somebody sees it: what is offered to them, by category in the order that the organisation gave them. */
export async function readCatalogue(
  reading: Reading,
  settings: Settings,
  { q = '', language }: { readonly q?: string | undefined; readonly language: Language },
): Promise<readonly CatalogueGroup[]> {
  const items = (await offeredItems(reading, q)).map((item) => catalogueItem(item, language));
  const key = 'service-request.categories';
  const categories = choicesInSetting(settings[key]);
  const known = categories.map(({ id }) => id);
  const groups = [
    ...categories.map((choice) => ({ category: choice.id, name: nameOfChoice(key, choice)[language] })),
    { category: null, name: null },
  ];
  return groups
    .map((group) => ({
      ...group,
      items: items.filter(({ category }) =>
        group.category === null ? !known.includes(category ?? '') : category === group.category,
      ),
    }))
    .filter((group) => group.items.length > 0);
}
