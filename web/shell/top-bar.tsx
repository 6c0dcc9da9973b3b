import { ActionIcon, Kbd, Tooltip, UnstyledButton } from '@mantine/core';
import { IconKeyboard, IconMenu2, IconSearch } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { isGuest } from '../../kernel/roles.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useSession } from '../session.ts';
import { onApple } from '../shared/keys.ts';
import { PlainLink } from '../shared/link.tsx';
import { shellTexts } from '../texts/shell.ts';
import { AccountMenu } from './account-menu.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { Mark } from './mark.tsx';
import { openPalette } from './open-palette.ts';
import classes from './shell.module.css';
import { ThemeMenu } from './theme-menu.tsx';

const Bell = lazy(async () => ({ default: (await import('../notifications/bell.tsx')).Bell }));

interface TopBarProps {
  readonly onOpenRail: () => void;
  readonly onOpenHelp: () => void;
}

/** The bar above every page: whose organisation it is, search, language, theme, person. */
export function TopBar({ onOpenRail, onOpenHelp }: TopBarProps): ReactNode {
  const t = useTexts(shellTexts);
  const { organisation, person } = useSession();
  return (
    <header className={classes.top}>
      <div className={classes.brand}>
        <ActionIcon className={classes.menuButton} onClick={onOpenRail} aria-label={t('open-navigation')}>
          <IconMenu2 size={18} />
        </ActionIcon>
        <PlainLink className={classes.brand} href={paths.home()}>
          <Mark className={classes.mark} />
          <span className={classes.organisation}>{organisation.name}</span>
        </PlainLink>
        {organisation.sample ? <span className={classes.sample}>{t('sample')}</span> : null}
      </div>
      <UnstyledButton className={classes.search} onClick={openPalette} aria-label={t('search')}>
        <IconSearch size={16} stroke={1.6} />
        <span className={classes.searchWords}>{t('search')}</span>
        <span className={classes.searchKeys} aria-hidden="true">
          <Kbd size="xs">{onApple() ? '⌘' : 'Ctrl'}</Kbd> <Kbd size="xs">K</Kbd>
        </span>
      </UnstyledButton>
      <div className={classes.tools}>
        <Tooltip label={t('shortcuts')}>
          <ActionIcon className={classes.wideOnly} onClick={onOpenHelp} aria-label={t('shortcuts')}>
            <IconKeyboard size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        {isGuest(person) ? null : (
          <Suspense fallback={<ActionIcon disabled aria-hidden="true" />}>
            <Bell />
          </Suspense>
        )}
        <LanguageMenu />
        <ThemeMenu />
        <AccountMenu />
      </div>
    </header>
  );
}
