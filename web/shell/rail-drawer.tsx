import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { shellTexts } from '../texts/shell.ts';
import type { NavigationSection } from './navigation.ts';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';

interface RailDrawerProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly sections: readonly NavigationSection[];
}

/** The rail where there is no room for it beside the page. */
export function RailDrawer({ opened, onClose, sections }: RailDrawerProps): ReactNode {
  const t = useTexts(shellTexts);
  return (
    <Drawer opened={opened} onClose={onClose} size="17rem" title={t('navigation')}>
      <nav className={classes.drawer} aria-label={t('navigation')}>
        <Rail sections={sections} onGo={onClose} />
      </nav>
    </Drawer>
  );
}
