import type { Editor } from '@tiptap/react';
import { openPlaces } from '../../../processes/document/unfinished.ts';
import { storedText } from './stored-text.ts';

/** Selects one of the hints and blanks that are left in the text, counted from 0, and brings it into view. */
export function goToPlace(editor: Editor, index: number): void {
  const place = openPlaces(storedText(editor.getJSON()))[index];
  if (place === undefined) return;
  let block = -1;
  editor.state.doc.descendants((node, at) => {
    if (!node.isTextblock) return;
    block += 1;
    if (block !== place.block) return;
    const start = at + 1;
    editor
      .chain()
      .setTextSelection({ from: start + place.from, to: start + place.to })
      .focus()
      .run();
    const { node: shown } = editor.view.domAtPos(start);
    (shown instanceof HTMLElement ? shown : shown.parentElement)?.scrollIntoView({ block: 'center' });
  });
}
