import { Button } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { RegisterPage } from '../records/record-page.tsx';
import { useGo } from '../shared/link.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { WithActions } from '../shared/page-header.tsx';
import { assetsTexts } from '../texts/assets.ts';

/** The list of assets, with the way to their labels and the register as a file. */
export function AssetsPage(): ReactNode {
  const t = useTexts(assetsTexts);
  const go = useGo();
  const print = (): void => go(paths.assetLabels());
  usePageActions([{ id: 'labels', text: t('labels'), run: print }]);
  return (
    <WithActions
      actions={
        <Button variant="default" leftSection={<IconQrcode size={16} />} onClick={print}>
          {t('labels-and-file')}
        </Button>
      }
    >
      <RegisterPage />
    </WithActions>
  );
}
