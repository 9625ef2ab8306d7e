import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import type { FactNode, FieldNode } from '../../../../shared/domain/richText';
import type { LiveNodes } from '../../../app/richText';

/** Notes in the text which facts its author reads for the first time, so that a later change of them is told. */
export function useSeen(editor: Editor | null, live: LiveNodes): void {
  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    const { tr, doc } = editor.state;
    doc.descendants((node, at) => {
      const attrs = node.attrs as Partial<FactNode['attrs'] & FieldNode['attrs']>;
      if (attrs.seen !== null || attrs.frozen !== null) return;
      const now =
        node.type.name === 'fact'
          ? (live.factNow(node.attrs as FactNode['attrs'])?.digest ?? null)
          : node.type.name === 'field'
            ? live.fieldNow((node.attrs as FieldNode['attrs']).name)
            : null;
      if (now !== null) tr.setNodeMarkup(at, undefined, { ...node.attrs, seen: now });
    });
    if (tr.docChanged) editor.view.dispatch(tr.setMeta('addToHistory', false));
  }, [editor, live]);
}
