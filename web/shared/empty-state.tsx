import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  /** Why there is nothing, and what to do about it. */
  readonly children: ReactNode;
  /** A button or link that does it. */
  readonly action?: ReactNode;
}

/** What a list shows that has nothing to show. */
export function EmptyState({ title, children, action }: EmptyStateProps): ReactNode {
  return (
    <Stack gap="xs" align="center" py="xl" px="md" ta="center" maw="34rem" mx="auto">
      <Title order={2}>{title}</Title>
      <Text c="dimmed" fz="sm">
        {children}
      </Text>
      {action}
    </Stack>
  );
}
