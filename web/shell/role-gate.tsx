import type { ReactNode } from 'react';
import { roles as allRoles, type Role } from '../../kernel/roles.ts';
import { useTexts } from '../i18n.ts';
import { useHolds, useSession } from '../session.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { commonTexts } from '../texts/common.ts';

interface RoleGateProps {
  readonly roles: readonly Role[] | undefined;
  readonly children: ReactNode;
}

/** Tells people kindly that a page is not made for their role; the server refuses its data in any case. */
export function RoleGate({ roles, children }: RoleGateProps): ReactNode {
  const t = useTexts(commonTexts);
  const { organisation } = useSession();
  const holds = useHolds(roles ?? allRoles);
  if (holds || roles === undefined) return children;
  return (
    <EmptyState title={t('not-for-role')}>
      {t('not-for-role-why', { organisation: organisation.name })}
    </EmptyState>
  );
}
