import { ActionIcon, Avatar, Button, Divider, Popover, Text } from '@mantine/core';
import { IconBeach, IconDevicesOff, IconLogout } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { signOut, useSession } from '../session.ts';
import { useGo } from '../shared/link.tsx';
import { useProblemText } from '../shared/problem-panel.tsx';
import { roleTexts } from '../texts/roles.ts';
import { shellTexts } from '../texts/shell.ts';
import classes from './shell.module.css';

/** Signs out and goes to the sign-in page; says so when it did not work. */
export function useLeave(): (everywhere: boolean) => void {
  const client = useQueryClient();
  const problemText = useProblemText();
  const router = useRouter();
  return (everywhere) => {
    signOut(everywhere)
      .then(() => router.navigate({ href: paths.signIn() }))
      // Only once the page is left: what it shows would be taken from under it.
      .then(() => client.clear())
      .catch(async (error: unknown) => {
        const { notifications } = await import('@mantine/notifications');
        notifications.show({ color: 'red', message: problemText(error) });
      });
  };
}

const buttonLooks = { variant: 'subtle', color: 'gray', justify: 'flex-start', fullWidth: true } as const;

/** Who is signed in, and how to leave. */
export function AccountMenu(): ReactNode {
  const t = useTexts(shellTexts);
  const text = useText();
  const { person } = useSession();
  const leave = useLeave();
  const go = useGo();
  return (
    <Popover position="bottom-end" width="16rem" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon radius="xl" aria-label={t('account', { name: person.name })}>
          <Avatar name={person.name} size={26} color="ink" variant="filled" radius="xl" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={t('account', { name: person.name })}>
        <div className={classes.person}>
          <Text fz="sm" fw={600}>
            {person.name}
          </Text>
          <Text fz="xs" c="dimmed">
            {person.email}
          </Text>
          <Text fz="xs" c="dimmed">
            {person.roles.map((role) => text(roleTexts[role])).join(' · ')}
          </Text>
        </div>
        <Divider my={6} />
        <Button
          {...buttonLooks}
          component="a"
          href={paths.absences()}
          leftSection={<IconBeach size={16} stroke={1.6} />}
          onClick={(event) => {
            event.preventDefault();
            go(paths.absences());
          }}
        >
          {t('away')}
        </Button>
        <Button
          {...buttonLooks}
          leftSection={<IconLogout size={16} stroke={1.6} />}
          onClick={() => leave(false)}
        >
          {t('sign-out')}
        </Button>
        <Button
          {...buttonLooks}
          leftSection={<IconDevicesOff size={16} stroke={1.6} />}
          onClick={() => leave(true)}
        >
          {t('sign-out-everywhere')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
