import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText, useTexts } from '../i18n.ts';
import { useGo } from '../shared/link.tsx';
import { listenToKeys, useShortcuts } from '../shared/shortcuts.ts';
import { shellTexts } from '../texts/shell.ts';
import { openPalette, Palette } from './palette.tsx';
import { Rail, useSections } from './rail.tsx';
import classes from './shell.module.css';
import { ShortcutHelp } from './shortcut-help.tsx';
import { TopBar } from './top-bar.tsx';

/** Moves the focus to the new page after going there, so that keyboard and screen reader begin at its top. */
function useFocusOnArrival(): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const first = useRef(true);
  useEffect(() => {
    if (pathname === undefined) return;
    if (!first.current) main.current?.focus({ preventScroll: true });
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
  useEffect(listenToKeys, []);
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
      <Drawer opened={railOpen} onClose={rail.close} size="17rem" title={t('navigation')}>
        <nav className={classes.drawer} aria-label={t('navigation')}>
          <Rail sections={sections} onGo={rail.close} />
        </nav>
      </Drawer>
      <Palette sections={sections} onOpenHelp={help.open} />
      <ShortcutHelp opened={helpOpen} onClose={help.close} />
    </div>
  );
}
