import type { JSONContent } from '@tiptap/core';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import type { RichText } from '../../../shared/domain/richText';
import { useT } from '../../i18n';
import { nonce } from '../nonce';
import { EditorToolbar } from './EditorToolbar';
import { richTextExtensions } from './extensions';
import { PassageMarks, type Passage } from './passageMarks';
import s from './RichText.module.css';

export interface RichTextEditorProps {
  /** Names the text for readers. */
  readonly label: string;
  /** What it opens on; later changes of it are not followed. */
  readonly initial: RichText;
  /** Puts the caret in it as it opens. */
  readonly autoFocus?: boolean;
  /** Passages that someone commented, to show in the text. */
  readonly passages?: readonly Passage[];
  readonly onChange: (text: RichText) => void;
  /** Gives the editor to what stands beside it, such as a panel that inserts. */
  readonly onReady?: (editor: Editor | null) => void;
  /** At the right end of the bar. */
  readonly status?: React.ReactNode;
}

const NO_PASSAGE: readonly Passage[] = [];

/** A text being written: headings, lists, bold, italic, underlined; blocks of facts of the case stay live in it. */
export function RichTextEditor(props: RichTextEditorProps) {
  const { label, initial, autoFocus = false, passages = NO_PASSAGE, onReady, status } = props;
  const t = useT();
  const latest = useRef(props.onChange);
  useEffect(() => {
    latest.current = props.onChange;
  });
  const editor = useEditor({
    extensions: [...richTextExtensions, PassageMarks],
    content: initial as JSONContent, // the same nodes, which the library types loosely
    autofocus: autoFocus ? 'start' : false,
    ...(nonce !== undefined && { injectNonce: nonce }),
    editorProps: {
      attributes: {
        class: s.document ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang: 'fr',
        spellcheck: 'true',
      },
    },
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: now }) => latest.current(now.getJSON() as unknown as RichText), // its extensions hold no other node; the core checks it
  });
  useEffect(() => {
    onReady?.(editor);
    return () => onReady?.(null);
  }, [editor, onReady]);
  useEffect(() => {
    if (!editor.isDestroyed) editor.commands.setPassages(passages);
  }, [editor, passages]);
  return (
    <div className={s.editor}>
      <EditorToolbar editor={editor} label={t('report.editor.toolbar')} status={status} />
      <EditorContent editor={editor} className={s.page} />
    </div>
  );
}
