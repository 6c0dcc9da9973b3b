import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isInPortal } from '../../processes/portal-state.ts';
import { useIsStaff } from '../live/use-live.ts';
import { paths } from '../paths.ts';

interface ToPortalProps {
  readonly process: string;
  readonly plural: string;
  readonly record: string;
  /** What staff see here. */
  readonly children: ReactNode;
}

/** Leads whoever asked for something to its page in the portal, wherever they followed a link to; staff stay. */
export function ToPortal({ process, plural, record, children }: ToPortalProps): ReactNode {
  const staff = useIsStaff();
  if (staff || !isInPortal(process)) return children;
  return <Navigate to={paths.portalRecord(plural, record)} replace />;
}
