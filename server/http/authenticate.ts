import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/errors.ts';
import type { OrganisationKind } from '../../kernel/roles.ts';
import { endAccess, hasEnded } from '../identity/guests.ts';
import type { KnownSessions } from '../identity/known-sessions.ts';
import { findSession, sessionCookie } from '../identity/sessions.ts';
import type { Platform } from '../platform.ts';
import { type Access, admit, type HttpServer } from './frame.ts';
import { keeperOfRoute, requireKept } from './kept.ts';

/** Where the files of the built web application are served. */
export const assetsPath = '/assets/';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that changes something and carries a cookie comes from our own pages.
 *
 * Browsers say so by themselves (Sec-Fetch-Site); older ones send Origin. A request with neither does not come
 * from a browser, so nobody's cookie was borrowed.
 */
function isSameSite(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === request.host;
  } catch {
    return false;
  }
}

/** A route as it was registered. */
export interface RegisteredRoute {
  readonly method: string;
  readonly path: string;
  readonly access: Access;
  /** The kind of organisation in which it alone exists; null: in every one. */
  readonly keeper: OrganisationKind | null;
}

const registered = new WeakMap<object, RegisteredRoute[]>();

/** Every route of the server with who may call it. */
export function registeredRoutes(app: HttpServer): readonly RegisteredRoute[] {
  return registered.get(app.server) ?? [];
}

/** Where people, their roles and their sessions are changed. */
const identityPaths = /^\/api\/v1\/(people|session|sessions|setup|tokens)\b/;

/** By what the sender of a request shows who they are: a token, or the cookie of a browser. */
export function secretOf(request: FastifyRequest): string | null {
  return bearerOf(request) ?? request.cookies[sessionCookie] ?? null;
}

function bearerOf(request: FastifyRequest): string | null {
  return /^Bearer (\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/**
 * Finds out who sends each request and whether its route admits them, before anything of the body is read.
 *
 * A route that does not say who may call it stops the start: none is open by oversight.
 */
export function registerAuthentication(app: HttpServer, platform: Platform, known: KnownSessions): void {
  const routes: RegisteredRoute[] = [];
  registered.set(app.server, routes);
  const look = (secret: string) => findSession(platform.pool, secret);
  app.decorateRequest('signedIn', null);
  // After the change is in the database and before anybody hears of it.
  app.addHook('onSend', async (request) => {
    if (!safeMethods.has(request.method) && identityPaths.test(request.url)) known.forget();
  });
  app.addHook('onRoute', (route) => {
    // The plugin that serves the built files makes its own route, and they are for everyone.
    if (route.url.startsWith(assetsPath)) route.config = { ...route.config, access: 'public' };
    const access = route.config?.access;
    if (access === undefined) throw new Error(`a route names no access: ${route.url}`);
    const keeper = keeperOfRoute(route.url)?.kind ?? null;
    for (const method of [route.method].flat()) {
      if (method !== 'HEAD') routes.push({ method, path: route.url, access, keeper });
    }
  });
  app.addHook('onRequest', async (request) => {
    const { access, proves_itself } = request.routeOptions.config;
    if (access === undefined || (access === 'public' && proves_itself === true)) return;
    const bearer = bearerOf(request);
    if (bearer !== null) {
      request.signedIn = await known.find(bearer, look);
      if (request.signedIn?.kind !== 'token') throw new Refusal('identity.token-invalid');
    } else {
      const cookie = request.cookies[sessionCookie];
      if (!safeMethods.has(request.method) && !isSameSite(request)) throw new Refusal('request.cross-site');
      const found = cookie === undefined ? null : await known.find(cookie, look);
      request.signedIn = found?.kind === 'browser' ? found : null;
    }
    if (request.signedIn !== null && (await hasEnded(platform, request.signedIn))) {
      await endAccess(platform, request.signedIn);
      known.forget();
      request.signedIn = null;
    }
    requireKept(keeperOfRoute(request.routeOptions.url ?? ''), request.signedIn);
    admit(access, request.signedIn);
  });
}
