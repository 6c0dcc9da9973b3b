import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { NewRequestPage } from '../requests/new-request-page.tsx';
import { AppLink } from '../shared/link.tsx';
import { portalTexts } from '../texts/portal.ts';
import classes from './portal.module.css';

/** Something is requested from the catalogue, as it looks in the portal. */
export function PortalRequestPage(): ReactNode {
  const t = useTexts(portalTexts);
  return (
    <div className={classes.portal}>
      <AppLink href={paths.portal()}>← {t('overview')}</AppLink>
      <NewRequestPage />
    </div>
  );
}
