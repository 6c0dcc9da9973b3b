import type { ReactNode } from 'react';
import { type Role, residentRoles } from '../../kernel/roles.ts';
import { useTexts } from '../i18n.ts';
import { isKeptBy } from '../kept.ts';
import { useHolds, useSession } from '../session.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { NotFoundPage } from '../shared/not-found-page.tsx';
import { commonTexts } from '../texts/common.ts';

interface RoleGateProps {
  readonly roles: readonly Role[] | undefined;
  /** Where the page is: what the organisation does not keep has none. */
  readonly path: string;
  readonly children: ReactNode;
}

/** Tells people kindly that a page is not made for their role; the server refuses its data in any case. */
export function RoleGate({ roles, path, children }: RoleGateProps): ReactNode {
  const t = useTexts(commonTexts);
  const { organisation } = useSession();
  // A page that names no roles is for everybody of the organisation, which guests are not.
  const holds = useHolds(roles ?? residentRoles);
  if (!isKeptBy(organisation.kind, path)) return <NotFoundPage />;
  if (holds) return children;
  return (
    <EmptyState title={t('not-for-role')}>
      {t('not-for-role-why', { organisation: organisation.name })}
    </EmptyState>
  );
}
