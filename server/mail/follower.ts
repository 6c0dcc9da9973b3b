import type { PoolClient } from 'pg';
import type { AttachedFile, Via } from '../../kernel/command.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { channelFor, type NotificationPlan } from '../../kernel/notification.ts';
import { isStaff, type Role } from '../../kernel/roles.ts';
import type { Language, Text } from '../../kernel/text.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { notificationPlanIn } from '../../processes/desk-notifications.ts';
import { processTexts } from '../../processes/process-texts.ts';
import type { FollowedEntry, Follower, Following } from '../journal/follow.ts';
import { type Chosen, chosenBy } from '../notifications/preferences.ts';
import { letterOf, type Told } from './letters.ts';
import { type OutgoingKind, queueMail } from './outbox.ts';
import {
  chosenAs,
  eventOf,
  type MailedEvent,
  type Somebody,
  type TellingEntry,
  whoGets,
} from './who-gets.ts';

/** Processes whose records people ask for by mail. */
const mailedProcesses: readonly string[] = ['incident', 'service-request'];

const kinds: Readonly<Record<MailedEvent, OutgoingKind>> = {
  received: 'acknowledgement',
  comment: 'reply',
  waiting: 'notification',
  done: 'notification',
  reopened: 'notification',
  'survivor-done': 'notification',
};

interface PersonRow extends Somebody {
  readonly id: string;
  readonly language: Language;
}

interface RecordRow {
  readonly id: string;
  readonly number: string;
  readonly process: string;
  readonly title: string;
  readonly channel: string | null;
  readonly requester_id: string | null;
  readonly watchers: readonly string[];
  /** The address of whoever opened it by mail without being in the directory. */
  readonly opened_from: string | null;
  /** As whom the desk writes, and in which language where it knows no better. */
  readonly organisation: string;
  readonly language: Language;
}

async function recordsOf(client: PoolClient, ids: readonly string[]): Promise<Map<string, RecordRow>> {
  const { rows } = await client.query<RecordRow>(
    `select r.id, r.number, r.process, r.title, r.fields ->> 'channel' as channel, r.requester_id,
        o.name as organisation, o.language,
        array(select person_id from watcher w where w.organisation_id = r.organisation_id and w.record_id = r.id
          order by person_id) as watchers,
        (select e.detail #>> '{via,from}' from journal_entry e where e.organisation_id = r.organisation_id
          and e.record_id = r.id and e.activity = 'create' limit 1) as opened_from
      from record r join organisation o on o.organisation_id = r.organisation_id
      where r.organisation_id = current_organisation_id() and r.id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function peopleOf(client: PoolClient, ids: readonly string[]): Promise<Map<string, PersonRow>> {
  const { rows } = await client.query<PersonRow & { roles: Role[] }>(
    `select id, name, email as address, roles, active, language from person
      where organisation_id = current_organisation_id() and id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function viaOf({ detail }: FollowedEntry): Partial<Via> {
  return detail?.['via'] ?? {};
}

function tellingOf(entry: FollowedEntry): TellingEntry {
  const { activity, from_state, to_state, actor_id, changes } = entry;
  const waits = changes['pending_reason']?.[1] === 'requester';
  return { activity, from_state, to_state, actor_id, by_mail: viaOf(entry).channel === 'mail', waits };
}

/** The files that were sent with a comment, as far as everybody may see them. */
function filesOf({ detail }: FollowedEntry): readonly AttachedFile[] {
  const attached = (detail?.['attached'] ?? []) as readonly AttachedFile[];
  return attached.filter(({ audience }) => audience === 'everyone');
}

function requesterOf(record: RecordRow, people: ReadonlyMap<string, Somebody>): Somebody | null {
  const known = record.requester_id === null ? undefined : people.get(record.requester_id);
  if (known !== undefined) return known;
  if (record.opened_from === null) return null;
  return { id: null, name: null, address: record.opened_from, roles: [], active: true };
}

/** Whether the person of no directory wrote it themselves: then they need not be told. */
function wroteItself(entry: FollowedEntry, event: MailedEvent, { address, id }: Somebody): boolean {
  const { from } = viaOf(entry);
  return id === null && from !== undefined && from === address && event === 'comment';
}

/** What people chose to be mailed of, and what the organisation plans for those who did not choose. */
interface Wishes {
  readonly plan: NotificationPlan;
  readonly chosenBy: (person: string) => Chosen;
}

/** Somebody with whether they want a mail of the event. */
function wishing<One extends Somebody>(somebody: One, event: MailedEvent, wishes: Wishes): One {
  const as = chosenAs[event];
  if (as === null || somebody.id === null) return somebody;
  const { channels } = wishes.chosenBy(somebody.id);
  // Staff who asked by mail are answered as others are, whatever the plan for their work says.
  if (channels[as] === undefined && isStaff(somebody)) return somebody;
  return { ...somebody, wants_mail: channelFor(as, somebody, channels, wishes.plan) === 'mail' };
}

interface Mailing {
  readonly definition: ProcessDefinition;
  readonly entry: FollowedEntry;
  readonly event: MailedEvent;
  readonly record: RecordRow;
}

/** The state that it tells of: that of the record, or of the one that it was merged into. */
function stateText({ definition, entry, event }: Mailing): Text {
  const state = String((event === 'survivor-done' ? entry.detail?.['state'] : entry.to_state) ?? '');
  return processTexts[definition.name]?.states[state] ?? { en: state, vi: state, zh: state };
}

async function mailOut(
  { client, platform, organisation_id }: Following,
  mailing: Mailing,
  people: ReadonlyMap<string, PersonRow>,
  wishes: Wishes,
): Promise<void> {
  const { definition, entry, event, record } = mailing;
  const watchers = record.watchers.flatMap((id) => {
    const person = people.get(id);
    return person === undefined ? [] : [wishing(person, event, wishes)];
  });
  const asked = requesterOf(record, people);
  const requester = asked === null ? null : wishing(asked, event, wishes);
  const concerned = { channel: record.channel, requester, watchers };
  const told: Told = {
    event,
    definition,
    number: record.number,
    title: record.title,
    state: stateText(mailing),
    text: entry.text,
    changes: entry.changes,
    author: entry.actor_id === null ? null : (people.get(entry.actor_id)?.name ?? null),
    desk: record.organisation,
  };
  const by_mail = tellingOf(entry);
  for (const somebody of whoGets(event, by_mail, concerned)) {
    if (wroteItself(entry, event, somebody)) continue;
    const language =
      (somebody.id === null ? undefined : people.get(somebody.id)?.language) ?? record.language;
    await queueMail(client, platform, organisation_id, {
      kind: kinds[event],
      to: [{ name: somebody.name, address: somebody.address ?? '' }],
      subject: record.title,
      text: letterOf(told, language),
      record: { id: record.id, number: record.number, process: record.process },
      entry_id: entry.id,
      files: event === 'comment' ? filesOf(entry) : [],
      // What a person wrote is theirs; all else writes itself.
      automatic: event !== 'comment',
    });
  }
}

/** Tells by mail who asked by mail: that it arrived, what is answered, that it is done, that it goes on. */
export const mailOutFollower: Follower = {
  name: 'mail-out',
  from: 'now',
  async follow(following, entries) {
    const mailings = entries.flatMap((entry) => {
      if (entry.record_id === null || !mailedProcesses.includes(entry.process)) return [];
      const definition = definitionOf(entry.process);
      const event = eventOf(definition, tellingOf(entry));
      return event === null ? [] : [{ entry, definition, event, record_id: entry.record_id }];
    });
    if (mailings.length === 0) return;
    const records = await recordsOf(following.client, [
      ...new Set(mailings.map(({ record_id }) => record_id)),
    ]);
    const people = await peopleOf(following.client, [
      ...[...records.values()].flatMap(({ requester_id, watchers }) => [requester_id ?? [], watchers].flat()),
      ...entries.flatMap(({ actor_id }) => actor_id ?? []),
    ]);
    const { settings } = await following.platform.organisations.of(following.organisation_id);
    const wishes: Wishes = {
      plan: notificationPlanIn(settings),
      chosenBy: await chosenBy(following.client, [...people.keys()]),
    };
    for (const { record_id, ...mailing } of mailings) {
      const record = records.get(record_id);
      if (record !== undefined) await mailOut(following, { ...mailing, record }, people, wishes);
    }
  },
};
