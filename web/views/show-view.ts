import type { Query } from '../paths.ts';
import type { Arrangement } from '../shared/list-columns.ts';
import type { SetUrlState } from '../shared/url-state.ts';
import type { SavedView } from './saved-views.ts';

/** A list as it can be made to show something else. */
export interface ViewedList {
  /** What the URL says now. */
  readonly url: Readonly<Record<string, string>>;
  readonly setUrl: SetUrlState;
  /** Puts words into the field that searches the list. */
  readonly setTyped: (words: string) => void;
  readonly arrange: (columns: Arrangement) => void;
}

/** Shows what a query narrows a list to, and nothing of what it was narrowed to before; one can go back to that. */
export function showQuery({ url, setUrl, setTyped }: ViewedList, query: Query): void {
  const blank = Object.fromEntries(Object.keys(url).map((name) => [name, null]));
  setTyped(String(query['q'] ?? ''));
  setUrl({ ...blank, ...query }, { push: true });
}

/** Shows a view as it was kept; the columns stay where it keeps none. */
export function showView(list: ViewedList, { query, sort, columns }: SavedView): void {
  showQuery(list, { ...query, sort });
  if (columns.length > 0) list.arrange(columns);
}
