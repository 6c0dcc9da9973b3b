import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { api } from '../api.ts';

/** How long words stay as they are before they count as a search. */
const searchPause_ms = 3000;

/** Counts what was looked for among the articles once the words stay as they are, each once. */
export function useCountedSearch(words: string): void {
  const [settled] = useDebouncedValue(words.trim(), searchPause_ms);
  const counted = useRef('');
  useEffect(() => {
    if (settled.length <= 2 || settled === counted.current) return;
    counted.current = settled;
    // Counting serves those who write; whoever searches is not told where it fails.
    api.post('/knowledge/searches', { q: settled.slice(0, 2000) }).catch(() => undefined);
  }, [settled]);
}
