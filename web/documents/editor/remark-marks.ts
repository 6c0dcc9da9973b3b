import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Editor, Extension } from '@tiptap/react';
import { findPassage, type MarkedPassage } from '../passages.ts';
import remarks from '../remarks.module.css';

interface Marked {
  readonly passages: readonly MarkedPassage[];
  readonly shown: DecorationSet;
  /** How far into the text each begins, by the ids of their remarks. */
  readonly places: ReadonlyMap<string, number>;
}

const key = new PluginKey<Marked>('remarks');

function marked(doc: Node, passages: readonly MarkedPassage[]): Marked {
  const pieces: { readonly text: string; readonly at: number }[] = [];
  doc.descendants((node, at) => {
    if (node.isText) pieces.push({ text: node.text ?? '', at });
  });
  const texts = pieces.map(({ text }) => text);
  const places = new Map<string, number>();
  const shown = passages.flatMap((passage) =>
    (findPassage(texts, passage) ?? []).map(({ piece, from, to }) => {
      const at = pieces[piece]?.at ?? 0;
      if (!places.has(passage.id)) places.set(passage.id, at + from);
      const attributes = { class: remarks['passage'] ?? '', 'data-remark': passage.id, nodeName: 'mark' };
      return Decoration.inline(at + from, at + to, attributes);
    }),
  );
  return { passages, shown: DecorationSet.create(doc, shown), places };
}

/** Shows in the editor which passages are remarked upon; the text itself does not change by it. */
export const RemarkMarks = Extension.create({
  name: 'remarkMarks',
  addProseMirrorPlugins: () => [
    new Plugin<Marked>({
      key,
      state: {
        init: (_config, { doc }) => marked(doc, []),
        apply: (transaction, before) => {
          const passages = transaction.getMeta(key) as readonly MarkedPassage[] | undefined;
          if (passages === undefined && !transaction.docChanged) return before;
          return marked(transaction.doc, passages ?? before.passages);
        },
      },
      props: { decorations: (state) => key.getState(state)?.shown },
    }),
  ],
});

/** Marks these passages from now on, wherever they still stand. */
export function markPassages(editor: Editor, passages: readonly MarkedPassage[]): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, passages).setMeta('addToHistory', false));
}

/** Where the marked passages stand that still do, by the ids of their remarks. */
export function markedPlaces({ state }: Editor): ReadonlyMap<string, number> {
  return key.getState(state)?.places ?? new Map();
}
