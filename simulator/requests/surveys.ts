import type { ProcessRecord } from '../../kernel/record.ts';
import type { Language } from '../../kernel/text.ts';
import { action } from '../../processes/action/definition.ts';
import { satisfactionPlanIn } from '../../processes/satisfaction.ts';
import { inOrganisation, readInOrganisation } from '../../server/database/pool.ts';
import type { FollowedEntry } from '../../server/journal/follow.ts';
import type { Platform, Principal } from '../../server/platform.ts';
import { execute } from '../../server/records/execute.ts';
import { type RecordRow, recordColumns, recordOf } from '../../server/records/store.ts';
import { isSampled, surveyFollower } from '../../server/surveys/follower.ts';
import { answerSurvey, surveyOfRecord } from '../../server/surveys/survey.ts';
import { nameOf } from '../organisation.ts';
import type { Random } from '../random.ts';
import type { Turns } from '../settings.ts';
import { requestPhrases } from '../texts/request-scripts.ts';
import type { World, WorldPerson } from '../world.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Of those asked, how many answer. */
const answering = 0.45;

/** In whose name visitors answer: what she was asked about lately is left to them. */
const leftTo = nameOf({ given_name: 'Mai' });

/** What surveys are carried out with. */
interface Surveying {
  readonly platform: Platform;
  readonly world: World;
  readonly time: { now: number };
  readonly turns: Turns;
  readonly random: Random;
}

function principalOf({ world }: Surveying, actor: Principal['actor']): Principal {
  return { organisation_id: world.organisation_id, actor, origin: 'sample' };
}

/** Asks about what was closed in the year, as the program does when something is closed: at its time, in that order. */
async function ask(surveying: Surveying): Promise<void> {
  const { platform, world, time } = surveying;
  const { organisation_id } = world;
  const { settings } = await platform.organisations.of(organisation_id);
  const { share_percent } = satisfactionPlanIn(settings);
  await inOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<FollowedEntry>(
      `select e.* from journal_entry e join record r on r.organisation_id = e.organisation_id and r.id = e.record_id
        where e.organisation_id = current_organisation_id() and e.process in ('incident', 'service-request')
          and e.to_state = 'closed' and e.from_state <> 'closed' and r.state = 'closed' and r.requester_id is not null
        order by e.occurred_at, e.id`,
    );
    for (const entry of rows) {
      if (entry.record_id === null || !isSampled(entry.record_id, share_percent)) continue;
      time.now = entry.occurred_at + MINUTE_MS;
      await surveyFollower.follow({ client, platform, organisation_id }, [entry]);
    }
  });
}

interface AskedAbout {
  readonly record_id: string;
  readonly person_id: string;
  readonly asked_at: number;
  /** How often the record had to be taken up again. */
  readonly reopened: number;
}

async function askedAbout({ platform, world }: Surveying): Promise<readonly AskedAbout[]> {
  return readInOrganisation(platform.pool, world.organisation_id, async (client) => {
    const { rows } = await client.query<AskedAbout>(
      `select s.record_id, s.person_id, s.asked_at, coalesce((r.fields->>'reopen_count')::int, 0) as reopened
        from survey s join record r on r.organisation_id = s.organisation_id and r.id = s.record_id
        where s.organisation_id = current_organisation_id() order by s.asked_at, s.record_id`,
    );
    return rows;
  });
}

function remarkOf(random: Random, language: Language, score: number): string | null {
  const { pleased, displeased } = requestPhrases[language];
  if (score <= 2) return random.chance(0.8) ? random.pick(displeased) : null;
  return score >= 4 && random.chance(0.15) ? random.pick(pleased) : null;
}

/** What somebody says, if they say anything: whoever had to come back is harder to please. */
function answerOf(
  surveying: Surveying,
  { record_id, asked_at, reopened }: AskedAbout,
  person: WorldPerson,
): { readonly at: number; readonly score: number; readonly text: string | null } | null {
  const { turns, random } = surveying;
  const own = random.fork(record_id);
  const isLeft = person.name === leftTo && asked_at > turns.end - 30 * DAY_MS;
  const at = Math.round(asked_at + own.logNormal(0.8 * DAY_MS, 0.9));
  if (isLeft || !own.chance(answering) || at >= turns.end || at > asked_at + 13 * DAY_MS) return null;
  const score = own.weighted([
    [5, 52],
    [4, 33],
    [3, 10],
    [2, reopened > 0 ? 40 : 3],
    [1, reopened > 0 ? 20 : 1.5],
  ] as const);
  return { at, score, text: remarkOf(own, person.language, score) };
}

/** The action that the program made of a low answer. */
async function actionFor({ platform, world }: Surveying, record_id: string): Promise<ProcessRecord | null> {
  return readInOrganisation(platform.pool, world.organisation_id, async (client) => {
    const { rows } = await client.query<RecordRow>(
      `select ${recordColumns} from record where organisation_id = current_organisation_id() and process = $1
        and title like (select number || ': %' from record
          where organisation_id = current_organisation_id() and id = $2)`,
      [action.name, record_id],
    );
    const [row] = rows;
    return row === undefined ? null : recordOf(action, row);
  });
}

/** Somebody takes a low answer up, talks to whoever gave it, and tells what came of it; another judges that. */
async function lookAt(surveying: Surveying, record_id: string, from: number): Promise<void> {
  const { platform, world, time, turns, random } = surveying;
  const found = await actionFor(surveying, record_id);
  if (found === null) return;
  const own = random.fork(`action for ${record_id}`);
  const named = (given_name: string): WorldPerson => {
    const person = world.people.find(({ name }) => name === nameOf({ given_name }));
    if (person === undefined) throw new Error(`nobody in the sample is called ${given_name}`);
    return person;
  };
  const [owner, judge] = [named(own.pick(['Thu', 'Robert'])), named('Linh')];
  const perform = (activity: string, values: Record<string, unknown>) =>
    ({ kind: 'perform', activity, values, text: null }) as const;
  const steps = [
    [0.3, judge, { kind: 'update', values: { assignee: owner.id, priority: 3 } }],
    [
      own.between(1, 3.5),
      owner,
      perform('finish', { result: 'Talked to the person; the reason is known and told to the team.' }),
    ],
    [
      own.between(8, 30),
      judge,
      perform('verify', {
        effectiveness: 'effective',
        effectiveness_reason: 'The person says that it went well since.',
      }),
    ],
  ] as const;
  for (const [days, person, command] of steps) {
    const at = Math.round(from + days * DAY_MS);
    if (at >= turns.end) return;
    time.now = at;
    await execute(platform, principalOf(surveying, person.actor), {
      definition: action,
      key: found.id,
      command,
    });
  }
}

/**
 * Asks people how satisfied they were with what was closed in the year, lets some of them answer, and somebody look at low
 * answers: all of it by the functions by which the program and its people do so.
 *
 * @returns how many answered
 */
export async function carryOutSurveys(surveying: Surveying): Promise<number> {
  const { platform, world, time, turns } = surveying;
  await ask(surveying);
  const { settings } = await platform.organisations.of(world.organisation_id);
  const { low_score } = satisfactionPlanIn(settings);
  const answers = (await askedAbout(surveying))
    .flatMap((asked) => {
      const person = world.people.find(({ id }) => id === asked.person_id);
      const answer = person === undefined ? null : answerOf(surveying, asked, person);
      return person === undefined || answer === null ? [] : [{ asked, person, answer }];
    })
    .toSorted((a, b) => a.answer.at - b.answer.at);
  for (const { asked, person, answer } of answers) {
    time.now = answer.at;
    const survey = await readInOrganisation(platform.pool, world.organisation_id, (client) =>
      surveyOfRecord(client, asked.record_id, answer.at),
    );
    if (survey === null) continue;
    await answerSurvey(platform, survey, answer, principalOf(surveying, person.actor));
    if (answer.score <= low_score) await lookAt(surveying, asked.record_id, answer.at);
  }
  time.now = turns.end;
  return answers.length;
}
