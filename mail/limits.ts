/** What a message may be at most before it is laid aside unread. */
export interface MailLimits {
  /** Bytes of the whole message as it was sent. */
  readonly size_bytes: number;
  /** Lines of the whole message: each costs about the same, whatever is in it. */
  readonly lines: number;
  /** Bytes of all headers, those of the parts included. */
  readonly header_bytes: number;
  /** Parts within parts. */
  readonly depth: number;
  /** Parts, those that hold others included. */
  readonly parts: number;
}

/** Larger than what most servers deliver (25 MB of files are 34 MB when sent), and small enough to hold in memory. */
export const mailLimits: MailLimits = {
  size_bytes: 40 * 1024 * 1024,
  // What the size comes to in lines of 60 letters, as encoded files have.
  lines: 700_000,
  header_bytes: 256 * 1024,
  depth: 20,
  parts: 500,
};

/** Characters of a message's text that are looked at; the rest is in the message that was kept. */
export const textLimit = 1_000_000;
