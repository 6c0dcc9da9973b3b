import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { staffRoles } from '../../kernel/roles.ts';
import { useHolds } from '../session.ts';
import { type Seal, sealsQuery } from './journal.ts';

/** Seals of a record's entries by the entry's id; none for those who may not see them. */
export function useSeals(record: string, newest: string | undefined): ReadonlyMap<string, Seal> {
  const enabled = useHolds(staffRoles);
  const { data } = useQuery({ ...sealsQuery(record, newest), enabled });
  return useMemo(() => new Map((data?.items ?? []).map((seal) => [seal.entry_id, seal])), [data]);
}
