import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { shellTexts } from '../texts/shell.ts';

/** How the organisation adapts its processes. */
export function SettingsPage(): ReactNode {
  const t = useTexts(shellTexts);
  return <PageHeader title={t('page-settings')} />;
}
