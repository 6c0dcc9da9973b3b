import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify';
import { Refusal } from '../../kernel/errors.ts';
import { holdsOneOf, isGuest, type Role, residentRoles } from '../../kernel/roles.ts';
import type { SignedIn } from '../identity/sessions.ts';
import type { Principal } from '../platform.ts';

/** The HTTP server with TypeBox schemas as types. */
export type HttpServer = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends the request; null until signed in. Set by the `authenticate` hook. */
    signedIn: SignedIn | null;
  }
  interface FastifyContextConfig {
    /**
     * Who may call the route: `public` (nobody need be signed in), `everyone` of the organisation, `signed-in` (guests
     * too: what concerns their own session), or one of the roles. A route without it does not start.
     */
    access?: Access;
    /** On a public route: who sends is proved by the route itself, so that a token it is sent is none of ours. */
    proves_itself?: true;
  }
}

export type Access = 'public' | 'everyone' | 'signed-in' | readonly Role[];

/** The person signed in. @throws Refusal `identity.sign-in-needed` */
export function signedInOf(request: FastifyRequest): SignedIn {
  if (request.signedIn === null) throw new Refusal('identity.sign-in-needed');
  return request.signedIn;
}

/** Refuses callers that are not people at a browser: a token that leaked must not make itself at home. */
export function atBrowser(request: FastifyRequest): SignedIn {
  const signedIn = signedInOf(request);
  if (signedIn.kind !== 'browser') throw new Refusal('identity.browser-needed');
  return signedIn;
}

/** On whose behalf the request is carried out. @throws Refusal `identity.sign-in-needed` */
export function principalOf(request: FastifyRequest): Principal {
  const { organisation, person } = signedInOf(request);
  return {
    organisation_id: organisation.id,
    actor: { id: person.id, roles: person.roles, unit: person.unit },
    origin: 'live',
  };
}

/** Refuses callers whom the route's access does not admit. */
export function admit(access: Access, signedIn: SignedIn | null): void {
  if (access === 'public') return;
  if (signedIn === null) throw new Refusal('identity.sign-in-needed');
  if (access === 'signed-in') return;
  const actor = { id: signedIn.person.id, roles: signedIn.person.roles };
  // A guest is admitted where a route names guests, and nowhere else.
  const named = access === 'everyone' ? residentRoles : access;
  const admitted = isGuest(actor)
    ? named.includes('external-auditor')
    : access === 'everyone' || holdsOneOf(actor, named);
  if (!admitted) throw new Refusal('identity.not-allowed', { roles: named.join(', ') });
}

/** The version that `If-Match` names. @throws Refusal `request.precondition-needed` when absent or malformed */
export function expectedVersion(request: FastifyRequest): number {
  const header = request.headers['if-match'];
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header ?? '')?.[1];
  if (version === undefined) throw new Refusal('request.precondition-needed');
  return Number(version);
}

/** An instant as the API shows it: ISO 8601 in UTC. */
export function isoOf(at: number): string;
export function isoOf(at: number | null): string | null;
export function isoOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
