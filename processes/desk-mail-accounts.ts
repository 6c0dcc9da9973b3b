/** How a server of mail is spoken to: TLS from the start, TLS by STARTTLS and never without, or in the clear. */
export const mailSecurities = ['tls', 'starttls', 'none'] as const;

export type MailSecurity = (typeof mailSecurities)[number];

/**
 * By what an access token is asked for: by the client alone (RFC 6749, 4.4), or by a refresh token that somebody who signed
 * in to the mailbox was given (RFC 6749, 6).
 */
export const oauthGrants = ['client-credentials', 'refresh-token'] as const;

export type OAuthGrant = (typeof oauthGrants)[number];

/** What a mail that belongs to no record becomes. */
export const mailProcesses = ['incident', 'service-request'] as const;

export type MailProcess = (typeof mailProcesses)[number];

/** What becomes of mail of somebody who is in no directory. */
export const unknownSenderRules = ['create', 'quarantine'] as const;

export type UnknownSenderRule = (typeof unknownSenderRules)[number];

/** What becomes of mail of which our own mail server says that its sender is not proved. */
export const unprovedSenderRules = ['believe', 'mark', 'quarantine'] as const;

export type UnprovedSenderRule = (typeof unprovedSenderRules)[number];

/** How a mail server is signed in to by OAuth 2.0, but for the secrets. */
export interface OAuthSettings {
  readonly grant: OAuthGrant;
  readonly token_url: string;
  readonly client_id: string;
  readonly scope: string | null;
}

/** The same as people see it. */
export interface ShownOAuth extends OAuthSettings {
  readonly has_client_secret: boolean;
  readonly has_refresh_token: boolean;
}

/** A server of an account as people see it. `Instant`: epoch milliseconds; as text where it went through the API. */
export interface ShownMailServer<Instant = number> {
  readonly host: string;
  readonly port: number;
  readonly tls: MailSecurity;
  readonly user: string | null;
  readonly has_password: boolean;
  /** Null: it is signed in to by user and password. */
  readonly oauth: ShownOAuth | null;
  /** What came of the last connection; null: none yet. `reason` is null where it went well. */
  readonly status: {
    readonly at: Instant;
    readonly reason: string | null;
    readonly detail: string | null;
  } | null;
}

/** A mailbox by which people write to the desk and are answered, as people see it. `Instant`: as of its servers. */
export interface ShownMailAccount<Instant = number> {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly process: MailProcess;
  readonly team: { readonly id: string; readonly name: string } | null;
  readonly service: { readonly id: string; readonly name: string } | null;
  readonly unknown_senders: UnknownSenderRule;
  readonly signed_replies: boolean;
  /** As the organisation's own mail server names itself in `Authentication-Results`; null: nothing of that is believed. */
  readonly authserv_id: string | null;
  readonly unproved_senders: UnprovedSenderRule;
  /** Whether the address is short enough for replies to come back to an address of their record's own. */
  readonly replies_possible: boolean;
  readonly active: boolean;
  /** Null: not fetched from. */
  readonly imap: ShownMailServer<Instant> | null;
  /** Null: not sent by. */
  readonly smtp: ShownMailServer<Instant> | null;
  readonly version: number;
}
