/**
 * Where the keyboard goes on inside a page: at the row that its reader was on last, else at the top.
 *
 * @param main the page's own part, without what is around every page
 */
export function arriveIn(main: HTMLElement | null): void {
  const row = main?.querySelector<HTMLElement>('[data-arrive]') ?? null;
  row?.scrollIntoView({ block: 'nearest' });
  (row ?? main)?.focus({ preventScroll: true });
}

/** Leaves a field of the page, so that single keys do something again; of a dialog it leaves none. What was typed stays. */
export function leaveField(field: HTMLElement): void {
  if (field.closest('[role="dialog"]') !== null) return;
  field.blur();
  arriveIn(document.querySelector<HTMLElement>('main'));
}
