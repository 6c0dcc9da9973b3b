/** Reads what this device remembers; null when there is nothing or storage is switched off. */
export function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers a value on this device, null forgets it. Does nothing where storage is switched off or full. */
export function store(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // What is not remembered is asked again: no harm done.
  }
}
