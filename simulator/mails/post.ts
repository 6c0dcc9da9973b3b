import type { ProcessRecord } from '../../kernel/record.ts';
import { incident } from '../../processes/incident/definition.ts';
import { inOrganisation, readInOrganisation } from '../../server/database/pool.ts';
import type { FollowedEntry } from '../../server/journal/follow.ts';
import { changeAccount, createAccount } from '../../server/mail/accounts.ts';
import { mailOutFollower } from '../../server/mail/follower.ts';
import { type Received, receiveMail } from '../../server/mail/receive.ts';
import { replyAddress } from '../../server/mail/reply-address.ts';
import { sendMail } from '../../server/mail/send.ts';
import { execute, type Request } from '../../server/records/execute.ts';
import { recordOf } from '../control/acting.ts';
import { sampleDomain } from '../organisation.ts';
import { RefusedMove } from '../simulation.ts';
import type { Doing } from '../system/story.ts';
import { sampleCarrier } from './carrier.ts';
import { quoted, type RawMail, rawMail } from './raw-mail.ts';

/** The address to which people of the sample write. */
export const deskAddress = `desk@${sampleDomain}`;

/** A mail that went out, as whoever answers it has it. */
interface Sent {
  readonly message_id: string;
  readonly text: string;
}

/**
 * The mailbox of the sample's desk while its year is told. What comes in goes the road of every mail, without being fetched;
 * what goes out is told by the same follower that tells it in a live organisation, and is carried by nobody.
 */
export class SamplePost {
  #account: { readonly id: string; readonly version: number } | null = null;
  /** Entries that mails have been written of. */
  readonly #told = new Set<string>();
  readonly #carrier;

  /** @param full addresses of which the mailbox is full */
  constructor(full: readonly string[]) {
    this.#carrier = sampleCarrier(full);
  }

  get #account_id(): string {
    if (this.#account === null) throw new Error('the desk of the sample has no mailbox yet');
    return this.#account.id;
  }

  /** Sets the mailbox up. Whoever is not known waits in quarantine. */
  async open({ platform, principal, world }: Doing): Promise<void> {
    this.#account = await createAccount(platform, principal, {
      name: 'Service desk',
      address: deskAddress,
      process: 'incident',
      team: world.teams.desk,
      unknown_senders: 'quarantine',
      smtp: { host: `mail.${sampleDomain}`, port: 587, tls: 'starttls', user: null, password: null },
    });
  }

  /** Takes the server away by which it sends: a sample never writes to anybody. */
  async stopSending({ platform, principal }: Doing): Promise<void> {
    const { id, version } = this.#account ?? { id: '', version: 0 };
    await changeAccount(platform, principal, id, { smtp: null }, version);
  }

  /**
   * Lets a mail come in.
   *
   * @param expected what has to become of it
   * @throws RefusedMove when something else does: the story is then wrong
   */
  async receive(
    { platform, principal }: Doing,
    mail: Omit<RawMail, 'to'> & { readonly to?: string },
    expected: Received['state'],
  ): Promise<Received> {
    const { organisation_id } = principal;
    const to = mail.to ?? deskAddress;
    const box = { organisation_id, account_id: this.#account_id };
    const received = await receiveMail(platform, box, rawMail({ ...mail, to }));
    if (received.state !== expected) {
      throw new RefusedMove(`the mail ${mail.id} is ${received.state} (${received.reason}), not ${expected}`);
    }
    return received;
  }

  /** The newest mail about a record to an address. @throws Error when none went there */
  async #sentTo({ platform, principal }: Doing, record: string, address: string): Promise<Sent> {
    const found = await readInOrganisation(platform.pool, principal.organisation_id, async (client) => {
      const { rows } = await client.query<Sent>(
        `select message_id, coalesce(text, '') as text from mail_message
          where organisation_id = current_organisation_id() and direction = 'out' and record_id = $1
            and to_addresses[1] = $2 order by created_at desc, id desc limit 1`,
        [record, address],
      );
      return rows[0];
    });
    if (found === undefined) throw new Error(`nothing about ${record} was sent to ${address}`);
    return found;
  }

  /** An answer to the newest mail that somebody was sent about a record, at the address that is theirs for it. */
  async answerTo(doing: Doing, record: string, mail: Omit<RawMail, 'to' | 'in_reply_to'>): Promise<RawMail> {
    const { platform, principal } = doing;
    const recipient = mail.from.address;
    const { message_id, text } = await this.#sentTo(doing, record, recipient);
    const to = replyAddress(platform, deskAddress, principal.organisation_id, {
      record_id: record,
      recipient,
    });
    const when = new Date(mail.date).toISOString().slice(0, 10);
    const history = mail.body === undefined ? quoted(text, when) : '';
    return { ...mail, to, in_reply_to: message_id, text: `${mail.text}${history}` };
  }

  /** Message-ID of the newest mail that somebody was sent about a record. */
  async lastTo(doing: Doing, record: string, address: string): Promise<string> {
    return (await this.#sentTo(doing, record, address)).message_id;
  }

  /** Writes and sends the mails that follow from what happened to an incident. @returns the incident as it is then */
  async after(doing: Doing, id: string): Promise<ProcessRecord> {
    const { platform, principal } = doing;
    const { organisation_id } = principal;
    await inOrganisation(platform.pool, organisation_id, async (client) => {
      const { rows } = await client.query<FollowedEntry>(
        `select id, record_id, process, activity, from_state, to_state, occurred_at, recorded_at, actor_id, origin,
            changes, text, detail
          from journal_entry where organisation_id = current_organisation_id() and record_id = $1
          order by occurred_at, id`,
        [id],
      );
      const entries = rows.filter((entry) => !this.#told.has(entry.id));
      for (const entry of entries) this.#told.add(entry.id);
      await mailOutFollower.follow({ client, platform, organisation_id }, entries);
    });
    const job = { organisation_id, account_id: this.#account_id };
    await sendMail(platform, job, undefined, this.#carrier);
    return recordOf(doing, incident, id);
  }

  /** Does something to an incident, and sends what follows. */
  async act(doing: Doing, command: Request['command']): Promise<ProcessRecord> {
    const { platform, principal } = doing;
    const { id } = await doing.recordNow();
    await execute(platform, principal, { definition: incident, key: id, command });
    return this.after(doing, id);
  }
}
