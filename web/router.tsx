import type { QueryClient } from '@tanstack/react-query';
import {
  type AnyRouter,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { onSignedOut } from './api.ts';
import { parseQuery, paths, patterns, queryString } from './paths.ts';
import { type Page, pages } from './routes.ts';
import { sessionQuery, setUpQuery } from './session.ts';
import { NotFoundPage } from './shared/not-found-page.tsx';
import { forgetOffline } from './shared/offline.ts';
import { PageError } from './shared/page-error.tsx';
import { landingPath } from './shell/navigation.ts';
import { RoleGate } from './shell/role-gate.tsx';
import { Shell } from './shell/shell.tsx';

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

function componentOf(page: Page): ReturnType<typeof lazyRouteComponent> {
  return lazyRouteComponent(page.load as () => Promise<Record<string, () => null>>, page.component);
}

/** Pages that only people signed in see, inside the shell; others are sent to sign in and come back. */
function signedInRoutes(client: QueryClient) {
  const frame = createRoute({
    getParentRoute: () => rootRoute,
    id: 'signed-in',
    component: Shell,
    notFoundComponent: NotFoundPage,
    beforeLoad: async ({ location }) => {
      const session = await client.ensureQueryData(sessionQuery);
      if (session !== null) return;
      const { needed } = await client.ensureQueryData(setUpQuery);
      throw redirect({ href: needed ? paths.setUp() : paths.signIn({ to: location.href }) });
    },
  });
  const home = createRoute({
    getParentRoute: () => frame,
    path: patterns.home,
    beforeLoad: async () => {
      const session = await client.ensureQueryData(sessionQuery);
      throw redirect({
        href: landingPath(session?.person.roles ?? [], session?.organisation.kind),
      });
    },
  });
  const children = pages
    .filter((page) => page.public !== true)
    .map((page) => {
      const Content = componentOf(page);
      return createRoute({
        getParentRoute: () => frame,
        path: page.path,
        component: () => (
          <RoleGate roles={page.roles} path={page.path}>
            <Content />
          </RoleGate>
        ),
        loader: () => Content.preload?.(),
      });
    });
  const elsewhere = createRoute({ getParentRoute: () => frame, path: '$', component: NotFoundPage });
  return frame.addChildren([home, ...children, elsewhere]);
}

function publicRoutes() {
  return pages
    .filter((page) => page.public === true)
    .map((page) =>
      createRoute({ getParentRoute: () => rootRoute, path: page.path, component: componentOf(page) }),
    );
}

/** Makes the router. Whoever turns out to be signed out is sent to sign in and comes back to where they were. */
export function createAppRouter(client: QueryClient): AnyRouter {
  const router = createRouter({
    routeTree: rootRoute.addChildren([signedInRoutes(client), ...publicRoutes()]),
    // Search parameters are plain text, so that a URL can be read and typed by people.
    parseSearch: (text) => parseQuery(text),
    stringifySearch: (search) => queryString(search),
    defaultPreload: 'intent',
    defaultPreloadDelay: 80,
    scrollRestoration: true,
    defaultErrorComponent: PageError as never,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingMs: 400,
  }) as unknown as AnyRouter;
  onSignedOut(() => {
    const { href, pathname } = router.latestLocation;
    if (pathname === patterns.signIn) return;
    void forgetOffline();
    // The page is left before the session is forgotten: it could not be drawn without one.
    void router
      .navigate({ href: paths.signIn({ to: href }) })
      .then(() => client.setQueryData(sessionQuery.queryKey, null));
  });
  return router;
}
