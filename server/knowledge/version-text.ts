import { Refusal } from '../../kernel/errors.ts';
import { numberIn, textIn } from '../../kernel/register.ts';
import { knowledge } from '../../processes/knowledge/definition.ts';
import { type ArticleVersion, versionsOf } from '../../processes/knowledge/versions.ts';
import type { Platform, Principal } from '../platform.ts';
import { readAs, visibleRecord } from '../records/shown.ts';

/** A version with what it said. */
export interface VersionText extends Pick<ArticleVersion, 'number' | 'title'> {
  readonly body: string;
  /** SHA-256; null: from before versions were kept. */
  readonly hash: string | null;
}

interface Published {
  readonly changes: Readonly<Record<string, readonly [unknown, unknown]>>;
}

/**
 * What a version of an article said: that in force from the record, earlier ones from the sealed journal, where each
 * approval tells what it put in place of what.
 *
 * @throws Refusal `record.unknown`, `knowledge.version-unknown`
 */
export async function versionText(
  platform: Platform,
  principal: Principal,
  key: string,
  number: number,
): Promise<VersionText> {
  return readAs(platform, principal, knowledge, async (reading) => {
    const article = await visibleRecord(reading, key);
    const newest = numberIn(article, 'version_number') ?? 0;
    const known = versionsOf(article).find((one) => one.number === number);
    const [hash, title] = [known?.hash ?? null, known?.title ?? textIn(article, 'title') ?? ''];
    if (number === newest) return { number, title, hash, body: textIn(article, 'published_body') ?? '' };
    const { rows } = await reading.client.query<Published>(
      `select changes from journal_entry where organisation_id = current_organisation_id() and record_id = $1
        and activity = 'publish' and (changes->'version_number'->>0)::int = $2`,
      [article.id, number],
    );
    const body = rows[0]?.changes['published_body']?.[0];
    if (typeof body === 'string') {
      return { number, hash, title: String(rows[0]?.changes['title']?.[0] ?? title), body };
    }
    throw new Refusal('knowledge.version-unknown', { number, newest });
  });
}
