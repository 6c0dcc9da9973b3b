import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

function buttonsIn(bar: HTMLElement | null): readonly HTMLButtonElement[] {
  return [...(bar?.querySelectorAll<HTMLButtonElement>('button[data-tool]') ?? [])];
}

/**
 * Makes a row of buttons one stop of the Tab key, with arrows going from button to button, as toolbars are used (WAI-ARIA
 * practices). Buttons carry `data-tool`; those that can do nothing now say so, but can be reached.
 */
export function useRoving(): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
} {
  const ref = useRef<HTMLDivElement>(null);
  const rest = (on: Element | undefined): void => {
    for (const button of buttonsIn(ref.current)) button.tabIndex = button === on ? 0 : -1;
  };
  useEffect(() => {
    const buttons = buttonsIn(ref.current);
    if (buttons.every(({ tabIndex }) => tabIndex !== 0)) return;
    for (const [place, button] of buttons.entries()) button.tabIndex = place === 0 ? 0 : -1;
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = buttonsIn(ref.current);
    const place = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (place < 0) return;
    const next: Readonly<Record<string, number>> = {
      ArrowRight: (place + 1) % buttons.length,
      ArrowLeft: (place - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    };
    const wanted = buttons[next[event.key] ?? -1];
    if (wanted === undefined) return;
    event.preventDefault();
    wanted.focus();
  };
  const onFocus = (): void => {
    const active = buttonsIn(ref.current).find((button) => button === document.activeElement);
    if (active !== undefined) rest(active);
  };
  return { ref, onKeyDown, onFocus };
}
