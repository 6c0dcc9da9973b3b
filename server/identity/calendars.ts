import { randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import { journalChange } from '../journal/append.ts';
import type { Platform, Principal } from '../platform.ts';
import { findSession, hashOf, type SignedIn } from './sessions.ts';
import { tokenDaysMaximum } from './tokens.ts';

/** Most calendars that a person has subscribed to at a time: one for each of their devices, and some to spare. */
export const mostCalendars = 10;

/** What a calendar tells: what its owner owes, or when the organisation's services are changed. */
export const calendarSubjects = ['obligations', 'changes'] as const;

export type CalendarSubject = (typeof calendarSubjects)[number];

/** What stands before the name of a calendar where sessions are kept, by what it tells. No token has a name of two lines. */
const marks: Readonly<Record<CalendarSubject, string>> = {
  obligations: 'calendar\n',
  changes: 'change-calendar\n',
};

const anyMark = Object.values(marks);

/** A calendar that somebody subscribed to, as they see it: never its secret. */
export interface Calendar {
  /** The beginning of its digest: enough to name it, no help to read it. */
  readonly id: string;
  readonly name: string;
  readonly about: CalendarSubject;
  readonly created_at: number;
  readonly expires_at: number;
}

const columns = `encode(substring(secret_hash from 1 for 16), 'hex') as id, split_part(name, E'\\n', 2) as name,
  case when starts_with(name, '${marks.changes}') then 'changes' else 'obligations' end as about, created_at, expires_at`;

/** Which sessions are calendars: their names begin with one of the marks of the second parameter. */
const isCalendar = `kind = 'token' and exists (select from unnest($2::text[]) as mark where starts_with(name, mark))`;

/**
 * What is hashed of a secret, so that the same secret opens a calendar of its kind and no session: a token or cookie
 * cannot hold a line break, so nobody can present this.
 */
function inward(secret: string, about: CalendarSubject): string {
  return `${marks[about]}${secret}`;
}

async function calendarsOf(client: PoolClient, person_id: string | null): Promise<Calendar[]> {
  const { rows } = await client.query<Calendar>(
    `select ${columns} from session where person_id = $1 and ${isCalendar}
      and expires_at > now() order by created_at desc`,
    [person_id, anyMark],
  );
  return rows;
}

/** The calendars that the acting person has subscribed to, newest first. */
export async function listCalendars(
  platform: Platform,
  { organisation_id, actor }: Principal,
): Promise<Calendar[]> {
  return readInOrganisation(platform.pool, organisation_id, (client) => calendarsOf(client, actor.id));
}

/**
 * Makes a secret under which what the acting person owes, or the change calendar, is read as a calendar, and nothing else
 * is. It is told once.
 *
 * @param name what it is for, such as a device
 * @throws Refusal `calendar.too-many`
 */
export async function createCalendar(
  platform: Platform,
  principal: Principal,
  name: string,
  about: CalendarSubject = 'obligations',
): Promise<{ readonly secret: string; readonly calendar: Calendar }> {
  const { organisation_id, actor } = principal;
  const secret = `tsc_${randomBytes(32).toString('base64url')}`;
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    await client.query('delete from session where person_id = $1 and expires_at < now()', [actor.id]);
    if ((await calendarsOf(client, actor.id)).length >= mostCalendars) {
      throw new Refusal('calendar.too-many', { most: mostCalendars });
    }
    await client.query(
      `insert into session (organisation_id, secret_hash, person_id, kind, name, expires_at)
        values ($1, $2, $3, 'token', $4, clock_timestamp() + make_interval(days => $5))`,
      [
        organisation_id,
        hashOf(inward(secret, about)),
        actor.id,
        `${marks[about]}${name.replaceAll(/\s+/g, ' ').trim()}`,
        tokenDaysMaximum,
      ],
    );
    const calendar = (await calendarsOf(client, actor.id))[0] as Calendar;
    const detail = { calendar: calendar.id, name: calendar.name, about };
    await journalChange(client, platform, principal, {
      thing: 'session',
      id: actor.id,
      activity: 'create-calendar',
      detail,
    });
    return { secret, calendar };
  });
}

/**
 * Ends a calendar of the acting person: from now on nothing is read under its secret.
 *
 * @throws Refusal `record.unknown` when the person has no such calendar
 */
export async function withdrawCalendar(platform: Platform, principal: Principal, id: string): Promise<void> {
  await inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rowCount } = await client.query(
      `delete from session where person_id = $1 and ${isCalendar}
        and encode(substring(secret_hash from 1 for 16), 'hex') = $3`,
      [principal.actor.id, anyMark, id],
    );
    if (rowCount === 0) throw new Refusal('record.unknown', { process: 'calendar', key: id });
    await journalChange(client, platform, principal, {
      thing: 'session',
      id: principal.actor.id,
      activity: 'withdraw-calendar',
      detail: { calendar: id },
    });
  });
}

/** Whose calendar is read under a secret, or null: it is unknown, ended or expired, or its person is inactive. */
export async function findCalendar(
  pool: Pool,
  secret: string,
  about: CalendarSubject,
): Promise<SignedIn | null> {
  return findSession(pool, inward(secret, about));
}
