import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { commonTexts } from '../texts/common.ts';
import { liveTexts } from '../texts/live.ts';

interface FormEndProps {
  /** Fields that others changed, too, are still to be decided. */
  readonly undecided: boolean;
  readonly sending: boolean;
  /** What sending is called. */
  readonly send: string;
  /** The keyboard begins here. */
  readonly first?: boolean;
  readonly onCancel: () => void;
}

/** How a form on a record ends: leave it, or send it once nothing is left to be decided. */
export function FormEnd({ undecided, sending, send, first, onCancel }: FormEndProps): ReactNode {
  const t = useTexts(liveTexts);
  const common = useTexts(commonTexts);
  return (
    <>
      {undecided ? (
        <Text fz="sm" role="status">
          {t('undecided')}
        </Text>
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {common('cancel')}
        </Button>
        <Button type="submit" loading={sending} disabled={undecided} data-autofocus={first || undefined}>
          {send}
        </Button>
      </Group>
    </>
  );
}
