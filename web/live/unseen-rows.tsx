import { Button, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { liveTexts } from '../texts/live.ts';

interface UnseenRowsProps {
  readonly count: number;
  readonly onShow: () => void;
}

/** Says how many rows are new, and shows them when asked: by themselves they would push away what is being read. */
export function UnseenRows({ count, onShow }: UnseenRowsProps): ReactNode {
  const t = useTexts(liveTexts);
  return (
    <>
      <VisuallyHidden role="status">{count === 0 ? '' : t('new-rows', { count })}</VisuallyHidden>
      {count === 0 ? null : (
        <Button size="compact-xs" variant="light" onClick={onShow}>
          {t('new-rows', { count })} · {t('new-rows-show')}
        </Button>
      )}
    </>
  );
}
