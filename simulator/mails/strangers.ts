import { discardMail, turnIntoRecord } from '../../server/mail/incoming/quarantine.ts';
import type { Days } from '../control/changes/days.ts';
import { sampleDomain } from '../organisation.ts';
import type { Work } from '../system/story.ts';
import { strangers } from '../texts/mail-stories.ts';
import type { SamplePost } from './post.ts';
import { senderNamed } from './sender.ts';

/** Mails of people whom nobody knows, and of programs. */
export class Strangers {
  readonly #post: SamplePost;
  /** Ids of mails in quarantine. */
  readonly #waiting = new Map<string, string>();

  constructor(post: SamplePost) {
    this.#post = post;
  }

  #arrives(key: Exclude<keyof typeof strangers, 'newsletter'>): Work {
    const { address, name, subject, text } = strangers[key];
    return async (doing) => {
      const mail = { id: key, from: { name, address }, subject, text, date: doing.known.now };
      this.#waiting.set(key, (await this.#post.receive(doing, mail, 'quarantined')).id);
      return null;
    };
  }

  #turned: Work = async (doing) => {
    const { platform, principal } = doing;
    const id = this.#waiting.get('partner') ?? '';
    const { record } = await turnIntoRecord(platform, principal, id, { process: 'incident' });
    return this.#post.after(doing, record.id);
  };

  #asked: Work = async (doing) => {
    const { known, world } = doing;
    const values = {
      ...{ category: 'data', impact: 3, urgency: 3 },
      service: known.service('business'),
      team: world.teams.applications,
      assignee: known.person('Ngọc'),
    };
    await this.#post.act(doing, { kind: 'perform', activity: 'assign', values });
    await this.#post.act(doing, { kind: 'perform', activity: 'start', values: {} });
    return this.#post.act(doing, { kind: 'comment', text: strangers.partner.question });
  };

  /** The other side reports that the mailbox is gone (RFC 3464). */
  #bounces: Work = async (doing) => {
    const { id } = await doing.recordNow();
    const { address, bounce } = strangers.partner;
    const about = await this.#post.lastTo(doing, id, address);
    const boundary = 'report-of-delivery';
    const content = [
      `--${boundary}\nContent-Type: text/plain\n\nYour mail could not be delivered.\n`,
      `--${boundary}\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.${sampleDomain}\n`,
      `Final-Recipient: rfc822; ${address}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; ${bounce}\n`,
      `--${boundary}\nContent-Type: text/rfc822-headers\n\nMessage-ID: ${about}\nTo: ${address}\n`,
      `--${boundary}--\n`,
    ].join('\n');
    const mail = {
      id: 'bounce',
      from: { name: 'Mail Delivery System', address: `mailer-daemon@${sampleDomain}` },
      subject: 'Undelivered Mail Returned to Sender',
      headers: ['Return-Path: <>', 'Auto-Submitted: auto-replied'],
      date: doing.known.now,
      text: '',
      body: { type: `multipart/report; report-type=delivery-status; boundary="${boundary}"`, content },
    };
    await this.#post.receive(doing, mail, 'noted');
    return this.#post.after(doing, id);
  };

  /** What is written from then on is not sent. */
  #writtenInVain: Work = async (doing) => {
    await this.#post.act(doing, { kind: 'comment', text: 'Please write to us from your new address.' });
    return this.#post.act(doing, { kind: 'note', text: strangers.partner.note });
  };

  #solved: Work = (doing) => {
    const values = { resolution_code: 'solved', resolution_text: strangers.partner.solved };
    return this.#post.act(doing, { kind: 'perform', activity: 'resolve', values });
  };

  #closed: Work = (doing) => this.#post.act(doing, { kind: 'perform', activity: 'close', values: {} });

  #discarded: Work = async ({ platform, principal }) => {
    await discardMail(platform, principal, this.#waiting.get('offer') ?? '', strangers.offer.discarded);
    return null;
  };

  #newsletter: Work = async (doing) => {
    const { address, name, subject, text } = strangers.newsletter;
    const headers = ['Precedence: bulk', 'List-Id: <news.sample.example>', 'Auto-Submitted: auto-generated'];
    const mail = { id: 'newsletter', from: { name, address }, subject, text, headers, date: doing.known.now };
    await this.#post.receive(doing, mail, 'noted');
    return null;
  };

  /** A mail that goes round in circles: passed on more often than any mail is. */
  #circles: Work = async (doing) => {
    const headers = Array.from(
      { length: 60 },
      (_, index) =>
        `Received: from relay${index % 2}.${sampleDomain} by relay${(index + 1) % 2}.${sampleDomain}`,
    );
    const from = senderNamed('Ben');
    const text = 'Forwarded to the desk.';
    const mail = { id: 'circle', from, subject: 'Fwd: meeting notes', text, headers, date: doing.known.now };
    await this.#post.receive(doing, mail, 'quarantined');
    return null;
  };

  steps(days: Days): readonly (readonly [key: string, at: number, by: string, does: Work])[] {
    const at = (day: number, hour: number, more = 0): number =>
      days.later(days.at(day, hour, 20), 0.1 + more);
    return [
      ['offer', at(18, 8), 'An', this.#arrives('offer')],
      ['offer', at(18, 8, 2), 'An', this.#discarded],
      ['newsletter', at(16, 11), 'An', this.#newsletter],
      ['partner', at(12, 9), 'An', this.#arrives('partner')],
      ['partner', at(12, 9, 1), 'Bình', this.#turned],
      ['partner', at(12, 9, 2), 'Ngọc', this.#asked],
      ['partner', at(12, 9, 2.2), 'Ngọc', this.#bounces],
      ['partner', at(12, 9, 4), 'Ngọc', this.#writtenInVain],
      ['partner', at(12, 9, 9), 'Ngọc', this.#solved],
      ['partner', at(12, 9, 30), 'Ngọc', this.#closed],
      ['circle', days.at(5, 13, 20), 'An', this.#circles],
      ['applicant', days.at(1, 15, 20), 'An', this.#arrives('applicant')],
    ];
  }
}
