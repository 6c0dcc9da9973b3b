import { Days } from '../control/changes/days.ts';
import { teamOf } from '../control/changes/plan.ts';
import type { TimedStep } from '../control/changes/timed.ts';
import type { Turns } from '../settings.ts';
import { type Doing, type Work, work } from '../system/story.ts';
import { type MailEvent, type MailStory, mailStories } from '../texts/mail-stories.ts';
import { SamplePost } from './post.ts';
import type { RawFile, RawMail } from './raw-mail.ts';
import { senderNamed } from './sender.ts';
import { Strangers } from './strangers.ts';

const HOUR_MS = 3_600_000;

/** Days before the end of the year at which the mailbox is set up. */
const opened = 24;

/** Whose mailbox is full. */
const full = [senderNamed('Tuấn').address];

const log: RawFile = {
  name: 'what-it-said.txt',
  type: 'text/plain',
  text: '2 warnings, 1 error\nstep 3 of 5 was left out\n',
};

/** Steps of one conversation. */
class Conversation {
  readonly #post: SamplePost;
  readonly #story: MailStory;
  /** Who works on it. */
  #agent = 'An';
  #count = 0;

  constructor(post: SamplePost, story: MailStory) {
    this.#post = post;
    this.#story = story;
  }

  #mail(doing: Doing, subject: string, text: string, file = false): Omit<RawMail, 'to'> {
    const { key, from } = this.#story;
    this.#count += 1;
    return {
      id: `${key}.${this.#count}`,
      from: senderNamed(from),
      subject,
      date: doing.known.now,
      text,
      ...(file ? { files: [{ ...log, text: `${log.text}${key} ${this.#count}\n` }] } : {}),
    };
  }

  /** The mail with which it begins. */
  readonly begins: Work = async (doing) => {
    const { subject, text, file } = this.#story;
    const { record } = await this.#post.receive(doing, this.#mail(doing, subject, text, file), 'filed');
    return this.#post.after(doing, record ?? '');
  };

  async #answers(doing: Doing, mail: Omit<RawMail, 'to'>, state: 'filed' | 'noted') {
    const { id } = await doing.recordNow();
    await this.#post.receive(doing, await this.#post.answerTo(doing, id, mail), state);
    return this.#post.after(doing, id);
  }

  async #takeOn(doing: Doing, event: Extract<MailEvent, { kind: 'take-on' }>) {
    const { service, category, urgency, by } = event;
    const { known, world } = doing;
    const values = {
      ...{ category, urgency, impact: 3 },
      service: known.service(service),
      team: world.teams[teamOf(service)],
      assignee: known.person(by),
    };
    await this.#post.act(doing, { kind: 'perform', activity: 'assign', values });
    return this.#post.act(doing, { kind: 'perform', activity: 'start', values: {} });
  }

  #work(event: MailEvent): Work {
    const { subject } = this.#story;
    switch (event.kind) {
      case 'take-on':
        return (doing) => this.#takeOn(doing, event);
      case 'write':
        return (doing) => this.#post.act(doing, { kind: 'comment', text: event.text });
      case 'answer':
        return (doing) => {
          const text = `${event.text}\n\n${this.#story.from}`;
          return this.#answers(
            doing,
            this.#mail(doing, `Re: ${subject.replace(/^Re: /, '')}`, text, event.file),
            'filed',
          );
        };
      case 'away':
        return (doing) => {
          const mail = this.#mail(doing, event.subject, event.text);
          return this.#answers(doing, { ...mail, headers: ['Auto-Submitted: auto-replied'] }, 'noted');
        };
      case 'resolve':
        return async (doing) => {
          // An answer has opened it again.
          const { state } = await doing.recordNow();
          if (state === 'assigned')
            await this.#post.act(doing, { kind: 'perform', activity: 'start', values: {} });
          const values = { resolution_code: 'solved', resolution_text: event.text };
          return this.#post.act(doing, { kind: 'perform', activity: 'resolve', values });
        };
      case 'close':
        return (doing) => this.#post.act(doing, { kind: 'perform', activity: 'close', values: {} });
    }
  }

  /** Whoever does what happens. */
  steps(days: Days): readonly (readonly [at: number, by: string, does: Work])[] {
    const { day, hour, events } = this.#story;
    // People write when they like; the desk answers when it works.
    let at = days.at(day, hour, 7);
    const steps: (readonly [number, string, Work])[] = [[at, this.#agent, this.begins]];
    for (const event of events) {
      at = days.later(at, event.after);
      if (event.kind === 'take-on') this.#agent = event.by;
      steps.push([at, this.#agent, this.#work(event)]);
    }
    return steps;
  }
}

/**
 * What came by mail in the last weeks of the year, and what was answered: incidents with their conversations, an automatic reply, a
 * bounce, what waits in quarantine and what could not be sent. No mail is fetched and none leaves.
 */
export function mailSteps(turns: Turns): readonly TimedStep[] {
  const days = new Days(turns);
  const post = new SamplePost(full);
  const { end } = turns;
  const step = (key: string, at: number, by: string, does: Work): TimedStep => ({
    ...{ at, by, process: 'incident', key: `mail/${key}` },
    deed: work(does),
  });
  const steps = [
    ...mailStories.flatMap((story) =>
      new Conversation(post, story).steps(days).map(([at, by, does]) => step(story.key, at, by, does)),
    ),
    ...new Strangers(post).steps(days).map(([key, at, by, does]) => step(key, at, by, does)),
  ].filter(({ at }) => at < end - HOUR_MS / 60);
  const nothing =
    (does: (doing: Doing) => Promise<void>): Work =>
    async (doing) => {
      await does(doing);
      return null;
    };
  return [
    step(
      'mailbox',
      days.at(opened, 8, 20),
      'Hạnh',
      nothing((doing) => post.open(doing)),
    ),
    ...steps,
    step(
      'mailbox',
      end - 1_000,
      'Hạnh',
      nothing((doing) => post.stopSending(doing)),
    ),
  ];
}
