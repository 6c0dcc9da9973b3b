import { useSyncExternalStore } from 'react';

// The palette's code comes after the first page shows; until it is there, that somebody wants it is kept here.

let wanted = false;
let open: (() => void) | null = null;
const listeners = new Set<() => void>();

/** Opens the command palette, as soon as its code is there. */
export function openPalette(): void {
  wanted = true;
  open?.();
  for (const listener of listeners) listener();
}

/** Whether somebody wanted the palette, so that it has to be there from now on. */
export function usePaletteWanted(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => wanted,
  );
}

/** Tells how the palette is opened, once it is there: it opens at once, as it was wanted. */
export function paletteIsThere(opening: () => void): void {
  open = opening;
  if (wanted) opening();
}
