import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { languages } from '../../kernel/text.ts';
import { chooseLanguage, useLanguage, useTexts } from '../i18n.ts';
import { languageNames } from '../texts/languages.ts';
import { shellTexts } from '../texts/shell.ts';

/** Switches the language of the interface. */
export function LanguageMenu(): ReactNode {
  const t = useTexts(shellTexts);
  const current = useLanguage();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`${t('language')}: ${languageNames[current]}`}>
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
            {languageNames[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
