import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { timeZoneOf } from '../../kernel/calendar.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { fillText, type Language } from '../../kernel/text.ts';
import { addressOf } from '../../processes/organisation-address.ts';
import { type SatisfactionPlan, satisfactionKey, satisfactionPlanIn } from '../../processes/satisfaction.ts';
import type { FollowedEntry, Follower, Following } from '../journal/follow.ts';
import { queueMail } from '../mail/outbox.ts';
import { newSurveyToken, surveyLink } from './link.ts';
import { surveyTexts } from './texts.ts';

/** Processes whose requesters are asked. */
const surveyed: readonly string[] = ['incident', 'service-request'];

/** Whether a record is among the share that is asked about: by its id, so that asking twice gives the same. */
export function isSampled(record_id: string, share_percent: number): boolean {
  const drawn = createHash('sha256').update(record_id).digest().readUInt32BE(0) % 10_000;
  return drawn < share_percent * 100;
}

function hasClosed({ record_id, process, from_state, to_state }: FollowedEntry): boolean {
  return record_id !== null && surveyed.includes(process) && to_state === 'closed' && from_state !== 'closed';
}

interface Asked {
  readonly id: string;
  readonly number: string;
  readonly process: string;
  readonly title: string;
  readonly person_id: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
}

/** Whom a closed record is asked of: its requester, unless they were asked lately about another. */
async function askedOf(
  client: PoolClient,
  record_id: string,
  paused_since: number,
): Promise<Asked | undefined> {
  const { rows } = await client.query<Asked>(
    `select r.id, r.number, r.process, r.title, p.id as person_id, p.name, p.email, p.language
      from record r join person p on p.organisation_id = r.organisation_id and p.id = r.requester_id
      where r.organisation_id = current_organisation_id() and r.id = $1 and r.state = 'closed' and p.active
        and r.fields ->> 'satisfaction' is null
        and not exists (select from survey s where s.organisation_id = r.organisation_id and s.person_id = p.id
          and s.record_id <> r.id and s.asked_at > $2)`,
    [record_id, new Date(paused_since)],
  );
  return rows[0];
}

/** A mail with the link, where the organisation said under which address it can be reached. */
async function mailLink(
  { client, platform, organisation_id }: Following,
  plan: SatisfactionPlan,
  asked: Asked,
  token: string,
  ends_at: number,
): Promise<void> {
  const { settings } = await platform.organisations.of(organisation_id);
  const { address } = addressOf(settings, satisfactionKey, plan.address);
  const link = surveyLink(address, token);
  if (link === null || asked.email === null) return;
  const { number, title, language } = asked;
  const time_zone = timeZoneOf(await platform.organisations.of(organisation_id));
  const until = new Intl.DateTimeFormat(language === 'zh' ? 'zh-Hans' : language === 'vi' ? 'vi' : 'en-GB', {
    dateStyle: 'long',
    timeZone: time_zone,
  }).format(ends_at);
  await queueMail(client, platform, organisation_id, {
    kind: 'survey',
    to: [{ name: asked.name, address: asked.email }],
    subject: surveyTexts.subject[language],
    text: fillText(surveyTexts.mail[language], { number, title, link, until }),
    record: { id: asked.id, number, process: asked.process },
    automatic: true,
  });
}

/** Asks about one record. Closed again without an answer, it is asked about anew, by a new link. */
async function ask(following: Following, plan: SatisfactionPlan, record_id: string): Promise<void> {
  const { client, platform, organisation_id } = following;
  const now = platform.now();
  const asked = await askedOf(client, record_id, now - plan.pause_days * DAY_MS);
  if (asked === undefined) return;
  const token = newSurveyToken(organisation_id);
  const ends_at = now + plan.link_days * DAY_MS;
  const { rowCount } = await client.query(
    `insert into survey (organisation_id, id, record_id, person_id, token_hash, asked_at, ends_at)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (organisation_id, record_id) do update
        set token_hash = excluded.token_hash, person_id = excluded.person_id, asked_at = excluded.asked_at,
          ends_at = excluded.ends_at
        where survey.answered_at is null`,
    [
      organisation_id,
      platform.newId(),
      record_id,
      asked.person_id,
      token.hash,
      new Date(now),
      new Date(ends_at),
    ],
  );
  if (rowCount === 1) await mailLink(following, plan, asked, token.text, ends_at);
}

/** Asks people how satisfied they were, once what they asked for is closed: a share of it, and nobody too often. */
export const surveyFollower: Follower = {
  name: 'survey',
  origins: ['live', 'system'],
  from: 'now',
  async follow(following, entries) {
    const closed = entries.filter(hasClosed).flatMap(({ record_id }) => record_id ?? []);
    if (closed.length === 0) return;
    const { settings } = await following.platform.organisations.of(following.organisation_id);
    const plan = satisfactionPlanIn(settings);
    for (const record_id of new Set(closed)) {
      if (isSampled(record_id, plan.share_percent)) await ask(following, plan, record_id);
    }
  },
};
