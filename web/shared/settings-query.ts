import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

/** A setting in one of its versions. Version 0 is the starting value, which nobody has touched. */
export interface SettingVersion<Value = unknown> {
  readonly value: Value;
  readonly version: number;
  readonly confirmed: boolean;
  readonly changed_at: string | null;
  readonly changed_by: { readonly id: string; readonly name: string } | null;
}

/** Every setting by its key. */
export type Settings = Readonly<Record<string, SettingVersion>>;

/** Every setting of the organisation in its newest version. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => api.get<Settings>('/settings'),
  staleTime: 60_000,
});
