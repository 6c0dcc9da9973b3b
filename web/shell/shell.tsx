import { useDisclosure } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useText, useTexts } from '../i18n.ts';
import { arriveIn } from '../shared/arrive.ts';
import { useGo } from '../shared/link.tsx';
import { listenToKeys, useShortcuts } from '../shared/shortcuts.ts';
import { shellTexts } from '../texts/shell.ts';
import { useKeptFocus } from './kept-focus.ts';
import { openPalette, usePaletteWanted } from './open-palette.ts';
import { Rail, useSections } from './rail.tsx';
import classes from './shell.module.css';
import { TopBar } from './top-bar.tsx';

const fetchPalette = () => import('./palette.tsx');

const Palette = lazy(async () => ({ default: (await fetchPalette()).Palette }));

const RailDrawer = lazy(async () => ({ default: (await import('./rail-drawer.tsx')).RailDrawer }));

const ShortcutHelp = lazy(async () => ({ default: (await import('./shortcut-help.tsx')).ShortcutHelp }));

/** Whether something was open once: from then on it is there, so that it closes as it opened. */
function useOnceOpen(open: boolean): boolean {
  const [once, setOnce] = useState(open);
  if (open && !once) setOnce(true);
  return once || open;
}

/** Moves the focus to the new page after going there, so that keyboard and screen reader begin at its top. */
function useFocusOnArrival(): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const first = useRef(true);
  useEffect(() => {
    if (pathname === undefined) return;
    // Whoever comes back to a list goes on from the row they left.
    if (!first.current) arriveIn(main.current);
    first.current = false;
  }, [pathname]);
  return main;
}

/** What is around every page: rail, top bar, command palette, help with the keyboard. */
export function Shell(): ReactNode {
  const t = useTexts(shellTexts);
  const text = useText();
  const go = useGo();
  const main = useFocusOnArrival();
  const sections = useSections();
  const [railOpen, rail] = useDisclosure(false);
  const [helpOpen, help] = useDisclosure(false);
  const paletteWanted = usePaletteWanted();
  const railThere = useOnceOpen(railOpen);
  const helpThere = useOnceOpen(helpOpen);
  useKeptFocus(main);
  useEffect(listenToKeys, []);
  // After the first page, so that it is there when it is wanted.
  useEffect(() => void fetchPalette(), []);
  useShortcuts([
    { keys: 'mod+k', text: t('search'), run: openPalette, everywhere: true },
    { keys: '/', text: t('search'), run: openPalette, everywhere: true },
    { keys: '?', text: t('shortcuts'), run: help.toggle, everywhere: true },
    ...sections.flatMap(({ entries }) =>
      entries.flatMap(({ keys, name, path }) =>
        keys === undefined ? [] : [{ keys, text: text(name), run: () => go(path), everywhere: true }],
      ),
    ),
  ]);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        {t('skip-to-content')}
      </a>
      <TopBar onOpenRail={rail.open} onOpenHelp={help.open} />
      <nav className={classes.rail} aria-label={t('navigation')}>
        <Rail sections={sections} />
      </nav>
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      {railThere ? (
        <Suspense>
          <RailDrawer opened={railOpen} onClose={rail.close} sections={sections} />
        </Suspense>
      ) : null}
      {paletteWanted ? (
        <Suspense>
          <Palette sections={sections} onOpenHelp={help.open} />
        </Suspense>
      ) : null}
      {helpThere ? (
        <Suspense>
          <ShortcutHelp opened={helpOpen} onClose={help.close} />
        </Suspense>
      ) : null}
    </div>
  );
}
