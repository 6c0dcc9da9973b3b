import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { useTitle } from '../shared/title.ts';
import { LanguageMenu } from '../shell/language-menu.tsx';
import { Mark } from '../shell/mark.tsx';
import { ThemeMenu } from '../shell/theme-menu.tsx';
import { signInTexts } from '../texts/sign-in.ts';
import classes from './door.module.css';

/** The frame of the pages before anybody is signed in. */
export function Door({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const t = useTexts(signInTexts);
  useTitle(title);
  return (
    <div className={classes.door}>
      <main className={classes.main}>
        <Group gap="sm" mb="lg">
          <Mark size={34} />
          <div>
            <Text fw={600} fz="lg" lh={1.25}>
              Touchstone
            </Text>
            <Text c="dimmed" fz="sm">
              {t('claim')}
            </Text>
          </div>
        </Group>
        <Paper p="lg">
          <Stack gap="md">
            <Title order={1}>{title}</Title>
            {children}
          </Stack>
        </Paper>
        <Group justify="flex-end" gap={2} mt="sm">
          <LanguageMenu />
          <ThemeMenu />
        </Group>
      </main>
    </div>
  );
}
