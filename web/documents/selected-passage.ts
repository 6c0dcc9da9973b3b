import { type RefObject, useEffect, useState } from 'react';
import { longestBefore, longestQuote } from '../../processes/document/remarks.ts';
import type { Passage } from './passages.ts';

/** A passage that is selected on the page, and where a button for it goes in its frame, in pixels. */
export interface SelectedPassage extends Passage {
  readonly top: number;
  readonly left: number;
}

/** The words of a part of the page, without facts that are filled in, which may be others tomorrow. */
function wordsOf(range: Range): string {
  const part = document.createElement('div');
  part.append(range.cloneContents());
  for (const filled of part.querySelectorAll('[data-field]')) filled.remove();
  for (const block of part.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li, td, th, br')) block.append('\n');
  return (part.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

function selectedIn(frame: HTMLElement): SelectedPassage | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const text = frame.querySelector<HTMLElement>('[data-remarkable], .ProseMirror');
  if (text === null || !text.contains(range.commonAncestorContainer)) return null;
  const quote = wordsOf(range).slice(0, longestQuote);
  if (quote === '') return null;
  const ahead = document.createRange();
  ahead.setStart(text, 0);
  ahead.setEnd(range.startContainer, range.startOffset);
  const place = range.getBoundingClientRect();
  const origin = frame.getBoundingClientRect();
  return {
    quote,
    before: wordsOf(ahead).slice(-longestBefore).trim(),
    top: place.bottom - origin.top + 6,
    left: Math.max(0, Math.min(place.left - origin.left, origin.width - 180)),
  };
}

/** The passage of a text that is selected now; null where none is. */
export function useSelectedPassage(frame: RefObject<HTMLElement | null>): SelectedPassage | null {
  const [passage, setPassage] = useState<SelectedPassage | null>(null);
  useEffect(() => {
    const look = (): void => {
      const { current } = frame;
      setPassage(current === null ? null : selectedIn(current));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [frame]);
  return passage;
}
