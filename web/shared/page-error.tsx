import { Button, Group } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { ApiProblem } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { commonTexts } from '../texts/common.ts';
import { EmptyState } from './empty-state.tsx';
import { ProblemPanel } from './problem-panel.tsx';

/** Stands in for a page that could not be drawn, so that the rest of the application stays usable. */
export function PageError({ error, reset }: ErrorComponentProps): ReactNode {
  const t = useTexts(commonTexts);
  useEffect(() => {
    console.error(error);
  }, [error]);
  if (error instanceof ApiProblem) return <ProblemPanel error={error} onRetry={reset} />;
  return (
    <EmptyState
      title={t('page-failed')}
      action={
        <Group>
          <Button variant="default" onClick={() => window.location.reload()}>
            {t('reload')}
          </Button>
        </Group>
      }
    >
      {t('page-failed-why')}
    </EmptyState>
  );
}
