import { type RefObject, useEffect } from 'react';

/** What the body of the page says of itself while a dialog keeps it from scrolling. */
const lockedBy = 'data-scroll-locked';

/** Time in which a dialog that closes gives the focus back by itself, in milliseconds. */
const patience_ms = 50;

/**
 * Keeps the focus from being lost to the top of the page when a dialog closes that does not give it back, or whose button
 * has gone meanwhile: it goes to where it was before, or to the page.
 *
 * @param main the page's own part
 */
export function useKeptFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let before: HTMLElement | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && target.closest('[role="dialog"]') === null) before = target;
    };
    const giveBack = (): void => {
      if (document.activeElement !== document.body) return;
      const kept = before?.isConnected === true && before !== document.body ? before : main.current;
      kept?.focus({ preventScroll: true });
    };
    const closing = new MutationObserver(() => {
      clearTimeout(timer);
      if (!document.body.hasAttribute(lockedBy)) timer = setTimeout(giveBack, patience_ms);
    });
    document.addEventListener('focusin', remember);
    closing.observe(document.body, { attributes: true, attributeFilter: [lockedBy] });
    return () => {
      document.removeEventListener('focusin', remember);
      closing.disconnect();
      clearTimeout(timer);
    };
  }, [main]);
}
