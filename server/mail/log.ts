import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import type { LoggedMail } from '../../processes/desk-mail-log.ts';
import { cursorAt, placeAt } from '../records/instant-cursor.ts';

/** What the log can be narrowed to. */
export interface LogQuery {
  readonly direction?: 'in' | 'out';
  readonly state?: string;
  readonly account?: string;
  /** Id of a record. */
  readonly record?: string;
  /** Only those that failed or are unsure and about which nobody has decided. */
  readonly to_decide?: boolean;
  /** Part of a subject or of an address. */
  readonly q?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

const columns = `m.id, m.direction, m.kind, m.state, m.reason, left(m.problem ->> 'detail', 500) as detail,
  m.from_address as "from", m.to_addresses as "to", m.subject, m.sender_proof, m.entry_id, m.attempts, m.created_at, m.next_attempt_at,
  m.sent_at,
  (select jsonb_build_object('id', a.id, 'name', a.name) from mail_account a
    where a.organisation_id = m.organisation_id and a.id = m.account_id) as account,
  (select jsonb_build_object('id', r.id, 'number', r.number, 'process', r.process) from record r
    where r.organisation_id = m.organisation_id and r.id = m.record_id) as record`;

/** SQL for mails about which somebody has to decide. */
const undecided = (mail: string): string =>
  `(${mail}.state = 'unsure' or (${mail}.state = 'failed' and ${mail}.reason is distinct from 'discarded'))`;

/** Mails of the organisation in scope, newest first, a page at a time. @throws Refusal `list.cursor-invalid` */
export async function listMails(
  client: PoolClient,
  { direction, state, account, record, to_decide, q, limit = 50, cursor }: LogQuery,
): Promise<{ items: LoggedMail[]; next: string | null }> {
  const [at, id] = placeAt(cursor);
  const pattern =
    q === undefined || q.trim() === '' ? null : `%${q.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const { rows } = await client.query<LoggedMail>(
    `select ${columns} from mail_message m
      where m.organisation_id = current_organisation_id()
        and ($1::text is null or m.direction = $1) and ($2::text is null or m.state = $2)
        and ($3::uuid is null or m.account_id = $3) and ($4::uuid is null or m.record_id = $4)
        and ($5::text is null or m.subject ilike $5 or m.from_address ilike $5
          or exists (select from unnest(m.to_addresses) as one where one ilike $5))
        and ($6::timestamptz is null or (m.created_at, m.id) < ($6, $7::uuid))
        and ($9::boolean is not true or ${undecided('m')})
      order by m.created_at desc, m.id desc limit $8`,
    [direction, state, account, record, pattern, at, id, limit + 1, to_decide].map((value) => value ?? null),
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return { items, next: null };
  return { items, next: cursorAt({ at: last.created_at, id: last.id }) };
}

/** Who has the link of a survey answers it, once: whoever reads the log is not whom it was sent to. */
function withoutLink(text: string): string {
  return text.replace(/(\/survey\/)[\w-]+/g, '$1…');
}

/** A mail with what it says. @throws Refusal `record.unknown` */
export async function readMail(
  client: PoolClient,
  id: string,
): Promise<LoggedMail & { readonly text: string | null; readonly message_id: string }> {
  const { rows } = await client.query<LoggedMail & { text: string | null; message_id: string }>(
    `select ${columns}, m.text, m.message_id from mail_message m
      where m.organisation_id = current_organisation_id() and m.id = $1`,
    [id],
  );
  if (rows[0] === undefined) throw new Refusal('record.unknown', { process: 'mail', key: id });
  const { kind, text } = rows[0];
  return kind === 'survey' && text !== null ? { ...rows[0], text: withoutLink(text) } : rows[0];
}

/** How many mails somebody has to look at. */
export interface MailsToSee {
  readonly failed: number;
  readonly unsure: number;
  readonly quarantined: number;
  readonly waiting: number;
}

/** Counts mails by what is to be done about them. */
export async function mailsToSee(client: PoolClient): Promise<MailsToSee> {
  const { rows } = await client.query<{ state: string; count: number }>(
    `select state, count(*)::integer as count from mail_message
      where organisation_id = current_organisation_id() and state not in ('sent', 'filed')
        and (${undecided('mail_message')} or state in ('quarantined', 'queued')) group by state`,
  );
  const of = (state: string): number => rows.find((row) => row.state === state)?.count ?? 0;
  return {
    failed: of('failed'),
    unsure: of('unsure'),
    quarantined: of('quarantined'),
    waiting: of('queued'),
  };
}
