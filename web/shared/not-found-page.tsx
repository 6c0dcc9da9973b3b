import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { commonTexts } from '../texts/common.ts';
import { EmptyState } from './empty-state.tsx';
import { PlainLink } from './link.tsx';
import { useTitle } from './title.ts';

/** Shown at an address that no page has. */
export function NotFoundPage(): ReactNode {
  const t = useTexts(commonTexts);
  useTitle(t('not-found'));
  return (
    <EmptyState
      title={t('not-found')}
      action={
        <Button component={PlainLink} href={paths.home()} variant="default">
          {t('go-home')}
        </Button>
      }
    >
      {t('not-found-why')}
    </EmptyState>
  );
}
