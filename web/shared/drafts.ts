import { useCallback, useRef, useState } from 'react';

const prefix = 'touchstone-draft:';

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(prefix + key);
    else sessionStorage.setItem(prefix + key, value);
  } catch {
    // Without storage a draft lives as long as its page.
  }
}

/** Forgets every draft of this tab. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(prefix)) sessionStorage.removeItem(key);
    }
  } catch {
    // Nothing was kept.
  }
}

/**
 * A value that survives reloading and going elsewhere, until it is sent: `const [text, setText, forget] =
 * useDraft('comment:INC0000001', '')`. Kept in this tab alone, and forgotten when the person signs out.
 */
export function useDraft<Value>(key: string, initial: Value): [Value, (value: Value) => void, () => void] {
  const [value, setValue] = useState<Value>(() => {
    const text = read(key);
    return text === null ? initial : (JSON.parse(text) as Value);
  });
  const change = useCallback(
    (next: Value) => {
      setValue(next);
      write(key, JSON.stringify(next));
    },
    [key],
  );
  const first = useRef(initial);
  const forget = useCallback(() => {
    setValue(first.current);
    write(key, null);
  }, [key]);
  return [value, change, forget];
}
