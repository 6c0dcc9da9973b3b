import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { commonTexts } from '../texts/common.ts';
import type { PagedList } from './paged-list.ts';

interface LoadMoreProps {
  readonly list: Pick<PagedList<unknown>, 'more' | 'isFetching'>;
  readonly compact?: boolean;
}

/** The button below a list that fetches its next page; nothing on the last one. */
export function LoadMore({ list, compact = false }: LoadMoreProps): ReactNode {
  const t = useTexts(commonTexts);
  if (list.more === null) return null;
  return (
    <Group justify="center" p="xs">
      <Button
        variant="default"
        {...(compact ? { size: 'compact-sm' } : {})}
        loading={list.isFetching}
        onClick={list.more}
      >
        {t('load-more')}
      </Button>
    </Group>
  );
}
