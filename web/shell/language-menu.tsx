import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type Language, languages } from '../../kernel/text.ts';
import { chooseLanguage, useLanguage, useTexts } from '../i18n.ts';
import { shellTexts } from '../texts/shell.ts';

/** What each language calls itself: the same in every language. */
export const ownNames: Readonly<Record<Language, string>> = { en: 'English', vi: 'Tiếng Việt', zh: '中文' };

/** Switches the language of the interface. */
export function LanguageMenu(): ReactNode {
  const t = useTexts(shellTexts);
  const current = useLanguage();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`${t('language')}: ${ownNames[current]}`}>
          <IconLanguage size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            onClick={() => chooseLanguage(language)}
            rightSection={language === current ? <IconCheck size={14} /> : null}
            aria-current={language === current}
          >
            {ownNames[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
