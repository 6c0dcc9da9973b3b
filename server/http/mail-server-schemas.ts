import { Type } from 'typebox';
import { mailSecurities, oauthGrants } from '../../processes/desk-mail-accounts.ts';

/** A text, or null where there is none. */
export const nullableText = Type.Union([Type.String(), Type.Null()]);

const server = {
  host: Type.String({ minLength: 1, maxLength: 253 }),
  port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  tls: Type.Enum([...mailSecurities], {
    description:
      'TLS from the start, STARTTLS and never without, or nothing encrypted. Certificates are verified.',
  }),
  user: Type.Union([Type.String({ minLength: 1, maxLength: 254 }), Type.Null()]),
};

const oauth = {
  grant: Type.Enum([...oauthGrants], {
    description: 'By what access tokens are asked for: the client alone, or a refresh token of the mailbox.',
  }),
  token_url: Type.String({
    maxLength: 1000,
    description: 'Where they are asked for: https, or http where private addresses are allowed.',
  }),
  client_id: Type.String({ maxLength: 500 }),
  scope: Type.Union([Type.String({ maxLength: 1000 }), Type.Null()]),
};

/** A secret: printable ASCII (RFC 6749, appendix A). */
const givenSecret = (maxLength: number) =>
  Type.Optional(
    Type.Union([Type.String({ minLength: 1, maxLength, pattern: '^[ -~]+$' }), Type.Null()], {
      description: 'Never told again. Left out: as it was.',
    }),
  );

const givenOAuth = Type.Object(
  { ...oauth, client_secret: givenSecret(1000), refresh_token: givenSecret(8000) },
  { additionalProperties: false },
);

/** A server of a mail account as it is given; null: none. */
export const givenServer = Type.Union([
  Type.Object(
    {
      ...server,
      password: Type.Optional(
        Type.Union([Type.String({ minLength: 1, maxLength: 1000 }), Type.Null()], {
          description: 'Never told again. Left out: as it was.',
        }),
      ),
      oauth: Type.Optional(
        Type.Union([givenOAuth, Type.Null()], {
          description: 'Sign-in by OAuth 2.0 (RFC 6749). Left out or null: by user and password.',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  Type.Null(),
]);

const connectionStatus = Type.Object({
  at: Type.String({ format: 'date-time' }),
  reason: nullableText,
  detail: nullableText,
});

const shownOAuth = Type.Object({
  ...oauth,
  has_client_secret: Type.Boolean(),
  has_refresh_token: Type.Boolean(),
});

/** A server of a mail account as it is shown: never its secrets. */
export const shownServer = Type.Union([
  Type.Object({
    ...server,
    has_password: Type.Boolean(),
    oauth: Type.Union([shownOAuth, Type.Null()]),
    status: Type.Union([connectionStatus, Type.Null()]),
  }),
  Type.Null(),
]);
