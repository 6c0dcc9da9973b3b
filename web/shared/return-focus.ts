import { useEffect, useRef } from 'react';

/**
 * Gives the focus back to where it was when the component came, once it goes. For dialogs that are there only while
 * they are open: focus would be lost to the top of the page.
 */
export function useReturnFocus(): void {
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    // In development effects run twice: the first focus counts, the dialog has taken it by the second time.
    before.current ??= document.activeElement as HTMLElement | null;
    const element = before.current;
    return () => {
      // The dialog's own trap lets go first, and it would take the focus back until then.
      requestAnimationFrame(() => {
        if (element?.isConnected === true) element.focus({ preventScroll: true });
      });
    };
  }, []);
}
