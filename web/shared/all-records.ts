import { api } from '../api.ts';
import type { Query } from '../paths.ts';
import type { ListedRecord } from '../records/record.ts';
import type { Page } from './paged-list.ts';

/** Records that are fetched for one picture at the most: five requests. */
export const mostPictured = 1000;

/** Every record of a register that fits, page by page, up to as many as a picture shows. */
export async function allRecords(
  plural: string,
  query: Query,
  signal: AbortSignal,
): Promise<readonly ListedRecord[]> {
  const found: ListedRecord[] = [];
  let cursor: string | null = '';
  while (cursor !== null && found.length < mostPictured) {
    const page: Page<ListedRecord> = await api.get(`/${plural}`, {
      query: { ...query, sort: 'number', limit: 200, cursor },
      signal,
    });
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}
