import type { KeyboardEvent } from 'react';

/** Sends a form by Ctrl+Enter (⌘+Enter) from any of its fields, as texts of several lines take Enter for themselves. */
export function sendByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
