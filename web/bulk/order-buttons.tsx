import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { commonTexts } from '../texts/common.ts';
import { deskTexts } from '../texts/desk.ts';

interface OrderButtonsProps {
  /** How many records it would be done to; null: that is to be seen first. */
  readonly count: number | null;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onCancel: () => void;
}

/** The end of a form that gives an order to records: the keys that send it, a way out, and the next step. */
export function OrderButtons({ count, busy, disabled, onCancel }: OrderButtonsProps): ReactNode {
  const t = useTexts(deskTexts);
  const common = useTexts(commonTexts);
  return (
    <Group justify="flex-end">
      <Text fz="xs" c="dimmed">
        {t('send-keys')}
      </Text>
      <Button variant="default" onClick={onCancel}>
        {common('cancel')}
      </Button>
      <Button type="submit" loading={busy} disabled={disabled}>
        {count === null ? t('see-first') : t('do-it', { count })}
      </Button>
    </Group>
  );
}
