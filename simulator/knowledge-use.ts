import type { ProcessRecord } from '../kernel/record.ts';
import { instantIn } from '../kernel/register.ts';
import { isStaff } from '../kernel/roles.ts';
import type { Language } from '../kernel/text.ts';
import { knowledge } from '../processes/knowledge/definition.ts';
import { inOrganisation } from '../server/database/pool.ts';
import { countSearch } from '../server/knowledge/searches.ts';
import { countRead, recordUse, vote } from '../server/knowledge/uses.ts';
import type { Platform, Principal } from '../server/platform.ts';
import { type RecordRow, recordColumns, recordOf } from '../server/records/store.ts';
import { indexRecords } from '../server/search/entries.ts';
import type { Random } from './random.ts';
import type { Turns } from './settings.ts';
import type { World, WorldPerson } from './world.ts';

const DAY_MS = 86_400_000;

/** What is looked for before somebody reports it, by language; of some nothing is written. */
const sought: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'new phone second factor',
    'printing badge',
    'mailbox full',
    'second factor',
    'shared calendar missing',
  ],
  vi: ['vpn ở nhà', 'mạng riêng ảo', 'máy chiếu phòng họp', 'cập nhật ứng dụng'],
  zh: ['采购订单 审批', '成本中心', '会议室 投影'],
};

/** So many days back the words of searches are kept and uses are looked at. */
const lately = 80;

interface Using {
  readonly platform: Platform;
  readonly world: World;
  readonly random: Random;
  readonly turns: Turns;
}

/** Something that somebody does with the articles, and when. */
interface Use {
  readonly at: number;
  readonly person: WorldPerson;
  readonly doing: (principal: Principal) => Promise<unknown>;
}

/** The articles in force, which can be found from now on. */
async function articlesInForce({ platform, world }: Using): Promise<readonly ProcessRecord[]> {
  return inOrganisation(platform.pool, world.organisation_id, async (client) => {
    const { rows } = await client.query<RecordRow>(
      `select ${recordColumns} from record where organisation_id = current_organisation_id() and process = $1
        and is_open and fields @> '{"in_force": true}' order by number`,
      [knowledge.name],
    );
    await indexRecords(
      client,
      rows.map(({ id }) => id),
      false,
    );
    return rows.map((row) => recordOf(knowledge, row));
  });
}

/** Some time in the last weeks, after the article came into force. */
function sometime({ turns: { end } }: Using, random: Random, published_at = 0): number {
  return random.integer(Math.max(end - lately * DAY_MS, published_at + DAY_MS), end - 1);
}

function usesOf(using: Using, article: ProcessRecord): readonly Use[] {
  const { platform, world } = using;
  const random = using.random.fork(article.id);
  const readers = world.people.filter(
    ({ actor }) => article.values['open_to_all'] === true || isStaff(actor),
  );
  const uses: Use[] = [];
  for (let count = random.integer(4, 12); count > 0; count -= 1) {
    const at = sometime(using, random, instantIn(article, 'published_at') ?? 0);
    const person = random.pick(readers);
    uses.push({ at, person, doing: (principal) => countRead(platform, principal, article.id) });
    const helped = random.chance(0.85);
    if (random.chance(0.35))
      uses.push({ at: at + 60_000, person, doing: (by) => vote(platform, by, article.id, helped) });
    else if (!helped)
      uses.push({
        at: at + 60_000,
        person,
        doing: (by) => recordUse(platform, by, article.id, { helped }),
      });
  }
  return uses;
}

function searchesIn(using: Using): readonly Use[] {
  const { platform, world } = using;
  const random = using.random.fork('searches');
  return Array.from({ length: 30 }, () => {
    const person = random.pick(world.people);
    const words = random.pick(sought[person.language]);
    return {
      at: sometime(using, random),
      person,
      doing: (principal) => countSearch(platform, principal, words),
    };
  });
}

/**
 * Lets people read the articles of the sample, say whether they helped, and look for what they need, in its last weeks: by
 * the functions that the web application calls. What counts uses tells nothing in the journal.
 *
 * @param time the clock that the platform reads
 */
export async function useKnowledge(using: Using, time: { now: number }): Promise<void> {
  const { world } = using;
  time.now = using.turns.end;
  const articles = await articlesInForce(using);
  const uses = [...articles.flatMap((article) => usesOf(using, article)), ...searchesIn(using)];
  for (const { at, person, doing } of uses.toSorted((one, other) => one.at - other.at)) {
    if (at >= using.turns.end) continue;
    time.now = at;
    await doing({ organisation_id: world.organisation_id, actor: person.actor, origin: 'sample' });
  }
  time.now = using.turns.end;
}
