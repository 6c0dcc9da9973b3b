import type { PoolClient } from 'pg';
import { type Actor, isGuest, isStaff } from '../../kernel/roles.ts';
import { quotedLexeme } from '../../kernel/search-query.ts';
import { type TextWord, wordsOf } from '../../kernel/search-words.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { looksLikeId } from '../records/store.ts';

/** Most articles that are proposed. */
export const mostSuggested = 20;

/** Most words of what is typed that are looked at: whoever describes a fault says what matters first. */
const mostWords = 24;

/** What somebody is typing, and what it is about. */
export interface Asking {
  readonly q: string;
  /** Id of a service. */
  readonly service?: string;
  readonly category?: string;
  readonly limit?: number;
}

/** An article that may help. */
export interface Suggestion {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** How it begins. */
  readonly excerpt: string;
  readonly language: string | null;
  readonly audience: string | null;
  /** How often it was found useful. */
  readonly useful_count: number;
}

/** Words that stand in any sentence although they are long enough, as they are compared, with and without marks. */
const filling = new Set(
  [
    'the and for with are was were has have had not but you your our from that this they them there then when what can cannot',
    'into out its about after before again any all does did will please help need who how why which',
    'không khong được duoc của cua cho các cac với voi này nay khi một mot những nhung trong trên tren rồi roi bằng bang tôi toi',
  ].flatMap((words) => words.split(' ')),
);

const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}]/u;

/** Words short enough to stand in any sentence, in languages that set spaces: they say nothing of what it is about. */
function saysSomething({ forms: [word = ''] }: TextWord): boolean {
  if (filling.has(word)) return false;
  return unspaced.test(word) ? [...word].length > 1 : word.length > 2 || /^\d+$/.test(word);
}

/** The words that what is typed is about, each once, as they are compared. Pure. */
export function tellingWords(text: string): readonly string[] {
  const words = wordsOf(text.slice(0, 2000)).filter(saysSomething);
  return [...new Set(words.map(({ forms }) => forms[0] ?? ''))].slice(0, mostWords);
}

/** Articles of which any of the words is one, those that hold most of them first. */
function anyOf(words: readonly string[]): string {
  return words
    .map((word, index) => `${quotedLexeme(word)}${index === words.length - 1 ? ':*' : ''}`)
    .join(' | ');
}

/** How many of the words an article has to hold: half of few, a third of many. */
function leastHeld(words: readonly string[]): number {
  return words.length <= 2 ? 1 : Math.ceil(words.length / 3);
}

/**
 * Articles in force that may help with what is typed, best first: by words that everybody who reads them may know, so
 * that what is only being written proposes nothing.
 */
export async function suggestIn(
  client: PoolClient,
  actor: Actor,
  { q, service, category, limit = 5 }: Asking,
): Promise<readonly Suggestion[]> {
  const words = tellingWords(q);
  if (words.length === 0 || isGuest(actor)) return [];
  const { rows } = await client.query<Suggestion>({
    name: 'knowledge-suggest',
    text: `select article.id, article.number, article.title, left(article.fields->>'published_body', 240) as excerpt,
        article.fields->>'language' as language, article.fields->>'published_audience' as audience,
        coalesce((article.fields->>'useful_count')::int, 0) as useful_count
      from search_entry entry
      join record article on article.organisation_id = entry.organisation_id and article.id = entry.record_id,
      lateral (select count(*) as held from unnest($2::text[]) as one (word)
        where coalesce(entry.shown_words, entry.words) @@ one.word::tsquery) as hits
      where entry.organisation_id = current_organisation_id() and entry.process = 'knowledge'
        and coalesce(entry.shown_words, entry.words) @@ $1::tsquery
        and article.fields @> '{"in_force": true}' and article.is_open
        and ($3 or article.fields @> '{"open_to_all": true}') and hits.held >= $4
      order by hits.held * (1 + (article.service_id = $5)::int + 0.5 * coalesce(article.fields->>'category' = $6, false)::int) desc nulls last,
        ts_rank('{0.1, 0.2, 0.4, 1}', coalesce(entry.shown_words, entry.words), $1::tsquery, 1) desc, useful_count desc, article.id
      limit $7`,
    values: [
      anyOf(words),
      words.map((word, index) => `${quotedLexeme(word)}${index === words.length - 1 ? ':*' : ''}`),
      isStaff(actor),
      leastHeld(words),
      service !== undefined && looksLikeId(service) ? service : null,
      category ?? null,
      Math.min(limit, mostSuggested),
    ],
  });
  return rows;
}

/** Articles that may help whoever types this. */
export async function suggest(
  { pool }: Platform,
  { organisation_id, actor }: Principal,
  asking: Asking,
): Promise<readonly Suggestion[]> {
  return readInOrganisation(pool, organisation_id, (client) => suggestIn(client, actor, asking));
}
