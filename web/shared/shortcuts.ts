import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { leaveField } from './arrive.ts';
import { describeKeys, isSingleKey } from './keys.ts';
import { store, stored } from './storage.ts';

/** A key or sequence (`g i`) and what it does. `text` is shown in the help, in the reader's language. */
export interface Shortcut {
  readonly keys: string;
  readonly text: string;
  readonly run: () => void;
  /** Works everywhere; absent: belongs to the page. */
  readonly everywhere?: boolean;
}

const singleKeyStorage = 'touchstone-single-keys';
const SEQUENCE_MS = 1500;

let groups: readonly { readonly id: symbol; readonly shortcuts: readonly Shortcut[] }[] = [];
let singleKeys = stored(singleKeyStorage) !== 'off';
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let shown: readonly Shortcut[] = [];

/** Every shortcut that works now, for the help. */
export function useAllShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, () => shown);
}

/** Whether shortcuts of a single key work, and how to switch them on and off. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, () => singleKeys);
  return [
    on,
    (next) => {
      singleKeys = next;
      store(singleKeyStorage, next ? null : 'off');
      changed();
    },
  ];
}

/**
 * Shortcuts that work while the component is shown. Keys typed into a field or while a dialog is open do not count
 * (those with Ctrl or ⌘ do); where two components want the same key, the one shown last gets it.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  // Before the next key can come: whoever types fast means what they see.
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  const listed = shortcuts.map(({ keys, text }) => `${keys}\t${text}`).join('\n');
  useLayoutEffect(() => {
    const id = Symbol(listed);
    const own = latest.current.map((shortcut, index) => ({
      ...shortcut,
      run: () => latest.current[index]?.run(),
    }));
    groups = [...groups, { id, shortcuts: own }];
    shown = groups.flatMap((group) => group.shortcuts);
    changed();
    return () => {
      groups = groups.filter((group) => group.id !== id);
      shown = groups.flatMap((group) => group.shortcuts);
      changed();
    };
  }, [listed]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

function inDialog(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]') !== null;
}

/** Whether a field is left by Escape: nothing hangs open at it, and there is nothing in it that Escape takes away first. */
function isLeft(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  if (target.type === 'search' && target.value !== '') return false;
  return target.ariaExpanded !== 'true' && !inDialog();
}

/** The form of a dialog that a key is pressed in. */
function formOf(target: EventTarget | null): HTMLFormElement | null {
  return target instanceof Element ? target.closest<HTMLFormElement>('[role="dialog"] form') : null;
}

let begun = '';
let begunAt = 0;

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const step = describeKeys(event);
  // Whatever a dialog asks for is sent from any of its fields, as texts of several lines take Enter for themselves.
  const form = step === 'mod+enter' ? formOf(event.target) : null;
  if (form !== null) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  // Escape leaves a field or closes a dialog first.
  if (step === 'escape' && (isTyping(event.target) || inDialog())) {
    if (isLeft(event.target)) leaveField(event.target);
    return;
  }
  if (isSingleKey(step) && (!singleKeys || isTyping(event.target) || inDialog())) return;
  const sequence = event.timeStamp - begunAt < SEQUENCE_MS && begun !== '' ? `${begun} ${step}` : step;
  begun = '';
  const found =
    shown.findLast(({ keys }) => keys === sequence) ?? shown.findLast(({ keys }) => keys === step);
  if (found !== undefined) {
    event.preventDefault();
    found.run();
  } else if (shown.some(({ keys }) => keys.startsWith(`${step} `))) {
    begun = step;
    begunAt = event.timeStamp;
  }
}

/** Listens to the keyboard. Returns how to stop. */
export function listenToKeys(): () => void {
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}
