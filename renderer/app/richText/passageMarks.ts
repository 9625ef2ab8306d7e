import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import s from './RichText.module.css';

/** A passage that someone commented, by its words: the text around it may have changed since. */
export interface Passage {
  readonly quote: string;
  /** Number shown after it. */
  readonly number: number;
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    passages: {
      /** Shows these passages in the text. */
      setPassages: (passages: readonly Passage[]) => ReturnType;
    };
  }
}

interface Marked {
  readonly passages: readonly Passage[];
  readonly drawn: DecorationSet;
}

const key = new PluginKey<Marked>('passages');

function draw(doc: Node, passages: readonly Passage[]): DecorationSet {
  const found: Decoration[] = [];
  const left = new Set(passages.filter(one => one.quote !== ''));
  doc.descendants((node, position) => {
    if (!node.isTextblock) return left.size > 0;
    // an atom counts for one place in the document: one sign keeps its place in the words
    const words = node.textBetween(0, node.content.size, '\n', '\uFFFC');
    for (const passage of left) {
      const at = words.indexOf(passage.quote);
      if (at < 0) continue;
      left.delete(passage);
      const from = position + 1 + at;
      const to = from + passage.quote.length;
      found.push(
        Decoration.inline(from, to, { class: s.remark ?? '' }),
        Decoration.widget(to, () => badge(passage.number), { side: 1 }),
      );
    }
    return false;
  });
  return DecorationSet.create(doc, found);
}

function badge(number: number): HTMLElement {
  const element = document.createElement('span');
  element.className = s.badge ?? '';
  element.textContent = String(number);
  element.setAttribute('aria-hidden', 'true');
  return element;
}

/** Shows commented passages in the text being written; they follow its changes as long as their words stand. */
export const PassageMarks = Extension.create({
  name: 'passages',
  addCommands: () => ({
    setPassages:
      passages =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(key, passages).setMeta('addToHistory', false).setMeta('preventUpdate', true));
        return true;
      },
  }),
  addProseMirrorPlugins: () => [
    new Plugin<Marked>({
      key,
      state: {
        init: (_, { doc }) => ({ passages: [], drawn: DecorationSet.create(doc, []) }),
        apply: (transaction, before) => {
          const given = transaction.getMeta(key) as readonly Passage[] | undefined; // setPassages alone writes it
          if (given === undefined && !transaction.docChanged) return before;
          const passages = given ?? before.passages;
          return { passages, drawn: draw(transaction.doc, passages) };
        },
      },
      props: { decorations: state => key.getState(state)?.drawn },
    }),
  ],
});
