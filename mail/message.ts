/** A mailbox as a header names it. The address is lower-cased; the name is empty where none is given. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** A part of a message that is not its text: a file, a picture, a report, another message. */
export interface MailPart {
  /** As the sender named it; null where they did not. Untrusted: clean it before it becomes the name of a file. */
  readonly file_name: string | null;
  /** Lower case. */
  readonly media_type: string;
  /** Without angle brackets; null where it has none. By it the formatted text shows a picture (`cid:`). */
  readonly content_id: string | null;
  /** Whether the formatted text shows it in place. */
  readonly inline: boolean;
  readonly content: Uint8Array;
}

/** A message from outside, taken apart. Nothing in it is to be trusted but that it came. */
export interface Mail {
  /** Every value of the header of that name (lower case), unfolded, in the order of the message. */
  header(name: string): readonly string[];
  /** With angle brackets, as it was given; null where there is none. */
  readonly message_id: string | null;
  readonly in_reply_to: readonly string[];
  readonly references: readonly string[];
  readonly from: Mailbox | null;
  /** Everybody it was sent to that the message tells: To, Cc, Delivered-To, X-Original-To, Envelope-To; lower case. */
  readonly recipients: readonly string[];
  /** One line; empty where there is none. */
  readonly subject: string;
  /** What a person reads: the plain text, or what the formatted text says. Lines end with a line feed alone. */
  readonly text: string;
  /** As it was sent, and so never to be shown before `cleanHtml`; null where there is none. */
  readonly html: string | null;
  readonly parts: readonly MailPart[];
}

/** Its parts that hold anything. */
export function filledParts({ parts }: Mail): readonly MailPart[] {
  return parts.filter(({ content }) => content.byteLength > 0);
}

/** Why a message could not be taken apart. */
export type MailFault =
  | 'too-large'
  | 'too-deep'
  | 'too-many-parts'
  | 'header-too-long'
  | 'unreadable'
  | 'empty';

/** A message that cannot be taken apart, and why. */
export class MailError extends Error {
  readonly fault: MailFault;

  constructor(fault: MailFault, options?: ErrorOptions) {
    super(`mail: ${fault}`, options);
    this.fault = fault;
  }
}
