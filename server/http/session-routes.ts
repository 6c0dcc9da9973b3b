import type { FastifyReply, FastifyRequest } from 'fastify';
import { type TSchema, Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { organisationKinds, roles } from '../../kernel/roles.ts';
import { languages } from '../../kernel/text.ts';
import { passwordMaximum } from '../identity/passwords.ts';
import { findSession, type SignedIn, sessionCookie, sessionHours } from '../identity/sessions.ts';
import { beginSession, changeOwnPassword, signIn, signOut, signOutEverywhere } from '../identity/sign-in.ts';
import { createToken, listTokens, type Token, tokenDaysMaximum, withdrawToken } from '../identity/tokens.ts';
import type { Platform } from '../platform.ts';
import { atBrowser, type HttpServer, isoOf, principalOf, signedInOf } from './frame.ts';
import { problems } from './record-schemas.ts';

const uuid = Type.String({ format: 'uuid' });
const instant = Type.String({ format: 'date-time' });
const secretText = Type.String({ minLength: 1, maxLength: passwordMaximum });
const nothing = Type.Null({ description: 'No content' });

/** Who is signed in, and where. */
export const sessionSchema: TSchema = Type.Object({
  person: Type.Object({
    id: uuid,
    name: Type.String(),
    email: Type.Union([Type.String(), Type.Null()]),
    roles: Type.Array(Type.Enum([...roles])),
    language: Type.Enum([...languages]),
    access_until: Type.Union([Type.String({ format: 'date' }), Type.Null()], {
      description: 'The last day on which a guest may come in.',
    }),
  }),
  organisation: Type.Object({
    id: uuid,
    name: Type.String(),
    slug: Type.String(),
    sample: Type.Boolean({ description: 'Made by the simulator, to look around in.' }),
    kind: Type.Enum([...organisationKinds]),
  }),
});

const tokenProperties = {
  id: Type.String({ description: 'Names the token; it is not the token.' }),
  name: Type.Union([Type.String(), Type.Null()]),
  created_at: instant,
  expires_at: instant,
};
const tokenSchema: TSchema = Type.Object(tokenProperties);
const newTokenSchema: TSchema = Type.Object({ ...tokenProperties, token: Type.String() });

const newTokenBody = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'What it is for.' })),
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: tokenDaysMaximum })),
  },
  { additionalProperties: false },
);

function about(
  operationId: string,
  summary: string,
): { operationId: string; summary: string; tags: string[] } {
  return { operationId, summary, tags: ['session'] };
}

/**
 * Flags of the session's cookie. Secure where the browser speaks https, also to a proxy before us: whoever lies
 * about that only loses their own cookie.
 */
function cookieOptions(request: FastifyRequest): {
  path: string;
  httpOnly: true;
  sameSite: 'lax';
  secure: boolean;
} {
  const secure = request.protocol === 'https' || request.headers['x-forwarded-proto'] === 'https';
  return { path: '/', httpOnly: true, sameSite: 'lax', secure };
}

/** Puts the secret of a new session into the browser's cookie and says who is signed in. */
export async function answerSession(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  secret: string,
): Promise<Omit<SignedIn, 'kind'>> {
  const signedIn = await findSession(platform.pool, secret);
  if (signedIn === null) throw new Refusal('identity.sign-in-needed');
  reply.setCookie(sessionCookie, secret, { ...cookieOptions(request), maxAge: sessionHours * 3600 });
  return { person: signedIn.person, organisation: signedIn.organisation };
}

function presentToken({ created_at, expires_at, ...token }: Token): Record<string, unknown> {
  return { ...token, created_at: isoOf(created_at), expires_at: isoOf(expires_at) };
}

function registerSession(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/session',
    {
      config: { access: 'signed-in' },
      schema: { ...about('get-session', 'Who is signed in'), response: { 200: sessionSchema, ...problems } },
    },
    async (request) => {
      const { person, organisation } = signedInOf(request);
      return { person, organisation };
    },
  );
  app.post(
    '/api/v1/session',
    {
      config: { access: 'public' },
      schema: {
        ...about('sign-in', 'Sign in; the session comes as a cookie'),
        body: Type.Object(
          {
            email: Type.String({ minLength: 1, maxLength: 254 }),
            password: secretText,
            organisation: Type.Optional(
              Type.String({ maxLength: 60, description: 'Short name, for people of several organisations.' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: sessionSchema, ...problems },
      },
    },
    async (request, reply) => {
      const secret = await signIn(platform, { ...request.body, address: request.ip });
      return answerSession(platform, request, reply, secret);
    },
  );
  app.delete(
    '/api/v1/session',
    {
      config: { access: 'public' },
      schema: { ...about('sign-out', 'Sign out'), response: { 204: nothing, ...problems } },
    },
    async (request, reply) => {
      const secret = request.cookies[sessionCookie];
      const { signedIn } = request;
      if (signedIn?.kind === 'browser' && secret !== undefined) await signOut(platform, signedIn, secret);
      return reply.clearCookie(sessionCookie, cookieOptions(request)).code(204).send(null);
    },
  );
  app.delete(
    '/api/v1/sessions',
    {
      config: { access: 'signed-in' },
      schema: {
        ...about('sign-out-everywhere', 'Close every session and token of oneself'),
        response: { 204: nothing, ...problems },
      },
    },
    async (request, reply) => {
      await signOutEverywhere(platform, signedInOf(request));
      return reply.clearCookie(sessionCookie, cookieOptions(request)).code(204).send(null);
    },
  );
  app.post(
    '/api/v1/session/password',
    {
      config: { access: 'signed-in' },
      schema: {
        ...about('change-password', 'Change one’s own password; every other session and token is closed'),
        body: Type.Object(
          { current_password: secretText, new_password: secretText },
          { additionalProperties: false },
        ),
        response: { 200: sessionSchema, ...problems },
      },
    },
    async (request, reply) => {
      const signedIn = atBrowser(request);
      const { current_password: current, new_password: next } = request.body;
      await changeOwnPassword(platform, signedIn, { current, next, address: request.ip });
      const secret = await beginSession(platform, signedIn.organisation.id, signedIn.person.id);
      return answerSession(platform, request, reply, secret);
    },
  );
}

function registerTokens(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/tokens',
    {
      config: { access: 'everyone' },
      schema: {
        ...about('list-tokens', 'One’s own tokens, newest first'),
        response: { 200: Type.Object({ items: Type.Array(tokenSchema) }), ...problems },
      },
    },
    async (request) => {
      const { organisation, person } = signedInOf(request);
      const tokens = await listTokens(platform, organisation.id, person.id);
      return { items: tokens.map(presentToken) };
    },
  );
  app.post(
    '/api/v1/tokens',
    {
      config: { access: 'everyone' },
      schema: {
        ...about('create-token', 'Create a token for oneself; it is told once'),
        body: newTokenBody,
        response: {
          201: newTokenSchema,
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const { person } = atBrowser(request);
      const wanted = { person_id: person.id, ...request.body };
      const { secret, token } = await createToken(platform, principalOf(request), wanted);
      return reply.code(201).send({ ...presentToken(token), token: secret });
    },
  );
  app.delete(
    '/api/v1/tokens/:id',
    {
      config: { access: 'everyone' },
      schema: {
        ...about('withdraw-token', 'Withdraw a token of one’s own'),
        params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
        response: { 204: nothing, ...problems },
      },
    },
    async (request, reply) => {
      await withdrawToken(platform, principalOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}

/** Routes of signing in and out, of one's own password and tokens. */
export function registerSessionRoutes(app: HttpServer, platform: Platform): void {
  registerSession(app, platform);
  registerTokens(app, platform);
}
