import { Button } from '@mantine/core';
import { IconDatabaseImport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { RegisterPage } from '../../records/record-page.tsx';
import { useHolds } from '../../session.ts';
import { useGo } from '../../shared/link.tsx';
import { usePageActions } from '../../shared/page-actions.ts';
import { WithActions } from '../../shared/page-header.tsx';
import { itemImportsTexts } from '../../texts/item-imports.ts';

/** The list of configuration items, with the way to bring more of them in. */
export function ItemsPage(): ReactNode {
  const t = useTexts(itemImportsTexts);
  const go = useGo();
  const mayImport = useHolds(['administrator', 'system-manager']);
  const begin = (): void => go(paths.newItemImport());
  usePageActions(mayImport ? [{ id: 'import-items', text: t('start'), run: begin }] : []);
  if (!mayImport) return <RegisterPage />;
  return (
    <WithActions
      actions={
        <Button variant="default" leftSection={<IconDatabaseImport size={16} />} onClick={begin}>
          {t('start')}
        </Button>
      }
    >
      <RegisterPage />
    </WithActions>
  );
}
