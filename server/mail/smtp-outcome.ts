import { TokenProblem, type TokenReason } from './token-answer.ts';

/** Why a mail was not sent, or not yet: a code by which people are told. */
export type SendingReason =
  | TokenReason
  | 'connection'
  | 'tls'
  | 'sign-in'
  | 'token-refused'
  | 'secret-unreadable'
  | 'deferred'
  | 'refused'
  | 'address-invalid'
  | 'suppressed'
  | 'interrupted'
  | 'given-up'
  | 'discarded';

/** What a failed attempt comes to. */
export interface FailedAttempt {
  /**
   * - `again`: this mail later, as the server asks for
   * - `account`: nothing can be sent by the account for now, whatever the mail
   * - `never`: the server said no for good
   * - `unsure`: everything was handed over and no answer came; it may have been sent
   */
  readonly then: 'again' | 'account' | 'never' | 'unsure';
  readonly reason: SendingReason;
  /** What the server said, or what kept us from it. */
  readonly detail: string;
}

/** What is known of an error of sending: nodemailer's, or of the socket. */
interface SendingError {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  /** What Node calls it. */
  readonly originalCode?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
  /** Set where the server refused a new access token, too. */
  readonly token_refused?: boolean;
}

/** Longest part of a server's answer that is kept, in characters. */
const mostDetail = 500;

/** What Node calls certificates that it does not accept, and TLS that does not come about. */
const tlsErrors = /CERT|SELF_SIGNED|UNABLE_TO_|TLS|SSL/;

function reasonOf({
  code = '',
  originalCode = '',
  command = '',
  token_refused,
}: SendingError): SendingReason {
  if (code === 'PRIVATE_ADDRESS') return 'private-address';
  if (token_refused === true) return 'token-refused';
  if (code === 'EAUTH' || code === 'ENOAUTH' || command.startsWith('AUTH')) return 'sign-in';
  if (code === 'ETLS' || command === 'STARTTLS' || tlsErrors.test(originalCode)) return 'tls';
  return 'connection';
}

/**
 * What an error of sending means for the mail. A code of the server is its word on this mail where it answers to the
 * envelope or the data (RFC 5321, 4.2.1: 5yz for good, 4yz for now); before that it concerns the account.
 *
 * @param handed whether the last bytes of the mail may have left
 */
export function attemptFailed(error: unknown, handed: boolean): FailedAttempt {
  if (error instanceof TokenProblem) return { then: 'account', reason: error.reason, detail: error.message };
  const known = error as SendingError;
  const detail = (known.response ?? known.message ?? 'unknown').slice(0, mostDetail);
  const { responseCode = 0, code = '', command = '' } = known;
  const ofMail = /^(?:MAIL FROM|RCPT TO|DATA)/.test(command) || code === 'EMESSAGE' || code === 'EENVELOPE';
  // 421 and 503 speak of the session, not of the mail.
  const answered = responseCode >= 400 && responseCode !== 421 && responseCode !== 503;
  if (ofMail && answered) {
    return responseCode >= 500
      ? { then: 'never', reason: 'refused', detail }
      : { then: 'again', reason: 'deferred', detail };
  }
  if (handed && responseCode === 0) return { then: 'unsure', reason: 'interrupted', detail };
  // Refused by our own side before anything was sent: too large for the server, an address that it cannot take.
  const ownSide = responseCode === 0 && (code === 'EMESSAGE' || code === 'EENVELOPE');
  if (ownSide) return { then: 'never', reason: 'refused', detail };
  return { then: 'account', reason: reasonOf(known), detail };
}

/** Whether what a server answered says that the mailbox does not exist or takes no mail (RFC 3463: X.1.1 and the like). */
export function isUnknownMailbox(answer: string): boolean {
  return /^5\d\d[ -]5\.(?:1\.(?:1|2|3|6|10)|2\.1)\b/.test(answer);
}
