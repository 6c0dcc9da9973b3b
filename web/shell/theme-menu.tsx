import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconContrastFilled, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { shellTexts } from '../texts/shell.ts';

const icons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop };

/** The colour schemes in the order of the menu. */
export const colorSchemes: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];

/** Switches between light and dark. */
export function ThemeMenu(): ReactNode {
  const t = useTexts(shellTexts);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`${t('theme')}: ${t(`theme-${colorScheme}`)}`}>
          <IconContrastFilled size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {colorSchemes.map((scheme) => {
          const Icon = icons[scheme];
          return (
            <Menu.Item
              key={scheme}
              onClick={() => setColorScheme(scheme)}
              leftSection={<Icon size={16} stroke={1.6} />}
              rightSection={scheme === colorScheme ? <IconCheck size={14} /> : null}
              aria-current={scheme === colorScheme}
            >
              {t(`theme-${scheme}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
