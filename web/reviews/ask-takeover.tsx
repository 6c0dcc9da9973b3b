import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import { commonTexts } from '../texts/common.ts';
import { reviewsTexts } from '../texts/reviews.ts';
import type { Takeover } from './prepared.ts';

interface AskTakeoverProps {
  /** Inputs for which something else is written. */
  readonly items: readonly string[];
  /** Whether others are to be taken over, too, so that leaving these alone makes sense. */
  readonly withOthers: boolean;
  readonly onChoose: (how: Takeover) => void;
  readonly onClose: () => void;
}

/** Asks what is to become of text that somebody wrote already. */
export function AskTakeover({ items, withOthers, onChoose, onClose }: AskTakeoverProps): ReactNode {
  const t = useTexts(reviewsTexts);
  const common = useTexts(commonTexts);
  const names = useProcessNames('management-review');
  const inputs = items.map((item) => `${item} ${names.choice('inputs.item', item)}`).join('; ');
  return (
    <Modal opened onClose={onClose} title={t('ask-title')}>
      <Stack gap="md">
        <Text fz="sm">{t('ask', { inputs })}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button variant="default" onClick={() => onChoose('replace')}>
            {t('ask-replace')}
          </Button>
          <Button variant={withOthers ? 'default' : 'filled'} onClick={() => onChoose('add')}>
            {t('ask-add')}
          </Button>
          {withOthers ? <Button onClick={() => onChoose('keep')}>{t('ask-keep')}</Button> : null}
        </Group>
      </Stack>
    </Modal>
  );
}
