import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { parseQuery } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { useLocale } from '../shared/time.tsx';
import { auditRoomPageTexts } from '../texts/audit-room.ts';

/** Writes what an opened list is narrowed to as people read it. */
export function useFilterText(process: string): (filter: string | null) => string {
  const t = useTexts(auditRoomPageTexts);
  const names = useProcessNames(process);
  const locale = useLocale();
  const day = (text: string): string => formatDate(text, locale, 'UTC');
  const parts: Readonly<Record<string, (value: string) => string>> = {
    open: (value) => t(value === 'true' ? 'filter-open' : 'filter-done'),
    opened_from: (value) => t('filter-from', { day: day(value) }),
    opened_to: (value) => t('filter-to', { day: day(value) }),
    q: (words) => t('filter-words', { words }),
    state: (value) => value.split(',').map(names.state).join(', '),
    priority: (value) =>
      value
        .split(',')
        .map((one) => names.choice('priority', one))
        .join(', '),
  };
  return (filter) => {
    if (filter === null) return t('all-of-it');
    return Object.entries(parseQuery(filter))
      .map(([name, value]) => parts[name]?.(value) ?? `${name}: ${value}`)
      .join(' · ');
  };
}
