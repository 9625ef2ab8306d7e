import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconH1,
  IconH2,
  IconH3,
  IconItalic,
  IconList,
  IconListNumbers,
  IconUnderline,
} from '@tabler/icons-react';
import { useEditorState, type Editor } from '@tiptap/react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useT, type TextKey } from '../../i18n';
import { IconButton } from '../../ui/Button';
import s from './RichText.module.css';

interface EditorToolbarProps {
  readonly editor: Editor;
  readonly label: string;
  readonly status?: ReactNode;
}

interface Tool {
  readonly label: TextKey;
  readonly keys: string;
  readonly icon: typeof IconBold;
  readonly run: (editor: Editor) => boolean;
  /** Null for a tool that is not on or off. */
  readonly isOn: ((editor: Editor) => boolean) | null;
  readonly can?: (editor: Editor) => boolean;
}

const heading = (level: 1 | 2 | 3, icon: typeof IconBold): Tool => ({
  label: `report.editor.heading${level}`,
  keys: `Ctrl+Alt+${level}`,
  icon,
  run: editor => editor.chain().focus().toggleHeading({ level }).run(),
  isOn: editor => editor.isActive('heading', { level }),
});

const tools: readonly Tool[] = [
  {
    label: 'report.editor.undo',
    keys: 'Ctrl+Z',
    icon: IconArrowBackUp,
    run: editor => editor.chain().focus().undo().run(),
    isOn: null,
    can: editor => editor.can().undo(),
  },
  {
    label: 'report.editor.redo',
    keys: 'Ctrl+Y',
    icon: IconArrowForwardUp,
    run: editor => editor.chain().focus().redo().run(),
    isOn: null,
    can: editor => editor.can().redo(),
  },
  heading(1, IconH1),
  heading(2, IconH2),
  heading(3, IconH3),
  {
    label: 'report.editor.bold',
    keys: 'Ctrl+B',
    icon: IconBold,
    run: editor => editor.chain().focus().toggleBold().run(),
    isOn: editor => editor.isActive('bold'),
  },
  {
    label: 'report.editor.italic',
    keys: 'Ctrl+I',
    icon: IconItalic,
    run: editor => editor.chain().focus().toggleItalic().run(),
    isOn: editor => editor.isActive('italic'),
  },
  {
    label: 'report.editor.underline',
    keys: 'Ctrl+U',
    icon: IconUnderline,
    run: editor => editor.chain().focus().toggleUnderline().run(),
    isOn: editor => editor.isActive('underline'),
  },
  {
    label: 'report.editor.bullets',
    keys: 'Ctrl+Shift+8',
    icon: IconList,
    run: editor => editor.chain().focus().toggleBulletList().run(),
    isOn: editor => editor.isActive('bulletList'),
  },
  {
    label: 'report.editor.numbers',
    keys: 'Ctrl+Shift+7',
    icon: IconListNumbers,
    run: editor => editor.chain().focus().toggleOrderedList().run(),
    isOn: editor => editor.isActive('orderedList'),
  },
  {
    label: 'report.editor.quote',
    keys: 'Ctrl+Shift+B',
    icon: IconBlockquote,
    run: editor => editor.chain().focus().toggleBlockquote().run(),
    isOn: editor => editor.isActive('blockquote'),
  },
];

/** The tools of the editor; arrows move among them, each has its key in the text. */
export function EditorToolbar({ editor, label, status }: EditorToolbarProps) {
  const t = useT();
  const bar = useRef<HTMLDivElement>(null);
  const states = useEditorState({
    editor,
    selector: ({ editor: now }) => tools.map(tool => ({ on: tool.isOn?.(now) ?? null, can: tool.can?.(now) ?? true })),
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const buttons = [...(bar.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
    const at = buttons.findIndex(button => button === document.activeElement);
    event.preventDefault();
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div className={s.bar}>
      <div className={s.tools} role="toolbar" aria-label={label} ref={bar} onKeyDown={onKeyDown}>
        {tools.map((tool, index) => (
          <IconButton
            key={tool.label}
            label={`${t(tool.label)} (${tool.keys})`}
            icon={<tool.icon size={18} stroke={1.8} aria-hidden />}
            disabled={states[index]?.can === false}
            {...(states[index]?.on !== null && { pressed: states[index]?.on ?? false })}
            onClick={() => tool.run(editor)}
          />
        ))}
      </div>
      {status !== undefined && <div className={s.status}>{status}</div>}
    </div>
  );
}
