import { Anchor, type AnchorProps } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { type ComponentProps, forwardRef, useCallback } from 'react';
import { parseQuery } from '../paths.ts';

function split(href: string): { pathname: string; search: Record<string, string> } {
  const [pathname = '/', query = ''] = href.split('?', 2);
  return { pathname, search: parseQuery(query) };
}

type PlainProps = Omit<ComponentProps<'a'>, 'href'> & {
  /** One of `paths`. */
  readonly href: string;
};

/** A link without looks of its own, for use inside other parts. */
export const PlainLink = forwardRef<HTMLAnchorElement, PlainProps>(function PlainLink(
  { href, ...rest },
  ref,
) {
  const { pathname, search } = split(href);
  const props = { ...rest, to: pathname, search, ref } as unknown as ComponentProps<typeof Link>;
  return <Link {...props} />;
});

/** A link to a page of the application: `<AppLink href={paths.incident(number)}>`. */
export const AppLink = forwardRef<HTMLAnchorElement, PlainProps & AnchorProps>(function AppLink(props, ref) {
  return <Anchor component={PlainLink} ref={ref} inherit {...props} />;
});

/** Goes to a page of the application; `replace` leaves no step in the history. */
export function useGo(): (href: string, options?: { replace?: boolean }) => void {
  const router = useRouter();
  return useCallback(
    (href, options) => {
      const { pathname, search } = split(href);
      void router.navigate({ to: pathname, search, replace: options?.replace === true } as never);
    },
    [router],
  );
}
