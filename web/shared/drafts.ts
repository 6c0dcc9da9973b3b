import { useCallback, useEffect, useRef, useState } from 'react';

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

/** Forgets every draft of this tab and of the device. */
export function forgetDrafts(): void {
  try {
    for (const storage of [sessionStorage, localStorage]) {
      for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
    }
  } catch {
    // Nothing was kept.
  }
}

/** Something long that is kept on the device, so that it outlives its tab. */
export interface DeviceDraft<Value> {
  /** What is kept; null where nothing is. */
  readonly read: () => Value | null;
  /** Keeps a value, or with null forgets it. False: the device keeps nothing, or has no room for it. */
  readonly write: (value: Value | null) => boolean;
}

/**
 * A draft on the device, forgotten when the person signs out. Name the person in the key: others may use the device.
 */
export function deviceDraft<Value>(key: string): DeviceDraft<Value> {
  return {
    read: () => {
      try {
        return JSON.parse(localStorage.getItem(prefix + key) ?? 'null') as Value | null;
      } catch {
        return null;
      }
    },
    write: (value) => {
      try {
        if (value === null) localStorage.removeItem(prefix + key);
        else localStorage.setItem(prefix + key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** What is kept of a draft in this tab; null where nothing is. */
export function keptDraft(key: string): unknown {
  return JSON.parse(read(key) ?? 'null');
}

/** Tells forms that are shown of drafts that something else kept for them. */
const keptElsewhere = new EventTarget();

/** Keeps a draft for a form: one that is about to be shown begins with it, one that is shown takes it over. */
export function keepDraft(key: string, value: unknown): void {
  write(key, JSON.stringify(value));
  keptElsewhere.dispatchEvent(new Event(key));
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
  useEffect(() => {
    const take = (): void => setValue(keptDraft(key) as Value);
    keptElsewhere.addEventListener(key, take);
    return () => keptElsewhere.removeEventListener(key, take);
  }, [key]);
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
