import { ActionIcon, Avatar, Menu, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDevicesOff, IconLogout } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useSession, useSignOut } from '../session.ts';
import { useGo } from '../shared/link.tsx';
import { useProblemText } from '../shared/problem-panel.tsx';
import { roleTexts } from '../texts/roles.ts';
import { shellTexts } from '../texts/shell.ts';

/** Signs out and goes to the sign-in page; says so when it did not work. */
export function useLeave(): (everywhere: boolean) => void {
  const { signOut } = useSignOut();
  const problemText = useProblemText();
  const go = useGo();
  return (everywhere) => {
    signOut(everywhere).then(
      () => go(paths.signIn()),
      (error: unknown) => notifications.show({ color: 'red', message: problemText(error) }),
    );
  };
}

/** Who is signed in, and how to leave. */
export function AccountMenu(): ReactNode {
  const t = useTexts(shellTexts);
  const text = useText();
  const { person } = useSession();
  const leave = useLeave();
  return (
    <Menu position="bottom-end" width="15rem">
      <Menu.Target>
        <ActionIcon radius="xl" aria-label={t('account', { name: person.name })}>
          <Avatar name={person.name} size={26} color="ink" variant="filled" radius="xl" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <div style={{ padding: '0.375rem 0.75rem' }}>
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
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={() => leave(false)}>
          {t('sign-out')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDevicesOff size={16} stroke={1.6} />} onClick={() => leave(true)}>
          {t('sign-out-everywhere')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
